/** Holds one sentence against the candidate facts and settles which of the comparisons count. */
import { analyse } from '../language/analysis.ts';
import type { Interval } from '../language/particulars.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import { type OffsetRange, overlaps } from '../text.ts';
import { analysedFact } from './analysedFact.ts';
import { compare } from './compare.ts';
import { type Comparison, NEAR, type SlotResult, strength } from './comparison.ts';
import { type Conflict, findConflicts } from './conflict.ts';
import { type Outdated, findOutdated } from './outdated.ts';
import { type Overstatement, findOverstatements } from './overstatement.ts';
import { type ComposedText, type Reading, compose } from './reading.ts';
import { type Contradiction, type FactComparison, settle } from './settle.ts';

export type { FactComparison } from './settle.ts';

/** What became of a sentence. Offsets of slots are into its plain text. */
export interface SentenceCheck {
  /** One per incompatible particular, in text order. */
  readonly contradictions: readonly Contradiction[];
  /** Works that disagree about what the sentence says, if nothing contradicts it otherwise. */
  readonly conflicts: readonly Conflict[];
  /**
   * The facts that agree, if nothing contradicts: the best first (of a cited work, if one of those
   * does), then those that agree with other words of the sentence, which are claims of their own.
   */
  readonly supports: readonly FactComparison[];
  /** What the sentence leaves out of the caution of facts that support it; nothing where works conflict. */
  readonly overstated: readonly Overstatement[];
  /** The figure of the supporting fact that is years older than the document. */
  readonly outdated?: Outdated;
  /** True if the sentence is supported, and cites works of packs none of whose facts is near it. */
  readonly supportedElsewhere: boolean;
  /** The best anchored fact of all, whatever came of it; for hovers and `--explain`. */
  readonly nearest?: FactComparison;
  /** The facts that decided, then the nearest others, with what came of each: for explanations. */
  readonly compared: readonly FactComparison[];
  /** True if the sentence states anything that could be held against facts. */
  readonly isClaim: boolean;
}

/** What a sentence's verdict depends on besides its text and the knowledge. */
export interface SentenceContext {
  /** The document's date (days), for claims without a date of their own. */
  readonly documentTime?: Interval;
  /** Uids of works (`<pack>/<reference key>`) that the sentence itself cites or names. */
  readonly citedWorks: readonly string[];
  /** What the sentence's place in the document adds to it. */
  readonly reading: Reading;
}

/** See docs/architecture.md, 'Candidates'. */
const CANDIDATES = 20;
/** So many facts explain what came of a sentence; further ones are less and less about it. */
const EXPLAINING = 3;
/** A fact of a cited work that is this near as the supporting one may well say it, though the engine can't tell. */
const NEAR_CITED = 0.4;

/** Checks one sentence's plain text. Never throws; the result depends on its arguments alone. */
export function checkSentence(
  sentence: string,
  knowledge: Knowledge,
  context: SentenceContext,
): SentenceCheck {
  const { reading } = context;
  const composed = compose(sentence, reading.edits);
  const { text } = composed;
  const claim = analyse(text, knowledge.lexicon, undefined, knowledge.authors);
  const documentTime = reading.time ?? context.documentTime;
  const analysed = (fact: Fact) => analysedFact(fact, knowledge);
  const cites = (fact: Fact) => context.citedWorks.includes(knowledge.workOf(fact));
  const candidates = knowledge.index.candidates(text, CANDIDATES);
  const compared = candidates.map(({ fact, touched }): FactComparison => {
    const comparison = compare(claim, analysed(fact), {
      lexicon: knowledge.lexicon,
      rarity: knowledge.index.rarity,
      pairs: false,
      touched,
      ...(documentTime === undefined ? {} : { documentTime }),
      ...(reading.time !== undefined && reading.continues ? { toldAt: reading.time } : {}),
      citesWork: cites(fact),
    });
    const silence = reasonForSilence(fact, comparison, reading, composed);
    return silence === undefined
      ? { fact, comparison }
      : { fact, comparison: { ...comparison, verdict: 'notComparable', reason: silence } };
  });
  compared.sort((a, b) => strength(b.comparison) - strength(a.comparison));
  const supports = compared.filter(({ comparison }) => comparison.verdict === 'supports');
  const conflicts = findConflicts(compared, cites, knowledge);
  const contradictions = ownSlots(settle(compared, cites), composed).filter(
    ({ slot }) => !ownSlots(conflicts, composed).some((conflict) => overlaps(slot, conflict.slot)),
  );
  const best = supports.find(({ fact }) => cites(fact)) ?? supports[0];
  const agreeing = contradictions.length === 0 ? ofOtherWords(best, supports) : [];
  const [support] = agreeing;
  const agreed = conflicts.length === 0 ? support : undefined;
  // a date in the sentences before it is its date, too
  const writtenAt = reading.time === undefined ? context.documentTime : undefined;
  const outdated =
    agreed &&
    ownOutdated(
      findOutdated(claim, agreed.comparison, analysed(agreed.fact).asOf, writtenAt),
      composed,
    );
  const nearest = compared.find(({ comparison }) => comparison.anchor >= NEAR);
  return {
    contradictions,
    conflicts: support === undefined ? [] : ownSlots(conflicts, composed),
    supports: agreeing.map((result) => ownWords(result, composed)),
    overstated:
      agreed === undefined
        ? []
        : ownOverstatements(findOverstatements(claim, supports, cites, knowledge), composed),
    ...(outdated === undefined ? {} : { outdated }),
    supportedElsewhere:
      support !== undefined &&
      context.citedWorks.length > 0 &&
      !compared.some(
        ({ fact, comparison }) =>
          cites(fact) && strength(comparison) >= NEAR_CITED * strength(support.comparison),
      ),
    ...(nearest === undefined ? {} : { nearest: ownWords(nearest, composed) }),
    compared: explaining(compared, [
      ...contradictions.map(({ fact }) => fact),
      ...conflicts.map(({ differing }) => differing),
      ...(best === undefined ? [] : [best.fact]),
    ]).map((result) => ownWords(result, composed)),
    isClaim:
      claim.values.some((value) => composed.toSentence(value) !== undefined) ||
      best !== undefined ||
      contradictions.length > 0,
  };
}

