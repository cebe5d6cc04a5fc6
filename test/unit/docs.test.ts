/** The documentation names files that exist. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A path of the repository or of the core, as prose, code and links have it. */
const NAMED =
  /(?<![\w./-])(?:test|src|docs|scripts|images|knowledge|schemas|samples|claims|language|features)\/[\w./-]*/gu;
/** What a page's paths may be relative to. */
const FOLDERS = [ROOT, path.join(ROOT, 'src/core')];

/** The README and every page in `docs/`. */
function pages(): readonly string[] {
  const inDocs = fs.readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
  return ['README.md', ...inDocs.map((file) => path.join('docs', file))].filter((file) =>
    file.endsWith('.md'),
  );
}

/** The paths that a page names and that lead nowhere. */
function missing(text: string): readonly string[] {
  return [...text.matchAll(NAMED)]
    .map(([named]) => named.replace(/[./]+$/u, ''))
    .filter((named) => !FOLDERS.some((folder) => fs.existsSync(path.join(folder, named))));
}

describe('documentation', () => {
  for (const page of pages()) {
    it(`${page} names files that exist`, () => {
      assert.deepEqual(missing(fs.readFileSync(path.join(ROOT, page), 'utf8')), []);
    });
  }

  it('would notice one that does not', () => {
    const text =
      'See `test/unit/nowhere/`, [this](docs/none.md), src/core/text.ts. And claims/compare.ts.';
    assert.deepEqual(missing(text), ['test/unit/nowhere', 'docs/none.md']);
  });

  it('links between its pages lead somewhere', () => {
    for (const page of pages()) {
      const text = fs.readFileSync(path.join(ROOT, page), 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, to]) => to ?? '');
      const lost = links.filter((to) => !fs.existsSync(path.join(ROOT, path.dirname(page), to)));
      assert.deepEqual(lost, [], page);
    }
  });
});
