/** Running other programs. Node built-ins only, because this is used before anything is installed. */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] default: the top of the repository
 * @property {NodeJS.ProcessEnv} [env] variables in addition to this process's own
 * @property {boolean} [capture] collect the output instead of passing it through
 */

/**
 * Runs a program to its end. Rejects only if it could not be started.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(command, args, { cwd = root, env, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal) output += `\n${command} was ended by ${signal}\n`;
      resolve({ status: code ?? 1, output });
    });
  });
}

/**
 * Runs a program whose failure leaves nothing more to do.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what it wrote, if captured
 */
export async function runOrThrow(command, args, options) {
  const { status, output } = await run(command, args, options);
  if (status !== 0) {
    throw new Error(`'${[command, ...args].join(' ')}' ended with status ${status}\n${output}`);
  }
  return output;
}

/**
 * The program and leading arguments that run npm: the npm that started us if there is one, since
 * on Windows a bare `npm` is a batch file, which can't be spawned without a shell.
 * @returns {[string, string[]]}
 */
export function npmCommand() {
  const script = process.env['npm_execpath'];
  return script?.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []];
}
