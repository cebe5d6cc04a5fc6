/** The ways in which a claim can differ from a fact, each with what it needs and what forbids to say so. */
import type { Analysis } from '../language/analysis.ts';
import { clauseAt } from '../language/clauses.ts';
import { stem } from '../language/stem.ts';
import { overlaps } from '../text.ts';
import { type Alignment, type Overlap, subjectOf } from './align.ts';
import { otherSource } from './attributionSlots.ts';
import type { AnalysedFact, ComparisonContext, SlotResult } from './comparison.ts';
import { realisedForIntended } from './modalitySlots.ts';
import { type NameDifference, differingName } from './nameSlots.ts';
import { otherOffice } from './officeSlots.ts';
import { turnedOrder } from './orderSlots.ts';
import { turnedRound } from './polaritySlots.ts';
import { exchangedSides } from './preferenceSlots.ts';
import { swappedRoles } from './roles.ts';
import type { Unit } from './units.ts';
import { type ValueOutcome, hasOtherFigures } from './valueSlots.ts';

/** One kind of difference. */
export interface Difference {
  /** The particulars that differ; may be empty where only the obstacle counts. */
  readonly slots: readonly SlotResult[];
  /** How firmly claim and fact must be anchored before it is said. */
  readonly needs: 'value' | 'date' | 'name' | 'polarity';
  /** Why it is not said all the same. */
  readonly obstacle?: string | undefined;
  /** True if it is said however little claim and fact share besides. */
  readonly sure?: boolean | undefined;
  /** True if both may be so, unless claim and fact are the same for the most part: he met the one and the other. */
  readonly recurs?: boolean | undefined;
}

/** What is compared. */
interface Case {
  readonly claim: Analysis;
  readonly fact: AnalysedFact;
  readonly alignment: Alignment;
  readonly values: ValueOutcome;
  readonly context: ComparisonContext;
}

/** All kinds in which the claim differs from the fact. */
export function findDifferences(compared: Case): readonly Difference[] {
  const { claim, alignment, values, context } = compared;
  const dates = likeliest(
    claim,
    values.differing.filter((slot) => slot.kind === 'date'),
  );
  const figures = values.differing.filter((slot) => slot.kind !== 'date');
  const office = otherOffice(
    claim,
    context.pairs ? alignment.rendering : compared.fact.statement,
    alignment,
    context,
  );
  // where a verb is denied with its value, the verb shows it
  const verbs = turnedRound(claim, alignment, context).filter(
    (slot) => office === undefined || !overlaps(slot, office),
  );
  const turned = verbs.length > 0 ? verbs : values.denied;
  const name = differingName(compared);
  const replaced = alignment.missingNames.length > 0 && alignment.extraNames.length > 0;
  const swapped = swappedRoles(claim, alignment.rendering, alignment.matches);
  const order = turnedOrder(claim, alignment, context);
  const realised = realisedForIntended(claim, alignment);
  const sides = exchangedSides(claim, alignment);
  const source = otherSource(claim, compared.fact, context.lexicon, context.rarity);
  const all: (Difference | false)[] = [
    figures.length > 0 && {
      slots: figures,
      needs: 'value',
      obstacle: figureObstacle(compared, figures),
    },
    dates.length > 0 && { slots: dates, needs: 'date', obstacle: dateObstacle(compared, dates) },
    turned.length > 0 && {
      slots: turned.slice(0, 1),
      needs: 'polarity',
      obstacle:
        polarityObstacle(compared, turned) ??
        (turned === values.denied ? valueObstacle(compared, turned) : undefined),
    },
    (replaced || name !== undefined) && {
      slots: name === undefined ? [] : [name.slot],
      needs: 'name',
      obstacle: nameObstacle(compared, name),
      sure: name?.elseSame,
      recurs: name !== undefined && !name.oneEvent,
    },
    office !== undefined && {
      slots: [office],
      needs: 'name',
      obstacle: datesMeet(claim, compared.fact, values.agreed)
        ? undefined
        : 'the claim speaks of another time',
      sure: true,
    },
    swapped.length > 0 && { slots: swapped, needs: 'name' },
    source !== undefined && { slots: [source], needs: 'value' },
    sides !== undefined && { slots: [sides], needs: 'name' },
    order !== undefined && { slots: [order], needs: 'date', obstacle: subjectObstacle(compared) },
    realised !== undefined && {
      slots: [realised],
      needs: 'polarity',
      obstacle: subjectObstacle(compared),
    },
  ];
  return all.filter((difference) => difference !== false);
}

