/** Finds the name in a claim that stands where the fact has another. */
import type { Analysis } from '../language/analysis.ts';
import type { Lexicon } from '../language/names.ts';
import type { Alignment } from './align.ts';
import type { SlotResult } from './comparison.ts';
import type { Unit } from './units.ts';

/**
 * The name that differs, if exactly one does: one name of the fact is missing from the claim, one
 * name of the claim is unknown to the fact, and both are of one kind. A replaced subject counts only
 * where `pinned` (an agreeing value) shows that the same event is meant: others may well have done the same.
 */
export function differingName(
  claim: Analysis,
  alignment: Alignment,
  lexicon: Lexicon,
  pinned: boolean,
): SlotResult | undefined {
  const { extraNames, missingNames, rendering } = alignment;
  const [extra] = extraNames;
  const [missing] = missingNames;
  if (
    extra?.name === undefined ||
    missing?.name === undefined ||
    extraNames.length !== 1 ||
    missingNames.length !== 1
  )
    return undefined;
  if (claim.polarity.negatedAt(extra.start) || claim.polarity.setAsideAt(extra.start))
    return undefined;
  if (!kindsMeet(extra, missing, lexicon)) return undefined;
  const isSubject =
    rendering.names[0]?.start === missing.start &&
    missing.start < (rendering.terms[0]?.start ?? rendering.text.length);
  if (isSubject && !pinned) return undefined;
  return {
    kind: 'entity',
    start: extra.start,
    end: extra.end,
    stated: extra.name.text,
    known: missing.name.text,
    reason: 'another name in the same place',
    replaceable: true,
  };
}

/** A name no pack knows may be of any kind. */
function kindsMeet(a: Unit, b: Unit, lexicon: Lexicon): boolean {
  const kind = (unit: Unit) =>
    unit.name?.ids.map((id) => lexicon.kindOf(id)).find((known) => known !== undefined);
  const [left, right] = [kind(a), kind(b)];
  // two names nobody knows: only the same preposition shows that one stands for the other
  if (left === undefined && right === undefined) {
    const [mine, other] = [a.name?.preposition ?? '', b.name?.preposition ?? ''];
    return mine !== '' && mine === other;
  }
  return left === undefined || right === undefined || left === right;
}
