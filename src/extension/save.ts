/**
 * Saves what our edits change besides the draft, such as the bibliography or the list of ignored
 * findings: what counts, here and for every other program, is what is on the disk.
 */
import * as vscode from 'vscode';

/** Runs after a code action; nobody finds it in the palette. */
export const SAVE_FILES = 'plumbline.saveFiles';

/**
 * The files that an edit changes and that should be saved afterwards. Not drafts, and no file in
 * which the user has unsaved changes: when to save those is the user's decision.
 */
export function filesToSave(edit: vscode.WorkspaceEdit): string[] {
  const open = new Map(
    vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]),
  );
  return edit
    .entries()
    .map(([uri]) => uri.toString())
    .filter((uri) => /\.(bib|json)$/iu.test(uri) && open.get(uri)?.isDirty !== true);
}

export async function saveFiles(uris: readonly string[]): Promise<void> {
  for (const uri of uris) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    await document.save();
  }
}

/** Applies an edit as one undoable step; false if it could not be applied. */
export async function applyAndSave(edit: vscode.WorkspaceEdit): Promise<boolean> {
  const files = filesToSave(edit);
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  await saveFiles(files);
  return true;
}

/** Makes a code action save the files that it changes besides the draft. */
export function savingAfterwards<T extends vscode.CodeAction | vscode.Command>(action: T): T {
  if (!('edit' in action) || !action.edit) return action;
  const files = filesToSave(action.edit);
  if (files.length > 0) {
    action.command = { title: 'Save', command: SAVE_FILES, arguments: [files] };
  }
  return action;
}
