/**
 * What a sentence says, as far as it can be told without knowledge of the world: its words, names,
 * values, clauses, negations and moods. Facts and claims are analysed by the same function, so that
 * whatever it gets wrong it gets wrong on both sides alike.
 */
import { type Attribution, findAttribution } from './attribution.ts';
import { type Clause, findClauses } from './clauses.ts';
import { type Lexicon, type NameMention, findNames } from './names.ts';
import { type Polarity, findNegation } from './negation.ts';
import type { Interval, ValueParticular } from './particulars.ts';
import { stem } from './stem.ts';
import { phraseAt } from './thesaurus.ts';
import { type Token, tokenize } from './tokens.ts';
import { findValues } from './values.ts';

/** A meaning-bearing word or phrase that is neither part of a name nor of a value. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  /** True if an odd number of negations has it in scope. */
  readonly negated: boolean;
  /** True if it is what a negation turns round: the first term in its scope. */
  readonly negationHead: boolean;
  readonly clause: number;
}

/** How a sentence is meant. Only assertions are held against facts. */
export interface Mood {
  readonly question: boolean;
  /** Supposes something: 'if', 'had … would', 'unless'. */
  readonly conditional: boolean;
  /** Says that somebody doubts or disputes what it goes on to say. */
  readonly disputed: boolean;
  /** The writer's own view: 'we assess', 'in our judgement'. */
  readonly own: boolean;
  /** Says what was so at some earlier time: 'at first', 'initially', 'in the Soviet era'. */
  readonly earlier: boolean;
  /** The clauses that say what could or would be, not what is. */
  readonly speculative: readonly number[];
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

/** Analyses one sentence. `writtenAt` (days from 1970) resolves relative dates. Linear in the text; never throws. */
export function analyse(text: string, lexicon: Lexicon, writtenAt?: Interval): Analysis {
  const tokens = tokenize(text);
  const values = findValues(text, writtenAt === undefined ? undefined : { writtenAt });
  const phrases = findPhrases(tokens);
  const names = findNames(text, tokens, lexicon).filter((name) => {
    const inDate = values.some(
      (value) => value.kind === 'date' && value.start <= name.start && name.end <= value.end,
    );
    // 'north-western' is a direction, whatever a pack calls 'western'
    const inPhrase = phrases.some((phrase) => phrase.start <= name.start && name.end <= phrase.end);
    return !inDate && !(inPhrase && name.text.charAt(0) === name.text.charAt(0).toLowerCase());
  });
  const clauses = findClauses(text, tokens);
  const attribution = findAttribution(tokens, clauses);
  const polarity = findNegation(tokens, clauses, values);
  // what is counted is spoken of like anything else: of '34 ports' only the 34 is a value
  const taken = [
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
      negationHead: polarity.scopes.some(
        (scope) =>
          scope.start <= token.start &&
          token.start < scope.end &&
          !terms.some((term) => term.start >= scope.start),
      ),
      clause: clauseAt(clauses, token.start),
    });
    i += (phrase?.length ?? 1) - 1;
  }
  return {
    text,
    tokens,
    names,
    values,
    terms,
    clauses,
    polarity,
    ...(attribution === undefined ? {} : { attribution }),
    mood: findMood(text, tokens, clauses),
  };
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

/** Index of the clause an offset lies in. */
export function clauseAt(clauses: readonly Clause[], offset: number): number {
  const index = clauses.findIndex((clause) => offset < clause.end);
  return index < 0 ? Math.max(0, clauses.length - 1) : index;
}

function covered(spans: readonly { start: number; end: number }[], token: Token): boolean {
  return spans.some((span) => span.start <= token.start && token.start < span.end);
}

/** Verbs and adverbs that put what is said in doubt. 'Question' is left out: as a noun it mostly is none. */
const DISPUTING = new Set(
  `doubt dispute deny challenge contest disbelieve allege allegedly rumour rumor rumored myth sceptical skeptical`
    .split(/\s+/u)
    .map(stem),
);
/** 'It is hard to see …', 'one often reads that …': what follows is not claimed. */
const HARD_TO_SEE =
  /\b(?:hard|difficult|impossible) to (?:believe|see|imagine|argue|credit)\b|\bone (?:often|sometimes) (?:reads|hears)\b/iu;
/** A sentence about what other people hold: 'others put it at', 'by some counts', 'it is often said'. */
const OTHERS =
  /^(?:others|critics|opponents|skeptics|sceptics)\b|\bby (?:one|some|most|another|other) (?:count|account|estimate|reckoning)s?\b|\bit is (?:often|sometimes|widely|commonly) \w+\b|\b(?:is|are|was|were) (?:said|reported|rumou?red|alleged) to\b/iu;
const OWN = /\b(?:we|our|ours|i|my)\b/iu;
const OWN_VIEW =
  /\b(?:assess|judge|judgement|judgment|estimate|believe|think|reckon|expect|view|opinion|assume|assumption|calculate|calculation)\b/iu;
const SUPPOSING = new Set([
  'if',
  'unless',
  'suppose',
  'supposing',
  'assuming',
  'were-',
  'whether',
  'imagine',
  'hypothetically',
]);

const EARLIER =
  /\b(?:at first|initially|originally|formerly|previously|used to|in the \w+ (?:era|years|days)|until|before|prior to)\b/iu;
/** Lower case only: 'May' is a month. */
const MODALS = new Set(['would', 'could', 'might', 'may', 'perhaps', 'possibly', 'probably']);

function findMood(text: string, tokens: readonly Token[], clauses: readonly Clause[]): Mood {
  const words = tokens.filter((token) => token.kind === 'word');
  const first = words[0]?.lower ?? '';
  const would = words.some((token) => ['would', 'could', 'might'].includes(token.lower));
  const inverted = ['had', 'were', 'should'].includes(first) && would;
  const counterfactual = /\b(?:would|could|might) (?:never |not )?have\b/iu.test(text);
  const speculative = words
    .filter((token) => MODALS.has(token.text))
    .map((token) => clauseAt(clauses, token.start));
  return {
    question: /\?["'”’)\]]*\s*$/u.test(text),
    conditional: inverted || counterfactual || words.some((token) => SUPPOSING.has(token.lower)),
    disputed:
      words.some((token) => DISPUTING.has(token.stem)) ||
      HARD_TO_SEE.test(text) ||
      OTHERS.test(text),
    own: OWN.test(text) && OWN_VIEW.test(text),
    earlier: EARLIER.test(text),
    speculative,
  };
}
