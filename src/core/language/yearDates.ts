/** Years and stretches of years: '2007', '2003–2006', '2008/09'. */

import { yearSpan } from './calendar.ts';
import { looksPlural } from './countedNouns.ts';
import type { DateCore } from './datePieces.ts';
import { isMeasured, isYear, SEASONS } from './datePieces.ts';
import { ONES } from './numbers.ts';
import type { ReadingContext } from './readingContext.ts';
import type { ValueToken } from './valueTokens.ts';
import { at, startsSentence } from './valueTokens.ts';

/** Words before a bare year that make it one. */
const YEAR_BEFORE: ReadonlySet<string> = new Set(
  (
    'in of since by until till from before after during through throughout around circa year years late early mid ' +
    'to and or between between spring summer autumn fall winter ( the this that post pre ca c about only eg till ' +
    'its his her their our into than'
  ).split(' '),
);

/** '2003–2006', '2008/09', '1999-2000'. */
export function readYearRange(tokens: readonly ValueToken[], index: number): DateCore | undefined {
  const from = at(tokens, index);
  const dash = at(tokens, index + 1);
  const to = at(tokens, index + 2);
  const joins =
    (dash.lower === '-' || dash.text === '/') && (dash.glued ? to.glued : dash.text === '–');
  if (!isYear(from) || !joins || to.kind !== 'number' || to.decimals > 0) return undefined;
  let last = to.value;
  if (to.text.length === 2) {
    last = Math.floor(from.value / 100) * 100 + to.value;
    if (last < from.value) last += 100;
  } else if (!isYear(to)) return undefined;
  if (last <= from.value || last - from.value > 500) return undefined;
  // A third number is an ISO date or a telephone number.
  const third = at(tokens, index + 3);
  if (third.lower === '-' && third.glued && at(tokens, index + 4).kind === 'number')
    return undefined;
  return {
    days: yearSpan(from.value, last),
    precision: 'years',
    approximate: false,
    first: index,
    next: index + 3,
    relation: 'throughout',
  };
}

/** Bare years: only where the words around them make them dates. */
export function readBareYear(context: ReadingContext, index: number): DateCore | undefined {
  const { tokens, designated } = context;
  const token = at(tokens, index);
  if (!isYear(token)) return undefined;
  const core: DateCore = {
    days: yearSpan(token.value, token.value),
    precision: 'year',
    approximate: false,
    first: index,
    next: index + 1,
  };
  if (isMeasured(tokens, index) || isCompared(tokens, index)) return undefined;
  const next = at(tokens, index + 1);
  const before = at(tokens, index - 1);
  // "2007's"
  const possessive =
    (next.text === "'" || next.text === '’') &&
    next.glued &&
    at(tokens, index + 2).text === 's' &&
    at(tokens, index + 2).glued;
  if (possessive && token.value >= 1500) return { ...core, next: index + 3 };
  const introduced =
    YEAR_BEFORE.has(before.lower) ||
    before.text === ',' ||
    before.text === ';' ||
    before.text === '[';
  if (
    next.kind === 'word' &&
    !next.capital &&
    looksPlural(next.lower) &&
    !introducesModifier(before) &&
    token.value % 50 === 0 &&
    !['in', 'since', 'until', 'during', 'after', 'before'].includes(before.lower)
  ) {
    return undefined;
  }
  if (designated[index] === true) {
    // 'Euro 2008', 'Beijing 2008': a year in a name; 'Resolution 1874' is none.
    return undefined;
  }
  if (before.text === '(' || next.text === ')') return token.value >= 1500 ? core : undefined;
  if (introduced) {
    // 'of 1695 ships' has a plural behind it and no capital; 'the 2007 elections' has an article before it.
    const counts =
      next.kind === 'word' &&
      !next.capital &&
      looksPlural(next.lower) &&
      !introducesModifier(before);
    // After a comma only a modern year is safe: 'resolutions, 1695 and 1718'.
    if (before.kind === 'mark' && token.value < 1800) return undefined;
    return counts && token.value < 1900 ? undefined : core;
  }
  const named = before.kind === 'word' && before.capital && token.value <= 2035;
  if (SEASONS.has(before.lower) || before.possessive || startsSentence(tokens, index) || named) {
    return token.value >= 1700 ? core : undefined;
  }
  // An adjective position without article: 'a new 2007 agreement', 'was in office 1991–96'.
  return token.value >= 1800 &&
    token.value <= 2060 &&
    next.kind === 'word' &&
    !looksPlural(next.lower) &&
    before.kind === 'word' &&
    before.lower !== 'than' &&
    !ONES.has(before.lower)
    ? core
    : undefined;
}

/** 'More than 1000 confirmed cases': 'than' stands before a year only after 'later', 'rather' and the like. */
function isCompared(tokens: readonly ValueToken[], index: number): boolean {
  return (
    at(tokens, index - 1).lower === 'than' &&
    /^(more|less|fewer|higher|lower|greater|larger|smaller)$/.test(at(tokens, index - 2).lower)
  );
}

function introducesModifier(before: ValueToken): boolean {
  return (
    before.lower === 'the' ||
    before.lower === 'this' ||
    before.lower === 'that' ||
    before.lower === 'its' ||
    before.possessive
  );
}

/** After 'between 1991 and' and 'from 2001 to' a bare year needs no further sign. */
export function laterYear(tokens: readonly ValueToken[], index: number): DateCore | undefined {
  const token = at(tokens, index);
  if (!isYear(token) || isMeasured(tokens, index)) return undefined;
  return {
    days: yearSpan(token.value, token.value),
    precision: 'year',
    approximate: false,
    first: index,
    next: index + 1,
  };
}
