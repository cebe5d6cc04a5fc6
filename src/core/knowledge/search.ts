/**
 * Search as people type it: words in any order, unfinished or misspelt. An inverted index proposes
 * the documents and ranks them by how rare the matched words are; fuse.js then only settles the
 * order among the best and finds what to highlight, since it looks at every document it is given.
 */
import Fuse from 'fuse.js';
import type { OffsetRange } from '../text.ts';
import { editDistance } from './editDistance.ts';
import { fold } from './fold.ts';

/** A piece of a document; a match in a field of weight 2 counts twice. */
export interface SearchField {
  readonly text: string;
  readonly weight: number;
}

/** Something to be found. Highlights are given for its first field. */
export interface SearchDocument {
  readonly id: string;
  readonly fields: readonly SearchField[];
}

/** A found document. */
export interface SearchHit {
  readonly id: string;
  /** Greater is better; comparable within one search only. */
  readonly score: number;
  /** What to highlight in the document's first field, in order and without overlaps. */
  readonly matches: readonly OffsetRange[];
}

/** Documents prepared for searching. Plain data; made by `buildSearchIndex`, read by `searchIndex` alone. */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[];
  /** Every word of the documents, folded and sorted. */
  readonly words: readonly string[];
  /** Per word: the indices of its documents, ascending, and how much it weighs in each. */
  readonly postings: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
  /** Per group of three letters: the indices of the words that have it. */
  readonly trigrams: ReadonlyMap<string, readonly number[]>;
}

/** fuse.js takes 30 to 140 µs a document; so few keep a search among 10,000 documents at about 5 ms. */
export const MAX_FUSE_CANDIDATES = 20;
/** A beginning of a word stands for at most so many words, the first in the alphabet. */
export const MAX_PREFIX_WORDS = 400;
/** Words beyond these are not looked up: no query needs more, and a pasted page must not take long. */
export const MAX_QUERY_WORDS = 12;
/** fuse.js looks through a text once for every 32 characters of the query; the first ones have to do. */
const MAX_FUSE_QUERY = 32;
/** A longer query is cut before it is taken apart. */
const MAX_QUERY = 1000;
/** So many words sharing most trigrams are held against a misspelt word. */
const MAX_SIMILAR_WORDS = 50;
/** Shorter words have too few letters to be recognised with a slip in them. */
const MIN_FUZZY_LENGTH = 4;

/** What a match counts for: the word itself, a word that begins with it, a word like it. */
const EXACT = 1;
const PREFIX = 0.75;
const SIMILAR = 0.5;
/** How much of a hit's score fuse.js may take away. */
const FUSE_SHARE = 0.2;
/** Fuse score from which on it sees no likeness at all. */
const FUSE_THRESHOLD = 0.5;

const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu;

/** What a word is looked up by: folded, numbers with their decimal point but without group commas. */
function key(word: string): string {
  return fold(word).replaceAll(',', '');
}

/** The words of a text with their places. */
function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: key(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function trigramsOf(word: string): Set<string> {
  const padded = ` ${word} `;
  const trigrams = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) trigrams.add(padded.slice(i, i + 3));
  return trigrams;
}

/** Prepares documents for searching; takes time proportional to their text. */
export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const byWord = new Map<string, { documents: number[]; weights: number[] }>();
  // Folding is the dear part, and most words come again and again.
  const entries = new Map<string, { documents: number[]; weights: number[] }>();
  for (const [index, document] of documents.entries()) {
    for (const field of document.fields) {
      for (const [written] of field.text.matchAll(WORD)) {
        let entry = entries.get(written);
        if (entry === undefined) {
          const word = key(written);
          entry = byWord.get(word) ?? { documents: [], weights: [] };
          byWord.set(word, entry);
          entries.set(written, entry);
        }
        const last = entry.documents.length - 1;
        if (entry.documents[last] !== index) {
          entry.documents.push(index);
          entry.weights.push(field.weight);
        } else entry.weights[last] = Math.max(entry.weights[last] ?? 0, field.weight);
      }
    }
  }
  const words = [...byWord.keys()].sort();
  const trigrams = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    for (const trigram of trigramsOf(word)) {
      const list = trigrams.get(trigram);
      if (list === undefined) trigrams.set(trigram, [index]);
      else list.push(index);
    }
  }
  return {
    documents,
    words,
    postings: words.map((word) => byWord.get(word)?.documents ?? []),
    weights: words.map((word) => byWord.get(word)?.weights ?? []),
    trigrams,
  };
}

