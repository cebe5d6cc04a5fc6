/**
 * All quantities, dates and ranks that a text states, in text order: the one entry to the readers in
 * `quantities.ts`, `dates.ts` and `ranks.ts`.
 */

import type { Interval, ValueParticular } from './particulars.ts';
import { readDate } from './dates.ts';
import { markDesignations } from './designations.ts';
import { readQuantity } from './quantities.ts';
import { readRank } from './ranks.ts';
import type { ValueToken } from './valueTokens.ts';
import { scanValueTokens } from './valueTokens.ts';

/** Options of `findValues`. */
export interface FindValuesOptions {
  /** The days in which the text was written. Relative dates ('last year') are read only with it. */
  readonly writtenAt?: Interval;
}

/**
 * Finds every value that a text states.
 *
 * At each token the readers are tried in a fixed order: dates, because '9 October 2006' would
 * else be two numbers; then ranks, because 'ranked 19' and 'only three countries have a larger …'
 * hold numbers that count nothing; then quantities. Each takes as much as it can, so the longest and
 * most specific reading wins, and the scan goes on behind it. No reader looks further than a fixed
 * number of tokens, so the time is linear in the text.
 *
 * @param text prose without Markdown; offsets of the result are UTF-16 offsets into it
 * @returns particulars in text order, whose spans do not overlap; never throws
 */
export function findValues(text: string, options: FindValuesOptions = {}): ValueParticular[] {
  return readValues(scanValueTokens(text), options);
}

/** The values of a text's tokens, in text order; see `findValues`. */
export function readValues(
  tokens: readonly ValueToken[],
  options: FindValuesOptions = {},
): ValueParticular[] {
  const designated = markDesignations(tokens);
  const found: ValueParticular[] = [];
  let floor = 0;
  let index = 0;
  while (index < tokens.length) {
    const context = { tokens, designated, floor };
    const date = readDate(context, index, options.writtenAt);
    const reading = date ?? readRank(context, index) ?? readQuantity(context, index);
    if (!reading) {
      index++;
      continue;
    }
    if (reading.value) found.push(reading.value);
    index = reading.next;
    floor = reading.next;
  }
  return found;
}
