import assert from 'node:assert/strict';
import type { CitationItem } from '../../../src/core/citations/citation.ts';
import { parseCitations } from '../../../src/core/citations/parse.ts';
import { readMarkdown } from '../../../src/core/markdown/parse.ts';

/** One item in short: `prefix|-key|label value|suffix`, empty parts at the end left off. */
function brief(item: CitationItem): string {
  const key = `${item.suppressAuthor ? '-' : ''}${item.key}`;
  const locator = item.locator === undefined ? '' : `${item.locator.label} ${item.locator.value}`;
  return [item.prefix, key, locator, item.suffix].join('|').replace(/\|+$/, '');
}

/** The citations of a Markdown text in short, each with its source. */
function citations(text: string): string[] {
  return readMarkdown(text).citations.map(({ kind, range, items }) => {
    const source = text.slice(range.start, range.end);
    return `${kind} ${source} = ${items.map(brief).join(' + ')}`;
  });
}

describe('parseCitations: what Pandoc takes for a citation', () => {
  const cases: [string, string[]][] = [
    ['Blah [@kim99].', ['bracketed [@kim99] = |kim99']],
    ['Blah [@a; @b2000; @c:x].', ['bracketed [@a; @b2000; @c:x] = |a + |b2000 + |c:x']],
    [
      'As [see @a, p. 5; see also @b, chap. 3] says',
      ['bracketed [see @a, p. 5; see also @b, chap. 3] = see|a|page 5 + see also|b|chapter 3'],
    ],
    ['It [-@a] is', ['bracketed [-@a] = |-a']],
    ['@a says', ['inText @a = |a']],
    ['-@a says', ['inText -@a = |-a']],
    ['@a [p. 33] says', ['inText @a [p. 33] = |a|page 33']],
    ['@a [p. 33; see also @b] says', ['inText @a [p. 33; see also @b] = |a|page 33 + see also|b']],
    ['@a [-@b p. 30; @c] says', ['inText @a [-@b p. 30; @c] = |a + |-b|page 30 + |c']],
    ['@a [and nowhere else] says', ['inText @a [and nowhere else] = |a||and nowhere else']],
    ['@a\n[p. 5] says', ['inText @a\n[p. 5] = |a|page 5']],
    ['@a[^1] says\n\n[^1]: x', ['inText @a = |a']],
    ['[@a, 33-35 and *passim*]', ['bracketed [@a, 33-35 and *passim*] = |a|page 33-35|and passim']],
    ['[*see* @a p. **32**]', ['bracketed [*see* @a p. **32**] = see|a|page 32']],
    ['[@Foo_bar.baz.]', ['bracketed [@Foo_bar.baz.] = |Foo_bar.baz||.']],
    ['@Foo_bar.baz. Next', ['inText @Foo_bar.baz = |Foo_bar.baz']],
    ['@{Foo_bar.baz.} x', ['inText @{Foo_bar.baz.} = |Foo_bar.baz.']],
    ['@Foo_bar--baz', ['inText @Foo_bar = |Foo_bar']],
    [
      '[@{https://example.com/bib?name=f*o&d=2000}, p. 33]',
      [
        'bracketed [@{https://example.com/bib?name=f*o&d=2000}, p. 33] = |https://example.com/bib?name=f*o&d=2000|page 33',
      ],
    ],
    ['[@doi:10.1000/x_y_z]', ['bracketed [@doi:10.1000/x_y_z] = |doi:10.1000/x_y_z']],
    ['[@smith-2020; @_x; @9a]', ['bracketed [@smith-2020; @_x; @9a] = |smith-2020 + |_x + |9a']],
    ['[@пункт3; @𝒜b]', ['bracketed [@пункт3; @𝒜b] = |пункт3 + |𝒜b']],
    ['a _see @x_y z_ and @a~b c~d', ['inText @x_y = |x_y', 'inText @a~b = |a~b']],
    // Not every part has a key, so the brackets are no cluster.
    ['[see this; @a]', ['inText @a = |a']],
    ['[see [@a]]', ['bracketed [@a] = |a']],
    ['[@a [sic], p. 3]', ['bracketed [@a [sic], p. 3] = |a||[sic], p. 3']],
    ['[@a @b]', ['bracketed [@a @b] = |a + |b']],
    ['"@a" (@b) –@c', ['inText @a = |a', 'inText @b = |b', 'inText @c = |c']],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(citations(text), expected);
    });
  }
});

