/**
 * What Pandoc and Quarto add to Markdown inside a line, as an extension of remark's parser: math,
 * citation keys, attributes, shortcodes. Made known to the parser itself, so that the `_` in a key or the `*` in
 * a formula is never taken for emphasis, and code, HTML and links keep their precedence.
 */
import type { Literal, Node } from 'mdast';
import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  Extension as SyntaxExtension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

/** Math or a shortcode inside a line: no prose. */
export interface InertSpan extends Node {
  type: 'inertSpan';
}

/** A displayed formula as a block of its own. */
export interface InertBlock extends Node {
  type: 'inertBlock';
}

/** `{#id .class key="value"}` after a heading, a span, an image or code. */
export interface Attributes extends Node {
  type: 'attributes';
}

/** `@key` with its key; whether it is a citation is for `citations/parse.ts` to say. */
export interface CitationKey extends Literal {
  type: 'citationKey';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inertSpan: InertSpan;
    attributes: Attributes;
    citationKey: CitationKey;
  }
  interface RootContentMap {
    inertSpan: InertSpan;
    inertBlock: InertBlock;
    attributes: Attributes;
    citationKey: CitationKey;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inertSpan: 'inertSpan';
    inertBlock: 'inertBlock';
    attributes: 'attributes';
    citationKey: 'citationKey';
    opaque: 'opaque';
  }
}

/** The characters the tokenizers look for. */
const CHAR = {
  quotationMark: 34,
  hash: 35,
  dollar: 36,
  percent: 37,
  ampersand: 38,
  plus: 43,
  dash: 45,
  dot: 46,
  slash: 47,
  colon: 58,
  lessThan: 60,
  equals: 61,
  greaterThan: 62,
  questionMark: 63,
  at: 64,
  backslash: 92,
  underscore: 95,
  openingBrace: 123,
  closingBrace: 125,
  tilde: 126,
} as const;

/** The punctuation a citation key may have inside, never at its end. */
const KEY_PUNCTUATION: ReadonlySet<number> = new Set([
  CHAR.colon,
  CHAR.dot,
  CHAR.hash,
  CHAR.dollar,
  CHAR.percent,
  CHAR.ampersand,
  CHAR.dash,
  CHAR.plus,
  CHAR.questionMark,
  CHAR.lessThan,
  CHAR.greaterThan,
  CHAR.tilde,
  CHAR.slash,
]);

/** Longest shortcode or braced key looked for: an unclosed brace must not cost a scan of the whole text each time. */
const MAX_BRACED_LENGTH = 500;

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;

/** micromark's codes: null is the end of the text, negative ones are line endings, tabs and tab filling. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function isSpace(code: Code): boolean {
  return code !== null && (code === -2 || code === -1 || code === 32);
}

function isWordCharacter(code: Code): boolean {
  if (code === null || code < 0) return false;
  // Half of a surrogate pair: letters beyond the basic plane are rare, and taking all is harmless.
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return WORD_CHARACTER.test(String.fromCharCode(code));
}

function isLetter(code: Code): boolean {
  return code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122));
}

/** Consumes one character of a span that may run over lines; line endings need tokens of their own. */
function consumeOpaque(effects: Effects, code: Code): void {
  if (isLineEnding(code)) {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
  } else {
    effects.enter('opaque');
    effects.consume(code);
    effects.exit('opaque');
  }
}

/**
 * `$…$` by Pandoc's rule, so that '$16 billion or $18 billion' stays prose: the opening mark has a
 * non-space after it, the closing one a non-space before it and no digit after it, and there is no
 * other unescaped `$` between. `$$…$$` may hold anything but `$$`. The first `$` met decides, so all
 * attempts in a text together look at each character at most twice.
 */
const mathSpan: Construct = { name: 'mathSpan', tokenize: tokenizeMathSpan };

function tokenizeMathSpan(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let previousIsSpace = false;
  let sawContent = false;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('inertSpan');
    consumeOpaque(effects, code);
    return afterFirst;
  }
  function afterFirst(code: Code): State | undefined {
    if (code === CHAR.dollar) {
      consumeOpaque(effects, code);
      return display;
    }
    return isSpace(code) || isLineEnding(code) ? nok(code) : inside(code);
  }
  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === CHAR.dollar) {
      if (previousIsSpace) return nok(code);
      consumeOpaque(effects, code);
      return afterLast;
    }
    const escape = code === CHAR.backslash;
    previousIsSpace = isSpace(code) || isLineEnding(code);
    consumeOpaque(effects, code);
    return escape ? escaped : inside;
  }
  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return inside(code);
    previousIsSpace = isSpace(code);
    consumeOpaque(effects, code);
    return inside;
  }
  function afterLast(code: Code): State | undefined {
    if (code !== null && code >= 48 && code <= 57) return nok(code);
    effects.exit('inertSpan');
    return ok(code);
  }
  function display(code: Code): State | undefined {
    if (code === null) return nok(code);
    consumeOpaque(effects, code);
    if (code === CHAR.dollar) return sawContent ? displayEnd : nok;
    sawContent = true;
    return code === CHAR.backslash ? displayEscaped : display;
  }
  function displayEscaped(code: Code): State | undefined {
    if (code === null) return nok(code);
    consumeOpaque(effects, code);
    return display;
  }
  function displayEnd(code: Code): State | undefined {
    if (code !== CHAR.dollar) return display(code);
    consumeOpaque(effects, code);
    effects.exit('inertSpan');
    return ok;
  }
}

