/**
 * What the pronouns and bare descriptions of a sentence refer to, by the sentences before it: 'It',
 * 'Their exports', 'The port', 'Both sides'. Only a plain referent counts. Where two compete there is
 * none, and the sentence is then known to be about nobody can tell whom.
 */
import { stem } from '../language/stem.ts';
import { synonymous } from '../language/thesaurus.ts';
import type { Token } from '../language/tokens.ts';
import {
  type EntityLexicon,
  type Phrase,
  type SentencePhrases,
  PREPOSITIONS,
  SUBORDINATORS,
  isPlural,
  isVerbForm,
  phrasesOf,
} from './phrases.ts';
import type { Edit } from './reading.ts';

/** What came of looking for the referents of a sentence. */
export interface Referents {
  /** The referents' words in place of the pronouns, or beside the descriptions. */
  readonly edits: readonly Edit[];
  /** True if its subject points back. */
  readonly continues: boolean;
  /** True if its subject points back and nothing, or more than one thing, fits. */
  readonly subjectUnknown: boolean;
}

/** A sentence that another may refer back to. */
export interface Earlier {
  /** Its text, its own referents put in. */
  readonly text: string;
  /** True if its own subject could not be told: then it lends none. */
  readonly subjectUnknown: boolean;
}

const NONE: Referents = { edits: [], continues: false, subjectUnknown: false };

/** Referents are looked for this many sentences back: readers do not go further either. */
const WINDOW = 3;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

type Person = 'it' | 'he' | 'they';
const PRONOUNS: Readonly<
  Record<string, { readonly person: Person; readonly possessive: boolean }>
> = {
  it: { person: 'it', possessive: false },
  its: { person: 'it', possessive: true },
  he: { person: 'he', possessive: false },
  his: { person: 'he', possessive: true },
  she: { person: 'he', possessive: false },
  her: { person: 'he', possessive: true },
  they: { person: 'they', possessive: false },
  their: { person: 'they', possessive: true },
};
const DEMONSTRATIVES = words('the this that these those');
const BE = words('is was remains remained would will has had may might can could should');
/** After these 'to' goes on about the subject: 'it is able to', 'it is likely to'. */
const OF_THE_SUBJECT = words(
  'able due set about ready likely unlikely bound free close closer next open similar going equal subject',
);
/** Nouns for two that have been named. */
const SIDES = words('sides parties partners neighbours neighbors powers governments two pair');
const TWO_STATES = words('countries states nations');
const TWO_PERSONS = words('men women leaders presidents ministers');
const NOUNS_OF_TWO: ReadonlySet<string> = new Set([...SIDES, ...TWO_STATES, ...TWO_PERSONS]);
/** Nouns for many taken as one, and what they may have been called before. */
const COLLECTIVES = words('force contingent column unit');
const SOLDIERS: ReadonlySet<string> = new Set(
  ['troops', 'soldiers', 'men', 'peacekeepers', 'paratroopers'].map(stem),
);
/** What states, organisations and persons do, and things don't. */
const ACTS: ReadonlySet<string> = new Set(
  `agree announce accept reject refuse recognize recognise sign want wish hope intend plan expect believe seek support oppose condemn
  declare promise demand ask offer negotiate import export buy sell spend earn draw derive invade attack seize send deploy withdraw
  vote abstain ratify threaten fear deny decide`
    .split(/\s+/u)
    .map(stem),
);
/** Whose something is stands no further than this behind the beginning of the subject, in tokens. */
const OWNER_REACH = 6;
/** Nouns too general to point at anything named. */
const POINTLESS = words(
  `world region area country's east west north south coast sea year month day time case fact rest latter former first second same
  other number share result only`,
);

/**
 * Finds the referents of a sentence. `earlier` are the sentences before it in its paragraph, the
 * nearest last; `topics` are weaker sources, the nearest last: the headings it stands under.
 */
