import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/core/markdown/sentences.ts';

/** Sentences, written one after the other with ` | ` where one ends and the next begins. */
function split(marked: string): { found: string[]; expected: string[] } {
  const expected = marked.split(' | ');
  const text = expected.join(' ');
  return { found: splitSentences(text).map(({ start, end }) => text.slice(start, end)), expected };
}

describe('splitSentences', () => {
  const cases = [
    'One sentence. | Another one! | A third?',
    'Trade with the U.S. Navy fell. | The U.S. | The next began.',
    'In Dec. 2006 the U.N. passed Res. 1718. | Gen. Wesley K. Clark agreed.',
    'See Bauer et al. 2009, pp. 33 ff., and no. 5. | Then stop.',
    'Fuels, e.g. Gas, i.e. Methane, cf. Table 3, cost approx. 34 dollars vs. 20.',
    'At 5 a.m. on 3 May it rose 6.5 percent. | By 6 p.m. | It fell.',
    'J. W. Smith met Mr. Lee and Dr. Kim at St. Petersburg. | They spoke.',
    'Gazprom Inc. and Rosneft Co. merged. | Plan B. | It failed.',
    '"It is over." | Then he left. | “Why?” he asked. | (So it is.) | Next.',
    'It fell in 2008. | 46 percent went to China. | $5 billion followed.',
    'It cost $1.4 billion in Art. 5 terms, vol. 3.',
    'The claim stands.[1] | The next.[2, 3] | And more.¹² | End.',
    '1. The first point holds. | It does.',
    'World War I. | Russia left the war.',
    'He waited ... and left. | Then came more.',
    'Exports to the D.P.R.K. fell. | Imports rose.',
  ];
  for (const text of cases) {
    it(text, () => {
      const { found, expected } = split(text);
      assert.deepEqual(found, expected);
    });
  }

  it('takes an inert span for a word', () => {
    assert.equal(splitSentences('It ends. \uFFFC begins the next. It ends again.').length, 3);
  });

  it('splits a very long text before the test times out, as quadratic work would not', () => {
    const text = 'The border is short, says Gen. Clark of it. '.repeat(5_000);
    assert.equal(splitSentences(text).length, 5_000);
  });

  it('never cuts a character in two', () => {
    for (const { start, end } of splitSentences('𝒜'.repeat(20_000))) {
      assert.ok(start % 2 === 0 && end % 2 === 0);
    }
  });

  it('finds nothing in nothing', () => {
    assert.deepEqual(splitSentences(''), []);
    assert.deepEqual(splitSentences(' \u00A0 '), []);
  });
});
