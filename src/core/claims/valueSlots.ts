/** Holds the values of a claim against those of a fact: figures, dates, durations, ranks. */
import type { ParticularKind } from '../findings.ts';
import type { Analysis } from '../language/analysis.ts';
import { inOneYear } from '../language/compareDates.ts';
import { compareValues } from '../language/compareValues.ts';
import type { Scope } from '../language/negation.ts';
import { isOrdinal } from '../language/ordinals.ts';
import type {
  Interval,
  Quantity,
  ValueParticular,
  ValueRelation,
} from '../language/particulars.ts';
import { stem } from '../language/stem.ts';
import { synonymous } from '../language/thesaurus.ts';
import type { Alignment } from './align.ts';
import type { AnalysedFact, ComparisonContext, SlotResult } from './comparison.ts';
import { type Neighbour, fitOf, neighboursOf, votesFor } from './measure.ts';
import { startOfNegation } from './negationWords.ts';
import { relationsOf } from './relations.ts';
import { unitsOf } from './units.ts';

/** What came of comparing the values. */
export interface ValueOutcome {
  readonly agreed: readonly SlotResult[];
  readonly differing: readonly SlotResult[];
  /** Values that the claim says it is not, and the fact that it is: 'does not have 84 turbines'. */
  readonly denied: readonly SlotResult[];
  /** True if the claim states a value of a kind the fact has none of, or one that measures something else. */
  readonly open: boolean;
  /** True if a value of the fact's own statement, dates aside, is agreed with: the same event for sure. */
  readonly pinned: boolean;
  /** True if the fact's own values, dates aside, are all left unmentioned. */
  readonly unmentioned: boolean;
}

/** A value of the fact and the text it stands in. */
interface Rival {
  readonly value: ValueParticular;
  readonly text: Analysis;
  /** True if the fact itself states it; else it stands in the words around the fact, and may be another's. */
  readonly own: boolean;
  readonly neighbours: readonly Neighbour[];
}

/** Compares the values in the claim's window with those of the fact's texts. */
export function compareValueSlots(
  claim: Analysis,
  fact: AnalysedFact,
  alignment: Alignment,
  context: ComparisonContext,
): ValueOutcome {
  const inWindow = claim.values.filter(
    (value) => alignment.window.has(value.start) && !isLabel(claim, value),
  );
  const claimValues = inWindow.filter((value) => isAsserted(claim, value));
  const rivals = rivalsOf(fact, alignment, context);
  // what the sentence says elsewhere ('but the year was 1990') answers to the fact too
  const elsewhere = claim.values.filter((value) => !claimValues.includes(value));
  const agreed: SlotResult[] = [];
  const differing: SlotResult[] = [];
  const answered: ValueParticular[] = [];
  // 'seventh or eighth' says something that no fact has
  let open = claim.values.some(
    (value) =>
      alignment.window.has(value.start) && value.kind === 'rank' && isAlternative(claim, value),
  );
  const pairings = claimValues.map((value) => ({
    value,
    options: optionsFor(claim, value, rivals, alignment, context),
  }));
  // values that are said word for word are out of the others' reach
  const taken = new Set<ValueParticular>();
  for (const { value, options } of pairings) {
    const [best] = options;
    if (best !== undefined && isCompatible(best.relation) && isSameValue(value, best.rival.value))
      taken.add(best.rival.value);
  }
  for (const { value, options } of pairings) {
    const free = options.filter(
      (option) =>
        isCompatible(option.relation) ||
        !(
          [...taken].some((other) => isSameValue(other, option.rival.value)) ||
          elsewhere.some((other) => relateValues(other, option.rival.value) === 'agrees')
        ),
    );
    const [best] = free;
    if (best === undefined) {
      open ||= value.kind !== 'date' || options.length > 0 || isFiner(value, rivals);
    } else if (isCompatible(best.relation)) {
      answered.push(best.rival.value);
      agreed.push(slot(claim, value, best, 'the values agree'));
    } else if (isMeant(value, best, free) && !isRest(claim, value, best.rival)) {
      differing.push(
        slot(claim, value, plainest(best, free, fact), reasonFor(value, best.rival.value)),
      );
    } else {
      open = true;
    }
  }
  const denied = inWindow.flatMap((value): readonly SlotResult[] => {
    const negator = deniedFrom(claim, value);
    if (negator === undefined || !isDeniedAlone(negator, value, alignment)) return [];
    const best = optionsFor(claim, value, rivals, alignment, context).find(
      ({ rival, relation, fit }) =>
        rival.own && relation === 'agrees' && fit >= FIT && isSameValue(value, rival.value),
    );
    if (best === undefined) return [];
    answered.push(best.rival.value);
    return [denial(claim, value, negator, best)];
  });
  const own = fact.statement.values.filter((value) => value.kind !== 'date');
  // the quote's other figures are other facts'
  const pinned = own.some((value) =>
    answered.some((other) => isCompatible(relateValues(other, value))),
  );
  const unmentioned = own.length > 0 && !pinned;
  return { agreed, differing, denied, open, pinned, unmentioned };
}

