/** Holds the values of a claim against those of a fact: figures, dates, durations, ranks. */
import type { ParticularKind } from '../findings.ts';
import type { Analysis } from '../language/analysis.ts';
import { compareValues } from '../language/compareValues.ts';
import type { Quantity, ValueParticular, ValueRelation } from '../language/particulars.ts';
import { stem } from '../language/stem.ts';
import { synonymous } from '../language/thesaurus.ts';
import type { Alignment } from './align.ts';
import type { AnalysedFact, SlotResult } from './comparison.ts';
import type { Unit } from './units.ts';

/** What came of comparing the values. */
export interface ValueOutcome {
  readonly agreed: readonly SlotResult[];
  readonly differing: readonly SlotResult[];
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
}

/** Compares the values in the claim's window with those of the fact's texts. */
export function compareValueSlots(
  claim: Analysis,
  fact: AnalysedFact,
  alignment: Alignment,
): ValueOutcome {
  const claimValues = claim.values.filter(
    (value) => alignment.window.has(value.start) && isAsserted(claim, value),
  );
  const texts = [
    ...new Set([
      alignment.rendering,
      fact.quote,
      fact.statement,
      ...(fact.context === undefined ? [] : [fact.context]),
    ]),
  ];
  const rivals = texts.flatMap((text) => text.values.map((value): Rival => ({ value, text })));
  // what the sentence says elsewhere ('but the year was 1990') answers to the fact too
  const elsewhere = claim.values.filter((value) => !claimValues.includes(value));
  const agreed: SlotResult[] = [];
  const differing: SlotResult[] = [];
  const answered: ValueParticular[] = [];
  const pending: ValueParticular[] = [];
  let open = false;
  for (const value of claimValues) {
    const rival = rivals.find(
      (candidate) =>
        isCompatible(relateValues(value, candidate.value)) &&
        // 'the first cargo' is no rank among exporters
        (!isBareOrdinal(value) || sameMeasure(value, candidate, alignment)),
    );
    if (rival === undefined) pending.push(value);
    else {
      answered.push(rival.value);
      agreed.push(slot(claim, value, rival, 'the values agree'));
    }
  }
  for (const value of pending) {
    const all = rivals.filter(
      (rival) =>
        (rival.text === alignment.rendering || rival.text === fact.statement) &&
        alignment.factWindow.has(rival.value.start) &&
        relateValues(value, rival.value) === 'differs' &&
        ![...answered, ...elsewhere].some((other) => relateValues(other, rival.value) === 'agrees'),
    );
    // of several values the one whose measure the claim speaks of is meant
    const candidates = all.filter((rival) => sameMeasure(value, rival, alignment));
    const [rival] = candidates;
    // two values of the fact that differ from one another: which of them is meant can't be told
    const ambiguous =
      rival !== undefined &&
      candidates.some((other) => relateValues(other.value, rival.value) === 'differs');
    if (rival === undefined || ambiguous) open ||= value.kind !== 'date' || all.length > 0;
    else differing.push(slot(claim, value, rival, reasonFor(value, rival.value)));
  }
  const own = fact.statement.values.filter((value) => value.kind !== 'date');
  // the quote's other figures are other facts'
  const pinned = own.some((value) =>
    answered.some((other) => isCompatible(relateValues(other, value))),
  );
  const unmentioned = own.length > 0 && !pinned;
  return { agreed, differing, open, pinned, unmentioned };
}

/** Values under a negation, or set aside by 'not X but Y', are not what the claim says. */
export function isAsserted(claim: Analysis, value: ValueParticular): boolean {
  if (claim.polarity.setAsideAt(value.valueStart)) return false;
  if (value.kind === 'date') return true;
  // only a negation before the value is about it: '200 troops went and none came back' asserts the 200
  const negations = claim.polarity.scopes.filter(
    (scope) => scope.negator < value.start && value.valueStart < scope.end,
  );
  return negations.length % 2 === 0;
}

/** 'First' or 'third' without a quality: an ordinal that may count anything. */
function isBareOrdinal(value: ValueParticular): boolean {
  return value.kind === 'rank' && value.by === undefined;
}

