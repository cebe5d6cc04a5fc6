import assert from 'node:assert/strict';
import { examplePack } from '../../../src/core/rules/examplePack.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

const packFiles = Object.fromEntries(
  Object.entries(examplePack).map(([name, text]) => [`.plumbline/packs/example/${name}`, text]),
);

describe('rules', () => {
  for (const rule of rules) {
    describe(rule.code, () => {
      for (const { label, draft, found, bibliography } of rule.examples) {
        it(`${label}: ${draft.slice(-60).replaceAll('\n', ' ')}`, () => {
          const files = {
            ...packFiles,
            'draft.md': draft,
            ...(bibliography === undefined ? {} : { 'refs.bib': bibliography }),
          };
          const { snapshot } = openWorkspace(files, ['draft.md'], { bundled: false });
          const findings =
            snapshot
              .check(at('draft.md'))
              ?.findings.filter((finding) => finding.rule === rule.code) ?? [];
          const words = findings.map(({ range }) => draft.slice(range.start, range.end));
          assert.deepEqual(words, found === undefined ? [] : [found]);
        });
      }
    });
  }
});
