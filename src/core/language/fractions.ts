/** Fractions and shares: 'two-thirds', 'one in four', '4.3/10', 'half of the oil'. */

import { endsNounPhrase, readCountedNoun } from './countedNouns.ts';
import { ONES, readNumber, skipHyphen, TENS } from './numbers.ts';
import { denominator } from './ordinals.ts';
import type { QuantityCore } from './quantityCore.ts';
import { isHyphen, measured, single } from './quantityCore.ts';
import type { Unit } from './units.ts';
import { readUnit } from './units.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

const PERCENT: Unit = { unit: 'percent', dimension: 'percent', factor: 1 };
const SCORE: Unit = { unit: 'score', dimension: 'percent', factor: 1 };

/** Words that may follow a fraction; a noun behind 'a third' shows an ordinal ('a third term'). */
const AFTER_FRACTION: ReadonlySet<string> = new Set(
  (
    'of or and more less fewer larger smaller higher lower faster slower longer shorter bigger cheaper in to by was were ' +
    'is are from on at for as than since over during came comes went goes had has have would will could may might ' +
    'the its their that this per while but though although between with who which'
  ).split(' '),
);

/** Before 'half' these show a half of a game or a period, or another use: no fraction is read. */
const NOT_BEFORE_HALF: ReadonlySet<string> = new Set(
  'first second other latter better last later early late northern southern eastern western upper lower top bottom each third fourth and'.split(
    ' ',
  ),
);

/** A fraction as a percentage. Its tolerance is how loosely such words are used: 2 points, less for small parts. */
function fraction(
  part: number,
  whole: number,
  first: number,
  next: number,
  unit = PERCENT,
): QuantityCore {
  const value = (100 * part) / whole;
  return {
    dimension: 'percent',
    unit: unit.unit,
    value: single(value),
    base: single(value),
    tolerance: Math.min(2, 10 / whole),
    isRange: false,
    attributive: false,
    first,
    next,
  };
}

export function readFraction(
  tokens: readonly ValueToken[],
  index: number,
): QuantityCore | undefined {
  const token = at(tokens, index);
  if (token.kind === 'number') return readDigitFraction(tokens, index);
  if (TENS.has(token.lower)) {
    const number = readNumber(tokens, index);
    return number && readOutOf(tokens, index, number.value, number.next);
  }
  const parts =
    token.lower === 'a' || token.lower === 'an'
      ? 1
      : token.lower === 'another'
        ? undefined
        : ONES.get(token.lower);
  if (parts === undefined || parts === 0) return undefined;

  // 'one in four', 'three out of five'
  const outOf = readOutOf(tokens, index, parts, index + 1);
  if (outOf) return outOf;

  const wordIndex = skipHyphen(tokens, index + 1);
  const hyphened = wordIndex > index + 1;
  const word = at(tokens, wordIndex);
  if (word.kind !== 'word' || word.possessive) return undefined;
  const whole = denominator(word.lower);
  if (whole === undefined) return undefined;
  const isPlural = word.lower.endsWith('s') || word.lower === 'halves';
  if (parts === 1 ? isPlural : !isPlural) return undefined;
  // 'a season and a half'
  if (whole === 2 && at(tokens, index - 1).lower === 'and') return undefined;
  if (parts >= whole && whole !== 2) return undefined;
  const next = wordIndex + 1;
  const after = at(tokens, next);
  // 'a half-century' and 'a quarter-mile' are measures of their own.
  if (isHyphen(after) && after.glued && at(tokens, next + 1).glued) {
    return undefined;
  }
  if (
    whole === 4 &&
    parts > 1 &&
    !hyphened &&
    /^(of|later|in)$/.test(after.lower) === false &&
    looksLikeTime(tokens, index)
  )
    return undefined;
  const free = after.kind !== 'word' || AFTER_FRACTION.has(after.lower);
  if (!free && !(parts > 1) && !hyphened) return undefined;
  // 'a quarter of a century', 'half of a million' are read as what they amount to.
  const ofUnit =
    after.lower === 'of' && at(tokens, next + 1).lower === 'a'
      ? readUnit(tokens, next + 2, { value: 1, hyphened: false })
      : undefined;
  const isAmount = ofUnit?.unit.dimension === 'duration' || ofUnit?.unit.dimension === 'percent';
  if (ofUnit && !ofUnit.plural && isAmount) {
    return measured(
      tokens,
      ofUnit.unit,
      single(parts / whole),
      0.05,
      index,
      ofUnit.next,
      false,
      false,
    );
  }
  return fraction(parts, whole, index, next);
}