/** False if no value of the claim can agree with one of the fact's, whatever surrounds them. */
export function mayAgreeInValues(claim: Analysis, fact: AnalysedFact): boolean {
  if (claim.values.length === 0) return false;
  const texts = [fact.statement, fact.quote, ...(fact.context === undefined ? [] : [fact.context])];
  return claim.values.some((value) =>
    texts.some((text) => text.values.some((known) => isCompatible(relateValues(value, known)))),
  );
}

/**
 * True if the claim's value must be meant for the fact's: their surroundings fit, and it is neither as
 * likely meant for another that it agrees with, nor what several add up to.
 */
function isMeant(value: ValueParticular, best: Option, options: readonly Option[]): boolean {
  if (!best.rival.own) return false;
  const others = options.filter((option) => option !== best);
  if (best.fit < (others.length === 0 && value.kind !== 'date' ? FIT_ALONE : FIT)) return false;
  if (others.some((o) => isCompatible(o.relation) && best.score - o.score < MARGIN)) return false;
  return !addsUp(value, options);
}

/** Of the same value in several wordings the one that reads best in a message: '34 miles', not '34-mile'. */
function plainest(best: Option, options: readonly Option[], fact: AnalysedFact): Option {
  const isPlain = ({ rival: { value, text } }: Option) =>
    text === fact.statement && !(value.kind === 'quantity' && value.attributive);
  const same = options.filter(
    (option) => option.relation === 'differs' && isSameValue(option.rival.value, best.rival.value),
  );
  const plain = same.find(isPlain);
  return plain === undefined ? best : { ...plain, fit: best.fit };
}

/** '40 million albums' where the fact has 8 million here and 32 million there. */
function addsUp(value: ValueParticular, options: readonly Option[]): boolean {
  if (value.kind !== 'quantity') return false;
  const parts = [
    ...new Set(
      options.flatMap(({ rival }) =>
        rival.value.kind === 'quantity' ? [rival.value.base.low] : [],
      ),
    ),
  ];
  const sums = parts.flatMap((part, i) => parts.slice(i + 1).map((other) => part + other));
  return sums.some((sum) => Math.abs(sum - value.base.low) <= value.tolerance * 1.01);
}

/**
 * 'Three of the five mills are shut' where the fact says that two still work: the part and the rest make
 * up a whole that one of the two sentences states.
 */
function isRest(claim: Analysis, value: ValueParticular, rival: Rival): boolean {
  const known = rival.value;
  if (!isCount(value) || !isCount(known)) return false;
  const whole = value.base.low + known.base.low;
  return [claim, rival.text].some(({ values }) =>
    values.some((other) => isCount(other) && other.base.low === whole),
  );
}

function isCount(value: ValueParticular): value is Quantity {
  return value.kind === 'quantity' && value.dimension === 'count' && value.bound === 'exact';
}

/** A value of the fact that a value of the claim may be held against. */
interface Option {
  readonly rival: Rival;
  readonly relation: ValueRelation;
  /** How well the surroundings of the two fit, 0 to 1. */
  readonly fit: number;
  /** What decides between several: the fit, and whether the two agree. */
  readonly score: number;
}

/** Below this the surroundings of two values have too little in common to measure the same. */
const FIT = 0.35;
/** Where the fact has but one value of the kind, less will do. */
const FIT_ALONE = 0.3;
/** Two options whose scores are closer than this can't be told apart. */
const MARGIN = 0.08;
/** The same figure on both sides is seldom a coincidence; a bound that happens to hold tells nothing. */
const SAME_FIGURE = 0.6;

