/** Where a sentence names the source itself as the one who says it: 'Smith notes that …', ', writes Smith,'. */
import type { OffsetRange } from '../text.ts';
import type { Clause } from './clauses.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** Verbs that report what a source says. */
export const SAYING: ReadonlySet<string> = new Set(
  `argue write note say state report observe hold maintain find contend suggest claim estimate show point believe conclude explain
  remark judge think add stress warn`
    .split(/\s+/u)
    .map(stem),
);
const OPINIONS = new Set(
  'opinion view judgment judgement reading words account telling book article paper report study'.split(
    ' ',
  ),
);
/** 'Professor Smith also points out that': so many words at most on either side of the verb. */
const REACH = 4;

/**
 * The words by which a sentence names one of the `authors` (family names in lower case) as who says the rest of
 * it. They add nothing to what is said: the author of a work says everything in it.
 */
export function findReport(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  authors: readonly string[],
): OffsetRange | undefined {
  if (authors.length === 0) return undefined;
  for (const [i, token] of tokens.entries()) {
    if (!token.capital || !authors.includes(token.lower.replace(/['’]s$/u, ''))) continue;
    const clause = clauses.find(({ end }) => token.start < end);
    if (clause === undefined) continue;
    const inClause = ({ start }: Token) => clause.start <= start && start < clause.end;
    const before = tokens.slice(Math.max(0, i - REACH), i).filter(inClause);
    const behind = tokens.slice(i + 1).filter((next) => next.kind === 'word');
    const verb = behind.slice(0, REACH).findIndex((next) => SAYING.has(next.stem));
    const that = behind.slice(verb + 1, verb + 1 + REACH).find(({ lower }) => lower === 'that');
    // 'Smith points out that'; the reporter opens the clause, titles and 'as' aside
    if (verb >= 0 && that !== undefined)
      return { start: before[0]?.start ?? token.start, end: that.end };
    const says = [...before, ...behind.slice(0, REACH).filter(inClause)];
    const alone = clauses.length > 1 && tokens.filter(inClause).length <= 2 * REACH;
    // 'As Smith notes,', ', writes Smith,', 'According to Smith,', 'In Smith’s view,'
    if (
      alone &&
      says.some(
        ({ lower, stem: root }) =>
          SAYING.has(root) || OPINIONS.has(lower) || ['according', 'per', 'for'].includes(lower),
      )
    )
      return clause;
  }
  return undefined;
}
