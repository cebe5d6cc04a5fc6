/**
 * `npm run ablation -- FILES… [--stage WORDS]…`: what each stage of the engine is worth. Measures the engine
 * on the given sentences, pairs, papers and prose, on the mutation corpora, the second pack and the rules'
 * examples; then, for every stage (or those whose names hold the words), once more with the stage switched
 * off, and prints the difference.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildCorpus } from '../test/mutation/corpus.ts';
import { COLUMNS, type Column, type Figures, type Given } from './ablation/figures.ts';
import { STAGES } from './ablation/stages.ts';
import { type Stage, swapping } from './ablation/swap.ts';
import { readInput } from './eval/files.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const PACK = path.join(ROOT, 'knowledge/bauer-2009');
const SECOND = path.join(ROOT, 'test/packs/energy-island');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ablation-'));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stage: { type: 'string', multiple: true, default: [] } },
});
const stages = STAGES.filter(
  ({ name }) => values.stage.length === 0 || values.stage.some((words) => name.includes(words)),
);
const given = path.join(folder, 'given.json');
fs.writeFileSync(given, JSON.stringify(collect(positionals)));

const columns = Object.keys(COLUMNS) as Column[];
const full = await measure();
console.log(`| switched off | ${columns.map(heading).join(' | ')} |`);
console.log(`| --- |${columns.map(() => ' --- |').join('')}`);
console.log(row('nothing', (column, count) => String(full[column][count])));
const useless: string[] = [];
for (const stage of stages) {
  const figures = await measure(stage);
  const change = (column: Column, count: string) =>
    (figures[column][count] ?? 0) - (full[column][count] ?? 0);
  console.log(row(stage.name, (column, count) => signed(change(column, count))));
  const costs = columns.some((column) =>
    Object.entries(COLUMNS[column]).some(([count, moreIsBetter]) =>
      moreIsBetter ? change(column, count) < 0 : change(column, count) > 0,
    ),
  );
  if (!costs) useless.push(stage.name);
}
console.log(`\nSwitched off at no cost: ${useless.length === 0 ? 'none' : useless.join('; ')}`);
fs.rmSync(folder, { recursive: true });

/** All that is measured, made once by the full engine. */
function collect(files: readonly string[]): Given {
  const inputs = [...files, path.join(ROOT, 'test/clean')].map(readInput);
  const second = readInput(path.join(ROOT, 'test/packs/energy-island.claims.jsonl'));
  return {
    pack: PACK,
    inputs,
    mutations: Object.fromEntries([PACK, SECOND].map((pack) => [pack, buildCorpus(pack)])),
    second: { pack: SECOND, items: second.kind === 'sentences' ? second.items : [] },
  };
}

/** The figures of the engine, whole or with a stage switched off, in a process of its own. */
async function measure(stage?: Stage): Promise<Figures> {
  const outfile = path.join(folder, 'engine.cjs');
  await build({
    entryPoints: [path.join(ROOT, 'scripts/ablation/run.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    plugins: [swapping(stage)],
    logLevel: 'error',
  });
  return JSON.parse(
    execFileSync(process.execPath, [outfile, given], { encoding: 'utf8' }),
  ) as Figures;
}

function row(name: string, cell: (column: Column, count: string) => string): string {
  const cells = columns.map((column) => {
    const counts = Object.keys(COLUMNS[column]).map((count) => cell(column, count));
    return counts.every((count) => count === '0') ? '' : counts.join(' / ');
  });
  return `| ${name} | ${cells.join(' | ')} |`;
}

function heading(column: Column): string {
  return `${column}: ${Object.keys(COLUMNS[column]).join(' / ')}`;
}

function signed(change: number): string {
  return change > 0 ? `+${String(change)}` : change < 0 ? `−${String(-change)}` : '0';
}
