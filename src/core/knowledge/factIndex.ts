/**
 * Finds the facts a sentence may be about: an inverted index over stems, concepts and entities.
 * It only proposes; whether claim and fact are about the same thing is decided in claims/.
 */
import { conceptsOf, phraseAt } from '../language/thesaurus.ts';
import type { Lexicon } from '../language/names.ts';
import { tokenize } from '../language/tokens.ts';
import type { Fact } from './pack.ts';

/** A fact that shares words with a sentence, and how strongly (sum of the shared keys' rarities). */
export interface Candidate {
  readonly fact: Fact;
  readonly score: number;
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
  /** Number of keys of each fact, to tell a short fact said whole from a long one touched on. */
  readonly #sizes: number[] = [];
  readonly #lexicon: Lexicon;

  constructor(facts: readonly Fact[], lexicon: Lexicon) {
    this.#facts = facts;
    this.#lexicon = lexicon;
    facts.forEach((fact, index) => {
      const text = [fact.statement, fact.quote, fact.context ?? ''].join(' \n ');
      const keys = keysOf(text, lexicon);
      this.#sizes.push(keys.size);
      for (const key of keys) {
        const list = this.#postings.get(key);
        if (list === undefined) this.#postings.set(key, [index]);
        else list.push(index);
      }
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

  /** The facts that share most with the text, best first. */
  candidates(text: string, limit: number): readonly Candidate[] {
    const scores = new Map<number, number>();
    const total = this.#facts.length;
    for (const key of keysOf(text, this.#lexicon)) {
      const postings = this.#postings.get(key);
      if (postings === undefined) continue;
      if (total >= SMALL_LIBRARY && postings.length > total * COMMON_SHARE) continue;
      const weight =
        Math.log((total + 1) / postings.length) * (key.startsWith('#') ? CONCEPT_SHARE : 1);
      for (const index of postings) scores.set(index, (scores.get(index) ?? 0) + weight);
    }
    return [...scores]
      .map(
        ([index, score]) =>
          [index, score / Math.sqrt((this.#sizes[index] ?? 0) + SIZE_FLOOR)] as const,
      )
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .flatMap(([index, score]) => {
        const fact = this.#facts[index];
        return fact === undefined ? [] : [{ fact, score }];
      });
  }
}

/** What a text is looked up by: stems of its content words, `#concept` and `@entity`. */
function keysOf(text: string, lexicon: Lexicon): ReadonlySet<string> {
  const keys = new Set<string>();
  const tokens = tokenize(text);
  for (const mention of lexicon.find(text)) for (const id of mention.ids) keys.add(`@${id}`);
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
