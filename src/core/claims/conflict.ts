/** Finds facts of two works that disagree with one another about what a claim says. */
import { sameWork } from '../bibliography/works.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import { overlaps } from '../text.ts';
import { analysedFact } from './analysedFact.ts';
import type { FactComparison } from './checkSentence.ts';
import { compare } from './compare.ts';
import type { Comparison, SlotResult } from './comparison.ts';

/** A claim that one work bears out and another does not. */
export interface Conflict {
  /** The fact the claim agrees with, and its own words for what is in conflict. */
  readonly agreeing: Fact;
  readonly agreeingWords: string;
  /** The fact of another work it differs from. */
  readonly differing: Fact;
  /** The claim's words, and what the differing fact has instead. */
  readonly slot: SlotResult;
}

/**
 * The conflicts about a claim's words, at most one about each. That a claim agrees with one fact and differs
 * from another is not enough, since the two may speak of different times: they have to disagree themselves.
 */
export function findConflicts(
  compared: readonly FactComparison[],
  cites: (fact: Fact) => boolean,
  knowledge: Knowledge,
): readonly Conflict[] {
  const supports = compared.filter(({ comparison }) => comparison.verdict === 'supports');
  const found: Conflict[] = [];
  if (supports.length === 0) return found;
  for (const { fact: differing, comparison } of compared) {
    for (const slot of comparison.verdict === 'contradicts' ? comparison.differing : []) {
      if (found.some((other) => overlaps(other.slot, slot))) continue;
      for (const { fact: agreeing, comparison: support } of supports) {
        const agreed = support.agreed.find((other) => overlaps(other, slot));
        const affirmed = support.affirmed.some((words) => overlaps(words, slot));
        if (agreed === undefined && !affirmed) continue;
        // what a cited work has otherwise is not as its source has it, whoever else agrees
        if (cites(differing) && !cites(agreeing)) continue;
        if (!disagree(agreeing, differing, knowledge)) continue;
        found.push({ agreeing, agreeingWords: agreed?.known ?? slot.stated, differing, slot });
        break;
      }
    }
  }
  return found.sort((a, b) => a.slot.start - b.slot.start);
}

/**
 * True if two facts are of different works, each contradicts the other, and one speaks of all that the
 * other is about: what each has beside their common words ('coal exports', 'grain exports') are two subjects.
 */
function disagree(a: Fact, b: Fact, knowledge: Knowledge): boolean {
  if (areOfOneWork(a, b, knowledge)) return false;
  const both = [holdAgainst(a, b, knowledge), holdAgainst(b, a, knowledge)];
  return (
    both.every(({ verdict }) => verdict === 'contradicts') &&
    both.some(({ anchor }) => anchor >= ALL_OF_IT)
  );
}

/** From this anchor on nothing of weight is left out. */
const ALL_OF_IT = 0.95;

function areOfOneWork(a: Fact, b: Fact, knowledge: Knowledge): boolean {
  const [first, second] = [knowledge.itemOf(a), knowledge.itemOf(b)];
  return (
    knowledge.workOf(a) === knowledge.workOf(b) ||
    (first !== undefined && second !== undefined && sameWork(first, second))
  );
}

/** A fact's statement, taken for a claim of its own time, held against another fact. */
function holdAgainst(a: Fact, b: Fact, knowledge: Knowledge): Comparison {
  const { statement, asOf } = analysedFact(a, knowledge);
  return compare(statement, analysedFact(b, knowledge), {
    lexicon: knowledge.lexicon,
    rarity: knowledge.index.rarity,
    pairs: false,
    ...(asOf === undefined ? {} : { documentTime: asOf }),
    citesWork: false,
  });
}
