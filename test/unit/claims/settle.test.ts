/** Which contradictions of a sentence count, where several facts have something to say of it. */
import assert from 'node:assert/strict';
import type { Comparison, SlotResult } from '../../../src/core/claims/comparison.ts';
import { settle } from '../../../src/core/claims/settle.ts';
import type { Fact } from '../../../src/core/knowledge/pack.ts';

const SENTENCE = 'Norland sells more herring than Ostria.';

function slot(words: string, more: Partial<SlotResult> = {}): SlotResult {
  const start = SENTENCE.indexOf(words);
  return {
    kind: 'comparison',
    start,
    end: start + words.length,
    stated: words,
    known: '',
    reason: '',
    replaceable: false,
    ...more,
  };
}

function comparison(verdict: Comparison['verdict'], more: Partial<Comparison>) {
  const fact = { uid: JSON.stringify(more) } as Fact;
  return {
    fact,
    comparison: {
      verdict,
      anchor: 1,
      common: 4,
      agreed: [],
      differing: [],
      reason: '',
      affirmed: [],
      timeUnknown: false,
      ...more,
    },
  };
}

const DIFFERS = slot('more herring than Ostria', { byHand: true });

function isReported(
  other: ReturnType<typeof comparison>,
  differing: SlotResult = DIFFERS,
  cited: 'none' | 'own' = 'none',
): boolean {
  const own = comparison('contradicts', { differing: [differing] });
  return settle([own, other], (fact) => cited === 'own' && fact === own.fact).length > 0;
}

describe('contradictions of which a fact states by hand what it rules out', () => {
  it('fall where a fact with as much in common has the whole of the words', () => {
    const other = comparison('supports', { agreed: [slot('more herring than Ostria')] });
    assert.equal(isReported(other), false);
    assert.equal(isReported(other, DIFFERS, 'own'), true);
  });

  it('stand where a fact with no more in common has but one of the words', () => {
    const agreed = [slot('Ostria')];
    assert.equal(isReported(comparison('supports', { agreed })), true);
    assert.equal(isReported(comparison('supports', { agreed, common: 5 })), false);
  });

  it('stand where a fact with no more in common has a name or verb of theirs', () => {
    const affirmed = [slot('Ostria')];
    assert.equal(isReported(comparison('supports', { affirmed })), true);
    assert.equal(isReported(comparison('notComparable', { affirmed, common: 5 })), false);
  });

  it('stand whatever a fact with less in common has', () => {
    const agreed = [slot('more herring than Ostria')];
    assert.equal(isReported(comparison('supports', { agreed, common: 3 })), true);
  });
});

describe('contradictions that are derived', () => {
  it('fall where another fact says one of the words', () => {
    const derived = slot('more herring than Ostria');
    assert.equal(
      isReported(comparison('supports', { affirmed: [slot('herring')] }), derived),
      false,
    );
    assert.equal(isReported(comparison('supports', { agreed: [slot('Ostria')] }), derived), false);
    assert.equal(isReported(comparison('supports', {}), derived), true);
  });
});
