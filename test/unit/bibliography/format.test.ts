import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  chicagoPages,
  formatReference,
  shortCitation,
} from '../../../src/core/bibliography/format.ts';
import type { CslItem } from '../../../src/core/bibliography/reference.ts';

/** Formats of the examples in the Chicago Manual's Citation Quick Guide (17th edition). */
const EXAMPLES: readonly { item: CslItem; authorDate: string; notes: string }[] = [
  {
    item: {
      id: 'a',
      type: 'book',
      title: 'A Curious Mind: The Secret to a Bigger Life',
      author: [
        { family: 'Grazer', given: 'Brian' },
        { family: 'Fishman', given: 'Charles' },
      ],
      issued: { 'date-parts': [[2015]] },
      publisher: 'Simon & Schuster',
      'publisher-place': 'New York',
    },
    authorDate:
      'Grazer, Brian, and Charles Fishman. 2015. A Curious Mind: The Secret to a Bigger Life. New York: Simon & Schuster.',
    notes:
      'Grazer, Brian, and Charles Fishman. A Curious Mind: The Secret to a Bigger Life. New York: Simon & Schuster, 2015.',
  },
  {
    item: {
      id: 'b',
      type: 'chapter',
      title: 'Walking',
      author: [{ family: 'Thoreau', given: 'Henry David' }],
      editor: [{ family: 'D’Agata', given: 'John' }],
      issued: { 'date-parts': [[2016]] },
      'container-title': 'The Making of the American Essay',
      page: '167-195',
      publisher: 'Graywolf Press',
      'publisher-place': 'Minneapolis',
    },
    authorDate:
      'Thoreau, Henry David. 2016. “Walking.” In The Making of the American Essay, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press.',
    notes:
      'Thoreau, Henry David. “Walking.” In The Making of the American Essay, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press, 2016.',
  },
  {
    item: {
      id: 'c',
      type: 'article-journal',
      title: 'Expanding College Access in Taiwan, 1978–2014',
      author: [
        { family: 'Keng', given: 'Shao-Hsun' },
        { family: 'Lin', given: 'Chun-Hung' },
        { family: 'Orazem', given: 'Peter F.' },
      ],
      issued: { 'date-parts': [[2017]], season: 1 },
      'container-title': 'Journal of Human Capital',
      volume: '11',
      issue: '1',
      page: '1–34',
      DOI: '10.1086/690235',
    },
    authorDate:
      'Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. 2017. “Expanding College Access in Taiwan, 1978–2014.” Journal of Human Capital 11, no. 1 (Spring): 1–34. https://doi.org/10.1086/690235.',
    notes:
      'Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. “Expanding College Access in Taiwan, 1978–2014.” Journal of Human Capital 11, no. 1 (Spring 2017): 1–34. https://doi.org/10.1086/690235.',
  },
  {
    item: {
      id: 'd',
      type: 'article-journal',
      title: 'Conundrum: A Story about Reading',
      author: [{ family: 'LaSalle', given: 'Peter' }],
      issued: { 'date-parts': [[2017]] },
      'container-title': 'New England Review',
      volume: '38',
      issue: '1',
      page: '95–109',
    },
    authorDate:
      'LaSalle, Peter. 2017. “Conundrum: A Story about Reading.” New England Review 38 (1): 95–109.',
    notes:
      'LaSalle, Peter. “Conundrum: A Story about Reading.” New England Review 38, no. 1 (2017): 95–109.',
  },
  {
    item: {
      id: 'e',
      type: 'article-magazine',
      title: 'The Prophet of Dystopia',
      author: [{ family: 'Mead', given: 'Rebecca' }],
      issued: { 'date-parts': [[2017, 4, 17]] },
      'container-title': 'New Yorker',
    },
    authorDate: 'Mead, Rebecca. 2017. “The Prophet of Dystopia.” New Yorker, April 17, 2017.',
    notes: 'Mead, Rebecca. “The Prophet of Dystopia.” New Yorker, April 17, 2017.',
  },
  {
    item: {
      id: 'f',
      type: 'thesis',
      genre: 'PhD thesis',
      title: 'King Lear and Its Folktale Analogues',
      author: [{ family: 'Rutz', given: 'Cynthia Lillian' }],
      issued: { 'date-parts': [[2013]] },
      publisher: 'University of Chicago',
    },
    authorDate:
      'Rutz, Cynthia Lillian. 2013. “King Lear and Its Folktale Analogues.” PhD diss., University of Chicago.',
    notes:
      'Rutz, Cynthia Lillian. “King Lear and Its Folktale Analogues.” PhD diss., University of Chicago, 2013.',
  },
  {
    item: {
      id: 'g',
      type: 'book',
      title: 'In Other Words',
      author: [{ family: 'Lahiri', given: 'Jhumpa' }],
      translator: [{ family: 'Goldstein', given: 'Ann' }],
      issued: { 'date-parts': [[2016]] },
      publisher: 'Alfred A. Knopf',
      'publisher-place': 'New York',
    },
    authorDate:
      'Lahiri, Jhumpa. 2016. In Other Words. Translated by Ann Goldstein. New York: Alfred A. Knopf.',
    notes:
      'Lahiri, Jhumpa. In Other Words. Translated by Ann Goldstein. New York: Alfred A. Knopf, 2016.',
  },
  {
    item: {
      id: 'h',
      type: 'book',
      title: 'The Making of the American Essay',
      editor: [{ family: 'D’Agata', given: 'John' }],
      issued: { 'date-parts': [[2016]] },
      publisher: 'Graywolf Press',
      'publisher-place': 'Minneapolis',
    },
    authorDate:
      'D’Agata, John, ed. 2016. The Making of the American Essay. Minneapolis: Graywolf Press.',
    notes:
      'D’Agata, John, ed. The Making of the American Essay. Minneapolis: Graywolf Press, 2016.',
  },
];

