/**
 * Dates at every precision, and the words that say how they relate to what they date: 'since 1993',
 * 'in March of 2008', 'the early 1990s', 'from 2001 to 2005', 'Q3 2010', 'summer 2009'.
 * Months and days without a year are left out: they cannot be placed.
 */

import type { DateMention, DateRelation, Interval } from './particulars.ts';
import { dateOf, dayNumber, isDate, monthSpan, yearSpan } from './calendar.ts';
import { mayStartOrdinal, ONES, readNumber, readOrdinal, skipHyphen, TENS } from './numbers.ts';
import type { Reading, ReadingContext } from './quantities.ts';
import { looksPlural } from './countedNouns.ts';
import type { ValueToken } from './valueTokens.ts';
import { at, startsSentence } from './valueTokens.ts';

type Precision = DateMention['precision'];

/** A calendar stretch that was read. */
interface Core {
  readonly days: Interval;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly first: number;
  readonly next: number;
  readonly relative?: true;
  readonly relation?: DateRelation;
}

/** A month, or a day of a month, whose year has to come from elsewhere. */
interface Partial {
  readonly month: number;
  readonly day?: number;
  readonly first: number;
  readonly next: number;
}

/** What `readDate` found: a date, or a stretch of text that is a date but cannot be placed. */
export type DateReading =
  Reading<DateMention> | { readonly value: undefined; readonly next: number };

const MONTH_NAMES =
  'january february march april may june july august september october november december';

/** Month names and abbreviations. They count only with a capital, for 'may' and 'march' are verbs. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.split(' ').flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ['sept', 9],
]);

/** First and last month of the seasons, as the northern hemisphere has them. Winter runs into the next year. */
const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
  ['fall', [9, 11]],
  ['winter', [12, 2]],
]);

/** Parts of a year or decade, in tenths: first and last tenth. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 4]],
  ['mid', [3, 7]],
  ['middle', [3, 7]],
  ['late', [6, 10]],
]);

/** Decades in words. The twenties and thirties are as often ages or temperatures, so a part or 'the' must precede. */
const DECADES: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

/** Words before a bare year that make it one. */
const YEAR_BEFORE: ReadonlySet<string> = new Set(
  (
    'in of since by until till from before after during through throughout around circa year years late early mid ' +
    'to and or between between spring summer autumn fall winter ( the this that post pre ca c about only eg till ' +
    'its his her their our into than'
  ).split(' '),
);

/** Of these, the ones after which a round figure with a plural behind it is a count ('of 2000 troops'). */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

function isMonth(token: ValueToken): number | undefined {
  return token.kind === 'word' && token.capital ? MONTHS.get(token.lower) : undefined;
}

/** The index behind a month name and the full stop of its abbreviation. */
function afterMonth(tokens: readonly ValueToken[], index: number): number {
  const stop = at(tokens, index + 1);
  const abbreviated = at(tokens, index).lower.length <= 4 && at(tokens, index).lower !== 'may';
  return abbreviated && stop.text === '.' && stop.glued ? index + 2 : index + 1;
}

function isYear(token: ValueToken): boolean {
  return (
    token.kind === 'number' &&
    token.yearLike &&
    token.value >= FIRST_YEAR &&
    token.value <= LAST_YEAR
  );
}

/** The day of the month that a token gives ('26', '26th'), or undefined. */
function dayOf(token: ValueToken): number | undefined {
  const isDay =
    (token.kind === 'number' && token.decimals === 0 && token.text.length <= 2) ||
    token.kind === 'ordinal';
  return isDay && token.value >= 1 && token.value <= 31 ? token.value : undefined;
}

/** The index of a year that may follow a month: 'March 2008', 'March of 2008', 'March, 2008'. */
function yearAfter(tokens: readonly ValueToken[], index: number): number | undefined {
  const token = at(tokens, index);
  if (isYear(token)) return index;
  const skipped = token.text === ',' || token.lower === 'of' ? index + 1 : index;
  const second =
    at(tokens, skipped).lower === 'the' && at(tokens, skipped + 1).lower === 'year'
      ? skipped + 2
      : skipped;
  return isYear(at(tokens, second)) ? second : undefined;
}

