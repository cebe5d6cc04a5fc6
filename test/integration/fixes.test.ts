import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  action,
  applyAction,
  closeAll,
  fileUri,
  finding,
  findings,
  openFile,
  ruleOf,
  textWith,
  until,
} from './editor.ts';

describe('fixes', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    ({ document } = await openFile('draft.md'));
  });
  afterEach(closeAll);

  it('put in the source’s value, as one undoable step', async () => {
    const before = document.getText();
    const { range } = await finding(document.uri, 'claim/contradicts-source');
    await applyAction(await action(document.uri, range, 'Use the source’s value'));
    await textWith(document, 'derived 64 percent of its export revenues');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('insert a citation under the document’s own key', async () => {
    const { range } = await finding(document.uri, 'claim/uncited');
    const fix = await action(document.uri, range, 'Insert citation');
    assert.equal(fix.isPreferred, true);
    await applyAction(fix);
    await textWith(document, 'a border of about 12 miles [@bauer2009].');
  });

  it('correct a key', async () => {
    const { range } = await finding(document.uri, 'citation/unknown-key');
    await applyAction(await action(document.uri, range, 'Change to @bauer2009'));
    await textWith(document, '[@bauer2009; @smith-2020]');
  });

  it('that change wording are never preferred', async () => {
    const { range } = await finding(document.uri, 'claim/contradicts-source');
    const fix = await action(document.uri, range, 'Use the source’s value');
    assert.ok(!fix.isPreferred);
  });

  it('that are safe are applied all at once', async () => {
    await finding(document.uri, 'claim/uncited');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      'source.fixAll.plumbline',
    );
    const [all] = actions;
    assert.ok(all);
    await applyAction(all);
    const text = await textWith(document, 'about 12 miles [@bauer2009].');
    assert.ok(text.includes('46 percent'), 'figures stay as they are');
  });

  it('ignore a finding in a file of its own, for good', async () => {
    const ignoreFile = fileUri('.plumbline/ignore.json');
    const { range } = await finding(document.uri, 'claim/contradicts-source');
    await applyAction(await action(document.uri, range, 'Ignore this finding'));
    try {
      await until('the finding to go', () =>
        findings(document.uri).every((found) => ruleOf(found) !== 'claim/contradicts-source')
          ? true
          : undefined,
      );
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(ignoreFile));
      assert.match(written, /claim\/contradicts-source/u);
      assert.ok(!document.isDirty, 'the draft was not touched');
    } finally {
      await vscode.workspace.fs.delete(fileUri('.plumbline'), { recursive: true });
    }
    await finding(document.uri, 'claim/contradicts-source');
  });
});
