/** Where things lie. Node built-ins only, because this is used before anything is installed. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * A path inside the repository.
 * @param {...string} parts
 */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Downloaded or unpacked tools; never part of the repository or the package. */
export const toolsFolder = inRoot('.vscode-test');

/**
 * A new empty folder for one run, removed when this process ends.
 * @param {string} purpose
 */
export function temporaryFolder(purpose) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `plumbline-${purpose}-`));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/**
 * Whether the module with this `import.meta.url` is the script that was started.
 * @param {string} moduleUrl
 */
export function isStartedDirectly(moduleUrl) {
  const script = process.argv[1];
  return script !== undefined && fs.realpathSync(script) === fileURLToPath(moduleUrl);
}
