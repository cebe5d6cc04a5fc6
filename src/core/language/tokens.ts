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
  much many more most less least few several enough almost nearly about around roughly approximately some
  of in on at by to from with without within into onto upon over under above below between among through throughout during
  before after until till against toward towards across along behind beyond beside near off out up down per via amid despite
  be is are was were been being am have has had having do does did done doing will would shall should can could may might must
  ought cannot not never n't s t d ll re ve m
  now today already once again ever always often sometimes usually soon later earlier ago first
  according regard regarding concerning due owing instead
  say said says call called so-called namely e.g i.e etc cf
  well far long like own back way`.split(/\s+/u),
);

const WORD = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

/** Splits a text into tokens. Hyphens separate words; digits with separators and decimals stay together. Linear. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const char = String.fromCodePoint(text.codePointAt(i) ?? 32);
    if (WORD.test(char)) {
      const end = wordEnd(text, i);
      tokens.push(word(text, i, end));
      i = end;
    } else if (DIGIT.test(char)) {
      const end = numberEnd(text, i);
      tokens.push(token('number', text, i, end));
      i = end;
    } else {
      if (char.trim() !== '') tokens.push(token('punctuation', text, i, i + char.length));
      i += char.length;
    }
  }
  return tokens;
}

function wordEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const char = String.fromCodePoint(text.codePointAt(i) ?? 32);
    const joins = (char === "'" || char === '’') && WORD.test(text.charAt(i + 1));
    // 'U.S.' and 'D.C.': a stop between single capitals belongs to the word
    const initials =
      char === '.' &&
      /^\p{Lu}$/u.test(text.charAt(i - 1)) &&
      (i - 2 < start || text.charAt(i - 2) === '.') &&
      /^\p{Lu}$/u.test(text.charAt(i + 1)) &&
      !WORD.test(text.charAt(i + 2));
    if (!WORD.test(char) && !DIGIT.test(char) && !joins && !initials) break;
    i += char.length;
  }
  return i;
}

function numberEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const char = text.charAt(i);
    const separator = (char === ',' || char === '.') && DIGIT.test(text.charAt(i + 1));
    if (!DIGIT.test(char) && !separator) break;
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

function word(text: string, start: number, end: number): Token {
  const slice = text.slice(start, end);
  const lower = slice.toLowerCase().replaceAll('’', "'").replaceAll('.', '');
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  const contracted = bare.endsWith("n't");
  return {
    kind: 'word',
    start,
    end,
    text: slice,
    lower: bare,
    stem: stem(bare),
    capital: slice.charAt(0) !== slice.charAt(0).toLowerCase(),
    content: !contracted && !FUNCTION_WORDS.has(bare),
  };
}
