import assert from 'node:assert/strict';
import fc from 'fast-check';
import { oneLine, printable, safeJson } from '../../../src/cli/formats/printable.ts';

// eslint-disable-next-line no-control-regex -- these are what must not be there
const DANGEROUS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe('printable text', () => {
  it('shows control characters as escapes', () => {
    assert.equal(printable('\x1b[31mred\x07'), '\\x1b[31mred\\x07');
    assert.equal(printable('a\nb\tc\rd'), 'a\\nb\\tc\\rd');
    assert.equal(printable('\u009b2J'), '\\x9b2J');
    assert.equal(printable('46\u202e46'), '46\\u{202e}46');
    assert.equal(printable('a\u200bb\ufeff'), 'a\\u{200b}b\\u{feff}');
    assert.equal(printable('\u{e0041}'), '\\u{e0041}');
    assert.equal(printable('\ud800'), '\\u{d800}');
  });

  it('leaves all other text as it is', () => {
    const text = 'Пётр – ‘東京’ naïve 😀 e\u0301 \\x1b';
    assert.equal(printable(text), text);
  });

  it('puts a passage on one line and cuts long ones between characters', () => {
    assert.equal(oneLine('  a\n  b\u2029c\t\x1bd '), 'a b c \\x1bd');
    const cut = oneLine('😀'.repeat(1000));
    assert.equal([...cut].length, 300);
    assert.ok(cut.endsWith('😀…'));
  });

  it('never lets a control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(printable(text), DANGEROUS);
        assert.doesNotMatch(oneLine(text), DANGEROUS);
        assert.doesNotMatch(safeJson({ [text]: text }), DANGEROUS);
      }),
    );
  });

  it('writes JSON that reads back as the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.deepEqual(JSON.parse(safeJson([text, text], 2)), [text, text]);
      }),
    );
    assert.equal(safeJson('\u202e\u{e0041}\x7f'), '"\\u202e\\udb40\\udc41\\u007f"');
  });
});
