/**
 * Finds the entities that a text names. Names are stored word by word in a tree keyed by the first
 * word, so that looking through a text takes time proportional to its length.
 */
import { fold } from './fold.ts';
import type { Lexicon } from '../language/names.ts';
import type { Entity, EntityKind } from './pack.ts';

/** How the text names the entity; where it could be several, the first of this list counts. */
export type MentionForm = 'name' | 'alias' | 'demonym' | 'metonym';

/** One mention. Offsets count UTF-16 units in the text that was searched; a possessive 's is outside. */
export interface EntityMention {
  /** Ids of the entities it may mean, those in the strongest form first, else in the order given. */
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly form: MentionForm;
  /** True if the ids are different things of the same name, false if one thing known to several packs. */
  readonly ambiguous: boolean;
}

/** Names longer than this are left out; it bounds the work per word of text. No real name comes near it. */
export const MAX_NAME_WORDS = 24;

const FORM_ORDER: readonly MentionForm[] = ['name', 'alias', 'demonym', 'metonym'];

/** A run of letters, digits and marks; everything else separates. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** What may stand between two words of a name. Hyphen, dash and space are one; so are the apostrophes. */
const JOIN = ' ';
const DOT_JOIN = '. ';

/**
 * The class of the text between two words. A dash with spaces around it and an em dash divide
 * clauses, so they stand for themselves and join no name.
 */
function separatorClass(between: string): string {
  if (between === ' ') return JOIN;
  if (/^\s+$/u.test(between) || /^[-‐‑–−]$/u.test(between)) return JOIN;
  if (/^['’ʼ‘]$/u.test(between)) return "'";
  if (/^\.(?:\s+|[-‐‑–−])$/u.test(between)) return DOT_JOIN;
  return between.replace(/\s+/gu, ' ');
}

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Class of what stands before it; '' for the first word. */
  readonly before: string;
}

/** Longest separator that is looked at; names have no longer ones. */
const MAX_SEPARATOR = 4;
const OTHER_SEPARATOR = '…';

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const between = text.slice(previousEnd, start);
    const isShort = between.length <= MAX_SEPARATOR || between.trim() === '';
    const before = words.length === 0 ? '' : isShort ? separatorClass(between) : OTHER_SEPARATOR;
    words.push({ text: match[0], folded: fold(match[0]), start, end, before });
    previousEnd = end;
  }
  return words;
}

const isUpper = (character: string): boolean => character !== character.toLowerCase();
const isLower = (character: string): boolean => character !== character.toUpperCase();

function isCapitalised(word: string): boolean {
  return isUpper(word.charAt(0));
}

/** True for two or more letters or digits none of which is lower case: US, DPRK, G8. */
function isAllCapitals(word: string): boolean {
  return word.length > 1 && isCapitalised(word) && word === word.toUpperCase();
}

const LONGEST_ABBREVIATION = 3;

/**
 * Whether a word of the text can be a word of a name, the letters being the same. An abbreviation
 * has to be written as one ('US' is not 'us'), a capitalised word with its capital; a word that the
 * name has in lower case may be capitalised ('Port of Eldham').
 */
function caseFits(nameWord: string, textWord: string): boolean {
  if (isAllCapitals(nameWord)) return isAllCapitals(textWord);
  if (!isCapitalised(nameWord)) return true;
  if (!isCapitalised(textWord)) return false;
  // Headings may be in capitals throughout, but a short word in capitals is an abbreviation ('Us' is not 'US').
  return (
    textWord.length > LONGEST_ABBREVIATION || nameWord.length === 1 || !isAllCapitals(textWord)
  );
}

interface NameEntry {
  readonly id: string;
  readonly form: MentionForm;
  /** The words as the name has them, for the case. */
  readonly words: readonly string[];
  /** The name ends in a full stop ('U.S.'), which then belongs to the mention. */
  readonly endsInDot: boolean;
  /** 'the North', 'the Vatican': one word with its article. */
  readonly articleAndWord: boolean;
  /** A single word naming a person: it must not be somebody else's last name ('Helen Clark'). */
  readonly isOneWordOfPerson: boolean;
}