const BAUER: CslItem = {
  id: 'bauer2009',
  type: 'article-journal',
  title: 'Unlocking Russian Interests on the Korean Peninsula',
  author: [{ family: 'Bauer', given: 'John W.' }],
  'container-title': 'Parameters',
  issued: { 'date-parts': [[2009]], season: 2 },
};

describe('formatReference', () => {
  for (const { item, authorDate, notes } of EXAMPLES) {
    it(`${item.type}: ${item.title ?? ''}`, () => {
      assert.equal(formatReference(item, 'chicago-author-date'), authorDate);
      assert.equal(formatReference(item, 'chicago-notes'), notes);
    });
  }

  it('names seasons and leaves out what is missing', () => {
    assert.equal(
      formatReference(BAUER, 'chicago-notes'),
      'Bauer, John W. “Unlocking Russian Interests on the Korean Peninsula.” Parameters (Summer 2009).',
    );
    assert.equal(
      formatReference(BAUER, 'chicago-author-date', { markdown: true }),
      'Bauer, John W. 2009. “Unlocking Russian Interests on the Korean Peninsula.” *Parameters* (Summer).',
    );
    assert.equal(
      formatReference(BAUER, 'plain'),
      'Bauer, John W. Unlocking Russian Interests on the Korean Peninsula. Parameters (Summer 2009).',
    );
    assert.equal(
      formatReference({ id: 'x', type: 'report', title: 'Why?' }, 'chicago-author-date'),
      'Why? n.d.',
    );
    assert.equal(formatReference({ id: 'x', type: 'book' }, 'chicago-notes'), 'n.d.');
  });

  it('escapes for Markdown and nests quotation marks', () => {
    const item: CslItem = {
      id: 'x',
      type: 'webpage',
      title: 'On “x” [y](z) *w*',
      URL: 'https://x.org/a_b',
    };
    assert.equal(
      formatReference(item, 'chicago-notes', { markdown: true }),
      '“On ‘x’ \\[y\\](z) \\*w\\*.” n.d. <https://x.org/a_b>.',
    );
  });

  it('leaves no stray punctuation, whatever is missing', () => {
    const full = Object.assign({}, ...EXAMPLES.map(({ item }) => item)) as CslItem;
    const names = Object.keys(full).filter((name) => name !== 'id');
    const types = [
      'book',
      'chapter',
      'article-journal',
      'article-newspaper',
      'report',
      'thesis',
      'webpage',
      'x',
    ];
    fc.assert(
      fc.property(fc.subarray(names), fc.constantFrom(...types), (kept, type) => {
        const item = {
          ...Object.fromEntries(Object.entries(full).filter(([n]) => kept.includes(n))),
          id: 'k',
          type,
        };
        for (const style of ['chicago-author-date', 'chicago-notes', 'plain'] as const) {
          const text = formatReference(item, style);
          assert.doesNotMatch(text, /\.\.|,\.|,,| {2}| [.,:;]|^[.,:;]|\(\)|“”|undefined/, text);
        }
      }),
    );
  });

  it('shortens page ranges', () => {
    const shortened = {
      '3-10': '3–10',
      '100-104': '100–104',
      '107-108': '107–8',
      '321-328': '321–28',
      '1496-1500': '1496–500',
      '395-401': '395–401',
      'xi-xv': 'xi-xv',
      '71–72, 96-117': '71–72, 96–117',
    };
    for (const [long, short] of Object.entries(shortened)) assert.equal(chicagoPages(long), short);
  });
});

describe('shortCitation', () => {
  const by = (...families: string[]): CslItem => ({
    id: 'x',
    type: 'book',
    author: families.map((family) => ({ family })),
    issued: { 'date-parts': [[2010]] },
  });
  it('names one, two or more authors, organisations and missing years', () => {
    assert.equal(shortCitation(BAUER), 'Bauer 2009');
    assert.equal(shortCitation(by('Smith', 'Jones')), 'Smith and Jones 2010');
    assert.equal(shortCitation(by('Lee', 'A', 'B')), 'Lee et al. 2010');
    assert.equal(
      shortCitation({ id: 'x', type: 'report', author: [{ literal: 'NATO' }] }),
      'NATO n.d.',
    );
    assert.equal(
      shortCitation({ id: 'x', type: 'report', title: 'T', publisher: 'UN' }),
      'UN n.d.',
    );
    assert.equal(
      shortCitation({
        id: 'x',
        type: 'book',
        author: [{ family: 'Gennep', 'non-dropping-particle': 'van' }, { literal: 'others' }],
      }),
      'van Gennep et al. n.d.',
    );
  });
});
