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
  rangeOf,
  until,
} from './editor.ts';

describe('commands', () => {
  afterEach(closeAll);

  it('‘Search facts…’ cites the fact chosen, at the caret', async () => {
    const editor = await openFile('draft.md');
    await finding(editor.document.uri, 'claim/uncited');
    putCaret(editor, rangeOf(editor.document, 'A last paragraph to write in').end);
    await vscode.commands.executeCommand('plumbline.searchFacts');
    await acceptQuickPick(() =>
      editor.document.getText().includes('paragraph to write in [@bauer2009]'),
    );
  });

  it('‘Insert citation…’ cites the reference chosen, at the caret', async () => {
    const editor = await openFile('draft.md');
    await finding(editor.document.uri, 'claim/uncited');
    putCaret(editor, rangeOf(editor.document, 'A last paragraph to write in').end);
    await vscode.commands.executeCommand('plumbline.insertCitation');
    await acceptQuickPick(() =>
      /paragraph to write in \[@[\w:-]+\]\./u.test(editor.document.getText()),
    );
  });

  it('‘Check the whole folder’ finds what is in files that are not open', async () => {
    const second = fileUri('second.md');
    assert.deepEqual(findings(second), []);
    await vscode.commands.executeCommand('plumbline.checkFolder');
    const { range } = await finding(second, 'claim/contradicts-source');
    assert.equal(range.start.line, 2);
  });

  it('‘Check this document’ shows findings at once', async () => {
    const editor = await openUntitled('');
    await editor.edit((edit) => {
      edit.insert(
        new vscode.Position(0, 0),
        'In 2007 Russia derived 46 percent of its export revenues from oil and natural gas.',
      );
    });
    await vscode.commands.executeCommand('plumbline.checkDocument');
    assert.equal(findings(editor.document.uri).length > 0, true);
  });

  it('‘Open the knowledge library’ shows every fact on a page', async () => {
    await vscode.commands.executeCommand('plumbline.openLibrary');
    await until('the page', () => tab('Knowledge library'));
    const page = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === 'plumbline' && uri.path.includes('library'),
    );
    assert.match(page?.getText() ?? '', /^# Knowledge library/u);
    assert.match(page?.getText() ?? '', /64 percent of its export revenues/u);
  });

  it('‘Why is nothing shown?’ explains what is loaded, and is not checked itself', async () => {
    await openFile('draft.md');
    await vscode.commands.executeCommand('plumbline.explain');
    await until('the page', () => tab('What Plumbline has loaded'));
    const page = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === 'plumbline' && uri.path.includes('loaded'),
    );
    assert.match(page?.getText() ?? '', /draft\\?\.md/u);
    assert.match(page?.getText() ?? '', /refs\\?\.bib/u);
    assert.deepEqual(page && findings(page.uri), []);
  });

  function tab(label: string): true | undefined {
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map((one) => one.label));
    return labels.some((known) => known.includes(label)) ? true : undefined;
  }

  /** Presses Enter in the QuickPick until it has had its effect. */
  async function acceptQuickPick(isDone: () => boolean): Promise<void> {
    await until('the choice to have its effect', async () => {
      await delay(200);
      if (!isDone()) {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      }
      return isDone() ? true : undefined;
    });
  }
});
