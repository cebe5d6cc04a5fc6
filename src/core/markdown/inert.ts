/** Where in a document nothing is prose. */
import type { Nodes, Root } from 'mdast';
import type { OffsetRange } from '../text.ts';

/** Kinds of nodes that are no prose from end to end. */
const INERT_TYPES: ReadonlySet<string> = new Set([
  'code',
  'inlineCode',
  'html',
  'inertSpan',
  'inertBlock',
  'attributes',
  'definition',
]);

/** The ranges of code, math, HTML, attributes, link targets and URLs, in source order. */
export function inertRanges(tree: Root, source: string): OffsetRange[] {
  const ranges: OffsetRange[] = [];
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) {
      if (INERT_TYPES.has(node.type)) ranges.push({ start, end });
      else if (node.type === 'link') ranges.push(targetRange(node, source, start, end));
      else if (node.type === 'image') {
        ranges.push({ start: Math.max(start, source.lastIndexOf('](', end)), end });
      }
    }
    if ('children' in node) stack.push(...node.children);
  }
  return ranges.sort((a, b) => a.start - b.start);
}

/** The `(target)` of a link; all of it where the target is what shows (`https://…`, `<…>`). */
function targetRange(
  node: Extract<Nodes, { type: 'link' }>,
  source: string,
  start: number,
  end: number,
): OffsetRange {
  if (source[start] !== '[') return { start, end };
  return { start: node.children.at(-1)?.position?.end.offset ?? start, end };
}
