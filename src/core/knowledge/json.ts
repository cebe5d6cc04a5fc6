/**
 * Reading JSON as people write it: comments and trailing commas are let pass, every fault is
 * reported where it stands, and what can be read is read. Shared by the readers of packs,
 * configuration and ignore files.
 */
import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import type { OffsetRange, Parsed, Problem } from '../text.ts';
import { closest } from './editDistance.ts';
import { type JsonNode, lazyTree } from './jsonNode.ts';

export type { JsonNode } from './jsonNode.ts';

/**
 * Nesting beyond this is refused before parsing. The parser calls itself once per level and would
 * run out of stack at some thousands; our files need five levels, CSL-JSON a few more.
 */
export const MAX_NESTING = 100;

/** Sentences for the parser's error codes; anything else is 'this is not JSON'. */
const SYNTAX_MESSAGES: ReadonlyMap<string, string> = new Map([
  ['InvalidNumberFormat', 'This is not a number'],
  ['PropertyNameExpected', 'A field name in double quotes is missing here'],
  ['ValueExpected', 'A value is missing here'],
  ['ColonExpected', 'A colon is missing here'],
  ['CommaExpected', 'A comma is missing here'],
  ['CloseBraceExpected', 'A closing } is missing'],
  ['CloseBracketExpected', 'A closing ] is missing'],
  ['EndOfFileExpected', 'There is text after the end of the JSON'],
  ['UnexpectedEndOfComment', 'This comment is not closed'],
  ['UnexpectedEndOfString', 'This text is not closed with a double quote'],
  ['InvalidUnicode', 'This is not a valid \\u escape'],
  ['InvalidEscapeCharacter', 'This text contains an invalid escape; a backslash is written \\\\'],
  [
    'InvalidCharacter',
    'This text contains a character that has to be escaped (a tab or line break)',
  ],
]);

/** The source range of a node. */
export function rangeOf(node: JsonNode): OffsetRange {
  return { start: node.offset, end: node.offset + node.length };
}

/** The first character of a node: where something is reported as missing from it. */
export function startOf(node: JsonNode): OffsetRange {
  return { start: node.offset, end: node.offset + Math.min(1, node.length) };
}

/** The offset at which the text is nested deeper than `MAX_NESTING`, if it is. Strings don't count. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === BACKSLASH) i++;
      else if (c === QUOTE || c === LINE_FEED) inString = false;
    } else if (c === QUOTE) inString = true;
    else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      if (++depth > MAX_NESTING) return i;
    } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) depth = Math.max(0, depth - 1);
  }
  return undefined;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** True if a text is JSON to the letter: no comment, no trailing comma, no fault. */
function isStrict(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Parses a text without byte order mark. The value is the root node as far as it could be made out,
 * undefined if there is none. Never throws.
 */
export function parseJson(text: string): Parsed<JsonNode | undefined> {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const message = `This is nested deeper than ${String(MAX_NESTING)} levels and is not read.`;
    return { value: undefined, problems: [{ message, range: { start: deep, end: deep + 1 } }] };
  }
  if (text.trim() === '') {
    return {
      value: undefined,
      problems: [{ message: 'The file is empty.', range: { start: 0, end: 0 } }],
    };
  }
  if (isStrict(text)) return { value: lazyTree(text), problems: [] };
  const errors: ParseError[] = [];
  let root: JsonNode | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    // The nesting check counts as the parser does except in comments; whatever slips through ends here.
    return {
      value: undefined,
      problems: [{ message: 'This is not JSON.', range: { start: 0, end: text.length } }],
    };
  }
  const problems = errors.map(({ error, offset, length }): Problem => {
    const sentence = SYNTAX_MESSAGES.get(printParseErrorCode(error)) ?? 'This is not JSON';
    const start = Math.min(offset, text.length);
    return {
      message: `${sentence}.`,
      range: { start, end: Math.min(start + length, text.length) },
    };
  });
  return { value: root, problems };
}

/**
 * The source range of `[start, end)` of a string node's value, escapes counted as written.
 * Offsets outside the value are moved to its nearest end.
 */
