/**
 * The clean corpus: our own prose on neighbouring topics, none of it about what the bundled pack says.
 * Whatever is found in it is a false alarm.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { readInput } from '../../scripts/eval/files.ts';
import { measureProse, openChecker } from '../../scripts/eval/measure.ts';

describe('the clean corpus', function () {
  // some seconds of computing, which a busy machine may make a minute of
  this.timeout(120_000);

  it('gets no finding', () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const input = readInput(import.meta.dirname);
    const texts = input.kind === 'prose' ? input.items : [];
    const check = openChecker(path.join(root, 'knowledge/bauer-2009'), false);
    check('');
    const { sentences, findings } = measureProse(texts, check);
    assert.ok(sentences > 400, 'the corpus was read');
    assert.deepEqual(findings, []);
  });
});
