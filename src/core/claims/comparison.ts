/** What a comparison is given and what it answers. */
import type { ParticularKind } from '../findings.ts';
import type { Analysis } from '../language/analysis.ts';
import type { Lexicon } from '../language/names.ts';
import type { Interval } from '../language/particulars.ts';
import type { OffsetRange } from '../text.ts';
import type { CompiledParticulars } from './compileParticulars.ts';
import type { Rarity } from './units.ts';

/** A fact ready for comparison: its statement, its quote and the words around them, analysed. */
export interface AnalysedFact {
  readonly statement: Analysis;
  readonly quote: Analysis;
  readonly context?: Analysis;
  /** Days of the fact's as-of date, if it changes with time. */
  readonly asOf?: Interval;
  /** Days at which its source was written. */
  readonly writtenAt?: Interval;
  /** True if the source itself hedges it, or states it as a judgment, a forecast or an aim. */
  readonly hedged: boolean;
  /** True if it is a judgment, a forecast or an aim: whoever says what would or could be says it, too. */
  readonly assessed?: boolean;
  /** Particulars that its author stated by hand. */
  readonly stated?: CompiledParticulars;
}

/** Two particulars held against each other. Offsets are into the claim's text. */
export interface SlotResult {
  readonly kind: ParticularKind;
  readonly start: number;
  readonly end: number;
  readonly stated: string;
  readonly known: string;
  readonly reason: string;
  /** True if the stated words can simply give way to the known ones; not so where a negation is in play. */
  readonly replaceable: boolean;
  /** For values: how well what surrounds the two fits, 0 to 1. */
  readonly fit?: number;
  /** True if the fact's author stated by hand what agrees or differs. */
  readonly byHand?: true;
}

/** The outcome of holding a claim against a fact. */
export interface Comparison {
  readonly verdict: 'supports' | 'contradicts' | 'notComparable';
  /** Share of the fact that the claim speaks of, 0 to 1: how well they are anchored to each other. */
  readonly anchor: number;
  /** Weight of what they have in common: of two facts anchored alike, the one that says more counts. */
  readonly common: number;
  readonly agreed: readonly SlotResult[];
  /** What differs, also where that is no reason to say so. */
  readonly differing: readonly SlotResult[];
  /** Why claim and fact were, or were not, compared. */
  readonly reason: string;
  /** Words of the claim that the fact says too, in the same sense and of the same subject. */
  readonly affirmed: readonly OffsetRange[];
  /** True if the fact changes with time and nothing says which time the claim speaks of. */
  readonly timeUnknown: boolean;
}

/** Below this anchor a fact has nothing to do with the sentence: it is not even named in explanations. */
export const NEAR = 0.3;

/** How far claim and fact belong together: much of the fact, and much of it in weight. */
export function strength({ anchor, common }: Comparison): number {
  return anchor * common;
}

/** What else a comparison may depend on. */
export interface ComparisonContext {
  readonly lexicon: Lexicon;
  readonly rarity: Rarity;
  /** True where the evidence is a single text and pronouns may stand for its subject (`compare --pairs`). */
  readonly pairs: boolean;
  /** The time (days) of claims that give none: that of their paragraph, else the document's own. */
  readonly documentTime?: Interval;
  /** When what the claim goes on about happened, by the sentences before it. */
  readonly toldAt?: Interval;
  /** False if the claim holds no word of some group of wordings that the fact's author stated. */
  readonly touched?: boolean;
  /** True if the sentence cites the fact's work: 'as the source has it' then, whatever the document's date. */
  readonly citesWork: boolean;
}
