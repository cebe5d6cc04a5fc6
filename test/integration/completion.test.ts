import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { closeAll, finding, openFile, putCaret, rangeOf, type, until } from './editor.ts';

describe('completion', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await openFile('draft.md');
    await finding(editor.document.uri, 'citation/unknown-key');
    putCaret(editor, rangeOf(editor.document, 'A last paragraph to write in').end);
  });
  afterEach(closeAll);

  it('offers references by their keys, with details', async () => {
    await type(' @');
    const labels = await offered();
    for (const key of ['bauer2009', 'smith-2020', 'doe:2019']) assert.ok(labels.includes(key), key);
  });

  // VS Code filters by the text it is about to replace: what is before the key and its accents included.
  for (const [typed, inserted] of [
    ['-@sm', '[-@smith-2020]'],
    ['@{doe', '[@{doe:2019}]'],
    ['@dö', '[@doe:2019]'],
    ['[@smith-2020 @doe', '[@smith-2020; @doe:2019]'],
  ] as const) {
    it(`puts in ${inserted} after ${typed} has been typed`, async () => {
      const line = editor.selection.active.line;
      await type(' ');
      await typeAsked(typed);
      // a brace asks for nothing by itself
      if (typed.includes('{')) await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await accept(() => editor.document.lineAt(line).text.includes(inserted));
      const { text } = editor.document.lineAt(line);
      assert.equal(text, `A last paragraph to write in ${inserted}.`);
    });
  }

  // The keys have characters at which VS Code closes its list unless it is asked for again.
  for (const [typed, key] of [
    ['@smith-20', 'smith-2020'],
    ['@doe:2', 'doe:2019'],
    ['@bau', 'bauer2009'],
    ['@railways', 'smith-2020'],
  ] as const) {
    it(`puts in [@${key}] after ${typed} has been typed`, async () => {
      const line = editor.selection.active.line;
      await type(' ');
      await typeAsked(typed);
      await accept(() => editor.document.lineAt(line).text.includes(`[@${key}]`));
      assert.equal(editor.document.lineAt(line).text, `A last paragraph to write in [@${key}].`);
    });
  }

  it('adds a second key inside brackets as it is', async () => {
    const place = rangeOf(editor.document, '; @smith-2020]');
    const end = place.end.translate(0, -1);
    putCaret(editor, end);
    await typeAsked('; @doe');
    await accept(() => editor.document.getText().includes('[@bauer2010; @smith-2020; @doe:2019]'));
  });

  it('leaves e-mail addresses and code alone', async () => {
    await type(' a@b');
    const labels = await offered();
    assert.deepEqual(labels, []);
  });

  /** Labels of what is offered at the caret; without the words of the text, which VS Code adds. */
  async function offered(): Promise<string[]> {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
    return items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Reference)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  /** Types at the pace of a person, so that the list follows. */
  async function typeAsked(text: string): Promise<void> {
    for (const character of text) {
      await type(character);
      await delay(60);
    }
  }

  /** Accepts the list's first item, once the list is there. */
  async function accept(isDone: () => boolean): Promise<void> {
    await until(
      () => `the completion, in: ${editor.document.getText()}`,
      async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return isDone() ? true : undefined;
      },
    );
  }
});
