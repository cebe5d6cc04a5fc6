/** Words with their offsets: the least that every later stage needs to know of a sentence. */
import { stem } from './stem.ts';

/** A word, a number or a single punctuation character of a text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'punctuation';
  /** Offsets in the tokenised text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** For words; for others the same as `lower`. */
  readonly stem: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Carries meaning by itself: no article, preposition, pronoun, auxiliary or connective. */
  readonly content: boolean;
}

/** Words that help a sentence along without saying what it is about. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those such same other another each every either neither both all any some no none
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what
  myself ourselves himself herself itself themselves one ones oneself there here where when why how whether
  and or but nor so yet for if unless although though while whereas because since as than then thus hence therefore however
  moreover furthermore nevertheless meanwhile besides indeed also too even still just only merely simply quite rather very
  much many more most less least few little several enough almost nearly about around roughly approximately some
  of in on at by to from with without within into onto upon over under above below between among through throughout during
  before after until till against toward towards across along behind beyond beside near off out up down per via amid despite
  be is are was were been being am have has had having do does did done doing will would shall should can could may might must
  ought cannot not never nothing nobody hardly scarcely barely rarely seldom n't s t d ll re ve m
  now today already once again ever always often sometimes usually soon later earlier ago first
  according regard regarding concerning due owing instead
  say said says call called so-called namely e.g i.e etc cf
  well far long like own back way`.split(/\s+/u),
);

const NO_ADVERBS = new Set(
  'ally supply family reply apply imply rely multiply assembly'.split(' '),
);

/** True if a word ends as adverbs do. */
export function isAdverb({ lower }: Pick<Token, 'lower'>): boolean {
  return lower.endsWith('ly') && !NO_ADVERBS.has(lower);
}

const WORD = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const UPPER = /^\p{Lu}$/u;

/** What a character can be part of. */
const OTHER = 0;
const LETTER = 1;
const NUMERAL = 2;

function classify(char: string): number {
  return WORD.test(char) ? LETTER : DIGIT.test(char) ? NUMERAL : OTHER;
}

/** The classes of the characters of Latin scripts, which nearly every text consists of. */
const LATIN = Uint8Array.from({ length: 0x250 }, (_, code) => classify(String.fromCharCode(code)));

/** The class of the character at an offset; a pair of surrogates is one character. */
function classAt(text: string, i: number): number {
  return LATIN[text.charCodeAt(i)] ?? (i < text.length ? classify(charAt(text, i)) : OTHER);
}

function charAt(text: string, i: number): string {
  return String.fromCodePoint(text.codePointAt(i) ?? 32);
}

/** Length of the character at an offset, in UTF-16 units. */
function lengthAt(text: string, i: number): number {
  return (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
}

/** The last text and its tokens: several readers of one sentence ask for them one after the other. */
let last: { readonly text: string; readonly tokens: readonly Token[] } | undefined;

/** Splits a text into tokens. Hyphens separate words; digits with separators and decimals stay together. Linear. */
export function tokenize(text: string): readonly Token[] {
  if (last?.text !== text) last = { text, tokens: split(text) };
  return last.tokens;
}

function split(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const kind = classAt(text, i);
    if (kind === LETTER) {
      const end = wordEnd(text, i);
      tokens.push(word(text, i, end));
      i = end;
    } else if (kind === NUMERAL) {
      const end = numberEnd(text, i);
      tokens.push(token('number', text, i, end));
      i = end;
    } else {
      const char = charAt(text, i);
      if (char !== ' ' && char.trim() !== '')
        tokens.push(token('punctuation', text, i, i + char.length));
      i += char.length;
    }
  }
  return tokens;
}

const APOSTROPHE = 0x27;
const RAISED_APOSTROPHE = 0x2019;
const STOP = 0x2e;
const COMMA = 0x2c;

function wordEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    if (classAt(text, i) === OTHER) {
      const code = text.charCodeAt(i);
      const joins =
        (code === APOSTROPHE || code === RAISED_APOSTROPHE) && WORD.test(text.charAt(i + 1));
      if (!joins && !(code === STOP && isInitial(text, start, i))) break;
    }
    i += lengthAt(text, i);
  }
  return i;
}

/** 'U.S.' and 'D.C.': a stop between single capitals belongs to the word. */
function isInitial(text: string, start: number, stop: number): boolean {
  return (
    UPPER.test(text.charAt(stop - 1)) &&
    (stop - 2 < start || text.charAt(stop - 2) === '.') &&
    UPPER.test(text.charAt(stop + 1)) &&
    !WORD.test(text.charAt(stop + 2))
  );
}

function numberEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const separator = (code === COMMA || code === STOP) && DIGIT.test(text.charAt(i + 1));
    if (!separator && !DIGIT.test(text.charAt(i))) break;
    i++;
  }
  return i;
}

function token(kind: Token['kind'], text: string, start: number, end: number): Token {
  const slice = text.slice(start, end);
  return {
    kind,
    start,
    end,
    text: slice,
    lower: slice,
    stem: slice,
    capital: false,
    content: kind === 'number',
  };
}

/** What a word is, wherever it stands. */
type WordForm = Pick<Token, 'lower' | 'stem' | 'capital' | 'content'>;

const forms = new Map<string, WordForm>();
/** As with stems, a long session's vocabulary stays below this; past it the cache starts afresh. */
const FORMS_KEPT = 50_000;
/** A longer word is cut out of its text without being copied, so keeping it would keep the text. */
const COPIED_LENGTH = 12;

function word(text: string, start: number, end: number): Token {
  const slice = text.slice(start, end);
  let form = forms.get(slice);
  if (form === undefined) {
    form = formOf(slice);
    if (forms.size >= FORMS_KEPT) forms.clear();
    if (slice.length <= COPIED_LENGTH) forms.set(slice, form);
  }
  const { lower, stem: root, capital, content } = form;
  return { kind: 'word', start, end, text: slice, lower, stem: root, capital, content };
}

function formOf(slice: string): WordForm {
  const lower = slice.toLowerCase().replaceAll('’', "'").replaceAll('.', '');
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  const contracted = bare.endsWith("n't");
  return {
    lower: bare,
    stem: stem(bare),
    capital: slice.charAt(0) !== slice.charAt(0).toLowerCase(),
    content: !contracted && !FUNCTION_WORDS.has(bare),
  };
}
