import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closest, editDistance } from '../../../src/core/knowledge/editDistance.ts';
import { edtfDays, edtfInWords } from '../../../src/core/knowledge/edtf.ts';
import { fold } from '../../../src/core/knowledge/fold.ts';
import { buildSearchIndex, searchIndex } from '../../../src/core/knowledge/search.ts';

const STATEMENTS: Readonly<Record<string, string>> = {
  revenue: 'In 2007 oil and natural gas made up 64 percent of Russia’s export revenues.',
  exporter: 'In 2007 Russia was the world’s second-largest exporter of oil.',
  pipeline: 'The Eastern Siberia Pacific Ocean pipeline costs $16 billion to $18 billion.',
  initiative: 'Putin announced the $550-billion initiative in May 2008.',
  port: 'The port of Vladivostok is not ice free; Łódź and São Tomé have none.',
  debt: 'Pyongyang owed Moscow 1,400 million dollars.',
};
const index = buildSearchIndex(
  Object.entries(STATEMENTS).map(([id, text]) => ({
    id,
    fields: [
      { text, weight: 2 },
      { text: id === 'debt' ? 'obligations in arrears' : '', weight: 1 },
    ],
  })),
);

/** Ids found, best first. */
const ids = (query: string): string[] => searchIndex(index, query, 10).map(({ id }) => id);

/** The first hit with its highlights in brackets. */
function marked(query: string): string {
  const [hit] = searchIndex(index, query, 1);
  const text = STATEMENTS[hit?.id ?? ''] ?? '';
  let result = '';
  let last = 0;
  for (const { start, end } of hit?.matches ?? []) {
    result += `${text.slice(last, start)}[${text.slice(start, end)}]`;
    last = end;
  }
  return result + text.slice(last);
}

describe('searchIndex', () => {
  const first: readonly [query: string, id: string][] = [
    ['oil export revenues', 'revenue'],
    ['revenues oil', 'revenue'],
    ['second largest', 'exporter'],
    ['pipel', 'pipeline'],
    ['pipelines', 'pipeline'],
    ['550 billion', 'initiative'],
    ['vladivostock', 'port'],
    ['Vladivsotok', 'port'],
    ['lodz', 'port'],
    ['SAO TOME', 'port'],
    ['1400', 'debt'],
    ['arrears', 'debt'],
    ['announcd initiativ', 'initiative'],
  ];
  for (const [query, id] of first)
    it(`finds ${id} for ‘${query}’`, () => assert.equal(ids(query)[0], id));

  it('finds nothing for nothing and for words that nothing resembles', () => {
    for (const query of ['', '  ', '…', 'zzzzzz', 'xq']) assert.deepEqual(ids(query), []);
    assert.deepEqual(searchIndex(index, 'oil', 0), []);
    assert.deepEqual(searchIndex(buildSearchIndex([]), 'oil', 5), []);
  });

  it('ranks documents with all words before those with some', () => {
    assert.deepEqual(ids('russia oil exporter').slice(0, 2), ['exporter', 'revenue']);
  });

  it('highlights what was typed, in the first field', () => {
    assert.match(marked('expor oil revenues'), /^In 2007 \[oil\] .* \[expor\]t \[revenues\]\.$/u);
    assert.match(marked('vladivostock'), /\[Vladivostok\]/u);
    assert.match(marked('lodz'), /\[Łódź\]/u);
    assert.deepEqual(searchIndex(index, 'arrears', 1)[0]?.matches, []);
  });

  it('gives falling scores and ranges within the text, for any query', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 10 }), (query, limit) => {
        const hits = searchIndex(index, query, limit);
        assert.ok(hits.length <= limit);
        for (const [i, { id, score, matches }] of hits.entries()) {
          assert.ok(score > 0 && score <= (hits[i - 1]?.score ?? Infinity));
          let last = 0;
          for (const { start, end } of matches) {
            assert.ok(last <= start && start < end && end <= (STATEMENTS[id] ?? '').length);
            last = end;
          }
        }
      }),
    );
  });

  it('builds and searches a large library in time', () => {
    let state = 1;
    const random = (below: number): number => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
      return (state >>> 8) % below;
    };
    const syllables = 'ba ko rin sta mo vi tra ler un dis pe na shi gor den al mi ro pan'.split(
      ' ',
    );
    const words = Array.from({ length: 10_000 }, () =>
      Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join(''),
    );
    const sentence = (): string =>
      Array.from({ length: 20 }, () => words[random(words.length)]).join(' ');
    const documents = Array.from({ length: 10_000 }, (_, i) => ({
      id: String(i),
      fields: [{ text: sentence(), weight: 2 }],
    }));
    const large = buildSearchIndex(documents);
    const queries = documents
      .slice(0, 40)
      .map(({ fields }) => (fields[0]?.text ?? '').split(' ').slice(3, 6).join(' '));
    const found = queries.filter((query, i) =>
      searchIndex(large, query, 20).some(({ id }) => id === String(i)),
    );
    assert.ok(found.length >= 38, `${String(found.length)} of 40 found`);
  });
});

