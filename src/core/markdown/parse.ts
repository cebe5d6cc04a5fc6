/** Markdown → blocks of sentences with exact source offsets. */
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Heading,
  Html,
  Image,
  ImageReference,
  List,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import type { CitationCluster } from '../citations/citation.ts';
import { findCitations } from '../citations/parse.ts';
import type { OffsetRange, Problem } from '../text.ts';
import {
  commentRanges,
  commentsBeforeProse,
  isOnlyComments,
  mask,
  MASK,
  toComment,
} from './comments.ts';
import type {
  Block,
  BlockKind,
  CellPlace,
  Comment,
  FrontMatter,
  MarkdownDocument,
} from './document.ts';
import { flatten } from './flatten.ts';
import { findFrontMatter, readFrontMatter } from './frontMatter.ts';
import { inertRanges } from './inert.ts';
import { applyEdits, sourceRange } from './mappedEdit.ts';
import type { MappedText } from './mappedText.ts';
import { sliceMapped } from './mappedText.ts';
import type { ParagraphPart, ProsePart } from './paragraph.ts';
import { divideParagraph } from './paragraph.ts';
import type { Prose } from './prose.ts';
import { normalizeLabel, readProse } from './prose.ts';
import type { DivKind, SectionKind } from './sections.ts';
import {
  captionLabelLength,
  divFence,
  divKind,
  exampleLabel,
  isColumnRuler,
  isSourceLine,
  sectionKind,
  startsAsSummary,
} from './sections.ts';
import { parseTree } from './tree.ts';

/** Deeper than any document nests lists and quotes; what lies below is not read. */
const MAX_DEPTH = 100;

/** Reads a Markdown document (without byte order mark). Never throws. */
export function readMarkdown(text: string): MarkdownDocument {
  try {
    return new DocumentReader(text).read();
  } catch (error) {
    // Nothing known gets here, but no text an author types may take the checker down.
    const reason = error instanceof Error ? error.message : String(error);
    const problem = {
      message: `This document could not be read: ${reason}`,
      range: { start: 0, end: 0 },
    };
    return { text, blocks: [], citations: [], comments: [], inert: [], problems: [problem] };
  }
}

/** A longer paragraph above a definition is no term. */
const MAX_TERM_LENGTH = 80;

/** `{#tbl-x}` behind a caption. */
const ATTRIBUTES_AT_END = /\{[^{}]{0,200}\}$/;

/** Where in the document a node stands, as far as its blocks need to know. */
interface Place {
  readonly kind: BlockKind;
  readonly depth: number;
  readonly inBlockQuote: boolean;
  readonly label?: string;
  readonly leadIns?: readonly string[];
  /** Shared by all items of a list or cells of a table: a source line found later is added for all. */
  readonly coveredBy?: OffsetRange[];
}

type Flow = RootContent | BlockContent | DefinitionContent;

