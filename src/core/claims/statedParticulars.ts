/**
 * Holds a claim against the particulars that a fact's author stated by hand. What they leave
 * undecided is left to the comparison with what is derived from the fact's sentences.
 */
import type { Analysis } from '../language/analysis.ts';
import { clauseAt } from '../language/clauses.ts';
import { compareValues } from '../language/compareValues.ts';
import type { Lexicon } from '../language/names.ts';
import type { DateMention } from '../language/particulars.ts';
import { stem } from '../language/stem.ts';
import type { Overlap } from './align.ts';
import type { AnalysedFact, SlotResult } from './comparison.ts';
import { type CompiledParticulars, findGroups, isDenied } from './compileParticulars.ts';
import { decide } from './decideSlots.ts';
import type { Decision } from './decideValues.ts';
import { hasDistantSubject, isSum, moodObstacle, speculates } from './differences.ts';
import { type Reach, reachOf } from './statedReach.ts';
import { hasOtherFigures } from './valueSlots.ts';
import { findWording } from './wordings.ts';

/** What came of the hand-stated particulars: at least one of them was decided. */
export interface StatedOutcome {
  readonly agreed: readonly SlotResult[];
  readonly differing: readonly SlotResult[];
  /** How firmly claim and fact belong together, and how much they have in common. */
  readonly anchor: number;
  readonly common: number;
}

/** A fact without `about` is met where the derived comparison anchors claim and fact this firmly. */
const ANCHORED = 0.7;

/** Compares a claim with a fact's hand-stated particulars; undefined where they decide nothing. */
export function compareStated(
  claim: Analysis,
  fact: AnalysedFact,
  stated: CompiledParticulars,
  alignment: Overlap,
  lexicon: Lexicon,
): StatedOutcome | undefined {
  const byHand = stated.about.length > 0;
  // most candidates end here
  const isMet = byHand
    ? meets(claim, stated, lexicon)
    : alignment.anchor >= ANCHORED && !alignment.subjectMissing;
  if (!isMet) return undefined;
  const reach = reachOf(claim, stated, alignment.window, lexicon);
  if (reach.about.some((group) => group.length === 0)) return undefined;
  const decisions = stated.slots
    .map((slot) => decide(claim, slot, reach, lexicon))
    .filter((decision) => decision !== undefined)
    .filter(
      (decision) => obstacle(decision, { claim, fact, stated, alignment, reach }) === undefined,
    );
  // 'did not build' is met by whoever builds: unless a slot settles it, only its own words count
  const isSettled = decisions.some(({ slot }) => SETTLING.has(slot.kind));
  const isTurned = byHand && !stated.denials.has(isDenied(claim, reach.about));
  const counted =
    isTurned && !isSettled
      ? decisions.filter(({ slot, agrees }) => slot.form === 'words' && !agrees)
      : decisions;
  const differing = counted.filter(({ agrees }) => !agrees);
  const dates = differing.filter(({ slot }) => slot.kind === 'date');
  // another date and another particular besides: another event
  if (dates.length > 0 && (dates.length < differing.length || hasOtherFigures(claim, fact)))
    return undefined;
  if (counted.length === 0 || (dates.length === 0 && isOtherTime(claim, fact))) return undefined;
  const covered = coverage(reach, counted);
  if (speaksOfMore(alignment, covered)) return undefined;
  return {
    agreed: counted.filter(({ agrees }) => agrees).map(({ result }) => result),
    differing: differing.map(({ result }) => result),
    anchor: byHand ? 1 : alignment.anchor,
    common: Math.max(alignment.common, covered),
  };
}

/** Where no clause is mostly about the fact, its wordings must be at least this share of what is spoken of. */
const LEAST_SHARE = 0.25;

/** True if the wordings that were met are lost among what a long sentence says of other things. */
function speaksOfMore({ claimUnits, allUnits }: Overlap, covered: number): boolean {
  return claimUnits.length === 0 && covered < LEAST_SHARE * allUnits.length;
}

