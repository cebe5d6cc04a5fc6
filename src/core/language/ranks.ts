/**
 * Ranks: places in an order. 'second-largest', 'the 15th-largest', 'No. 2', 'ranks fifth',
 * 'largest but one', 'second only to', and 'only three countries have a larger …'.
 */

import type { Rank } from './particulars.ts';
import { ONES, readNumber, skipHyphen } from './numbers.ts';
import { readOrdinal } from './ordinals.ts';
import { readOutranked } from './outranked.ts';
import { rankBoundBefore, readTop } from './rankBounds.ts';
import type { Reading, ReadingContext } from './readingContext.ts';
import { ordinalWords } from './countedNouns.ts';
import { readSeries, seriesBehind } from './seriesRanks.ts';
import { DETERMINERS, isDetermined, readSuperlative, SUPERLATIVES } from './superlatives.ts';
import type { ValueToken } from './valueTokens.ts';
import { at, startsSentence } from './valueTokens.ts';

/** Superlatives that are often adverbs or pronouns, and rank only after a determiner or an ordinal. */
const NEEDS_DETERMINER: ReadonlySet<string> = new Set([
  'best',
  'least',
  'worst',
  'closest',
  'nearest',
  'furthest',
  'earliest',
  'newest',
  'hardest',
  'lightest',
]);

/** Words before a plain ordinal that make it a place: determiners and verbs of ranking. */
const RANKING: ReadonlySet<string> = new Set(
  'rank ranks ranked ranking place places placed finish finishes finished came come comes stand stands stood was is are were be been remain remains became to'.split(
    ' ',
  ),
);

/** Nouns behind an ordinal that make a name or a fixed phrase of it. */
const FIXED: ReadonlySet<string> = new Set(
  'half hand handed class rate name names lady minister aid glance sight world party parties person thoughts nature language degree instance place secretary'.split(
    ' ',
  ),
);

/** True for 'ranked the ROK thirteenth': a verb of ranking shortly before, and nothing behind it to count. */
function isRankedEarlier(tokens: readonly ValueToken[], index: number, next: number): boolean {
  const after = at(tokens, next);
  if (
    after.kind === 'word' &&
    !/^(in|among|of|on|for|worldwide|globally|overall|and|but)$/.test(after.lower)
  )
    return false;
  for (let i = index - 1; i >= index - 7; i--) {
    const token = at(tokens, i);
    if (token.kind === 'mark' && token.text !== '-' && token.text !== "'" && token.text !== '’')
      return false;
    if (/^(ranked|ranks|ranking|placed|places|placing|finished|came)$/.test(token.lower))
      return true;
  }
  return false;
}

/** Verbs after which 'at 14th' is a place. */
const PEAKING: ReadonlySet<string> = new Set(
  'peaked peaking peaks debuted debuting entered finished placed ranked stood stands landed charted'.split(
    ' ',
  ),
);

/** 'one of the largest', 'among the largest', 'some of the best': a member of a group, no rank. */
function isOneOfMany(tokens: readonly ValueToken[], index: number): boolean {
  let i = index - 1;
  // Over 'the world's', 'the country's', 'its' to the 'of' or 'among' before them.
  for (let steps = 0; steps < 4; steps++) {
    const token = at(tokens, i);
    if (token.lower === 'among' || token.lower === 'amongst') return true;
    if (token.lower === 'of') {
      const subject = at(tokens, i - 1).lower;
      return (
        subject === 'one' ||
        subject === 'some' ||
        subject === 'many' ||
        subject === 'several' ||
        subject === 'few' ||
        ONES.has(subject)
      );
    }
    const isInside =
      token.kind === 'word' &&
      (DETERMINERS.has(token.lower) || token.possessive || token.lower === 'very' || token.capital);
    const isMark = token.text === '’' || token.text === "'";
    if (!isInside && !isMark && steps > 0) return false;
    if (!isInside && !isMark && !(token.kind === 'word' && token.lower === 'world')) return false;
    i--;
  }
  return false;
}

