import assert from 'node:assert/strict';
import { Typing, TYPING_MS } from '../../../src/server/typing.ts';

/** Types a text at an offset, a character at a time, 50 ms apart. */
function type(typing: Typing, text: string, at: number, from: number): number {
  let now = from;
  for (let i = 0; i < text.length; i++) {
    typing.edit({ start: at + i, end: at + i }, 1, now);
    now += 50;
  }
  return now;
}

const FIRST = { start: 0, end: 20 };
const SECOND = { start: 21, end: 40 };

describe('the sentence being typed', () => {
  it('is the one that was edited and has the caret', () => {
    const typing = new Typing();
    typing.view(10);
    const now = type(typing, 'abc', 10, 0);
    assert.equal(typing.isTyped(FIRST, now), true);
    assert.equal(typing.isTyped(SECOND, now), false);
  });

  it('is none any more once the typing has paused', () => {
    const typing = new Typing();
    typing.view(10);
    typing.edit({ start: 10, end: 10 }, 1, 1000);
    assert.equal(typing.isTyped(FIRST, 1000 + TYPING_MS - 1), true);
    assert.equal(typing.remaining(1000 + TYPING_MS - 1), 1);
    assert.equal(typing.isTyped(FIRST, 1000 + TYPING_MS), false);
    assert.equal(typing.remaining(1000 + TYPING_MS), 0);
  });

  it('is none any more once the caret has left it', () => {
    const typing = new Typing();
    typing.view(10);
    typing.edit({ start: 10, end: 10 }, 1, 0);
    typing.view(30);
    assert.equal(typing.isTyped(FIRST, 10), false);
    typing.view(undefined);
    assert.equal(typing.isTyped(FIRST, 10), false);
  });

  it('is not the one the caret has only moved into', () => {
    const typing = new Typing();
    typing.view(30);
    typing.edit({ start: 30, end: 30 }, 1, 0);
    typing.view(5);
    assert.equal(typing.isTyped(FIRST, 10), false);
  });

  it('is not the one an edit elsewhere changed', () => {
    const typing = new Typing();
    typing.view(30);
    typing.edit({ start: 5, end: 8 }, 2, 0);
    assert.equal(typing.isTyped(FIRST, 10), false);
  });

  it('moves along when text before it changes', () => {
    const typing = new Typing();
    typing.view(30);
    typing.edit({ start: 30, end: 30 }, 1, 0);
    typing.edit({ start: 0, end: 0 }, 100, 10);
    assert.equal(typing.isTyped({ start: 121, end: 141 }, 20), true);
    assert.equal(typing.isTyped(SECOND, 20), false);
  });

  it('is found by the last edit where the client says nothing of a caret', () => {
    const typing = new Typing();
    const now = type(typing, 'ab', 30, 0);
    assert.equal(typing.isTyped(SECOND, now), true);
    assert.equal(typing.isTyped(FIRST, now), false);
  });

  it('is the one a word was deleted from', () => {
    const typing = new Typing();
    typing.view(15);
    typing.edit({ start: 9, end: 15 }, 0, 0);
    assert.equal(typing.isTyped({ start: 0, end: 14 }, 10), true);
  });

  it('ends at its last character: what follows is the next one', () => {
    const typing = new Typing();
    typing.view(20);
    const now = type(typing, ' N', 20, 0);
    assert.equal(typing.isTyped(FIRST, now), false);
  });
});
