/**
 * Holds one claim against one fact: first whether they speak of the same event or measure, then
 * particular by particular. The outcome names what agreed, what differed, and why nothing was said.
 */
import type { Analysis } from '../language/analysis.ts';
import { clauseAt } from '../language/clauses.ts';
import type { Mood } from '../language/mood.ts';
import { type OffsetRange, overlaps } from '../text.ts';
import { type Alignment, type Overlap, align, mostShared, overlapOf } from './align.ts';
import {
  type AnalysedFact,
  type Comparison,
  type ComparisonContext,
  NEAR,
  type SlotResult,
} from './comparison.ts';
import { findDifferences } from './differences.ts';
import { type StatedOutcome, compareStated } from './statedParticulars.ts';
import { relateTimes } from './time.ts';
import type { Unit } from './units.ts';
import { type ValueOutcome, compareValueSlots, mayAgreeInValues } from './valueSlots.ts';

/**
 * How much of a fact a claim must speak of before its particulars are compared. Figures identify
 * best, so they need the least; words that turn a sentence round need the most.
 */
const ANCHOR = { supports: 0.6, value: 0.5, date: 0.68, name: 0.7, polarity: 0.7 } as const;
/** How much of the claim's window the fact must explain. */
const EXPLAINED = { supports: 0.6, value: 0.4, date: 0.45, name: 0.6, polarity: 0.55 } as const;

/** A claim of which the fact explains this much speaks of the fact, however much more that says. */
const EXPLAINED_WHOLE = 0.65;
const ANCHOR_PART = 0.2;
const FIT_WELL = 0.45;

/** Compares a claim with a fact. Never throws. */
export function compare(
  claim: Analysis,
  fact: AnalysedFact,
  context: ComparisonContext,
): Comparison {
  const out = outOfReach(claim, fact, context);
  if (out !== undefined) return out;
  const overlap = overlapOf(claim, fact, context);
  const silence = reasonForSilence(claim, fact);
  const isOpen = silence === SUPPOSES && fact.assessed === true;
  if (silence !== undefined && !isOpen) return outcome(overlap, 'notComparable', silence);
  const time = relateTimes(claim, fact, overlap.window, context);
  if (time === 'other')
    return outcome(overlap, 'notComparable', 'the claim speaks of another time');
  const byHand =
    fact.stated && context.touched !== false
      ? compareStated(claim, fact, fact.stated, overlap, context.lexicon)
      : undefined;
  // what is forecast is said as well as supposed: 'if it came to war, the port would stay open'
  const isSettled = byHand !== undefined && fact.assessed === true && supposes(claim.mood, fact);
  const derived = () =>
    isOpen || isSettled
      ? outcome(overlap, 'notComparable', SUPPOSES)
      : judge(claim, fact, overlap, context);
  const judged = byHand === undefined ? derived() : judgeByHand(byHand, overlap, derived);
  const unsaid = reasonAgainst(judged, claim, fact, overlap, isSettled);
  if (unsaid !== undefined)
    return outcome(overlap, 'notComparable', unsaid, judged.agreed, judged.differing);
  return { ...judged, timeUnknown: time === 'unknown' && fact.asOf !== undefined };
}

/**
 * What is said of a fact that the claim can't speak of, whatever a closer look would find: most
 * candidates are settled here. Undefined where a closer look is needed, as it always is if the claim
 * cites the fact's work.
 */
function outOfReach(
  claim: Analysis,
  fact: AnalysedFact,
  context: ComparisonContext,
): Comparison | undefined {
  const byHand = fact.stated !== undefined && context.touched !== false;
  if (byHand || context.citesWork || context.pairs || mayAgreeInValues(claim, fact))
    return undefined;
  const { anchor, common } = mostShared(claim, fact, context);
  if (anchor >= ANCHOR_PART) return undefined;
  return {
    verdict: 'notComparable',
    reason: 'too little is shared',
    anchor,
    common,
    agreed: [],
    differing: [],
    affirmed: [],
    timeUnknown: false,
  };
}

/**
 * The verdict where particulars stated by hand were decided. One that differs settles it; where they
 * agree, what is derived can still differ in other words.
 */
