/**
 * Installs a real VS Code from the npm registry, for machines that can't download the desktop one
 * or have no display: the VS Code server (workbench and Node extension host) that the package
 * `code-server` carries, and a Node that is new enough to run it.
 *
 * npm checks the integrity of each tarball. No install script runs and nothing is compiled.
 */
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, isStartedDirectly, toolsFolder } from '../lib/paths.mjs';
import { npmCommand, runOrThrow } from '../lib/process.mjs';

const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';
/** Raise it when what is installed changes, other than by the versions above. */
const layout = 1;

const folder = path.join(toolsFolder, 'host');

/** What the other modules need to know about the installation. */
export const host = {
  /** The VS Code server, with `product.json` and `out/server-main.js`. */
  server: path.join(folder, 'vscode'),
  /** The Node that runs it. */
  node: path.join(folder, 'node', 'bin', 'node'),
  /** Identifies this installation in caches made from it. */
  version: `code-server ${codeServerVersion}, node ${nodeVersion}, layout ${layout}`,
};

/** Whether this machine can use the installation at all. */
export const isHostSupported =
  process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64');

/** Extensions inside VS Code that are large and of no use here. */
const droppedExtensions = [
  'copilot',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'tunnel-forwarding',
];

/** Dependencies of the server that neither the workbench nor an extension host loads at start. */
const droppedDependencies = [
  '@anthropic-ai/claude-agent-sdk',
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/deviceid',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-ca-certs',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'detect-libc',
  'kerberos',
  'node-addon-api',
  'ssh2',
  'tar',
  'zod',
];

/** Native modules that would have to be compiled, and the file here that stands in for each. */
const standIns = {
  '@vscode/native-watchdog': 'native-watchdog.mjs',
  '@vscode/spdlog': 'spdlog.mjs',
};

/** Installs the host unless it is there already. */
export async function installHost() {
  if (!isHostSupported) throw new Error('VS Code from the npm registry runs on Linux only.');
  if (isInstalled()) return;
  const started = Date.now();
  const report = (/** @type {string} */ what) =>
    console.log(`  ${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${what}`);
  console.log('Installing VS Code from the npm registry into .vscode-test/host …');

  // Everything happens beside the final place, so an interrupted installation leaves nothing there.
  fs.mkdirSync(toolsFolder, { recursive: true });
  const staging = fs.mkdtempSync(path.join(toolsFolder, 'host-'));
  try {
    const excluded = droppedExtensions.map(
      (name) => `--exclude=package/lib/vscode/extensions/${name}`,
    );
    await unpack(`code-server@${codeServerVersion}`, 'lib/vscode', `${staging}/vscode`, excluded);
    report(`code-server ${codeServerVersion}`);
    await unpack(`node-linux-${process.arch}@${nodeVersion}`, 'bin', `${staging}/node/bin`);
    report(`node ${nodeVersion}`);
    await installDependencies(`${staging}/vscode`);
    report('dependencies');
    replaceNativeModules(`${staging}/vscode`);
    removeForeignBinaries(`${staging}/vscode`);
    fs.writeFileSync(`${staging}/version`, host.version);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(staging, folder);
    report('ready');
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

function isInstalled() {
  try {
    return fs.readFileSync(path.join(folder, 'version'), 'utf8') === host.version;
  } catch {
    return false;
  }
}

/**
 * Unpacks one folder of a package of the npm registry.
 * @param {string} specifier name and version
 * @param {string} source the folder inside the package
 * @param {string} target
 * @param {string[]} [tarOptions]
 */
async function unpack(specifier, source, target, tarOptions = []) {
  fs.mkdirSync(target, { recursive: true });
  const tarballs = fs.mkdtempSync(path.join(path.dirname(target), 'tarball-'));
  await npm(['pack', specifier, '--pack-destination', tarballs], tarballs);
  const [tarball] = fs.readdirSync(tarballs);
  if (!tarball) throw new Error(`npm pack ${specifier} left no tarball`);
  const member = `package/${source}`;
  const depth = member.split('/').length;
  await runOrThrow('tar', [
    ...['--extract', '--gzip', '--file', path.join(tarballs, tarball), '--directory', target],
    ...[`--strip-components=${depth}`, ...tarOptions, member],
  ]);
  fs.rmSync(tarballs, { recursive: true });
}

/**
 * Installs the server's dependencies in their locked versions, without the dropped ones. That takes
 * `npm install`: `npm ci` refuses a lock file that has more in it than the manifest.
 * @param {string} server
 */
async function installDependencies(server) {
  editJson(path.join(server, 'package.json'), dropDependencies);
  editJson(path.join(server, 'npm-shrinkwrap.json'), (lock) => {
    dropDependencies(lock);
    dropDependencies(lock.packages['']);
  });
  await npm(['install', '--omit=dev', '--engine-strict=false'], server);
}

/** @param {Record<string, any>} manifest */
function dropDependencies(manifest) {
  for (const group of [manifest['dependencies'], manifest['optionalDependencies']]) {
    for (const name of droppedDependencies) delete group?.[name];
  }
  delete manifest['overrides'];
  delete manifest['allowScripts'];
}

/** @param {string} server */
function replaceNativeModules(server) {
  for (const [name, file] of Object.entries(standIns)) {
    const module = path.join(server, 'node_modules', name);
    fs.rmSync(module, { recursive: true, force: true });
    fs.mkdirSync(module, { recursive: true });
    fs.copyFileSync(inRoot('scripts', 'host', 'stand-ins', file), path.join(module, file));
    const manifest = { name, version: '0.0.0', type: 'module', exports: `./${file}` };
    fs.writeFileSync(path.join(module, 'package.json'), JSON.stringify(manifest));
  }
}

/**
 * Some packages carry a binary for every platform; only this machine's is kept.
 * @param {string} server
 */
function removeForeignBinaries(server) {
  const ours = `linux-${process.arch}`;
  for (const binaries of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    const parent = path.join(server, 'node_modules', binaries);
    for (const entry of fs.readdirSync(parent, { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name === ours) continue;
      fs.rmSync(path.join(parent, entry.name), { recursive: true });
    }
  }
  for (const sources of ['deps', 'third_party']) {
    const parent = path.join(server, 'node_modules', 'node-pty', sources);
    fs.rmSync(parent, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {(value: any) => void} edit changes the value in place
 */
function editJson(file, edit) {
  const value = JSON.parse(fs.readFileSync(file, 'utf8'));
  edit(value);
  fs.writeFileSync(file, JSON.stringify(value, null, 2));
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
async function npm(args, cwd) {
  const [command, leading] = npmCommand();
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await runOrThrow(command, [...leading, ...args, ...quiet], { cwd, capture: true });
}

if (isStartedDirectly(import.meta.url)) {
  await installHost();
}
