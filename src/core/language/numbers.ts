/**
 * Numbers in digits and words: '1,400', '1.4 billion', 'sixty-four', 'half a million', 'two dozen'.
 * Percentages, fractions, units and bounds are read around them by the readers of quantities.
 */

import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** A number that was read. */
export interface NumberReading {
  readonly value: number;
  /** Half of the last written digit's place: '64' → 0.5, '1.4 billion' → 5e7. */
  readonly tolerance: number;
  /** Index of the first token after it. */
  readonly next: number;
  /** A scale was written: 'million', 'bn', 'dozen'. */
  readonly scaled: boolean;
  /** Written in words from its first token on. */
  readonly inWords: boolean;
  /** 'a couple': the number itself is vague. */
  readonly vague: boolean;
  /** Four bare digits, so that it could be a year. */
  readonly yearLike: boolean;
}

const ONES_IN_ORDER =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS_IN_ORDER = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** 'zero' to 'nineteen'. */
export const ONES: ReadonlyMap<string, number> = new Map(
  ONES_IN_ORDER.split(' ').map((word, index) => [word, index]),
);

/** 'twenty' to 'ninety'. */
export const TENS: ReadonlyMap<string, number> = new Map(
  TENS_IN_ORDER.split(' ').map((word, index) => [word, (index + 2) * 10]),
);

/** Words that multiply what stands before them by a power of ten. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Short scales, always unmistakable: '550bn'. ('m', 'k', 'b' and 't' depend on what is around them.) */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['bn', 1e9],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Short scales that are units or initials as well: they count after a currency or before a noun only. */
const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** 'crore' and 'lakh' have plurals in use as units ('16 crores'); 'millions' is no number. */
const PLURAL_SCALES: ReadonlyMap<string, number> = new Map([
  ['crores', 1e7],
  ['lakhs', 1e5],
]);

/** Ordinals whose form does not follow from the cardinal. */
const ORDINALS_IN_ORDER =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS_IN_ORDER.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ...TENS_IN_ORDER.split(' ').map((word, index): [string, number] => [
    `${word.slice(0, -1)}ieth`,
    (index + 2) * 10,
  ]),
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** No number phrase is longer than this; it keeps reading linear on 'million million million …'. */
const MAX_NUMBER_TOKENS = 24;

/**
 * Half of the place of the last digit that carries information. Decimals say so themselves; trailing
 * zeros do not, so a whole number is taken as given to two significant digits at least:
 * '35,000' → 500, '2,000' → 50, '200' → 5, '64' and '60' and '4' → 0.5, '1 billion' → 5e7.
 * @param decimals digits written after the decimal point, before any scale
 * @param scale what the written digits were multiplied by
 */
export function writtenTolerance(value: number, decimals: number, scale: number): number {
  if (decimals > 0) return (0.5 * scale) / 10 ** decimals;
  let place = 1;
  let rest = Math.abs(Math.round(value));
  while (rest >= 100 && rest % 10 === 0) {
    rest /= 10;
    place *= 10;
  }
  return place / 2;
}

/** The scale that the token at `index` writes, or 1. Letter scales are read only where `letters` says so. */
function scaleAt(tokens: readonly ValueToken[], index: number, letters: boolean): number {
  const token = at(tokens, index);
  if (token.kind !== 'word') return 1;
  const word = SCALES.get(token.lower) ?? SHORT_SCALES.get(token.lower);
  if (word !== undefined) return word;
  const plural = PLURAL_SCALES.get(token.lower);
  if (plural !== undefined) return plural;
  // '10k' needs to be glued; '3 m' is three metres.
  if (token.lower === 'k' && token.glued && at(tokens, index - 1).kind === 'number') return 1e3;
  if (letters && token.glued) return LETTER_SCALES.get(token.lower) ?? 1;
  return 1;
}

/** Skips a hyphen that joins two tokens ('sixty-four', '550-billion'); otherwise returns `index`. */
function skipHyphen(tokens: readonly ValueToken[], index: number): number {
  const token = at(tokens, index);
  return token.lower === '-' && token.glued && at(tokens, index + 1).glued ? index + 1 : index;
}

function isNumberWord(word: string): boolean {
  return ONES.has(word) || TENS.has(word);
}

/** 'and a half' from `index` (hyphens allowed), as the index after it; undefined if it is not there. */
function readAndAHalf(tokens: readonly ValueToken[], index: number): number | undefined {
  const and = skipHyphen(tokens, index);
  if (at(tokens, and).lower !== 'and') return undefined;
  const article = skipHyphen(tokens, and + 1);
  if (at(tokens, article).lower !== 'a' && at(tokens, article).lower !== 'one') return undefined;
  const half = skipHyphen(tokens, article + 1);
  return at(tokens, half).lower === 'half' ? half + 1 : undefined;
}

