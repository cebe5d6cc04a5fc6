/**
 * Quantities: a number with its bound, unit and per-unit. Percentages, fractions, money, measures,
 * durations, multiples and counts are each read by a file of their own, and put together here.
 */

import { readAmount } from './amounts.ts';
import { readArticleUnit, readHalfUnit } from './articleUnits.ts';
import { boundAfter, boundBefore, combine } from './bounds.ts';
import { readCompound, readPrimes } from './compounds.ts';
import { eventOf, nounBefore } from './countedElsewhere.ts';
import { readCount } from './counts.ts';
import { readBareHalf, readFraction } from './fractions.ts';
import { readMultipleWord, readTimes } from './multiples.ts';
import { ONES, TENS } from './numbers.ts';
import type { Bound, Quantity } from './particulars.ts';
import type { DurationRole, QuantityCore } from './quantityCore.ts';
import { isHyphen, measured, roleAfter, single, STOP_AFTER_UNIT } from './quantityCore.ts';
import { CHANGES, readRange } from './ranges.ts';
import type { Reading, ReadingContext } from './readingContext.ts';
import { mayStartSign, readPer } from './units.ts';
import type { ValueToken } from './valueTokens.ts';
import { at, startsSentence } from './valueTokens.ts';

/**
 * Reads the quantity that starts at a token.
 * @returns undefined if none starts there, or if the number is a designation, a time of day or a year
 */
export function readQuantity(
  context: ReadingContext,
  index: number,
): Reading<Quantity> | undefined {
  const { tokens, designated } = context;
  if (designated[index] === true) return undefined;
  const token = at(tokens, index);
  if (token.kind === 'word') {
    // 'Take-Two' and 'The Three Musketeers' are names.
    const before = at(tokens, index - 1);
    if (isHyphen(before) && before.glued && token.glued) return undefined;
    const isNamed = before.kind === 'word' && before.capital && !before.possessive;
    const isInName =
      token.capital &&
      !startsSentence(tokens, index) &&
      (at(tokens, index + 1).capital || (isNamed && !startsSentence(tokens, index - 1)));
    if (isInName && (ONES.has(token.lower) || TENS.has(token.lower))) return undefined;
  }
  // Most tokens start no quantity; this test keeps the scan cheap.
  if (token.kind !== 'number' && !STARTERS.has(token.lower) && !mayStartSign(token.lower)) {
    return undefined;
  }
  const core =
    readMultipleWord(tokens, index) ??
    readFraction(tokens, index) ??
    readNumeric(context, index) ??
    readArticleUnit(tokens, index) ??
    readHalfUnit(tokens, index) ??
    readBareHalf(tokens, index);
  return core && !isTitle(tokens, index, core) ? finish(context, core) : undefined;
}

/** At the start of a sentence 'Seven News' and 'Twenty One Pilots' are names: 'Twenty-one pilots' has one capital. */
function isTitle(
  tokens: readonly ValueToken[],
  index: number,
  { dimension, unit, valueNext = index }: QuantityCore,
): boolean {
  if (dimension !== 'count' || !at(tokens, index).capital) return false;
  const isWords = tokens.slice(index + 1, valueNext).some(({ capital }) => capital);
  return isWords || (unit === undefined && at(tokens, valueNext).capital);
}

const STARTERS: ReadonlySet<string> = new Set([
  // A minus sign; all dashes have this form.
  '-',
  'minus',
  ...ONES.keys(),
  ...TENS.keys(),
  ...(
    'a an half halved twice thrice once double doubled doubles doubling triple tripled triples trebled quadrupled ' +
    'quarter each every tenfold twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold hundredfold'
  ).split(' '),
]);

