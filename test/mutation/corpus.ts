/** The mutation corpus: sentences made by rule from a pack's statements, with what is expected of them. */
import type { OffsetRange } from '../../src/core/text.ts';
import { CONTRADICTING, isAssertion } from './contradicting.ts';
import { PRESERVING } from './preserving.ts';
import { type Sentence, contradict, hash, rewrite, sentence } from './sentence.ts';
import { type World, openWorld } from './world.ts';

/** One sentence of the corpus. */
export interface Mutation {
  readonly kind: string;
  readonly text: string;
  /** The words that the statement rules out; absent where nothing may be said of the sentence. */
  readonly wrong?: OffsetRange;
}

/**
 * At most so many of a kind: enough that one sentence is two percent of the share, few enough that
 * the test stays quick. Which ones depends on their texts alone.
 */
const PER_KIND = 50;

/** Builds the corpus of a pack's folder, always the same for the same pack. */
export function buildCorpus(folder: string): readonly Mutation[] {
  const world = openWorld(folder);
  const { facts, lexicon } = world.knowledge;
  const statements = facts.map((fact) => sentence(fact.statement, fact, lexicon));
  const assertions = statements.filter(isAssertion);
  // a statement that leaves its source's hedge to the pack would be overstated in a draft
  const faithful = statements.filter(
    ({ text, fact: { hedge } }) => hedge === undefined || text.includes(hedge),
  );
  const wrong = Object.entries(CONTRADICTING).flatMap(([kind, rule]) => {
    const all = assertions.flatMap((given) =>
      rule(given, world).map((edit) => contradict(given, edit, lexicon)),
    );
    const kept = sample(all);
    return [...named(kind, kept), ...named(`${kind}, reworded`, reworded(kept, world))];
  });
  const same = Object.entries(PRESERVING).flatMap(([kind, rule]) => {
    const all = faithful.flatMap((given) =>
      rule(given, world).map((parts) => rewrite(given, parts, lexicon)),
    );
    return named(kind, sample(all.filter((other) => other !== undefined)));
  });
  const plain = sample(faithful);
  return [
    ...wrong,
    ...named('verbatim', plain),
    ...same,
    ...named('several at once', reworded(plain, world)),
  ];
}

function named(kind: string, sentences: readonly Sentence[]): readonly Mutation[] {
  return sentences.map(({ text, changed }) =>
    changed === undefined ? { kind, text } : { kind, text, wrong: changed },
  );
}

/** The sentences said otherwise, without those for which there are no other words. */
function reworded(sentences: readonly Sentence[], world: World): readonly Sentence[] {
  return sentences
    .map((given) => ({ given, other: inOtherWords(given, world) }))
    .filter(({ given, other }) => other.text !== given.text)
    .map(({ other }) => other);
}

/** Says a sentence otherwise as far as the rules go: each is applied once, where it can be. */
function inOtherWords(given: Sentence, world: World): Sentence {
  const kinds = ['alias', 'passive', 'clause order', 'number words', 'symbols', 'attribution'];
  return kinds.reduce((now, kind) => {
    // not every sentence names its source
    if (kind === 'attribution' && hash(given.text) % 3 > 0) return now;
    const all = (PRESERVING[kind]?.(now, world) ?? [])
      .map((parts) => rewrite(now, parts, world.knowledge.lexicon))
      .filter((other) => other !== undefined);
    return all[hash(now.text) % Math.max(1, all.length)] ?? now;
  }, given);
}

/** Every text once, and no more than wanted; which ones looks random and isn't. */
function sample(sentences: readonly Sentence[]): readonly Sentence[] {
  const list = [...new Map(sentences.map((item) => [item.text, item])).values()];
  const ranked = [...list].sort((a, b) => hash(a.text) - hash(b.text));
  const kept = new Set(ranked.slice(0, PER_KIND));
  return list.filter((item) => kept.has(item));
}
