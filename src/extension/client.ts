/** Starts the language server as a child process. Loaded after activation, as a bundle of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { answerReads, asServer, CLIENT_ID, CLIENT_NAME, clientOptions } from './clientOptions.ts';
import type { Server } from './server.ts';

export async function startServer(context: vscode.ExtensionContext): Promise<Server> {
  const server = {
    module: vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath,
    transport: TransportKind.ipc,
  };
  const client: LanguageClient = new LanguageClient(
    CLIENT_ID,
    CLIENT_NAME,
    { run: server, debug: server },
    clientOptions(context, () => client),
  );
  answerReads(client, context);
  await client.start();
  return asServer(client);
}