export function findReferents(
  sentence: string,
  earlier: readonly Earlier[],
  topics: readonly string[],
  lexicon: EntityLexicon,
): Referents {
  if (!/\b(?:it|its|he|his|she|her|they|their|both|the|this|that|these|those)\b/iu.test(sentence))
    return NONE;
  const own = phrasesOf(sentence, lexicon);
  const source = new Sources(earlier, topics, lexicon);
  const found = isWithin(own) ? undefined : subjectReferent(own, source);
  const edits: Edit[] = found?.edit === undefined ? [] : [found.edit];
  for (const edit of [...ownersInSubject(own, source), ...otherReferents(own, source)]) {
    if (edits.every((other) => edit.at >= other.at + other.remove || edit.at < other.at))
      edits.push(edit);
  }
  return {
    edits: edits.sort((a, b) => a.at - b.at),
    continues: found !== undefined,
    subjectUnknown: found !== undefined && found.edit === undefined && found.matters,
  };
}

/** True if a pronoun as subject can mean what is named before it: 'As Eldham grew, it …'. */
function isWithin({ tokens, subjectAt, phrases }: SentencePhrases): boolean {
  const subject = tokens[subjectAt];
  const pronoun = pronounOf(subject);
  if (subject === undefined || pronoun === undefined) return false;
  // a clause has somebody for the pronoun to mean, a mere phrase only if it names him
  const isClause = SUBORDINATORS.has(tokens[0]?.lower ?? '');
  return phrases.some(
    (phrase) =>
      phrase.end <= subject.start && fits(phrase, pronoun.person) && (isClause || phrase.named),
  );
}

function isNamed({ names }: SentencePhrases, token: Token | undefined): boolean {
  return (
    token !== undefined && names.some((name) => name.start <= token.start && token.start < name.end)
  );
}

function pronounOf(token: Token | undefined): (typeof PRONOUNS)[string] | undefined {
  return token !== undefined && Object.hasOwn(PRONOUNS, token.lower)
    ? PRONOUNS[token.lower]
    : undefined;
}

interface SubjectReferent {
  /** Absent where no referent is plain. */
  readonly edit?: Edit;
  /** True if, without a referent, nobody can tell what the sentence is about. */
  readonly matters: boolean;
}

function subjectReferent(own: SentencePhrases, source: Sources): SubjectReferent | undefined {
  const { tokens, subjectAt: at } = own;
  const first = tokens[at];
  const second = tokens[at + 1];
  if (first === undefined || isNamed(own, first)) return undefined;
  const pronoun = pronounOf(first);
  if (pronoun !== undefined) {
    if (first.lower === 'it' && isExpletive(tokens, at)) return undefined;
    const edit = source.pronoun(pronoun.person, isAct(tokens, at))?.text;
    return {
      matters: true,
      ...(edit === undefined
        ? {}
        : { edit: replace(first, first, pronoun.possessive ? possessive(edit) : edit) }),
    };
  }
  const pair = pairAt(own, at);
  if (pair !== undefined) {
    const both = source.pair(pair.noun);
    const last = tokens[pair.last] ?? first;
    return {
      matters: both === 'several',
      ...(both === undefined || both === 'several' ? {} : { edit: replace(first, last, both) }),
    };
  }
  if (first.lower === 'the' && ['former', 'latter'].includes(second?.lower ?? '')) {
    const one = source.ofPair(second?.lower === 'former' ? 0 : 1);
    return {
      matters: true,
      ...(one === undefined ? {} : { edit: replace(first, second ?? first, one) }),
    };
  }
  const noun = bareDescription(own, at);
  if (noun === undefined) return undefined;
  const referent = source.described(noun);
  if (referent === undefined) return undefined;
  return {
    matters: true,
    ...(referent === 'several' ? {} : { edit: describe(first, noun, referent) }),
  };
}

/** 'Most of their soldiers …': whose they are, where the sentence names nobody before. */
function ownersInSubject(own: SentencePhrases, source: Sources): readonly Edit[] {
  const { tokens, subjectAt, phrases } = own;
  if (pronounOf(tokens[subjectAt]) !== undefined) return [];
  for (let i = subjectAt + 1; i < subjectAt + OWNER_REACH; i++) {
    const token = tokens[i];
    if (token === undefined || isVerbForm(token.lower)) return [];
    const pronoun = pronounOf(token);
    if (pronoun?.possessive !== true || tokens[i - 1]?.lower !== 'of') continue;
    if (phrases.some((phrase) => phrase.end <= token.start && fits(phrase, pronoun.person)))
      return [];
    const owner = source.pronoun(pronoun.person, false);
    return owner === undefined ? [] : [replace(token, token, possessive(owner.text))];
  }
  return [];
}