export function rangeInString(
  text: string,
  node: JsonNode,
  start: number,
  end: number,
): OffsetRange {
  const last = node.offset + node.length - 1;
  const escapeLength = (at: number): number =>
    text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
  let at = node.offset + 1;
  let from = at;
  for (let i = 0; i < end && at < last; i++) {
    if (i === start) from = at;
    at = Math.min(at + escapeLength(at), last);
  }
  return { start: start >= end ? at : from, end: at };
}

/** Takes note of a problem at a range. */
export type Report = (message: string, range: OffsetRange) => void;

/**
 * Starts a list of problems with the first syntax fault, and takes note of others in it as long as
 * they end before that fault: what follows may only follow from it.
 */
export function firstFaultAnd(faults: readonly Problem[], problems: Problem[]): Report {
  const [first] = faults;
  if (first !== undefined) problems.push(first);
  return (message, range) => {
    if (first === undefined || range.end <= first.range.start) problems.push({ message, range });
  };
}

/** A field as written: the node of its name and of its value. */
interface Field {
  readonly name: JsonNode;
  readonly value: JsonNode;
}

/**
 * The fields of a JSON object, read one by one. What is missing or wrong is reported at its place
 * and sets `failed`; the caller then decides what the fault costs. Names live in a Map, so
 * `__proto__` and its like are names like any other.
 */
export class Fields {
  /** True once a field that was asked for turned out missing or wrong. */
  failed = false;
  readonly node: JsonNode;
  readonly #fields = new Map<string, Field>();
  readonly #label: string;
  readonly #report: Report;

  /** `label` names the object in messages ('Fact ‘a-b’'). A field given twice is reported; the last one counts. */
  constructor(node: JsonNode, label: string, report: Report) {
    this.node = node;
    this.#label = label;
    this.#report = report;
    for (const property of node.children ?? []) {
      const [name, value] = property.children ?? [];
      if (name === undefined || value === undefined || typeof name.value !== 'string') continue;
      if (this.#fields.has(name.value)) this.fail(`gives ‘${name.value}’ twice`, rangeOf(name));
      this.#fields.set(name.value, { name, value });
    }
  }

  /** Reports `<label> <what>.` and marks the object as failed. */
  fail(what: string, range: OffsetRange): void {
    this.failed = true;
    this.#report(`${this.#label} ${what}.`, range);
  }

  /** The value's node of a field, if the field is there. */
  get(name: string): JsonNode | undefined {
    return this.#fields.get(name)?.value;
  }

  /** The node of a field that has to be there. */
  #required(name: string): JsonNode | undefined {
    const node = this.get(name);
    if (node === undefined) this.fail(`has no ‘${name}’`, startOf(this.node));
    return node;
  }

