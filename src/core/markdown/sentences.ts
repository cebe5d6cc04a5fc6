/** Plain text → sentences. */
import type { OffsetRange } from '../text.ts';
import { introducesNumber, isFalseEnd } from './abbreviations.ts';
import { INERT } from './mappedText.ts';

/**
 * Longest text given to `Intl.Segmenter` at once. Its cost grows faster than the text (100 kB in one piece take
 * 160 ms, 1 MB over 20 s), and no paragraph is this long.
 */
const MAX_PIECE_LENGTH = 8_000;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a block's plain text, as offset ranges without the white space around them. */
export function splitSentences(text: string): OffsetRange[] {
  const sentences: OffsetRange[] = [];
  const stand = standIn(text);
  let start = 0;
  for (const end of boundaries(stand)) {
    const from = skipSpace(text, start, end);
    const to = end - (text.slice(from, end).length - text.slice(from, end).trimEnd().length);
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  }
  return sentences;
}

/** Note marks that are no Markdown: `[12]` or `¹²` right after a stop belong to the sentence it ends. */
const NOTE_MARK = /(?<=[.!?]["'”’»)\]]{0,3})(?:\[\d{1,3}(?:[,–-] ?\d{1,3}){0,5}\]|[¹²³⁰⁴-⁹]{1,4})/g;

/** A text of the same length in which nothing misleads the segmenter. */
function standIn(text: string): string {
  return text
    .replaceAll(INERT, 'X')
    .replace(NOTE_MARK, (mark) => ')'.repeat(mark.length))
    .replace(/[\u0085\u2028\u2029]/g, ' ');
}

/** The offsets at which sentences end, the last one being the end of the text. */
function boundaries(text: string): number[] {
  const ends: number[] = [];
  let sentenceStart = 0;
  const candidates = rawBoundaries(text);
  candidates.forEach((end, i) => {
    const next = candidates[i + 1] ?? text.length;
    const before = text.slice(sentenceStart, end);
    const after = text.slice(end, next);
    const isLast = end >= text.length;
    if (!isLast && (!/[\p{L}\p{N}]/u.test(after) || isFalseEnd(before, after))) return;
    ends.push(end);
    sentenceStart = end;
  });
  return ends;
}

/** Where the segmenter ends sentences, and where one begins with a figure, which it does not see. */
function rawBoundaries(text: string): number[] {
  const ends = new Set<number>();
  for (const piece of pieces(text)) {
    for (const { index, segment } of segmenter.segment(text.slice(piece.start, piece.end))) {
      const start = piece.start + index;
      for (const end of endsBeforeFigures(segment)) ends.add(start + end);
      ends.add(start + segment.length);
    }
  }
  return [...ends].sort((a, b) => a - b);
}

/** `… in 2008. 46 percent of …`: a stop after an ordinary word, then a figure. */
const STOP_BEFORE_FIGURE = /([\p{L}\p{N}%]{2,30})[.!?]["”’)\]]{0,2}\s+(?=[$€£]?\d)/gu;

function endsBeforeFigures(segment: string): number[] {
  const ends: number[] = [];
  for (const match of segment.matchAll(STOP_BEFORE_FIGURE)) {
    const word = match[1] ?? '';
    // A short capitalised word is more likely an abbreviation nobody has listed ('Resol. 5') than a last word.
    const isOrdinary = /^\p{Ll}{3,}$|^\p{Lu}[\p{L}]{4,}$|\d{3,}|%$/u.test(word);
    if (isOrdinary && !introducesNumber(word)) ends.push(match.index + match[0].length);
  }
  return ends;
}

/** Cuts a very long text after a sentence, else between words, never inside a character. */
function pieces(text: string): OffsetRange[] {
  const result: OffsetRange[] = [];
  let start = 0;
  while (text.length - start > MAX_PIECE_LENGTH) {
    const limit = start + MAX_PIECE_LENGTH;
    const floor = start + MAX_PIECE_LENGTH / 2;
    let end = text.lastIndexOf('. ', limit) + 2;
    if (end <= floor) end = text.lastIndexOf(' ', limit) + 1;
    if (end <= floor) end = isLowSurrogate(text, limit) ? limit - 1 : limit;
    result.push({ start, end });
    start = end;
  }
  result.push({ start, end: text.length });
  return result;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}