function fromPartial(partial: Partial, year: number, next: number): Core | undefined {
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
  return {
    days: { low: day, high: day },
    precision: 'day',
    approximate: false,
    first: partial.first,
    next,
  };
}

/** A partial date with its year; one that does not exist ('31 February 1987') stays partial, year and all. */
function dated(partial: Partial, year: number, next: number): Core | Partial {
  return fromPartial(partial, year, next) ?? { ...partial, next };
}

/** Reads a month, or day and month in either order, with or without a year. */
function readMonthDate(tokens: readonly ValueToken[], index: number): Core | Partial | undefined {
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
      const partial: Partial = { month, day, first: index, next: next + 1 };
      const year = yearAfter(tokens, next + 1);
      return year === undefined ? partial : dated(partial, at(tokens, year).value, year + 1);
    }
    const partial: Partial = { month, first: index, next };
    const year = yearAfter(tokens, next);
    return year === undefined ? partial : fromPartial(partial, at(tokens, year).value, year + 1);
  }
  const day = dayOf(token);
  if (day === undefined) return undefined;
  let monthIndex = index + 1;
  if (at(tokens, monthIndex).lower === 'of') monthIndex++;
  const named = isMonth(at(tokens, monthIndex));
  if (named === undefined) return undefined;
  const next = afterMonth(tokens, monthIndex);
  const partial: Partial = { month: named, day, first: index, next };
  const year = yearAfter(tokens, next);
  return year === undefined ? partial : dated(partial, at(tokens, year).value, year + 1);
}

/** '%', 'percent' or a scale behind a number shows that it is no day. */
function isUnitBehind(tokens: readonly ValueToken[], index: number): boolean {
  const token = at(tokens, index);
  return token.text === '%' || /^(percent|per|million|billion|thousand|pm|am)$/.test(token.lower);
}

