/** Dates told from the time of writing: 'last year', 'two years ago', 'the past two decades'. */

import { dateOf, monthSpan, yearSpan } from './calendar.ts';
import type { DateCore } from './datePieces.ts';
import { SEASONS } from './datePieces.ts';
import { ONES, readNumber, TENS } from './numbers.ts';
import type { Interval } from './particulars.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** Words that start a relative date. */
export const RELATIVE_STARTERS: ReadonlySet<string> = new Set([
  ...ONES.keys(),
  ...TENS.keys(),
  ...['last', 'previous', 'this', 'next', 'past', 'preceding', 'recent', 'a', 'half'],
]);

/** 'last year', 'this month', 'two years ago', 'the past two decades', resolved against the time of writing. */
export function readRelative(
  tokens: readonly ValueToken[],
  index: number,
  writtenAt: Interval,
): DateCore | undefined {
  const word = at(tokens, index).lower;
  const from = dateOf(writtenAt.low);
  const to = dateOf(writtenAt.high);
  // The time of writing may itself be a year: months and days then cannot be resolved.
  const monthKnown = from.year === to.year && from.month === to.month;
  const approximate = from.year !== to.year;
  const base = { first: index, relative: true as const, approximate };
  const shift =
    word === 'last' || word === 'previous'
      ? -1
      : word === 'this'
        ? 0
        : word === 'next'
          ? 1
          : undefined;
  const unit = at(tokens, index + 1).lower;
  if (shift !== undefined && unit === 'year' && !at(tokens, index + 1).possessive) {
    return {
      ...base,
      days: yearSpan(from.year + shift, to.year + shift),
      precision: 'year',
      next: index + 2,
    };
  }
  if (shift !== undefined && unit === 'month' && monthKnown) {
    const months = from.year * 12 + from.month - 1 + shift;
    const year = Math.floor(months / 12);
    const month = months - year * 12 + 1;
    return {
      ...base,
      days: monthSpan(year, month, year, month),
      precision: 'month',
      next: index + 2,
    };
  }
  if (shift !== undefined && shift !== 0 && SEASONS.has(unit)) return undefined;
  if (
    word === 'past' ||
    word === 'last' ||
    word === 'previous' ||
    word === 'preceding' ||
    word === 'recent'
  ) {
    const number = readNumber(tokens, index + 1);
    const noun = at(tokens, number ? number.next : index + 1).lower;
    const years =
      noun === 'years'
        ? 1
        : noun === 'decades'
          ? 10
          : noun === 'decade'
            ? 10
            : noun === 'century'
              ? 100
              : noun === 'centuries'
                ? 100
                : 0;
    const single = noun === 'decade' || noun === 'century';
    if (years === 0 || (!number && !single)) return undefined;
    if (single && word === 'last') return undefined;
    const length = (number?.value ?? 1) * years;
    return {
      ...base,
      approximate: true,
      days: { low: yearSpan(Math.round(from.year - length), from.year).low, high: writtenAt.high },
      precision: 'years',
      relation: 'throughout',
      next: (number ? number.next : index + 1) + 1,
    };
  }
  const number = readNumber(tokens, index);
  if (number && !number.yearLike) {
    const noun = at(tokens, number.next).lower;
    const ago = at(tokens, number.next + 1).lower === 'ago';
    const years =
      noun === 'years' || noun === 'year' ? 1 : noun === 'decades' || noun === 'decade' ? 10 : 0;
    if (ago && years > 0) {
      const length = Math.round(number.value * years);
      return {
        ...base,
        approximate: true,
        days: yearSpan(from.year - length, to.year - length),
        precision: years === 10 ? 'years' : 'year',
        next: number.next + 2,
      };
    }
  }
  return undefined;
}
