/**
 * The scanner under numbers, dates and ranks: text → tokens, in one pass from left to right.
 *
 * Words, digits and marks are told apart once, here, so that the readers (`numbers.ts`, `dates.ts`,
 * `quantities.ts`, `ranks.ts`) can match over tokens by hand and need no backtracking patterns.
 */

/**
 * - `word`: letters with inner apostrophes ('barrel', 'o’clock').
 * - `number`: digits that can be read in one way only ('64', '1,400', '1.4', '2½').
 * - `ordinal`: '15th'. `decade`: '1990s', '90s'.
 * - `opaque`: something with digits that is no number: 'MH17', '1.2.3', '9:00', the ambiguous '5,5'.
 * - `mark`: any other single character ('$', '%', '-', '(').
 */
export type ValueTokenKind = 'word' | 'number' | 'ordinal' | 'decade' | 'opaque' | 'mark';

/** A token with its offsets in the scanned text. */
export interface ValueToken {
  readonly kind: ValueTokenKind;
  readonly text: string;
  /** Lower case, apostrophes straightened, a possessive 's' taken off; dashes that join are all '-'. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** No white space before it: '%' in '64%', 'bn' in '550bn'. */
  readonly glued: boolean;
  /** 'Paris's', 'the sides'' (only the former is seen). */
  readonly possessive: boolean;
  /** First letter is a capital. */
  readonly capital: boolean;
  /** Numbers, ordinals, decades: the value; otherwise 0. */
  readonly value: number;
  /** Numbers: how many digits follow the decimal point. */
  readonly decimals: number;
  /** Numbers: four digits and nothing else, so that it could be a year. */
  readonly yearLike: boolean;
}

/** The token after the last one: matches nothing, so that readers need no bounds checks. */
export const NO_TOKEN: ValueToken = {
  kind: 'mark',
  text: '',
  lower: '',
  start: 0,
  end: 0,
  glued: false,
  possessive: false,
  capital: false,
  value: 0,
  decimals: 0,
  yearLike: false,
};

/** The token at an index, or `NO_TOKEN` outside the list. */
export function at(tokens: readonly ValueToken[], index: number): ValueToken {
  return tokens[index] ?? NO_TOKEN;
}

/** Vulgar fractions that stand in one character. */
const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
]);

/** White space that groups digits ('1 400') : no-break, thin and narrow no-break. A plain space never does. */
const GROUPING_SPACE = '\u00a0\u2009\u202f';
const DASHES = '-\u2010\u2011\u2012\u2013\u2014\u2212';
const LETTER = /^[\p{L}\p{M}]$/u;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  // '²' and '³' count as letters so that 'km²' is one word.
  if (code === 0xb2 || code === 0xb3) return true;
  const point = text.codePointAt(index);
  return point !== undefined && LETTER.test(String.fromCodePoint(point));
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000
  );
}

function isApostrophe(char: string): boolean {
  return char === "'" || char === '\u2019';
}

