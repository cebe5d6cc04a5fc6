/** Which of a sentence's contradictions count, where facts disagree about it. */
import type { Fact } from '../knowledge/pack.ts';
import { overlaps } from '../text.ts';
import type { Comparison, SlotResult } from './comparison.ts';

/** A fact and how the sentence compares with it. */
export interface FactComparison {
  readonly fact: Fact;
  readonly comparison: Comparison;
}

/** A particular of a sentence that a fact rules out. */
export interface Contradiction {
  readonly fact: Fact;
  readonly slot: SlotResult;
  /** The fact changes with time, and neither sentence nor document says which time is meant. */
  readonly timeUnknown: boolean;
}

const WORD_KINDS = new Set<SlotResult['kind']>(['polarity', 'entity', 'comparison']);

const VALUE_KINDS = new Set<SlotResult['kind']>([
  'percent',
  'money',
  'quantity',
  'unit',
  'count',
  'duration',
  'range',
]);

/** Figures are settled against figures, dates against dates, words against words of their kind. */
function formOf(kind: SlotResult['kind']): string {
  return VALUE_KINDS.has(kind) ? 'value' : kind;
}

/**
 * Of several contradictions about the same words the best anchored counts; none counts if another
 * fact says those very words, unless the sentence cites the one work alone.
 */
export function settle(
  compared: readonly FactComparison[],
  cites: (fact: Fact) => boolean,
): readonly Contradiction[] {
  const kept: Contradiction[] = [];
  for (const { fact, comparison } of compared) {
    if (comparison.verdict !== 'contradicts') continue;
    const others = compared.filter((other) => other.fact !== fact);
    const rivals = others.filter((other) => cites(other.fact) || !cites(fact));
    for (const slot of comparison.differing) {
      const isSaid =
        slot.byHand === true
          ? rivals.some((other) => outdoes(other.comparison, comparison, slot))
          : rivals.some((other) => agrees(other.comparison, comparison, slot)) ||
            others.some((other) => affirms(other.comparison, comparison, slot));
      if (isSaid || kept.some((other) => overlaps(other.slot, slot))) continue;
      kept.push({ fact, slot, timeUnknown: comparison.timeUnknown });
    }
  }
  return kept.sort((a, b) => a.slot.start - b.slot.start);
}

/** True if a fact about as well anchored agrees with the words. */
function agrees(other: Comparison, { anchor }: Comparison, slot: SlotResult): boolean {
  return other.anchor >= anchor * 0.8 && other.agreed.some((agreed) => settlesSame(agreed, slot));
}

/**
 * True if a fact that has at least as much in common with the sentence says the words. Who states by
 * hand what a fact rules out means just these words: of a fact that is less to the point the same name
 * or verb is no answer.
 */
function outdoes(other: Comparison, { anchor, common }: Comparison, slot: SlotResult): boolean {
  if (other.anchor < anchor * 0.8 || other.verdict === 'contradicts') return false;
  const agreed = other.agreed.filter((words) => settlesSame(words, slot));
  const isWhole = agreed.some(({ start, end }) => start <= slot.start && slot.end <= end);
  if (isWhole && other.common >= common) return true;
  return (agreed.length > 0 || says(other, slot)) && other.common > common;
}

function settlesSame(agreed: SlotResult, slot: SlotResult): boolean {
  return overlaps(agreed, slot) && formOf(agreed.kind) === formOf(slot.kind);
}

/** True if a fact as well anchored says the words, too. */
function affirms(other: Comparison, { anchor }: Comparison, slot: SlotResult): boolean {
  if (other.verdict === 'contradicts' || other.anchor < anchor) return false;
  // what has changed places spans words that many facts say
  if (slot.kind === 'comparison' && other.verdict !== 'supports') return false;
  return says(other, slot);
}

/** True if the words are the fact's, too; values have to agree. */
function says({ affirmed }: Comparison, slot: SlotResult): boolean {
  return WORD_KINDS.has(slot.kind) && affirmed.some((words) => overlaps(words, slot));
}
