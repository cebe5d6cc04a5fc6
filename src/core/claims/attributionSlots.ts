/** Finds a claim that gives a fact's source another name. */
import type { Analysis } from '../language/analysis.ts';
import type { Lexicon } from '../language/names.ts';
import type { AnalysedFact, SlotResult } from './comparison.ts';
import { type Rarity, type Unit, relate, unitsOf } from './units.ts';

/**
 * The names that a claim attributes to, where the fact is attributed to others: 'according to Japanese
 * estimates' against 'according to Danish estimates'.
 */
export function otherSource(
  claim: Analysis,
  fact: AnalysedFact,
  lexicon: Lexicon,
  rarity: Rarity,
): SlotResult | undefined {
  const stated = sourcesOf(claim, rarity);
  const texts = [fact.statement, fact.quote];
  const known = texts.flatMap((text) => sourcesOf(text, rarity));
  const [first] = stated;
  const last = stated.at(-1);
  const [source] = known;
  if (first === undefined || last === undefined || source === undefined) return undefined;
  if (stated.some((unit) => known.some((other) => relate(unit, other, lexicon) !== 'none')))
    return undefined;
  const text = sourcesOf(fact.statement, rarity).length > 0 ? fact.statement : fact.quote;
  const words = sourcesOf(text, rarity);
  return {
    kind: 'attribution',
    start: first.start,
    end: last.end,
    stated: claim.text.slice(first.start, last.end),
    known: text.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0),
    reason: 'the source attributes it to others',
    replaceable: true,
  };
}

/** The names in a text's attribution. */
export function sourcesOf(text: Analysis, rarity: Rarity): readonly Unit[] {
  const span = text.attribution;
  if (span === undefined) return [];
  return unitsOf(text, rarity).filter(
    (unit) => unit.name !== undefined && span.start <= unit.start && unit.end <= span.end,
  );
}
