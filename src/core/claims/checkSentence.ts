/** Holds one sentence against the candidate facts and settles which of the comparisons count. */
import { analyse } from '../language/analysis.ts';
import type { Interval } from '../language/particulars.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import { overlaps } from '../text.ts';
import { analysedFact } from './analysedFact.ts';
import { compare } from './compare.ts';
import { type Comparison, type SlotResult, strength } from './comparison.ts';
import { type Conflict, findConflicts } from './conflict.ts';
import { type Outdated, findOutdated } from './outdated.ts';
import { type Overstatement, findOverstatements } from './overstatement.ts';

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
  /** Works that disagree about what the sentence says, if nothing contradicts it otherwise. */
  readonly conflicts: readonly Conflict[];
  /** The fact that agrees best, if one does and nothing contradicts; of a cited work, if one of those does. */
  readonly support?: FactComparison;
  /** What the sentence leaves out of the caution of facts that support it; nothing where works conflict. */
  readonly overstated: readonly Overstatement[];
  /** The figure of the supporting fact that is years older than the document. */
  readonly outdated?: Outdated;
  /** True if the sentence is supported, and cites works of packs none of whose facts is near it. */
  readonly supportedElsewhere: boolean;
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
/** A fact of a cited work that is this near as the supporting one may well say it, though the engine can't tell. */
const NEAR_CITED = 0.4;

/** Checks one sentence's plain text. Never throws; the result depends on its arguments alone. */
export function checkSentence(
  sentence: string,
  knowledge: Knowledge,
  context: SentenceContext,
): SentenceCheck {
  const text = context.lead + sentence;
  const claim = analyse(text, knowledge.lexicon);
  const analysed = (fact: Fact) => analysedFact(fact, knowledge.lexicon, knowledge.asOf(fact));
  const cites = (fact: Fact) => context.citedWorks.includes(knowledge.workOf(fact));
  const compared = knowledge.index.candidates(text, CANDIDATES).map(({ fact }): FactComparison => ({
    fact,
    comparison: compare(claim, analysed(fact), {
      lexicon: knowledge.lexicon,
      rarity: knowledge.index.rarity,
      pairs: false,
      ...(context.documentTime === undefined ? {} : { documentTime: context.documentTime }),
      citesWork: cites(fact),
    }),
  }));
  compared.sort((a, b) => strength(b.comparison) - strength(a.comparison));
  const supports = compared.filter(({ comparison }) => comparison.verdict === 'supports');
  const conflicts = findConflicts(compared, cites, knowledge);
  const contradictions = settle(compared, cites).filter(
    ({ slot }) => !conflicts.some((conflict) => overlaps(slot, conflict.slot)),
  );
  const best = supports.find(({ fact }) => cites(fact)) ?? supports[0];
  const support = contradictions.length === 0 ? best : undefined;
  const agreed = conflicts.length === 0 ? support : undefined;
  const outdated =
    agreed &&
    findOutdated(claim, agreed.comparison, analysed(agreed.fact).asOf, context.documentTime);
  const nearest = compared.find(({ comparison }) => comparison.anchor >= NEAR);
  const result: SentenceCheck = {
    contradictions,
    conflicts: support === undefined ? [] : conflicts,
    ...(support === undefined ? {} : { support }),
    overstated: agreed === undefined ? [] : findOverstatements(claim, supports, cites, knowledge),
    ...(outdated === undefined ? {} : { outdated }),
    supportedElsewhere:
      support !== undefined &&
      context.citedWorks.length > 0 &&
      !compared.some(
        ({ fact, comparison }) =>
          cites(fact) && strength(comparison) >= NEAR_CITED * strength(support.comparison),
      ),
    ...(nearest === undefined ? {} : { nearest }),
    compared: explaining(compared, [
      ...contradictions.map(({ fact }) => fact),
      ...conflicts.map(({ differing }) => differing),
      ...(best === undefined ? [] : [best.fact]),
    ]),
    isClaim:
      claim.values.some((value) => value.start >= context.lead.length) ||
      best !== undefined ||
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
  const { outdated, ...rest } = check;
  const place = outdated?.place;
  return {
    ...rest,
    conflicts: check.conflicts
      .filter(({ slot }) => own(slot))
      .map((conflict) => ({ ...conflict, slot: shift(conflict.slot) })),
    overstated: check.overstated
      .filter(({ slot }) => own(slot))
      .map(({ fact, slot, restoration }) => ({
        fact,
        slot: shift(slot),
        ...(restoration === undefined
          ? {}
          : {
              restoration: {
                ...restoration,
                start: restoration.start - length,
                end: restoration.end - length,
              },
            }),
      })),
    ...(outdated !== undefined && own(outdated.slot)
      ? {
          outdated: {
            slot: shift(outdated.slot),
            ...(place === undefined || place.opens
              ? {}
              : { place: { ...place, at: place.at - length } }),
          },
        }
      : {}),
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
function settle(
  compared: readonly FactComparison[],
  cites: (fact: Fact) => boolean,
): SentenceCheck['contradictions'] {
  const kept: { fact: Fact; slot: SlotResult; timeUnknown: boolean }[] = [];
  for (const { fact, comparison } of compared) {
    if (comparison.verdict !== 'contradicts') continue;
    for (const slot of comparison.differing) {
      const agreedElsewhere = compared.some(
        (other) =>
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
            other.comparison.affirmed.some((words) => overlaps(words, slot)),
        );
      if (saidElsewhere || agreedElsewhere || kept.some((other) => overlaps(other.slot, slot)))
        continue;
      kept.push({ fact, slot, timeUnknown: comparison.timeUnknown });
    }
  }
  return kept.sort((a, b) => a.slot.start - b.slot.start);
}
