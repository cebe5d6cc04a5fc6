/**
 * What a sentence says, as far as it can be told without knowledge of the world: its words, names,
 * values, clauses, negations and moods. Facts and claims are analysed by the same function, so that
 * whatever it gets wrong it gets wrong on both sides alike.
 */
import { type Attribution, findAttribution } from './attribution.ts';
import { type Clause, clauseAt, findClauses } from './clauses.ts';
import { type Mood, findMood } from './mood.ts';
import { type Lexicon, type NameMention, findNames } from './names.ts';
import { type Polarity, type Scope, findNegation } from './negation.ts';
import type { Interval, ValueParticular } from './particulars.ts';
import { findReport } from './reporting.ts';
import { stem } from './stem.ts';
import { phraseAt } from './thesaurus.ts';
import { type Token, isAdverb, tokenize } from './tokens.ts';
import { overlaps } from '../text.ts';
import { findValues } from './values.ts';

/** A meaning-bearing word or phrase that is neither part of a name nor of a value. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  /** True if an odd number of negations has it in scope. */
  readonly negated: boolean;
  /** True if it is what a negation turns round: the first term behind it, and adverbs before that. */
  readonly negationHead: boolean;
  readonly clause: number;
}

export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  readonly values: readonly ValueParticular[];
  readonly terms: readonly Term[];
  readonly clauses: readonly Clause[];
  readonly polarity: Polarity;
  /** Whose statement the sentence reports, if it says so. */
  readonly attribution?: Attribution;
  readonly mood: Mood;
}

/** What there is in a text, before asking what it says of it. */
export type Content = Pick<
  Analysis,
  'text' | 'tokens' | 'names' | 'values' | 'clauses' | 'polarity'
>;

/** Finds the words, names, values, clauses and negations of a text. See `analyse`. */
export function readContent(text: string, lexicon: Lexicon, writtenAt?: Interval): Content {
  const tokens = tokenize(text);
  const read = findValues(text, writtenAt === undefined ? undefined : { writtenAt }).map((value) =>
    endsWait(tokens, value) ? { ...value, relation: 'at' as const } : value,
  );
  const phrases = findPhrases(tokens);
  const named = findNames(text, tokens, lexicon, read);
  // a number that a pack knows as a name, 'both 1695 and 1718', measures and dates nothing
  const values = read.filter(
    ({ valueStart, valueEnd }) =>
      !named.some(
        ({ ids, start, end }) => ids.length > 0 && start === valueStart && end === valueEnd,
      ),
  );
  const names = named.filter((name) => {
    // 'US$5' names no country
    const inValue = values.some(
      (value) =>
        (value.kind === 'date' || (value.kind === 'quantity' && value.dimension === 'money')) &&
        value.start <= name.start &&
        name.end <= value.end,
    );
    // 'north-western' is a direction, whatever a pack calls 'western'
    const inPhrase = phrases.some((phrase) => phrase.start <= name.start && name.end <= phrase.end);
    return !inValue && !(inPhrase && name.text.charAt(0) === name.text.charAt(0).toLowerCase());
  });
  const clauses = findClauses(text, tokens);
  const polarity = findNegation(tokens, clauses, values);
  return { text, tokens, names, values, clauses, polarity };
}

/**
 * Analyses one sentence. `writtenAt` (days from 1970) resolves relative dates; that one of the `authors` says it
 * is left out. Linear in the text; never throws.
 */
export function analyse(
  text: string,
  lexicon: Lexicon,
  writtenAt?: Interval,
  authors: readonly string[] = [],
): Analysis {
  const content = readContent(text, lexicon, writtenAt);
  const { tokens, values, clauses, polarity } = content;
  const report = findReport(tokens, clauses, authors);
  const names = content.names.filter((name) => report === undefined || !overlaps(report, name));
  const attribution = findAttribution(tokens, clauses);
  // what is counted is spoken of like anything else: of '34 ports' only the 34 is a value
  const taken = [
    ...(report === undefined ? [] : [report]),
    ...names,
    ...values.map((value) =>
      value.kind === 'quantity' && value.dimension === 'count'
        ? { start: value.start, end: value.valueEnd }
        : value,
    ),
  ];
  const terms: Term[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') continue;
    if (covered(taken, token)) continue;
    const phrase = phraseAt(tokens, i);
    if (phrase === undefined && !token.content) continue;
    const last = tokens[i + (phrase?.length ?? 1) - 1] ?? token;
    terms.push({
      start: token.start,
      end: last.end,
      stem: phrase?.as ?? token.stem,
      negated: polarity.negatedAt(token.start),
      negationHead: polarity.scopes.some((scope) => isHead(scope, token, terms, text)),
      clause: clauseAt(clauses, token.start),
    });
    i += (phrase?.length ?? 1) - 1;
  }
  return {
    ...content,
    names,
    terms,
    ...(attribution === undefined ? {} : { attribution }),
    mood: findMood(text, tokens, clauses),
  };
}

/** True if nothing but adverbs stands between a negation and the word: 'not necessarily hostile'. */
function isHead(scope: Scope, word: Token, before: readonly Term[], text: string): boolean {
  const from = Math.max(scope.start, scope.negator);
  const stands = ({ start, end }: Term) =>
    start >= from && !isAdverb({ lower: text.slice(start, end) });
  return from <= word.start && word.start < scope.end && !before.some(stands);
}

/** Stems of words that say that something was put off until a date: it happened then. */
const WAITING = new Set(
  ['wait', 'delay', 'postpone', 'defer', 'hesitate', 'hold', 'put'].map(stem),
);

/** 'Did not join until 1990', 'held off joining until 1990': it joined in 1990. */
function endsWait(
  tokens: readonly Token[],
  value: ValueParticular,
): value is Extract<ValueParticular, { kind: 'date' }> {
  if (value.kind !== 'date' || value.relation !== 'until') return false;
  return tokens.some(({ lower, stem: root, end }, i) => {
    if (end > value.start) return false;
    if (lower === 'not' || lower.endsWith("n't")) return true;
    if (!WAITING.has(root)) return false;
    return !['hold', 'put'].includes(root) || tokens[i + 1]?.lower === 'off';
  });
}

function findPhrases(
  tokens: readonly Token[],
): readonly { readonly start: number; readonly end: number }[] {
  return tokens.flatMap((token, i) => {
    const phrase = phraseAt(tokens, i);
    return phrase === undefined
      ? []
      : [{ start: token.start, end: tokens[i + phrase.length - 1]?.end ?? token.end }];
  });
}

function covered(spans: readonly { start: number; end: number }[], token: Token): boolean {
  return spans.some((span) => span.start <= token.start && token.start < span.end);
}
