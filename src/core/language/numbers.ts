/**
 * Numbers in digits and words: '1,400', '1.4 billion', 'sixty-four', 'half a million', 'two dozen'.
 * Percentages, fractions, units and bounds are read around them by the readers of quantities.
 */

import { readUnit } from './units.ts';
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
/** 'twenty' to 'ninety', in order. */
export const TENS_IN_ORDER = 'twenty thirty forty fifty sixty seventy eighty ninety';

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

/** A fraction that goes on a whole number, and the index behind it. */
interface Remainder {
  readonly share: number;
  readonly next: number;
}

/** Parts that a whole number is followed by, with the whole they are parts of. */
const PARTS_OF_ONE: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
]);

/**
 * 'and a half', 'and three quarters' from `index` (hyphens allowed). Other parts than halves need
 * something measured behind them: in 'won two and a third was drawn' the third is a match.
 */
function readAndPart(tokens: readonly ValueToken[], index: number): Remainder | undefined {
  const and = skipHyphen(tokens, index);
  if (at(tokens, and).lower !== 'and') return undefined;
  const article = skipHyphen(tokens, and + 1);
  const count = at(tokens, article).lower === 'a' ? 1 : ONES.get(at(tokens, article).lower);
  const part = skipHyphen(tokens, article + 1);
  const whole = PARTS_OF_ONE.get(at(tokens, part).lower);
  if (count === undefined || whole === undefined || count >= whole) return undefined;
  const next = part + 1;
  const behind = skipHyphen(tokens, next);
  const isMeasured =
    scaleAt(tokens, behind, false) > 1 ||
    at(tokens, behind).lower === 'times' ||
    readUnit(tokens, behind, { value: 2, hyphened: behind > next }) !== undefined;
  return whole === 2 || isMeasured ? { share: count / whole, next } : undefined;
}

/** '1/2' behind the whole number of '1 1/2'. */
function readSlashedPart(tokens: readonly ValueToken[], index: number): Remainder | undefined {
  const start = skipHyphen(tokens, index);
  const [part, slash, whole] = [0, 1, 2].map((offset) => at(tokens, start + offset));
  if (!part || !slash || !whole || part.kind !== 'number' || whole.kind !== 'number')
    return undefined;
  const isGlued = slash.text === '/' && slash.glued && whole.glued;
  const isProper = part.value > 0 && part.value < whole.value && whole.value <= 16;
  const isWhole = part.decimals === 0 && whole.decimals === 0 && at(tokens, start + 3).text !== '/';
  return isGlued && isProper && isWhole
    ? { share: part.value / whole.value, next: start + 3 }
    : undefined;
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
  const part = readAndPart(tokens, next) ?? readSlashedPart(tokens, next);
  if (part !== undefined && decimals === 0 && !token.yearLike) {
    value += part.share;
    decimals = 1;
    next = part.next;
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
  // 'between one and three quarters' are two ends
  const isPair = at(tokens, start - 1).lower === 'between';
  const part = isPair ? undefined : readAndPart(tokens, next);
  if (part !== undefined) {
    // 'two and a half' is 2.5; 'a million and a half' is 1.5 million.
    value += smallest * part.share;
    decimals = 1;
    scale = smallest;
    next = part.next;
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

export { skipHyphen };
