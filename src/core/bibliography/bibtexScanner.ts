/**
 * The grammar of BibTeX files, tolerantly: where entries begin and end, their keys and raw fields.
 * Nothing is decoded here. Every function is linear in the text it passes over; a damaged entry is
 * read at most twice, the second time with values ending before a line that looks like a field.
 */
import type { Problem } from '../text.ts';

/** How a piece of a value is written: in braces or quotes, as a bare word, or as text without any. */
export type PieceKind = 'delimited' | 'bare' | 'loose';

/** Receives what the body of an entry holds, in order. Offsets are into the whole text. */
export interface BodySink {
  /** A field begins; the pieces that follow are its value. */
  field(nameStart: number, nameEnd: number): void;
  /** A piece of the current field's value, without its delimiters. */
  piece(kind: PieceKind, start: number, end: number): void;
  problem(message: string, start: number, end: number): void;
}

/**
 * How a body ended: with its closing delimiter, without it at the start of the next entry or the
 * end of the text, or there but inside a value.
 */
export type BodyEnd = 'closed' | 'open' | 'openValue';

/** What `scanBody` returns: how and where the body ended, and how many values had to be cut. */
export interface BodyResult {
  readonly ending: BodyEnd;
  /** The offset after the closing delimiter, or after the last character that belongs to the entry. */
  readonly end: number;
  readonly cuts: number;
  readonly fields: number;
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const PERCENT = 37;
const PAREN_OPEN = 40;
const PAREN_CLOSE = 41;
const COMMA = 44;
const EQUALS = 61;
const AT = 64;
const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const NO_BREAK_SPACE = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;

/** True for the white space that separates things in a BibTeX file. */
export function isSpace(code: number): boolean {
  return (
    code === SPACE ||
    (code >= TAB && code <= CARRIAGE_RETURN) ||
    code === NO_BREAK_SPACE ||
    code === BYTE_ORDER_MARK
  );
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Characters that can't be part of a field name, a bare word or a key. */
function isSpecial(code: number): boolean {
  return (
    code === COMMA ||
    code === BRACE_OPEN ||
    code === BRACE_CLOSE ||
    code === QUOTE ||
    code === HASH ||
    code === EQUALS ||
    code === PERCENT
  );
}

/** The offset of the first character at or after `at` that is no white space. */
export function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code !== SPACE && code !== TAB) break;
    i++;
  }
  return i;
}

function lineEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && !isLineEnd(text.charCodeAt(i))) i++;
  return i;
}

/** The offset after a field-name-like word beginning at `at`. */
function wordEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isSpace(code) || isSpecial(code) || code === PAREN_OPEN || code === PAREN_CLOSE) break;
    i++;
  }
  return i;
}

/** True if at `at`, white space aside, an entry begins: `@type{`, or `@type(key,`. */
export function startsEntry(text: string, at: number): boolean {
  let i = skipBlanks(text, at);
  if (text.charCodeAt(i) !== AT) return false;
  const nameStart = i + 1;
  i = nameStart;
  while (isLetter(text.charCodeAt(i))) i++;
  if (i === nameStart) return false;
  i = skipBlanks(text, i);
  const code = text.charCodeAt(i);
  if (code === BRACE_OPEN) return true;
  if (code !== PAREN_OPEN) return false;
  const key = skipBlanks(text, i + 1);
  const keyEnd = wordEnd(text, key);
  return keyEnd > key && text.charCodeAt(skipBlanks(text, keyEnd)) === COMMA;
}

/** True if at `at`, blanks aside, there is `name =` followed by something that can be a value. */
function startsField(text: string, at: number, delimitedOnly: boolean): boolean {
  const name = skipBlanks(text, at);
  if (!isLetter(text.charCodeAt(name))) return false;
  let i = skipBlanks(text, wordEnd(text, name));
  if (text.charCodeAt(i) !== EQUALS) return false;
  i = skipBlanks(text, i + 1);
  const code = text.charCodeAt(i);
  if (code === BRACE_OPEN || code === QUOTE) return true;
  return !delimitedOnly && i < text.length && !isSpace(code) && !isSpecial(code);
}

/** The offset after the last character before `end` that is no white space. */
function trimmedEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

/**
 * The offset after the brace that closes the one at `open`, or -1.
 * @param stopAtEntry give up where a line begins like an entry, so that an unclosed brace ends there
 */
