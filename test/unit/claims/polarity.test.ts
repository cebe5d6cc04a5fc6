/** A claim that denies what its evidence says, or says what it denies: which words show it. */
import assert from 'node:assert/strict';
import { comparePair } from '../../../src/core/claims/comparePair.ts';

/** Evidence, claim, and the words of the claim that turn it round. */
const TURNED: readonly (readonly [evidence: string, claim: string, stated: string])[] = [
  ['Tolne Mill has 84 looms.', 'Tolne Mill does not have 84 looms.', 'does not have 84 looms'],
  [
    'Tolne Mill is the largest mill in Aund.',
    'Tolne Mill is not the largest mill in Aund.',
    'is not the largest mill',
  ],
  [
    'Tolne Mill supplied 57 percent of the cloth.',
    'Tolne Mill did not supply 57 percent of the cloth.',
    'did not supply',
  ],
  [
    'Tolne Mill is the largest mill in Aund.',
    'Tolne Mill is the smallest mill in Aund.',
    'smallest',
  ],
  [
    'The council of Aund sees little value in the railway.',
    'The council of Aund sees much value in the railway.',
    'much value',
  ],
  [
    'All of the ports of Aund freeze in winter.',
    'None of the ports of Aund freezes in winter.',
    'None of the ports',
  ],
  [
    'No minister of Aund opposes the tariff.',
    'Every minister of Aund opposes the tariff.',
    'Every minister',
  ],
  [
    'The council of Aund approved the tariff.',
    'The council of Aund refused to approve the tariff.',
    'refused to approve',
  ],
];

/** Evidence and a claim that says the same in the opposite words, or something else. */
const QUIET: readonly (readonly [evidence: string, claim: string])[] = [
  ['Tolne Mill has 84 looms.', 'Tolne Mill does not have 94 looms.'],
  ['Tolne Mill has 84 looms.', 'Tolne Mill has not 94 but 84 looms.'],
  ['Tolne Mill is the second-largest mill in Aund.', 'Tolne Mill is not the largest mill in Aund.'],
  [
    'Tolne Mill is the largest mill in Aund.',
    'Tolne Mill is not the second-largest but the largest mill in Aund.',
  ],
  [
    'The council of Aund approved the tariff.',
    'The council of Aund did not refuse to approve the tariff.',
  ],
  ['Russell and Tolne share little in common.', 'Russell and Tolne share a border.'],
];

describe('polarity', () => {
  for (const [evidence, claim, stated] of TURNED)
    it(`${claim} – ${evidence}`, () => {
      const result = comparePair(evidence, claim);
      assert.deepEqual([result.verdict, result.stated], ['contradicts', stated]);
    });
  for (const [evidence, claim] of QUIET)
    it(`quiet: ${claim} – ${evidence}`, () => {
      assert.notEqual(comparePair(evidence, claim).verdict, 'contradicts');
    });
});
