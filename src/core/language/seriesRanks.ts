/**
 * Places in a series whose members are numbered: 'week 6', 'season 2', 'phase two', and what an ordinal
 * counts in 'the sixth week'. The two say the same, and say nothing about ranks of other kinds.
 */

import { endsNounPhrase } from './countedNouns.ts';
import { ONES } from './numbers.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** Nouns that number their members, by their forms; a television series is a season elsewhere. */
const SERIES: ReadonlyMap<string, string> = new Map(
  [
    ['week', 'week weeks'],
    ['season', 'season seasons series'],
    ['episode', 'episode episodes'],
    ['chapter', 'chapter chapters'],
    ['round', 'round rounds'],
    ['stage', 'stage stages leg legs'],
    ['phase', 'phase phases'],
    ['match', 'match matches game games'],
    ['minute', 'minute minutes'],
    ['lap', 'lap laps'],
    ['day', 'day days'],
    ['volume', 'volume volumes'],
  ].flatMap(([noun = '', forms = '']) =>
    forms.split(' ').map((form): [string, string] => [form, noun]),
  ),
);

/** Of these, those whose number is written behind them; minutes and laps are counted by ordinals alone. */
const LABELS: ReadonlySet<string> = new Set(
  'week weeks season seasons series episode episodes chapter chapters round rounds stage stages phase phases game games volume volumes'.split(
    ' ',
  ),
);

/** Before a label these show a plain noun: 'this week 6 ships', 'each round 2 of them'. */
const DETERMINERS: ReadonlySet<string> = new Set(
  'this that these those last next past each every per a an the his her its their our another one same first second third final previous'.split(
    ' ',
  ),
);

/** How many words may stand between an ordinal and the noun of its series: 'the sixth full week'. */
const MAX_BETWEEN = 2;

/** The highest number that a member of a series has here; larger ones count something. */
const MAX_NUMBER = 400;

/** True of 'week', 'season' and the like, which number what stands behind them. */
export function isSeriesLabel(word: string): boolean {
  return LABELS.has(word);
}

/** The series that an ordinal ending before `index` counts in. */
export function seriesBehind(tokens: readonly ValueToken[], index: number): string | undefined {
  for (let i = index; i <= index + MAX_BETWEEN; i++) {
    const token = at(tokens, i);
    if (token.kind !== 'word' || endsNounPhrase(token.lower)) return undefined;
    const noun = SERIES.get(token.lower);
    if (noun !== undefined && !token.possessive) return noun;
  }
  return undefined;
}

/** A member of a series that was read. */
export interface SeriesReading {
  readonly value: number;
  readonly of: string;
  /** Index of the number: the label before it is a word like any other. */
  readonly first: number;
  readonly next: number;
}

/** Reads 'week 6', 'Season 2', 'phase two' at the label. */
export function readSeries(
  tokens: readonly ValueToken[],
  index: number,
): SeriesReading | undefined {
  const label = at(tokens, index);
  const of = LABELS.has(label.lower) ? SERIES.get(label.lower) : undefined;
  if (of === undefined || label.possessive) return undefined;
  const before = at(tokens, index - 1);
  if (DETERMINERS.has(before.lower) || before.kind === 'number' || ONES.has(before.lower))
    return undefined;
  const number = at(tokens, index + 1);
  const isDigits = number.kind === 'number' && number.decimals === 0 && !number.yearLike;
  const value = isDigits
    ? number.value
    : number.kind === 'word'
      ? ONES.get(number.lower)
      : undefined;
  if (value === undefined || value < 1 || value > MAX_NUMBER) return undefined;
  // 'Phase two of the plan', but 'in round two dozen ships'.
  const behind = at(tokens, index + 2);
  if (behind.text === '%' || /^(percent|per|hundred|dozen|thousand|million)$/.test(behind.lower))
    return undefined;
  return { value, of, first: index + 1, next: index + 2 };
}
