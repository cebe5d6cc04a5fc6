/** Which documents Plumbline looks at. */
import * as vscode from 'vscode';

export const LANGUAGES = ['markdown', 'quarto', 'rmd'];

/** Endings of files of those languages in upper or lower case, for a check of all. */
export const FILES_GLOB =
  '**/*.{[mM][dD],[mM][aA][rR][kK][dD][oO][wW][nN],[qQ][mM][dD],[rR][mM][dD]}';

/** Copies and fragments of documents: old versions, chats, comment boxes, notebook cells, our own pages. */
const OTHER_SCHEMES =
  /^(git|vscode-scm|output|comment|plumbline|vscode-notebook-cell.*|vscode-interactive.*|.*chat.*)$/iu;

export function isChecked({ languageId, uri }: vscode.TextDocument): boolean {
  return LANGUAGES.includes(languageId) && !OTHER_SCHEMES.test(uri.scheme);
}

/** The editor with the caret, if it shows a document that is checked. */
export function checkedEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isChecked(editor.document) ? editor : undefined;
}

/**
 * The URI that decides which packs and bibliographies count: the document's in the active editor,
 * or that of one which could lie in the open folder.
 */
export function contextUri(): string {
  const editor = checkedEditor();
  if (editor) return editor.document.uri.toString();
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder ? vscode.Uri.joinPath(folder.uri, 'none.md').toString() : 'untitled:none.md';
}
