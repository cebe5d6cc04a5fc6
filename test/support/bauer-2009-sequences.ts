/**
 * Holds quotations to the article without having the article: the test support has only hashes of
 * its sequences of four words. Twenty bits a hash are enough to notice a changed word (every word
 * but those at the ends is in four sequences) and too few to find the next word of a text with.
 */
import { readFileSync } from 'node:fs';

/** Words in a sequence; nothing shorter can be checked. */
export const SEQUENCE_WORDS = 4;

const BITS = 20;
const BYTES = 3;

interface SequenceFile {
  readonly bits: number;
  readonly wordsPerSequence: number;
  readonly sequences: string;
}

/**
 * A text's words in lower case, letters and digits only. Hyphens and apostrophes inside a word are
 * dropped with the line break that may follow a hyphen, so that hyphenation is undone.
 */
export function wordsOf(text: string): readonly string[] {
  const joined = text.normalize('NFC').toLowerCase();
  const undone = joined.replace(/(?<=[\p{L}\p{N}])(?:[-‐‑–]\s*\n?\s*|['’])(?=[\p{L}\p{N}])/gu, '');
  return undone.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** FNV-1a over UTF-8, 32 bits folded to the bits of the file. */
export function hashOf(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(words.join(' '))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return ((hash >>> BITS) ^ hash) & ((1 << BITS) - 1);
}

/** The sequences of a text, none if it has fewer than four words. */
export function sequencesOf(words: readonly string[]): readonly (readonly string[])[] {
  const count = Math.max(0, words.length - SEQUENCE_WORDS + 1);
  return Array.from({ length: count }, (_, i) => words.slice(i, i + SEQUENCE_WORDS));
}

/** Packs hashes, sorted and each once, three bytes each. */
export function pack(hashes: Iterable<number>): string {
  const sorted = [...new Set(hashes)].sort((a, b) => a - b);
  const bytes = sorted.flatMap((hash) => [hash >>> 16, (hash >>> 8) & 0xff, hash & 0xff]);
  return Buffer.from(bytes).toString('base64');
}

function unpack(packed: string): ReadonlySet<number> {
  const bytes = Buffer.from(packed, 'base64');
  const hashes = new Set<number>();
  for (let i = 0; i + BYTES <= bytes.length; i += BYTES) hashes.add(bytes.readUIntBE(i, BYTES));
  return hashes;
}

/** The article's sequences. */
export function articleSequences(): ReadonlySet<number> {
  const url = new URL('./bauer-2009-sequences.json', import.meta.url);
  const file = JSON.parse(readFileSync(url, 'utf8')) as SequenceFile;
  if (file.bits !== BITS || file.wordsPerSequence !== SEQUENCE_WORDS) {
    throw new Error('bauer-2009-sequences.json was made with other parameters.');
  }
  return unpack(file.sequences);
}

/** The first sequence of a text that the article does not have, undefined if it has them all. */
export function firstUnknown(text: string, known: ReadonlySet<number>): string | undefined {
  const words = wordsOf(text);
  if (words.length < SEQUENCE_WORDS) return words.join(' ');
  return sequencesOf(words)
    .find((sequence) => !known.has(hashOf(sequence)))
    ?.join(' ');
}
