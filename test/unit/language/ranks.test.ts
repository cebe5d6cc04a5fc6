import { valueTable } from './showValues.ts';

describe('ranks', () => {
  describe('what is a rank', () => {
    valueTable([
      ['the second-largest exporter', 'rank 2 large'],
      ['the 2nd largest exporter', 'rank 2 large'],
      ['the 15th-largest economy', 'rank 15 large'],
      ['the fifteenth biggest economy', 'rank 15 big'],
      ['the third most populous state', 'rank 3 populous'],
      ['the fourth best-selling book', 'rank 4 good'],
      ["the world's largest exporter", 'rank 1 large'],
      ['the most populous state', 'rank 1 populous'],
      ['the largest but one', 'rank 2 large'],
      ['its No. 2 partner', 'rank 2'],
      ['its number-one partner', 'rank 1'],
      ['it peaked at #14', 'rank 14'],
      ['it ranks fifth', 'rank 5'],
      ['it ranked 19 in exports', 'rank 19'],
      ['he ranked the country thirteenth', 'rank 13'],
      ['in third place', 'rank 3'],
      ['second only to Chile', 'rank 2'],
      ['second to none', 'rank 1'],
      ['the second to last', 'rank -2'],
      ['the last of them', 'rank -1'],
      ['its first shipment', 'rank 1'],
      ['for the first time', 'rank 1'],
      ['second in gas and second in oil', 'rank 2; rank 2'],
    ]);
  });

  describe('places in a series', () => {
    valueTable([
      ['in week 6', 'rank 6 of week'],
      ['during the 6th week', 'rank 6 of week'],
      ['Season 2 holds the record.', 'rank 2 of season'],
      ['the second full season', 'rank 2 of season'],
      ['phase two of the plan', 'rank 2 of phase'],
      ['this week 6 ships came', 'count 6 ship'],
      ['a series of 3 talks', 'count 3 talk'],
      ['for the first time in three days', 'rank 1; duration 3 day span'],
      ['her debut album', 'rank 1'],
      ['her directorial debut', ''],
      ['It peaked at 14th on the chart.', 'rank 14'],
    ]);
  });

  describe('bounded places', () => {
    valueTable([
      ['It ranked above 60th.', 'rank 60 lessThan'],
      ['It ranks higher than the 41st largest economy.', 'rank 41 lessThan large'],
      ['It is in the top ten.', 'rank 10 atMost'],
      ["It is among the world's top 20 exporters.", 'rank 20 atMost'],
      ['It fell outside the top five.', 'rank 5 moreThan'],
      ['He lives above the third floor.', 'rank 3'],
      ['It has the most confirmed cases.', 'rank 1 many'],
    ]);
  });

  describe('how many are ahead', () => {
    valueTable([
      ['Only three countries have a larger navy.', 'rank 4 large'],
      ['Only one country imported more.', 'rank 2 much'],
      ['Only two are bigger.', 'rank 3 big'],
      ['No country sold more coal.', 'rank 1 much'],
      ['No state has a longer coast.', 'rank 1 long'],
      ['No more ships came.', ''],
      ['Only three countries joined.', 'count 3 country'],
      ['Only three ships have more than 40 guns.', 'count 3 ship; count 40 gun moreThan'],
    ]);
  });

  describe('what is none', () => {
    valueTable([
      ['one of the largest exporters', ''],
      ['among the largest exporters', ''],
      ["one of the world's largest exporters", ''],
      ['the three largest ports', 'count 3 port'],
      ['First, it must be said', ''],
      ['at first it seemed', ''],
      ['the first half', ''],
      ['the Second World War', ''],
      ['the first lady', ''],
      ['the first two', 'count 2'],
      ['The Last Kingdom is a book', ''],
      ['at least it worked', ''],
      ['most of them', ''],
      ['the top ten', ''],
    ]);
  });
});
