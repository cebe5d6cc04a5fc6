/** Read-only pages that the server writes: the knowledge library, why nothing is shown, why a finding is. */
import * as vscode from 'vscode';
import { Explain, GetStatus, Library } from '../protocol.ts';
import { contextUri } from './documents.ts';
import type { Server } from './server.ts';

export const OPEN_LIBRARY = 'plumbline.openLibrary';
export const EXPLAIN = 'plumbline.explain';

export const PAGE_SCHEME = 'plumbline';

/**
 * The path is the tab's title; the query is the document that the page is about, the fragment the
 * place in it.
 */
const PAGES = {
  library: '/Knowledge library.md',
  status: '/What Plumbline has loaded.md',
  explanation: '/Explanation.md',
} as const;

/** A place in a document. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export interface Pages {
  open(page: 'library' | 'status'): Promise<void>;
  /** Why something, or nothing, is said at a place. */
  explain(place: Place): Promise<void>;
}

export function registerPages(
  context: vscode.ExtensionContext,
  server: () => Promise<Server>,
): Pages {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ path, query: uri, fragment }) => {
      const running = await server();
      if (path === PAGES.explanation) {
        const [line = 0, character = 0] = fragment.split(',').map(Number);
        return (await running.request(Explain, { uri, position: { line, character } })).markdown;
      }
      if (path === PAGES.library) return (await running.request(Library, { uri })).markdown;
      return (await running.request(GetStatus, { uri })).explanation;
    },
  };
  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, provider),
  );
  const show = async (path: string, query: string, fragment = ''): Promise<void> => {
    const uri = vscode.Uri.from({ scheme: PAGE_SCHEME, path, query, fragment });
    // A page that is open already is written anew.
    changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
      // The Markdown preview is an extension of its own, which may be switched off.
      await vscode.window.showTextDocument(document, { preview: true });
    }
  };
  return {
    open: (page) => show(PAGES[page], contextUri()),
    explain: ({ uri, line, character }) => show(PAGES.explanation, uri, `${line},${character}`),
  };
}
