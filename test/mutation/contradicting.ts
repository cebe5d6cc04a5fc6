/**
 * Rules that change one particular of a faithful sentence into something its fact rules out. Each
 * gives edits; none looks at what the checker makes of them. Where a rule can't tell that the result
 * is both English and contradicted by the fact, it gives nothing.
 */
import { changedDates } from './changedDates.ts';
import { changedBounds, changedNumbers, changedRanks, changedUnits } from './changedFigures.ts';
import { changedNames, changedOffices, changedPlaces, swappedRoles } from './changedNames.ts';
import {
  antonyms,
  changedDirections,
  changedOrder,
  changedPolarity,
  changedQuantifiers,
} from './changedWords.ts';
import type { Edit, Sentence } from './sentence.ts';
import type { World } from './world.ts';

/** Gives the edits each of which makes a sentence wrong. */
export type Generator = (sentence: Sentence, world: World) => readonly Edit[];

/** All rules by the kind they are reported under. */
export const CONTRADICTING: Readonly<Record<string, Generator>> = {
  number: changedNumbers,
  unit: changedUnits,
  bound: changedBounds,
  date: changedDates,
  rank: changedRanks,
  name: changedNames,
  place: changedPlaces,
  office: changedOffices,
  direction: changedDirections,
  order: changedOrder,
  roles: swappedRoles,
  polarity: changedPolarity,
  antonym: antonyms,
  quantifier: changedQuantifiers,
};

/** A sentence that only supposes something says nothing that could be contradicted. */
export function isAssertion({ analysis }: Sentence): boolean {
  const { mood } = analysis;
  return !mood.conditional && !mood.question && !mood.disputed;
}
