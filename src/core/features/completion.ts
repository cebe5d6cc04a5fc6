/** Completion after `@`: references and facts, put in as the citation that is right where the caret stands. */
import { formatReference, shortCitation } from '../bibliography/format.ts';
import type { CslItem } from '../bibliography/reference.ts';
import type { FileEdit } from '../findings.ts';
import { fold } from '../knowledge/fold.ts';
import { type SearchIndex, searchIndex } from '../knowledge/search.ts';
import type { Fact } from '../knowledge/pack.ts';
import type { CompletionItem, CompletionList } from '../requests.ts';
import type { OffsetRange } from '../text.ts';
import { canCite, openBracket } from './citationPlace.ts';
import { type CitingContext, addEntry, citationKey, keyFor, locatorOf } from './citing.ts';
import { type ViewContext, escapeMarkdown, factMarkdown, viewOf } from './factView.ts';

/** More than this helps nobody choose, and costs time on every key. */
const ITEM_LIMIT = 100;
/** Facts come after the references that match by name. */
const FACT_LIMIT = 20;
/** VS Code filters on the first 128 characters of `filterText`; the typed run must be among them. */
const FILTER_LIMIT = 128;

/** A work the document can cite. */
export interface CitableWork {
  readonly key: string;
  readonly item: CslItem;
}

/** What completion draws on. */
export interface CompletionContext extends CitingContext, ViewContext {
  /** Every work the document can cite: its bibliography's, then the packs' that it lacks. */
  readonly works: readonly CitableWork[];
  readonly workIndex: SearchIndex;
  readonly factIndex: SearchIndex;
}

/** Where the caret stands in a citation being typed. */
interface Typed {
  /** From the `@` (or the `-` before it) to the end of the key under the caret. */
  readonly range: OffsetRange;
  /** What of that stands before the caret, as it is written. */
  readonly written: string;
  readonly query: string;
  readonly suppressAuthor: boolean;
  readonly braces: boolean;
  readonly inBrackets: boolean;
  /** Where a `;` is missing behind another citation in the same brackets. */
  readonly separatorAt?: number;
}

const EMPTY: CompletionList = { items: [], isIncomplete: false };

/** The completions at an offset; none outside a citation key. */
export function completionAt(context: CompletionContext, offset: number): CompletionList {
  const typed = typedAt(context.document.text, offset);
  if (typed === undefined || !canCite(context.document, typed.range.start)) return EMPTY;
  const items = [...references(context, typed), ...facts(context, typed)].slice(0, ITEM_LIMIT);
  return {
    items: items.map((item, index) => ({ ...item, sortText: String(index).padStart(4, '0') })),
    // always: matching and order are ours, so every further character asks again
    isIncomplete: true,
  };
}

