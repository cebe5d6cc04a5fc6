/** Read-only pages that the server writes: the knowledge library, and why nothing is shown. */
import * as vscode from 'vscode';
import { GetStatus, Library } from '../protocol.ts';
import { contextUri } from './documents.ts';
import type { Server } from './server.ts';

export const OPEN_LIBRARY = 'plumbline.openLibrary';
export const EXPLAIN = 'plumbline.explain';

export const PAGE_SCHEME = 'plumbline';

/** The path is the tab's title; the query is the document that the page is about. */
const PAGES = {
  library: '/Knowledge library.md',
  status: '/What Plumbline has loaded.md',
} as const;

export interface Pages {
  open(page: keyof typeof PAGES): Promise<void>;
}

export function registerPages(
  context: vscode.ExtensionContext,
  server: () => Promise<Server>,
): Pages {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ path, query: uri }) => {
      const running = await server();
      if (path === PAGES.library) return (await running.request(Library, { uri })).markdown;
      return (await running.request(GetStatus, { uri })).explanation;
    },
  };
  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, provider),
  );
  return {
    open: async (page) => {
      const uri = vscode.Uri.from({ scheme: PAGE_SCHEME, path: PAGES[page], query: contextUri() });
      // A page that is open already is written anew.
      changed.fire(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      try {
        await vscode.commands.executeCommand('markdown.showPreview', uri);
      } catch {
        // The Markdown preview is an extension of its own, which may be switched off.
        await vscode.window.showTextDocument(document, { preview: true });
      }
    },
  };
}
