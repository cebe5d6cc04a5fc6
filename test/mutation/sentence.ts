/** Sentences to be changed, and the bookkeeping of where changed words end up. */
import { type Analysis, analyse } from '../../src/core/language/analysis.ts';
import type { DateMention, Quantity, Rank } from '../../src/core/language/particulars.ts';
import type { Lexicon } from '../../src/core/language/names.ts';
import type { Fact } from '../../src/core/knowledge/pack.ts';
import { type OffsetRange, overlaps } from '../../src/core/text.ts';

/** A sentence made from a fact's statement, with what the engine reads in it. */
export interface Sentence {
  readonly text: string;
  readonly analysis: Analysis;
  readonly fact: Fact;
  /** The words that were changed to something the fact rules out; none in a faithful sentence. */
  readonly changed?: OffsetRange;
}

/** A sentence about a fact. It is analysed when a rule first asks what the engine reads in it. */
export function sentence(
  text: string,
  fact: Fact,
  lexicon: Lexicon,
  changed?: OffsetRange,
): Sentence {
  let analysis: Analysis | undefined;
  return {
    text,
    fact,
    get analysis() {
      return (analysis ??= analyse(text, lexicon));
    },
    ...(changed === undefined ? {} : { changed }),
  };
}

/** One run of words replaced by others. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies an edit; what it puts in counts as changed. An article before it is fitted to it. */
export function contradict({ text, fact }: Sentence, edit: Edit, lexicon: Lexicon): Sentence {
  const words = edit.start === 0 ? capitalised(edit.text) : edit.text;
  const before = text
    .slice(0, edit.start)
    .replace(/\b(a)n? $/iu, (_, a: string) => (/^[aeiou]/iu.test(words) ? `${a}n ` : `${a} `));
  const changed = { start: before.length, end: before.length + words.length };
  return sentence(before + words + text.slice(edit.end), fact, lexicon, changed);
}

/** A stretch of the old sentence, its first letter perhaps in another case, or new words. */
export type Piece =
  string | { readonly start: number; readonly end: number; readonly first?: 'upper' | 'lower' };

/** Edits as pieces; they must be in order and apart. */
export function pieces(text: string, edits: readonly Edit[]): readonly Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const edit of edits) {
    out.push({ start: at, end: edit.start });
    out.push(edit.start === 0 ? capitalised(edit.text) : edit.text);
    at = edit.end;
  }
  out.push({ start: at, end: text.length });
  return out;
}

/**
 * Puts a sentence together anew. Undefined if its changed words would not come through whole and
 * in one run: then the rewriting would undo or spoil the change.
 */
export function rewrite(
  { text, fact, changed }: Sentence,
  parts: readonly Piece[],
  lexicon: Lexicon,
): Sentence | undefined {
  let out = '';
  /** For each character of the new text the old offset it comes from, -1 for new words. */
  const origins: number[] = [];
  for (const part of parts) {
    const words =
      typeof part === 'string' ? part : recased(text.slice(part.start, part.end), part.first);
    for (let i = 0; i < words.length; i++)
      origins.push(typeof part === 'string' ? -1 : part.start + i);
    out += words;
  }
  if (changed === undefined) return sentence(out, fact, lexicon);
  const start = origins.indexOf(changed.start);
  const length = changed.end - changed.start;
  const whole =
    start >= 0 &&
    origins.slice(start, start + length).every((origin, i) => origin === changed.start + i);
  return whole ? sentence(out, fact, lexicon, { start, end: start + length }) : undefined;
}

function recased(text: string, first: 'upper' | 'lower' | undefined): string {
  if (first === undefined) return text;
  const letter = text.charAt(0);
  return (first === 'upper' ? letter.toUpperCase() : letter.toLowerCase()) + text.slice(1);
}

/** With a capital at the beginning. */
export function capitalised(text: string): string {
  return recased(text, 'upper');
}

/** All matches of a global pattern, as edits made from the match; undefined ones are left out. */
export function editsOf(
  text: string,
  pattern: RegExp,
  make: (match: RegExpExecArray) => string | undefined,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const words = make(match);
    if (words !== undefined)
      edits.push({ start: match.index, end: match.index + match[0].length, text: words });
  }
  return edits;
}

/** A number that is always the same for the same text: choices without randomness. */
export function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}

/** One of several, always the same for the same text. */
export function choose<T>(list: readonly T[], text: string): T | undefined {
  return list[hash(text) % Math.max(1, list.length)];
}

/** A quantity with its words, without bound and per-unit. */
export type Value = Quantity & { readonly words: string };

/** The quantities of a sentence. */
export function quantities({
  text,
  analysis,
}: Pick<Sentence, 'text' | 'analysis'>): readonly Value[] {
  return analysis.values
    .filter((value) => value.kind === 'quantity')
    .map((value) => ({ ...value, words: text.slice(value.valueStart, value.valueEnd) }));
}

/** The range of a value's own words. */
export function span({ valueStart, valueEnd }: Quantity | DateMention | Rank) {
  return { start: valueStart, end: valueEnd };
}

/** True if a range is part of a name the pack knows: 'the second cable'. */
export function inName({ analysis }: Sentence, range: OffsetRange): boolean {
  return analysis.names.some((name) => name.ids.length > 0 && overlaps(name, range));
}
