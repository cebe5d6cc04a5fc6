/** Writes references as entries of a bibliography file, and adds them to one neatly. */
import { stringify } from 'yaml';
import { listItems } from './cslJson.ts';
import { edtfFromDate } from './dates.ts';
import { OTHERS } from './names.ts';
import type { CslDate, CslItem, CslName } from './reference.ts';
import type { OffsetRange } from '../text.ts';

/** A replacement of a range of a file. */
export interface EntryEdit {
  readonly range: OffsetRange;
  readonly newText: string;
}

/** A work to be written as an entry, and the key it gets. */
export interface NewEntry {
  readonly item: CslItem;
  readonly key: string;
}

/** BibLaTeX types that BibTeX knows too where there is a choice, so that both can use the entry. */
const ENTRY_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-encyclopedia': 'inreference',
  'paper-conference': 'inproceedings',
  pamphlet: 'booklet',
  periodical: 'periodical',
  thesis: 'thesis',
  report: 'report',
  webpage: 'online',
  manuscript: 'unpublished',
  patent: 'patent',
  dataset: 'dataset',
  software: 'software',
  legislation: 'legislation',
  legal_case: 'jurisdiction',
  motion_picture: 'movie',
};
const SUBTYPES: Readonly<Record<string, string>> = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
};
const INSTITUTIONAL = new Set(['thesis', 'report']);

const DEFAULT_INDENT = '  ';
const DEFAULT_EOL = '\n';
/** Where at least this share of a title's later long words begins with a capital, it is title case. */
const TITLE_CASE_SHARE = 0.7;
/** Shorter words are articles and prepositions, which tell nothing of a title's case. */
const LONG_WORD_LENGTH = 4;

/**
 * A BibLaTeX entry, without line break at its end: UTF-8, LaTeX's special characters escaped,
 * capitals in titles protected only where a style that lowers them would be wrong. Variables that
 * BibLaTeX has no field for are left out.
 */
export function bibtexEntry(item: CslItem, key: string): string {
  return bibtexLines(item, key, DEFAULT_INDENT).join(DEFAULT_EOL);
}

function bibtexLines(item: CslItem, key: string, indent: string): string[] {
  const fields = bibtexFields(item).map(([name, value]) => `${indent}${name} = {${value}},`);
  return [`@${ENTRY_TYPES[item.type] ?? 'misc'}{${key},`, ...fields, '}'];
}

function bibtexFields(item: CslItem): (readonly [name: string, value: string])[] {
  const fields: (readonly [string, string])[] = [];
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && value.trim() !== '') fields.push([name, value]);
  };
  const text = (name: string, value: string | undefined) =>
    add(name, value === undefined ? undefined : escaped(value));
  const isArticle = item.type.startsWith('article');
  add('author', nameList(item.author));
  add('editor', nameList(item.editor));
  add('translator', nameList(item.translator));
  add('title', item.title === undefined ? undefined : protectedTitle(item.title));
  const container = item['container-title'];
  const containerField = isArticle
    ? 'journaltitle'
    : item.type === 'book'
      ? 'maintitle'
      : 'booktitle';
  text(containerField, container);
  text('entrysubtype', SUBTYPES[item.type]);
  text('series', item['collection-title']);
  add('date', dateField(item.issued));
  text('edition', item.edition);
  text('volume', item.volume);
  text('number', isArticle || item.type === 'periodical' ? item.issue : item.number);
  text('pages', item.page);
  text('type', item.genre);
  text(INSTITUTIONAL.has(item.type) ? 'institution' : 'publisher', item.publisher);
  text('location', item['publisher-place']);
  text('isbn', item.ISBN);
  add('doi', item.DOI === undefined ? undefined : verbatim(item.DOI));
  add('url', item.URL === undefined ? undefined : verbatim(item.URL));
  add('urldate', dateField(item.accessed));
  text('langid', item.language);
  text('note', item.note);
  text('abstract', item.abstract);
  text('keywords', item.keyword);
  return fields;
}

