/** How a sentence is meant: asserted, asked, supposed, doubted, or only possible. */
import { type Clause, clauseAt } from './clauses.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** How a sentence is meant. Only assertions are held against facts. */
export interface Mood {
  readonly question: boolean;
  /** Supposes something: 'if', 'had … would', 'unless'. */
  readonly conditional: boolean;
  /** The indexes of the clauses that state a condition that may come about ('if', 'should … happen'); none where it is idle. */
  readonly conditions: readonly number[];
  /** Says that somebody doubts or disputes what it goes on to say. */
  readonly disputed: boolean;
  /** Where the words stand that doubt or dispute, as far as single words do. */
  readonly doubts: readonly { readonly start: number; readonly end: number }[];
  /** Says what other people hold: 'others put it at', 'is said to'. */
  readonly reported: boolean;
  /** The writer's own view: 'we assess', 'in our judgement'. */
  readonly own: boolean;
  /** Says what was so at some earlier time: 'at first', 'initially', 'in the Soviet era'. */
  readonly earlier: boolean;
  /** Says what is so now, perhaps no longer: 'now', 'today', 'no longer'. */
  readonly present: boolean;
  /** Says what should or must be. */
  readonly deontic: boolean;
  /** The clauses that say what could or would be, not what is. */
  readonly speculative: readonly number[];
  /** Says in any word that something is possible, likely or only seems so. */
  readonly tentative: boolean;
}

/** Verbs and adverbs that put what is said in doubt. 'Question' is left out: as a noun it mostly is none. */
const DISPUTING = new Set(
  `doubt deny disbelieve allege allegedly rumour rumor rumored myth`.split(/\s+/u).map(stem),
);
/** These doubt a statement only with one behind them: a dispute may be one about borders, and who is sceptical of a plan is. */
const DISPUTING_THAT = new Set(
  `dispute challenge contest sceptical skeptical`.split(/\s+/u).map(stem),
);
/** What shows that a statement is doubted: 'dispute that', 'challenge the view'; 'is disputed'. */
const STATED =
  /^\W+(?:that|whether|(?:the|this|any|such) (?:\w+ )?(?:notion|idea|view|claim|assumption|argument|belief|figure|assertion|suggestion|account|report)s?)\b/iu;
const PASSIVE = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'remains', 'remain']);

/** 'Takes issue with', 'rejects the notion that': somebody else's view, and not the author's. */
const REJECTED =
  /\btakes? issue with\b|\b(?:against|rejects?|rejected|dismiss(?:es)?|dismissed|refutes?|rebuts?|no time for|questions?) (?:the|any|this|that) (?:\w+ )?(?:notion|idea|view|claim|assumption|argument|belief|suggestion|supposition)\b/iu;
/** 'It is not true that', 'contrary to reports that': what follows is denied. */
const DENIED =
  /\b(?:it|this|that) (?:is|was) (?:not|hardly|simply not) (?:true|so|correct|the case)\b|\bit (?:is|was) (?:false|untrue|wrong|a myth)\b|\bcontrary to (?:what|reports?|claims?|rumou?rs?)\b/iu;
/** 'It is hard to see …', 'one often reads that …': what follows is not claimed. */
const HARD_TO_SEE =
  /\b(?:hard|difficult|impossible) to (?:believe|see|imagine|argue|credit)\b|\bone (?:often|sometimes) (?:reads|hears)\b/iu;
/** A sentence about what other people hold: 'others put it at', 'by some counts', 'it is often said'. */
const OTHERS =
  /^(?:others|critics|opponents|skeptics|sceptics)\b|^some\b[^.;]{0,40}\b(?:hold|argue|say|claim|believe|think|maintain|insist|contend)\b|\bby (?:one|some|most|another|other) (?:count|account|estimate|reckoning)s?\b|\bit is (?:often|sometimes|widely|commonly) \w+\b/iu;
/** 'Is said to have': what a source that hedges the same itself may be meant by. */
const SAID_TO = /\b(?:is|are|was|were) (?:said|reported|rumou?red|alleged) to\b/iu;
/** 'We owe' and 'our reader' are no view; a word or two may stand between: 'our own best estimate', 'we would judge'. */
const OWN_VIEW =
  /\b(?:we|our|i|my)(?:\s+\w+){0,2}\s+(?:assess|judge|judgement|judgment|estimate|believe|think|reckon|expect|view|opinion|assume|assumption|calculate|calculation|assessment)s?\b/iu;
