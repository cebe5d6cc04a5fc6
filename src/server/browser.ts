/** The server as a web worker. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { Workspace } from '../core/workspace.ts';
import { ClientReader } from './reader.ts';
import { startServer } from './server.ts';

const connection = createConnection(
  new BrowserMessageReader(globalThis),
  new BrowserMessageWriter(globalThis),
);
startServer(connection, {
  createWorkspace: (bundledPacks) => new Workspace(bundledPacks),
  // There is no disk to read here.
  createReader: () => new ClientReader(connection),
});
