import assert from 'node:assert/strict';
import type { CodeActionKind } from 'vscode-languageserver';
import type { FileEdit, Finding } from '../../../src/core/findings.ts';
import { codeActions, FIX_ALL_KIND, safeEdits } from '../../../src/server/actions.ts';
import { Converter, LineIndexes } from '../../../src/server/convert.ts';
import { withStatement } from '../../../src/server/insertion.ts';
import { FACT, FakeWorkspace } from './fakeWorkspace.ts';

const URI = 'file:///w/a.md';

function actionsAt(
  text: string,
  start: number,
  end = start,
  only?: CodeActionKind[],
  canExplain = false,
) {
  const workspace = new FakeWorkspace();
  workspace.apply({ documents: [{ uri: URI, version: 1, text }] });
  const snapshot = workspace.snapshot();
  const converter = new Converter(
    snapshot,
    new LineIndexes(),
    { documentChanges: true, createFiles: true, relatedInformation: false, rulePages: undefined },
    { get: () => ({ version: 1 }), spelling: (uri) => uri },
  );
  const params = {
    textDocument: { uri: URI },
    range: converter.range(URI, { start, end }),
    context: { diagnostics: [], ...(only && { only }) },
  };
  return codeActions(snapshot.check(URI)?.findings ?? [], converter, params, canExplain);
}

describe('code actions', () => {
  const text = 'It is BAD. Fine here.';

  it('are the fixes of the finding at the caret, its ends included', () => {
    for (const caret of [6, 7, 9]) {
      assert.deepEqual(
        actionsAt(text, caret).map(({ title }) => title),
        ['Use ‘good’', 'Insert citation', 'Ignore this finding'],
      );
    }
    assert.deepEqual(actionsAt(text, 15), []);
  });

  it('prefer only what changes no wording', () => {
    assert.deepEqual(
      actionsAt(text, 7).map(({ isPreferred }) => isPreferred),
      [undefined, true, undefined],
    );
  });

  it('name the finding they settle', () => {
    assert.equal(actionsAt(text, 7)[0]?.diagnostics?.[0]?.data, '1:bad:6');
  });

  it('explain the finding, where the client can show that', () => {
    const action = actionsAt(`First.\n${text}`, 14, 14, undefined, true).at(-1);
    assert.equal(action?.title, 'Explain this finding');
    assert.equal(action.edit, undefined);
    assert.equal(action.diagnostics?.[0]?.data, '1:bad:13');
    assert.deepEqual(action.command, {
      title: 'Explain this finding',
      command: 'plumbline.explainFinding',
      arguments: [{ uri: URI, line: 1, character: 6 }],
    });
  });

  it('apply all safe fixes of the document where source actions are asked for', () => {
    const twice = 'It is BAD. That is BAD.';
    for (const only of ['source', 'source.fixAll', FIX_ALL_KIND]) {
      const actions = actionsAt(twice, 0, twice.length, [only]);
      assert.deepEqual(
        actions.map(({ kind }) => kind),
        [FIX_ALL_KIND],
      );
      const texts = JSON.stringify(actions[0]?.edit).match(/"newText":"[^"]*"/gu);
      assert.deepEqual(texts, ['"newText":" [@euclid]"', '"newText":" [@euclid]"']);
    }
    assert.deepEqual(actionsAt('Fine.', 0, 0, ['source.fixAll']), []);
    assert.deepEqual(actionsAt(twice, 0, twice.length, ['source.fixAll.other']), []);
    assert.deepEqual(actionsAt(twice, 0, twice.length, ['refactor']), []);
  });
});

describe('all safe edits', () => {
  const finding = (...edits: FileEdit[]): Finding => ({
    rule: 'citation/unknown-key',
    level: 'error',
    range: { start: 0, end: 1 },
    message: '',
    evidence: [],
    fixes: [
      { title: 'unsafe', kind: 'quickfix', safe: false, edits: [edit(0, 9, 'no')] },
      { title: 'safe', kind: 'quickfix', safe: true, edits },
    ],
    fingerprint: '',
  });
  const edit = (start: number, end: number, newText: string, uri = URI): FileEdit => ({
    uri,
    range: { start, end },
    newText,
  });

  it('do the same thing once', () => {
    const entry = edit(0, 0, '@book{a}', 'file:///w/refs.bib');
    const edits = safeEdits([
      finding(edit(5, 5, ' [@a]'), entry),
      finding(edit(9, 9, ' [@a]'), entry),
    ]);
    assert.deepEqual(edits, [edit(5, 5, ' [@a]'), entry, edit(9, 9, ' [@a]')]);
  });

  it('leave out a fix that is in another’s way, as a whole', () => {
    const edits = safeEdits([
      finding(edit(0, 5, 'x')),
      finding(edit(3, 8, 'y'), edit(20, 21, 'z')),
    ]);
    assert.deepEqual(edits, [edit(0, 5, 'x')]);
  });
});

describe('a fact as a sentence', () => {
  it('ends with its citation', () => {
    const cite = { uri: URI, range: { start: 3, end: 3 }, newText: ' [@euclid, p. 5]' };
    const entry = { uri: 'file:///w/refs.bib', range: { start: 0, end: 0 }, newText: '@book{…}' };
    assert.deepEqual(withStatement([cite, entry], FACT, URI, 4), [
      { uri: URI, range: { start: 4, end: 4 }, newText: 'One is \\*one\\* [@euclid, p. 5].' },
      entry,
    ]);
  });
});