/** 'for two quarters', 'in two quarters': a length of time. */
function looksLikeTime(tokens: readonly ValueToken[], index: number): boolean {
  const before = at(tokens, index - 1).lower;
  return before === 'for' || before === 'in' || before === 'last' || before === 'past';
}

/** Wholes of which shares are commonly given. */
const SHARE_WHOLES: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000,
]);

/** The whole of 'in four', 'out of five', 'of every ten', and whether it says 'every'. */
function wholeAfter(
  tokens: readonly ValueToken[],
  index: number,
): { readonly joiner: string; readonly whole: number; readonly every: boolean } | undefined {
  const joiner = at(tokens, index).lower;
  let whole = index + 1;
  if (joiner === 'out' && at(tokens, whole).lower === 'of') whole++;
  else if (joiner !== 'in' && joiner !== 'of') return undefined;
  const every = at(tokens, whole).lower === 'every';
  // 'two of ten' leaves open whether the ten are all
  if (joiner === 'of' && !every) return undefined;
  return { joiner, whole: every ? whole + 1 : whole, every };
}

/** 'Seven voters in ten', 'one barrel in four': the noun stands before the whole, and nothing behind it. */
function readNounOutOf(
  tokens: readonly ValueToken[],
  index: number,
  part: number,
  nounIndex: number,
): QuantityCore | undefined {
  // 'nine months in twelve' stay nine months
  if (readUnit(tokens, nounIndex, { value: part, hyphened: false })) return undefined;
  const noun = readCountedNoun(tokens, nounIndex, part);
  const found = noun && wholeAfter(tokens, noun.next);
  if (!found || found.joiner !== 'in') return undefined;
  const whole = readNumber(tokens, found.whole);
  if (!whole || whole.value <= part || !SHARE_WHOLES.has(whole.value)) return undefined;
  const behind = at(tokens, whole.next);
  const ends =
    behind.kind === 'mark'
      ? !isHyphen(behind)
      : AFTER_FRACTION.has(behind.lower) ||
        endsNounPhrase(behind.lower) ||
        behind.lower.endsWith('ed');
  return ends || found.every ? fraction(part, whole.value, index, whole.next) : undefined;
}

/** '64 cents of every dollar': so many percent. */
function readCents(
  tokens: readonly ValueToken[],
  index: number,
  part: number,
  next: number,
): QuantityCore | undefined {
  if (at(tokens, next).lower !== 'cents' || part <= 0 || part >= 100) return undefined;
  const of = at(tokens, next + 1).lower === 'out' ? next + 2 : next + 1;
  if (!/^(of|in|on)$/.test(at(tokens, of).lower)) return undefined;
  if (!/^(every|each)$/.test(at(tokens, of + 1).lower)) return undefined;
  // 'of every export dollar'
  const sum = [of + 2, of + 3].find((i) => /^(dollar|euro)$/.test(at(tokens, i).lower));
  return sum === undefined ? undefined : { ...fraction(part, 100, index, sum + 1), tolerance: 0.5 };
}

