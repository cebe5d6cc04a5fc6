/** Superlatives and comparatives, and the qualities they compare: 'largest', 'best-selling', 'most populous'. */

import { skipHyphen } from './numbers.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

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

export const SUPERLATIVES = forms('est', IRREGULAR_SUPERLATIVES);
export const COMPARATIVES = forms('er', IRREGULAR_COMPARATIVES);

/** Words that determine a noun phrase. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the its his her their our my your a this that these those'.split(' '),
);

/** A determiner or possessive before a token, hyphen and 'very' skipped. */
export function isDetermined(tokens: readonly ValueToken[], index: number): boolean {
  const before = at(tokens, index - 1);
  if (before.kind === 'word' && (DETERMINERS.has(before.lower) || before.possessive)) return true;
  if (before.text === '’' || before.text === "'") return at(tokens, index - 2).lower.endsWith('s');
  return before.lower === 'very' || before.lower === 'single'
    ? isDetermined(tokens, index - 1)
    : false;
}

/** A quality that a superlative names: its lemma and the index behind it. */
export function readSuperlative(
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
    // 'the most confirmed cases' are the most cases that are confirmed
    if (/^(confirmed|reported|recorded|registered|known|active|total)$/.test(quality.lower))
      return isDetermined(tokens, index) ? { by: 'many', next: index + 1 } : undefined;
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
