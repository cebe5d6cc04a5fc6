/** Which words of a sentence stand under a negation, and how many times. */
import type { Clause } from './clauses.ts';
import { isDeontic, isNear, negatorAt } from './negators.ts';
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

/** Where a negation reaches: offsets in the text, half-open. */
export interface Scope {
  /** Where the negating word starts; of an object ('poses no danger') it stands behind its verb. */
  readonly negator: number;
  readonly start: number;
  readonly end: number;
  /** 'Hardly', 'few': not quite a denial. 'Must not': says what should not be. */
  readonly force: 'plain' | 'near' | 'deontic';
}

/** How far a negator reaches, in words: to the verb and its object, not to the end of a long clause. */
const REACH = 8;

/** Finds the negations of a tokenised sentence. */
export function findNegation(
  allTokens: readonly Token[],
  clauses: readonly Clause[],
  values: readonly { readonly start: number; readonly end: number }[],
): Polarity {
  // 'no country sold more' is a rank, 'no less than' a bound: what is part of a value negates nothing
  const tokens = allTokens.filter(
    (token, i) =>
      negatorAt(allTokens, i) === undefined ||
      !values.some((value) => value.start <= token.start && token.end <= value.end),
  );
  const negated: Scope[] = [];
  const setAside: Span[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    const clause = clauseAround(tokens, i, clauses);
    const aside = setAsideBy(tokens, i, clause);
    if (aside !== undefined) setAside.push(aside);
    else negated.push(...scopesOf(tokens, i, clause, clauses));
  });
  const count = (spans: readonly Span[], offset: number) =>
    spans.filter((span) => span.start <= offset && offset < span.end).length;
  return {
    scopes: negated,
    negatedAt: (offset) => count(negated, offset) % 2 === 1,
    setAsideAt: (offset) => count(setAside, offset) > 0,
  };
}

/** Words that open a clause that is taken for granted: 'few saw how it grew', 'nobody knows what it cost'. */
const PRESUPPOSING = new Set(['how', 'why', 'what']);

/** The clause of a token, as far as a negation there can reach. */
function clauseAround(tokens: readonly Token[], i: number, clauses: readonly Clause[]): Clause {
  const at = tokens[i]?.start ?? 0;
  const clause = clauses.find(({ end }) => at < end) ?? { start: 0, end: at };
  const isInside = ({ lower, start }: Token) =>
    PRESUPPOSING.has(lower) && clause.start <= start && start < clause.end;
  const opener = tokens.slice(0, i).findLast(isInside);
  const next = tokens.slice(i + 1).find(isInside);
  return { start: opener?.end ?? clause.start, end: next?.start ?? clause.end };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

// --- What is set aside -------------------------------------------------------------------------

/** What 'rather than', 'instead of', 'more like … than' or a corrected 'not' at this token sets aside. */
function setAsideBy(tokens: readonly Token[], i: number, clause: Clause): Span | undefined {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token?.lower === 'rather' || token?.lower === 'instead') {
    const opens = next?.lower === (token.lower === 'rather' ? 'than' : 'of');
    return opens ? phraseFrom(tokens, i + 2, clause) : undefined;
  }
  if (token?.lower === 'than' && isPreference(tokens, i)) return phraseFrom(tokens, i + 1, clause);
  if (token?.lower !== 'not' || negatorAt(tokens, i) === undefined) return undefined;
  const end = correctedEnd(tokens, i);
  return end === undefined ? undefined : { start: next?.start ?? token.end, end };
}

/** 'More like an ally than a belligerent': what follows 'than' is what it is not. */
function isPreference(tokens: readonly Token[], i: number): boolean {
  const before = tokens.slice(Math.max(0, i - REACH), i).map((token) => token.lower);
  const more = before.lastIndexOf('more');
  return more >= 0 && ['like', 'of', 'as'].includes(before[more + 1] ?? '');
}

/** Auxiliaries whose 'not' denies a verb: 'did not block but delayed it' denies that it blocked it. */
const BEFORE_BARE_VERB = new Set(
  'do does did will would shall should can could may might must'.split(' '),
);

