/** Which parts of a claim speak of a fact whose words were stated by hand. */
import type { Analysis } from '../language/analysis.ts';
import { clauseAt } from '../language/clauses.ts';
import type { Lexicon, NameMention } from '../language/names.ts';
import { stem } from '../language/stem.ts';
import type { OffsetRange } from '../text.ts';
import type { Window } from './align.ts';
import { type CompiledParticulars, findGroups } from './compileParticulars.ts';
import { relateNames } from './units.ts';
import type { Found } from './wordings.ts';

/** A claim seen from a fact with hand-stated particulars. */
export interface Reach {
  /** For each group of `about`, where the claim holds one of its wordings; what it sets aside left out. */
  readonly about: readonly (readonly Found[])[];
  /** True if what stands there is said of the fact, and of nothing else. `valued` for a figure or date. */
  speaksAt(range: OffsetRange, valued?: boolean): boolean;
  /** True if both offsets lie in one part of the claim. */
  areBeside(a: number, b: number): boolean;
  /** True if a part of what the fact speaks of is meant there: 'the first phase of …'. */
  isOfPart(offset: number): boolean;
  /** True if a name there can stand for one of the fact's. */
  holdsNameAt(offset: number): boolean;
  /** True if the name only says whose statement it is, or what is set against the fact. */
  isBystander(name: NameMention): boolean;
  /** True if the fact speaks of the name itself. */
  isOwn(name: NameMention): boolean;
}

/** Words that make what follows a mere contrast: 'unlike Norway', 'compared with Norway'. */
const CONTRASTS = new Set(['unlike', 'contrast', 'compared']);
/** Prepositions of those with whom or towards whom something is done: 'trade with Norland' is nobody's in particular. */
const PARTNER_WAYS = new Set(['with', 'to', 'toward', 'towards', 'against', 'about', 'from']);
/** What a thing has several of, each with figures of its own. */
const PARTS = new Set(
  'phase stage section segment portion stretch leg spur branch instalment installment alone'
    .split(' ')
    .map(stem),
);
/** Verbs of saying right after a name, which make it that of a source. No bare forms: 'state' is a noun too. */
const SAYING = new Set(
  `says said argues argued writes wrote notes noted states stated reports reported claims claimed believes believed maintains
  maintained contends contended suggests suggested estimates estimated observes observed explains explained thinks thought`.split(
    /\s+/u,
  ),
);

/** Looks at a claim from a fact. `window` are the clauses that the derived comparison takes to speak of it. */
export function reachOf(
  claim: Analysis,
  { about, ownNames, topics, ownStems }: CompiledParticulars,
  window: Window,
  lexicon: Lexicon,
): Reach {
  const segments = segmentsOf(claim);
  const segmentAt = (offset: number) => segments[clauseAt(claim.clauses, offset)] ?? 0;
  const contrasts = contrastsOf(claim);
  const inContrast = (offset: number) =>
    contrasts.some((span) => span.start <= offset && offset < span.end);
  const found = findGroups(claim, about, lexicon).map((group) =>
    group.filter(
      (match) =>
        !match.places.some(({ start }) => claim.polarity.setAsideAt(start) || inContrast(start)),
    ),
  );
  const isAmong = (name: NameMention, names: readonly NameMention[]) =>
    names.some((other) => relateNames(name, other, lexicon) !== 'none') ||
    (name.ids.length === 0 && name.words.every((word) => ownStems.has(stem(word))));
  const isOwn = (name: NameMention) => isAmong(name, ownNames);
  const isTopic = (name: NameMention) => isAmong(name, topics);
  const isBystander = (name: NameMention) =>
    isSource(claim, name) || inContrast(name.start) || claim.polarity.setAsideAt(name.start);
  const actors = claim.names.filter((name) => !isBystander(name));
  const isWholeIn = (segment: number, offset: number) =>
    found.every((group) =>
      group.some(
        (match) =>
          segmentAt(match.start) === segment ||
          (match.end <= offset && match.wording.elements.every(({ ids }) => ids !== undefined)),
      ),
    );
  // where nobody is named it is said of whom the nearest part before names
  const isOwnPart = (segment: number) => {
    const last = actors.filter((name) => segmentAt(name.start) < segment).at(-1);
    return (
      last === undefined ||
      actors.some((name) => segmentAt(name.start) === segmentAt(last.start) && isTopic(name))
    );
  };
  return {
    about: found,
    speaksAt: ({ start, end }, valued = false) => {
      const segment = segmentAt(start);
      const isNear = found.some((group) =>
        group.some((match) => segmentAt(match.start) === segment),
      );
      if (!isNear && !window.has(start)) return false;
      const here = actors.filter(
        (name) => segmentAt(name.start) === segment && !(name.start < end && start < name.end),
      );
      const before = here.filter((name) => name.end <= start);
      // 'few in the north knew how Norland …': the last name without a preposition is the subject
      const subject =
        before.filter((name) => name.preposition === '').at(-1) ??
        before.filter((name) => !PARTNER_WAYS.has(name.preposition)).at(-1);
      if (subject !== undefined && !isTopic(subject)) return false;
      if (here.length === 0 && !isOwnPart(segment)) return false;
      // words say of what they are; figures may be of anything that is named beside them
      if (!valued) return true;
      // what is only said later is another matter: 'oil a third, gas an eighth'
      const isSaid = found.every((group) =>
        group.some((match) => segmentAt(match.start) <= segment),
      );
      if (!isSaid) return false;
      const foreign = here.filter((name) => !isOwn(name));
      // 'has a long border with China': somebody else is spoken of too, so all must be said here
      return foreign.length === 0 || (found.length > 0 && isWholeIn(segment, start));
    },
    areBeside: (a, b) => segmentAt(a) === segmentAt(b),
    isOfPart: (offset) =>
      claim.tokens.some(
        (token) =>
          PARTS.has(token.stem) &&
          !ownStems.has(token.stem) &&
          segmentAt(token.start) === segmentAt(offset),
      ),
    holdsNameAt: (offset) => found.length > 0 || window.has(offset),
    isBystander,
    isOwn,
  };
}

/**
 * The part of the claim that each clause belongs to. Clauses without a word of their own ('in 1990,',
 * ': 64 percent') go with the one before, at the start with the one that follows.
 */
function segmentsOf(claim: Analysis): readonly number[] {
  const telling = new Set(claim.terms.map((term) => term.clause));
  let segment = 0;
  let seen = false;
  return claim.clauses.map((_, clause) => {
    if (telling.has(clause)) {
      if (seen) segment++;
      seen = true;
    }
    return segment;
  });
}

/** Where a claim only names what the fact is set against. */
function contrastsOf({ tokens, clauses }: Analysis): readonly OffsetRange[] {
  return tokens.flatMap((token, i) => {
    const next = tokens[i + 1]?.lower ?? '';
    const opens =
      CONTRASTS.has(token.lower) && (token.lower === 'unlike' || ['to', 'with'].includes(next));
    return opens
      ? [{ start: token.start, end: clauses[clauseAt(clauses, token.start)]?.end ?? token.end }]
      : [];
  });
}

/** True if a name says whose statement the sentence reports. */
function isSource({ attribution, tokens }: Analysis, name: NameMention): boolean {
  if (attribution !== undefined && attribution.start <= name.start && name.end <= attribution.end)
    return true;
  const next = tokens.find((token) => token.start >= name.end);
  return next !== undefined && SAYING.has(next.text);
}
