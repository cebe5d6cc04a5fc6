/**
 * Makes from the installed VS Code server what `@vscode/test-web` takes for a downloaded build of
 * VS Code for the web: a workbench without a server, whose extension host is a web worker.
 */
import fs from 'node:fs';
import path from 'node:path';
import { toolsFolder } from '../lib/paths.mjs';
import { host } from './install.mjs';

const cache = path.join(toolsFolder, 'web');

/** The workbench of `code-server` is bound to a server in two places, as minified code. */
const patches = [
  {
    what: 'the server it connects to',
    pattern: /,remoteAuthority:location\.host\}/,
    replacement: '}',
  },
  {
    what: 'the server it keeps settings on',
    pattern: /\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/,
    replacement: '.with({scheme:$1.vscodeUserData}),"User")',
  },
];

/**
 * The module that `@vscode/test-web` imports. It expects the parts of a workbench; ours is a whole
 * application, which reads its configuration from the page and starts when it is imported.
 */
const adapter = `
const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('../code/browser/workbench/workbench.css', import.meta.url).href;
document.head.append(style);

const element = document.getElementById('vscode-workbench-web-configuration');
const configuration = JSON.parse(element.getAttribute('data-settings'));
Object.assign(configuration, {
  userDataPath: '/',
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
});
element.setAttribute('data-settings', JSON.stringify(configuration));

export const create = () => import('../code/browser/workbench/workbench.js');
export class Emitter {
  event = () => ({ dispose() {} });
  fire() {}
  dispose() {}
}
export const URI = { revive: (uri) => uri, parse: (uri) => uri, from: (uri) => uri };
`;

/**
 * Makes the build unless it is there already.
 * @returns {{ testRunnerDataDir: string, commit: string }} options for `@vscode/test-web`
 */
export function makeWebBuild() {
  const product = fs.readFileSync(path.join(host.server, 'product.json'), 'utf8');
  const { commit } = JSON.parse(product);
  const name = `vscode-web-stable-${commit}`;
  const folder = path.join(cache, name);
  const stamp = path.join(folder, 'version');
  const wanted = `${host.version}, ${JSON.stringify(patches)}, ${adapter}`;
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return { testRunnerDataDir: cache, commit };
  }

  fs.rmSync(cache, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const entry of ['extensions', 'node_modules', 'package.json', 'product.json']) {
    fs.symlinkSync(path.join(host.server, entry), path.join(folder, entry));
  }
  fs.cpSync(path.join(host.server, 'out'), path.join(folder, 'out'), { recursive: true });
  patchWorkbench(path.join(folder, 'out/vs/code/browser/workbench/workbench.js'));
  const main = path.join(folder, 'out/vs/workbench/workbench.web.main.internal');
  fs.writeFileSync(`${main}.js`, adapter);
  fs.writeFileSync(`${main}.css`, '');
  fs.writeFileSync(stamp, wanted);
  return { testRunnerDataDir: cache, commit };
}

/** @param {string} file */
function patchWorkbench(file) {
  let code = fs.readFileSync(file, 'utf8');
  for (const { what, pattern, replacement } of patches) {
    if (!pattern.test(code)) throw new Error(`The workbench no longer names ${what} as it did.`);
    code = code.replace(pattern, replacement);
  }
  fs.writeFileSync(file, code);
}
