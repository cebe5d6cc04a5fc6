/** Finds the word that turns a claim round against its fact. */
import type { Analysis } from '../language/analysis.ts';
import type { Alignment } from './align.ts';
import type { SlotResult } from './comparison.ts';
import type { Unit } from './units.ts';

/**
 * Words of the claim that say the opposite of the fact's ('favoured' : 'opposed'), exclude them
 * ('rice' : 'wheat'), or are the same under a negation. Two opposites, or an opposite under a
 * negation, cancel out.
 */
export function turnedRound(claim: Analysis, alignment: Alignment): readonly SlotResult[] {
  return alignment.matches.flatMap(({ fact, claim: unit, relation }): SlotResult[] => {
    if (fact.name !== undefined || unit.name !== undefined || claim.polarity.setAsideAt(unit.start))
      return [];
    const negated = fact.negated !== unit.negated && (fact.negationHead || unit.negationHead);
    const turned =
      relation === 'opposed'
        ? fact.negated === unit.negated
        : relation === 'exclusive'
          ? !negated
          : negated;
    if (!turned || !hasItsObject(alignment, fact)) return [];
    const exclusive = relation === 'exclusive';
    const start = withNegator(claim, unit);
    return [
      {
        kind: exclusive ? 'entity' : 'polarity',
        start,
        end: unit.end,
        stated: claim.text.slice(start, unit.end),
        known: alignment.rendering.text.slice(withNegator(alignment.rendering, fact), fact.end),
        replaceable: !unit.negated && !fact.negated,
        reason: exclusive ? 'the two exclude each other' : 'one says the opposite of the other',
      },
    ];
  });
}

/** What belongs to a negated verb: 'would not oppose'. */
const AUXILIARIES = new Set(
  'would will shall should can could may might must do does did is are was were has have had'.split(
    ' ',
  ),
);

/** True if the word right after the fact's is spoken of too: 'lost interest' is not contradicted by 'lost the war'. */
function hasItsObject({ factUnits, answers }: Alignment, fact: Unit): boolean {
  const next = factUnits.find((unit) => unit.start >= fact.end);
  const adjacent = next !== undefined && next.name === undefined && next.start - fact.end <= 1;
  return !adjacent || answers(next);
}

/** A negator further away than this, in characters, is left out of the words that are shown. */
const NEGATOR_REACH = 24;

/** Where the words to show begin: at the negator if the unit is what it turns round. */
function withNegator(analysis: Analysis, unit: Unit): number {
  if (!unit.negated) return unit.start;
  const scope = analysis.polarity.scopes.find(
    ({ start, end }) => start <= unit.start && unit.start < end,
  );
  if (
    scope === undefined ||
    scope.negator > unit.start ||
    unit.start - scope.negator > NEGATOR_REACH
  )
    return unit.start;
  const before = analysis.tokens.filter((token) => token.end <= scope.negator).at(-1);
  return before !== undefined && AUXILIARIES.has(before.lower) ? before.start : scope.negator;
}