/**
 * A displayed formula that starts a block: on one line, or after a line of `$$` alone, whose lines
 * may look like lists or headings to Markdown. Once past its first line it has to be taken whatever follows
 * (micromark cannot take back lines it kept from lists and quotes), so it ends with `$$`, a blank line, or the text.
 */
const mathBlock: Construct = { name: 'mathBlock', tokenize: tokenizeMathBlock, concrete: true };

function tokenizeMathBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const inParagraph = this.interrupt === true;
  let firstLine = true;
  let blankLine = true;
  return start;

  function start(code: Code): State | undefined {
    // Within a paragraph the formula belongs to its sentence: the text construct takes it.
    if (inParagraph) return nok(code);
    effects.enter('inertBlock');
    consumeOpaque(effects, code);
    return second;
  }
  function second(code: Code): State | undefined {
    if (code !== CHAR.dollar) return nok(code);
    consumeOpaque(effects, code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (code === null) return firstLine ? nok(code) : end(code);
    if (isLineEnding(code)) {
      const contentOnFirstLine = firstLine && !blankLine;
      if (contentOnFirstLine) return nok(code);
      if (!firstLine && blankLine) return end(code);
      return effects.check(nextLine, take, firstLine ? nok : end)(code);
    }
    if (!isSpace(code)) blankLine = false;
    consumeOpaque(effects, code);
    if (code === CHAR.dollar) return closing;
    return code === CHAR.backslash ? escaped : inside;
  }
  function take(code: Code): State | undefined {
    consumeOpaque(effects, code);
    firstLine = false;
    blankLine = true;
    return inside;
  }
  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return inside(code);
    consumeOpaque(effects, code);
    return inside;
  }
  function closing(code: Code): State | undefined {
    if (code !== CHAR.dollar) return inside(code);
    consumeOpaque(effects, code);
    return afterClosing;
  }
  function afterClosing(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return end(code);
    if (isSpace(code)) {
      consumeOpaque(effects, code);
      return afterClosing;
    }
    // On the first line prose may follow, and the text construct takes the formula; attributes do not count.
    if (code !== CHAR.openingBrace && firstLine) return nok(code);
    return restOfLine(code);
  }
  function restOfLine(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return end(code);
    consumeOpaque(effects, code);
    return restOfLine;
  }
  function end(code: Code): State | undefined {
    effects.exit('inertBlock');
    return ok(code);
  }
}

/** A line ending after which the text goes on inside the same list item or quote. */
const nextLine: Construct = { partial: true, tokenize: tokenizeNextLine };

function tokenizeNextLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    consumeOpaque(effects, code);
    return (next: Code): State | undefined =>
      this.parser.lazy[this.now().line] === true ? nok(next) : ok(next);
  };
}

/** One mark of internal punctuation and the word character that must follow it. */
const keyPunctuation: Construct = { partial: true, tokenize: tokenizeKeyPunctuation };

function tokenizeKeyPunctuation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  return (code) => {
    const mayDouble = code === CHAR.colon || code === CHAR.slash;
    effects.consume(code);
    return (next: Code): State | undefined => {
      // `://` of a URL used as a key.
      const doubled = mayDouble && next === CHAR.slash;
      return isWordCharacter(next) || doubled ? ok(next) : nok(next);
    };
  };
}

/** `@key` and `@{any key}`; a letter or digit right before the `@` makes it an e-mail address. */
const citationKey: Construct = {
  name: 'citationKey',
  tokenize: tokenizeCitationKey,
  previous: (code) => !isWordCharacter(code),
};