class DocumentReader {
  readonly #text: string;
  /** The text as remark reads it: of the same length, with some comments masked. */
  #source: string;
  #masked: readonly OffsetRange[] = [];
  readonly #blocks: Block[] = [];
  readonly #citations: CitationCluster[] = [];
  readonly #comments: Comment[] = [];
  readonly #problems: Problem[] = [];
  readonly #headings: { depth: number; text: string; kind: SectionKind | undefined }[] = [];
  readonly #divs: DivKind[] = [];
  readonly #exampleLabels = new Set<string>();
  /** What a line of its own in bold ('**Key judgments**') says of all up to the next heading. */
  #boldSection: SectionKind | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#source = text;
  }

  read(): MarkdownDocument {
    const frontMatter = this.#readFrontMatter();
    const tree = this.#parse();
    this.#readAll(tree.children, { kind: 'paragraph', depth: 0, inBlockQuote: false });
    const blocks = placeFootnotes(this.#blocks);
    const byStart = (a: { range: OffsetRange }, b: { range: OffsetRange }): number =>
      a.range.start - b.range.start;
    return withoutExampleLabels(this.#exampleLabels, {
      text: this.#text,
      ...(frontMatter === undefined ? {} : { frontMatter }),
      blocks,
      citations: this.#citations.sort(byStart),
      comments: this.#comments.sort(byStart),
      inert: [...inertRanges(tree, this.#source), ...this.#masked].sort(
        (a, b) => a.start - b.start,
      ),
      problems: this.#problems,
    });
  }

  #readFrontMatter(): FrontMatter | undefined {
    const range = findFrontMatter(this.#text);
    if (range === undefined) return undefined;
    // remark knows only one closing fence.
    if (range.dotted) {
      const at = this.#text.lastIndexOf('...', range.end);
      this.#source = `${this.#text.slice(0, at)}---${this.#text.slice(at + 3)}`;
    }
    const { value, problems } = readFrontMatter(this.#text, { start: range.start, end: range.end });
    this.#citations.push(...value.citations);
    this.#problems.push(...problems);
    return value.frontMatter;
  }

  #parse(): Root {
    const tree = parseTree(this.#source);
    const ranges = commentsBeforeProse(tree, this.#source);
    if (ranges.length === 0) return tree;
    for (const range of ranges) this.#comments.push(toComment(this.#text, range, false));
    this.#source = mask(this.#source, ranges);
    this.#masked = ranges;
    return parseTree(this.#source);
  }

  #readAll(nodes: readonly Flow[], place: Place): void {
    if (place.depth > MAX_DEPTH) return;
    nodes.forEach((node, i) => {
      this.#read(node, nodes, i, { ...place, depth: place.depth + 1 });
    });
  }

  #read(node: Flow, siblings: readonly Flow[], index: number, place: Place): void {
    switch (node.type) {
      case 'paragraph':
        if (!isTableWithoutPipes(siblings, index, this.#source)) {
          this.#readParagraph(node, siblings, index, place);
        }
        break;
      case 'heading':
        this.#readHeading(node, place);
        break;
      case 'list':
        this.#readList(node, siblings, index, place);
        break;
      case 'table':
        this.#readTable(node, siblings, index, place);
        break;
      case 'blockquote':
        this.#readAll(node.children, {
          kind: place.kind === 'footnote' ? 'footnote' : 'paragraph',
          depth: place.depth,
          inBlockQuote: true,
          ...(place.label === undefined ? {} : { label: place.label }),
        });
        break;
      case 'footnoteDefinition':
        this.#readFootnote(node, place);
        break;
      case 'html':
        this.#readHtml(node);
        break;
      default:
      // Code, math, rulers, link definitions, front matter: no prose.
    }
  }

  #readHeading(node: Heading, place: Place): void {
    const mapped = this.#flatten(node.children);
    const isTopLevel = place.kind === 'paragraph' && !place.inBlockQuote;
    const headings = this.#headings;
    if (isTopLevel) {
      while ((headings.at(-1)?.depth ?? 0) >= node.depth) headings.pop();
      this.#boldSection = undefined;
    }
    const above = headings.map((heading) => heading.text);
    const text = readProse(mapped).plain.text.trim();
    if (isTopLevel) headings.push({ depth: node.depth, text, kind: sectionKind(text) });
    this.#addProse('heading', mapped, this.#rangeOf(node), place, undefined, above);
  }

  #readParagraph(node: Paragraph, siblings: readonly Flow[], index: number, place: Place): void {
    const images = onlyImages(node.children);
    if (images !== undefined) {
      for (const image of images) this.#readFigure(image, place);
      return;
    }
    const mapped = this.#flatten(node.children);
    const bold = boldLabel(node, mapped.text);
    if (bold !== undefined) this.#boldSection = bold;
    const parts = divideParagraph(mapped, this.#source);
    const whole = this.#rangeOf(node);
    const before = siblings[index - 1];
    let term = before?.type === 'paragraph' ? this.#plainText(before.children) : '';
    parts.forEach((part, i) => {
      const isDefinition = part.kind === 'prose' && /^[:~]\s/.test(part.mapped.text);
      if (part.kind === 'prose' && !isDefinition) term = part.mapped.text.trim();
      const isDefined = isDefinition && term !== '' && term.length <= MAX_TERM_LENGTH;
      const own = isDefined ? { ...place, leadIns: [...(place.leadIns ?? []), `${term}:`] } : place;
      // Comments at its ends belong to the paragraph, though they are no text.
      const start = i === 0 ? whole.start : undefined;
      const end = i === parts.length - 1 ? whole.end : undefined;
      this.#readPart(part, { start, end }, siblings, index, own);
    });
  }

  #readPart(
    part: ParagraphPart,
    edges: { readonly start: number | undefined; readonly end: number | undefined },
    siblings: readonly Flow[],
    index: number,
    place: Place,
  ): void {
    if (part.kind === 'fence') this.#passFence(part.opens, part.attributes);
    // What is drawn as a table says nothing that can be read safely, but it may cite.
    else if (part.kind === 'drawn') this.#cite(part.mapped);
    else {
      const label = exampleLabel(part.mapped.text);
      const kind = this.#partKind(part, siblings, index, place);
      let { mapped } = part;
      if (label !== undefined) {
        this.#exampleLabels.add(label);
        mapped = sliceMapped(mapped, mapped.text.indexOf(')') + 1, mapped.text.length);
      } else if (kind === 'caption' || /^:\s/.test(mapped.text)) {
        mapped = sliceMapped(mapped, captionLabelLength(mapped.text) ?? 0, mapped.text.length);
      }
      const text = sourceRange(part.mapped);
      if (text === undefined) return;
      const range = { start: edges.start ?? text.start, end: edges.end ?? text.end };
      if (kind === 'caption' && isSourceLine(part.mapped.text)) place.coveredBy?.push(range);
      this.#addProse(kind, mapped, range, place);
    }
  }

  /** A paragraph that is a caption or a source line, or lies in a figure's div, is no claim of its own. */
  #partKind(part: ProsePart, siblings: readonly Flow[], index: number, place: Place): BlockKind {
    const { text } = part.mapped;
    if (this.#divs.at(-1) === 'float') return 'caption';
    const neighbours = [siblings[index - 1], siblings[index + 1]];
    const besideFloat = neighbours.some((node) => node !== undefined && this.#isFloat(node));
    const label = captionLabelLength(text);
    if (label !== undefined && (besideFloat || !/^\s*:/.test(text))) return 'caption';
    if (!isSourceLine(text)) return place.kind;
    const before = siblings[index - 1];
    const follows = besideFloat || before?.type === 'list' || this.#isCaption(before);
    return follows || (place.kind === 'listItem' && !part.first) ? 'caption' : place.kind;
  }

  #isFloat(node: Flow): boolean {
    return (
      node.type === 'table' ||
      (node.type === 'paragraph' && onlyImages(node.children) !== undefined)
    );
  }

  #isCaption(node: Flow | undefined): boolean {
    if (node?.type !== 'paragraph') return false;
    return (
      captionLabelLength(
        this.#sourceOf(node)
          .slice(0, 80)
          .replace(/^[*_]+/, ''),
      ) !== undefined
    );
  }

  #isSourceLine(node: Flow | undefined): boolean {
    if (node?.type !== 'paragraph') return false;
    return isSourceLine(
      this.#sourceOf(node)
        .slice(0, 80)
        .replace(/^[*_]+/, ''),
    );
  }

  /** True of a paragraph that is more than a line of a fenced div. */
  #isLeadIn(node: Flow): boolean {
    return node.type === 'paragraph' && divFence(this.#sourceOf(node)) === undefined;
  }

  /** Paragraphs beside a list or table whose citations cover it: lead-in, caption, source line. */
  #covering(siblings: readonly Flow[], index: number): OffsetRange[] {
    const covering: OffsetRange[] = [];
    let before = index - 1;
    if (this.#isCaption(siblings[before])) before--;
    for (const node of siblings.slice(Math.max(0, before), index)) {
      if (this.#isLeadIn(node)) covering.push(this.#rangeOf(node));
    }
    for (const node of siblings.slice(index + 1, index + 3)) {
      if (!this.#isCaption(node) && !this.#isSourceLine(node)) break;
      covering.push(this.#rangeOf(node));
    }
    return covering;
  }

  #plainText(nodes: readonly PhrasingContent[]): string {
    return readProse(flatten(nodes, this.#source)).plain.text.trim();
  }

  #readList(node: List, siblings: readonly Flow[], index: number, place: Place): void {
    const before = siblings[index - 1];
    const outer = place.leadIns ?? [];
    const leadIns =
      before?.type === 'paragraph' && this.#isLeadIn(before)
        ? [...outer, this.#plainText(before.children)]
        : outer;
    const coveredBy = [...(place.coveredBy ?? []), ...this.#covering(siblings, index)];
    for (const item of node.children) {
      this.#readAll(item.children, {
        ...place,
        kind: place.kind === 'footnote' ? 'footnote' : 'listItem',
        leadIns,
        coveredBy,
      });
    }
  }

  #readTable(node: Table, siblings: readonly Flow[], index: number, place: Place): void {
    const coveredBy = [...(place.coveredBy ?? []), ...this.#covering(siblings, index)];
    const rows = [...node.children];
    // Without a blank line after the table, its caption, source line or div fence reads as a row.
    const after: TableRow[] = [];
    while (rows.length > 1 && !this.#sourceOf(rows.at(-1)).includes('|')) {
      const row = rows.pop();
      if (row !== undefined) after.unshift(row);
    }
    for (const row of after) {
      if (
        captionLabelLength(this.#sourceOf(row)) !== undefined ||
        isSourceLine(this.#sourceOf(row))
      ) {
        coveredBy.push(this.#rangeOf(row));
      }
    }
    const cellPlace: Place = { ...place, coveredBy };
    const cells: string[][] = [];
    const caption = this.#captionOf(siblings, index, after);
    const table = { rows: cells, ...(caption === undefined ? {} : { caption }) };
    rows.forEach((row, rowIndex) => {
      const texts: string[] = [];
      cells.push(texts);
      row.children.forEach((cell, column) => {
        const mapped = this.#flatten(cell.children);
        const range = this.#contentRange(cell);
        const prose = this.#addProse('tableCell', mapped, range, cellPlace, {
          table,
          row: rowIndex,
          column,
        });
        texts.push(prose.plain.text.trim());
      });
    });
    for (const row of after) this.#readLineAfterTable(row, place);
  }

  /** The caption of the table at `index`: the paragraph on either side of it, or a line right below it. */
  #captionOf(
    siblings: readonly Flow[],
    index: number,
    after: readonly TableRow[],
  ): string | undefined {
    const beside = [siblings[index - 1], siblings[index + 1]];
    const paragraph = beside.find((node) => this.#isCaption(node));
    const candidates =
      paragraph?.type === 'paragraph'
        ? [paragraph.children]
        : after.map((row) => row.children.flatMap((cell) => cell.children));
    for (const nodes of candidates) {
      const text = this.#plainText(nodes);
      const label = captionLabelLength(text);
      if (label !== undefined) return text.slice(label).replace(ATTRIBUTES_AT_END, '').trim();
    }
    return undefined;
  }

  #readLineAfterTable(row: TableRow, place: Place): void {
    const fence = divFence(this.#sourceOf(row));
    if (fence !== undefined) {
      this.#passFence(fence.opens, fence.attributes);
      return;
    }
    const mapped = this.#flatten(row.children.flatMap((cell) => cell.children));
    const label = captionLabelLength(mapped.text);
    const isCaption = label !== undefined || isSourceLine(mapped.text);
    const prose = sliceMapped(mapped, label ?? 0, mapped.text.length);
    this.#addProse(isCaption ? 'caption' : place.kind, prose, this.#rangeOf(row), place);
  }

  #readFootnote(node: FootnoteDefinition, place: Place): void {
    this.#readAll(node.children, {
      kind: 'footnote',
      depth: place.depth,
      inBlockQuote: place.inBlockQuote,
      label: normalizeLabel(node.identifier),
    });
  }

  #readHtml(node: Html): void {
    const range = this.#rangeOf(node);
    const standsAlone = isOnlyComments(this.#source, range);
    for (const comment of commentRanges(this.#source, range.start, range.end)) {
      this.#comments.push(toComment(this.#text, comment, standsAlone));
    }
    const opening = /^<div\b([^>]{0,500})>/i.exec(node.value);
    if (opening !== null && !/<\/div\s*>/i.test(node.value))
      this.#divs.push(divKind(opening[1] ?? ''));
    else if (/^<\/div\s*>/i.test(node.value)) this.#divs.pop();
  }

  #passFence(opens: boolean, attributes: string): void {
    if (opens) this.#divs.push(divKind(attributes));
    else this.#divs.pop();
  }

  /** An image that is a paragraph of its own: Pandoc shows its alternative text as caption. */
  #readFigure(image: Image | ImageReference, place: Place): void {
    const mapped = this.#alternativeText(image);
    const range = mapped === undefined ? undefined : sourceRange(mapped);
    if (mapped !== undefined && range !== undefined)
      this.#addProse('caption', mapped, range, place);
  }

  /** An image's alternative text as prose; remark gives it without positions, so it is read anew. */
  #alternativeText(image: Image | ImageReference): MappedText | undefined {
    if (image.alt === null || image.alt === undefined || image.alt === '') return undefined;
    const source = this.#sourceOf(image);
    const end = closingBracket(source, 1);
    const start = 2;
    if (end === undefined) return undefined;
    const text = source.slice(start, end);
    const [paragraph, ...others] = parseTree(text).children;
    if (paragraph?.type !== 'paragraph' || others.length > 0) return undefined;
    const offset = this.#rangeOf(image).start + start;
    const mapped = flatten(paragraph.children, text);
    return {
      text: mapped.text,
      segments: mapped.segments.map((segment) => ({
        ...segment,
        source: { start: segment.source.start + offset, end: segment.source.end + offset },
      })),
    };
  }

  #flatten(nodes: readonly PhrasingContent[]): MappedText {
    const mapped = flatten(nodes, this.#source, {
      comment: (range) => {
        this.#comments.push(toComment(this.#text, range, false));
      },
      image: (image) => {
        const alternative = this.#alternativeText(image);
        if (alternative !== undefined) this.#cite(alternative);
      },
    });
    if (!mapped.text.includes(MASK) || this.#source === this.#text) return mapped;
    const edits = Array.from(mapped.text.matchAll(/\uE000+\s*/g), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: '',
    }));
    return applyEdits(mapped, edits).mapped;
  }

  #cite(mapped: MappedText): void {
    this.#citations.push(...findCitations(mapped).map(({ cluster }) => cluster));
  }

  #addProse(
    kind: BlockKind,
    mapped: MappedText,
    range: OffsetRange,
    place: Place,
    cell?: CellPlace,
    headings: readonly string[] = this.#headings.map((heading) => heading.text),
  ): Prose {
    const prose = readProse(mapped);
    this.#citations.push(...prose.citations);
    const sections = [
      ...this.#headings.map((heading) => heading.kind),
      ...this.#divs,
      this.#boldSection,
    ];
    const isInList = kind === 'listItem' || kind === 'tableCell' || place.kind === 'listItem';
    const isLedIn = kind === 'listItem' || kind === 'paragraph';
    const block: Block = {
      kind,
      range,
      sentences: prose.sentences,
      headings,
      inBlockQuote: place.inBlockQuote,
      inSummary: sections.includes('summary') || startsAsSummary(prose.plain.text),
      inReferenceList: sections.includes('references'),
      ...(isLedIn && place.leadIns !== undefined ? { leadIns: place.leadIns } : {}),
      ...(isInList && place.coveredBy !== undefined ? { coveredBy: place.coveredBy } : {}),
      ...(place.label === undefined ? {} : { label: place.label }),
      ...(cell === undefined ? {} : { cell }),
    };
    if (block.sentences.length > 0) this.#blocks.push(block);
    for (const note of prose.notes) {
      const noteRange = sourceRange(note.content);
      if (noteRange === undefined) continue;
      const notePlace: Place = {
        kind: 'footnote',
        depth: place.depth,
        inBlockQuote: place.inBlockQuote,
        label: note.label,
      };
      this.#addProse('footnote', note.content, noteRange, notePlace, undefined, headings);
    }
    return prose;
  }

  #rangeOf(node: Nodes): OffsetRange {
    const start = node.position?.start.offset ?? 0;
    return { start, end: node.position?.end.offset ?? start };
  }

  /** The range of a cell without its pipes and the space around its content. */
  #contentRange(cell: TableCell): OffsetRange {
    const first = cell.children[0];
    const last = cell.children.at(-1);
    if (first === undefined || last === undefined) return this.#rangeOf(cell);
    return { start: this.#rangeOf(first).start, end: this.#rangeOf(last).end };
  }

  #sourceOf(node: Nodes | undefined): string {
    if (node === undefined) return '';
    const range = this.#rangeOf(node);
    return this.#source.slice(range.start, range.end);
  }
}

