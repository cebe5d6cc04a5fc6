/**
 * The noun phrases of a sentence that a later sentence can refer back to. There is no grammar here:
 * a phrase is told by its determiner, its names and the verb it stands before, and where that does
 * not tell, it is left out.
 */
import type { EntityKind, Entity } from '../knowledge/pack.ts';
import { type Analysis, analyse } from '../language/analysis.ts';
import type { Lexicon, NameMention } from '../language/names.ts';
import type { Interval } from '../language/particulars.ts';
import { SAYING } from '../language/reporting.ts';
import { stem } from '../language/stem.ts';
import { type Token, tokenize } from '../language/tokens.ts';

/** A lexicon that can say more of an entity than its kind. */
export type EntityLexicon = Lexicon & { entity(id: string): Entity | undefined };

/** Part of a phrase in its sentence: what stands inside another phrase or after a preposition comes second. */
export type Role = 'subject' | 'object' | 'oblique' | 'inside';

/** Somebody or something that a sentence speaks of. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** Words that can stand for it in another sentence. */
  readonly text: string;
  /** True if the text is a name, and nothing more. */
  readonly named: boolean;
  /** Ids of the entities named; empty for a name no pack knows, and for what is not named. */
  readonly ids: readonly string[];
  /** `actor`: a state or organisation. `name`: named, but nobody knows what. `thing`: a common noun. */
  readonly kind: 'person' | 'actor' | 'place' | 'name' | 'thing';
  readonly many: boolean;
  readonly role: Role;
  /** Stems of the nouns it goes by: 'port' for 'the port of Eldham'. */
  readonly nouns: ReadonlySet<string>;
  /** For names joined by 'and': the phrases joined. */
  readonly parts?: readonly Phrase[];
}

/** Somebody a sentence names, or names by an adjective: 'the Danish side' speaks of Denmark. */
export interface Actor {
  readonly text: string;
  readonly kind: EntityKind | 'unknown';
}

