import assert from 'node:assert/strict';
import { findValues } from '../../../src/core/language/values.ts';
import { valueTable } from './showValues.ts';

describe('quantities', () => {
  describe('percentages and fractions', () => {
    valueTable([
      ['It holds 38% of the shares.', 'percent 38 percent'],
      ['It holds 38 per cent.', 'percent 38 percent'],
      ['It holds thirty-eight percent.', 'percent 38 percent'],
      ['It rose by 3 percentage points.', 'percent 3 percentage point'],
      ['It rose by 50 basis points.', 'percent 50 percentage point'],
      ['Two-thirds of the grain was lost.', 'percent 66.6667 percent'],
      ['A third of the grain was lost.', 'percent 33.3333 percent'],
      ['Three quarters of the grain was lost.', 'percent 75 percent'],
      ['One-fifth of the grain was lost.', 'percent 20 percent'],
      ['About half of the grain was lost.', 'percent 50 percent about'],
      ['Half the fleet was lost.', 'percent 50 percent'],
      ['One in four ships was lost.', 'percent 25 percent'],
      ['Three out of five ships were lost.', 'percent 60 percent'],
      ['More than six of every ten ships were lost.', 'percent 60 percent moreThan'],
      ['sixty-four of every hundred ships', 'percent 64 percent'],
      ['Seven voters in ten agreed.', 'percent 70 percent'],
      ['One ship in four was lost.', 'percent 25 percent'],
      ['64 cents of every export dollar', 'percent 64 percent'],
      ['It is open nine months in twelve.', 'duration 9 month span; count 12'],
      ['two ships in ten ports', 'count 2 ship; count 10 port'],
      ['It lost 1/3 of the fleet.', 'percent 33.3333 percent'],
      ['It scored 7.1/10.', 'percent 71 score'],
      ['It scored 8.86 out of 10 based on 21 reviews.', 'percent 88.6 score; count 21 review'],
      ['It won a third term.', 'rank 3'],
      ['the second half was worse', ''],
      ['between 10 and 12 percent', 'percent 10..12 percent'],
      ['some 2–3 % of output', 'percent 2..3 percent about'],
    ]);
  });

  describe('money', () => {
    valueTable([
      ['a loan of $3 billion', 'money 3000000000 USD'],
      ['a loan of US$3bn', 'money 3000000000 USD'],
      ['a loan of USD 3 million', 'money 3000000 USD'],
      ['a loan of £3m', 'money 3000000 GBP'],
      ['a loan of €2.5bn', 'money 2500000000 EUR'],
      ['a loan of 3 million dollars', 'money 3000000 USD'],
      ['a loan of 40 million roubles', 'money 40000000 RUB'],
      ['a loan of 40 billion won', 'money 40000000000 KRW'],
      ['a $70-billion loan', 'money 70000000000 USD attributive'],
      ['$4 billion to $6 billion', 'money 4000000000..6000000000 USD'],
      ['some $4–6 billion', 'money 4000000000..6000000000 USD about'],
      ['between $4 billion and $6 billion', 'money 4000000000..6000000000 USD'],
      ['up to $2 billion a year', 'money 2000000000 USD atMost /year'],
      ['$2 million or more a year', 'money 2000000 USD atLeast /year'],
      ['$2 million in port fees a year', 'money 2000000 USD /year'],
      ['$60 a barrel', 'money 60 USD /barrel'],
      ['$60 per barrel', 'money 60 USD /barrel'],
      ['$900 per capita', 'money 900 USD /person'],
      ['$2 million annually', 'money 2000000 USD /year'],
      ['each dollar on the price', 'money 1 USD'],
    ]);
  });

  describe('measures', () => {
    valueTable([
      ['a 9-mile canal', 'length 9 mile attributive'],
      ['a 2,500-mile-long canal', 'length 2500 mile attributive'],
      ['nearly 40 km of track', 'length 40 kilometre nearly'],
      ['80,000 tons of coal', 'mass 80000 ton'],
      ['80,000 metric tons of coal', 'mass 80000 tonne'],
      ['an 8,000-ton cargo', 'mass 8000 ton attributive'],
      ['3 million barrels a day', 'volume 3000000 barrel /day'],
      ['30 bcm/y of gas', 'volume 30 billion cubic metres /year'],
      ['30 bcm of gas', 'volume 30 billion cubic metres'],
      ['15 million tonnes of coal a year', 'mass 15000000 tonne /year'],
      ['400 square kilometres', 'area 400 square kilometre'],
      ['400 km² of forest', 'area 400 square kilometre'],
      ['half a mile of quay', 'length 0.5 mile'],
      ['−12 °C at night', 'temperature -12 degree Celsius'],
      ['30 degrees Celsius', 'temperature 30 degree Celsius'],
      ['at 90 km/h', 'speed 90 kilometre per hour'],
      ['at 60 miles per hour', 'speed 60 mile per hour'],
      ['a 600 MW reactor', 'power 600 megawatt'],
      ['12 GWh of power', 'energy 12 gigawatt-hour'],
      ['5 to 7 km of road', 'length 5..7 kilometre'],
      ['an island 3 m high', 'length 3 metre'],
    ]);
  });

  describe('durations', () => {
    valueTable([
      ['for 30 years', 'duration 30 year span'],
      ['three decades of drought', 'duration 3 decade span'],
      ['half a year passed', 'duration 0.5 year span'],
      ['nearly sixty years', 'duration 60 year nearly span'],
      ['a thirty-year lease', 'duration 30 year span attributive'],
      ['six months later', 'duration 6 month later'],
      ['eighteen months after the vote', 'duration 18 month later'],
      ['nine years earlier', 'duration 9 year earlier'],
      ['two years ago', 'duration 2 year ago'],
      ['a year later', 'duration 1 year later'],
      ['a year and a half', 'duration 1.5 year span'],
      ['over the past five years', 'duration 5 year span'],
      ['over five years', 'duration 5 year moreThan span'],
      ['two or three weeks', 'duration 2..3 week about span'],
      ['a quarter of a century', 'duration 0.25 century span'],
    ]);
  });

  describe('multiples', () => {
    valueTable([
      ['twice as long', 'multiple 2 times'],
      ['output doubled', 'multiple 2 times'],
      ['a tenfold rise', 'multiple 10 times'],
      ['two to three times faster', 'multiple 2..3 times'],
      ['half as long', 'multiple 0.5 times'],
      ['three times the price', 'multiple 3 times'],
      ['he visited three times', 'count 3 time'],
      ['he visited twice', 'count 2 time'],
      ['he scored 23 times as the club won', 'count 23 time'],
    ]);
  });

  describe('counts', () => {
    valueTable([
      ['some 700 Finnish soldiers crossed', 'count 700 soldier about'],
      ['three large, modern ports', 'count 3 port'],
      ['five special tax regions', 'count 5 region'],
      ['ten arms dealers', 'count 10 dealer'],
      ['9 million people', 'count 9000000 person'],
      ['3,000 aircraft', 'count 3000 aircraft'],
      ['3000 ships sailed', 'count 3000 ship'],
      ['10m people', 'count 10000000 person'],
      ['20 or more ships', 'count 20 ship atLeast'],
      ['100+ ships', 'count 100 ship atLeast'],
      ['30-odd ships', 'count 30 ship about'],
      ['it rose to 387', 'count 387'],
      ['one of five regions', 'count 5 region'],
      ['one of the regions', ''],
      ['one must hope', ''],
      ['only one region', 'count 1 region'],
      ['two of its main customers', 'count 2 customer'],
      ['a couple of ships', 'count 2 ship about'],
      ['several ships, a few men and dozens of guns', ''],
      ['six-party talks', 'count 6 party attributive'],
      ['a two-way street', ''],
      [
        'a billion views and over 6 million likes',
        'count 1000000000 view; count 6000000 like moreThan',
      ],
    ]);
  });

  describe('counts whose noun stands elsewhere', () => {
    valueTable([
      ['26 out of 28 counties', 'count 26 county; count 28 county'],
      [
        'The number of confirmed cases in the valley was lower than 580.',
        'count 580 case lessThan',
      ],
      ['This brought the total cases to 6.', 'count 6 case'],
      ['The death toll rose to 1,200.', 'count 1200 death'],
      ['The number to call is 580.', 'count 580'],
      ['more than 1000 registered cases', 'count 1000 case moreThan'],
      ['It earned 144 crores.', 'money 1440000000 INR'],
      ['It has 2 crore readers.', 'count 20000000 reader'],
    ]);
    it('knows what befell the people counted', () => {
      const events = (text: string) =>
        findValues(text).map((value) => (value.kind === 'quantity' ? value.event : undefined));
      assert.deepEqual(events('18 people have died, 20 people were hurt and 30 people fled.'), [
        'death',
        'injury',
        undefined,
      ]);
      assert.deepEqual(events('The flood killed at least 18 people.'), ['death']);
    });
  });

  describe('measures in two units', () => {
    valueTable([
      ['He is 6 ft 2 in tall.', 'length 6.16667 foot'],
      ['She is five foot ten.', 'length 5.83333 foot'],
      ['She is 5′11″ tall.', 'length 5.91667 foot'],
      ['two years and six months later', 'duration 2.5 year later'],
      ['It took 1 minute and 5 seconds.', 'duration 1.08333 minute span'],
      ['three years, six months of which abroad', 'duration 3 year span; duration 6 month span'],
      ['The gap is 6 feet in the north.', 'length 6 foot'],
      ['5 miles and 3 boats', 'length 5 mile; count 3 boat'],
    ]);
  });

  describe('mixed fractions', () => {
    valueTable([
      ['1 1/2 miles', 'length 1.5 mile'],
      ['one and three quarters miles', 'length 1.75 mile'],
      ['one and a quarter million', 'count 1250000'],
      ['two and a third times as many', 'multiple 2.33333 times'],
      ['It won two and a third was drawn.', 'count 2; percent 33.3333 percent'],
    ]);
  });

  describe('less common forms', () => {
    valueTable([
      ['It fell to minus 40 degrees Celsius.', 'temperature -40 degree Celsius'],
      ['a 5,000-strong force', 'count 5000 troop attributive'],
      ['a 40-strong choir', 'count 40 person attributive'],
      ['one-and-a-half times the size', 'multiple 1.5 times'],
      ['open 24/7', ''],
      ['a third fewer ships', 'percent 33.3333 percent'],
      ['a fifth of a percent', 'percent 0.2 percent'],
      ['12 of the 15 members', 'count 12 member; count 15 member'],
      ['by 12 votes to two', 'count 12 vote; count 2 vote'],
    ]);
  });

  describe('ages', () => {
    valueTable([
      ['She joined at the age of 22.', 'duration 22 year span'],
      ['patients aged 70 and over', 'duration 70 year atLeast span'],
      ['nobody younger than 50', 'duration 50 year lessThan span'],
      ['people aged 25 to 34', 'duration 25..34 year span'],
    ]);
  });

  describe('bounds', () => {
    const before: [string, string][] = [
      ['up to', 'atMost'],
      ['as many as', 'atMost'],
      ['no more than', 'atMost'],
      ['at most', 'atMost'],
      ['at least', 'atLeast'],
      ['no fewer than', 'atLeast'],
      ['a minimum of', 'atLeast'],
      ['more than', 'moreThan'],
      ['upwards of', 'moreThan'],
      ['in excess of', 'moreThan'],
      ['fewer than', 'lessThan'],
      ['below', 'lessThan'],
      ['nearly', 'nearly'],
      ['close to', 'nearly'],
      ['just short of', 'nearly'],
      ['a little under', 'nearly'],
      ['just over', 'justOver'],
      ['a little more than', 'justOver'],
      ['some', 'about'],
      ['an estimated', 'about'],
      ['circa', 'about'],
      ['c.', 'about'],
      ['~', 'about'],
      ['only about', 'about'],
      ['at least some', 'atLeast'],
      ['exactly', 'exact'],
      ['only', 'exact'],
      ['just', 'exact'],
    ];
    for (const [words, bound] of before) {
      it(`'${words}' is ${bound}`, () => {
        const [value] = findValues(`They had ${words} 40 ships.`);
        assert.ok(value?.kind === 'quantity');
        assert.equal(value.bound, bound);
        assert.equal(value.unit, 'ship');
      });
    }
  });

  describe('designations are no quantities', () => {
    for (const text of [
      'Resolution 1441 of the Council',
      'Resolutions 1441 and 1483 were adopted',
      'under Res. 1441',
      'under Article 5 and Flight 93',
      'on Highway 61 in a Boeing 747',
      'from Sakhalin-2 and Nord Stream 2',
      'see n. 11, p. 5 and Figure 1',
      'at No. 10 Downing Street',
      'the G8 and MH17',
      'call +1-202-555-0100',
      'version 1.2.3 and v2.0.1',
      'they won 3–1 and drew 0–0',
      'at 9:00, at 7 pm and at 6 a.m.',
      'COVID-19 and lead-209',
      'under Article 12(3) and Nos. 5 and 6',
      'at 10.30 on Monday',
      'as shown[^4] above [4]',
    ]) {
      it(text, () => {
        assert.deepEqual(findValues(text), []);
      });
    }
  });

  it('gives offsets of the whole phrase and of the value', () => {
    const text = 'It could earn up to $2 billion a year.';
    const [value] = findValues(text);
    assert.ok(value);
    assert.equal(text.slice(value.start, value.end), 'up to $2 billion a year');
    assert.equal(text.slice(value.valueStart, value.valueEnd), '$2 billion');
  });

  it('underlines the number of a count without its noun', () => {
    const text = 'It has five special tax regions.';
    const [value] = findValues(text);
    assert.ok(value);
    assert.equal(text.slice(value.start, value.end), 'five special tax regions');
    assert.equal(text.slice(value.valueStart, value.valueEnd), 'five');
  });

  it('converts to base units', () => {
    const [miles] = findValues('10 miles');
    assert.ok(miles?.kind === 'quantity');
    assert.ok(Math.abs(miles.base.low - 16_093.44) < 1e-6);
    const [fahrenheit] = findValues('212 degrees Fahrenheit');
    assert.ok(fahrenheit?.kind === 'quantity');
    assert.ok(Math.abs(fahrenheit.base.low - 100) < 1e-9);
  });

  it('reads two values, not a range, where something changed', () => {
    assert.equal(findValues('It fell from 40 percent to 12 percent.').length, 2);
    assert.equal(findValues('It takes from 5 to 7 ships.').length, 1);
  });
});
