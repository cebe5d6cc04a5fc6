/** Reads what is measured: JSONL of judged sentences or of pairs, and folders of prose. */
import fs from 'node:fs';
import path from 'node:path';

/** A sentence judged against the facts of a pack. */
export interface JudgedSentence {
  readonly id: string;
  readonly text: string;
  readonly label: 'contradicted' | 'supported' | 'neutral';
  readonly kind: string;
  readonly quote: string;
  /** The exact part of `text` that the source rules out; empty unless contradicted. */
  readonly wrong: string;
}

/** A claim judged against one piece of evidence. */
export interface JudgedPair {
  readonly id: string;
  readonly evidence: string;
  readonly claim: string;
  readonly label: 'contradicted' | 'supported' | 'unrelated';
}

/** One thing named on the command line. */
export type Input =
  | { readonly kind: 'sentences'; readonly name: string; readonly items: readonly JudgedSentence[] }
  | { readonly kind: 'pairs'; readonly name: string; readonly items: readonly JudgedPair[] }
  | { readonly kind: 'prose'; readonly name: string; readonly items: readonly string[] };

const PROSE = new Set(['.md', '.markdown', '.txt']);

/** Reads a JSONL file, a Markdown or text file, or a folder of those. Throws on what is neither. */
export function readInput(file: string): Input {
  const name = path.basename(file).replace(/\.jsonl$/u, '');
  if (!file.endsWith('.jsonl'))
    return {
      kind: 'prose',
      name,
      items: proseFiles(file).map((one) => fs.readFileSync(one, 'utf8')),
    };
  const items = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JudgedSentence & JudgedPair);
  return items.some((item) => 'evidence' in item)
    ? { kind: 'pairs', name, items }
    : { kind: 'sentences', name, items };
}

function proseFiles(file: string): readonly string[] {
  if (!fs.statSync(file).isDirectory()) return [file];
  return fs
    .readdirSync(file, { recursive: true, encoding: 'utf8' })
    .filter((name) => PROSE.has(path.extname(name)))
    .sort()
    .map((name) => path.join(file, name));
}
