/**
 * What a value measures, told by the names and terms around it, and how well two values' surroundings
 * fit each other. A sentence may state several values ('$53 million at home and $97 million abroad');
 * which of them answers to which is decided by their surroundings, not by whether they happen to agree.
 */
import type { Analysis } from '../language/analysis.ts';
import { clauseAt } from '../language/clauses.ts';
import type { ValueParticular } from '../language/particulars.ts';
import type { Relations } from './relations.ts';
import type { Unit } from './units.ts';

/** A name or term near a value, and how much it says about what is measured: 1 right beside it, less further off. */
export interface Neighbour {
  readonly unit: Unit;
  readonly nearness: number;
}

/** How fast nearness falls off: at this many words it is halved. */
const HALF = 4;
/** A date stands at the edge of its sentence as often as beside what it dates. */
const DATE_HALF = 12;
/** Beyond a comma, an 'and' clause or another value the words belong to something else, mostly. */
const BEYOND_CLAUSE = 0.4;
const BEYOND_VALUE = 0.3;
const BEYOND_SENTENCE = 0.1;
/** 'Total', 'number', 'rate' say little of an event, but much about what is measured. */
const LEAST_WEIGHT = 0.7;
/** Further off than this a unit says nothing about the value. */
const LEAST = 0.04;

/** Something in a text that has surroundings: a value, or a name. */
export interface Place {
  readonly start: number;
  /** Where the words begin and end that are held against others; what is counted lies behind. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly kind?: ValueParticular['kind'];
}

const surroundings = new WeakMap<readonly Unit[], Map<string, readonly Neighbour[]>>();

/**
 * The names and terms around a value or name, in text order; `units` are all of the text. Kept as long
 * as the units are: a claim is held against many facts, and a fact against many claims.
 */
export function neighboursOf(
  text: Analysis,
  units: readonly Unit[],
  place: Place,
): readonly Neighbour[] {
  let known = surroundings.get(units);
  if (known === undefined) surroundings.set(units, (known = new Map()));
  const key = `${place.kind ?? ''} ${String(place.start)} ${String(place.valueStart)} ${String(place.valueEnd)}`;
  let neighbours = known.get(key);
  if (neighbours === undefined) known.set(key, (neighbours = findNeighbours(text, units, place)));
  return neighbours;
}

function findNeighbours(
  text: Analysis,
  units: readonly Unit[],
  value: Place,
): readonly Neighbour[] {
  const clause = clauseAt(text.clauses, value.valueStart);
  return units.flatMap((unit): readonly Neighbour[] => {
    const [from, to] =
      unit.start < value.start ? [unit.end, value.start] : [value.valueEnd, unit.start];
    if (to < from) return [];
    const words = text.tokens.filter(
      (token) => token.start >= from && token.end <= to && token.kind !== 'punctuation',
    ).length;
    const half = value.kind === 'date' ? DATE_HALF : HALF;
    let nearness = half / (half + words);
    if (unit.clause !== clause) nearness *= BEYOND_CLAUSE;
    const others = text.values.filter((other) => other.valueStart >= from && other.valueEnd <= to);
    if (others.length > 0) nearness *= BEYOND_VALUE;
    if (/[.!?;]["'”’)]*\s/u.test(text.text.slice(from, to))) nearness *= BEYOND_SENTENCE;
    return nearness < LEAST ? [] : [{ unit, nearness }];
  });
}

const SHARE = { same: 1, related: 0.9, opposed: 0, exclusive: 0, none: 0 } as const;

/** A neighbour on either side, and how much the two are the same. */
interface Pair {
  readonly claim: number;
  readonly fact: number;
  readonly share: number;
}

/** The pairs of neighbours that relate to one another: of all that there are, few do. */
function pairsOf(
  claim: readonly Neighbour[],
  fact: readonly Neighbour[],
  relations: Relations,
): readonly Pair[] {
  const pairs: Pair[] = [];
  fact.forEach(({ unit }, index) => {
    for (const link of relations.linksOf(unit)) {
      const share = SHARE[link.relation];
      const other = share > 0 ? claim.findIndex((neighbour) => neighbour.unit === link.unit) : -1;
      if (other >= 0) pairs.push({ claim: other, fact: index, share });
    }
  });
  return pairs;
}

/** How much of what surrounds either value surrounds the other too, 0 to 1. `relations` are the claim's. */
export function fitOf(
  claim: readonly Neighbour[],
  fact: readonly Neighbour[],
  relations: Relations,
): number {
  const total = weigh(claim) + weigh(fact);
  if (total === 0) return 0;
  const claimBest = claim.map(() => 0);
  const factBest = fact.map(() => 0);
  for (const { claim: i, fact: j, share } of pairsOf(claim, fact, relations)) {
    const [own, other] = [claim[i]?.nearness ?? 0, fact[j]?.nearness ?? 0];
    claimBest[i] = Math.max(claimBest[i] ?? 0, share * sharedNearness(own, other));
    factBest[j] = Math.max(factBest[j] ?? 0, share * sharedNearness(other, own));
  }
  return (weigh(claim, claimBest) + weigh(fact, factBest)) / total;
}

/** What stands beside the one value and far from the other is shared only so far. */
function sharedNearness(own: number, other: number): number {
  return Math.min(1, 0.5 + other / (2 * own));
}

/**
 * Which of several places is meant: for each, the share of the claim's surroundings that stand nearer
 * to it than to any other. What stands near to all of them ('sold … albums') tells nothing.
 */
export function votesFor(
  claim: readonly Neighbour[],
  places: readonly (readonly Neighbour[])[],
  relations: Relations,
): readonly number[] {
  const votes = places.map(() => 0);
  const near = claim.map(() => places.map(() => 0));
  places.forEach((place, index) => {
    for (const pair of pairsOf(claim, place, relations)) {
      const own = near[pair.claim];
      if (own !== undefined)
        own[index] = Math.max(own[index] ?? 0, place[pair.fact]?.nearness ?? 0);
    }
  });
  claim.forEach(({ unit, nearness }, i) => {
    const own = near[i] ?? [];
    const [first = 0, second = 0] = [...own].sort((a, b) => b - a);
    const winner = own.indexOf(first);
    votes[winner] = (votes[winner] ?? 0) + weightOf(unit) * nearness * (first - second);
  });
  const total = weigh(claim);
  return votes.map((vote) => (total === 0 ? 0 : vote / total));
}

/** What neighbours weigh, each as far as it counts. */
function weigh(neighbours: readonly Neighbour[], counts?: readonly number[]): number {
  return neighbours.reduce(
    (sum, { unit, nearness }, i) => sum + weightOf(unit) * nearness * (counts?.[i] ?? 1),
    0,
  );
}

function weightOf(unit: Unit): number {
  return Math.max(unit.weight, LEAST_WEIGHT);
}
