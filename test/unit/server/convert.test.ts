import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientAbilities } from '../../../src/server/convert.ts';
import { APPLY_EDIT_COMMAND, Converter, LineIndexes } from '../../../src/server/convert.ts';
import { FakeWorkspace } from './fakeWorkspace.ts';

const URI = 'file:///w/a.md';
const ALL: ClientAbilities = {
  documentChanges: true,
  createFiles: true,
  relatedInformation: true,
  rulePages: 'file:///docs/rules',
};

function converter(
  text: string,
  abilities: ClientAbilities = ALL,
  spelling: (uri: string) => string = (uri) => uri,
): { converter: Converter; workspace: FakeWorkspace } {
  const workspace = new FakeWorkspace();
  workspace.apply({ documents: [{ uri: URI, version: 7, text }] });
  const documents = {
    get: (uri: string) => (spelling(uri) === spelling(URI) ? { version: 7 } : undefined),
    spelling,
  };
  return {
    converter: new Converter(workspace.snapshot(), new LineIndexes(), abilities, documents),
    workspace,
  };
}

function onlyFinding(workspace: FakeWorkspace) {
  const [finding] = workspace.snapshot().check(URI)?.findings ?? [];
  assert.ok(finding);
  return finding;
}

describe('conversion', () => {
  it('agrees with LSP on positions: all line ends, astral characters in UTF-16 units', () => {
    const text = 'a😀b\r\nc\rd\n\n😀😀e';
    const document = TextDocument.create(URI, 'markdown', 1, text);
    const { converter: ours } = converter(text);
    for (let offset = 0; offset <= text.length; offset++) {
      // Between \r and \n there is no position that a client could name.
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
      const position = ours.position(URI, offset);
      assert.deepEqual(position, document.positionAt(offset), `offset ${offset}`);
      assert.equal(ours.offset(URI, position), offset);
    }
  });

  it('puts an offset outside the text at its end', () => {
    const { converter: ours } = converter('ab\ncd');
    assert.deepEqual(ours.position(URI, 99), { line: 1, character: 2 });
    assert.equal(ours.offset(URI, { line: 9, character: 0 }), 5);
  });

  it('makes a finding a diagnostic with code, page and fingerprint', () => {
    const { converter: ours, workspace } = converter('x\nIt is BAD.');
    const diagnostic = ours.diagnostic(URI, onlyFinding(workspace));
    assert.deepEqual(diagnostic, {
      range: { start: { line: 1, character: 6 }, end: { line: 1, character: 9 } },
      severity: 2,
      source: 'Plumbline',
      code: 'claim/contradicts-source',
      codeDescription: { href: 'file:///docs/rules/claim-contradicts-source.md' },
      message: 'BAD – the source has good',
      data: '1:bad:8',
    });
  });

  it('maps levels to severities', () => {
    const { converter: ours, workspace } = converter('BAD');
    const finding = onlyFinding(workspace);
    const severities = (['error', 'warning', 'info', 'hint'] as const).map(
      (level) => ours.diagnostic(URI, { ...finding, level }).severity,
    );
    assert.deepEqual(severities, [1, 2, 3, 4]);
  });

  it('gives problems of files the level they have', () => {
    const { converter: ours } = converter('');
    const severities = (['hint', 'info', 'warning', 'error'] as const).map((level) => {
      const range = { start: 0, end: 0 };
      const problem = { uri: URI, rule: 'pack/problem', level, message: 'x', range } as const;
      return ours.fileDiagnostic(problem).severity;
    });
    assert.deepEqual(severities, [4, 3, 2, 1]);
  });

  it('relates a finding to its fact in the pack, not to the same words elsewhere', () => {
    const { converter: ours, workspace } = converter('BAD');
    const text = '{"facts": [\n{"topics": ["one"], "id" : "one"}]}';
    workspace.files.set('file:///packs/pack/facts.json', { kind: 'text', text });
    const related = ours.diagnostic(URI, onlyFinding(workspace)).relatedInformation;
    assert.deepEqual(related, [
      {
        location: {
          uri: 'file:///packs/pack/facts.json',
          range: { start: { line: 1, character: 27 }, end: { line: 1, character: 32 } },
        },
        message: 'Euclid: “one is one”',
      },
    ]);
  });

  it('relates nothing for clients that cannot show it', () => {
    const { converter: ours, workspace } = converter('BAD', { ...ALL, relatedInformation: false });
    workspace.files.set('file:///packs/pack/facts.json', { kind: 'text', text: '{"id": "one"}' });
    assert.equal(ours.diagnostic(URI, onlyFinding(workspace)).relatedInformation, undefined);
  });

  it('makes edits of several files one edit, with versions, and creates what is new first', () => {
    const { converter: ours, workspace } = converter('It is BAD.');
    const edits = onlyFinding(workspace).fixes.flatMap((fix) => fix.edits);
    assert.deepEqual(ours.workspaceEdit(edits), {
      documentChanges: [
        {
          textDocument: { uri: URI, version: 7 },
          edits: [
            {
              range: { start: { line: 0, character: 6 }, end: { line: 0, character: 9 } },
              newText: 'good',
            },
            {
              range: { start: { line: 0, character: 9 }, end: { line: 0, character: 9 } },
              newText: ' [@euclid]',
            },
          ],
        },
        {
          kind: 'create',
          uri: 'file:///w/.plumbline/ignore.json',
          options: { ignoreIfExists: true },
        },
        {
          textDocument: { uri: 'file:///w/.plumbline/ignore.json', version: null },
          edits: [
            {
              range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
              newText: '{}\n',
            },
          ],
        },
      ],
    });
  });

  it('uses plain changes for clients that know no others', () => {
    const { converter: ours } = converter('abc', { ...ALL, documentChanges: false });
    const edit = { uri: URI, range: { start: 1, end: 2 }, newText: 'x' };
    assert.deepEqual(Object.keys(ours.workspaceEdit([edit]).changes ?? {}), [URI]);
  });

  it('gives a completion its own document’s edits, and a command for those of others', () => {
    const { converter: ours, workspace } = converter('An @');
    const list = ours.completions(URI, workspace.snapshot().completion(URI, 4));
    const [item] = list.items;
    assert.equal(list.isIncomplete, true);
    assert.deepEqual(item?.textEdit, {
      range: { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } },
      newText: '[@euclid]',
    });
    assert.equal(item?.filterText, '@ euclid');
    assert.equal(item?.additionalTextEdits?.[0]?.newText, 'references: []\n');
    assert.equal(item?.command?.command, APPLY_EDIT_COMMAND);
    assert.match(JSON.stringify(item?.command?.arguments), /refs\.bib.*@book\{euclid\}/u);
  });

  it('speaks of open documents in the client’s spelling of their URIs', () => {
    const theirs = 'file:///w/%61.md';
    const { converter: ours } = converter('abc', ALL, (uri) => (uri === URI ? theirs : uri));
    const edit = ours.workspaceEdit([{ uri: URI, range: { start: 0, end: 0 }, newText: 'x' }]);
    assert.match(JSON.stringify(edit), /%61\.md","version":7/u);
  });
});