/** Descriptions elsewhere in the sentence, of what has been named before: 'a lease for the port'. */
function otherReferents(own: SentencePhrases, source: Sources): readonly Edit[] {
  return own.tokens.flatMap((token, i) => {
    if (i === own.subjectAt) return [];
    // what the sentence itself names comes first
    const before = own.phrases.filter((phrase) => phrase.end <= token.start);
    const pair = ['both', 'the', 'these'].includes(token.lower) ? pairAt(own, i) : undefined;
    const last = pair === undefined ? undefined : own.tokens[pair.last];
    if (pair !== undefined && last !== undefined && pair.last > i) {
      const two = before.some((phrase) => phrase.named) ? undefined : source.pair(pair.noun);
      return two === undefined || two === 'several' ? [] : [replace(token, last, two)];
    }
    const noun = token.lower === 'the' ? bareDescription(own, i) : undefined;
    if (noun === undefined || before.some((phrase) => phrase.nouns.has(noun.stem))) return [];
    const referent = source.described(noun);
    if (referent === undefined || referent === 'several' || !referent.named) return [];
    return [describe(token, noun, referent)];
  });
}

function possessive(text: string): string {
  return text.endsWith('s') ? `${text}’` : `${text}’s`;
}

function replace(first: Token, last: Token, text: string): Edit {
  return { at: first.start, remove: last.end - first.start, text };
}

/** 'The port' → 'the Eldham port'; a person or what has the noun in its name stands for itself. */
function describe(determiner: Token, noun: Token, referent: Phrase): Edit {
  const isItself =
    !referent.named || referent.kind === 'person' || endsWith(referent.text, noun.lower);
  return isItself
    ? replace(determiner, noun, referent.text)
    : { at: noun.start, remove: 0, text: `${referent.text} ` };
}

function endsWith(text: string, noun: string): boolean {
  return text.toLowerCase().endsWith(noun);
}

/** True if a pronoun is the subject of what only somebody who acts can do: 'it then recognized'. */
function isAct(tokens: readonly Token[], at: number): boolean {
  const verb = tokens.slice(at + 1, at + 4).find((token) => token.content);
  return verb !== undefined && ACTS.has(verb.stem);
}

/** 'It' that stands for no thing: 'It was Eldham that …', 'It is hard to …', 'It took 40 years'. */
function isExpletive(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1];
  if (verb === undefined) return true;
  if (/^(?:seem|appear|follow|take|took|happen|turn)/u.test(verb.lower)) return true;
  if (!BE.has(verb.lower)) return false;
  const rest = tokens.slice(at + 2);
  const near = rest.slice(0, 5);
  const complement = near.findIndex((token) =>
    ['that', 'whether', 'why', 'how', 'when', 'where'].includes(token.lower),
  );
  if (complement >= 0) return true;
  const to = near.findIndex((token) => token.lower === 'to');
  const before = near[to - 1];
  if (
    before !== undefined &&
    before.kind === 'word' &&
    before.content &&
    !/(?:ed|en)$/u.test(before.lower) &&
    !OF_THE_SUBJECT.has(before.lower) &&
    to <= 2
  )
    return true;
  return rest.some((token) => token.lower === 'who');
}

/** 'Both', 'both sides', 'the two countries': its last token, and the noun; undefined if it is none. */
function pairAt(
  own: SentencePhrases,
  at: number,
): { readonly last: number; readonly noun: string } | undefined {
  const { tokens } = own;
  const first = tokens[at];
  const second = tokens[at + 1];
  const third = tokens[at + 2];
  if (first === undefined || second === undefined) return undefined;
  const noun = (token: Token | undefined): string | undefined =>
    token !== undefined && !isNamed(own, token) && NOUNS_OF_TWO.has(token.lower)
      ? token.lower
      : undefined;
  if (first.lower === 'both') {
    const after = noun(second);
    if (after !== undefined) return { last: at + 1, noun: after };
    const goesOn =
      second.kind === 'word' && !isNamed(own, second) && !PREPOSITIONS.has(second.lower);
    return goesOn && !isPlural(second.lower) && !/^(?:the|a|an|and)$/u.test(second.lower)
      ? { last: at, noun: 'two' }
      : undefined;
  }
  if (!DEMONSTRATIVES.has(first.lower)) return undefined;
  if (second.lower === 'two') {
    const after = noun(third);
    if (after !== undefined) return { last: at + 2, noun: after };
    const isVerb = third?.kind === 'word' && !isPlural(third.lower) && !isNamed(own, third);
    return isVerb && !third.content ? { last: at + 1, noun: 'two' } : undefined;
  }
  return ['sides', 'parties', 'pair'].includes(second.lower)
    ? { last: at + 1, noun: second.lower }
    : undefined;
}