/** How many words of the claim the fact's stated wordings account for. */
function coverage({ about }: Reach, decisions: readonly Decision[]): number {
  return new Set([...about.flat(), ...decisions].flatMap(({ tokens }) => [...tokens])).size;
}

/** True if the claim holds a wording of every group. */
function meets(claim: Analysis, { about }: CompiledParticulars, lexicon: Lexicon): boolean {
  return about.every((group) =>
    group.some((wording) => findWording(claim, wording, lexicon).length > 0),
  );
}

/** What a text of the fact itself makes of the particulars that were stated for it. */
export interface OwnReading {
  /** Indexes of the groups of `about` that it holds no wording of. */
  readonly unmet: readonly number[];
  /** Indexes of the slots that it differs from, with the words that do. */
  readonly differing: readonly { readonly slot: number; readonly stated: string }[];
}

/** Holds a fact's own statement or quote against its particulars, for those who write packs. */
export function readOwnText(
  text: Analysis,
  stated: CompiledParticulars,
  lexicon: Lexicon,
): OwnReading {
  const unmet = stated.about.flatMap((group, index) =>
    findGroups(text, [group], lexicon)[0]?.length === 0 ? [index] : [],
  );
  // a quote may leave to its context what the statement names
  const about = stated.about.filter((_, index) => !unmet.includes(index));
  const reach = reachOf(text, { ...stated, about }, { has: () => true }, lexicon);
  return {
    unmet,
    differing: stated.slots.flatMap((slot, index) => {
      const decision = decide(text, slot, reach, lexicon);
      return decision === undefined || decision.agrees
        ? []
        : [{ slot: index, stated: decision.result.stated }];
    }),
  };
}

/** Kinds that say whether something is so at all. */
const SETTLING: ReadonlySet<string> = new Set(['polarity', 'quantifier']);
/** Words that make what is dated one more of its kind. */
const ANOTHER = new Set([
  'another',
  'again',
  'second',
  'third',
  'fourth',
  'further',
  'next',
  'later',
  'subsequent',
]);

/** What is compared. */
interface Case {
  readonly claim: Analysis;
  readonly fact: AnalysedFact;
  readonly stated: CompiledParticulars;
  readonly alignment: Overlap;
  readonly reach: Reach;
}

/** Words that say how much of something is meant, or nothing: they narrow no measure. */
const BROAD = new Set(
  'whole entire total overall own vast large big huge great main major chief full sizable considerable annual yearly'
    .split(' ')
    .map(stem),
);

/**
 * True if a word that is none of the fact's stands right before one that the fact is about: 'youth
 * unemployment' for unemployment, 'special forces' for the forces.
 */
function isNarrowed(claim: Analysis, reach: Reach, { ownStems }: CompiledParticulars): boolean {
  return reach.about.some(
    (group) =>
      group.length > 0 &&
      group.every((found) => {
        if (found.wording.elements.some(({ ids }) => ids !== undefined)) return false;
        const first = claim.tokens.findIndex((token) => token.start === found.start);
        const before = claim.tokens[first - 1];
        return (
          before?.kind === 'word' &&
          before.content &&
          !before.capital &&
          !/(?:ed|ing|ly)$/u.test(before.lower) &&
          !BROAD.has(before.stem) &&
          !ownStems.has(before.stem)
        );
      }),
  );
}

const FORESEEING =
  /^\s+(?:has|have|had)?\s*(?:forecasts?|predict(?:s|ed)?|project(?:s|ed)?|reckons?|expects?|estimates?|estimated)\s+that\b/iu;

/** 'X has forecast that …': somebody of whom the fact knows nothing has figures of their own. */
function isForeseenByOthers(claim: Analysis, reach: Reach): boolean {
  return claim.names.some(
    (name) => !reach.isOwn(name) && FORESEEING.test(claim.text.slice(name.end, name.end + 40)),
  );
}

