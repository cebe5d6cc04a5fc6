/** The part of EDTF (ISO 8601-2) that packs use: years, months, days, seasons, decades, intervals. */
import type { Interval } from '../language/particulars.ts';

/** What an EDTF date may look like, for messages. */
export const EDTF_EXAMPLES = '2009, 2008-05, 2008-05-14, 2009-22 (summer) or 2004/2007';

/** `200X` is a decade, `~ ? %` mark a date as approximate or uncertain. */
const DATE = /^(-?\d{3}[\dX])(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/;

/** First and last month of the seasons 21 (spring) to 24 (winter, which ends in the next year). */
const SEASONS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
};

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar. `month` may run past 12. */
export function daysFromEpoch(year: number, month: number, day: number): number {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  // Years are counted from March, so that the leap day is a year's last day.
  const fromMarch = m <= 2 ? y - 1 : y;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const daysFromEraToEpoch = 719_468;
  return era * 146_097 + dayOfEra - daysFromEraToEpoch;
}

function monthSpan(year: number, first: number, last: number): Interval {
  return { low: daysFromEpoch(year, first, 1), high: daysFromEpoch(year, last + 1, 1) - 1 };
}

function dateDays(text: string): Interval | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, yearText = '', monthText, dayText] = match;
  if (yearText.endsWith('X')) {
    if (monthText !== undefined) return undefined;
    const first = Number(`${yearText.slice(0, -1)}0`);
    return { low: daysFromEpoch(first, 1, 1), high: daysFromEpoch(first + 10, 1, 1) - 1 };
  }
  const year = Number(yearText);
  if (monthText === undefined) return monthSpan(year, 1, 12);
  const month = Number(monthText);
  if (dayText === undefined) {
    const season = SEASONS[month];
    if (season !== undefined) return monthSpan(year, season[0], season[1]);
    return month >= 1 && month <= 12 ? monthSpan(year, month, month) : undefined;
  }
  if (month < 1 || month > 12) return undefined;
  const day = daysFromEpoch(year, month, Number(dayText));
  const span = monthSpan(year, month, month);
  return day >= span.low && day <= span.high ? { low: day, high: day } : undefined;
}

/**
 * The days an EDTF date or interval covers, counted from 1970-01-01, both ends included; an open
 * end (`..` or nothing) is infinite. Undefined if the text is no EDTF date of the supported kinds.
 */
export function edtfDays(text: string): Interval | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return dateDays(text);
  const startText = text.slice(0, slash);
  const endText = text.slice(slash + 1);
  const isOpen = (part: string): boolean => part === '' || part === '..';
  if (isOpen(startText) && isOpen(endText)) return undefined;
  const start = isOpen(startText) ? { low: -Infinity, high: -Infinity } : dateDays(startText);
  const end = isOpen(endText) ? { low: Infinity, high: Infinity } : dateDays(endText);
  if (start === undefined || end === undefined || start.low > end.high) return undefined;
  return { low: start.low, high: end.high };
}

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const SEASON_NAMES: Readonly<Record<number, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
};

/**
 * An EDTF date as English has it behind 'as of': '2009', 'May 2008', '14 May 2008', 'summer 2009', 'the
 * 1990s'; of an interval its end, or its beginning where the end is open. As it is where it is no date.
 */
export function edtfInWords(text: string): string {
  const isOpen = (part: string): boolean => part === '' || part === '..';
  const date =
    text
      .split('/')
      .filter((part) => !isOpen(part))
      .at(-1) ?? text;
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return text;
  if (year.endsWith('X')) return `the ${year.slice(0, -1)}0s`;
  if (month === undefined) return year;
  const name = SEASON_NAMES[Number(month)] ?? MONTH_NAMES[Number(month) - 1];
  if (name === undefined) return year;
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}
