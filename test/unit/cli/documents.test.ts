import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { findDocuments } from '../../../src/cli/documents.ts';
import { shownPath } from '../../../src/cli/paths.ts';
import { folderWith } from './support.ts';

/** Found documents, those that were named with a star; then the messages. */
async function found(cwd: string, ...operands: readonly string[]): Promise<readonly string[]> {
  const { documents, problems } = await findDocuments(operands, cwd);
  return [
    ...documents.map(({ file, isNamed }) => shownPath(file, cwd) + (isNamed ? '*' : '')),
    ...problems.map(({ path: operand, message }) => `${operand}: ${message}`),
  ];
}

/** Files without content. */
function filesIn(...names: readonly string[]): string {
  return folderWith(Object.fromEntries(names.map((name) => [name, ''])));
}

describe('finding documents', () => {
  it('searches the current folder if nothing is named', async () => {
    const cwd = filesIn(
      'b.md',
      'a/x.qmd',
      'a/y.Rmd',
      'a/notes.txt',
      'node_modules/m.md',
      '.git/g.md',
      '.hidden/h.md',
      'README',
    );
    assert.deepEqual(await found(cwd), ['a/x.qmd', 'a/y.Rmd', 'b.md']);
    assert.deepEqual(await found(cwd, 'a'), ['a/x.qmd', 'a/y.Rmd']);
    assert.deepEqual(await found(cwd, 'a/', '.'), ['a/x.qmd', 'a/y.Rmd', 'b.md']);
  });

  it('takes a named file whatever it is', async () => {
    const cwd = filesIn('a/notes.txt', '.hidden/h.md', 'node_modules/m.md');
    assert.deepEqual(await found(cwd, 'a/notes.txt', '.hidden/h.md', './node_modules/m.md'), [
      '.hidden/h.md*',
      'a/notes.txt*',
      'node_modules/m.md*',
    ]);
  });

  it('lists a file once, as named if it is', async () => {
    const cwd = filesIn('a.md', 'b.md');
    assert.deepEqual(await found(cwd, '.', 'a.md', './a.md', '*.md'), ['a.md*', 'b.md']);
  });

  it('says which operands lead to nothing, and goes on', async () => {
    const cwd = filesIn('a.md');
    assert.deepEqual(await found(cwd, 'nope.md', '', 'x/*.md', 'a.md', 'a.md/b.md'), [
      'a.md*',
      'nope.md: there is no such file',
      ': an empty name is no file',
      'x/*.md: no document matches',
      'a.md/b.md: there is no such file',
    ]);
  });

  it('searches by globs', async () => {
    const cwd = filesIn('a.md', 'p/b.md', 'p/q/c.md', 'p/q/c.png', 'node_modules/p/d.md');
    assert.deepEqual(await found(cwd, '**/*.md'), ['a.md', 'p/b.md', 'p/q/c.md']);
    assert.deepEqual(await found(cwd, 'p/*.md'), ['p/b.md']);
    assert.deepEqual(await found(cwd, 'p/**'), ['p/b.md', 'p/q/c.md']);
    assert.deepEqual(await found(cwd, '{a,p/b}.md'), ['a.md', 'p/b.md']);
    assert.deepEqual(await found(path.join(cwd, 'p'), '../*.md'), ['../a.md']);
    assert.deepEqual(await found(cwd, `${cwd}/p/*.md`), ['p/b.md']);
  });

  it('takes a name that looks like a glob by its name if it is there', async () => {
    const cwd = filesIn('draft[1].md', 'draft1.md');
    assert.deepEqual(await found(cwd, 'draft[1].md'), ['draft[1].md*']);
    assert.deepEqual(await found(cwd, 'draft[12].md'), ['draft1.md']);
  });

  it('includes and excludes as the configuration says, in folders and globs', async () => {
    const files = {
      include: ['papers/**', '*.md'],
      exclude: ['papers/old', '**/*-notes.md', 'tmp/'],
    };
    const cwd = folderWith({
      '.plumbline/config.json': JSON.stringify({ files }),
      'a.md': '',
      'a-notes.md': '',
      'other/b.md': '',
      'papers/c.md': '',
      'papers/c.png': '',
      'papers/old/d.md': '',
      'papers/old/deep/e.md': '',
      'tmp/f.md': '',
    });
    assert.deepEqual(await found(cwd), ['a.md', 'papers/c.md']);
    assert.deepEqual(await found(cwd, 'papers/old/deep'), []);
    assert.deepEqual(await found(path.join(cwd, 'papers')), ['c.md']);
    // A glob includes by itself, but what is excluded stays out of it.
    assert.deepEqual(await found(cwd, '**/*.md'), ['a.md', 'other/b.md', 'papers/c.md']);
    assert.deepEqual(await found(cwd, 'tmp/f.md', 'a-notes.md'), ['a-notes.md*', 'tmp/f.md*']);
  });

  it('takes the nearest configuration for each folder', async () => {
    const excluding = (...exclude: readonly string[]): string =>
      JSON.stringify({ files: { exclude } });
    const cwd = folderWith({
      '.plumbline/config.json': excluding('**/x.md'),
      'x.md': '',
      'y.md': '',
      'sub/.plumbline/config.json': excluding('y.md'),
      'sub/x.md': '',
      'sub/y.md': '',
      'sub/deep/y.md': '',
    });
    assert.deepEqual(await found(cwd), ['sub/deep/y.md', 'sub/x.md', 'y.md']);
  });

  it('searches folders outside the current one', async () => {
    const cwd = filesIn('here/a.md', 'there/b.md', 'there/deep/c.md');
    const here = path.join(cwd, 'here');
    assert.deepEqual(await found(here, '../there'), ['../there/b.md', '../there/deep/c.md']);
  });

  it('goes on with the defaults if the configuration is broken', async () => {
    const cwd = folderWith({ '.plumbline/config.json': '{"files":', 'a.md': '' });
    assert.deepEqual(await found(cwd), ['a.md']);
  });

  it('follows links to files and not to folders', async function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = filesIn('real/a.md');
    symlinkSync('real/a.md', path.join(cwd, 'linked.md'));
    symlinkSync('.', path.join(cwd, 'circle'));
    symlinkSync('gone.md', path.join(cwd, 'broken.md'));
    mkdirSync(path.join(cwd, 'folder.md'));
    assert.deepEqual(await found(cwd), ['linked.md', 'real/a.md']);
  });
});
