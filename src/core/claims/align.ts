/** Lays a claim alongside a fact: which words of the one answer to which of the other. */
import type { Analysis } from '../language/analysis.ts';
import { stem } from '../language/stem.ts';
import type { AnalysedFact, ComparisonContext } from './comparison.ts';
import { sourcesOf } from './attributionSlots.ts';
import { type Link, type Relations, relationsOf } from './relations.ts';
import { type Rarity, type Unit, relate, unitsOf } from './units.ts';

/** A unit of the fact and the unit of the claim that answers to it. */
export interface Match {
  readonly fact: Unit;
  readonly claim: Unit;
  readonly relation: Link['relation'];
}

/** How much of one rendering (statement or quote) of a fact and of a claim is the same. */
export interface Overlap {
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
  /** The names and terms of the claim's window. */
  readonly claimUnits: readonly Unit[];
  /** All names and terms of the claim. */
  readonly allUnits: readonly Unit[];
  /** The clauses of the claim that speak of the fact. */
  readonly window: Window;
  /** The part of the rendering that is compared: all of it, but for a text that says many things. */
  readonly factWindow: Window;
  /** True if the claim mentions the statement's subject nowhere. */
  readonly subjectMissing: boolean;
}

/** A claim laid alongside one rendering of a fact. */
export interface Alignment extends Overlap {
  /** True if the claim's window speaks of a unit of the fact. */
  answers(unit: Unit): boolean;
  /** Names of the fact's statement that the window does not speak of. */
  readonly missingNames: readonly Unit[];
  /** Names in the window that no part of the fact speaks of. */
  readonly extraNames: readonly Unit[];
  /** Names in the window that the statement does not speak of, though its source may. */
  readonly otherNames: readonly Unit[];
  /** Share of the statement's names that the claim speaks of anywhere; 1 where there are none. */
  readonly namesCovered: number;
}

/** Some clauses of a claim. */
export interface Window {
  /** True if the offset lies in one of the clauses. */
  has(offset: number): boolean;
}

const MATCH_SHARE = { same: 1, related: 0.85, opposed: 0.6, exclusive: 0.3 } as const;
/** Names of this many words are often cut short or taken apart. */
const LONG_NAME = 3;
/** What the fact does not explain counts against a clause, but less than what it does counts for it. */
const UNEXPLAINED_SHARE = 0.4;
/** A fact says more than any claim about it: what the claim leaves out counts little against a clause. */
const UNSPOKEN_SHARE = 0.15;

/**
 * More than what `overlapOf` can find the claim to speak of a fact: its words count wherever they
 * stand in the claim. Takes a fraction of the time.
 */
export function mostShared(
  claim: Analysis,
  fact: AnalysedFact,
  { rarity, lexicon }: ComparisonContext,
): Pick<Overlap, 'anchor' | 'common'> {
  const relations = relationsOf(unitsOf(claim, rarity), lexicon);
  let anchor = 0;
  let common = 0;
  for (const rendering of [fact.statement, fact.quote]) {
    const units = unitsOf(rendering, rarity);
    let shared = 0;
    for (const unit of units) {
      let most = 0;
      for (const { relation } of relations.linksOf(unit))
        most = Math.max(most, MATCH_SHARE[relation]);
      shared += unit.weight * most;
    }
    const part = share(shared, totalOf(units));
    if (part > anchor) {
      anchor = part;
      common = shared;
    }
  }
  return { anchor, common };
}

const totals = new WeakMap<readonly Unit[], number>();

/** The weight of a text's units, added up once. */
function totalOf(units: readonly Unit[]): number {
  let total = totals.get(units);
  if (total === undefined) totals.set(units, (total = sum(units)));
  return total;
}