function rivalsOf(
  fact: AnalysedFact,
  alignment: Alignment,
  context: ComparisonContext,
): readonly Rival[] {
  const texts = new Set([
    alignment.rendering,
    fact.statement,
    fact.quote,
    ...(fact.context === undefined ? [] : [fact.context]),
  ]);
  const own = [alignment.rendering, fact.statement].flatMap((text) => text.values);
  return [...texts].flatMap((text) =>
    text.values.map((value): Rival => ({
      value,
      text,
      own: own.some((other) => other === value || isSameValue(other, value)),
      neighbours: neighboursOf(text, unitsOf(text, context.rarity), value),
    })),
  );
}

/** The comparable values of the fact, the likeliest to be meant first. */
function optionsFor(
  claim: Analysis,
  value: ValueParticular,
  rivals: readonly Rival[],
  alignment: Alignment,
  context: ComparisonContext,
): readonly Option[] {
  const units = unitsOf(claim, context.rarity);
  const relations = relationsOf(units, context.lexicon);
  const around = neighboursOf(claim, units, value);
  const comparable = rivals.flatMap((rival) => {
    const relation = relateValues(value, rival.value);
    const apart =
      relation === 'differs' &&
      (isFiner(value, rivals) ||
        isAsideOfAnother(rival, alignment) ||
        isPart(claim, value) !== isPart(rival.text, rival.value) ||
        areReciprocal(value, rival.value));
    return relation === 'incomparable' || apart ? [] : [{ rival, relation }];
  });
  const votes = votesFor(
    around,
    comparable.map(({ rival }) => rival.neighbours),
    relations,
  );
  return comparable
    .flatMap(({ rival, relation }, index): readonly Option[] => {
      const fit = fitOf(around, rival.neighbours, relations);
      // 'the first cargo' is no rank among exporters
      if (isBareOrdinal(value) && fit < FIT && relation === 'differs') return [];
      const bonus = SAME_FIGURE * nearnessOf(value, rival.value, relation);
      return [{ rival, relation, fit, score: fit + (votes[index] ?? 0) + bonus }];
    })
    .sort((a, b) => b.score - a.score);
}

/** 'Anna (born 1970) and Otto (born 1972)': what stands in brackets is said of the name before them. */
function isAsideOfAnother({ value, text }: Rival, { answers, factUnits }: Alignment): boolean {
  const open = text.text.lastIndexOf('(', value.start);
  if (open < 0 || text.text.lastIndexOf(')', value.start) > open) return false;
  const before = factUnits.filter((unit) => unit.end <= open).at(-1);
  return before?.name !== undefined && open - before.end <= 2 && !answers(before);
}

/** '2 June 2010' is not known from 'in 2010', but is not ruled out by any other date of the fact either. */
function isFiner(value: ValueParticular, rivals: readonly Rival[]): boolean {
  return rivals.some((rival) => liesWithin(value, rival.value));
}

/** True if the one date is a part of the other. */
function liesWithin(value: ValueParticular, known: ValueParticular): boolean {
  return (
    value.kind === 'date' &&
    known.kind === 'date' &&
    value.relation === known.relation &&
    known.days.low <= value.days.low &&
    value.days.high <= known.days.high &&
    known.days.high - known.days.low > value.days.high - value.days.low
  );
}

/** 'Two of the four ports' counts a part, 'four ports' the whole. */
export function isPart(text: Analysis, value: ValueParticular): boolean {
  if (value.kind !== 'quantity' || value.dimension !== 'count') return false;
  // 'of the four', 'out of four'
  const behind = text.tokens.find((token) => token.start >= value.valueEnd);
  return behind?.lower === 'of' || behind?.lower === 'out';
}

/** 'Half as much as' from the one side is 'twice as much' from the other. */
function areReciprocal(a: ValueParticular, b: ValueParticular): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return false;
  const times = ({ dimension, base }: Quantity) =>
    dimension === 'percent' ? base.low / 100 : dimension === 'multiple' ? base.low : 0;
  return Math.abs(times(a) * times(b) - 1) < 0.15;
}

/** A bound is set near the figure it bounds: 'more than 450' is said of 470, not of 5,000. */
const BOUND_REACH = Math.log(1.3);

/**
 * How surely the two are one figure, 0 to 1: the same figure on both sides is, and the nearer a bound
 * lies to a figure the likelier it was set for it, whether that keeps to it or not.
 */
function nearnessOf(
  value: ValueParticular,
  known: ValueParticular,
  relation: ValueRelation,
): number {
  if (isCompatible(relation) && isSameValue(value, known)) return 1;
  if (value.kind !== 'quantity' || known.kind !== 'quantity' || !isOneSided(value)) return 0;
  const ratio = value.base.low / known.base.low;
  return ratio > 0 ? Math.max(0, 1 - Math.abs(Math.log(ratio)) / BOUND_REACH) : 0;
}

