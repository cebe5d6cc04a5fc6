/**
 * Reads BibTeX and BibLaTeX files. The whole file is scanned at once, which finds every problem;
 * an entry's fields are decoded when its item is first asked for, so that a library of 100,000
 * entries costs little before it is used.
 */
import { scanBody, scanFile, skipSpace } from './bibtexScanner.ts';
import type { PieceKind, ScannedEntry } from './bibtexScanner.ts';
import { cslFromBibtex, inheritFields, isCitable, isEntryType } from './bibtexToCsl.ts';
import { yearOf } from './dates.ts';
import { latexToText } from './latex.ts';
import type { BibliographyEntry, BibliographyFile, CslItem, CslName } from './reference.ts';
import type { OffsetRange, Problem } from '../text.ts';

/** An abbreviation is a journal's name, not a text: longer ones (by `#` of one another) are cut. */
const MAX_MACRO_LENGTH = 1000;
/** How much text abbreviations may add to one field, by the same reasoning. */
const MAX_EXPANSION = 2 * MAX_MACRO_LENGTH;
/** How many parents an entry can inherit from in all; real libraries chain two or three. */
const MAX_ANCESTORS = 16;

const MONTHS = new Map(
  'January February March April May June July August September October November December'
    .split(' ')
    .map((month) => [month.slice(0, 3).toLowerCase(), month]),
);

/** Fields that name other entries. */
const PARENT_FIELDS = new Set(['crossref', 'xdata']);
const LONGEST_PARENT_FIELD = 'crossref'.length;

const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;

/** What the entries of one file share. */
interface Library {
  readonly text: string;
  readonly macros: ReadonlyMap<string, string>;
  /** Every entry by key, also those that can't be cited; the first of several with one key. */
  readonly byKey: ReadonlyMap<string, LazyEntry>;
}

/**
 * An entry whose item is decoded when first asked for and then kept. `item` is an accessor of the
 * prototype: read it from the entry, a spread copy has none.
 */
class LazyEntry implements BibliographyEntry {
  readonly key: string;
  readonly range: OffsetRange;
  readonly #scanned: ScannedEntry;
  readonly #library: Library;
  #item: CslItem | undefined;

  constructor(scanned: ScannedEntry, library: Library) {
    this.key = scanned.key;
    this.range = { start: scanned.start, end: scanned.end };
    this.#scanned = scanned;
    this.#library = library;
  }

  get item(): CslItem {
    this.#item ??= cslFromBibtex(
      this.key,
      this.#scanned.type,
      withInheritance(this.#scanned, this.#library),
    );
    return this.#item;
  }

  get scanned(): ScannedEntry {
    return this.#scanned;
  }

