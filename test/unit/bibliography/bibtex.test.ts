import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBibtex, searchFields } from '../../../src/core/bibliography/bibtex.ts';
import type { CslItem } from '../../../src/core/bibliography/reference.ts';

const items = (text: string): CslItem[] => readBibtex(text).entries.map((entry) => entry.item);
const only = (text: string): CslItem => {
  const file = readBibtex(text);
  assert.deepEqual(file.problems, []);
  const [entry] = file.entries;
  assert.ok(entry);
  return entry.item;
};
/** Each problem as 'message @ the text it points at'. */
const problems = (text: string): string[] =>
  readBibtex(text).problems.map(
    (problem) => `${problem.message} @ ${text.slice(problem.range.start, problem.range.end)}`,
  );

const GOOD = `@article{good1,
  author = {Jane Roe},
  title = {First},
  year = 2001
}
`;
const GOOD_TOO = `@book{good2,
  author = "Richard Doe",
  title = "Second",
  date = {2002-05},
}
`;

describe('readBibtex', () => {
  it('reads both dialects', () => {
    const item = only(`@string{ pub = "Some " # {Press} }
@preamble{ "\\newcommand{\\x}{y}" }
@comment{ @article{inside, title = {not an entry}} }
% @article{commented, title = {out}}
@inproceedings(roe:2009,
  author = {Roe, Jane and {World Bank} and others},
  title = {A {Study}: na{\\"\\i}ve \\& {\\'e}t{\\'{e}}},
  booktitle = "Proc. of " # pub,
  month = jun # "~15", year = 2009,
  pages = {12--34, 40-1},
  publisher = pub,
)`);
    assert.deepEqual(item, {
      id: 'roe:2009',
      type: 'paper-conference',
      title: 'A Study: naïve & été',
      author: [{ family: 'Roe', given: 'Jane' }, { literal: 'World Bank' }, { literal: 'others' }],
      issued: { 'date-parts': [[2009, 6, 15]] },
      'container-title': 'Proc. of Some Press',
      publisher: 'Some Press',
      page: '12–34, 40–1',
    });
  });

  it('maps types, genres and dates', () => {
    const read = (entry: string) => only(entry);
    assert.equal(read('@techreport{a, title={T}, number=7, institution={I}}').number, '7');
    assert.equal(read('@phdthesis{a, title={T}, school={S}}').genre, 'PhD thesis');
    assert.equal(
      read('@article{a, entrysubtype={newspaper}, title={T}}').type,
      'article-newspaper',
    );
    assert.equal(
      read('@online{a, title={T}, url={http://x.org/a_b\\%20c--d}}').URL,
      'http://x.org/a_b%20c--d',
    );
    assert.equal(read('@whatever{a, title={T}}').type, 'document');
    const issued = (date: string) => read(`@misc{a, ${date}}`).issued;
    assert.deepEqual(issued('date={2009-22}'), { 'date-parts': [[2009]], season: 2 });
    assert.deepEqual(issued('date={1988/1992-03}'), { 'date-parts': [[1988], [1992, 3]] });
    assert.deepEqual(issued('date={195X}'), { 'date-parts': [[1950], [1959]] });
    assert.deepEqual(issued('date={1723~}'), { 'date-parts': [[1723]] });
    assert.deepEqual(issued('year=2009, month={Summer}'), { 'date-parts': [[2009]], season: 2 });
    assert.deepEqual(issued('year=2009, month={July/August}'), {
      'date-parts': [
        [2009, 7],
        [2009, 8],
      ],
    });
    assert.deepEqual(issued('year={in press}'), { literal: 'in press' });
  });

  it('splits names as BibTeX does', () => {
    const author = (names: string) => only(`@misc{a, author={${names}}}`).author;
    assert.deepEqual(author('Ludwig van Beethoven'), [
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
    ]);
    assert.deepEqual(author("de la Vall{\\'e}e Poussin, Charles Louis"), [
      { family: 'Vallée Poussin', given: 'Charles Louis', 'non-dropping-particle': 'de la' },
    ]);
    assert.deepEqual(author('King, Jr., Martin Luther AND S\\o ren Kierkegaard'), [
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { family: 'Kierkegaard', given: 'Søren' },
    ]);
    assert.deepEqual(author('{Barnes and Noble, Inc.} and Aristotle'), [
      { literal: 'Barnes and Noble, Inc.' },
      { family: 'Aristotle' },
    ]);
    assert.deepEqual(author('family=Simon, given=Fred, prefix=von'), [
      { family: 'Simon', given: 'Fred', 'non-dropping-particle': 'von' },
    ]);
  });

  it('inherits by crossref and xdata, in any order and in circles', () => {
    const [child] =
      items(`@incollection{child, crossref={parent}, title={Part}, author={A B}, xdata={x}}
@collection{parent, title={Whole}, subtitle={Sub}, editor={C D}, date=1999, crossref={child}}
@xdata{x, publisher={P}, location={L}}`);
    assert.equal(child?.['container-title'], 'Whole: Sub');
    assert.equal(child?.title, 'Part');
    assert.equal(child?.publisher, 'P');
    assert.deepEqual(child?.editor, [{ family: 'D', given: 'C' }]);
    assert.deepEqual(child?.issued, { 'date-parts': [[1999]] });
    assert.deepEqual(problems('@book{a, title={T}, crossref={gone}}'), [
      'Entry ‘a’: the entry ‘gone’ that its field ‘crossref’ names does not exist. @ gone',
    ]);
  });

  describe('costs a broken entry alone', () => {
    const cases: {
      name: string;
      broken: string;
      message: RegExp;
      at: string;
      usable?: Partial<CslItem>;
      key?: string;
    }[] = [
      {
        name: 'missing comma between fields',
        broken: '@book{k,\n  author = {A B}\n  title = {T},\n  year = 2000\n}',
        message: /^Entry ‘k’: a comma is missing after the field ‘author’\.$/,
        at: '}',
        usable: { title: 'T', author: [{ family: 'B', given: 'A' }] },
      },
      {
        name: 'missing comma after the key',
        broken: '@book{k\n  title = {T}\n}',
        message: /comma is missing after the key/,
        at: 'k',
        usable: { title: 'T' },
      },
      {
        name: 'missing closing brace of a value',
        broken: '@book{k,\n  title = {T,\n  author = {A B},\n  year = 2000\n}',
        message: /value of the field ‘title’ has no closing ‘}’/,
        at: 'title = {T',
        usable: { title: 'T', author: [{ family: 'B', given: 'A' }] },
      },
      {
        name: 'missing closing quote',
        broken: '@book{k,\n  title = "T,\n  author = "A B",\n  year = 2000\n}',
        message: /value of the field ‘title’ has no closing ‘"’/,
        at: 'title = "T',
        usable: { title: 'T', author: [{ family: 'B', given: 'A' }] },
      },
      {
        name: 'missing closing brace of the entry',
        broken: '@book{k,\n  title = {T},\n  year = 2000',
        message: /there is no ‘}’ at its end/,
        at: '@book{k',
        usable: { title: 'T' },
      },
      {
        name: 'two closing braces missing',
        broken: '@book{k,\n  year = 2000,\n  title = {T and more',
        message: /a value has no closing delimiter/,
        at: '@book{k',
        key: 'k',
      },
      {
        name: 'a brace too many in a value',
        broken: '@book{k,\n  title = {T}},\n  year = 2000\n}',
        message: /there is a ‘}’ too many here/,
        at: '}',
        usable: { title: 'T', issued: { 'date-parts': [[2000]] } },
      },
      {
        name: 'a brace too many at the end',
        broken: '@book{k,\n  title = {T}\n}}',
        message: /stands outside any entry/,
        at: '}',
        usable: { title: 'T' },
      },
      {
        name: 'missing =',
        broken: '@book{k,\n  title {T},\n  year = 2000\n}',
        message: /there is no ‘=’ after the field ‘title’/,
        at: 'title',
        usable: { title: 'T', issued: { 'date-parts': [[2000]] } },
      },
      {
        name: 'missing value',
        broken: '@book{k,\n  title = ,\n  year = 2000\n}',
        message: /the field ‘title’ has no value/,
        at: 'title',
        usable: { issued: { 'date-parts': [[2000]] } },
      },
      {
        name: 'stray text',
        broken: '@book{k,\n  some words here\n  title = {T}\n}',
        message: /‘some words here’ is no field/,
        at: 'some words here',
        usable: { title: 'T' },
      },
      {
        name: 'unquoted text',
        broken: '@book{k,\n  title = The Title,\n  year = 2000\n}',
        message: /value of the field ‘title’ must stand in braces/,
        at: 'The Title',
        usable: { title: 'The Title', issued: { 'date-parts': [[2000]] } },
      },
      {
        name: 'unknown macro',
        broken: '@book{k,\n  title = {T},\n  publisher = hup\n}',
        message: /‘hup’ in the field ‘publisher’ is no known abbreviation/,
        at: 'hup',
        usable: { title: 'T', publisher: 'hup' },
      },
      {
        name: 'missing key',
        broken: '@book{\n  title = {T}\n}',
        message: /^This @book: the key is missing\.$/,
        at: '@book{',
      },
      {
        name: 'no fields',
        broken: '@book{k}',
        message: /it has no fields/,
        at: '@book{k',
        key: 'k',
      },
      {
        name: 'no opening brace',
        broken: '@book k,\n  title = T',
        message: /there is no ‘{’ after ‘@book’/,
        at: '@book k',
        key: 'k',
      },
      {
        name: 'a space in the key',
        broken: '@book{k l,\n  title = {T}\n}',
        message: /its key holds a space/,
        at: 'k l',
        usable: { id: 'k l', title: 'T' },
      },
      {
        name: 'a second entry with the same key',
        broken: '@book{good1,\n  title = {T}\n}',
        message: /there is an earlier entry with this key/,
        at: 'good1',
      },
      {
        name: 'an unclosed comment',
        broken: '@comment{ never closed',
        message: /This @comment has no closing/,
        at: '@comment{',
      },
    ];
    for (const eol of ['\n', '\r\n', '\r']) {
      for (const { name, broken, message, at, usable, key } of cases) {
        it(`${name} (${JSON.stringify(eol)})`, () => {
          const text = `${GOOD}\n${broken}\n\n${GOOD_TOO}`.replaceAll('\n', eol);
          const file = readBibtex(text);
          assert.equal(file.problems.length, 1, JSON.stringify(file.problems));
          const [problem] = file.problems;
          assert.match(problem?.message ?? '', message);
          assert.equal(text.slice(problem?.range.start, problem?.range.end), at);
          const [first] = file.entries;
          const last = file.entries.at(-1);
          assert.deepEqual(first?.item, only(GOOD));
          assert.deepEqual(last?.item, only(GOOD_TOO));
          assert.equal(file.entries.length, usable ? 3 : 2);
          assert.deepEqual({ ...file.entries[1]?.item, ...usable }, { ...file.entries[1]?.item });
          assert.deepEqual(file.brokenKeys, key === undefined ? [] : [key]);
        });
      }
    }

    it('also at the end of the file', () => {
      assert.deepEqual(problems('@book{k, title = {T}, year = 2000'), [
        'Entry ‘k’: there is no ‘}’ at its end. @ @book{k',
      ]);
    });
  });

  it('leaves free text, e-mail addresses and handles alone', () => {
    assert.deepEqual(readBibtex('Made by a@b.org (me), see @handle.\n\nx = y').problems, []);
  });

  it('gives the searchable fields without and with decoding', () => {
    const [entry] = readBibtex(GOOD).entries;
    assert.ok(entry);
    const fields = { authors: 'Jane Roe', title: 'First', container: '', year: '2001' };
    assert.deepEqual(searchFields(entry), fields);
    assert.equal(entry.item.title, 'First');
    assert.deepEqual(searchFields(entry), { ...fields, authors: 'Roe Jane' });
  });

  it('gives entries their whole range', () => {
    const text = `x ${GOOD}`;
    const [entry] = readBibtex(text).entries;
    assert.equal(text.slice(entry?.range.start, entry?.range.end), GOOD.trimEnd());
  });

  describe('properties', () => {
    const token = fc.constantFrom(
      ...[
        '@book{',
        '@a(',
        '@string{',
        '@comment{',
        'k,',
        'title',
        ' = ',
        '{',
        '}',
        '"',
        '#',
        ',',
        '\n',
        '\r\n',
      ],
      ...[
        '\\',
        '%',
        '(',
        ')',
        ' and ',
        'jan',
        '2009',
        '@',
        '$',
        '^',
        '--',
        'crossref={k}',
        '__proto__',
        '😀',
        '\ufeff',
      ],
    );
    const soup = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(token, { maxLength: 60 }).map((t) => t.join('')),
    );

    it('never throws, and every range lies in the text', () => {
      fc.assert(
        fc.property(soup, (text) => {
          const file = readBibtex(text);
          for (const { range } of [...file.entries, ...file.problems]) {
            assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
          }
          for (const entry of file.entries) assert.equal(entry.item.id, entry.key);
        }),
        { numRuns: 1000 },
      );
    });

    it('damage to one entry leaves the others as they are', () => {
      const middle = '@article{mid,\n  author = {A B},\n  title = "T {x}",\n  year = 1999,\n}';
      const deletion = fc.record({
        at: fc.nat(middle.length - 1),
        length: fc.integer({ min: 1, max: 4 }),
      });
      fc.assert(
        fc.property(deletion, ({ at, length }) => {
          const damaged = middle.slice(0, at) + middle.slice(at + length);
          const read = items(`${GOOD}\n${damaged}\n\n${GOOD_TOO}`);
          assert.deepEqual(
            read.filter((item) => item.id.startsWith('good')),
            [only(GOOD), only(GOOD_TOO)],
          );
        }),
        { numRuns: 500 },
      );
    });

    it('reads in linear time what other readers choke on', () => {
      const hostile = [
        '@a{b,c={\n'.repeat(20000),
        '@comment{\n'.repeat(20000),
        '@a{b,' + 'c={\n'.repeat(20000),
        '@'.repeat(200000),
        '%@a{}'.repeat(40000),
        [
          '@string{a="xxxxxxxxxx"}',
          ...Array.from({ length: 500 }, (_, i) => `@string{a=a#a#${i}}`),
        ].join('\n'),
      ];
      for (const text of hostile) {
        // quadratic work on texts of this length would run into the time limit of the test
        assert.ok(Array.isArray(readBibtex(text).entries), text.slice(0, 20));
      }
    });
  });
});