/** The images of a paragraph that holds nothing else; undefined if it holds anything else, or none. */
function onlyImages(nodes: readonly PhrasingContent[]): (Image | ImageReference)[] | undefined {
  const images: (Image | ImageReference)[] = [];
  for (const node of nodes) {
    if (node.type === 'image' || node.type === 'imageReference') images.push(node);
    else if (
      node.type === 'text'
        ? node.value.trim() !== ''
        : node.type !== 'attributes' && node.type !== 'break'
    ) {
      return undefined;
    }
  }
  return images.length === 0 ? undefined : images;
}

/** What a paragraph in bold, standing for a heading, says of what follows. */
function boldLabel(node: Paragraph, text: string): SectionKind | undefined {
  if (node.children[0]?.type !== 'strong' || node.children.length > 2) return undefined;
  const rest = node.children[1];
  if (rest !== undefined && (rest.type !== 'text' || /[^\s:.]/.test(rest.value))) return undefined;
  return sectionKind(text);
}

/** True of the lines above and below the ruler of a table without pipes. */
function isTableWithoutPipes(siblings: readonly Flow[], index: number, source: string): boolean {
  return [siblings[index - 1], siblings[index + 1]].some((node) => {
    if (node?.type !== 'thematicBreak') return false;
    return isColumnRuler(source.slice(node.position?.start.offset, node.position?.end.offset));
  });
}