const ONE_SIDED: ReadonlySet<Quantity['bound']> = new Set([
  'atLeast',
  'atMost',
  'moreThan',
  'lessThan',
]);

function isOneSided({ bound }: Quantity): boolean {
  return ONE_SIDED.has(bound);
}

/**
 * True if a figure anywhere in the claim differs from the fact's own and none agrees: where the date
 * is another one too, the claim speaks of another event.
 */
export function hasOtherFigures(claim: Analysis, { statement }: AnalysedFact): boolean {
  const relations = claim.values.flatMap((value) =>
    value.kind === 'quantity' && value.dimension !== 'duration'
      ? statement.values.map((known) => relateValues(value, known))
      : [],
  );
  return relations.includes('differs') && !relations.some(isCompatible);
}

/** True if the two are the same figure, bounds and rounding aside. */
function isSameValue(a: ValueParticular, b: ValueParticular): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    const close = (x: number, y: number) =>
      Math.abs(x - y) <= Math.max(a.tolerance, b.tolerance) * 2;
    return close(a.base.low, b.base.low) && close(a.base.high, b.base.high);
  }
  if (a.kind === 'date' && b.kind === 'date') {
    const placed = inOneYear(a, b);
    return placed !== undefined && overlap(placed[0].days, placed[1].days);
  }
  return a.kind === 'rank' && b.kind === 'rank' && a.value === b.value;
}

function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

const LABELLED = new Set(['the', 'a', 'his', 'her', 'its', 'their', 'our', 'this', 'that']);

/** Values under a negation, or set aside by 'not X but Y', are not what the claim says. */
export function isAsserted(claim: Analysis, value: ValueParticular): boolean {
  if (claim.polarity.setAsideAt(value.valueStart)) return false;
  if (value.kind === 'date') return true;
  // 'seventh or eighth' leaves it open
  if (value.kind === 'rank' && isAlternative(claim, value)) return false;
  return negationsOf(claim, value).length % 2 === 0;
}

/** Only a negation before the value is about it: '200 troops went and none came back' asserts the 200. */
function negationsOf(claim: Analysis, value: ValueParticular): readonly Scope[] {
  return claim.polarity.scopes.filter(
    (scope) => scope.negator < value.start && value.valueStart < scope.end,
  );
}

/** Where the words begin that deny a value; undefined if nothing plainly does. */
export function deniedFrom(claim: Analysis, value: ValueParticular): number | undefined {
  if (value.kind === 'date' || claim.polarity.setAsideAt(value.valueStart)) return undefined;
  const [scope, ...others] = negationsOf(claim, value);
  return scope?.force === 'plain' && others.length === 0 ? scope.negator : undefined;
}

/** True if of what the claim denies together with the value the fact says all: 'did not reach 57 percent' denies the reaching. */
function isDeniedAlone(
  negator: number,
  value: ValueParticular,
  { allUnits, factUnits }: Alignment,
): boolean {
  const known = factUnits.map((unit) => unit.stem);
  return allUnits.every(
    (unit) =>
      unit.start < negator ||
      unit.start >= value.start ||
      known.some((other) => synonymous(unit.stem, other)),
  );
}

/** True if another ordinal stands before or behind it with only 'or' between, whether that ranks by itself or not. */
function isAlternative({ tokens }: Analysis, value: ValueParticular): boolean {
  const words = tokens.filter(({ text, lower }) => text !== '-' && lower !== 'the');
  const before = words.filter((token) => token.end <= value.valueStart).slice(-2);
  const behind = words.filter((token) => token.start >= value.valueEnd).slice(0, 2);
  return [before, behind.reverse()].some(
    ([other, or]) => or?.lower === 'or' && other !== undefined && isOrdinal(other.lower),
  );
}

