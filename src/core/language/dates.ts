/**
 * Dates at every precision, and the words that say how they relate to what they date: 'since 1993',
 * 'in March of 2008', 'the early 1990s', 'from 2001 to 2005', 'Q3 2010', 'summer 2009'.
 * Days of a month without a year are read as such; a month alone counts only after 'in' and the like.
 */

import { dateOf, YEARLESS } from './calendar.ts';
import { looksPlural } from './countedNouns.ts';
import type { DateCore, PartialDate } from './datePieces.ts';
import { SEASONS } from './datePieces.ts';
import { moves, readRelation } from './dateRelations.ts';
import { DECADES, PARTS, readLongStretch, readPart } from './decades.ts';
import {
  fromPartial,
  MONTHS,
  readDayOfList,
  readDayPair,
  readIso,
  readMonthDate,
} from './monthDates.ts';
import { mayStartOrdinal } from './ordinals.ts';
import type { DateMention, Interval } from './particulars.ts';
import type { Reading, ReadingContext } from './readingContext.ts';
import { readRelative, RELATIVE_STARTERS } from './relativeDates.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';
import { laterYear, readBareYear, readYearRange } from './yearDates.ts';
import { readSeason, readYearPart } from './yearParts.ts';

/** What `readDate` found: a date, or a stretch of text that is a date but cannot be placed. */
export type DateReading =
  Reading<DateMention> | { readonly value: undefined; readonly next: number };

/** Words that start a date, besides ordinals. */
const STARTERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...SEASONS.keys(),
  ...PARTS.keys(),
  ...DECADES.keys(),
  ...['end', 'close', 'beginning', 'start', 'outset', 'last'],
]);

/** Whether a date may start at a token: a cheap test that passes over most of a text. */
function mayStart(token: ValueToken, relative: boolean): boolean {
  if (token.kind === 'mark') return token.text === "'" || token.text === '’' || token.text === '‘';
  if (token.kind !== 'word') return true;
  if (STARTERS.has(token.lower) || mayStartOrdinal(token.lower)) return true;
  return relative && RELATIVE_STARTERS.has(token.lower);
}

/** One date without what surrounds it. */
function readCore(
  context: ReadingContext,
  index: number,
  writtenAt: Interval | undefined,
): DateCore | PartialDate | undefined {
  const { tokens } = context;
  const token = at(tokens, index);
  if (token.kind === 'number') {
    return (
      readIso(tokens, index) ??
      readDayPair(tokens, index) ??
      readDayOfList(tokens, index) ??
      readMonthDate(tokens, index) ??
      readYearRange(tokens, index) ??
      readBareYear(context, index) ??
      (writtenAt ? readRelative(tokens, index, writtenAt) : undefined)
    );
  }
  return (
    readYearPart(tokens, index) ??
    readPart(tokens, index) ??
    readLongStretch(tokens, index) ??
    readMonthDate(tokens, index) ??
    readSeason(tokens, index) ??
    (writtenAt ? readRelative(tokens, index, writtenAt) : undefined)
  );
}

/** The second half of a pair ('from A to B', 'between A and B', 'A–B'), or undefined. */
function readPair(
  context: ReadingContext,
  first: DateCore | PartialDate,
  writtenAt: Interval | undefined,
): DateCore | undefined {
  const { tokens } = context;
  const before =
    at(tokens, first.first - 1).lower === 'the'
      ? at(tokens, first.first - 2).lower
      : at(tokens, first.first - 1).lower;
  const joiner = at(tokens, first.next);
  const dash = joiner.lower === '-';
  const fits =
    (before === 'from' &&
      /^(to|until|till|through)$/.test(joiner.lower) &&
      !moves(tokens, first.first - 1)) ||
    (before === 'between' && joiner.lower === 'and') ||
    dash ||
    // 'March and April 2008', '30 April to 3 May 2019': the first has no year of its own.
    (!('days' in first) && /^(and|to|or|until|through)$/.test(joiner.lower));
  if (!fits) return undefined;
  let start = first.next + 1;
  if (at(tokens, start).lower === 'the') start++;
  const second =
    readCore({ ...context, floor: first.next }, start, writtenAt) ?? laterYear(tokens, start);
  if (!second) return undefined;
  const isList = joiner.lower === 'and' || joiner.lower === 'or';
  if (!('days' in second))
    return 'days' in first || isList ? undefined : yearlessPair(first, second);
  const low =
    'days' in first ? first : fromPartial(first, dateOf(second.days.high).year, first.next);
  if (!low || low.days.low >= second.days.high) return undefined;
  const longer =
    second.precision === 'day' || second.precision === 'month' ? second.precision : 'years';
  return {
    days: { low: low.days.low, high: second.days.high },
    precision: longer,
    approximate: low.approximate || second.approximate,
    first: first.first,
    next: second.next,
    relation: before === 'between' || !(before === 'from' || dash) ? 'at' : 'throughout',
  };
}

