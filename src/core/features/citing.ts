/** Putting a work into a document: which key, where in the sentence, and the entry a bibliography lacks. */
import type { DocumentBibliography } from '../bibliography/documentBibliography.ts';
import { shortCitation } from '../bibliography/format.ts';
import type { CslItem } from '../bibliography/reference.ts';
import { normalizedTitle, workIdentities } from '../bibliography/works.ts';
import {
  type NewEntry,
  appendEntriesEdit,
  appendReferencesEdit,
} from '../bibliography/writeEntry.ts';
import type { Evidence, FileEdit } from '../findings.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { citationPlace } from './citationPlace.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** What citing needs to know of a document. */
export interface CitingContext {
  readonly uri: string;
  readonly document: MarkdownDocument;
  readonly bibliography: DocumentBibliography;
  readonly knowledge: Knowledge;
}

/** A work to cite, under the key it has or gets in the document. */
export interface Cited {
  readonly key: string;
  readonly item: CslItem;
  /** What stands behind the key: `, p. 55`, or nothing. */
  readonly locator?: string;
}

/**
 * The key under which a document can cite a work: its own bibliography's, else the pack's. Where the
 * document has that key for another work, a free one: citing the wrong work is worse than a new key.
 */
export function keyFor(
  { bibliography }: Pick<CitingContext, 'bibliography'>,
  item: CslItem,
): string {
  const own = bibliography.keyFor(item);
  if (own !== undefined) return own;
  const { references, brokenKeys } = bibliography;
  const namesake = references.get(item.id)?.item;
  if (namesake !== undefined && couldBe(namesake, item)) return item.id;
  let key = item.id;
  // of a broken entry nobody can tell what work it is
  for (let n = 0; references.has(key) || brokenKeys.has(key); n++) key = item.id + letters(n);
  return key;
}

/** True if two items with the same key may be one work, because one of them says too little of itself. */
function couldBe(a: CslItem, b: CslItem): boolean {
  if (workIdentities(a).length > 0 && workIdentities(b).length > 0) return false;
  const titles = [a, b].map(({ title }) => normalizedTitle(title ?? ''));
  return titles.includes('') || titles[0] === titles[1];
}

/** a, b … z, aa, ab …: how works of one author and year are told apart. */
function letters(n: number): string {
  const rest = Math.floor(n / ALPHABET.length);
  return (rest === 0 ? '' : letters(rest - 1)) + ALPHABET.charAt(n % ALPHABET.length);
}

/** 'Smith 2009, ‘Grain’, p. 12, n. 3': where a fact stands. An inferred page is left out. */
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

/**
 * Adds a work to the document's first writable bibliography, else to the `references:` of its front
 * matter; undefined where it declares neither, or neither can be written to.
 */
export function addEntry(
  context: Pick<CitingContext, 'uri' | 'document' | 'bibliography'>,
  item: CslItem,
): FileEdit | undefined {
  return addEntries(context, [{ item, key: keyFor(context, item) }]);
}

function addEntries(
  { uri, document, bibliography }: Pick<CitingContext, 'uri' | 'document' | 'bibliography'>,
  entries: readonly NewEntry[],
): FileEdit | undefined {
  if (!bibliography.declared || entries.length === 0) return undefined;
  const file = bibliography.writable;
  if (file?.text !== undefined)
    return { uri: file.uri, ...appendEntriesEdit(file.text, file.format, entries) };
  if (document.frontMatter === undefined) return undefined;
  const edit = appendReferencesEdit(document.text, document.frontMatter, entries);
  return edit === undefined ? undefined : { uri, ...edit };
}

/**
 * The edits that cite works together at an offset, where a writer would put the citation: at the end
 * of a sentence before its stop, inside a cluster as a further key, else at the caret. With it goes
 * the entry of every work the document's bibliography lacks. No edits where nothing can be cited.
 */
export function citeAt(
  context: CitingContext,
  cited: readonly Cited[],
  offset: number,
): readonly FileEdit[] {
  const place = citationPlace(context.document, offset);
  if (place === undefined || cited.length === 0) return [];
  const keys = cited.map(({ key, locator = '' }) => citationKey(key) + locator).join('; ');
  const newText = place.joins ? `; ${keys}` : `${place.before}[${keys}]${place.after}`;
  const lacking = cited.filter(({ key }) => !context.bibliography.references.has(key));
  const entries = addEntries(context, lacking);
  const edit = { uri: context.uri, range: place.range, newText };
  return entries === undefined ? [edit] : [edit, entries];
}

/** `citeAt` for the works that facts belong to. */
export function citeFactsAt(
  context: CitingContext,
  facts: readonly Fact[],
  offset: number,
): readonly FileEdit[] {
  const { knowledge } = context;
  const cited = facts.flatMap((fact): Cited[] => {
    const item = knowledge.itemOf(fact);
    return item === undefined
      ? []
      : [{ key: keyFor(context, item), item, locator: locatorOf(fact, knowledge) }];
  });
  return citeAt(context, cited, offset);
}
