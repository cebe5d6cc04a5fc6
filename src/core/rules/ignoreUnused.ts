import type { Rule } from './rule.ts';

/** An ignore that silences nothing. Found after all other rules have run: see runRules.ts. */
export const ignoreUnused: Rule = {
  code: 'ignore/unused',
  defaultLevel: 'hint',
  summary: 'An ignore comment silences nothing.',
  why: `An ignore that outlives its finding hides the next one. The fix removes the comment.`,
  examples: [
    {
      label: 'not ok',
      draft: 'A short note. <!-- plumbline-ignore claim/contradicts-source -->',
      found: '<!-- plumbline-ignore claim/contradicts-source -->',
    },
    {
      label: 'ok',
      draft:
        'In 2007 the port of Eldham handled 46 percent of the country’s grain exports. <!-- plumbline-ignore claim/contradicts-source -->',
    },
  ],
  check: () => [],
};
