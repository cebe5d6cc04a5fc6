/** Finds what a document quotes: words between quotation marks, and block quotes. */
import type { Block, MarkdownDocument, Sentence } from '../markdown/document.ts';
import { MappedTextBuilder } from '../markdown/mappedEdit.ts';
import type { MappedText } from '../markdown/mappedText.ts';
import type { OffsetRange } from '../text.ts';

/** A quotation in a block of the document. */
export interface Quotation {
  readonly block: Block;
  /** The block's sentences in one text. */
  readonly prose: MappedText;
  /**
   * Where in the text it stands, without its marks. More than one reading where an apostrophe may be
   * the closing mark.
   */
  readonly readings: readonly [OffsetRange, ...OffsetRange[]];
  /** The block's sentences that it is part of, and the range of their text. */
  readonly sentences: readonly Sentence[];
  readonly around: OffsetRange;
}

/** The quotations of a document in the order of its blocks. Linear. */
export function quotationsOf({ blocks }: Pick<MarkdownDocument, 'blocks'>): readonly Quotation[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.inReferenceList) return [];
    if (!block.inBlockQuote && !block.sentences.some(({ prose }) => hasMark(prose.text))) return [];
    const { prose, starts } = joined(block);
    return rangesIn(prose.text, block.inBlockQuote).map((readings): Quotation => {
      const [{ start, end }] = readings;
      const first = starts.findLastIndex((from) => from <= start);
      const next = starts.findIndex((from) => from >= end);
      return {
        block,
        prose,
        readings,
        sentences: block.sentences.slice(first, next < 0 ? undefined : next),
        around: { start: starts[first] ?? 0, end: starts[next] ?? prose.text.length },
      };
    });
  });
}

/** The sentences of a block in one text, and where in it each begins. */
function joined({ sentences }: Block): { prose: MappedText; starts: readonly number[] } {
  const builder = new MappedTextBuilder();
  const starts: number[] = [];
  let end: number | undefined;
  for (const { prose } of sentences) {
    const [first, last] = [prose.segments[0], prose.segments.at(-1)];
    if (first !== undefined && end !== undefined)
      builder.addWhole(' ', { start: end, end: first.source.start });
    starts.push(builder.length);
    builder.addMapped(prose);
    end = last?.source.end ?? end;
  }
  return { prose: builder.build(), starts };
}

/** Opening marks and what closes them. A straight mark opens at the beginning of a word and closes at the end of one. */
const MARKS: readonly { readonly open: string; readonly close: RegExp }[] = [
  { open: '“', close: /”/gu },
  { open: '„', close: /[“”]/gu },
  { open: '«', close: /»/gu },
  { open: '»', close: /«/gu },
  { open: '"', close: /(?<=\S)"/gu },
  // an apostrophe in a word closes nothing
  { open: '‘', close: /(?<=\S)’(?![\p{L}\p{Nd}])/gu },
  { open: "'", close: /(?<=\S)'(?![\p{L}\p{Nd}])/gu },
];

const ANY_MARK = /[“„«»"‘']/gu;

function hasMark(text: string): boolean {
  return text.search(ANY_MARK) >= 0;
}

/** Longer quotations are block quotes; the limit keeps a mark that nothing closes from being costly. */
const MAX_LENGTH = 4000;
/** "the states’ influence": so many apostrophes may stand before the mark that closes. */
const MAX_READINGS = 3;

type Readings = Quotation['readings'];

/** The quotations of a text; all of it where it is a block quote. */
function rangesIn(text: string, isBlockQuote: boolean): readonly Readings[] {
  const marked = markedRanges(text);
  if (!isBlockQuote) return marked;
  const whole = blockQuoteIn(text);
  // marks around a block quote are superfluous, and what stands behind them is no part of it
  const inside = marked.find(
    ([{ start, end }]) => start <= 1 && end - start > (whole.end - whole.start) / 2,
  );
  return isCallout(text) ? [] : [inside ?? [whole]];
}

/** `[!NOTE]` (of which sentences leave `NOTE]`) and 'Note:' open boxes of the writer's own. */
function isCallout(text: string): boolean {
  return /^\s*(?:(?:\[!)?\w{1,20}\]|(?:note|tip|warning|caution|important|example|box)\b.{0,5}:)/iu.test(
    text,
  );
}

/** A last line such as '— Ann Smith, *Ports of the North*' tells whose words they are. */
const ATTRIBUTION =
  /(?<=[.!?…”’"')\]]\s{0,3})(?:[—―–]|-{1,3})\s{0,2}(?=[\p{Lu}\uFFFC])[^!?—]{0,160}$/u;

function blockQuoteIn(text: string): OffsetRange {
  const tail = text.slice(-200);
  const attribution = ATTRIBUTION.exec(tail);
  return {
    start: 0,
    end: attribution === null ? text.length : text.length - tail.length + attribution.index,
  };
}

function markedRanges(text: string): readonly Readings[] {
  const found: Readings[] = [];
  const unclosed = new Map<string, number>();
  let at = 0;
  for (;;) {
    ANY_MARK.lastIndex = at;
    const match = ANY_MARK.exec(text);
    if (match === null) return found;
    const [open] = match;
    const start = match.index + 1;
    at = start;
    if (!opens(text, match.index) || start < (unclosed.get(open) ?? 0)) continue;
    const ends = closings(text, open, start);
    const [first, ...others] = ends.map((end): OffsetRange => ({ start, end }));
    if (first === undefined) {
      // what closes this one would close those before it, so none need be looked for so soon
      unclosed.set(open, start + MAX_LENGTH);
      continue;
    }
    found.push([first, ...others]);
    at = first.end + 1;
  }
}

/** True if a mark may open a quotation: a word begins behind it, and none goes on before it. */
function opens(text: string, at: number): boolean {
  return /\S/u.test(text.charAt(at + 1)) && !/[\p{L}\p{Nd}]/u.test(text.charAt(at - 1));
}

/** Where the marks stand that may close what `open` has opened before `start`. */
function closings(text: string, open: string, start: number): readonly number[] {
  const close = MARKS.find((mark) => mark.open === open)?.close;
  if (close === undefined) return [];
  const limit = text.slice(start, start + MAX_LENGTH);
  const single = open === '‘' || open === "'";
  const ends: number[] = [];
  for (const { index } of limit.matchAll(close)) {
    const last = ends.at(-1);
    if (last !== undefined && limit.slice(last + 1, index).includes(open)) break;
    ends.push(index);
    // only after an 's' may the mark be the apostrophe of a plural
    if (!single || ends.length === MAX_READINGS || limit.charAt(index - 1) !== 's') break;
  }
  return ends.map((end) => start + end);
}
