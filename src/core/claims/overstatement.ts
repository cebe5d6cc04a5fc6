/**
 * Finds what of its source's caution a claim leaves out that otherwise agrees with it: a bound, a
 * hedge, or whose statement it is. A claim that says the same in other words, or says less, is none.
 */
import type { Analysis } from '../language/analysis.ts';
import type { Bound, Quantity } from '../language/particulars.ts';
import { stem } from '../language/stem.ts';
import { synonymous } from '../language/thesaurus.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import { type OffsetRange, overlaps } from '../text.ts';
import { analysedFact } from './analysedFact.ts';
import type { FactComparison } from './checkSentence.ts';
import { type AnalysedFact, type Comparison, type SlotResult, strength } from './comparison.ts';
import { type Hedge, MODALS, cautiousWords, hedgeIn, isSoftened } from './hedging.ts';
import { relateValues } from './valueSlots.ts';

/** An edit of the claim's text that puts back what was left out. */
export interface Restoration {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** What is put back. */
  readonly words: string;
}

/** Something of a source's caution that the claim leaves out. Offsets are into the claim's text. */
export interface Overstatement {
  readonly fact: Fact;
  readonly slot: SlotResult;
  /** Only where it is sure to be grammatical. */
  readonly restoration?: Restoration;
}

/** A claim and the fact that supports it. */
interface Case {
  readonly claim: Analysis;
  readonly fact: Fact;
  readonly analysed: AnalysedFact;
  readonly comparison: Comparison;
}

/** Facts that share much less with the claim than the best one does are about something else. */
const CLOSE_TO_BEST = 0.5;
/** A fact that shares this much of what another shares with the claim says it as well. */
const AS_CLOSE = 0.8;

/** An overstatement before it is said of which fact. */
type Omission = Omit<Overstatement, 'fact'>;

/**
 * What a claim leaves out of the facts that support it, the best anchored first; of the works that the
 * sentence cites alone, if those support it. What another fact states without the caution is no overstatement.
 */
export function findOverstatements(
  claim: Analysis,
  supports: readonly FactComparison[],
  cites: (fact: Fact) => boolean,
  knowledge: Knowledge,
): readonly Overstatement[] {
  const cited = supports.filter(({ fact }) => cites(fact));
  const considered = cited.length > 0 ? cited : supports;
  const best = Math.max(...considered.map(({ comparison }) => strength(comparison)));
  const all = considered
    .filter(({ comparison }) => strength(comparison) >= best * CLOSE_TO_BEST)
    .map(({ fact, comparison }) => {
      const analysed = analysedFact(fact, knowledge);
      const omissions = omissionsOf({ claim, fact, analysed, comparison }, knowledge);
      return { fact, comparison, omissions };
    });
  const kept: Overstatement[] = [];
  for (const { fact, comparison, omissions } of all) {
    for (const omission of omissions) {
      const isSaidFlatly = all.some(
        (other) =>
          // a fact that is hedged itself, or somebody's opinion, says nothing flatly
          other.fact.hedge === undefined &&
          (other.fact.attributedTo === undefined ||
            other.fact.attributedTo === fact.attributedTo) &&
          strength(other.comparison) >= strength(comparison) * AS_CLOSE &&
          !other.omissions.some(({ slot }) => overlaps(slot, omission.slot)) &&
          [...other.comparison.agreed, ...other.comparison.affirmed].some((words) =>
            overlaps(words, omission.slot),
          ),
      );
      if (!isSaidFlatly && !kept.some(({ slot }) => overlaps(slot, omission.slot)))
        kept.push({ fact, ...omission });
    }
  }
  return kept;
}

function omissionsOf(supported: Case, knowledge: Knowledge): readonly Omission[] {
  const bounds = droppedBounds(supported);
  if (namesAuthor(supported.claim.tokens, supported.fact, knowledge)) return bounds;
  const other = droppedHedge(supported) ?? droppedAttribution(supported, knowledge);
  return other === undefined ? bounds : [...bounds, other];
}

// --- Bounds ------------------------------------------------------------------------------------

/**
 * Other words for a bound than those that are read as one before or behind the value; any of them in
 * the claim may give it. 'About' needs none: a round figure says as much.
 */
