/**
 * Quantities: a number with its bound, unit and per-unit. Percentages, fractions, money, measures,
 * durations, multiples and counts are all read here, each by a function of its own.
 */

import type { Bound, Dimension, Interval, Quantity } from './particulars.ts';
import type { ValueToken } from './valueTokens.ts';
import { at, startsSentence } from './valueTokens.ts';
import type { NumberReading } from './numbers.ts';
import { denominator, ONES, readNumber, skipHyphen, TENS } from './numbers.ts';
import type { Unit } from './units.ts';
import {
  mayStartSign,
  RATE_SYMBOLS,
  readCurrencySign,
  readPer,
  readUnit,
  toBase,
  unitNamed,
} from './units.ts';
import { boundAfter, boundBefore, combine } from './bounds.ts';
import { readCountedNoun } from './countedNouns.ts';

/** What the readers work on. */
export interface ReadingContext {
  readonly tokens: readonly ValueToken[];
  /** Per token: part of a designation, not to be read as a value. */
  readonly designated: readonly boolean[];
  /** Tokens before this one belong to the value found last. */
  readonly floor: number;
}

/** A particular with the index of the first token behind it. */
export interface Reading<T> {
  readonly value: T;
  readonly next: number;
}

/** The part of a quantity that has been read before its bounds and per-unit are looked for. */
interface Core {
  readonly dimension: Dimension;
  readonly unit?: string;
  readonly value: Interval;
  readonly base: Interval;
  readonly tolerance: number;
  readonly isRange: boolean;
  readonly attributive: boolean;
  /** First token of the value, and the first behind value and unit. */
  readonly first: number;
  readonly next: number;
  /** Ends the part to underline where it is not the whole core (a count's number without its noun). */
  readonly valueNext?: number;
  /** The number itself is vague ('a couple', 'two or three'). */
  readonly vague?: boolean;
  readonly per?: string;
  /** First token of the phrase, where words before the value belong to it ('between 12 and 14'). */
  readonly phraseFirst?: number;
}

const DEGREE: Unit = { unit: 'times', dimension: 'multiple', factor: 1 };
const PERCENT: Unit = { unit: 'percent', dimension: 'percent', factor: 1 };
const SCORE: Unit = { unit: 'score', dimension: 'percent', factor: 1 };

/**
 * Reads the quantity that starts at a token.
 * @returns undefined if none starts there, or if the number is a designation, a time of day or a year
 */
export function readQuantity(
  context: ReadingContext,
  index: number,
): Reading<Quantity> | undefined {
  const { tokens, designated } = context;
  if (designated[index] === true) return undefined;
  const token = at(tokens, index);
  if (token.kind === 'word') {
    // 'Take-Two' and 'The Three Musketeers' are names.
    const before = at(tokens, index - 1);
    if (isHyphen(before) && before.glued && token.glued) return undefined;
    const isNamed = before.kind === 'word' && before.capital && !before.possessive;
    const isTitle =
      token.capital &&
      !startsSentence(tokens, index) &&
      (at(tokens, index + 1).capital || (isNamed && !startsSentence(tokens, index - 1)));
    if (isTitle && (ONES.has(token.lower) || TENS.has(token.lower))) return undefined;
  }
  // Most tokens start no quantity; this test keeps the scan cheap.
  if (token.kind !== 'number' && !STARTERS.has(token.lower) && !mayStartSign(token.lower)) {
    return undefined;
  }
  const core =
    readMultipleWord(tokens, index) ??
    readFraction(tokens, index) ??
    readNumeric(context, index) ??
    readArticleUnit(tokens, index) ??
    readHalfUnit(tokens, index) ??
    readBareHalf(tokens, index);
  return core ? finish(context, core) : undefined;
}

const STARTERS: ReadonlySet<string> = new Set([
  // A minus sign; all dashes have this form.
  '-',
  ...ONES.keys(),
  ...TENS.keys(),
  ...(
    'a an half halved twice thrice once double doubled doubles doubling triple tripled triples trebled quadrupled ' +
    'quarter each every tenfold twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold hundredfold'
  ).split(' '),
]);

function isHyphen(token: ValueToken): boolean {
  return token.lower === '-';
}

function single(value: number): Interval {
  return { low: value, high: value };
}

