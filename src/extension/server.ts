/** The language server as the rest of the extension sees it. The language client behind it is loaded later. */
import type { CancellationToken, Disposable, ExtensionContext } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { CheckFilesProgress, ServerRequests, ViewParams } from '../protocol.ts';

export interface Server {
  /** Rejects if the server is gone; whatever else goes wrong is an empty answer and a line in the log. */
  request<M extends keyof ServerRequests>(
    method: M,
    params: ServerRequests[M]['params'],
    token?: CancellationToken,
  ): Promise<ServerRequests[M]['result']>;
  tellView(params: ViewParams): void;
  onStatusChanged(listener: () => void): Disposable;
  onCheckProgress(token: string, listener: (progress: CheckFilesProgress) => void): Disposable;
  /** Applies an edit of the server's as one undoable step; false if it could not be applied. */
  applyEdit(edit: WorkspaceEdit): Promise<boolean>;
  stop(): Promise<void>;
}

/** What the lazily loaded part of the extension exports. */
export interface ClientModule {
  startServer(context: ExtensionContext): Promise<Server>;
}
