import type { Rule } from './rule.ts';

/** A fault of a pack. Reported in the pack's own files (see workspace.ts), so no document is checked for it. */
export const packProblem: Rule = {
  code: 'pack/problem',
  defaultLevel: 'warning',
  summary: 'A pack breaks its schema or its own rules.',
  why: `A broken fact is left out, the rest of the pack works on. The problem is shown in the pack’s own file at
the line it is about.`,
  examples: [],
  check: () => [],
};
