/** A paragraph as remark sees it, divided at lines that mean something of their own to Pandoc. */
import { applyEdits } from './mappedEdit.ts';
import type { MappedText } from './mappedText.ts';
import { sliceMapped } from './mappedText.ts';
import { divFence, isDrawn, isSourceLine } from './sections.ts';

/** One part: prose, a line of a fenced div, or lines drawn as a table. */
export type ParagraphPart =
  | { readonly kind: 'prose'; readonly mapped: MappedText; readonly first: boolean }
  | { readonly kind: 'drawn'; readonly mapped: MappedText }
  | { readonly kind: 'fence'; readonly opens: boolean; readonly attributes: string };

/** A part that is prose. */
export type ProsePart = Extract<ParagraphPart, { kind: 'prose' }>;

interface Line {
  readonly start: number;
  readonly end: number;
  /** The line in the source, from its first character of text. */
  readonly source: string;
}

/** Divides a paragraph's flattened text; `source` is the text its segments point into. */
export function divideParagraph(mapped: MappedText, source: string): ParagraphPart[] {
  const parts: ParagraphPart[] = [];
  let start = 0;
  let end = 0;
  const flush = (): void => {
    const prose = trim(mapped, start, end);
    if (prose.text !== '') parts.push({ kind: 'prose', mapped: prose, first: parts.length === 0 });
  };
  for (const line of linesOf(mapped, source)) {
    const fence = divFence(line.source);
    const drawn = fence === undefined && isDrawn(line.source);
    if (fence !== undefined || drawn) {
      flush();
      start = end = line.end;
      if (fence === undefined)
        parts.push({ kind: 'drawn', mapped: sliceMapped(mapped, line.start, line.end) });
      else parts.push({ kind: 'fence', ...fence });
      continue;
    }
    const text = mapped.text.slice(line.start, line.end);
    // A definition of the term above it, or the source of the list or table above it.
    if (line.start > start && (/^[:~]\s/.test(text) || isSourceLine(text))) {
      flush();
      start = line.start;
    }
    end = line.end;
  }
  flush();
  return parts.map((part) => (part.kind === 'prose' ? withoutLineMarks(part, source) : part));
}

function trim(mapped: MappedText, start: number, end: number): MappedText {
  const text = mapped.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return sliceMapped(mapped, from, Math.max(from, start + text.trimEnd().length));
}

/** The lines of a flattened text: its line breaks have become spaces, which only the source tells from others. */
function linesOf(mapped: MappedText, source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const add = (end: number): void => {
    const first = sliceMapped(mapped, start, Math.min(start + 1, end)).segments[0];
    const from = first?.source.start ?? 0;
    lines.push({ start, end, source: first === undefined ? '' : lineAt(source, from) });
    start = end;
  };
  for (const segment of mapped.segments) {
    if (segment.length !== 1 || mapped.text[segment.start] !== ' ') continue;
    if (!/[\r\n]/.test(source.slice(segment.source.start, segment.source.end))) continue;
    add(segment.start);
    start = segment.start + 1;
  }
  add(mapped.text.length);
  return lines;
}

function lineAt(source: string, from: number): string {
  const rest = source.slice(from, from + MAX_LINE_LENGTH);
  const end = rest.search(/[\r\n]/);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Longer than any fence or drawn line; of longer lines the beginning tells enough. */
const MAX_LINE_LENGTH = 1_000;

/** Takes the marks of a line block (`| First line`, `| second line`) away. */
function withoutLineMarks(part: ProsePart, source: string): ParagraphPart {
  if (!part.mapped.text.startsWith('| ')) return part;
  const edits = linesOf(part.mapped, source)
    .filter((line) => part.mapped.text.startsWith('| ', line.start))
    .map((line) => ({ start: line.start, end: line.start + 2, text: '' }));
  return { ...part, mapped: applyEdits(part.mapped, edits).mapped };
}
