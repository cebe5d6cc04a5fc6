/** Ranks that are bounded instead of told: 'in the top ten', 'above 60th', 'outside the top 20'. */

import { readNumber } from './numbers.ts';
import type { Rank } from './particulars.ts';
import type { RankCore } from './ranks.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

type RankBound = NonNullable<Rank['bound']>;

/** Words before a place that bound it: a higher place has a lower number. */
const BEFORE: ReadonlyMap<string, RankBound> = new Map([
  ['above', 'lessThan'],
  ['below', 'moreThan'],
  ['higher than', 'lessThan'],
  ['lower than', 'moreThan'],
]);

/** The bound that ends right before a place. */
export function rankBoundBefore(
  tokens: readonly ValueToken[],
  index: number,
): RankBound | undefined {
  const edge = at(tokens, index - 1).lower === 'the' ? index - 2 : index - 1;
  const word = at(tokens, edge).lower;
  return BEFORE.get(word) ?? BEFORE.get(`${at(tokens, edge - 1).lower} ${word}`);
}

/** The longest list of which the members are called its top. */
const LONGEST_TOP = 200;

/** Reads 'in the top ten', 'among its top five', 'outside the top 20' at 'top'. */
export function readTop(tokens: readonly ValueToken[], index: number): RankCore | undefined {
  if (at(tokens, index).lower !== 'top' || at(tokens, index).capital) return undefined;
  const number = readNumber(tokens, index + 1);
  if (!number || number.value < 2 || number.value > LONGEST_TOP || number.value % 1 !== 0)
    return undefined;
  const behind = at(tokens, number.next);
  if (behind.text === '%' || /^(percent|per|percentile)$/.test(behind.lower)) return undefined;
  // 'in the world's top ten' has the preposition further off
  for (let i = index - 1; i >= index - 4; i--) {
    const word = at(tokens, i).lower;
    if (word === 'outside')
      return { value: number.value, bound: 'moreThan', first: index, next: number.next };
    if (
      word === 'in' ||
      word === 'among' ||
      word === 'within' ||
      word === 'inside' ||
      word === 'reached'
    )
      return { value: number.value, bound: 'atMost', first: index, next: number.next };
  }
  return undefined;
}
