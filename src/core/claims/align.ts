/** Lays a claim alongside a fact: which words of the one answer to which of the other. */
import type { Analysis } from '../language/analysis.ts';
import { stem } from '../language/stem.ts';
import type { AnalysedFact, ComparisonContext } from './comparison.ts';
import { sourcesOf } from './attributionSlots.ts';
import { type Unit, relate, unitsOf } from './units.ts';

/** A unit of the fact and the unit of the claim that answers to it. */
export interface Match {
  readonly fact: Unit;
  readonly claim: Unit;
  readonly relation: 'same' | 'related' | 'opposed' | 'exclusive';
}

/** A claim laid alongside one rendering (statement or quote) of a fact. */
export interface Alignment {
  readonly rendering: Analysis;
  /** Share of the rendering that the claim speaks of, by weight. */
  readonly anchor: number;
  /** Share of the claim's window that the fact explains, by weight. */
  readonly explained: number;
  /** Weight of what matched. */
  readonly common: number;
  readonly matches: readonly Match[];
  readonly factUnits: readonly Unit[];
  /** Units of the fact's statement, whichever rendering was aligned. */
  readonly statementUnits: readonly Unit[];
  /** True if some part of the fact speaks of a unit of the claim. */
  explains(unit: Unit): boolean;
  /** True if the claim's window speaks of a unit of the fact. */
  answers(unit: Unit): boolean;
  /** The names and terms of the claim's window. */
  readonly claimUnits: readonly Unit[];
  /** All names and terms of the claim. */
  readonly allUnits: readonly Unit[];
  /** The clauses of the claim that speak of the fact. */
  readonly window: Window;
  /** The part of the rendering that is compared: all of it, but for a text that says many things. */
  readonly factWindow: Window;
  /** Names of the fact's statement that the window does not speak of. */
  readonly missingNames: readonly Unit[];
  /** Names in the window that no part of the fact speaks of. */
  readonly extraNames: readonly Unit[];
  /** Names in the window that the statement does not speak of, though its source may. */
  readonly otherNames: readonly Unit[];
  /** True if the claim mentions the statement's subject nowhere. */
  readonly subjectMissing: boolean;
  /** Share of the statement's names that the claim speaks of anywhere; 1 where there are none. */
  readonly namesCovered: number;
}

/** Some clauses of a claim. */
export interface Window {
  /** True if the offset lies in one of the clauses. */
  has(offset: number): boolean;
}

const MATCH_SHARE = { same: 1, related: 0.85, opposed: 0.6, exclusive: 0.3 } as const;
/** What the fact does not explain counts against a clause, but less than what it does counts for it. */
/** Names of this many words are often cut short or taken apart. */
const LONG_NAME = 3;
const UNEXPLAINED_SHARE = 0.4;
/** A fact says more than any claim about it: what the claim leaves out counts little against a clause. */
const UNSPOKEN_SHARE = 0.15;