/** Of several dates held against one of the fact's the one that clearly fits it best is meant. */
function likeliest(claim: Analysis, dates: readonly SlotResult[]): readonly SlotResult[] {
  const [best, second] = [...dates].sort((a, b) => (b.fit ?? 0) - (a.fit ?? 0));
  const clear =
    best !== undefined &&
    (best.fit ?? 0) - (second?.fit ?? 0) >= CLEARLY &&
    // 'in 2009 and 2013'
    clauseAt(claim.clauses, best.start) !== clauseAt(claim.clauses, second?.start ?? -1);
  return clear ? [best] : dates;
}

const CLEARLY = 0.1;

/** From here on the surroundings of two values leave no doubt that one measure is meant. */
const FIT_SURELY = 0.7;
/** A date, or several figures at once, are said to differ only where most of the claim is explained, and it is anchored. */
const EXPLAINED_MOSTLY = 0.75;
const ANCHORED = 0.6;
const SEVERAL = { explained: 0.8, fit: 0.5 } as const;

/** A value is compared only where this share of the fact's names is spoken of. */
const NAMES_COVERED = 0.45;

function figureObstacle(compared: Case, slots: readonly SlotResult[]): string | undefined {
  const { claim, fact, alignment } = compared;
  if (isSum(claim, fact, alignment)) return 'the value is that of a sum or a rest';
  if (!datesMeet(claim, fact, compared.values.agreed)) return 'the claim speaks of another time';
  return valueObstacle(compared, slots);
}

function dateObstacle(compared: Case, slots: readonly SlotResult[]): string | undefined {
  const { claim, alignment, values } = compared;
  const whole =
    alignment.explained >= EXPLAINED_MOSTLY &&
    (alignment.anchor >= ANCHORED || slots.every(({ fit = 0 }) => fit >= FIT_SURELY));
  const others = values.open || hasOtherFigures(claim, compared.fact);
  if ((values.unmentioned && !whole) || others) return 'another value is not shared: another event';
  if (isOtherOfItsKind(claim, compared.fact))
    return 'the claim speaks of another event of the kind';
  // 'in 2009 and 2013' happened twice
  if (slots.length > 1) return 'several dates differ: other events';
  if (isAnotherTime(claim, alignment)) return 'events of this kind recur';
  return valueObstacle(compared, slots);
}

function valueObstacle(compared: Case, slots: readonly SlotResult[]): string | undefined {
  const { claim, alignment, context } = compared;
  if (speculates(compared, slots, true)) return 'the claim says what could be, not what is';
  if (
    slots.length > 1 &&
    (alignment.explained < SEVERAL.explained || slots.some(({ fit = 0 }) => fit < SEVERAL.fit))
  )
    return 'several values differ: another event';
  const uncovered = alignment.namesCovered < NAMES_COVERED && alignment.otherNames.length > 0;
  if (!context.pairs && (uncovered || alignment.subjectMissing))
    return 'the fact’s names are not spoken of';
  // 'sold 70 and 30 respectively': which of them is whose is not told by what stands around them
  const isShared = (text: Analysis) => text.tokens.some(({ lower }) => lower === 'respectively');
  if (isShared(alignment.rendering) && !isShared(claim))
    return 'the fact has a value for each of several';
  if (slots.some((slot) => speaksOfAnother(claim, alignment, slot))) {
    return 'the value is said of somebody or something else';
  }
  if (slots.some((slot) => measuresAnother(claim, alignment, slot)))
    return 'the value measures something else';
  return undefined;
}

