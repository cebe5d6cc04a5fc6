/**
 * Bundles the extension, the language server and the command line into `dist/`.
 *
 *   node scripts/build.mjs [--production]
 */
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { inRoot, root } from './lib/paths.mjs';

const isProduction = process.argv.includes('--production');

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** @type {BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  minify: isProduction,
  sourcemap: !isProduction,
  legalComments: 'none',
  logLevel: 'warning',
};

/** @type {BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // ES modules first: a UMD build hides its own `require` calls from the bundler
  mainFields: ['module', 'main'],
};

// 'worker': packages that have a variant without a DOM must give that one to the server's web worker.
/** @type {BuildOptions} */
const browser = { ...shared, platform: 'browser', conditions: ['worker', 'browser'] };

/**
 * The extension starts with as little code as possible; the language client is a bundle of its own,
 * which the extension loads with `import('./client.ts')` when a document needs it.
 * @type {import('esbuild').Plugin}
 */
const clientApart = {
  name: 'client-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/client\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './client.cjs', external: true } : undefined,
    );
  },
};

/** @type {BuildOptions[]} */
const bundles = [
  {
    ...node,
    entryPoints: ['src/extension/main.ts'],
    outfile: 'dist/extension.cjs',
    external: ['vscode'],
    plugins: [clientApart],
    // VS Code answers `require('vscode')` only in modules that were loaded with `require`.
    supported: { 'dynamic-import': false },
  },
  {
    ...node,
    entryPoints: ['src/extension/client.ts'],
    outfile: 'dist/client.cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: ['src/extension/main.web.ts'],
    outfile: 'dist/web/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['src/server/node.ts'], outfile: 'dist/server.cjs' },
  {
    ...browser,
    entryPoints: ['src/server/browser.ts'],
    outfile: 'dist/web/server.js',
    format: 'iife',
  },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/plumbline.mjs',
    format: 'esm',
    banner: {
      js: [
        '#!/usr/bin/env node',
        // Bundled CommonJS packages call `require` for Node's own modules.
        `import { createRequire as createRequireOfBundle } from 'node:module';`,
        'const require = createRequireOfBundle(import.meta.url);',
      ].join('\n'),
    },
  },
];

try {
  const written = await Promise.all(bundles.map(bundle));
  removeLeftovers(written.flat());
} catch (error) {
  // What esbuild finds in the sources it has printed already.
  if (!(error instanceof Error && 'errors' in error)) throw error;
  process.exitCode = 1;
}

/**
 * @param {BuildOptions} options
 * @returns {Promise<string[]>} the files it wrote, relative to the repository
 */
async function bundle(options) {
  const [entry] = /** @type {string[]} */ (options.entryPoints);
  const outfile = /** @type {string} */ (options.outfile);
  if (!entry || !fs.existsSync(inRoot(entry))) {
    console.log(`${outfile}: skipped, there is no ${entry}`);
    return [];
  }
  const { metafile } = await build({ ...options, metafile: true });
  if (path.extname(outfile) === '.mjs') fs.chmodSync(inRoot(outfile), 0o755);
  const kilobytes = (fs.statSync(inRoot(outfile)).size / 1024).toFixed(1);
  console.log(`${outfile.padEnd(24)}${kilobytes.padStart(8)} kB`);
  return Object.keys(metafile.outputs);
}

/**
 * Removes what earlier builds left behind, only now, so that an extension that is running from
 * `dist/` never finds it empty.
 * @param {string[]} written
 */
function removeLeftovers(written) {
  const wanted = new Set(written.map((file) => inRoot(file)));
  for (const entry of fs.readdirSync(inRoot('dist'), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(file)) fs.rmSync(file);
  }
}
