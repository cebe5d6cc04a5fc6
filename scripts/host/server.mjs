/** Starts and ends the VS Code server. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { showsChatter } from './chatter.mjs';
import { host } from './install.mjs';
import { writeQuietSettings } from './settings.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} workFolder for the server's own data, such as logs
 * @property {string} [userData] for settings and state; default: inside `workFolder`
 * @property {string} [extensions] for installed extensions; default: inside `workFolder`
 * @property {number} [port] default: any free one
 * @property {string} [token] what a browser has to know; without it any local program can connect
 *
 * @typedef {object} Server
 * @property {string} authority address and port
 * @property {Promise<void>} ended
 * @property {() => string} output all that it has written
 * @property {() => Promise<void>} stop
 */

const address = '127.0.0.1';
const patienceOnStop = 4000;

/**
 * Starts the server and waits until it listens.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const { workFolder, token } = options;
  const userData = options.userData ?? path.join(workFolder, 'user-data');
  const extensions = options.extensions ?? path.join(workFolder, 'extensions');
  const port = options.port ?? (await freePort());
  writeQuietSettings(userData);

  const child = spawn(
    host.node,
    [
      path.join(host.server, 'out', 'server-main.js'),
      '--accept-server-license-terms',
      `--host=${address}`,
      `--port=${port}`,
      tokenArgument(workFolder, token),
      `--server-data-dir=${path.join(workFolder, 'server')}`,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${extensions}`,
      '--disable-getting-started-override',
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      // A built VS Code takes an extension under development from its address only with this.
      '--enable-smoke-test-driver',
    ],
    // A process group of its own, so that extension hosts and language servers end with it.
    { env: environment(workFolder), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );

  let output = '';
  const listens = new Promise((resolve) => {
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (showsChatter) process.stderr.write(chunk);
      if (output.includes('Extension host agent listening on')) resolve(true);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve();
    });
    child.once('exit', () => resolve());
  });

  if (!(await Promise.race([listens, ended]))) {
    throw new Error(`The VS Code server did not start.\n${output}`);
  }
  return {
    authority: `${address}:${port}`,
    ended,
    output: () => output,
    stop: async () => {
      signalGroup(child.pid, 'SIGTERM');
      await Promise.race([ended, delay(patienceOnStop)]);
      signalGroup(child.pid, 'SIGKILL');
      await ended;
    },
  };
}

/**
 * The token goes through a file, since other users can read a command line.
 * @param {string} workFolder
 * @param {string | undefined} token
 */
function tokenArgument(workFolder, token) {
  if (token === undefined) return '--without-connection-token';
  const file = path.join(workFolder, 'token');
  fs.writeFileSync(file, token, { mode: 0o600 });
  return `--connection-token-file=${file}`;
}

/** @param {string} workFolder */
function environment(workFolder) {
  return {
    ...process.env,
    ELECTRON_RUN_AS_NODE: undefined,
    NODE_OPTIONS: undefined,
    EXTENSIONS_GALLERY: '{}', // no marketplace: the server would ask for it over the network
    XDG_RUNTIME_DIR: workFolder, // where it puts its sockets
  };
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, address, () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}
