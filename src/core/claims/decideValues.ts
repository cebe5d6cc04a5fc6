/** Decides hand-stated particulars that are told as values. */
import type { Analysis } from '../language/analysis.ts';
import { compareValues } from '../language/compareValues.ts';
import type { Lexicon } from '../language/names.ts';
import type { ValueParticular } from '../language/particulars.ts';
import { stem } from '../language/stem.ts';
import type { OffsetRange } from '../text.ts';
import type { CompiledSlot, ValueSlot } from './compileParticulars.ts';
import type { SlotResult } from './comparison.ts';
import type { Reach } from './statedReach.ts';
import { isAsserted, isPart } from './valueSlots.ts';
import { type Wording, findWording } from './wordings.ts';

/** A slot that a claim decides. */
export interface Decision {
  readonly slot: CompiledSlot;
  readonly agrees: boolean;
  readonly result: SlotResult;
  /** The tokens of the claim that tell. */
  readonly tokens: ReadonlySet<number>;
}

/** The tokens of a claim that lie in a range, by index. */
export function tokensIn({ tokens }: Analysis, { start, end }: OffsetRange): ReadonlySet<number> {
  return new Set(
    tokens.flatMap((token, i) => (start <= token.start && token.end <= end ? [i] : [])),
  );
}

/**
 * What the claim makes of a value: each of its own takes the one that it agrees with, and what is left on
 * both sides differs. Undefined if it leaves it open.
 */
export function decideValue(
  claim: Analysis,
  slot: ValueSlot,
  reach: Reach,
  lexicon: Lexicon,
): Decision | undefined {
  const [first] = slot.values;
  if (first === undefined) return undefined;
  const values = claim.values.filter(
    (value) =>
      isAsserted(claim, value) &&
      isRankOrValue(claim, value) &&
      reach.speaksAt(value, true) &&
      !reach.isOfPart(value.start) &&
      !isPart(claim, value) &&
      (slot.of.length === 0 || isOf(claim, value, slot.of, reach, lexicon)),
  );
  const relate = (value: ValueParticular, right: ValueParticular) => {
    if (isLoose(value, right) && slot.of.length === 0) return 'incomparable';
    return isInOtherUnit(value, right) ? 'differs' : compareValues(value, right);
  };
  const meets = (value: ValueParticular, right: ValueParticular) =>
    isCompatible(relate(value, right));
  const agreed = values.find((value) => slot.values.some((right) => meets(value, right.value)));
  // a sentence may date other things, too
  if (agreed?.kind === 'date') return resultOf(agreed, first, true);
  // each value takes the one it agrees with: of '$1' and '$1.4 billion' the latter is left for '$4 billion'
  const taken = slot.values.filter((right) => values.some((value) => meets(value, right.value)));
  const open = slot.values.filter(
    (right) => !taken.some((other) => isVariant(right.value, other.value)),
  );
  const [known = first] = open;
  const left = values.filter(
    (value) =>
      !slot.values.some((right) => meets(value, right.value)) &&
      open.some((right) => relate(value, right.value) === 'differs'),
  );
  // what the fact says elsewhere is not meant
  const foreign = left.filter((value) => !slot.elsewhere.some((other) => meets(value, other)));
  const differing = foreign.length > 0 ? foreign : left;
  const [wrong] = differing;
  // which of several values is the one that is wrong can't be told, unless they say the same
  const isClear = differing.every((value) => wrong && isCompatible(compareValues(wrong, value)));
  if (wrong !== undefined && isClear && (agreed === undefined || foreign.length > 0))
    return resultOf(wrong, known, false);
  return agreed && resultOf(agreed, first, true);

  function resultOf(
    value: ValueParticular,
    known: ValueSlot['values'][number],
    agrees: boolean,
  ): Decision {
    // where only the bound or the per-unit differs, that is what must be shown
    const right = known.value;
    const both = value.kind === 'quantity' && right.kind === 'quantity';
    const onlyBound = both && value.bound !== right.bound && value.base.low === right.base.low;
    const onlyPer = both && !agrees && isInOtherUnit(value, right) && value.per !== right.per;
    const shown = (of: ValueParticular): OffsetRange => ({
      start: onlyBound ? of.start : of.valueStart,
      end: onlyPer ? of.end : of.valueEnd,
    });
    const { start, end } = shown(value);
    return {
      slot,
      agrees,
      tokens: tokensIn(claim, value),
      result: {
        kind: slot.kind,
        start,
        end,
        stated: claim.text.slice(start, end),
        known: known.text.slice(shown(right).start, shown(right).end),
        reason: agrees ? 'the values agree' : reasonFor(value),
        replaceable: true,
        byHand: true,
      },
    };
  }
}

