/**
 * Which words mean nearly the same, which mean the opposite, and which exclude one another.
 * The word lists are thesaurusData.ts; this file makes them searchable by stem.
 *
 * A concept is a set of words. `agree` and `accept` may share one; opposites are pairs of concepts.
 */
import { stem } from './stem.ts';
import { ANTONYMS, EXCLUSIVE, PHRASES, SYNONYMS } from './thesaurusData.ts';
import type { Token } from './tokens.ts';

/** Ids of concepts; a word may belong to several. */
export type ConceptId = number;

interface Tables {
  readonly byStem: ReadonlyMap<string, readonly ConceptId[]>;
  readonly opposites: ReadonlyMap<ConceptId, ReadonlySet<ConceptId>>;
  /** Stem of a word → its class of mutually exclusive words and its place in it. */
  readonly exclusive: ReadonlyMap<
    string,
    readonly { readonly group: number; readonly member: number }[]
  >;
  /**
   * For `RelatedWords`: the concepts and exclusive classes of a stem, and those whose words may relate
   * to it. Classes are numbered after the concepts.
   */
  readonly meanings: ReadonlyMap<
    string,
    { readonly own: readonly number[]; readonly related: readonly number[] }
  >;
  readonly meaningCount: number;
  /** First stem of a phrase → the phrases that start with it, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

interface Phrase {
  readonly stems: readonly string[];
  /** The stem the phrase counts as. */
  readonly as: string;
}

const tables = build();

/** The concepts a stem belongs to. */
export function conceptsOf(wordStem: string): readonly ConceptId[] {
  return tables.byStem.get(wordStem) ?? [];
}

/** How two words relate by meaning. */
export type WordRelation = 'same' | 'synonymous' | 'opposed' | 'exclusive' | 'none';

const relations = new Map<string, Map<string, WordRelation>>();
/** Stems whose relations are kept; a session meets fewer, and past it the memory starts afresh. */
const RELATIONS_KEPT = 20_000;

/**
 * How two stems relate: the same word, words that share a concept, words of opposite concepts, or
 * members of one class that exclude one another (wheat, rice). Remembered, since a check asks for
 * the same pairs over and over.
 */
export function relateWords(a: string, b: string): WordRelation {
  if (a === b) return 'same';
  let known = relations.get(a);
  if (known === undefined) {
    if (relations.size >= RELATIONS_KEPT) relations.clear();
    known = new Map();
    relations.set(a, known);
  }
  const remembered = known.get(b);
  if (remembered !== undefined) return remembered;
  const relation = shareConcept(a, b)
    ? 'synonymous'
    : areOpposed(a, b)
      ? 'opposed'
      : areExclusive(a, b)
        ? 'exclusive'
        : 'none';
  known.set(b, relation);
  return relation;
}

/** True if the stems are the same word or share a concept. */
export function synonymous(a: string, b: string): boolean {
  const relation = relateWords(a, b);
  return relation === 'same' || relation === 'synonymous';
}

/** True if some concept of one word is the opposite of some concept of the other. */
export function opposed(a: string, b: string): boolean {
  return a !== b && areOpposed(a, b);
}

/** True if both words are members of one class whose members exclude one another (wheat, rice). */
export function exclusive(a: string, b: string): boolean {
  return a !== b && areExclusive(a, b);
}

function shareConcept(a: string, b: string): boolean {
  const other = conceptsOf(b);
  return other.length > 0 && conceptsOf(a).some((concept) => other.includes(concept));
}

function areOpposed(a: string, b: string): boolean {
  const other = conceptsOf(b);
  return conceptsOf(a).some((concept) => {
    const opposites = tables.opposites.get(concept);
    return opposites !== undefined && other.some((candidate) => opposites.has(candidate));
  });
}

function areExclusive(a: string, b: string): boolean {
  const other = tables.exclusive.get(b);
  if (other === undefined) return false;
  return (tables.exclusive.get(a) ?? []).some((mine) =>
    other.some((theirs) => theirs.group === mine.group && theirs.member !== mine.member),
  );
}

const NONE: readonly number[] = [];

/**
 * A few words, ready for being asked over and over which of them relate to some other word: what the
 * other word means is looked up, so that most words, which relate to none, cost next to nothing.
 */
export class RelatedWords {
  readonly #byStem = new Map<string, number[]>();
  readonly #byMeaning = new Map<number, number[]>();
  /** For each meaning whether some word has it: most that is asked for is answered by a look at this. */
  readonly #isMeant = new Uint8Array(tables.meaningCount);

