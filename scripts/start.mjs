/**
 * Shows the extension at work on the sample: in VS Code, installed or downloaded; where there is no
 * display, in VS Code from the npm registry, served to a browser.
 *
 *   npm start
 *   npm start -- --port 8137      the port to serve at, if it is served
 *   npm start -- --check          checks the sample in the terminal instead
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot, root, toolsFolder } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { findSample, sampleFolder } from './lib/sample.mjs';
import { setup } from './setup.mjs';

const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, port: { type: 'string' } },
});

await setup();
const build = await run(process.execPath, ['scripts/build.mjs']);
if (build.status !== 0) process.exitCode = build.status;
else if (options.check) process.exitCode = await checkSample();
else process.exitCode = await openSample();

/** @returns {Promise<number>} the exit status */
async function checkSample() {
  const { status } = await run(process.execPath, ['dist/plumbline.mjs', 'check', sampleFolder]);
  const hasFindings = 1; // as the sample should
  return status === hasFindings ? 0 : status;
}

/** @returns {Promise<number>} the exit status */
async function openSample() {
  // Only now, because these need the packages that `setup` has installed.
  const { canDownloadDesktop, findCodeCommand } = await import('./host/desktop.mjs');
  const { isHostSupported } = await import('./host/install.mjs');
  const sample = findSample(inRoot(sampleFolder));

  const code = findCodeCommand();
  if (code) {
    console.log('Opening the sample in VS Code …');
    return openDesktop(code, sample, []);
  }
  if (await canDownloadDesktop()) {
    const downloaded = await downloadDesktop();
    if (downloaded) {
      console.log('Opening the sample in VS Code; this ends when you close its window …');
      return openDesktop(downloaded, sample, [
        `--user-data-dir=${path.join(toolsFolder, 'start', 'user-data')}`,
        `--extensions-dir=${path.join(toolsFolder, 'start', 'extensions')}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ]);
    }
  }
  if (isHostSupported) {
    const { serve } = await import('./host/serve.mjs');
    await serve({ ...sample, ...(options.port ? { port: Number(options.port) } : {}) });
    return 0;
  }
  console.error(
    'There is no VS Code here, and it could not be downloaded. Install it from ' +
      "https://code.visualstudio.com, see that the command 'code' works in a terminal, and run " +
      "'npm start' again.",
  );
  return 1;
}

async function downloadDesktop() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({ cachePath: toolsFolder });
  } catch (error) {
    console.error(`VS Code could not be downloaded: ${error}`);
    return undefined;
  }
}

/**
 * @param {string} executable
 * @param {ReturnType<typeof findSample>} sample
 * @param {string[]} args
 * @returns {Promise<number>} the exit status
 */
function openDesktop(executable, { workspace, draft }, args) {
  // On Windows `code` is a batch file, which takes a shell, which takes quotes.
  const shell = executable.endsWith('.cmd');
  const words = [
    `--extensionDevelopmentPath=${root}`,
    '--new-window',
    ...args,
    workspace,
    ...(draft ? [draft] : []),
  ];
  const quote = (/** @type {string} */ word) => (shell ? `"${word}"` : word);
  return new Promise((resolve, reject) => {
    const child = spawn(quote(executable), words.map(quote), { shell, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}