const IN_OTHER_WORDS: Readonly<Partial<Record<Bound, RegExp>>> = {
  atMost:
    /\b(?:caps?|capped|ceiling|limit\w*|maximum|max|peaks?|tops?|at best|highest|can|capacity|able)\b/iu,
  lessThan: /\b(?:ceiling|limit\w*|maximum|max|short|falls?|fell)\b/iu,
  atLeast: /\b(?:minimum|min|floor|lowest|alone|already)\b/iu,
  moreThan: /\b(?:minimum|min|floor|exceed\w*|excess|alone|already)\b/iu,
  nearly: /\b(?:short|shy|close|approach\w*)\b/iu,
  justOver: /\b(?:exceed\w*|excess|already)\b/iu,
};

/** Two figures no further apart than this share are the same. */
const SAME = 1e-9;

function droppedBounds({ claim, analysed, comparison }: Case): readonly Omission[] {
  return comparison.agreed.flatMap((agreed) => {
    const value = claim.values.find(
      (candidate) => candidate.valueEnd === agreed.end && candidate.kind === 'quantity',
    );
    if (value?.kind !== 'quantity' || value.bound !== 'exact' || value.isRange) return [];
    const known = [analysed.statement, analysed.quote].flatMap((text) =>
      text.values.flatMap((candidate) =>
        candidate.kind === 'quantity' &&
        ['agrees', 'looser'].includes(relateValues(value, candidate))
          ? [{ value: candidate, text }]
          : [],
      ),
    );
    const [source] = known;
    if (source === undefined || !known.every((each) => bounds(each.value, value, claim))) return [];
    const { isRange, start, valueStart, valueEnd } = source.value;
    const words = source.text.text.slice(start, valueEnd);
    const restoration = isRange
      ? rangeInstead(value, source.value, words)
      : boundBefore(claim, value, source.text.text.slice(start, valueStart).trim());
    return [
      {
        slot: {
          kind: 'range',
          start: value.valueStart,
          end: value.valueEnd,
          stated: claim.text.slice(value.valueStart, value.valueEnd),
          known: words,
          reason: isRange
            ? 'the source gives a range, the claim one value of it'
            : 'the source bounds the value, the claim does not',
          replaceable: restoration !== undefined,
        },
        ...(restoration === undefined ? {} : { restoration }),
      },
    ];
  });
}

/** True if the source's value bounds the claim's very figure, and no words of the claim do. */
function bounds(known: Quantity, value: Quantity, claim: Analysis): boolean {
  if (known.isRange) return true;
  const inOtherWords = IN_OTHER_WORDS[known.bound];
  // a '700-megawatt cable' is one of up to so much
  if (known.bound === 'atMost' && value.attributive) return false;
  const [a, b] = [known.base.low, value.base.low];
  return (
    inOtherWords !== undefined &&
    !inOtherWords.test(claim.text) &&
    Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b))
  );
}

/** The source's range in place of the claim's value, where both are written alike. */
function rangeInstead(value: Quantity, known: Quantity, words: string): Restoration | undefined {
  return value.unit === known.unit && !value.attributive && !known.attributive
    ? { start: value.valueStart, end: value.valueEnd, newText: words, words }
    : undefined;
}

const DETERMINERS = new Set(
  'a an the its their his her our this that these those another each every'.split(' '),
);