/** What later sentences need to know of a sentence. */
export interface SentencePhrases {
  readonly tokens: readonly Token[];
  /** Index of the token at which the sentence comes to its subject. */
  readonly subjectAt: number;
  readonly names: readonly NameMention[];
  /** In text order. */
  readonly phrases: readonly Phrase[];
  /** Each once, in the order of naming. */
  readonly actors: readonly Actor[];
  /** True if the sentence only says what its subject is or where it lies, and so brings nothing else in. */
  readonly describes: boolean;
  /** True if it begins with a capital and its subject points to nothing before it: it can stand alone. */
  readonly isWhole: boolean;
  /** False for a title or label: words without any verb. */
  readonly hasVerb: boolean;
  /** The days of its dates, from the first to the last. */
  readonly time?: Interval;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

const AUXILIARIES = words(
  `is are was were be been has have had do does did will would shall should can could may might must cannot`,
);
const COPULAS = words('is are was were remains remained became becomes remain become');
/** Verbs that say where something is. */
const LOCATIVES = words('lies lay stands stood sits sat');
/** Past tenses without -ed, and present tenses that are seldom plurals. */
const VERBS = words(
  `began became bought brought broke built came chose drew drove fell fought found gave got grew held kept knew
  led left lost made meant met paid ran rose said sank saw sent sold sought spent spoke stood took thought told went won wrote
  lay sat became overtook withdrew
  accounts adds agrees allows amounts appears applies becomes begins believes belongs brings calls carries comes comprises connects
  consists contains continues costs covers crosses depends employs exceeds expects faces follows gives goes handles
  holds includes intends keeps leads leaves lies makes means meets needs obliges opens operates owns pays permits plans
  produces provides puts ranks reaches receives remains requires runs says sees sells sends serves shares shows sits spans
  stands starts stretches suggests takes tells turns wants yields lacks
  account agree amount argue become believe belong expect hold make matter remain say share think want wish seek`,
);
export const PREPOSITIONS = words(
  `of in on at by to from with without within into onto over under between among through throughout during for against
  toward towards across along near via like behind beyond beside off since until till after before upon amid despite above below
  around about besides except inside outside per as`,
);
const PLACING = words('in at on near into across along');
export const SUBORDINATORS = words('when while although though because if unless once whereas');
const CONNECTIVES = words(
  `and but yet so then thus however moreover furthermore nevertheless nonetheless meanwhile also today now still indeed
  therefore hence later afterwards afterward thereafter eventually finally instead again soon already similarly consequently
  otherwise besides`,
);
const DETERMINERS = words('a an the this that its his her their another one each every our');
/** Words in -ed that are no verbs. */
const NO_PASTS = words('hundred sacred naked wicked rugged unprecedented');
const NOMINATIVES = words('it he she they');
const POINTING = words('it he she they its his her their them');
const NUMBER_WORDS = words(
  `one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred
  thousand million billion dozen hundreds thousands dozens`,
);
const POSSESSIVES = words('its his her their our');
/** Nouns of which there is always one to point at; they bring nothing into the text. */
const PLAIN_NOUNS = words(
  `year month week day time decade century end beginning start world region area way fact part share number amount rate
  case result course view percent half third quarter rest same whole other past future first second middle`,
);
/** Nouns that say what somebody is. */
const PERSON_NOUNS = words(
  `president premier minister chancellor king queen emperor general admiral colonel captain marshal ambassador senator secretary
  governor mayor professor chairman chairwoman director envoy spokesman spokeswoman leader author commander founder official
  man woman chief officer head analyst journalist`,
);
const PLURAL_NOUNS = words('people men women children troops forces police');
/** Nouns that a country, an organisation and so on go by whatever they are called. */
const KIND_NOUNS: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  state: ['country', 'state', 'nation'],
  organisation: ['organisation', 'organization'],
};
/** A noun phrase is followed no further than this, in words. */
const PHRASE_WORDS = 12;
/** The main verb is looked for no further than this, in tokens. */
const VERB_REACH = 15;

/** True of words that are, by their form, verbs: auxiliaries, past tenses, and some in -s. */
export function isVerbForm(lower: string): boolean {
  return AUXILIARIES.has(lower) || COPULAS.has(lower) || VERBS.has(lower) || isPastInEd(lower);
}

function isPastInEd(lower: string): boolean {
  return /[^e]ed$/u.test(lower) && lower.length > 4 && !NO_PASTS.has(lower);
}

const memory = new WeakMap<Lexicon, Map<string, SentencePhrases>>();
/** Sentences whose phrases are kept: more than the longest paper has. Past it the memory starts afresh. */
const KEPT = 5_000;

/** The phrases of a sentence, in text order. Kept, since the next check of the document asks for the same. */
export function phrasesOf(text: string, lexicon: EntityLexicon): SentencePhrases {
  let known = memory.get(lexicon);
  if (known === undefined || known.size >= KEPT) {
    known = new Map();
    memory.set(lexicon, known);
  }
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const found = new PhraseFinder(text, lexicon).find();
  known.set(text, found);
  return found;
}

/**
 * The index of the token at which a sentence comes to its subject: behind connectives and behind what
 * is said first of its time, place or circumstances ('In June 1999', 'According to …,').
 */