export function closingBrace(text: string, open: number, stopAtEntry: boolean): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BRACE_OPEN) depth++;
    else if (code === BRACE_CLOSE) {
      if (--depth === 0) return i + 1;
    } else if (stopAtEntry && isLineEnd(code) && startsEntry(text, i + 1)) return -1;
  }
  return -1;
}

/** Reads the fields of one body. Kept as an object so that its position is shared by its parts. */
class BodyScanner {
  readonly #text: string;
  readonly #closer: number;
  readonly #cutValues: boolean;
  readonly #sink: BodySink;
  #at: number;
  #cuts = 0;
  #fields = 0;
  /** The comma after a cut value lies within it, so none is missing. */
  #wasCut = false;
  /** The last line on which stray text was reported, so that it is reported once. */
  #strayLineEnd = -1;

  constructor(text: string, at: number, parens: boolean, cutValues: boolean, sink: BodySink) {
    this.#text = text;
    this.#at = at;
    this.#closer = parens ? PAREN_CLOSE : BRACE_CLOSE;
    this.#cutValues = cutValues;
    this.#sink = sink;
  }

  run(start: number): BodyResult {
    const text = this.#text;
    while (this.#toNext()) {
      const code = text.charCodeAt(this.#at);
      if (code === this.#closer) {
        if (this.#isExtraCloser()) continue;
        return this.#result('closed', this.#at + 1);
      }
      if (code === COMMA) this.#at++;
      else if (code === PERCENT) this.#at = lineEnd(text, this.#at);
      else if (this.#isWord(this.#at)) {
        if (!this.#field()) return this.#result('openValue', trimmedEnd(text, start, this.#at));
      } else this.#stray(this.#at);
    }
    return this.#result('open', trimmedEnd(text, start, this.#at));
  }

  #result(ending: BodyEnd, end: number): BodyResult {
    return { ending, end, cuts: this.#cuts, fields: this.#fields };
  }

  /** Moves over white space; false where the text ends or the next entry begins on a line. */
  #toNext(): boolean {
    const text = this.#text;
    for (; this.#at < text.length; this.#at++) {
      const code = text.charCodeAt(this.#at);
      if (!isSpace(code)) return true;
      if (isLineEnd(code) && startsEntry(text, this.#at + 1)) return false;
    }
    return false;
  }

  #isWord(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return (
      at < this.#text.length &&
      !isSpace(code) &&
      !isSpecial(code) &&
      code !== PAREN_OPEN &&
      code !== PAREN_CLOSE
    );
  }

  /** After an entry's end there is never a comma and a field: then a brace too many closed it. */
  #isExtraCloser(): boolean {
    const text = this.#text;
    const comma = skipSpace(text, this.#at + 1);
    if (text.charCodeAt(comma) !== COMMA) return false;
    if (!startsField(text, skipSpace(text, comma + 1), false)) return false;
    const closer = String.fromCharCode(this.#closer);
    this.#sink.problem(`there is a ‘${closer}’ too many here`, this.#at, this.#at + 1);
    this.#at = comma;
    return true;
  }

  /** Reports text that is no field, and moves after it. */
  #stray(start: number): void {
    const text = this.#text;
    let i = start;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      if (isLineEnd(code) || (i > start && (code === COMMA || code === this.#closer))) break;
      i++;
    }
    this.#at = i;
    if (start < this.#strayLineEnd) return;
    this.#strayLineEnd = lineEnd(text, i);
    const end = trimmedEnd(text, start, i);
    this.#sink.problem(`‘${shortened(text, start, end)}’ is no field`, start, end);
  }

  /** Reads one field; false if its value has no end. */
  #field(): boolean {
    const text = this.#text;
    const nameStart = this.#at;
    const nameEnd = wordEnd(text, nameStart);
    this.#at = nameEnd;
    const name = text.slice(nameStart, nameEnd);
    if (!this.#toNext()) {
      this.#sink.problem(`there is no ‘=’ after ‘${name}’`, nameStart, nameEnd);
      return true;
    }
    const code = text.charCodeAt(this.#at);
    if (code === EQUALS) this.#at++;
    else if (code === BRACE_OPEN || code === QUOTE) {
      this.#sink.problem(`there is no ‘=’ after the field ‘${name}’`, nameStart, nameEnd);
    } else {
      this.#at = nameEnd;
      this.#stray(nameStart);
      return true;
    }
    this.#fields++;
    this.#sink.field(nameStart, nameEnd);
    if (!this.#value(nameStart, nameEnd)) return false;
    const valueEnd = trimmedEnd(text, nameEnd, this.#at);
    if (!this.#toNext()) return true;
    const next = text.charCodeAt(this.#at);
    const wasCut = this.#wasCut;
    this.#wasCut = false;
    if (next === COMMA) this.#at++;
    else if (!wasCut && this.#isWord(this.#at) && this.#isNamed(this.#at)) {
      this.#sink.problem(
        `a comma is missing after the field ‘${name}’`,
        Math.max(nameStart, valueEnd - 1),
        valueEnd,
      );
    }
    return true;
  }

  /** True if the word at `at` is followed by `=`. */
  #isNamed(at: number): boolean {
    const text = this.#text;
    return text.charCodeAt(skipSpace(text, wordEnd(text, at))) === EQUALS;
  }

  /** Reads a value: pieces joined by `#`. False if one of them has no end. */
  #value(nameStart: number, nameEnd: number): boolean {
    const text = this.#text;
    for (;;) {
      const hasMore = this.#toNext();
      const code = hasMore ? text.charCodeAt(this.#at) : this.#closer;
      if (code === BRACE_OPEN) {
        if (!this.#delimited(nameStart, nameEnd, BRACE_CLOSE)) return false;
      } else if (code === QUOTE) {
        if (!this.#delimited(nameStart, nameEnd, QUOTE)) return false;
      } else if (!this.#bare(nameStart, nameEnd)) return true;
      if (!this.#toNext() || text.charCodeAt(this.#at) !== HASH) return true;
      this.#at++;
    }
  }

  /** Reads `{…}` or `"…"`; false if it has no end before the next entry. */
  #delimited(nameStart: number, nameEnd: number, closer: number): boolean {
    const text = this.#text;
    const open = this.#at;
    let depth = 0;
    for (let i = open + 1; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === closer && depth === 0) {
        this.#sink.piece('delimited', open + 1, i);
        this.#at = i + 1;
        return true;
      }
      if (code === BRACE_OPEN) depth++;
      else if (code === BRACE_CLOSE) depth = Math.max(0, depth - 1);
      else if (isLineEnd(code)) {
        if (startsEntry(text, i + 1)) {
          this.#at = i;
          return false;
        }
        // A quoted value can't hold `name = "` or `name = {` on a new line: its quote is missing.
        const cut = this.#cutValues
          ? startsField(text, i + 1, false)
          : closer === QUOTE && depth === 0 && startsField(text, i + 1, true);
        if (cut) {
          this.#cut(nameStart, nameEnd, open, i, closer);
          return true;
        }
      }
    }
    this.#at = text.length;
    return false;
  }

  /** Ends a value without closing delimiter at a line's end. */
  #cut(nameStart: number, nameEnd: number, open: number, at: number, closer: number): void {
    const text = this.#text;
    let end = trimmedEnd(text, open + 1, at);
    if (end > open + 1 && text.charCodeAt(end - 1) === COMMA)
      end = trimmedEnd(text, open + 1, end - 1);
    if (end > open + 1 && text.charCodeAt(end - 1) === closer) end--;
    this.#cuts++;
    this.#sink.piece('delimited', open + 1, end);
    this.#sink.problem(
      `the value of the field ‘${text.slice(nameStart, nameEnd)}’ has no closing ‘${String.fromCharCode(closer)}’`,
      nameStart,
      end,
    );
    this.#at = at;
    this.#wasCut = true;
  }

  /** Reads a number, a macro or unquoted text; false where the value is missing altogether. */
  #bare(nameStart: number, nameEnd: number): boolean {
    const text = this.#text;
    const start = this.#at;
    let i = start;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      if (isSpace(code) || isSpecial(code) || code === this.#closer) break;
      i++;
    }
    if (i === start) {
      this.#sink.problem(
        `the field ‘${text.slice(nameStart, nameEnd)}’ has no value`,
        nameStart,
        nameEnd,
      );
      return false;
    }
    this.#at = i;
    const next = skipBlanks(text, i);
    const code = text.charCodeAt(next);
    const endsHere =
      next >= text.length ||
      code === COMMA ||
      code === HASH ||
      code === PERCENT ||
      code === this.#closer ||
      isSpace(code) ||
      this.#isNamed(next);
    if (endsHere) {
      this.#sink.piece('bare', start, i);
      return true;
    }
    while (i < text.length) {
      const inner = text.charCodeAt(i);
      if (isLineEnd(inner) || inner === COMMA || inner === this.#closer) break;
      i++;
    }
    const end = trimmedEnd(text, start, i);
    this.#at = i;
    this.#sink.piece('loose', start, end);
    this.#sink.problem(
      `the value of the field ‘${text.slice(nameStart, nameEnd)}’ must stand in braces`,
      start,
      end,
    );
    return true;
  }
}

/**
 * Reads the fields of an entry's body.
 * @param at the offset after the key (or after the opening delimiter of `@string`)
 * @param parens the entry is delimited by parentheses
 * @param cutValues end a value before any line that looks like a field: for a second look at a body
 *   that does not close
 */
export function scanBody(
  text: string,
  at: number,
  parens: boolean,
  cutValues: boolean,
  sink: BodySink,
): BodyResult {
  return new BodyScanner(text, at, parens, cutValues, sink).run(at);
}

/** An entry as found in the text; its fields are read with `scanBody` from `body`. */
export interface ScannedEntry {
  /** The type in lower case, without the `@`. */
  readonly type: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** The offset at which its fields begin. */
  readonly body: number;
  readonly parens: boolean;
  /** Its fields must be read with values cut at lines that look like fields. */
  readonly cutValues: boolean;
}

/** Receives what a file holds, in order. Offsets are into the whole text. */
export interface FileSink {
  entry(entry: ScannedEntry): void;
  /** An entry that can't be used, but whose key could be made out. */
  brokenKey(key: string): void;
  /** A value of an `@string` begins; the pieces that follow are its text. */
  macro(name: string): void;
  macroPiece(kind: PieceKind, start: number, end: number): void;
  /** A field or piece of the entry that `entry` reports next, unless it turns out to be broken. */
  beginBody(): void;
  bodyField(nameStart: number, nameEnd: number): void;
  bodyPiece(kind: PieceKind, start: number, end: number): void;
  problem(problem: Problem): void;
}

/** Shown of stray text in a message; enough to find it by eye. */
const SHOWN_STRAY_LENGTH = 30;

function shortened(text: string, start: number, end: number): string {
  const shown = text.slice(start, Math.min(end, start + SHOWN_STRAY_LENGTH)).trim();
  return end - start > SHOWN_STRAY_LENGTH ? `${shown}…` : shown;
}

/**
 * Walks through a whole file.
 * @param isKnownType tells an entry that lacks its brace from an `@` in free text
 */
export function scanFile(
  text: string,
  isKnownType: (type: string) => boolean,
  sink: FileSink,
): void {
  new FileScanner(text, isKnownType, sink).run();
}

class FileScanner {
  readonly #text: string;
  readonly #isKnownType: (type: string) => boolean;
  readonly #sink: FileSink;
  #at = 0;
  /** Where the text outside entries began: the end of the last thing read. */
  #gapStart = 0;
  #afterEntry: string | undefined;
  /** Once one comment's brace was followed to the end in vain, later ones are not (linear time). */
  #hasUnclosedComment = false;

  constructor(text: string, isKnownType: (type: string) => boolean, sink: FileSink) {
    this.#text = text;
    this.#isKnownType = isKnownType;
    this.#sink = sink;
  }

  run(): void {
    const text = this.#text;
    for (;;) {
      const at = text.indexOf('@', this.#at);
      if (at < 0) break;
      this.#at = at + 1;
      let nameEnd = at + 1;
      while (nameEnd < text.length && isLetter(text.charCodeAt(nameEnd))) nameEnd++;
      if (nameEnd === at + 1) continue;
      const open = skipSpace(text, nameEnd);
      const opener = text.charCodeAt(open);
      const type = text.slice(at + 1, nameEnd).toLowerCase();
      if (opener !== BRACE_OPEN && opener !== PAREN_OPEN) {
        this.#withoutBrace(type, at, nameEnd);
        continue;
      }
      // '@' in running text ('mail bob@site (home)') is followed by a parenthesis, but not directly.
      if (opener === PAREN_OPEN && !startsEntry(text, at) && type !== 'comment') continue;
      if (this.#isCommentedOut(at)) {
        this.#at = lineEnd(text, at);
        continue;
      }
      this.#checkGap(at);
      this.#afterEntry = undefined;
      if (type === 'comment') this.#comment(at, open);
      else if (type === 'preamble') this.#preamble(at, open);
      else if (type === 'string') this.#string(at, open);
      else this.#entry(type, at, nameEnd, open);
      this.#gapStart = this.#at;
    }
    this.#checkGap(text.length);
  }

  #problem(message: string, start: number, end: number): void {
    this.#sink.problem({ message, range: { start, end } });
  }

  /** True if the line up to `at` begins with `%`. Looks back no further than the last entry. */
  #isCommentedOut(at: number): boolean {
    let start = at;
    while (start > this.#gapStart && !isLineEnd(this.#text.charCodeAt(start - 1))) start--;
    return this.#text.charCodeAt(skipBlanks(this.#text, start)) === PERCENT;
  }

  /** `@article foo, …`: only at a line's start, and only for types that exist. */
  #withoutBrace(type: string, at: number, nameEnd: number): void {
    const before = this.#text.charCodeAt(at - 1);
    if ((at > 0 && !isLineEnd(before)) || !this.#isKnownType(type)) return;
    const next = skipBlanks(this.#text, nameEnd);
    if (next === nameEnd) return;
    const keyEnd = wordEnd(this.#text, next);
    if (keyEnd === next || this.#text.charCodeAt(keyEnd) !== COMMA) return;
    const key = this.#text.slice(next, keyEnd);
    this.#problem(`Entry ‘${key}’: there is no ‘{’ after ‘@${type}’.`, at, keyEnd);
    this.#sink.brokenKey(key);
    this.#gapStart = this.#at;
    this.#afterEntry = undefined;
  }

  /**
   * Text between entries is a comment in BibTeX; but fields or a closing brace right there are what
   * is left of an entry that was closed too early.
   */
  #checkGap(end: number): void {
    const text = this.#text;
    if (this.#afterEntry === undefined) return;
    let i = this.#gapStart;
    while (i < end) {
      const start = skipSpace(text, i);
      if (start >= end) return;
      const stop = Math.min(lineEnd(text, start), end);
      if (text.charCodeAt(start) === BRACE_CLOSE || startsField(text, start, true)) {
        const shownEnd = trimmedEnd(text, start, stop);
        this.#problem(
          `‘${shortened(text, start, shownEnd)}’ stands outside any entry. Is there a ‘}’ too many in or after ‘${this.#afterEntry}’?`,
          start,
          shownEnd,
        );
        return;
      }
      i = stop + 1;
    }
  }

  #comment(at: number, open: number): void {
    if (this.#text.charCodeAt(open) === PAREN_OPEN) {
      this.#at = lineEnd(this.#text, open);
      return;
    }
    let end = closingBrace(this.#text, open, this.#hasUnclosedComment);
    if (end < 0) {
      this.#hasUnclosedComment = true;
      this.#problem('This @comment has no closing ‘}’.', at, open + 1);
      end = this.#nextEntryLine(open + 1);
    }
    this.#at = end;
  }

  #preamble(at: number, open: number): void {
    let end =
      this.#text.charCodeAt(open) === BRACE_OPEN ? closingBrace(this.#text, open, true) : -1;
    if (end < 0) {
      if (this.#text.charCodeAt(open) === BRACE_OPEN) {
        this.#problem('This @preamble has no closing ‘}’.', at, open + 1);
      }
      end = this.#nextEntryLine(open + 1);
    }
    this.#at = end;
  }

  /** The next line that begins like an entry, or the end of the text. */
  #nextEntryLine(from: number): number {
    for (let i = from; i < this.#text.length; i++) {
      if (isLineEnd(this.#text.charCodeAt(i)) && startsEntry(this.#text, i + 1)) return i;
    }
    return this.#text.length;
  }

  #string(at: number, open: number): void {
    const text = this.#text;
    const parens = text.charCodeAt(open) === PAREN_OPEN;
    const result = scanBody(text, open + 1, parens, false, {
      field: (start, end) => this.#sink.macro(text.slice(start, end)),
      piece: (kind, start, end) => this.#sink.macroPiece(kind, start, end),
      problem: (message, start, end) => this.#problem(`In @string: ${message}.`, start, end),
    });
    if (result.ending !== 'closed') this.#problem('This @string has no closing ‘}’.', at, open + 1);
    this.#at = Math.max(result.end, open + 1);
  }

  #entry(type: string, at: number, nameEnd: number, open: number): void {
    const text = this.#text;
    const parens = text.charCodeAt(open) === PAREN_OPEN;
    const found: Problem[] = [];
    const keyStart = skipSpace(text, open + 1);
    const key = this.#key(keyStart, parens);
    const label = key.text === '' ? `This @${type}` : `Entry ‘${key.text}’`;
    const report = (message: string, start: number, end: number) =>
      found.push({ message: `${label}: ${message}.`, range: { start, end } });
    if (key.text === '') report('the key is missing', at, open + 1);
    else if (key.hasSpace) report('its key holds a space', keyStart, key.end);
    else if (key.noComma) report('a comma is missing after the key', keyStart, key.end);
    const sink: BodySink = {
      field: (start, end) => this.#sink.bodyField(start, end),
      piece: (kind, start, end) => this.#sink.bodyPiece(kind, start, end),
      problem: report,
    };
    const ownProblems = found.length;
    this.#sink.beginBody();
    let result = scanBody(text, key.body, parens, false, sink);
    let cutValues = false;
    if (result.ending !== 'closed') {
      const first = found.splice(ownProblems);
      this.#sink.beginBody();
      const second = scanBody(text, key.body, parens, true, sink);
      cutValues = second.cuts > 0 && second.ending !== 'openValue';
      if (cutValues) result = second;
      else if (result.ending === 'open') {
        found.splice(ownProblems, found.length, ...first);
        this.#sink.beginBody();
        result = scanBody(text, key.body, parens, false, { ...sink, problem: () => undefined });
      }
    }
    const closer = parens ? ')' : '}';
    const headerEnd = key.text === '' ? nameEnd : key.end;
    if (result.ending === 'openValue') {
      found.splice(ownProblems);
      report(
        `a value has no closing delimiter, and there is no ‘${closer}’ at its end`,
        at,
        headerEnd,
      );
    } else if (result.ending === 'open' && !cutValues) {
      report(`there is no ‘${closer}’ at its end`, at, headerEnd);
    }
    const isBroken = key.text === '' || result.ending === 'openValue' || result.fields === 0;
    if (key.text !== '' && result.ending !== 'openValue' && result.fields === 0) {
      report('it has no fields', at, headerEnd);
    }
    for (const problem of found) this.#sink.problem(problem);
    const end = Math.max(result.end, key.body);
    this.#at = end;
    this.#afterEntry = key.text === '' ? `@${type}` : key.text;
    if (!isBroken) {
      this.#sink.entry({
        type,
        key: key.text,
        start: at,
        end,
        keyStart,
        keyEnd: key.end,
        body: key.body,
        parens,
        cutValues,
      });
    } else if (key.text !== '') this.#sink.brokenKey(key.text);
  }

  /** Reads the key at `start`; its text is empty if there is none. */
  #key(
    start: number,
    parens: boolean,
  ): { text: string; end: number; body: number; hasSpace: boolean; noComma: boolean } {
    const text = this.#text;
    let end = start;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (isSpace(code) || code === COMMA || code === BRACE_OPEN || code === BRACE_CLOSE) break;
      if (code === EQUALS || code === QUOTE || (parens && code === PAREN_CLOSE)) break;
      end++;
    }
    const none = { text: '', end: start, body: start, hasSpace: false, noComma: false };
    if (end === start) return none;
    const next = skipSpace(text, end);
    const code = text.charCodeAt(next);
    // `@article{title = {…}`: what looks like the key is the first field's name.
    if (code === EQUALS) return none;
    const key = text.slice(start, end);
    if (code === COMMA) {
      return { text: key, end, body: next + 1, hasSpace: false, noComma: false };
    }
    const closes = code === (parens ? PAREN_CLOSE : BRACE_CLOSE);
    if (closes || next >= text.length) {
      return { text: key, end, body: next, hasSpace: false, noComma: false };
    }
    // Several words before a comma on one line are a key with spaces, as some programs write it.
    for (let i = end; i < text.length; i++) {
      const inner = text.charCodeAt(i);
      if (inner === COMMA) {
        return {
          text: text.slice(start, i).trimEnd(),
          end: i,
          body: i + 1,
          hasSpace: true,
          noComma: false,
        };
      }
      if (isLineEnd(inner) || isSpecial(inner)) break;
    }
    return { text: key, end, body: end, hasSpace: false, noComma: true };
  }
}
