/** Which words of a block are quoted. */
import assert from 'node:assert/strict';
import { quotedRanges, withoutQuoted } from '../../../src/core/claims/quotedRanges.ts';
import { slices } from '../../support/marked.ts';

function quoted(...sentences: readonly string[]): readonly (readonly string[])[] {
  return quotedRanges(sentences).map((ranges, i) => slices(sentences[i] ?? '', ranges));
}

describe('quotedRanges', () => {
  it('finds quotations of some length, whatever their marks', () => {
    const words = 'the port of Eldham is free of ice';
    for (const [open, close] of ['“”', '""', '‘’', '«»', '„“']) {
      const quotation = `${open ?? ''}${words}${close ?? ''}`;
      assert.deepEqual(quoted(`Holm said that ${quotation} now.`), [[quotation]]);
    }
  });

  it('follows a quotation over several sentences', () => {
    assert.deepEqual(
      quoted('He said: “Times are hard.', 'We shall see what comes.”', 'So it is.'),
      [['“Times are hard.'], ['We shall see what comes.”'], []],
    );
  });

  it('takes a block for quoted that begins a quotation and leaves it open', () => {
    assert.deepEqual(quoted('“Times are hard, and they will get harder.'), [
      ['“Times are hard, and they will get harder.'],
    ]);
  });

  it('passes over single words, apostrophes, inches and what never closes', () => {
    for (const text of [
      'The “China threat” is no threat to anybody here.',
      "The ports' trade and the ships' cargo are one and the same.",
      'The ports’ trade and the ships’ cargo are one and the same.',
      'A pipe of 12" runs along another of 14" and both of them leak.',
      'He said “times are hard and they will get harder still.',
    ])
      assert.deepEqual(quoted(text), [[]]);
  });

  it('gives back what stands outside', () => {
    const text = 'Holm said “the port of Eldham is free of ice” again.';
    assert.equal(withoutQuoted(text, quotedRanges([text])[0] ?? []), 'Holm said   again.');
  });
});
