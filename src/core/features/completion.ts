/** Completion after `@`: references and facts, put in as the citation that is right where the caret stands. */
import { formatReference, shortCitation } from '../bibliography/format.ts';
import type { CslItem } from '../bibliography/reference.ts';
import { fold } from '../knowledge/fold.ts';
import { type SearchIndex, searchIndex } from '../knowledge/search.ts';
import type { Fact } from '../knowledge/pack.ts';
import type { CompletionItem, CompletionList } from '../requests.ts';
import type { OffsetRange } from '../text.ts';
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
  readonly query: string;
  readonly suppressAuthor: boolean;
  readonly braces: boolean;
  readonly inBrackets: boolean;
  /** True if a citation in the same brackets precedes without a `;`. */
  readonly needsSeparator: boolean;
}

const EMPTY: CompletionList = { items: [], isIncomplete: false };

/** The completions at an offset; none outside a citation key. */
export function completionAt(context: CompletionContext, offset: number): CompletionList {
  const typed = typedAt(context.document.text, offset);
  if (typed === undefined || !isProse(context, typed.range.start)) return EMPTY;
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
  const bracket = openBracket(text, lineStart, start);
  const between = bracket === undefined ? '' : text.slice(bracket + 1, start);
  return {
    range: { start, end },
    query: text.slice(braces ? sign + 2 : sign + 1, offset),
    suppressAuthor,
    braces,
    inBrackets: bracket !== undefined,
    needsSeparator: between.includes('@') && !/[;[]\s*(?:\p{L}[^;@]*)?$/u.test(between),
  };
}

/** The `[` that is open at an offset, on the same line. */
function openBracket(text: string, lineStart: number, offset: number): number | undefined {
  let depth = 0;
  for (let i = offset - 1; i >= lineStart; i--) {
    const char = text.charAt(i);
    if (char === ']') depth++;
    if (char === '[' && depth-- === 0) return i;
  }
  return undefined;
}

/** True if the offset lies in a block of prose; the reader knows what is code and what is not. */
function isProse({ document }: CompletionContext, offset: number): boolean {
  const frontMatter = document.frontMatter;
  if (frontMatter !== undefined && offset < frontMatter.range.end) return false;
  return !document.inert.some((range) => range.start < offset && offset < range.end);
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
    return fact === undefined || source === undefined
      ? []
      : [item(context, typed, source, keyFor(context, source), fact)];
  });
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
  const entry =
    bibliography.keyFor(source) === undefined && !bibliography.references.has(key)
      ? addEntry(context, source)
      : undefined;
  const authors = (source.author ?? [])
    .map((author) => author.family ?? author.literal ?? '')
    .join(' ');
  const locator = fact === undefined ? '' : locatorOf(fact, context.knowledge);
  const filter = `@${typed.query} ${key} ${authors} ${source.title ?? ''}`;
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
    filterText: fold(filter).slice(0, FILTER_LIMIT),
    sortText: '',
    additionalEdits: entry === undefined ? [] : [entry],
  };
}

/** `[@key]` outside brackets, `@key` in them, after `; ` where one is missing; braces stay as typed. */
function inserted(typed: Typed, key: string, locator: string): string {
  const cited = `${typed.suppressAuthor ? '-' : ''}${typed.braces ? `@{${key}}` : citationKey(key)}${locator}`;
  if (!typed.inBrackets) return `[${cited}]`;
  return typed.needsSeparator ? `; ${cited}` : cited;
}