function readNumeric(context: ReadingContext, index: number): QuantityCore | undefined {
  const { tokens } = context;
  const low = readAmount(context, index);
  if (!low) return undefined;
  const before = at(tokens, index - 1).lower;
  const between = before === 'between' && index - 1 >= context.floor;
  const from = before === 'from' && index - 1 >= context.floor;
  let changes = false;
  if (from) {
    for (let k = index - 2; k >= index - 8 && k >= 0; k--) {
      if (CHANGES.has(at(tokens, k).lower)) changes = true;
    }
  }
  const range = readRange(context, index, low, between, changes);
  if (range) return between || from ? { ...range, phraseFirst: index - 1 } : range;
  const compound = readPrimes(tokens, index) ?? readCompound(context, index, low);
  if (compound) return compound;
  if (low.unit) {
    const withUnit = measured(
      tokens,
      low.unit,
      single(low.number.value * low.scale),
      low.number.tolerance * low.scale,
      index,
      low.next,
      false,
      low.attributive,
    );
    return {
      ...withUnit,
      vague: low.number.vague,
      ...(low.per === undefined ? {} : { per: low.per }),
    };
  }
  return (
    readTimes(tokens, index, single(low.number.value), low.number.tolerance, low.next, false) ??
    readCount(context, index, single(low.number.value), low.number, low.next, false)
  );
}

/** How many words may stand between a value and its rate: '$1 billion in transit fees a year'. */
const MAX_RATE_DISTANCE = 4;

/**
 * The rate of '15 million tonnes of oil a year' and '$1 billion in transit fees a year'. The words in
 * between are not part of the mention, so its span is left as it is.
 */
function distantPer(
  tokens: readonly ValueToken[],
  core: QuantityCore,
  index: number,
): string | undefined {
  const preposition = at(tokens, index).lower;
  if (preposition !== 'of' && preposition !== 'in') return undefined;
  if (core.dimension === 'duration' || core.dimension === 'count') return undefined;
  for (let i = index + 1; i <= index + MAX_RATE_DISTANCE; i++) {
    const token = at(tokens, i);
    if (token.kind !== 'word') return undefined;
    if (i > index + 1) {
      const reading = readPer(tokens, i);
      if (reading) return reading.per;
    }
    if (STOP_AFTER_UNIT.has(token.lower)) return undefined;
  }
  return undefined;
}

/** Adds bounds, per-unit and role to a core, and turns token indices into offsets. */
function finish(context: ReadingContext, core: QuantityCore): Reading<Quantity> {
  const { tokens } = context;
  const before = boundBefore(tokens, core.phraseFirst ?? core.first, context.floor);
  let next = core.next;
  const countedNumber = core.valueNext ?? core.next;
  // '20 or more ships': for counts the bound stands between number and noun.
  let after = boundAfter(tokens, next);
  if (after) next = after.edge;
  else if (core.dimension === 'count') {
    after = boundAfter(tokens, countedNumber);
    if (after && core.unit === undefined) {
      next = Math.max(next, after.edge);
    }
  }
  let per = core.per;
  if (per === undefined) {
    const reading = readPer(tokens, next);
    // 'doubled annually' has a rate, 'half a year' does not: a duration takes none after an article.
    const allowed =
      reading !== undefined && (core.dimension !== 'duration' || at(tokens, next).lower === 'per');
    if (reading && allowed) {
      per = reading.per;
      next = reading.next;
      if (!after) {
        after = boundAfter(tokens, next);
        if (after) next = after.edge;
      }
    }
  }
  per ??= distantPer(tokens, core, next);
  let role: DurationRole | undefined;
  if (core.dimension === 'duration') {
    role = roleAfter(tokens, next);
    if (role === undefined) role = 'span';
    else next++;
  }
  const bound: Bound = combine(before?.bound, after?.bound);
  const firstToken = at(tokens, before ? before.edge : (core.phraseFirst ?? core.first));
  const edge = before?.edge ?? core.first;
  const unit =
    core.unit ?? (core.dimension === 'count' ? nounBefore(tokens, edge, context.floor) : undefined);
  const event = unit === 'person' ? eventOf(tokens, edge, next) : undefined;
  const quantity: Quantity = {
    kind: 'quantity',
    start: firstToken.start,
    end: at(tokens, next - 1).end,
    valueStart: at(tokens, core.first).start,
    valueEnd: at(tokens, countedNumber - 1).end,
    dimension: core.dimension,
    ...(unit === undefined ? {} : { unit }),
    ...(event === undefined ? {} : { event }),
    value: core.value,
    base: core.base,
    tolerance: core.tolerance,
    bound: bound === 'exact' && core.vague === true ? 'about' : bound,
    isRange: core.isRange,
    ...(per === undefined ? {} : { per }),
    ...(role === undefined ? {} : { durationRole: role }),
    attributive: core.attributive,
  };
  return { value: quantity, next };
}
