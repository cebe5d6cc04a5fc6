/** How a sentence is read where it stands: its own words with what its surroundings add to them. */
import type { Interval } from '../language/particulars.ts';
import type { OffsetRange } from '../text.ts';

/** Words that are read in place of `remove` characters of a sentence; with 0 they are only put in. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly text: string;
}

/** Words of a sentence that stand between quotation marks, as somebody's own. */
export interface QuotedWords {
  /** Ranges in the sentence. */
  readonly ranges: readonly OffsetRange[];
  /** Whose words they may be: ids of entities and names, in lower case. */
  readonly speakers: readonly string[];
}

/** What a sentence's place adds to it. Plain data: it is part of the key under which its check is kept. */
export interface Reading {
  /** In order, without overlaps. Nothing is found in their words. */
  readonly edits: readonly Edit[];
  /** When what it tells happened, by the sentences before it; its own dates come first. */
  readonly time?: Interval;
  /** True if it goes on about what the sentence before it speaks of. */
  readonly continues: boolean;
  /** Why it contradicts nothing, whatever it says: its subject can't be told, its lead-in takes it back. */
  readonly silence?: string;
  /** Words that are not the draft's own. */
  readonly quoted?: QuotedWords;
}

/** The reading of a sentence that stands alone. */
export const ALONE: Reading = { edits: [], continues: false };

/** A text made of a sentence and the words put into it. */
export interface ComposedText {
  readonly text: string;
  /**
   * The part of the sentence that a range of the text stands for; undefined for a range within words
   * put in. A range that begins or ends in such words stops at their place.
   */
  toSentence(range: OffsetRange): OffsetRange | undefined;
}

interface Piece {
  /** In the composed text. */
  readonly start: number;
  readonly end: number;
  /** In the sentence. */
  readonly from: number;
  readonly to: number;
  readonly isOwn: boolean;
}

/** Carries out the edits of a reading. */
export function compose(sentence: string, edits: readonly Edit[]): ComposedText {
  const pieces: Piece[] = [];
  let text = '';
  const add = (words: string, from: number, to: number, isOwn: boolean): void => {
    pieces.push({ start: text.length, end: text.length + words.length, from, to, isOwn });
    text += words;
  };
  let done = 0;
  for (const { at, remove, text: words } of edits) {
    add(sentence.slice(done, at), done, at, true);
    add(words, at, at + remove, false);
    done = at + remove;
  }
  add(sentence.slice(done), done, sentence.length, true);
  return {
    text,
    toSentence: ({ start, end }) => {
      const inside = pieces.filter((piece) => piece.start < end && start < piece.end);
      const first = inside[0];
      const last = inside.at(-1);
      if (first === undefined || last === undefined || !inside.some((piece) => piece.isOwn))
        return undefined;
      return {
        start: first.isOwn ? first.from + (start - first.start) : first.from,
        end: last.isOwn ? last.from + (end - last.start) : last.to,
      };
    },
  };
}
