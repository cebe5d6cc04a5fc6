/** Inline Markdown → plain text that knows its source. */
import type { Html, Image, ImageReference, Link, PhrasingContent } from 'mdast';
import type { OffsetRange } from '../text.ts';
import { addAligned } from './align.ts';
import type { MappedEdit } from './mappedEdit.ts';
import { applyEdits, isExact, MappedTextBuilder } from './mappedEdit.ts';
import type { MappedText } from './mappedText.ts';
import { INERT } from './mappedText.ts';

/** What flattening meets that is not prose but matters elsewhere. */
export interface Asides {
  /** An HTML comment inside prose. */
  readonly comment?: (range: OffsetRange) => void;
  /** An image inside prose, whose alternative text may cite. */
  readonly image?: (node: Image | ImageReference) => void;
}

/** HTML tags whose content is no prose. */
const OPAQUE_TAGS: ReadonlySet<string> = new Set([
  'code',
  'kbd',
  'samp',
  'var',
  'pre',
  'script',
  'style',
  'del',
  's',
  'strike',
  'svg',
  'math',
  'button',
  'object',
  'iframe',
]);

/** HTML tags that only dress the words around them; they go without a trace. */
const DRESSING_TAGS: ReadonlySet<string> = new Set(
  'a abbr b big cite dfn em font i ins mark q small span strong sub sup time u wbr'.split(' '),
);

const TAG = /^<(\/?)([A-Za-z][A-Za-z\d-]*)/;

/** Deeper than any writing nests its emphasis. */
const MAX_DEPTH = 100;

/** Longest text looked back through for the `[` of a bracketed span `[text]{.class}`. */
const MAX_SPAN_LENGTH = 2_000;

/** The plain text of inline nodes; `source` is the text their positions are relative to. */
export function flatten(
  nodes: readonly PhrasingContent[],
  source: string,
  asides: Asides = {},
): MappedText {
  const flattener = new Flattener(source, asides);
  flattener.addAll(nodes, 0);
  return tidy(flattener.finish());
}

class Flattener {
  readonly #source: string;
  readonly #asides: Asides;
  readonly #builder = new MappedTextBuilder();
  readonly #spanEnds: number[] = [];
  /** The HTML tag whose content is being left out, and where it began. */
  #opaque: { readonly tag: string; readonly start: number } | undefined;
  #end = 0;

  constructor(source: string, asides: Asides) {
    this.#source = source;
    this.#asides = asides;
  }

  addAll(nodes: readonly PhrasingContent[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const node of nodes) this.#add(node, depth);
  }