const KEY_CHARACTER = /[\p{L}\p{N}_:.#$%&\-+?<>~/]/u;

/** Finds the key being typed at an offset. */
export function typedAt(text: string, offset: number): Typed | undefined {
  const lineStart =
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  let at = offset;
  let braces = false;
  while (at > lineStart && KEY_CHARACTER.test(text.charAt(at - 1))) at--;
  if (text.charAt(at - 1) === '{' && text.charAt(at - 2) === '@') {
    braces = true;
    at -= 1;
  }
  if (text.charAt(at - 1) !== '@' || at - 1 < lineStart) return undefined;
  const sign = at - 1;
  const suppressAuthor =
    text.charAt(sign - 1) === '-' && !/[\p{L}\p{N}]/u.test(text.charAt(sign - 2));
  const start = suppressAuthor ? sign - 1 : sign;
  // an e-mail address, a package name or an escape is no citation
  if (/[\p{L}\p{N}_\\@]/u.test(text.charAt(start - 1))) return undefined;
  let end = offset;
  while (KEY_CHARACTER.test(text.charAt(end)) && text.charAt(end) !== '.') end++;
  if (braces && text.charAt(end) === '}') end++;
  const bracket = openBracket(text, start);
  const separatorAt = bracket === undefined ? undefined : missingSeparator(text, bracket, start);
  return {
    range: { start, end },
    written: text.slice(start, offset),
    query: text.slice(braces ? sign + 2 : sign + 1, offset),
    suppressAuthor,
    braces,
    inBrackets: bracket !== undefined,
    ...(separatorAt === undefined ? {} : { separatorAt }),
  };
}

/** Behind the citation that precedes in the same brackets, if no `;` divides it from the offset. */
function missingSeparator(text: string, bracket: number, offset: number): number | undefined {
  const between = text.slice(bracket + 1, offset);
  if (!between.includes('@') || /;\s*(?:\p{L}[^;@]*)?$/u.test(between)) return undefined;
  return bracket + 1 + between.trimEnd().length;
}

function references(context: CompletionContext, typed: Typed): CompletionItem[] {
  const used = usage(context);
  const query = fold(typed.query);
  // whoever types a key means that key, however often others are cited
  const startsWithQuery = ({ work }: { readonly work: CitableWork }) =>
    query !== '' && fold(work.key).startsWith(query) ? 1 : 0;
  const found =
    typed.query === ''
      ? context.works.map((work, index) => ({ work, rank: index }))
      : searchIndex(context.workIndex, typed.query, ITEM_LIMIT).flatMap(({ id }, rank) => {
          const work = context.works[Number(id)];
          return work === undefined ? [] : [{ work, rank }];
        });
  return found
    .sort(
      (a, b) =>
        startsWithQuery(b) - startsWithQuery(a) ||
        (used.get(b.work.key) ?? 0) - (used.get(a.work.key) ?? 0) ||
        a.rank - b.rank,
    )
    .slice(0, ITEM_LIMIT)
    .map(({ work }) => item(context, typed, work.item, work.key, undefined));
}

function facts(context: CompletionContext, typed: Typed): CompletionItem[] {
  if (typed.query.length < 3) return [];
  return searchIndex(context.factIndex, typed.query, FACT_LIMIT).flatMap(({ id }) => {
    const fact = context.knowledge.fact(id);
    const source = fact === undefined ? undefined : context.knowledge.itemOf(fact);
    return fact === undefined || source === undefined || !hasWords(fact, typed.query)
      ? []
      : [item(context, typed, source, keyFor(context, source), fact)];
  });
}

/**
 * True if every word of the query begins a word of the fact. A misspelt name of a work is worth
 * guessing at; a guessed fact would be one that nobody asked for.
 */
function hasWords(fact: Fact, query: string): boolean {
  const { statement, quote, section, topics, context = '' } = fact;
  const words = wordsOf([statement, quote, section, ...topics, context].join(' '));
  return wordsOf(query).every((wanted) =>
    words.some((word) => word.startsWith(wanted) || `${word}s` === wanted),
  );
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How often each key is cited in the document. */
function usage({ document }: CompletionContext): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cluster of document.citations) {
    for (const { key } of cluster.items) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function item(
  context: CompletionContext,
  typed: Typed,
  source: CslItem,
  key: string,
  fact: Fact | undefined,
): CompletionItem {
  const { bibliography } = context;
  const entry = bibliography.references.has(key) ? undefined : addEntry(context, source);
  const separator = separatorEdit(context.uri, typed);
  const authors = (source.author ?? [])
    .map((author) => author.family ?? author.literal ?? '')
    .join(' ');
  const locator = fact === undefined ? '' : locatorOf(fact, context.knowledge);
  return {
    label: fact === undefined ? key : fact.statement,
    detail:
      fact === undefined
        ? `${shortCitation(source)} – ${source.title ?? ''}`
        : `@${key} – ${shortCitation(source)}`,
    documentation:
      fact === undefined
        ? escapeMarkdown(formatReference(source, context.style))
        : factMarkdown(viewOf(context, fact)),
    kind: fact === undefined ? 'reference' : 'fact',
    range: typed.range,
    newText: inserted(typed, key, locator),
    filterText: filterText(typed, [`${key} ${authors}`, source.title ?? '']),
    sortText: '',
    additionalEdits: [separator, entry].filter((edit) => edit !== undefined),
  };
}

/**
 * What the editor filters by. It looks for the text it is about to replace, to the letter, so that
 * comes first; the rest keeps the item in the list until the next answer.
 */
function filterText({ written }: Typed, texts: readonly string[]): string {
  const both = texts.flatMap((text) => (fold(text) === text ? [text] : [text, fold(text)]));
  return [written, ...both].join(' ').slice(0, FILTER_LIMIT);
}

/** The missing `;`, put in behind the citation before; undefined if it can be part of the inserted text. */
function separatorEdit(uri: string, { range, separatorAt }: Typed): FileEdit | undefined {
  return separatorAt === undefined || separatorAt === range.start
    ? undefined
    : { uri, range: { start: separatorAt, end: separatorAt }, newText: ';' };
}

/** `[@key]` outside brackets, `@key` in them, after `; ` where nothing stands between; braces stay as typed. */
function inserted(typed: Typed, key: string, locator: string): string {
  const cited = `${typed.suppressAuthor ? '-' : ''}${typed.braces ? `@{${key}}` : citationKey(key)}${locator}`;
  if (!typed.inBrackets) return `[${cited}]`;
  return typed.separatorAt === typed.range.start ? `; ${cited}` : cited;
}
