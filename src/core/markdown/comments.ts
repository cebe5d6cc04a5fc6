/** HTML comments: finding them, and freeing the prose that stands on a line with one. */
import type { Nodes, Root } from 'mdast';
import type { OffsetRange } from '../text.ts';
import type { Comment } from './document.ts';

const OPENING = '<!--';
const CLOSING = '-->';

/** Stands for the characters of a comment while the text around it is read: neither space nor punctuation. */
export const MASK = '\uE000';

/** The ranges of the comments in `source[start, end)`, in order. One that is not closed goes to `end`. */
export function commentRanges(source: string, start: number, end: number): OffsetRange[] {
  const ranges: OffsetRange[] = [];
  let at = source.indexOf(OPENING, start);
  while (at >= 0 && at < end) {
    const close = source.indexOf(CLOSING, at + OPENING.length);
    const to = close < 0 || close >= end ? end : close + CLOSING.length;
    ranges.push({ start: at, end: to });
    at = source.indexOf(OPENING, to);
  }
  return ranges;
}

/** A comment as plain data, its text without the marks and the space around it. */
export function toComment(source: string, range: OffsetRange, standsAlone: boolean): Comment {
  const whole = source.slice(range.start, range.end);
  const closed = whole.endsWith(CLOSING) && whole.length >= OPENING.length + CLOSING.length;
  const text = whole.slice(OPENING.length, closed ? -CLOSING.length : undefined).trim();
  return { range, text, standsAlone };
}

/** True if the source range holds nothing but comments and white space. */
export function isOnlyComments(source: string, range: OffsetRange): boolean {
  let at = range.start;
  for (const comment of commentRanges(source, range.start, range.end)) {
    if (source.slice(at, comment.start).trim() !== '') return false;
    at = comment.end;
  }
  return source.slice(at, range.end).trim() === '';
}

/**
 * Comments that begin a line on which prose follows. To CommonMark such a line is HTML to its end,
 * to an author it is a comment and then a paragraph, which must not go unread.
 */
export function commentsBeforeProse(tree: Root, source: string): OffsetRange[] {
  const found: OffsetRange[] = [];
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') continue;
    if ('children' in node) stack.push(...node.children);
    if (node.type !== 'html' || !node.value.startsWith(OPENING)) continue;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    let at = start;
    const leading: OffsetRange[] = [];
    for (const comment of commentRanges(source, start, end)) {
      if (source.slice(at, comment.start).trim() !== '') break;
      leading.push(comment);
      at = comment.end;
    }
    const rest = source.slice(at, end).trim();
    if (rest !== '' && !rest.startsWith('<')) found.push(...leading);
  }
  return found;
}

/** The text with the ranges masked character by character; line breaks stay. */
export function mask(text: string, ranges: readonly OffsetRange[]): string {
  let result = '';
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    result += text.slice(result.length, range.start);
    result += text.slice(range.start, range.end).replace(/[^\r\n]/g, MASK);
  }
  return result + text.slice(result.length);
}
