/** The pieces that dates are read from: years, days, seasons, and what a reader of dates hands on. */

import type { DateMention, DateRelation, Interval } from './particulars.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

type Precision = DateMention['precision'];

/** A calendar stretch that was read. */
export interface DateCore {
  readonly days: Interval;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly first: number;
  readonly next: number;
  readonly relative?: true;
  readonly yearless?: true;
  readonly relation?: DateRelation;
}

/** A month, or a day of a month, whose year has to come from elsewhere. */
export interface PartialDate {
  readonly month: number;
  readonly day?: number;
  /** The first day of a stretch within the month. */
  readonly fromDay?: number;
  readonly first: number;
  readonly next: number;
}

/** First and last month of the seasons, as the northern hemisphere has them. Winter runs into the next year. */
export const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
  ['fall', [9, 11]],
  ['winter', [12, 2]],
]);

export const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

export function isYear(token: ValueToken): boolean {
  return (
    token.kind === 'number' &&
    token.yearLike &&
    token.value >= FIRST_YEAR &&
    token.value <= LAST_YEAR
  );
}

/** The day of the month that a token gives ('26', '26th'), or undefined. */
export function dayOf(token: ValueToken): number | undefined {
  const isDay =
    (token.kind === 'number' && token.decimals === 0 && token.text.length <= 2) ||
    token.kind === 'ordinal';
  return isDay && token.value >= 1 && token.value <= 31 ? token.value : undefined;
}

/** The index of a year that may follow a month: 'March 2008', 'March of 2008', 'March, 2008'. */
export function yearAfter(tokens: readonly ValueToken[], index: number): number | undefined {
  const token = at(tokens, index);
  if (isYear(token)) return index;
  const skipped = token.text === ',' || token.lower === 'of' ? index + 1 : index;
  const second =
    at(tokens, skipped).lower === 'the' && at(tokens, skipped + 1).lower === 'year'
      ? skipped + 2
      : skipped;
  return isYear(at(tokens, second)) ? second : undefined;
}

/** True if the number at `index` has a unit or plural noun behind it that makes it a quantity. */
export function isMeasured(tokens: readonly ValueToken[], index: number): boolean {
  const next = at(tokens, index + 1);
  if (next.kind === 'mark') return '%$€£°'.includes(next.text) && next.text !== '';
  if (next.kind !== 'word' || next.possessive) return false;
  if (next.glued) return true;
  return /^(percent|million|billion|thousand|trillion|km|kg|miles|kilometres|kilometers|metres|meters|tons|tonnes|barrels|dollars|euros|feet|people|men|women|troops|soldiers|years|days|hours|mw|gw|bpd)$/.test(
    next.lower,
  );
}
