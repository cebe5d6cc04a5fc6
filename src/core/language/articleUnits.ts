/** Units without a number: 'half a year', 'quarter century', 'a year later', 'nearly a mile', 'each dollar'. */

import { skipHyphen } from './numbers.ts';
import type { QuantityCore } from './quantityCore.ts';
import { measured, roleAfter, single, STOP_AFTER_UNIT } from './quantityCore.ts';
import { readUnit } from './units.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** 'half a year', 'half a mile', 'half an hour', 'half-century', 'quarter century'. */
export function readHalfUnit(
  tokens: readonly ValueToken[],
  index: number,
): QuantityCore | undefined {
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

/** In days: beyond a year an article says 'one' and no 'about'. */
const LONG = 366;

/** 'a year later', 'for a decade', 'nearly a mile', 'a dollar on the price', 'each dollar'. */
export function readArticleUnit(
  tokens: readonly ValueToken[],
  index: number,
): QuantityCore | undefined {
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
  // 'A year later' may be fourteen months; 'nearly a century' is no sixty years.
  const isLong = unit.unit.dimension === 'duration' && unit.unit.factor > LONG;
  const tolerance = isLong ? 0.1 : 0.25;
  return measured(tokens, unit.unit, single(1), tolerance, index, unit.next, false, false);
}
