/** Ranks told by who is ahead: 'only three countries have a larger …', 'no country sold more'. */

import { ONES, readNumber } from './numbers.ts';
import { isHyphen } from './quantityCore.ts';
import type { RankCore } from './ranks.ts';
import { COMPARATIVES } from './superlatives.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** How far behind 'only three' the comparative may stand. */
const COMPARATIVE_DISTANCE = 8;

/**
 * 'only three countries have a larger military' → 4th largest; 'no country sold more' → 1st;
 * 'only two are bigger' → 3rd.
 */
export function readOutranked(tokens: readonly ValueToken[], index: number): RankCore | undefined {
  const word = at(tokens, index).lower;
  let ahead = 0;
  let i = index + 1;
  if (word === 'only' || word === 'just') {
    const number = readNumber(tokens, i);
    if (!number || number.value > 50 || number.value % 1 !== 0 || number.value < 1)
      return undefined;
    ahead = number.value;
    i = number.next;
  } else if (word === 'no') {
    // 'no other country', 'no one', 'no state'; 'no more than' and 'no longer' are something else.
    if (COMPARATIVES.has(at(tokens, i).lower) || at(tokens, i).lower === 'longer') return undefined;
  } else if (word === 'none' || word === 'nobody') {
    ahead = 0;
  } else return undefined;
  const limit = i + COMPARATIVE_DISTANCE;
  let hasVerb = false;
  for (; i < limit; i++) {
    const token = at(tokens, i);
    if (token.kind === 'mark' && !isHyphen(token) && token.text !== "'" && token.text !== '’')
      return undefined;
    if (token.kind === 'number' || (ONES.has(token.lower) && token.lower !== 'one'))
      return undefined;
    const by = COMPARATIVES.get(token.lower);
    if (by === undefined) {
      hasVerb ||=
        i > index + 1 &&
        token.kind === 'word' &&
        (VERBS.has(token.lower) || token.lower.endsWith('ed'));
      continue;
    }
    if (!hasVerb) return undefined;
    // 'have more than 40 ships' compares with a number, not with the subject of the sentence.
    if (
      at(tokens, i + 1).lower === 'than' &&
      (at(tokens, i + 2).kind === 'number' ||
        ONES.has(at(tokens, i + 2).lower) ||
        at(tokens, i + 2).lower === 'a')
    )
      return undefined;
    return {
      value: ahead + 1,
      by: by === 'few' || by === 'little' ? 'small' : by,
      first: index,
      next: i + 1,
    };
  }
  return undefined;
}

const VERBS: ReadonlySet<string> = new Set(
  'is are was were be been has have had sold sells sell sent bought buys buy makes make made produces produce pumps pump exports export imports import holds hold held keeps keep kept spends spend spent grew grows grow gets get got earns earn does do did can could ranks rank owns own'.split(
    ' ',
  ),
);