/** Two words that no other fact speaks of make a claim; one may be there by chance. */
const WORDS_OF_A_CLAIM = 2;

/** The best supporting fact, and each further one that agrees with words that none before it agrees with. */
function ofOtherWords(
  best: FactComparison | undefined,
  supports: readonly FactComparison[],
): readonly FactComparison[] {
  if (best === undefined) return [];
  const kept = [best];
  const isNew = (range: OffsetRange) =>
    kept.every(({ comparison: { agreed, affirmed } }) =>
      [...agreed, ...affirmed].every((words) => !overlaps(words, range)),
    );
  for (const support of supports) {
    const { agreed, affirmed } = support.comparison;
    if (agreed.some(isNew) || affirmed.filter(isNew).length >= WORDS_OF_A_CLAIM) kept.push(support);
  }
  return kept;
}

/** Why the verdict does not count for the sentence where it stands; undefined if it does. */
function reasonForSilence(
  fact: Fact,
  { verdict, agreed, affirmed, differing }: Comparison,
  reading: Reading,
  composed: ComposedText,
): string | undefined {
  if (verdict === 'notComparable') return undefined;
  if (verdict === 'contradicts' && reading.silence !== undefined) return reading.silence;
  // what only the words put in say, or differ in, is said elsewhere
  const compared = verdict === 'supports' ? [...agreed, ...affirmed] : differing;
  const own = compared.flatMap((range) => composed.toSentence(range) ?? []);
  if (reading.edits.length > 0 && own.length === 0)
    return 'the words that were compared stand elsewhere';
  const { quoted } = reading;
  if (quoted === undefined) return undefined;
  const isQuoted = (range: OffsetRange) =>
    quoted.ranges.some(({ start, end }) => start <= range.start && range.end <= end);
  const isSpeakers =
    fact.attributedTo !== undefined && quoted.speakers.includes(fact.attributedTo.toLowerCase());
  return own.every(isQuoted) && !isSpeakers ? 'the words are somebody else’s' : undefined;
}

/** Those that lie in the sentence itself, with its offsets; what lies in the words put in is found elsewhere. */
function ownSlots<T extends { readonly slot: SlotResult }>(
  found: readonly T[],
  composed: ComposedText,
): readonly T[] {
  return found.flatMap((one) => {
    const range = composed.toSentence(one.slot);
    return range === undefined ? [] : [{ ...one, slot: { ...one.slot, ...range } }];
  });
}

function ownOverstatements(
  found: readonly Overstatement[],
  composed: ComposedText,
): readonly Overstatement[] {
  return ownSlots(found, composed).map(({ restoration, ...rest }) => {
    if (restoration === undefined) return rest;
    const { start, end } = restoration;
    // an insertion goes before the character that stands there
    const length = Math.max(end - start, 1);
    const range = composed.toSentence({ start, end: start + length });
    // words of the sentence with others put in between are not the words to replace
    if (range === undefined || range.end - range.start !== length) return rest;
    const moved = start === end ? { start: range.start, end: range.start } : range;
    return { ...rest, restoration: { ...restoration, ...moved } };
  });
}

function ownOutdated(found: Outdated | undefined, composed: ComposedText): Outdated | undefined {
  const range = found && composed.toSentence(found.slot);
  if (found === undefined || range === undefined) return undefined;
  const { place } = found;
  const slot = { ...found.slot, ...range };
  if (place === undefined) return { slot };
  const { at, opens } = place;
  // the date goes before what begins there, or behind what ends there
  const beside = composed.toSentence(
    opens ? { start: at, end: at + 1 } : { start: at - 1, end: at },
  );
  if (beside === undefined) return { slot };
  return { slot, place: { ...place, at: opens ? beside.start : beside.end } };
}

function ownWords(result: FactComparison, composed: ComposedText): FactComparison {
  const move = (slots: readonly SlotResult[]): readonly SlotResult[] =>
    slots.flatMap((slot) => {
      const range = composed.toSentence(slot);
      return range === undefined ? [] : [{ ...slot, ...range }];
    });
  const { comparison } = result;
  return {
    ...result,
    comparison: {
      ...comparison,
      agreed: move(comparison.agreed),
      differing: move(comparison.differing),
    },
  };
}

/** The facts that decided and the nearest others; `compared` has the nearest first. */
function explaining(
  compared: readonly FactComparison[],
  decisive: readonly Fact[],
): readonly FactComparison[] {
  const decided = compared.filter(({ fact }) => decisive.includes(fact));
  const others = compared.filter(
    ({ fact, comparison }) => !decisive.includes(fact) && comparison.anchor >= NEAR,
  );
  return [...decided, ...others.slice(0, Math.max(0, EXPLAINING - decided.length))];
}