/** Aligns a claim with one rendering of a fact. */
export function align(
  claim: Analysis,
  rendering: Analysis,
  fact: AnalysedFact,
  context: ComparisonContext,
): Alignment {
  const allUnits = unitsOf(claim, context.rarity);
  const factWindow = context.pairs ? partSpokenOf(rendering, allUnits, context) : everything;
  const factUnits = unitsOf(rendering, context.rarity).filter((unit) => factWindow.has(unit.start));
  const pronouns = pronounSubjects(allUnits, fact, context);
  const explained = new Set(explainedUnits(allUnits, fact, context));
  for (const unit of pronouns) explained.add(unit);
  const window = windowOf(claim, allUnits, explained);
  const claimUnits = allUnits.filter((unit) => window.has(unit.start));
  const matches = factUnits.flatMap((unit) => bestMatch(unit, claimUnits, context) ?? []);
  const common = matches.reduce(
    (total, { fact: unit, relation }) => total + unit.weight * MATCH_SHARE[relation],
    0,
  );
  const matched = new Set(matches.map((match) => match.claim));
  // the quote may leave its subject out; the statement names everybody
  const statementUnits = context.pairs ? factUnits : unitsOf(fact.statement, context.rarity);
  const names = statementUnits.filter((unit) => unit.name !== undefined);
  const answered = (units: readonly Unit[]) => (unit: Unit) =>
    bestMatch(unit, units, context) !== undefined;
  // whom it is attributed to is compared apart: attributionSlots.ts
  const sources = sourcesOf(claim, context.rarity);
  const factSources = sources.length === 0 ? [] : sourcesOf(fact.statement, context.rarity);
  const missingNames = names.filter(
    (unit) => !factSources.includes(unit) && !answered(claimUnits)(unit),
  );
  // a subject named in another clause still is the subject
  const uncovered = missingNames.filter((unit) => !answered(allUnits)(unit));
  const subjectMissing = isSubjectMissing(names, allUnits, context);
  return {
    rendering,
    anchor: share(common, sum(factUnits)),
    explained: share(
      sum(claimUnits.filter((unit) => explained.has(unit) || matched.has(unit))),
      sum(claimUnits),
    ),
    common,
    matches,
    factUnits,
    statementUnits,
    explains: (unit) => explained.has(unit),
    answers: (unit) =>
      !['none', 'exclusive'].includes(bestMatch(unit, claimUnits, context)?.relation ?? 'none'),
    claimUnits,
    allUnits,
    window,
    factWindow,
    missingNames,
    extraNames: claimUnits.filter(
      (unit) => unit.name !== undefined && !explained.has(unit) && !sources.includes(unit),
    ),
    otherNames: claimUnits.filter(
      (unit) =>
        unit.name !== undefined &&
        !pronouns.includes(unit) &&
        !sources.includes(unit) &&
        !answered(names)(unit),
    ),
    subjectMissing,
    namesCovered: names.length === 0 ? 1 : 1 - sum(uncovered) / sum(names),
  };
}

const everything: Window = { has: () => true };

/** The clauses of a longer text that the claim speaks of, by the rule that finds the claim's own window. */
function partSpokenOf(
  text: Analysis,
  claimUnits: readonly Unit[],
  context: ComparisonContext,
): Window {
  const units = unitsOf(text, context.rarity);
  const spokenOf = new Set(
    units.filter((unit) => bestMatch(unit, claimUnits, context) !== undefined),
  );
  return windowOf(text, units, spokenOf, UNSPOKEN_SHARE);
}

/** Words by which a text speaks of somebody or something named elsewhere. */
const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their', 'there']);
/** A text that begins with a name, or with an article and a name, has its subject. */
const LEADING_ARTICLE = 'the '.length;
/** How a text begins whose subject is a bare description, or torn off. */
const NO_SUBJECT = /^\W*(?:(?:the|this|these|that|and|as of|on|in)\b|$)|^\s*,/iu;

/**
 * The claim's subject where the evidence has a pronoun or a bare description for it: the names before
 * the first word of the claim that the evidence has too. Only for pairs, whose evidence is torn from
 * its context; a pack's statements name their subjects.
 */
function pronounSubjects(
  claimUnits: readonly Unit[],
  fact: AnalysedFact,
  context: ComparisonContext,
): readonly Unit[] {
  if (!context.pairs) return [];
  const { statement } = fact;
  const known = unitsOf(statement, context.rarity);
  const namesItself = known[0]?.name?.preposition === '' && known[0].start <= LEADING_ARTICLE;
  const open =
    NO_SUBJECT.test(statement.text) || statement.tokens.some(({ lower }) => PRONOUNS.has(lower));
  if (!open || namesItself) return [];
  const predicate = claimUnits.findIndex(
    (unit, index) =>
      index > 0 && unit.name === undefined && bestMatch(unit, known, context) !== undefined,
  );
  const before = predicate < 0 ? claimUnits.slice(0, 1) : claimUnits.slice(0, predicate);
  return claimUnits.filter((unit, index) => {
    if (unit.name === undefined) return false;
    // 'the film Casablanca': what the evidence calls 'the film'
    const described = claimUnits[index - 1];
    const named =
      described?.name === undefined &&
      described?.end === unit.start - 1 &&
      bestMatch(described, known, context) !== undefined;
    return before.includes(unit) || named;
  });
}

