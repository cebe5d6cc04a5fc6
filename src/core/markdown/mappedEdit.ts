/** Building mapped texts and cutting parts out of them. */
import type { OffsetRange } from '../text.ts';
import type { MappedText, Segment } from './mappedText.ts';
import { sliceMapped } from './mappedText.ts';

/** Collects plain text run by run, with where each run came from. */
export class MappedTextBuilder {
  readonly #runs: string[] = [];
  readonly #segments: Segment[] = [];
  #length = 0;
  /** True if the last run stands in the source as it is, so that the next such run may join it. */
  #lastIsExact = false;

  /** How many characters of plain text there are so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a run that stands in the source exactly as it is here. */
  addExact(text: string, sourceStart: number): void {
    this.#add(text, { start: sourceStart, end: sourceStart + text.length }, true);
  }

  /** Adds a run that stands for `source` as a whole: a decoded entity, a space for a line break, `INERT`. */
  addWhole(text: string, source: OffsetRange): void {
    this.#add(text, source, false);
  }

  /** Adds another mapped text at the end. */
  addMapped(other: MappedText): void {
    for (const segment of other.segments) {
      const text = other.text.slice(segment.start, segment.start + segment.length);
      this.#add(text, segment.source, false);
    }
  }

  /** What has been collected. The builder must not be used afterwards. */
  build(): MappedText {
    return { text: this.#runs.join(''), segments: this.#segments };
  }

  #add(text: string, source: OffsetRange, isExactRun: boolean): void {
    if (text === '') return;
    const last = this.#segments.at(-1);
    this.#runs.push(text);
    const start = this.#length;
    this.#length += text.length;
    const joins = isExactRun && this.#lastIsExact && last?.source.end === source.start;
    this.#lastIsExact = isExactRun;
    if (joins && last !== undefined) {
      // A joined run is still exact, and few long segments are quicker to search than many short ones.
      this.#segments[this.#segments.length - 1] = {
        start: last.start,
        length: last.length + text.length,
        source: { start: last.source.start, end: source.end },
      };
    } else {
      this.#segments.push({ start, length: text.length, source });
    }
  }
}

/** True if the run is as long in the source as in the plain text, so that it can be divided anywhere. */
export function isExact(segment: Segment): boolean {
  return segment.length === segment.source.end - segment.source.start;
}

/** The source range from the first to the last character; undefined for an empty text. */
export function sourceRange(mapped: MappedText): OffsetRange | undefined {
  const first = mapped.segments[0];
  const last = mapped.segments.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.source.start, end: last.source.end };
}

/** `[start, end)` of a mapped text becomes `text` ('' cuts it out), which stands for all of its source. */
export interface MappedEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A mapped text after edits, and where in it each edit's text begins. */
export interface EditedText {
  readonly mapped: MappedText;
  readonly positions: readonly number[];
}

/** Applies edits, which must be in order and must not overlap. */
export function applyEdits(mapped: MappedText, edits: readonly MappedEdit[]): EditedText {
  if (edits.length === 0) return { mapped, positions: [] };
  const builder = new MappedTextBuilder();
  const positions: number[] = [];
  let done = 0;
  for (const edit of edits) {
    builder.addMapped(sliceMapped(mapped, done, edit.start));
    positions.push(builder.length);
    const source = sourceRange(sliceMapped(mapped, edit.start, edit.end));
    if (source !== undefined) builder.addWhole(edit.text, source);
    done = edit.end;
  }
  builder.addMapped(sliceMapped(mapped, done, mapped.text.length));
  return { mapped: builder.build(), positions };
}
