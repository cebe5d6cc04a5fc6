/** What values of one sentence are held against values of another, and how they compare there. */
import assert from 'node:assert/strict';
import { comparePair } from '../../../src/core/claims/comparePair.ts';

type Row = readonly [evidence: string, claim: string, verdict: string];

function table(rows: readonly Row[]): void {
  for (const [evidence, claim, verdict] of rows) {
    it(`${claim} | ${evidence} → ${verdict}`, () => {
      assert.equal(comparePair(evidence, claim).verdict, verdict);
    });
  }
}

describe('values of pairs', () => {
  describe('a part and the rest', () => {
    table([
      [
        'In Skarrow two of the five mills on the river work.',
        'In Skarrow three of the five mills on the river stand idle.',
        'notComparable',
      ],
      [
        'In Skarrow two of the six mills on the river work.',
        'In Skarrow three of the six mills on the river work.',
        'contradicts',
      ],
    ]);
  });

  describe('a value for each of several', () => {
    table([
      [
        'Reyes and Vik owned 70 percent and 30 percent respectively of the shares in the mill.',
        'Reyes and Vik owned 55 percent of the shares in the mill.',
        'notComparable',
      ],
      [
        'Reyes and Vik owned 70 percent of the shares in the mill.',
        'Reyes and Vik owned 55 percent of the shares in the mill.',
        'contradicts',
      ],
    ]);
  });

  describe('a date finer than the one known', () => {
    table([
      [
        'After the flood of February 2009 the mill at Tarn was rebuilt in 2010.',
        'The mill at Tarn was rebuilt on 2 June 2010.',
        'notComparable',
      ],
      [
        'After the flood of February 2009 the mill at Tarn was rebuilt in 2010.',
        'The mill at Tarn was rebuilt on 2 June 2011.',
        'contradicts',
      ],
    ]);
  });

  describe('bounds near the figure they are set for', () => {
    table([
      [
        'The mill earned $68 million at home and $19 million abroad, for a yearly total of $88 million.',
        'The mill earned a yearly total of less than $86 million.',
        'contradicts',
      ],
      [
        'The mill earned $68 million at home and $19 million abroad, for a yearly total of $88 million.',
        'The mill earned a yearly total of more than $86 million.',
        'supports',
      ],
    ]);
  });

  describe('what is counted', () => {
    table([
      [
        'There have been 613 confirmed cases in Skarrow.',
        'The total number of confirmed cases in Skarrow is lower than 580.',
        'contradicts',
      ],
      [
        'The flood in Skarrow killed 18 people.',
        'The flood in Skarrow caused 18 deaths.',
        'supports',
      ],
      [
        'In 1633 Skarrow was the second town on the island and the first harbour.',
        'In 1633 Skarrow was the first town on the island.',
        'contradicts',
      ],
    ]);
  });

  describe('dates without a year', () => {
    table([
      [
        'Skarrow opened the bridge on 14 January 1987.',
        'Skarrow opened the bridge on 14 January.',
        'supports',
      ],
      [
        'Skarrow opened the bridge on 14 January 1987.',
        'Skarrow opened the bridge before 12 January.',
        'contradicts',
      ],
    ]);
  });
});
