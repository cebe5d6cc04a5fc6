/**
 * What a value measures, told by the names and terms around it, and how well two values' surroundings
 * fit each other. A sentence may state several values ('$53 million at home and $97 million abroad');
 * which of them answers to which is decided by their surroundings, not by whether they happen to agree.
 */
import { type Analysis, clauseAt } from '../language/analysis.ts';
import type { Lexicon } from '../language/names.ts';
import type { ValueParticular } from '../language/particulars.ts';
import { type Unit, relate } from './units.ts';

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

const surroundings = new WeakMap<readonly Unit[], Map<Place, readonly Neighbour[]>>();

/** As `neighboursOf`, for the values of a text that is held against many others: worked out once. */
export function surroundingsOf(
  text: Analysis,
  units: readonly Unit[],
  value: ValueParticular,
): readonly Neighbour[] {
  let known = surroundings.get(units);
  if (known === undefined) surroundings.set(units, (known = new Map()));
  let neighbours = known.get(value);
  if (neighbours === undefined) known.set(value, (neighbours = neighboursOf(text, units, value)));
  return neighbours;
}

/** The names and terms around a value or name, in text order. */
export function neighboursOf(
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

/** How much of what surrounds either value surrounds the other too, 0 to 1. */
export function fitOf(
  claim: readonly Neighbour[],
  fact: readonly Neighbour[],
  lexicon: Lexicon,
): number {
  const total = weigh(claim) + weigh(fact);
  if (total === 0) return 0;
  return (
    (shared(claim, fact, (a, b) => relate(a, b, lexicon)) +
      shared(fact, claim, (a, b) => relate(b, a, lexicon))) /
    total
  );
}

/**
 * Which of several places is meant: for each, the share of the claim's surroundings that stand nearer
 * to it than to any other. What stands near to all of them ('sold … albums') tells nothing.
 */
export function votesFor(
  claim: readonly Neighbour[],
  places: readonly (readonly Neighbour[])[],
  lexicon: Lexicon,
): readonly number[] {
  const votes = places.map(() => 0);
  for (const { unit, nearness } of claim) {
    const near = places.map((place) =>
      place.reduce(
        (best, other) =>
          SHARE[relate(unit, other.unit, lexicon)] > 0 ? Math.max(best, other.nearness) : best,
        0,
      ),
    );
    const [first = 0, second = 0] = [...near].sort((a, b) => b - a);
    const winner = near.indexOf(first);
    votes[winner] = (votes[winner] ?? 0) + weightOf(unit) * nearness * (first - second);
  }
  const total = weigh(claim);
  return votes.map((vote) => (total === 0 ? 0 : vote / total));
}

function weigh(neighbours: readonly Neighbour[]): number {
  return neighbours.reduce((sum, { unit, nearness }) => sum + weightOf(unit) * nearness, 0);
}

function weightOf(unit: Unit): number {
  return Math.max(unit.weight, LEAST_WEIGHT);
}

function shared(
  own: readonly Neighbour[],
  others: readonly Neighbour[],
  relation: (a: Unit, b: Unit) => keyof typeof SHARE,
): number {
  return own.reduce((sum, { unit, nearness }) => {
    let best = 0;
    for (const other of others) {
      const share = SHARE[relation(unit, other.unit)];
      // what stands beside the one value and far from the other is shared only so far
      if (share > 0)
        best = Math.max(best, share * Math.min(1, 0.5 + other.nearness / (2 * nearness)));
    }
    return sum + weightOf(unit) * nearness * best;
  }, 0);
}
