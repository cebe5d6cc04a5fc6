/** Every rule, in the order of the documentation. */
import { bibliographyProblem } from './bibliographyProblem.ts';
import { citationNotInBibliography } from './citationNotInBibliography.ts';
import { citationUnknownKey } from './citationUnknownKey.ts';
import { claimContradictsSource } from './claimContradictsSource.ts';
import { claimUncited } from './claimUncited.ts';
import { ignoreUnused } from './ignoreUnused.ts';
import { packProblem } from './packProblem.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  claimContradictsSource,
  claimUncited,
  citationUnknownKey,
  citationNotInBibliography,
  bibliographyProblem,
  packProblem,
  ignoreUnused,
];
