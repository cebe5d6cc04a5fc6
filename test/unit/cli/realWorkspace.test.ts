/** The commands with the real engine and the bundled packs; what the engine finds is tested elsewhere. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../../src/cli/environment.ts';
import { bundledPacks, packageFolder, packageVersion } from '../../../src/cli/installation.ts';
import { uriOf } from '../../../src/cli/paths.ts';
import type { CheckReport } from '../../../src/cli/report.ts';
import { Workspace } from '../../../src/core/workspace.ts';
import { folderWith, plumbline } from './support.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
const real: Partial<Environment> = {
  openWorkspace: async () => new Workspace(await bundledPacks(root)),
};

describe('the command line with the real workspace', () => {
  it('finds the package from its source and from its built file', async () => {
    assert.equal(packageFolder(new URL('../../../src/cli/main.ts', import.meta.url).href), root);
    assert.equal(packageFolder(uriOf(path.join(root, 'dist', 'plumbline.mjs'))), root);
    assert.throws(() => packageFolder(uriOf(path.join(folderWith({}), 'a', 'plumbline.mjs'))));
    assert.match(await packageVersion(root), /^\d+\.\d+\.\d+/);
    assert.deepEqual(await bundledPacks(root), [uriOf(path.join(root, 'knowledge', 'bauer-2009'))]);
  });

  it('searches the bundled facts', async () => {
    const words = ['facts', 'export revenues oil', '--limit', '1', '--format', 'json'];
    const { status, stdout } = await plumbline(words, { ...real, cwd: folderWith({}) });
    assert.equal(status, 0);
    const { facts } = JSON.parse(stdout) as { facts: { fact: string; quote: string }[] };
    assert.match(facts[0]?.fact ?? '', /^bauer-2009\//);
    assert.match(facts[0]?.quote ?? '', /64 percent/);
  });

  it('checks a document with its bibliography, packs and configuration', async () => {
    const cwd = folderWith({
      '.plumbline/config.json': '{\n  "rulez": {}\n}',
      'sub dir/draft (1).md': '---\nbibliography: refs.bib\n---\n\nIt is so [@nobody2000; @a].\n',
      'sub dir/refs.bib': '@book{a, title = {A}, year = 2000}\n\n@book{b, title = {B}\n',
    });
    const { status, stdout } = await plumbline(['check', '--format', 'json'], { ...real, cwd });
    assert.equal(status, 1);
    const { files, problems } = JSON.parse(stdout) as CheckReport;
    const findings = files.map((file) =>
      file.findings.map(({ rule, line, column, text }) => [file.path, rule, line, column, text]),
    );
    assert.deepEqual(findings, [
      [['sub dir/draft (1).md', 'citation/unknown-key', 5, 11, '@nobody2000']],
    ]);
    assert.deepEqual(
      problems.map((problem) => [problem.path, problem.line]),
      [
        ['.plumbline/config.json', 2],
        ['sub dir/refs.bib', 3],
      ],
    );
  });

  describe('exits by the level of', () => {
    const files = {
      'bibliography/problem': { 'refs.bib': '@book{a title = {A}}' },
      'pack/problem': { '.plumbline/packs/p/pack.json': '{}' },
    };
    for (const [rule, broken] of Object.entries(files)) {
      it(rule, async () => {
        const statuses: number[] = [];
        for (const level of ['off', 'hint', 'info', 'warning', 'error']) {
          const cwd = folderWith({
            ...broken,
            'draft.md': 'A note.',
            '.plumbline/config.json': JSON.stringify({
              rules: { [rule]: level },
              bibliographies: 'refs.bib' in broken ? ['refs.bib'] : [],
            }),
          });
          statuses.push((await plumbline(['check'], { ...real, cwd })).status);
        }
        assert.deepEqual(statuses, [0, 0, 0, 1, 1]);
      });
    }

    it('the configuration: a warning', async () => {
      const cwd = folderWith({ 'draft.md': 'A note.', '.plumbline/config.json': '{ "rulez": 1 }' });
      assert.equal((await plumbline(['check'], { ...real, cwd })).status, 1);
      const lenient = await plumbline(['check', '--fail-on', 'error'], { ...real, cwd });
      assert.equal(lenient.status, 0);
    });
  });

  it('takes the facts of a pack that is named', async () => {
    const cwd = folderWith({ 'draft.md': '' });
    const packs = path.join(root, 'knowledge');
    const { status } = await plumbline(['facts', 'Najin', '--packs', packs], {
      cwd,
      openWorkspace: () => Promise.resolve(new Workspace([])),
    });
    assert.equal(status, 0);
  });
});