/** The noun of 'the port', where nothing more is said of which port. */
function bareDescription(own: SentencePhrases, at: number): Token | undefined {
  const { tokens } = own;
  const determiner = tokens[at];
  const noun = tokens[at + 1];
  const next = tokens[at + 2];
  if (determiner === undefined || noun === undefined || isNamed(own, noun)) return undefined;
  if (!DEMONSTRATIVES.has(determiner.lower)) return undefined;
  if (noun.kind !== 'word' || !noun.content || noun.capital || POINTLESS.has(noun.lower))
    return undefined;
  if (next === undefined) return noun;
  const opensMore =
    isNamed(own, next) ||
    ['-', '’', "'"].includes(next.text) ||
    ['of', 'that', 'which', 'who', 'between', 'from', 'to', 'in', 'at', 'near', 'on'].includes(
      next.lower,
    );
  if (opensMore) return undefined;
  // 'the port authority' is another thing; 'the port handled' and 'the port lies' are not
  const isNoun = next.kind === 'word' && next.content && !/(?:ed|[^s]s|ly)$/u.test(next.lower);
  return isNoun && !IRREGULAR.has(next.lower) ? undefined : noun;
}

/** Past tenses that may follow a description at once. */
const IRREGULAR = words(
  `began became bought brought broke built came cost cut drew fell fought found gave got grew held kept led left lost made met paid
  ran rose said sank saw sent set sold spent spoke stood took told went won wrote lay sat share hold make account`,
);

/** The earlier sentences of a sentence, and the headings it stands under, asked for what fits. */
class Sources {
  readonly #earlier: readonly Earlier[];
  readonly #topics: readonly string[];
  readonly #lexicon: EntityLexicon;

  constructor(earlier: readonly Earlier[], topics: readonly string[], lexicon: EntityLexicon) {
    this.#earlier = earlier.slice(-WINDOW).reverse();
    this.#topics = topics;
    this.#lexicon = lexicon;
  }

  #phrases(text: string): SentencePhrases {
    return phrasesOf(text, this.#lexicon);
  }

  /** What a pronoun stands for: the one thing that fits in the nearest sentence that has any. */
  pronoun(person: Person, acts: boolean): Phrase | undefined {
    const isMeant = (phrase: Phrase): boolean =>
      fits(phrase, person) && !(acts && phrase.kind === 'thing' && !phrase.many);
    for (const { text, subjectUnknown } of this.#earlier) {
      // what that sentence is about would fit as well
      if (subjectUnknown) return undefined;
      const { phrases, describes } = this.#phrases(text);
      const chosen = choose(phrases.filter(isMeant), describes);
      if (chosen === 'several') return undefined;
      if (chosen !== undefined) return chosen;
      if (person === 'they') {
        const pair = this.pair('two');
        return pair === undefined || pair === 'several' ? undefined : pairPhrase(pair);
      }
    }
    const [only, ...others] = this.#topicNames().filter(isMeant);
    return others.length === 0 ? only : undefined;
  }

  /** Names in the nearest heading that has any. */
  #topicNames(): readonly Phrase[] {
    for (const topic of [...this.#topics].reverse()) {
      const names = this.#phrases(topic).phrases.filter((phrase) => phrase.named);
      if (names.length > 0) return names;
    }
    return [];
  }

