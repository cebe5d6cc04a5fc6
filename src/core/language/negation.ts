/** Which words of a sentence stand under a negation, and how many times. */
import type { Clause } from './clauses.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** The negations of a sentence. */
export interface Polarity {
  /** Where each negation reaches. */
  readonly scopes: readonly Scope[];
  /** True if an odd number of negations has the word at this offset in scope. */
  negatedAt(offset: number): boolean;
  /** True if the offset lies in what a 'not X but Y', 'rather than X' or 'instead of X' sets aside. */
  setAsideAt(offset: number): boolean;
}

const NEGATORS = new Set([
  'not',
  'no',
  'never',
  'none',
  'neither',
  'nor',
  'without',
  'cannot',
  'nobody',
  'nothing',
  'hardly',
  'scarcely',
]);
/** Negators that negate their clause wherever they stand in it. */
const CLAUSE_WIDE = new Set(['none', 'nobody', 'nothing', 'neither', 'no']);
/** Stems of verbs that turn what follows them round. */
const IMPLICATIVES = new Set(['fail', 'refuse', 'decline', 'omit', 'neglect', 'cease'].map(stem));
/** 'Has yet to', 'is still to': not so far. */
const YET = new Set(['yet', 'still']);
/** How far a negator reaches, in words: to the verb and its object, not to the end of a long clause. */
const REACH = 8;

/** Offsets in the text, half-open; `negator` is where the negating word starts. */
export interface Scope {
  readonly negator: number;
  readonly start: number;
  readonly end: number;
}

/** Finds the negations of a tokenised sentence. */
export function findNegation(
  allTokens: readonly Token[],
  clauses: readonly Clause[],
  values: readonly { readonly start: number; readonly end: number }[],
): Polarity {
  // 'no country sold more' is a rank, 'no less than' a bound: what is part of a value negates nothing
  const tokens = allTokens.filter(
    (token) =>
      !values.some(
        (value) =>
          value.start <= token.start && token.end <= value.end && NEGATORS.has(token.lower),
      ),
  );
  const negated: Scope[] = [];
  const setAside: Scope[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    const clauseEnd = clauses.find((clause) => token.start < clause.end)?.end ?? token.end;
    const next = tokens[i + 1];
    if (token.lower === 'rather' || token.lower === 'instead') {
      const after = tokens[i + 2];
      if ((next?.lower === 'than' || next?.lower === 'of') && after !== undefined) {
        setAside.push({
          negator: token.start,
          start: after.start,
          end: phraseEnd(tokens, i + 2, clauseEnd),
        });
      }
      return;
    }
    if (token.lower === 'than' && isPreference(tokens, i) && next !== undefined) {
      setAside.push({
        negator: token.start,
        start: next.start,
        end: phraseEnd(tokens, i + 1, clauseEnd),
      });
      return;
    }
    const contracted = token.lower.endsWith("n't");
    if (['less', 'least'].includes(token.lower) && next?.kind === 'word' && next.content) {
      negated.push({ negator: token.start, start: next.start, end: next.end });
      return;
    }
    if (!NEGATORS.has(token.lower) && !contracted && !implies(tokens, i)) return;
    if (
      token.lower === 'not' &&
      ['only', 'merely', 'just', 'simply', 'least'].includes(next?.lower ?? '')
    )
      return;
    if (token.lower === 'no' && next?.lower === 'doubt') return;
    // 'not until 1990', 'did not visit it until 1990' say that it happened in 1990
    if (token.lower === 'not' && ['before', 'since'].includes(next?.lower ?? '')) return;
    if ((token.lower === 'not' || contracted) && endsWait(tokens, i, clauseEnd)) return;
    if (isBound(tokens, i)) return;
    // 'none', 'nobody', 'no gas', 'not a single ship' negate the whole clause, what stands before them too
    const single =
      token.lower === 'not' &&
      (next?.lower === 'one' || (next?.lower === 'a' && tokens[i + 2]?.lower === 'single'));
    if (CLAUSE_WIDE.has(token.lower) || single) {
      const clause = clauses.find((candidate) => token.start < candidate.end);
      negated.push({ negator: token.start, start: clause?.start ?? token.start, end: clauseEnd });
      return;
    }
    const start = next?.start ?? token.end;
    const correction = token.lower === 'not' ? corrected(tokens, i) : undefined;
    if (correction !== undefined) {
      setAside.push({ negator: token.start, start, end: correction });
      return;
    }
    negated.push({ negator: token.start, start, end: reachEnd(tokens, i, clauseEnd) });
  });
  const count = (scopes: readonly Scope[], offset: number) =>
    scopes.filter((scope) => scope.start <= offset && offset < scope.end).length;
  return {
    scopes: negated,
    negatedAt: (offset) => count(negated, offset) % 2 === 1,
    setAsideAt: (offset) => count(setAside, offset) > 0,
  };
}

