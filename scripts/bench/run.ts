/** What `npm run bench` bundles and runs. */
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { checkSentence } from '../../src/core/claims/checkSentence.ts';
import { ALONE } from '../../src/core/claims/reading.ts';
import { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Pack } from '../../src/core/knowledge/pack.ts';
import { bundledPack, packOfSize } from './packs.ts';
import { seededLibrary } from './seeded.ts';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '315,1000,10000' } },
});

/** So many sentences of the pack are checked, each figure raised by one: most then differ from their facts. */
const SENTENCES = 200;
/** Rounds before anything is counted: the engine’s caches and V8 are warm then, as they are while somebody writes. */
const WARM_UP = 5;
const ROUNDS = 5;
const DOCUMENT_LENGTH = 10_000;
const NOTHING_CITED = { citedWorks: [], reading: ALONE };

const pack = bundledPack();
const sentences = pack.facts
  .filter((_, index) => index % Math.ceil(pack.facts.length / SENTENCES) === 0)
  .map(({ statement }) => statement.replaceAll(/\d+/gu, (digits) => String(Number(digits) + 1)));

console.log(
  '| facts | index, ms | sentence, median ms | sentence, p95 ms | sentence, mean CPU ms | 10 kB of sentences, median ms | heap, MB |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const size of values.sizes.split(',').map(Number)) console.log(row(packOfSize(pack, size)));

/** Any number will do; the same one makes the same library. */
const SEED = 20_090_101;
const SEEDED_FACTS = 1_000;
/** Sentences of each kind that are checked, over and over. */
const PROSE = 300;

const seeded = seededLibrary(SEED, SEEDED_FACTS, false);
const seededByHand = seededLibrary(SEED, SEEDED_FACTS, true);
const unrelated = cleanProse().slice(0, PROSE);
console.log();
console.log('| library | prose | sentence, median ms | sentence, p95 ms | sentence, mean CPU ms |');
console.log('| --- | --- | ---: | ---: | ---: |');
for (const [library, prose, of, checked] of [
  ['1,000 facts by seed', 'about it', seeded.pack, seeded.prose.slice(0, PROSE)],
  ['the same, stated by hand', 'about it', seededByHand.pack, seededByHand.prose.slice(0, PROSE)],
  ['1,000 facts by seed', 'unrelated', seeded.pack, unrelated],
  ['bundled pack', 'about it', pack, sentences],
  ['bundled pack', 'unrelated', pack, unrelated],
] as const)
  console.log(`| ${library} | ${prose} | ${proseCells(of, checked).join(' | ')} |`);

function proseCells(of: Pack, checked: readonly string[]): readonly string[] {
  const knowledge = new Knowledge([of]);
  return cellsOf(checked, (sentence) => checkSentence(sentence, knowledge, NOTHING_CITED));
}

/** Median, 95th percentile and mean CPU time of a check, once it is warm. */
function cellsOf(
  checked: readonly string[],
  check: (sentence: string) => unknown,
): readonly string[] {
  repeat(WARM_UP, () => checked.forEach(check));
  const cpuBefore = process.cpuUsage();
  const each = repeat(ROUNDS, () => checked.map((sentence) => timed(() => check(sentence))));
  const cpu = process.cpuUsage(cpuBefore);
  const single = each.flatMap(({ result }) => result);
  return [
    share(single, 0.5).toFixed(3),
    share(single, 0.95).toFixed(3),
    ((cpu.user + cpu.system) / 1000 / single.length).toFixed(3),
  ];
}

/** Sentences of the corpus of clean prose, on other subjects than the seeded library. */
function cleanProse(): readonly string[] {
  const folder = path.resolve('test/clean');
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split(/(?<=[.!?])\s+/u))
    .filter((sentence) => /^\p{Lu}.{20,}[.!?]$/su.test(sentence));
}

function row(of: Pack): string {
  const builds = repeat(3, () => new Knowledge([of]));
  const before = heap();
  const knowledge = new Knowledge([of]);
  const check = (sentence: string) => checkSentence(sentence, knowledge, NOTHING_CITED);
  const perSentence = cellsOf(sentences, check);
  const documents = repeat(ROUNDS, () => documentOf(DOCUMENT_LENGTH).map(check));
  const used = heap() - before;
  const cells = [
    String(of.facts.length),
    share(
      builds.map(({ ms }) => ms),
      0.5,
    ).toFixed(0),
    ...perSentence,
    share(
      documents.map(({ ms }) => ms),
      0.5,
    ).toFixed(1),
    (used / 2 ** 20).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Sentences, over and over, up to a length. */
function documentOf(length: number): readonly string[] {
  const out: string[] = [];
  for (let i = 0, total = 0; total < length; i++) {
    const sentence = sentences[i % sentences.length] ?? '';
    out.push(sentence);
    total += sentence.length + 1;
  }
  return out;
}

function repeat<T>(
  times: number,
  run: () => T,
): readonly { readonly ms: number; readonly result: T }[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    const result = run();
    return { ms: performance.now() - start, result };
  });
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function share(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

/** Bytes in use after a collection; `scripts/bench.ts` starts us with `--expose-gc`. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
