/** Which words of a block are quoted from somebody: statements that may not be the draft's own. */
import type { Block } from '../markdown/document.ts';
import type { OffsetRange } from '../text.ts';
import { quotationsOf } from './quotations.ts';

/** A quotation of fewer words is the writer's choice of words, not a statement of somebody else's. */
const STATEMENT_WORDS = 6;

/** The quoted ranges of each of a block's sentences. A quotation may go on over several of them. */
export function quotedRanges(block: Block): readonly (readonly OffsetRange[])[] {
  const quotations = quotationsOf({ blocks: [block] }).flatMap(({ prose, readings: [range] }) => {
    const words = prose.text.slice(range.start, range.end).match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length >= STATEMENT_WORDS ? [range] : [];
  });
  // quotations are found in the sentences' joined text
  let next = 0;
  return block.sentences.map(({ prose: { text } }) => {
    const start = next;
    const end = start + text.length;
    next = end + 1;
    return quotations
      .filter((quotation) => quotation.start < end && start < quotation.end)
      .map((quotation) => ({
        start: Math.max(quotation.start, start) - start,
        end: Math.min(quotation.end, end) - start,
      }));
  });
}

/** The words of a sentence outside its quoted ranges. */
export function withoutQuoted(sentence: string, ranges: readonly OffsetRange[]): string {
  let outside = '';
  let done = 0;
  for (const { start, end } of ranges) {
    outside += `${sentence.slice(done, start)} `;
    done = end;
  }
  return outside + sentence.slice(done);
}
