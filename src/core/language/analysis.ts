/**
 * What a sentence says, as far as it can be told without knowledge of the world: its words, names,
 * values, clauses, negations and moods. Facts and claims are analysed by the same function, so that
 * whatever it gets wrong it gets wrong on both sides alike.
 */
import { type Attribution, findAttribution } from './attribution.ts';
import { type Clause, findClauses } from './clauses.ts';
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
/** 'It is not true that', 'contrary to reports that': what follows is denied. */
/** 'Takes issue with', 'rejects the notion that': somebody else's view, and not the author's. */
const REJECTED =
  /\btakes? issue with\b|\b(?:against|rejects?|rejected|dismiss(?:es)?|dismissed|refutes?|rebuts?|no time for|questions?) (?:the|any|this|that) (?:\w+ )?(?:notion|idea|view|claim|assumption|argument|belief|suggestion|supposition)\b/iu;
const DENIED =
  /\b(?:it|this|that) (?:is|was) (?:not|hardly|simply not) (?:true|so|correct|the case)\b|\bit (?:is|was) (?:false|untrue|wrong|a myth)\b|\bcontrary to (?:what|reports?|claims?|rumou?rs?)\b/iu;
const HARD_TO_SEE =
  /\b(?:hard|difficult|impossible) to (?:believe|see|imagine|argue|credit)\b|\bone (?:often|sometimes) (?:reads|hears)\b/iu;
/** A sentence about what other people hold: 'others put it at', 'by some counts', 'it is often said'. */
const OTHERS =
  /^(?:others|critics|opponents|skeptics|sceptics)\b|^some\b[^.;]{0,40}\b(?:hold|argue|say|claim|believe|think|maintain|insist|contend)\b|\bby (?:one|some|most|another|other) (?:count|account|estimate|reckoning)s?\b|\bit is (?:often|sometimes|widely|commonly) \w+\b|\b(?:is|are|was|were) (?:said|reported|rumou?red|alleged) to\b/iu;
/** 'We owe' and 'our reader' are no view; a word or two may stand between: 'our own best estimate', 'we would judge'. */
const OWN_VIEW =
  /\b(?:we|our|i|my)(?:\s+\w+){0,2}\s+(?:assess|judge|judgement|judgment|estimate|believe|think|reckon|expect|view|opinion|assume|assumption|calculate|calculation|assessment)s?\b/iu;
/** 'Beyond dispute', 'no doubt': nothing is doubted. 'If the IMF is right': nothing is supposed. */
const UNDOUBTED = /\b(?:beyond|no|without|little)\s+(?:any\s+)?(?:doubt|dispute|question)\b/giu;
const IF_RIGHT =
  /\bif\s+(?:\S+\s+){1,8}?(?:(?:is|are|was|were)\s+(?:right|correct|to be believed|anything to go by)|ha(?:s|ve)\s+it\s+right)\b/giu;
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
  const asides = [...text.matchAll(UNDOUBTED), ...text.matchAll(IF_RIGHT)];
  const inAside = (token: Token) =>
    asides.some(({ index, 0: { length } }) => index <= token.start && token.end <= index + length);
  const words = tokens.filter((token) => token.kind === 'word' && !inAside(token));
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
      DENIED.test(text) ||
      REJECTED.test(text) ||
      OTHERS.test(text),
    own: OWN_VIEW.test(text),
    earlier: EARLIER.test(text),
    speculative,
  };
}
