/** Decides one hand-stated particular at a time: the claim agrees, differs, or says nothing of it. */
import type { Analysis } from '../language/analysis.ts';
import type { Lexicon, NameMention } from '../language/names.ts';
import type { Scope } from '../language/negation.ts';
import { stem } from '../language/stem.ts';
import type { EntityKind } from '../knowledge/pack.ts';
import { type OffsetRange, overlaps } from '../text.ts';
import type { CompiledSlot, NameSlot, WordSlot } from './compileParticulars.ts';
import { type Decision, decideValue, tokensIn } from './decideValues.ts';
import type { Reach } from './statedReach.ts';
import { type Found, type Wording, findWording, isGlue } from './wordings.ts';

/** What the claim makes of a slot; undefined if it leaves it open. */
export function decide(
  claim: Analysis,
  slot: CompiledSlot,
  reach: Reach,
  lexicon: Lexicon,
): Decision | undefined {
  switch (slot.form) {
    case 'value':
      return decideValue(claim, slot, reach, lexicon);
    case 'words':
      return decideWords(claim, slot, reach, lexicon);
    case 'name':
      return decideName(claim, slot, reach, lexicon);
  }
}

// --- Words -------------------------------------------------------------------------------------

function decideWords(
  claim: Analysis,
  slot: WordSlot,
  reach: Reach,
  lexicon: Lexicon,
): Decision | undefined {
  const find = (wordings: readonly Wording[]) =>
    wordings
      .flatMap((wording) => findWording(claim, wording, lexicon))
      .filter(
        (found) =>
          reach.speaksAt(found) &&
          !found.places.some(({ start }) => claim.polarity.setAsideAt(start)),
      );
  const says = find(slot.says);
  const excludes = find(slot.excludes);
  const aboutWords = new Set(reach.about.flat().flatMap((found) => [...found.tokens]));
  const sides = [
    ...says.map((found) => ({ found, against: false, others: excludes })),
    ...excludes.map((found) => ({ found, against: true, others: says })),
  ].flatMap(({ found, against, others }) => {
    // 'voted against' is not 'voted': of two wordings that share words the longer is meant
    if (others.some((other) => givesWay(found, other))) return [];
    const negation = negationOf(claim, found, NAMING.has(slot.kind) ? undefined : aboutWords);
    if (negation === undefined) return [];
    return [{ found, differs: against !== negation.turned, ...negation }];
  });
  const [first] = sides;
  if (first === undefined || sides.some(({ differs }) => differs !== first.differs))
    return undefined;
  return {
    slot,
    agrees: !first.differs,
    tokens: new Set(sides.flatMap(({ found }) => [...found.tokens])),
    result: {
      kind: slot.kind,
      start: first.start,
      end: first.end,
      stated: claim.text.slice(first.start, first.end),
      known: slot.known,
      reason: first.differs ? 'the source has words that exclude these' : 'the words agree',
      replaceable: false,
      byHand: true,
    },
  };
}

function givesWay(found: Found, other: Found): boolean {
  return (
    found.tokens.size < other.tokens.size && [...found.tokens].some((i) => other.tokens.has(i))
  );
}

const NO_WORDS: ReadonlySet<number> = new Set();
/** Kinds that tell who or where: only a negator right before them turns them round. */
const NAMING: ReadonlySet<string> = new Set(['entity', 'role', 'place', 'attribution']);

/** Words that may stand between a negation and what it turns round: 'did not even come to freeze'. */
const LIGHT = new Set(
  'become get come go stay remain keep make let want will would shall should can could may might must ever even yet all any whatever whatsoever'
    .split(' ')
    .map(stem),
);

/**
 * Whether the negations of the claim turn a wording round (`aboutWords` may stand between; undefined for
 * one that tells who or where), and where its words then begin; undefined
 * where that can't be told, as in 'it is not surprising that the port is free of ice'.
 */
