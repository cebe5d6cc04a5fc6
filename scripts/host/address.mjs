/** The address at which a VS Code server shows a folder with an extension under development. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} authority of the server: address and port
 * @property {string} [token] of the server
 * @property {string | undefined} [open] a folder or a `.code-workspace` file
 * @property {string | undefined} [file] shown in an editor
 * @property {string[]} [developmentPaths] folders of extensions under development
 * @property {string | undefined} [testsPath] a module whose `run` is called in the extension host
 */

/**
 * @param {WorkbenchOptions} options
 * @returns {string}
 */
export function workbenchAddress(options) {
  const { authority, token, open, file, developmentPaths = [], testsPath } = options;
  const remote = (/** @type {string} */ local) =>
    `vscode-remote://${authority}${pathToFileURL(path.resolve(local)).pathname}`;

  /** What a desktop VS Code would be told on its command line. */
  const payload = [
    ...developmentPaths.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];

  const url = new URL(`http://${authority}/`);
  if (token) url.searchParams.set('tkn', token);
  if (open) {
    const kind = open.endsWith('.code-workspace') ? 'workspace' : 'folder';
    url.searchParams.set(kind, path.resolve(open));
  } else {
    url.searchParams.set('ew', 'true'); // an empty window
  }
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
