import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import {
  closeAll,
  fileUri,
  finding,
  findings,
  openFile,
  openUntitled,
  putCaret,
  ruleOf,
  type,
  until,
} from './editor.ts';

const CLAIM = 'In 2007 Russia derived 46 percent of its export revenues from oil and natural gas';

describe('diagnostics', () => {
  afterEach(closeAll);

  it('mark contradicted claims, uncited facts and unknown keys, on their words alone', async () => {
    const { document } = await openFile('draft.md');
    await finding(document.uri, 'claim/contradicts-source');
    const found = findings(document.uri).map((diagnostic) => [
      ruleOf(diagnostic),
      vscode.DiagnosticSeverity[diagnostic.severity],
      document.getText(diagnostic.range),
    ]);
    assert.deepEqual(found, [
      ['claim/contradicts-source', 'Warning', '46 percent'],
      ['claim/uncited', 'Information', 'about 12 miles'],
      ['citation/unknown-key', 'Error', '@bauer2010'],
    ]);
  });

  it('say what the draft has and what the source has, and lead to the rule and the fact', async () => {
    const { document } = await openFile('draft.md');
    const { message, code, relatedInformation } = await finding(
      document.uri,
      'claim/contradicts-source',
    );
    assert.match(message, /^46 percent – the source has 64 percent \(Bauer 2009/u);
    assert.ok(typeof code === 'object');
    assert.match(code.target.path, /\/docs\/rules\/claim-contradicts-source\.md$/u);
    const [related] = relatedInformation ?? [];
    assert.match(related?.location.uri.path ?? '', /\/knowledge\/[^/]+\/facts\.json$/u);
    assert.match(related?.message ?? '', /^Bauer 2009, .+ n\. 11: “According to the/u);
  });

  it('follow the text as it is edited', async () => {
    const editor = await openUntitled(`${CLAIM}.\n`);
    const { uri } = editor.document;
    await finding(uri, 'claim/contradicts-source');
    const figure = new vscode.Range(0, CLAIM.indexOf('46'), 0, CLAIM.indexOf('46') + 2);
    await editor.edit((edit) => edit.replace(figure, '64'));
    await until('the finding to go', () =>
      findings(uri).every((found) => ruleOf(found) !== 'claim/contradicts-source')
        ? true
        : undefined,
    );
  });

  it('leave the sentence being typed alone until the caret leaves it', async () => {
    const editor = await openUntitled('\n\nAn end.\n');
    const { uri } = editor.document;
    putCaret(editor, new vscode.Position(0, 0));
    await type(`${CLAIM}.`);
    const typed = Date.now();
    while (Date.now() - typed < 1000) {
      assert.deepEqual(findings(uri), []);
      await delay(50);
    }
    putCaret(editor, new vscode.Position(2, 0));
    await finding(uri, 'claim/contradicts-source');
  });

  it('come by themselves when typing pauses', async () => {
    const editor = await openUntitled('\n');
    putCaret(editor, new vscode.Position(0, 0));
    await type(`${CLAIM}.`);
    await finding(editor.document.uri, 'claim/contradicts-source');
  });

  it('report a broken bibliography entry at its line, and use the others', async () => {
    const { document } = await openFile('broken.md');
    const problem = await finding(fileUri('broken.bib'), 'bibliography/problem');
    assert.ok(problem.range.start.line >= 6 && problem.range.start.line <= 9);
    assert.deepEqual(findings(document.uri), []);
  });

  it('follow a bibliography that is changed on the disk', async () => {
    const { document } = await openFile('draft.md');
    await finding(document.uri, 'citation/unknown-key');
    const bibliography = fileUri('refs.bib');
    const original = await vscode.workspace.fs.readFile(bibliography);
    const added = '\n@book{bauer2010, author = {Bauer, J.}, title = {More}, year = {2010}}\n';
    const bytes = new TextEncoder().encode(new TextDecoder().decode(original) + added);
    await vscode.workspace.fs.writeFile(bibliography, bytes);
    try {
      await until('the key to be known', () =>
        findings(document.uri).every((found) => ruleOf(found) !== 'citation/unknown-key')
          ? true
          : undefined,
      );
    } finally {
      await vscode.workspace.fs.writeFile(bibliography, original);
    }
    await finding(document.uri, 'citation/unknown-key');
  });

  it('take levels from the settings', async () => {
    const { document } = await openFile('draft.md');
    await finding(document.uri, 'claim/uncited');
    const configuration = vscode.workspace.getConfiguration('plumbline');
    const rules = { 'claim/uncited': 'off' };
    await configuration.update('rules', rules, vscode.ConfigurationTarget.Global);
    try {
      await until('the rule to be off', () =>
        findings(document.uri).every((found) => ruleOf(found) !== 'claim/uncited')
          ? true
          : undefined,
      );
    } finally {
      await configuration.update('rules', undefined, vscode.ConfigurationTarget.Global);
    }
    await finding(document.uri, 'claim/uncited');
  });
});
