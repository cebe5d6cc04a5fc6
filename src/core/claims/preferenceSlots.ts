/** 'X rather than Y', 'more like X than Y': finds sides that have changed places between claim and fact. */
import type { Analysis } from '../language/analysis.ts';
import type { Alignment } from './align.ts';
import type { SlotResult } from './comparison.ts';

/** The two sides of a preference, if what the fact sets aside is what the claim prefers and the other way round. */
export function exchangedSides(
  claim: Analysis,
  { rendering, matches }: Alignment,
): SlotResult | undefined {
  const aside = (text: Analysis, offset: number) => text.polarity.setAsideAt(offset);
  const same = matches.filter(({ relation }) => relation === 'same' || relation === 'related');
  const raised = same.find(
    (match) => aside(rendering, match.fact.start) && !aside(claim, match.claim.start),
  );
  const dropped = same.find(
    (match) => !aside(rendering, match.fact.start) && aside(claim, match.claim.start),
  );
  if (raised === undefined || dropped === undefined) return undefined;
  const span = (a: { start: number; end: number }, b: { start: number; end: number }) => ({
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
  });
  const stated = span(raised.claim, dropped.claim);
  const known = span(raised.fact, dropped.fact);
  return {
    kind: 'comparison',
    ...stated,
    stated: claim.text.slice(stated.start, stated.end),
    known: rendering.text.slice(known.start, known.end),
    reason: 'the two sides have changed places',
    replaceable: false,
  };
}
