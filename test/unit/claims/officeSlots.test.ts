import assert from 'node:assert/strict';
import { differences } from './frames.ts';

const OTHER_OFFICE: readonly (readonly [fact: string, claim: string, offices: string])[] = [
  [
    'Ada Brask is the energy minister of Orland.',
    'Ada Brask is the finance minister of Orland.',
    'finance minister | energy minister',
  ],
  [
    'Energy Minister Ada Brask opened the harbour in 1971.',
    'Finance Minister Ada Brask opened the harbour in 1971.',
    'Finance Minister | Energy Minister',
  ],
  [
    'Piet Holm was the foreign minister of Orland.',
    'Piet Holm, the minister of defence of Orland, called the treaty a mistake.',
    'minister of defence | foreign minister',
  ],
  [
    'The economist Piet Holm argues that the harbour is too small.',
    'The historian Piet Holm argues that the harbour is too small.',
    'historian | economist',
  ],
];

const SILENT: readonly (readonly [fact: string, claim: string])[] = [
  // one may be said for the other
  ['Ada Brask is the energy minister of Orland.', 'Ada Brask is a minister of Orland.'],
  ['Ada Brask is the premier of Orland.', 'Ada Brask is the prime minister of Orland.'],
  // at another time, or of somebody else
  [
    'Ada Brask is the energy minister of Orland.',
    'Ada Brask is a former finance minister of Orland.',
  ],
  [
    'Ada Brask was the energy minister of Orland in 1971.',
    'Ada Brask was the finance minister of Orland in 1984.',
  ],
  ['Ada Brask is the energy minister of Orland.', 'Piet Holm is the finance minister of Orland.'],
  // what the fact says besides is not spoken of
  [
    'Energy Minister Ada Brask signed the treaty with Velmark about fishing rights.',
    'Foreign Minister Ada Brask left Orland for Sund.',
  ],
];

describe('another office of the same person', () => {
  for (const [fact, claim, offices] of OTHER_OFFICE)
    it(claim, () => {
      assert.deepEqual(differences(fact, claim), [offices]);
    });
  for (const [fact, claim] of SILENT)
    it(`is none: ${claim}`, () => {
      assert.deepEqual(differences(fact, claim), []);
    });
});
