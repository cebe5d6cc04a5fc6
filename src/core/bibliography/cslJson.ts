/**
 * Reads CSL-JSON, tolerantly. The list is divided into items first, each item is then parsed by
 * itself: so a damaged item costs itself alone, and a large library needs no syntax tree.
 * Source: the CSL 1.0.2 data schema (csl-data.json) and what Zotero and Pandoc write.
 */
import { parse, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { dateFromEdtf } from './dates.ts';
import type {
  BibliographyEntry,
  BibliographyFile,
  CslDate,
  CslItem,
  CslName,
} from './reference.ts';
import type { OffsetRange, Problem } from '../text.ts';

/** Names that would reach an object's prototype; no CSL variable has them. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

const NAME_VARIABLES = new Set(
  (
    'author chair collection-editor compiler composer container-author contributor curator director ' +
    'editor editorial-director editor-translator executive-producer guest host illustrator interviewer ' +
    'narrator organizer original-author performer producer recipient reviewed-author script-writer ' +
    'series-creator translator'
  ).split(' '),
);
const DATE_VARIABLES = new Set([
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
]);
/** The variables that the core reads as text and that must therefore be text. */
const TEXT_VARIABLES = new Set(
  (
    'title container-title collection-title publisher publisher-place volume issue number page edition ' +
    'genre DOI ISBN URL abstract keyword language note'
  ).split(' '),
);
const NAME_PARTS = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const;

/** The type of an item that states none. */
const FALLBACK_TYPE = 'document';
const MAX_SEASON = 4;
/** The id in an item too damaged to parse, so that its key still counts as known. */
const STATED_ID = /"id"\s*:\s*"([^"\\\r\n]+)"/;

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A CSL item from a parsed JSON or YAML value: numbers become strings where CSL means strings, dates
 * are read from date-parts, EDTF or text, names from objects or text; unknown variables are kept.
 * @param range where the value stands; a problem has it
 * @returns the item if it has an id, and a problem if anything of it could not be read. Never throws.
 */
export function cslItemFromUnknown(
  value: unknown,
  range: OffsetRange,
): { item?: CslItem; problem?: Problem } {
  if (!isObject(value)) return { problem: { message: 'This reference is not an object.', range } };
  const id = textOf(value['id']);
  if (id === undefined || id.trim() === '') {
    return { problem: { message: 'This reference has no ‘id’.', range } };
  }
  const complaints: string[] = [];
  const item: Record<string, unknown> = {};
  for (const [name, raw] of Object.entries(value)) {
    if (FORBIDDEN_NAMES.has(name) || name === 'id' || raw === null || raw === undefined) continue;
    const read = variable(name, raw);
    if (read.value !== undefined) item[name] = read.value;
    if (read.complaint !== undefined) complaints.push(read.complaint);
  }
  const type = textOf(value['type']);
  if (type === undefined) complaints.push('it has no ‘type’');
  const full = { ...item, id, type: type ?? FALLBACK_TYPE };
  if (complaints.length === 0) return { item: full };
  return {
    item: full,
    problem: { message: `Reference ‘${id}’: ${complaints.join('; ')}.`, range },
  };
}

/** Reads one variable; a complaint says what of it was left out. */
function variable(name: string, raw: unknown): { value?: unknown; complaint?: string } {
  if (NAME_VARIABLES.has(name)) {
    const list = Array.isArray(raw) ? raw : [raw];
    const names = list.map(nameFrom).filter((read) => read !== undefined);
    const lost = names.length < list.length;
    return {
      ...(names.length > 0 ? { value: names } : {}),
      ...(lost ? { complaint: `‘${name}’ is not a list of names` } : {}),
    };
  }
  if (DATE_VARIABLES.has(name)) {
    const date = dateFrom(raw);
    return date ? { value: date } : { complaint: `‘${name}’ is not a date` };
  }
  if (typeof raw === 'number') return { value: String(raw) };
  if (TEXT_VARIABLES.has(name)) {
    // Some exports (Crossref) give a list of one title.
    const text = textOf(Array.isArray(raw) ? raw[0] : raw);
    return text === undefined ? { complaint: `‘${name}’ is not text` } : { value: text };
  }
  return { value: raw };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

function nameFrom(value: unknown): CslName | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { literal: value };
  if (!isObject(value)) return undefined;
  const name: Record<string, string> = {};
  for (const part of NAME_PARTS) {
    const text = textOf(value[part]);
    if (text !== undefined && text !== '') name[part] = text;
  }
  const plain = textOf(value['name']);
  if (Object.keys(name).length === 0 && plain !== undefined) return { literal: plain };
  return Object.keys(name).length === 0 ? undefined : name;
}