  /** What 'the port' stands for; 'several' if more than one thing fits. */
  described(noun: Token): Phrase | 'several' | undefined {
    const plural = isPlural(noun.lower);
    const isMeant = (phrase: Phrase): boolean =>
      COLLECTIVES.has(noun.lower) && phrase.many
        ? [...phrase.nouns].some((own) => SOLDIERS.has(own))
        : phrase.many === plural && goesBy(phrase, noun);
    const fitting: Phrase[] = [];
    for (const { text } of this.#earlier) {
      const phrases = this.#phrases(text).phrases.filter(isMeant);
      const named = phrases.filter((phrase) => phrase.named);
      // 'Eldham has a port': one thing, once by name and once by its noun
      fitting.push(...(named.length > 0 ? named : phrases));
    }
    if (fitting.length === 0) fitting.push(...this.#topicNames().filter(isMeant));
    const [first, ...others] = fitting;
    if (first === undefined) return undefined;
    if (others.some((other) => !isSame(first, other))) return 'several';
    // a noun alone tells no more than the description does
    return first.named || first.text.includes(' ') ? first : undefined;
  }

  /** 'A and B', if the nearest sentence that names any names exactly two that the noun fits. */
  pair(noun: string): string | 'several' | undefined {
    const two = this.#two(noun);
    return two === undefined || two === 'several' ? two : `${two[0]} and ${two[1]}`;
  }

  /** The first or the second of two. */
  ofPair(index: 0 | 1): string | undefined {
    const two = this.#two('two');
    return two === undefined || two === 'several' ? undefined : two[index];
  }

  #two(noun: string): readonly [string, string] | 'several' | undefined {
    const kinds: readonly (readonly string[])[] = TWO_STATES.has(noun)
      ? [['state']]
      : TWO_PERSONS.has(noun)
        ? [['person']]
        : [['state'], ['organisation'], ['person'], ['unknown']];
    const texts = [...this.#earlier.map(({ text }) => text), ...[...this.#topics].reverse()];
    for (const text of texts) {
      const { actors } = this.#phrases(text);
      const groups = kinds
        .map((wanted) => actors.filter(({ kind }) => wanted.includes(kind)))
        .filter((group) => group.length >= 2);
      const [group, other] = groups;
      if (group === undefined) continue;
      const [a, b] = group;
      // somebody nobody knows may be a third
      const unknown = actors.filter(
        ({ kind }) => kind === 'unknown' && !group.some((one) => one.kind === kind),
      );
      if (other !== undefined || group.length > 2 || unknown.length > 0) return 'several';
      if (a !== undefined && b !== undefined) return [a.text, b.text];
    }
    return undefined;
  }
}

function pairPhrase(text: string): Phrase {
  return {
    start: 0,
    end: 0,
    text,
    named: true,
    ids: [],
    kind: 'actor',
    many: true,
    role: 'subject',
    nouns: new Set(),
  };
}

function fits(phrase: Phrase, person: Person): boolean {
  if (person === 'they') return phrase.many;
  if (phrase.many) return false;
  if (person === 'it') return phrase.kind !== 'person';
  return phrase.kind === 'person' || phrase.kind === 'name';
}

/**
 * The one phrase of a sentence that a pronoun means. What stands inside another phrase is meant only
 * where nothing else fits ('Eldham' of 'Three facts about Eldham count'). The subject comes before what only lies round
 * about it, if that is of another kind, and before everything where the sentence only describes it.
 */
function choose(all: readonly Phrase[], describes: boolean): Phrase | 'several' | undefined {
  const outer = all.filter((phrase) => phrase.role !== 'inside');
  const fitting = outer.length > 0 ? outer : all;
  const [first, ...others] = fitting;
  if (first === undefined || others.length === 0) return first;
  const subject = fitting.find((phrase) => phrase.role === 'subject');
  if (subject === undefined) return fitting.every((one) => isSame(first, one)) ? first : 'several';
  const rivals = fitting.filter(
    (phrase) =>
      phrase !== subject &&
      !isSame(phrase, subject) &&
      (phrase.role === 'object' || phrase.kind === subject.kind),
  );
  return describes || rivals.length === 0 ? subject : 'several';
}

function isSame(a: Phrase, b: Phrase): boolean {
  return a.text.toLowerCase() === b.text.toLowerCase() || a.ids.some((id) => b.ids.includes(id));
}

function goesBy(phrase: Phrase, noun: Token): boolean {
  return [...phrase.nouns].some((own) => own === noun.stem || synonymous(own, stem(noun.lower)));
}
