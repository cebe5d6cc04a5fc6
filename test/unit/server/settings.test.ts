import assert from 'node:assert/strict';
import { readSettings } from '../../../src/server/settings.ts';
import { watchersFor } from '../../../src/server/watch.ts';

describe('settings', () => {
  const base = { folders: ['file:///w', 'file:///v'], home: 'file:///home/me' };
  const packs = (...paths: unknown[]): readonly string[] =>
    readSettings({ packs: paths }, base).workspace.packs;

  it('lead paths to files', () => {
    assert.deepEqual(packs('packs/a', './b', '../c'), [
      'file:///w/packs/a',
      'file:///w/b',
      'file:///c',
    ]);
    assert.deepEqual(packs('/opt/packs/a', 'file:///opt/b'), [
      'file:///opt/packs/a',
      'file:///opt/b',
    ]);
    assert.deepEqual(packs('~/packs/a b'), ['file:///home/me/packs/a%20b']);
    assert.deepEqual(packs('C:\\packs\\a'), ['file:///c%3A/packs/a']);
  });

  it('leave relative paths out where no folder is open', () => {
    const read = readSettings({ packs: ['a', '/b'] }, { folders: [] });
    assert.deepEqual(read.workspace.packs, ['file:///b']);
  });

  it('stay in the folder’s own file system', () => {
    const read = readSettings(
      { bibliographies: ['refs.bib', '/abs.bib'] },
      { folders: ['vscode-vfs://github/a/b'] },
    );
    assert.deepEqual(read.workspace.bibliographies, [
      'vscode-vfs://github/a/b/refs.bib',
      'vscode-vfs://github/abs.bib',
    ]);
  });

  it('of any shape are read without harm', () => {
    for (const raw of [undefined, null, 3, 'x', [], { packs: 3, rules: [], hover: null }]) {
      assert.deepEqual(readSettings(raw, base), {
        workspace: { folders: base.folders, packs: [], bibliographies: [], rules: {} },
        showsHovers: true,
      });
    }
    assert.deepEqual(packs(3, '', null, 'a'), ['file:///w/a']);
  });

  it('give rules levels, if both exist', () => {
    const rules = {
      'claim/uncited': 'off',
      'claim/unheard-of': 'off',
      'quote/misquoted': 'loud',
      __proto__: 'off',
    };
    assert.deepEqual(readSettings({ rules }, base).workspace.rules, { 'claim/uncited': 'off' });
  });

  it('can turn hovers off', () => {
    assert.equal(readSettings({ hover: { enabled: false } }, base).showsHovers, false);
  });
});

describe('watched files', () => {
  const scope = { folders: ['file:///w'], bundledPacks: ['file:///ext/knowledge/p'] };
  const elsewhere = (known: Parameters<typeof watchersFor>[0]): unknown[] =>
    watchersFor(known, scope, true)
      .map(({ globPattern }) => globPattern)
      .filter((pattern) => typeof pattern !== 'string');

  it('are those of the open folders', () => {
    assert.deepEqual(
      watchersFor([], scope, true).map(({ globPattern }) => globPattern),
      ['**/*.{bib,json,yaml,yml}', '**/.plumbline', '**/.plumbline/**'],
    );
    assert.deepEqual(
      elsewhere([
        { kind: 'file', uri: 'file:///w/refs.bib', exists: true },
        { kind: 'directory', uri: 'file:///w/.plumbline', exists: true },
      ]),
      [],
    );
  });

  it('are bibliographies elsewhere, even if they are not there yet', () => {
    assert.deepEqual(
      elsewhere([
        { kind: 'file', uri: 'file:///home/me/lib.bib', exists: true },
        { kind: 'file', uri: 'file:///home/me/later.bib', exists: false },
        { kind: 'file', uri: 'file:///home/me/odd{1}.bib', exists: true },
      ]),
      [
        { baseUri: 'file:///home/me', pattern: 'later.bib' },
        { baseUri: 'file:///home/me', pattern: 'lib.bib' },
        { baseUri: 'file:///home/me', pattern: 'odd?1?.bib' },
      ],
    );
  });

  it('are files of other kinds in the open folders', () => {
    assert.deepEqual(elsewhere([{ kind: 'file', uri: 'file:///w/refs.bibtex', exists: true }]), [
      { baseUri: 'file:///w', pattern: 'refs.bibtex' },
    ]);
  });

  it('are not the bundled packs, nor configurations that might appear anywhere above', () => {
    assert.deepEqual(
      elsewhere([
        { kind: 'file', uri: 'file:///ext/knowledge/p/facts.json', exists: true },
        { kind: 'directory', uri: 'file:///home/.plumbline', exists: false },
        { kind: 'file', uri: 'file:///home/.plumbline/config.json', exists: false },
      ]),
      [],
    );
  });

  it('are left to the open folders where the client can watch nothing else', () => {
    const known = [{ kind: 'file' as const, uri: 'file:///home/lib.bib', exists: true }];
    assert.equal(watchersFor(known, scope, false).length, 3);
  });
});
