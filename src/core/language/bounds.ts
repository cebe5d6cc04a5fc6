/**
 * The words around a value that bound or blur it: 'up to', 'nearly', 'or more', 'some'.
 * Tables only, and the two functions that look them up before and after a value.
 */

import type { Bound } from './particulars.ts';
import type { ValueToken } from './valueTokens.ts';
import { ONES, TENS } from './numbers.ts';
import { at } from './valueTokens.ts';

/** Phrases before a value. The longest that fits wins ('no more than' over 'more than'). */
const BEFORE: readonly (readonly [Bound, string])[] = [
  [
    'atMost',
    'up to|as much as|as many as|as high as|as long as|as large as|at most|at the most|no more than|not more than|not exceeding|no greater than|no higher than|no longer than|a maximum of|maximum of|a maximum|within|never more than|little more than|≤',
  ],
  [
    'atLeast',
    'at least|at the least|no less than|not less than|no fewer than|not fewer than|nothing less than|no lower than|a minimum of|minimum of|at a minimum|as few as|as little as|≥|not under',
  ],
  [
    'moreThan',
    'more than|over|above|exceeding|exceeds|exceeded|in excess of|past|beyond|upwards of|upward of|greater than|higher than|larger than|bigger than|longer than|older than|better than|well over|far over|much more than|far more than|well above|well more than|topping|>',
  ],
  [
    'lessThan',
    'less than|under|below|fewer than|lower than|smaller than|shorter than|younger than|well under|well below|far less than|far fewer than|much less than|<',
  ],
  [
    'nearly',
    'nearly|almost|close to|just under|just below|just short of|just less than|just shy of|shy of|a little under|a little less than|a little below|a bit under|a bit less than|slightly under|slightly less than|slightly fewer than|slightly below|not quite|approaching|very nearly|very close to|narrowly under|little short of',
  ],
  [
    'justOver',
    'just over|just above|just more than|a little over|a little more than|a little above|a bit over|a bit more than|slightly over|slightly more than|slightly above|barely over|barely more than|narrowly over',
  ],
  [
    'about',
    'about|around|roughly|some|approximately|approx|approx .|circa|c .|ca .|~|≈|an estimated|estimated|estimated at|estimated to be|on the order of|in the order of|in the region of|something like|in the neighborhood of|in the neighbourhood of|perhaps|somewhere around',
  ],
  ['exact', 'exactly|precisely|only|just|a mere|mere|merely|fully|a full'],
];

/** Phrases after a value (and after its unit). */
const AFTER: readonly (readonly [Bound, string])[] = [
  [
    'atLeast',
    'or more|or above|or over|or older|or higher|or greater|or longer|or better|and above|and over|and more|and up|plus|- plus|+|at least|at a minimum|at the least',
  ],
  [
    'atMost',
    'or less|or fewer|or below|or under|or younger|or lower|and under|and below|at most|at the most|at a maximum',
  ],
  ['about', 'or so|or thereabouts|- odd|odd|- ish|ish|more or less|give or take'],
];

const DETERMINERS: ReadonlySet<string> = new Set([
  'the',
  'this',
  'these',
  'its',
  'their',
  'his',
  'her',
]);

/** Bounds that are prepositions of place and time as well: with an article behind them they bound nothing. */
const SPATIAL: ReadonlySet<string> = new Set([
  'over',
  'past',
  'within',
  'above',
  'below',
  'under',
  'beyond',
  'around',
  'about',
]);

/** Words that may stand between a bound and its value: 'more than the 35,000', 'about a hundred'. */
const BETWEEN: ReadonlySet<string> = new Set(['the', 'its', 'their', 'another', 'these', 'those']);

const MAX_PHRASE = 5;

function table(rows: readonly (readonly [Bound, string])[]): ReadonlyMap<string, Bound> {
  const map = new Map<string, Bound>();
  for (const [bound, phrases] of rows) {
    for (const phrase of phrases.split('|')) map.set(phrase, bound);
  }
  return map;
}

const BEFORE_TABLE = table(BEFORE);
const AFTER_TABLE = table(AFTER);

/** A bound that was read, with the index of the token at its far end. */
export interface BoundReading {
  readonly bound: Bound;
  /** Before a value: the phrase's first token. After a value: the first token behind it. */
  readonly edge: number;
}

/** Which of two stacked bounds counts: the one that says more. 'only about 20' is about 20, 'at least some 20' at least 20. */
function stronger(outer: Bound, inner: Bound): Bound {
  if (inner === 'exact') return outer;
  if (outer === 'exact') return inner;
  return inner === 'about' ? outer : inner;
}

function phraseBefore(
  tokens: readonly ValueToken[],
  end: number,
  floor: number,
): BoundReading | undefined {
  let found: BoundReading | undefined;
  let phrase = '';
  for (let start = end - 1; start >= floor && start >= end - MAX_PHRASE; start--) {
    const token = at(tokens, start);
    phrase = phrase === '' ? token.lower : `${token.lower} ${phrase}`;
    const bound = BEFORE_TABLE.get(phrase);
    // Possessives never bound, and neither do capitals within a name ('Over' only starts a sentence).
    // 'the past five years' and 'over the five years before' tell the time, and bound nothing.
    const isPeriod = token.lower === 'past' && DETERMINERS.has(at(tokens, start - 1).lower);
    if (bound !== undefined && !token.possessive && !isPeriod) found = { bound, edge: start };
  }
  return found;
}

/**
 * The bound that ends right before a value.
 * @param end index of the value's first token
 * @param floor the first token that may be used (earlier ones belong to another value)
 */
export function boundBefore(
  tokens: readonly ValueToken[],
  end: number,
  floor: number,
): BoundReading | undefined {
  let position = end;
  if (BETWEEN.has(at(tokens, position - 1).lower) && position - 1 > floor) position--;
  const inner = phraseBefore(tokens, position, floor);
  if (!inner) return undefined;
  const isPlace = inner.edge === position - 1 && SPATIAL.has(at(tokens, inner.edge).lower);
  if (position < end && isPlace) return undefined;
  const outer = phraseBefore(tokens, inner.edge, floor);
  return outer ? { bound: stronger(outer.bound, inner.bound), edge: outer.edge } : inner;
}

function startsValue(token: ValueToken): boolean {
  if (token.kind === 'number' || token.lower === 'a') return true;
  if (token.kind === 'mark') return token.text !== '' && '$€£¥₹'.includes(token.text);
  return ONES.has(token.lower) || TENS.has(token.lower);
}

/** The bound that starts right after a value. */
export function boundAfter(tokens: readonly ValueToken[], start: number): BoundReading | undefined {
  let found: BoundReading | undefined;
  let phrase = '';
  for (let i = start; i < start + 4; i++) {
    const token = at(tokens, i);
    if (token.text === '') break;
    // '+', '-odd', '-ish' only where glued to the value.
    if (i === start && token.kind === 'mark' && !token.glued) break;
    phrase = phrase === '' ? token.lower : `${phrase} ${token.lower}`;
    const bound = AFTER_TABLE.get(phrase);
    // 'a billion views and over 6 million likes': the second bound belongs to what follows.
    const opensNext = at(tokens, start).lower === 'and' && startsValue(at(tokens, i + 1));
    if (bound !== undefined && !opensNext) found = { bound, edge: i + 1 };
  }
  return found;
}

/** The one bound of a value that has words before and after it. */
export function combine(before: Bound | undefined, after: Bound | undefined): Bound {
  if (before === undefined) return after ?? 'exact';
  if (after === undefined) return before;
  return stronger(after, before);
}
