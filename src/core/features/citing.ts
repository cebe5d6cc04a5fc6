/** Putting a work into a document: which key, where in the sentence, and the entry a bibliography lacks. */
import type { DocumentBibliography } from '../bibliography/documentBibliography.ts';
import { shortCitation } from '../bibliography/format.ts';
import type { CslItem } from '../bibliography/reference.ts';
import { appendEntryEdit } from '../bibliography/writeEntry.ts';
import type { Evidence, FileEdit } from '../findings.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import type { MarkdownDocument } from '../markdown/document.ts';

/** What citing needs to know of a document. */
export interface CitingContext {
  readonly uri: string;
  readonly document: MarkdownDocument;
  readonly bibliography: DocumentBibliography;
  readonly knowledge: Knowledge;
}

/** The key under which a document can cite a work: its own bibliography's, else the pack's. */
export function keyFor(
  { bibliography }: Pick<CitingContext, 'bibliography'>,
  item: CslItem,
): string {
  return bibliography.keyFor(item) ?? item.id;
}

/** 'Bauer 2009, ‘A Matter of Economics’, p. 55, n. 11': where a fact stands. An inferred page is left out. */
export function sourceLabel(fact: Fact, knowledge: Knowledge): string {
  const item = knowledge.itemOf(fact);
  const parts = [item === undefined ? fact.reference : shortCitation(item), `‘${fact.section}’`];
  if (fact.page !== undefined && knowledge.pagesCertain(fact))
    parts.push(`p. ${String(fact.page)}`);
  if (fact.notes.length > 0)
    parts.push(`${fact.notes.length === 1 ? 'n.' : 'nn.'} ${fact.notes.join(', ')}`);
  return parts.join(', ');
}

/** The evidence a fact gives, under the key this document can cite it by. */
export function evidenceOf(
  context: Pick<CitingContext, 'bibliography' | 'knowledge'>,
  fact: Fact,
): Evidence {
  const item = context.knowledge.itemOf(fact);
  return {
    fact: fact.uid,
    reference: item === undefined ? fact.reference : keyFor(context, item),
    quote: fact.quote,
    section: fact.section,
    ...(fact.page === undefined ? {} : { page: fact.page }),
    source: sourceLabel(fact, context.knowledge),
  };
}

/** The locator to put into a citation of a fact, `, p. 55`; empty where the page is not certain. */
export function locatorOf(fact: Fact, knowledge: Knowledge): string {
  return fact.page !== undefined && knowledge.pagesCertain(fact) ? `, p. ${String(fact.page)}` : '';
}

/** Legal without braces: starts with a letter, digit or underscore; single punctuation only inside. */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

/** `@key`, in braces where the key needs them. */
export function citationKey(key: string): string {
  return PLAIN_KEY.test(key) ? `@${key}` : `@{${key}}`;
}

/** Adds a work to the document's first writable bibliography; undefined where the document declares none. */
export function addEntry(
  { bibliography }: Pick<CitingContext, 'bibliography'>,
  item: CslItem,
): FileEdit | undefined {
  const file = bibliography.declared ? bibliography.writable : undefined;
  if (file?.text === undefined) return undefined;
  return { uri: file.uri, ...appendEntryEdit(file.text, file.format, item, item.id) };
}

/** Full stops and closing marks that a citation goes before. */
const SENTENCE_END = /[.!?…]+["'”’)\]]*$/u;

/**
 * The edits that cite an item at an offset: the citation before the sentence's final stop, with a
 * space before it, and the entry where the document's bibliography lacks the work.
 */
export function citeAt(
  context: CitingContext,
  item: CslItem,
  offset: number,
  locator: string,
): readonly FileEdit[] {
  const { document, bibliography } = context;
  const before = document.text.slice(0, offset);
  const stop = SENTENCE_END.exec(before.slice(-16));
  // an abbreviation's stop ('U.S.') is indistinguishable here and harmless: the citation still reads well
  const at = stop === null ? before.trimEnd().length : offset - stop[0].length;
  const entry = bibliography.keyFor(item) === undefined ? addEntry(context, item) : undefined;
  const space = /\s$/u.test(document.text.slice(0, at)) || at === 0 ? '' : ' ';
  const edit: FileEdit = {
    uri: context.uri,
    range: { start: at, end: at },
    newText: `${space}[${citationKey(keyFor(context, item))}${locator}]`,
  };
  return entry === undefined ? [edit] : [edit, entry];
}

/** `citeAt` for the work a fact belongs to. */
export function citeFactAt(
  context: CitingContext,
  fact: Fact,
  offset: number,
): readonly FileEdit[] {
  const item = context.knowledge.itemOf(fact);
  return item === undefined
    ? []
    : citeAt(context, item, offset, locatorOf(fact, context.knowledge));
}
