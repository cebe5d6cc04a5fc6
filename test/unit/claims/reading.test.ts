/** A sentence with the words its place adds to it, and the way back from the whole to its own words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Edit, compose } from '../../../src/core/claims/reading.ts';

const SENTENCE = 'It handled 46 of them.';

/** Edits in order and without overlaps, of a sentence of 30 characters. */
const edits = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 6 })
  .chain((offsets) =>
    fc.tuple(
      fc.constant([...offsets].sort((a, b) => a - b)),
      fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    ),
  )
  .map(([offsets, texts, removes]) =>
    offsets.map((at, i): Edit => {
      const next = offsets[i + 1] ?? 30;
      return { at, remove: removes[i] === true ? next - at : 0, text: texts[i] ?? 'x' };
    }),
  );

describe('compose', () => {
  it('leaves a sentence without edits as it is', () => {
    const composed = compose(SENTENCE, []);
    assert.equal(composed.text, SENTENCE);
    assert.deepEqual(composed.toSentence({ start: 3, end: 10 }), { start: 3, end: 10 });
  });

  it('puts words before, in place of and behind others', () => {
    const composed = compose(SENTENCE, [
      { at: 0, remove: 0, text: 'Ports: ' },
      { at: 0, remove: 2, text: 'Eldham' },
      { at: 13, remove: 0, text: ' percent' },
    ]);
    assert.equal(composed.text, 'Ports: Eldham handled 46 percent of them.');
    const range = (words: string) => {
      const start = composed.text.indexOf(words);
      return composed.toSentence({ start, end: start + words.length });
    };
    const own = (words: string) => {
      const start = SENTENCE.indexOf(words);
      return { start, end: start + words.length };
    };
    assert.deepEqual(range('46 percent'), own('46'), 'stops where the words put in begin');
    assert.deepEqual(range('46'), own('46'));
    assert.deepEqual(range('Eldham handled'), own('It handled'), 'stands for the words replaced');
    assert.equal(range('Ports'), undefined);
    assert.equal(range('Eldham'), undefined);
    assert.equal(range('percent'), undefined);
  });

  it('maps every character of the sentence that is left to itself', () => {
    const sentence = 'abcdefghijklmnopqrstuvwxyz0123';
    fc.assert(
      fc.property(edits, (list) => {
        const composed = compose(sentence, list);
        const removed = (at: number) =>
          list.some((edit) => edit.at <= at && at < edit.at + edit.remove);
        const mapped = [...composed.text].flatMap((_, start) => {
          const range = composed.toSentence({ start, end: start + 1 });
          return range === undefined ? [] : [sentence.slice(range.start, range.end)];
        });
        assert.equal(mapped.join(''), [...sentence].filter((_, at) => !removed(at)).join(''));
      }),
    );
  });
});
