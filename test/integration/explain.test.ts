import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  action,
  closeAll,
  finding,
  findings,
  openFile,
  openUntitled,
  putCaret,
  rangeOf,
  until,
} from './editor.ts';

describe('‘Explain this finding’', () => {
  afterEach(closeAll);

  it('is offered with a finding, and opens a page with the fact and both values', async () => {
    const { document } = await openFile('draft.md');
    const { range } = await finding(document.uri, 'claim/contradicts-source');
    const { edit, command } = await action(document.uri, range, 'Explain this finding');
    assert.equal(edit, undefined);
    assert.ok(command, 'the action has a command');
    await vscode.commands.executeCommand<unknown>(command.command, ...(command.arguments ?? []));
    const text = await page('Why this is reported');
    assert.match(text, /46 percent/u);
    assert.match(text, /64 percent of its export revenues/u);
    assert.match(text, /\*\*Reason:\*\*/u);
  });

  it('explains the claim at the caret where nothing is reported', async () => {
    const editor = await openFile('draft.md');
    await finding(editor.document.uri, 'claim/contradicts-source');
    putCaret(editor, rangeOf(editor.document, 'A last paragraph').end);
    await vscode.commands.executeCommand('plumbline.explainFinding');
    assert.match(await page('Why nothing is reported here'), /Not checked/u);
  });

  it('is written anew when it is asked for again, and is not checked itself', async () => {
    const editor = await openUntitled(
      'In 2007 Russia derived 46 percent of its export revenues from oil and natural gas.',
    );
    await finding(editor.document.uri, 'claim/contradicts-source');
    const figure = rangeOf(editor.document, '46').end;
    putCaret(editor, figure);
    await vscode.commands.executeCommand('plumbline.explainFinding');
    await page('Why this is reported');
    const active = await vscode.window.showTextDocument(editor.document);
    await active.edit((edit) => edit.replace(rangeOf(editor.document, '46'), '64'));
    await until('the finding to go', () =>
      findings(editor.document.uri).every(({ message }) => !message.includes('46 percent'))
        ? true
        : undefined,
    );
    putCaret(active, figure);
    await vscode.commands.executeCommand('plumbline.explainFinding');
    const shown = await until('the new page', () =>
      pages().find(
        (one) => /64 percent/u.test(one.getText()) && !/46 percent/u.test(one.getText()),
      ),
    );
    assert.deepEqual(findings(shown.uri), []);
  });

  function pages(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(
      ({ uri }) => uri.scheme === 'plumbline' && uri.path.includes('Explanation'),
    );
  }

  /** The text of the page with a heading, once it is there. */
  async function page(heading: string): Promise<string> {
    return until(
      () =>
        `‘${heading}’ among: ${pages()
          .map((one) => one.getText())
          .join('\n---\n')}`,
      () =>
        pages()
          .map((one) => one.getText())
          .find((text) => text.startsWith(`# ${heading}\n`)),
    );
  }
});