function polarityObstacle(compared: Case, slots: readonly SlotResult[]): string | undefined {
  const { claim, fact, values } = compared;
  if (isOtherOfItsKind(claim, fact)) return 'the claim speaks of another event of the kind';
  // a fact with a figure of its own is met only where that figure is
  if (values.unmentioned) return 'the fact’s own value is not spoken of';
  if (speculates(compared, slots, false)) return 'the claim says what could be, not what is';
  if (makesException(claim) && !makesException(fact.statement) && !makesException(fact.quote))
    return 'the claim speaks of an exception';
  const mood = moodObstacle(claim, fact);
  if (mood !== undefined) return mood;
  if (!datesMeet(claim, fact, values.agreed)) return 'the claim speaks of another time';
  return subjectObstacle(compared);
}

/** Why words under a negation, or opposites, say nothing against the fact: another time, or what should be. */
export function moodObstacle(claim: Analysis, fact: AnalysedFact): string | undefined {
  const { statement, quote } = fact;
  if (claim.mood.earlier && !statement.mood.earlier && !quote.mood.earlier)
    return 'the claim speaks of an earlier time';
  // 'no longer' of what the fact says was once so
  if (
    claim.mood.present &&
    !claim.mood.earlier &&
    statement.mood.earlier &&
    !statement.mood.present
  )
    return 'the fact speaks of an earlier time';
  const demands = (text: Analysis) => text.polarity.scopes.some(({ force }) => force === 'deontic');
  if (demands(claim) && !statement.mood.deontic && !quote.mood.deontic)
    return 'the claim says what should be, not what is';
  return demands(statement) && !claim.mood.deontic
    ? 'the fact says what should be, not what is'
    : undefined;
}

const EXCEPTING = new Set(['only', 'sole', 'except', 'excepting', 'apart', 'save', 'alone', 'bar']);

/** 'The only island without a grid' does not deny what is said of the islands. */
function makesException(text: Analysis): boolean {
  return text.tokens.some(({ lower }) => EXCEPTING.has(lower));
}

function subjectObstacle({ alignment, context }: Case): string | undefined {
  if (alignment.otherNames.length > 0) return 'the claim names somebody or something else';
  return alignment.subjectMissing && !context.pairs
    ? 'the fact’s subject is not spoken of'
    : undefined;
}

/** Sentences that share so many names and terms are seldom about two events. */
const MUCH_SHARED = 5;

function nameObstacle(
  { claim, fact, alignment, values, context }: Case,
  name: NameDifference | undefined,
): string | undefined {
  if (name === undefined) return 'the claim names somebody or something else';
  if (!name.oneEvent && !context.pairs && alignment.matches.length < MUCH_SHARED)
    return 'the one may be so as well as the other';
  const isSubject = name.missing.start === subjectOf(alignment.statementUnits)?.start;
  if (alignment.subjectMissing && !isSubject && !context.pairs)
    return 'the fact’s subject is not spoken of';
  return datesMeet(claim, fact, values.agreed) || haveSameDates(claim, fact)
    ? undefined
    : 'the claim speaks of another time';
}

/**
 * True if the words that differ stand in a clause that says what could be, and the fact does not: a judgment, a
 * forecast or an aim can only be met by what is said to be possible. Of figures and names that could be
 * there are many.
 */