// --- Multiples ---------------------------------------------------------------------------------

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
): Core {
  return {
    dimension: 'multiple',
    unit: DEGREE.unit,
    value,
    base: value,
    tolerance,
    isRange,
    attributive: false,
    first,
    next,
  };
}

function readMultipleWord(tokens: readonly ValueToken[], index: number): Core | undefined {
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
function occasions(value: number, first: number, next: number): Core {
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

// --- Fractions ---------------------------------------------------------------------------------

/** Words that may follow a fraction; a noun behind 'a third' shows an ordinal ('a third term'). */
const AFTER_FRACTION: ReadonlySet<string> = new Set(
  (
    'of or and more less larger smaller higher lower faster slower longer shorter bigger cheaper in to by was were ' +
    'is are from on at for as than since over during came comes went goes had has have would will could may might ' +
    'the its their that this per while but though although between with who which'
  ).split(' '),
);

/** Before 'half' these show a half of a game or a period, or another use: no fraction is read. */
const NOT_BEFORE_HALF: ReadonlySet<string> = new Set(
  'first second other latter better last later early late northern southern eastern western upper lower top bottom each third fourth and'.split(
    ' ',
  ),
);

/** A fraction as a percentage. Its tolerance is how loosely such words are used: 2 points, less for small parts. */
function fraction(part: number, whole: number, first: number, next: number, unit = PERCENT): Core {
  const value = (100 * part) / whole;
  return {
    dimension: 'percent',
    unit: unit.unit,
    value: single(value),
    base: single(value),
    tolerance: Math.min(2, 10 / whole),
    isRange: false,
    attributive: false,
    first,
    next,
  };
}

function readFraction(tokens: readonly ValueToken[], index: number): Core | undefined {
  const token = at(tokens, index);
  if (token.kind === 'number') return readDigitFraction(tokens, index);
  const parts =
    token.lower === 'a' || token.lower === 'an'
      ? 1
      : token.lower === 'another'
        ? undefined
        : ONES.get(token.lower);
  if (parts === undefined || parts === 0) return undefined;

  // 'one in four', 'three out of five'
  const outOf = readOutOf(tokens, index, parts);
  if (outOf) return outOf;

  const wordIndex = skipHyphen(tokens, index + 1);
  const hyphened = wordIndex > index + 1;
  const word = at(tokens, wordIndex);
  if (word.kind !== 'word' || word.possessive) return undefined;
  const whole = denominator(word.lower);
  if (whole === undefined) return undefined;
  const isPlural = word.lower.endsWith('s') || word.lower === 'halves';
  if (parts === 1 ? isPlural : !isPlural) return undefined;
  // 'a season and a half'
  if (whole === 2 && at(tokens, index - 1).lower === 'and') return undefined;
  if (parts >= whole && whole !== 2) return undefined;
  const next = wordIndex + 1;
  const after = at(tokens, next);
  // 'a half-century' and 'a quarter-mile' are measures of their own.
  if (isHyphen(after) && after.glued && at(tokens, next + 1).glued) {
    return undefined;
  }
  if (
    whole === 4 &&
    parts > 1 &&
    !hyphened &&
    /^(of|later|in)$/.test(after.lower) === false &&
    looksLikeTime(tokens, index)
  )
    return undefined;
  const free = after.kind !== 'word' || AFTER_FRACTION.has(after.lower);
  if (!free && !(parts > 1) && !hyphened) return undefined;
  // 'a quarter of a century', 'half of a million' are read as what they amount to.
  const ofUnit =
    after.lower === 'of' && at(tokens, next + 1).lower === 'a'
      ? readUnit(tokens, next + 2, { value: 1, hyphened: false })
      : undefined;
  if (ofUnit && !ofUnit.plural && ofUnit.unit.dimension === 'duration') {
    return measured(
      tokens,
      ofUnit.unit,
      single(parts / whole),
      0.05,
      index,
      ofUnit.next,
      false,
      false,
    );
  }
  return fraction(parts, whole, index, next);
}

/** 'for two quarters', 'in two quarters': a length of time. */
function looksLikeTime(tokens: readonly ValueToken[], index: number): boolean {
  const before = at(tokens, index - 1).lower;
  return before === 'for' || before === 'in' || before === 'last' || before === 'past';
}

/** Wholes of which shares are commonly given. */
const SHARE_WHOLES: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000,
]);

