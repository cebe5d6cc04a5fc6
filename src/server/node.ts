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
  installation,
  home: pathToFileURL(homedir()).href,
});

/** What the installation has whose `dist` folder this program lies in. */
function installation(): { readonly bundledPacks: readonly string[]; readonly rulePages: string } {
  const root = resolve(dirname(process.argv[1] ?? '.'), '..');
  const rulePages = pathToFileURL(resolve(root, 'docs', 'rules')).href;
  const knowledge = resolve(root, 'knowledge');
  try {
    const packs = readdirSync(knowledge, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const bundledPacks = packs.map(({ name }) => pathToFileURL(resolve(knowledge, name)).href);
    return { bundledPacks: bundledPacks.sort(), rulePages };
  } catch {
    return { bundledPacks: [], rulePages };
  }
}
