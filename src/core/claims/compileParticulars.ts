/** Particulars stated by hand, made ready for comparison: wordings split, values read, names resolved. */
import type { ParticularKind } from '../findings.ts';
import type { EntityKind, StatedParticulars, StatedSlot } from '../knowledge/pack.ts';
import { isEntityKind, slotForm, statedValue } from '../knowledge/statedSlots.ts';
import type { Analysis } from '../language/analysis.ts';
import { compareValues } from '../language/compareValues.ts';
import type { Lexicon, NameMention } from '../language/names.ts';
import type { ValueParticular } from '../language/particulars.ts';
import { type Found, type Wording, contentOf, findWording, readWording } from './wordings.ts';

interface SlotBase {
  readonly kind: ParticularKind;
  /** What is shown as the source's. */
  readonly known: string;
}

/** A particular told as a value. */
export interface ValueSlot extends SlotBase {
  readonly form: 'value';
  /** Each value with the words that show it, bound included. */
  readonly values: readonly { readonly value: ValueParticular; readonly text: string }[];
  /** What else the fact's statement puts a figure on. */
  readonly elsewhere: readonly ValueParticular[];
  /** Empty where any value of its kind is meant. */
  readonly of: readonly Wording[];
}

/** A particular told in words. */
export interface WordSlot extends SlotBase {
  readonly form: 'words';
  readonly says: readonly Wording[];
  readonly excludes: readonly Wording[];
}

/** A particular told by a name. */
export interface NameSlot extends SlotBase {
  readonly form: 'name';
  readonly says: readonly Wording[];
  /** Any other entity of these kinds, and any of these names, differs. */
  readonly kinds: readonly EntityKind[];
  readonly others: readonly Wording[];
}

export type CompiledSlot = ValueSlot | WordSlot | NameSlot;

/** A fact's hand-stated particulars, ready for comparison. */
export interface CompiledParticulars {
  readonly about: readonly (readonly Wording[])[];
  readonly slots: readonly CompiledSlot[];
  /** Names that the fact itself speaks of: none of them is another name. */
  readonly ownNames: readonly NameMention[];
  /** Of these, the statement's subject, and whom `about` or a slot names: they can be what is spoken of. */
  readonly topics: readonly NameMention[];
  /** Stems of all words of the fact. */
  readonly ownStems: ReadonlySet<string>;
  /** Whether the fact's own texts say the words of `about` under a negation. */
  readonly denials: ReadonlySet<boolean>;
}

/**
 * Makes particulars ready, `about` when it is asked for and the rest when that is met. `texts` are the
 * fact's statement, quote and context.
 */
export function compileParticulars(
  { about, slots }: StatedParticulars,
  texts: readonly Analysis[],
  lexicon: Lexicon,
): CompiledParticulars {
  const read = (wordings: readonly string[] = []) =>
    wordings.map((wording) => readWording(wording, lexicon));
  const contentsOf = (wordings: readonly string[]) =>
    wordings.map((wording) => contentOf(wording, lexicon));
  const groups = once(() => about.map(read));
  const own = once(() => [
    ...contentsOf(about.flat()),
    ...contentsOf(slots.flatMap((slot) => slot.says)),
  ]);
  const compiled = once(() => slots.map((slot) => compileSlot(slot, read, texts[0])));
  const ownNames = once(() => distinct([...texts, ...own()].flatMap(({ names }) => names)));
  const ownStems = once(
    () =>
      new Set([
        ...texts.flatMap(({ tokens }) => tokens.map((token) => token.stem)),
        ...own().flatMap(({ stems }) => stems),
      ]),
  );
  const topics = once(() => {
    const named = slots.filter(({ kind, among }) => slotForm(kind, among !== undefined) === 'name');
    const wordings = [...about.flat(), ...named.flatMap(({ says }) => says)];
    const subject = texts[0]?.names.slice(0, 1) ?? [];
    return distinct([...subject, ...contentsOf(wordings).flatMap(({ names }) => names)]);
  });
  const denials = once(() => {
    // the quote may leave the words of `about` to its context; it then says nothing of them
    const spoken = texts
      .slice(0, 2)
      .map((text) => ({ text, found: findGroups(text, groups(), lexicon) }));
    return new Set(
      spoken
        .filter(({ found }, index) => index === 0 || found.some((group) => group.length > 0))
        .map(({ text, found }) => isDenied(text, found)),
    );
  });
  return {
    get about() {
      return groups();
    },
    get slots() {
      return compiled();
    },
    get ownNames() {
      return ownNames();
    },
    get topics() {
      return topics();
    },
    get ownStems() {
      return ownStems();
    },
    get denials() {
      return denials();
    },
  };
}

/** What a function returns, worked out when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: compute() }).value;
}

/** Names that relate alike to every other, once each. */
function distinct(names: readonly NameMention[]): readonly NameMention[] {
  return [
    ...new Map(
      names.map((name) => [`${name.ids.join(' ')}\n${name.words.join(' ')}`, name]),
    ).values(),
  ];
}

/** For each group of wordings, where a text holds one of them. */
export function findGroups(
  text: Analysis,
  groups: readonly (readonly Wording[])[],
  lexicon: Lexicon,
): readonly (readonly Found[])[] {
  return groups.map((group) => group.flatMap((wording) => findWording(text, wording, lexicon)));
}

/** True if some group's words stand under a negation wherever the text has them. */
export function isDenied(text: Analysis, groups: readonly (readonly Found[])[]): boolean {
  return groups.some(
    (group) =>
      group.length > 0 &&
      group.every(({ places }) =>
        places.some(({ start, element }) => text.polarity.negatedAt(start) !== element.negated),
      ),
  );
}

function compileSlot(
  { kind, says, excludes, of, among }: StatedSlot,
  read: (wordings?: readonly string[]) => readonly Wording[],
  statement: Analysis | undefined,
): CompiledSlot {
  const base = { kind, known: says[0] ?? '' };
  switch (slotForm(kind, among !== undefined)) {
    case 'value': {
      const values = says.flatMap((text) => {
        const value = statedValue(kind, text);
        if (value === undefined) return [];
        // shown in the words of the fact, where they say the same
        const own = statement?.values.find((other) => areOne(other, value));
        return [
          own === undefined || statement === undefined
            ? { value, text }
            : { value: own, text: statement.text },
        ];
      });
      const elsewhere = (statement?.values ?? []).filter(
        (other) => !values.some(({ value }) => compareValues(other, value) === 'agrees'),
      );
      return { ...base, form: 'value', values, elsewhere, of: read(of) };
    }
    case 'name':
      return {
        ...base,
        form: 'name',
        says: read(says),
        kinds: (among ?? []).filter(isEntityKind),
        others: read(among?.filter((name) => !isEntityKind(name))),
      };
    case 'words':
      return { ...base, form: 'words', says: read(says), excludes: read(excludes) };
  }
}

/** True if two values are one, bound and all. */
function areOne(a: ValueParticular, b: ValueParticular): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity' && a.bound !== b.bound) return false;
  if (a.kind === 'date' && b.kind === 'date' && a.relation !== b.relation) return false;
  return compareValues(a, b) === 'agrees' && compareValues(b, a) === 'agrees';
}