/** '2006-10-09'. */
function readIso(tokens: readonly ValueToken[], index: number): Core | undefined {
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

/** 'summer 2009', 'the winter of 2008–09'. */
function readSeason(tokens: readonly ValueToken[], index: number): Core | undefined {
  const months = SEASONS.get(at(tokens, index).lower);
  if (!months) return undefined;
  const yearIndex = yearAfter(tokens, index + 1);
  if (yearIndex === undefined) return undefined;
  const year = at(tokens, yearIndex).value;
  const [from, to] = months;
  const base = { precision: 'season' as const, first: index };
  if (from < to) {
    return {
      ...base,
      days: monthSpan(year, from, year, to),
      approximate: false,
      next: yearIndex + 1,
    };
  }
  const range = readYearRange(tokens, yearIndex);
  if (range)
    return {
      ...base,
      days: monthSpan(year, from, year + 1, to),
      approximate: false,
      next: range.next,
    };
  // 'winter 2008' may be either winter that the year has a part of.
  return {
    ...base,
    days: monthSpan(year - 1, from, year + 1, to),
    approximate: true,
    next: yearIndex + 1,
  };
}

/** 'Q3 2010', 'the third quarter of 2010', 'the first half of 2010', 'the last month of 2006'. */
function readYearPart(tokens: readonly ValueToken[], index: number): Core | undefined {
  const token = at(tokens, index);
  if (token.kind === 'opaque' && /^[qh][1-4]$/.test(token.lower)) {
    const yearIndex = yearAfter(tokens, index + 1);
    const part = Number(token.lower.charAt(1));
    if (yearIndex === undefined) return undefined;
    const year = at(tokens, yearIndex).value;
    if (token.lower.startsWith('q')) return quarter(year, part, index, yearIndex + 1);
    return part <= 2 ? half(year, part, index, yearIndex + 1) : undefined;
  }
  const ordinal =
    token.lower === 'last' ? { value: -1, next: index + 1 } : readOrdinal(tokens, index);
  if (!ordinal) return undefined;
  const unit = at(tokens, ordinal.next).lower;
  const preposition = at(tokens, ordinal.next + 1).lower;
  if (preposition !== 'of' && preposition !== 'in') return undefined;
  const yearIndex =
    at(tokens, ordinal.next + 2).lower === 'the' && at(tokens, ordinal.next + 3).lower === 'year'
      ? 0
      : ordinal.next + 2;
  const yearToken = at(tokens, yearIndex);
  if (yearIndex === 0 || !isYear(yearToken)) return undefined;
  const year = yearToken.value;
  const next = yearIndex + 1;
  if (unit === 'quarter') {
    const part = ordinal.value === -1 ? 4 : ordinal.value;
    return part <= 4 ? quarter(year, part, index, next) : undefined;
  }
  if (unit === 'half')
    return ordinal.value === 1 || ordinal.value === 2
      ? half(year, ordinal.value, index, next)
      : undefined;
  if (unit === 'month') {
    const month = ordinal.value === -1 ? 12 : ordinal.value;
    return month <= 12
      ? {
          days: monthSpan(year, month, year, month),
          precision: 'month',
          approximate: false,
          first: index,
          next,
        }
      : undefined;
  }
  if (unit === 'day') {
    const day = ordinal.value === -1 ? dayNumber(year, 12, 31) : dayNumber(year, 1, ordinal.value);
    return {
      days: { low: day, high: day },
      precision: 'day',
      approximate: false,
      first: index,
      next,
    };
  }
  return undefined;
}

function quarter(year: number, part: number, first: number, next: number): Core {
  return {
    days: monthSpan(year, part * 3 - 2, year, part * 3),
    precision: 'quarter',
    approximate: false,
    first,
    next,
  };
}

function half(year: number, part: number, first: number, next: number): Core {
  return {
    days: monthSpan(year, part * 6 - 5, year, part * 6),
    precision: 'season',
    approximate: false,
    first,
    next,
  };
}

/** A decade in digits or words, or undefined. `named` are the words that need 'the' or a part before them. */
function decadeAt(
  tokens: readonly ValueToken[],
  index: number,
  introduced: boolean,
): { year: number; next: number } | undefined {
  const token = at(tokens, index);
  if (token.kind === 'decade') {
    if (token.value >= FIRST_YEAR) return { year: token.value, next: index + 1 };
    return introduced ? { year: 1900 + token.value, next: index + 1 } : undefined;
  }
  if (
    (token.text === '’' || token.text === "'" || token.text === '‘') &&
    at(tokens, index + 1).kind === 'decade' &&
    at(tokens, index + 1).glued
  ) {
    return { year: 1900 + at(tokens, index + 1).value, next: index + 2 };
  }
  const named = DECADES.get(token.lower);
  if (named !== undefined && introduced) {
    const hundred = at(tokens, index - 1).lower;
    return hundred === 'her' || hundred === 'his' || hundred === 'their'
      ? undefined
      : { year: named, next: index + 1 };
  }
  return undefined;
}

/** '19th century', 'twentieth century'. */
function centuryAt(
  tokens: readonly ValueToken[],
  index: number,
): { first: number; next: number } | undefined {
  const ordinal = readOrdinal(tokens, index);
  if (!ordinal || ordinal.value < 10 || ordinal.value > 21) return undefined;
  const word = skipHyphen(tokens, ordinal.next);
  if (at(tokens, word).lower !== 'century') return undefined;
  // '20th Century Fox'
  if (at(tokens, word).capital && at(tokens, word + 1).capital) return undefined;
  return { first: (ordinal.value - 1) * 100, next: word + 1 };
}

/** A part ('early', 'mid-', 'late', 'the end of') with the year, decade or century behind it. */
function readPart(tokens: readonly ValueToken[], index: number): Core | undefined {
  const word = at(tokens, index).lower;
  let edge: 'start' | 'end' | undefined;
  let part = PARTS.get(word);
  let inner = skipHyphen(tokens, index + 1);
  if (
    word === 'end' ||
    word === 'close' ||
    word === 'beginning' ||
    word === 'start' ||
    word === 'outset'
  ) {
    if (at(tokens, index + 1).lower !== 'of') return undefined;
    edge = word === 'end' || word === 'close' ? 'end' : 'start';
    part = edge === 'end' ? [9, 10] : [0, 1];
    inner = index + 2;
  } else if (word === 'middle') {
    if (at(tokens, index + 1).lower !== 'of') return undefined;
    inner = index + 2;
  }
  if (!part) return undefined;
  // 'the early to mid 1990s', 'early and mid-1990s'
  const joiner = at(tokens, inner).lower;
  const second =
    joiner === 'to' || joiner === 'and' || joiner === 'or' || joiner === '-'
      ? PARTS.get(at(tokens, inner + 1).lower)
      : undefined;
  if (second) {
    part = [part[0], second[1]];
    inner = skipHyphen(tokens, inner + 2);
  }
  if (at(tokens, inner).lower === 'in' && isYear(at(tokens, inner + 1))) inner++;
  if (at(tokens, inner).lower === 'the') inner++;
  const [from, to] = part;
  const decade = decadeAt(tokens, inner, true);
  if (decade) {
    const days = yearSpan(decade.year + from, decade.year + Math.max(from, to - 1));
    return { days, precision: 'years', approximate: true, first: index, next: decade.next };
  }
  const century = centuryAt(tokens, inner);
  if (century) {
    const days = yearSpan(century.first + from * 10, century.first + to * 10 - 1);
    return { days, precision: 'years', approximate: true, first: index, next: century.next };
  }
  const month = readMonthDate(tokens, inner);
  if (month && 'days' in month && month.precision === 'month') {
    const length = month.days.high - month.days.low + 1;
    const days = {
      low: month.days.low + Math.floor((length * from) / 10),
      high: month.days.low + Math.ceil((length * to) / 10) - 1,
    };
    return { days, precision: 'month', approximate: true, first: index, next: month.next };
  }
  const year = at(tokens, inner);
  if (isYear(year) && !isMeasured(tokens, inner)) {
    const range = readYearRange(tokens, inner);
    if (range) return undefined;
    const firstMonth = Math.floor((from * 12) / 10) + 1;
    const lastMonth = Math.max(firstMonth, Math.ceil((to * 12) / 10));
    return {
      days: monthSpan(year.value, firstMonth, year.value, Math.min(12, lastMonth)),
      precision: 'season',
      approximate: true,
      first: index,
      next: inner + 1,
    };
  }
  return undefined;
}

/** '2003–2006', '2008/09', '1999-2000'. */
function readYearRange(tokens: readonly ValueToken[], index: number): Core | undefined {
  const from = at(tokens, index);
  const dash = at(tokens, index + 1);
  const to = at(tokens, index + 2);
  const joins =
    (dash.lower === '-' || dash.text === '/') && (dash.glued ? to.glued : dash.text === '–');
  if (!isYear(from) || !joins || to.kind !== 'number' || to.decimals > 0) return undefined;
  let last = to.value;
  if (to.text.length === 2) {
    last = Math.floor(from.value / 100) * 100 + to.value;
    if (last < from.value) last += 100;
  } else if (!isYear(to)) return undefined;
  if (last <= from.value || last - from.value > 500) return undefined;
  // A third number is an ISO date or a telephone number.
  const third = at(tokens, index + 3);
  if (third.lower === '-' && third.glued && at(tokens, index + 4).kind === 'number')
    return undefined;
  return {
    days: yearSpan(from.value, last),
    precision: 'years',
    approximate: false,
    first: index,
    next: index + 3,
    relation: 'throughout',
  };
}

/** True if the number at `index` has a unit or plural noun behind it that makes it a quantity. */
function isMeasured(tokens: readonly ValueToken[], index: number): boolean {
  const next = at(tokens, index + 1);
  if (next.kind === 'mark') return '%$€£°'.includes(next.text) && next.text !== '';
  if (next.kind !== 'word' || next.possessive) return false;
  if (next.glued) return true;
  return /^(percent|million|billion|thousand|trillion|km|kg|miles|kilometres|kilometers|metres|meters|tons|tonnes|barrels|dollars|euros|feet|people|men|women|troops|soldiers|years|days|hours|mw|gw|bpd)$/.test(
    next.lower,
  );
}

/** Bare years: only where the words around them make them dates. */
function readBareYear(context: ReadingContext, index: number): Core | undefined {
  const { tokens, designated } = context;
  const token = at(tokens, index);
  if (!isYear(token)) return undefined;
  const core: Core = {
    days: yearSpan(token.value, token.value),
    precision: 'year',
    approximate: false,
    first: index,
    next: index + 1,
  };
  if (isMeasured(tokens, index)) return undefined;
  const next = at(tokens, index + 1);
  const before = at(tokens, index - 1);
  // "2007's"
  const possessive =
    (next.text === "'" || next.text === '’') &&
    next.glued &&
    at(tokens, index + 2).text === 's' &&
    at(tokens, index + 2).glued;
  if (possessive && token.value >= 1500) return { ...core, next: index + 3 };
  const introduced =
    YEAR_BEFORE.has(before.lower) ||
    before.text === ',' ||
    before.text === ';' ||
    before.text === '[';
  if (
    next.kind === 'word' &&
    !next.capital &&
    looksPlural(next.lower) &&
    !introducesModifier(before) &&
    token.value % 50 === 0 &&
    !['in', 'since', 'until', 'during', 'after', 'before'].includes(before.lower)
  ) {
    return undefined;
  }
  if (designated[index] === true) {
    // 'Euro 2008', 'Beijing 2008': a year in a name; 'Resolution 1874' is none.
    return undefined;
  }
  if (before.text === '(' || next.text === ')') return token.value >= 1500 ? core : undefined;
  if (introduced) {
    // 'of 1695 ships' has a plural behind it and no capital; 'the 2007 elections' has an article before it.
    const counts =
      next.kind === 'word' &&
      !next.capital &&
      looksPlural(next.lower) &&
      !introducesModifier(before);
    // After a comma only a modern year is safe: 'resolutions, 1695 and 1718'.
    if (before.kind === 'mark' && token.value < 1800) return undefined;
    return counts && token.value < 1900 ? undefined : core;
  }
  const named = before.kind === 'word' && before.capital && token.value <= 2035;
  if (SEASONS.has(before.lower) || before.possessive || startsSentence(tokens, index) || named) {
    return token.value >= 1700 ? core : undefined;
  }
  // An adjective position without article: 'a new 2007 agreement', 'was in office 1991–96'.
  return token.value >= 1800 &&
    token.value <= 2060 &&
    next.kind === 'word' &&
    !looksPlural(next.lower) &&
    before.kind === 'word' &&
    before.lower !== 'than' &&
    !ONES.has(before.lower)
    ? core
    : undefined;
}

function introducesModifier(before: ValueToken): boolean {
  return (
    before.lower === 'the' ||
    before.lower === 'this' ||
    before.lower === 'that' ||
    before.lower === 'its' ||
    before.possessive
  );
}

/** 'year 2000', 'the nineties', '1990s', '19th century'. */
function readLongStretch(tokens: readonly ValueToken[], index: number): Core | undefined {
  const introduced = at(tokens, index - 1).lower === 'the';
  const decade = decadeAt(tokens, index, introduced);
  if (decade) {
    return {
      days: yearSpan(decade.year, decade.year + 9),
      precision: 'decade',
      approximate: false,
      first: index,
      next: decade.next,
    };
  }
  const century = centuryAt(tokens, index);
  if (century) {
    return {
      days: yearSpan(century.first, century.first + 99),
      precision: 'century',
      approximate: false,
      first: index,
      next: century.next,
    };
  }
  return undefined;
}

/** 'last year', 'this month', 'two years ago', 'the past two decades', resolved against the time of writing. */
function readRelative(
  tokens: readonly ValueToken[],
  index: number,
  writtenAt: Interval,
): Core | undefined {
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

/** Words that start a date, besides ordinals. */
const STARTERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...SEASONS.keys(),
  ...PARTS.keys(),
  ...DECADES.keys(),
  ...['end', 'close', 'beginning', 'start', 'outset', 'last'],
]);