/** 'Beyond dispute', 'no doubt': nothing is doubted. 'If the IMF is right', 'if anything': nothing is supposed. */
const UNDOUBTED = /\b(?:beyond|no|without|little)\s+(?:any\s+)?(?:doubt|dispute|question)\b/giu;
const IF_RIGHT =
  /\bif\s+(?:\S+\s+){1,8}?(?:(?:is|are|was|were)\s+(?:right|correct|to be believed|anything to go by)|ha(?:s|ve)\s+it\s+right)\b|\b(?:as if|if anything|if only because|if not)\b/giu;
const SUPPOSING = new Set(
  'if unless suppose supposing assuming whether imagine hypothetically'.split(' '),
);
/** 'Without the ferry the island would …': what would be if something were not so. */
const WITHOUT_WOULD = /^without\b[^;]*\b(?:would|could|might)\b/iu;
const COUNTERFACTUAL = /\b(?:would|could|might) (?:never |not )?have\b/iu;

const EARLIER =
  /\b(?:at first|initially|originally|formerly|previously|used to|(?:in|during|throughout) the \w+ (?:era|years|days)|until|before|prior to)\b|\b(?:was|were|had|the|its|their) once\b/iu;
const PRESENT = /\b(?:no longer|now|today|nowadays|any ?more|any longer|these days|currently)\b/iu;
const DEONTIC = /\b(?:must|should|ought|shall|mustn['’]t|shouldn['’]t)\b/iu;
/** Lower case only: 'May' is a month. */
const MODALS = new Set(['would', 'could', 'might', 'may', 'perhaps', 'possibly', 'probably']);
/** 'Would like', 'would rather': a wish. */
const WISHES = new Set('like welcome prefer love rather wish want hate'.split(' '));
const TENTATIVE = new Set(
  `potential potentially possible possibly possibility likely likelihood seem appear apparently prospect risk perhaps probably
  expect forecast predict`
    .split(/\s+/u)
    .map(stem),
);

/** Tells how a sentence is meant. */
export function findMood(text: string, tokens: readonly Token[], clauses: readonly Clause[]): Mood {
  const asides = [...text.matchAll(UNDOUBTED), ...text.matchAll(IF_RIGHT)];
  const inAside = (token: Token) =>
    asides.some(({ index, 0: { length } }) => index <= token.start && token.end <= index + length);
  const words = tokens.filter((token) => token.kind === 'word' && !inAside(token));
  const first = words[0]?.lower ?? '';
  const would = words.some((token) => ['would', 'could', 'might'].includes(token.lower));
  const inverted = ['had', 'were', 'should'].includes(first) && would;
  const supposing = words.filter((token) => SUPPOSING.has(token.lower));
  const idle = ['had', 'were'].includes(first) || COUNTERFACTUAL.test(text);
  const conditional =
    inverted || COUNTERFACTUAL.test(text) || WITHOUT_WOULD.test(text) || supposing.length > 0;
  const doubts = words.filter((token, i) => isDoubt(token, words[i - 1], text));
  const modals = words.filter(
    (token, i) =>
      MODALS.has(token.text) && !(token.lower === 'would' && WISHES.has(words[i + 1]?.lower ?? '')),
  );
  return {
    question: /\?["'”’)\]]*\s*$/u.test(text),
    conditional,
    conditions:
      idle || supposing.some(({ lower }) => lower !== 'if')
        ? []
        : supposing.length === 0 && inverted
          ? [0]
          : supposing.map(({ start }) => clauseAt(clauses, start)),
    disputed:
      doubts.length > 0 || HARD_TO_SEE.test(text) || DENIED.test(text) || REJECTED.test(text),
    doubts,
    reported: OTHERS.test(text) || SAID_TO.test(text),
    own: OWN_VIEW.test(text),
    earlier: EARLIER.test(text),
    present: PRESENT.test(text),
    deontic: DEONTIC.test(text),
    speculative: modals.map((token) => clauseAt(clauses, token.start)),
    tentative: modals.length > 0 || words.some((token) => TENTATIVE.has(token.stem)),
  };
}

function isDoubt(token: Token, before: Token | undefined, text: string): boolean {
  if (DISPUTING.has(token.stem)) return true;
  return (
    DISPUTING_THAT.has(token.stem) &&
    (STATED.test(text.slice(token.end)) ||
      (token.lower.endsWith('ed') && PASSIVE.has(before?.lower ?? '')))
  );
}
