/**
 * Whether a value of a claim agrees with the value of a fact, given how precisely each is stated.
 *
 * The rules, for quantities:
 * - Only values of one dimension, one currency, one kind of per-unit and (for counts) one noun are
 *   compared; anything else is `incomparable`.
 * - Two plain values agree if one could be the other, rounded: they are no further apart than the
 *   larger of the two written tolerances.
 * - 'about', 'nearly' and 'just over' widen a value by a share of it that depends on how round it is
 *   (see `blur`): 'about 60 percent' takes in 64, 'about 64 percent' does not take in 60.
 * - Bounds are held against the number exactly as it stands: 'more than 30,000' is true of 35,000,
 *   'less than 10' is not true of 35. A bound that one side drops makes the two `looser`.
 * - A range agrees with what lies in it; two ranges that merely overlap differ.
 */

import type {
  Bound,
  Interval,
  Quantity,
  Rank,
  ValueParticular,
  ValueRelation,
} from './particulars.ts';
import { compareDates } from './compareDates.ts';
import { stem } from './stem.ts';
import { opposed } from './thesaurus.ts';

/** Two values no further apart than this share of the larger are the same number. */
const SAME = 1e-9;

/** A bare 'ton' may be the short, the long or the metric one: so much they differ. */
const TON_SLACK = 0.12;

/** Above this ratio to the bound, a plain figure is no longer what 'more than' it would be said of. */
const FAR_ABOVE = 1.5;

/** Below this ratio to 'up to', a plain figure says something else than the maximum does. */
const FAR_BELOW = 0.5;

/**
 * Compares a value of a claim with one of a fact.
 * @returns `agrees`; `looser` where they are compatible but for a bound that one drops; `differs`; or
 * `incomparable` where they measure different things, or the claim is finer than the fact can tell
 */
export function compareValues(claim: ValueParticular, fact: ValueParticular): ValueRelation {
  if (claim.kind === 'quantity')
    return fact.kind === 'quantity' ? compareQuantities(claim, fact) : 'incomparable';
  if (claim.kind === 'date')
    return fact.kind === 'date' ? compareDates(claim, fact) : 'incomparable';
  return fact.kind === 'rank' ? compareRanks(claim, fact) : 'incomparable';
}

// --- Ranks -------------------------------------------------------------------------------------

/** Qualities that amount to the same order. */
const SAME_QUALITY: readonly (readonly string[])[] = [
  ['large', 'big', 'great', 'much', 'many', 'high', 'most'],
  ['small', 'little', 'few', 'low', 'tiny'],
  ['old', 'early'],
  ['young', 'new'],
  ['rich', 'wealthy'],
  ['fast', 'quick'],
  ['good', 'strong'],
];

function sameQuality(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  return SAME_QUALITY.some((group) => group.includes(a) && group.includes(b));
}

function areOpposite(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && opposed(stem(a), stem(b));
}

function compareRanks(claim: Rank, fact: Rank): ValueRelation {
  // the largest is not the smallest; of three, the second-largest is the second-smallest
  const areFirst = claim.value === 1 && fact.value === 1 && claim.of === fact.of;
  if (areFirst && areOpposite(claim.by, fact.by)) return 'differs';
  if (!sameQuality(claim.by, fact.by) || claim.of !== fact.of) return 'incomparable';
  if (claim.bound !== undefined || fact.bound !== undefined) return compareRankBounds(claim, fact);
  if (claim.value === fact.value) return 'agrees';
  // From the top and from the bottom cannot be held against one another: of four, the last is the fourth.
  return claim.value > 0 === fact.value > 0 ? 'differs' : 'incomparable';
}

/** The places that a rank may stand for. */
function places({ value, bound }: Rank): Interval {
  switch (bound) {
    case 'atMost':
      return { low: 1, high: value };
    case 'lessThan':
      return { low: 1, high: value - 1 };
    case 'moreThan':
      return { low: value + 1, high: Infinity };
    default:
      return { low: value, high: value };
  }
}