  /** Its searchable fields, unless it was decoded already or inherits, where the item says more. */
  search(): SearchFields | undefined {
    if (this.#item !== undefined) return undefined;
    const fields = ownFields(this.#scanned, this.#library, SEARCH_FIELDS);
    if (fields.has('crossref') || fields.has('xdata')) return undefined;
    const text = (...names: readonly string[]) =>
      names
        .map((name) => fields.get(name))
        .filter((value) => value !== undefined)
        .map(latexToText)
        .join(' ');
    return {
      authors: fields.has('author') ? text('author') : text('editor'),
      title: text('title', 'subtitle'),
      container: text('journaltitle', 'journal', 'booktitle'),
      year: /\d{4}/.exec(fields.get('date') ?? fields.get('year') ?? '')?.[0] ?? '',
    };
  }
}

/** What a search through a library looks at, as plain text; '' where an entry has none. */
export interface SearchFields {
  readonly authors: string;
  readonly title: string;
  readonly container: string;
  readonly year: string;
}

const SEARCH_FIELDS = new Set(
  'author editor title subtitle journaltitle journal booktitle date year crossref xdata'.split(' '),
);

/**
 * The searchable text of an entry of any bibliography. For an entry that `readBibtex` returned it
 * decodes these fields alone, and keeps nothing, which a search through a large library needs.
 */
export function searchFields(entry: BibliographyEntry): SearchFields {
  const own = entry instanceof LazyEntry ? entry.search() : undefined;
  if (own) return own;
  const { item } = entry;
  const names = item.author ?? item.editor ?? [];
  return {
    authors: names.map(nameText).join(' and '),
    title: item.title ?? '',
    container: item['container-title'] ?? '',
    year: yearOf(item.issued)?.toString() ?? '',
  };
}

function nameText(name: CslName): string {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const parts = [particle, name.family ?? name.literal, name.given];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** A use of an abbreviation or parent that can be judged only when the whole file is known. */
interface Use {
  readonly name: string;
  readonly entry: string;
  readonly field: string;
  readonly range: OffsetRange;
}

/**
 * Reads a BibTeX or BibLaTeX file.
 *
 * Offsets are UTF-16 in `text`, which should come without its byte order mark. Never throws: what
 * can't be read is a problem at its place and costs its own entry alone. Of entries with one key the
 * first counts. Items are decoded on demand (see `BibliographyEntry.item`, read it from the entry).
 * Source of the grammar: 'Tame the BeaST' (Markey) and the btparse documentation; `@comment{…}` is
 * left out whole, as Biber does, also if it holds entries.
 */
export function readBibtex(text: string): BibliographyFile {
  const macros = new Map(MONTHS);
  const byKey = new Map<string, LazyEntry>();
  const library: Library = { text, macros, byKey };
  const entries: LazyEntry[] = [];
  const brokenKeys = new Set<string>();
  const problems: Problem[] = [];
  const macroUses: Use[] = [];
  const parentUses: Use[] = [];
  let macroName = '';
  let field: OffsetRange = { start: 0, end: 0 };
  let isParentField = false;
  let bodyMacros: Use[] = [];
  let bodyParents: Use[] = [];

  const fieldName = () => text.slice(field.start, field.end);
  const useOf = (start: number, end: number): Use => ({
    name: text.slice(start, end),
    entry: '',
    field: fieldName(),
    range: { start, end },
  });
  const notDefined = (start: number, end: number) =>
    !isNumber(text, start, end) && !macros.has(text.slice(start, end).toLowerCase());

  scanFile(text, isEntryType, {
    macro(name) {
      macroName = name.toLowerCase();
      macros.set(macroName, '');
    },
    macroPiece(kind, start, end) {
      const value = (macros.get(macroName) ?? '') + pieceText(text, kind, start, end, macros);
      if (value.length > MAX_MACRO_LENGTH) {
        problems.push({
          message: `The abbreviation ‘${macroName}’ is longer than ${MAX_MACRO_LENGTH} characters and was cut.`,
          range: { start, end },
        });
      }
      macros.set(macroName, value.slice(0, MAX_MACRO_LENGTH));
    },
    beginBody() {
      if (bodyMacros.length > 0) bodyMacros = [];
      if (bodyParents.length > 0) bodyParents = [];
    },
    bodyField(start, end) {
      field = { start, end };
      isParentField =
        end - start <= LONGEST_PARENT_FIELD &&
        PARENT_FIELDS.has(text.slice(start, end).toLowerCase());
    },
    bodyPiece(kind, start, end) {
      if (kind === 'bare' && notDefined(start, end)) bodyMacros.push(useOf(start, end));
      else if (isParentField && kind === 'delimited') {
        for (const range of listItems(text, start, end)) {
          bodyParents.push(useOf(range.start, range.end));
        }
      }
    },
    entry(scanned) {
      const entry = new LazyEntry(scanned, library);
      for (const use of bodyMacros) macroUses.push({ ...use, entry: scanned.key });
      for (const use of bodyParents) parentUses.push({ ...use, entry: scanned.key });
      if (byKey.has(scanned.key)) {
        problems.push({
          message: `Entry ‘${scanned.key}’: there is an earlier entry with this key, which is used instead.`,
          range: { start: scanned.keyStart, end: scanned.keyEnd },
        });
        return;
      }
      byKey.set(scanned.key, entry);
      if (isCitable(scanned.type)) entries.push(entry);
    },
    brokenKey(key) {
      brokenKeys.add(key);
    },
    problem(problem) {
      problems.push(problem);
    },
  });

  for (const use of macroUses) {
    if (macros.has(use.name.toLowerCase())) continue;
    problems.push({
      message: `Entry ‘${use.entry}’: ‘${use.name}’ in the field ‘${use.field}’ is no known abbreviation. If it is meant as text, put it in braces.`,
      range: use.range,
    });
  }
  for (const use of parentUses) {
    if (byKey.has(use.name) || brokenKeys.has(use.name)) continue;
    problems.push({
      message: `Entry ‘${use.entry}’: the entry ‘${use.name}’ that its field ‘${use.field}’ names does not exist.`,
      range: use.range,
    });
  }
  problems.sort((a, b) => a.range.start - b.range.start);
  return {
    entries,
    brokenKeys: [...brokenKeys].filter((key) => !byKey.has(key)),
    problems,
  };
}

/** An entry's own fields with those it inherits: `xdata` lends all, `crossref` by BibLaTeX's rules. */
function withInheritance(scanned: ScannedEntry, library: Library): ReadonlyMap<string, string> {
  return inherited(scanned, library, { left: MAX_ANCESTORS }, new Set([scanned.key]));
}

function inherited(
  scanned: ScannedEntry,
  library: Library,
  ancestors: { left: number },
  seen: Set<string>,
): Map<string, string> {
  let fields = ownFields(scanned, library);
  const parentOf = (key: string): LazyEntry | undefined => {
    if (seen.has(key) || ancestors.left <= 0) return undefined;
    seen.add(key);
    ancestors.left--;
    return library.byKey.get(key);
  };
  for (const key of (fields.get('xdata') ?? '').split(',')) {
    const parent = parentOf(key.trim());
    if (!parent) continue;
    for (const [name, value] of inherited(parent.scanned, library, ancestors, seen)) {
      if (!fields.has(name)) fields.set(name, value);
    }
  }
  const parent = parentOf(fields.get('crossref')?.trim() ?? '');
  if (parent) {
    const parentFields = inherited(parent.scanned, library, ancestors, seen);
    fields = inheritFields(scanned.type, fields, parentFields);
  }
  return fields;
}

/** Reads an entry's fields again, now with their values. Of several with one name the first counts. */
function ownFields(
  scanned: ScannedEntry,
  library: Library,
  wanted?: ReadonlySet<string>,
): Map<string, string> {
  const { text, macros } = library;
  const fields = new Map<string, string>();
  let name = '';
  let isSkipped = false;
  let expanded = 0;
  scanBody(text, scanned.body, scanned.parens, scanned.cutValues, {
    field(start, end) {
      name = text.slice(start, end).toLowerCase();
      isSkipped = fields.has(name) || (wanted !== undefined && !wanted.has(name));
      expanded = 0;
    },
    piece(kind, start, end) {
      if (isSkipped) return;
      const value = pieceText(text, kind, start, end, macros);
      if (kind === 'bare') expanded += value.length;
      if (expanded <= MAX_EXPANSION) fields.set(name, (fields.get(name) ?? '') + value);
    },
    problem: () => undefined,
  });
  return fields;
}

/** A piece's text; an abbreviation that nothing defines stands for its own name. */
function pieceText(
  text: string,
  kind: PieceKind,
  start: number,
  end: number,
  macros: ReadonlyMap<string, string>,
): string {
  const piece = text.slice(start, end);
  return kind === 'bare' ? (macros.get(piece.toLowerCase()) ?? piece) : piece;
}

/** True for what may stand bare without being an abbreviation: digits. */
function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < DIGIT_ZERO || code > DIGIT_NINE) return false;
  }
  return true;
}

/** The trimmed, non-empty items of a comma-separated list. */
function listItems(text: string, start: number, end: number): OffsetRange[] {
  const items: OffsetRange[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text.charAt(i) !== ',') continue;
    const first = Math.min(skipSpace(text, from), i);
    const item = text.slice(first, i).trimEnd();
    if (item !== '') items.push({ start: first, end: first + item.length });
    from = i + 1;
  }
  return items;
}