function judgeByHand(
  { agreed, differing, anchor, common }: StatedOutcome,
  overlap: Overlap,
  derive: () => Comparison,
): Comparison {
  const firm = { ...overlap, anchor: Math.max(overlap.anchor, anchor), common };
  const derived = derive();
  const [first] = differing;
  if (first !== undefined) {
    // where deriving finds the same, its words are fewer, and can be replaced: 'Oslo' for 'the port of Oslo'
    const narrowed = differing.map((slot): SlotResult => {
      const inside = derived.differing.find(
        (other) => other.kind === 'entity' && isInside(other, slot),
      );
      return inside === undefined ? slot : { ...inside, byHand: true };
    });
    return outcome(firm, 'contradicts', first.reason, agreed, narrowed);
  }
  const isOther = (slot: SlotResult) =>
    !agreed.some((other) => other.kind === slot.kind && overlaps(other, slot));
  if (derived.verdict === 'contradicts' && derived.differing.every(isOther)) return derived;
  const also = derived.agreed.filter(isOther);
  return outcome(firm, 'supports', 'what is stated by hand agrees', [...agreed, ...also]);
}

function isInside(inner: OffsetRange, outer: OffsetRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Why the sentence as a whole is not held against the fact. */
function reasonForSilence(claim: Analysis, fact: AnalysedFact): string | undefined {
  const { mood } = claim;
  if (mood.question) return 'a question claims nothing';
  if (supposes(mood, fact) && mood.conditions.length === 0) return SUPPOSES;
  if (doubts(mood, fact) && mood.doubts.length === 0) return DOUBTS;
  // what a source hedges itself may be what some say
  if (reports(mood, fact) && !fact.hedged) return REPORTS;
  if (mood.own) return 'the claim is the writer’s own assessment';
  return undefined;
}

const SUPPOSES = 'the claim supposes something';
const DOUBTS = 'the claim reports doubt';
const REPORTS = 'the claim reports what others say';

function supposes(mood: Mood, fact: AnalysedFact): boolean {
  return mood.conditional && ![fact.statement, fact.quote].some((text) => text.mood.conditional);
}

function doubts(mood: Mood, fact: AnalysedFact): boolean {
  return mood.disputed && ![fact.statement, fact.quote].some((text) => text.mood.disputed);
}

function reports(mood: Mood, fact: AnalysedFact): boolean {
  return mood.reported && ![fact.statement, fact.quote].some((text) => text.mood.reported);
}

/**
 * Why a verdict does not count after all. What follows from a condition is compared where the fact
 * speaks of that condition, the condition itself never; and where a fact says what somebody else says
 * to 'deny', the doubt is no reason for silence but what differs.
 */
function reasonAgainst(
  { verdict, differing }: Comparison,
  claim: Analysis,
  fact: AnalysedFact,
  overlap: Overlap,
  isSettled: boolean,
): string | undefined {
  const { mood } = claim;
  if (verdict === 'notComparable') return undefined;
  if (verdict === 'contradicts' && reports(mood, fact)) return REPORTS;
  if (doubts(mood, fact)) {
    const isDoubt = (slot: SlotResult) => mood.doubts.some((word) => overlaps(word, slot));
    if (verdict === 'supports' || !differing.every(isDoubt)) return DOUBTS;
  }
  if (supposes(mood, fact) && !isSettled) {
    const inCondition = (offset: number) =>
      mood.conditions.includes(clauseAt(claim.clauses, offset));
    const condition = overlap.allUnits.filter(({ start }) => inCondition(start));
    const isFacts = condition.length > 0 && condition.every((unit) => overlap.explains(unit));
    const isSaid =
      verdict === 'supports'
        ? [fact.statement, fact.quote].some((text) => text.mood.tentative)
        : !differing.some(({ start }) => inCondition(start));
    if (!isFacts || !isSaid) return SUPPOSES;
  }
  return undefined;
}

function outcome(
  { anchor, common, matches, subjectMissing }: Overlap,
  verdict: Comparison['verdict'],
  reason: string,
  agreed: readonly SlotResult[] = [],
  differing: readonly SlotResult[] = [],
): Comparison {
  const affirmed = matches.filter(
    ({ relation, claim, fact }) =>
      (relation === 'same' || relation === 'related') && claim.negated === fact.negated,
  );
  return {
    verdict,
    anchor,
    common,
    agreed,
    differing,
    reason,
    affirmed: subjectMissing ? [] : affirmed.map(({ claim }) => claim),
    timeUnknown: false,
  };
}

/** Weight of a figure that agrees: it pins the event down as a name does. */
const VALUE_WEIGHT = 1.4;

/** Anchor and explained share with the figures that agree counted in. */
function pinned(
  alignment: Alignment,
  { agreed }: ValueOutcome,
): { anchor: number; explained: number } {
  const weight = agreed.filter((slot) => slot.kind !== 'date').length * VALUE_WEIGHT;
  const raise = (share: number, units: readonly Unit[]) => {
    const total = units.reduce((sum, unit) => sum + unit.weight, 0);
    return total + weight === 0 ? share : (share * total + weight) / (total + weight);
  };
  return {
    anchor: raise(alignment.anchor, alignment.factUnits),
    explained: raise(alignment.explained, alignment.claimUnits),
  };
}

/**
 * True if so little is shared that nothing can come of it, and nobody asks why: most candidates are
 * settled here. Only figures that agree could still anchor the two to one another.
 */
function isFarOff(claim: Analysis, fact: AnalysedFact, { anchor, explained }: Overlap): boolean {
  const isFar = anchor < ANCHOR_PART || (anchor < NEAR && explained < EXPLAINED_WHOLE);
  return isFar && !mayAgreeInValues(claim, fact);
}

function judge(
  claim: Analysis,
  fact: AnalysedFact,
  overlap: Overlap,
  context: ComparisonContext,
): Comparison {
  if (isFarOff(claim, fact, overlap))
    return outcome(overlap, 'notComparable', 'too little is shared');
  const alignment = align(claim, fact, overlap, context);
  const values = compareValueSlots(claim, fact, alignment, context);
  const { anchor, explained } = pinned(alignment, values);
  const silent = (reason: string, differing: readonly SlotResult[] = []) =>
    outcome(alignment, 'notComparable', reason, values.agreed, differing);
  const passes = (kind: keyof typeof ANCHOR) =>
    anchor >= ANCHOR[kind] && explained >= EXPLAINED[kind];
  // a fact that says much is spoken of in part: then the values' own surroundings have to fit
  const fits = (slots: readonly SlotResult[]) =>
    anchor >= ANCHOR_PART &&
    explained >= EXPLAINED_WHOLE &&
    slots.every(({ fit }) => fit !== undefined && fit >= FIT_WELL);

  // Two particulars that differ at once mean another event far more often than two mistakes.
  const differences = findDifferences({ claim, fact, alignment, values, context });
  const [difference] = differences;
  if (differences.length > 1) {
    const slots = differences.flatMap((each) => each.slots);
    return silent('several particulars differ: another event', slots);
  }
  if (difference !== undefined) {
    if (difference.obstacle !== undefined) return silent(difference.obstacle, difference.slots);
    const [slot] = difference.slots;
    return slot !== undefined &&
      (difference.sure === true ||
        passes(difference.needs) ||
        (difference.recurs !== true && fits(difference.slots)))
      ? outcome(alignment, 'contradicts', slot.reason, values.agreed, difference.slots)
      : silent('differs, but too little else is shared', difference.slots);
  }
  if (values.open) return silent('the claim states a value the fact has none for');
  if (values.unmentioned) return silent('the fact’s own value is not spoken of');
  if (alignment.subjectMissing && !context.pairs)
    return silent('the fact’s subject is not spoken of');
  if (!sharesParticular(alignment, values)) return silent('no particular was compared');
  return passes('supports')
    ? outcome(alignment, 'supports', 'what was compared agrees', values.agreed)
    : silent('too little is shared');
}

/**
 * True if something was compared and agreed: a value, or a name together with a word said of it; and
 * nothing stands under a negation that the other side does not have.
 */
function sharesParticular(
  { matches, claimUnits, statementUnits, answers }: Alignment,
  { agreed }: ValueOutcome,
): boolean {
  const same = matches.filter(({ relation }) => relation === 'same' || relation === 'related');
  const unanswered = claimUnits.some(
    (unit) => unit.negationHead && !same.some((match) => match.claim === unit),
  );
  const unsaid = statementUnits.some((unit) => unit.negationHead && !answers(unit));
  if (unanswered || unsaid) return false;
  if (agreed.length > 0) return true;
  return (
    same.some(({ fact }) => fact.name !== undefined) &&
    same.some(({ fact }) => fact.name === undefined)
  );
}
