/** Holds one sentence against the candidate facts and settles which of the comparisons count. */
import { analyse } from '../language/analysis.ts';
import type { Interval } from '../language/particulars.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import { type OffsetRange, overlaps } from '../text.ts';
import { analysedFact } from './analysedFact.ts';
import { compare } from './compare.ts';
import type { Comparison, SlotResult } from './comparison.ts';
import { type ComposedText, type Reading, compose } from './reading.ts';

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
  /** What the sentence's place in the document adds to it. */
  readonly reading: Reading;
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
  const { reading } = context;
  const composed = compose(sentence, reading.edits);
  const { text } = composed;
  const claim = analyse(text, knowledge.lexicon);
  const documentTime = reading.time ?? context.documentTime;
  const compared = knowledge.index.candidates(text, CANDIDATES).map(({ fact }): FactComparison => {
    const analysed = analysedFact(fact, knowledge.lexicon, knowledge.asOf(fact));
    const comparison = compare(claim, analysed, {
      lexicon: knowledge.lexicon,
      rarity: knowledge.index.rarity,
      pairs: false,
      ...(documentTime === undefined ? {} : { documentTime }),
      ...(reading.time !== undefined && reading.continues ? { toldAt: reading.time } : {}),
      citesWork: context.citedWorks.includes(knowledge.workOf(fact)),
    });
    const silence = reasonForSilence(fact, comparison, reading, composed);
    return {
      fact,
      comparison:
        silence === undefined
          ? comparison
          : { ...comparison, verdict: 'notComparable', reason: silence },
    };
  });
  compared.sort((a, b) => strength(b.comparison) - strength(a.comparison));
  const contradictions = inSentence(settle(compared), composed);
  const support = compared.find(({ comparison }) => comparison.verdict === 'supports');
  const nearest = compared.find(({ comparison }) => comparison.anchor >= NEAR);
  return {
    contradictions,
    ...(support !== undefined && contradictions.length === 0
      ? { support: ownWords(support, composed) }
      : {}),
    ...(nearest === undefined ? {} : { nearest: ownWords(nearest, composed) }),
    compared: explaining(compared, [
      ...contradictions.map(({ fact }) => fact),
      ...(support === undefined ? [] : [support.fact]),
    ]).map((result) => ownWords(result, composed)),
    isClaim:
      claim.values.some((value) => composed.toSentence(value) !== undefined) ||
      support !== undefined ||
      contradictions.length > 0,
  };
}

/** Why the verdict does not count for the sentence where it stands; undefined if it does. */
function reasonForSilence(
  fact: Fact,
  { verdict, agreed, affirmed, differing }: Comparison,
  reading: Reading,
  composed: ComposedText,
): string | undefined {
  if (verdict === 'notComparable') return undefined;
  if (verdict === 'contradicts' && reading.silence !== undefined) return reading.silence;
  // what only the words put in say, or differ in, is said elsewhere
  const compared = verdict === 'supports' ? [...agreed, ...affirmed] : differing;
  const own = compared.flatMap((range) => composed.toSentence(range) ?? []);
  if (own.length === 0) return 'the words that were compared stand elsewhere';
  const { quoted } = reading;
  const isQuoted = (range: OffsetRange) =>
    quoted?.ranges.some(({ start, end }) => start <= range.start && range.end <= end) === true;
  const isSpeakers =
    fact.attributedTo !== undefined &&
    quoted?.speakers.includes(fact.attributedTo.toLowerCase()) === true;
  return own.every(isQuoted) && !isSpeakers ? 'the words are somebody else’s' : undefined;
}

/** Slots are offsets into the sentence itself; what lies in the words put into it is found elsewhere. */
function inSentence(
  found: SentenceCheck['contradictions'],
  composed: ComposedText,
): SentenceCheck['contradictions'] {
  return found.flatMap((one) => {
    const range = composed.toSentence(one.slot);
    return range === undefined ? [] : [{ ...one, slot: { ...one.slot, ...range } }];
  });
}

function ownWords(result: FactComparison, composed: ComposedText): FactComparison {
  const move = (slots: readonly SlotResult[]): readonly SlotResult[] =>
    slots.flatMap((slot) => {
      const range = composed.toSentence(slot);
      return range === undefined ? [] : [{ ...slot, ...range }];
    });
  const { comparison } = result;
  return {
    ...result,
    comparison: {
      ...comparison,
      agreed: move(comparison.agreed),
      differing: move(comparison.differing),
    },
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
