/** The words before a date that say how it relates to what it dates: 'since', 'no later than', 'about'. */

import type { DateRelation } from './particulars.ts';
import type { ReadingContext } from './readingContext.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** Words before a date, as the relation they state. The longest that fits wins. */
const RELATIONS: ReadonlyMap<string, DateRelation> = new Map([
  ['since', 'since'],
  ['ever since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['up to', 'until'],
  ['up until', 'until'],
  ['through', 'to'],
  ['by', 'to'],
  ['no later than', 'to'],
  ['not later than', 'to'],
  ['to', 'to'],
  ['ending in', 'to'],
  ['before', 'before'],
  ['prior to', 'before'],
  ['earlier than', 'before'],
  ['pre', 'before'],
  ['pre -', 'before'],
  ['after', 'after'],
  ['post', 'after'],
  ['post -', 'after'],
  ['later than', 'after'],
  ['from', 'from'],
  ['as from', 'from'],
  ['beginning in', 'from'],
  ['starting in', 'from'],
  ['starting from', 'from'],
  ['beginning', 'from'],
  ['starting', 'from'],
  ['throughout', 'throughout'],
  ['not until', 'at'],
  ['wait until', 'at'],
  ['waits until', 'at'],
  ['waited until', 'at'],
  ['not before', 'at'],
  ['as of', 'at'],
]);

const APPROXIMATIONS: ReadonlySet<string> = new Set(
  'about around circa c ca roughly approximately some ~'.split(' '),
);

interface Before {
  readonly relation: DateRelation;
  readonly edge: number;
  readonly approximate: boolean;
}

/** True for a date between 'the' and the noun it modifies ('the 2004 endorsement', 'the May 2008 plan'). */
function isModifier(tokens: readonly ValueToken[], first: number, next: number): boolean {
  const noun = at(tokens, next);
  const isYear = at(tokens, next - 1).kind === 'number';
  const isNoun = noun.kind === 'word' && !noun.glued && !AFTER_DATE.has(noun.lower);
  return isYear && isNoun && at(tokens, first - 1).lower === 'the';
}

/** Words that go on behind a date without being modified by it. */
const AFTER_DATE: ReadonlySet<string> = new Set(
  'in of on at by to from for with and or but is was were are had has the a it when while onwards onward until'.split(
    ' ',
  ),
);

/** The relation stated before the token `first`. */
export function readRelation(context: ReadingContext, first: number, next: number): Before {
  const { tokens, floor } = context;
  // 'after the 2004 endorsement' dates the endorsement; what came after it may be of 2004 as well.
  if (isModifier(tokens, first, next)) return { relation: 'at', edge: first, approximate: false };
  let edge = first;
  let approximate = false;
  if (at(tokens, edge - 1).lower === 'the' && edge - 1 >= floor) edge--;
  const blur =
    at(tokens, edge - 1).text === '.' && at(tokens, edge - 2).lower.startsWith('c')
      ? edge - 2
      : edge - 1;
  if (blur >= floor && APPROXIMATIONS.has(at(tokens, blur).lower)) {
    approximate = true;
    edge = blur;
  }
  // 'until at least 2015', 'only since 1993': the words in between do not change the relation.
  if (
    at(tokens, edge - 1).lower === 'least' &&
    at(tokens, edge - 2).lower === 'at' &&
    edge - 2 >= floor
  )
    edge -= 2;
  let phrase = '';
  let found: Before | undefined;
  for (let i = edge - 1; i >= floor && i >= edge - 3; i--) {
    phrase = phrase === '' ? at(tokens, i).lower : `${at(tokens, i).lower} ${phrase}`;
    const relation = RELATIONS.get(phrase);
    if (relation !== undefined) found = { relation, edge: i, approximate };
  }
  return found ?? { relation: 'at', edge: approximate ? edge : first, approximate };
}