/** Where what 'not' sets aside ends, if a correction follows or precedes: 'not X but Y', 'Y, not X'. */
function correctedEnd(tokens: readonly Token[], i: number): number | undefined {
  const before = tokens[i - 1];
  if (BEFORE_BARE_VERB.has(before?.lower ?? '')) return undefined;
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

// --- What is negated ---------------------------------------------------------------------------

/** The scopes of the negator at this token; none if it is none. */
function scopesOf(
  tokens: readonly Token[],
  i: number,
  clause: Clause,
  clauses: readonly Clause[],
): readonly Scope[] {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined) return [];
  const scope = (start: number, end: number): readonly Scope[] => [
    {
      negator: token.start,
      start,
      end,
      force: isNear(token) ? 'near' : isDeontic(tokens, i) ? 'deontic' : 'plain',
    },
  ];
  // 'less crowded' is not as crowded
  if (['less', 'least'].includes(token.lower) && next?.kind === 'word' && next.content)
    return scope(next.start, next.end);
  const negator = negatorAt(tokens, i);
  if (negator === undefined) return [];
  if (negator === 'adverb') {
    // 'did not visit it until 1990' says that it happened in 1990
    const waits =
      (token.lower === 'not' || token.lower.endsWith("n't")) && endsWait(tokens, i, clause);
    if (waits) return [];
    const end = token.lower === 'nor' ? clause.end : reachEnd(tokens, i + 1, clause);
    return scope(next?.start ?? token.end, end);
  }
  if (negator !== 'determiner') {
    const first = i + negator.after;
    // 'but' opens a clause of its own: 'anything but friendly'
    const reached = tokens[first] === undefined ? clause : clauseAround(tokens, first, clauses);
    return scope(tokens[first]?.start ?? token.end, reachEnd(tokens, first, reached));
  }
  const verb = verbBefore(tokens, i, clause);
  // 'no small matter' is a great one
  if (next !== undefined && LITOTES.has(next.lower)) return scope(next.start, next.end);
  const closing = closedBy(tokens, i, clause);
  if (closing !== undefined) return scope(verb?.start ?? token.start, closing);
  if (token.lower === 'neither') {
    // its 'nor' negates the rest
    const nor = tokens.find(
      ({ lower, start }) => lower === 'nor' && token.start < start && start < clause.end,
    );
    if (nor !== undefined) return scope(verb?.start ?? token.start, nor.start);
  }
  return verb === undefined
    ? scope(token.start, clause.end)
    : scope(verb.start, reachEnd(tokens, i + 1, clause));
}

/** True if an 'until' in the same clause says when what is denied came about. */
function endsWait(tokens: readonly Token[], i: number, clause: Clause): boolean {
  return tokens
    .slice(i + 1)
    .some(({ lower, start }) => start < clause.end && (lower === 'until' || lower === 'till'));
}

/** Verbs that say nothing by themselves of what has them for its verb: they are not what is negated. */
const AUXILIARIES = new Set(
  'is are was were be been being am has have had having do does did will would shall should can could may might must there'.split(
    ' ',
  ),
);
/** Words that may stand between a verb and its negated object: 'sees virtually no use', 'gave it little', 'call at no port'. */
const LIGHT = new Set(
  'a the almost virtually practically absolutely still also often now very too only it them him us in at on to by under for of next'.split(
    ' ',
  ),
);

/**
 * The verb whose object a negator stands in: 'poses no danger' denies the posing too. Undefined where
 * it stands in the subject, or behind an auxiliary or 'with'.
 */
function verbBefore(tokens: readonly Token[], i: number, clause: Clause): Token | undefined {
  let k = i - 1;
  // 'gives Norway no reason'
  while (LIGHT.has(tokens[k]?.lower ?? '') || tokens[k]?.capital === true) k--;
  const verb = tokens[k];
  if (verb?.kind !== 'word' || verb.start < clause.start) return undefined;
  if (AUXILIARIES.has(verb.lower)) return tokens[i];
  // 'that no ship …': it is the subject
  return verb.content ? verb : undefined;
}

/** Of 'no small matter' it is the smallness that is denied. */
const LITOTES = new Set('small mean minor ordinary easy trivial'.split(' '));
/** Nouns that deny something of their own: 'no objection to the plan' says nothing against the plan. */
const CLOSING = new Set(
  'objection objections opposition doubt doubts question questions secret exception exceptions obstacle obstacles'.split(
    ' ',
  ),
);
const CLOSING_REACH = 3;

/** Where such a noun closes the scope. 'No question of joining' denies the joining. */
function closedBy(tokens: readonly Token[], i: number, clause: Clause): number | undefined {
  const k = tokens.findIndex(
    ({ lower, end }, at) =>
      at > i && at <= i + CLOSING_REACH && CLOSING.has(lower) && end <= clause.end,
  );
  return k < 0 || tokens[k + 1]?.lower === 'of' ? undefined : tokens[k]?.end;
}

/** Where a negation that begins at a token ends. */
function reachEnd(tokens: readonly Token[], first: number, clause: Clause): number {
  let end = tokens[first - 1]?.end ?? 0;
  for (let k = first; k < tokens.length && k < first + REACH; k++) {
    const token = tokens[k];
    if (token === undefined || token.start >= clause.end) break;
    end = token.end;
  }
  return end;
}

function phraseFrom(tokens: readonly Token[], first: number, clause: Clause): Span | undefined {
  const start = tokens[first]?.start;
  if (start === undefined) return undefined;
  let end = start;
  for (let k = first; k < tokens.length && k < first + REACH; k++) {
    const token = tokens[k];
    if (token === undefined || token.start >= clause.end || token.text === ',') break;
    end = token.end;
  }
  return { start, end };
}