/** Rank of an entry's form; lower is stronger. */
function strength(entry: NameEntry): number {
  return FORM_ORDER.indexOf(entry.form);
}

interface TreeNode {
  readonly next: Map<string, TreeNode>;
  readonly entries: NameEntry[];
}

const newNode = (): TreeNode => ({ next: new Map(), entries: [] });

/** Words before a last name that are titles rather than somebody else's first name. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'president prime minister premier general gen ambassador amb professor prof doctor dr mr mrs ms miss sir lord ' +
    'secretary senator sen chancellor chairman chairwoman chair marshal admiral adm colonel col major maj captain ' +
    'capt lieutenant lt comrade tsar king queen prince princess leader director chief governor gov representative ' +
    'rep judge justice deputy vice ceo envoy commander foreign defense defence railway finance minister speaker ' +
    'congressman congresswoman mayor pope father generalissimo chairperson executive officer spokesman spokeswoman'
  ).split(' '),
);

/** Last names that are also common words or names of other things; they need to be given as aliases. */
const COMMON_LAST_NAMES: ReadonlySet<string> = new Set(
  (
    'song king young brown white black green gray grey bush rice gates will may march june august long short hope ' +
    'west north south east church park bell baker hill wood woods day price rose stone wolf fox bird major marshall ' +
    'power powers best good self case chance grant mark marks banks bank ford field fields lake rivers river street ' +
    'castle bishop pope knight page cook carter mason miller smith taylor porter potter hunter fisher farmer turner ' +
    'walker weaver butler prince duke love joy victory peace war land ward wall walls house hall gold silver steel ' +
    'frost snow winter summer spring rain storm moon star sun first last man kim lee pak park choi yi han an no so ' +
    'do ma li wang zhang chen liu yang wu xu sun zhu lin he guo luo deng mao xi hu washington lincoln jackson paris ' +
    'london berlin vienna florence georgia jordan chad israel china rich strong swift sharp wise noble just law laws ' +
    'crown flowers waters brook brooks bridges cross pole english french german'
  ).split(' '),
);

/** Family names that stand first, so that the last word of the name is a given name. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(
  (
    'kim pak park lee yi ri rhee choe choi chung jung jong cho jo chang jang han hwang paek baek mao deng xi hu jiang ' +
    'zhou wen li wang zhang chen liu yang zhao wu xu sun zhu lin guo luo nguyen tran le pham ho abe koizumi'
  ).split(' '),
);

const NAME_SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v']);
const MIN_LAST_NAME = 3;

/**
 * The last name by which a person can be called alone, or undefined where the name does not tell:
 * one word only, a family name that stands first, given names joined by a hyphen, a common word.
 */
