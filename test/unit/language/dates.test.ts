import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOf, dayNumber, isDate, yearSpan } from '../../../src/core/language/calendar.ts';
import { describeValues, valueTable } from './showValues.ts';

describe('dates', () => {
  describe('precisions', () => {
    valueTable([
      ['on 4 July 1987', 'date day 1987-07-04 at'],
      ['on July 4, 1987', 'date day 1987-07-04 at'],
      ['on July 4th, 1987', 'date day 1987-07-04 at'],
      ['on the 4th of July 1987', 'date day 1987-07-04 at'],
      ['on 1987-07-04', 'date day 1987-07-04 at'],
      ['on 7–8 May 1987', 'date day 1987-05-07..1987-05-08 at'],
      ['on 7 and 9 May 1987', 'date day 1987-05-07 at; date day 1987-05-09 at'],
      ['in Oct. 1987', 'date month 1987-10-01..1987-10-31 at'],
      ['in February of 1988', 'date month 1988-02-01..1988-02-29 at'],
      ['in the last month of 1987', 'date month 1987-12-01..1987-12-31 at'],
      ['in Q3 1987', 'date quarter 1987-07-01..1987-09-30 at'],
      ['in the third quarter of 1987', 'date quarter 1987-07-01..1987-09-30 at'],
      ['in the first half of 1987', 'date season 1987-01-01..1987-06-30 at'],
      ['in summer 1987', 'date season 1987-06-01..1987-08-31 at'],
      ['in the winter of 1987–88', 'date season 1987-12-01..1988-02-29 at'],
      ['in 1987', 'date year 1987-01-01..1987-12-31 at'],
      ['the 1987 treaty', 'date year 1987-01-01..1987-12-31 at'],
      ['the treaty (1987)', 'date year 1987-01-01..1987-12-31 at'],
      ["1987's treaty", 'date year 1987-01-01..1987-12-31 at'],
      ['the election of 1987', 'date year 1987-01-01..1987-12-31 at'],
      ['on Christmas Day 1987', 'date year 1987-01-01..1987-12-31 at'],
      ['in the 1980s', 'date decade 1980-01-01..1989-12-31 at'],
      ['in the eighties', 'date decade 1980-01-01..1989-12-31 at'],
      ['in the early 1980s', 'date years 1980-01-01..1983-12-31 at ~'],
      ['in the early eighties', 'date years 1980-01-01..1983-12-31 at ~'],
      ['in the mid-1980s', 'date years 1983-01-01..1986-12-31 at ~'],
      ['in the late 1980s', 'date years 1986-01-01..1989-12-31 at ~'],
      ['in the 19th century', 'date century 1800-01-01..1899-12-31 at'],
      ['in the nineteenth century', 'date century 1800-01-01..1899-12-31 at'],
      ['in early 1987', 'date season 1987-01-01..1987-05-31 at ~'],
      ['at the end of 1987', 'date season 1987-11-01..1987-12-31 at ~'],
    ]);
  });

  describe('stretches and relations', () => {
    valueTable([
      ['from 1987 to 1991', 'date years 1987-01-01..1991-12-31 throughout'],
      ['1987–1991', 'date years 1987-01-01..1991-12-31 throughout'],
      ['1987–91', 'date years 1987-01-01..1991-12-31 throughout'],
      ['in 1987/88', 'date years 1987-01-01..1988-12-31 throughout'],
      ['between 1987 and 1991', 'date years 1987-01-01..1991-12-31 at'],
      ['from March to May 1987', 'date month 1987-03-01..1987-05-31 throughout'],
      ['since 1987', 'date year 1987-01-01..1987-12-31 since'],
      ['until 1987', 'date year 1987-01-01..1987-12-31 until'],
      ['before 1987', 'date year 1987-01-01..1987-12-31 before'],
      ['prior to May 1987', 'date month 1987-05-01..1987-05-31 before'],
      ['after 1987', 'date year 1987-01-01..1987-12-31 after'],
      ['by 1987', 'date year 1987-01-01..1987-12-31 to'],
      ['until about 1987', 'date year 1987-01-01..1987-12-31 until ~'],
      ['not until 1987', 'date year 1987-01-01..1987-12-31 at'],
      ['starting in 1987', 'date year 1987-01-01..1987-12-31 from'],
      ['from 1987 onwards', 'date year 1987-01-01..1987-12-31 from'],
      ['as of 3 May 1987', 'date day 1987-05-03 at'],
      ['after the 1987 treaty', 'date year 1987-01-01..1987-12-31 at'],
      ['a sequel to the 1987 film', 'date year 1987-01-01..1987-12-31 at'],
    ]);
  });

  describe('points of time after to and from', () => {
    valueTable([
      ['The mill dates back to 1787.', 'date year 1787-01-01..1787-12-31 at'],
      ['a mill dating from 1787', 'date year 1787-01-01..1787-12-31 at'],
      ['The lease runs to 1987.', 'date year 1987-01-01..1987-12-31 to'],
      [
        'The vote was moved from 3 May 1987 to 9 June 1987.',
        'date day 1987-05-03 at; date day 1987-06-09 at',
      ],
      ['The vote was moved up to 9 June 1987.', 'date day 1987-06-09 at'],
      ["after 1987's flood", 'date year 1987-01-01..1987-12-31 at'],
      ['before April in 1987', 'date month 1987-04-01..1987-04-30 before'],
    ]);
  });

  describe('less common forms', () => {
    valueTable([
      ['no earlier than 1987', 'date year 1987-01-01..1987-12-31 from'],
      ['on the third of May 1987', 'date day 1987-05-03 at'],
      ['on the twenty-first of May', 'date day 2000-05-21 at'],
      ['the third May in a row', 'rank 3'],
    ]);
  });

  describe('without a year', () => {
    valueTable([
      ['on 12 May', 'date day 2000-05-12 at'],
      ['before April 12th', 'date day 2000-04-12 before'],
      ['from 3 to 7 June', 'date day 2000-06-03..2000-06-07 from'],
      ['30 April to 3 May', 'date day 2000-04-30..2000-05-03 throughout'],
      ['on 12 and 13 March', 'date day 2000-03-12 at; date day 2000-03-13 at'],
      ['born in July. Later', 'date month 2000-07-01..2000-07-31 at'],
      ['In May 12 states agreed.', ''],
      ['Ms May spoke to March.', ''],
    ]);
  });

  describe('what is no date', () => {
    valueTable([
      ['They may march 12 miles.', 'length 12 mile'],
      ['1,987 men', 'count 1987 man'],
      ['2000 troops', 'count 2000 troop'],
      ['a 1987-ton ship', 'mass 1987 ton attributive'],
      ['1987 kilometres', 'length 1987 kilometre'],
      ['the resolutions, 1441 and 1483, passed', ''],
      ['31 February 1987', ''],
    ]);
  });

  describe('relative dates', () => {
    const rows: [string, string][] = [
      ['last year', 'date year 2008-01-01..2008-12-31 at'],
      ['this year', 'date year 2009-01-01..2009-12-31 at'],
      ['until last year', 'date year 2008-01-01..2008-12-31 until'],
      ['two years ago', 'date year 2007-01-01..2007-12-31 at ~'],
      ['over the past two decades', 'date years 1989-01-01..2009-12-31 throughout ~'],
      ['over the previous twenty years', 'date years 1989-01-01..2009-12-31 throughout ~'],
    ];
    for (const [text, expected] of rows) {
      it(`${text} → ${expected} in 2009`, () => {
        assert.equal(describeValues(text, yearSpan(2009, 2009)), expected);
      });
    }
    it('are left alone without a time of writing', () => {
      assert.equal(describeValues('last year and this year'), '');
      assert.equal(describeValues('two years ago'), 'duration 2 year ago');
    });
  });

  describe('calendar', () => {
    it('agrees with the platform', () => {
      fc.assert(
        fc.property(fc.integer({ min: -400_000, max: 400_000 }), (number) => {
          const date = new Date(number * 86_400_000);
          assert.deepEqual(dateOf(number), {
            year: date.getUTCFullYear(),
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
          });
          const { year, month, day } = dateOf(number);
          assert.equal(dayNumber(year, month, day), number);
        }),
      );
    });
    it('knows leap years', () => {
      assert.equal(isDate(2000, 2, 29), true);
      assert.equal(isDate(1900, 2, 29), false);
    });
  });
});
