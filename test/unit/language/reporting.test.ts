import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/language/analysis.ts';
import { emptyLexicon } from '../../../src/core/language/names.ts';
import { findClauses } from '../../../src/core/language/clauses.ts';
import { findReport } from '../../../src/core/language/reporting.ts';
import { tokenize } from '../../../src/core/language/tokens.ts';

const AUTHORS = ['marchbank', 'quell'];

/** What is left of a sentence without the words that name the author as who says it. */
function said(text: string): string {
  const tokens = tokenize(text);
  const report = findReport(tokens, findClauses(text, tokens), AUTHORS);
  return report === undefined ? text : text.slice(0, report.start) + text.slice(report.end);
}

describe('findReport', () => {
  for (const [text, rest] of [
    ['Marchbank notes that the cable is new.', ' the cable is new.'],
    ['Professor Marchbank also points out that the cable is new.', ' the cable is new.'],
    ['As Marchbank notes, the cable is new.', 'the cable is new.'],
    ['According to Quell, the cable is new.', 'the cable is new.'],
    ['In Quell’s view, the cable is new.', 'the cable is new.'],
    ['The cable, writes Marchbank, is new.', 'The cable, is new.'],
  ] as const)
    it(text, () => {
      assert.equal(said(text), rest);
    });

  for (const text of [
    'Orr notes that the cable is new.',
    'The cable was laid for Marchbank and his heirs.',
    'Marchbank was born in 1960, and the cable is new.',
    'Quell sold the cable.',
  ])
    it(`is none: ${text}`, () => {
      assert.equal(said(text), text);
    });

  it('leaves the source out of names and terms', () => {
    const text = 'Marchbank notes that Orland is poor.';
    const { names, terms } = analyse(text, emptyLexicon, undefined, AUTHORS);
    assert.deepEqual(
      names.map((name) => name.text),
      ['Orland'],
    );
    assert.deepEqual(
      terms.map(({ start, end }) => text.slice(start, end)),
      ['poor'],
    );
  });
});
