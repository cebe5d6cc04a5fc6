/** Finds the word that turns a claim round against its fact. */
import type { Analysis } from '../language/analysis.ts';
import { stem } from '../language/stem.ts';
import type { Alignment } from './align.ts';
import type { ComparisonContext, SlotResult } from './comparison.ts';
import { type Place, fitOf, neighboursOf } from './measure.ts';
import { startOfNegation } from './negationWords.ts';
import { relationsOf } from './relations.ts';
import { type Unit, relate, unitsOf } from './units.ts';

/**
 * Words of the claim that say the opposite of the fact's ('favoured' : 'opposed'), exclude them
 * ('rice' : 'wheat'), or are the same under a negation. Two opposites, or an opposite under a
 * negation, cancel out.
 */
export function turnedRound(
  claim: Analysis,
  alignment: Alignment,
  context: ComparisonContext,
): readonly SlotResult[] {
  return alignment.matches.flatMap(({ fact, claim: unit, relation }): SlotResult[] => {
    if (fact.name !== undefined || unit.name !== undefined || claim.polarity.setAsideAt(unit.start))
      return [];
    const negated = fact.negated !== unit.negated && (fact.negationHead || unit.negationHead);
    const turned =
      relation === 'opposed'
        ? fact.negated === unit.negated
        : relation === 'exclusive'
          ? !negated
          : negated;
    if (
      !turned ||
      !hasItsObject(alignment, fact) ||
      (relation === 'related' && isBetterMatched(unit, fact, alignment))
    )
      return [];
    if (
      relation === 'opposed' &&
      isConverse(unit, fact) &&
      !sameActor(alignment, unit, fact, context)
    )
      return [];
    const fit = fitOf(
      neighboursOf(claim, alignment.allUnits, placeOf(unit)),
      neighboursOf(
        alignment.rendering,
        unitsOf(alignment.rendering, context.rarity),
        placeOf(fact),
      ),
      relationsOf(alignment.allUnits, context.lexicon),
    );
    if (fit < (relation === 'exclusive' ? FIT_EXCLUSIVE : FIT)) return [];
    const exclusive = relation === 'exclusive';
    const start = withNegator(claim, unit);
    return [
      {
        kind: exclusive ? 'entity' : 'polarity',
        start,
        end: unit.end,
        stated: claim.text.slice(start, unit.end),
        known: alignment.rendering.text.slice(withNegator(alignment.rendering, fact), fact.end),
        replaceable: !unit.negated && !fact.negated,
        reason: exclusive ? 'the two exclude each other' : 'one says the opposite of the other',
      },
    ];
  });
}

/** Below these the two words stand in surroundings that have too little in common. */
const FIT = 0.2;
const FIT_EXCLUSIVE = 0.35;

function placeOf({ start, end }: Unit): Place {
  return { start, valueStart: start, valueEnd: end };
}

/** Verbs that tell one event from its two ends: what the one side sends the other receives. */
const CONVERSES: readonly (readonly [string, string])[] = (
  [
    ['send', 'receive'],
    ['send', 'get'],
    ['give', 'receive'],
    ['give', 'get'],
    ['give', 'take'],
    ['supply', 'receive'],
    ['deliver', 'receive'],
    ['sell', 'buy'],
    ['export', 'import'],
    ['lend', 'borrow'],
    ['win', 'lose'],
    ['pay', 'receive'],
    ['pay', 'charge'],
    ['precede', 'follow'],
  ] as const
).map(([a, b]) => [stem(a), stem(b)]);

function isConverse(a: Unit, b: Unit): boolean {
  return CONVERSES.some(
    ([x, y]) => (a.stem === x && b.stem === y) || (a.stem === y && b.stem === x),
  );
}

/**
 * True if the name before the one verb is the name before the other; where none stands before either, the
 * first behind them, as long as no preposition gives it another part ('gas imports from Norway').
 */
function sameActor(
  { allUnits, rendering }: Alignment,
  unit: Unit,
  fact: Unit,
  { lexicon, rarity }: ComparisonContext,
): boolean {
  const actors = (units: readonly Unit[], verb: Unit) => {
    const names = units.filter(({ name, clause }) => name !== undefined && clause === verb.clause);
    const behind = names.find(({ start }) => start >= verb.end);
    return {
      before: names.filter(({ end }) => end <= verb.start).at(-1),
      behind: behind?.name?.preposition === '' ? behind : undefined,
    };
  };
  const [mine, known] = [actors(allUnits, unit), actors(unitsOf(rendering, rarity), fact)];
  const areSame = (a: Unit | undefined, b: Unit | undefined) =>
    a !== undefined && b !== undefined && relate(a, b, lexicon) === 'same';
  return mine.before === undefined && known.before === undefined
    ? areSame(mine.behind, known.behind)
    : areSame(mine.before, known.before);
}

/** True if the word right after the fact's is spoken of too: 'lost interest' is not contradicted by 'lost the war'. */
function hasItsObject({ factUnits, answers }: Alignment, fact: Unit): boolean {
  const next = factUnits.find((unit) => unit.start >= fact.end);
  const adjacent = next !== undefined && next.name === undefined && next.start - fact.end <= 1;
  return !adjacent || answers(next);
}

/** True if the claim's word is another word of the fact: 'share a border' is not the 'common' of 'share little in common'. */
function isBetterMatched(unit: Unit, fact: Unit, { matches }: Alignment): boolean {
  return (
    unit.stem !== fact.stem &&
    matches.some((match) => match.claim === unit && match.fact.stem === unit.stem)
  );
}

/** A negator further away than this, in characters, is left out of the words that are shown. */
const NEGATOR_REACH = 24;

const QUANTIFIERS = new Set('all every each most much many some several both'.split(' '));

/** Where the words begin that say how much of something is meant: 'much value', 'all of the ports'. */
function withQuantifier({ tokens }: Analysis, unit: Unit): number {
  const before = tokens.filter((token) => token.end <= unit.start);
  while (['of', 'in', 'the', 'its', 'their'].includes(before.at(-1)?.lower ?? '')) before.pop();
  const last = before.at(-1);
  return last !== undefined && QUANTIFIERS.has(last.lower) ? last.start : unit.start;
}

/** Where the words to show begin: at the negator if the unit is what it turns round. */
function withNegator(analysis: Analysis, unit: Unit): number {
  if (!unit.negated) return withQuantifier(analysis, unit);
  const scope = analysis.polarity.scopes.find(
    ({ start, end }) => start <= unit.start && unit.start < end,
  );
  if (
    scope === undefined ||
    scope.negator > unit.start ||
    unit.start - scope.negator > NEGATOR_REACH
  )
    return unit.start;
  return startOfNegation(analysis, scope.negator);
}