/** 'one in four', '3 out of 5', 'nine out of ten'. */
function readOutOf(tokens: readonly ValueToken[], index: number, part: number): Core | undefined {
  const joiner = at(tokens, index + 1).lower;
  const wholeIndex =
    joiner === 'in' || joiner === 'of'
      ? index + 2
      : joiner === 'out' && at(tokens, index + 2).lower === 'of'
        ? index + 3
        : 0;
  if (wholeIndex === 0 || joiner === 'of') return undefined;
  const whole = readNumber(tokens, wholeIndex);
  if (!whole || whole.yearLike || whole.value <= part || whole.value < 2) return undefined;
  // 'ten out of 14 winners' is a tally of both numbers; a share has a round whole.
  if (!SHARE_WHOLES.has(whole.value)) return undefined;
  const after = at(tokens, whole.next);
  if (joiner === 'in' && after.kind === 'word' && isCalendarWord(after.lower)) return undefined;
  if (isHyphen(after) && after.glued) return undefined;
  const first = at(tokens, index);
  const digits = first.kind === 'number' && at(tokens, wholeIndex).kind === 'number';
  const isRating =
    digits &&
    (whole.value === 10 || whole.value === 100 || whole.value === 5) &&
    (after.kind !== 'word' || AFTER_FRACTION.has(after.lower));
  if (joiner === 'out' && isRating) {
    return {
      ...fraction(part, whole.value, index, whole.next, SCORE),
      tolerance: (0.5 * 100) / whole.value / 10 ** first.decimals,
    };
  }
  return fraction(part, whole.value, index, whole.next);
}

function isCalendarWord(word: string): boolean {
  return /^(january|february|march|april|may|june|july|august|september|october|november|december|days?|weeks?|months?|years?|hours?|minutes?|decades?)$/.test(
    word,
  );
}

/** '1/3' and '4.3/10', and 'N out of M' in digits. */
function readDigitFraction(tokens: readonly ValueToken[], index: number): Core | undefined {
  const part = at(tokens, index);
  const outOf = readOutOf(tokens, index, part.value);
  if (outOf) return outOf;
  const slash = at(tokens, index + 1);
  const whole = at(tokens, index + 2);
  if (slash.lower !== '/' || !slash.glued || whole.kind !== 'number' || !whole.glued)
    return undefined;
  if (whole.decimals > 0 || part.value >= whole.value || at(tokens, index + 3).lower === '/')
    return undefined;
  if (whole.value === 10 || whole.value === 100 || (whole.value === 5 && part.decimals > 0)) {
    return {
      ...fraction(part.value, whole.value, index, index + 3, SCORE),
      tolerance: (0.5 * 100) / whole.value / 10 ** part.decimals,
    };
  }
  // '2/3' and '1/16'; '9/11' and '24/7' are names.
  if (
    part.decimals > 0 ||
    !(whole.value <= 10 || whole.value === 16 || whole.value === 12 || whole.value === 20) ||
    part.value === 9
  )
    return undefined;
  return fraction(part.value, whole.value, index, index + 3);
}

/** 'half' without a number: 'half of the oil', 'half the budget', 'by half', 'about half'. */
function readBareHalf(tokens: readonly ValueToken[], index: number): Core | undefined {
  const word = at(tokens, index);
  if (word.lower === 'quarter' && at(tokens, index + 1).lower === 'of') return undefined;
  if (word.lower !== 'half') return undefined;
  const before = at(tokens, index - 1);
  const after = at(tokens, index + 1);
  if (NOT_BEFORE_HALF.has(before.lower) || before.kind === 'ordinal') return undefined;
  if (isHyphen(before) && before.glued) return undefined;
  if (isHyphen(after) && after.glued) return undefined;
  const takesWhole = /^(of|the|its|their|his|her|our|that|this|these|those|all|what|as)$/.test(
    after.lower,
  );
  const isAdverb =
    before.lower === 'by' ||
    before.lower === 'in' ||
    before.lower === 'about' ||
    before.lower === 'over' ||
    before.lower === 'than' ||
    before.lower === 'almost' ||
    before.lower === 'nearly' ||
    before.lower === 'under' ||
    before.lower === 'roughly' ||
    before.lower === 'around' ||
    before.lower === 'exactly' ||
    before.lower === 'to' ||
    before.lower === 'least' ||
    before.lower === 'only';
  const free = after.kind !== 'word' || AFTER_FRACTION.has(after.lower) || isAdverb;
  if (!(takesWhole || after.possessive || (isAdverb && free))) return undefined;
  if (
    after.lower === 'of' &&
    at(tokens, index + 2).kind === 'number' &&
    at(tokens, index + 2).yearLike
  )
    return undefined;
  return fraction(1, 2, index, index + 1);
}

