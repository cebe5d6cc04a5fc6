/** Finds the word that turns a claim round against its fact. */
import type { Analysis } from '../language/analysis.ts';
import type { Alignment } from './align.ts';
import type { SlotResult } from './comparison.ts';

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
    if (!turned) return [];
    const exclusive = relation === 'exclusive';
    return [
      {
        kind: exclusive ? 'entity' : 'polarity',
        start: unit.start,
        end: unit.end,
        stated: claim.text.slice(unit.start, unit.end),
        known: alignment.rendering.text.slice(fact.start, fact.end),
        reason: exclusive ? 'the two exclude each other' : 'one says the opposite of the other',
      },
    ];
  });
}