function negationOf(
  claim: Analysis,
  found: Found,
  aboutWords: ReadonlySet<number> | undefined,
): { readonly turned: boolean; readonly start: number; readonly end: number } | undefined {
  let { start, end } = found;
  const reaching: Scope[] = [];
  for (const scope of claim.polarity.scopes) {
    const covered = found.places.find((place) => isIn(scope, place));
    if (covered === undefined) continue;
    if (reaches(claim, scope, covered, aboutWords ?? NO_WORDS)) reaching.push(scope);
    // 'does not block what Norland leads': the verb is denied, not who leads
    else if (aboutWords !== undefined || scope.negator >= found.start) return undefined;
    else continue;
    start = Math.min(start, scope.negator);
    end = Math.max(end, negatorEnd(claim, scope));
  }
  const turned = found.places.some(
    (place) =>
      (reaching.filter((scope) => isIn(scope, place)).length % 2 === 1) !== place.element.negated,
  );
  return turned ? { turned, start, end } : { turned, start: found.start, end: found.end };
}

function negatorEnd({ tokens }: Analysis, { negator }: Scope): number {
  return tokens.find(({ start }) => start === negator)?.end ?? negator;
}

function isIn(scope: Scope, place: OffsetRange): boolean {
  return scope.start <= place.start && place.start < scope.end;
}

/** True if nothing of weight stands between the negator and the words. */
function reaches(
  claim: Analysis,
  scope: Scope,
  words: OffsetRange,
  aboutWords: ReadonlySet<number>,
): boolean {
  // 'poses no danger': the verb right before is denied too
  if (scope.negator > words.start) return true;
  return claim.tokens.every(
    (token, i) =>
      token.start <= scope.negator ||
      token.start >= words.start ||
      token.kind === 'punctuation' ||
      isGlue(token.lower) ||
      token.lower.endsWith('ly') ||
      LIGHT.has(token.stem) ||
      aboutWords.has(i),
  );
}

// --- Names -------------------------------------------------------------------------------------

function decideName(
  claim: Analysis,
  slot: NameSlot,
  reach: Reach,
  lexicon: Lexicon,
): Decision | undefined {
  const find = (wordings: readonly Wording[]) =>
    wordings
      .flatMap((wording) => findWording(claim, wording, lexicon))
      .filter((found) => !claim.polarity.setAsideAt(found.start));
  const resultOf = (found: OffsetRange, agrees: boolean, replaceable: boolean): Decision => ({
    slot,
    agrees,
    tokens: tokensIn(claim, found),
    result: {
      kind: slot.kind,
      start: found.start,
      end: found.end,
      stated: claim.text.slice(found.start, found.end),
      known: slot.known,
      reason: agrees ? 'the names agree' : 'another name in the same place',
      replaceable,
      byHand: true,
    },
  });
  const said = find(slot.says);
  if (said.length > 0) {
    const right = said.find(
      (found) => !claim.polarity.negatedAt(found.start) && reach.speaksAt(found),
    );
    return right === undefined ? undefined : resultOf(right, true, false);
  }
  const listed = find(slot.others);
  const ids = slot.says.flatMap(({ elements }) => elements.flatMap((element) => element.ids ?? []));
  const isOther = (name: NameMention) =>
    (listed.some((found) => overlaps(found, name)) || isOfKind(name, slot.kinds, lexicon)) &&
    !reach.isBystander(name) &&
    !reach.isOwn(name) &&
    !isAround(name, ids, lexicon);
  const others = [
    ...claim.names.filter(isOther),
    // what is listed need not look like a name: 'the navy', or a name that opens the sentence
    ...listed.filter((found) => !claim.names.some((name) => overlaps(found, name))),
  ].filter((other) => !claim.polarity.negatedAt(other.start) && reach.holdsNameAt(other.start));
  const [first] = others;
  // which of several other names stands in the place of the right one can't be told
  if (first === undefined || others.some((other) => textOf(other) !== textOf(first)))
    return undefined;
  return resultOf(first, false, !('form' in first && first.form === 'demonym'));

  function textOf({ start, end }: OffsetRange): string {
    return claim.text.slice(start, end);
  }
}

/** A numbered resolution or article is a document, whether a pack knows it or not. */
function isOfKind(name: NameMention, kinds: readonly EntityKind[], lexicon: Lexicon): boolean {
  if (name.ids.length === 0) return kinds.includes('document') && /^\d/u.test(name.text);
  return name.ids.some((id) => kinds.some((kind) => kind === lexicon.kindOf(id)));
}

/** True if one of the two lies within the other. */
function isAround(name: NameMention, ids: readonly string[], lexicon: Lexicon): boolean {
  const within = (inner: readonly string[], outer: readonly string[]) =>
    inner.some((id) => lexicon.containersOf(id).some((container) => outer.includes(container)));
  return within(name.ids, ids) || within(ids, name.ids);
}
