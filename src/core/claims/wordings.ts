/**
 * Wordings that a pack states by hand, and where a sentence holds them: a name by any name of the
 * same entity, a word by its stem, a phrase by its words close together, in any order unless '…' stands
 * between them. No thesaurus: whoever states a wording states what else it may be called.
 */
import { type Analysis, readContent } from '../language/analysis.ts';
import { clauseAt } from '../language/clauses.ts';
import type { Lexicon, NameMention } from '../language/names.ts';
import { isOrdinal } from '../language/ordinals.ts';
import type { Token } from '../language/tokens.ts';
import type { OffsetRange } from '../text.ts';

/** A word or a name of a wording. */
interface Element {
  readonly stem: string;
  /** Of a name: the entities it may mean. */
  readonly ids?: readonly string[];
  /** Of a name: the preposition before it, where that says what part it has ('to Norway', 'by Norway'). */
  readonly way?: string;
  /** True if the wording itself has it under a negation. */
  readonly negated: boolean;
  /** True if a hyphen joins it to the one before: 'ice-free' is not 'free to break the ice'. */
  readonly joined: boolean;
}

/** A wording made ready for being looked for. */
export interface Wording {
  readonly text: string;
  readonly elements: readonly Element[];
  /** True if they are to follow one another as they do here: 'Norland … outsells'. */
  readonly ordered: boolean;
}

/** A wording found in a text. */
export interface Found extends OffsetRange {
  readonly wording: Wording;
  /** The tokens it consists of, by index. */
  readonly tokens: ReadonlySet<number>;
  /** Where each of its elements stands. */
  readonly places: readonly (OffsetRange & { readonly element: Element })[];
}

/** Words that hold others together and are no part of what a wording looks for. */
const GLUE = new Set(
  `a an the this that these those it its they them their he him his she her we us our i my you your
  and or but of in on at by to from for with as into per via within upon
  is are was were be been being am has have had having do does did doing which who whom whose there s`.split(
    /\s+/u,
  ),
);
/** Prepositions that say what part a name has: 'to Norway' is not 'from Norway', 'built by Norway' not 'Norway built'. */
const WAYS = new Set(['to', 'from', 'by', 'into', 'toward', 'towards', 'against', 'without']);
/** So many other words, glue aside, may stand among those of a phrase. */
const MAX_BETWEEN = 3;

/** Words that open a clause of their own, in which a phrase does not go on. */
const OPENING = new Set('what how why whether whereas while although because'.split(' '));

/** True if a word only holds others together. */
export function isGlue(lower: string): boolean {
  return GLUE.has(lower);
}

/** A wording with all that it says. */
export interface WordingContent {
  readonly wording: Wording;
  readonly names: readonly NameMention[];
  /** Of all its words. */
  readonly stems: readonly string[];
}

const contents = new WeakMap<Lexicon, Map<string, WordingContent>>();

/** Makes a wording ready, once for all facts that state it. */
export function contentOf(text: string, lexicon: Lexicon): WordingContent {
  let known = contents.get(lexicon);
  if (known === undefined) contents.set(lexicon, (known = new Map()));
  let content = known.get(text);
  if (content === undefined) known.set(text, (content = read(text, lexicon)));
  return content;
}

/** Makes a wording ready. */
export function readWording(text: string, lexicon: Lexicon): Wording {
  return contentOf(text, lexicon).wording;
}

/** Negators in a wording turn what they negate round, and are looked for only where they stand alone. */
function read(text: string, lexicon: Lexicon): WordingContent {
  const content = readContent(text, lexicon);
  const { tokens, polarity } = content;
  const names = content.names.filter((name) => name.ids.length > 0);
  const negators = new Set(polarity.scopes.map((scope) => scope.negator));
  const words = tokens.filter(
    (token) =>
      token.kind !== 'punctuation' &&
      !names.some((name) => name.start <= token.start && token.start < name.end),
  );
  const telling = words.filter(
    (token) => !GLUE.has(token.lower) && (token.content || !negators.has(token.start)),
  );
  // what is left of 'as one' or 'came round' would be met by any 'one' and 'came': then every word counts
  const used = names.length > 0 || telling.length > 1 ? telling : words;
  const parts = [
    ...names.map((name) => ({ start: name.start, stem: '', name })),
    ...used.map((token) => ({
      start: token.start,
      stem: wordKey(tokens, tokens.indexOf(token)),
      name: undefined,
    })),
  ].sort((a, b) => a.start - b.start);
  const elements = parts.map(({ start, stem, name }, i): Element => ({
    stem,
    ...(name === undefined ? {} : { ids: name.ids }),
    ...(name !== undefined && WAYS.has(name.preposition) ? { way: name.preposition } : {}),
    negated: polarity.negatedAt(start),
    joined: i > 0 && HYPHEN.test(text.charAt(start - 1)),
  }));
  return {
    wording: { text, elements, ordered: text.includes('…') },
    names: content.names,
    stems: tokens.map((token) => token.stem),
  };
}

const HYPHEN = /^[-‐‑]$/u;
const SUPERLATIVE = /^(?:\p{L}{2,15}est|most)$/u;

/** What a word is looked for as: its stem, but 'largest' in 'second-largest' is another word than 'largest'. */
function wordKey(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  if (token === undefined) return '';
  const gap = HYPHEN.test(tokens[index - 1]?.text ?? '') ? 2 : 1;
  const isRanked = SUPERLATIVE.test(token.lower) && isOrdinal(tokens[index - gap]?.lower ?? '');
  return isRanked ? `${token.stem}#` : token.stem;
}