/** The offset of the `]` that closes the `[` at `open`. */
function closingBracket(source: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') depth++;
    else if (source[at] === ']' && --depth === 0) return at;
  }
  return undefined;
}

/** A footnote belongs where it is called, not where it is written down (often below the list of references). */
function placeFootnotes(blocks: readonly Block[]): readonly Block[] {
  const callers = new Map<string, Block>();
  for (const block of blocks) {
    for (const { label } of block.sentences.flatMap((sentence) => sentence.footnotes)) {
      if (!callers.has(label)) callers.set(label, block);
    }
  }
  if (callers.size === 0) return blocks;
  return blocks.map((block) => {
    const caller = block.label === undefined ? undefined : callers.get(block.label);
    if (caller === undefined || caller === block) return block;
    const { headings, inSummary, inReferenceList } = caller;
    return { ...block, headings, inSummary, inReferenceList };
  });
}

/** `(@label)` is Pandoc's reference to an example in a numbered list wherever the document has that example. */
function withoutExampleLabels(
  labels: ReadonlySet<string>,
  document: MarkdownDocument,
): MarkdownDocument {
  if (labels.size === 0) return document;
  const isCitation = (cluster: CitationCluster): boolean =>
    cluster.kind === 'bracketed' || !cluster.items.every((item) => labels.has(item.key));
  return {
    ...document,
    citations: document.citations.filter(isCitation),
    blocks: document.blocks.map((block) => ({
      ...block,
      sentences: block.sentences.map((sentence) => ({
        ...sentence,
        citations: sentence.citations.filter(isCitation),
      })),
    })),
  };
}
