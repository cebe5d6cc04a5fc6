/** Numbers inside a value's words: found, spelled otherwise, and changed. */
import { ONES, TENS } from '../../src/core/language/numbers.ts';

/** A number as written within some words; offsets are into them. */
export interface Written {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly inWords: boolean;
  /** As written: digits after the decimal point. */
  readonly decimals: number;
}

const ONE_WORD = new Map([...ONES, ...TENS]);
const WORDS = [...ONE_WORD.keys()].join('|');
const NUMBER = new RegExp(`\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${WORDS})(?:-(?:${WORDS}))?\\b`, 'giu');

/** The numbers in some words; commas belong to thousands. */
export function numbersIn(words: string): readonly Written[] {
  return [...words.matchAll(NUMBER)].map((match) => {
    const [text] = match;
    const inWords = !/\d/u.test(text);
    const digits = text.replaceAll(',', '');
    return {
      start: match.index,
      end: match.index + text.length,
      value: inWords
        ? text
            .toLowerCase()
            .split('-')
            .reduce((sum, word) => sum + (ONE_WORD.get(word) ?? 0), 0)
        : Number(digits),
      inWords,
      decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
    };
  });
}

/** '1,142', '1.4'. */
export function inDigits(value: number, decimals = 0): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const grouped = whole.length > 3 ? whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** 'sixty-four', 'two hundred', 'thirty-five thousand'; undefined where nobody would spell it out. */
export function spelled(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1) return undefined;
  if (value >= 1000)
    return value % 1000 === 0 && value < 100_000
      ? join(spelled(value / 1000), 'thousand')
      : undefined;
  if (value >= 100) return value % 100 === 0 ? join(spelled(value / 100), 'hundred') : undefined;
  const word = [...ONES].find(([, number]) => number === value)?.[0];
  if (word !== undefined) return word;
  const ten = [...TENS].find(([, number]) => number === value - (value % 10))?.[0] ?? '';
  const one = [...ONES].find(([, number]) => number === value % 10)?.[0] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${one}`;
}

function join(number: string | undefined, scale: string): string | undefined {
  return number === undefined ? undefined : `${number} ${scale}`;
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The number of an ordinal in words or digits ('15th'); undefined if it is none. */
export function ordinalValue(word: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)$/iu.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const index = ORDINALS.indexOf(word.toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** 'fifteenth', or '15th'. */
export function ordinal(value: number, inWords: boolean): string | undefined {
  if (inWords) return ORDINALS[value - 1];
  const ending =
    value % 100 > 10 && value % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${String(value)}${ending}`;
}

/** Rounded to so many significant digits. */
export function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** How many significant digits a number is written with; zeros at the end of a whole number count not. */
export function significant({ value, decimals }: Written): number {
  const digits = decimals > 0 ? value.toFixed(decimals) : String(value).replace(/0+$/u, '');
  return Math.max(1, digits.replace('.', '').replace(/^0+/u, '').length);
}

/**
 * Other numbers of the same make, far enough from the given ones that nobody could round the one to
 * the other: either with exchanged digits, as in a slip of the pen, or of another size. Undefined if
 * there are none.
 */
export function otherNumbers(
  numbers: readonly Written[],
  ceiling: number,
  way: 'digits' | 'size',
): readonly string[] | undefined {
  const [first] = numbers;
  if (first === undefined) return undefined;
  const small = numbers.some(
    ({ value, inWords, decimals }) => inWords || (value < 10 && decimals === 0),
  );
  if (small && way === 'digits') return undefined;
  const step = first.value <= 6 ? 3 : -3;
  const changed = numbers.map((number) =>
    number.inWords
      ? spelled(number.value + step)
      : small
        ? inDigits(number.value + step)
        : way === 'digits'
          ? exchangedDigits(number, ceiling)
          : resized(number, ceiling),
  );
  const all = changed.filter((number) => number !== undefined);
  return all.length === numbers.length ? all : undefined;
}

function exchangedDigits({ value, decimals }: Written, ceiling: number): string | undefined {
  const digits = value.toFixed(decimals);
  const at = [...digits].findIndex((digit, i) => {
    const next = digits.charAt(i + 1);
    return /[1-9]/u.test(digit) && /[1-9]/u.test(next) && digit !== next;
  });
  if (at < 0) return undefined;
  const exchanged = Number(
    digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2),
  );
  const isNear = Math.abs(exchanged - value) / value < 0.15;
  return isNear || exchanged > ceiling ? undefined : inDigits(exchanged, decimals);
}

function resized(number: Written, ceiling: number): string {
  const factor = number.value * 1.6 > ceiling ? 0.6 : 1.6;
  const value = rounded(number.value * factor, significant(number));
  return inDigits(value, Number.isInteger(value) ? 0 : number.decimals);
}
