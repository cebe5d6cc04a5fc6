/**
 * Compares a claim with a single piece of evidence, without any pack: how the engine is measured on
 * published claim-verification sets.
 */
import type { ParticularKind } from '../findings.ts';
import { analyse } from '../language/analysis.ts';
import { emptyLexicon } from '../language/names.ts';
import { compare } from './compare.ts';
import type { AnalysedFact } from './comparison.ts';

/** The engine's verdict on a pair, in the shape the command line prints. */
export interface PairResult {
  readonly verdict: 'supports' | 'contradicts' | 'notComparable';
  readonly kind?: ParticularKind;
  readonly stated?: string;
  readonly known?: string;
}

/** Takes the evidence as a one-fact pack and holds the claim against it. Never throws. */
export function comparePair(evidence: string, claim: string): PairResult {
  const text = analyse(evidence, emptyLexicon);
  const fact: AnalysedFact = { statement: text, quote: text, hedged: false };
  const result = compare(analyse(claim, emptyLexicon), fact, {
    lexicon: emptyLexicon,
    rarity: () => 0.5,
    pairs: true,
    citesWork: false,
  });
  const [difference] = result.differing;
  if (result.verdict !== 'contradicts' || difference === undefined)
    return { verdict: result.verdict };
  return {
    verdict: result.verdict,
    kind: difference.kind,
    stated: difference.stated,
    known: difference.known,
  };
}