  constructor(stems: readonly string[]) {
    stems.forEach((word, index) => {
      append(this.#byStem, word, index);
      for (const meaning of tables.meanings.get(word)?.own ?? NONE) {
        append(this.#byMeaning, meaning, index);
        this.#isMeant[meaning] = 1;
      }
    });
  }

  /** Indexes of the words with this very stem. */
  withStem(wordStem: string): readonly number[] {
    return this.#byStem.get(wordStem) ?? NONE;
  }

  /** Indexes, in order, of all words to which `relateWords` may give another relation than none. */
  relatedTo(wordStem: string): readonly number[] {
    const same = this.withStem(wordStem);
    let found: Set<number> | undefined;
    for (const meaning of tables.meanings.get(wordStem)?.related ?? NONE) {
      if (this.#isMeant[meaning] !== 1) continue;
      found ??= new Set(same);
      for (const index of this.#byMeaning.get(meaning) ?? NONE) found.add(index);
    }
    return found === undefined ? same : [...found].sort((a, b) => a - b);
  }
}

function append<K>(lists: Map<K, number[]>, key: K, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}

/** The phrase that starts at token `index`, if any: how many tokens it spans and the stem it counts as. */
export function phraseAt(
  tokens: readonly Token[],
  index: number,
): { readonly length: number; readonly as: string } | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  for (const phrase of tables.phrases.get(first.stem) ?? []) {
    const length = matchLength(tokens, index, phrase.stems);
    if (length !== undefined) return { length, as: phrase.as };
  }
  return undefined;
}

/** How many tokens the stems span from `index` on, hyphens between them included. */
function matchLength(
  tokens: readonly Token[],
  index: number,
  stems: readonly string[],
): number | undefined {
  let at = index;
  for (const [i, part] of stems.entries()) {
    if (i > 0 && tokens[at]?.text === '-') at++;
    if (tokens[at]?.stem !== part) return undefined;
    at++;
  }
  return at - index;
}

function build(): Tables {
  const byStem = new Map<string, ConceptId[]>();
  const opposites = new Map<ConceptId, Set<ConceptId>>();
  let next = 0;
  const add = (words: string): ConceptId => {
    const concept = next++;
    for (const word of words.split(/\s+/u).filter(Boolean)) {
      const key = stem(word);
      const list = byStem.get(key) ?? [];
      list.push(concept);
      byStem.set(key, list);
    }
    return concept;
  };
  for (const words of lines(SYNONYMS)) add(words);
  for (const line of lines(ANTONYMS)) {
    const [left = '', right = ''] = line.split('|');
    const a = add(left);
    const b = add(right);
    opposites.set(a, new Set([b]));
    opposites.set(b, new Set([a]));
  }
  const exclusiveClasses = new Map<string, { group: number; member: number }[]>();
  lines(EXCLUSIVE).forEach((line, group) => {
    line.split(',').forEach((words, member) => {
      for (const word of words.split(/\s+/u).filter(Boolean)) {
        const key = stem(word);
        const list = exclusiveClasses.get(key) ?? [];
        list.push({ group, member });
        exclusiveClasses.set(key, list);
      }
    });
  });
  const phrases = new Map<string, Phrase[]>();
  for (const line of lines(PHRASES)) {
    const [from = '', to = ''] = line.split('=');
    for (const variant of from.split(',')) {
      const stems = variant.trim().split(/\s+/u).map(stem);
      const first = stems[0];
      if (first === undefined || first === '') continue;
      const list = phrases.get(first) ?? [];
      list.push({ stems, as: stem(to.trim()) });
      phrases.set(first, list);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  const meanings = new Map(
    [...new Set([...byStem.keys(), ...exclusiveClasses.keys()])].map((word) => {
      const concepts = byStem.get(word) ?? [];
      const opposed = concepts.flatMap((concept) => [...(opposites.get(concept) ?? [])]);
      const classes = (exclusiveClasses.get(word) ?? []).map(({ group }) => next + group);
      const own = [...concepts, ...classes];
      return [word, { own, related: [...new Set([...own, ...opposed])] }] as const;
    }),
  );
  const meaningCount = next + lines(EXCLUSIVE).length;
  return { byStem, opposites, exclusive: exclusiveClasses, meanings, meaningCount, phrases };
}

function lines(table: string): string[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
