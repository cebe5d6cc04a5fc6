/**
 * Silencing findings: by directives in the document's comments, and by `.plumbline/ignore.json`,
 * which knows a finding by its fingerprint and leaves no trace in the paper.
 */
import { closestRule, isRuleCode, unknownRule } from './configuration.ts';
import type { RuleCode } from './findings.ts';
import { closest } from './knowledge/editDistance.ts';
import { edtfDays } from './knowledge/edtf.ts';
import { Fields, firstFaultAnd, parseJson, rangeOf, startOf } from './knowledge/json.ts';
import type { JsonNode, Report } from './knowledge/json.ts';
import type { Comment } from './markdown/document.ts';
import { withoutByteOrderMark } from './text.ts';
import type { OffsetRange, Parsed, Problem } from './text.ts';

/** One entry of the ignore file. */
export interface IgnoreEntry {
  /** As `fingerprint` makes it. */
  readonly fingerprint: string;
  readonly rule: RuleCode;
  /** The sentence, for people. */
  readonly text: string;
  readonly reason?: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
}

/** An entry and where it stands in the file. */
export interface PlacedIgnoreEntry extends IgnoreEntry {
  readonly range: OffsetRange;
}

/** The ignore file of a document's root: where 'Ignore this finding' writes. */
export interface IgnoreTarget {
  readonly uri: string;
  /** Undefined while there is none. */
  readonly text: string | undefined;
}

/** Replaces a range of one file. */
export interface TextEdit {
  readonly range: OffsetRange;
  readonly newText: string;
}

const FILE_VERSION = 1;
const FINGERPRINT = /^1:[0-9a-f]{16}$/;
const FINGERPRINT_OF_OTHER_VERSION = /^\d+:/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const ENTRY_FIELDS = ['fingerprint', 'rule', 'text', 'reason', 'date'];

/** Offset basis and prime of the 64-bit Fowler–Noll–Vo hash, variant 1a. */
const FNV_BASIS = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * The 64-bit FNV-1a hash of a text's UTF-16 units as 16 hexadecimal digits. Not for secrets. Only
 * findings are hashed, so that it need not be fast.
 */
function hash64(text: string): string {
  let hash = FNV_BASIS;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * FNV_PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}

/**
 * The position-free identity of a finding, version 1: the rule, what the finding is about (fact id,
 * citation key or entry id) and the sentence's plain text without citations in NFC and lower case,
 * white space collapsed. White space before closing punctuation does not count, so that putting a
 * citation in or taking it out changes nothing.
 */
export function fingerprint(rule: string, subjectId: string, sentencePlainText: string): string {
  const sentence = sentencePlainText
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ')
    .replace(/ ([.,;:!?])/gu, '$1');
  // None of the parts can hold a line break, so no two triples run into the same text.
  return `1:${hash64([rule, subjectId, sentence].join('\n'))}`;
}

function readEntry(node: JsonNode, label: string, report: Report): PlacedIgnoreEntry | undefined {
  if (node.type !== 'object') {
    report(`${label} is not an object.`, rangeOf(node));
    return undefined;
  }
  const fields = new Fields(node, label, report);
  fields.reportUnknown(ENTRY_FIELDS);
  const print = fields.text('fingerprint');
  const printNode = fields.get('fingerprint');
  if (print !== '' && printNode !== undefined && !FINGERPRINT.test(print)) {
    const isOther = FINGERPRINT_OF_OTHER_VERSION.test(print) && !print.startsWith('1:');
    const what = isOther
      ? 'of a version that this Plumbline does not know'
      : 'that is not ‘1:’ and 16 digits from 0 to f';
    fields.fail(`has a ‘fingerprint’ ${what}`, rangeOf(printNode));
  }
  const rule = fields.text('rule');
  const ruleNode = fields.get('rule');
  if (rule !== '' && ruleNode !== undefined && !isRuleCode(rule))
    report(unknownRule(rule), rangeOf(ruleNode));
  const text = fields.text('text');
  const reason = fields.optionalText('reason');
  const date = fields.optionalText('date');
  const dateNode = fields.get('date');
  if (date !== undefined && dateNode !== undefined && !(DAY.test(date) && edtfDays(date))) {
    fields.fail('has a ‘date’ that is not a day such as 2026-01-31', rangeOf(dateNode));
  }
  if (fields.failed || !isRuleCode(rule)) return undefined;
  return {
    fingerprint: print,
    rule,
    text,
    ...(reason === undefined ? {} : { reason }),
    ...(date === undefined ? {} : { date }),
    range: rangeOf(node),
  };
}

