/** Ranges of amounts: '16–18 billion', 'between $12 and $14', 'two or three'. */

import type { Amount } from './amounts.ts';
import { readAmount } from './amounts.ts';
import { readCount } from './counts.ts';
import { readTimes } from './multiples.ts';
import type { Interval } from './particulars.ts';
import type { QuantityCore } from './quantityCore.ts';
import { isHyphen, measured } from './quantityCore.ts';
import type { ReadingContext } from './readingContext.ts';
import { readCurrencySign, toBase } from './units.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** Verbs of change, after which 'from A to B' gives two values and no range. */
export const CHANGES: ReadonlySet<string> = new Set(
  (
    'rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown increased increase ' +
    'increases increasing decreased decrease decreases dropped drop drops dropping declined decline declines went ' +
    'go goes going raised raise raising lowered cut cuts cutting jumped climbed climb climbing expanded shrank ' +
    'moved changed reduced reduce reducing up down surged soared slid slipped plunged extended upgraded widened'
  ).split(' '),
);

/** Joins of a range between two numbers. */
function readJoiner(
  tokens: readonly ValueToken[],
  index: number,
  between: boolean,
  changes: boolean,
): number | undefined {
  const token = at(tokens, index);
  if (isHyphen(token)) {
    const tight = token.glued && at(tokens, index + 1).glued;
    const loose = !token.glued && !at(tokens, index + 1).glued && token.text === '–';
    return tight || loose ? index + 1 : undefined;
  }
  if (token.lower === 'to' || token.lower === 'through') return changes ? undefined : index + 1;
  if (token.lower === 'and') return between ? index + 1 : undefined;
  if (token.lower === 'or') return index + 1;
  return undefined;
}

/** The range that starts with an amount, or undefined. */
export function readRange(
  context: ReadingContext,
  index: number,
  low: Amount,
  between: boolean,
  changes: boolean,
): QuantityCore | undefined {
  const { tokens } = context;
  const joinerToken = at(tokens, low.next);
  const start = readJoiner(tokens, low.next, between, changes);
  if (start === undefined) return undefined;
  const high = readAmount(context, start);
  if (!high) return undefined;
  const isOr = joinerToken.lower === 'or';
  // 'two or three': neighbours only; 'five or more' never gets here.
  if (isOr && !(high.number.value - low.number.value === 1 && low.number.value < 20))
    return undefined;

  // What the second end has and the first lacks belongs to both: '16–18 billion', '$16 to 18 billion', '5 to 7 km'.
  const unit = high.unit ?? low.unit;
  if (low.unit && high.unit && low.unit.dimension !== high.unit.dimension) return undefined;
  if (low.unit && !high.unit && !low.sign) return undefined;
  let lowValue = low.number.value;
  let lowTolerance = low.number.tolerance;
  if (high.number.scaled && !low.number.scaled && lowValue < 1000) {
    const scale = scaleOf(tokens, start, high);
    if (scale > 1) {
      lowValue *= scale;
      lowTolerance *= scale;
    }
  }
  if (lowValue >= high.number.value) return undefined;
  // Two four-digit numbers without unit are years; '24-7' and the like have no unit and no noun.
  if (!unit && low.number.yearLike && high.number.yearLike) return undefined;
  const tolerance = Math.max(lowTolerance, high.number.tolerance) * high.scale;
  const value: Interval = { low: lowValue * high.scale, high: high.number.value * high.scale };
  if (unit) {
    const lowUnit = low.unit ?? unit;
    const core = measured(tokens, unit, value, tolerance, index, high.next, true, high.attributive);
    const base =
      lowUnit === unit ? core.base : { low: toBase(value.low, lowUnit), high: core.base.high };
    return { ...core, base, vague: isOr, ...(high.per === undefined ? {} : { per: high.per }) };
  }
  const times = readTimes(tokens, index, value, tolerance, high.next, true);
  if (times) return times;
  const counted = readCount(context, index, value, high.number, high.next, true);
  return counted ? { ...counted, vague: isOr } : undefined;
}

/** The scale that was written after the second number of a range. */
function scaleOf(tokens: readonly ValueToken[], start: number, high: Amount): number {
  const first = readCurrencySign(tokens, start)?.next ?? start;
  const token = at(tokens, first);
  if (token.kind === 'number' && token.value !== 0)
    return Math.abs(high.number.value) / token.value;
  // 'two to three million': the words before the scale.
  for (const scale of [1e12, 1e9, 1e6, 1e3, 100, 12]) {
    if (high.number.value % scale === 0 && high.number.value / scale < 1000) return scale;
  }
  return 1;
}
