/** What is bundled into `dist/`, and how: the extension, the language server and the command line. */
import { root } from './paths.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** @type {BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
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
export const bundles = [
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
