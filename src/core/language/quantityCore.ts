/** A quantity before its bounds and per-unit are looked for, and the helpers that its readers share. */

import type { Dimension, Interval } from './particulars.ts';
import type { Unit } from './units.ts';
import { toBase } from './units.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** The part of a quantity that has been read before its bounds and per-unit are looked for. */
export interface QuantityCore {
  readonly dimension: Dimension;
  readonly unit?: string;
  readonly value: Interval;
  readonly base: Interval;
  readonly tolerance: number;
  readonly isRange: boolean;
  readonly attributive: boolean;
  /** First token of the value, and the first behind value and unit. */
  readonly first: number;
  readonly next: number;
  /** Ends the part to underline where it is not the whole core (a count's number without its noun). */
  readonly valueNext?: number;
  /** The number itself is vague ('a couple', 'two or three'). */
  readonly vague?: boolean;
  readonly per?: string;
  /** First token of the phrase, where words before the value belong to it ('between 12 and 14'). */
  readonly phraseFirst?: number;
}

export function isHyphen(token: ValueToken): boolean {
  return token.lower === '-';
}

export function single(value: number): Interval {
  return { low: value, high: value };
}

export const STOP_AFTER_UNIT: ReadonlySet<string> = new Set(
  'in on at by to from with after before until and or but as when while because since'.split(' '),
);

/** A value with a unit of the table. */
export function measured(
  tokens: readonly ValueToken[],
  unit: Unit,
  value: Interval,
  tolerance: number,
  first: number,
  next: number,
  isRange: boolean,
  attributive: boolean,
): QuantityCore {
  let end = next;
  let isAttributive = attributive;
  // '2,000-mile-long', '71-year-old': the adjective belongs to the phrase.
  if (
    attributive &&
    isHyphen(at(tokens, end)) &&
    at(tokens, end).glued &&
    /^(long|old|wide|high|deep|thick|tall|strong)$/.test(at(tokens, end + 1).lower)
  ) {
    end += 2;
  } else if (
    unit.dimension === 'money' &&
    isHyphen(at(tokens, next)) &&
    at(tokens, next).glued &&
    at(tokens, next + 1).glued
  ) {
    isAttributive = true;
  }
  return {
    dimension: unit.dimension,
    unit: unit.unit,
    value,
    base: { low: toBase(value.low, unit), high: toBase(value.high, unit) },
    tolerance: tolerance * Math.abs(unit.factor),
    isRange,
    attributive: isAttributive,
    first,
    next: end,
    valueNext: end,
  };
}

export type DurationRole = 'span' | 'later' | 'earlier' | 'ago';

const ROLES: ReadonlyMap<string, DurationRole> = new Map([
  ['later', 'later'],
  ['after', 'later'],
  ['afterwards', 'later'],
  ['afterward', 'later'],
  ['thereafter', 'later'],
  ['hence', 'later'],
  ['earlier', 'earlier'],
  ['before', 'earlier'],
  ['previously', 'earlier'],
  ['beforehand', 'earlier'],
  ['prior', 'earlier'],
  ['ago', 'ago'],
]);

export function roleAfter(tokens: readonly ValueToken[], index: number): DurationRole | undefined {
  return ROLES.get(at(tokens, index).lower);
}
