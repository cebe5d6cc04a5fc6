/** Names in a sentence: those the packs' entities know, and capitalised runs that look like names. */
import { conceptsOf } from './thesaurus.ts';
import type { EntityKind } from '../knowledge/pack.ts';
import type { ValueParticular } from './particulars.ts';
import { isSeriesLabel } from './seriesRanks.ts';
import type { Token } from './tokens.ts';

/** What a lexicon knows of the names in a text. Implemented by knowledge/lexicon.ts. */
export interface Lexicon {
  find(text: string): readonly {
    readonly ids: readonly string[];
    readonly start: number;
    readonly end: number;
    readonly form: 'name' | 'alias' | 'demonym' | 'metonym';
  }[];
  kindOf(id: string): EntityKind | undefined;
  /** Ids of the entities that contain an entity, nearest first. */
  containersOf(id: string): readonly string[];
}

/** A lexicon that knows nobody: names are then told by their capitals alone. */
export const emptyLexicon: Lexicon = {
  find: () => [],
  kindOf: () => undefined,
  containersOf: () => [],
};

/** A name in a text. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Ids of the entities it may mean; empty for a name no pack knows. */
  readonly ids: readonly string[];
  readonly form: 'name' | 'alias' | 'demonym' | 'metonym' | 'unknown';
  /** The preposition right before it, articles and titles aside; '' if there is none. */
  readonly preposition: string;
  /** Its words in lower case, for matching names no pack knows. */
  readonly words: readonly string[];
}

const PREPOSITIONS = new Set(
  'of in on at by to from with without within into onto over under between among through throughout during for against toward towards across along near via than as like after before'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  // of 'the river Tael' the noun says what is named
  'the a an its their his her professor prof mr mrs ms dr general gen sir president minister premier ambassador former then late river port city town lake mount mountain island village province district county'.split(
    ' ',
  ),
);
/** Ranks and offices before a person's name: they say what somebody is, not who. */
const TITLES = new Set(
  `president premier prime minister chancellor king queen prince emperor general admiral colonel major captain lieutenant marshal
  ambassador senator secretary governor mayor professor prof dr mr mrs ms sir gen adm col sen gov amb chairman director deputy
  foreign defense defence railway finance chief executive officer vice former then acting minister-president`.split(
    /\s+/u,
  ),
);
const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(
    ' ',
  ),
);
/** Capitalised words that are no names. */
const NOT_NAMES = new Set(
  `i monday tuesday wednesday
  thursday friday saturday sunday spring summer autumn winter professor mr mrs ms dr prof general president minister
  prime foreign chief executive resolution resolutions article chapter section figure table note`.split(
    /\s+/u,
  ),
);
function isNoName(lower: string): boolean {
  return NOT_NAMES.has(lower) || MONTHS.has(lower) || TITLES.has(lower);
}

/** Lower-case words that may stand inside a name: 'Bank of England'. */
const JOINERS = new Set(['of', 'de', 'la', 'von', 'van', 'del', 'al', 'bin', 'für', 'des']);

/**
 * Finds the names of a tokenised sentence, in order, without overlaps.
 * @param values what is a figure or a date: 'Three' and the 'US' of 'US$' name nobody
 */
