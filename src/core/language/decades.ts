/** Decades, centuries, and their parts and those of months and years: 'the early 1990s', 'the end of May 2008', 'the 19th century'. */

import { monthSpan, yearSpan } from './calendar.ts';
import type { DateCore } from './datePieces.ts';
import { FIRST_YEAR, isMeasured, isYear } from './datePieces.ts';
import { readMonthDate } from './monthDates.ts';
import { skipHyphen } from './numbers.ts';
import { readOrdinal } from './ordinals.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';
import { readYearRange } from './yearDates.ts';

/** Parts of a year or decade, in tenths: first and last tenth. */
export const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 4]],
  ['mid', [3, 7]],
  ['middle', [3, 7]],
  ['late', [6, 10]],
]);

/** Decades in words. The twenties and thirties are as often ages or temperatures, so a part or 'the' must precede. */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

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
export function readPart(tokens: readonly ValueToken[], index: number): DateCore | undefined {
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

/** 'year 2000', 'the nineties', '1990s', '19th century'. */
export function readLongStretch(
  tokens: readonly ValueToken[],
  index: number,
): DateCore | undefined {
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
