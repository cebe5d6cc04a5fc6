/** Which facts are proposed for a sentence, on a pack of a country that does not exist. */
import assert from 'node:assert/strict';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { readPack } from '../../../src/core/knowledge/readPack.ts';
import { fact, packFiles } from './samplePack.ts';

const KIND = { kind: 'polarity', says: ['ice-free'] };

function proposed(sentence: string, particulars: object): readonly [string, boolean][] {
  const plain = fact({
    id: 'harbour',
    statement: 'The harbour stays open.',
    quote: 'stays open',
    context: undefined,
  });
  const { pack } = readPack(packFiles([{ ...plain, particulars }]));
  assert.ok(pack !== undefined);
  return new Knowledge([pack]).index
    .candidates(sentence, 5)
    .map(({ fact: { id }, touched }) => [id, touched]);
}

describe('FactIndex', () => {
  const about = [['mooring', 'the quay at Eldham'], ['winter']];

  it('proposes a fact for the hand-stated words of all its groups', () => {
    const particulars = { about, slots: [KIND] };
    assert.deepEqual(proposed('In winter ships tie up at the quay.', particulars), [
      ['harbour', true],
    ]);
    assert.deepEqual(proposed('Ships tie up at the quay.', particulars), []);
    assert.deepEqual(proposed('In winter it snows.', particulars), []);
  });

  it('tells that a fact it proposes for its own words is not touched by hand-stated ones', () => {
    const particulars = { about, slots: [KIND] };
    assert.deepEqual(proposed('The harbour stays open in winter.', particulars), [
      ['harbour', false],
    ]);
    assert.deepEqual(proposed('The harbour stays open, mooring in winter.', particulars), [
      ['harbour', true],
    ]);
  });

  it('finds wordings that consist of small words alone', () => {
    const particulars = { about: [['as one'], ['harbour']], slots: [KIND] };
    assert.deepEqual(proposed('The harbour acts as one.', particulars), [['harbour', true]]);
    assert.deepEqual(proposed('The harbour acts.', particulars), [['harbour', false]]);
  });

  it('proposes no fact for particulars that are broken', () => {
    const particulars = { about, slots: [{ ...KIND, says: [] }] };
    assert.deepEqual(proposed('In winter ships tie up at the quay.', particulars), []);
  });
});