/** 'one in four', '3 out of 5', 'six of every ten', 'seven voters in ten', '64 cents of every dollar'. */
function readOutOf(
  tokens: readonly ValueToken[],
  index: number,
  part: number,
  next: number,
): QuantityCore | undefined {
  const found = wholeAfter(tokens, next);
  if (!found)
    return readCents(tokens, index, part, next) ?? readNounOutOf(tokens, index, part, next);
  const { joiner, whole: wholeIndex } = found;
  const isHundred = found.every && at(tokens, wholeIndex).lower === 'hundred';
  if (isHundred) return fraction(part, 100, index, wholeIndex + 1);
  const whole = readNumber(tokens, wholeIndex);
  if (!whole || whole.yearLike || whole.value <= part || whole.value < 2) return undefined;
  // 'ten out of 14 winners' is a tally of both numbers; a share has a round whole.
  if (!SHARE_WHOLES.has(whole.value)) return undefined;
  const after = at(tokens, whole.next);
  if (joiner === 'in' && after.kind === 'word' && isCalendarWord(after.lower)) return undefined;
  if (isHyphen(after) && after.glued) return undefined;
  const first = at(tokens, index);
  const digits = first.kind === 'number' && at(tokens, wholeIndex).kind === 'number';
  const isRating =
    digits &&
    (whole.value === 10 || whole.value === 100 || whole.value === 5) &&
    (first.decimals > 0 ||
      after.kind !== 'word' ||
      after.lower === 'based' ||
      AFTER_FRACTION.has(after.lower));
  if (joiner === 'out' && isRating) {
    return {
      ...fraction(part, whole.value, index, whole.next, SCORE),
      tolerance: (0.5 * 100) / whole.value / 10 ** first.decimals,
    };
  }
  return fraction(part, whole.value, index, whole.next);
}

function isCalendarWord(word: string): boolean {
  return /^(january|february|march|april|may|june|july|august|september|october|november|december|days?|weeks?|months?|years?|hours?|minutes?|decades?)$/.test(
    word,
  );
}

/** '1/3' and '4.3/10', and 'N out of M' in digits. */
function readDigitFraction(tokens: readonly ValueToken[], index: number): QuantityCore | undefined {
  const part = at(tokens, index);
  const outOf = readOutOf(tokens, index, part.value, index + 1);
  if (outOf) return outOf;
  const slash = at(tokens, index + 1);
  const whole = at(tokens, index + 2);
  if (slash.lower !== '/' || !slash.glued || whole.kind !== 'number' || !whole.glued)
    return undefined;
  if (whole.decimals > 0 || part.value >= whole.value || at(tokens, index + 3).lower === '/')
    return undefined;
  if (whole.value === 10 || whole.value === 100 || (whole.value === 5 && part.decimals > 0)) {
    return {
      ...fraction(part.value, whole.value, index, index + 3, SCORE),
      tolerance: (0.5 * 100) / whole.value / 10 ** part.decimals,
    };
  }
  // '2/3' and '1/16'; '9/11' and '24/7' are names.
  if (
    part.decimals > 0 ||
    !(whole.value <= 10 || whole.value === 16 || whole.value === 12 || whole.value === 20) ||
    part.value === 9
  )
    return undefined;
  return fraction(part.value, whole.value, index, index + 3);
}

/** 'half' without a number: 'half of the oil', 'half the budget', 'by half', 'about half'. */
export function readBareHalf(
  tokens: readonly ValueToken[],
  index: number,
): QuantityCore | undefined {
  const word = at(tokens, index);
  if (word.lower === 'quarter' && at(tokens, index + 1).lower === 'of') return undefined;
  if (word.lower !== 'half') return undefined;
  const before = at(tokens, index - 1);
  const after = at(tokens, index + 1);
  if (NOT_BEFORE_HALF.has(before.lower) || before.kind === 'ordinal') return undefined;
  if (isHyphen(before) && before.glued) return undefined;
  if (isHyphen(after) && after.glued) return undefined;
  const takesWhole = /^(of|the|its|their|his|her|our|that|this|these|those|all|what|as)$/.test(
    after.lower,
  );
  const isAdverb =
    before.lower === 'by' ||
    before.lower === 'in' ||
    before.lower === 'about' ||
    before.lower === 'over' ||
    before.lower === 'than' ||
    before.lower === 'almost' ||
    before.lower === 'nearly' ||
    before.lower === 'under' ||
    before.lower === 'roughly' ||
    before.lower === 'around' ||
    before.lower === 'exactly' ||
    before.lower === 'to' ||
    before.lower === 'least' ||
    before.lower === 'only';
  const free = after.kind !== 'word' || AFTER_FRACTION.has(after.lower) || isAdverb;
  if (!(takesWhole || after.possessive || (isAdverb && free))) return undefined;
  if (
    after.lower === 'of' &&
    at(tokens, index + 2).kind === 'number' &&
    at(tokens, index + 2).yearLike
  )
    return undefined;
  return fraction(1, 2, index, index + 1);
}
