/** Every rule, in the order of the documentation. */
import type { Configuration } from '../configuration.ts';
import type { Level, RuleCode } from '../findings.ts';
import { bibliographyProblem } from './bibliographyProblem.ts';
import { citationNotInBibliography } from './citationNotInBibliography.ts';
import { citationNotInSource } from './citationNotInSource.ts';
import { citationUnknownKey } from './citationUnknownKey.ts';
import { claimConflict } from './claimConflict.ts';
import { claimContradictsSource } from './claimContradictsSource.ts';
import { claimOutdated } from './claimOutdated.ts';
import { claimOverstated } from './claimOverstated.ts';
import { claimUncited } from './claimUncited.ts';
import { ignoreUnused } from './ignoreUnused.ts';
import { packProblem } from './packProblem.ts';
import { quoteMisquoted } from './quoteMisquoted.ts';
import type { Rule } from './rule.ts';

/** The rules about claims stand in the order of their precedence on one claim. */
export const rules: readonly Rule[] = [
  claimContradictsSource,
  claimConflict,
  claimOverstated,
  claimOutdated,
  claimUncited,
  quoteMisquoted,
  citationUnknownKey,
  citationNotInBibliography,
  citationNotInSource,
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
