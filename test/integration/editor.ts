/** What the tests do with the editor, and how they wait for it. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';

/** How long something may take that usually takes a moment: the machine may be busy. */
const PATIENCE_MS = 8_000;
const POLL_MS = 50;

/** Tries until there is a value. `what` says what was waited for, as things stand at the end. */
export async function until<T>(
  what: string | (() => string),
  get: () => T | undefined | Thenable<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await get();
    if (value !== undefined) return value;
    if (Date.now() > deadline) {
      throw new Error(`waited in vain for ${typeof what === 'string' ? what : what()}`);
    }
    await delay(POLL_MS);
  }
}

export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function openFile(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileUri(name));
}

export async function openUntitled(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() !== content) {
    // VS Code has brought back the text of a closed document of the same name.
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, content));
  }
  return editor;
}

/** Closes all editors without keeping what was not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The range of some words in a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `the document has ‘${words}’`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

export function putCaret(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
}

/** Our diagnostics of a file. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Plumbline');
}

/** The rule of a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Our diagnostic of a rule, once it is there. */
export async function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return until(`${rule} in ${uri.path}`, () =>
    findings(uri).find((diagnostic) => ruleOf(diagnostic) === rule),
  );
}

/** Waits until a document's text satisfies a test. */
export async function textWith(document: vscode.TextDocument, words: string): Promise<string> {
  return until(
    () => `‘${words}’ in the text, which is: ${document.getText()}`,
    () => (document.getText().includes(words) ? document.getText() : undefined),
  );
}

/** The Markdown of the hovers at a place. */
export async function hoverParts(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

/** The code action with a title that begins so, at a range. */
export async function action(
  uri: vscode.Uri,
  range: vscode.Range,
  title: string,
): Promise<vscode.CodeAction> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
  );
  const found = actions.find((candidate) => candidate.title.startsWith(title));
  assert.ok(found, `‘${title}’ is among ${actions.map((known) => known.title).join(' | ')}`);
  return found;
}

/** Does what choosing the action does: its edit, then its command. */
export async function applyAction({ edit, command }: vscode.CodeAction): Promise<void> {
  assert.ok(edit, 'the action has an edit');
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was applied');
  if (command) {
    await vscode.commands.executeCommand<unknown>(command.command, ...(command.arguments ?? []));
  }
}

/** Types into the active editor as a user does. */
export async function type(text: string): Promise<void> {
  for (const character of text) {
    await vscode.commands.executeCommand('type', { text: character });
  }
}
