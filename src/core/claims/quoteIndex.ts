/** Finds the passages of a work that a quotation may be taken from: an index over runs of three words. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import type { OffsetRange } from '../text.ts';
import { type QuotedWord, quotedWords } from './quotedWords.ts';

/** Words of the source that a pack holds in one piece. */
export interface Passage {
  /** The fact whose quote it is, in whose context it stands, or whose section or work it names. */
  readonly fact: Fact;
  readonly text: string;
  readonly words: readonly QuotedWord[];
}

/** A passage that shares a run of words with a quotation, and the quotation's words it may answer to. */
export interface PassageCandidate {
  readonly passage: Passage;
  readonly window: OffsetRange;
}

/**
 * Of six words with one fault three stand in a row, and so in every longer quotation of which four
 * fifths are right.
 */
const RUN = 3;
/** Longer passages are cut: an alignment costs the product of the lengths. No pack should have one. */
const MAX_PASSAGE_WORDS = 200;
/** A run that more passages have ('at the end of') tells them apart too little. */
const MAX_POSTINGS = 50;
/** Short quotations are compared with this many passages, longer ones with one for each word. */
const MIN_CANDIDATES = 12;

/** The passages of one work. Immutable. */
export class QuoteIndex {
  readonly #postings = new Map<string, Passage[]>();

  constructor(facts: readonly Fact[], title: string) {
    const seen = new Set<string>();
    // of the same words in a quote and in a context those of the quote are the better evidence
    const texts = [
      ...facts.map((fact) => ({ fact, text: fact.quote })),
      ...facts.map((fact) => ({ fact, text: fact.context ?? '' })),
      // headings are quoted, too
      ...facts.map((fact) => ({ fact, text: fact.section })),
      ...facts.slice(0, 1).map((fact) => ({ fact, text: title })),
    ];
    for (const passage of texts.flatMap(({ fact, text }) => passagesOf(fact, text))) {
      const key = passage.words.map((word) => word.key).join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      for (const run of new Set(runsOf(passage.words))) {
        const list = this.#postings.get(run);
        if (list === undefined) this.#postings.set(run, [passage]);
        else list.push(passage);
      }
    }
  }

  /** The passages that share most runs with a quotation, best first. */
  candidates(words: readonly QuotedWord[]): readonly PassageCandidate[] {
    const found = new Map<Passage, number[]>();
    runsOf(words).forEach((run, at) => {
      const list = run === '' ? undefined : this.#postings.get(run);
      if (list === undefined || list.length > MAX_POSTINGS) return;
      for (const passage of list) {
        const places = found.get(passage);
        if (places === undefined) found.set(passage, [at]);
        else places.push(at);
      }
    });
    return [...found]
      .sort((a, b) => b[1].length - a[1].length || b[0].words.length - a[0].words.length)
      .slice(0, Math.max(MIN_CANDIDATES, words.length))
      .map(([passage, places]) => ({
        passage,
        window: windowAround(places, passage.words.length, words.length),
      }));
  }
}

/** The place where most runs lie within a passage's length, with as many words to either side. */
function windowAround(places: readonly number[], reach: number, length: number): OffsetRange {
  let best = { first: 0, count: 0 };
  let end = 0;
  places.forEach((place, first) => {
    while (end < places.length && (places[end] ?? 0) <= place + reach) end++;
    if (end - first > best.count) best = { first: place, count: end - first };
  });
  return {
    start: Math.max(0, best.first - reach),
    end: Math.min(length, best.first + 2 * reach + RUN),
  };
}

/** Every run of three words, by the index of its first; '' where a gap is in the way. */
function runsOf(words: readonly QuotedWord[]): readonly string[] {
  return words.slice(RUN - 1).map((_, start) => {
    const run = words.slice(start, start + RUN);
    return run.some(({ gap }) => gap) ? '' : run.map(({ key }) => key).join(' ');
  });
}

/** A stored text in pieces: an ellipsis or brackets in it stand for words nobody knows. */
function passagesOf(fact: Fact, text: string): readonly Passage[] {
  const pieces: QuotedWord[][] = [[]];
  for (const word of quotedWords(text)) {
    if (word.gap || pieces.at(-1)?.length === MAX_PASSAGE_WORDS) pieces.push([]);
    if (!word.gap) pieces.at(-1)?.push(word);
  }
  return pieces.filter((words) => words.length >= RUN).map((words) => ({ fact, text, words }));
}

const indexes = new WeakMap<Knowledge, Map<string, QuoteIndex>>();

/** The index over one work's quotes, built when something is first attributed to it. */
export function quoteIndexOf(knowledge: Knowledge, work: string): QuoteIndex {
  const known = indexes.get(knowledge) ?? new Map<string, QuoteIndex>();
  indexes.set(knowledge, known);
  const index = known.get(work) ?? newIndex(knowledge, work);
  known.set(work, index);
  return index;
}

function newIndex(knowledge: Knowledge, work: string): QuoteIndex {
  const facts = knowledge.facts.filter((fact) => knowledge.workOf(fact) === work);
  const [first] = facts;
  const title = first === undefined ? undefined : knowledge.itemOf(first)?.title;
  return new QuoteIndex(facts, title ?? '');
}
