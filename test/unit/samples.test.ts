import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

describe('samples/README.md', () => {
  const folder = path.resolve(import.meta.dirname, '../../samples');
  const lines = fs.readFileSync(path.join(folder, 'draft.md'), 'utf8').split('\n');
  const rows = [
    ...fs
      .readFileSync(path.join(folder, 'README.md'), 'utf8')
      .matchAll(/^\| line (\d+), `([^`]+)`/gmu),
  ];

  it('names thirteen findings of the draft', () => {
    assert.equal(rows.length, 13);
  });

  for (const [, line, words] of rows) {
    it(`has ${words ?? ''} on line ${line ?? ''} of the draft`, () => {
      assert.ok(lines[Number(line) - 1]?.includes(words ?? ''));
    });
  }
});
