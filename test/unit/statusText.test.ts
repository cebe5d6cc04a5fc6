/** The status bar item's words. They need no editor, so they are tested without one. */
import assert from 'node:assert/strict';
import { statusText } from '../../src/extension/statusText.ts';
import type { StatusResult } from '../../src/protocol.ts';

const STATUS: StatusResult = {
  facts: 64,
  references: 3,
  findings: 1,
  packs: [
    { title: 'Bauer 2009', facts: 62 },
    { title: 'Desk notes', facts: 2 },
  ],
  bibliographies: [{ name: 'refs.bib', entries: 1 }],
  problems: [],
  explanation: '',
};

function failing(...messages: readonly string[]): StatusResult['problems'] {
  const start = { line: 0, character: 0 };
  return messages.map((message) => ({
    message,
    location: { uri: 'file:///w/a.bib', range: { start, end: start } },
  }));
}

describe('the status text', () => {
  it('says how much there is, and from where', () => {
    assert.deepEqual(statusText(STATUS), {
      text: 'Plumbline: 64 facts, 3 references',
      tooltip: [
        '1 finding in this document',
        '64 facts from Bauer 2009, Desk notes',
        '3 references from refs.bib, the packs',
      ].join('\n'),
      label: 'Plumbline: 64 facts, 3 references',
      isWarning: false,
    });
  });

  it('warns and says what failed', () => {
    const { text, tooltip, label, isWarning } = statusText({
      ...STATUS,
      problems: failing('gone.bib – is not there'),
    });
    assert.equal(text, '$(warning) Plumbline: 64 facts, 3 references');
    assert.match(tooltip, /\n\nWhat failed:\ngone\.bib – is not there$/u);
    assert.match(label, /, 1 problem$/u);
    assert.equal(isWarning, true);
  });

  it('names some of many', () => {
    const packs = Array.from({ length: 7 }, (_, i) => ({ title: `P${String(i)}`, facts: 1 }));
    const problems = failing(...'abcdefg');
    const { tooltip } = statusText({ ...STATUS, packs, problems });
    assert.match(tooltip, /from P0, P1, P2, P3, 3 more\n/u);
    assert.match(tooltip, /\ne\nand 2 more$/u);
  });

  it('names nothing where there is nothing', () => {
    const { tooltip } = statusText({
      ...STATUS,
      ...{ facts: 0, references: 0, packs: [], bibliographies: [] },
    });
    assert.match(tooltip, /\n0 facts\n0 references$/u);
  });
});