function dateField(date: CslDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  return date['date-parts'] === undefined ? escaped(date.literal ?? '') : edtfFromDate(date);
}

function nameList(names: readonly CslName[] | undefined): string | undefined {
  return names
    ?.map(nameField)
    .filter((name) => name !== '')
    .join(' and ');
}

function nameField(name: CslName): string {
  if (name.family === undefined) {
    const literal = name.literal ?? name.given ?? '';
    if (literal === OTHERS.literal) return 'others';
    return literal === '' ? '' : `{${escaped(literal)}}`;
  }
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const family = [particle === undefined ? '' : escaped(particle), namePart(name.family, particle)];
  const last = family.filter((part) => part !== '').join(' ');
  const given = name.given === undefined ? undefined : namePart(name.given, undefined);
  // A family name alone would be read as a given name with a family name if it has two words.
  if (given === undefined && name.suffix === undefined) {
    return particle === undefined && !/\s/.test(name.family) ? last : `${last},`;
  }
  return [
    last,
    ...(name.suffix === undefined ? [] : [namePart(name.suffix, undefined)]),
    given ?? '',
  ]
    .join(', ')
    .trim();
}

/** A part of a name, in braces where BibTeX would divide it or take it for a particle. */
function namePart(part: string, particle: string | undefined): string {
  const text = escaped(part);
  const first = /\p{L}/u.exec(part)?.[0] ?? '';
  const hasLowerCaseWord = first !== first.toUpperCase() || /\s\p{Ll}/u.test(part);
  const isDivided = /,|(?:^|\s)and(?:\s|$)/i.test(part);
  return isDivided || (hasLowerCaseWord && (particle !== undefined || /\s/.test(part)))
    ? `{${text}}`
    : text;
}

/** Characters that LaTeX reads as markup, and dashes and quotes that it would join. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^`&%$#_]/g, (char) => ESCAPES[char] ?? char)
    .replace(/-(?=-)/g, '-{}')
    .replace(/'(?=')/g, "'{}");
}

/** A DOI or URL to the letter; only braces could break the entry. */
function verbatim(text: string): string {
  return text
    .trim()
    .replace(/\s/g, '%20')
    .replace(/\{/g, '%7B')
    .replace(/\}/g, '%7D')
    .replace(/\\/g, '%5C');
}

/**
 * The title with braces around words that a style must not lower: in a title in sentence case every
 * later word with a capital, in one in title case only words with a capital after their first letter.
 */