// --- Half a year, a quarter century, a year later ----------------------------------------------

/** 'half a year', 'half a mile', 'half an hour', 'half-century', 'quarter century'. */
function readHalfUnit(tokens: readonly ValueToken[], index: number): Core | undefined {
  let i = index;
  if (
    (at(tokens, i).lower === 'a' || at(tokens, i).lower === 'one') &&
    /^(half|quarter)$/.test(at(tokens, i + 1).lower)
  )
    i++;
  const word = at(tokens, i).lower;
  if (word !== 'half' && word !== 'quarter') return undefined;
  const share = word === 'half' ? 0.5 : 0.25;
  let unitIndex = skipHyphen(tokens, i + 1);
  if (at(tokens, unitIndex).lower === 'of') unitIndex++;
  if (at(tokens, unitIndex).lower === 'a' || at(tokens, unitIndex).lower === 'an') unitIndex++;
  else if (word === 'half' && unitIndex === i + 1 && at(tokens, unitIndex).lower !== 'century')
    return undefined;
  const unit = readUnit(tokens, unitIndex, { value: 1, hyphened: unitIndex > i + 1 });
  if (!unit || unit.plural || unit.unit.dimension === 'percent') return undefined;
  return measured(tokens, unit.unit, single(share), share / 10, index, unit.next, false, false);
}

/** Before 'a year' and the like, words that show that it is measured: 'for a year', 'nearly a mile'. */
const MEASURES_ARTICLE: ReadonlySet<string> = new Set(
  'for about nearly almost over under than within roughly around just only exactly least most some to after lasted'.split(
    ' ',
  ),
);

/** 'a year later', 'for a decade', 'nearly a mile', 'a dollar on the price', 'each dollar'. */
function readArticleUnit(tokens: readonly ValueToken[], index: number): Core | undefined {
  const article = at(tokens, index).lower;
  if (article !== 'a' && article !== 'an' && article !== 'each' && article !== 'every')
    return undefined;
  const full =
    at(tokens, index + 1).lower === 'full' || at(tokens, index + 1).lower === 'whole' ? 1 : 0;
  const unit = readUnit(tokens, index + 1 + full, { value: 1, hyphened: false });
  if (!unit || unit.plural || unit.unit.dimension === 'percent') return undefined;
  const word = at(tokens, index + 1 + full);
  if (word.kind !== 'word') return undefined;
  const after = at(tokens, unit.next);
  if (unit.unit.dimension === 'money') {
    // 'a dollar amount', 'the euro area' are no sums.
    const isSum =
      after.kind !== 'word' ||
      /^(on|off|a|per|of|in|change|move|rise|fall|more|less|or|for)$/.test(after.lower) ||
      word.possessive;
    if (!isSum || (unit.unit.unit !== 'USD' && unit.unit.unit !== 'EUR')) return undefined;
    return measured(tokens, unit.unit, single(1), 0.05, index, unit.next, false, false);
  }
  if (article !== 'a' && article !== 'an') return undefined;
  const half =
    at(tokens, unit.next).lower === 'and' &&
    at(tokens, unit.next + 1).lower === 'a' &&
    at(tokens, unit.next + 2).lower === 'half';
  if (half)
    return measured(tokens, unit.unit, single(1.5), 0.05, index, unit.next + 3, false, false);
  const before = at(tokens, index - 1).lower;
  const shifts = unit.unit.dimension === 'duration' && roleAfter(tokens, unit.next) !== undefined;
  const isMeasured =
    (MEASURES_ARTICLE.has(before) &&
      (unit.unit.dimension === 'duration' || unit.unit.dimension === 'length') &&
      !(before === 'to' || before === 'for')) ||
    ((before === 'for' || before === 'lasted') &&
      unit.unit.dimension === 'duration' &&
      (after.kind === 'mark' || STOP_AFTER_UNIT.has(after.lower)));
  if (!shifts && !isMeasured) return undefined;
  return measured(tokens, unit.unit, single(1), 0.25, index, unit.next, false, false);
}

