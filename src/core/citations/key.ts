/** Citation keys by Pandoc's rules. */

/** Longest `@{…}` looked for, so that an unclosed brace costs little. */
const MAX_BRACED_LENGTH = 500;

/** A key and how far it reaches: `[start, end)` is the key itself, `after` the end of `@{…}`. */
export interface FoundKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

/**
 * Begins with a letter, a digit or `_`; goes on with these and single marks of internal punctuation, each of
 * which needs a letter, digit or `_` after it. `://` may stand inside, for URLs.
 */
const KEY = /[\p{L}\p{N}\p{M}_]+(?:(?:[:.#$%&\-+?<>~]|:?\/{1,2})[\p{L}\p{N}\p{M}_]+)*/uy;
/** A letter or digit (half of a rare one counts), or another sign of an address, right before the `@`. */
const BEFORE_AT = /[\p{L}\p{N}\p{M}_@/\uD800-\uDFFF]/u;

/** The key after the `@` at `at`, or undefined if there is none. */
export function keyAt(text: string, at: number): FoundKey | undefined {
  // An e-mail address, or a handle in a URL.
  if (at > 0 && BEFORE_AT.test(text.charAt(at - 1))) return undefined;
  if (text[at + 1] === '{') return bracedKeyAt(text, at);
  KEY.lastIndex = at + 1;
  const key = KEY.exec(text)?.[0];
  if (key === undefined) return undefined;
  const end = at + 1 + key.length;
  return { key, start: at + 1, end, after: end };
}

function bracedKeyAt(text: string, at: number): FoundKey | undefined {
  let depth = 0;
  const limit = Math.min(text.length, at + MAX_BRACED_LENGTH);
  for (let i = at + 1; i < limit; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) {
      const key = text.slice(at + 2, i);
      return key.trim() === '' ? undefined : { key, start: at + 2, end: i, after: i + 1 };
    }
  }
  return undefined;
}

/** An npm package, `@scope/name`: lower case, one slash, no colon (a DOI or an arXiv id has one). */
const PACKAGE_NAME = /^[a-z\d][a-z\d._-]*\/[a-z\d][a-z\d._-]*$/;

/** True if what looks like a key in the running text is rather the name of a software package. */
export function isPackageName(key: string): boolean {
  return PACKAGE_NAME.test(key);
}
