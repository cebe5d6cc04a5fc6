/**
 * What a bare number counts where the noun does not stand behind it: 'the number of confirmed cases
 * rose to 580'; and what happened to the people it counts: '18 people have died' are 18 deaths.
 */

import { isNumber, looksPlural, readCountedNoun, singular } from './countedNouns.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** Words right before a number that say that it is the number of what stands before them. */
const LINKS: ReadonlySet<string> = new Set(
  'is are was were be been being at to from by reached reaches reaching reach hit hits totalled totaled totals equals'.split(
    ' ',
  ),
);

/** Verbs that bound a number and link it as well: 'cases exceeded 500'. */
const BOUNDING_VERBS: ReadonlySet<string> = new Set(
  'exceeds exceeded exceeding topping'.split(' '),
);

/** How far before the number its noun may stand: 'the number of confirmed cases of … in the state of … is'. */
const MAX_DISTANCE = 16;

/**
 * The noun of a predicative number: 'the number of cases is 580', 'bringing total cases to 6', 'the
 * death toll stands at 12'.
 * @param edge first token of the number with its bound
 * @param floor tokens before this one belong to another value
 */
export function nounBefore(
  tokens: readonly ValueToken[],
  edge: number,
  floor: number,
): string | undefined {
  // 'by 12 votes to two'
  const noun = at(tokens, edge - 2);
  const isAgainst = at(tokens, edge - 1).lower === 'to' && looksPlural(noun.lower);
  if (isAgainst && isNumber(at(tokens, edge - 3))) return singular(noun.lower);
  const linked =
    LINKS.has(at(tokens, edge - 1).lower) || BOUNDING_VERBS.has(at(tokens, edge).lower);
  if (!linked) return undefined;
  for (let i = edge - 1; i >= floor && i >= edge - MAX_DISTANCE; i--) {
    const token = at(tokens, i);
    if (token.kind === 'mark' && '.;:!?('.includes(token.text)) return undefined;
    if (token.lower === 'toll' && at(tokens, i - 1).lower === 'death') return 'death';
    const isNumber = token.lower === 'number' || token.lower === 'count' || token.lower === 'tally';
    const isTotal = token.lower === 'total' || token.lower === 'totals';
    const of = at(tokens, i + 1).lower === 'of' ? 1 : 0;
    if ((isNumber && of === 1) || isTotal) {
      // A number of nothing in the plural is a number of something else: a telephone's, a house's.
      const start = at(tokens, i + 1 + of).lower === 'the' ? i + 2 + of : i + 1 + of;
      return readCountedNoun(tokens, start, 2)?.noun;
    }
  }
  return undefined;
}

/** What befalls people, by the verb or participle that says so, as the noun it is counted by. */
const EVENTS: ReadonlyMap<string, string> = new Map(
  [
    ['death', 'died die dying dead killed perished drowned fatally'],
    ['injury', 'injured wounded hurt'],
    ['recovery', 'recovered'],
    ['arrest', 'arrested detained'],
  ].flatMap(([noun = '', verbs = '']) =>
    verbs.split(' ').map((verb): [string, string] => [verb, noun]),
  ),
);

/** Active verbs whose object are those it befalls: 'killing 18 people'. */
const AFFECTING: ReadonlyMap<string, string> = new Map(
  [
    ['death', 'killed killing kills kill'],
    ['injury', 'injured injuring injures wounded wounding'],
    ['arrest', 'arrested arresting'],
  ].flatMap(([noun = '', verbs = '']) =>
    verbs.split(' ').map((verb): [string, string] => [verb, noun]),
  ),
);

/** Words that may stand between the people and what befell them. */
const AUXILIARIES: ReadonlySet<string> = new Set(
  'have has had were was are is be been being who that also already reportedly there had'.split(
    ' ',
  ),
);

/**
 * The event that befell the people counted, as a noun; undefined if none is said.
 * @param edge first token of the number with its bound
 * @param next first token behind number and noun
 */
export function eventOf(
  tokens: readonly ValueToken[],
  edge: number,
  next: number,
): string | undefined {
  const affected = AFFECTING.get(at(tokens, edge - 1).lower);
  if (affected !== undefined) return affected;
  let i = next;
  while (i < next + 4 && AUXILIARIES.has(at(tokens, i).lower)) i++;
  return EVENTS.get(at(tokens, i).lower);
}
