/**
 * Bundles the extension, the language server and the command line into `dist/`.
 *
 *   node scripts/build.mjs [--production]   which also writes the third-party notices anew
 */
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from './lib/bundles.mjs';
import { inRoot } from './lib/paths.mjs';
import { writeNotices } from './notices.mjs';

const isProduction = process.argv.includes('--production');

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

try {
  const metafiles = (await Promise.all(bundles.map(bundle))).flat();
  removeLeftovers(metafiles.flatMap(({ outputs }) => Object.keys(outputs)));
  if (isProduction) writeNotices(metafiles);
} catch (error) {
  // What esbuild finds in the sources it has printed already.
  if (!(error instanceof Error && 'errors' in error)) throw error;
  process.exitCode = 1;
}

/**
 * @param {BuildOptions} options
 * @returns {Promise<import('esbuild').Metafile[]>} what it wrote, and from what; nothing if there is no entry
 */
async function bundle(options) {
  const [entry] = /** @type {string[]} */ (options.entryPoints);
  const outfile = /** @type {string} */ (options.outfile);
  if (!entry || !fs.existsSync(inRoot(entry))) {
    console.log(`${outfile}: skipped, there is no ${entry}`);
    return [];
  }
  const { metafile } = await build({
    ...options,
    minify: isProduction,
    sourcemap: !isProduction,
    metafile: true,
  });
  if (path.extname(outfile) === '.mjs') fs.chmodSync(inRoot(outfile), 0o755);
  const kilobytes = (fs.statSync(inRoot(outfile)).size / 1024).toFixed(1);
  console.log(`${outfile.padEnd(24)}${kilobytes.padStart(8)} kB`);
  return [metafile];
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
