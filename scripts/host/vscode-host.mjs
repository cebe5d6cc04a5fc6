#!/usr/bin/env node
/**
 * Stands in for the VS Code executable where there is no display: it takes the executable's command
 * line, so `@vscode/test-electron` can run it, but shows the workbench in a headless browser and
 * runs extensions in the server's Node extension host. Needs `installHost` to have run.
 *
 * Beyond VS Code's own flags, `--driver-script=MODULE` names a module whose default export is
 * called with the page once the workbench is there.
 *
 * PLUMBLINE_HOST_DEBUG=1 prints all that server and page say.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder, toolsFolder } from '../lib/paths.mjs';
import { workbenchAddress } from './address.mjs';
import { parseHostArguments } from './arguments.mjs';
import { host } from './install.mjs';
import { startServer } from './server.mjs';
import { prepareWorkbench } from './workbench.mjs';

/** @typedef {import('./arguments.mjs').HostArguments} HostArguments */
/** @typedef {import('./workbench.mjs').Workbench} Workbench */

/** A run that takes longer hangs. */
const timeLimitInSeconds = 300;
const statusOnTimeout = 124;

const options = parseHostArguments(process.argv.slice(2));
if (options.version) {
  const product = fs.readFileSync(path.join(host.server, 'product.json'), 'utf8');
  const { version, commit } = JSON.parse(product);
  console.log(`${version}\n${commit}\n${process.arch}`);
} else {
  process.exit(await showWorkbench(options));
}

/**
 * @param {HostArguments} options
 * @returns {Promise<number>} the exit status
 */
async function showWorkbench(options) {
  const stopped = untilStopped();
  const server = await startServer({
    workFolder: temporaryFolder('host'),
    ...(options.userData ? { userData: options.userData } : {}),
    ...(options.extensions ? { extensions: options.extensions } : {}),
  });
  const workbench = await prepareWorkbench(options.windowSize);
  try {
    const url = workbenchAddress({ ...options, authority: server.authority });
    await workbench.page.goto(url);
    const ways = [stopped, workbench.ended];
    if (options.driverScript) ways.push(drive(workbench, options.driverScript));
    const status = await Promise.race(ways);
    return status === 0 && hasCrashed(server.output()) ? 1 : status;
  } finally {
    await workbench.close().catch(() => {});
    await server.stop();
  }
}

/** @returns {Promise<number>} ends when the user stops this process, or its time is over */
function untilStopped() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.once(signal, () => resolve(130));
    }
    setTimeout(() => {
      console.error(`No result after ${timeLimitInSeconds} s.`);
      resolve(statusOnTimeout);
    }, timeLimitInSeconds * 1000).unref();
  });
}

/**
 * @param {Workbench} workbench
 * @param {string} script
 * @returns {Promise<number>}
 */
async function drive({ page }, script) {
  try {
    await page.waitForSelector('.monaco-workbench');
    const driver = await import(pathToFileURL(path.resolve(script)).href);
    await driver.default(page);
    return 0;
  } catch (error) {
    console.error(error);
    const picture = path.join(toolsFolder, 'failure.png');
    await page.screenshot({ path: picture }).catch(() => {});
    console.error(`The window when it failed: ${picture}`);
    return 1;
  }
}

/**
 * To the workbench a crash of the extension host looks like an end with status 0; only the server
 * knows better. It may know too late, so whoever runs tests must ask for their results as well.
 * @param {string} serverOutput
 */
function hasCrashed(serverOutput) {
  const crash = /Extension Host Process exited with code: (?:[1-9]|null, signal: SIG(?!TERM)).*/;
  const [line] = crash.exec(serverOutput) ?? [];
  if (line) console.error(line);
  return line !== undefined;
}
