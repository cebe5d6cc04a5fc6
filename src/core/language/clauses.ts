/** Where a sentence's clauses begin and end: what is said in one is not said of the subject of another. */
import type { Token } from './tokens.ts';

/** A stretch of a sentence between breaks, offsets half-open; together the clauses cover the sentence. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const BREAKS = new Set([',', ';', ':', '–', '—', '(', ')']);
/** Words that open a clause without a comma before them. */
const OPENERS = new Set([
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'because',
  'unless',
  'if',
  'when',
  'which',
  'who',
  'whose',
]);

/** Subjects that show that an 'and' joins clauses, not words. */
const SUBJECTS = new Set(['there', 'it', 'he', 'she', 'they', 'we', 'i', 'you']);

function opens(token: Token, next: Token): boolean {
  return OPENERS.has(token.lower) || (token.lower === 'and' && SUBJECTS.has(next.lower));
}

/**
 * The clauses of a sentence, in order. Lists are cut at their commas too: whoever needs more than one
 * clause takes several.
 */
export function findClauses(text: string, tokens: readonly Token[]): readonly Clause[] {
  const starts = [0];
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (next === undefined) return;
    const dash = token.text === '–' || token.text === '—';
    // '16–18' and 'Siberia–Pacific' are no breaks
    if (dash && tokens[i - 1]?.end === token.start && next.start === token.end) return;
    if (token.kind === 'punctuation' && BREAKS.has(token.text)) starts.push(next.start);
    else if (i > 0 && opens(token, next) && starts.at(-1) !== token.start) starts.push(token.start);
  });
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Index of the clause an offset lies in. */
export function clauseAt(clauses: readonly Clause[], offset: number): number {
  const index = clauses.findIndex((clause) => offset < clause.end);
  return index < 0 ? Math.max(0, clauses.length - 1) : index;
}