/** True if an 'until' in the same clause says when what is denied came about. */
function endsWait(tokens: readonly Token[], i: number, clauseEnd: number): boolean {
  return tokens
    .slice(i + 1)
    .some(({ lower, start }) => start < clauseEnd && (lower === 'until' || lower === 'till'));
}

const COMPARED = new Set([
  'more',
  'less',
  'fewer',
  'later',
  'earlier',
  'better',
  'worse',
  'other',
  'sooner',
]);

/** 'No more than', 'not less than': a bound, not a negation. */
function isBound(tokens: readonly Token[], i: number): boolean {
  return COMPARED.has(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.lower === 'than';
}

/** 'More like an ally than a belligerent': what follows 'than' is what it is not. */
function isPreference(tokens: readonly Token[], i: number): boolean {
  const before = tokens.slice(Math.max(0, i - REACH), i).map((token) => token.lower);
  const more = before.lastIndexOf('more');
  return more >= 0 && ['like', 'of', 'as'].includes(before[more + 1] ?? '');
}

/** Verbs and nouns that negate their object: 'avoid war', 'lack of pipelines'. */
const NEGATING = new Set(['avoid', 'prevent', 'lack', 'absence', 'absent'].map(stem));

function implies(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token !== undefined && NEGATING.has(token.stem)) return true;
  // 'far from barring the way'
  if (token?.lower === 'far' && tokens[i + 1]?.lower === 'from')
    return tokens[i + 2]?.lower.endsWith('ing') === true;
  if (token !== undefined && YET.has(token.lower) && tokens[i + 1]?.lower === 'to') return true;
  return token !== undefined && IMPLICATIVES.has(token.stem) && tokens[i + 1]?.lower === 'to';
}

/** Where what 'not' sets aside ends, if a correction follows or precedes: 'not X but Y', 'Y, not X'. */
function corrected(tokens: readonly Token[], i: number): number | undefined {
  const before = tokens[i - 1];
  for (let k = i + 1; k < tokens.length && k <= i + REACH; k++) {
    const token = tokens[k];
    if (token === undefined) break;
    if (token.lower === 'but' || token.lower === ':') return token.start;
    if (token.text === ',' || token.text === ';' || token.text === '.') {
      return before?.text === ',' ? token.start : undefined;
    }
  }
  return before?.text === ',' ? tokens[Math.min(i + REACH, tokens.length - 1)]?.end : undefined;
}

function reachEnd(tokens: readonly Token[], i: number, clauseEnd: number): number {
  let end = tokens[i]?.end ?? 0;
  for (let k = i + 1; k < tokens.length && k <= i + REACH; k++) {
    const token = tokens[k];
    if (token === undefined || token.start >= clauseEnd) break;
    end = token.end;
  }
  return end;
}

function phraseEnd(tokens: readonly Token[], i: number, clauseEnd: number): number {
  let end = tokens[i]?.end ?? 0;
  for (let k = i; k < tokens.length && k < i + REACH; k++) {
    const token = tokens[k];
    if (token === undefined || token.start >= clauseEnd || token.text === ',') break;
    end = token.end;
  }
  return end;
}
