/**
 * Sentences made by rule from the packs' facts: those that a fact rules out are caught on the changed
 * words, those that say the same otherwise are left alone. Measured without what packs state by hand: the
 * shares of deriving alone are kept in thresholds.json and can only go up:
 * `npm run eval -- --mutations --derived --raise`.
 */
import assert from 'node:assert/strict';
import { type Aim, GROUPS, measureGroup, readThresholds, shareOf } from './measure.ts';

/** So that a rule that makes nothing any more is noticed. */
const LEAST: Readonly<Record<string, number>> = {
  'bauer-2009': 800,
  'energy-island': 700,
  'energy-island claims': 150,
};

describe('the mutation corpus', function () {
  // some ten seconds of computing, which a busy machine may make a minute of
  this.timeout(120_000);
  const thresholds = readThresholds();
  for (const group of GROUPS) {
    it(`is judged at least as well as before: ${group}`, () => {
      const tallies = measureGroup(group, true);
      assert.deepEqual(
        Object.keys(tallies).sort(),
        Object.keys(thresholds[group] ?? {}).sort(),
        'kinds and thresholds differ; run `npm run eval -- --mutations --derived --raise`',
      );
      const total = Object.values(tallies).reduce((sum, tally) => sum + tally.total, 0);
      assert.ok(total >= (LEAST[group] ?? 0), `only ${String(total)} sentences`);
      const fallen = Object.entries(tallies).flatMap(([kind, measured]) =>
        (Object.entries(thresholds[group]?.[kind] ?? {}) as [Aim, number][])
          .filter(([aim, least]) => shareOf(measured, aim) < least)
          .map(
            ([aim, least]) =>
              `${kind}: ${aim} ${String(shareOf(measured, aim))}, was ${String(least)}\n    ${measured.failures.join('\n    ')}`,
          ),
      );
      assert.deepEqual(fallen, []);
    });
  }
});
