/** What can hold of one place, person or country only, so that another name there is a difference. */
import type { Analysis } from '../language/analysis.ts';
import { isOffice } from '../language/offices.ts';
import { stem } from '../language/stem.ts';
import type { Unit } from './units.ts';

const stems = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).map(stem));

/** Verbs of where something is, or where and by whom it came about: a thing lies in one place and begins once. */
const ONCE = stems(
  `lie situate locate bear die bury found establish create invent discover write compose direct design abolish`,
);
/** Nouns of which a country, a work or a person has one, or is one of one only. */
const ONE = stems(`capital author founder mother father inventor discoverer birthplace`);
/** This many words may stand between the verb and the name. */
const REACH = 10;
/** 'Foreign minister', 'deputy prime minister': within so many words behind its country an office names its head. */
const OFFICE_WORDS = 3;

/**
 * True if a name stands where there is room for one only: where something lies, was born or founded, whose officer
 * somebody is, or what 'the only' is said of.
 */
export function holdsOfOne(text: Analysis, { start, end, clause, name }: Unit): boolean {
  const from = text.clauses[clause]?.start ?? 0;
  const words = text.tokens.filter((token) => token.kind === 'word');
  const before = words.filter((token) => token.start >= from && token.end <= start).slice(-REACH);
  const after = words.filter((token) => token.start >= end).slice(0, REACH);
  const only = words.some(
    ({ lower }, i) => lower === 'the' && ['only', 'sole'].includes(words[i + 1]?.lower ?? ''),
  );
  if (only) return true;
  if (before.some((token) => ONCE.has(token.stem))) return true;
  // 'minister of Norway', 'ambassador to Norway', 'Norway's foreign minister', 'a former Norwegian ambassador'
  const [head] =
    name?.preposition === '' ? [] : before.filter(({ lower }) => lower !== 'the').slice(-2);
  const owned = after.slice(0, OFFICE_WORDS);
  return [...(head === undefined ? [] : [head]), ...owned].some(
    ({ lower, stem: root }) => ONE.has(root) || isOffice(lower),
  );
}
