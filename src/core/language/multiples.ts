/** Multiples ('doubled', 'three times as many', '10-fold') and occasions ('voted twice'). */

import { skipHyphen } from './numbers.ts';
import type { Interval } from './particulars.ts';
import type { QuantityCore } from './quantityCore.ts';
import { single } from './quantityCore.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** Verbs and adverbs that state a multiple by themselves. */
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubling', 2],
  ['tripled', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['halved', 0.5],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['hundredfold', 100],
]);

/** Words after 'twice' or 'three times' that make it a comparison and no number of occasions. */
const COMPARES: ReadonlySet<string> = new Set(
  'as the that its their his her what more less faster slower larger bigger greater higher lower longer shorter smaller heavier cheaper dearer older quicker stronger better worse over'.split(
    ' ',
  ),
);

function multiple(
  value: Interval,
  tolerance: number,
  first: number,
  next: number,
  isRange = false,
): QuantityCore {
  return {
    dimension: 'multiple',
    unit: 'times',
    value,
    base: value,
    tolerance,
    isRange,
    attributive: false,
    first,
    next,
  };
}

export function readMultipleWord(
  tokens: readonly ValueToken[],
  index: number,
): QuantityCore | undefined {
  const word = at(tokens, index).lower;
  const known = MULTIPLES.get(word);
  if (known !== undefined) return multiple(single(known), 0.25, index, index + 1);
  const next = at(tokens, index + 1).lower;
  if (word === 'twice' || word === 'thrice') {
    const value = word === 'twice' ? 2 : 3;
    return COMPARES.has(next)
      ? multiple(single(value), 0.25, index, index + 1)
      : occasions(value, index, index + 1);
  }
  if (word === 'once') {
    // 'once' alone is 'formerly' as often as 'one time'.
    const before = at(tokens, index - 1).lower;
    return before === 'only' || before === 'just' ? occasions(1, index, index + 1) : undefined;
  }
  if (
    (word === 'double' || word === 'triple') &&
    (next === 'the' || next === 'that' || next === 'its' || next === 'what')
  ) {
    return multiple(single(word === 'double' ? 2 : 3), 0.25, index, index + 1);
  }
  // 'half as long', 'half as many'
  if (word === 'half' && next === 'as') return multiple(single(0.5), 0.05, index, index + 1);
  return undefined;
}

/** 'voted twice', 'three times': a count of occasions. */
function occasions(value: number, first: number, next: number): QuantityCore {
  return {
    dimension: 'count',
    unit: 'time',
    value: single(value),
    base: single(value),
    tolerance: 0.5,
    isRange: false,
    attributive: false,
    first,
    next,
  };
}

/** 'as many', 'as long as': a comparison. 'scored 23 times as Leicester won' is none. */
function comparesWithAs(tokens: readonly ValueToken[], index: number): boolean {
  const quality = at(tokens, index + 1).lower;
  if (/^(many|much|large|big|long|high|fast|likely|great|old|strong|often|far)$/.test(quality)) {
    return true;
  }
  for (let i = index + 2; i <= index + 4; i++) if (at(tokens, i).lower === 'as') return true;
  return false;
}

/** 'three times', '2–3 times faster', '10-fold'. */
export function readTimes(
  tokens: readonly ValueToken[],
  first: number,
  value: Interval,
  tolerance: number,
  next: number,
  isRange: boolean,
): QuantityCore | undefined {
  const hyphen = skipHyphen(tokens, next);
  const word = at(tokens, hyphen);
  if (word.lower === 'fold') return multiple(value, tolerance, first, hyphen + 1, isRange);
  if (word.lower !== 'times' || hyphen > next) return undefined;
  // nothing happens one and a half times
  if (value.low % 1 !== 0) return multiple(value, tolerance, first, next + 1, isRange);
  const after = at(tokens, next + 1).lower;
  if (COMPARES.has(after) && (after !== 'as' || comparesWithAs(tokens, next + 1))) {
    return multiple(value, tolerance, first, next + 1, isRange);
  }
  return { ...occasions(value.low, first, next + 1), value, base: value, isRange };
}