/** Why a decision is not said. */
function obstacle(
  { slot, agrees, result }: Decision,
  { claim, fact, stated, alignment, reach }: Case,
): string | undefined {
  const isSupposing = [claim, fact.statement, fact.quote].every(
    ({ mood }, i) => mood.conditional === (i === 0),
  );
  if (isSupposing && supposes(claim, result.start)) return 'the claim supposes something';
  // other figures of what may be are somebody else's forecast
  const isOpen = fact.assessed === true && slot.form !== 'value';
  if (
    slot.kind !== 'modality' &&
    !isOpen &&
    speculates({ claim, fact }, [result], slot.form === 'value')
  )
    return 'the claim says what could be, not what is';
  if (agrees) return undefined;
  if (slot.kind === 'date') {
    const own = new Set(fact.statement.tokens.map((token) => token.lower));
    return claim.tokens.some(({ lower }) => ANOTHER.has(lower) && !own.has(lower))
      ? 'events of this kind recur'
      : undefined;
  }
  if (slot.form === 'value') {
    if (isForeseenByOthers(claim, reach)) return 'somebody else says so';
    if (slot.kind !== 'ordinal' && isSum(claim, fact, alignment))
      return 'the value is that of a sum or a rest';
    if (hasDistantSubject(claim, alignment, clauseAt(claim.clauses, result.start)))
      return 'the value is said of somebody or something else';
    return isNarrowed(claim, reach, stated) ? 'the value measures something else' : undefined;
  }
  // 'before the war of 1950' dates who did it, not something else
  if (slot.form === 'name' && isDatedAlike(claim, fact)) return undefined;
  return moodObstacle(claim, fact);
}

/** Words that open what is supposed. */
const SUPPOSING = new Set(
  'if unless whether suppose supposing assuming imagine had were should'.split(' '),
);
/** 'If it froze, ships might wait' says less than a forecast; 'would have waited' says that they did not. */
const POSSIBLE = new Set('may might could perhaps possibly'.split(' '));
const UNREAL = /\bwould (?:never |not )?have \w+(?:ed|en|d|t)\b/iu;

/** True if the clause itself is what is supposed, or is said with reserve: of 'if A, B' that is A, not B. */
function supposes({ clauses, tokens, text }: Analysis, offset: number): boolean {
  const { start, end } = clauses[clauseAt(clauses, offset)] ?? { start: 0, end: text.length };
  const words = tokens.filter((token) => start <= token.start && token.end <= end);
  return (
    SUPPOSING.has(words[0]?.lower ?? '') ||
    words.some(({ lower }) => POSSIBLE.has(lower)) ||
    UNREAL.test(text.slice(start, end))
  );
}

/** True if both have dates of their own, and every date of the claim is another one. */
function isOtherTime(claim: Analysis, fact: AnalysedFact): boolean {
  return datesIn(claim).length > 0 && datesAround(fact).length > 0 && !isDatedAlike(claim, fact);
}

/** True if a date of the claim is one of the fact's. */
function isDatedAlike(claim: Analysis, fact: AnalysedFact): boolean {
  const known = datesAround(fact);
  return datesIn(claim).some((date) => known.some((other) => canMeet(date, other)));
}

/** The dates of a claim but for those it sets aside. */
function datesIn(claim: Analysis): readonly DateMention[] {
  return datesOf(claim).filter((date) => !claim.polarity.setAsideAt(date.start));
}

function datesAround({ statement, quote, context }: AnalysedFact): readonly DateMention[] {
  return [statement, quote, context].flatMap((text) => (text === undefined ? [] : datesOf(text)));
}

function datesOf(text: Analysis): readonly DateMention[] {
  return text.values.flatMap((value) =>
    value.kind === 'date' && value.relative !== true ? [value] : [],
  );
}

/** A claim may date more finely than the fact does. */
function canMeet(a: DateMention, b: DateMention): boolean {
  const relation = compareValues(a, b);
  if (relation !== 'incomparable') return relation !== 'differs';
  return a.days.low <= b.days.high && b.days.low <= a.days.high;
}
