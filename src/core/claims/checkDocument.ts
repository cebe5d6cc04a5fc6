/** Sentences of a document → what became of each. The stage between reading a document and its rules. */
import type { CitationCluster } from '../citations/citation.ts';
import type { DocumentBibliography } from '../bibliography/documentBibliography.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Block, MarkdownDocument, Sentence } from '../markdown/document.ts';
import { type OffsetRange, overlaps } from '../text.ts';
import { intervalOf } from './analysedFact.ts';
import { DocumentReadings } from './documentReadings.ts';
import { type SentenceCheck, type SentenceContext, checkSentence } from './checkSentence.ts';

/** A sentence of the document with what the facts say of it. */
export interface CheckedSentence {
  readonly block: Block;
  readonly sentence: Sentence;
  readonly check: SentenceCheck;
  /** Its own citations and those of the notes it calls; of a table cell those of its row. */
  readonly citations: readonly CitationCluster[];
  /** True if a citation, note or attribution in its paragraph (or its table's or list's lead-in) covers it. */
  readonly cited: boolean;
}

/** Results of checkSentence by everything they depend on; belongs to one version of the knowledge. */
export type SentenceCache = Map<string, SentenceCheck>;

/** '(Smith 2009)', '(Smith 2009, 55)', '(Smith et al., 2012)' in plain text. */
export const PLAIN_CITATION =
  /\(\s*(?:see\s+|cf\.\s+)?\p{Lu}[\p{L}'’.&\s-]{0,80}?,?\s+(?:1[5-9]|20)\d\d[a-z]?\b[^()]{0,60}\)/u;
/** 'Smith argues', 'according to Smith'. */
const SAYING =
  'argues|argued|writes|wrote|notes|noted|says|said|states|stated|reports|reported|observes|observed|holds|maintains|finds|found|contends|suggests|claims|describes|estimates|puts|ranks|shows|points|believes|credits|calls|concludes|explains|remarks|judges|cites';

/** Checks every sentence that can hold a claim. */
export function checkDocument(
  document: MarkdownDocument,
  knowledge: Knowledge,
  bibliography: DocumentBibliography,
  cache: SentenceCache,
): readonly CheckedSentence[] {
  const documentTime =
    document.frontMatter?.date === undefined
      ? undefined
      : intervalOf(document.frontMatter.date.value);
  const { authors } = knowledge;
  const works = new Map<string, readonly string[]>();
  const notes = notesOf(document);
  const out: CheckedSentence[] = [];
  const worksCited = (citations: readonly CitationCluster[]) =>
    citations.flatMap((cluster) => citedWorks(cluster, knowledge, bibliography, works));
  const readings = new DocumentReadings(document, knowledge.lexicon, {
    authors,
    cites: (block) => block.sentences.some((sentence) => worksCited(sentence.citations).length > 0),
  });
  for (const block of document.blocks) {
    if (block.inReferenceList || !holdsClaims(block)) continue;
    const read = readings.of(block);
    block.sentences.forEach((sentence, index) => {
      const reading = read[index];
      // a label is read with what it labels, and a cell or paragraph of citations alone says nothing
      if (reading === undefined || sentence.prose.text.trim() === '') return;
      // a column of sources cites for its whole row
      const citing = block.kind === 'tableCell' ? sentencesOf(rowOf(document, block)) : [sentence];
      const citations = citing.flatMap((each) => [
        ...each.citations,
        ...each.footnotes.flatMap(({ label }) => notes.get(label) ?? []),
      ]);
      const context: SentenceContext = {
        ...(documentTime === undefined ? {} : { documentTime }),
        citedWorks: worksCited(citations),
        reading,
      };
      out.push({
        block,
        sentence,
        check: cached(sentence.prose.text, knowledge, context, cache),
        citations,
        cited: isCovered(document, block, index, authors),
      });
    });
  }
  return out;
}

/** The citations of every note, by its label. */
function notesOf({ blocks }: MarkdownDocument): ReadonlyMap<string, readonly CitationCluster[]> {
  const notes = new Map<string, readonly CitationCluster[]>();
  for (const { kind, label, sentences } of blocks) {
    if (kind !== 'footnote' || label === undefined) continue;
    const own = sentences.flatMap((sentence) => sentence.citations);
    notes.set(label, [...(notes.get(label) ?? []), ...own]);
  }
  return notes;
}

/** Headings are no sentences, and what a block quote says is the quoted author's. */
function holdsClaims(block: Block): boolean {
  return block.kind !== 'heading' && !block.inBlockQuote;
}

function cached(
  text: string,
  knowledge: Knowledge,
  context: SentenceContext,
  cache: SentenceCache,
): SentenceCheck {
  const key = JSON.stringify([context, text]);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const result = checkSentence(text, knowledge, context);
  cache.set(key, result);
  return result;
}

function citedWorks(
  cluster: CitationCluster,
  knowledge: Knowledge,
  bibliography: DocumentBibliography,
  memo: Map<string, readonly string[]>,
): readonly string[] {
  return cluster.items.flatMap(({ key }) => worksOfKey(key, knowledge, bibliography, memo));
}

/** Uids of the packs' works that a key cites in a document; `memo` is the document's. */
export function worksOfKey(
  key: string,
  knowledge: Knowledge,
  bibliography: DocumentBibliography,
  memo: Map<string, readonly string[]>,
): readonly string[] {
  const known = memo.get(key);
  if (known !== undefined) return known;
  const own = bibliography.references.get(key);
  const works =
    own === undefined
      ? [...knowledge.works()].filter(([, item]) => item.id === key).map(([work]) => work)
      : knowledge.worksLike(own.item);
  memo.set(key, works);
  return works;
}

/** Whether some citation covers the sentence: in it, later in its paragraph, or where its list or table is introduced. */
function isCovered(
  document: MarkdownDocument,
  block: Block,
  index: number,
  authors: readonly string[],
): boolean {
  // one paragraph cites once, often at its end: what follows in the block covers what precedes
  const rest = block.sentences.slice(index);
  if (rest.some((sentence) => cites(sentence))) return true;
  const named = block.sentences.some((sentence) => namesAuthor(sentence.prose.text, authors));
  if (named) return true;
  if (rowOf(document, block).some((cell) => cell.sentences.some(cites))) return true;
  return (block.coveredBy ?? []).some((range) => rangeCites(document, range, authors));
}

/** The cells of a table cell's row, itself included: a column of sources cites for the whole row. */
function rowOf({ blocks }: MarkdownDocument, block: Block): readonly Block[] {
  if (block.kind !== 'tableCell') return [];
  const at = blocks.indexOf(block);
  const belongs = (other: Block | undefined) =>
    other?.cell !== undefined &&
    other.cell.table === block.cell?.table &&
    other.cell.row === block.cell.row;
  let first = at;
  while (belongs(blocks[first - 1])) first--;
  let last = at;
  while (belongs(blocks[last + 1])) last++;
  return blocks.slice(first, last + 1);
}

function sentencesOf(blocks: readonly Block[]): readonly Sentence[] {
  return blocks.flatMap(({ sentences }) => sentences);
}

function cites(sentence: Sentence): boolean {
  return (
    sentence.citations.length > 0 ||
    sentence.footnotes.length > 0 ||
    PLAIN_CITATION.test(sentence.prose.text)
  );
}

function rangeCites(
  document: MarkdownDocument,
  range: OffsetRange,
  authors: readonly string[],
): boolean {
  if (document.citations.some((cluster) => overlaps(cluster.range, range))) return true;
  const text = document.text.slice(range.start, range.end);
  return text.includes('[^') || PLAIN_CITATION.test(text) || namesAuthor(text, authors);
}

function namesAuthor(text: string, authors: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return authors.some((author) => {
    const at = lower.indexOf(author);
    if (at < 0) return false;
    const after = lower.slice(at + author.length, at + author.length + 40);
    const before = lower.slice(Math.max(0, at - 24), at);
    return (
      new RegExp(`^(?:\\s+\\([^)]*\\))?(?:\\s+\\w+){0,2}\\s+(?:${SAYING})\\b`, 'u').test(after) ||
      /(?:according to|in|by|source:|sources:|per|see)\s+(?:professor\s+|john\s+|w\.\s+)*$/u.test(
        before,
      ) ||
      /^['’]s\s/u.test(after)
    );
  });
}
