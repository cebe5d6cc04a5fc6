/**
 * `npm run bench [-- --sizes 315,1000,10000]`: what checking costs, on packs of several sizes made from
 * the bundled one. Bundled with esbuild and run as a production build would be: tsx slows the
 * engine down. Prints a Markdown table of medians and 95th percentiles; nothing is asserted.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
try {
  const outfile = path.join(folder, 'bench.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/bench/run.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // ES modules first: a UMD build hides its own `require` calls from the bundler
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', outfile, ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