/** 'The 2018 championship': a year right before what it belongs to says which one is meant, not when something happened. */
function isLabel(claim: Analysis, value: ValueParticular): boolean {
  if (value.kind !== 'date' || value.precision !== 'year') return false;
  const before = claim.tokens.filter((token) => token.end <= value.start).at(-1);
  const after = claim.tokens.find((token) => token.start >= value.end);
  return (
    before !== undefined &&
    (LABELLED.has(before.lower) || /['’]s$/u.test(before.text)) &&
    after !== undefined &&
    after.kind !== 'punctuation' &&
    (after.kind === 'number' || after.content || after.capital)
  );
}

/** 'First' or 'third' without a quality: an ordinal that may count anything. */
function isBareOrdinal(value: ValueParticular): boolean {
  return value.kind === 'rank' && value.by === undefined;
}

function isCompatible(relation: ValueRelation): boolean {
  return relation === 'agrees' || relation === 'looser';
}

/** compareValues, with counted nouns that mean the same taken for one. */
export function relateValues(claim: ValueParticular, fact: ValueParticular): ValueRelation {
  const counts =
    claim.kind === 'quantity' &&
    fact.kind === 'quantity' &&
    claim.dimension === 'count' &&
    fact.dimension === 'count';
  if (!counts) {
    const relation = compareValues(claim, fact);
    return countOthers(claim, fact) ? 'incomparable' : relation;
  }
  if (claim.unit === fact.unit) return compareValues(claim, fact);
  const relation = compareValues(
    fact.unit === undefined ? claim : { ...claim, unit: fact.unit },
    fact,
  );
  // numbers of things that are not named are too common to be held against one another
  if (claim.unit === undefined || fact.unit === undefined)
    return relation === 'differs' ? 'incomparable' : relation;
  return countTheSame(claim, fact) ? relation : 'incomparable';
}

/** 'The fourth single' and 'the second album': plain ordinals of different things. */
function countOthers(a: ValueParticular, b: ValueParticular): boolean {
  if (a.kind !== 'rank' || b.kind !== 'rank') return false;
  const [words = [], others = []] = [a.counted, b.counted].map((list) => list?.map(stem));
  if (words.length === 0 || others.length === 0) return false;
  return !words.some((word) => others.some((other) => synonymous(word, other)));
}

/** True if two counts are of the same: 'soldiers' and 'troops', '18 deaths' and '18 people died'. */
function countTheSame(a: Quantity, b: Quantity): boolean {
  const names = ({ unit, event }: Quantity) =>
    [unit, event].flatMap((noun) => (noun === undefined ? [] : [stem(noun)]));
  return names(a).some((noun) => names(b).some((other) => synonymous(noun, other)));
}

function slot(
  claim: Analysis,
  value: ValueParticular,
  { rival: { value: known, text }, fit }: Option,
  reason: string,
): SlotResult {
  // where only the bound differs the bound is what must be shown: 'up to', not the figure both share
  const bound =
    value.kind === 'quantity' &&
    known.kind === 'quantity' &&
    value.bound !== known.bound &&
    value.base.low === known.base.low;
  const start = bound ? value.start : value.valueStart;
  return {
    kind: kindOf(value, known),
    start,
    end: value.valueEnd,
    stated: claim.text.slice(start, value.valueEnd),
    known: text.text.slice(bound ? known.start : known.valueStart, known.valueEnd),
    reason,
    replaceable: true,
    fit,
  };
}

function denial(
  claim: Analysis,
  value: ValueParticular,
  negator: number,
  { rival: { value: known, text }, fit }: Option,
): SlotResult {
  const start = startOfNegation(claim, negator);
  return {
    kind: 'polarity',
    start,
    end: value.valueEnd,
    stated: claim.text.slice(start, value.valueEnd),
    known: text.text.slice(known.start, known.valueEnd),
    reason: 'one says the opposite of the other',
    replaceable: false,
    fit,
  };
}

function kindOf(value: ValueParticular, known: ValueParticular): ParticularKind {
  if (value.kind === 'date') return 'date';
  if (value.kind === 'rank') return 'ordinal';
  if (known.kind !== 'quantity') return 'quantity';
  if (sameNumberOtherUnit(value, known)) return 'unit';
  if (
    value.isRange ||
    known.isRange ||
    (known.bound !== value.bound && known.value.low === value.value.low)
  )
    return 'range';
  return value.dimension === 'percent' ||
    value.dimension === 'money' ||
    value.dimension === 'duration' ||
    value.dimension === 'count'
    ? value.dimension
    : 'quantity';
}

function sameNumberOtherUnit(value: Quantity, known: Quantity): boolean {
  return (
    value.dimension !== 'count' &&
    value.unit !== known.unit &&
    value.value.low === known.value.low &&
    value.value.high === known.value.high
  );
}

function reasonFor(value: ValueParticular, known: ValueParticular): string {
  if (value.kind === 'date') return 'same event, another date';
  if (value.kind === 'rank') return 'same order, another rank';
  if (known.kind === 'quantity' && sameNumberOtherUnit(value, known))
    return 'same number, another unit';
  return 'same measure, values that exclude each other';
}