function dateFrom(value: unknown): CslDate | undefined {
  const text = textOf(value);
  if (text !== undefined) {
    if (text.trim() === '') return undefined;
    return dateFromEdtf(text) ?? { literal: text };
  }
  if (Array.isArray(value)) return dateFromEnds(value);
  if (!isObject(value)) return undefined;
  if (value['year'] !== undefined) return dateFromEnds([value]);
  const season = seasonFrom(value['season']);
  const parts = datePartsFrom(value['date-parts']);
  const literal = textOf(value['literal']);
  const raw = textOf(value['raw']) ?? textOf(value['edtf']);
  if (parts !== undefined) {
    return {
      'date-parts': parts,
      ...(season === undefined ? {} : { season }),
      ...(literal === undefined ? {} : { literal }),
    };
  }
  if (raw !== undefined && raw.trim() !== '') return dateFromEdtf(raw) ?? { literal: raw };
  if (literal !== undefined) return { literal };
  return undefined;
}

/** Pandoc's older YAML dates: `{ year, month, day }`, one or two of them. */
function dateFromEnds(ends: readonly unknown[]): CslDate | undefined {
  const parts = ends
    .filter(isObject)
    .map((end) => datePart([end['year'], end['month'], end['day']]))
    .filter((end) => end.length > 0);
  const season = seasonFrom(ends.filter(isObject)[0]?.['season']);
  if (parts.length === 0) return undefined;
  return { 'date-parts': parts, ...(season === undefined ? {} : { season }) };
}

function datePartsFrom(value: unknown): readonly (readonly number[])[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ends = value
    .filter((end) => Array.isArray(end))
    .map(datePart)
    .filter((end) => end.length > 0);
  return ends.length === 0 ? undefined : ends;
}

/** Year, month and day as far as they are numbers; Zotero writes them as strings. */
function datePart(values: readonly unknown[]): number[] {
  const numbers: number[] = [];
  for (const value of values.slice(0, 3)) {
    const text = textOf(value)?.trim() ?? '';
    if (!/^-?\d{1,6}$/.test(text)) break;
    numbers.push(Number(text));
  }
  return numbers;
}

function seasonFrom(value: unknown): number | undefined {
  const number = Number(textOf(value) ?? Number.NaN);
  return Number.isInteger(number) && number >= 1 && number <= MAX_SEASON ? number : undefined;
}

