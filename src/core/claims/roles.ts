/** Who did what to whom: finds names that have changed places between claim and fact. */
import type { Analysis } from '../language/analysis.ts';
import { stem } from '../language/stem.ts';
import type { SlotResult } from './comparison.ts';
import type { Match } from './align.ts';
import type { Unit } from './units.ts';

/** What both sides do alike: who is named first says nothing. */
const SYMMETRIC = new Set(
  `meet share border agree agreement sign trade connect link join compete cooperate collaborate converge diverge marry ally
  partner negotiate talk discuss differ resemble neighbour neighbor relation relationship partnership deal contract divide
  separate stretch interest economy market unify reunify merge`
    .split(/\s+/u)
    .map(stem),
);
/** Prepositions of a direction: their objects can't change places. */
const DIRECTED = new Set(['from', 'to', 'through']);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** The places of the claim where two names of the fact have changed roles; at most one. */
export function swappedRoles(
  claim: Analysis,
  fact: Analysis,
  matches: readonly Match[],
): readonly SlotResult[] {
  const names = matches.filter(({ fact: unit, relation }) => isActor(unit) && relation === 'same');
  const terms = matches.filter(
    ({ fact: unit, claim: other, relation }) =>
      isPredicate(unit, other) && relation !== 'opposed' && relation !== 'exclusive',
  );
  for (const a of names) {
    for (const b of names) {
      if (a.fact.start >= b.fact.start || a.claim === b.claim || a.claim.start < b.claim.start)
        continue;
      if (a.fact.clause !== b.fact.clause || a.claim.clause !== b.claim.clause) continue;
      const turned =
        directionsTurned(a, b) ||
        preferenceTurned(a, b) ||
        terms.some((term) => aroundTurned(claim, fact, a, b, term));
      if (!turned || countsDiffer(claim, fact, a, b)) continue;
      return [
        {
          kind: 'comparison',
          start: b.claim.start,
          end: a.claim.end,
          stated: claim.text.slice(b.claim.start, a.claim.end),
          known: fact.text.slice(a.fact.start, b.fact.end),
          reason: 'the two have changed places',
          replaceable: false,
        },
      ];
    }
  }
  return [];
}

/** 'A has half as much as B' is what 'B has twice as much as A' says. */
function countsDiffer(claim: Analysis, fact: Analysis, a: Match, b: Match): boolean {
  const between = ({ values }: Analysis, { end }: Unit, { start }: Unit) =>
    values.flatMap((value) =>
      value.kind === 'quantity' && value.start >= end && value.end <= start ? [value.base.low] : [],
    );
  const stated = between(claim, b.claim, a.claim);
  const known = between(fact, a.fact, b.fact);
  return stated.some((value) => !known.includes(value));
}

/** 'From A to B' against 'from B to A'. */
function directionsTurned(a: Match, b: Match): boolean {
  const [fa, fb] = [a.fact.name?.preposition ?? '', b.fact.name?.preposition ?? ''];
  const [ca, cb] = [a.claim.name?.preposition ?? '', b.claim.name?.preposition ?? ''];
  return DIRECTED.has(fa) && DIRECTED.has(fb) && fa !== fb && ca === fb && cb === fa;
}

/** 'Favours A over B' against 'favours B over A'. */
function preferenceTurned(a: Match, b: Match): boolean {
  const preposition = ({ name }: Unit) => name?.preposition ?? '';
  return (
    preposition(a.fact) === '' &&
    preposition(b.fact) === 'over' &&
    preposition(a.claim) === 'over' &&
    preposition(b.claim) === ''
  );
}

/** 'A surpassed B' against 'B surpassed A', the passive taken into account. */
function aroundTurned(claim: Analysis, fact: Analysis, a: Match, b: Match, term: Match): boolean {
  const between = (unit: Unit, low: Unit, high: Unit) =>
    low.end <= unit.start && unit.end <= high.start;
  if (!between(term.fact, a.fact, b.fact) || !between(term.claim, b.claim, a.claim)) return false;
  if (term.fact.clause !== a.fact.clause || term.claim.clause !== a.claim.clause) return false;
  // who stands before the verb acts, whatever preposition the other has: 'independent from', 'ahead of'
  const acts = (text: Analysis, unit: Unit) =>
    (unit.name?.preposition ?? '') === '' &&
    !/^['’]s?\s/u.test(text.text.slice(unit.end, unit.end + 3));
  if (!acts(fact, a.fact) || !acts(claim, b.claim)) return false;
  if (acts(fact, b.fact) !== acts(claim, a.claim)) return false;
  return isPassive(fact, b.fact, term.fact) === isPassive(claim, a.claim, term.claim);
}

/** How many words may stand between the verb and its agent: 'was signed in Oslo by Holm'. */
const AGENT_REACH = 8;

/** True if the agent is named behind a passive; that of the verb, if one is given. */
export function isPassive(analysis: Analysis, agent: Unit, verb?: Unit): boolean {
  const from = analysis.clauses[agent.clause]?.start ?? 0;
  const words = analysis.tokens.filter(({ kind }) => kind === 'word');
  const before =
    verb === undefined
      ? words.filter(({ start, end }) => start >= from && end <= agent.start).slice(-AGENT_REACH)
      : words.filter(({ end }) => end <= verb.start).slice(-2);
  return before.some(({ lower }) => BE.has(lower)) && agent.name?.preposition === 'by';
}

function isActor(unit: Unit): boolean {
  return unit.name !== undefined && unit.name.form !== 'demonym';
}

function isPredicate(fact: Unit, claim: Unit): boolean {
  return (
    fact.name === undefined &&
    claim.name === undefined &&
    !SYMMETRIC.has(fact.stem) &&
    !SYMMETRIC.has(claim.stem)
  );
}
