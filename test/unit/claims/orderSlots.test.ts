import assert from 'node:assert/strict';
import { differences } from './frames.ts';

const OTHER_ORDER: readonly (readonly [fact: string, claim: string, words: string])[] = [
  [
    'Ada Brask signed the treaty two weeks after parliament had passed it.',
    'Ada Brask signed the treaty two weeks before parliament had passed it.',
    'before parliament | after parliament',
  ],
  [
    'In the election of 2019 Ada Brask finished ahead of Piet Holm.',
    'In the election of 2019 Ada Brask finished behind Piet Holm.',
    'behind Piet Holm | ahead of Piet Holm',
  ],
  [
    'Orland recognized Sund before Velmark left the union.',
    'Orland recognized Sund after Velmark left the union.',
    'after Velmark | before Velmark',
  ],
];

describe('events in another order', () => {
  for (const [fact, claim, words] of OTHER_ORDER)
    it(claim, () => {
      assert.deepEqual(differences(fact, claim), [words]);
    });

  it('is none where the other event is another one', () => {
    const fact = 'Orland recognized Sund before Velmark left the union.';
    assert.deepEqual(differences(fact, 'Orland recognized Sund after Velmark sent troops.'), []);
  });
});