function isCompatible(relation: ValueRelation): boolean {
  return relation === 'agrees' || relation === 'looser';
}

/** compareValues, with counted nouns that mean the same taken for one. */
function relateValues(claim: ValueParticular, fact: ValueParticular): ValueRelation {
  const counts =
    claim.kind === 'quantity' &&
    fact.kind === 'quantity' &&
    claim.dimension === 'count' &&
    fact.dimension === 'count';
  if (!counts || claim.unit === fact.unit) return compareValues(claim, fact);
  const relation = compareValues(
    fact.unit === undefined ? claim : { ...claim, unit: fact.unit },
    fact,
  );
  // numbers of things that are not named are too common to be held against one another
  if (claim.unit === undefined || fact.unit === undefined)
    return relation === 'differs' ? 'incomparable' : relation;
  return synonymous(stem(claim.unit), stem(fact.unit)) ? relation : 'incomparable';
}

/** How far behind a value the words that say what it measures may begin and end, in characters. */
const MEASURE_AFTER = 20;
const MEASURE_BEFORE = 30;
/** How many names or terms say what is measured, and what share of their letters the claim must speak of. */
const MEASURE_UNITS = 3;
const MEASURE_SHARE = 0.6;

/**
 * True if what the fact's value measures is what the claim speaks of: the words right behind the
 * value ('64 percent of its export revenues'), or where there are none, those right before it.
 */
function sameMeasure(value: ValueParticular, rival: Rival, alignment: Alignment): boolean {
  // what is counted is what is measured: '40 million passengers'
  if (isCountOf(value) && isCountOf(rival.value)) return true;
  const units = rival.text === alignment.rendering ? alignment.factUnits : alignment.statementUnits;
  const after = nounPhraseAfter(rival.text, units, rival.value.end);
  const before = units
    .filter(
      (unit) => unit.end <= rival.value.start && rival.value.start - unit.end <= MEASURE_BEFORE,
    )
    .slice(value.kind === 'date' ? -1 : -MEASURE_UNITS);
  const answered = (measure: readonly Unit[]): boolean => {
    const length = (unit: Unit) => unit.end - unit.start;
    const total = measure.reduce((sum, unit) => sum + length(unit), 0);
    const found = measure
      .filter((unit) => alignment.answers(unit))
      .reduce((sum, unit) => sum + length(unit), 0);
    return found >= total * MEASURE_SHARE;
  };
  // a date says when the word before it happened; where it opens the sentence the whole sentence is meant
  if (value.kind === 'date') return answered(before);
  // 'a 35,000-ton shipment of wheat' measures the wheat as much as the shipment
  const { value: known } = rival;
  if (
    known.kind === 'quantity' &&
    known.attributive &&
    answered(nounPhraseAfter(rival.text, units, after.at(-1)?.end ?? known.end))
  )
    return true;
  return answered(after.length > 0 ? after : before);
}

/** True for a count that names what it counts; relateValues has seen to it that both count the same. */
function isCountOf(value: ValueParticular): boolean {
  return value.kind === 'quantity' && value.dimension === 'count' && value.unit !== undefined;
}

/** The units of the noun phrase that follows an offset: up to the next preposition or verb-like word. */
function nounPhraseAfter(text: Analysis, units: readonly Unit[], offset: number): readonly Unit[] {
  const phrase: Unit[] = [];
  for (const unit of units.filter((candidate) => candidate.start >= offset)) {
    const from = phrase.at(-1)?.end ?? offset;
    const between = text.tokens.filter(
      (token) => token.start >= from && token.end <= unit.start && token.text !== '-',
    );
    const joined =
      phrase.length === 0 ? unit.start - offset <= MEASURE_AFTER : between.length === 0;
    if (!joined || phrase.length === MEASURE_UNITS) break;
    phrase.push(unit);
  }
  return phrase;
}

function slot(
  claim: Analysis,
  value: ValueParticular,
  { value: known, text }: Rival,
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
