/**
 * Finds the facts a sentence may be about: an inverted index over stems, concepts and entities.
 * It only proposes; whether claim and fact are about the same thing is decided in claims/.
 */
import { conceptsOf, phraseAt } from '../language/thesaurus.ts';
import type { Lexicon } from '../language/names.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { shortestGroup } from './lateParticulars.ts';
import type { Fact } from './pack.ts';

/** A fact that shares words with a sentence, and how strongly (sum of the shared keys' rarities). */
export interface Candidate {
  readonly fact: Fact;
  readonly score: number;
  /** False if the sentence holds no word of some group of the fact's hand-stated wordings. */
  readonly touched: boolean;
}

/** A key in more than this share of the facts tells them apart too little to be looked up. */
const COMMON_SHARE = 0.25;
/** Below this many facts every key counts, however common. */
const SMALL_LIBRARY = 40;
/** A word matched only through the thesaurus counts for less than the word itself. */
const CONCEPT_SHARE = 0.6;

/** Keeps the very shortest facts from outranking all others. */
const SIZE_FLOOR = 12;

/** An index over the facts of one root's packs. Immutable; built once per knowledge version. */
export class FactIndex {
  readonly #facts: readonly Fact[];
  readonly #postings = new Map<string, number[]>();
  /**
   * Facts by the words of one group of their hand-stated wordings, kept apart: a fact of which every
   * group is touched is proposed, but how rare a word is among the facts is told by their sentences.
   */
  readonly #byWording = new Map<string, number[]>();
  /** Of the facts that have such groups, which one that is. */
  readonly #indexed = new Map<number, number>();
  /** Of facts of which it was touched, the words of the other groups; undefined if they turned out broken. */
  readonly #others = new Map<number, readonly ReadonlySet<string>[] | undefined>();
  /** Number of keys of each fact, to tell a short fact said whole from a long one touched on. */
  readonly #sizes: number[] = [];
  readonly #lexicon: Lexicon;

