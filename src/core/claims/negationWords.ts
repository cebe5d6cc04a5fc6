/** Which words show a negation to the reader. */
import type { Analysis } from '../language/analysis.ts';

/** What belongs to a negated verb: 'would not oppose'. */
const AUXILIARIES = new Set(
  'would will shall should can could may might must do does did is are was were has have had'.split(
    ' ',
  ),
);

/** Where the words of a negation begin: at the auxiliary before the negator, if there is one. */
export function startOfNegation({ tokens }: Analysis, negator: number): number {
  const before = tokens.filter((token) => token.end <= negator).at(-1);
  return before !== undefined && AUXILIARIES.has(before.lower) ? before.start : negator;
}
