/**
 * The headless Chromium inside the npm package `@sparticuz/chromium`. We unpack it ourselves: the
 * package's own code does so into a fixed place of the shared temporary folder, and leaves half a
 * browser there when it is interrupted.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { toolsFolder } from '../lib/paths.mjs';
import { run, runOrThrow } from '../lib/process.mjs';

const packageName = '@sparticuz/chromium';

export const isCarriedBrowserSupported = process.platform === 'linux' && process.arch === 'x64';

/** @returns {Promise<import('./browser.mjs').Browser>} */
export async function unpackCarriedBrowser() {
  const source = packageFolder();
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const folder = path.join(toolsFolder, `chromium-${version}`);
  const executablePath = path.join(folder, 'chromium');
  if (!fs.existsSync(folder)) {
    console.log(`Unpacking Chromium from ${packageName} into .vscode-test …`);
    await unpackInto(folder, path.join(source, 'bin'));
  }
  return { executablePath, env: await missingParts(folder, executablePath) };
}

function packageFolder() {
  const entry = createRequire(import.meta.url).resolve(packageName);
  return path.resolve(entry, '..', '..', '..');
}

/**
 * @param {string} folder
 * @param {string} archives
 */
async function unpackInto(folder, archives) {
  fs.mkdirSync(toolsFolder, { recursive: true });
  const staging = fs.mkdtempSync(path.join(toolsFolder, 'chromium-'));
  try {
    const executable = path.join(staging, 'chromium');
    await decompress(path.join(archives, 'chromium.br'), executable);
    fs.chmodSync(executable, 0o755);
    for (const name of ['al2023', 'fonts', 'swiftshader']) {
      const tar = path.join(staging, `${name}.tar`);
      const target = path.join(staging, name === 'swiftshader' ? '.' : name);
      await decompress(path.join(archives, `${name}.tar.br`), tar);
      fs.mkdirSync(target, { recursive: true });
      await runOrThrow('tar', ['--extract', '--file', tar, '--directory', target]);
      fs.rmSync(tar);
    }
    fs.renameSync(staging, folder);
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * @param {string} archive
 * @param {string} target
 */
async function decompress(archive, target) {
  const reader = fs.createReadStream(archive);
  await pipeline(reader, createBrotliDecompress(), fs.createWriteStream(target));
}

/**
 * Points Chromium to the libraries and fonts it was packed with, where the machine lacks its own.
 * Without the libraries it does not start; without a single font it crashes on the first letter.
 * @param {string} folder
 * @param {string} executable
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function missingParts(folder, executable) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  const { output } = await run('ldd', [executable], { capture: true });
  if (output.includes('not found')) {
    const inherited = process.env['LD_LIBRARY_PATH'];
    const libraries = path.join(folder, 'al2023', 'lib');
    env['LD_LIBRARY_PATH'] = inherited ? `${libraries}:${inherited}` : libraries;
  }
  if (!fs.existsSync('/etc/fonts/fonts.conf') || !fs.existsSync('/usr/share/fonts')) {
    env['FONTCONFIG_FILE'] = writeFontConfiguration(folder);
  }
  return env;
}

/**
 * The packed configuration names folders of the service the package was made for; this names ours.
 * @param {string} folder
 */
function writeFontConfiguration(folder) {
  const file = path.join(folder, 'fonts.conf');
  const fonts = `<dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`;
  fs.writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${fonts}</fontconfig>\n`);
  return file;
}