function mainStart(tokens: readonly Token[], values: Analysis['values']): number {
  let i = 0;
  for (;;) {
    const token = tokens[i];
    if (token === undefined) return i;
    const next = tokens[i + 1];
    const behindComma = (at: number) => (tokens[at]?.text === ',' ? at + 1 : at);
    const opens = PREPOSITIONS.has(token.lower) || token.lower === 'according';
    const time =
      timeAt(values, token.start) ?? (opens && next ? timeAt(values, next.start) : undefined);
    if (token.kind === 'punctuation' && !['(', ';', ':'].includes(token.text)) i++;
    else if (time !== undefined && !isFollowedByEvent(tokens, time.end)) {
      const end = tokens.findIndex((candidate) => candidate.start >= time.end);
      if (end < 0) return tokens.length;
      i = behindComma(end);
    } else if (opens || time !== undefined || SUBORDINATORS.has(token.lower)) {
      const comma = tokens.findIndex((candidate, at) => at > i && candidate.text === ',');
      const pronoun = opens ? pronounBehind(tokens, i) : undefined;
      if (pronoun !== undefined && (comma < 0 || pronoun < comma)) return pronoun;
      if (comma < 0 || comma - i > VERB_REACH) return i;
      i = comma + 1;
    } else if (CONNECTIVES.has(token.lower)) i = behindComma(i + 1);
    else if (reportAt(tokens, i) !== undefined) i = reportAt(tokens, i) ?? tokens.length;
    else if (/ly$/u.test(token.lower) && next?.text === ',') i += 2;
    else return i;
  }
}

/** Words before a verb of saying: 'Professor Ward also argues that'. */
const REPORTER_WORDS = 5;

/** Behind 'Ward argues that', where what is reported begins; undefined if nothing is reported. */
function reportAt(tokens: readonly Token[], from: number): number | undefined {
  const that = tokens.findIndex((token, i) => i > from && token.lower === 'that');
  const says = tokens[that - 1];
  return that > 0 && that - from <= REPORTER_WORDS && says !== undefined && SAYING.has(says.stem)
    ? that + 1
    : undefined;
}

/** The date, or the stretch such as 'six months later', that an offset lies in. */
function timeAt(
  values: Analysis['values'],
  offset: number,
): Analysis['values'][number] | undefined {
  return values.find(
    (value) =>
      value.start <= offset &&
      offset < value.end &&
      (value.kind === 'date' ||
        (value.kind === 'quantity' &&
          (value.durationRole === 'later' || value.durationRole === 'earlier'))),
  );
}

/** 'Six weeks after it had grown': the stretch opens a clause of its own. */
function isFollowedByEvent(tokens: readonly Token[], offset: number): boolean {
  const last = tokens.filter((token) => token.end <= offset).at(-1);
  const next = tokens.find((token) => token.start >= offset);
  return [last, next].some((token) => ['after', 'before'].includes(token?.lower ?? ''));
}

/** How far behind a preposition a pronoun with its verb is looked for, in tokens. */
const PRONOUN_REACH = 8;

/** The pronoun with which a sentence goes on after a phrase without a comma: 'In spite of that it has …'. */
function pronounBehind(tokens: readonly Token[], from: number): number | undefined {
  for (let i = from + 2; i <= from + PRONOUN_REACH; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    if (token === undefined || before === undefined || next === undefined) return undefined;
    if (NOMINATIVES.has(token.lower) && !PREPOSITIONS.has(before.lower) && isVerbForm(next.lower))
      return i;
  }
  return undefined;
}

class PhraseFinder {
  readonly #text: string;
  readonly #lexicon: EntityLexicon;
  readonly #analysis: Analysis;
  readonly #tokens: readonly Token[];
  readonly #names: readonly NameMention[];
  readonly #phrases: Phrase[] = [];

  constructor(text: string, lexicon: EntityLexicon) {
    this.#text = text;
    this.#lexicon = lexicon;
    this.#analysis = analyse(text, lexicon);
    this.#tokens = this.#analysis.tokens;
    // 'Three' at the start of a sentence is no name
    this.#names = this.#analysis.names.filter((name) => !NUMBER_WORDS.has(name.text.toLowerCase()));
  }

