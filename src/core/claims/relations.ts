/**
 * Which units of a claim relate to a unit of a fact. One claim is held against many facts that share
 * most of their words, and most of those relate to nothing in the claim; so what a unit relates to is
 * looked up by its meaning, and kept for the next fact that has it.
 */
import type { Lexicon, NameMention } from '../language/names.ts';
import { stem } from '../language/stem.ts';
import { RelatedWords } from '../language/thesaurus.ts';
import { type Unit, type UnitRelation, relate } from './units.ts';

/** A unit of the claim that relates to the unit that was asked for. */
export interface Link {
  readonly unit: Unit;
  readonly relation: Exclude<UnitRelation, 'none'>;
}

const NO_LINKS: readonly Link[] = [];
const NO_UNITS: readonly Unit[] = [];

/** The relations of a claim's units to those of facts. */
export class Relations {
  readonly #units: readonly Unit[];
  readonly #names: readonly Unit[];
  readonly #lexicon: Lexicon;
  /** The words by which a unit can relate to a term, each with its unit, in text order. */
  readonly #owners: readonly Unit[];
  readonly #words: RelatedWords;
  readonly #known = new Map<string, readonly Link[]>();

  constructor(units: readonly Unit[], lexicon: Lexicon) {
    this.#units = units;
    this.#names = units.filter((unit) => unit.name !== undefined);
    this.#lexicon = lexicon;
    const words = units.flatMap((unit) => wordsOf(unit).map((word) => ({ unit, word })));
    this.#owners = words.map(({ unit }) => unit);
    this.#words = new RelatedWords(words.map(({ word }) => word));
  }

  /** Every unit of the claim that relates to a unit of a fact, in text order. */
  linksOf(unit: Unit): readonly Link[] {
    let links = this.#known.get(unit.key);
    if (links === undefined) {
      links = this.#find(unit);
      this.#known.set(unit.key, links);
    }
    return links;
  }

  /** The terms of the claim with this stem. */
  termsWith(wordStem: string): readonly Unit[] {
    return this.#unitsAt(this.#words.withStem(wordStem)).filter((unit) => unit.name === undefined);
  }

  #find(other: Unit): readonly Link[] {
    const candidates =
      other.name === undefined
        ? this.#unitsAt(this.#words.relatedTo(other.stem))
        : this.#unitsFor(other.name);
    const links: Link[] = [];
    for (const unit of candidates) {
      const relation = relate(unit, other, this.#lexicon);
      if (relation !== 'none') links.push({ unit, relation });
    }
    return links.length === 0 ? NO_LINKS : links;
  }

  /** A claim's names, which are few, and the terms that can relate to a name no entity explains. */
  #unitsFor(name: NameMention): readonly Unit[] {
    if (name.form !== 'unknown') return this.#names;
    const related = new Set(
      name.words.flatMap((word) => this.#unitsAt(this.#words.relatedTo(stem(word)))),
    );
    return related.size === 0
      ? this.#names
      : this.#units.filter((unit) => unit.name !== undefined || related.has(unit));
  }

  #unitsAt(indexes: readonly number[]): readonly Unit[] {
    if (indexes.length === 0) return NO_UNITS;
    const units: Unit[] = [];
    for (const index of indexes) {
      const unit = this.#owners[index];
      // two words of one name follow one another
      if (unit !== undefined && units.at(-1) !== unit) units.push(unit);
    }
    return units;
  }
}

/** A term's stem; the stems of a name's words where no entity says what it means. */
function wordsOf({ name, stem: own }: Unit): readonly string[] {
  if (name === undefined) return [own];
  return name.form === 'unknown' ? name.words.map(stem) : [];
}

const cache = new WeakMap<readonly Unit[], { lexicon: Lexicon; relations: Relations }>();

/** The relations of a claim's units; made once per claim. */
export function relationsOf(units: readonly Unit[], lexicon: Lexicon): Relations {
  const known = cache.get(units);
  if (known?.lexicon === lexicon) return known.relations;
  const relations = new Relations(units, lexicon);
  cache.set(units, { lexicon, relations });
  return relations;
}