/** The end of the run of digits that starts at `index`. */
function digitsEnd(text: string, index: number): number {
  let end = index;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** The end of the run of letters (astral ones included) that starts at `index`. */
function lettersEnd(text: string, index: number): number {
  let end = index;
  while (end < text.length && isLetterAt(text, end)) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end;
}

/** What `scanDigits` found: where it ends, and its value unless it is opaque. */
interface DigitScan {
  readonly end: number;
  readonly opaque: boolean;
  readonly value: number;
  readonly decimals: number;
  readonly yearLike: boolean;
}

function opaqueUntil(end: number): DigitScan {
  return { end, opaque: true, value: 0, decimals: 0, yearLike: false };
}

/** The end of a chain such as '1,1,1' or '1.2.3' or '9:00:15', from somewhere inside it. */
function chainEnd(text: string, index: number): number {
  let end = index;
  for (;;) {
    end = digitsEnd(text, end);
    const char = text.charAt(end);
    if ((char === ',' || char === '.' || char === ':') && isDigit(text.charCodeAt(end + 1))) end++;
    else return end;
  }
}

/**
 * Reads digits with their separators. Groups of three are thousands ('1,400', '13,603,289'); one
 * point is a decimal point; a comma before any other number of digits could be either a decimal
 * comma or a list, so it makes the whole chain opaque.
 */
function scanDigits(text: string, start: number): DigitScan {
  let end = digitsEnd(text, start);
  const leading = end - start;
  let digits = text.slice(start, end);
  let grouped = false;

  const separator = text.charAt(end);
  const groups = separator === ',' || (separator !== '' && GROUPING_SPACE.includes(separator));
  if (groups && leading <= 3 && digits !== '0') {
    while (text.charAt(end) === separator && digitsEnd(text, end + 1) === end + 4) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
      grouped = true;
    }
  }
  const next = text.charAt(end);
  const digitFollows = isDigit(text.charCodeAt(end + 1));
  if ((next === ',' || next === ':') && digitFollows) return opaqueUntil(chainEnd(text, end + 1));

  if (next === '.' && digitFollows) {
    const fractionEnd = digitsEnd(text, end + 1);
    const after = text.charAt(fractionEnd);
    const chained = after === '.' || after === ',' || after === ':';
    if (chained && isDigit(text.charCodeAt(fractionEnd + 1))) {
      return opaqueUntil(chainEnd(text, fractionEnd + 1));
    }
    return {
      end: fractionEnd,
      opaque: false,
      value: Number(`${digits}.${text.slice(end + 1, fractionEnd)}`),
      decimals: fractionEnd - end - 1,
      yearLike: false,
    };
  }
  // More digits than a double holds exactly are an identifier, not a figure.
  if (digits.length > 15) return opaqueUntil(end);
  const vulgar = VULGAR.get(next);
  if (vulgar !== undefined) {
    return {
      end: end + 1,
      opaque: false,
      value: Number(digits) + vulgar,
      decimals: 1,
      yearLike: false,
    };
  }
  const yearLike = !grouped && leading === 4 && !digits.startsWith('0');
  return { end, opaque: false, value: Number(digits), decimals: 0, yearLike };
}

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/**
 * Splits a text into tokens.
 * @param text prose without Markdown
 * @returns the tokens in text order; white space is left out. Never throws. Time is linear.
 */
export function scanValueTokens(text: string): ValueToken[] {
  const tokens: ValueToken[] = [];
  let lastEnd = 0;

  const push = (
    kind: ValueTokenKind,
    start: number,
    end: number,
    extra: Partial<ValueToken> = NO_TOKEN_FIELDS,
  ): void => {
    const raw = text.slice(start, end);
    const first = raw.charAt(0);
    // Written out field by field: every token of a text passes here.
    tokens.push({
      kind,
      text: raw,
      lower: extra.lower ?? raw.toLowerCase(),
      start,
      end,
      glued: start === lastEnd && start > 0,
      possessive: extra.possessive ?? false,
      capital: kind === 'word' && first !== first.toLowerCase(),
      value: extra.value ?? 0,
      decimals: extra.decimals ?? 0,
      yearLike: extra.yearLike ?? false,
    });
    lastEnd = end;
  };

  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      i++;
      continue;
    }
    if (isDigit(code)) {
      i = scanNumber(text, i, push);
      continue;
    }
    const char = text.charAt(i);
    const previous = text.charCodeAt(i - 1);
    if (char === '.' && isDigit(text.charCodeAt(i + 1)) && (i === 0 || !isLetterAt(text, i - 1))) {
      // '.5' is a number, unless digits precede the point (then the run above has taken it).
      if (!isDigit(previous)) {
        const scan = scanDigits(text, i + 1);
        // '.1,400' is no number
        const plain = !scan.opaque && scan.end === digitsEnd(text, i + 1);
        push(plain ? 'number' : 'opaque', i, scan.end, {
          value: plain ? Number(text.slice(i, scan.end)) : 0,
          decimals: scan.end - i - 1,
        });
        i = scan.end;
        continue;
      }
    }
    const vulgar = VULGAR.get(char);
    if (vulgar !== undefined) {
      push('number', i, i + 1, { value: vulgar, decimals: 1 });
      i++;
      continue;
    }
    if (isLetterAt(text, i)) {
      i = scanWord(text, i, push);
      continue;
    }
    const end = i + ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1);
    push('mark', i, end, DASHES.includes(char) ? { lower: '-' } : {});
    i = end;
  }
  return tokens;
}

