/** Rules that give a figure in other units, words, signs or roughly. */
import { unitNamed } from '../../src/core/language/units.ts';
import {
  type Written,
  inDigits,
  numbersIn,
  ordinal,
  ordinalValue,
  rounded,
  significant,
  spelled,
} from './numbers.ts';
import {
  type Edit,
  type Piece,
  type Sentence,
  type Value,
  pieces,
  quantities,
  span,
} from './sentence.ts';

/** Unit → unit and how it is written after a number and in an adjective. */
const CONVERSIONS: Readonly<
  Record<string, readonly [unit: string, plural: string, singular: string]>
> = {
  mile: ['kilometre', 'kilometres', 'kilometre'],
  kilometre: ['mile', 'miles', 'mile'],
  metre: ['foot', 'feet', 'foot'],
  'square kilometre': ['square mile', 'square miles', 'square-mile'],
  megawatt: ['gigawatt', 'gigawatts', 'gigawatt'],
  'terawatt-hour': ['gigawatt-hour', 'gigawatt-hours', 'gigawatt-hour'],
};
/** Stretches of time that go by two names. */
const TIMES: Readonly<Record<string, string>> = {
  'six months': 'half a year',
  'two weeks': 'a fortnight',
  'two decades': '20 years',
  '25 years': 'a quarter of a century',
  '30 years': 'three decades',
  '40 years': 'four decades',
  '60 years': 'six decades',
};

/** The same in another unit, no coarser than it was: 12 miles → 19 kilometres. */
export function converted(value: Value): Edit | undefined {
  const time = TIMES[value.words];
  if (time !== undefined) return { ...span(value), text: time };
  const target = CONVERSIONS[value.unit ?? ''];
  const [number] = numbersIn(value.words);
  if (target === undefined || number === undefined || value.isRange) return undefined;
  const factor = unitNamed(target[0])?.factor;
  if (factor === undefined) return undefined;
  const exact = value.base.low / factor;
  const tolerance = value.tolerance / factor;
  // as coarse as can be without being coarser than the original
  const digits = [1, 2, 3, 4, 5].find((n) => Math.abs(rounded(exact, n) - exact) <= tolerance / 2);
  if (digits === undefined) return undefined;
  const result = rounded(exact, digits);
  const decimals = (String(result).split('.')[1] ?? '').length;
  const words = inDigits(result, decimals);
  return {
    ...span(value),
    text: value.attributive ? `${words}-${target[2]}` : `${words} ${target[1]}`,
  };
}

const FRACTIONS: readonly (readonly [percent: number, words: string])[] = [
  [20, 'a fifth'],
  [25, 'a quarter'],
  [100 / 3, 'a third'],
  [50, 'half'],
  [200 / 3, 'two-thirds'],
  [75, 'three-quarters'],
];

/** 'about two-thirds', 'about 2,900': so near that nobody would object. */
export function roundedValue(value: Value, text: string): Edit | undefined {
  const [number] = numbersIn(value.words);
  if (number === undefined || number.inWords || !isPlain(value, text)) return undefined;
  if (value.dimension === 'percent' && /^ of\b/u.test(text.slice(value.valueEnd))) {
    const near = FRACTIONS.find(([percent]) => Math.abs(percent - number.value) <= 2.7);
    if (near !== undefined) return { ...span(value), text: `about ${near[1]}` };
  }
  const rough = coarser(number, 0.035);
  return rough === undefined ? undefined : replaced(value, number, 'about ', rough);
}

/** 'more than 60 percent' for 64. */
export function loosened(value: Value, text: string): Edit | undefined {
  const [number] = numbersIn(value.words);
  if (number === undefined || number.inWords || !isPlain(value, text) || significant(number) < 2)
    return undefined;
  const step = 10 ** Math.floor(Math.log10(number.value));
  const floor = Math.floor(number.value / step) * step;
  return floor === number.value || number.value / floor > 1.12
    ? undefined
    : replaced(value, number, 'more than ', floor);
}

/** One exact number that stands by itself, as in '64 percent', not as in '12-mile'. */
function isPlain({ bound, isRange, attributive, words, start }: Value, text: string): boolean {
  // 'its 41 islands' takes no 'about'
  const determined = /(?:['’]s|\b(?:the|its|their)) $/u.test(text.slice(0, start));
  return (
    bound === 'exact' && !isRange && !attributive && !determined && numbersIn(words).length === 1
  );
}

function coarser(number: Written, error: number): number | undefined {
  return [1, 2, 3, 4]
    .filter((digits) => digits < significant(number))
    .map((digits) => rounded(number.value, digits))
    .find(
      (rough) => rough !== number.value && Math.abs(rough - number.value) / number.value <= error,
    );
}

function replaced(value: Value, number: Written, lead: string, rough: number): Edit {
  const words =
    value.words.slice(0, number.start) + inDigits(rough) + value.words.slice(number.end);
  return { ...span(value), text: lead + words };
}

/** Digits for words and words for digits, in figures and ranks. */
export function spelledOtherwise({ text, analysis }: Sentence): readonly (readonly Piece[])[] {
  return analysis.values.flatMap((value) => {
    const words = text.slice(value.valueStart, value.valueEnd);
    if (value.kind === 'date') return [];
    const range = { start: value.valueStart, end: value.valueEnd };
    if (value.kind === 'rank') {
      const [first = ''] = words.split('-');
      const place = ordinalValue(first);
      const other = place === undefined ? undefined : ordinal(place, /\d/u.test(first));
      // 'the first' is no '1st'
      return other === undefined || value.by === undefined
        ? []
        : [pieces(text, [{ ...range, text: words.replace(first, other) }])];
    }
    const numbers = numbersIn(words);
    if (/^[$€£]|thirds|quarter/u.test(words) || numbers.length === 0) return [];
    let out = words;
    for (const number of numbers.toReversed()) {
      const other = number.inWords ? inDigits(number.value) : spelled(number.value);
      // 'a thirty-five thousand-ton shipment' nobody would write
      const clumsy =
        value.kind === 'quantity' && value.attributive && other?.includes(' ') === true;
      if (other === undefined || number.value < 2 || clumsy) return [];
      out = out.slice(0, number.start) + other + out.slice(number.end);
    }
    return [pieces(text, [{ ...range, text: out }])];
  });
}

/** 'percent' → 'per cent', '%'; '$1.4 billion' → '1.4 billion dollars', 'US$1.4bn'. */
export function otherSymbols({ text, analysis }: Sentence): readonly (readonly Piece[])[] {
  return quantities({ text, analysis }).flatMap((value) => {
    const { words } = value;
    const texts =
      value.dimension === 'percent'
        ? [words.replace('percent', 'per cent'), words.replace(/(?<=\d) percent/u, '%')]
        : // 'a $1.4 billion loss' is no 'dollars loss'
          value.dimension === 'money' &&
            !value.isRange &&
            (value.attributive || !/\ba $/iu.test(text.slice(0, value.start)))
          ? [
              words
                .replace(/^\$(.*)$/u, value.attributive ? '$1-dollar' : '$1 dollars')
                .replace(/^1 dollars/u, '1 dollar'),
              words.replace(/^\$(\S+) billion$/u, 'US$$$1bn'),
            ]
          : [];
    return texts
      .filter((other) => other !== words)
      .map((other) => pieces(text, [{ ...span(value), text: other }]));
  });
}
