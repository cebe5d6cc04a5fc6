/**
 * Holds one claim against one fact: first whether they speak of the same event or measure, then
 * particular by particular. The outcome names what agreed, what differed, and why nothing was said.
 */
import { type Analysis, clauseAt } from '../language/analysis.ts';
import { stem } from '../language/stem.ts';
import { type Alignment, align } from './align.ts';
import type { AnalysedFact, Comparison, ComparisonContext, SlotResult } from './comparison.ts';
import { differingName } from './nameSlots.ts';
import { turnedRound } from './polaritySlots.ts';
import { swappedRoles } from './roles.ts';
import { relateTimes } from './time.ts';
import type { Unit } from './units.ts';
import { type ValueOutcome, compareValueSlots } from './valueSlots.ts';

/**
 * How much of a fact a claim must speak of before its particulars are compared. Figures identify
 * best, so they need the least; words that turn a sentence round need the most.
 */
const ANCHOR = { supports: 0.6, value: 0.5, date: 0.68, name: 0.7, polarity: 0.7 } as const;
/** How much of the claim's window the fact must explain. */
const EXPLAINED = { supports: 0.45, value: 0.4, date: 0.45, name: 0.6, polarity: 0.55 } as const;
/** A value is compared only where this share of the fact's names is spoken of. */
const NAMES_COVERED = 0.45;

/** Compares a claim with a fact. Never throws. */
export function compare(
  claim: Analysis,
  fact: AnalysedFact,
  context: ComparisonContext,
): Comparison {
  const renderings =
    fact.statement === fact.quote ? [fact.statement] : [fact.statement, fact.quote];
  const alignments = renderings.map((rendering) => align(claim, rendering, fact, context));
  const best = alignments.reduce((a, b) =>
    b.anchor + b.explained / 2 > a.anchor + a.explained / 2 ? b : a,
  );
  const silence = reasonForSilence(claim, fact);
  if (silence !== undefined) return outcome(best, 'notComparable', silence);
  const time = relateTimes(claim, fact, best.window, context);
  if (time === 'other') return outcome(best, 'notComparable', 'the claim speaks of another time');
  const judged = judge(claim, fact, best, context);
  return { ...judged, timeUnknown: time === 'unknown' && fact.asOf !== undefined };
}

/** Why the sentence as a whole is not held against the fact. */
function reasonForSilence(claim: Analysis, fact: AnalysedFact): string | undefined {
  const { mood } = claim;
  const factMoods = [fact.statement.mood, fact.quote.mood];
  if (mood.question) return 'a question claims nothing';
  if (mood.conditional && !factMoods.some((other) => other.conditional))
    return 'the claim supposes something';
  if (mood.disputed && !factMoods.some((other) => other.disputed)) return 'the claim reports doubt';
  if (mood.own) return 'the claim is the writer’s own assessment';
  return undefined;
}

