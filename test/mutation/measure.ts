/** Runs the checker over the mutation corpora and the second pack's judged sentences, and counts. */
import fs from 'node:fs';
import path from 'node:path';
import { type JudgedSentence, readInput } from '../../scripts/eval/files.ts';
import { type Outcome, measureSentences, openChecker } from '../../scripts/eval/measure.ts';
import { overlaps } from '../../src/core/text.ts';
import { type Mutation, buildCorpus } from './corpus.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The packs whose facts are changed, by the name they are reported under. */
const PACKS: Readonly<Record<string, string>> = {
  'bauer-2009': path.join(ROOT, 'knowledge/bauer-2009'),
  'energy-island': path.join(ROOT, 'test/packs/energy-island'),
};
const CLAIMS = path.join(ROOT, 'test/packs/energy-island.claims.jsonl');
const CLAIMS_PACK = 'energy-island';

/** What is wanted of the sentences of a kind. */
export type Aim = 'caught' | 'quiet' | 'agrees';

/** How many sentences of a kind there are, and how many of them do what is wanted. */
export interface Tally {
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Aim, number>>>;
  /** Sentences that were not caught, or not left alone, for reading. */
  readonly failures: readonly string[];
}

/** Tallies by group (a pack's mutations, judged sentences) and kind. */
export type Tallies = Readonly<Record<string, Readonly<Record<string, Tally>>>>;

/** Names of the groups that `measureGroup` knows. */
export const GROUPS: readonly string[] = [...Object.keys(PACKS), `${CLAIMS_PACK} claims`];

/** Measures one group. `derived` leaves out what the pack states by hand. */
export function measureGroup(group: string, derived = false): Readonly<Record<string, Tally>> {
  const folder = PACKS[group];
  return folder === undefined ? measureClaims(derived) : measureMutations(folder, derived);
}

function measureMutations(folder: string, derived: boolean): Readonly<Record<string, Tally>> {
  const check = openChecker(folder, derived);
  check('');
  const byKind = grouped(buildCorpus(folder), ({ kind }) => kind);
  return Object.fromEntries(
    [...byKind].map(([kind, list]) => [kind, tally(list.map((item) => judge(item, check)))]),
  );
}

function grouped<T>(
  list: readonly T[],
  by: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}

interface Judged {
  readonly text: string;
  readonly aims: Readonly<Partial<Record<Aim, boolean>>>;
}

/** What becomes of one mutation. */
export function judge({ text, wrong }: Mutation, check: ReturnType<typeof openChecker>): Judged {
  const { findings, claims } = check(text);
  const found = findings.map(({ message }) => `\n      → ${message}`).join('');
  if (wrong === undefined) {
    const agrees = claims.some(({ verdict }) => verdict === 'supports');
    return { text: text + found, aims: { quiet: findings.length === 0, agrees } };
  }
  const caught = findings.some(
    ({ rule, range }) => rule === 'claim/contradicts-source' && overlaps(range, wrong),
  );
  const marked = `${text.slice(0, wrong.start)}«${text.slice(wrong.start, wrong.end)}»${text.slice(wrong.end)}`;
  return { text: marked + found, aims: { caught } };
}

function tally(judged: readonly Judged[]): Tally {
  const counts: Partial<Record<Aim, number>> = {};
  for (const { aims } of judged)
    for (const aim of ['caught', 'quiet', 'agrees'] as const)
      if (aims[aim] !== undefined) counts[aim] = (counts[aim] ?? 0) + (aims[aim] ? 1 : 0);
  const failures = judged.filter(({ aims }) => aims.caught === false || aims.quiet === false);
  return { total: judged.length, counts, failures: failures.map(({ text }) => text) };
}

function measureClaims(derived: boolean): Readonly<Record<string, Tally>> {
  const input = readInput(CLAIMS);
  const items: readonly JudgedSentence[] = input.kind === 'sentences' ? input.items : [];
  const check = openChecker(PACKS[CLAIMS_PACK] ?? '', derived);
  check('');
  const outcomes = grouped(measureSentences(items, check), ({ label }) => label);
  const judged = ({ label, text, note, caught, flagged, supports }: Outcome): Judged => ({
    text: note === '' ? text : `${text}\n      → ${note}`,
    aims:
      label === 'contradicted'
        ? { caught }
        : label === 'supported'
          ? { quiet: !flagged, agrees: supports }
          : { quiet: !flagged },
  });
  return Object.fromEntries([...outcomes].map(([label, list]) => [label, tally(list.map(judged))]));
}

/** The least share of a kind that has to do what is wanted of it, by group and kind. */
export type Thresholds = Readonly<
  Record<string, Readonly<Record<string, Readonly<Partial<Record<Aim, number>>>>>>
>;

const FILE = path.join(import.meta.dirname, 'thresholds.json');

/** The thresholds as kept in thresholds.json. */
export function readThresholds(): Thresholds {
  return JSON.parse(fs.readFileSync(FILE, 'utf8')) as Thresholds;
}

/** A share as it is kept: cut to whole percents, so that one changed fact of a pack is no failure. */
export function shareOf({ total, counts }: Tally, aim: Aim): number {
  return Math.floor((100 * (counts[aim] ?? 0)) / Math.max(1, total) + 1e-9) / 100;
}

/** Raises the thresholds to what was measured, and never lowers one. Kinds that are no more are left out. */
export function raiseThresholds(tallies: Tallies): void {
  const old = fs.existsSync(FILE) ? readThresholds() : {};
  const raised = Object.fromEntries(
    Object.entries(tallies).map(([group, kinds]) => [
      group,
      Object.fromEntries(
        Object.entries(kinds).map(([kind, measured]) => [
          kind,
          Object.fromEntries(
            Object.keys(measured.counts).map((key) => {
              const aim = key as Aim;
              return [aim, Math.max(old[group]?.[kind]?.[aim] ?? 0, shareOf(measured, aim))];
            }),
          ),
        ]),
      ),
    ]),
  );
  fs.writeFileSync(FILE, `${JSON.stringify(raised, null, 2)}\n`);
}