describe('editDistance', () => {
  it('counts slips up to a limit', () => {
    for (const [a, b, distance] of [
      ['', '', 0],
      ['abc', 'abc', 0],
      ['abc', 'abd', 1],
      ['abc', 'acb', 1],
      ['abc', 'abcd', 1],
      ['abc', 'cba', 2],
      ['abcdef', 'uvwxyz', 3],
      ['a', 'abcdef', 3],
    ] as const) {
      assert.equal(editDistance(a, b, 2), distance, `${a} ${b}`);
      assert.equal(editDistance(b, a, 2), distance, `${b} ${a}`);
    }
  });

  it('suggests the only nearest choice', () => {
    assert.equal(closest('smiht2009', ['smith2009', 'jones2009']), 'smith2009');
    assert.equal(closest('a1', ['a2', 'a3']), undefined);
    assert.equal(closest('smith', ['jones']), undefined);
  });
});

describe('fold', () => {
  it('takes case and diacritics off', () => {
    assert.equal(fold('ÉCOLE'), 'ecole');
    assert.equal(fold('Łódź'), 'lodz');
    assert.equal(fold('Straße'), 'strasse');
  });
});

describe('edtfDays', () => {
  const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  const cases: readonly [edtf: string, first: string, last: string][] = [
    ['2009', '2009-01-01', '2009-12-31'],
    ['2008-02', '2008-02-01', '2008-02-29'],
    ['1970-01-01', '1970-01-01', '1970-01-01'],
    ['2009-22', '2009-06-01', '2009-08-31'],
    ['2009-24', '2009-12-01', '2010-02-28'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['2009~', '2009-01-01', '2009-12-31'],
    ['2004/2007-05', '2004-01-01', '2007-05-31'],
  ];
  for (const [edtf, first, last] of cases) {
    it(`reads ${edtf}`, () =>
      assert.deepEqual(edtfDays(edtf), { low: day(first), high: day(last) }));
  }

  it('reads open intervals', () => {
    assert.deepEqual(edtfDays('2004/..'), { low: day('2004-01-01'), high: Infinity });
    assert.deepEqual(edtfDays('/2004'), { low: -Infinity, high: day('2004-12-31') });
  });

  it('takes nothing else', () => {
    for (const text of [
      '',
      '..',
      '../..',
      '9',
      '2009-13',
      '2009-02-30',
      '2009-2',
      '2009/2008',
      'May 2008',
      '199X-05',
    ]) {
      assert.equal(edtfDays(text), undefined, text);
    }
  });
});

describe('edtfInWords', () => {
  const words: readonly (readonly [edtf: string, words: string])[] = [
    ['2009', '2009'],
    ['2008-05', 'May 2008'],
    ['2008-05-04', '4 May 2008'],
    ['2009-22', 'summer 2009'],
    ['199X', 'the 1990s'],
    ['2009~', '2009'],
    ['2004/2007-03', 'March 2007'],
    ['2004/..', '2004'],
    ['soon', 'soon'],
  ];
  for (const [edtf, expected] of words) {
    it(`${edtf} is ${expected}`, () => {
      assert.equal(edtfInWords(edtf), expected);
    });
  }
});
