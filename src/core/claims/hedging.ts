/** The words by which a source says less than that something is so, and those by which a claim does. */
import type { Analysis } from '../language/analysis.ts';
import { stem } from '../language/stem.ts';
import { type Token, isAdverb, tokenize } from '../language/tokens.ts';
import type { Fact } from '../knowledge/pack.ts';

/** A hedge of a source's text and the words it hedges. */
export interface Hedge {
  /** Offsets of the hedge in the source's text. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** True for 'largely' and its like, which say how far something holds, not how sure it is. */
  readonly isDegree: boolean;
  /** The first words of what is hedged, the nearest first; never empty. */
  readonly heads: readonly Token[];
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).map(stem));
}

/** Verbs that make what follows them only possible. */
export const MODALS: ReadonlySet<string> = new Set(['may', 'might', 'could', 'would']);

/** Hedges that a pack need not name: these words hedge wherever they stand. */
const PLAIN_HEDGES: ReadonlySet<string> = new Set(
  'may might could perhaps possibly probably apparently seemingly presumably reportedly allegedly supposedly'.split(
    ' ',
  ),
);

/** Words of doubt: what makes the hedge that a pack names one of certainty is one of them. */
const UNCERTAIN = stems(
  `may might could would perhaps possibly possible possibility probably apparently seemingly presumably reportedly
  allegedly supposedly potentially potential likely unlikely appear seem suggest believe think expect estimate claim
  tout rumour rumor impression anecdotally`,
);

/** Hedges of degree. What they are said of has to be the claim's very words, since there are many other ways to put it. */
const DEGREES: ReadonlySet<string> = new Set([
  'almost',
  'nearly',
  'virtually',
  'practically',
  'largely',
  'mostly',
  'mainly',
  'partly',
  'partially',
  'somewhat',
  'generally',
  'for the most part',
  'in large part',
  'almost entirely',
  'in principle',
]);

/** Whoever says, thinks or finds something. */
const SAYING = stems(
  `according say tell argue claim assert contend maintain insist estimate reckon judge judgment regard view opinion account
  believe belief think thought consider report describe suggest expect forecast predict conclude assess write remark observe
  credit reading version hail present portray depict bill dub`,
);

/** Words by which a writer says that something is not simply so. Better one too many than one too few. */
const SOFTENERS: ReadonlySet<string> = new Set([
  ...UNCERTAIN,
  ...SAYING,
  ...stems(
    `should can ought must probable probability likelihood maybe apparent presume allege suppose purportedly purport
    ostensibly arguably plausible conceivable prospect prospective chance risk sign hint indicate imply expectation project
    prediction plan intend intention aim hope want wish seek promise suspect doubt assume speculate guess envisage envision
    foresee propose threaten tend per if whether unless provided idea notion theory design count among largely mostly mainly
    chiefly partly partially somewhat generally broadly almost nearly virtually practically effectively essentially
    relatively fairly rather quite barely hardly scarcely little partial principle degree extent way effect part`,
  ),
]);

/** These mean that somebody says it only with 'that' behind them: 'holds 25 percent' says nothing. */
const SAYING_WITH_THAT = stems('hold find note state report see call rank explain show point');

/** The words of a text that hedge it or say whose statement it is. */
export function cautiousWords({ tokens }: Analysis): readonly Token[] {
  return tokens.filter((token) => SAYING.has(token.stem) || UNCERTAIN.has(token.stem));
}

/** 'Is to run' and 'are due to open' are planned, not done; 'one of', 'all but' and 'looks like' say less. */
const SOFT_PHRASES =
  /\b(?:is|are|was|were) (?:(?:set|due|meant|bound|scheduled) )?to\b|\b(?:one|some|most|many) of\b|\ball but\b|\b(?:looks?|looked|sounds?|sounded) (?:like|as|to)\b/iu;

/**
 * The hedge in a text of a fact: the one the pack names; of what the pack neither hedges nor calls a
 * fact, the first plain one. Undefined where the text has none.
 */
