/** Reads what is measured: JSONL of judged sentences or of pairs, folders of papers, and of prose. */
import fs from 'node:fs';
import path from 'node:path';
import { LineIndex, type OffsetRange } from '../../src/core/text.ts';

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

/** A whole paper with the words in it that the source rules out. */
export interface JudgedPaper {
  readonly name: string;
  readonly text: string;
  /** The files of its folder by name, for its bibliography. */
  readonly files: Readonly<Record<string, string>>;
  readonly errors: readonly OffsetRange[];
}

/** One thing named on the command line. */
export type Input =
  | { readonly kind: 'sentences'; readonly name: string; readonly items: readonly JudgedSentence[] }
  | { readonly kind: 'pairs'; readonly name: string; readonly items: readonly JudgedPair[] }
  | { readonly kind: 'papers'; readonly name: string; readonly items: readonly JudgedPaper[] }
  | { readonly kind: 'prose'; readonly name: string; readonly items: readonly string[] };

const PROSE = new Set(['.md', '.markdown', '.txt']);

/** What a paper's errors are listed in, beside it. */
const EXPECTED = '.expected.json';

/**
 * Reads a JSONL file, a Markdown or text file, a folder of those, or a folder of papers with their errors
 * listed beside them. Throws on what is none of these.
 */
export function readInput(file: string): Input {
  const name = path.basename(file).replace(/\.jsonl$/u, '');
  const papers = papersIn(file);
  if (papers.length > 0) return { kind: 'papers', name, items: papers };
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

function papersIn(folder: string): readonly JudgedPaper[] {
  if (!fs.statSync(folder).isDirectory()) return [];
  const names = fs.readdirSync(folder);
  const expected = names.filter((name) => name.endsWith(EXPECTED)).sort();
  if (expected.length === 0) return [];
  const files = Object.fromEntries(
    names
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
  return expected.map((file) => {
    const name = `${file.slice(0, -EXPECTED.length)}.md`;
    const text = files[name] ?? '';
    return { name, text, files, errors: errorsOf(name, text, files[file] ?? '') };
  });
}

/** Where the listed errors are. Lines and columns count from 1. Throws where the words are not there. */
function errorsOf(name: string, text: string, expected: string): readonly OffsetRange[] {
  const lines = new LineIndex(text);
  const listed = JSON.parse(expected) as readonly { line: number; column: number; wrong: string }[];
  return listed.map(({ line, column, wrong }) => {
    const start = lines.offsetAt({ line: line - 1, column: column - 1 });
    const end = start + wrong.length;
    if (text.slice(start, end) !== wrong)
      throw new Error(`${name}:${String(line)}:${String(column)}: no '${wrong}'`);
    return { start, end };
  });
}
