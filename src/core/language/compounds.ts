/** Measures in two units: '6 ft 2 in', 'two years and six months', '5′11″', '1 minute and 5 seconds'. */

import type { Amount } from './amounts.ts';
import { readAmount } from './amounts.ts';
import { readNumber } from './numbers.ts';
import type { Dimension } from './particulars.ts';
import type { QuantityCore } from './quantityCore.ts';
import { measured, single } from './quantityCore.ts';
import type { ReadingContext } from './readingContext.ts';
import type { Unit } from './units.ts';
import { unitNamed } from './units.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

const COMPOUNDED: ReadonlySet<Dimension> = new Set<Dimension>(['length', 'mass', 'duration']);

/** The smaller part of a compound: its value, its unit, and the index behind it. */
interface Part {
  readonly value: number;
  readonly tolerance: number;
  readonly unit: Unit;
  readonly next: number;
}

/** The measure that an amount begins and a smaller unit goes on with, or undefined. */
export function readCompound(
  context: ReadingContext,
  index: number,
  amount: Amount,
): QuantityCore | undefined {
  const { tokens } = context;
  const { unit, number } = amount;
  if (!unit || amount.sign || amount.per !== undefined || !COMPOUNDED.has(unit.dimension))
    return undefined;
  if (number.value % 1 !== 0 || number.value < 0) return undefined;
  const part = readPart(context, amount.next, unit);
  return part && compound(tokens, unit, number.value, part, index);
}

function compound(
  tokens: readonly ValueToken[],
  unit: Unit,
  whole: number,
  { value, tolerance, unit: smaller, next }: Part,
  first: number,
): QuantityCore {
  const share = smaller.factor / unit.factor;
  const total = single(whole + value * share);
  return measured(tokens, unit, total, tolerance * share, first, next, false, false);
}

function readPart(context: ReadingContext, index: number, unit: Unit): Part | undefined {
  const { tokens } = context;
  let start = index;
  if (at(tokens, start).text === ',') start++;
  if (at(tokens, start).lower === 'and') start++;
  const amount = readAmount(context, start);
  const smaller = amount?.unit;
  if (amount && smaller && !amount.sign && amount.per === undefined) {
    const fits =
      smaller.dimension === unit.dimension && amount.number.value * smaller.factor < unit.factor;
    // 'Three years, six months of which he was ill': a part of the three years.
    const isPart = at(tokens, amount.next).lower === 'of';
    if (!fits || isPart) return undefined;
    const { value, tolerance } = amount.number;
    return { value, tolerance, unit: smaller, next: amount.next };
  }
  // '6 ft 2 in', 'six foot two': 'in' is an inch only here.
  if (unit.unit !== 'foot' || start !== index) return undefined;
  const number = readNumber(tokens, start);
  const inch = unitNamed('inch');
  if (!number || !inch || number.value >= 12 || number.value % 1 !== 0) return undefined;
  const isInch =
    at(tokens, number.next).lower === 'in' && at(tokens, number.next + 1).lower !== 'the';
  const behind = at(tokens, number.next);
  if (!isInch && behind.kind === 'word' && !/^(tall|high|and|in)$/.test(behind.lower))
    return undefined;
  const { value, tolerance } = number;
  return { value, tolerance, unit: inch, next: isInch ? number.next + 1 : number.next };
}

/** Reads '5′11″' and '5'11"': feet and inches by their marks. */
export function readPrimes(tokens: readonly ValueToken[], index: number): QuantityCore | undefined {
  const [feet, prime, inches, double] = [0, 1, 2, 3].map((offset) => at(tokens, index + offset));
  const foot = unitNamed('foot');
  const inch = unitNamed('inch');
  if (!feet || !prime || !inches || !double || !foot || !inch) return undefined;
  const isMarked =
    /^[′'’]$/.test(prime.text) && prime.glued && /^[″"”]$/.test(double.text) && double.glued;
  if (!isMarked || feet.kind !== 'number' || inches.kind !== 'number' || !inches.glued)
    return undefined;
  if (feet.decimals > 0 || feet.value > 99 || inches.value >= 12) return undefined;
  const part = { value: inches.value, tolerance: 0.5, unit: inch, next: index + 4 };
  return compound(tokens, foot, feet.value, part, index);
}
