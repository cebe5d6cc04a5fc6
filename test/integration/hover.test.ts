import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('hover', () => {
  it('answers in a Markdown document', async () => {
    await vscode.extensions.getExtension('plumbline.plumbline')?.activate();
    const [draft] = await vscode.workspace.findFiles('draft.md');
    assert.ok(draft);
    await vscode.window.showTextDocument(draft);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      draft,
      new vscode.Position(2, 3),
    );
    const texts = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    assert.ok(texts.some(({ value }) => value.includes('Plumbline')));
  });
});
