/** Where in a document a citation goes that is to be inserted at an offset, and what has to stand around it. */
import type { CitationCluster } from '../citations/citation.ts';
import type { Block, MarkdownDocument, Sentence } from '../markdown/document.ts';
import type { OffsetRange } from '../text.ts';

/** What the citation replaces (mostly nothing) and what it needs around it. */
export interface CitationPlace {
  readonly range: OffsetRange;
  /** True if it joins the keys of a cluster in brackets: `; @key` instead of `[@key]`. */
  readonly joins: boolean;
  readonly before: '' | ' ';
  readonly after: '' | ' ';
}

/** No citation cluster is longer: how far back its opening bracket is looked for. */
const CLUSTER_LIMIT = 2000;

/** A line that ends the paragraph before it: blank, or so but for the marks of a quotation. */
const BLANK_LINE = /^[>\s]*$/u;
/** Where a paragraph begins without a blank line before it: a list item, a heading, a table's row, a note. */
const BLOCK_START = /^[>\s]*(?:[-*+][ \t]|\d+[.)][ \t]|#|\||\[\^[^\]\s]*\]:)/u;
/** The marker of a fenced div is no part of the tree, but nothing can be cited on its line. */
const DIV_MARKER = /^[>\s]*:{3,}/u;
/** Code as a block of its own: nothing else may stand on its first and last lines. */
const CODE_BLOCK = /^(?:`{3}|~{3}| {4}|\t)/u;
/** What may stand before a block on its line. */
const BLOCK_PREFIX = /^[>\s]*(?:(?:[-*+]|\d+[.)])\s+)?$/u;

/** Marks that close a quotation, a bracket or emphasis. */
const CLOSING = /[*_~"'”’»›)\]]/u;
const STOPS = /[.!?…]+$/u;
/** Nobody ends a sentence with more stops. */
const STOPS_LIMIT = 8;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;
/** A word; an apostrophe, a hyphen, and in a figure a point or comma, do not end it. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:(?:['’-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}_]+)*/gu;
/** After these no space is needed. */
const OPENING = /[\s([{“‘«]/u;
/** Nor after these where they open a quotation or emphasis. */
const OPENING_OR_CLOSING = /[*_~"']/u;
/** What would run into a citation before it, or make a link or a span of it; a note's mark may follow. */
const NEEDS_SPACE = /^(?:[\p{L}\p{N}@({“‘«]|\[(?!\^))/u;

/** The place for a citation at an offset; undefined where none can stand: in front matter, code and the like. */
export function citationPlace(
  document: MarkdownDocument,
  offset: number,
): CitationPlace | undefined {
  if (offset > document.text.length || !canCite(document, offset)) return undefined;
  return (
    placeInCluster(document, offset) ??
    placeInSentenceEnd(document, offset) ??
    placeBehindCluster(document, offset) ??
    placeInLine(document.text, offset)
  );
}

/** False in front matter, code, math, HTML, a link's target, a URL and on the marker of a div. */
export function canCite(
  { text, frontMatter, inert }: Pick<MarkdownDocument, 'text' | 'frontMatter' | 'inert'>,
  offset: number,
): boolean {
  if (frontMatter !== undefined && offset <= frontMatter.range.end) return false;
  const line = lineAt(text, offset);
  if (DIV_MARKER.test(text.slice(line.start, line.end))) return false;
  return !inert.some((range) => {
    if (range.start < offset && offset < range.end) return true;
    // a citation beside a fence would break it
    return (
      (offset === range.start || offset === range.end) &&
      CODE_BLOCK.test(text.slice(range.start, range.end)) &&
      BLOCK_PREFIX.test(text.slice(lineAt(text, range.start).start, range.start))
    );
  });
}

/** The `[` that is open at an offset, in the same paragraph; an inline note's is none. */
export function openBracket(text: string, offset: number): number | undefined {
  const from = paragraphStart(text, offset);
  let depth = 0;
  for (let i = offset - 1; i >= from; i--) {
    const char = text.charAt(i);
    if ((char !== ']' && char !== '[') || text.charAt(i - 1) === '\\') continue;
    if (char === ']') depth++;
    else if (depth-- === 0) return text.charAt(i - 1) === '^' ? undefined : i;
  }
  return undefined;
}

/** Where the paragraph around an offset begins, or as far back as a cluster can reach. */
function paragraphStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - CLUSTER_LIMIT);
  let { start } = lineAt(text, offset);
  while (start > limit && !BLOCK_START.test(text.slice(start, offset))) {
    const previous = lineAt(text, text.startsWith('\r\n', start - 2) ? start - 2 : start - 1);
    if (BLANK_LINE.test(text.slice(previous.start, previous.end))) break;
    start = previous.start;
  }
  return Math.max(start, limit);
}

/** The line around an offset, without its line break. */
function lineAt(text: string, offset: number): OffsetRange {
  const start =
    offset === 0
      ? 0
      : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start, end };
}

/** Behind the item under the offset, if that is inside the brackets of a cluster. */
function placeInCluster(
  { text, citations }: MarkdownDocument,
  offset: number,
): CitationPlace | undefined {
  const cluster = citations.find(({ range }) => range.start < offset && offset < range.end);
  if (cluster === undefined || text.charAt(cluster.range.end - 1) !== ']') {
    // a key in the running text is not divided
    return cluster === undefined ? undefined : placeInLine(text, cluster.range.end);
  }
  const ends = itemEnds(text, cluster);
  const end = ends.find((candidate) => offset <= candidate) ?? cluster.range.end - 1;
  return joining(text, end);
}

/** Where each item of a cluster in brackets ends: at its semicolon, the last one at the bracket. */
function itemEnds(text: string, { kind, range, items }: CitationCluster): number[] {
  return items.map((item, index) => {
    const limit = items[index + 1]?.range.start ?? range.end - 1;
    let at = item.range.end;
    // the bracket of `@key [p. 5; @other]` opens behind the first key
    if (kind === 'inText' && index === 0) at = text.indexOf('[', at) + 1;
    for (let depth = 0; at < limit; at++) {
      const char = text.charAt(at);
      if (text.charAt(at - 1) === '\\') continue;
      if (char === '[') depth++;
      else if (char === ']') depth--;
      else if (char === ';' && depth === 0) break;
    }
    return Math.min(at, limit);
  });
}

/** Into a cluster, before the semicolon or bracket at `end`; blanks before it stay where they are. */
function joining(text: string, end: number): CitationPlace {
  const at = text.slice(0, end).trimEnd().length;
  return { range: { start: at, end: at }, joins: true, before: '', after: '' };
}

/**
 * Before the stop of the sentence that ends at the offset, or behind the marks that close with it:
 * what is quoted or emphasised stays as it is. Next to a cluster the citation joins that.
 */
function placeInSentenceEnd(document: MarkdownDocument, offset: number): CitationPlace | undefined {
  for (const block of document.blocks) {
    if (offset < block.range.start || offset > block.range.end) continue;
    for (const sentence of block.sentences) {
      const { core, cluster } = endOf(document.text, sentence);
      const end = behindClosingMarks(document, block, core);
      if (offset < core || offset > Math.max(end, sentence.range.end)) continue;
      // an inline note has sentences of its own
      if (sentence.footnotes.some(({ range }) => range.start < offset && offset < range.end))
        continue;
      if (cluster !== undefined) return joining(document.text, cluster.range.end - 1);
      const stops = STOPS.exec(document.text.slice(Math.max(core - STOPS_LIMIT, 0), end));
      return behind(document, end - (stops?.[0].length ?? 0));
    }
  }
  return undefined;
}

/** Where a sentence ends without the citations and note marks behind it, and the last cluster of these. */
function endOf(
  text: string,
  { range, citations, footnotes }: Sentence,
): { readonly core: number; readonly cluster?: CitationCluster } {
  const clusters = citations.filter(({ kind }) => kind === 'bracketed');
  let core = range.end;
  let cluster: CitationCluster | undefined;
  for (;;) {
    const last: CitationCluster | undefined = clusters.find((known) => known.range.end === core);
    const start =
      last?.range.start ?? footnotes.find((note) => note.range.end === core)?.range.start;
    if (start === undefined) return cluster === undefined ? { core } : { core, cluster };
    cluster ??= last;
    core = range.start + text.slice(range.start, start).trimEnd().length;
  }
}

/** Behind quotation marks, brackets and emphasis that close at an offset, link targets and attributes included. */
function behindClosingMarks({ text, inert }: MarkdownDocument, block: Block, from: number): number {
  let at = from;
  while (at < block.range.end) {
    const target = inert.find(({ start }) => start === at);
    if (target !== undefined && /^(?:\]|\{)/u.test(text.charAt(at))) at = target.end;
    else if (CLOSING.test(text.charAt(at))) at++;
    else break;
  }
  // what runs on into a word closes nothing
  return WORD_CHARACTER.test(text.charAt(at)) ? from : at;
}

/** Behind what ends at an offset, with a space; into the cluster if that is one. */
function behind(document: MarkdownDocument, end: number): CitationPlace {
  const at = document.text.slice(0, end).trimEnd().length;
  return (
    placeBehindCluster(document, at) ?? {
      range: { start: at, end: at },
      joins: false,
      before: at === 0 ? '' : ' ',
      after: '',
    }
  );
}

/** Into the cluster that ends at an offset, if one does: two beside each other would print two brackets. */
function placeBehindCluster(
  { text, citations }: MarkdownDocument,
  offset: number,
): CitationPlace | undefined {
  return citations.some(({ kind, range }) => kind === 'bracketed' && range.end === offset)
    ? joining(text, offset - 1)
    : undefined;
}

/** At the caret: never within a word, with one space before and none doubled. */
function placeInLine(text: string, offset: number): CitationPlace {
  const line = lineAt(text, offset);
  const at = wordEnd(text, line, offset);
  const before = text.slice(line.start, at);
  const blanks = before.length - before.trimEnd().length;
  const isAlone = blanks === before.length;
  return {
    // several blanks become one; those at the beginning of a line are its indentation
    range: { start: isAlone || blanks < 2 ? at : at - blanks, end: at },
    joins: false,
    before: isAlone || blanks === 1 || (blanks === 0 && isOpen(before)) ? '' : ' ',
    after: NEEDS_SPACE.test(text.slice(at, at + 2)) ? ' ' : '',
  };
}

/** True if a text ends with a mark that opens something. */
function isOpen(text: string): boolean {
  let end = text.length;
  while (end > 0 && OPENING_OR_CLOSING.test(text.charAt(end - 1))) end--;
  return end === 0 || OPENING.test(text.charAt(end - 1));
}

/** The end of the word that an offset lies within; else the offset. */
function wordEnd(text: string, line: OffsetRange, offset: number): number {
  for (const { index, 0: word } of text.slice(line.start, line.end).matchAll(WORD)) {
    const start = line.start + index;
    if (start < offset && offset < start + word.length) return start + word.length;
  }
  return offset;
}