/** Where an element stands in a text, and the tokens it takes up there. */
interface Place extends OffsetRange {
  readonly first: number;
  readonly last: number;
  readonly clause: number;
}

/** The words and names of a text by what they are looked for as. */
interface WordIndex {
  readonly byStem: ReadonlyMap<string, readonly Place[]>;
  readonly byId: ReadonlyMap<string, readonly (Place & { readonly name: NameMention })[]>;
}

const indexes = new WeakMap<Analysis, WordIndex>();

function indexOf(text: Analysis, lexicon: Lexicon): WordIndex {
  const known = indexes.get(text);
  if (known !== undefined) return known;
  const byStem = new Map<string, Place[]>();
  const byId = new Map<string, (Place & { name: NameMention })[]>();
  const inName = new Set<number>();
  const place = (span: OffsetRange, first: number, last: number): Place => ({
    start: span.start,
    end: span.end,
    first,
    last,
    clause: clauseAt(text.clauses, span.start),
  });
  for (const name of text.names) {
    const first = text.tokens.findIndex((token) => token.end > name.start);
    let last = first;
    while ((text.tokens[last + 1]?.start ?? name.end) < name.end) last++;
    for (const id of name.ids)
      byId.set(id, [...(byId.get(id) ?? []), { ...place(name, first, last), name }]);
    // the 'north' of a country's name is no direction, a person's first name no word
    const kinds = name.ids.map((id) => lexicon.kindOf(id));
    if (kinds.includes('state') || kinds.includes('person'))
      for (let i = first; i <= last; i++) inName.add(i);
  }
  text.tokens.forEach((token, i) => {
    if (token.kind === 'punctuation' || inName.has(i)) return;
    const key = wordKey(text.tokens, i);
    const places = byStem.get(key);
    if (places === undefined) byStem.set(key, [place(token, i, i)]);
    else places.push(place(token, i, i));
  });
  const index: WordIndex = { byStem, byId };
  indexes.set(text, index);
  return index;
}

function placesOf(element: Element, index: WordIndex): readonly Place[] {
  if (element.ids === undefined) return index.byStem.get(element.stem) ?? [];
  const places = element.ids.flatMap((id) => index.byId.get(id) ?? []);
  return places.filter(({ name }) => element.way === undefined || name.preposition === element.way);
}

/** Where a text holds a wording, in text order. */
export function findWording(text: Analysis, wording: Wording, lexicon: Lexicon): readonly Found[] {
  const index = indexOf(text, lexicon);
  const places: (readonly Place[])[] = [];
  for (const element of wording.elements) {
    const found = placesOf(element, index);
    // most wordings end here
    if (found.length === 0) return [];
    places.push(found);
  }
  const [first, ...rest] = places;
  if (first === undefined) return [];
  return first.flatMap((start): Found[] => {
    const chosen = [start];
    for (const [i, list] of rest.entries()) {
      const last = chosen.at(-1) ?? start;
      const isJoined = wording.elements[i + 1]?.joined === true;
      const free = list.filter(
        (place) =>
          place.clause === start.clause &&
          (!isJoined || follows(text, place, last)) &&
          !chosen.some((other) => place.first <= other.last && other.first <= place.last),
      );
      const [nearest] = free.sort((a, b) => distance(a, start) - distance(b, start));
      if (nearest === undefined) return [];
      chosen.push(nearest);
    }
    const tokens = new Set(chosen.flatMap(({ first, last }) => span(first, last)));
    const from = Math.min(...chosen.map((place) => place.first));
    const to = Math.max(...chosen.map((place) => place.last));
    const between = text.tokens.filter(
      (token, i) =>
        from <= i &&
        i <= to &&
        token.kind !== 'punctuation' &&
        !tokens.has(i) &&
        !GLUE.has(token.lower),
    );
    if (between.length > MAX_BETWEEN || between.some(({ lower }) => OPENING.has(lower))) return [];
    if (!keepsSides(wording, chosen, between) || !keepsOrder(wording, chosen)) return [];
    return [
      {
        wording,
        start: Math.min(...chosen.map((place) => place.start)),
        end: Math.max(...chosen.map((place) => place.end)),
        tokens,
        places: chosen.flatMap(({ start: at, end }, i) => {
          const element = wording.elements[i];
          return element === undefined ? [] : [{ start: at, end, element }];
        }),
      },
    ];
  });
}

/**
 * True if what 'than' compares stands on the same sides as in the wording: 'Karvik is larger than
 * Tarn' is neither 'larger than Karvik' nor 'Tarn is larger'.
 */
function keepsSides(
  { elements }: Wording,
  chosen: readonly Place[],
  between: readonly Token[],
): boolean {
  const than = elements.findIndex((element) => element.stem === THAN);
  if (than < 0) return !between.some(({ stem }) => stem === THAN);
  const pivot = chosen[than]?.first ?? 0;
  return chosen.every(({ first }, i) => i === than || first < pivot === i < than);
}

const THAN = 'than';

/** True if the places follow one another in a text as the elements do in an ordered wording. */
function keepsOrder({ ordered }: Wording, chosen: readonly Place[]): boolean {
  return !ordered || chosen.every(({ first }, i) => i === 0 || (chosen[i - 1]?.last ?? 0) < first);
}

/** True if only a hyphen, if that, stands between two words. */
function follows({ tokens }: Analysis, place: Place, before: Place): boolean {
  const gap = place.first - before.last;
  return gap === 1 || (gap === 2 && HYPHEN.test(tokens[before.last + 1]?.text ?? ''));
}

function distance(a: Place, b: Place): number {
  return Math.abs(a.first - b.first);
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