describe('parseCitations: locators', () => {
  const cases: [string, string][] = [
    ['[@k, p. 5]', '|k|page 5'],
    ['[@k p.5]', '|k|page 5'],
    ['[@k, 5]', '|k|page 5'],
    ['[@k, pp. 33-35, 38, and nowhere else]', '|k|page 33-35, 38|and nowhere else'],
    ['[@k, p. iv]', '|k|page iv'],
    ['[@k, pages 5–7]', '|k|page 5–7'],
    ['[@k, Chapter 3]', '|k|chapter 3'],
    ['[@k, bk. 2]', '|k|book 2'],
    ['[@k, col. 2]', '|k|column 2'],
    ['[@k, fig. 2]', '|k|figure 2'],
    ['[@k, fols. 2-3]', '|k|folio 2-3'],
    ['[@k, no. 2]', '|k|issue 2'],
    ['[@k, l. 2]', '|k|line 2'],
    ['[@k, n. 11]', '|k|note 11'],
    ['[@k, op. 2]', '|k|opus 2'],
    ['[@k, ¶ 2]', '|k|paragraph 2'],
    ['[@k, para. 2]', '|k|paragraph 2'],
    ['[@k, pt. II]', '|k|part II'],
    ['[@k, §§ 2-4]', '|k|section 2-4'],
    ['[@k, sec. 34(1)(i)]', '|k|section 34(1)(i)'],
    ['[@k, s.v. 2]', '|k|sub verbo 2'],
    ['[@k, v. 2]', '|k|verse 2'],
    ['[@k, vol. 2, p. 5]', '|k|volume 2|p. 5'],
    ['[@k, 12:33-35]', '|k|page 12:33-35'],
    ['[@k, 1.2.3.]', '|k|page 1.2.3|.'],
    [
      '[@k, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]',
      '|k|page iv, vi-xi, (xv)-(xvii)|with suffix here',
    ],
    ['[@k, {}, 99 years later]', '|k||{}, 99 years later'],
    ['[@k, {abcdefg1234}]', '|k|page abcdefg1234'],
    ['[@k, with suffix]', '|k||with suffix'],
    ['[@k, page by page]', '|k||page by page'],
    ['[@k, iv]', '|k||iv'],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(
        readMarkdown(text).citations.flatMap(({ items }) => items.map(brief)),
        [expected],
      );
    });
  }

  it('gives the ranges of key, item and locator in the source', () => {
    const text = 'A [see **-@{k 1}**, pp. *5*--6; x] @b [chap. 3].';
    const [item] = readMarkdown('A [see **-@{k1}**, pp. *5*-6].').citations[0]?.items ?? [];
    assert.ok(item);
    const source = 'A [see **-@{k1}**, pp. *5*-6].';
    assert.equal(source.slice(item.range.start, item.range.end), '-@{k1}');
    assert.equal(source.slice(item.keyRange.start, item.keyRange.end), 'k1');
    assert.equal(source.slice(item.locator?.range.start, item.locator?.range.end), 'pp. *5*-6');
    assert.equal(readMarkdown(text).citations.length, 2);
  });
});

describe('parseCitations: what is no citation', () => {
  const cases = [
    'Mail to a@b.org or joe@example or x_y@z.',
    'See <https://a.b/@c> and https://a.b/@user/x and <me@a.b>.',
    'Escaped \\@key and \\@ref(fig:x) and &#64;key.',
    'In `@code` and <a href="@x">this</a>.',
    'Install @types/node and @scope/pkg-name today.',
    'Alone @ or @. or @-x or [@].',
    'In $@math$ and {{< meta @x >}} and {key="@v"}.',
    '```\n@code\n```\n\n    @indented\n\n<div data-x="@x">\n</div>',
    '![x](@y.png) [link](@z)',
    'x@@y',
  ];
  for (const text of cases) {
    it(text, () => {
      assert.deepEqual(citations(text), []);
    });
  }

  it('leaves out references to numbered examples, where the document has them', () => {
    const text = '(@good) A good example.\n\nAs (@good) shows, and (@other) too.';
    assert.deepEqual(citations(text), ['inText @other = |other']);
  });
});

describe('parseCitations: where', () => {
  it('finds citations in headings, lists, quotes, tables, notes, captions and front matter', () => {
    const text = [
      '---\ntitle: On @t\nabstract: |\n  As @a says\nnocite: "@n"\nauthor: x@y.z\n---\n',
      '# Head @h\n\n- item [@l]\n\n> quote [@q]\n\n| x | @c |\n|---|---|\n| [@d] | 1 |\n',
      'Text ^[note @i] and[^1] ![alt @alt](x.png) more.\n\n[^1]: See @f.\n\n![Cap @cap](y.png)\n',
    ].join('\n');
    const keys = readMarkdown(text).citations.flatMap(({ items }) => items.map(({ key }) => key));
    assert.deepEqual(keys, ['t', 'a', 'n', 'h', 'l', 'q', 'c', 'd', 'i', 'alt', 'f', 'cap']);
  });

  it('reads any mapped text', () => {
    const text = 'x [@a] @b';
    const mapped = { text, segments: [{ start: 0, length: 9, source: { start: 10, end: 19 } }] };
    assert.deepEqual(
      parseCitations(mapped).map(({ range }) => range),
      [
        { start: 12, end: 16 },
        { start: 17, end: 19 },
      ],
    );
  });
});
