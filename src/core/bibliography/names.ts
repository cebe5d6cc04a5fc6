/**
 * Lists of names as BibTeX writes them: 'First von Last', 'von Last, First', 'von Last, Jr, First',
 * BibLaTeX's 'family=Last, given=First', organisations in braces, and 'and others'.
 * Source: 'Tame the BeaST' (Markey), section 11, and the BibLaTeX manual, section 3.7.
 */
import { latexToText } from './latex.ts';
import type { CslName } from './reference.ts';

/** The literal name that stands for 'and others' at a list's end, as Pandoc writes it. */
export const OTHERS: CslName = { literal: 'others' };

/** One name's words, in the parts that commas at the outermost level divide. */
type NameParts = string[][];

const EXTENDED_PART = /^(family|given|prefix|suffix|useprefix)(?:-i)?\s*=/i;

/** Reads a list of names from a value with its LaTeX markup. Empty names are left out. */
export function namesFromBibtex(value: string): readonly CslName[] {
  const names: CslName[] = [];
  for (const parts of splitNames(value)) {
    const name = nameFromParts(parts);
    if (name) names.push(name);
  }
  return names;
}

/** Divides at 'and', commas and white space outside braces. */
function splitNames(value: string): NameParts[] {
  const names: NameParts[] = [];
  let parts: NameParts = [[]];
  let depth = 0;
  let wordStart = -1;
  const endWord = (end: number) => {
    if (wordStart < 0) return;
    const word = value.slice(wordStart, end);
    wordStart = -1;
    if (word.toLowerCase() === 'and' && depth === 0) {
      names.push(parts);
      parts = [[]];
    } else parts.at(-1)?.push(word);
  };
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    if (char === '{') depth++;
    else if (char === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      if (char === ',') {
        endWord(i);
        parts.push([]);
        continue;
      }
      if (/[\s~]/.test(char) && !endsInAccent(value, wordStart, i)) {
        endWord(i);
        continue;
      }
    }
    if (wordStart < 0) wordStart = i;
  }
  depth = 0;
  endWord(value.length);
  names.push(parts);
  return names;
}

/** Longest accent or letter command that swallows the space after it (`\aa`, `\v`, `\ss`). */
const LONGEST_LETTER_COMMAND = 2;

/** True if the word up to `end` ends in a command such as `\o` or `\v`, which swallows the space. */
function endsInAccent(value: string, wordStart: number, end: number): boolean {
  if (wordStart < 0) return false;
  for (let i = end - 1; i >= Math.max(wordStart, end - 1 - LONGEST_LETTER_COMMAND); i--) {
    const char = value.charAt(i);
    if (char === '\\') return i < end - 1;
    if (!/[A-Za-z]/.test(char)) return false;
  }
  return false;
}

function nameFromParts(parts: NameParts): CslName | undefined {
  const filled = parts.filter((part) => part.length > 0);
  const [first] = filled;
  if (!first) return undefined;
  // 'Last,' with a comma and nothing after it is a family name alone.
  if (parts.length === 1) {
    const [only] = first;
    if (first.length === 1 && only !== undefined) {
      if (only.toLowerCase() === 'others') return OTHERS;
      if (isOneGroup(only)) return literalName(only);
      return cslName({ family: latexToText(only) });
    }
    if (EXTENDED_PART.test(first.join(' '))) return extendedName(filled);
    return fromFirstVonLast(first);
  }
  if (EXTENDED_PART.test(first.join(' '))) return extendedName(filled);
  const { particle, family } = particleAndFamily(first);
  const [, second = [], third] = filled;
  const suffix = third ? second : [];
  // More than two commas are an error in BibTeX; nothing of the name is dropped for it.
  const given = third ? filled.slice(2).flat() : second;
  return cslName({
    family: decode(family),
    given: decode(given),
    particle: decode(particle),
    suffix: decode(suffix),
  });
}

/** 'Ludwig van Beethoven': the particle is the run of lower-case words before the last name. */
function fromFirstVonLast(words: readonly string[]): CslName | undefined {
  const last = words.length - 1;
  const vonStart = words.findIndex((word, i) => i < last && isLowerCase(word));
  if (vonStart < 0) {
    return cslName({ family: decode(words.slice(last)), given: decode(words.slice(0, last)) });
  }
  const { particle, family } = particleAndFamily(words.slice(vonStart));
  return cslName({
    family: decode(family),
    given: decode(words.slice(0, vonStart)),
    particle: decode(particle),
  });
}

/** Divides 'van der Berg' after its last lower-case word; a last word is never a particle. */
function particleAndFamily(words: readonly string[]): { particle: string[]; family: string[] } {
  let end = 0;
  for (let i = words.length - 2; i >= 0; i--) {
    if (isLowerCase(words[i] ?? '')) {
      end = i + 1;
      break;
    }
  }
  return { particle: words.slice(0, end), family: words.slice(end) };
}

/** BibLaTeX's extended format: 'family=Smith, given=John, prefix=von, suffix=Jr'. */
function extendedName(parts: NameParts): CslName | undefined {
  const values = new Map<string, string>();
  for (const part of parts) {
    const text = part.join(' ');
    const equals = text.indexOf('=');
    if (equals < 0) continue;
    values.set(text.slice(0, equals).trim().toLowerCase(), latexToText(text.slice(equals + 1)));
  }
  const dropping = values.get('useprefix')?.toLowerCase() === 'false';
  return cslName({
    family: values.get('family') ?? '',
    given: values.get('given') ?? '',
    particle: values.get('prefix') ?? '',
    suffix: values.get('suffix') ?? '',
    dropping,
  });
}

function decode(words: readonly string[]): string {
  return words.length === 0 ? '' : latexToText(words.join(' '));
}

/** BibTeX's rule: the case of the first letter that does not stand in plain braces. */
function isLowerCase(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  const letter = /\p{L}/u.exec(latexToText(word));
  return (
    letter !== null &&
    letter[0] === letter[0].toLowerCase() &&
    letter[0] !== letter[0].toUpperCase()
  );
}

/** True if the whole word is one brace group that is no accent: the name of an organisation. */
function isOneGroup(word: string): boolean {
  if (!word.startsWith('{') || !word.endsWith('}')) return false;
  let depth = 0;
  for (let i = 0; i < word.length; i++) {
    const char = word.charAt(i);
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return i === word.length - 1;
  }
  return false;
}

function literalName(word: string): CslName | undefined {
  const literal = latexToText(word);
  return literal === '' ? undefined : { literal };
}

function cslName(parts: {
  family: string;
  given?: string;
  particle?: string;
  suffix?: string;
  dropping?: boolean;
}): CslName | undefined {
  if (parts.family === '' && (parts.given ?? '') === '') return undefined;
  // Assigned one by one: a library has hundreds of thousands of names.
  const name: { -readonly [Part in keyof CslName]: CslName[Part] } = {};
  if (parts.family !== '') name.family = parts.family;
  if (parts.given) name.given = parts.given;
  if (parts.particle) {
    name[parts.dropping ? 'dropping-particle' : 'non-dropping-particle'] = parts.particle;
  }
  if (parts.suffix) name.suffix = parts.suffix;
  return name;
}