/**
 * Reads an ignore file. A broken entry costs itself alone; offsets are into the text without its
 * byte order mark. Of broken syntax the first fault alone is reported: the others mostly follow
 * from it. Never throws.
 */
export function readIgnoreFile(text: string): Parsed<readonly PlacedIgnoreEntry[]> {
  const { value: root, problems: faults } = parseJson(withoutByteOrderMark(text));
  const problems: Problem[] = [];
  const report = firstFaultAnd(faults, problems);
  if (root === undefined) return { value: [], problems };
  if (root.type !== 'object') {
    if (faults.length === 0)
      report('The ignore file should be an object with the list ‘ignored’.', startOf(root));
    return { value: [], problems };
  }
  const fields = new Fields(root, 'The ignore file', report);
  fields.reportUnknown(['$schema', 'version', 'ignored']);
  const version = fields.get('version');
  // What is missing may only be unreadable, if the syntax is broken.
  if (version === undefined) {
    if (faults.length === 0)
      fields.fail(`has no ‘version’ (write ${String(FILE_VERSION)})`, startOf(root));
  } else if (version.value !== FILE_VERSION) {
    fields.fail(
      `has a version that this Plumbline does not know; it reads ${String(FILE_VERSION)}`,
      rangeOf(version),
    );
    return { value: [], problems };
  }
  if (fields.get('ignored') === undefined && faults.length === 0)
    fields.fail('has no list ‘ignored’', startOf(root));
  const entries = (fields.list('ignored') ?? []).flatMap(
    (node, index) => readEntry(node, `Entry ${String(index + 1)}`, report) ?? [],
  );
  return { value: entries, problems };
}

const INDENT = '  ';

