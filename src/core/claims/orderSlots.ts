/** Before or after: finds events that have changed their order between claim and fact. */
import type { Analysis } from '../language/analysis.ts';
import type { Token } from '../language/tokens.ts';
import type { Alignment } from './align.ts';
import type { ComparisonContext, SlotResult } from './comparison.ts';
import { type Unit, relate } from './units.ts';

/** Words that put the event they introduce later than the main one (`before`) or earlier (`after`). */
const ORDER: Readonly<Record<string, 'before' | 'after'>> = {
  before: 'before',
  prior: 'before',
  ahead: 'before',
  after: 'after',
  following: 'after',
  behind: 'after',
};

interface Connective {
  readonly order: 'before' | 'after';
  readonly token: Token;
  /** The first name or term of what it introduces. */
  readonly next: Unit;
}

/**
 * The connective that turns the order round, with the word after it: 'before NATO arrived' against
 * 'after NATO arrived', or 'France before Spain' against 'Spain ahead of France'.
 */
export function turnedOrder(
  claim: Analysis,
  alignment: Alignment,
  { lexicon }: ComparisonContext,
): SlotResult | undefined {
  const { rendering, factUnits, claimUnits } = alignment;
  for (const known of connectives(rendering, factUnits)) {
    for (const stated of connectives(claim, claimUnits)) {
      if (claim.polarity.negatedAt(stated.token.start)) continue;
      const answers = (fact: Unit, unit: Unit) =>
        ['same', 'related'].includes(relate(unit, fact, lexicon));
      // 'before Spain voted' and 'after Spain left': the word behind a name tells the event
      const [knownThen, statedThen] = [after(factUnits, known), after(claimUnits, stated)];
      const sameEvent =
        answers(known.next, stated.next) &&
        (knownThen === undefined || statedThen === undefined || answers(knownThen, statedThen));
      const [knownFirst, statedFirst] = [
        firstName(factUnits, known),
        firstName(claimUnits, stated),
      ];
      const exchanged =
        knownFirst !== undefined &&
        statedFirst !== undefined &&
        answers(knownFirst, stated.next) &&
        answers(known.next, statedFirst);
      const turned = sameEvent
        ? known.order !== stated.order
        : exchanged && known.order === stated.order;
      if (!turned) continue;
      return {
        kind: sameEvent ? 'date' : 'comparison',
        start: stated.token.start,
        end: stated.next.end,
        stated: claim.text.slice(stated.token.start, stated.next.end),
        known: rendering.text.slice(known.token.start, known.next.end),
        reason: 'the events are in another order',
        replaceable: false,
      };
    }
  }
  return undefined;
}

/** The unit behind a name that a connective introduces, in its clause. */
function after(units: readonly Unit[], { next }: Connective): Unit | undefined {
  const then = units[units.indexOf(next) + 1];
  return next.name !== undefined && then?.clause === next.clause ? then : undefined;
}

function connectives(text: Analysis, units: readonly Unit[]): readonly Connective[] {
  return text.tokens.flatMap((token): Connective[] => {
    const order = Object.hasOwn(ORDER, token.lower) ? ORDER[token.lower] : undefined;
    if (
      order === undefined ||
      // 'six months before' is a value, and still says which came first
      text.values.some(
        (value) => value.kind === 'date' && value.start <= token.start && token.end <= value.end,
      )
    )
      return [];
    const next = units.find((unit) => unit.start >= token.end);
    // 'before 2008' is a date, and is compared as one
    const dated = text.values.some(
      (value) => value.start >= token.end && value.start < (next?.start ?? Infinity),
    );
    return next === undefined || dated ? [] : [{ order, token, next }];
  });
}

/** The first name of the connective's clause, if it stands before the connective. */
function firstName(units: readonly Unit[], { token, next }: Connective): Unit | undefined {
  return next.name === undefined
    ? undefined
    : units.find((unit) => unit.name !== undefined && unit.end <= token.start);
}