function outcome(
  { anchor, common, matches, subjectMissing }: Alignment,
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

function judge(
  claim: Analysis,
  fact: AnalysedFact,
  alignment: Alignment,
  context: ComparisonContext,
): Comparison {
  const values = compareValueSlots(claim, fact, alignment);
  const { anchor, explained } = pinned(alignment, values);
  const { agreed } = values;
  const name = differingName(claim, alignment, context.lexicon, values.pinned);
  const turned = turnedRound(claim, alignment);
  const swapped = swappedRoles(claim, alignment.rendering, alignment.matches);
  const passes = (kind: keyof typeof ANCHOR) =>
    anchor >= ANCHOR[kind] && explained >= EXPLAINED[kind];
  const silent = (reason: string) => outcome(alignment, 'notComparable', reason, agreed);
  const contradicts = (slots: readonly SlotResult[], reason: string) =>
    outcome(alignment, 'contradicts', reason, agreed, slots);

  // Two particulars that differ at once mean another event far more often than two mistakes.
  const replaced = alignment.missingNames.length > 0 && alignment.extraNames.length > 0;
  const dates = values.differing.filter((slot) => slot.kind === 'date');
  const figures = values.differing.filter((slot) => slot.kind !== 'date');
  const kinds = [
    dates.length > 0,
    figures.length > 0,
    replaced,
    turned.length > 0,
    swapped.length > 0,
  ].filter(Boolean).length;
  if (kinds > 1) return silent('several particulars differ: another event');

  const speculates = (slots: readonly SlotResult[]) =>
    fact.statement.mood.speculative.length === 0 &&
    fact.quote.mood.speculative.length === 0 &&
    slots.some((slot) => claim.mood.speculative.includes(clauseAt(claim.clauses, slot.start)));
  if (values.differing.length > 0) {
    if (speculates(values.differing)) return silent('the claim says what could be, not what is');
    if (values.differing.length > 1) return silent('several values differ: another event');
    if (!context.pairs) {
      const uncovered = alignment.namesCovered < NAMES_COVERED && alignment.otherNames.length > 0;
      if (uncovered || alignment.subjectMissing)
        return silent('the fact’s names are not spoken of');
    }
    if (values.differing.some((slot) => speaksOfAnother(claim, alignment, slot))) {
      return silent('the value is said of somebody or something else');
    }
    if (figures.length > 0 && isSum(claim, fact, alignment))
      return silent('the value is that of a sum or a rest');
    if (dates.length > 0) {
      if (values.unmentioned || values.open)
        return silent('another value is not shared: another event');
      if (isAnotherTime(claim, alignment)) return silent('events of this kind recur');
    }
    return passes(dates.length > 0 ? 'date' : 'value')
      ? contradicts(values.differing, values.differing[0]?.reason ?? '')
      : silent('values differ, but too little else is shared');
  }
  // a fact with a figure of its own is met only where that figure is
  if (turned.length > 0) {
    if (alignment.otherNames.length > 0)
      return silent('the claim names somebody or something else');
    if (alignment.subjectMissing && !context.pairs)
      return silent('the fact’s subject is not spoken of');
    if (values.unmentioned) return silent('the fact’s own value is not spoken of');
    if (speculates(turned)) return silent('the claim says what could be, not what is');
    if (claim.mood.earlier && !fact.statement.mood.earlier)
      return silent('the claim speaks of an earlier time');
    if (!datesMeet(claim, fact, agreed)) return silent('the claim speaks of another time');
    return passes('polarity')
      ? contradicts(turned.slice(0, 1), turned[0]?.reason ?? '')
      : silent('differs, but too little else is shared');
  }
  if (name !== undefined && !datesMeet(claim, fact, agreed))
    return silent('the claim speaks of another time');
  if (name !== undefined)
    return passes('name')
      ? contradicts([name], name.reason)
      : silent('a name differs, but too little else is shared');
  if (replaced) return silent('the claim names somebody or something else');
  if (swapped.length > 0)
    return passes('name')
      ? contradicts(swapped, swapped[0]?.reason ?? '')
      : silent('names in another order');
  if (values.open) return silent('the claim states a value the fact has none for');
  if (values.unmentioned) return silent('the fact’s own value is not spoken of');
  return passes('supports')
    ? outcome(alignment, 'supports', 'what was compared agrees', agreed)
    : silent('too little is shared');
}

/** Events that happen again and again: another date is another one of them. */
const RECURRING = new Set(
  `test visit meeting meet summit exercise launch attack election talk shipment debate drill war battle trial conference game
  match concert tour festival strike protest flood earthquake`
    .split(/\s+/u)
    .map(stem),
);
const INDEFINITE = new Set([
  'a',
  'an',
  'another',
  'second',
  'third',
  'fourth',
  'further',
  'new',
  'next',
  'later',
]);

/** True if what the claim dates is one of several of its kind: 'a second test', 'another visit'. */
function isAnotherTime(claim: Analysis, { matches }: Alignment): boolean {
  return matches.some(({ claim: unit }) => {
    if (unit.name !== undefined || !RECURRING.has(unit.stem)) return false;
    const before = claim.tokens
      .filter((token) => token.kind === 'word' && token.end <= unit.start)
      .slice(-4);
    return before.some((token) => INDEFINITE.has(token.lower)) || before.length === 0;
  });
}

/** Words that make a figure one of what is left, or of more than is named. */
const PARTIAL = new Set(['including', 'excluding', 'besides', 'other', 'remaining']);
/** Words that add up what is named before them: all of it must be what the fact adds up too. */
const SUMMING = new Set(['together', 'combined', 'altogether', 'jointly']);

/** True if the claim's figure covers more or less than the fact's: 'the other three', 'together with'. */
function isSum(claim: Analysis, fact: AnalysedFact, { claimUnits, explains }: Alignment): boolean {
  const said = new Set(
    [fact.statement, fact.quote].flatMap((text) => text.tokens.map((token) => token.lower)),
  );
  return claim.tokens.some(({ lower, start }) => {
    if (said.has(lower)) return false;
    if (PARTIAL.has(lower)) return true;
    return SUMMING.has(lower) && claimUnits.some((unit) => unit.start < start && !explains(unit));
  });
}

/** Nouns that say what is measured, not of whom: 'the length of the border' is the border's. */
const MEASURES = new Set(
  `length cost price value number size share amount total width height weight volume rate level bulk estimate part population`
    .split(/\s+/u)
    .map(stem),
);

/**
 * True if the value stands in a clause whose own first name is not the fact's, or is said of a part
 * of what the fact speaks of ('the first phase of …').
 */
function speaksOfAnother(claim: Analysis, alignment: Alignment, slot: SlotResult): boolean {
  const clause = clauseAt(claim.clauses, slot.start);
  const first = alignment.claimUnits.find(
    (unit) => unit.name !== undefined && unit.clause === clause && unit.start < slot.start,
  );
  if (first !== undefined && alignment.otherNames.includes(first) && first.name?.form !== 'demonym')
    return true;
  return alignment.claimUnits.some((unit, index) => {
    const name = alignment.claimUnits[index + 1];
    if (unit.name !== undefined || name?.name?.preposition !== 'of') return false;
    if (unit.clause !== clause || name.clause !== clause) return false;
    return !alignment.explains(unit) && !MEASURES.has(unit.stem) && unit.start < slot.start;
  });
}

/** False if both have dates of their own and none of the claim's agreed. */
function datesMeet(claim: Analysis, fact: AnalysedFact, agreed: readonly SlotResult[]): boolean {
  const own = (analysis: Analysis) =>
    analysis.values.some((value) => value.kind === 'date' && value.relative !== true);
  if (!own(claim) || !own(fact.statement)) return true;
  // 'from 2000 to 2008' takes a date in May 2008 in, but speaks of more
  const length = (analysis: Analysis) =>
    Math.max(
      ...analysis.values.map((value) =>
        value.kind === 'date' ? value.days.high - value.days.low : 0,
      ),
    );
  if (length(claim) > length(fact.statement) + MUCH_LONGER) return false;
  return agreed.some((slot) => slot.kind === 'date');
}

/** In days: a stretch this much longer than the fact's is another time. */
const MUCH_LONGER = 400;
