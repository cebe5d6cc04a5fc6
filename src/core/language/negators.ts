/** The words that negate, and those beside which they don't. */
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

function stems(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).map(stem));
}

/** Negate what follows them: 'not', 'never', and what comes close to it. */
const BEFORE_VERBS = words('not never cannot hardly scarcely barely rarely seldom nor without');
/** Negate what they stand before as its subject or object: 'no ship', 'nothing', 'few ships'. */
const DETERMINERS = words('no none nobody nothing neither few little');
/** Hardly or seldom so: nearly, but not quite, a denial. */
const NEARLY = words('hardly scarcely barely rarely seldom few little');
/** What says that something should not be, rather than that it is not. */
const DEONTIC = words("must should ought shall mustn't shouldn't oughtn't shan't");

/** Verbs, nouns and adjectives that negate the infinitive after them: 'failed to', 'unable to', 'its refusal to'. */
const BEFORE_TO = stems(
  'fail failure refuse refusal decline omit neglect cease forget hesitate unable inability unwilling unwillingness incapable',
);
/** What negates the noun or the '-ing' after 'of': 'stopped short of', 'incapable of'. */
const BEFORE_OF = stems('short incapable devoid bereft');
/** Verbs that negate the '-ing' after 'from', also with an object between: 'kept Norway from joining'. */
const BEFORE_FROM = stems(
  'refrain abstain desist prevent prohibit bar ban stop keep deter dissuade discourage hinder block exclude',
);
/** Verbs and nouns that negate their object: 'avoid war', 'lack of pipelines'. */
const BEFORE_OBJECTS = stems('avoid prevent lack absence absent');

/** What kind of negator stands at a token, if one does. */
export type Negator =
  /** Negates what follows. */
  | 'adverb'
  /** Negates the sentence it is the subject of, or the verb it is the object of. */
  | 'determiner'
  /** Turns round what follows its preposition, in `after` words. */
  | { readonly after: number };

/** The negator at a token. Idioms that negate nothing ('not only', 'no doubt', 'a few') are none. */
export function negatorAt(tokens: readonly Token[], i: number): Negator | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const { lower } = token;
  const at = (offset: number): string => tokens[i + offset]?.lower ?? '';
  // 'is anything but friendly', but not 'comes from anything but oil'; 'no longer friendly'
  if (lower === 'anything' && at(1) === 'but' && tokens[i - 1]?.stem === BE) return { after: 2 };
  if (lower === 'no' && at(1) === 'longer' && at(2) !== 'than') return { after: 2 };
  if (lower.endsWith("n't") || BEFORE_VERBS.has(lower) || DETERMINERS.has(lower)) {
    if (isIdiom(tokens, i) || isBound(tokens, i)) return undefined;
    // 'not one', 'not a single ship'
    const isSingle = lower === 'not' && (at(1) === 'one' || (at(1) === 'a' && at(2) === 'single'));
    return isSingle || DETERMINERS.has(lower) ? 'determiner' : 'adverb';
  }
  return implicative(tokens, i);
}

/** True if a negator says 'hardly' rather than 'not'. */
export function isNear({ lower }: Token): boolean {
  return NEARLY.has(lower);
}

/** True if a negator says what should not be: 'must not', 'shouldn't'. */
export function isDeontic(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  return DEONTIC.has(tokens[i]?.lower ?? '') || (DEONTIC.has(before) && tokens[i]?.lower === 'not');
}

function implicative(tokens: readonly Token[], i: number): Negator | undefined {
  const root = tokens[i]?.stem ?? '';
  const at = (offset: number): string => tokens[i + offset]?.lower ?? '';
  // 'has yet to', 'is still to': not so far
  if ((at(0) === 'yet' || at(0) === 'still') && at(1) === 'to') return { after: 2 };
  if (at(0) === 'far' && at(1) === 'from' && at(2).endsWith('ing')) return { after: 2 };
  if (BEFORE_TO.has(root) && at(1) === 'to') return { after: 2 };
  if (BEFORE_OF.has(root) && at(1) === 'of' && (root !== SHORT || fallsShort(tokens[i - 1])))
    return { after: 2 };
  if (BEFORE_FROM.has(root)) {
    const from = tokens.slice(i + 1, i + 1 + FROM_REACH).findIndex(({ lower }) => lower === 'from');
    if (from >= 0 && at(from + 2).endsWith('ing')) return { after: from + 2 };
  }
  return BEFORE_OBJECTS.has(root) ? { after: 1 } : undefined;
}

const SHORT = stem('short');
const BE = stem('be');
/** So many words after the verb its 'from' is looked for: 'kept all of its smaller neighbours from joining'. */
const FROM_REACH = 7;

function fallsShort(verb: Token | undefined): boolean {
  return verb !== undefined && ['stop', 'fall'].includes(verb.stem);
}

/** Words that a negator makes an idiom with that denies nothing. */
const IDIOMS: Readonly<Record<string, ReadonlySet<string>>> = {
  // 'not until 1990', 'not before', 'not since' say that it happened then
  not: words('only merely just simply least before since'),
  no: words('doubt matter wonder sooner'),
  nothing: words('but less short'),
  none: words('but other too'),
  never: words('mind'),
  cannot: words('but help'),
};
/** Before these 'few' and 'little' say that there are some: 'a few', 'the last few years', 'the little town'. */
const SOME = words('a an the these those its their his her our every last past next first quite');

function isIdiom(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1]?.lower ?? '';
  const next = tokens[i + 1];
  if (token === undefined) return true;
  const { lower } = token;
  if (IDIOMS[lower]?.has(next?.lower ?? '') === true) return true;
  if (lower === 'not') {
    if (before === 'or') return true;
    // 'not surprisingly, …' says what is thought of what follows
    if (next?.lower.endsWith('ly') === true && tokens[i + 2]?.text === ',') return true;
    return next?.lower === 'to' && tokens[i + 2]?.lower === 'mention';
  }
  if (lower === 'few' || lower === 'little') {
    return (
      SOME.has(before) ||
      // 'Little Rock'
      (token.capital && next?.capital === true) ||
      next?.text === '-' ||
      // 'little more than', 'little by little'
      ['more', 'less', 'by', 'else', 'or'].includes(next?.lower ?? '')
    );
  }
  // 'No. 2', 'said no'
  if (lower === 'no')
    return next === undefined || next.kind === 'punctuation' || ANSWERING.has(before);
  // 'barely 5 percent'
  return isNear(token) && next?.kind === 'number';
}

/** 'Said no to', 'voted no': what is answered is not part of the sentence. */
const ANSWERING = words('say says said saying vote votes voted voting answer answered');

const COMPARED = words('more less fewer later earlier better worse other sooner longer greater');

/** 'No more than', 'not less than': a bound, not a negation. */
function isBound(tokens: readonly Token[], i: number): boolean {
  return COMPARED.has(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.lower === 'than';
}
