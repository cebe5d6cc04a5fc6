/** What every reader of values works on, and what it hands back. */

import type { ValueToken } from './valueTokens.ts';

/** What the readers work on. */
export interface ReadingContext {
  readonly tokens: readonly ValueToken[];
  /** Per token: part of a designation, not to be read as a value. */
  readonly designated: readonly boolean[];
  /** Tokens before this one belong to the value found last. */
  readonly floor: number;
}

/** A particular with the index of the first token behind it. */
export interface Reading<T> {
  readonly value: T;
  readonly next: number;
}