/** Lays a claim alongside the rendering of a fact that fits it better, as far as it takes to see how well. */
export function overlapOf(
  claim: Analysis,
  fact: AnalysedFact,
  context: ComparisonContext,
): Overlap {
  const allUnits = unitsOf(claim, context.rarity);
  const relations = relationsOf(allUnits, context.lexicon);
  const explained = explainedUnits(relations, fact, context);
  for (const unit of pronounSubjects(allUnits, fact, context)) explained.add(unit);
  const window = windowOf(claim, allUnits, explained);
  const claimUnits = allUnits.filter((unit) => window.has(unit.start));
  const spoken = sum(claimUnits);
  const measure = (rendering: Analysis) => {
    const units = unitsOf(rendering, context.rarity);
    const factWindow = context.pairs ? partSpokenOf(rendering, units, relations) : everything;
    const factUnits = context.pairs ? units.filter((unit) => factWindow.has(unit.start)) : units;
    const matches: Match[] = [];
    let common = 0;
    for (const unit of factUnits) {
      const link = bestLink(relations, unit, window);
      if (link === undefined) continue;
      matches.push({ fact: unit, claim: link.unit, relation: link.relation });
      common += unit.weight * MATCH_SHARE[link.relation];
    }
    const matched = new Set(matches.map((match) => match.claim));
    const anchor = share(common, sum(factUnits));
    const known = claimUnits.filter((unit) => explained.has(unit) || matched.has(unit));
    return {
      ...{ rendering, factWindow, factUnits, matches, common, anchor },
      explained: share(sum(known), spoken),
    };
  };
  const renderings =
    fact.statement === fact.quote ? [fact.statement] : [fact.statement, fact.quote];
  const best = renderings
    .map(measure)
    .reduce((a, b) => (b.anchor + b.explained / 2 > a.anchor + a.explained / 2 ? b : a));
  // the quote may leave its subject out; the statement names everybody
  const statementUnits = context.pairs ? best.factUnits : unitsOf(fact.statement, context.rarity);
  const names = statementUnits.filter((unit) => unit.name !== undefined);
  return {
    ...best,
    ...{ statementUnits, claimUnits, allUnits, window },
    explains: (unit) => explained.has(unit),
    subjectMissing: isSubjectMissing(names, relations, allUnits, context),
  };
}

/** Lays the two alongside one another to the end: which names are left out, and which put in. */
export function align(
  claim: Analysis,
  fact: AnalysedFact,
  overlap: Overlap,
  context: ComparisonContext,
): Alignment {
  const { allUnits, claimUnits, statementUnits, window, explains } = overlap;
  const relations = relationsOf(allUnits, context.lexicon);
  const names = statementUnits.filter((unit) => unit.name !== undefined);
  const pronouns = pronounSubjects(allUnits, fact, context);
  // whom it is attributed to is compared apart: attributionSlots.ts
  const sources = sourcesOf(claim, context.rarity);
  const factSources = sources.length === 0 ? [] : sourcesOf(fact.statement, context.rarity);
  const missingNames = names.filter(
    (unit) => !factSources.includes(unit) && bestLink(relations, unit, window) === undefined,
  );
  // a subject named in another clause still is the subject
  const uncovered = missingNames.filter((unit) => relations.linksOf(unit).length === 0);
  const namedByFact = new Set(
    names.flatMap((name) => relations.linksOf(name).map(({ unit }) => unit)),
  );
  const ownNames = claimUnits.filter((unit) => unit.name !== undefined && !sources.includes(unit));
  return {
    ...overlap,
    answers: (unit) => {
      const relation = bestLink(relations, unit, window)?.relation;
      return relation !== undefined && relation !== 'exclusive';
    },
    missingNames,
    extraNames: ownNames.filter((unit) => !explains(unit)),
    otherNames: ownNames.filter((unit) => !pronouns.includes(unit) && !namedByFact.has(unit)),
    namesCovered: names.length === 0 ? 1 : 1 - sum(uncovered) / sum(names),
  };
}

const everything: Window = { has: () => true };