const STOP_AFTER_UNIT: ReadonlySet<string> = new Set(
  'in on at by to from with after before until and or but as when while because since'.split(' '),
);

// --- Numbers -----------------------------------------------------------------------------------

/** One end of a range, or a single value: '$16 billion', '16', '5 km'. */
interface Amount {
  readonly number: NumberReading;
  readonly sign: Unit | undefined;
  readonly unit: Unit | undefined;
  readonly unitPlural: boolean;
  readonly attributive: boolean;
  readonly next: number;
  readonly per?: string;
  readonly scale: number;
}

function readAmount(context: ReadingContext, index: number): Amount | undefined {
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

/** Verbs of change, after which 'from A to B' gives two values and no range. */
const CHANGES: ReadonlySet<string> = new Set(
  (
    'rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown increased increase ' +
    'increases increasing decreased decrease decreases dropped drop drops dropping declined decline declines went ' +
    'go goes going raised raise raising lowered cut cuts cutting jumped climbed climb climbing expanded shrank ' +
    'moved changed reduced reduce reducing up down surged soared slid slipped plunged extended upgraded widened'
  ).split(' '),
);

/** Joins of a range between two numbers. */
function readJoiner(
  tokens: readonly ValueToken[],
  index: number,
  between: boolean,
  changes: boolean,
): number | undefined {
  const token = at(tokens, index);
  if (isHyphen(token)) {
    const tight = token.glued && at(tokens, index + 1).glued;
    const loose = !token.glued && !at(tokens, index + 1).glued && token.text === '–';
    return tight || loose ? index + 1 : undefined;
  }
  if (token.lower === 'to' || token.lower === 'through') return changes ? undefined : index + 1;
  if (token.lower === 'and') return between ? index + 1 : undefined;
  if (token.lower === 'or') return index + 1;
  return undefined;
}

function readNumeric(context: ReadingContext, index: number): Core | undefined {
  const { tokens } = context;
  const low = readAmount(context, index);
  if (!low) return undefined;
  const before = at(tokens, index - 1).lower;
  const between = before === 'between' && index - 1 >= context.floor;
  const from = before === 'from' && index - 1 >= context.floor;
  let changes = false;
  if (from) {
    for (let k = index - 2; k >= index - 8 && k >= 0; k--) {
      if (CHANGES.has(at(tokens, k).lower)) changes = true;
    }
  }
  const range = readRange(context, index, low, between, changes);
  if (range) return between || from ? { ...range, phraseFirst: index - 1 } : range;
  if (low.unit) {
    const withUnit = measured(
      tokens,
      low.unit,
      single(low.number.value * low.scale),
      low.number.tolerance * low.scale,
      index,
      low.next,
      false,
      low.attributive,
    );
    return {
      ...withUnit,
      vague: low.number.vague,
      ...(low.per === undefined ? {} : { per: low.per }),
    };
  }
  return (
    readTimes(tokens, index, single(low.number.value), low.number.tolerance, low.next, false) ??
    readCount(context, index, single(low.number.value), low.number, low.next, false)
  );
}

/** The range that starts with an amount, or undefined. */
function readRange(
  context: ReadingContext,
  index: number,
  low: Amount,
  between: boolean,
  changes: boolean,
): Core | undefined {
  const { tokens } = context;
  const joinerToken = at(tokens, low.next);
  const start = readJoiner(tokens, low.next, between, changes);
  if (start === undefined) return undefined;
  const high = readAmount(context, start);
  if (!high) return undefined;
  const isOr = joinerToken.lower === 'or';
  // 'two or three': neighbours only; 'five or more' never gets here.
  if (isOr && !(high.number.value - low.number.value === 1 && low.number.value < 20))
    return undefined;

  // What the second end has and the first lacks belongs to both: '16–18 billion', '$16 to 18 billion', '5 to 7 km'.
  const unit = high.unit ?? low.unit;
  if (low.unit && high.unit && low.unit.dimension !== high.unit.dimension) return undefined;
  if (low.unit && !high.unit && !low.sign) return undefined;
  let lowValue = low.number.value;
  let lowTolerance = low.number.tolerance;
  if (high.number.scaled && !low.number.scaled && lowValue < 1000) {
    const scale = scaleOf(tokens, start, high);
    if (scale > 1) {
      lowValue *= scale;
      lowTolerance *= scale;
    }
  }
  if (lowValue >= high.number.value) return undefined;
  // Two four-digit numbers without unit are years; '24-7' and the like have no unit and no noun.
  if (!unit && low.number.yearLike && high.number.yearLike) return undefined;
  const tolerance = Math.max(lowTolerance, high.number.tolerance) * high.scale;
  const value: Interval = { low: lowValue * high.scale, high: high.number.value * high.scale };
  if (unit) {
    const lowUnit = low.unit ?? unit;
    const core = measured(tokens, unit, value, tolerance, index, high.next, true, high.attributive);
    const base =
      lowUnit === unit ? core.base : { low: toBase(value.low, lowUnit), high: core.base.high };
    return { ...core, base, vague: isOr, ...(high.per === undefined ? {} : { per: high.per }) };
  }
  const times = readTimes(tokens, index, value, tolerance, high.next, true);
  if (times) return times;
  const counted = readCount(context, index, value, high.number, high.next, true);
  return counted ? { ...counted, vague: isOr } : undefined;
}

/** The scale that was written after the second number of a range. */
function scaleOf(tokens: readonly ValueToken[], start: number, high: Amount): number {
  const first = readCurrencySign(tokens, start)?.next ?? start;
  const token = at(tokens, first);
  if (token.kind === 'number' && token.value !== 0)
    return Math.abs(high.number.value) / token.value;
  // 'two to three million': the words before the scale.
  for (const scale of [1e12, 1e9, 1e6, 1e3, 100, 12]) {
    if (high.number.value % scale === 0 && high.number.value / scale < 1000) return scale;
  }
  return 1;
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
function readTimes(
  tokens: readonly ValueToken[],
  first: number,
  value: Interval,
  tolerance: number,
  next: number,
  isRange: boolean,
): Core | undefined {
  const hyphen = skipHyphen(tokens, next);
  const word = at(tokens, hyphen);
  if (word.lower === 'fold') return multiple(value, tolerance, first, hyphen + 1, isRange);
  if (word.lower !== 'times' || hyphen > next) return undefined;
  const after = at(tokens, next + 1).lower;
  if (COMPARES.has(after) && (after !== 'as' || comparesWithAs(tokens, next + 1))) {
    return multiple(value, tolerance, first, next + 1, isRange);
  }
  return { ...occasions(value.low, first, next + 1), value, base: value, isRange };
}

/** A value with a unit of the table. */
function measured(
  tokens: readonly ValueToken[],
  unit: Unit,
  value: Interval,
  tolerance: number,
  first: number,
  next: number,
  isRange: boolean,
  attributive: boolean,
): Core {
  let end = next;
  let isAttributive = attributive;
  // '2,000-mile-long', '71-year-old': the adjective belongs to the phrase.
  if (
    attributive &&
    isHyphen(at(tokens, end)) &&
    at(tokens, end).glued &&
    /^(long|old|wide|high|deep|thick|tall|strong)$/.test(at(tokens, end + 1).lower)
  ) {
    end += 2;
  } else if (
    unit.dimension === 'money' &&
    isHyphen(at(tokens, next)) &&
    at(tokens, next).glued &&
    at(tokens, next + 1).glued
  ) {
    isAttributive = true;
  }
  return {
    dimension: unit.dimension,
    unit: unit.unit,
    value,
    base: { low: toBase(value.low, unit), high: toBase(value.high, unit) },
    tolerance: tolerance * Math.abs(unit.factor),
    isRange,
    attributive: isAttributive,
    first,
    next: end,
    valueNext: end,
  };
}

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

/** A plain count. */
function readCount(
  context: ReadingContext,
  first: number,
  value: Interval,
  number: NumberReading,
  next: number,
  isRange: boolean,
): Core | undefined {
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
  const noun = readCountedNoun(tokens, nounIndex, number.value);
  if (isOne && !noun) return undefined;
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
): Core | undefined {
  const noun = at(context.tokens, next + 1);
  if (noun.kind !== 'word' || value.low === 1) return undefined;
  if (NOT_ATTRIBUTIVE.has(noun.lower) || noun.lower.endsWith('ed')) return undefined;
  return {
    dimension: 'count',
    unit: noun.lower,
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

const NOT_ATTRIBUTIVE: ReadonlySet<string> = new Set(
  'way fold something plus odd ish and or to thirds fifths quarters digit time off all up on in out and'.split(
    ' ',
  ),
);

// --- Bounds, per-units, roles ------------------------------------------------------------------

type DurationRole = 'span' | 'later' | 'earlier' | 'ago';

const ROLES: ReadonlyMap<string, DurationRole> = new Map([
  ['later', 'later'],
  ['after', 'later'],
  ['afterwards', 'later'],
  ['afterward', 'later'],
  ['thereafter', 'later'],
  ['hence', 'later'],
  ['earlier', 'earlier'],
  ['before', 'earlier'],
  ['previously', 'earlier'],
  ['beforehand', 'earlier'],
  ['prior', 'earlier'],
  ['ago', 'ago'],
]);

function roleAfter(tokens: readonly ValueToken[], index: number): DurationRole | undefined {
  return ROLES.get(at(tokens, index).lower);
}

/** How many words may stand between a value and its rate: '$1 billion in transit fees a year'. */
const MAX_RATE_DISTANCE = 4;

/**
 * The rate of '15 million tonnes of oil a year' and '$1 billion in transit fees a year'. The words in
 * between are not part of the mention, so its span is left as it is.
 */
function distantPer(tokens: readonly ValueToken[], core: Core, index: number): string | undefined {
  const preposition = at(tokens, index).lower;
  if (preposition !== 'of' && preposition !== 'in') return undefined;
  if (core.dimension === 'duration' || core.dimension === 'count') return undefined;
  for (let i = index + 1; i <= index + MAX_RATE_DISTANCE; i++) {
    const token = at(tokens, i);
    if (token.kind !== 'word') return undefined;
    if (i > index + 1) {
      const reading = readPer(tokens, i);
      if (reading) return reading.per;
    }
    if (STOP_AFTER_UNIT.has(token.lower)) return undefined;
  }
  return undefined;
}

/** Adds bounds, per-unit and role to a core, and turns token indices into offsets. */
function finish(context: ReadingContext, core: Core): Reading<Quantity> {
  const { tokens } = context;
  const before = boundBefore(tokens, core.phraseFirst ?? core.first, context.floor);
  let next = core.next;
  const countedNumber = core.valueNext ?? core.next;
  // '20 or more ships': for counts the bound stands between number and noun.
  let after = boundAfter(tokens, next);
  if (after) next = after.edge;
  else if (core.dimension === 'count') {
    after = boundAfter(tokens, countedNumber);
    if (after && core.unit === undefined) {
      next = Math.max(next, after.edge);
    }
  }
  let per = core.per;
  if (per === undefined) {
    const reading = readPer(tokens, next);
    // 'doubled annually' has a rate, 'half a year' does not: a duration takes none after an article.
    const allowed =
      reading !== undefined && (core.dimension !== 'duration' || at(tokens, next).lower === 'per');
    if (reading && allowed) {
      per = reading.per;
      next = reading.next;
      if (!after) {
        after = boundAfter(tokens, next);
        if (after) next = after.edge;
      }
    }
  }
  per ??= distantPer(tokens, core, next);
  let role: DurationRole | undefined;
  if (core.dimension === 'duration') {
    role = roleAfter(tokens, next);
    if (role === undefined) role = 'span';
    else next++;
  }
  const bound: Bound = combine(before?.bound, after?.bound);
  const firstToken = at(tokens, before ? before.edge : (core.phraseFirst ?? core.first));
  const quantity: Quantity = {
    kind: 'quantity',
    start: firstToken.start,
    end: at(tokens, next - 1).end,
    valueStart: at(tokens, core.first).start,
    valueEnd: at(tokens, countedNumber - 1).end,
    dimension: core.dimension,
    ...(core.unit === undefined ? {} : { unit: core.unit }),
    value: core.value,
    base: core.base,
    tolerance: core.tolerance,
    bound: bound === 'exact' && core.vague === true ? 'about' : bound,
    isRange: core.isRange,
    ...(per === undefined ? {} : { per }),
    ...(role === undefined ? {} : { durationRole: role }),
    attributive: core.attributive,
  };
  return { value: quantity, next };
}
