/** Offices: what somebody is for a state, a firm or an army. */
import type { OffsetRange } from '../text.ts';
import { stem } from './stem.ts';
import { synonymous } from './thesaurus.ts';
import type { Token } from './tokens.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Nouns of offices that one person holds at a time, more or less: who is the one is not the other. */
const OFFICES = set(
  `president premier minister chancellor king queen emperor governor mayor ambassador envoy secretary senator commander chairman
  chairwoman chairperson chair director officer engineer accountant spokesman spokeswoman spokesperson treasurer judge lawyer
  economist historian physicist chemist biologist physician surgeon priest bishop pope shipowner schoolmaster banker journalist
  editor publisher architect painter composer novelist poet`,
);
/** So general that they are no other office: a president leads, and may be called its head. */
const GENERAL = set('leader head chief official');
/** What an office is of, before its noun or behind 'of': 'finance minister', 'minister of finance'. */
const FIELDS = set(
  `prime foreign defense defence finance energy railway railways interior justice transport transportation trade health education
  environment agriculture labor labour culture home economy economics industry planning security housing tourism chief executive
  financial operating technical vice deputy supreme allied permanent general first attorney state treasury affairs`,
);
/** Two ways of writing one field. */
const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  labour: 'labor',
  railways: 'railway',
  transportation: 'transport',
  economics: 'economy',
};

/** An office in a text. */
export interface Office extends OffsetRange {
  /** Its noun: 'minister'. */
  readonly head: string;
  /** What it is of: 'foreign', 'prime'. */
  readonly fields: readonly string[];
}

/** True of a noun that names an office, or ends the name of one. */
export function isOffice(lower: string): boolean {
  return OFFICES.has(lower) || GENERAL.has(lower);
}

/** The offices of a sentence, each with what it is of. */
export function findOffices(tokens: readonly Token[]): readonly Office[] {
  return tokens.flatMap((token, i): readonly Office[] => {
    if (!OFFICES.has(token.lower)) return [];
    let first = i;
    while (FIELDS.has(tokens[first - 1]?.lower ?? '')) first--;
    let last = i;
    // 'minister of foreign affairs'
    if (tokens[i + 1]?.lower === 'of' && FIELDS.has(tokens[i + 2]?.lower ?? '')) {
      last = i + 2;
      while (FIELDS.has(tokens[last + 1]?.lower ?? '')) last++;
    }
    const own = tokens.slice(first, last + 1).filter((other) => other !== token);
    const fields = own
      .map(({ lower }) => SPELLINGS[lower] ?? lower)
      .filter((field) => FIELDS.has(field) && !['affairs', 'state'].includes(field));
    const premier = token.lower === 'premier';
    return [
      {
        start: tokens[first]?.start ?? token.start,
        end: tokens[last]?.end ?? token.end,
        head: premier ? 'minister' : token.lower,
        fields: premier ? ['prime'] : fields,
      },
    ];
  });
}

/** True if one may be said for the other: the same noun, and the one leaves out what the other is of. */
export function mayBeOne(a: Office, b: Office): boolean {
  if (a.head !== b.head && !synonymous(stem(a.head), stem(b.head))) return false;
  const within = (inner: Office, outer: Office) =>
    inner.fields.every((field) => outer.fields.includes(field));
  return within(a, b) || within(b, a);
}