const explanations = new WeakMap<
  AnalysedFact,
  { readonly units: readonly Unit[]; readonly explained: ReadonlySet<Unit> }
>();

/** The units of the claim that some part of the fact speaks of. The same for both renderings, so kept for the second. */
function explainedUnits(
  claimUnits: readonly Unit[],
  fact: AnalysedFact,
  context: ComparisonContext,
): ReadonlySet<Unit> {
  const last = explanations.get(fact);
  if (last?.units === claimUnits) return last.explained;
  const texts = [fact.statement, fact.quote, ...(fact.context === undefined ? [] : [fact.context])];
  const known = texts.flatMap((text) => unitsOf(text, context.rarity));
  const explained = new Set(
    claimUnits.filter((unit) =>
      known.some((other) => {
        const relation = relate(unit, other, context.lexicon);
        return relation === 'same' || relation === 'related' || isWordOf(unit, other);
      }),
    ),
  );
  explanations.set(fact, { units: claimUnits, explained });
  return explained;
}

/** True if a term is a word of a longer name: 'region' of 'Northern Lakes Development Region'. */
function isWordOf(unit: Unit, name: Unit): boolean {
  const words = name.name?.words ?? [];
  return (
    unit.name === undefined &&
    words.length >= LONG_NAME &&
    words.some((word) => stem(word) === unit.stem)
  );
}

function sum(units: readonly Unit[]): number {
  return units.reduce((total, unit) => total + unit.weight, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * True if the fact's subject, its first name that is no adjective, is named nowhere in the claim. What
 * lies in it does not stand for it ('Lyon' for France), unless the fact names that too: 'the zone
 * was established' leaves the state out as the passive does.
 */
function isSubjectMissing(
  names: readonly Unit[],
  claimUnits: readonly Unit[],
  context: ComparisonContext,
): boolean {
  const subject = names.find((unit) => unit.name?.form !== 'demonym');
  if (subject === undefined) return false;
  const match = bestMatch(subject, claimUnits, context);
  if (match?.relation === 'same') return false;
  const others = names.filter((unit) => unit !== subject);
  return !claimUnits.some(
    (unit) =>
      unit.name !== undefined &&
      liesWithin(unit, subject, context) &&
      others.some((other) => relate(unit, other, context.lexicon) === 'same'),
  );
}

/** True if the one name is that of a place or part of what the other names. */
function liesWithin(inner: Unit, outer: Unit, { lexicon }: ComparisonContext): boolean {
  const containers = (inner.name?.ids ?? []).flatMap((id) => lexicon.containersOf(id));
  return containers.some((id) => outer.name?.ids.includes(id) === true);
}

function bestMatch(
  factUnit: Unit,
  claimUnits: readonly Unit[],
  context: ComparisonContext,
): Match | undefined {
  let best: Match | undefined;
  for (const claimUnit of claimUnits) {
    const relation = relate(claimUnit, factUnit, context.lexicon);
    if (relation === 'none') continue;
    if (best === undefined || MATCH_SHARE[relation] > MATCH_SHARE[best.relation])
      best = { fact: factUnit, claim: claimUnit, relation };
  }
  return best;
}

/**
 * The clauses that speak of the fact: those it explains more than it does not, and those without any
 * unit (a bare figure after a colon, 'is 34 km long').
 */
function windowOf(
  claim: Analysis,
  units: readonly Unit[],
  explained: ReadonlySet<Unit>,
  unexplainedShare = UNEXPLAINED_SHARE,
): Window {
  const inside: boolean[] = [];
  claim.clauses.forEach((_, index) => {
    const own = units.filter((unit) => unit.clause === index);
    const gain = own.reduce(
      (total, unit) =>
        total + (explained.has(unit) ? unit.weight : -unexplainedShare * unit.weight),
      0,
    );
    inside.push(own.length === 0 || gain > 0);
  });
  return {
    has: (offset) =>
      claim.clauses.some(
        (clause, index) => inside[index] === true && clause.start <= offset && offset < clause.end,
      ),
  };
}
