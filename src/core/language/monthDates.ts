/** Months and days of months, with or without their year: 'March 2008', '9 October 2006', '7–8 May', '2006-10-09'. */

import { dateOf, dayNumber, isDate, monthSpan } from './calendar.ts';
import type { DateCore, PartialDate } from './datePieces.ts';
import { dayOf, isYear, yearAfter } from './datePieces.ts';
import { readOrdinal } from './ordinals.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

const MONTH_NAMES =
  'january february march april may june july august september october november december';

/** Month names and abbreviations. They count only with a capital, for 'may' and 'march' are verbs. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.split(' ').flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ['sept', 9],
]);

function isMonth(token: ValueToken): number | undefined {
  return token.kind === 'word' && token.capital ? MONTHS.get(token.lower) : undefined;
}

/** The index behind a month name and the full stop of its abbreviation. */
function afterMonth(tokens: readonly ValueToken[], index: number): number {
  const stop = at(tokens, index + 1);
  const abbreviated = !MONTH_NAMES.split(' ').includes(at(tokens, index).lower);
  return abbreviated && stop.text === '.' && stop.glued ? index + 2 : index + 1;
}

export function fromPartial(
  partial: PartialDate,
  year: number,
  next: number,
): DateCore | undefined {
  if (partial.day === undefined) {
    return {
      days: monthSpan(year, partial.month, year, partial.month),
      precision: 'month',
      approximate: false,
      first: partial.first,
      next,
    };
  }
  if (!isDate(year, partial.month, partial.day)) return undefined;
  const day = dayNumber(year, partial.month, partial.day);
  const first = dayNumber(year, partial.month, partial.fromDay ?? partial.day);
  return {
    days: { low: Math.min(day, first), high: day },
    precision: 'day',
    approximate: false,
    first: partial.first,
    next,
  };
}

/** A partial date with its year; one that does not exist ('31 February 1987') stays partial, year and all. */
function dated(partial: PartialDate, year: number, next: number): DateCore | PartialDate {
  return fromPartial(partial, year, next) ?? { ...partial, next };
}

/** Reads a month, or day and month in either order, with or without a year. */
export function readMonthDate(
  tokens: readonly ValueToken[],
  index: number,
): DateCore | PartialDate | undefined {
  const token = at(tokens, index);
  const month = isMonth(token);
  if (month !== undefined) {
    let next = afterMonth(tokens, index);
    if (at(tokens, next).lower === 'the' && at(tokens, next + 1).kind === 'ordinal') next++;
    const day = dayOf(at(tokens, next));
    // 'March 12', 'March 12th, 2008' – but 'May 12 states …' is stopped by the year rule only.
    if (
      day !== undefined &&
      !(at(tokens, next).kind === 'number' && isUnitBehind(tokens, next + 1))
    ) {
      const partial: PartialDate = { month, day, first: index, next: next + 1 };
      const year = yearAfter(tokens, next + 1);
      return year === undefined ? partial : dated(partial, at(tokens, year).value, year + 1);
    }
    const partial: PartialDate = { month, first: index, next };
    // 'March 2008', 'March in 2008'
    const year = yearAfter(tokens, at(tokens, next).lower === 'in' ? next + 1 : next);
    return year === undefined ? partial : fromPartial(partial, at(tokens, year).value, year + 1);
  }
  // 'the third of May' needs its 'of': 'third May' is none
  const inWords = token.kind === 'word' ? readOrdinal(tokens, index) : undefined;
  if (inWords && (inWords.value > 31 || at(tokens, inWords.next).lower !== 'of')) return undefined;
  const day = inWords?.value ?? dayOf(token);
  if (day === undefined) return undefined;
  let monthIndex = inWords?.next ?? index + 1;
  if (at(tokens, monthIndex).lower === 'of') monthIndex++;
  const named = isMonth(at(tokens, monthIndex));
  if (named === undefined) return undefined;
  const next = afterMonth(tokens, monthIndex);
  const partial: PartialDate = { month: named, day, first: index, next };
  const year = yearAfter(tokens, next);
  return year === undefined ? partial : dated(partial, at(tokens, year).value, year + 1);
}

/** '%', 'percent' or a scale behind a number shows that it is no day. */
function isUnitBehind(tokens: readonly ValueToken[], index: number): boolean {
  const token = at(tokens, index);
  return token.text === '%' || /^(percent|per|million|billion|thousand|pm|am)$/.test(token.lower);
}

/** '2006-10-09'. */
export function readIso(tokens: readonly ValueToken[], index: number): DateCore | undefined {
  const [year, dash, month, dash2, day] = [0, 1, 2, 3, 4].map((offset) =>
    at(tokens, index + offset),
  );
  if (!year || !dash || !month || !dash2 || !day) return undefined;
  if (!isYear(year) || dash.lower !== '-' || dash2.lower !== '-' || !dash.glued || !dash2.glued)
    return undefined;
  if (
    month.kind !== 'number' ||
    day.kind !== 'number' ||
    month.text.length !== 2 ||
    day.text.length !== 2
  )
    return undefined;
  if (!isDate(year.value, month.value, day.value)) return undefined;
  const number = dayNumber(year.value, month.value, day.value);
  return {
    days: { low: number, high: number },
    precision: 'day',
    approximate: false,
    first: index,
    next: index + 5,
  };
}

/** The longest list of days before their month ('5, 6, 12 and 13 March') that is followed, in tokens. */
const MAX_DAY_LIST = 14;

/** One day of '5, 6, 12 and 13 March 2019': the month and year stand at the end of the list. */
export function readDayOfList(
  tokens: readonly ValueToken[],
  index: number,
): DateCore | PartialDate | undefined {
  const day = dayOf(at(tokens, index));
  if (day === undefined) return undefined;
  let i = index + 1;
  while (i < index + MAX_DAY_LIST) {
    const separator = at(tokens, i);
    if (separator.text !== ',' && separator.lower !== 'and' && separator.lower !== 'or')
      return undefined;
    i++;
    if (at(tokens, i).lower === 'and' || at(tokens, i).lower === 'or') i++;
    if (dayOf(at(tokens, i)) === undefined) return undefined;
    const last = readMonthDate(tokens, i);
    if (last) {
      if (!('days' in last)) return { month: last.month, day, first: index, next: index + 1 };
      const { year, month } = dateOf(last.days.low);
      return fromPartial({ month, day, first: index, next: index + 1 }, year, index + 1);
    }
    i++;
  }
  return undefined;
}

/** '30 April and 1 May 2019' is left to pairs; this reads '7–8 May 2019'. */
export function readDayPair(
  tokens: readonly ValueToken[],
  index: number,
): DateCore | PartialDate | undefined {
  const from = dayOf(at(tokens, index));
  const joiner = at(tokens, index + 1);
  if (from === undefined || !(joiner.lower === '-' || joiner.lower === 'to')) return undefined;
  const second = readMonthDate(tokens, index + 2);
  if (!second || at(tokens, index + 2).kind === 'word') return undefined;
  if (!('days' in second)) return { ...second, fromDay: from, first: index };
  const { year, month } = dateOf(second.days.low);
  const low = dayNumber(year, month, from);
  return low < second.days.low
    ? { ...second, days: { low, high: second.days.high }, first: index }
    : second;
}
