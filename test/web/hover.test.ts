import * as vscode from 'vscode';
import { assert } from './assert.ts';

/** How long something may take that usually takes a moment, in ms. */
const PATIENCE_MS = 15_000;
const POLL_MS = 50;

/** Tries until there is a value. */
async function until<T>(
  what: string,
  get: () => T | undefined | Thenable<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await get();
    if (value !== undefined) return value;
    assert(Date.now() < deadline, `waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

describe('in the browser', () => {
  let document: vscode.TextDocument;
  before(async () => {
    const [draft] = await vscode.workspace.findFiles('draft.md');
    assert(draft, 'the draft is in the workspace');
    document = await vscode.workspace.openTextDocument(draft);
    await vscode.window.showTextDocument(document);
  });

  function place(words: string): vscode.Position {
    const offset = document.getText().indexOf(words);
    assert(offset >= 0, `the draft has ‘${words}’`);
    return document.positionAt(offset);
  }

  it('a contradicted claim is marked on its figure', async () => {
    const found = await until('a finding', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ source, message }) => source === 'Plumbline' && message.startsWith('46 percent')),
    );
    assert(document.getText(found.range) === '46 percent', 'the range is on the figure alone');
  });

  it('the bibliography of the virtual workspace is read', async () => {
    const found = await until('the unknown key', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ message }) => message.startsWith('@bauer2010')),
    );
    assert(found.severity === vscode.DiagnosticSeverity.Error, 'it is an error');
  });

  it('a hover shows the fact behind a figure', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place('46 percent'),
    );
    const text = hovers
      .flatMap(({ contents }) => contents as vscode.MarkdownString[])
      .map(({ value }) => value)
      .join('\n');
    assert(/64 percent of its export revenues/u.test(text), `the quote is in: ${text}`);
  });

  it('citations are completed', async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place('@smith-2020').translate(0, '@smith-2020'.length),
    );
    const inserted = items.map(({ insertText }) =>
      typeof insertText === 'string' ? insertText : insertText?.value,
    );
    assert(inserted.includes('@smith-2020'), 'the key is among them');
  });
});
