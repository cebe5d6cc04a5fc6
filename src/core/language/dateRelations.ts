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
  ['no earlier than', 'from'],
  ['not earlier than', 'from'],
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
  ['as at', 'at'],
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
  // "before 2004's endorsement"
  if (isNoun && at(tokens, next - 1).text === 's' && next - first === 3) return true;
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
  if (found && isPointAllTheSame(tokens, found)) return { ...found, relation: 'at' };
  return found ?? { relation: 'at', edge: approximate ? edge : first, approximate };
}

/** Verbs that say when something began: 'dates back to 1993', 'dates from 1993'. */
const DATING: ReadonlySet<string> = new Set(
  'date dates dated dating goes go went stems'.split(' '),
);

/** Verbs that put something on another date: 'moved the vote from 3 May to 9 June'. */
const MOVING: ReadonlySet<string> = new Set(
  (
    'move moves moved moving postpone postpones postponed postponing delay delays delayed delaying defer defers ' +
    'deferred reschedule reschedules rescheduled push pushes pushed bring brings brought advance advances advanced ' +
    'change changes changed shift shifts shifted put puts'
  ).split(' '),
);

/** How many words of what is moved may stand between 'moved' and its date. */
const MOVE_DISTANCE = 8;

/** 'Dates to 1993' and 'moved to 1993' name a point of time, where 'runs to 1993' names an end. */
function isPointAllTheSame(tokens: readonly ValueToken[], { edge, relation }: Before): boolean {
  const preposition = at(tokens, edge).lower;
  if (relation === 'until' ? preposition !== 'up' : preposition !== 'to' && preposition !== 'from')
    return false;
  const back = at(tokens, edge - 1).lower === 'back' ? edge - 2 : edge - 1;
  if (DATING.has(at(tokens, back).lower)) return true;
  return moves(tokens, edge);
}

/** True if a verb that puts something on another date stands shortly before a token. */
export function moves(tokens: readonly ValueToken[], index: number): boolean {
  for (let i = index - 1; i >= index - MOVE_DISTANCE; i--) {
    const token = at(tokens, i);
    if (MOVING.has(token.lower)) return true;
    if (token.kind === 'mark' && '.;:!?('.includes(token.text)) return false;
  }
  return false;
}