export function lastNameOf(person: Entity): string | undefined {
  const parts = person.name.split(/[\s,]+/u).filter((part) => part !== '');
  const words = parts.filter((part) => !NAME_SUFFIXES.has(fold(part.replaceAll('.', ''))));
  const last = words.at(-1);
  const first = words[0];
  if (words.length < 2 || last === undefined || first === undefined) return undefined;
  const endsInHyphenated = (name: string): boolean =>
    /[-‐‑–]/u.test(name.split(/\s+/u).at(-1) ?? '');
  if ([person.name, ...person.aliases].some(endsInHyphenated)) return undefined;
  if (FAMILY_FIRST.has(fold(first)) || COMMON_LAST_NAMES.has(fold(last))) return undefined;
  if ([...last].length < MIN_LAST_NAME || !isCapitalised(last)) return undefined;
  // Initials and numbers are no last names.
  return /^[\p{L}\p{M}'’]+$/u.test(last) && [...last].some(isLower) ? last : undefined;
}

/** Endings of demonyms that are their own plural. */
const OWN_PLURAL = /(?:s|ese|ish|ch|x|z|ian people)$/u;

/** A demonym with its regular plural: Iraqi → Iraqi, Iraqis; Chinese stays as it is. */
function withPlural(demonym: string): readonly string[] {
  const words = demonym.split(/\s+/u);
  const last = words.at(-1) ?? '';
  return isCapitalised(last) && !OWN_PLURAL.test(last) ? [demonym, `${demonym}s`] : [demonym];
}

/** The key under which names count as the same: folded words and separator classes. */
export function nameKey(name: string): string {
  return wordsOf(name)
    .map((word) => `${word.before === DOT_JOIN ? JOIN : word.before}${word.folded}`)
    .join('');
}

/** What an entity is: things of one kind and name are one, in however many packs they are. */
function identityOf(entity: Entity): string {
  return `${entity.kind} ${nameKey(entity.name.replace(/^the\s+/iu, ''))}`;
}

/** Every name an entity goes by, with its form. */
function namesOf(entity: Entity): readonly (readonly [name: string, form: MentionForm])[] {
  return [
    [entity.name, 'name'],
    ...entity.aliases.map((name): [string, MentionForm] => [name, 'alias']),
    ...(entity.demonyms ?? [])
      .flatMap(withPlural)
      .map((name): [string, MentionForm] => [name, 'demonym']),
    ...(entity.metonyms ?? []).map((name): [string, MentionForm] => [name, 'metonym']),
  ];
}

class NameTree {
  readonly #root = newNode();

  add(name: string, id: string, form: MentionForm, isPerson: boolean): void {
    const words = wordsOf(name);
    if (words.length === 0 || words.length > MAX_NAME_WORDS) return;
    const entry: NameEntry = {
      id,
      form,
      words: words.map((word) => word.text),
      endsInDot: name.trimEnd().endsWith('.'),
      articleAndWord: words.length === 2 && words[0]?.folded === 'the',
      isOneWordOfPerson: isPerson && words.length === 1,
    };
    // The full stop of an abbreviation may be left out in the text ('Gen Clark'), but none be put in.
    const hasDots = words.some((word) => word.before === DOT_JOIN);
    for (const withoutDots of hasDots ? [false, true] : [false]) {
      let node = this.#root;
      for (const word of words) {
        const before = withoutDots && word.before === DOT_JOIN ? JOIN : word.before;
        const key = `${before}${word.folded}`;
        const next = node.next.get(key) ?? newNode();
        node.next.set(key, next);
        node = next;
      }
      node.entries.push(entry);
    }
  }

  /** Calls `visit` for every stored name that starts at a word, the shortest first. */
  namesAt(
    words: readonly Word[],
    from: number,
    visit: (entries: NameEntry[], last: number) => void,
  ): void {
    let node: TreeNode | undefined = this.#root;
    for (let i = from; i < words.length; i++) {
      const word = words[i];
      if (word === undefined) return;
      node = node.next.get(i === from ? word.folded : `${word.before}${word.folded}`);
      if (node === undefined) return;
      if (node.entries.length > 0) visit(node.entries, i);
    }
  }
}

const spaces = /^\s+$/u;

/** True if a word starts a sentence of the text, so that its capital says nothing. */
function startsSentence(text: string, words: readonly Word[], index: number): boolean {
  const previous = words[index - 1];
  const word = words[index];
  if (previous === undefined || word === undefined) return true;
  return /[.!?:;"“”‘(\n—]/u.test(text.slice(previous.end, word.start));
}

/** Every name of every entity of a library, ready to be looked for. Immutable. */
export class EntityLexicon implements Lexicon {
  readonly #entities = new Map<string, Entity>();
  /** The order in which the entities were given. */
  readonly #order = new Map<string, number>();
  /** What each is: see `identityOf`. */
  readonly #identities = new Map<string, string>();
  readonly #tree = new NameTree();
  /** The last text and what it names: several readers of one sentence ask for it one after the other. */
  #last: { readonly text: string; readonly mentions: readonly EntityMention[] } | undefined;
  readonly #containers = new Map<string, readonly string[]>();
  /** For persons: every word of their names, folded. */
  readonly #ownWords = new Map<string, ReadonlySet<string>>();

  /**
   * Takes the entities of all packs in pack order. An id that two packs use for different things
   * belongs to the first; the second's becomes `<id>#2`, so that neither is taken for the other.
   */
  constructor(entities: readonly Entity[]) {
    /** For each folded word the things it could stand for alone. */
    const claims = new Map<string, Set<string>>();
    const claim = (word: string, entity: Entity): void => {
      const claimants = claims.get(word) ?? new Set();
      claims.set(word, claimants.add(identityOf(entity)));
    };
    for (const entity of entities) {
      const id = this.#take(entity);
      const isPerson = entity.kind === 'person';
      const names = namesOf(entity).map(([name, form]) => ({ name, form, words: wordsOf(name) }));
      for (const { name, form, words } of names) {
        this.#tree.add(name, id, form, isPerson);
        const [only, second] = words;
        if (only !== undefined && second === undefined) claim(only.folded, entity);
      }
      if (!isPerson) continue;
      // Any word of another person's name makes a last name ambiguous, given names included.
      for (const word of wordsOf(entity.name)) claim(word.folded, entity);
      const own = names.flatMap(({ words }) => words.map((word) => word.folded));
      this.#ownWords.set(id, new Set([...(this.#ownWords.get(id) ?? []), ...own]));
    }
    for (const [id, entity] of this.#entities) {
      const last = entity.kind === 'person' ? lastNameOf(entity) : undefined;
      if (last !== undefined && claims.get(fold(last))?.size === 1)
        this.#tree.add(last, id, 'alias', true);
    }
  }

  /** Takes an entity in and returns the id it has here. */
  #take(entity: Entity): string {
    let id = entity.id;
    const identity = identityOf(entity);
    for (let n = 2; ; n++) {
      if (!this.#entities.has(id)) {
        this.#entities.set(id, entity);
        this.#order.set(id, this.#order.size);
        this.#identities.set(id, identity);
        return id;
      }
      if (this.#identities.get(id) === identity) return id;
      id = `${entity.id}#${String(n)}`;
    }
  }

  /** The entity with this id. */
  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  kindOf(id: string): EntityKind | undefined {
    return this.#entities.get(id)?.kind;
  }

  containersOf(id: string): readonly string[] {
    const known = this.#containers.get(id);
    if (known !== undefined) return known;
    const containers: string[] = [];
    let within = this.#entities.get(id)?.within;
    // A pack may close a circle by mistake; each container is named once.
    while (within !== undefined && within !== id && !containers.includes(within)) {
      containers.push(within);
      within = this.#entities.get(within)?.within;
    }
    if (this.#entities.has(id)) this.#containers.set(id, containers);
    return containers;
  }

  /** The mentions in a text, in order and without overlaps: of those that start earliest the longest. */
  find(text: string): readonly EntityMention[] {
    if (this.#last?.text !== text) this.#last = { text, mentions: this.#find(text) };
    return this.#last.mentions;
  }

  #find(text: string): readonly EntityMention[] {
    const words = wordsOf(text);
    const mentions: EntityMention[] = [];
    for (let i = 0; i < words.length;) {
      const first = i;
      let longest: EntityMention | undefined;
      let last = first;
      this.#tree.namesAt(words, first, (entries, end) => {
        const mention = this.#mentionOf(text, words, first, end, entries);
        if (mention === undefined) return;
        longest = mention;
        last = end;
      });
      if (longest !== undefined) mentions.push(longest);
      i = last + 1;
    }
    return mentions;
  }

  /** As `find`, but every name that occurs, also inside longer ones. */
  findAll(text: string): EntityMention[] {
    const words = wordsOf(text);
    const mentions: EntityMention[] = [];
    for (let first = 0; first < words.length; first++) {
      this.#tree.namesAt(words, first, (entries, last) => {
        const mention = this.#mentionOf(text, words, first, last, entries);
        if (mention !== undefined) mentions.push(mention);
      });
    }
    return mentions;
  }

  /** What a name found at some words stands for, if anything fits. */
  #mentionOf(
    text: string,
    words: readonly Word[],
    first: number,
    last: number,
    entries: readonly NameEntry[],
  ): EntityMention | undefined {
    const best = new Map<string, NameEntry>();
    for (const entry of entries) {
      if (!this.#fits(text, words, first, last, entry)) continue;
      const known = best.get(entry.id);
      if (known === undefined || strength(entry) < strength(known)) best.set(entry.id, entry);
    }
    const order = (entry: NameEntry): number => this.#order.get(entry.id) ?? 0;
    const chosen = [...best.values()].sort(
      (a, b) => strength(a) - strength(b) || order(a) - order(b),
    );
    const strongest = chosen[0];
    const firstWord = words[first];
    const lastWord = words[last];
    if (strongest === undefined || firstWord === undefined || lastWord === undefined)
      return undefined;
    const takesDot = text[lastWord.end] === '.' && chosen.some((entry) => entry.endsInDot);
    const things = chosen.map((entry) => this.#identities.get(entry.id));
    return {
      ids: chosen.map((entry) => entry.id),
      start: firstWord.start,
      end: lastWord.end + (takesDot ? 1 : 0),
      form: strongest.form,
      ambiguous: new Set(things).size > 1,
    };
  }

  /** Whether a name whose letters match is meant here: its case, and what stands around it. */
  #fits(
    text: string,
    words: readonly Word[],
    first: number,
    last: number,
    entry: NameEntry,
  ): boolean {
    if (!entry.words.every((word, i) => caseFits(word, words[first + i]?.text ?? ''))) return false;
    if (entry.articleAndWord && this.#goesOn(text, words, last)) return false;
    if (entry.form === 'metonym' && entry.words.length === 1) {
      return !this.#goesOn(text, words, last) || this.#startsName(words, last + 1);
    }
    return !entry.isOneWordOfPerson || !this.#hasOtherFirstName(text, words, first, entry);
  }

  /**
   * True if a capitalised word follows that is no title, so that the name goes on and is another:
   * 'the North Caucasus' is not the North, 'Washington Post' not the United States.
   */
  #goesOn(text: string, words: readonly Word[], last: number): boolean {
    const word = words[last];
    const next = words[last + 1];
    if (word === undefined || next === undefined || !spaces.test(text.slice(word.end, next.start)))
      return false;
    return isCapitalised(next.text) && !TITLES.has(next.folded);
  }

  /** True if somebody else's first name stands before a last name: 'Helen Clark'. */
  #hasOtherFirstName(
    text: string,
    words: readonly Word[],
    first: number,
    entry: NameEntry,
  ): boolean {
    const before = words[first - 1];
    const word = words[first];
    if (before === undefined || word === undefined) return false;
    if (!spaces.test(text.slice(before.end, word.start))) return false;
    if (!isCapitalised(before.text) || before.text.length === 1 || isAllCapitals(before.text))
      return false;
    return (
      !startsSentence(text, words, first - 1) &&
      !TITLES.has(before.folded) &&
      this.#ownWords.get(entry.id)?.has(before.folded) !== true &&
      !this.#startsName(words, first - 1)
    );
  }

  /** Whether some name starts at a word, whatever its case and surroundings. */
  #startsName(words: readonly Word[], index: number): boolean {
    let found = false;
    this.#tree.namesAt(words, index, () => {
      found = true;
    });
    return found;
  }
}
