/** Tells when a claim repeats, without a date, a figure of a source that is years older than the document. */
import type { Analysis } from '../language/analysis.ts';
import { clauseAt } from '../language/clauses.ts';
import type { Interval } from '../language/particulars.ts';
import type { Comparison, SlotResult } from './comparison.ts';

/** A figure that was so at the fact's as-of date. Offsets are into the claim's text. */
export interface Outdated {
  readonly slot: SlotResult;
  /** Where 'as of …' can be put; absent where it would read badly. */
  readonly place?: DatePlace;
}

/** At the end of the figure's clause, or at the beginning of the sentence, which then may lose its capital. */
export interface DatePlace {
  readonly at: number;
  readonly opens: boolean;
  readonly lowerFirst: boolean;
}

/** In days. A figure this much older than the document is worth a date. */
const OLD = 2 * 365;

/** 'Now' and 'as of 2009' exclude each other. */
const PRESENT = /\b(?:now|today|currently|nowadays|at present|still|this year|presently)\b/iu;

/** The figure of a supported claim that needs a date. */
export function findOutdated(
  claim: Analysis,
  { agreed }: Comparison,
  asOf: Interval | undefined,
  documentTime: Interval | undefined,
): Outdated | undefined {
  if (asOf === undefined || documentTime === undefined) return undefined;
  if (documentTime.low - asOf.low < OLD) return undefined;
  if (claim.values.some((value) => value.kind === 'date')) return undefined;
  const slot = agreed.find(({ kind }) => kind !== 'date');
  if (slot === undefined) return undefined;
  const place = PRESENT.test(claim.text) ? undefined : placeFor(claim, slot);
  return { slot, ...(place === undefined ? {} : { place }) };
}

/** What joins a further statement to the clause: a date behind it would be said of that, too. */
const JOINING = new Set(['and', 'or', 'but', 'than', 'as']);
/** What is planned or possible is not so 'as of' a date; its plan or estimate is. */
const AHEAD = new Set(['to', 'will', 'shall', 'may', 'might', 'could', 'would', 'should']);
/** What follows these belongs to the word right before them. */
const RELATIVE = new Set(['which', 'who', 'whose', 'whom', 'where', 'that']);

function placeFor(claim: Analysis, slot: SlotResult): DatePlace | undefined {
  const at = clauseAt(claim.clauses, slot.start);
  const clause = claim.clauses[at];
  const words = claim.tokens.filter((token) => token.kind !== 'punctuation');
  const inClause = words.filter(
    (token) => clause !== undefined && clause.start <= token.start && token.end <= clause.end,
  );
  const last = inClause.at(-1);
  const next = words.find((token) => clause !== undefined && token.start >= clause.end);
  const isOpen =
    (next !== undefined && RELATIVE.has(next.lower)) ||
    inClause.some(({ lower }) => AHEAD.has(lower)) ||
    inClause.some(({ lower, start }) => start >= slot.end && JOINING.has(lower));
  return last === undefined || isOpen
    ? openingOf(claim)
    : { at: Math.max(last.end, slot.end), opens: false, lowerFirst: false };
}

/** Before the first word, unless nobody can tell whether that keeps its capital. */
function openingOf({ tokens, names }: Analysis): DatePlace | undefined {
  const [first] = tokens;
  if (first === undefined) return undefined;
  const isName = names.some((name) => name.start <= first.start && first.end <= name.end);
  if (!isName && (first.content || first.lower === 'i')) return undefined;
  return { at: first.start, opens: true, lowerFirst: !isName };
}