/** What a JSON text holds, divided but not parsed. */
interface Division {
  /** True if the text is a list of items, or an object with one under `items`. */
  readonly isList: boolean;
  readonly items: readonly OffsetRange[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a CSL-JSON file: a list of items, or an object with such a list under `items`.
 *
 * Offsets are UTF-16 in `text`, which should come without its byte order mark. Comments and trailing
 * commas are accepted. An item without id, or one that is no object, is a problem and left out; of
 * items with one id the first counts. Never throws.
 */
export function readCslJson(text: string): BibliographyFile {
  const division = divide(text);
  const problems: Problem[] = [...division.problems];
  const entries: BibliographyEntry[] = [];
  const keys = new Set<string>();
  const brokenKeys = new Set<string>();
  if (!division.isList) {
    const start = text.length - text.trimStart().length;
    const range = { start, end: Math.min(text.length, start + 1) };
    if (text.trim() !== '') {
      problems.push({ message: 'This file is not a list of references.', range });
    }
    return { entries, brokenKeys: [], problems };
  }
  for (const range of division.items) {
    const slice = text.slice(range.start, range.end);
    const parsed = parseItem(slice, range.start);
    problems.push(...parsed.problems);
    const { item, problem } = cslItemFromUnknown(parsed.value, range);
    if (problem) problems.push(problem);
    if (!item) {
      const key = STATED_ID.exec(slice)?.[1];
      if (key !== undefined) brokenKeys.add(key);
      continue;
    }
    if (keys.has(item.id)) {
      problems.push({
        message: `Reference ‘${item.id}’: there is an earlier one with this id, which is used instead.`,
        range: idRange(slice, range, item.id),
      });
      continue;
    }
    keys.add(item.id);
    entries.push({ key: item.id, item, range });
  }
  problems.sort((a, b) => a.range.start - b.range.start);
  return { entries, brokenKeys: [...brokenKeys].filter((key) => !keys.has(key)), problems };
}

function idRange(slice: string, range: OffsetRange, id: string): OffsetRange {
  const at = slice.indexOf(JSON.stringify(id));
  return at < 0 ? range : { start: range.start + at + 1, end: range.start + at + 1 + id.length };
}

/** Parses one item; a damaged one as far as it goes, with its errors. */
function parseItem(slice: string, offset: number): { value: unknown; problems: Problem[] } {
  try {
    return { value: JSON.parse(slice) as unknown, problems: [] };
  } catch {
    // Damaged, or with comments: the tolerant parser says what and where.
  }
  try {
    const errors: ParseError[] = [];
    const value: unknown = parse(slice, errors, { allowTrailingComma: true });
    const first = errors[0];
    if (!first) return { value, problems: [] };
    const start = offset + Math.min(first.offset, slice.length);
    const end = Math.min(offset + slice.length, start + Math.max(1, first.length));
    const message = `This reference is damaged here: ${describe(first)}.`;
    return { value, problems: [{ message, range: { start, end } }] };
  } catch {
    // The parser recurses, so thousands of nested brackets exhaust its stack.
    const range = { start: offset, end: offset + slice.length };
    return {
      value: undefined,
      problems: [{ message: 'This reference is nested too deep.', range }],
    };
  }
}

/** 'CommaExpected' as 'comma expected'. */
function describe(error: ParseError): string {
  return printParseErrorCode(error.error)
    .replace(/([A-Z])/g, ' $1')
    .trim()
    .toLowerCase();
}

/** Finds the items of the list. One pass; strings end at their line's end, as JSON wants. */
function divide(text: string): Division {
  const open = listStart(text);
  if (open < 0) return { isList: false, items: [], problems: [] };
  const items: OffsetRange[] = [];
  const problems: Problem[] = [];
  let depth = 0;
  let itemStart = -1;
  let firstIndent: string | undefined;
  const endItem = (end: number) => {
    if (itemStart >= 0) items.push({ start: itemStart, end });
    itemStart = -1;
    depth = 0;
  };
  let i = open + 1;
  while (i < text.length) {
    const char = text.charAt(i);
    if (char === '"') {
      const end = stringEnd(text, i);
      if (depth === 0) items.push({ start: i, end });
      i = end;
    } else if (char === '/' && isComment(text, i)) i = commentEnd(text, i);
    else if (char === '{' || char === '[') {
      if (depth === 0) {
        itemStart = i;
        firstIndent ??= indentOf(text, i);
      }
      depth++;
      i++;
    } else if (char === '}' || char === ']') {
      if (depth === 0 && char === ']') return { isList: true, items, problems };
      i++;
      if (depth > 0 && --depth === 0) endItem(i);
    } else if ((char === '\n' || char === '\r') && depth > 0) {
      i++;
      // A line that begins like the first item is the next item: this one is not closed.
      if (firstIndent !== undefined && startsItem(text, i, firstIndent)) {
        endItem(trimmedEnd(text, itemStart, i));
      }
    } else if (depth === 0 && /[\w.+-]/.test(char)) {
      const start = i;
      while (i < text.length && /[\w.+-]/.test(text.charAt(i))) i++;
      items.push({ start, end: i });
    } else i++;
  }
  if (itemStart >= 0) endItem(trimmedEnd(text, itemStart, text.length));
  problems.push({
    message: 'The list of references has no closing ‘]’.',
    range: { start: open, end: open + 1 },
  });
  return { isList: true, items, problems };
}

/** The offset of the `[` that opens the list, or -1. Also used to add an item to a file. */
export function listStart(text: string): number {
  let i = nextToken(text, 0);
  if (text.charAt(i) === '[') return i;
  if (text.charAt(i) !== '{') return -1;
  let depth = 0;
  while (i < text.length) {
    const char = text.charAt(i);
    if (char === '"') {
      const end = stringEnd(text, i);
      if (depth === 1 && text.slice(i, end) === '"items"') {
        const colon = nextToken(text, end);
        const value = nextToken(text, colon + 1);
        if (text.charAt(colon) === ':' && text.charAt(value) === '[') return value;
      }
      i = end;
      continue;
    }
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    i++;
  }
  return -1;
}

/** The ranges of the list's items, and the offset of the `]` that closes it (-1 without one). */
export function listItems(text: string): { items: readonly OffsetRange[]; open: number } {
  return { items: divide(text).items, open: listStart(text) };
}

/** Skips white space and comments. */
function nextToken(text: string, at: number): number {
  let i = at;
  for (;;) {
    while (i < text.length && /[\s\ufeff]/.test(text.charAt(i))) i++;
    if (text.charAt(i) !== '/' || !isComment(text, i)) return i;
    i = commentEnd(text, i);
  }
}

function isComment(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return next === '/' || next === '*';
}

function commentEnd(text: string, at: number): number {
  if (text.charAt(at + 1) === '*') {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  let i = at;
  while (i < text.length && text.charAt(i) !== '\n' && text.charAt(i) !== '\r') i++;
  return i;
}

/** The offset after the string at `at`; an unclosed one ends with its line. */
function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 34) return i + 1;
    else if (code === 10 || code === 13) return i;
  }
  return text.length;
}

/** The blanks before `at` on its line; undefined if anything else stands there. */
function indentOf(text: string, at: number): string | undefined {
  let start = at;
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t')) start--;
  const before = text.charAt(start - 1);
  return start === 0 || before === '\n' || before === '\r' ? text.slice(start, at) : undefined;
}

function startsItem(text: string, lineStart: number, indent: string): boolean {
  return text.startsWith(indent + '{', lineStart);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start + 1 && /[\s,]/.test(text.charAt(i - 1))) i--;
  return i;
}