/** The clauses of a longer text that the claim speaks of, by the rule that finds the claim's own window. */
function partSpokenOf(text: Analysis, units: readonly Unit[], relations: Relations): Window {
  const spokenOf = new Set(units.filter((unit) => relations.linksOf(unit).length > 0));
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
  const isKnown = (unit: Unit) =>
    known.some((other) => relate(unit, other, context.lexicon) !== 'none');
  const predicate = claimUnits.findIndex(
    (unit, index) => index > 0 && unit.name === undefined && isKnown(unit),
  );
  const before = predicate < 0 ? claimUnits.slice(0, 1) : claimUnits.slice(0, predicate);
  return claimUnits.filter((unit, index) => {
    if (unit.name === undefined) return false;
    // 'the film Casablanca': what the evidence calls 'the film'
    const described = claimUnits[index - 1];
    const named =
      described?.name === undefined && described?.end === unit.start - 1 && isKnown(described);
    return before.includes(unit) || named;
  });
}

/** What a fact speaks of in any of its texts. */
interface Vocabulary {
  readonly rarity: Rarity;
  /** Its units, one of each meaning. */
  readonly units: readonly Unit[];
  /** Stems of the words of its longer names: 'region' of 'Northern Lakes Development Region'. */
  readonly nameWords: ReadonlySet<string>;
}

const vocabularies = new WeakMap<AnalysedFact, Vocabulary>();

function vocabularyOf(fact: AnalysedFact, rarity: Rarity): Vocabulary {
  const known = vocabularies.get(fact);
  if (known?.rarity === rarity) return known;
  const texts = [fact.statement, fact.quote, ...(fact.context === undefined ? [] : [fact.context])];
  const units = new Map(
    texts.flatMap((text) => unitsOf(text, rarity)).map((unit) => [unit.key, unit]),
  );
  const longNames = [...units.values()].flatMap(({ name }) =>
    name === undefined || name.words.length < LONG_NAME ? [] : name.words,
  );
  const vocabulary = {
    rarity,
    units: [...units.values()],
    nameWords: new Set(longNames.map(stem)),
  };
  vocabularies.set(fact, vocabulary);
  return vocabulary;
}

/** The units of the claim that some part of the fact speaks of. */
function explainedUnits(
  relations: Relations,
  fact: AnalysedFact,
  context: ComparisonContext,
): Set<Unit> {
  const explained = new Set<Unit>();
  const { units, nameWords } = vocabularyOf(fact, context.rarity);
  for (const unit of units)
    for (const link of relations.linksOf(unit))
      if (link.relation === 'same' || link.relation === 'related') explained.add(link.unit);
  for (const word of nameWords) for (const term of relations.termsWith(word)) explained.add(term);
  return explained;
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
  relations: Relations,
  claimUnits: readonly Unit[],
  context: ComparisonContext,
): boolean {
  const subject = subjectOf(names);
  if (subject === undefined) return false;
  if (relations.linksOf(subject).some(({ relation }) => relation === 'same')) return false;
  const others = names.filter((unit) => unit !== subject);
  return !claimUnits.some(
    (unit) =>
      unit.name !== undefined &&
      liesWithin(unit, subject, context) &&
      others.some((other) => relate(unit, other, context.lexicon) === 'same'),
  );
}

/** Of a statement's units the name that it speaks of: its first that is no adjective. */
export function subjectOf(units: readonly Unit[]): Unit | undefined {
  return units.find(({ name }) => name !== undefined && name.form !== 'demonym');
}

/** True if the one name is that of a place or part of what the other names. */
function liesWithin(inner: Unit, outer: Unit, { lexicon }: ComparisonContext): boolean {
  const containers = (inner.name?.ids ?? []).flatMap((id) => lexicon.containersOf(id));
  return containers.some((id) => outer.name?.ids.includes(id) === true);
}

/** What answers best to a unit of the fact within the claim's window. */
function bestLink(relations: Relations, unit: Unit, window: Window): Link | undefined {
  let best: Link | undefined;
  for (const link of relations.linksOf(unit)) {
    if (best !== undefined && MATCH_SHARE[link.relation] <= MATCH_SHARE[best.relation]) continue;
    if (window.has(link.unit.start)) best = link;
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
