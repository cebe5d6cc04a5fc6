/** The flattened text of one block → its sentences, with citations and note marks cut out and listed. */
import type { CitationCluster } from '../citations/citation.ts';
import { findCitations } from '../citations/parse.ts';
import type { OffsetRange } from '../text.ts';
import { pairBrackets } from './brackets.ts';
import type { FootnoteReference, Sentence } from './document.ts';
import { isEscaped } from './flatten.ts';
import type { MappedEdit } from './mappedEdit.ts';
import { applyEdits, sourceRange } from './mappedEdit.ts';
import type { MappedText } from './mappedText.ts';
import { INERT, sliceMapped, toSource } from './mappedText.ts';
import { splitSentences } from './sentences.ts';

/** What a block's text holds. */
export interface Prose {
  /** The whole text without citations and note marks. */
  readonly plain: MappedText;
  readonly sentences: readonly Sentence[];
  readonly citations: readonly CitationCluster[];
  /** Notes written inline, `^[…]`: their label and what stands in the brackets. */
  readonly notes: readonly { readonly label: string; readonly content: MappedText }[];
}

/** Something cut out of a text: a cluster, a note mark or a portion mark. */
interface Cut extends MappedEdit {
  readonly cluster?: CitationCluster;
  readonly footnote?: FootnoteReference;
}

/** Reads one block's flattened text. */
export function readProse(mapped: MappedText): Prose {
  const notes = inlineNotes(mapped);
  const noteCuts = [...notes, ...noteMarks(mapped, notes)].sort((a, b) => a.start - b.start);
  const clusters = findCitations(withoutRanges(mapped, noteCuts));
  const citationCuts = clusters.map(({ cluster, start, end }): Cut => ({
    start,
    end,
    text: cluster.kind === 'inText' ? INERT : '',
    cluster,
  }));
  const cuts = tidyCuts(mapped.text, [...noteCuts, ...citationCuts, ...portionMarks(mapped.text)]);
  const { mapped: plain, positions } = applyEdits(mapped, cuts);
  return {
    plain: cuts.length === 0 ? mapped : plain,
    sentences: sentencesOf(cuts.length === 0 ? mapped : plain, cuts, positions),
    citations: clusters.map(({ cluster }) => cluster),
    notes: notes.map((note) => ({ label: note.footnote.label, content: note.content })),
  };
}

/** Pandoc's inline notes, outermost only; a note in a note is none to Pandoc either. */
function inlineNotes(
  mapped: MappedText,
): (Cut & { readonly footnote: FootnoteReference; readonly content: MappedText })[] {
  const { text } = mapped;
  const notes = [];
  let at = text.indexOf('^[');
  const closing = at < 0 ? undefined : pairBrackets(mapped);
  while (at >= 0) {
    const close = isEscaped(mapped, at) ? undefined : closing?.get(at + 1);
    if (close !== undefined) {
      const range = toSource(mapped, at, close + 1);
      notes.push({
        start: at,
        end: close + 1,
        text: '',
        footnote: { label: String(range.start), range },
        content: sliceMapped(mapped, at + 2, close),
      });
    }
    at = text.indexOf('^[', close ?? at + 1);
  }
  return notes;
}

const NOTE_MARK = /\[\^([^\s[\]^]{1,200})\]/g;

/** `[^label]`, whether or not the note is in this document. */
function noteMarks(mapped: MappedText, notes: readonly OffsetRange[]): Cut[] {
  const marks: Cut[] = [];
  for (const match of mapped.text.matchAll(NOTE_MARK)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isEscaped(mapped, start) || notes.some((note) => note.start <= start && end <= note.end)) {
      continue;
    }
    const label = normalizeLabel(match[1] ?? '');
    marks.push({ start, end, text: '', footnote: { label, range: toSource(mapped, start, end) } });
  }
  return marks;
}

/** Labels of notes do not differ by case. */
export function normalizeLabel(label: string): string {
  return label.toLowerCase();
}

