/** Finds the name in a claim that stands where the fact has another. */
import type { Analysis } from '../language/analysis.ts';
import type { Lexicon } from '../language/names.ts';
import type { Alignment } from './align.ts';
import type { ComparisonContext, SlotResult } from './comparison.ts';
import { type Place, fitOf, neighboursOf } from './measure.ts';
import { type Unit, unitsOf } from './units.ts';

/** Below this the surroundings of two names have too little in common to be one place in one event. */
const FIT = 0.45;
/** Two names of the fact whose surroundings fit about as well can't be told apart. */
const MARGIN = 0.05;

/**
 * The name that differs, if exactly one does: one name of the claim is unknown to the fact, and stands
 * in the same surroundings as a name of the fact that the claim leaves out; both of one kind, after
 * the same preposition. A replaced subject counts only where `pinned` (an agreeing value) shows that
 * the same event is meant: others may well have done the same.
 */
export function differingName(
  claim: Analysis,
  alignment: Alignment,
  context: ComparisonContext,
  pinned: boolean,
): SlotResult | undefined {
  const { extraNames, missingNames, rendering } = alignment;
  const [extra] = extraNames;
  if (extra?.name === undefined || extraNames.length !== 1) return undefined;
  if (claim.polarity.negatedAt(extra.start) || claim.polarity.setAsideAt(extra.start))
    return undefined;
  if (ownsFigure(claim, extra)) return undefined;
  const around = neighboursOf(claim, unitsOf(claim, context.rarity), placeOf(extra));
  const units = unitsOf(rendering, context.rarity);
  const inRendering = missingNames.flatMap(
    (name) =>
      units.find((unit) => unit.start === name.start && unit.name?.text === name.name?.text) ?? [],
  );
  const options = inRendering
    .filter((missing) => kindsMeet(extra, missing, context.lexicon))
    .map((missing) => ({
      missing,
      fit: fitOf(around, neighboursOf(rendering, units, placeOf(missing)), context.lexicon),
    }))
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = options;
  if (best?.missing.name === undefined || best.fit < FIT) return undefined;
  if (second !== undefined && best.fit - second.fit < MARGIN) return undefined;
  const { missing, fit } = best;
  const isSubject =
    rendering.names[0]?.start === missing.start &&
    missing.start < (rendering.terms[0]?.start ?? rendering.text.length);
  if (isSubject && !pinned) return undefined;
  return {
    kind: 'entity',
    start: extra.start,
    end: extra.end,
    stated: extra.name.text,
    known: best.missing.name.text,
    reason: 'another name in the same place',
    replaceable: true,
    fit,
  };
}

function placeOf({ start, end }: Unit): Place {
  return { start, valueStart: start, valueEnd: end };
}

/** A name no pack knows may be of any kind: then only the same preposition shows that it stands for the other. */
function kindsMeet(a: Unit, b: Unit, lexicon: Lexicon): boolean {
  const kind = (unit: Unit) =>
    unit.name?.ids.map((id) => lexicon.kindOf(id)).find((known) => known !== undefined);
  const [left, right] = [kind(a), kind(b)];
  if (left === undefined || right === undefined)
    return (a.name?.preposition ?? '') === (b.name?.preposition ?? '');
  return left === right;
}

/**
 * True if the name says whose a figure is: 'the share of Spain', 'Spain's share'. Another country has a
 * share of its own, which may even be the same.
 */
function ownsFigure(text: Analysis, { end, name }: Unit): boolean {
  const hasFigure = text.values.some((value) => value.kind !== 'date');
  return (
    hasFigure && (name?.preposition === 'of' || /^['’]s?\s/u.test(text.text.slice(end, end + 3)))
  );
}
