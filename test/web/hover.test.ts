import * as vscode from 'vscode';
import { assert } from './assert.ts';

describe('hover', () => {
  it('answers in a Markdown document', async () => {
    await vscode.extensions.getExtension('plumbline.plumbline')?.activate();
    const [draft] = await vscode.workspace.findFiles('draft.md');
    assert(draft, 'the draft is in the workspace');
    await vscode.window.showTextDocument(draft);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      draft,
      new vscode.Position(2, 3),
    );
    const texts = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    assert(
      texts.some(({ value }) => value.includes('Plumbline')),
      'a hover of ours is among them',
    );
  });
});
