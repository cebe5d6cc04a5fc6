/** String fixtures with marks: «…» around ranges, ‸ where the caret is. */
import type { OffsetRange } from '../../src/core/text.ts';

/** A fixture without its marks, and what they marked. */
export interface Marked {
  readonly text: string;
  /** The `«…»` ranges in the order in which they begin. */
  readonly ranges: readonly OffsetRange[];
  /** The offsets of the `‸` marks. */
  readonly carets: readonly number[];
}

/** Takes the marks out of a fixture. Ranges may nest. Throws on a mark without its partner. */
export function marked(fixture: string): Marked {
  let text = '';
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  const carets: number[] = [];
  for (const character of fixture) {
    if (character === '«') {
      const range = { start: text.length, end: text.length };
      ranges.push(range);
      open.push(range);
    } else if (character === '»') {
      const range = open.pop();
      if (range === undefined) throw new Error('» without «');
      range.end = text.length;
    } else if (character === '‸') carets.push(text.length);
    else text += character;
  }
  if (open.length > 0) throw new Error('« without »');
  return { text, ranges, carets };
}

/** The source texts of ranges, for assertions that read well. */
export function slices(text: string, ranges: readonly OffsetRange[]): string[] {
  return ranges.map((range) => text.slice(range.start, range.end));
}
