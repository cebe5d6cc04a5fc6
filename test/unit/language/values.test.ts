import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareValues } from '../../../src/core/language/compareValues.ts';
import { findValues, readValues } from '../../../src/core/language/values.ts';
import { scanValueTokens } from '../../../src/core/language/valueTokens.ts';
import { describeValues } from './showValues.ts';

/** Words that values are made of, and some that are not, to be thrown together at random. */
const PIECES =
  '1 2 12 64 1,400 1.4 2007 1987 5,5 one two sixty four hundred thousand million billion bn dozen half third thirds quarter and a an the of in on to from between or more less than at least most up no only just nearly about over some % percent per cent points $ US$ € £ - – , . ( ) / mile miles km ton tons barrel year years decade month later ago May March October early mid late 1990s summer Q3 since until before after second first largest No number rank times twice doubled Resolution Article ships Russian troops ' +
  "'s ’ é 𝒳 \u00a0 G8 MH17";

const text = fc.array(fc.constantFrom(...PIECES.split(' ')), { maxLength: 40 }).chain((words) =>
  fc
    .array(fc.constantFrom(' ', ' ', ' ', ''), {
      minLength: words.length,
      maxLength: words.length,
    })
    .map((gaps) => words.map((word, index) => word + (gaps[index] ?? '')).join('')),
);

describe('findValues', () => {
  it('keeps every span inside the text, in order, apart from one another', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 80 })), (sample) => {
        let end = 0;
        for (const value of findValues(sample)) {
          assert.ok(value.start >= end && value.end > value.start && value.end <= sample.length);
          assert.ok(value.start <= value.valueStart && value.valueStart < value.valueEnd);
          assert.ok(value.valueEnd <= value.end);
          end = value.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives well-formed values, each of which agrees with itself', () => {
    fc.assert(
      fc.property(text, (sample) => {
        for (const value of findValues(sample)) {
          assert.equal(compareValues(value, value), 'agrees', JSON.stringify(value));
          if (value.kind === 'quantity') {
            assert.ok(value.value.low <= value.value.high && Number.isFinite(value.base.low));
            assert.ok(value.tolerance >= 0);
            assert.equal(value.isRange, value.value.low < value.value.high);
          }
          if (value.kind === 'date') assert.ok(value.days.low <= value.days.high);
          if (value.kind === 'rank') assert.notEqual(value.value, 0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on what stands in another sentence', () => {
    const sentence = 'It sold nearly 40 percent of its gas to three states in May 1987.';
    const alone = describeValues(sentence);
    assert.equal(describeValues(`The talks failed. ${sentence} Nobody won.`), alone);
  });

  describe('is linear', () => {
    const units = [
      '1,',
      '1-',
      '1.',
      '1 and ',
      '5, ',
      'one ',
      '$',
      "'s ",
      'most ',
      'the ',
      '- ',
      'a ',
    ];
    const phrases = [
      'one hundred and ',
      'million ',
      'from 1990 to ',
      'only 3 a ',
      'the second ',
      'three times as ',
      'two of the ',
      '20 or more ',
      '12 large and modern, ',
      'no country or ',
      'early to ',
      'Resolution 1 and ',
      'between 1 and ',
    ];
    /** How many tokens the readers look at, which is what their time grows with on any machine. */
    const steps = (sample: string): number => {
      let count = 0;
      const counted = new Proxy(scanValueTokens(sample), {
        get(tokens, key, receiver): unknown {
          count++;
          return Reflect.get(tokens, key, receiver);
        },
      });
      readValues(counted);
      return count;
    };
    for (const unit of [...units, ...phrases]) {
      it(`on '${unit}' over and over`, () => {
        const short = unit.repeat(Math.ceil(2000 / unit.length));
        const once = steps(short);
        const four = steps(short.repeat(4));
        // Quadratic work would take 16 times as many.
        assert.ok(four < 5 * once, `${String(once)} steps, then ${String(four)}`);
      });
    }
    it('on random mixtures of what values are made of', () => {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...PIECES.split(' ')), { minLength: 1, maxLength: 6 }),
          (words) => {
            const short = `${words.join(' ')} `.repeat(100);
            assert.ok(steps(short.repeat(4)) < 5 * steps(short));
          },
        ),
        { numRuns: 60 },
      );
    });
    it('when it scans', () => {
      // A few milliseconds; quadratic work would take minutes, so no busy machine can fail this.
      for (const unit of units) {
        const start = performance.now();
        scanValueTokens(unit.repeat(Math.ceil(400_000 / unit.length)));
        assert.ok(performance.now() - start < 5000, unit);
      }
    });
  });
});