export function findNames(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  values: readonly ValueParticular[] = [],
): readonly NameMention[] {
  const isValue = (token: Token) =>
    values.some(({ valueStart, valueEnd }) => valueStart <= token.start && token.end <= valueEnd);
  const known = lexicon.find(text);
  const mentions: NameMention[] = known.map((mention) =>
    make(
      text,
      tokens,
      withoutTitles(tokens, mention, lexicon),
      mention.end,
      mention.ids,
      mention.form,
    ),
  );
  mentions.push(...designations(text, tokens, lexicon, known));
  mentions.push(...bareDesignations(text, tokens, lexicon, mentions));
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (token === undefined) break;
    if (
      !startsName(tokens, i) ||
      isValue(token) ||
      known.some((m) => m.start < token.end && token.start < m.end)
    ) {
      i++;
      continue;
    }
    let last = i;
    for (let k = i + 1; k < tokens.length; k++) {
      const next = tokens[k];
      if (next === undefined || known.some((m) => m.start < next.end && next.start < m.end)) break;
      if (isValue(next)) break;
      if (next.kind === 'word' && next.capital && !isNoName(next.lower)) last = k;
      else if (
        !(JOINERS.has(next.lower) && tokens[k + 1]?.capital === true) &&
        next.text !== '-' &&
        next.text !== '.' &&
        next.text !== '&'
      )
        break;
    }
    const end = tokens[last]?.end ?? token.end;
    mentions.push(make(text, tokens, token.start, stripPossessive(text, end), [], 'unknown'));
    i = last + 1;
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** Where a person's name begins after titles that a pack counts among its aliases ('President Smith'). */
function withoutTitles(
  tokens: readonly Token[],
  {
    start,
    end,
    ids,
  }: { readonly start: number; readonly end: number; readonly ids: readonly string[] },
  lexicon: Lexicon,
): number {
  if (!ids.some((id) => lexicon.kindOf(id) === 'person')) return start;
  const words = tokens.filter(
    (token) => token.kind === 'word' && token.start >= start && token.end <= end,
  );
  return words.find((token) => !TITLES.has(token.lower))?.start ?? start;
}

function stripPossessive(text: string, end: number): number {
  return /['’]s$/u.test(text.slice(0, end)) ? end - 2 : end;
}

const DESIGNATORS = new Set([
  'resolution',
  'resolutions',
  'directive',
  'directives',
  'flight',
  'apollo',
  'article',
  'articles',
  'protocol',
]);

/** 'Resolutions 1695 and 1718': numbers that name, each with its own noun. */
function designations(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  known: readonly { readonly start: number; readonly end: number }[],
): readonly NameMention[] {
  const out: NameMention[] = [];
  tokens.forEach((token, i) => {
    if (!DESIGNATORS.has(token.lower)) return;
    const noun = token.lower.replace(/s$/u, '');
    for (let k = i + 1; k < tokens.length; k++) {
      const next = tokens[k];
      if (
        next === undefined ||
        (next.kind !== 'number' && next.text !== ',' && next.lower !== 'and')
      )
        break;
      if (next.kind !== 'number' || known.some((m) => m.start < next.end && next.start < m.end))
        continue;
      const ids = lexicon
        .find(`${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${next.text}`)
        .flatMap((m) => m.ids);
      out.push({
        start: next.start,
        end: next.end,
        text: text.slice(next.start, next.end),
        ids,
        form: ids.length > 0 ? 'alias' : 'unknown',
        preposition: '',
        words: [noun, next.text],
      });
    }
  });
  return out;
}

/** Words before a number that make it a year, though a pack knows a resolution of that number. */
const BEFORE_YEAR = new Set(
  'in since until till by during before after from to of circa year'.split(' '),
);
/** Numbers outside of these are no years that a draft is likely to speak of. */
const LIKELY_YEARS = { first: 1800, last: 2100 } as const;

/** 'Abstained on both 1695 and 1718': bare numbers that a pack knows as those of resolutions. */
function bareDesignations(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  taken: readonly { readonly start: number; readonly end: number }[],
): readonly NameMention[] {
  return tokens.flatMap((token, i) => {
    if (!/^\d{4}$/u.test(token.text)) return [];
    if (taken.some((other) => other.start < token.end && token.start < other.end)) return [];
    const value = Number(token.text);
    const isYear = value >= LIKELY_YEARS.first && value <= LIKELY_YEARS.last;
    const before = tokens[i - 1]?.lower ?? '';
    if (isYear && (BEFORE_YEAR.has(before) || MONTHS.has(before))) return [];
    const designation = `Resolution ${token.text}`;
    const ids = lexicon
      .find(designation)
      .filter(({ start, end }) => start === 0 && end === designation.length)
      .flatMap((mention) => mention.ids);
    if (ids.length === 0) return [];
    return [make(text, tokens, token.start, token.end, ids, 'alias')];
  });
}

/**
 * A capital says little at the start of a sentence. There a second capital, all capitals, or a word
 * that neither the thesaurus nor English endings explain, makes a name.
 */
function startsName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || !token.capital || isNoName(token.lower)) return false;
  // 'Week 6'
  if (isSeriesLabel(token.lower) && tokens[i + 1]?.kind === 'number') return false;
  const before = tokens[i - 1];
  const opening =
    before === undefined || ['.', '!', '?', ':', '“', '"', '*', '-', '•'].includes(before.text);
  if (!opening) return true;
  if (!token.content) return false;
  const next = tokens[i + 1];
  if (next?.kind === 'word' && next.capital) return true;
  if (token.text.length > 1 && token.text === token.text.toUpperCase()) return true;
  return conceptsOf(token.stem).length === 0 && !ORDINARY_ENDING.test(token.lower);
}

/** Endings of common words: a sentence that starts with 'Overruns' or 'Judging' starts with no name. */
const ORDINARY_ENDING =
  /(?:s|ing|ed|ly|tion|sion|ment|ness|ity|ism|er|or|al|ic|ive|ous|ful|less|able|ible|ant|ent|ance|ence)$/u;

function make(
  text: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  ids: readonly string[],
  form: NameMention['form'],
): NameMention {
  const inside = tokens.filter(
    (token) =>
      token.start >= start &&
      token.end <= end + 2 &&
      token.start < end &&
      token.kind !== 'punctuation',
  );
  return {
    start,
    end,
    text: text.slice(start, end),
    ids,
    form,
    preposition: prepositionBefore(tokens, start),
    words: inside
      .map((token) => token.lower)
      .filter((word) => !JOINERS.has(word) && word !== 'the'),
  };
}

function prepositionBefore(tokens: readonly Token[], start: number): string {
  for (let i = tokens.findIndex((token) => token.end > start) - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (
      SKIPPED.has(token.lower) ||
      (token.kind === 'word' && token.capital && token.content && isNoName(token.lower))
    )
      continue;
    return PREPOSITIONS.has(token.lower) ? token.lower : '';
  }
  return '';
}
