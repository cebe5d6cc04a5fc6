import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNumber, writtenTolerance } from '../../../src/core/language/numbers.ts';
import { readOrdinal } from '../../../src/core/language/ordinals.ts';
import { scanValueTokens } from '../../../src/core/language/valueTokens.ts';

/** The value of the number at the start of a text, if the number takes in all of it. */
function numberOf(text: string): number | undefined {
  const tokens = scanValueTokens(text);
  const reading = readNumber(tokens, 0);
  return reading?.next === tokens.length ? reading.value : undefined;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The English words of a number below 1,000. */
function inWords(value: number, joiner: string, and: string): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) {
    const ones = value % 10;
    return (TENS[Math.floor(value / 10)] ?? '') + (ones > 0 ? joiner + (ONES[ones] ?? '') : '');
  }
  const rest = value % 100;
  const hundreds = `${ONES[Math.floor(value / 100)] ?? ''} hundred`;
  return rest > 0 ? `${hundreds}${and}${inWords(rest, joiner, and)}` : hundreds;
}

describe('numbers', () => {
  const values: [string, number][] = [
    ['7', 7],
    ['1,400', 1400],
    ['13,603,289', 13_603_289],
    ['1.4', 1.4],
    ['1,400.5', 1400.5],
    ['12\u00a0500', 12_500],
    ['12\u202f500', 12_500],
    ['2½', 2.5],
    ['1.4 billion', 1.4e9],
    ['550bn', 550e9],
    ['3.2mn', 3.2e6],
    ['10k', 10_000],
    ['16 crore', 160e6],
    ['5 hundred', 500],
    ['one', 1],
    ['sixty-four', 64],
    ['sixty four', 64],
    ['a hundred and two', 102],
    ['two hundred and fifty', 250],
    ['two hundred fifty', 250],
    ['three thousand two hundred and six', 3206],
    ['a million', 1e6],
    ['half a million', 500_000],
    ['half a dozen', 6],
    ['a dozen', 12],
    ['two dozen', 24],
    ['two and a half', 2.5],
    ['three-and-a-half', 3.5],
    ['two and a half million', 2.5e6],
    ['a million and a half', 1.5e6],
    ['twelve hundred', 1200],
    ['four million three hundred thousand', 4.3e6],
    ['a couple of', 2],
  ];
  for (const [text, value] of values) {
    it(`reads '${text}' as ${value}`, () => {
      assert.equal(numberOf(text), value);
    });
  }

  const none = [
    '5,5',
    '.1,400',
    '1.2.3',
    '9:00',
    '1,23,456',
    'several',
    'dozens',
    'a few',
    'half',
    'a ship',
  ];
  for (const text of none) {
    it(`reads no number in '${text}'`, () => {
      assert.equal(numberOf(text), undefined);
    });
  }

  it('ends a number where the grammar of numbers does', () => {
    const tokens = scanValueTokens('one hundred and one hundred and one');
    assert.equal(readNumber(tokens, 0)?.value, 101);
    assert.equal(readNumber(tokens, 0)?.next, 4);
  });

  it('reads words and digits alike from 0 to 999', () => {
    for (let value = 0; value < 1000; value++) {
      for (const [joiner, and] of [
        ['-', ' and '],
        [' ', ' '],
      ] as const) {
        const words = inWords(value, joiner, and);
        assert.equal(numberOf(words), value, words);
      }
      assert.equal(numberOf(String(value)), value);
    }
  });

  it('reads any grouped number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        assert.equal(numberOf(value.toLocaleString('en-US')), value);
      }),
    );
  });

  const tolerances: [string, number][] = [
    ['64', 0.5],
    ['60', 0.5],
    ['4', 0.5],
    ['2,000', 50],
    ['35,000', 500],
    ['1,400', 50],
    ['1,421', 0.5],
    ['1.4 billion', 5e7],
    ['1.40 billion', 5e6],
    ['a billion', 5e7],
    ['550bn', 5e9],
    ['two hundred', 5],
  ];
  for (const [text, tolerance] of tolerances) {
    it(`takes '${text}' as given to ± ${tolerance}`, () => {
      const read = readNumber(scanValueTokens(text), 0)?.tolerance ?? NaN;
      assert.ok(Math.abs(read - tolerance) < 1e-6 * tolerance, String(read));
    });
  }

  it('never takes a whole number as more exact than its last digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        (value) => writtenTolerance(value, 0, 1) >= 0.5,
      ),
    );
  });

  const ordinals: [string, number][] = [
    ['15th', 15],
    ['2nd', 2],
    ['second', 2],
    ['thirteenth', 13],
    ['twentieth', 20],
    ['twenty-first', 21],
    ['thirty second', 32],
  ];
  for (const [text, value] of ordinals) {
    it(`reads the ordinal '${text}'`, () => {
      assert.equal(readOrdinal(scanValueTokens(text), 0)?.value, value);
    });
  }
});
