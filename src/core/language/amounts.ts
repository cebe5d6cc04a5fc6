/** One amount: a number with its sign or unit, as a value of its own or one end of a range. */

import { readCountedNoun } from './countedNouns.ts';
import type { NumberReading } from './numbers.ts';
import { readNumber, skipHyphen } from './numbers.ts';
import { isHyphen, STOP_AFTER_UNIT } from './quantityCore.ts';
import type { ReadingContext } from './readingContext.ts';
import type { Unit } from './units.ts';
import { RATE_SYMBOLS, readCurrencySign, readUnit, unitNamed } from './units.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** One end of a range, or a single value: '$16 billion', '16', '5 km'. */
export interface Amount {
  readonly number: NumberReading;
  readonly sign: Unit | undefined;
  readonly unit: Unit | undefined;
  readonly unitPlural: boolean;
  readonly attributive: boolean;
  readonly next: number;
  readonly per?: string;
  readonly scale: number;
}

export function readAmount(context: ReadingContext, index: number): Amount | undefined {
  const { tokens, designated } = context;
  let i = index;
  let minus = 1;
  const sign = readCurrencySign(tokens, i);
  if (sign) i = sign.next;
  // '-5 °C', '−40': a minus directly before the digits and not between two things.
  if (
    isHyphen(at(tokens, i)) &&
    at(tokens, i + 1).glued &&
    at(tokens, i + 1).kind === 'number' &&
    !at(tokens, i).glued
  ) {
    minus = -1;
    i++;
  }
  // 'minus 40 degrees', but '5 minus 3'
  if (at(tokens, i).lower === 'minus' && at(tokens, i - 1).kind !== 'number') {
    minus = -1;
    i++;
  }
  if (designated[i] === true) return undefined;
  const number = readNumber(tokens, i, { letterScales: sign !== undefined });
  if (!number) return undefined;
  const value = minus < 0 ? { ...number, value: -number.value } : number;
  const hyphen = skipHyphen(tokens, number.next);
  const hyphened = hyphen > number.next;
  if (sign) {
    // '$550-billion' has its hyphen inside the number.
    const scaleHyphen =
      number.scaled && tokens.slice(i, number.next).some((token) => isHyphen(token));
    // '$5 million US', '$5 million dollars': a name after the sign adds nothing.
    return {
      number: value,
      sign: sign.unit,
      unit: sign.unit,
      unitPlural: true,
      attributive: hyphened || scaleHyphen,
      next: number.next,
      scale: 1,
    };
  }
  const glued = at(tokens, number.next).glued && at(tokens, number.next).kind !== 'mark';
  const rate = RATE_SYMBOLS.get(at(tokens, number.next).lower);
  if (rate) {
    const unit = unitNamed(rate.unit);
    if (unit)
      return {
        number: value,
        sign: undefined,
        unit,
        unitPlural: true,
        attributive: false,
        next: number.next + 1,
        per: rate.per,
        scale: rate.scale,
      };
  }
  const unit = readUnit(tokens, hyphen, { value: number.value, hyphened });
  if (unit && fitsUnit(tokens, number, unit.unit, hyphen, hyphened, unit.plural, unit.next)) {
    return {
      number: value,
      sign: undefined,
      unit: unit.unit,
      unitPlural: unit.plural,
      attributive: hyphened,
      next: unit.next,
      scale: 1,
    };
  }
  // '10m people', '3m tonnes': a glued letter that is no unit is a scale, if something is counted behind it.
  const letters =
    glued && !number.inWords ? readNumber(tokens, i, { letterScales: true }) : undefined;
  if (letters && letters.next > number.next) {
    const behind = readUnit(tokens, letters.next, { value: letters.value, hyphened: false });
    if (behind)
      return {
        number: letters,
        sign: undefined,
        unit: behind.unit,
        unitPlural: true,
        attributive: false,
        next: behind.next,
        scale: 1,
      };
    if (readCountedNoun(tokens, letters.next, letters.value)) {
      return {
        number: letters,
        sign: undefined,
        unit: undefined,
        unitPlural: false,
        attributive: false,
        next: letters.next,
        scale: 1,
      };
    }
  }
  if (glued && at(tokens, number.next).kind !== 'number') return undefined;
  return {
    number: value,
    sign: undefined,
    unit: undefined,
    unitPlural: false,
    attributive: false,
    next: number.next,
    scale: 1,
  };
}

/** Rejects units that a number cannot have: '5 second places', '3 m people', 'two yard signs'. */
function fitsUnit(
  tokens: readonly ValueToken[],
  number: NumberReading,
  unit: Unit,
  unitIndex: number,
  hyphened: boolean,
  plural: boolean,
  next: number,
): boolean {
  const token = at(tokens, unitIndex);
  // '30m people' is a number of people and no length.
  if (token.text === 'm' && token.glued && !number.inWords) {
    const behind = readCountedNoun(tokens, next, 2);
    const unitBehind = readUnit(tokens, next, { value: 2, hyphened: false });
    if (behind || (unitBehind?.plural === true && unitBehind.unit.dimension !== 'percent'))
      return false;
  }
  // Symbols of one letter need digits before them: 'six m' is nothing.
  if (token.text.length === 1 && token.kind === 'word' && number.inWords) return false;
  // A singular name after a number other than one is no unit ('two mile posts'), save for adjective forms
  // ('12-mile', '5 million dollar') and words that are alike in both numbers.
  if (unit.dimension === 'percent') return true;
  if (plural || hyphened || Math.abs(number.value) <= 1) return true;
  // 'a two week span', 'the ten mile stretch'
  const behind = at(tokens, next);
  const isModifier =
    behind.kind === 'word' &&
    !behind.capital &&
    !behind.glued &&
    !STOP_AFTER_UNIT.has(behind.lower);
  if (isModifier && (unit.dimension === 'duration' || unit.dimension === 'length')) return true;
  return number.scaled || /^[^a-z]/i.test(token.text) || token.text.length <= 3;
}
