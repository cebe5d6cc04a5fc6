/** Packs as plain data: what pack.json, facts.json, references.json and entities.json hold. */
import type { CslItem } from '../bibliography/reference.ts';
import type { ParticularKind } from '../findings.ts';
import type { OffsetRange } from '../text.ts';

/**
 * How a fact is stated by its source: as fact, as a figure with an estimator or hedge, as the
 * author's own assessment, as a forecast, or as an actor's aim or motive.
 */
export type FactKind = 'fact' | 'estimate' | 'judgment' | 'forecast' | 'interest';

/** What an entity can be. */
export const ENTITY_KINDS = [
  'person',
  'state',
  'place',
  'organisation',
  'project',
  'document',
  'event',
] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Somebody or something that facts speak of, with every name it goes by. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Adjectives and names of its people: Danish, Danes. */
  readonly demonyms?: readonly string[];
  /** Names that stand for it where an actor is meant: the Vatican, Downing Street. */
  readonly metonyms?: readonly string[];
  /** Id of the entity that contains it. */
  readonly within?: string;
  /** One line on who or what it is. */
  readonly description?: string;
}

/** One particular of a fact, stated by hand: what it may be called, and what would differ from it. */
export interface StatedSlot {
  readonly kind: ParticularKind;
  /** Values, names or phrases that agree; the first is what is shown as the source's. */
  readonly says: readonly string[];
  /** For particulars that are told in words: phrases that differ. */
  readonly excludes?: readonly string[];
  /** For values: words one of which must stand beside a value for it to be held against this one. */
  readonly of?: readonly string[];
  /** For names: kinds of entity, or names, any other of which differs in this place. */
  readonly among?: readonly string[];
}

/** A fact's particulars where its author states them rather than leaving them to be derived. */
export interface StatedParticulars {
  /** Groups of wordings: a claim speaks of the fact if it holds one of every group. */
  readonly about: readonly (readonly string[])[];
  readonly slots: readonly StatedSlot[];
}

/** One sourced statement, as facts.json has it. */
export interface PackFact {
  /** Slug, unique in the pack. */
  readonly id: string;
  /** The fact in our own words, complete in itself. */
  readonly statement: string;
  /** The source's own words, verbatim. */
  readonly quote: string;
  /** Verbatim words nearby that give the date or the referent. */
  readonly context?: string;
  readonly section: string;
  /** From 1 within the section. */
  readonly paragraph: number;
  readonly page?: number;
  readonly notes: readonly number[];
  readonly kind: FactKind;
  readonly hedge?: string;
  /** Entity id or text. */
  readonly attributedTo?: string;
  /** EDTF date as of which the fact holds; absent for dated events. */
  readonly asOf?: string;
  readonly topics: readonly string[];
  /** Key in the pack's references.json. */
  readonly reference: string;
  readonly particulars?: StatedParticulars | undefined;
}

/** The manifest, pack.json. */
export interface PackManifest {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly language: string;
  /** SPDX expression. */
  readonly license: string;
  /** EDTF date. */
  readonly asOf: string;
  /** Per reference key: whether the pack holds every checkable statement of the work. */
  readonly coverage: Readonly<Record<string, 'complete' | 'partial'>>;
  readonly locators: { readonly page: 'certain' | 'inferred' };
}

/** A read pack. A broken fact, reference or entity is left out of it, and is a problem of its file. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly facts: readonly Fact[];
  readonly references: readonly CslItem[];
  readonly entities: readonly Entity[];
}

/** A fact bound to its pack. */
export interface Fact extends PackFact {
  /** `<pack id>/<fact id>`, unique among packs. */
  readonly uid: string;
  readonly pack: string;
  /** Where the fact stands in its facts.json. */
  readonly range: OffsetRange;
}

/** A pack's files as read; an absent one is undefined. */
export interface PackFiles {
  /** URI of the pack's folder, without a slash at the end. */
  readonly uri: string;
  readonly manifest: string | undefined;
  readonly facts: string | undefined;
  readonly references: string | undefined;
  readonly entities: string | undefined;
}