function tokenizeCitationKey(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  let depth = 0;
  let length = 0;
  return (code) => {
    effects.enter('citationKey');
    effects.consume(code);
    return first;
  };

  function first(code: Code): State | undefined {
    if (code === CHAR.openingBrace) return braced(code);
    return isWordCharacter(code) ? rest(code) : nok(code);
  }
  function rest(code: Code): State | undefined {
    if (isWordCharacter(code)) {
      effects.consume(code);
      return rest;
    }
    return code !== null && KEY_PUNCTUATION.has(code)
      ? effects.attempt(keyPunctuation, rest, end)(code)
      : end(code);
  }
  function braced(code: Code): State | undefined {
    if (code === null || code < 0 || ++length > MAX_BRACED_LENGTH) return nok(code);
    effects.consume(code);
    if (code === CHAR.openingBrace) depth++;
    else if (code === CHAR.closingBrace && --depth === 0) return end;
    return braced;
  }
  function end(code: Code): State | undefined {
    effects.exit('citationKey');
    return ok(code);
  }
}

/** `{{< shortcode >}}`, `{{ variable }}`, and attributes `{#id .class key="value"}`, `{-}`, `{=format}`. */
const braces: Construct = { name: 'pandocBraces', tokenize: tokenizeBraces };

function tokenizeBraces(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let length = 0;
  let type: 'attributes' | 'inertSpan' = 'attributes';
  return (code) => {
    // Which of the two it is shows at the second character; a check may not enter a token twice.
    return effects.check(
      doubleBrace,
      (next) => begin('inertSpan', next),
      (next) => begin('attributes', next),
    )(code);
  };

  function begin(which: 'attributes' | 'inertSpan', code: Code): State | undefined {
    type = which;
    effects.enter(type);
    consumeOpaque(effects, code);
    return type === 'inertSpan' ? shortcode : attributesStart;
  }
  function end(code: Code): State | undefined {
    effects.exit(type);
    return ok(code);
  }
  function shortcode(code: Code): State | undefined {
    if (code === null || ++length > MAX_BRACED_LENGTH) return nok(code);
    if (code === CHAR.openingBrace && length > 1) return nok(code);
    consumeOpaque(effects, code);
    return code === CHAR.closingBrace && length > 1 ? shortcodeEnd : shortcode;
  }
  function shortcodeEnd(code: Code): State | undefined {
    if (code !== CHAR.closingBrace) return shortcode(code);
    consumeOpaque(effects, code);
    return end;
  }
  function attributesStart(code: Code): State | undefined {
    if (isSpace(code)) {
      consumeOpaque(effects, code);
      return attributesStart;
    }
    if (code === CHAR.hash || code === CHAR.dot || code === CHAR.equals) {
      consumeOpaque(effects, code);
      return (next) => (isWordCharacter(next) ? attributes(next) : nok(next));
    }
    if (code === CHAR.dash) {
      consumeOpaque(effects, code);
      return (next) => (next === CHAR.closingBrace ? attributes(next) : nok(next));
    }
    return isLetter(code) ? attributeName(code) : nok(code);
  }
  function attributeName(code: Code): State | undefined {
    if (code === CHAR.equals) return attributes(code);
    if (!isWordCharacter(code) && code !== CHAR.dash) return nok(code);
    consumeOpaque(effects, code);
    return attributeName;
  }
  function attributes(code: Code): State | undefined {
    if (code === null || isLineEnding(code) || code === CHAR.openingBrace) return nok(code);
    consumeOpaque(effects, code);
    if (code === CHAR.closingBrace) return end;
    return code === CHAR.quotationMark ? quoted : attributes;
  }
  function quoted(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return nok(code);
    consumeOpaque(effects, code);
    return code === CHAR.quotationMark ? attributes : quoted;
  }
}

const doubleBrace: Construct = { partial: true, tokenize: tokenizeDoubleBrace };

function tokenizeDoubleBrace(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  return (code) => {
    effects.enter('opaque');
    effects.consume(code);
    return (next: Code): State | undefined => {
      effects.exit('opaque');
      return next === CHAR.openingBrace ? ok(next) : nok(next);
    };
  };
}

/** The extension of remark's tokenizer. */
export const pandocSyntax: SyntaxExtension = {
  text: {
    [CHAR.dollar]: mathSpan,
    [CHAR.at]: citationKey,
    [CHAR.openingBrace]: braces,
  },
  flow: { [CHAR.dollar]: mathBlock },
};

function enterAs(type: 'inertSpan' | 'inertBlock' | 'attributes') {
  return function (this: CompileContext, token: Token): undefined {
    this.enter({ type }, token);
  };
}

function exit(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

/** The extension of remark's tree builder. */
export const pandocTree: TreeExtension = {
  enter: {
    inertSpan: enterAs('inertSpan'),
    inertBlock: enterAs('inertBlock'),
    attributes: enterAs('attributes'),
    citationKey(token) {
      this.enter({ type: 'citationKey', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: { inertSpan: exit, inertBlock: exit, attributes: exit, citationKey: exit },
};