/** A rank that was read. */
export interface RankCore {
  readonly value: number;
  readonly by?: string;
  readonly of?: string;
  readonly bound?: NonNullable<Rank['bound']>;
  readonly first: number;
  readonly next: number;
}

/** 'second-largest', 'the 34th busiest', 'third most populous', 'second only to', 'second to last'. */
function readOrdinalRank(tokens: readonly ValueToken[], index: number): RankCore | undefined {
  const ordinal = readOrdinal(tokens, index);
  if (!ordinal) return undefined;
  const token = at(tokens, index);
  const after = skipHyphen(tokens, ordinal.next);
  const superlative = readSuperlative(tokens, after, true);
  if (superlative)
    return { value: ordinal.value, by: superlative.by, first: index, next: superlative.next };
  const next = at(tokens, after);
  if (ordinal.value === 2 && next.lower === 'only' && at(tokens, after + 1).lower === 'to')
    return { value: 2, first: index, next: after + 2 };
  if (ordinal.value === 2 && next.lower === 'to') {
    const target = at(tokens, skipHyphen(tokens, after + 1)).lower;
    if (target === 'none') return { value: 1, first: index, next: after + 2 };
    if (target === 'last')
      return { value: -2, first: index, next: skipHyphen(tokens, after + 1) + 1 };
  }
  const before = at(tokens, index - 1);
  if (FIXED.has(next.lower) && next.lower !== 'place') return undefined;
  // 'in second place'
  if (next.lower === 'place') return { value: ordinal.value, first: index, next: after + 1 };
  // 'first-ever', 'second-ever'
  const ever = next.lower === 'ever' && after > ordinal.next ? after + 1 : ordinal.next;
  if (token.capital && (!startsSentence(tokens, index) || at(tokens, ordinal.next).text === ','))
    return undefined;
  // 'the first 13 minutes', 'the first two': the beginning of a row, not a place.
  if (next.kind === 'number' || ONES.has(next.lower)) return undefined;
  const peaks = before.lower === 'at' && PEAKING.has(at(tokens, index - 2).lower);
  if (before.lower === 'at' && !peaks) return undefined;
  if (before.lower === 'per' || before.lower === 'from') return undefined;
  // A second in time: 'a second later'.
  if (token.lower === 'second' && (before.lower === 'per' || next.lower === 'later'))
    return undefined;
  const isPlace =
    isDetermined(tokens, index) ||
    RANKING.has(before.lower) ||
    before.lower === 'in' ||
    ever > ordinal.next ||
    token.kind === 'ordinal' ||
    isRankedEarlier(tokens, index, ordinal.next) ||
    (ordinal.value > 1 && (next.lower === 'in' || next.lower === 'among')) ||
    before.lower === 'for';
  if (!isPlace && ordinal.value === 1)
    return before.kind === 'word' &&
      at(tokens, ordinal.next).kind === 'mark' &&
      at(tokens, ordinal.next).text !== ','
      ? { value: 1, first: index, next: ordinal.next }
      : undefined;
  if (!isPlace) return undefined;
  // 'was first released': an adverb before a participle.
  if (
    ordinal.value === 1 &&
    !isDetermined(tokens, index) &&
    /(ed|en|wn)$/.test(next.lower) &&
    next.kind === 'word'
  )
    return undefined;
  if (
    before.lower === 'is' ||
    before.lower === 'was' ||
    before.lower === 'are' ||
    before.lower === 'were' ||
    before.lower === 'be' ||
    before.lower === 'been' ||
    before.lower === 'to'
  ) {
    const ends =
      next.kind === 'mark' ||
      /^(in|among|of|to|and|but|behind|after|for|by|on|with)$/.test(next.lower);
    if (!ends) return undefined;
  }
  return { value: ordinal.value, first: index, next: ever };
}