/** 'In the top ten' is true of the third, and not of the twelfth; the third is more than 'in the top ten' says. */
function compareRankBounds(claim: Rank, fact: Rank): ValueRelation {
  if (claim.value < 0 || fact.value < 0) return 'incomparable';
  const [c, f] = [places(claim), places(fact)];
  if (c.high < f.low || f.high < c.low) return 'differs';
  return c.low <= f.low && f.high <= c.high ? 'agrees' : 'incomparable';
}

// --- Quantities --------------------------------------------------------------------------------

function compareQuantities(claim: Quantity, fact: Quantity): ValueRelation {
  if (!measureTheSame(claim, fact)) return 'incomparable';
  const sameUnit = claim.unit === fact.unit || claim.dimension === 'count';
  const slack = tonSlack(claim, fact);
  const tolerance = Math.max(claim.tolerance, fact.tolerance) + slack;
  if (claim.isRange || fact.isRange) return compareRanges(claim, fact, tolerance);

  const c = claim.base.low;
  const f = fact.base.low;
  const claimSide = sideOf(claim.bound);
  const factSide = sideOf(fact.bound);
  if (claimSide === 'point' && factSide === 'point') return comparePoints(claim, fact, tolerance);
  if (claimSide !== 'point' && factSide !== 'point') {
    return compareBounds(claim, fact, claimSide === factSide, tolerance);
  }
  return claimSide === 'point'
    ? pointAgainstBound(c, fact, claim, tolerance)
    : boundAgainstPoint(claim, f, fact, sameUnit ? 0 : tolerance);
}

/** Same dimension, currency, per-unit and counted noun, so far as both give them. */
function measureTheSame(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension) return false;
  if (a.per !== undefined && b.per !== undefined && a.per !== b.per) return false;
  if (a.dimension === 'money' || a.dimension === 'percent' || a.dimension === 'count') {
    if (a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit) return false;
  }
  if (a.dimension === 'duration') {
    const [x, y] = [a.durationRole, b.durationRole];
    if ((x === 'later' && y === 'earlier') || (x === 'earlier' && y === 'later')) return false;
  }
  return true;
}

function tonSlack(a: Quantity, b: Quantity): number {
  const isBare = (a.unit === 'ton') !== (b.unit === 'ton');
  return isBare ? TON_SLACK * Math.max(Math.abs(a.base.high), Math.abs(b.base.high)) : 0;
}

type Side = 'point' | 'above' | 'below';

