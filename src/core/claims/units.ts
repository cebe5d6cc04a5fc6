/**
 * The units of meaning that claim and fact are aligned by: names and terms, each with a weight that
 * says how much it identifies. Values are not among them; they are what is compared.
 */
import type { Analysis } from '../language/analysis.ts';
import { clauseAt } from '../language/clauses.ts';
import { editDistance } from '../knowledge/editDistance.ts';
import type { Lexicon, NameMention } from '../language/names.ts';
import { relateWords, synonymous } from '../language/thesaurus.ts';
import { stem } from '../language/stem.ts';

/** A name or a term of an analysed text. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  readonly weight: number;
  readonly negated: boolean;
  /** For a term: what a negation turns round. */
  readonly negationHead: boolean;
  /** For a name. */
  readonly name?: NameMention;
  /** For a term; for a name the stem of its last word. */
  readonly stem: string;
  /** Units with the same key relate alike to every other: all that `relate` looks at. */
  readonly key: string;
}

/** How a unit of a claim relates to one of a fact. */
export type UnitRelation = 'same' | 'related' | 'opposed' | 'exclusive' | 'none';

/** Given a stem or an entity id, how rare it is among the facts: 0 (everywhere) to 1 (in one fact). */
export type Rarity = (key: string) => number;

const NAME_WEIGHT = 1.4;
/** A country's adjective ('Danish') says less than the country as an actor. */
const DEMONYM_WEIGHT = 1;
const TERM_WEIGHT = 1;
const GENERIC_WEIGHT = 0.35;

/** Words so general that sharing them says next to nothing. */
const GENERIC = new Set(
  `make take get give put go come show lead use become remain keep hold bring time year month day number country way part
  thing kind sort people person man world new old good bad great big large small high low long short important certain possible
  different several various total include need want know see look find think believe seem appear consider work case point end
  place set state area group level form order result effect fact example question problem issue matter`
    .split(/\s+/u)
    .map(stem),
);

const cache = new WeakMap<Analysis, { readonly rarity: Rarity; readonly units: readonly Unit[] }>();

/** The names and terms of an analysis, in text order. Kept as long as the analysis is. */
export function unitsOf(analysis: Analysis, rarity: Rarity): readonly Unit[] {
  const known = cache.get(analysis);
  if (known?.rarity === rarity) return known.units;
  const units = computeUnits(analysis, rarity);
  cache.set(analysis, { rarity, units });
  return units;
}

function computeUnits(analysis: Analysis, rarity: Rarity): readonly Unit[] {
  const names = analysis.names.map((name): Unit => {
    const key = name.ids[0] ?? name.words.at(-1) ?? '';
    const base = name.form === 'demonym' ? DEMONYM_WEIGHT : NAME_WEIGHT;
    return {
      start: name.start,
      end: name.end,
      clause: clauseAt(analysis.clauses, name.start),
      weight: base * scale(rarity(key)),
      negated: analysis.polarity.negatedAt(name.start),
      negationHead: false,
      name,
      stem: stem(name.words.at(-1) ?? ''),
      key: `@${name.ids.join(' ')}\n${name.words.join(' ')}\n${name.form}`,
    };
  });
  const terms = analysis.terms.map((term): Unit => ({
    start: term.start,
    end: term.end,
    clause: term.clause,
    weight: GENERIC.has(term.stem) ? GENERIC_WEIGHT : TERM_WEIGHT * scale(rarity(term.stem)),
    negated: term.negated,
    negationHead: term.negationHead,
    stem: term.stem,
    key: term.stem,
  }));
  return [...names, ...terms].sort((a, b) => a.start - b.start);
}

function scale(rarity: number): number {
  return 0.6 + 0.8 * rarity;
}

/** How two units relate. Names meet by entity, containment or words; terms by stem and thesaurus. */
export function relate(claim: Unit, fact: Unit, lexicon: Lexicon): UnitRelation {
  if (claim.name !== undefined && fact.name !== undefined)
    return relateNames(claim.name, fact.name, lexicon);
  if (claim.name !== undefined || fact.name !== undefined) {
    const name = claim.name ?? fact.name;
    const term = claim.name === undefined ? claim : fact;
    return name?.form === 'unknown' && name.words.some((word) => synonymous(stem(word), term.stem))
      ? 'related'
      : 'none';
  }
  const relation = relateWords(claim.stem, fact.stem);
  return relation === 'synonymous' ? 'related' : relation;
}

/** Whether two names may mean the same: an entity in common, one inside the other, or the same words. */
export function relateNames(claim: NameMention, fact: NameMention, lexicon: Lexicon): UnitRelation {
  if (claim.ids.length > 0 && fact.ids.length > 0) {
    if (claim.ids.some((id) => fact.ids.includes(id))) return 'same';
    const within = (inner: readonly string[], outer: readonly string[]) =>
      inner.some((id) => lexicon.containersOf(id).some((container) => outer.includes(container)));
    return within(claim.ids, fact.ids) || within(fact.ids, claim.ids) ? 'related' : 'none';
  }
  const a = claim.words;
  const b = fact.words;
  if (a.length === 0 || b.length === 0) return 'none';
  if (isPart(a, b) || isPart(b, a)) return 'same';
  if (isSpelling(a.at(-1) ?? '', b.at(-1) ?? '') && !isNamesake(a, b)) return 'same';
  return acronym(a, b) || acronym(b, a) ? 'same' : 'none';
}

/** Longer names that differ by one letter are two spellings of one. */
const SPELLING_LENGTH = 6;

function isSpelling(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= SPELLING_LENGTH && editDistance(a, b, 1) <= 1);
}

/** Short forms that do not begin as the name does. */
const SHORT_FORMS = new Set([
  'bill',
  'bob',
  'dick',
  'ted',
  'jack',
  'tony',
  'liz',
  'peggy',
  'ned',
  'will',
  'rob',
  'rick',
  'ed',
]);

/**
 * True of names that end alike and begin otherwise: 'North Holm' and 'South Holm', 'Ada Brask' and 'Piet Brask'.
 * The same first letter may be an initial, a short form or another spelling.
 */
function isNamesake(a: readonly string[], b: readonly string[]): boolean {
  const [first = '', second] = a;
  const [other = '', next] = b;
  if (second === undefined || next === undefined) return false;
  return first.charAt(0) !== other.charAt(0) && !SHORT_FORMS.has(first) && !SHORT_FORMS.has(other);
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((word) => whole.includes(word));
}

function acronym(short: readonly string[], long: readonly string[]): boolean {
  const [only] = short;
  return (
    short.length === 1 &&
    only !== undefined &&
    long.length > 1 &&
    long.map((word) => word.charAt(0)).join('') === only.replaceAll('.', '')
  );
}
