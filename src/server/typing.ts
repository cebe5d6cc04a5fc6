/**
 * What the user is typing in one document. A sentence that is still being written is not marked:
 * most findings on half a sentence would be gone with its next word.
 */
import type { OffsetRange } from '../core/text.ts';
import { contains } from '../core/text.ts';

/** How long after the last edit a sentence counts as being typed, in ms. */
export const TYPING_MS = 1500;

/** Offsets are into the text as it is after all edits so far; times are in ms, from any origin. */
export class Typing {
  /** Undefined: not in this document, or not known yet. */
  #caret: number | undefined;
  /** True once the client has told where the caret is; from then on it is not guessed from edits. */
  #isCaretTold = false;
  /** Where the text was edited in the current run of edits. */
  #edited: OffsetRange[] = [];
  #lastEdit = Number.NEGATIVE_INFINITY;

  /** `removed` was replaced by `inserted` UTF-16 units. */
  edit(removed: OffsetRange, inserted: number, now: number): void {
    if (now - this.#lastEdit >= TYPING_MS) this.#edited = [];
    this.#lastEdit = now;
    const map = (offset: number, inside: number): number => {
      if (offset < removed.start) return offset;
      return offset <= removed.end ? inside : offset + inserted - (removed.end - removed.start);
    };
    const insertedEnd = removed.start + inserted;
    this.#edited = this.#edited.map(({ start, end }) => ({
      start: map(start, removed.start),
      end: map(end, insertedEnd),
    }));
    this.#edited.push({ start: removed.start, end: insertedEnd });
    if (!this.#isCaretTold) this.#caret = insertedEnd;
    // As editors do it: a caret at or inside the replaced text ends up behind what replaced it.
    else if (this.#caret !== undefined) this.#caret = map(this.#caret, insertedEnd);
  }

  /** The client says where the caret is; undefined when it is in no editor of this document. */
  view(caret: number | undefined): void {
    this.#isCaretTold = true;
    this.#caret = caret;
  }

  /** True if the caret is in the sentence and the sentence has been edited just now. */
  isTyped(sentence: OffsetRange, now: number): boolean {
    return (
      this.remaining(now) > 0 &&
      this.#caret !== undefined &&
      contains(sentence, this.#caret) &&
      this.#edited.some(({ start, end }) => start <= sentence.end && sentence.start <= end)
    );
  }

  /** For how many more ms nothing but a move of the caret can end the typing; 0 if it has ended. */
  remaining(now: number): number {
    return Math.max(0, this.#lastEdit + TYPING_MS - now);
  }
}
