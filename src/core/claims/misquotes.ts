/** Holds a quotation against what the packs have of a work: where does it differ from the source's words? */
import type { OffsetRange } from '../text.ts';
import { type QuoteAlignment, type WordDifference, alignQuote } from './quoteAlignment.ts';
import type { Passage, QuoteIndex } from './quoteIndex.ts';
import type { QuotedWord } from './quotedWords.ts';

/** Words of a quotation that are not the source's. Ranges are indexes of words. */
export interface Misquote extends WordDifference {
  readonly passage: Passage;
  /** The words that differ with one that both have, or with one on either side where words were added or left out. */
  readonly shown: WordDifference;
}

/** Shorter quotations are turns of phrase that many texts have. */
export const MIN_QUOTED_WORDS = 6;
/** At least so much of what quotation and passage share must be the same, or it is another passage. */
const MIN_EQUAL = 0.8;
/** A quotation leaves out single words by mistake, but not half of the source's. */
const MIN_EQUAL_OF_SOURCE = 0.6;
/**
 * So many of the words that are the same must carry meaning: others are shared by chance. More where the
 * passage speaks of a part of the quotation only, and the rest can't confirm it.
 */
const MIN_CONTENT_WORDS = { whole: 2, part: 4 } as const;
/** The packs must hold so much of a quotation; where they hold less of it, they may hold other words like it. */
const MIN_COVERED = 0.5;

interface Aligned extends QuoteAlignment {
  readonly passage: Passage;
}

/** The differences between a quotation's words and the works they are from, in their order. */
export function misquotesIn(
  words: readonly QuotedWord[],
  works: readonly QuoteIndex[],
): readonly Misquote[] {
  const aligned = works
    .flatMap((index) => index.candidates(words))
    .flatMap(({ passage, window }): Aligned[] => {
      const alignment = alignQuote(words, window, passage.words);
      return alignment !== undefined && isFrom(alignment, words.length)
        ? [{ ...alignment, passage }]
        : [];
    })
    // what some passage has word for word is quoted rightly, be another one as near
    .sort(
      (a, b) =>
        a.differences.length - b.differences.length || lengthOf(b.quoted) - lengthOf(a.quoted),
    );
  const covered = words.filter((_, at) =>
    aligned.some(({ quoted }) => quoted.start <= at && at < quoted.end),
  );
  if (covered.length < words.length * MIN_COVERED) return [];
  const settled: OffsetRange[] = [];
  const misquotes: Misquote[] = [];
  for (const alignment of aligned) {
    for (const difference of alignment.differences) {
      const start = Math.max(0, difference.quoted.start - 1);
      const end = Math.min(words.length, difference.quoted.end + 1);
      if (settled.some((range) => range.start <= start && end <= range.end)) continue;
      misquotes.push({
        ...difference,
        passage: alignment.passage,
        shown: withNeighbours(difference, alignment, words),
      });
    }
    // a turn of phrase that another passage has, too, settles nothing
    if (alignment.quotedCount >= MIN_QUOTED_WORDS) settled.push(alignment.quoted);
  }
  return misquotes.sort((a, b) => a.quoted.start - b.quoted.start);
}

function lengthOf({ start, end }: OffsetRange): number {
  return end - start;
}

/** True if the shared stretch is that passage's for sure. A stretch without differences need not be long. */
function isFrom(
  { quoted, quotedCount, sourceCount, equal, equalContent, differences }: QuoteAlignment,
  length: number,
): boolean {
  const content = MIN_CONTENT_WORDS[lengthOf(quoted) === length ? 'whole' : 'part'];
  return (
    differences.length === 0 ||
    (quotedCount >= MIN_QUOTED_WORDS &&
      equal >= quotedCount * MIN_EQUAL &&
      equal >= sourceCount * MIN_EQUAL_OF_SOURCE &&
      equalContent >= content)
  );
}

function withNeighbours(
  { quoted, source }: WordDifference,
  alignment: Aligned,
  words: readonly QuotedWord[],
): WordDifference {
  const before =
    quoted.start > alignment.quoted.start && source.start > 0 && isWord(words[quoted.start - 1]);
  const after =
    quoted.end < alignment.quoted.end &&
    source.end < alignment.passage.words.length &&
    isWord(words[quoted.end]);
  const isReplaced = lengthOf(quoted) > 0 && lengthOf(source) > 0;
  const from = before && !(isReplaced && after) ? 1 : 0;
  const to = after ? 1 : 0;
  return {
    quoted: { start: quoted.start - from, end: quoted.end + to },
    source: { start: source.start - from, end: source.end + to },
  };
}

function isWord(word: QuotedWord | undefined): boolean {
  return word?.gap === false;
}
