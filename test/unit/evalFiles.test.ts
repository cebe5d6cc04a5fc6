/** What `npm run eval` reads. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readInput } from '../../scripts/eval/files.ts';

describe('a folder of papers', () => {
  let folder = '';
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'papers-'));
    fs.writeFileSync(path.join(folder, 'port.md'), '# Port\n\nThe port lies on\nthe west coast.\n');
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  function list(errors: readonly { line: number; column: number; wrong: string }[]): void {
    fs.writeFileSync(path.join(folder, 'port.expected.json'), JSON.stringify(errors));
  }

  it('is read with its errors, which may go on in the next line', () => {
    list([{ line: 3, column: 15, wrong: 'on\nthe west' }]);
    const input = readInput(folder);
    assert.equal(input.kind, 'papers');
    const [paper] = input.items;
    assert.deepEqual(
      paper?.errors.map(({ start, end }) => paper.text.slice(start, end)),
      ['on\nthe west'],
    );
  });

  it('is refused where the words are not at their place', () => {
    list([{ line: 3, column: 14, wrong: 'west' }]);
    assert.throws(() => readInput(folder), /port\.md:3:14: no 'west'/u);
  });

  it('is prose if no paper has its errors beside it', () => {
    assert.equal(readInput(folder).kind, 'prose');
  });
});
