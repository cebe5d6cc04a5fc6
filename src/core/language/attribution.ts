/** Where a sentence says whose statement it reports: 'according to …', 'by Danish estimates', 'in his opinion'. */
import type { Clause } from './clauses.ts';
import type { Token } from './tokens.ts';

/** Offsets of the words that name the source, half-open. */
export interface Attribution {
  readonly start: number;
  readonly end: number;
}

const ESTIMATES = new Set([
  'estimate',
  'estimates',
  'reckoning',
  'calculations',
  'figures',
  'data',
  'accounts',
]);
const OPINIONS = new Set(['opinion', 'view', 'judgment', 'judgement', 'reading', 'words']);
/** 'By the latest Danish government estimates': this many words at most between the two. */
const REACH = 6;

/** The first attribution of a sentence. */
export function findAttribution(
  tokens: readonly Token[],
  clauses: readonly Clause[],
): Attribution | undefined {
  for (const [i, token] of tokens.entries()) {
    const clauseEnd = clauses.find((clause) => token.start < clause.end)?.end ?? token.end;
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
      return { start: tokens[i + 2]?.start ?? token.end, end: clauseEnd };
    }
    const closers = token.lower === 'by' ? ESTIMATES : token.lower === 'in' ? OPINIONS : undefined;
    if (closers === undefined) continue;
    const close = tokens
      .slice(i + 1, i + 1 + REACH)
      .find((next) => closers.has(next.lower) && next.start < clauseEnd);
    if (close !== undefined)
      return { start: token.end, end: Math.max(close.end, ofPhrase(tokens, close, clauseEnd)) };
  }
  return undefined;
}

/** 'By the reckoning of the IMF': the names stand behind. */
function ofPhrase(tokens: readonly Token[], close: Token, clauseEnd: number): number {
  const next = tokens.find((token) => token.start >= close.end);
  return next?.lower === 'of' ? clauseEnd : close.end;
}
