/** Lines of a byte stream, one at a time. */

/** Longer lines are passed over: a pair of texts is some kilobytes, and memory must stay bounded. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the line break; undefined if the line is longer than `MAX_LINE_BYTES`. */
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 10;

/**
 * Splits at line feeds alone. (Node's readline also splits at U+2028, which JSON allows within
 * texts.) A carriage return stays, as white space at the end. Rejects if the stream does.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > MAX_LINE_BYTES) parts = [];
    else parts.push(part);
  };
  const finish = (): Line => {
    const bytes = length > MAX_LINE_BYTES ? undefined : Buffer.concat(parts);
    parts = [];
    length = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of stream) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      if (end < 0) break;
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