/** The white space at the start of the line that an offset stands in. */
function indentAt(text: string, offset: number): string {
  const lineStart =
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/** An entry as JSON over several lines, every line after the first indented. Fields come in a fixed order. */
function formatEntry(entry: IgnoreEntry, indent: string, step: string, newline: string): string {
  const { fingerprint: print, rule, text, reason, date } = entry;
  const ordered = { fingerprint: print, rule, text, reason, date };
  return JSON.stringify(ordered, undefined, step)
    .split('\n')
    .join(newline + indent);
}

/**
 * The edit that adds an entry to an ignore file, or makes the file where there is none or it is
 * empty. Nothing else in the file changes. Empty (no range, no text) if the fingerprint is there
 * already; undefined if the file is too broken to add to, which the user has to be told.
 */
export function addIgnoreEntryEdit(
  text: string | undefined,
  entry: IgnoreEntry,
): TextEdit | undefined {
  const source = withoutByteOrderMark(text ?? '');
  if (source.trim() === '') {
    const list = `${INDENT}"ignored": [\n${INDENT}${INDENT}${formatEntry(entry, INDENT + INDENT, INDENT, '\n')}\n${INDENT}]`;
    return {
      range: { start: 0, end: source.length },
      newText: `{\n${INDENT}"version": ${String(FILE_VERSION)},\n${list}\n}\n`,
    };
  }
  const { value: root, problems } = parseJson(source);
  if (root?.type !== 'object' || problems.length > 0) return undefined;
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const fields = new Fields(root, '', () => undefined);
  const list = fields.get('ignored');
  const at = (offset: number, newText: string): TextEdit => ({
    range: { start: offset, end: offset },
    newText,
  });
  const base = indentAt(source, root.offset);

  if (list === undefined) {
    const lastField = root.children?.at(-1);
    const outer = lastField === undefined ? base + INDENT : indentAt(source, lastField.offset);
    const step = outer.startsWith('\t') ? '\t' : INDENT;
    const inner = outer + step;
    const added = `"ignored": [${newline}${inner}${formatEntry(entry, inner, step, newline)}${newline}${outer}]`;
    if (lastField !== undefined)
      return at(lastField.offset + lastField.length, `,${newline}${outer}${added}`);
    return at(root.offset + 1, `${newline}${outer}${added}${newline}${base}`);
  }
  if (list.type !== 'array') return undefined;
  const entries = list.children ?? [];
  const isThere = entries.some(
    (node) => new Fields(node, '', () => undefined).get('fingerprint')?.value === entry.fingerprint,
  );
  if (isThere) return at(0, '');
  const outer = indentAt(source, list.offset);
  const step = outer.startsWith('\t') ? '\t' : INDENT;
  const last = entries.at(-1);
  if (last !== undefined) {
    const startsItsLine =
      indentAt(source, last.offset) === source.slice(lineStartOf(source, last.offset), last.offset);
    const inner = startsItsLine ? indentAt(source, last.offset) : outer + step;
    return at(
      last.offset + last.length,
      `,${newline}${inner}${formatEntry(entry, inner, step, newline)}`,
    );
  }
  const inner = outer + step;
  const added = `${newline}${inner}${formatEntry(entry, inner, step, newline)}${newline}${outer}`;
  const start = list.offset + 1;
  const end = list.offset + list.length - 1;
  // White space between the brackets gives way; a comment there stays.
  return source.slice(start, end).trim() === ''
    ? { range: { start, end }, newText: added }
    : at(start, added);
}

/** The offset of the start of the line that an offset stands in. */
function lineStartOf(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** A comment that silences findings. */
export interface Directive {
  /** `block`: its own block, or the next one if it stands alone. `nextLine`: the line after the comment. `file`: all. */
  readonly covers: 'block' | 'nextLine' | 'file';
  /** Rules it silences. Never empty: a directive that names only unknown rules silences nothing and is left out. */
  readonly codes: 'all' | readonly RuleCode[];
  /** The whole comment. */
  readonly range: OffsetRange;
  /** True if the comment is a block of its own. */
  readonly standsAlone: boolean;
}

/** A word of a directive that says nothing to us. */
export interface DirectiveProblem extends Problem {
  /** What was probably meant; replaces the range. */
  readonly replacement?: string;
}

/** What is read of a document's comments. */
export interface ReadDirectives {
  readonly value: readonly Directive[];
  readonly problems: readonly DirectiveProblem[];
}

const DIRECTIVES: ReadonlyMap<string, Directive['covers']> = new Map([
  ['plumbline-ignore', 'block'],
  ['plumbline-ignore-next-line', 'nextLine'],
  ['plumbline-ignore-file', 'file'],
]);
const DIRECTIVE_PREFIX = 'plumbline-';
const COMMENT_OPEN = '<!--';

/**
 * The directives among a document's comments, in order. Rule codes stand after the directive,
 * divided by spaces or commas; none means all rules. Unknown rules and directives are problems.
 * @param source the text that the comments stand in
 */
export function readDirectives(comments: readonly Comment[], source: string): ReadDirectives {
  const directives: Directive[] = [];
  const problems: DirectiveProblem[] = [];
  for (const comment of comments) {
    const words = [...comment.text.matchAll(/[^\s,]+/gu)];
    const [first] = words;
    if (first?.[0].startsWith(DIRECTIVE_PREFIX) !== true) continue;
    const [name] = first;
    const textStart = source.indexOf(comment.text, comment.range.start + COMMENT_OPEN.length);
    const rangeOfWord = (word: RegExpExecArray): OffsetRange => ({
      start: textStart + word.index,
      end: textStart + word.index + word[0].length,
    });
    const replacementBy = (meant: string | undefined): Pick<DirectiveProblem, 'replacement'> =>
      meant === undefined ? {} : { replacement: meant };
    const covers = DIRECTIVES.get(name);
    if (covers === undefined) {
      const meant = closest(name, DIRECTIVES.keys());
      const hint = meant === undefined ? ` There are ${[...DIRECTIVES.keys()].join(', ')}.` : '';
      const question = meant === undefined ? '.' : `; did you mean ‘${meant}’?`;
      problems.push({
        message: `There is no directive ‘${name}’${question}${hint}`,
        range: rangeOfWord(first),
        ...replacementBy(meant),
      });
      continue;
    }
    const codes: RuleCode[] = [];
    for (const word of words.slice(1)) {
      if (!isRuleCode(word[0]))
        problems.push({
          message: unknownRule(word[0]),
          range: rangeOfWord(word),
          ...replacementBy(closestRule(word[0])),
        });
      else if (!codes.includes(word[0])) codes.push(word[0]);
    }
    const named = words.length > 1;
    if (named && codes.length === 0) continue;
    const { range, standsAlone } = comment;
    directives.push({ covers, codes: named ? codes : 'all', range, standsAlone });
  }
  return { value: directives, problems };
}