  /** Reports fields that are not in `known`, without failing: what they say is lost, the rest is sound. */
  reportUnknown(known: readonly string[]): void {
    for (const [name, field] of this.#fields) {
      if (known.includes(name)) continue;
      const meant = closest(name, known);
      const hint = meant === undefined ? '' : `; did you mean ‘${meant}’?`;
      const end = hint === '' ? '.' : '';
      this.#report(
        `${this.#label} has an unknown field ‘${name}’${hint}${end}`,
        rangeOf(field.name),
      );
    }
  }

  #text(name: string, node: JsonNode): string | undefined {
    if (typeof node.value !== 'string') {
      this.fail(`has a ‘${name}’ that is not text`, rangeOf(node));
      return undefined;
    }
    if (node.value.trim() === '') {
      this.fail(`has an empty ‘${name}’`, rangeOf(node));
      return undefined;
    }
    return node.value;
  }

  /** A text that has to be there and say something; '' after a failure. */
  text(name: string): string {
    const node = this.#required(name);
    return (node && this.#text(name, node)) ?? '';
  }

  /** A text that may be absent, but not empty. */
  optionalText(name: string): string | undefined {
    const node = this.get(name);
    return node && this.#text(name, node);
  }

  #integer(name: string, node: JsonNode): number | undefined {
    const value: unknown = node.value;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value;
    this.fail(`has a ‘${name}’ that is not a whole number from 1`, rangeOf(node));
    return undefined;
  }

  /** A whole number from 1 that has to be there; 0 after a failure. */
  positive(name: string): number {
    const node = this.#required(name);
    return (node && this.#integer(name, node)) ?? 0;
  }

  /** A whole number from 1 that may be absent. */
  optionalPositive(name: string): number | undefined {
    const node = this.get(name);
    return node && this.#integer(name, node);
  }

  /** One of the given words; undefined after a failure. */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const node = this.#required(name);
    if (node === undefined) return undefined;
    const found = choices.find((choice) => choice === node.value);
    if (found === undefined)
      this.fail(`has a ‘${name}’ that is not one of ${choices.join(', ')}`, rangeOf(node));
    return found;
  }

  /** The items of a list that may be absent; undefined if it is absent or no list. */
  list(name: string): readonly JsonNode[] | undefined {
    const node = this.get(name);
    if (node === undefined) return undefined;
    if (node.type === 'array') return node.children ?? [];
    this.fail(`has a ‘${name}’ that is not a list`, rangeOf(node));
    return undefined;
  }

  /** A list of texts that say something; absent it is undefined, and faulty items are left out. */
  optionalTexts(name: string): readonly string[] | undefined {
    return this.list(name)?.flatMap((item) => this.#text(name, item) ?? []);
  }

  /** A list of whole numbers from 1; absent it is undefined, and faulty items are left out. */
  optionalPositives(name: string): readonly number[] | undefined {
    return this.list(name)?.flatMap((item) => this.#integer(name, item) ?? []);
  }

  /** Every field with its nodes, in the order of the text (a name given twice stands where it stood first). */
  entries(): readonly {
    readonly name: string;
    readonly nameNode: JsonNode;
    readonly value: JsonNode;
  }[] {
    return [...this.#fields].map(([name, field]) => ({
      name,
      nameNode: field.name,
      value: field.value,
    }));
  }
}

/** A line of nothing but closing brackets. */
const CLOSING_LINE = /^[ \t]*[\]}][\]},\s]*$/;

/** A parsed tree, moved to where its text stands in the whole. */
function shifted(node: JsonNode, by: number): JsonNode {
  const { type, value, offset, length, children } = node;
  return {
    ...{ type, value, offset: offset + by, length },
    ...(children === undefined ? {} : { children: children.map((child) => shifted(child, by)) }),
  };
}

/**
 * The items of a damaged list of objects, told apart by their layout: each begins on a line of its
 * own, indented like the first, and ends before the next or before a closing bracket indented less.
 * So an item whose brace is missing does not swallow its neighbours. Undefined where the layout
 * says nothing: the list is on one line, or does not begin with an object.
 */
export function itemsByLayout(
  text: string,
  list: JsonNode,
): Parsed<readonly JsonNode[]> | undefined {
  const first = list.children?.[0];
  if (first === undefined || text[first.offset] !== '{') return undefined;
  const lineStart = text.lastIndexOf('\n', first.offset - 1) + 1;
  const indent = text.slice(lineStart, first.offset);
  if (lineStart === 0 || indent.trim() !== '') return undefined;

  const chunks: OffsetRange[] = [];
  let start = first.offset;
  const endChunk = (end: number): void => {
    if (start >= 0)
      chunks.push({ start, end: start + text.slice(start, end).replace(/[\s,]+$/u, '').length });
    start = -1;
  };
  for (let at = text.indexOf('\n', start) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    const lineEnd = text.indexOf('\n', at);
    const line = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
    if (line.startsWith(`${indent}{`)) {
      endChunk(at);
      start = at + indent.length;
    } else if (CLOSING_LINE.test(line) && !line.startsWith(indent)) endChunk(at);
  }
  endChunk(text.length);

  const nodes: JsonNode[] = [];
  const problems: Problem[] = [];
  for (const chunk of chunks) {
    const item = parseJson(text.slice(chunk.start, chunk.end));
    for (const { message, range } of item.problems) {
      problems.push({
        message,
        range: { start: range.start + chunk.start, end: range.end + chunk.start },
      });
    }
    if (item.value === undefined) continue;
    nodes.push(shifted(item.value, chunk.start));
  }
  return { value: nodes, problems };
}
