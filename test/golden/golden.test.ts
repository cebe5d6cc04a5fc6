/**
 * Whole drafts with everything Plumbline says of them, as files a reviewer can read. A change of the
 * engine shows in the diff. `UPDATE_GOLDEN=1 npm run test:unit` rewrites them.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { DocumentCheck } from '../../src/core/requests.ts';
import { LineIndex } from '../../src/core/text.ts';
import { at, openWorkspace } from '../support/memoryWorkspace.ts';

const HERE = import.meta.dirname;
const SAMPLES = path.resolve(HERE, '../../samples');

function filesOf(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(folder, file).replaceAll(path.sep, '/')] = fs.readFileSync(file, 'utf8');
  }
  return files;
}

/** The draft line by line, each finding under the words it is about. */
function annotate(text: string, check: DocumentCheck): string {
  const lines = new LineIndex(text);
  const out: string[] = [];
  text.split('\n').forEach((line, number) => {
    const here = check.findings.filter(({ range }) => lines.positionAt(range.start).line === number);
    if (here.length === 0) return;
    out.push(`${String(number + 1).padStart(4)} | ${line}`);
    for (const { range, rule, level, message } of here) {
      const { column } = lines.positionAt(range.start);
      const length = Math.max(1, Math.min(range.end - range.start, line.length - column));
      out.push(`     | ${' '.repeat(column)}${'^'.repeat(length)}`, `     = ${level} ${rule}: ${message}`);
    }
  });
  const { supports, contradicts, conflict, notComparable, cited } = check.counts;
  out.push('', `supports ${String(supports)}, contradicts ${String(contradicts)}, conflict ${String(conflict)}, notComparable ${String(notComparable)}, cited ${String(cited)}`);
  return `${out.join('\n')}\n`;
}

function compareWithGolden(name: string, actual: string): void {
  const file = path.join(HERE, 'drafts', `${name}.txt`);
  if (process.env['UPDATE_GOLDEN'] === '1') fs.writeFileSync(file, actual);
  assert.equal(actual, fs.readFileSync(file, 'utf8'));
}

describe('golden drafts', () => {
  it('the sample, with one of each finding', () => {
    const files = filesOf(SAMPLES);
    const { snapshot } = openWorkspace(files, ['draft.md']);
    const check = snapshot.check(at('draft.md'));
    assert.ok(check);
    compareWithGolden('sample', annotate(files['draft.md'] ?? '', check));
  });

  for (const name of fs.readdirSync(path.join(HERE, 'drafts')).filter((file) => file.endsWith('.md'))) {
    it(name, () => {
      const text = fs.readFileSync(path.join(HERE, 'drafts', name), 'utf8');
      const check = openWorkspace({ [name]: text }, [name]).snapshot.check(at(name));
      assert.ok(check);
      compareWithGolden(path.basename(name, '.md'), annotate(text, check));
    });
  }
});
