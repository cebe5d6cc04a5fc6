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
 * Of several contradictions about the same words the best anchored counts; none counts if a fact at
 * least as well anchored agrees with those very words, unless the sentence cites the one work alone.
 */
export function settle(
  compared: readonly FactComparison[],
  cites: (fact: Fact) => boolean,
): readonly Contradiction[] {
  const kept: Contradiction[] = [];
  for (const { fact, comparison } of compared) {
    if (comparison.verdict !== 'contradicts') continue;
    for (const slot of comparison.differing) {
      const agreedElsewhere = compared.some(
        (other) =>
          other.fact !== fact &&
          (cites(other.fact) || !cites(fact)) &&
          other.comparison.agreed.some(
            (agreed) => overlaps(agreed, slot) && formOf(agreed.kind) === formOf(slot.kind),
          ) &&
          other.comparison.anchor >= comparison.anchor * 0.8,
      );
      // values are settled above; any other word may be what another fact says
      const saidElsewhere =
        WORD_KINDS.has(slot.kind) &&
        compared.some(
          (other) =>
            other.fact !== fact &&
            other.comparison.verdict !== 'contradicts' &&
            other.comparison.anchor >= comparison.anchor &&
            // what has changed places spans words that many facts say
            (slot.kind !== 'comparison' || other.comparison.verdict === 'supports') &&
            other.comparison.affirmed.some((words) => overlaps(words, slot)),
        );
      if (saidElsewhere || agreedElsewhere || kept.some((other) => overlaps(other.slot, slot)))
        continue;
      kept.push({ fact, slot, timeUnknown: comparison.timeUnknown });
    }
  }
  return kept.sort((a, b) => a.slot.start - b.slot.start);
}
