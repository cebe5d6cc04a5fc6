import assert from 'node:assert/strict';
import { alignQuote } from '../../../src/core/claims/quoteAlignment.ts';
import { quotationsOf } from '../../../src/core/claims/quotations.ts';
import { quotedWords } from '../../../src/core/claims/quotedWords.ts';
import { readMarkdown } from '../../../src/core/markdown/parse.ts';
import type { OffsetRange } from '../../../src/core/text.ts';

/** The readings of each quotation of a draft. */
function quoted(draft: string): readonly (readonly string[])[] {
  return quotationsOf(readMarkdown(draft)).map(({ prose, readings }) =>
    readings.map(({ start, end }) => prose.text.slice(start, end)),
  );
}

describe('quotationsOf', () => {
  for (const [draft, ...expected] of [
    ['He said “a b” and ‘c d’ and "e f" and \'g h\'.', 'a b', 'c d', 'e f', 'g h'],
    ['«a b» und „c d“ og »e f«.', 'a b', 'c d', 'e f'],
    ['“a ‘b’ c”', 'a ‘b’ c'],
    ['“First. Second.” Third.', 'First. Second.'],
    ["It’s the ports’ fault, isn't it?"],
    ['5" and 6" wide'],
    ['“never closed'],
    ['`“code”` and “*em* x”', 'em x'],
  ] as const) {
    it(`finds those of ${draft}`, () => {
      assert.deepEqual(
        quoted(draft),
        expected.map((one) => [one]),
      );
    });
  }

  it('has two readings where the mark may be an apostrophe', () => {
    assert.deepEqual(quoted('‘the ports’ masters’ and ‘b’'), [
      ['the ports', 'the ports’ masters'],
      ['b'],
    ]);
  });

  it('takes block quotes whole, without the line that says whose they are', () => {
    assert.deepEqual(quoted('> One. Two.\n>\n> Three.\n> — Ann Smith'), [
      ['One. Two.'],
      ['Three. '],
    ]);
    assert.deepEqual(quoted('> “One. Two. Three.” (Smith)'), [['One. Two. Three.']]);
    assert.deepEqual(quoted('> [!NOTE]\n> One.\n'), []);
  });

  it('is linear', function () {
    this.timeout(30_000);
    for (const piece of [
      '“',
      ' ‘a',
      " 'a",
      '“a ',
      '"a ',
      '‘as’ ',
      '‘a s’ ',
      '> a\n>\n',
      '. . ',
      '[a',
      '— A ',
    ]) {
      const text = piece.repeat(20_000 / piece.length);
      const document = readMarkdown(text);
      const started = performance.now();
      quotationsOf(document);
      quotedWords(text);
      assert.ok(performance.now() - started < 1000, piece);
    }
  });
});

describe('alignQuote', () => {
  /** What differs, as pairs of the quotation's and the source's words. */
  function differing(said: string, known: string, window?: OffsetRange): readonly unknown[] {
    const [words, source] = [quotedWords(said), quotedWords(known)];
    const texts = (text: string, all: typeof words, { start, end }: OffsetRange): string =>
      all
        .slice(start, end)
        .map((word) => text.slice(word.start, word.end))
        .join(' ');
    const found = alignQuote(words, window ?? { start: 0, end: words.length }, source);
    return (found?.differences ?? []).map((difference) => [
      texts(said, words, difference.quoted),
      texts(known, source, difference.source),
    ]);
  }

  for (const [said, known, ...expected] of [
    ['a b c d', 'a b c d'],
    ['a b X d', 'a b c d', ['X', 'c']],
    ['a b d', 'a b c d', ['', 'c']],
    ['a b X c d', 'a b c d', ['X', '']],
    ['X b c d', 'o a b c d', ['X', 'a']],
    ['o a X c', 'a b c d', ['X', 'b']],
    // both go on beyond one another's ends
    ['o p a b c', 'a b c d e'],
    ['b c d o p', 'a b c d'],
    // words at the passage's end need not be meant to be the passage's
    ['o p X b c', 'a b c d'],
    ['a b c X o', 'a b c d'],
    ['a … d', 'a b c d'],
    ['a … c X e', 'a b c d e', ['X', 'd']],
    ['a … o p q', 'a b c d'],
    ['a [so to speak] d', 'a b c d'],
    ['peace keeping a b', 'peacekeeping a b'],
    ['peacekeeping a b', 'peace keeping a b'],
    ['a b 64% c', 'a b 64 per cent c'],
  ] as const) {
    it(`lays ‘${said}’ alongside ‘${known}’`, () => {
      assert.deepEqual(differing(said, known), expected);
    });
  }

  it('shares nothing with other words', () => {
    const window = { start: 0, end: 2 };
    assert.equal(alignQuote(quotedWords('x y'), window, quotedWords('a b')), undefined);
  });

  it('takes the window for a part of more', () => {
    assert.deepEqual(differing('o p X b c X o', 'a b c d', { start: 2, end: 6 }), []);
  });
});