export function speculates(
  { claim, fact }: Pick<Case, 'claim' | 'fact'>,
  slots: readonly SlotResult[],
  isOneOfMany: boolean,
): boolean {
  const moods = [fact.statement.mood, fact.quote.mood];
  const isOpen = isOneOfMany
    ? moods.some(({ speculative }) => speculative.length > 0)
    : fact.assessed === true || fact.hedged || moods.some(({ tentative }) => tentative);
  return (
    !isOpen &&
    slots.some((slot) => claim.mood.speculative.includes(clauseAt(claim.clauses, slot.start)))
  );
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

/** 'An earlier request', 'another visit', 'a previous vote' are not the fact's. */
const OTHER_OF_ITS_KIND =
  /\b(?:an?|the|his|her|its|their) (?:earlier|previous|prior|later|subsequent|further|similar)\b|\banother\b/iu;

function isOtherOfItsKind(claim: Analysis, fact: AnalysedFact): boolean {
  return (
    OTHER_OF_ITS_KIND.test(claim.text) &&
    ![fact.statement, fact.quote].some(({ text }) => OTHER_OF_ITS_KIND.test(text))
  );
}

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
const PARTIAL = new Set([
  'including',
  'excluding',
  'besides',
  'except',
  'other',
  'remaining',
  'remainder',
]);
/** What ', with' adds begins this near, in characters. */
const ADDED = 8;
/** 'Oil and gas alone': the words that join them stand this near. */
const JOINED = 5;
/** Pairs of words that say that what follows is left out. */
const RESTS: Readonly<Record<string, readonly string[]>> = {
  anything: ['but', 'except'],
  everything: ['but', 'except'],
  all: ['but', 'except'],
  other: ['than'],
  apart: ['from'],
  aside: ['from'],
  except: ['for'],
};
/** Words that add up what is named before them: all of it must be what the fact adds up too. */
const SUMMING = new Set(['together', 'combined', 'altogether', 'jointly']);

/** True if the claim's figure covers more or less than the fact's: 'the other three', 'together with'. */
export function isSum(
  claim: Analysis,
  fact: AnalysedFact,
  { allUnits, claimUnits, explains }: Overlap,
): boolean {
  const said = new Set(
    [fact.statement, fact.quote].flatMap((text) => text.tokens.map((token) => token.lower)),
  );
  return claim.tokens.some(({ lower, start }, i) => {
    // 'gas alone' where the fact has oil and gas; 'Norway alone' is Norway all the same
    const before = claim.tokens[i - 1];
    const isName = claim.names.some((name) => before !== undefined && before.end === name.end);
    if (lower === 'alone' && before?.kind === 'word' && before.content && !isName) {
      const near = claim.tokens.slice(Math.max(0, i - JOINED), i);
      return !near.some((token) => ['and', 'two', 'both', 'these'].includes(token.lower));
    }
    if (said.has(lower) && lower !== 'with') return false;
    // 'oil and gas, with metals and timber'
    if (lower === 'with')
      return (
        before?.text === ',' &&
        allUnits.some(
          (unit) => unit.start > start && unit.start - start <= ADDED && !explains(unit),
        )
      );
    if (PARTIAL.has(lower)) return true;
    // 'anything but oil', 'from other than oil', 'all except oil': the rest of it
    const next = claim.tokens[i + 1]?.lower ?? '';
    if (RESTS[lower]?.includes(next) === true) return true;
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
  if (first === undefined && hasDistantSubject(claim, alignment, clause)) return true;
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

/** True if both give the same dates, also where these label ('the 2004 shipment') and are not compared. */
function haveSameDates(claim: Analysis, { statement }: AnalysedFact): boolean {
  const dates = (analysis: Analysis) =>
    analysis.values.flatMap((value) =>
      value.kind === 'date' ? [`${String(value.days.low)} ${String(value.days.high)}`] : [],
    );
  const [own, known] = [dates(claim), dates(statement)];
  return own.length > 0 && own.every((date) => known.includes(date));
}

/** In days: a stretch this much longer than the fact's is another time. */
const MUCH_LONGER = 400;

/** Kinds of value that a part has as well as the whole, each its own. */
const PARTED = new Set<SlotResult['kind']>(['percent', 'ordinal', 'count', 'money', 'quantity']);

const VERBS_OF_STATE = new Set(
  'is are was were has have had remains remained stands stood runs ran measures comes came'.split(
    ' ',
  ),
);

/**
 * True if a clause goes on with the sentence's subject ('The Rhine, which marks the border, is …') and
 * the fact knows nothing of that.
 */
export function hasDistantSubject(
  claim: Analysis,
  { allUnits, explains }: Overlap,
  clause: number,
): boolean {
  const start = claim.clauses[clause]?.start ?? 0;
  const opening = claim.tokens.find((token) => token.start >= start);
  if (clause === 0 || opening === undefined || !VERBS_OF_STATE.has(opening.lower)) return false;
  const subject = allUnits.find((unit) => unit.name !== undefined);
  return (
    subject?.name?.preposition === '' &&
    subject.name.form !== 'demonym' &&
    subject.clause === 0 &&
    !explains(subject)
  );
}

/** Prepositions whose object says what is measured: 'exporter of fish', 'by life expectancy', 'rate among the young'. */
const MEASURING = new Set(['of', 'by', 'for', 'among', 'per']);
/** Lighter words, such as 'part' and 'level', are no subject of their own. */
const TELLING_WEIGHT = 0.6;
const ADVERB = /^(?:\w+ly|together|combined|altogether|alone|overall)$/iu;
/** This many words may stand between the value and what narrows its measure. */
const MEASURE_REACH = 5;

/**
 * True if words that the fact does not know narrow what the value measures: 'youth unemployment' for
 * unemployment, 'oil reserves' for oil exports, 'exporter of fish' for exporter, or a subject of
 * its own ('containers accounted for').
 */
function measuresAnother(claim: Analysis, alignment: Alignment, slot: SlotResult): boolean {
  if (!PARTED.has(slot.kind) || (slot.fit ?? 0) >= FIT_SURELY) return false;
  const clause = clauseAt(claim.clauses, slot.start);
  const leading = opensWithMeasure(claim) && clause > 0;
  const units = alignment.claimUnits.filter(
    (unit) => unit.clause === clause || (leading && unit.clause === 0),
  );
  const words = claim.tokens.filter((token) => token.kind !== 'punctuation');
  const between = (from: number, to: number) =>
    words.filter((token) => token.start >= from && token.end <= to);
  const isNear = (unit: Unit) =>
    unit.clause !== clause ||
    (unit.start < slot.start
      ? between(unit.end, slot.start).length <= MEASURE_REACH
      : between(slot.end, unit.start).length <= MEASURE_REACH);
  // 'Containers accounted for': a subject that is none of the fact's
  const [subject] = units;
  if (
    subject !== undefined &&
    subject.name === undefined &&
    subject.clause === clause &&
    subject.weight >= TELLING_WEIGHT &&
    !alignment.explains(subject) &&
    !units.some((unit) => unit.start < slot.start && alignment.explains(unit))
  )
    return true;
  return units.some((unit, index) => {
    if (unit.name !== undefined || alignment.explains(unit) || !isNear(unit)) return false;
    if (ADVERB.test(claim.text.slice(unit.start, unit.end))) return false;
    const next = units[index + 1];
    const previous = units[index - 1];
    const joins = (a: Unit | undefined, b: Unit | undefined) =>
      a !== undefined &&
      b !== undefined &&
      between(a.end, b.start).length === 0 &&
      b.start - a.end === 1;
    const modifies =
      joins(unit, next) &&
      next !== undefined &&
      next.name === undefined &&
      alignment.explains(next);
    const heads =
      joins(previous, unit) &&
      previous !== undefined &&
      previous.name === undefined &&
      alignment.explains(previous);
    const before = words.filter((token) => token.end <= unit.start).at(-1);
    const complements = before !== undefined && MEASURING.has(before.lower);
    // 'Spain's own armed forces'
    const owned =
      unit.end <= slot.start &&
      previous?.name !== undefined &&
      /^['’]s?\s+(?:own\s+)?$/u.test(claim.text.slice(previous.end, unit.start));
    return modifies || heads || complements || owned;
  });
}

/** 'In oil reserves, Norway was …': what is measured is said before the sentence begins. */
function opensWithMeasure(claim: Analysis): boolean {
  const [first] = claim.tokens;
  const end = claim.clauses[0]?.end ?? 0;
  return (
    first !== undefined &&
    ['in', 'by', 'for', 'among'].includes(first.lower) &&
    !claim.values.some((value) => value.kind === 'date' && value.start < end)
  );
}
