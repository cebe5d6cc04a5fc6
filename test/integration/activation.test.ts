import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, openUntitled, until } from './editor.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  afterEach(closeAll);

  it('happens for Markdown, and does not wait for the server', async () => {
    const extension = vscode.extensions.getExtension('plumbline.plumbline');
    assert.ok(extension);
    await openUntitled('# A document');
    await until('the extension', () => (extension.isActive ? true : undefined));
  });

  it('registers every command that the manifest names', async () => {
    const extension = vscode.extensions.getExtension('plumbline.plumbline');
    const { contributes } = extension?.packageJSON as Manifest;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.equal(contributes.commands.length, 7);
    for (const { command } of contributes.commands) assert.ok(registered.has(command), command);
  });

  it('serves an untitled document', async () => {
    const { document } = await openUntitled(
      'In 2007 Russia derived 46 percent of its export revenues from oil and natural gas.',
    );
    const found = await until('a finding', () => findings(document.uri)[0]);
    assert.equal(document.getText(found.range), '46 percent');
  });
});
