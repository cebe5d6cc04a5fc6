/** The command line of the VS Code executable, as far as `vscode-host.mjs` plays it. */

/**
 * @typedef {object} HostArguments
 * @property {boolean} version
 * @property {string | undefined} open the folder or workspace to open
 * @property {string[]} developmentPaths
 * @property {string | undefined} testsPath
 * @property {string | undefined} userData
 * @property {string | undefined} extensions
 * @property {string | undefined} driverScript ours: a module that works the user interface
 * @property {{ width: number, height: number }} windowSize ours: `--window-size=1280x800`
 */

/**
 * Flags without a meaning for a browser are accepted and have no effect, since
 * `@vscode/test-electron` always passes a good many.
 * @param {string[]} words
 * @returns {HostArguments}
 */
export function parseHostArguments(words) {
  /** @type {Map<string, string[]>} */
  const flags = new Map();
  /** @type {string[]} */
  const operands = [];
  for (const word of words) {
    const flag = /^--([^=]+)(?:=(.*))?$/s.exec(word);
    if (!flag) {
      operands.push(word);
      continue;
    }
    const [, name = '', value = ''] = flag;
    flags.set(name, [...(flags.get(name) ?? []), value]);
  }
  const last = (/** @type {string} */ name) => flags.get(name)?.at(-1);
  const [width = 1280, height = 800] = (last('window-size') ?? '').split('x').map(Number);
  return {
    version: flags.has('version'),
    open: operands[0],
    developmentPaths: flags.get('extensionDevelopmentPath') ?? [],
    testsPath: last('extensionTestsPath'),
    userData: last('user-data-dir'),
    extensions: last('extensions-dir'),
    driverScript: last('driver-script'),
    windowSize: { width: width || 1280, height },
  };
}
