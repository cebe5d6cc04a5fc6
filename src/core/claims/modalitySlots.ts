/** Finds what a claim says has happened where its fact only intends or expects it. */
import type { Analysis } from '../language/analysis.ts';
import { stem } from '../language/stem.ts';
import type { Alignment } from './align.ts';
import type { SlotResult } from './comparison.ts';
import type { Unit } from './units.ts';

const INTENTIONS = new Set('intend plan hope aim want propose wish seek'.split(' ').map(stem));
const PERFECT = new Set(['has', 'have', 'had']);

/** 'Has built' against 'intends to build'. The fact's verb follows 'to', the claim's follows a form of 'have'. */
export function realisedForIntended(
  claim: Analysis,
  { rendering, matches, claimUnits }: Alignment,
): SlotResult | undefined {
  if (claimUnits.some((unit) => INTENTIONS.has(unit.stem))) return undefined;
  for (const { fact, claim: unit, relation } of matches) {
    if (
      fact.name !== undefined ||
      unit.name !== undefined ||
      relation === 'opposed' ||
      relation === 'exclusive'
    )
      continue;
    const intention = intentionBefore(rendering, fact);
    const [have] = wordsBefore(claim, unit, 1);
    if (intention === undefined || have === undefined || !PERFECT.has(have.lower) || unit.negated)
      continue;
    return {
      kind: 'modality',
      start: have.start,
      end: unit.end,
      stated: claim.text.slice(have.start, unit.end),
      known: rendering.text.slice(intention, fact.end),
      reason: 'the source only intends it',
      replaceable: false,
    };
  }
  return undefined;
}

/** Where 'intends to' begins, if it stands right before the verb. */
function intentionBefore(text: Analysis, verb: Unit): number | undefined {
  const [to, intention] = wordsBefore(text, verb, 2);
  return to?.lower === 'to' && intention !== undefined && INTENTIONS.has(intention.stem)
    ? intention.start
    : undefined;
}

/** The words before a unit, the nearest first. */
function wordsBefore(text: Analysis, unit: Unit, count: number) {
  return text.tokens
    .filter((token) => token.kind === 'word' && token.end <= unit.start)
    .slice(-count)
    .reverse();
}
