/** YAML front matter: what of it the checks need, with exact ranges. */
import type { Document as YamlDocument, Node as YamlNode, Pair, Scalar } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { CitationCluster } from '../citations/citation.ts';
import { parseCitations } from '../citations/parse.ts';
import type { OffsetRange, Parsed, Problem } from '../text.ts';
import type { FrontMatter, FrontMatterString } from './document.ts';

/** Front matter and the citations in it. */
export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly citations: readonly CitationCluster[];
}

/** Fields whose text Pandoc reads as Markdown, and where a citation counts. */
const PROSE_FIELDS: ReadonlySet<string> = new Set(
  'title subtitle abstract description summary keywords nocite thanks acknowledgements'.split(' '),
);

/** Deeper than any front matter nests its bibliographies. */
const MAX_DEPTH = 10;

/**
 * The range of the front matter's fences, and whether it ends with `...`; undefined if the text has none.
 * The first line is `---`, the last `---` or `...`.
 */
export function findFrontMatter(
  text: string,
): (OffsetRange & { readonly dotted: boolean }) | undefined {
  if (!/^---[ \t]*(?:\r|\n)/.test(text)) return undefined;
  const fence = /(?<=[\r\n])(---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;
  const match = fence.exec(text);
  if (match === null) return undefined;
  return { start: 0, end: match.index + match[0].length, dotted: match[1] === '...' };
}

/** Reads the front matter in `range` of `text`, its fences included. Never throws. */
export function readFrontMatter(text: string, range: OffsetRange): Parsed<ReadFrontMatter> {
  try {
    return read(text, range);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { value: { frontMatter: empty(range), citations: [] }, problems: [{ message, range }] };
  }
}

function empty(range: OffsetRange): FrontMatter {
  return { range, bibliographies: [], declaresBibliography: false, references: [] };
}

function read(text: string, range: OffsetRange): Parsed<ReadFrontMatter> {
  const inner = innerRange(text, range);
  const source = text.slice(inner.start, inner.end);
  const yaml = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
  // the first fault alone: the others mostly follow from it
  const problems: Problem[] = yaml.errors.slice(0, 1).map((error) => ({
    message: `Front matter is no valid YAML: ${error.message}`,
    range: clip({ start: inner.start + error.pos[0], end: inner.start + error.pos[1] }, inner),
  }));
  const reader = new Reader(text, inner, yaml);
  return { value: reader.read(range), problems };
}

/** The range between the fences. */
function innerRange(text: string, range: OffsetRange): OffsetRange {
  const whole = text.slice(range.start, range.end);
  const first = /^.*?(?:\r\n|\r|\n)/.exec(whole)?.[0].length ?? whole.length;
  const last = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r')) + 1;
  return { start: range.start + first, end: range.start + Math.max(first, last) };
}

function clip(range: OffsetRange, within: OffsetRange): OffsetRange {
  const start = Math.min(Math.max(range.start, within.start), within.end);
  return { start, end: Math.min(Math.max(range.end, start), within.end) };
}

class Reader {
  readonly #text: string;
  readonly #inner: OffsetRange;
  readonly #yaml: YamlDocument;
  readonly #citations: CitationCluster[] = [];

  constructor(text: string, inner: OffsetRange, yaml: YamlDocument) {
    this.#text = text;
    this.#inner = inner;
    this.#yaml = yaml;
  }

  read(range: OffsetRange): ReadFrontMatter {
    const root = this.#yaml.contents;
    const fields = new Map<string, YamlNode>();
    for (const pair of isMap(root) ? (root.items as Pair[]) : []) {
      const name = isScalar(pair.key) ? String(pair.key.value) : undefined;
      const value = pair.value as YamlNode | null;
      if (name !== undefined && value !== null && !fields.has(name)) fields.set(name, value);
    }
    for (const name of PROSE_FIELDS) this.#cite(fields.get(name), 0);
    const bibliographies: FrontMatterString[] = [];
    this.#collect(fields.get('bibliography'), bibliographies, 0);
    const references = this.#references(fields.get('references'));
    const string = (name: string): FrontMatterString | undefined => this.#string(fields.get(name));
    const date = string('date');
    const title = string('title');
    const csl = string('csl');
    return {
      frontMatter: {
        range,
        bibliographies,
        declaresBibliography: bibliographies.length > 0 || fields.has('references'),
        references,
        ...(date === undefined ? {} : { date }),
        ...(title === undefined ? {} : { title }),
        ...(csl === undefined ? {} : { csl }),
      },
      citations: this.#citations,
    };
  }

  /** Every string in `bibliography:`, be it a string, a list, or a map of either. */
  #collect(node: unknown, into: FrontMatterString[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (isSeq(node)) for (const item of node.items) this.#collect(item, into, depth + 1);
    else if (isMap(node)) for (const pair of node.items) this.#collect(pair.value, into, depth + 1);
    else if (isAlias(node)) this.#collect(node.resolve(this.#yaml), into, depth + 1);
    else {
      const string = this.#string(node);
      if (string !== undefined && string.value !== '') into.push(string);
    }
  }

  #references(node: unknown): { value: unknown; range: OffsetRange }[] {
    if (!isSeq(node)) return [];
    return (node.items as YamlNode[]).map((item) => ({
      value: this.#toValue(item),
      range: this.#rangeOf(item),
    }));
  }

  /** The plain value of a node; undefined where aliases lead nowhere or multiply without bounds. */
  #toValue(node: YamlNode): unknown {
    try {
      const value: unknown = node.toJS(this.#yaml);
      return value;
    } catch {
      return undefined;
    }
  }

  #string(node: unknown): FrontMatterString | undefined {
    if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
    // '2009' and '2009-06-14' are wanted as they are written, not as a number.
    const isWritten = typeof node.value !== 'string' && node.source !== undefined;
    return {
      value: isWritten ? String(node.source) : String(node.value),
      range: this.#valueRange(node),
    };
  }

  /** Where a scalar's value stands, quotation marks left out. */
  #valueRange(node: Scalar): OffsetRange {
    const range = this.#rangeOf(node);
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    return quoted && range.end - range.start >= 2
      ? { start: range.start + 1, end: range.end - 1 }
      : range;
  }

  #rangeOf(node: YamlNode): OffsetRange {
    const [start, end] = node.range ?? [0, 0];
    return clip({ start: this.#inner.start + start, end: this.#inner.start + end }, this.#inner);
  }

  /** Citations in a field's text, read from the source as it stands there. */
  #cite(node: unknown, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (isSeq(node)) for (const item of node.items) this.#cite(item, depth + 1);
    if (!isScalar(node)) return;
    const range = this.#valueRange(node);
    const text = this.#text.slice(range.start, range.end);
    const segments = [{ start: 0, length: text.length, source: range }];
    this.#citations.push(...parseCitations({ text, segments }));
  }
}
