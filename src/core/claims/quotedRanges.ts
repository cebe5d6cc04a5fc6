/** Which words of a block stand between quotation marks, as somebody's own. */
import type { OffsetRange } from '../text.ts';

/** A quotation of fewer words is the writer's choice of words, not a statement of somebody else's. */
const QUOTED_WORDS = 6;

const OPENING: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“',
  '"': '"',
  '‘': '’',
};

/** One quotation; offsets in the joined text of the sentences it was found in. */
interface Quotation {
  readonly start: number;
  readonly end: number;
}

/**
 * The quoted ranges of each of a block's sentences, quotation marks included. A quotation may go on
 * over several sentences; one that never ends counts only where the block begins with it.
 */
export function quotedRanges(sentences: readonly string[]): readonly (readonly OffsetRange[])[] {
  const text = sentences.join('\n');
  if (!/["“«„‘]/u.test(text)) return sentences.map(() => []);
  const quotations = findQuotations(text).filter(
    ({ start, end }) =>
      (text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= QUOTED_WORDS,
  );
  let from = 0;
  return sentences.map((sentence) => {
    const start = from;
    const end = start + sentence.length;
    from = end + 1;
    return quotations
      .filter((quotation) => quotation.start < end && start < quotation.end)
      .map((quotation) => ({
        start: Math.max(quotation.start, start) - start,
        end: Math.min(quotation.end, end) - start,
      }));
  });
}

function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: { readonly at: number; readonly close: string } | undefined;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (open === undefined) {
      const close = OPENING[character];
      // an apostrophe at the end of a word opens nothing
      const opens = close !== undefined && /[\p{L}\p{N}.[…]/u.test(text.charAt(i + 1));
      if (opens && !/[\p{L}\p{N}]/u.test(text.charAt(i - 1))) open = { at: i, close };
    } else if (character === open.close) {
      const isApostrophe = character === '’' && /\p{L}/u.test(text.charAt(i + 1));
      if (isApostrophe) continue;
      found.push({ start: open.at, end: i + 1 });
      open = undefined;
    }
  }
  if (open?.at === 0) found.push({ start: 0, end: text.length });
  return found;
}

/** The words of a sentence outside its quotations. */
export function withoutQuoted(sentence: string, ranges: readonly OffsetRange[]): string {
  let outside = '';
  let done = 0;
  for (const { start, end } of ranges) {
    outside += `${sentence.slice(done, start)} `;
    done = end;
  }
  return outside + sentence.slice(done);
}