/** Stands for 'no further fields', so that plain tokens need no object of their own. */
const NO_TOKEN_FIELDS: Partial<ValueToken> = {};

type Push = (kind: ValueTokenKind, start: number, end: number, extra?: Partial<ValueToken>) => void;

/** Pushes what starts with a digit: a number, '15th', '1990s', or something opaque. Returns its end. */
function scanNumber(text: string, start: number, push: Push): number {
  const scan = scanDigits(text, start);
  const suffixStart = scan.end;
  if (!scan.opaque && scan.decimals === 0) {
    const suffixEnd = lettersEnd(text, suffixStart);
    const suffix = text.slice(suffixStart, suffixEnd).toLowerCase();
    if (ORDINAL_SUFFIXES.has(suffix)) {
      push('ordinal', start, suffixEnd, { value: scan.value });
      return suffixEnd;
    }
    const apostrophe = isApostrophe(text.charAt(suffixStart)) ? 1 : 0;
    const isDecade =
      scan.value % 10 === 0 &&
      (scan.yearLike || (apostrophe === 0 && scan.end - start === 2)) &&
      text.charAt(suffixStart + apostrophe) === 's' &&
      !isLetterAt(text, suffixStart + apostrophe + 1);
    // "1990's" is a decade as often as a possessive; the decade holds the year, so it is the safe reading.
    if (isDecade) {
      const end = suffixStart + apostrophe + 1;
      push('decade', start, end, { value: scan.value });
      return end;
    }
  }
  if (scan.opaque) push('opaque', start, scan.end);
  else {
    push('number', start, scan.end, {
      value: scan.value,
      decimals: scan.decimals,
      yearLike: scan.yearLike,
    });
  }
  return scan.end;
}

/** Pushes what starts with a letter: a word, or an opaque name such as 'MH17'. Returns its end. */
function scanWord(text: string, start: number, push: Push): number {
  let end = lettersEnd(text, start);
  if (isDigit(text.charCodeAt(end))) {
    // 'MH17', 'G8', 'km2': letters with digits. The whole run is one token that is no number.
    while (end < text.length && (isDigit(text.charCodeAt(end)) || isLetterAt(text, end))) {
      end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    }
    // 'v1.2.3' is one name.
    if (text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1)))
      end = chainEnd(text, end + 1);
    push('opaque', start, end);
    return end;
  }
  const first = end;
  let stem = end;
  let possessive = false;
  while (isApostrophe(text.charAt(end)) && isLetterAt(text, end + 1)) {
    const next = lettersEnd(text, end + 1);
    possessive = next === end + 2 && text.charAt(end + 1).toLowerCase() === 's';
    stem = possessive ? end : next;
    end = next;
  }
  if (end === first) push('word', start, end);
  else {
    const lower = text.slice(start, stem).toLowerCase().replaceAll('\u2019', "'");
    push('word', start, end, { possessive, lower });
  }
  return end;
}

/** True if a sentence starts at this token: nothing, or a full stop and the like, stands before it. */
export function startsSentence(tokens: readonly ValueToken[], index: number): boolean {
  if (index === 0) return true;
  const before = at(tokens, index - 1);
  if (before.kind !== 'mark') return false;
  if ('.!?:;'.includes(before.text)) return true;
  // An opening quotation mark or bracket hides the stop before it.
  return (
    '"“‘(['.includes(before.text) && (index === 1 || '.!?:;'.includes(at(tokens, index - 2).text))
  );
}