function sideOf(bound: Bound): Side {
  if (bound === 'atLeast' || bound === 'moreThan') return 'above';
  return bound === 'atMost' || bound === 'lessThan' ? 'below' : 'point';
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * How far 'about' and its like reach, in base units. It depends on how round the number is: one
 * significant digit (60, 2,000, a billion) reaches a tenth; two that end in 5 (65, 1,500) reach 7 %;
 * anything finer 4 %. Percentages reach 5 points at most. Fractions in words have a wide tolerance of
 * their own, which counts double.
 */
function blur(quantity: Quantity): number {
  const stated = Math.abs(quantity.value.high);
  const scale = stated === 0 ? 1 : 10 ** (Math.floor(Math.log10(stated)) - 1);
  const leading = stated / scale;
  const rounded = Math.round(leading);
  const isShort = Math.abs(leading - rounded) < 1e-6;
  const share = isShort && rounded % 10 === 0 ? 0.1 : isShort && rounded % 5 === 0 ? 0.07 : 0.04;
  const reach = Math.max(share * Math.abs(quantity.base.high), 2 * quantity.tolerance);
  return quantity.dimension === 'percent' ? Math.min(reach, 5) : reach;
}

/** What a plain or blurred value may stand for. */
function reach(quantity: Quantity, tolerance: number): Interval {
  const { low, high } = quantity.base;
  const wide = blur(quantity);
  switch (quantity.bound) {
    case 'about':
      return { low: low - Math.max(wide, tolerance), high: high + Math.max(wide, tolerance) };
    case 'nearly':
      return { low: low - Math.max(wide, tolerance), high: high + tolerance };
    case 'justOver':
      return { low: low - tolerance, high: high + Math.max(wide, tolerance) };
    default:
      return { low: low - tolerance, high: high + tolerance };
  }
}

function within(value: number, interval: Interval): boolean {
  const slack = SAME * Math.max(Math.abs(value), 1);
  return value >= interval.low - slack && value <= interval.high + slack;
}

function comparePoints(claim: Quantity, fact: Quantity, tolerance: number): ValueRelation {
  const c = claim.base.low;
  const f = fact.base.low;
  // 'just under 40' and 'just over 40' say opposite things of one number.
  const opposite =
    (claim.bound === 'nearly' && fact.bound === 'justOver') ||
    (claim.bound === 'justOver' && fact.bound === 'nearly');
  if (opposite && same(c, f)) return 'differs';
  const agrees = within(f, reach(claim, tolerance)) || within(c, reach(fact, tolerance));
  if (!agrees) return 'differs';
  // A count given to the last one where the fact has a round figure says more than the fact.
  const isFiner =
    claim.dimension === 'count' && claim.bound === 'exact' && fact.bound === 'exact' && !same(c, f);
  return isFiner && claim.tolerance < fact.tolerance ? 'incomparable' : 'agrees';
}

/** The claim bounds, the fact is plain: is the bound true of it? */
function boundAgainstPoint(
  claim: Quantity,
  value: number,
  fact: Quantity,
  tolerance: number,
): ValueRelation {
  const limit = claim.base.low;
  const above = sideOf(claim.bound) === 'above';
  const opposite = above ? fact.bound === 'nearly' : fact.bound === 'justOver';
  if (same(limit, value) || Math.abs(limit - value) <= tolerance) {
    if (opposite) return 'differs';
    if (fact.bound === (above ? 'justOver' : 'nearly')) return 'agrees';
    const isStrict = claim.bound === 'moreThan' || claim.bound === 'lessThan';
    // Of a figure counted to the last one, 'more than' it is not true; of a round one it may be.
    return isStrict && isCounted(fact) && same(limit, value) ? 'differs' : 'looser';
  }
  if (above) {
    if (value > limit) return 'agrees';
    return fact.bound === 'about' && within(limit, reach(fact, fact.tolerance))
      ? 'looser'
      : 'differs';
  }
  if (value > limit) {
    return fact.bound === 'about' && within(limit, reach(fact, fact.tolerance))
      ? 'looser'
      : 'differs';
  }
  // 'up to' names a maximum: a figure far below it is not what it was said of.
  return claim.bound === 'atMost' && value < FAR_BELOW * limit ? 'incomparable' : 'agrees';
}

/** From this many written tolerances on, a figure has three significant digits: it was not rounded much. */
const PRECISE = 200;

/** Up to this number things and days are counted one by one: nobody rounds to ten. */
const FEW = 20;

/**
 * A figure that was counted or measured to its last digit: three digits, two of which the second is
 * neither 0 nor 5, or a small number of things or of days and years.
 */
function isCounted(quantity: Quantity): boolean {
  if (quantity.bound !== 'exact') return false;
  if (Math.abs(quantity.base.low) >= PRECISE * quantity.tolerance || quantity.unit === 'score') {
    return true;
  }
  const stated = Math.abs(quantity.value.low);
  const isWhole = stated % 1 === 0;
  if (quantity.dimension === 'count' || quantity.dimension === 'duration') {
    if (isWhole && stated <= FEW) return true;
  }
  const isShare = quantity.dimension === 'count' || quantity.dimension === 'percent';
  if (isShare && quantity.tolerance <= 0.5 && stated % 10 !== 0) return true;
  const leading = stated / 10 ** (Math.floor(Math.log10(stated)) - 1);
  const hasTwoDigits = stated >= 10 && Math.abs(leading - Math.round(leading)) < 1e-6;
  return hasTwoDigits && Math.round(leading) % 5 !== 0;
}

/** The claim is plain, the fact bounds. */
function pointAgainstBound(
  value: number,
  fact: Quantity,
  claim: Quantity,
  tolerance: number,
): ValueRelation {
  const limit = fact.base.low;
  const above = sideOf(fact.bound) === 'above';
  if (
    above
      ? claim.bound === 'nearly' && same(value, limit)
      : claim.bound === 'justOver' && same(value, limit)
  )
    return 'differs';
  if (within(limit, reach(claim, tolerance))) {
    return claim.bound === (above ? 'justOver' : 'nearly') ? 'agrees' : 'looser';
  }
  if (above) {
    if (value < limit) return 'differs';
    return fact.bound === 'moreThan' && value > FAR_ABOVE * limit ? 'differs' : 'incomparable';
  }
  return value > limit ? 'differs' : 'incomparable';
}

/** Both bound: the claim's must follow from the fact's. */
function compareBounds(
  claim: Quantity,
  fact: Quantity,
  sameSide: boolean,
  tolerance: number,
): ValueRelation {
  const c = claim.base.low;
  const f = fact.base.low;
  const equal = same(c, f) || (claim.unit !== fact.unit && Math.abs(c - f) <= tolerance);
  if (!sameSide) {
    if (equal) return 'differs';
    // 'more than 10' and 'less than 40' can both be true; 'more than 40' and 'less than 10' cannot.
    const above = sideOf(claim.bound) === 'above' ? c : f;
    const below = sideOf(claim.bound) === 'above' ? f : c;
    return above > below ? 'differs' : 'incomparable';
  }
  if (equal) return 'agrees';
  // 'up to' states a maximum that someone gave; another maximum is another statement.
  if (claim.bound === 'atMost' && fact.bound === 'atMost') return 'differs';
  const follows = sideOf(claim.bound) === 'above' ? c < f : c > f;
  return follows ? 'agrees' : 'differs';
}

/** At least one of the two is a range. */
function compareRanges(claim: Quantity, fact: Quantity, tolerance: number): ValueRelation {
  const c = claim.base;
  const f = fact.base;
  const sameEnds = Math.abs(c.low - f.low) <= tolerance && Math.abs(c.high - f.high) <= tolerance;
  if (claim.isRange && fact.isRange) {
    if (sameEnds) return 'agrees';
    if (c.low >= f.low - tolerance && c.high <= f.high + tolerance) return 'looser';
    return f.low >= c.low - tolerance && f.high <= c.high + tolerance ? 'looser' : 'differs';
  }
  const range = claim.isRange ? claim : fact;
  const point = claim.isRange ? fact : claim;
  const span = reach(range, Math.max(tolerance, range.bound === 'about' ? blur(range) : 0));
  const value = point.base.low;
  const side = sideOf(point.bound);
  // 'fewer than two' is not true of two to three, 'more than three' neither
  const edge = side === 'above' ? range.base.high : range.base.low;
  const isStrict = point.bound === 'moreThan' || point.bound === 'lessThan';
  if (isStrict && range.bound === 'exact' && same(value, edge)) return 'differs';
  if (side === 'above')
    return value > span.high ? 'differs' : value <= range.base.low ? 'agrees' : 'looser';
  if (side === 'below')
    return value < span.low ? 'differs' : value >= range.base.high ? 'agrees' : 'looser';
  const blurred = reach(point, tolerance);
  const meets =
    within(value, span) ||
    (point.bound !== 'exact' && blurred.low <= span.high && blurred.high >= span.low);
  if (!meets) return 'differs';
  // The claim's range takes the fact in; a claim that picks one value out of the fact's range drops the rest.
  return claim.isRange ? 'agrees' : 'looser';
}