/** 'From 12 to 25 March', 'from March 12 to April 3': a stretch whose year is not given. */
function yearlessPair(first: PartialDate, second: PartialDate): DateCore | undefined {
  const low = fromPartial(first, YEARLESS, first.next);
  const high = fromPartial(second, YEARLESS, second.next);
  if (!low || !high || low.days.low >= high.days.high || low.precision !== high.precision)
    return undefined;
  return {
    ...high,
    days: { low: low.days.low, high: high.days.high },
    first: first.first,
    relation: 'throughout',
    relative: true,
    yearless: true,
  };
}

/**
 * Reads the date that starts at a token.
 * @param writtenAt days in which the text was written; relative dates are read only with it
 * @returns the date; or, where something is one but cannot be placed, where it ends and no value
 */
export function readDate(
  context: ReadingContext,
  index: number,
  writtenAt: Interval | undefined,
): DateReading | undefined {
  const { tokens, designated } = context;
  if (designated[index] === true) return undefined;
  if (!mayStart(at(tokens, index), writtenAt !== undefined)) return undefined;
  const read = readCore(context, index, writtenAt);
  if (!read) return undefined;
  const paired = readPair(context, read, writtenAt) ?? read;
  const core = 'days' in paired ? paired : withoutYear(context, paired);
  if (!core) return undefined;
  if (!('days' in core)) return { value: undefined, next: core.next };
  const before = readRelation(context, core.first, core.next);
  const next = core.next;
  let relation = core.relation ?? before.relation;
  if (
    core.relation !== undefined &&
    (before.relation === 'until' ||
      before.relation === 'before' ||
      before.relation === 'since' ||
      before.relation === 'after')
  ) {
    relation = before.relation;
  }
  // 'from 2008 on', '2008 onwards'
  const suffix = at(tokens, next).lower;
  if (suffix === 'onwards' || suffix === 'onward' || (suffix === 'on' && relation === 'from'))
    relation = 'from';
  const includesWords = relation !== 'at' || before.approximate || before.edge < core.first;
  // 'sequel to the 2012 film': 'to' states an end only directly before its date.
  if (
    relation === 'to' &&
    at(tokens, before.edge).lower === 'to' &&
    before.edge !== core.first - 1
  ) {
    relation = 'at';
  }
  const startToken = includesWords ? at(tokens, before.edge) : at(tokens, core.first);
  return {
    value: {
      kind: 'date',
      start: startToken.start,
      end: at(tokens, next - 1).end,
      valueStart: at(tokens, core.first).start,
      valueEnd: at(tokens, next - 1).end,
      days: core.days,
      precision: core.precision,
      relation,
      approximate: core.approximate || before.approximate,
      ...(core.relative ? { relative: true as const } : {}),
      ...(core.yearless ? { yearless: true as const } : {}),
    },
    next,
  };
}

/** Words after which a month's name is a month for certain, though it has neither day nor year. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(['in', 'since', 'until', 'during']);

/**
 * A day of a month, or a month, whose year is not given. 'May' and 'March' alone are verbs as often; a
 * day with its month is a date for certain, but 'May 12 states …' leaves open which of the two is meant.
 */
function withoutYear(
  { tokens }: ReadingContext,
  partial: PartialDate,
): DateCore | PartialDate | undefined {
  if (partial.day === undefined && !BEFORE_MONTH.has(at(tokens, partial.first - 1).lower))
    return undefined;
  const last = at(tokens, partial.next - 1);
  const behind = at(tokens, partial.next);
  const counts = last.kind === 'number' && behind.kind === 'word' && looksPlural(behind.lower);
  const core = counts ? undefined : fromPartial(partial, YEARLESS, partial.next);
  return core ? { ...core, relative: true, yearless: true } : partial;
}
