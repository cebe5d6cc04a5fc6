/**
 * Dates of bibliographies: EDTF as BibLaTeX and CSL-JSON write it, and BibTeX's year, month and day.
 * Source: EDTF (ISO 8601-2) levels 0 and 1 as listed in the BibLaTeX manual, section 2.3.8.
 */
import type { CslDate } from './reference.ts';

/** EDTF writes seasons as months 21 (spring) to 24 (winter); CSL counts them from 1. */
const FIRST_SEASON_MONTH = 21;
const LAST_SEASON_MONTH = 24;
const SEASON_OFFSET = FIRST_SEASON_MONTH - 1;

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SEASON_NAMES: Readonly<Record<string, number>> = {
  spring: 1,
  summer: 2,
  autumn: 3,
  fall: 3,
  winter: 4,
};
/** Shorter than this, a month's abbreviation is ambiguous ('ju', 'ma'). */
const SHORTEST_MONTH_ABBREVIATION = 3;

/** One end of an interval: its parts, and a season where it names one. */
interface DateEnd {
  readonly parts: readonly number[];
  readonly season?: number;
}

const EDTF_DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.+Z-]*)?[?~%]?$/;
const EDTF_UNSPECIFIED = /^(\d{2})(\d|X)X$/i;
const EDTF_UNSPECIFIED_DAY = /^(\d{4})(?:-(\d{2}|XX))?-XX$/i;

/**
 * Reads an EDTF date or interval ('2009', '2009-06-21', '1988/1992', '2009-22', '195X', '1723~').
 * @returns the CSL date, or undefined if the text is no such date. An open end ('1988/') is left out.
 */
export function dateFromEdtf(text: string): CslDate | undefined {
  const trimmed = text.trim();
  const slash = trimmed.indexOf('/');
  if (slash < 0) {
    const decade = EDTF_UNSPECIFIED.exec(trimmed);
    if (decade) return unspecifiedYears(decade[1] ?? '', decade[2] ?? '');
    const end = dateEnd(trimmed);
    return end ? cslDate(end) : undefined;
  }
  const first = trimmed.slice(0, slash).trim();
  const second = trimmed.slice(slash + 1).trim();
  const start = isOpen(first) ? undefined : dateEnd(first);
  const end = isOpen(second) ? undefined : dateEnd(second);
  if ((!start && !isOpen(first)) || (!end && !isOpen(second))) return undefined;
  if (start && end) return cslDate(start, end);
  const only = start ?? end;
  return only ? cslDate(only) : undefined;
}

/**
 * The date of BibTeX's fields. A year that is no number becomes a literal date; a month may be a
 * number, a name, an abbreviation, a season, two of them ('July/August') or hold a day ('June 15').
 */
export function dateFromYearAndMonth(
  year: string,
  month: string | undefined,
  day: string | undefined,
): CslDate | undefined {
  const trimmed = year.trim();
  if (trimmed === '') return undefined;
  const years = /^(\d{4})(?:\s*[-–/]+\s*(\d{4}))?$/.exec(trimmed);
  if (!years) return dateFromEdtf(trimmed) ?? { literal: trimmed };
  const first = Number(years[1]);
  if (years[2] !== undefined) return { 'date-parts': [[first], [Number(years[2])]] };
  if (month === undefined || month.trim() === '') return { 'date-parts': [[first]] };
  const words = month.toLowerCase().match(/[\p{L}]+|\d+/gu) ?? [];
  const months: number[] = [];
  const numbers: number[] = [];
  let season: number | undefined;
  for (const word of words) {
    const number = monthNumber(word);
    if (number !== undefined) months.push(number);
    else if (SEASON_NAMES[word] !== undefined) season = SEASON_NAMES[word];
    else if (/^\d+$/.test(word)) numbers.push(Number(word));
  }
  if (season !== undefined) return { 'date-parts': [[first]], season };
  if (months.length === 0) {
    const number = numbers.shift();
    if (number === undefined) return { 'date-parts': [[first]] };
    if (number >= FIRST_SEASON_MONTH && number <= LAST_SEASON_MONTH) {
      return { 'date-parts': [[first]], season: number - SEASON_OFFSET };
    }
    if (number < 1 || number > 12) return { 'date-parts': [[first]] };
    months.push(number);
  }
  const [month1 = 1, month2] = months;
  if (month2 !== undefined) {
    return {
      'date-parts': [
        [first, month1],
        [first, month2],
      ],
    };
  }
  const dayNumber = day !== undefined && /^\d{1,2}$/.test(day.trim()) ? Number(day) : numbers[0];
  return dayNumber !== undefined && isDay(dayNumber)
    ? { 'date-parts': [[first, month1, dayNumber]] }
    : { 'date-parts': [[first, month1]] };
}

/** The year a date begins in, or undefined; a literal date's first four-digit number counts. */
export function yearOf(date: CslDate | undefined): number | undefined {
  const year = date?.['date-parts']?.[0]?.[0];
  if (year !== undefined) return year;
  const literal = date?.literal === undefined ? null : /\d{4}/.exec(date.literal);
  return literal ? Number(literal[0]) : undefined;
}

/** The date as EDTF for a BibLaTeX `date` field; a literal date as it is; '' if it has no parts. */
export function edtfFromDate(date: CslDate): string {
  const parts = date['date-parts'] ?? [];
  if (parts.length === 0) return date.literal ?? '';
  return parts
    .map((end) => {
      const [year, month, day] = end;
      if (year === undefined) return '';
      const yearText = (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
      if (month === undefined) {
        return date.season === undefined ? yearText : `${yearText}-${date.season + SEASON_OFFSET}`;
      }
      return [yearText, ...[month, day].filter((n) => n !== undefined).map(twoDigits)].join('-');
    })
    .join('/');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function isOpen(text: string): boolean {
  return text === '' || text === '..';
}

function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

function monthNumber(word: string): number | undefined {
  if (word.length < SHORTEST_MONTH_ABBREVIATION) return undefined;
  const index = MONTH_NAMES.findIndex(
    (name) => name.startsWith(word) || (word === 'sept' && name === 'september'),
  );
  return index < 0 ? undefined : index + 1;
}

function dateEnd(text: string): DateEnd | undefined {
  const unknownDay = EDTF_UNSPECIFIED_DAY.exec(text);
  if (unknownDay) {
    const parts = [Number(unknownDay[1])];
    if (unknownDay[2] !== undefined && /^\d/.test(unknownDay[2])) parts.push(Number(unknownDay[2]));
    return { parts };
  }
  const match = EDTF_DATE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { parts: [year] };
  const month = Number(match[2]);
  if (month >= FIRST_SEASON_MONTH && month <= LAST_SEASON_MONTH) {
    return { parts: [year], season: month - SEASON_OFFSET };
  }
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { parts: [year, month] };
  const day = Number(match[3]);
  return isDay(day) ? { parts: [year, month, day] } : undefined;
}

function cslDate(...ends: readonly DateEnd[]): CslDate {
  const season = ends[0]?.season;
  const parts = ends.map((end) => end.parts);
  return season === undefined ? { 'date-parts': parts } : { 'date-parts': parts, season };
}

/** '195X' is the years 1950 to 1959, '19XX' those from 1900 to 1999. */
function unspecifiedYears(century: string, decade: string): CslDate {
  const known = /\d/.test(decade) ? century + decade : century;
  const missing = 4 - known.length;
  return {
    'date-parts': [[Number(known + '0'.repeat(missing))], [Number(known + '9'.repeat(missing))]],
  };
}
