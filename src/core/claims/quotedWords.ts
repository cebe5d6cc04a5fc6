/**
 * The words of a quotation or of a stored quote, spelled so that what is no difference in a quotation
 * is none here: case, hyphens and dashes, quotation marks, apostrophes, accents, white space.
 */
import { fold } from '../knowledge/fold.ts';
import { tokenize } from '../language/tokens.ts';
import { INERT } from '../markdown/mappedText.ts';

/** A word, or a gap: an ellipsis or brackets, where the writer says that the source has other words. */
export interface QuotedWord {
  readonly start: number;
  readonly end: number;
  /** What is compared; empty for a gap. */
  readonly key: string;
  readonly gap: boolean;
}

const PATTERN = new RegExp(
  [
    // '[T]he' is a word whose capital was adjusted; 'port[s]' stands for another word
    String.raw`(?<word>(?:\[\p{L}\])?[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}\u00ad\u200b-\u200d\u2060]|['’ʼ](?=\p{L})|[-‐‑](?=[\p{L}\p{Nd}])|(?<=\p{Nd})[.,](?=\p{Nd}))*)(?<altered>\[[^[\]]{0,40}\])?`,
    String.raw`(?<gap>\[[^[\]]{0,200}\]|…|\.(?:\s?\.){2,5}|${INERT})`,
    String.raw`(?<symbol>[$€£¥%])`,
  ].join('|'),
  'gu',
);

/** 'approval.1 By': the mark of a note, as texts copied from a page have it, is no word. */
const NOTE_MARK = /(?<=\p{L}[.,;:!?]["”’]?)\d{1,3}(?=\s|$)/gu;

/** The words of a text in order. Linear. */
export function quotedWords(text: string): readonly QuotedWord[] {
  const words = text.replaceAll(NOTE_MARK, (mark) => ' '.repeat(mark.length));
  return Array.from(words.matchAll(PATTERN), ({ 0: all, index: start, groups }): QuotedWord => {
    const { word, altered, gap: left } = groups ?? {};
    const gap = left !== undefined || altered !== undefined;
    return { start, end: start + all.length, key: gap ? '' : keyOf(word ?? all), gap };
  });
}

function keyOf(word: string): string {
  // house styles differ in nothing but the sign
  if (word === '%') return 'percent';
  return fold(word.normalize('NFKC'))
    .replaceAll(/[’ʼ]/gu, "'")
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))|[-‐‑[\]\u00ad\u200b-\u200d\u2060]/gu, '');
}

/** True if a word carries meaning by itself; two texts may share any number of other words by chance. */
export function carriesMeaning({ key }: QuotedWord): boolean {
  return tokenize(key).some((token) => token.content && token.kind !== 'punctuation');
}
