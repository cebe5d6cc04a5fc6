import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cslItemFromUnknown, readCslJson } from '../../../src/core/bibliography/cslJson.ts';

const RANGE = { start: 0, end: 0 };
const GOOD = '{"id":"a","type":"book","title":"A"}';

describe('readCslJson', () => {
  it('reads a list, and a list under items', () => {
    assert.equal(readCslJson(`[${GOOD}]`).entries[0]?.item.title, 'A');
    const text = `{"other": {"items": 1}, "items": [${GOOD}]}`;
    const [entry] = readCslJson(text).entries;
    assert.equal(text.slice(entry?.range.start, entry?.range.end), GOOD);
    assert.deepEqual(readCslJson('').problems, []);
    assert.equal(readCslJson('3').problems.length, 1);
  });

  it('accepts comments and trailing commas', () => {
    const file = readCslJson('[ // {\n {"id": "a", "type": "book", /* } */ "title": "A",}, ]');
    assert.deepEqual(file.problems, []);
    assert.equal(file.entries.length, 1);
  });

  it('keeps the others where an item is damaged', () => {
    const damaged = [
      '{"id":"x","type":}',
      '{"id":"x" "type":"book"}',
      '{"type":"book"}',
      '7',
      '"s"',
      '{"id":"x","type":"book"',
      '{"id":"x, "type":"book"}',
      '{"id":"a","type":"book"}',
    ];
    for (const item of damaged) {
      const text = `[\n  ${GOOD},\n  ${item},\n  {"id":"b","type":"book"}\n]`;
      const file = readCslJson(text);
      assert.ok(file.problems.length > 0, item);
      const keys = file.entries.map((entry) => entry.key);
      assert.equal(keys[0], 'a');
      assert.equal(keys.at(-1), 'b', item);
      for (const { range } of file.problems)
        assert.ok(range.start <= range.end && range.end <= text.length);
    }
  });

  it('never throws, ranges in the text', () => {
    const token = fc.constantFrom(
      ...[
        '[',
        ']',
        '{',
        '}',
        '"',
        ',',
        ':',
        '"id"',
        '"a"',
        '1',
        '\n',
        '\n{',
        '//',
        '/*',
        '\\',
        '"items"',
        '"issued"',
        '"__proto__"',
      ],
    );
    const soup = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.array(token).map((t) => t.join('')),
    );
    fc.assert(
      fc.property(soup, (text) => {
        const file = readCslJson(text);
        for (const { range } of [...file.entries, ...file.problems]) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
        }
      }),
      { numRuns: 500 },
    );
    assert.doesNotThrow(() => readCslJson('['.repeat(100000)));
  });
});

describe('cslItemFromUnknown', () => {
  const item = (value: object) => cslItemFromUnknown({ id: 'x', type: 'book', ...value }, RANGE);

  it('turns numbers into strings and reads every form of a date', () => {
    assert.equal(item({ volume: 3 }).item?.volume, '3');
    assert.equal(cslItemFromUnknown({ id: 7, type: 'book' }, RANGE).item?.id, '7');
    const dates: [unknown, unknown][] = [
      [{ 'date-parts': [['2009', '6']] }, { 'date-parts': [[2009, 6]] }],
      [
        { 'date-parts': [[2009]], season: '2' },
        { 'date-parts': [[2009]], season: 2 },
      ],
      [{ raw: '2009-06' }, { 'date-parts': [[2009, 6]] }],
      [{ literal: 'ca. 1900' }, { literal: 'ca. 1900' }],
      ['2009-22', { 'date-parts': [[2009]], season: 2 }],
      [2009, { 'date-parts': [[2009]] }],
      [[{ year: 2009, month: 6 }], { 'date-parts': [[2009, 6]] }],
    ];
    for (const [issued, expected] of dates)
      assert.deepEqual(item({ issued }).item?.issued, expected);
  });

  it('keeps unknown variables, drops wrong ones with a problem, and guards the prototype', () => {
    const odd = item({ custom: { x: 1 }, title: true, author: 'NATO', issued: {} });
    assert.deepEqual(odd.item, {
      id: 'x',
      type: 'book',
      custom: { x: 1 },
      author: [{ literal: 'NATO' }],
    });
    assert.match(odd.problem?.message ?? '', /‘title’ is not text; ‘issued’ is not a date/);
    const evil = cslItemFromUnknown(
      JSON.parse('{"id":"x","type":"book","__proto__":{"title":"evil"}}'),
      RANGE,
    );
    assert.equal(evil.item?.title, undefined);
    assert.equal(cslItemFromUnknown(null, RANGE).item, undefined);
    assert.match(cslItemFromUnknown({ type: 'book' }, RANGE).problem?.message ?? '', /no ‘id’/);
  });
});
