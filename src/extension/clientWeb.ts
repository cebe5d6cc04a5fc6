/** Starts the language server as a web worker. */
import * as vscode from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import { answerReads, asServer, CLIENT_ID, CLIENT_NAME, clientOptions } from './clientOptions.ts';
import type { Server } from './server.ts';

/** Of the browser's own types only this one is needed. */
interface WebWorker {
  terminate(): void;
}
declare const Worker: new (url: string, options: { readonly name: string }) => WebWorker;

export async function startServer(context: vscode.ExtensionContext): Promise<Server> {
  const client: LanguageClient = new LanguageClient(
    CLIENT_ID,
    CLIENT_NAME,
    () => startWorker(context),
    clientOptions(context, () => client),
  );
  answerReads(client, context);
  await client.start();
  return asServer(client);
}

/**
 * A worker can't always be started from where the script lies: a browser refuses the address of a
 * remote window's file system. So the script is read, and started from memory.
 */
async function startWorker({
  extensionUri,
  subscriptions,
}: vscode.ExtensionContext): Promise<MessageTransports> {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'web', 'server.js');
  const source = await vscode.workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([source], { type: 'application/javascript' }));
  const worker = new Worker(url, { name: CLIENT_NAME });
  subscriptions.push({
    dispose: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  });
  // The client would take a worker as it is, but does not recognise those of VS Code's own kind.
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