/** Index of the first word not before `word` in the alphabet. */
function firstFrom(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of the index that a word of the query may stand for, each with what a match counts. */
function expand(index: SearchIndex, word: string): Map<number, number> {
  const found = new Map<number, number>();
  const from = firstFrom(index.words, word);
  for (let i = from; i < Math.min(from + MAX_PREFIX_WORDS, index.words.length); i++) {
    const candidate = index.words[i] ?? '';
    if (!candidate.startsWith(word)) break;
    found.set(i, candidate === word ? EXACT : PREFIX);
  }
  // 'exports' should find 'export' too; the other way round it is a prefix.
  if (word.length > MIN_FUZZY_LENGTH && word.endsWith('s')) {
    const singular = firstFrom(index.words, word.slice(0, -1));
    if (index.words[singular] === word.slice(0, -1)) found.set(singular, PREFIX);
  }
  return found.size > 0 || word.length < MIN_FUZZY_LENGTH ? found : similarWords(index, word);
}

/** The words that are one or two slips away from a misspelt one, found by the trigrams they share. */
function similarWords(index: SearchIndex, word: string): Map<number, number> {
  const wanted = trigramsOf(word);
  const shared = new Map<number, number>();
  for (const trigram of wanted) {
    for (const i of index.trigrams.get(trigram) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
  }
  const slips = word.length < 8 ? 1 : 2;
  // A slip touches at most four trigrams (a swap of neighbours does); fewer in common means more slips.
  const enough = Math.max(1, wanted.size - 4 * slips);
  const likely = [...shared]
    .filter(
      ([i, count]) =>
        count >= enough && Math.abs((index.words[i] ?? '').length - word.length) <= slips,
    )
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MAX_SIMILAR_WORDS);
  const found = new Map<number, number>();
  for (const [i] of likely) {
    const distance = editDistance(word, index.words[i] ?? '', slips);
    if (distance <= slips) found.set(i, SIMILAR / distance);
  }
  return found;
}

interface Ranked {
  readonly document: number;
  score: number;
}

/** The documents that have at least one word of the query, best first. */
function rank(index: SearchIndex, queryWords: readonly ReadonlyMap<number, number>[]): Ranked[] {
  const total = index.documents.length;
  const scores = new Float64Array(total);
  const matched = new Uint8Array(total);
  const best = new Float64Array(total);
  for (const expansion of queryWords) {
    const touched: number[] = [];
    for (const [word, quality] of expansion) {
      const documents = index.postings[word] ?? [];
      const weights = index.weights[word] ?? [];
      const rarity = Math.log(1 + total / documents.length);
      for (let k = 0; k < documents.length; k++) {
        const document = documents[k] ?? 0;
        const value = rarity * quality * (weights[k] ?? 0);
        const before = best[document] ?? 0;
        if (before === 0) touched.push(document);
        if (value > before) best[document] = value;
      }
    }
    for (const document of touched) {
      scores[document] = (scores[document] ?? 0) + (best[document] ?? 0);
      matched[document] = (matched[document] ?? 0) + 1;
      best[document] = 0;
    }
  }
  const ranked: Ranked[] = [];
  for (let document = 0; document < total; document++) {
    const count = matched[document] ?? 0;
    if (count === 0) continue;
    // Each word of the query that a document lacks costs it dearly.
    const coverage = count / queryWords.length;
    ranked.push({ document, score: (scores[document] ?? 0) * coverage * coverage });
  }
  return ranked.sort((a, b) => b.score - a.score || a.document - b.document);
}

/** Joins ranges that touch or overlap; the input need not be in order. */
function joined(ranges: readonly OffsetRange[]): OffsetRange[] {
  const result: OffsetRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || range.start > last.end) result.push(range);
    else if (range.end > last.end)
      result[result.length - 1] = { start: last.start, end: range.end };
  }
  return result;
}

/**
 * The words of the first field that the query found: of a longer word the part that was typed, of
 * one like it the whole.
 */
function highlights(
  index: SearchIndex,
  text: string,
  queryWords: readonly { readonly word: string; readonly expansion: ReadonlyMap<number, number> }[],
): OffsetRange[] {
  const ranges: OffsetRange[] = [];
  for (const { word, start, end } of wordsOf(text)) {
    const position = firstFrom(index.words, word);
    for (const query of queryWords) {
      if (!query.expansion.has(position)) continue;
      // Offsets can be counted off only where folding kept the letters one to one.
      const countable = word.length === end - start && word.startsWith(query.word);
      ranges.push({ start, end: countable ? start + query.word.length : end });
    }
  }
  return joined(ranges);
}

/** What fuse.js makes of the best candidates: per document its score, 0 alike to 1 different. */
function fuseScores(
  index: SearchIndex,
  candidates: readonly Ranked[],
  query: string,
): Map<number, number> {
  const items = candidates.map(({ document }) => ({
    document,
    text: index.documents[document]?.fields[0]?.text ?? '',
  }));
  const fuse = new Fuse(items, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: FUSE_THRESHOLD,
    shouldSort: false,
  });
  const scores = new Map<number, number>();
  for (const { item, score } of fuse.search(query.slice(0, MAX_FUSE_QUERY)))
    scores.set(item.document, score ?? 1);
  return scores;
}

/**
 * The documents that fit a query best, at most `limit`, best first; none for a query without words.
 * The same documents and query always give the same answer.
 */
export function searchIndex(index: SearchIndex, query: string, limit: number): SearchHit[] {
  const words: string[] = [];
  for (const { word } of wordsOf(query.slice(0, MAX_QUERY))) {
    if (!words.includes(word)) words.push(word);
    if (words.length === MAX_QUERY_WORDS) break;
  }
  if (words.length === 0 || limit <= 0) return [];
  const queryWords = words.map((word) => ({ word, expansion: expand(index, word) }));
  const ranked = rank(
    index,
    queryWords.map(({ expansion }) => expansion),
  );
  const candidates = ranked.slice(0, MAX_FUSE_CANDIDATES);
  const fused = fuseScores(index, candidates, query.trim());
  for (const candidate of candidates) {
    candidate.score *= 1 - FUSE_SHARE * (fused.get(candidate.document) ?? 1);
  }
  candidates.sort((a, b) => b.score - a.score || a.document - b.document);
  // What fuse.js did not see comes after what it did, so the scores stay in order.
  const floor = candidates.at(-1)?.score ?? 0;
  const rest = ranked
    .slice(MAX_FUSE_CANDIDATES)
    .map((hit) => ({ ...hit, score: Math.min(hit.score, floor) }));
  return [...candidates, ...rest].slice(0, limit).flatMap(({ document, score }) => {
    const found = index.documents[document];
    if (found === undefined) return [];
    return [
      { id: found.id, score, matches: highlights(index, found.fields[0]?.text ?? '', queryWords) },
    ];
  });
}
