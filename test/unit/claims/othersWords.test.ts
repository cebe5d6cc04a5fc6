/** Which words of a block are quoted, sentence by sentence. */
import assert from 'node:assert/strict';
import { quotedRanges, withoutQuoted } from '../../../src/core/claims/othersWords.ts';
import { readMarkdown } from '../../../src/core/markdown/parse.ts';
import { slices } from '../../support/marked.ts';

function quoted(text: string): readonly (readonly string[])[] {
  const [block] = readMarkdown(text).blocks;
  if (block === undefined) return [];
  return quotedRanges(block).map((ranges, i) =>
    slices(block.sentences[i]?.prose.text ?? '', ranges),
  );
}

describe('quotedRanges', () => {
  it('finds quotations of some length, and passes over single words', () => {
    assert.deepEqual(quoted('Holm said that “the *port* of Eldham is free\nof ice” now.'), [
      ['the port of Eldham is free of ice'],
    ]);
    assert.deepEqual(quoted('The “China threat” is no threat to anybody here.'), [[]]);
  });

  it('follows a quotation over several sentences', () => {
    assert.deepEqual(quoted('He said: “Times are hard. We shall see what comes.” So it is.'), [
      ['Times are hard.'],
      ['We shall see what comes.'],
      [],
    ]);
  });

  it('gives back what stands outside', () => {
    const ranges = [{ start: 5, end: 11 }];
    assert.equal(withoutQuoted('Holm “said” so', ranges), 'Holm   so');
  });
});
