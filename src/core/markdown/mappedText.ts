/**
 * Plain text that knows where in the source each of its characters came from: what is left of
 * Markdown when emphasis marks, link targets and escapes are taken away.
 */
import type { OffsetRange } from '../text.ts';

/**
 * A run of plain text and the source it was read from. Where both are equally long they match
 * character for character; otherwise (an entity such as `&amp;`, a soft line break) the run is indivisible.
 */
export interface Segment {
  /** Offset of the run in the plain text. */
  readonly start: number;
  /** Length of the run in the plain text. */
  readonly length: number;
  readonly source: OffsetRange;
}

/** Plain text with its segments in order; they cover the text without gaps or overlaps. */
export interface MappedText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** Stands for an inline span that is not prose (code, math, an image, a URL): a word that says nothing. */
export const INERT = '\uFFFC';

function segmentIndexAt(mapped: MappedText, offset: number): number {
  let low = 0;
  let high = mapped.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((mapped.segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The source range of the plain-text range `[start, end)`. An empty range maps to an empty one. */
export function toSource(mapped: MappedText, start: number, end: number): OffsetRange {
  const first = mapped.segments[segmentIndexAt(mapped, start)];
  if (first === undefined) return { start: 0, end: 0 };
  const exact = first.length === first.source.end - first.source.start;
  const from = exact
    ? first.source.start + Math.min(start - first.start, first.length)
    : first.source.start;
  if (end <= start) return { start: from, end: from };
  const last = mapped.segments[segmentIndexAt(mapped, end - 1)] ?? first;
  const lastExact = last.length === last.source.end - last.source.start;
  return { start: from, end: lastExact ? last.source.start + (end - last.start) : last.source.end };
}

/** The plain-text offset of a source offset, or undefined where the source has no plain text there. */
export function toText(mapped: MappedText, sourceOffset: number): number | undefined {
  for (const segment of mapped.segments) {
    if (sourceOffset < segment.source.start) return undefined;
    if (sourceOffset <= segment.source.end) {
      const exact = segment.length === segment.source.end - segment.source.start;
      return segment.start + (exact ? sourceOffset - segment.source.start : 0);
    }
  }
  return undefined;
}

/** The part `[start, end)` of a mapped text, with its own segments. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const segments: Segment[] = [];
  for (let i = segmentIndexAt(mapped, start); i < mapped.segments.length; i++) {
    const segment = mapped.segments[i];
    if (segment === undefined || segment.start >= end) break;
    const from = Math.max(segment.start, start);
    const to = Math.min(segment.start + segment.length, end);
    if (to <= from) continue;
    const exact = segment.length === segment.source.end - segment.source.start;
    segments.push({
      start: from - start,
      length: to - from,
      source: exact
        ? {
            start: segment.source.start + (from - segment.start),
            end: segment.source.start + (to - segment.start),
          }
        : segment.source,
    });
  }
  return { text: mapped.text.slice(start, end), segments };
}
