/** Every rule, in the order of the documentation. */
import type { Configuration } from '../configuration.ts';
import type { Level, RuleCode } from '../findings.ts';
import { bibliographyProblem } from './bibliographyProblem.ts';
import { citationNotInBibliography } from './citationNotInBibliography.ts';
import { citationUnknownKey } from './citationUnknownKey.ts';
import { claimContradictsSource } from './claimContradictsSource.ts';
import { claimUncited } from './claimUncited.ts';
import { ignoreUnused } from './ignoreUnused.ts';
import { packProblem } from './packProblem.ts';
import { quoteMisquoted } from './quoteMisquoted.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  claimContradictsSource,
  claimUncited,
  quoteMisquoted,
  citationUnknownKey,
  citationNotInBibliography,
  bibliographyProblem,
  packProblem,
  ignoreUnused,
];

/** The codes of the rules that this version has. */
export const availableRules: readonly RuleCode[] = rules.map(({ code }) => code);

/** The level of a rule: the configured one, else its own. */
export function levelOf(code: RuleCode, levels: Configuration['rules']): Level {
  const own = rules.find((rule) => rule.code === code)?.defaultLevel;
  return levels[code] ?? own ?? 'off';
}