/** Options of `readNumber`. */
export interface NumberOptions {
  /** Read '3m', '1B', '2T' as scales: true after a currency sign. */
  readonly letterScales?: boolean;
}

/**
 * Reads a number that starts at a token.
 * @returns the reading, or undefined if no number starts here. 'several', 'dozens' and 'hundreds' are none.
 */
export function readNumber(
  tokens: readonly ValueToken[],
  index: number,
  options: NumberOptions = {},
): NumberReading | undefined {
  const token = at(tokens, index);
  if (token.kind === 'number') return readDigits(tokens, index, options.letterScales === true);
  if (token.kind !== 'word') return undefined;
  if (token.lower === 'half') return readHalfOfScale(tokens, index);
  if (token.lower === 'a' || token.lower === 'an') return readArticleNumber(tokens, index);
  if (isNumberWord(token.lower)) return readWords(tokens, index);
  return undefined;
}

function readDigits(
  tokens: readonly ValueToken[],
  index: number,
  letterScales: boolean,
): NumberReading {
  const token = at(tokens, index);
  let value = token.value;
  let decimals = token.decimals;
  let next = index + 1;
  let scale = 1;
  const half = readAndAHalf(tokens, next);
  if (half !== undefined && decimals === 0) {
    value += 0.5;
    decimals = 1;
    next = half;
  }
  const scaleIndex = skipHyphen(tokens, next);
  const written = scaleAt(tokens, scaleIndex, letterScales);
  if (written > 1) {
    scale = written;
    next = scaleIndex + 1;
    // '1.4 thousand million' and '3 lakh crore'
    const second = scaleAt(tokens, next, false);
    if (second > 1) {
      scale *= second;
      next++;
    }
  } else if (at(tokens, next).lower === 'hundred') {
    scale = 100;
    next++;
  } else if (at(tokens, next).lower === 'dozen') {
    scale = 12;
    next++;
  }
  return {
    value: value * scale,
    tolerance: writtenTolerance(value * scale, decimals, scale),
    next,
    scaled: scale > 1,
    inWords: false,
    vague: false,
    yearLike: token.yearLike && next === index + 1,
  };
}

/** 'half a million', 'half a dozen'. Plain 'half' is a fraction and no number. */
function readHalfOfScale(tokens: readonly ValueToken[], index: number): NumberReading | undefined {
  const article = skipHyphen(tokens, index + 1);
  const hasArticle = at(tokens, article).lower === 'a' || at(tokens, article).lower === 'one';
  const scaleIndex = hasArticle ? skipHyphen(tokens, article + 1) : article;
  const word = at(tokens, scaleIndex).lower;
  const scale = word === 'dozen' ? 12 : word === 'hundred' ? 100 : SCALES.get(word);
  if (scale === undefined) return undefined;
  const value = scale / 2;
  return {
    value,
    tolerance: writtenTolerance(value, 0, 1),
    next: scaleIndex + 1,
    scaled: true,
    inWords: true,
    vague: false,
    yearLike: false,
  };
}

/** 'a hundred and two', 'a million', 'a dozen', 'a couple of', 'a million and a half'. */
function readArticleNumber(
  tokens: readonly ValueToken[],
  index: number,
): NumberReading | undefined {
  const word = at(tokens, index + 1).lower;
  if (word === 'couple') {
    const hasOf = at(tokens, index + 2).lower === 'of';
    // 'a couple of' counts; 'a couple' are two people.
    if (!hasOf) return undefined;
    return {
      value: 2,
      tolerance: 0.5,
      next: index + 3,
      scaled: true,
      inWords: true,
      vague: true,
      yearLike: false,
    };
  }
  if (word === 'hundred' || word === 'dozen' || SCALES.has(word)) {
    return readWords(tokens, index, true);
  }
  return undefined;
}

/**
 * Number words by the usual grammar: hundreds, tens and ones under falling scales, 'and' only after
 * a hundred or a scale. What does not fit ends the number.
 * @param withArticle the first token is 'a', worth one
 */
