/** Bundles the tests that run inside VS Code. */
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { inRoot, root } from '../lib/paths.mjs';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
};

/**
 * The tests for VS Code's Node extension host: `index.ts` loads the others with mocha.
 * @returns {Promise<string>} the module to run
 */
export async function bundleIntegrationTests() {
  fs.rmSync(inRoot('out', 'integration'), { recursive: true, force: true });
  await build({
    ...shared,
    platform: 'node',
    target: 'node20',
    entryPoints: ['test/integration/index.ts', ...testFiles('integration')],
    outbase: 'test/integration',
    outdir: 'out/integration',
    outExtension: { '.js': '.cjs' },
    external: ['vscode', 'mocha'],
  });
  return inRoot('out', 'integration', 'index.cjs');
}

/**
 * The tests for the browser's extension host, which loads one file only. It must lie inside the
 * extension's folder.
 * @returns {Promise<string>} the module to run
 */
export async function bundleWebTests() {
  const imports = testFiles('web').map((file) => `require(${JSON.stringify(`./${file}`)});`);
  const outfile = inRoot('out', 'web', 'index.cjs');
  await build({
    ...shared,
    platform: 'browser',
    target: 'es2022',
    stdin: {
      contents: `
        import { runTests } from './test/web/index.ts';
        export const run = () => runTests(() => { ${imports.join('\n')} });
      `,
      resolveDir: root,
      sourcefile: 'web-tests.js',
    },
    outfile,
    external: ['vscode'],
    // Mocha's browser build would take this bundle's `module` for its own, and replace our exports.
    define: { module: 'undefined' },
  });
  return outfile;
}

/** @param {string} kind the folder below `test/` */
function testFiles(kind) {
  const folder = path.posix.join('test', kind);
  return fs
    .readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .sort();
}
