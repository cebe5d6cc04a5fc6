/** Serves VS Code from the npm registry to the user's own browser. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { root, temporaryFolder, toolsFolder } from '../lib/paths.mjs';
import { workbenchAddress } from './address.mjs';
import { installHost } from './install.mjs';
import { startServer } from './server.mjs';

/**
 * Serves a workspace with our extension loaded, to this machine only, until Ctrl+C.
 * @param {{ workspace: string, draft: string | undefined, port?: number }} options
 */
export async function serve({ workspace, draft, port }) {
  await installHost();
  const token = randomBytes(16).toString('hex');
  const server = await startServer({
    workFolder: temporaryFolder('serve'),
    userData: path.join(toolsFolder, 'start', 'user-data'),
    extensions: path.join(toolsFolder, 'start', 'extensions'),
    token,
    ...(port === undefined ? {} : { port }),
  });
  const address = workbenchAddress({
    authority: server.authority,
    token,
    open: workspace,
    file: draft,
    developmentPaths: [root],
  });
  console.log(`\nOpen this address in a browser on this machine (Ctrl+C ends it):\n\n${address}\n`);
  await Promise.race([untilInterrupted(), server.ended]);
  await server.stop();
}

/** @returns {Promise<void>} */
function untilInterrupted() {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
