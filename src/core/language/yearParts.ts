/** Parts of a year: seasons, quarters, halves, 'the last month of 2006'. */

import { dayNumber, monthSpan } from './calendar.ts';
import type { DateCore } from './datePieces.ts';
import { isYear, SEASONS, yearAfter } from './datePieces.ts';
import { readOrdinal } from './ordinals.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';
import { readYearRange } from './yearDates.ts';

/** 'summer 2009', 'the winter of 2008–09'. */
export function readSeason(tokens: readonly ValueToken[], index: number): DateCore | undefined {
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
export function readYearPart(tokens: readonly ValueToken[], index: number): DateCore | undefined {
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

function quarter(year: number, part: number, first: number, next: number): DateCore {
  return {
    days: monthSpan(year, part * 3 - 2, year, part * 3),
    precision: 'quarter',
    approximate: false,
    first,
    next,
  };
}

function half(year: number, part: number, first: number, next: number): DateCore {
  return {
    days: monthSpan(year, part * 6 - 5, year, part * 6),
    precision: 'season',
    approximate: false,
    first,
    next,
  };
}
