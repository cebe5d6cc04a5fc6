/** Holds one sentence against the candidate facts and settles which of the comparisons count. */
import { analyse } from '../language/analysis.ts';
import type { Interval } from '../language/particulars.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import { overlaps } from '../text.ts';
import { analysedFact } from './analysedFact.ts';
import { compare } from './compare.ts';
import type { Comparison, SlotResult } from './comparison.ts';

/** A fact and how the sentence compares with it. */
export interface FactComparison {
  readonly fact: Fact;
  readonly comparison: Comparison;
}

/** What became of a sentence. Offsets of slots are into its plain text. */
export interface SentenceCheck {
  /** One per incompatible particular, in text order. */
  readonly contradictions: readonly {
    readonly fact: Fact;
    readonly slot: SlotResult;
    /** The fact changes with time, and neither sentence nor document says which time is meant. */
    readonly timeUnknown: boolean;
  }[];
  /** The fact that agrees best, if one does and nothing contradicts. */
  readonly support?: FactComparison;
  /** The best anchored fact of all, whatever came of it; for hovers and `--explain`. */
  readonly nearest?: FactComparison;
  /** The facts that decided, then the nearest others, with what came of each: for explanations. */
  readonly compared: readonly FactComparison[];
  /** True if the sentence states anything that could be held against facts. */
  readonly isClaim: boolean;
}

/** What a sentence's verdict depends on besides its text and the knowledge. */
export interface SentenceContext {
  /** The document's date (days), for claims without a date of their own. */
  readonly documentTime?: Interval;
  /** Uids of works (`<pack>/<reference key>`) that the sentence itself cites or names. */
  readonly citedWorks: readonly string[];
  /** Words the sentence is read after: a table cell's row and column. Nothing is found in them. */
  readonly lead: string;
}

/** See docs/architecture.md, 'Candidates'. */
const CANDIDATES = 20;
/** Below this anchor a fact has nothing to do with the sentence. */
const NEAR = 0.3;
/** So many facts explain what came of a sentence; further ones are less and less about it. */
const EXPLAINING = 3;

/** Checks one sentence's plain text. Never throws; the result depends on its arguments alone. */
export function checkSentence(
  sentence: string,
  knowledge: Knowledge,
  context: SentenceContext,
): SentenceCheck {
  const text = context.lead + sentence;
  const claim = analyse(text, knowledge.lexicon);
  const compared = knowledge.index.candidates(text, CANDIDATES).map(({ fact }): FactComparison => {
    const analysed = analysedFact(fact, knowledge.lexicon, knowledge.asOf(fact));
    return {
      fact,
      comparison: compare(claim, analysed, {
        lexicon: knowledge.lexicon,
        rarity: knowledge.index.rarity,
        pairs: false,
        ...(context.documentTime === undefined ? {} : { documentTime: context.documentTime }),
        citesWork: context.citedWorks.includes(knowledge.workOf(fact)),
      }),
    };
  });
  compared.sort((a, b) => strength(b.comparison) - strength(a.comparison));
  const supports = compared.filter(({ comparison }) => comparison.verdict === 'supports');
  const contradictions = settle(compared);
  const [support] = supports;
  const nearest = compared.find(({ comparison }) => comparison.anchor >= NEAR);
  const result: SentenceCheck = {
    contradictions,
    ...(support !== undefined && contradictions.length === 0 ? { support } : {}),
    ...(nearest === undefined ? {} : { nearest }),
    compared: explaining(compared, [
      ...contradictions.map(({ fact }) => fact),
      ...(support === undefined ? [] : [support.fact]),
    ]),
    isClaim:
      claim.values.some((value) => value.start >= context.lead.length) ||
      support !== undefined ||
      contradictions.length > 0,
  };
  return context.lead === '' ? result : withoutLead(result, context.lead.length);
}

/** Slots are offsets into the sentence itself; what lies in the words before it is another cell's. */
function withoutLead(check: SentenceCheck, length: number): SentenceCheck {
  const shift = (slot: SlotResult): SlotResult => ({
    ...slot,
    start: slot.start - length,
    end: slot.end - length,
  });
  const own = (slot: SlotResult) => slot.start >= length;
  const moved = (result: FactComparison): FactComparison => ({
    fact: result.fact,
    comparison: {
      ...result.comparison,
      agreed: result.comparison.agreed.filter(own).map(shift),
      differing: result.comparison.differing.filter(own).map(shift),
    },
  });
  return {
    ...check,
    contradictions: check.contradictions
      .filter(({ slot }) => own(slot))
      .map((found) => ({ ...found, slot: shift(found.slot) })),
    ...(check.support === undefined ? {} : { support: moved(check.support) }),
    ...(check.nearest === undefined ? {} : { nearest: moved(check.nearest) }),
    compared: check.compared.map(moved),
  };
}

/** The facts that decided and the nearest others; `compared` has the nearest first. */
function explaining(
  compared: readonly FactComparison[],
  decisive: readonly Fact[],
): readonly FactComparison[] {
  const decided = compared.filter(({ fact }) => decisive.includes(fact));
  const others = compared.filter(
    ({ fact, comparison }) => !decisive.includes(fact) && comparison.anchor >= NEAR,
  );
  return [...decided, ...others.slice(0, Math.max(0, EXPLAINING - decided.length))];
}

/** How far claim and fact belong together: much of the fact, and much of it in weight. */
function strength({ anchor, common }: Comparison): number {
  return anchor * common;
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
 * least as well anchored agrees with those very words.
 */
function settle(compared: readonly FactComparison[]): SentenceCheck['contradictions'] {
  const kept: { fact: Fact; slot: SlotResult; timeUnknown: boolean }[] = [];
  for (const { fact, comparison } of compared) {
    if (comparison.verdict !== 'contradicts') continue;
    for (const slot of comparison.differing) {
      const agreedElsewhere = compared.some(
        (other) =>
          other.fact !== fact &&
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
            other.comparison.affirmed.some((words) => overlaps(words, slot)),
        );
      if (saidElsewhere || agreedElsewhere || kept.some((other) => overlaps(other.slot, slot)))
        continue;
      kept.push({ fact, slot, timeUnknown: comparison.timeUnknown });
    }
  }
  return kept.sort((a, b) => a.slot.start - b.slot.start);
}
