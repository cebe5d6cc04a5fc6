import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBibtex } from '../../../src/core/bibliography/bibtex.ts';
import { readCslJson } from '../../../src/core/bibliography/cslJson.ts';
import type { CslItem } from '../../../src/core/bibliography/reference.ts';
import { appendEntryEdit, bibtexEntry } from '../../../src/core/bibliography/writeEntry.ts';

const BAUER: CslItem = {
  id: 'bauer2009',
  type: 'article-journal',
  title: 'Unlocking Russian Interests on the Korean Peninsula',
  author: [{ family: 'Bauer', given: 'John W.' }],
  'container-title': 'Parameters',
  issued: { 'date-parts': [[2009]], season: 2 },
};

const appended = (text: string, kind: 'bibtex' | 'csl-json'): string => {
  const { range, newText } = appendEntryEdit(text, kind, { ...BAUER, author: [] }, 'new');
  return text.slice(0, range.start) + newText + text.slice(range.end);
};

describe('bibtexEntry', () => {
  it('is neat', () => {
    assert.equal(
      bibtexEntry(BAUER, 'key1'),
      [
        '@article{key1,',
        '  author = {Bauer, John W.},',
        '  title = {Unlocking Russian Interests on the Korean Peninsula},',
        '  journaltitle = {Parameters},',
        '  date = {2009-22},',
        '}',
      ].join('\n'),
    );
  });

  it('protects capitals only where needed', () => {
    const title = (text: string) =>
      /title = \{(.*)\},/.exec(bibtexEntry({ ...BAUER, title: text }, 'k'))?.[1];
    assert.equal(title('The NATO Summit in Madrid'), 'The {NATO} Summit in Madrid');
    assert.equal(
      title('A pipeline through North Korea: Gazprom plans'),
      'A pipeline through {North} {Korea:} Gazprom plans',
    );
    assert.equal(title('Profit & loss at 100%'), 'Profit \\& loss at 100\\%');
  });

  it('is read back as it was', () => {
    const char = fc.constantFrom(...'abc ABC äÉß{}\\~^`&%$#_-–\'"“”,.:;?!()[]@=|<>0123456789яΩ😀');
    const text = fc
      .string({ unit: char, minLength: 1, maxLength: 30 })
      .map((t) => t.replace(/\s+/g, ' ').trim())
      .filter((t) => t !== '');
    const word = fc.constantFrom(
      'Smith',
      'Müller',
      'de Gaulle',
      'O’Neil',
      'Von Trapp',
      'bell',
      'Barnes and Noble',
      'Roe, Ltd',
    );
    const name = fc.oneof(
      fc.record({ family: word, given: fc.constantFrom('Jane', 'J. R.', 'jane') }),
      fc.record({ family: word }),
      fc.record({ literal: word }),
      fc.record({
        family: word,
        given: fc.constant('A'),
        'non-dropping-particle': fc.constantFrom('van', 'de la'),
        suffix: fc.constant('Jr.'),
      }),
    );
    const item = fc.record({
      id: fc.constant('k'),
      type: fc.constantFrom(
        'article-journal',
        'article-newspaper',
        'book',
        'chapter',
        'report',
        'thesis',
        'webpage',
      ),
      title: text,
      author: fc.array(name, { minLength: 1, maxLength: 3 }),
      publisher: text,
      genre: text,
      issued: fc.constantFrom(
        { 'date-parts': [[2009]] },
        { 'date-parts': [[2009, 6, 5]] },
        { 'date-parts': [[1988], [1992]] },
        { 'date-parts': [[2009]], season: 4 },
      ),
    });
    fc.assert(
      fc.property(item, (generated) => {
        const original = JSON.parse(JSON.stringify(generated)) as CslItem;
        const entry = bibtexEntry(original, 'k');
        const file = readBibtex(entry);
        assert.deepEqual(file.problems, [], entry);
        assert.deepEqual(file.entries[0]?.item, original, entry);
      }),
      { numRuns: 500 },
    );
  });
});

describe('appendEntryEdit', () => {
  it('adds to a BibTeX file, keeping its habits', () => {
    const one = '@book{a,\n\ttitle = {A},\n}';
    assert.match(appended('', 'bibtex'), /^@article\{new,\n {2}title[^]*\}\n$/);
    assert.match(appended(one, 'bibtex'), /^@book[^]*\}\n\n@article\{new,\n\ttitle[^]*\}$/);
    assert.match(appended(`${one}\n`, 'bibtex'), /\}\n\n@article[^]*\}\n$/);
    assert.match(appended(`${one}\n\n`, 'bibtex'), /\}\n\n@article[^]*\}\n$/);
    const crlf = appended(`${one}\n`.replaceAll('\n', '\r\n'), 'bibtex');
    assert.doesNotMatch(crlf, /[^\r]\n/);
  });

  it('adds to a CSL-JSON file, keeping its habits', () => {
    const one = '{"id":"a","type":"book"}';
    const files = [
      '',
      '[]',
      '[ ]\n',
      '[\n]\n',
      `[${one}]`,
      `[\n  ${one}\n]\n`,
      `[\n  ${one},\n]`,
      `{"items": [\n    {\n      "id": "a"\n    }\n  ]}\n`,
      '{\n\t"items": []\n}',
    ];
    for (const text of files) {
      const result = appended(text, 'csl-json');
      const file = readCslJson(result);
      const before = readCslJson(text).entries.length;
      assert.equal(file.entries.length, before + 1, result);
      assert.equal(file.entries.at(-1)?.key, 'new');
      if (text.trim() !== '' && !text.includes(',\n]')) JSON.parse(result);
    }
    assert.equal(appended('[]', 'csl-json').startsWith('[\n  {\n    "id": "new"'), true);
    assert.equal(appended('{"a": 1}', 'csl-json'), '{"a": 1}');
  });
});