function readWords(
  tokens: readonly ValueToken[],
  start: number,
  withArticle = false,
): NumberReading | undefined {
  let total = 0;
  // What stands before the next scale; 'hasOnes' and 'hasTens' say which of its slots are taken.
  let current = withArticle ? 1 : 0;
  let hasOnes = withArticle;
  let hasTens = false;
  let lastScale = Infinity;
  let scaled = false;
  let afterScale = false;
  let next = withArticle ? start + 1 : start;
  let smallest = 1;
  const limit = start + MAX_NUMBER_TOKENS;

  while (next < limit) {
    // 'sixty four' and 'sixty-four' are alike; '-' binds only number words.
    let wordIndex = next > start ? skipHyphen(tokens, next) : next;
    if (at(tokens, wordIndex).lower === 'and' && afterScale) {
      const following = at(tokens, skipHyphen(tokens, wordIndex + 1)).lower;
      if (!isNumberWord(following)) break;
      wordIndex = skipHyphen(tokens, wordIndex + 1);
    }
    const token = at(tokens, wordIndex);
    if (token.kind !== 'word') break;
    const ones = ONES.get(token.lower);
    const tens = TENS.get(token.lower);
    if (ones !== undefined) {
      // After tens only 1 to 9 fit.
      if (hasOnes || (hasTens && (ones > 9 || ones === 0)) || (next > start && ones === 0)) break;
      current += ones;
      hasOnes = true;
      if (ones > 9) hasTens = true;
      smallest = 1;
      afterScale = false;
    } else if (tens !== undefined) {
      if (hasOnes || hasTens) break;
      current += tens;
      hasTens = true;
      smallest = 1;
      afterScale = false;
    } else if (token.lower === 'hundred') {
      if (current <= 0 || current >= 100) break;
      current *= 100;
      hasOnes = false;
      hasTens = false;
      afterScale = true;
      scaled = true;
      smallest = 100;
    } else if (token.lower === 'dozen') {
      if (total > 0 || current <= 0) break;
      current *= 12;
      scaled = true;
      next = wordIndex + 1;
      break;
    } else {
      const scale = SCALES.get(token.lower) ?? SHORT_SCALES.get(token.lower);
      if (scale === undefined || current <= 0 || scale >= lastScale) break;
      total += current * scale;
      current = 0;
      hasOnes = false;
      hasTens = false;
      lastScale = scale;
      afterScale = true;
      scaled = true;
      smallest = scale;
    }
    next = wordIndex + 1;
  }
  if (next === start) return undefined;

  let value = total + current;
  let decimals = 0;
  let scale = 1;
  const half = readAndAHalf(tokens, next);
  if (half !== undefined) {
    // 'two and a half' is 2.5; 'a million and a half' is 1.5 million.
    value += smallest / 2;
    decimals = 1;
    scale = smallest;
    next = half;
    const after = scaleAt(tokens, skipHyphen(tokens, next), false);
    if (after > 1 && smallest === 1) {
      value *= after;
      scale = after;
      scaled = true;
      next = skipHyphen(tokens, next) + 1;
    }
  }
  return {
    value,
    tolerance: writtenTolerance(value, decimals, scale),
    next,
    scaled,
    inWords: true,
    vague: false,
    yearLike: false,
  };
}

/** True if an ordinal in words may start with this word: 'second', 'twenty' (-first). */
export function mayStartOrdinal(word: string): boolean {
  return ORDINALS.has(word) || TENS.has(word);
}

/** An ordinal that was read. */
export interface OrdinalReading {
  readonly value: number;
  readonly next: number;
}

/** Reads '15th', 'second', 'twenty-first' at a token; undefined if there is none. */
export function readOrdinal(
  tokens: readonly ValueToken[],
  index: number,
): OrdinalReading | undefined {
  const token = at(tokens, index);
  if (token.kind === 'ordinal') return { value: token.value, next: index + 1 };
  if (token.kind !== 'word') return undefined;
  const plain = ORDINALS.get(token.lower);
  if (plain !== undefined) return { value: plain, next: index + 1 };
  const tens = TENS.get(token.lower);
  if (tens === undefined) return undefined;
  const second = skipHyphen(tokens, index + 1);
  const ones = ORDINALS.get(at(tokens, second).lower);
  return ones !== undefined && ones < 10 ? { value: tens + ones, next: second + 1 } : undefined;
}

/** The denominators that name parts: 'third(s)', 'quarter(s)', 'fifth(s)', 'tenth(s)', 'half', 'halves'. */
export function denominator(word: string): number | undefined {
  if (word === 'half' || word === 'halves') return 2;
  if (word === 'quarter' || word === 'quarters') return 4;
  const ordinal = ORDINALS.get(word.endsWith('s') ? word.slice(0, -1) : word);
  return ordinal !== undefined && ordinal >= 3 ? ordinal : undefined;
}

export { skipHyphen };
