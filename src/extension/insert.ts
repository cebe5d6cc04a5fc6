/** Puts citations into a document, and quotes on the clipboard. */
import * as vscode from 'vscode';
import type { FactItem, InsertCitationParams } from '../protocol.ts';
import { InsertCitation } from '../protocol.ts';
import type { Server } from './server.ts';

/** How long a confirmation stays in the status bar, in ms. */
const CONFIRMATION_MS = 4000;

type What = Omit<InsertCitationParams, 'uri' | 'position'>;

/** Cites at the caret of an editor. */
export async function insertCitation(
  server: Server,
  { document, selection }: vscode.TextEditor,
  what: What,
): Promise<void> {
  await insertCitationAt(server, document.uri.toString(), selection.active, what);
}

export async function insertCitationAt(
  server: Server,
  uri: string,
  { line, character }: { readonly line: number; readonly character: number },
  what: What,
): Promise<void> {
  const position = { line, character };
  const edit = await server.request(InsertCitation, { uri, position, ...what });
  if (edit && (await server.applyEdit(edit))) return;
  void vscode.window.showWarningMessage('Plumbline could not insert the citation here.');
}

export async function copyQuote({ quote }: FactItem): Promise<void> {
  await vscode.env.clipboard.writeText(quote);
  vscode.window.setStatusBarMessage('Plumbline: quote copied', CONFIRMATION_MS);
}