export function hedgeIn(text: Analysis, fact: Fact): Hedge | undefined {
  const words = text.tokens.filter((token) => token.kind !== 'punctuation');
  const found = fact.hedge === undefined ? plainHedge(words, fact) : named(words, fact.hedge);
  if (found === undefined) return undefined;
  const tokens = words.slice(found.index, found.index + found.length);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isDegree = DEGREES.has(phraseOf(tokens));
  // the verb behind a modal may be part of the hedge ('could yield up to'); 'claims are made that' has none
  const modal = tokens.find((token) => MODALS.has(token.lower));
  const from = modal?.end ?? last.end;
  const isBesides = (token: Token): boolean =>
    !token.content ||
    UNCERTAIN.has(token.stem) ||
    isAdverb(token) ||
    [...text.names, ...text.values.filter(({ kind }) => kind !== 'rank')].some(
      (span) => span.start <= token.start && token.end <= span.end,
    );
  const next = words[words.indexOf(last) + 1];
  const isOfClause = [first, last, next].some((token) => token?.lower === 'that');
  const reach = isOfClause ? HEADS : 1;
  const heads = ALMOST.has(phraseOf(tokens))
    ? words.filter((token) => token === next && WHOLE.has(token.lower))
    : words.filter((token) => token.start >= from && !isBesides(token)).slice(0, reach);
  return heads.length === 0
    ? undefined
    : { start: first.start, end: last.end, tokens, isDegree, heads };
}

/** 'Almost all': before anything else these bound a value, or say little. */
const ALMOST: ReadonlySet<string> = new Set(['almost', 'nearly', 'virtually', 'practically']);
const WHOLE: ReadonlySet<string> = new Set(['all', 'every', 'no', 'none', 'always', 'never']);

function phraseOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.lower).join(' ');
}

/** A hedge of a whole clause is followed by its subject before its verb: so many words are looked at. */
const HEADS = 2;

interface Place {
  readonly index: number;
  readonly length: number;
}

/** The hedge as the pack gives it, or a word of it in another form: 'appears to have' for 'it appears that'. */
function named(words: readonly Token[], hedge: string): Place | undefined {
  const wanted = tokenize(hedge).filter((token) => token.kind !== 'punctuation');
  const uncertain = wanted.filter((token) => UNCERTAIN.has(token.stem));
  if (uncertain.length === 0 && !DEGREES.has(phraseOf(wanted))) return undefined;
  const index = words.findIndex((_, at) =>
    wanted.every((word, offset) => words[at + offset]?.lower === word.lower),
  );
  if (index >= 0) return { index, length: wanted.length };
  const other = words.findIndex(
    (token) => !isMonth(token) && uncertain.some((word) => word.stem === token.stem),
  );
  return other < 0 ? undefined : { index: other, length: 1 };
}

function plainHedge(words: readonly Token[], { kind }: Fact): Place | undefined {
  // 'could' also tells what somebody was able to do: a pack that calls it a fact means it as one
  if (kind === 'fact') return undefined;
  const index = words.findIndex((token) => PLAIN_HEDGES.has(token.lower) && !isMonth(token));
  return index < 0 ? undefined : { index, length: 1 };
}

function isMonth(token: Token): boolean {
  return token.text === 'May';
}

/**
 * True if a claim says in whatever words that something is not simply so, or that somebody says it. What
 * the source's texts have as well, besides their hedging, is what both speak of and softens nothing.
 */
export function isSoftened(
  claim: Analysis,
  texts: readonly Analysis[],
  hedging: readonly Token[],
): boolean {
  if (claim.attribution !== undefined || SOFT_PHRASES.test(claim.text)) return true;
  const hedges = new Set(hedging.map((token) => token.stem));
  const shared = new Set(texts.flatMap(({ tokens }) => tokens.map((token) => token.stem)));
  const words = claim.tokens.filter((token) => token.kind === 'word' && !isMonth(token));
  return words.some(
    (token, i) =>
      (SOFTENERS.has(token.stem) && (hedges.has(token.stem) || !shared.has(token.stem))) ||
      (SAYING_WITH_THAT.has(token.stem) && words[i + 1]?.lower === 'that'),
  );
}
