import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareValues } from '../../../src/core/language/compareValues.ts';
import type { ValueParticular, ValueRelation } from '../../../src/core/language/particulars.ts';
import { findValues } from '../../../src/core/language/values.ts';

/** The one value of a phrase. */
function only(text: string): ValueParticular {
  const [value, ...others] = findValues(text);
  assert.ok(value && others.length === 0, `'${text}' should hold one value`);
  return value;
}

type Row = readonly [claim: string, fact: string, relation: ValueRelation];

function table(rows: readonly Row[]): void {
  for (const [claim, fact, relation] of rows) {
    it(`${claim} | ${fact} → ${relation}`, () => {
      assert.equal(compareValues(only(claim), only(fact)), relation);
    });
  }
}

describe('compareValues', () => {
  describe('percentages', () => {
    table([
      ['64 percent', 'about two-thirds', 'agrees'],
      ['close to two-thirds', '64 percent', 'agrees'],
      ['just under 65 percent', '64 percent', 'agrees'],
      ['nearly 65 percent', '64 percent', 'agrees'],
      ['46 percent', '64 percent', 'differs'],
      ['about half of it', '64 percent', 'differs'],
      ['60 percent', '64 percent', 'differs'],
      ['about 60 percent', '64 percent', 'agrees'],
      ['about 64 percent', '60 percent', 'differs'],
      ['64.4 percent', '64 percent', 'agrees'],
      ['a quarter of it', '25 percent', 'agrees'],
      ['one in four', '25 percent', 'agrees'],
      ['a third of it', '25 percent', 'differs'],
      ['about a third of it', '25 percent', 'differs'],
      ['more than half of it', '64 percent', 'agrees'],
      ['less than half of it', '64 percent', 'differs'],
      ['more than 84 percent', '84 percent', 'differs'],
      ['more than 80 percent', '80 percent', 'looser'],
      ['3 percentage points', '3 percent', 'incomparable'],
    ]);
  });

  describe('measures in other units', () => {
    table([
      ['12 miles', '19 km', 'agrees'],
      ['12 miles', 'about 20 km', 'agrees'],
      ['12 miles', '19 miles', 'differs'],
      ['nearly 2,000 miles', '3,200 km', 'agrees'],
      ['close to 3,200 km', 'nearly 2,000 miles', 'agrees'],
      ['nearly 2,000 km', 'nearly 2,000 miles', 'differs'],
      ['34 miles', '55 km', 'agrees'],
      ['34 miles', '54 km', 'agrees'],
      ['34 miles', 'roughly 55 km', 'agrees'],
      ['34 miles', '50 km', 'differs'],
      ['35,000 tons', '35,000 tonnes', 'agrees'],
      ['35,000 tons', '31,750 tonnes', 'agrees'],
      ['53,000 tons', '35,000 tons', 'differs'],
      ['32 degrees Fahrenheit', '0 degrees Celsius', 'agrees'],
      ['12 miles', '12 tonnes', 'incomparable'],
    ]);
  });

  describe('durations', () => {
    table([
      ['40 years', 'four decades', 'agrees'],
      ['about forty years', 'four decades', 'agrees'],
      ['half a year', 'six months', 'agrees'],
      ['a year and a half', 'eighteen months', 'agrees'],
      ['nearly six decades', 'nearly 60 years', 'agrees'],
      ['close to 40 years', 'nearly 60 years', 'differs'],
      ['eighteen months later', 'six months later', 'differs'],
      ['fourteen months later', 'a year later', 'agrees'],
      ['nearly a century', 'nearly 60 years', 'differs'],
      ['nearly a century', '95 years', 'agrees'],
      ['six months earlier', 'six months later', 'incomparable'],
    ]);
  });

  describe('bounds', () => {
    table([
      ['at least $1 billion', 'up to $1 billion', 'differs'],
      ['no less than $1 billion', 'up to $1 billion', 'differs'],
      ['as much as a billion dollars', 'up to $1 billion', 'agrees'],
      ['up to $2 billion', 'up to $1 billion', 'differs'],
      ['up to $1 billion', '$1 billion', 'looser'],
      ['$1 billion', 'up to $1 billion', 'looser'],
      ['$3 billion', 'up to $1 billion', 'differs'],
      ['close to $1 billion', 'nearly $1 billion', 'agrees'],
      ['$1 billion', 'nearly $1 billion', 'agrees'],
      ['just over $1 billion', 'just under $1 billion', 'differs'],
      ['more than 35,000 men', '35,000 men', 'looser'],
      ['over 30,000 men', '35,000 men', 'agrees'],
      ['more than 10 men', '35,000 men', 'agrees'],
      ['less than 10 men', '35 men', 'differs'],
      ['more than 390 cases', '387 cases', 'differs'],
      ['fewer than ten cases', 'ten cases', 'differs'],
      ['more than three days', 'only three days', 'differs'],
      ['less than $79 million', '$79 million', 'differs'],
      ['less than $80 million', '$80 million', 'looser'],
      ['more than 30 cases', 'more than 40 cases', 'agrees'],
      ['more than 50 cases', 'more than 40 cases', 'differs'],
      ['30 cases', 'more than 40 cases', 'differs'],
      ['more than 50 cases', 'fewer than 40 cases', 'differs'],
    ]);
  });

  describe('ranges', () => {
    table([
      ['$16–18 billion', '$16 billion to $18 billion', 'agrees'],
      ['between $12 billion and $14 billion', '$16 billion to $18 billion', 'differs'],
      ['$15 billion to $17 billion', '$16 billion to $18 billion', 'differs'],
      ['$15 billion to $20 billion', '$16 billion to $18 billion', 'looser'],
      ['$16 billion to $18 billion', '$17 billion', 'agrees'],
      ['$17 billion', '$16 billion to $18 billion', 'looser'],
      ['$20 billion', '$16 billion to $18 billion', 'differs'],
      ['four to five times quicker', 'two to three times faster', 'differs'],
    ]);
  });

  describe('bounds at the end of a range', () => {
    table([
      ['fewer than two films', 'two to three films', 'differs'],
      ['more than three films', 'two to three films', 'differs'],
      ['at least two films', 'two to three films', 'agrees'],
    ]);
  });

  describe('counts, money, rates', () => {
    table([
      ['six zones', 'four zones', 'differs'],
      ['three reasons', 'four grounds', 'incomparable'],
      ['€5 billion', '$5 billion', 'incomparable'],
      ['$1 a barrel', '$1 a year', 'incomparable'],
      ['$2 a barrel', '$1', 'differs'],
      ['200 men', '203 men', 'agrees'],
      ['203 men', '200 men', 'incomparable'],
      ['$1.4 billion', '$1 billion', 'differs'],
    ]);
  });

  describe('dates', () => {
    table([
      ['in 2008', 'in March 2008', 'agrees'],
      ['in May 2006', 'in 2006', 'incomparable'],
      ['in May 2005', 'in 2006', 'differs'],
      ['in the early nineties', 'in the early 1990s', 'agrees'],
      ['in the 1980s', 'in the early 1990s', 'differs'],
      ['in 1991', 'since 1993', 'differs'],
      ['in 1993', 'since 1993', 'agrees'],
      ['since 1993', 'until 1993', 'differs'],
      ['before 2008', 'in 2006', 'agrees'],
      ['before 2008', 'in 2009', 'differs'],
      ['before 2008', 'in March 2008', 'differs'],
      ['after 2008', 'in 2009', 'agrees'],
      ['after 2008', 'before 2005', 'differs'],
      ['by 2010', 'in 2009', 'agrees'],
      ['by 2010', 'in 2012', 'differs'],
      ['from 2001 to 2005', 'from 2001 to 2006', 'differs'],
      ['in summer 2009', 'in July 2009', 'agrees'],
      ['around 2009', 'in 2010', 'agrees'],
      ['in 2008', '40 ships', 'incomparable'],
    ]);
  });

  describe('bounded places', () => {
    table([
      ['in the top ten', 'it ranked third', 'agrees'],
      ['in the top ten', 'it ranked twelfth', 'differs'],
      ['ranked above 60th', 'ranked 46th', 'agrees'],
      ['ranked above 60th', 'ranked 60th', 'differs'],
      ['outside the top ten', 'it ranked third', 'differs'],
      ['it ranked third', 'in the top ten', 'incomparable'],
      ['in the top ten', 'in the top five', 'agrees'],
    ]);
  });

  describe('places in a series', () => {
    table([
      ['in week 6', 'during the sixth week', 'agrees'],
      ['in week 5', 'during the sixth week', 'differs'],
      ['in phase two', 'in round two', 'incomparable'],
      ['the second phase', 'the second ferry', 'incomparable'],
      ['in third place', 'it ranked fourth', 'differs'],
    ]);
  });

  describe('dates without a year', () => {
    table([
      ['on 12 May', 'on 12 May 1987', 'agrees'],
      ['on 12 May 1987', 'on May 12', 'agrees'],
      ['on 13 May', 'on 12 May 1987', 'differs'],
      ['in May', 'on 12 May 1987', 'agrees'],
      ['in June', 'on 12 May', 'differs'],
      ['before 14 May', 'on 12 May 1987', 'agrees'],
      ['before 12 May', 'on 12 May 1987', 'differs'],
      ['on 2 January', 'from 28 December 1987 to 5 January 1988', 'incomparable'],
      ['on 9 January', 'from 28 December 1987 to 5 January 1988', 'differs'],
      ['on 12 May', 'in 1987', 'incomparable'],
    ]);
  });

  describe('ranks', () => {
    table([
      ['the second-largest', 'the largest', 'differs'],
      ['number-one', 'the second-largest', 'differs'],
      ['the biggest', 'number-one', 'agrees'],
      ['Only three states have a larger navy', 'the fourth-largest', 'agrees'],
      ['No country sold more', 'the second-largest', 'differs'],
      ['the smallest', 'the second-largest', 'incomparable'],
      ['the last', 'the fourth', 'incomparable'],
    ]);
  });

  it('agrees across a conversion and back', () => {
    const units = [
      ['miles', 'km', 1.609344],
      ['feet', 'metres', 0.3048],
      ['square miles', 'square kilometres', 2.589988],
      ['pounds', 'kg', 0.45359237],
      ['years', 'months', 12],
      ['barrels', 'litres', 158.987],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.integer({ min: 10, max: 9999 }), (unit, value) => {
        const [from, to, factor] = unit;
        const other = `${(value * factor).toFixed(1)} ${to}`;
        const one = `${value}.0 ${from}`;
        assert.equal(compareValues(only(one), only(other)), 'agrees', `${one}, ${other}`);
        assert.equal(compareValues(only(other), only(one)), 'agrees', `${other}, ${one}`);
      }),
    );
  });

  it('takes two plain values as alike or different whichever is the claim', () => {
    const amount = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [x, y] = [only(`$${a}`), only(`$${b}`)];
        assert.equal(compareValues(x, y), compareValues(y, x));
      }),
    );
  });
});