/** 'the largest', 'largest but one', 'its biggest'. */
function readPlainSuperlative(tokens: readonly ValueToken[], index: number): RankCore | undefined {
  const token = at(tokens, index);
  if (token.kind !== 'word') return undefined;
  const superlative = readSuperlative(tokens, index, false);
  if (!superlative) return undefined;
  const before = at(tokens, index - 1);
  // 'three largest', 'five biggest', 'ten best': a set. 'at least' and 'at best' are bounds.
  if (
    before.kind === 'number' ||
    ONES.has(before.lower) ||
    before.lower === 'at' ||
    before.lower === 'few' ||
    before.lower === 'many'
  )
    return undefined;
  if (NEEDS_DETERMINER.has(token.lower) && !isDetermined(tokens, index)) return undefined;
  if (token.capital && !startsSentence(tokens, index)) return undefined;
  if (isOneOfMany(tokens, index)) return undefined;
  const next = superlative.next;
  if (at(tokens, next).lower === 'but') {
    const back = ONES.get(at(tokens, next + 1).lower);
    if (back !== undefined && back > 0)
      return { value: back + 1, by: superlative.by, first: index, next: next + 2 };
  }
  return { value: 1, by: superlative.by, first: index, next };
}

/** 'the last of …', 'last but one', 'penultimate'. */
function readLast(tokens: readonly ValueToken[], index: number): RankCore | undefined {
  const word = at(tokens, index).lower;
  if (word === 'penultimate') return { value: -2, first: index, next: index + 1 };
  if (word !== 'last') return undefined;
  // 'The Last Ship'
  if (at(tokens, index).capital && !startsSentence(tokens, index)) return undefined;
  const next = at(tokens, index + 1);
  if (word === 'last' && next.lower === 'but' && at(tokens, index + 2).lower === 'one')
    return { value: -2, first: index, next: index + 3 };
  if (!isDetermined(tokens, index)) return undefined;
  if (next.kind === 'number' || ONES.has(next.lower) || isTimeNoun(next.lower)) return undefined;
  return { value: -1, first: index, next: index + 1 };
}

function isTimeNoun(word: string): boolean {
  return /^(few|several|couple|year|years|decade|decades|month|months|week|weeks|century|day|days|time|night|minute|summer|winter|spring|autumn|half|resort|word|words)$/.test(
    word,
  );
}

/** The highest 'No. N' that is read as a rank; beyond it, it is a street, a resolution, a file. */
const MAX_NUMBERED_RANK = 250;

/** 'No. 2', 'number two', 'number-one', '#14', 'ranked 19'. */
function readNumbered(context: ReadingContext, index: number): RankCore | undefined {
  const { tokens, designated } = context;
  const word = at(tokens, index);
  const before = at(tokens, index - 1);
  let numberIndex: number;
  if (word.lower === 'no' && at(tokens, index + 1).text === '.' && at(tokens, index + 1).glued) {
    if (!word.capital && !DETERMINERS.has(before.lower) && !before.possessive) return undefined;
    numberIndex = index + 2;
  } else if (word.lower === 'number') {
    numberIndex = skipHyphen(tokens, index + 1);
  } else if (word.text === '#') {
    numberIndex = index + 1;
  } else if (/^(ranks|ranked|ranking|rank)$/.test(word.lower)) {
    numberIndex = index + 1;
    for (const skipped of ['just', 'only', 'as', 'high', 'as', 'at']) {
      if (at(tokens, numberIndex).lower === skipped) numberIndex++;
    }
  } else return undefined;
  const token = at(tokens, numberIndex);
  if (token.kind === 'word' && !ONES.has(token.lower)) return undefined;
  const number = readNumber(tokens, numberIndex);
  if (
    !number ||
    number.value > MAX_NUMBERED_RANK ||
    number.value < 1 ||
    number.value % 1 !== 0 ||
    number.yearLike
  )
    return undefined;
  const next = at(tokens, number.next);
  const isName =
    (word.lower === 'no' || word.lower === 'number') &&
    ((before.kind === 'word' &&
      before.capital &&
      !before.possessive &&
      !startsSentence(tokens, index - 1) &&
      !DETERMINERS.has(before.lower)) ||
      (next.kind === 'word' && next.capital && word.lower === 'no') ||
      designated[numberIndex] === true);
  if (isName) return undefined;
  // 'ranked 19 teams' ranks others.
  if (
    word.lower.startsWith('rank') &&
    next.kind === 'word' &&
    next.lower.endsWith('s') &&
    next.lower !== 'is'
  )
    return undefined;
  if (next.text === '%' || next.lower === 'percent') return undefined;
  return {
    value: number.value,
    first: numberIndex === index + 1 && word.lower.startsWith('rank') ? numberIndex : index,
    next: number.next,
  };
}