/** The source's bound put before the claim's value, where it can stand there. */
function boundBefore(claim: Analysis, value: Quantity, phrase: string): Restoration | undefined {
  const words = phrase.charAt(0).toLowerCase() + phrase.slice(1);
  const boundTokens = tokenize(words);
  const last = boundTokens.at(-1);
  // words between bound and value ('more than the 35,000') belong to the source's sentence alone
  if (last === undefined || DETERMINERS.has(last.lower) || value.start !== value.valueStart)
    return undefined;
  const insert = (text: string): Restoration => ({
    start: value.start,
    end: value.start,
    newText: `${text} `,
    words,
  });
  const before = claim.tokens.filter((token) => token.end <= value.start).at(-1);
  if (before === undefined) {
    const capital = words.charAt(0).toUpperCase() + words.slice(1);
    const first = claim.text.charAt(value.start);
    return {
      start: value.start,
      end: value.start + 1,
      newText: `${capital} ${first.toLowerCase()}`,
      words,
    };
  }
  const afterDeterminer = DETERMINERS.has(before.lower) || /['’]s?$/u.test(before.text);
  if (!afterDeterminer) return insert(words);
  // 'the nearly 2,000 miles' can be said, 'the up to $1 billion' can't; and 'an' is no 'a'
  const fits = before.lower !== 'an' && !(before.lower === 'a' && /^[aeiou]/u.test(words));
  return boundTokens.length === 1 && fits ? insert(words) : undefined;
}

// --- Hedges ------------------------------------------------------------------------------------

function droppedHedge(supported: Case): Omission | undefined {
  const { claim, fact, analysed } = supported;
  const texts = [analysed.quote, analysed.statement];
  const hedged = texts.flatMap((text) => {
    const hedge = hedgeIn(text, fact);
    return hedge === undefined ? [] : [{ text, hedge }];
  });
  const hedging = hedged.flatMap(({ hedge }) => hedge.tokens);
  if (hedged.length === 0 || isSoftened(claim, texts, hedging)) return undefined;
  if (saysWill(claim) && hedging.some(isAboutTheFuture)) return undefined;
  const found = hedged.flatMap(({ text, hedge }) => {
    const answer = answering(hedge, claim);
    return answer === undefined ? [] : [unhedged(text, hedge, answer, claim)];
  });
  // the source's own words, unless those of the statement can be put into the claim
  return found.find(({ restoration }) => restoration !== undefined) ?? found[0];
}

function unhedged(text: Analysis, hedge: Hedge, answer: Answer, claim: Analysis): Omission {
  const { head, word } = answer;
  const restoration =
    modalBefore(text, hedge, answer, claim) ?? adverbBefore(text, hedge, answer, claim);
  return {
    slot: {
      kind: 'modality',
      start: word.start,
      end: word.end,
      stated: word.text,
      known: text.text.slice(hedge.start, Math.max(hedge.end, head.end)),
      reason: 'the source hedges what the claim states as fact',
      replaceable: restoration !== undefined,
    },
    ...(restoration === undefined ? {} : { restoration }),
  };
}

/** 'Will' is as good as these, but says more than any other hedge. */
function isAboutTheFuture({ lower }: Token): boolean {
  return lower === 'would' || lower.startsWith('expect');
}

function saysWill(claim: Analysis): boolean {
  return claim.tokens.some(({ lower }) => lower === 'will' || lower === 'shall');
}

/** The word of the claim that says what the source hedges. */
interface Answer {
  readonly head: Token;
  readonly word: Token;
}

function answering({ heads, isDegree }: Hedge, claim: Analysis): Answer | undefined {
  // what somebody is designed, or stands, to do is not said to be done
  const words = claim.tokens.filter(
    (token) => token.kind === 'word' && previousWord(claim, token)?.lower !== 'to',
  );
  for (const head of heads) {
    const word =
      words.find((token) => token.stem === head.stem) ??
      (isDegree
        ? undefined
        : words.find((token) => token.content && synonymous(token.stem, head.stem)));
    if (word !== undefined) return { head, word };
  }
  return undefined;
}

/** Words that may stand between a subject and its verb, or for the subject itself. */
const SUBJECTS = new Set(['which', 'that', 'who', 'it', 'they', 'he', 'she', 'also', 'still']);

/** 'Could yield' in place of 'yields' or 'will yield', where the source's modal stands right before its verb. */
function modalBefore(
  text: Analysis,
  hedge: Hedge,
  { head, word }: Answer,
  claim: Analysis,
): Restoration | undefined {
  const modal = hedge.tokens.find((token) => MODALS.has(token.lower));
  if (modal === undefined || nextWord(text, modal) !== head) return undefined;
  const words = `${modal.lower} ${head.lower}`;
  const before = previousWord(claim, word);
  if (before === undefined) return undefined;
  if (before.lower === 'will' && word.lower === head.lower)
    return { start: before.start, end: word.end, newText: words, words };
  const isVerb =
    word.lower === head.lower ||
    word.lower === `${head.lower}s` ||
    word.lower === `${head.lower}es` ||
    word.lower === head.lower.replace(/y$/u, 'ies');
  // what follows a noun or its pronoun is a verb, unless a preposition shows it to be a noun itself
  const followsSubject = before.content || SUBJECTS.has(before.lower);
  const after = nextWord(claim, word);
  const isNoun = after === undefined || NOUN_FOLLOWERS.has(after.lower);
  return isVerb && followsSubject && !isNoun
    ? { start: word.start, end: word.end, newText: words, words }
    : undefined;
}

/** After 'yields' these show that it is a noun, or that the verb comes only now. */
const NOUN_FOLLOWERS = new Set(
  'of from for is are was were has have had will to that which who and or'.split(' '),
);

/** 'Perhaps' and 'largely' before the words that they stand before in the source. */
function adverbBefore(
  text: Analysis,
  hedge: Hedge,
  { head, word }: Answer,
  claim: Analysis,
): Restoration | undefined {
  const isAdverb = hedge.isDegree || (hedge.tokens.length === 1 && isAdverbial(hedge));
  if (!isAdverb) return undefined;
  const between = text.tokens.filter(
    (token) => token.start >= hedge.end && token.end <= head.start,
  );
  const at = claim.tokens.indexOf(word);
  const same = claim.tokens.slice(at - between.length, at);
  if (
    at < between.length ||
    word.lower !== head.lower ||
    !between.every((token, i) => token.lower === same[i]?.lower)
  )
    return undefined;
  const start = (same[0] ?? word).start;
  const words = text.text.slice(hedge.start, hedge.end).toLowerCase();
  // at the beginning of a sentence the next word would lose its capital
  return start === 0 ? undefined : { start, end: start, newText: `${words} `, words };
}

function isAdverbial({ tokens }: Hedge): boolean {
  const [only] = tokens;
  return only !== undefined && (only.lower === 'perhaps' || only.lower.endsWith('ly'));
}

function nextWord({ tokens }: Analysis, token: Token): Token | undefined {
  return tokens[tokens.indexOf(token) + 1];
}

function previousWord({ tokens }: Analysis, token: Token): Token | undefined {
  return tokens[tokens.indexOf(token) - 1];
}

// --- Attribution -------------------------------------------------------------------------------

function droppedAttribution(
  { claim, fact, analysed: { statement }, comparison }: Case,
  { lexicon }: Knowledge,
): Omission | undefined {
  const holder = fact.attributedTo;
  // of a fact the attribution is where the source has it from, and citing the source is enough
  if (holder === undefined || fact.kind === 'fact') return undefined;
  if (isSoftened(claim, [statement], cautiousWords(statement))) return undefined;
  const entity = lexicon.entity(holder);
  const isNamed =
    entity === undefined
      ? tokenize(holder).some(
          (token) => token.content && claim.tokens.some((word) => word.stem === token.stem),
        )
      : claim.names.some(({ ids }) => ids.includes(entity.id));
  const words = wordsFor(claim, comparison);
  if (isNamed || words === undefined) return undefined;
  return {
    slot: {
      kind: 'attribution',
      ...words,
      stated: claim.text.slice(words.start, words.end),
      known: entity?.name ?? holder,
      reason: 'the source attributes what the claim states as fact',
      replaceable: false,
    },
  };
}

/** The words that stand for the whole claim: a value that agreed, else the first word that the fact has too. */
function wordsFor(claim: Analysis, { agreed, affirmed }: Comparison): OffsetRange | undefined {
  const found =
    agreed.find(({ kind }) => kind !== 'date') ??
    affirmed.find((words) => !claim.names.some((name) => overlaps(name, words)));
  return found === undefined ? undefined : { start: found.start, end: found.end };
}

/** True if words name an author of the fact's work: 'for Smith', 'Smith finds'. */
export function namesAuthor(
  words: readonly Token[],
  fact: Fact,
  knowledge: Pick<Knowledge, 'itemOf'>,
): boolean {
  const authors = knowledge.itemOf(fact)?.author ?? [];
  return authors.some(({ family, literal }) => {
    const name = stem((family ?? literal ?? '').toLowerCase());
    return words.some((token) => token.capital && token.stem === name);
  });
}
