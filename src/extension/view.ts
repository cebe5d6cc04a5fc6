/** Tells the server where the caret is, so that it leaves the sentence being typed alone. */
import * as vscode from 'vscode';
import { checkedEditor, isChecked } from './documents.ts';
import type { Server } from './server.ts';

/** At most one message in this time, in ms; the last position is always told. */
const THROTTLE_MS = 100;

export function tellViews(context: vscode.ExtensionContext, server: Server): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The document whose caret the server has been told. */
  let told: string | undefined;

  const tell = (): void => {
    timer = undefined;
    const editor = checkedEditor();
    const uri = editor?.document.uri.toString();
    if (told !== undefined && told !== uri) server.tellView({ uri: told });
    told = uri;
    if (editor && uri !== undefined) {
      const { line, character } = editor.selection.active;
      server.tellView({ uri, caret: { line, character } });
    }
  };
  const tellSoon = (): void => {
    timer ??= setTimeout(tell, THROTTLE_MS);
  };

  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(tellSoon),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isChecked(textEditor.document)) tellSoon();
    }),
    { dispose: () => clearTimeout(timer) },
  );
  tellSoon();
}