/** Words that start a relative date. */
const RELATIVE_STARTERS: ReadonlySet<string> = new Set([
  ...ONES.keys(),
  ...TENS.keys(),
  ...['last', 'previous', 'this', 'next', 'past', 'preceding', 'recent', 'a', 'half'],
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
): Core | Partial | undefined {
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

/** The longest list of days before their month ('5, 6, 12 and 13 March') that is followed, in tokens. */
const MAX_DAY_LIST = 14;

/** One day of '5, 6, 12 and 13 March 2019': the month and year stand at the end of the list. */
function readDayOfList(tokens: readonly ValueToken[], index: number): Core | Partial | undefined {
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
function readDayPair(tokens: readonly ValueToken[], index: number): Core | Partial | undefined {
  const from = dayOf(at(tokens, index));
  const joiner = at(tokens, index + 1);
  if (from === undefined || !(joiner.lower === '-' || joiner.lower === 'to')) return undefined;
  const second = readMonthDate(tokens, index + 2);
  if (!second || at(tokens, index + 2).kind === 'word') return undefined;
  if (!('days' in second)) return { ...second, first: index };
  const { year, month } = dateOf(second.days.low);
  const low = dayNumber(year, month, from);
  return low < second.days.low
    ? { ...second, days: { low, high: second.days.high }, first: index }
    : second;
}

/** Words before a date, as the relation they state. The longest that fits wins. */
const RELATIONS: ReadonlyMap<string, DateRelation> = new Map([
  ['since', 'since'],
  ['ever since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['up to', 'until'],
  ['up until', 'until'],
  ['through', 'to'],
  ['by', 'to'],
  ['no later than', 'to'],
  ['not later than', 'to'],
  ['to', 'to'],
  ['ending in', 'to'],
  ['before', 'before'],
  ['prior to', 'before'],
  ['earlier than', 'before'],
  ['pre', 'before'],
  ['pre -', 'before'],
  ['after', 'after'],
  ['post', 'after'],
  ['post -', 'after'],
  ['later than', 'after'],
  ['from', 'from'],
  ['as from', 'from'],
  ['beginning in', 'from'],
  ['starting in', 'from'],
  ['starting from', 'from'],
  ['beginning', 'from'],
  ['starting', 'from'],
  ['throughout', 'throughout'],
  ['not until', 'at'],
  ['wait until', 'at'],
  ['waits until', 'at'],
  ['waited until', 'at'],
  ['not before', 'at'],
  ['as of', 'at'],
]);

const APPROXIMATIONS: ReadonlySet<string> = new Set(
  'about around circa c ca roughly approximately some ~'.split(' '),
);

interface Before {
  readonly relation: DateRelation;
  readonly edge: number;
  readonly approximate: boolean;
}

/** True for a date between 'the' and the noun it modifies ('the 2004 endorsement', 'the May 2008 plan'). */
function isModifier(tokens: readonly ValueToken[], first: number, next: number): boolean {
  const noun = at(tokens, next);
  const isYear = at(tokens, next - 1).kind === 'number';
  const isNoun = noun.kind === 'word' && !noun.glued && !AFTER_DATE.has(noun.lower);
  return isYear && isNoun && at(tokens, first - 1).lower === 'the';
}

/** Words that go on behind a date without being modified by it. */
const AFTER_DATE: ReadonlySet<string> = new Set(
  'in of on at by to from for with and or but is was were are had has the a it when while onwards onward until'.split(
    ' ',
  ),
);

/** The relation stated before the token `first`. */
function readRelation(context: ReadingContext, first: number, next: number): Before {
  const { tokens, floor } = context;
  // 'after the 2004 endorsement' dates the endorsement; what came after it may be of 2004 as well.
  if (isModifier(tokens, first, next)) return { relation: 'at', edge: first, approximate: false };
  let edge = first;
  let approximate = false;
  if (at(tokens, edge - 1).lower === 'the' && edge - 1 >= floor) edge--;
  const blur =
    at(tokens, edge - 1).text === '.' && at(tokens, edge - 2).lower.startsWith('c')
      ? edge - 2
      : edge - 1;
  if (blur >= floor && APPROXIMATIONS.has(at(tokens, blur).lower)) {
    approximate = true;
    edge = blur;
  }
  // 'until at least 2015', 'only since 1993': the words in between do not change the relation.
  if (
    at(tokens, edge - 1).lower === 'least' &&
    at(tokens, edge - 2).lower === 'at' &&
    edge - 2 >= floor
  )
    edge -= 2;
  let phrase = '';
  let found: Before | undefined;
  for (let i = edge - 1; i >= floor && i >= edge - 3; i--) {
    phrase = phrase === '' ? at(tokens, i).lower : `${at(tokens, i).lower} ${phrase}`;
    const relation = RELATIONS.get(phrase);
    if (relation !== undefined) found = { relation, edge: i, approximate };
  }
  return found ?? { relation: 'at', edge: approximate ? edge : first, approximate };
}

/** The second half of a pair ('from A to B', 'between A and B', 'A–B'), or undefined. */
function readPair(
  context: ReadingContext,
  first: Core | Partial,
  writtenAt: Interval | undefined,
): Core | undefined {
  const { tokens } = context;
  const before =
    at(tokens, first.first - 1).lower === 'the'
      ? at(tokens, first.first - 2).lower
      : at(tokens, first.first - 1).lower;
  const joiner = at(tokens, first.next);
  const dash = joiner.lower === '-';
  const fits =
    (before === 'from' && /^(to|until|till|through)$/.test(joiner.lower)) ||
    (before === 'between' && joiner.lower === 'and') ||
    dash ||
    // 'March and April 2008', '30 April to 3 May 2019': the first has no year of its own.
    (!('days' in first) && /^(and|to|or|until|through)$/.test(joiner.lower));
  if (!fits) return undefined;
  let start = first.next + 1;
  if (at(tokens, start).lower === 'the') start++;
  const second =
    readCore({ ...context, floor: first.next }, start, writtenAt) ?? laterYear(tokens, start);
  if (!second || !('days' in second)) return undefined;
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

/** After 'between 1991 and' and 'from 2001 to' a bare year needs no further sign. */
function laterYear(tokens: readonly ValueToken[], index: number): Core | undefined {
  const token = at(tokens, index);
  if (!isYear(token) || isMeasured(tokens, index)) return undefined;
  return {
    days: yearSpan(token.value, token.value),
    precision: 'year',
    approximate: false,
    first: index,
    next: index + 1,
  };
}

/**
 * Reads the date that starts at a token.
 * @param writtenAt days in which the text was written; relative dates are read only with it
 * @returns the date; or, for a month or day without year, where it ends and no value
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
  const core = readPair(context, read, writtenAt) ?? read;
  if (!('days' in core))
    return isPlausiblePartial(context, core) ? { value: undefined, next: core.next } : undefined;
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
    },
    next,
  };
}

/** 'May' and 'March' alone must not swallow anything; a day with its month is a date for certain. */
function isPlausiblePartial(_context: ReadingContext, partial: Partial): boolean {
  return partial.day !== undefined;
}
