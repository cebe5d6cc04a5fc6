/** The server as a process of its own: a child of the editor, or `--stdio` for any other. */
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { Workspace } from '../core/workspace.ts';
import { NodeReader } from './nodeReader.ts';
import { ClientReader } from './reader.ts';
import { startServer } from './server.ts';

const connection = createConnection();
startServer(connection, {
  createWorkspace: (bundledPacks) => new Workspace(bundledPacks),
  createReader: (clientReads) => (clientReads ? new ClientReader(connection) : new NodeReader()),
  bundledPacks: packsBesideProgram,
  home: pathToFileURL(homedir()).href,
});

/** The packs in the `knowledge` folder of the installation whose `dist` this program lies in. */
function packsBesideProgram(): readonly string[] {
  const folder = resolve(dirname(process.argv[1] ?? '.'), '..', 'knowledge');
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => pathToFileURL(resolve(folder, name)).href)
      .sort();
  } catch {
    return [];
  }
}
