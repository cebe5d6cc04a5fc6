/** The nodes of a JSON text, with their places. */

/** A value of a JSON text, or a property: its children are its name and its value. */
export interface JsonNode {
  readonly type: 'object' | 'array' | 'property' | 'string' | 'number' | 'boolean' | 'null';
  readonly offset: number;
  readonly length: number;
  /** Of strings, numbers, booleans and null. */
  readonly value?: unknown;
  /** Of objects their properties, of arrays their items. */
  readonly children?: readonly JsonNode[] | undefined;
}

/**
 * The root of a text that is JSON without any fault. What a node holds is read when it is asked for:
 * so a large file costs little more than what is used of it.
 */
export function lazyTree(text: string): JsonNode {
  return nodeAt(text, spaceEnd(text, 0));
}

class LazyNode implements JsonNode {
  readonly type: JsonNode['type'];
  readonly offset: number;
  readonly length: number;
  readonly #text: string;
  #children: readonly JsonNode[] | undefined;

  constructor(text: string, type: JsonNode['type'], start: number, end: number) {
    this.#text = text;
    this.type = type;
    this.offset = start;
    this.length = end - start;
  }

  get value(): unknown {
    if (this.type === 'object' || this.type === 'array') return undefined;
    const written = this.#text.slice(this.offset, this.offset + this.length);
    return this.type === 'string' && !written.includes('\\')
      ? written.slice(1, -1)
      : JSON.parse(written);
  }

  get children(): readonly JsonNode[] | undefined {
    if (this.type !== 'object' && this.type !== 'array') return undefined;
    this.#children ??= childrenOf(this.#text, this.type, this.offset);
    return this.#children;
  }
}

function childrenOf(text: string, type: 'object' | 'array', start: number): readonly JsonNode[] {
  const children: JsonNode[] = [];
  const close = type === 'object' ? CLOSE_BRACE : CLOSE_BRACKET;
  let at = spaceEnd(text, start + 1);
  while (at < text.length && text.charCodeAt(at) !== close) {
    const first = nodeAt(text, at);
    let last = first;
    if (type === 'object') {
      const colon = spaceEnd(text, endOf(first));
      last = nodeAt(text, spaceEnd(text, colon + 1));
    }
    const end = endOf(last);
    children.push(
      first === last
        ? first
        : { type: 'property', offset: at, length: end - at, children: [first, last] },
    );
    at = spaceEnd(text, end);
    if (text.charCodeAt(at) === COMMA) at = spaceEnd(text, at + 1);
  }
  return children;
}

function endOf({ offset, length }: JsonNode): number {
  return offset + length;
}

function nodeAt(text: string, start: number): JsonNode {
  const type = typeAt(text, start);
  const end =
    type === 'string'
      ? stringEnd(text, start)
      : type === 'object' || type === 'array'
        ? bracketsEnd(text, start)
        : scalarEnd(text, start);
  return new LazyNode(text, type, start, end);
}

function typeAt(text: string, start: number): JsonNode['type'] {
  switch (text[start]) {
    case '"':
      return 'string';
    case '{':
      return 'object';
    case '[':
      return 'array';
    case 't':
    case 'f':
      return 'boolean';
    case 'n':
      return 'null';
    default:
      return 'number';
  }
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

function spaceEnd(text: string, start: number): number {
  let i = start;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== SPACE && c !== LINE_FEED && c !== RETURN && c !== TAB) break;
  }
  return i;
}

/** The offset behind the string that begins at `start`. */
function stringEnd(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); ; quote = text.indexOf('"', quote + 1)) {
    if (quote < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return quote + 1;
  }
}

/** The offset behind the object or array that begins at `start`. */
function bracketsEnd(text: string, start: number): number {
  let depth = 0;
  let i = start;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) {
      i = stringEnd(text, i);
      continue;
    }
    i++;
    if (c === OPEN_BRACE || c === OPEN_BRACKET) depth++;
    else if ((c === CLOSE_BRACE || c === CLOSE_BRACKET) && --depth === 0) return i;
  }
  return i;
}

/** The offset behind the number or word that begins at `start`. */
function scalarEnd(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === COMMA || c === CLOSE_BRACE || c === CLOSE_BRACKET) break;
    if (c === SPACE || c === LINE_FEED || c === RETURN || c === TAB) break;
  }
  return i;
}