  constructor(facts: readonly Fact[], lexicon: Lexicon) {
    this.#facts = facts;
    this.#lexicon = lexicon;
    facts.forEach((fact, index) => {
      const text = [fact.statement, fact.quote, fact.context ?? ''].join(' \n ');
      const keys = keysOf(readText(text, lexicon));
      this.#sizes.push(keys.size);
      for (const key of keys) post(this.#postings, key, index);
      const group = shortestGroup(fact);
      if (group === undefined) return;
      this.#indexed.set(index, group.index);
      for (const key of wordsOfGroup(group.wordings, lexicon)) post(this.#byWording, key, index);
    });
  }

  get facts(): readonly Fact[] {
    return this.#facts;
  }

  /** How rare a stem or `@entity` is among the facts: 1 in one fact or none, towards 0 in all of them. */
  rarity = (key: string): number => {
    const total = this.#facts.length;
    if (total < SMALL_LIBRARY) return 0.5;
    const count = this.#postings.get(key)?.length ?? this.#postings.get(`@${key}`)?.length ?? 1;
    return Math.log((total + 1) / (count + 1)) / Math.log(total + 1);
  };

  /**
   * The facts that share most with the text, best first, then those whose hand-stated words it holds;
   * at most `limit` of each.
   */
  candidates(text: string, limit: number): readonly Candidate[] {
    const total = this.#facts.length;
    const scores = new Float64Array(total);
    const read = readText(text, this.#lexicon);
    for (const key of keysOf(read)) {
      const postings = this.#postings.get(key);
      if (postings === undefined) continue;
      if (total >= SMALL_LIBRARY && postings.length > total * COMMON_SHARE) continue;
      const weight =
        Math.log((total + 1) / postings.length) * (key.startsWith('#') ? CONCEPT_SHARE : 1);
      add(scores, postings, weight);
    }
    const best = this.#best(scores, limit);
    if (this.#byWording.size === 0)
      return best.map(({ fact, score }) => ({ fact, score, touched: true }));
    const words = wordsOf(read, () => true);
    const near = this.#withWordings(words);
    const touched = best.map(({ fact, index, score }): Candidate => {
      const isTouched =
        !this.#indexed.has(index) || (near.has(index) && this.#touches(words, index));
      return { fact, score, touched: isTouched };
    });
    const telling = wordsOf(read, ({ content }) => content);
    const proposed = new Set(best.map(({ index }) => index));
    const met = [...this.#withWordings(telling)]
      .filter((index) => !proposed.has(index))
      .sort((a, b) => a - b)
      .filter((index) => this.#touches(telling, index))
      .slice(0, limit)
      .flatMap((index) => this.#facts[index] ?? [])
      .map((fact): Candidate => ({ fact, score: 0, touched: true }));
    return [...touched, ...met];
  }

  /** Indexes of the facts of whose shortest hand-stated group some word is among these. */
  #withWordings(words: ReadonlySet<string>): ReadonlySet<number> {
    const found = new Set<number>();
    for (const word of words) for (const index of this.#byWording.get(word) ?? []) found.add(index);
    return found;
  }

  /** True if, of a fact of whose shortest group some word is among these, so is one of every other. */
  #touches(words: ReadonlySet<string>, index: number): boolean {
    const groups = this.#othersOf(index);
    return groups !== undefined && groups.every((group) => meets(words, group));
  }

  #othersOf(index: number): readonly ReadonlySet<string>[] | undefined {
    if (this.#others.has(index)) return this.#others.get(index);
    const groups = this.#facts[index]?.particulars?.about
      .filter((_, group) => group !== this.#indexed.get(index))
      .map((wordings) => wordsOfGroup(wordings, this.#lexicon));
    this.#others.set(index, groups);
    return groups;
  }

  /**
   * The facts that rank highest, best first, of equals the first. A sentence shares some
   * word with thousands of a large library's facts, so they are not sorted but held against the
   * worst that is kept.
   */
  #best(scores: Float64Array, limit: number): readonly Scored[] {
    const kept: Scored[] = [];
    this.#facts.forEach((fact, index) => {
      const shared = scores[index] ?? 0;
      if (shared === 0) return;
      const score = shared / Math.sqrt((this.#sizes[index] ?? 0) + SIZE_FLOOR);
      if (kept.length >= limit && score <= (kept.at(-1)?.score ?? Infinity)) return;
      let place = kept.length;
      while (place > 0 && score > (kept[place - 1]?.score ?? Infinity)) place--;
      kept.splice(place, 0, { fact, index, score });
      if (kept.length > limit) kept.pop();
    });
    return kept;
  }
}

type Scored = Pick<Candidate, 'fact' | 'score'> & { readonly index: number };

function add(scores: Float64Array, indexes: readonly number[], weight: number): void {
  for (const index of indexes) scores[index] = (scores[index] ?? 0) + weight;
}

function post(postings: Map<string, number[]>, key: string, index: number): void {
  const list = postings.get(key);
  if (list === undefined) postings.set(key, [index]);
  else list.push(index);
}

/** A text's words and the entities it names. */
interface ReadText {
  readonly tokens: readonly Token[];
  readonly entities: readonly string[];
}

function readText(text: string, lexicon: Lexicon): ReadText {
  const entities = lexicon.find(text).flatMap(({ ids }) => ids.map((id) => `@${id}`));
  return { tokens: tokenize(text), entities };
}

/** The `@entities` and stems of a text: what hand-stated wordings are looked for by, without concepts. */
function wordsOf(
  { tokens, entities }: ReadText,
  isWanted: (token: Token) => boolean,
): ReadonlySet<string> {
  const words = new Set(entities);
  for (const token of tokens)
    if (token.kind !== 'punctuation' && isWanted(token)) words.add(token.stem);
  return words;
}

/** Of each wording the words that carry meaning and the entities; all words of one that has neither. */
function wordsOfGroup(wordings: readonly string[], lexicon: Lexicon): ReadonlySet<string> {
  const words = new Set<string>();
  for (const wording of wordings) {
    const read = readText(wording, lexicon);
    const telling = read.tokens.filter((token) => token.content);
    const isBare = telling.length === 0 && read.entities.length === 0;
    for (const { stem } of isBare ? read.tokens : telling) words.add(stem);
    for (const entity of read.entities) words.add(entity);
  }
  return words;
}

function meets(words: ReadonlySet<string>, group: ReadonlySet<string>): boolean {
  for (const word of words) if (group.has(word)) return true;
  return false;
}

/** What a text is looked up by: stems of its content words, `#concept` and `@entity`. */
function keysOf({ tokens, entities }: ReadText): ReadonlySet<string> {
  const keys = new Set(entities);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation') continue;
    const phrase = phraseAt(tokens, i);
    const stems = phrase === undefined ? (token.content ? [token.stem] : []) : [phrase.as];
    for (const stem of stems) {
      keys.add(stem);
      for (const concept of conceptsOf(stem)) keys.add(`#${String(concept)}`);
    }
  }
  return keys;
}
