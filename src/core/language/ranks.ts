/**
 * Ranks: places in an order. 'second-largest', 'the 15th-largest', 'No. 2', 'ranks fifth',
 * 'largest but one', 'second only to', and 'only three countries have a larger …'.
 */

import type { Rank } from './particulars.ts';
import { ONES, readNumber, readOrdinal, skipHyphen } from './numbers.ts';
import type { Reading, ReadingContext } from './readingContext.ts';
import { ordinalWords } from './countedNouns.ts';
import { readSeries, seriesBehind } from './seriesRanks.ts';
import type { ValueToken } from './valueTokens.ts';
import { at, startsSentence } from './valueTokens.ts';

/** Adjectives with regular comparison; superlatives and comparatives are formed by rule below. */
const ADJECTIVES =
  'large big great small high low long short tall deep wide narrow broad old young new early fast slow quick strong weak rich poor heavy light hot cold warm cool wet dry clean dirty cheap dear close near safe rare busy wealthy healthy deadly costly easy bloody lengthy mighty tiny happy lucky friendly sunny rainy windy noisy dense steep hard soft loud bright dark thick thin sharp fierce grave severe tough fine wise brave strange simple few full fresh poor tight loose smart proud';

/** Irregular comparison. */
const IRREGULAR_SUPERLATIVES: ReadonlyMap<string, string> = new Map([
  ['best', 'good'],
  ['worst', 'bad'],
  ['farthest', 'far'],
  ['furthest', 'far'],
  ['eldest', 'old'],
  ['least', 'little'],
]);
const IRREGULAR_COMPARATIVES: ReadonlyMap<string, string> = new Map([
  ['better', 'good'],
  ['worse', 'bad'],
  ['farther', 'far'],
  ['further', 'far'],
  ['more', 'much'],
  ['fewer', 'few'],
  ['less', 'little'],
]);

/** Adjectives that double their last consonant: 'biggest', 'hottest'. */
const DOUBLING: ReadonlySet<string> = new Set('big hot wet thin sad fat'.split(' '));

function compared(adjective: string, ending: 'er' | 'est'): string {
  if (adjective.endsWith('e')) return adjective + ending.slice(1);
  if (adjective.endsWith('y')) return `${adjective.slice(0, -1)}i${ending}`;
  return DOUBLING.has(adjective) ? adjective + adjective.slice(-1) + ending : adjective + ending;
}

function forms(
  ending: 'er' | 'est',
  irregular: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const regular = ADJECTIVES.split(' ').map((adjective): [string, string] => [
    compared(adjective, ending),
    adjective,
  ]);
  return new Map([...regular, ...irregular]);
}

const SUPERLATIVES = forms('est', IRREGULAR_SUPERLATIVES);
const COMPARATIVES = forms('er', IRREGULAR_COMPARATIVES);

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

const DETERMINERS: ReadonlySet<string> = new Set(
  'the its his her their our my your a this that these those'.split(' '),
);

/** Nouns behind an ordinal that make a name or a fixed phrase of it. */
const FIXED: ReadonlySet<string> = new Set(
  'half hand handed class rate name names lady minister aid glance sight world party parties person thoughts nature language degree instance place secretary'.split(
    ' ',
  ),
);

function isHyphen(token: ValueToken): boolean {
  return token.lower === '-';
}

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

/** A determiner or possessive before a token, hyphen and 'very' skipped. */
function isDetermined(tokens: readonly ValueToken[], index: number): boolean {
  const before = at(tokens, index - 1);
  if (before.kind === 'word' && (DETERMINERS.has(before.lower) || before.possessive)) return true;
  if (before.text === '’' || before.text === "'") return at(tokens, index - 2).lower.endsWith('s');
  return before.lower === 'very' || before.lower === 'single'
    ? isDetermined(tokens, index - 1)
    : false;
}

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

/** A quality that a superlative names: its lemma and the index behind it. */
function readSuperlative(
  tokens: readonly ValueToken[],
  index: number,
  ranked: boolean,
): { by: string; next: number } | undefined {
  const token = at(tokens, index);
  if (token.kind !== 'word') return undefined;
  const by = SUPERLATIVES.get(token.lower);
  if (by !== undefined) {
    // 'best-selling', 'highest-ranking', 'worst-hit': the participle belongs to it.
    const hyphen = skipHyphen(tokens, index + 1);
    const participle =
      hyphen > index + 1 && /(ing|ed|grossing|hit|paid)$/.test(at(tokens, hyphen).lower);
    return { by, next: participle ? hyphen + 1 : index + 1 };
  }
  if (token.lower === 'most' && (ranked || isDetermined(tokens, index))) {
    const hyphen = skipHyphen(tokens, index + 1);
    const quality = at(tokens, hyphen);
    const isQuality =
      (quality.kind === 'word' &&
        quality.lower.length > 4 &&
        quality.lower !== 'recent' &&
        !quality.lower.endsWith('ly') &&
        !quality.lower.endsWith('s')) ||
      quality.lower.endsWith('ous');
    if (isQuality) return { by: quality.lower, next: hyphen + 1 };
    // 'the most goals': ranked by number.
    if (quality.kind === 'word' && quality.lower.endsWith('s') && isDetermined(tokens, index))
      return { by: 'many', next: index + 1 };
  }
  return undefined;
}

interface Core {
  readonly value: number;
  readonly by?: string;
  readonly of?: string;
  readonly first: number;
  readonly next: number;
}

/** 'second-largest', 'the 34th busiest', 'third most populous', 'second only to', 'second to last'. */
function readOrdinalRank(tokens: readonly ValueToken[], index: number): Core | undefined {
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
function readPlainSuperlative(tokens: readonly ValueToken[], index: number): Core | undefined {
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
function readLast(tokens: readonly ValueToken[], index: number): Core | undefined {
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
function readNumbered(context: ReadingContext, index: number): Core | undefined {
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

/** How far behind 'only three' the comparative may stand. */
const COMPARATIVE_DISTANCE = 8;

/**
 * 'only three countries have a larger military' → 4th largest; 'no country sold more' → 1st;
 * 'only two are bigger' → 3rd.
 */
function readOutranked(tokens: readonly ValueToken[], index: number): Core | undefined {
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

/** 'Her debut album', 'the inaugural session': the first. 'His directorial debut' leaves open of what. */
function readDebut(tokens: readonly ValueToken[], index: number): Core | undefined {
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
  const core: Core | undefined =
    readSeries(tokens, index) ??
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
  const counted = isPlain ? ordinalWords(tokens, core.next) : [];
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
      ...(of === undefined ? {} : { of }),
      ...(counted.length === 0 ? {} : { counted }),
    },
    next: core.next,
  };
}
