/** Finds the name in a claim that stands where the fact has another. */
import type { Analysis } from '../language/analysis.ts';
import type { Lexicon } from '../language/names.ts';
import type { Alignment } from './align.ts';
import { sourcesOf } from './attributionSlots.ts';
import type { AnalysedFact, ComparisonContext, SlotResult } from './comparison.ts';
import { type Place, fitOf, neighboursOf } from './measure.ts';
import { isVerbForm } from './phrases.ts';
import { relationsOf } from './relations.ts';
import { isPassive } from './roles.ts';
import { holdsOfOne } from './singular.ts';
import { type Unit, relate, unitsOf } from './units.ts';
import type { ValueOutcome } from './valueSlots.ts';

/** Below this the surroundings of two names have too little in common to be one place in one event. */
const FIT = 0.45;
/** Two names of the fact whose surroundings fit about as well can't be told apart. */
const MARGIN = 0.05;
/** A name that the other side has elsewhere must fit here so much better than there. */
const ELSEWHERE_MARGIN = 0.2;
/** Claim and fact say the same but for the two names if they share this much without them. */
const ELSE_SHARED = 0.85;

/** A name that differs. */
export interface NameDifference {
  readonly slot: SlotResult;
  /** The fact's name that is left out. */
  readonly missing: Unit;
  /** True if something shows that claim and fact speak of one event: a value, a date, or that there is but one. */
  readonly oneEvent: boolean;
  /** True if all else is the same, too, however short it is. */
  readonly elseSame: boolean;
}

/** What is compared: a claim with a fact that it was laid alongside. */
interface Compared {
  readonly claim: Analysis;
  readonly fact: AnalysedFact;
  readonly alignment: Alignment;
  readonly values: ValueOutcome;
  readonly context: ComparisonContext;
}

/** A name of the claim that may stand for a name of the fact. */
interface Option {
  readonly extra: Unit;
  readonly missing: Unit;
  readonly fit: number;
  /** True if the claim names the fact's name too, in another part. */
  readonly isNamed: boolean;
}

/**
 * The name that differs, if exactly one does: a name of the claim stands in the same surroundings as
 * another of the fact; both of one kind, after the same preposition. Mostly neither side has the
 * other's name at all. Where one has it in another part in the event, nothing else may differ. A replaced
 * subject counts only where something shows that the same event is meant: others may well have
 * done the same.
 */
export function differingName(compared: Compared): NameDifference | undefined {
  const { fact, alignment, values, context } = compared;
  const text = context.pairs ? alignment.rendering : fact.statement;
  const [best, second] = [...optionsFor(compared, text)].sort((a, b) => b.fit - a.fit);
  if (best === undefined || (second !== undefined && best.fit - second.fit < MARGIN))
    return undefined;
  const { extra, missing, fit, isNamed } = best;
  const oneEvent =
    values.pinned ||
    values.agreed.some(({ kind }) => kind === 'date') ||
    (holdsOfOne(compared.claim, extra) && holdsOfOne(text, missing));
  const elseSame = oneEvent && isElseSame(best, text, compared);
  const replaced =
    !isNamed && alignment.extraNames.includes(extra) && alignment.missingNames.some(isAt(missing));
  if (!replaced && !elseSame) return undefined;
  if (isSubject(text, missing) && !values.pinned && !elseSame) return undefined;
  return {
    slot: {
      kind: 'entity',
      start: extra.start,
      end: extra.end,
      stated: extra.name?.text ?? '',
      known: missing.name?.text ?? '',
      reason: 'another name in the same place',
      replaceable: true,
      fit,
    },
    missing,
    oneEvent,
    elseSame,
  };
}

/** True of a name of the same form: 'Danish' does not take the place of Denmark. */
function isNamedIn({ name }: Unit, other: Unit): boolean {
  return name !== undefined && (name.form === 'demonym') === (other.name?.form === 'demonym');
}

function isAt({ start }: Unit): (unit: Unit) => boolean {
  return (unit) => unit.name !== undefined && unit.start === start;
}

function optionsFor(compared: Compared, text: Analysis): readonly Option[] {
  const { claim, fact, alignment, context } = compared;
  const { lexicon, rarity } = context;
  const claimUnits = unitsOf(claim, rarity);
  const relations = relationsOf(claimUnits, lexicon);
  const units = unitsOf(text, rarity);
  const names = units.filter(({ name, start }) => name && alignment.factWindow.has(start));
  const around = (unit: Unit, source: Analysis) =>
    neighboursOf(source, unitsOf(source, rarity), placeOf(unit));
  return candidates(claim, alignment, context).flatMap((extra): readonly Option[] => {
    const own = around(extra, claim);
    const elsewhere = [fact.statement, fact.quote].flatMap((source) =>
      unitsOf(source, rarity)
        .filter((unit) => isNamedIn(unit, extra) && relate(extra, unit, lexicon) !== 'none')
        .map((unit) => fitOf(own, around(unit, source), relations)),
    );
    // in pairs a pronoun may stand for it
    if (elsewhere.length === 0 && alignment.explains(extra)) return [];
    return names
      .filter((missing) => relate(extra, missing, lexicon) === 'none')
      .filter((missing) => kindsMeet(compared.claim, extra, text, missing, lexicon))
      .flatMap((missing): readonly Option[] => {
        const place = around(missing, text);
        const fit = fitOf(own, place, relations);
        if (fit < FIT) return [];
        const answers = claimUnits
          .filter((unit) => isNamedIn(unit, missing) && relate(unit, missing, lexicon) !== 'none')
          .map((unit) => fitOf(around(unit, claim), place, relations));
        // both have both: that they have changed places is found in roles.ts
        if (elsewhere.length > 0 && answers.length > 0) return [];
        const clear = [...elsewhere, ...answers].every((other) => fit - other >= ELSEWHERE_MARGIN);
        return clear ? [{ extra, missing, fit, isNamed: answers.length > 0 }] : [];
      });
  });
}

