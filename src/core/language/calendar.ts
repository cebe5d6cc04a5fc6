/**
 * Calendar arithmetic in whole days from 1970-01-01 in the proleptic Gregorian calendar. Written out
 * because the core uses no clock and no `Date`.
 */

import type { Interval } from './particulars.ts';

const DAYS_PER_ERA = 146_097;

/**
 * Days from 1970-01-01 to a date.
 * @param month 1 to 12
 * @param day 1 to 31; a day past the month's end runs on into the next month
 */
export function dayNumber(year: number, month: number, day: number): number {
  // The year is taken to begin in March, so that the leap day is the last of the year.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}

/** The year, month and day of a day number. */
export function dateOf(dayNumber: number): { year: number; month: number; day: number } {
  const shifted = Math.floor(dayNumber) + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The year in whose days a date without year is given. It has a 29 February. */
export const YEARLESS = 2000;

/** True if the date exists. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return dateOf(dayNumber(year, month, day)).month === month;
}

/** The days of the whole months from one to another, both included. */
export function monthSpan(
  fromYear: number,
  fromMonth: number,
  toYear: number,
  toMonth: number,
): Interval {
  const afterYear = toMonth === 12 ? toYear + 1 : toYear;
  const afterMonth = toMonth === 12 ? 1 : toMonth + 1;
  return {
    low: dayNumber(fromYear, fromMonth, 1),
    high: dayNumber(afterYear, afterMonth, 1) - 1,
  };
}

/** The days of the whole years from one to another, both included. */
export function yearSpan(from: number, to: number): Interval {
  return monthSpan(from, 1, to, 12);
}
