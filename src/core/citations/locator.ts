/** What follows a key in a citation: a locator such as `p. 5` or `chap. 3, 5-7`, and the suffix. */

/** Locator terms of Pandoc's English locale, and the CSL labels they mean. */
const TERMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    book: 'book books bk. bks.',
    chapter: 'chapter chapters chap. chaps.',
    column: 'column columns col. cols.',
    figure: 'figure figures fig. figs.',
    folio: 'folio folios fol. fols.',
    issue: 'issue issues number numbers no. nos.',
    line: 'line lines l. ll.',
    note: 'note notes n. nn.',
    opus: 'opus opera op. opp.',
    page: 'page pages p. pp.',
    paragraph: 'paragraph paragraphs para. paras. ¶ ¶¶',
    part: 'part parts pt. pts.',
    section: 'section sections sec. secs. § §§',
    'sub verbo': 'sub·verbo sub·verbis s.v. s.vv.',
    verse: 'verse verses v. vv.',
    volume: 'volume volumes vol. vols.',
  }).flatMap(([label, terms]) =>
    terms.split(' ').map((term): [string, string] => [term.replace('·', ' '), label]),
  ),
);

/** Longest first, so that `pages` is not read as `page` and an `s`. */
const TERMS_BY_LENGTH = [...TERMS.keys()].sort((a, b) => b.length - a.length);

/** The label of a locator without a term. */
const DEFAULT_LABEL = 'page';

/** A locator within a suffix: `[start, end)` is the locator with its term, offsets relative to the suffix. */
export interface FoundLocator {
  readonly label: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The locator at the beginning of a suffix; undefined if the suffix does not begin with one. */
export function locatorAt(suffix: string): FoundLocator | undefined {
  let start = 0;
  if (suffix[start] === ',') start++;
  start = skipSpace(suffix, start);
  return suffix[start] === '{' ? delimited(suffix, start) : integrated(suffix, start);
}

/** `{pp. iv, vi-xi, (xv)-(xvii)}`: braces say where the locator ends, whatever it looks like. */
function delimited(suffix: string, start: number): FoundLocator | undefined {
  let depth = 0;
  for (let i = start; i < suffix.length; i++) {
    if (suffix[i] === '{') depth++;
    else if (suffix[i] === '}' && --depth === 0) {
      const from = skipSpace(suffix, start + 1);
      const term = termAt(suffix, from);
      const value = suffix.slice(term === undefined ? from : from + term.length, i).trim();
      const label = TERMS.get(term ?? '') ?? DEFAULT_LABEL;
      return value === '' ? undefined : { label, value, start, end: i + 1 };
    }
  }
  return undefined;
}

/** `p. 5`, `33-35, 38`, `chap. iv`: goes on as long as words look like numbers. */
function integrated(suffix: string, start: number): FoundLocator | undefined {
  const term = termAt(suffix, start);
  if (term !== undefined) {
    const from = start + term.length;
    const end = wordsEnd(suffix, from, true);
    if (end !== undefined) return found(suffix, TERMS.get(term) ?? DEFAULT_LABEL, start, from, end);
  }
  const end = wordsEnd(suffix, start, false);
  return end === undefined ? undefined : found(suffix, DEFAULT_LABEL, start, start, end);
}

function found(
  suffix: string,
  label: string,
  start: number,
  valueStart: number,
  end: number,
): FoundLocator {
  return { label, value: suffix.slice(valueStart, end).trim(), start, end };
}

/** The longest locator term at `at`, lower case. A term that ends in a letter needs a break after it. */
function termAt(suffix: string, at: number): string | undefined {
  const ahead = suffix.slice(at, at + 12).toLowerCase();
  return TERMS_BY_LENGTH.find(
    (term) =>
      ahead.startsWith(term) && !(/\w$/.test(term) && /^[\p{L}_]/u.test(ahead.slice(term.length))),
  );
}

/**
 * Where the words of a locator end that begin at `at`; undefined if there is not even one. After a term
 * Roman numbers count (`p. iv`), without one only words with digits do.
 */
function wordsEnd(suffix: string, at: number, afterTerm: boolean): number | undefined {
  const accepts = (word: string): boolean => /\p{Nd}/u.test(word) || (afterTerm && hasRoman(word));
  let end: number | undefined;
  let next = at;
  for (;;) {
    let from = next;
    if (end !== undefined && /[,;]/.test(suffix[from] ?? '')) from++;
    from = skipSpace(suffix, from);
    const to = wordEnd(suffix, from);
    if (to === from || !accepts(suffix.slice(from, to))) return end;
    end = next = to;
  }
}

const OPENING = '([{';
const CLOSING = ')]}';
/** Punctuation that ends a word of a locator, unlike `-`, `–` and `:` (`12:33-35`). */
const WORD_BREAK = /[\s\p{P}]/u;

/** The end of one word: `123A`, `33-44`, `34(1)(i)`, `[17]-[18]`, `1.2.3` without a full stop after it. */
function wordEnd(suffix: string, from: number): number {
  let at = from;
  while (at < suffix.length) {
    const character = suffix[at] ?? '';
    const bracket = OPENING.indexOf(character);
    if (bracket >= 0) {
      const close = plainEnd(suffix, at + 1);
      if (suffix[close] !== CLOSING[bracket]) return at;
      at = close + 1;
    } else {
      const next = plainEnd(suffix, at);
      if (next === at) return at;
      at = next;
    }
  }
  return at;
}

function plainEnd(suffix: string, from: number): number {
  let at = from;
  while (at < suffix.length) {
    const isDot = suffix[at] === '.';
    if (isDot ? !isPlain(suffix[at + 1]) : !isPlain(suffix[at])) return at;
    at++;
  }
  return at;
}

function isPlain(character: string | undefined): boolean {
  if (character === undefined) return false;
  return character === '-' || character === '–' || character === ':' || !WORD_BREAK.test(character);
}

const ROMAN = /^m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;

/** True if one of the word's parts is a Roman number. */
function hasRoman(word: string): boolean {
  return word.split(/[^\p{L}\p{N}]+/u).some((part) => part !== '' && ROMAN.test(part));
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (/\s/.test(text[next] ?? '')) next++;
  return next;
}