  find(): SentencePhrases {
    const start = mainStart(this.#tokens, this.#analysis.values);
    const verb = this.#verbFrom(start);
    const subjectEnd = verb === undefined ? start : this.#subjectEnd(start, verb);
    if (subjectEnd > start) this.#addSubject(start, subjectEnd);
    this.#addNames(start);
    this.#addCommonPhrases();
    if (verb !== undefined) this.#identify(verb);
    const dates = this.#analysis.values.flatMap((value) =>
      value.kind === 'date' && value.relative !== true ? [value.days] : [],
    );
    const verbWord = verb === undefined ? '' : (this.#tokens[verb]?.lower ?? '');
    return {
      tokens: this.#tokens,
      subjectAt: start,
      names: this.#names,
      phrases: this.#phrases.sort((a, b) => a.start - b.start),
      actors: this.#actors(),
      describes:
        LOCATIVES.has(verbWord) ||
        (COPULAS.has(verbWord) && !this.#isParticiple(this.#tokens[(verb ?? 0) + 1])),
      isWhole: this.#tokens[0]?.capital === true && this.#hasOwnSubject(start, verb ?? start),
      hasVerb: this.#tokens.some((token, i) => token.kind === 'word' && this.#isVerb(i)),
      ...(dates.length === 0
        ? {}
        : {
            time: {
              low: Math.min(...dates.map((days) => days.low)),
              high: Math.max(...dates.map((days) => days.high)),
            },
          }),
    };
  }

  #hasOwnSubject(start: number, verb: number): boolean {
    const pointsBack = this.#tokens.slice(start, verb).some(({ lower }) => POINTING.has(lower));
    return !pointsBack && this.#phrases.some((phrase) => phrase.role === 'subject');
  }

  /** 'The project to watch is the Northern Line': the name is what the sentence is about. */
  #identify(verb: number): void {
    const subject = this.#phrases.find((phrase) => phrase.role === 'subject');
    if (subject === undefined || subject.named) return;
    if (!COPULAS.has(this.#tokens[verb]?.lower ?? '')) return;
    const rest = this.#tokens.slice(verb + 1, verb + 3).filter(({ lower }) => lower !== 'the');
    const name = this.#phrases.find((phrase) => phrase.named && phrase.start === rest[0]?.start);
    if (name === undefined) return;
    this.#phrases.splice(this.#phrases.indexOf(subject), 1);
    this.#phrases.splice(this.#phrases.indexOf(name), 1, { ...name, role: 'subject' });
  }

  #actors(): readonly Actor[] {
    const actors = new Map<string, Actor>();
    for (const name of this.#names) {
      // where nobody knows a name, 'in' before it makes a place of it
      if (name.form === 'unknown' && PLACING.has(name.preposition)) continue;
      const [id] = name.ids;
      const entity = id === undefined ? undefined : this.#lexicon.entity(id);
      const text = entity === undefined ? name.text : entity.name;
      if (!actors.has(text)) actors.set(text, { text, kind: entity?.kind ?? 'unknown' });
    }
    return [...actors.values()];
  }

  #isParticiple(token: Token | undefined): boolean {
    return token !== undefined && /(?:ed|en)$/u.test(token.lower);
  }

  /** The index of the main verb behind a subject that starts at a token. */
  #verbFrom(start: number): number | undefined {
    let depth = 0;
    for (let i = start + 1; i < Math.min(this.#tokens.length, start + VERB_REACH); i++) {
      const token = this.#tokens[i];
      if (token === undefined || [';', ':', '—'].includes(token.text)) return undefined;
      if (token.text === '(') depth++;
      if (token.text === ')') depth--;
      if (depth === 0 && token.kind === 'word' && this.#isVerb(i)) return i;
    }
    return undefined;
  }

  #isVerb(i: number): boolean {
    const token = this.#tokens[i];
    const before = this.#tokens[i - 1];
    const next = this.#tokens[i + 1];
    if (token === undefined || token.capital || this.#nameAt(token.start) !== undefined)
      return false;
    if (AUXILIARIES.has(token.lower)) return true;
    if (before === undefined || DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower))
      return false;
    if (VERBS.has(token.lower) || COPULAS.has(token.lower)) return true;
    if (isPastInEd(token.lower) && before.text !== '-') return next?.text !== '-';
    // behind a whole name a word in -s is its verb, if no other verb follows at once
    const name = this.#nameAt(before.start);
    return (
      name !== undefined &&
      name.form !== 'demonym' &&
      name.end === before.end &&
      /[^su]s$/u.test(token.lower) &&
      !(next !== undefined && isVerbForm(next.lower))
    );
  }

