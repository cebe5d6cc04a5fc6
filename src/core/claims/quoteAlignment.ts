/**
 * Lays a quotation alongside a passage of the source, word by word. Both are parts of longer texts:
 * what either has beyond the other's ends is no difference.
 */
import type { OffsetRange } from '../text.ts';
import { type QuotedWord, carriesMeaning } from './quotedWords.ts';

/** Words that differ, as ranges of word indexes; one of the two may be empty. */
export interface WordDifference {
  readonly quoted: OffsetRange;
  readonly source: OffsetRange;
}

/** The stretch that quotation and passage share. */
export interface QuoteAlignment {
  /** Word indexes of the quotation. */
  readonly quoted: OffsetRange;
  /** How many of its words (without gaps) the quotation has in the stretch, and the passage. */
  readonly quotedCount: number;
  readonly sourceCount: number;
  /** How many of the quotation's words are the passage's, and how many of them carry meaning. */
  readonly equal: number;
  readonly equalContent: number;
  readonly differences: readonly WordDifference[];
}

/** One step of an alignment: how many words it takes on either side, what it is, and what it counts. */
interface Step {
  readonly quoted: number;
  readonly source: number;
  readonly kind: 'equal' | 'differs' | 'gap';
  readonly gain: number;
}

const EQUAL: Step = { quoted: 1, source: 1, kind: 'equal', gain: 1 };
/** 'peace keeping' for 'peacekeeping', and the other way round. */
const DIVIDED: Step = { quoted: 2, source: 1, kind: 'equal', gain: 2 };
const JOINED: Step = { quoted: 1, source: 2, kind: 'equal', gain: 1 };
const REPLACED: Step = { quoted: 1, source: 1, kind: 'differs', gain: -1 };
const ADDED: Step = { quoted: 1, source: 0, kind: 'differs', gain: -1 };
const MISSING: Step = { quoted: 0, source: 1, kind: 'differs', gain: -1 };
const GAP: Step = { quoted: 1, source: 0, kind: 'gap', gain: 0 };
/** A word of the source that the gap before leaves out. */
const LEFT_OUT: Step = { quoted: 0, source: 1, kind: 'gap', gain: 0 };

const AT_GAP = [GAP, LEFT_OUT];
const AT_SAME = [EQUAL];
const AT_OTHER = [REPLACED, ADDED, MISSING];
const AT_DIVIDED = [DIVIDED, ...AT_OTHER];
const AT_JOINED = [JOINED, ...AT_OTHER];

/**
 * The best alignment of the words of `quoted` in `window` with all of `source`, which has no gaps;
 * undefined if they share nothing. Takes time and space of the product of the two lengths.
 */
export function alignQuote(
  quoted: readonly QuotedWord[],
  window: OffsetRange,
  source: readonly QuotedWord[],
): QuoteAlignment | undefined {
  const words = quoted.slice(window.start, window.end);
  const width = source.length + 1;
  // by how many words of either text are taken, the row being the quotation's; where both texts or
  // one of them begin, an alignment begins
  const scores = new Int32Array((words.length + 1) * width);
  const steps: (Step | undefined)[] = new Array<undefined>(scores.length).fill(undefined);
  words.forEach((said, row) => {
    source.forEach((known, column) => {
      const at = (row + 1) * width + column + 1;
      let best = Number.NEGATIVE_INFINITY;
      for (const step of stepsTo(said, known, words[row - 1], source[column - 1])) {
        const score = (scores[at - step.quoted * width - step.source] ?? 0) + step.gain;
        if (score <= best) continue;
        best = score;
        steps[at] = step;
      }
      scores[at] = best;
    });
  });

  let end = 0;
  const consider = (at: number): void => {
    if ((scores[at] ?? 0) > (scores[end] ?? 0)) end = at;
  };
  // it ends where one of the two texts does
  for (let j = 1; j < width; j++) consider(words.length * width + j);
  for (let i = words.length; i >= 1; i--) consider(i * width + width - 1);
  if (end === 0) return undefined;

  const path: Placed[] = [];
  let at = end;
  for (let step = steps[at]; step !== undefined; step = steps[at]) {
    at -= step.quoted * width + step.source;
    const from = { quoted: window.start + Math.floor(at / width), source: at % width };
    path.push({ ...step, from });
  }
  return summarise(quoted, path.reverse());
}

/** The steps that may end with a word of the quotation and one of the source. */
function stepsTo(
  said: QuotedWord,
  known: QuotedWord,
  saidBefore: QuotedWord | undefined,
  knownBefore: QuotedWord | undefined,
): readonly Step[] {
  if (said.gap) return AT_GAP;
  if (said.key === known.key) return AT_SAME;
  if (saidBefore?.gap === false && isJoined(saidBefore, said, known)) return AT_DIVIDED;
  return knownBefore !== undefined && isJoined(knownBefore, known, said) ? AT_JOINED : AT_OTHER;
}

function isJoined(first: QuotedWord, second: QuotedWord, whole: QuotedWord): boolean {
  return (
    first.key.length + second.key.length === whole.key.length &&
    first.key + second.key === whole.key
  );
}

/** A step with the words before it. */
interface Placed extends Step {
  readonly from: { readonly quoted: number; readonly source: number };
}

function summarise(quoted: readonly QuotedWord[], path: readonly Placed[]): QuoteAlignment {
  const shared = withoutLooseEnds(path, quoted.length);
  const [first, last] = [shared[0], shared.at(-1)];
  const differences: WordDifference[] = [];
  const counts = { quotedCount: 0, sourceCount: 0, equal: 0, equalContent: 0 };
  shared.forEach((step, index) => {
    const end = endOf(step);
    if (step.kind === 'differs') {
      const open = shared[index - 1]?.kind === 'differs' ? differences.pop() : undefined;
      differences.push({
        quoted: { start: open?.quoted.start ?? step.from.quoted, end: end.quoted },
        source: { start: open?.source.start ?? step.from.source, end: end.source },
      });
    }
    if (step.kind === 'gap') return;
    counts.quotedCount += step.quoted;
    counts.sourceCount += step.source;
    if (step.kind !== 'equal') return;
    counts.equal += step.quoted;
    const said = quoted.slice(step.from.quoted, end.quoted);
    counts.equalContent += said.filter(carriesMeaning).length;
  });
  return {
    quoted: {
      start: first?.from.quoted ?? 0,
      end: last === undefined ? 0 : endOf(last).quoted,
    },
    ...counts,
    differences,
  };
}

/**
 * Where the quotation goes on beyond the passage, words at the passage's end that differ are left out:
 * nobody can say whether they were meant to be the passage's.
 */
function withoutLooseEnds(path: readonly Placed[], length: number): readonly Placed[] {
  const [first, last] = [path[0], path.at(-1)];
  const isEqual = ({ kind }: Placed): boolean => kind === 'equal';
  const start = first !== undefined && first.from.quoted > 0 ? path.findIndex(isEqual) : 0;
  const goesOn = last !== undefined && endOf(last).quoted < length;
  return path.slice(start, goesOn ? path.findLastIndex(isEqual) + 1 : path.length);
}

function endOf({ from, quoted, source }: Placed): Placed['from'] {
  return { quoted: from.quoted + quoted, source: from.source + source };
}