/** 'Her debut album', 'the inaugural session': the first. 'His directorial debut' leaves open of what. */
function readDebut(tokens: readonly ValueToken[], index: number): RankCore | undefined {
  const noun = at(tokens, index + 1);
  const isModifier = noun.kind === 'word' && !noun.glued && !AFTER_NOUN.has(noun.lower);
  return isModifier && isDetermined(tokens, index)
    ? { value: 1, first: index, next: index + 1 }
    : undefined;
}

const AFTER_NOUN: ReadonlySet<string> = new Set(
  'of in on at by to from for with and or but is was were as that which when while where came'.split(
    ' ',
  ),
);

/** Words and marks that can start a rank; all others are passed over at once. */
const STARTERS: ReadonlySet<string> = new Set([
  'no',
  'number',
  '#',
  'ranks',
  'ranked',
  'ranking',
  'rank',
  'only',
  'just',
  'none',
  'nobody',
  'last',
  'penultimate',
  'most',
]);

/**
 * Reads the rank that starts at a token.
 * @returns undefined if none starts there; 'one of the largest' and 'the three largest' are none
 */
export function readRank(context: ReadingContext, index: number): Reading<Rank> | undefined {
  const { tokens } = context;
  const token = at(tokens, index);
  if (token.kind !== 'word' && token.kind !== 'ordinal' && token.text !== '#') return undefined;
  const core: RankCore | undefined =
    readSeries(tokens, index) ??
    readTop(tokens, index) ??
    (token.lower === 'debut' || token.lower === 'inaugural'
      ? readDebut(tokens, index)
      : undefined) ??
    (STARTERS.has(token.lower)
      ? (readNumbered(context, index) ?? readOutranked(tokens, index) ?? readLast(tokens, index))
      : undefined) ??
    readOrdinalRank(tokens, index) ??
    (SUPERLATIVES.has(token.lower) || token.lower === 'most'
      ? readPlainSuperlative(tokens, index)
      : undefined);
  if (!core) return undefined;
  const of = core.of ?? (core.by === undefined ? seriesBehind(tokens, core.next) : undefined);
  const isPlain = core.of === undefined && core.by === undefined;
  // 'in second place' has its noun in the rank
  const from = at(tokens, core.next - 1).lower === 'place' ? core.next - 1 : core.next;
  const counted = isPlain ? ordinalWords(tokens, from) : [];
  // 'above 60th' bounds a place; 'above the third floor' is somewhere
  const bound =
    core.bound ?? (counted.length === 0 ? rankBoundBefore(tokens, core.first) : undefined);
  // 'first-largest' and the like: nothing may hang on by a hyphen from the left ('twenty-first' is read whole).
  const start = at(tokens, core.first).start;
  const end = at(tokens, core.next - 1).end;
  return {
    value: {
      kind: 'rank',
      start,
      end,
      valueStart: start,
      valueEnd: end,
      value: core.value,
      ...(core.by === undefined ? {} : { by: core.by }),
      ...(bound === undefined ? {} : { bound }),
      ...(of === undefined ? {} : { of }),
      ...(counted.length === 0 ? {} : { counted }),
    },
    next: core.next,
  };
}