/**
 * True if a value is said of what one of the wordings names: 'a third of the timber and half of the coal'
 * binds each to what follows it, otherwise the words stand in the same part of the sentence.
 */
function isOf(
  claim: Analysis,
  value: ValueParticular,
  of: readonly Wording[],
  reach: Reach,
  lexicon: Lexicon,
): boolean {
  const found = of.flatMap((wording) => findWording(claim, wording, lexicon));
  const next = claim.tokens.find((token) => token.start >= value.valueEnd);
  const others = claim.values.filter(
    (other) => other.start > value.start && other.kind === value.kind,
  );
  const [other] = others;
  if (next?.lower !== 'of' || other === undefined)
    return found.some(({ start }) => reach.areBeside(start, value.start));
  return found.some(({ start, end }) => value.start <= start && end <= other.start);
}

/** 'Two-thirds' beside '64 percent' is another way to say it, '$1' beside '$40 million' another figure. */
const VARIANT = 1.25;

function isVariant(a: ValueParticular, b: ValueParticular): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || a.dimension !== b.dimension)
    return compareValues(a, b) !== 'differs';
  const [low, high] = [a.base.low, b.base.low].sort((x, y) => x - y);
  return low !== undefined && high !== undefined && high <= low * VARIANT;
}

/** The same number of another currency, or for another stretch of time: '$1 billion a month', not 'a year'. */
function isInOtherUnit(value: ValueParticular, right: ValueParticular): boolean {
  if (value.kind !== 'quantity' || right.kind !== 'quantity') return false;
  if (value.dimension !== right.dimension || value.value.low !== right.value.low) return false;
  const isOther = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a !== b;
  return (
    (value.dimension === 'money' && isOther(value.unit, right.unit)) ||
    (isOther(value.per, right.per) && [value.per, right.per].every((per) => TIMES.has(per ?? '')))
  );
}

const TIMES = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']);

function isCompatible(relation: ReturnType<typeof compareValues>): boolean {
  return relation === 'agrees' || relation === 'looser';
}

/** What follows a bare 'third' that ranks. */
const RANKED = /^ (?:among|in (?:the )?(?:world|region|country|size))\b/u;

/** A bare 'third' counts things as often as it ranks them: it ranks in 'ranks third', 'third among', 'third place'. */
function isRankOrValue(claim: Analysis, value: ValueParticular): boolean {
  if (value.kind !== 'rank' || value.by !== undefined) return true;
  const before = claim.tokens.filter((token) => token.end <= value.start).at(-1);
  const words = claim.text.slice(value.valueStart, value.valueEnd);
  return /\s/u.test(words) || before?.stem === RANK || RANKED.test(claim.text.slice(value.end));
}

const RANK = stem('rank');

/** A number of nothing in particular, or a bare rank, may be of anything: only the words beside it tell. */
function isLoose(value: ValueParticular, right: ValueParticular): boolean {
  if (value.kind === 'rank') return value.by === undefined;
  return (
    value.kind === 'quantity' &&
    right.kind === 'quantity' &&
    value.dimension === 'count' &&
    (value.unit === undefined || right.unit === undefined)
  );
}

function reasonFor(value: ValueParticular): string {
  if (value.kind === 'date') return 'same event, another date';
  return value.kind === 'rank'
    ? 'same order, another rank'
    : 'same measure, values that exclude each other';
}
