/** Ordinals in digits and words ('15th', 'second', 'twenty-first'), and the parts that they name ('a third'). */

import { skipHyphen, TENS, TENS_IN_ORDER } from './numbers.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** Ordinals whose form does not follow from the cardinal. */
const ORDINALS_IN_ORDER =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS_IN_ORDER.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ...TENS_IN_ORDER.split(' ').map((word, index): [string, number] => [
    `${word.slice(0, -1)}ieth`,
    (index + 2) * 10,
  ]),
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** True if an ordinal in words may start with this word: 'second', 'twenty' (-first). */
export function mayStartOrdinal(word: string): boolean {
  return ORDINALS.has(word) || TENS.has(word);
}

/** True of an ordinal in one word: 'second', '15th'. */
export function isOrdinal(lower: string): boolean {
  return ORDINALS.has(lower) || IN_DIGITS.test(lower);
}

const IN_DIGITS = /^\d{1,4}(?:st|nd|rd|th)$/u;

/** An ordinal that was read. */
export interface OrdinalReading {
  readonly value: number;
  readonly next: number;
}

/** Reads '15th', 'second', 'twenty-first' at a token; undefined if there is none. */
export function readOrdinal(
  tokens: readonly ValueToken[],
  index: number,
): OrdinalReading | undefined {
  const token = at(tokens, index);
  if (token.kind === 'ordinal') return { value: token.value, next: index + 1 };
  if (token.kind !== 'word') return undefined;
  const plain = ORDINALS.get(token.lower);
  if (plain !== undefined) return { value: plain, next: index + 1 };
  const tens = TENS.get(token.lower);
  if (tens === undefined) return undefined;
  const second = skipHyphen(tokens, index + 1);
  const ones = ORDINALS.get(at(tokens, second).lower);
  return ones !== undefined && ones < 10 ? { value: tens + ones, next: second + 1 } : undefined;
}

/** The denominators that name parts: 'third(s)', 'quarter(s)', 'fifth(s)', 'tenth(s)', 'half', 'halves'. */
export function denominator(word: string): number | undefined {
  if (word === 'half' || word === 'halves') return 2;
  if (word === 'quarter' || word === 'quarters') return 4;
  const ordinal = ORDINALS.get(word.endsWith('s') ? word.slice(0, -1) : word);
  return ordinal !== undefined && ordinal >= 3 ? ordinal : undefined;
}