  finish(): MappedText {
    this.#closeOpaque(this.#end);
    const mapped = this.#builder.build();
    return applyEdits(mapped, spanBracketEdits(mapped, this.#spanEnds)).mapped;
  }

  #add(node: PhrasingContent, depth: number): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const range = { start, end };
    this.#end = end;
    if (node.type === 'html') {
      this.#addHtml(node, range);
      return;
    }
    if (this.#opaque !== undefined) return;
    switch (node.type) {
      case 'text':
        addAligned(this.#builder, this.#source, start, end, node.value);
        break;
      case 'emphasis':
      case 'strong':
      case 'linkReference':
        this.addAll(node.children, depth + 1);
        break;
      case 'link':
        if (isBareUrl(node, this.#source)) this.#builder.addWhole(INERT, range);
        else this.addAll(node.children, depth + 1);
        break;
      case 'footnoteReference':
      case 'citationKey':
        this.#builder.addExact(this.#source.slice(start, end), start);
        break;
      case 'break':
        this.#builder.addWhole(' ', range);
        break;
      case 'attributes':
        this.#spanEnds.push(this.#builder.length);
        break;
      case 'image':
      case 'imageReference':
        this.#asides.image?.(node);
        this.#builder.addWhole(INERT, range);
        break;
      default:
        this.#builder.addWhole(INERT, range);
    }
  }

  #addHtml(node: Html, range: OffsetRange): void {
    if (node.value.startsWith('<!--')) {
      this.#asides.comment?.(range);
      return;
    }
    const [, slash, name] = TAG.exec(node.value) ?? [];
    const tag = name?.toLowerCase();
    if (this.#opaque !== undefined) {
      if (slash === '/' && tag === this.#opaque.tag) this.#closeOpaque(range.end);
      return;
    }
    if (tag === undefined) this.#builder.addWhole(INERT, range);
    else if (tag === 'br') this.#builder.addWhole(' ', range);
    else if (OPAQUE_TAGS.has(tag) && slash === '') this.#opaque = { tag, start: range.start };
    else if (!DRESSING_TAGS.has(tag) && slash === '') this.#builder.addWhole(INERT, range);
  }

  #closeOpaque(end: number): void {
    if (this.#opaque === undefined) return;
    this.#builder.addWhole(INERT, { start: this.#opaque.start, end });
    this.#opaque = undefined;
  }
}

/** True of `<https://…>`, `https://…` and e-mail addresses: what shows is the address itself. */
function isBareUrl(node: Link, source: string): boolean {
  return source[node.position?.start.offset ?? 0] !== '[';
}

/** Cuts the brackets of `[text]{.class}`, whose attributes stood right after each of `spanEnds`. */
function spanBracketEdits(mapped: MappedText, spanEnds: readonly number[]): MappedEdit[] {
  const edits: MappedEdit[] = [];
  let done = 0;
  for (const end of spanEnds) {
    if (mapped.text[end - 1] !== ']') continue;
    const open = openingBracket(mapped.text, end - 1, done);
    if (open === undefined) continue;
    edits.push({ start: open, end: open + 1, text: '' }, { start: end - 1, end, text: '' });
    done = end;
  }
  return edits;
}

/** The offset of the `[` that the `]` at `close` closes, not before `from`. */
function openingBracket(text: string, close: number, from: number): number | undefined {
  let depth = 0;
  for (let i = close; i >= Math.max(from, close - MAX_SPAN_LENGTH); i--) {
    if (text[i] === ']') depth++;
    else if (text[i] === '[' && --depth === 0) return i;
  }
  return undefined;
}

/** Pandoc's superscript `15^th^` and subscript `H~2~O`, and its non-breaking space `\ `. */
const PANDOC_MARKS = /([~^])([^\s~^[\]]{1,40})\1(?!\d)|\\(?= )/g;

/** Takes away marks that Pandoc knows and remark does not. */
function tidy(mapped: MappedText): MappedText {
  if (!/[~^\\]/.test(mapped.text)) return mapped;
  const edits: MappedEdit[] = [];
  for (const match of mapped.text.matchAll(PANDOC_MARKS)) {
    const { index } = match;
    if (isEscaped(mapped, index) || isInKey(mapped.text, index)) continue;
    const end = index + match[0].length;
    edits.push({ start: index, end: index + 1, text: '' });
    if (match[1] !== undefined) edits.push({ start: end - 1, end, text: '' });
  }
  return applyEdits(mapped, edits).mapped;
}

/** Longest word looked back through for an `@`. */
const MAX_KEY_LENGTH = 100;

/** True if the word that `offset` stands in has an `@` before it: a citation key may have a `~`. */
function isInKey(text: string, offset: number): boolean {
  for (let i = offset - 1; i >= Math.max(0, offset - MAX_KEY_LENGTH); i--) {
    const character = text[i] ?? ' ';
    if (character === '@') return true;
    if (/\s/.test(character)) return false;
  }
  return false;
}

/** True if the character at `offset` of the plain text was escaped in the source, or written as an entity. */
export function isEscaped(mapped: MappedText, offset: number): boolean {
  let low = 0;
  let high = mapped.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((mapped.segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = mapped.segments[low];
  return segment !== undefined && !isExact(segment);
}