/** The one name that the fact does not know; if it knows them all, any may stand where another should. */
function candidates(
  claim: Analysis,
  alignment: Alignment,
  context: ComparisonContext,
): readonly Unit[] {
  const { allUnits, claimUnits, extraNames, window } = alignment;
  const sources = sourcesOf(claim, context.rarity);
  // ', to Norway,': a clause of a name alone is about what the clause before it is about
  const asides = allUnits.filter(
    ({ name, clause, start }) =>
      name !== undefined &&
      name.preposition !== '' &&
      !window.has(start) &&
      window.has((claim.clauses[clause]?.start ?? 0) - 1) &&
      allUnits.every((unit) => unit.clause !== clause || unit.start === start),
  );
  const unknown = [...extraNames, ...asides.filter((unit) => !alignment.explains(unit))];
  if (unknown.length > 1) return [];
  const all = unknown.length === 1 ? unknown : claimUnits.filter(({ name }) => name !== undefined);
  return all.filter(
    (unit) =>
      !sources.includes(unit) &&
      !claim.polarity.negatedAt(unit.start) &&
      !claim.polarity.setAsideAt(unit.start) &&
      (!ownsFigure(claim, unit) || holdsOfOne(claim, unit)),
  );
}

/** True if claim and fact have nearly all in common but the two names. */
function isElseSame(
  { extra, missing }: Option,
  text: Analysis,
  { alignment, context }: Compared,
): boolean {
  const { claimUnits, factWindow, explains, window } = alignment;
  const own = claimUnits.filter((unit) => unit !== extra);
  const known = unitsOf(text, context.rarity).filter(
    (unit) => unit.start !== missing.start && factWindow.has(unit.start),
  );
  const meets = (unit: Unit) =>
    own.some((other) => window.has(other.start) && isAlike(other, unit, context.lexicon));
  const isKnown = (unit: Unit) =>
    explains(unit) && known.some((other) => isAlike(unit, other, context.lexicon));
  return shareOf(own, isKnown) >= ELSE_SHARED && shareOf(known, meets) >= ELSE_SHARED;
}

function isAlike(claim: Unit, fact: Unit, lexicon: Lexicon): boolean {
  const relation = relate(claim, fact, lexicon);
  return relation === 'same' || relation === 'related';
}

function shareOf(units: readonly Unit[], is: (unit: Unit) => boolean): number {
  const weigh = (some: readonly Unit[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  return units.length === 0 ? 0 : weigh(units.filter(is)) / weigh(units);
}

/** True of the name that the sentence begins with, titles, adjectives and adverbials aside; before its verb. */
function isSubject(text: Analysis, { start, clause, name }: Unit): boolean {
  if (name?.preposition !== '' || isPossessive(text, { end: name.end })) return false;
  const from = text.clauses[clause]?.start ?? 0;
  if (
    text.tokens.some(
      (token) => token.start >= from && token.end <= start && isVerbForm(token.lower),
    )
  )
    return false;
  const free = text.names.filter(({ preposition }) => preposition === '');
  return [free[0], free.find(({ form }) => form !== 'demonym')].some(
    (other) => other?.start === start,
  );
}

function placeOf({ start, end }: Unit): Place {
  return { start, valueStart: start, valueEnd: end };
}

/** A name no pack knows may be of any kind: then only the same part in the sentence shows that it stands for the other. */
function kindsMeet(claim: Analysis, a: Unit, text: Analysis, b: Unit, lexicon: Lexicon): boolean {
  const kind = (unit: Unit) =>
    unit.name?.ids.map((id) => lexicon.kindOf(id)).find((known) => known !== undefined);
  const [left, right] = [kind(a), kind(b)];
  if (left === undefined || right === undefined) return partOf(claim, a) === partOf(text, b);
  return left === right;
}

/** The preposition of a name. Who acts has none: 'signed by Holm' and 'Holm signed' are one part. */
function partOf(text: Analysis, unit: Unit): string {
  const preposition = unit.name?.preposition ?? '';
  return preposition === 'by' && isPassive(text, unit) ? '' : preposition;
}

/**
 * True if the name says whose a figure is: 'the share of Spain', 'Spain's share'. Another country has a
 * share of its own, which may even be the same.
 */
function ownsFigure(text: Analysis, { end, name }: Unit): boolean {
  const hasFigure = text.values.some((value) => value.kind !== 'date');
  return hasFigure && (name?.preposition === 'of' || isPossessive(text, { end }));
}

function isPossessive(text: Analysis, { end }: { readonly end: number }): boolean {
  return /^['’]s?\s/u.test(text.text.slice(end, end + 3));
}
