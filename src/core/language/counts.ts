/** Plain counts: '35,000 troops', 'four-party talks', '20 or more ships'. */

import { boundAfter, boundBefore } from './bounds.ts';
import type { CountedNoun } from './countedNouns.ts';
import { readCountedNoun } from './countedNouns.ts';
import type { NumberReading } from './numbers.ts';
import { readNumber } from './numbers.ts';
import type { Interval } from './particulars.ts';
import type { QuantityCore } from './quantityCore.ts';
import { isHyphen, measured } from './quantityCore.ts';
import type { ReadingContext } from './readingContext.ts';
import { unitNamed } from './units.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** Words after 'one' that show a pronoun or an adverb of time and no count. */
const NOT_COUNTED: ReadonlySet<string> = new Set(
  'day time another thing way side hand point other moment reason must should may can could would might cannot does has is was that which who by more less such party can'.split(
    ' ',
  ),
);

/** Words before 'one' that make it a pronoun ('this one', 'the one'). */
const PRONOUN_BEFORE: ReadonlySet<string> = new Set(
  'this that which another every each any no the first last only other new old big small'.split(
    ' ',
  ),
);

/** 'Earned 144 crore': with no noun behind them these scales count rupees. */
const INDIAN_SCALES: ReadonlySet<string> = new Set(['crore', 'crores', 'lakh', 'lakhs']);

/** 'Aged 22', 'at the age of 22', 'aged 70 and over', 'younger than 50': years of life. */
function readAge(
  context: ReadingContext,
  first: number,
  value: Interval,
  number: NumberReading,
  next: number,
  isRange: boolean,
): QuantityCore | undefined {
  const { tokens, floor } = context;
  const year = unitNamed('year');
  if (!year || number.yearLike || value.high > OLDEST) return undefined;
  const bound = boundBefore(tokens, first, floor);
  const edge = bound?.edge ?? first;
  const label = at(tokens, edge - 1).lower;
  const isLabelled =
    label === 'aged' ||
    label === 'age' ||
    label === 'ages' ||
    (label === 'of' && at(tokens, edge - 2).lower === 'age');
  const compares = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ lower }) => lower === 'older' || lower === 'younger');
  const after = boundAfter(tokens, next);
  const isCompared = compares(edge, first) || (after !== undefined && compares(next, after.edge));
  if (!isLabelled && !isCompared) return undefined;
  return measured(tokens, year, value, number.tolerance, first, next, isRange, false);
}

/** No one is known to have lived longer. */
const OLDEST = 130;

/** '26 out of 28 provinces', '12 of the 15 members': the whole has the noun, which stays behind its own number. */
function nounOfWhole(
  tokens: readonly ValueToken[],
  index: number,
  next: number,
): CountedNoun | undefined {
  const of = at(tokens, index).lower === 'out' ? index + 1 : index;
  if (at(tokens, of).lower !== 'of') return undefined;
  const isDetermined = /^(the|its|their|all|those|these)$/.test(at(tokens, of + 1).lower);
  // 'two of ten ships' leaves open whether the two are ships of the ten
  if (of === index && !isDetermined) return undefined;
  const whole = readNumber(tokens, isDetermined ? of + 2 : of + 1);
  const noun = whole && readCountedNoun(tokens, whole.next, whole.value);
  return noun && { noun: noun.noun, next };
}

/** A plain count. */
export function readCount(
  context: ReadingContext,
  first: number,
  value: Interval,
  number: NumberReading,
  next: number,
  isRange: boolean,
): QuantityCore | undefined {
  const { tokens } = context;
  const token = at(tokens, first);
  const isOne = token.kind === 'word' && number.value === 1 && number.inWords && !isRange;
  if (isOne) {
    if (
      NOT_COUNTED.has(at(tokens, next).lower) ||
      (PRONOUN_BEFORE.has(at(tokens, first - 1).lower) && at(tokens, first - 1).lower !== 'only')
    )
      return undefined;
    if (at(tokens, next).lower === 'of') return undefined;
  }
  // 'top 10', 'the top ten': the size of a list, not of what is listed.
  if (at(tokens, first - 1).lower === 'top') return undefined;
  // '20 or more ships': the bound stands between number and noun.
  const suffix = boundAfter(tokens, next);
  const nounIndex = suffix?.edge ?? next;
  const noun =
    readCountedNoun(tokens, nounIndex, number.value) ?? nounOfWhole(tokens, nounIndex, next);
  if (isOne && !noun) return undefined;
  const age = readAge(context, first, value, number, next, isRange);
  if (age) return age;
  if (!noun && INDIAN_SCALES.has(at(tokens, next - 1).lower)) {
    const rupee = unitNamed('INR');
    if (rupee) return measured(tokens, rupee, value, number.tolerance, first, next, isRange, false);
  }
  const hyphen = at(tokens, next);
  if (!suffix && isHyphen(hyphen) && hyphen.glued && at(tokens, next + 1).glued)
    return attributiveCount(context, first, value, number, next, isRange);
  // A four-digit number without noun is a year or a name, unless something says otherwise.
  if (number.yearLike && !noun && number.value >= 1000 && number.value <= 2100) return undefined;
  if (
    isRange &&
    !noun &&
    at(tokens, first - 1).lower !== 'between' &&
    at(tokens, first - 1).lower !== 'from' &&
    number.value < 3
  )
    return undefined;
  return {
    dimension: 'count',
    ...(noun ? { unit: noun.noun } : {}),
    value,
    base: value,
    tolerance: number.tolerance,
    isRange,
    attributive: false,
    first,
    next: noun ? noun.next : next,
    valueNext: next,
    vague: number.vague,
  };
}

/** 'four-party talks', 'six-nation': the noun behind the hyphen is counted. 'two-way', 'one-sided' are none. */
function attributiveCount(
  context: ReadingContext,
  first: number,
  value: Interval,
  number: NumberReading,
  next: number,
  isRange: boolean,
): QuantityCore | undefined {
  const noun = at(context.tokens, next + 1);
  if (noun.kind !== 'word' || value.low === 1) return undefined;
  if (NOT_ATTRIBUTIVE.has(noun.lower) || noun.lower.endsWith('ed')) return undefined;
  // 'a 5,000-strong force' counts its members
  const isStrong = noun.lower === 'strong';
  const members = FORCES.has(at(context.tokens, next + 2).lower) ? 'troop' : 'person';
  return {
    dimension: 'count',
    unit: isStrong ? members : noun.lower,
    value,
    base: value,
    tolerance: number.tolerance,
    isRange,
    attributive: true,
    first,
    next: next + 2,
    valueNext: next,
  };
}

/** Bodies whose members are soldiers. */
const FORCES: ReadonlySet<string> = new Set(
  'force army contingent garrison battalion brigade corps division regiment'.split(' '),
);

const NOT_ATTRIBUTIVE: ReadonlySet<string> = new Set(
  'way fold something plus odd ish and or to thirds fifths quarters digit time off all up on in out and'.split(
    ' ',
  ),
);
