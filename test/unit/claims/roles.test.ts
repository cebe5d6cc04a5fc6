import assert from 'node:assert/strict';
import { differences } from './frames.ts';

describe('names that have changed places', () => {
  for (const [fact, claim, words] of [
    [
      'Orland handled twice as much cargo as Velmark.',
      'Velmark handled twice as much cargo as Orland.',
      'Velmark handled twice as much cargo as Orland | Orland handled twice as much cargo as Velmark',
    ],
    [
      'The interests of Sund favour Orland over Velmark.',
      'The interests of Sund favour Velmark over Orland.',
      'Velmark over Orland | Orland over Velmark',
    ],
    [
      'Orland defeated Velmark at sea.',
      'Velmark defeated Orland at sea.',
      'Velmark defeated Orland | Orland defeated Velmark',
    ],
  ] as const)
    it(claim, () => {
      assert.deepEqual(differences(fact, claim), [words]);
    });

  for (const [fact, claim] of [
    // the same from the other side
    [
      'Orland handled twice as much cargo as Velmark.',
      'Velmark handled half as much cargo as Orland.',
    ],
    ['Orland defeated Velmark at sea.', 'Velmark was defeated at sea by Orland.'],
    ['Orland shares a border with Velmark.', 'Velmark shares a border with Orland.'],
  ] as const)
    it(`have not: ${claim}`, () => {
      assert.deepEqual(differences(fact, claim), []);
    });
});