function protectedTitle(title: string): string {
  const words = title.split(' ');
  const later = words.slice(1).filter((word) => word.length >= LONG_WORD_LENGTH);
  const capitals = later.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  const isTitleCase = later.length > 0 && capitals.length / later.length >= TITLE_CASE_SHARE;
  return words
    .map((word, i) => {
      const text = escaped(word);
      const hasInnerCapital = /\p{L}[\p{L}\p{N}.’'-]*\p{Lu}/u.test(word.replace(/-\p{Lu}/gu, '-'));
      const startsSentence = i === 0 || /[:.?!]$/.test(words[i - 1] ?? '');
      const isName = !isTitleCase && !startsSentence && /\p{Lu}/u.test(word);
      return hasInnerCapital || isName ? `{${text}}` : text;
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The item as CSL-JSON under `key`, indented by two spaces, without line break at its end. */
export function cslJsonEntry(item: CslItem, key: string): string {
  return JSON.stringify({ ...item, id: key }, undefined, DEFAULT_INDENT);
}

/**
 * The edit that adds an entry at the end of a bibliography file and touches nothing else. It keeps
 * the file's line ends, indentation, blank lines between entries and (missing) final line break. For
 * a CSL-JSON file that is no list the edit changes nothing.
 * @param fileText the file without its byte order mark; the range is in UTF-16 offsets into it
 */
export function appendEntryEdit(
  fileText: string,
  kind: 'bibtex' | 'csl-json',
  item: CslItem,
  key: string,
): EntryEdit {
  return kind === 'bibtex' ? appendBibtex(fileText, item, key) : appendCslJson(fileText, item, key);
}

/** `appendEntryEdit` for several entries at once: two edits at one place could be in each other's way. */
export function appendEntriesEdit(
  fileText: string,
  kind: 'bibtex' | 'csl-json',
  entries: readonly NewEntry[],
): EntryEdit {
  const [only] = entries;
  if (only !== undefined && entries.length === 1)
    return appendEntryEdit(fileText, kind, only.item, only.key);
  const text = entries.reduce((now, { item, key }) => {
    const { range, newText } = appendEntryEdit(now, kind, item, key);
    return now.slice(0, range.start) + newText + now.slice(range.end);
  }, fileText);
  return difference(fileText, text);
}

/** The one edit that makes a text into another: what is alike at both ends is left alone. */
function difference(before: string, after: string): EntryEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    range: { start, end: before.length - tail },
    newText: after.slice(start, after.length - tail),
  };
}

/** `references:` with nothing, an empty list or null after it, and a comment at the most. */
const NO_REFERENCES =
  /^(["']?references["']?[ \t]*:)[ \t]*(?:\[[ \t]*\]|~|null)?[ \t]*((?:[ \t]#[^\r\n]*)?)(?=[\r\n])/m;
/** What stands before an item of a list with dashes: the indentation, the dash, and an anchor at most. */
const DASH = /(?:^|[\r\n])([ \t]*)-\s+(?:[&!]\S+\s+)?$/;

/**
 * The edit that adds entries at the end of the `references:` of a front matter and touches nothing
 * else; undefined where there is no such list, or it is written in a way not foreseen here.
 * @param text the whole document
 * @param frontMatter where its front matter stands, and the items of its list
 */
export function appendReferencesEdit(
  text: string,
  frontMatter: {
    readonly range: OffsetRange;
    readonly references: readonly { readonly range: OffsetRange }[];
  },
  entries: readonly NewEntry[],
): EntryEdit | undefined {
  const eol = lineEndOf(text);
  const { range, references } = frontMatter;
  const last = references.at(-1);
  if (last === undefined) {
    const source = text.slice(range.start, range.end);
    const found = NO_REFERENCES.exec(source);
    if (found === null) return undefined;
    const [all, name = '', comment = ''] = found;
    const list = eol + yamlList(entries, DEFAULT_INDENT, eol);
    return {
      range: {
        start: range.start + found.index + name.length,
        end: range.start + found.index + all.length,
      },
      newText: comment.trimEnd() + list,
    };
  }
  // a block's range reaches over the line breaks after it
  const end = last.range.start + text.slice(last.range.start, last.range.end).trimEnd().length;
  const indent = DASH.exec(text.slice(range.start, last.range.start))?.[1];
  if (indent !== undefined) {
    // a comment on the last line stays with what it speaks of
    const at = end + (/^[^\r\n]*/.exec(text.slice(end, range.end))?.[0].length ?? 0);
    return { range: { start: at, end: at }, newText: eol + yamlList(entries, indent, eol) };
  }
  // in a list in brackets JSON is good YAML
  if (!text.startsWith('{', last.range.start)) return undefined;
  const items = entries.map((entry) => `, ${JSON.stringify(withKeyFirst(entry))}`);
  return { range: { start: end, end }, newText: items.join('') };
}

function withKeyFirst({ item, key }: NewEntry): object {
  const variables = Object.entries(item).filter(([name]) => name !== 'id');
  return Object.fromEntries([['id', key], ...variables]) as object;
}

/** Entries as items of a YAML list, without line break at the end. */
function yamlList(entries: readonly NewEntry[], indent: string, eol: string): string {
  // folded lines are harder to edit, and Pandoc's reader takes a plain ‘no’ for false
  return stringify(entries.map(withKeyFirst), { lineWidth: 0, compat: 'yaml-1.1' })
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join(eol);
}

function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? DEFAULT_EOL;
}

function appendBibtex(text: string, item: CslItem, key: string): EntryEdit {
  const eol = lineEndOf(text);
  const indent = /^([ \t]+)[\w-]+[ \t]*=/m.exec(text)?.[1] ?? DEFAULT_INDENT;
  const entry = bibtexLines(item, key, indent).join(eol);
  const range = { start: text.length, end: text.length };
  if (text.trim() === '') return { range, newText: entry + eol };
  const blankLine = text.endsWith(eol + eol);
  const lastLineEnds = text.endsWith(eol);
  const before = blankLine ? '' : lastLineEnds ? eol : eol + eol;
  return { range, newText: before + entry + (lastLineEnds ? eol : '') };
}

function appendCslJson(text: string, item: CslItem, key: string): EntryEdit {
  const eol = lineEndOf(text);
  if (text.trim() === '') {
    const entry = indented(cslJsonEntry(item, key), DEFAULT_INDENT, DEFAULT_INDENT, eol);
    const range = { start: 0, end: text.length };
    return { range, newText: `[${eol}${DEFAULT_INDENT}${entry}${eol}]${eol}` };
  }
  const { items, open } = listItems(text);
  if (open < 0) return { range: { start: text.length, end: text.length }, newText: '' };
  const last = items.at(-1);
  if (!last) return intoEmptyList(text, open, eol, item, key);
  const at = { start: last.end, end: last.end };
  const indent = blanksBefore(text, last.start);
  if (indent === undefined) {
    const separator = text.slice(last.start, last.end).includes('": ') ? ', ' : ',';
    return { range: at, newText: separator + JSON.stringify({ ...item, id: key }) };
  }
  const inner = /\n([ \t]+)"/.exec(text.slice(last.start, last.end))?.[1];
  const step =
    inner?.startsWith(indent) && inner.length > indent.length
      ? inner.slice(indent.length)
      : undefined;
  const entry =
    step === undefined
      ? JSON.stringify({ ...item, id: key })
      : indented(cslJsonEntry(item, key), indent, step, eol);
  return { range: at, newText: `,${eol}${indent}${entry}` };
}

/**
 * Replaces an empty list, comments in it excepted. Its brackets are replaced with it, so that two
 * such edits are seen to be in each other's way.
 */
function intoEmptyList(
  text: string,
  open: number,
  eol: string,
  item: CslItem,
  key: string,
): EntryEdit {
  let close = open + 1;
  while (close < text.length && /\s/.test(text.charAt(close))) close++;
  const lineStart = Math.max(text.lastIndexOf('\n', open), text.lastIndexOf('\r', open)) + 1;
  const outer = /^[ \t]*/.exec(text.slice(lineStart, open))?.[0] ?? '';
  const step = outer === '' ? DEFAULT_INDENT : outer;
  const indent = outer + step;
  const entry = indented(cslJsonEntry(item, key), indent, step, eol);
  const closes = text.charAt(close) === ']';
  return {
    range: { start: open, end: closes ? close + 1 : open + 1 },
    newText: `[${eol}${indent}${entry}${closes ? `${eol}${outer}]` : ''}`,
  };
}

/** JSON text with its steps of indentation replaced, all but its first line moved by `indent`. */
function indented(json: string, indent: string, step: string, eol: string): string {
  return json
    .split('\n')
    .map((line, i) => {
      const content = line.trimStart();
      const depth = (line.length - content.length) / DEFAULT_INDENT.length;
      return i === 0 ? content : indent + step.repeat(depth) + content;
    })
    .join(eol);
}

/** The blanks before `at` if nothing else stands before it on its line. */
function blanksBefore(text: string, at: number): string | undefined {
  let start = at;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  return start === 0 || /[\r\n]/.test(text.charAt(start - 1)) ? text.slice(start, at) : undefined;
}