/** The same text with the ranges blanked out; offsets stay. */
function withoutRanges(mapped: MappedText, ranges: readonly OffsetRange[]): MappedText {
  if (ranges.length === 0) return mapped;
  let text = '';
  for (const range of ranges) {
    text += mapped.text.slice(text.length, range.start) + INERT.repeat(range.end - range.start);
  }
  return { text: text + mapped.text.slice(text.length), segments: mapped.segments };
}

/**
 * Classification marks such as `(U)`, `(S//NF)`, `(C//REL TO USA, FVEY)` at the beginning of a block or sentence.
 * A lone `(C)` or `(S)` counts there too; elsewhere it is part of the text.
 */
const PORTION_MARK =
  /(?<=^\s*|[.!?]["”’)\]]?\s)\((?:U|C|S|TS|R|CUI|SBU|FOUO|OUO|UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET)(?:\/\/?[A-Z][A-Z ,/-]{0,60})?\)\s*/g;

function portionMarks(text: string): Cut[] {
  if (!text.includes('(')) return [];
  return Array.from(text.matchAll(PORTION_MARK), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: '',
  }));
}

/** Cuts in order, without overlaps, and with the space that would be left over. */
function tidyCuts(text: string, cuts: readonly Cut[]): Cut[] {
  const result: Cut[] = [];
  let done = 0;
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    if (cut.start < done) continue;
    let { start, end } = cut;
    if (cut.text === '' && (cut.cluster ?? cut.footnote) !== undefined) {
      while (start > done && isSpace(text, start - 1)) start--;
      // At the beginning there is no space before it, but one after it.
      if (start === 0 || text.slice(0, start).trim() === '') while (isSpace(text, end)) end++;
    }
    result.push({ ...cut, start, end });
    done = end;
  }
  return result;
}

function isSpace(text: string, at: number): boolean {
  return at < text.length && /\s/.test(text.charAt(at));
}

function sentencesOf(
  plain: MappedText,
  cuts: readonly Cut[],
  positions: readonly number[],
): Sentence[] {
  const ranges = mergeWordless(plain.text, splitSentences(plain.text));
  const hasCuts = cuts.some((cut) => (cut.cluster ?? cut.footnote) !== undefined);
  if (ranges.length === 0) {
    // A cell that only cites, a figure with a note: nothing is said, but something is cited.
    if (!hasCuts) return [];
    ranges.push({ start: 0, end: plain.text.length });
  }
  const cutsOf: Cut[][] = ranges.map(() => []);
  let sentence = 0;
  cuts.forEach((cut, i) => {
    const position = positions[i] ?? 0;
    // What is cut out after a stop belongs to the sentence before it; an in-text citation is a word of its own sentence.
    const needed = position + cut.text.length;
    while (sentence < ranges.length - 1 && (ranges[sentence]?.end ?? 0) < needed) sentence++;
    cutsOf[sentence]?.push(cut);
  });
  return ranges.map((range, i) => toSentence(plain, range, cutsOf[i] ?? []));
}

/** Joins 'sentences' without a letter or digit to their neighbour; drops them if there is none. */
function mergeWordless(text: string, ranges: readonly OffsetRange[]): OffsetRange[] {
  const result: OffsetRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (/[\p{L}\p{N}]/u.test(text.slice(range.start, range.end))) result.push(range);
    else if (last !== undefined) result[result.length - 1] = { start: last.start, end: range.end };
  }
  return result;
}

function toSentence(plain: MappedText, range: OffsetRange, cuts: readonly Cut[]): Sentence {
  const prose = sliceMapped(plain, range.start, range.end);
  const citations = cuts.flatMap((cut) => (cut.cluster === undefined ? [] : [cut.cluster]));
  const footnotes = cuts.flatMap((cut) => (cut.footnote === undefined ? [] : [cut.footnote]));
  const source = sourceRange(prose);
  const parts = [...citations, ...footnotes].map((part) => part.range);
  if (source !== undefined) parts.push(source);
  return {
    range: {
      start: Math.min(...parts.map((part) => part.start)),
      end: Math.max(...parts.map((part) => part.end)),
    },
    prose,
    citations,
    footnotes,
  };
}
