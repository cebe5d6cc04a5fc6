import { unreadable } from '../bibliography/documentBibliography.ts';
import type { Rule } from './rule.ts';

/** A bibliography that can't be read, at the line that names it; its broken entries are reported in the file itself. */
export const bibliographyProblem: Rule = {
  code: 'bibliography/problem',
  defaultLevel: 'warning',
  summary: 'A bibliography can’t be read, or an entry of it is broken.',
  why: `One missing comma must not take the whole bibliography away without a word. A broken entry is reported at
its own line and costs itself alone; a file that can’t be read is reported where the document names it.`,
  examples: [
    {
      label: 'not ok',
      draft: '---\nbibliography: missing.bib\n---\n\nA short note.',
      found: 'missing.bib',
    },
    { label: 'ok', draft: '---\nbibliography: refs.bib\n---\n\nA short note.', bibliography: '' },
  ],
  check({ bibliography, document }) {
    const missing = bibliography.files.flatMap(({ declaredAt, problem, name }) =>
      declaredAt === undefined || problem === undefined
        ? []
        : [{ range: declaredAt, message: unreadable(name, problem), subject: name }],
    );
    const faults = document.problems.map(({ range, message }) => ({
      range,
      message,
      subject: 'front matter',
    }));
    return [...missing, ...faults];
  },
};