  /** Where a subject that starts at a token ends: before its verb, or before what is put in between. */
  #subjectEnd(start: number, verb: number): number {
    const stop = this.#tokens.findIndex((token, i) => {
      const before = this.#tokens[i - 1]?.lower ?? '';
      // a second phrase begins where a determiner follows neither a preposition nor 'and'
      const isNext = DETERMINERS.has(token.lower) && !PREPOSITIONS.has(before) && before !== 'and';
      return i > start && (token.text === ',' || token.text === '(' || isNext);
    });
    const end = stop > 0 && stop < verb ? stop : verb;
    return end - start > PHRASE_WORDS ? start : end;
  }

  #nameAt(offset: number): NameMention | undefined {
    return this.#names.find((name) => name.start <= offset && offset < name.end);
  }

  #covered(offset: number): boolean {
    return this.#phrases.some((phrase) => phrase.start <= offset && offset < phrase.end);
  }

  #addSubject(start: number, end: number): void {
    const tokens = this.#tokens.slice(start, end);
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first === undefined || last === undefined) return;
    if (!DETERMINERS.has(first.lower) && !first.content && this.#valueAt(first.start) === undefined)
      return;
    const names = this.#names.filter((name) => name.start >= first.start && name.end <= last.end);
    const joined = this.#joinedNames(tokens, names);
    if (joined !== undefined) {
      this.#phrases.push(joined);
      return;
    }
    const own = names.find((name) => name.form !== 'demonym');
    if (own !== undefined && this.#isWholeOf(tokens, own)) {
      this.#phrases.push(this.#named(own, 'subject'));
      return;
    }
    const phrase = this.#common(tokens, 'subject');
    if (phrase !== undefined) this.#phrases.push(phrase);
  }

  /** True if the tokens are a name with its article, titles and the noun it goes by: 'the port of Eldham'. */
  #isWholeOf(tokens: readonly Token[], name: NameMention): boolean {
    const outside = tokens.filter((token) => token.start < name.start || token.start >= name.end);
    const nouns = this.#nounsBefore(name);
    return outside.every(
      (token) =>
        token.lower === 'the' ||
        token.lower === 'of' ||
        PERSON_NOUNS.has(token.lower) ||
        token.text === '.' ||
        (token.start < name.start && nouns.includes(token.stem) && this.#isPlaceNoun(name)),
    );
  }

  /** 'The port of Eldham' is Eldham; 'the government of Eldham' is not. */
  #isPlaceNoun(name: NameMention): boolean {
    return name.preposition === 'of' && this.#kindOf(name) === 'place';
  }

  #joinedNames(tokens: readonly Token[], names: readonly NameMention[]): Phrase | undefined {
    if (names.length < 2 || names.some((name) => name.form === 'demonym')) return undefined;
    const outside = tokens.filter((token) => this.#nameAt(token.start) === undefined);
    const joins = outside.some((token) => token.lower === 'and' || token.text === '&');
    const plain = outside.every((token) =>
      ['and', '&', ',', 'the', 'both', '.'].includes(token.lower),
    );
    if (!joins || !plain) return undefined;
    const parts = names.map((name) => this.#named(name, 'inside'));
    const first = parts[0];
    const last = parts.at(-1);
    if (first === undefined || last === undefined) return undefined;
    return {
      start: first.start,
      end: last.end,
      text: this.#text.slice(first.start, last.end),
      named: true,
      ids: [],
      kind: first.kind,
      many: true,
      role: 'subject',
      nouns: new Set(),
      parts,
    };
  }

  #named(name: NameMention, role: Role): Phrase {
    const nouns = new Set([...this.#nounsBefore(name), ...this.#nounsAround(name)]);
    const own = this.#kindOf(name);
    const isPerson = own === 'name' && [...nouns].some((noun) => PERSON_STEMS.has(noun));
    return {
      start: name.start,
      end: name.end,
      text: name.text,
      named: true,
      ids: name.ids,
      kind: isPerson ? 'person' : own,
      many: false,
      role,
      nouns: new Set([...nouns, ...this.#nounsKnown(name)]),
    };
  }

  #kindOf(name: NameMention): Phrase['kind'] {
    const [id] = name.ids;
    const kind = id === undefined ? undefined : this.#lexicon.kindOf(id);
    if (kind === undefined) return 'name';
    if (kind === 'person') return 'person';
    if (kind === 'state' || kind === 'organisation') return 'actor';
    return kind === 'place' ? 'place' : 'thing';
  }

  /** Stems of the nouns right before a name: 'the port of Eldham', 'the newspaper Gazette', 'General Ward'. */
  #nounsBefore(name: NameMention): readonly string[] {
    const before = this.#tokens.filter((token) => token.end <= name.start);
    let i = before.length - 1;
    if (before[i]?.lower === 'the') i--;
    const of = before[i]?.lower === 'of';
    if (of) i--;
    const noun = before[i];
    const isNoun = noun?.kind === 'word' && noun.content && this.#nameAt(noun.start) === undefined;
    if (!isNoun) return [];
    // a verb before a name is no noun of it: 'reached Eldham'
    return of || PERSON_NOUNS.has(noun.lower) || DETERMINERS.has(before[i - 1]?.lower ?? '')
      ? [noun.stem]
      : [];
  }

  /** Stems of the noun behind a name ('the Eldham port') and in its apposition ('Eldham, a port on …'). */
  #nounsAround(name: NameMention): readonly string[] {
    const at = this.#tokens.findIndex((token) => token.start >= name.end);
    const next = at < 0 ? undefined : this.#tokens[at];
    if (next === undefined) return [];
    if (next.text === ',' && ['a', 'an', 'the'].includes(this.#tokens[at + 1]?.lower ?? ''))
      return this.#headOf(this.#tokens.slice(at + 2)).map((token) => token.stem);
    const before = this.#tokens.filter((token) => token.end <= name.start).at(-1);
    const isCompound =
      before?.lower === 'the' && next.kind === 'word' && next.content && !this.#isVerb(at);
    return isCompound ? [next.stem] : [];
  }

  /** The nouns that the pack has for what is named: in its names, its description and its kind. */
  #nounsKnown(name: NameMention): readonly string[] {
    const [id] = name.ids;
    const entity = id === undefined ? undefined : this.#lexicon.entity(id);
    if (entity === undefined) return headsOfName(name.text);
    return [
      ...[entity.name, ...entity.aliases].flatMap(headsOfName),
      ...describingNouns(entity),
      ...(KIND_NOUNS[entity.kind] ?? []).map(stem),
    ];
  }

  #valueAt(offset: number): Analysis['values'][number] | undefined {
    return this.#analysis.values.find((value) => value.start <= offset && offset < value.end);
  }

  /** The words of a run of content words that starts a token list: up to its head, which comes last. */
  #run(tokens: readonly Token[]): readonly Token[] {
    const run: Token[] = [];
    for (const token of tokens) {
      const isVerb = run.length > 0 && this.#isVerb(this.#tokens.indexOf(token));
      const isPart = token.kind === 'word' && (token.content || this.#nameAt(token.start));
      if (token.text !== '-' && (!isPart || isVerb)) break;
      run.push(token);
    }
    return run;
  }

  #headOf(tokens: readonly Token[]): readonly Token[] {
    return this.#run(tokens).slice(-1);
  }

  /** A phrase with a common noun as its head; its article and figures are left out of its words. */
  #common(tokens: readonly Token[], role: Role): Phrase | undefined {
    const last = tokens.at(-1);
    const first = tokens.find(
      (token) => !DETERMINERS.has(token.lower) && !this.#isLeftOut(token) && token.text !== '-',
    );
    if (first === undefined || last === undefined) return undefined;
    const own = tokens.slice(tokens.indexOf(first));
    const [head] = this.#headOf(own);
    if (head === undefined || this.#nameAt(head.start)?.form === 'name') return undefined;
    const text = this.#text.slice(first.start, last.end);
    // a capital at the start of a sentence would make a name of it within another
    const isNamed = this.#nameAt(first.start) !== undefined;
    return {
      start: tokens[0]?.start ?? first.start,
      end: last.end,
      text: isNamed ? text : text.charAt(0).toLowerCase() + text.slice(1),
      named: false,
      ids: [],
      kind: PERSON_NOUNS.has(head.lower) ? 'person' : 'thing',
      many: isPlural(head.lower),
      role,
      nouns: new Set([head.stem]),
    };
  }

  /** Figures and the words that bound them; what is counted stays. */
  #isLeftOut(token: Token | undefined): boolean {
    const value = token === undefined ? undefined : this.#valueAt(token.start);
    if (token === undefined || value === undefined || value.kind === 'date') return false;
    const counts = value.kind === 'quantity' && value.dimension === 'count';
    return !counts || token.kind === 'number' || !token.content || NUMBER_WORDS.has(token.lower);
  }

  #addNames(subjectAt: number): void {
    for (const name of this.#names) {
      if (name.form === 'demonym') continue;
      const inside = this.#covered(name.start);
      if (inside && this.#phrases.some((phrase) => phrase.start === name.start)) continue;
      const { attribution } = this.#analysis;
      const isSource =
        attribution !== undefined &&
        attribution.start <= name.start &&
        name.start < attribution.end;
      if (isSource) continue;
      const possessive = /^['’]s?(?!\p{L})/u.test(this.#text.slice(name.end));
      const before = this.#tokens.filter((token) => token.end <= name.start).at(-1);
      const isOblique = name.preposition !== '' || PREPOSITIONS.has(before?.lower ?? '');
      const isInside =
        inside || possessive || name.preposition === 'of' || this.#isInParentheses(name.start);
      // 'with Eldham and Torvik': what is joined to a name has its place
      const joined =
        before?.lower === 'and' || before?.text === ','
          ? this.#phrases.find((phrase) => phrase.named && before.start - phrase.end <= 1)
          : undefined;
      const isFronted = name.end <= (this.#tokens[subjectAt]?.start ?? 0);
      const own: Role = isInside ? 'inside' : isOblique || isFronted ? 'oblique' : 'object';
      this.#phrases.push(this.#named(name, joined?.role === 'oblique' ? 'oblique' : own));
    }
  }

  #isInParentheses(offset: number): boolean {
    const before = this.#text.slice(0, offset);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  /** Phrases that a determiner or a figure opens, and plurals that stand bare. */
  #addCommonPhrases(): void {
    this.#tokens.forEach((token, i) => {
      if (this.#phrases.some((phrase) => phrase.start <= token.start && token.start < phrase.end))
        return;
      const opens =
        DETERMINERS.has(token.lower) || (this.#isLeftOut(token) && token.kind !== 'punctuation');
      const isBarePlural =
        token.kind === 'word' &&
        token.content &&
        !token.capital &&
        isPlural(token.lower) &&
        !this.#isVerb(i);
      if (!opens && !isBarePlural) return;
      let from = opens && DETERMINERS.has(token.lower) ? i + 1 : i;
      while (this.#isLeftOut(this.#tokens[from])) from++;
      // 'Eldham, an ice-free port': an apposition is what is named once more
      const beforeComma = this.#tokens[i - 1]?.text === ',' ? this.#tokens[i - 2] : undefined;
      if (beforeComma !== undefined && this.#nameAt(beforeComma.start) !== undefined) return;
      const run = this.#run(this.#tokens.slice(from, from + PHRASE_WORDS));
      const head = run.at(-1);
      if (head === undefined || PLAIN_NOUNS.has(head.lower)) return;
      // 'the port of Eldham' is Eldham, and Eldham is among the names
      const names = this.#names.filter((name) => name.form !== 'demonym');
      if (
        run.some((word) => names.some((name) => name.start <= word.start && word.start < name.end))
      )
        return;
      const tail = this.#tail(from + run.length);
      const inTail = names.find((name) => name.start >= head.end);
      if (tail > 0 && inTail !== undefined && this.#isPlaceNoun(inTail)) return;
      const before = this.#tokens[i - 1];
      // what belongs to somebody named ('its income') is no rival of its owner
      const isOwned = POSSESSIVES.has(token.lower) || before?.lower === 'of';
      const isOblique = before !== undefined && PREPOSITIONS.has(before.lower);
      const role: Role = isOwned ? 'inside' : isOblique ? 'oblique' : 'object';
      const phrase = this.#common(this.#tokens.slice(i, from + run.length + tail), role);
      if (phrase !== undefined) this.#phrases.push(phrase);
    });
  }

  /** How many tokens of 'of Eldham', 'between A and B' belong to a phrase that ends before a token. */
  #tail(from: number): number {
    const preposition = this.#tokens[from];
    if (
      preposition === undefined ||
      !['of', 'between', 'at', 'in', 'from'].includes(preposition.lower)
    )
      return 0;
    let end = from;
    for (let i = from + 1; i < Math.min(this.#tokens.length, from + PHRASE_WORDS); i++) {
      const token = this.#tokens[i];
      if (token === undefined) break;
      if (this.#nameAt(token.start) !== undefined) end = i;
      else if (!['the', 'and'].includes(token.lower)) break;
    }
    return end === from ? 0 : end - from + 1;
  }
}

const PERSON_STEMS: ReadonlySet<string> = new Set([...PERSON_NOUNS].map(stem));

const described = new WeakMap<Entity, readonly string[]>();

/** Stems of the nouns with which a description begins: 'leader' of 'Founder and first leader of Eldham'. */
function describingNouns(entity: Entity): readonly string[] {
  const known = described.get(entity);
  if (known !== undefined) return known;
  const nouns: string[] = [];
  let run: string[] = [];
  for (const token of tokenize(entity.description ?? '')) {
    if (token.text === '-') continue;
    if (token.kind === 'word' && token.content) run.push(token.stem);
    else {
      // the last is the head, the one before it says of what kind: 'oil pipeline project'
      nouns.push(...run.slice(-2));
      run = [];
      if (token.lower !== 'and') break;
    }
  }
  nouns.push(...run.slice(-2));
  described.set(entity, nouns);
  return nouns;
}

/** The noun in a name: its last word, or the one before 'of' ('Port of Eldham'). */
function headsOfName(name: string): readonly string[] {
  const tokens = tokenize(name).filter((token) => token.kind === 'word');
  const of = tokens.findIndex((token) => token.lower === 'of');
  const head = of > 0 ? tokens[of - 1] : tokens.at(-1);
  return head === undefined || !head.content ? [] : [head.stem];
}

/** Words in -s that are no plurals are few; verbs are told apart by where they stand. */
export function isPlural(lower: string): boolean {
  return PLURAL_NOUNS.has(lower) || (/[^suiy]s$|[^aeou]ies$/u.test(lower) && lower.length > 3);
}
