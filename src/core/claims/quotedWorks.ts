/** Whose words a quotation is said to be: the works of the packs that it is attributed to. */
import { yearOf } from '../bibliography/dates.ts';
import type { DocumentBibliography } from '../bibliography/documentBibliography.ts';
import type { CslItem } from '../bibliography/reference.ts';
import type { CitationCluster } from '../citations/citation.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Block, MarkdownDocument, Sentence } from '../markdown/document.ts';
import { isCrossReference } from '../rules/crossReferences.ts';
import { type OffsetRange, overlaps } from '../text.ts';
import { PLAIN_CITATION, worksOfKey } from './checkDocument.ts';
import type { Quotation } from './quotations.ts';

/** Where a quotation may be said to be from. */
interface Credit {
  /** Uids of the packs' works that are cited or named. */
  readonly works: readonly string[];
  /** True if something is cited, be it known or not. */
  readonly cites: boolean;
}

/** A name a work goes by in running text. */
interface WorkName {
  readonly name: string;
  readonly work: string;
  /** The year of the work; 'Smith (2012)' does not name what Smith wrote in 2009. */
  readonly year: number | undefined;
}

/** Tells what the quotations of one document are attributed to. */
export class Attributions {
  readonly #document: MarkdownDocument;
  readonly #knowledge: Knowledge;
  readonly #bibliography: DocumentBibliography;
  readonly #works = new Map<string, readonly string[]>();
  /** The sentences of each note, by its label. */
  readonly #notes = new Map<string, Sentence[]>();
  /** By their first word. */
  readonly #names: ReadonlyMap<string, readonly WorkName[]>;

  constructor(
    document: MarkdownDocument,
    knowledge: Knowledge,
    bibliography: DocumentBibliography,
  ) {
    this.#document = document;
    this.#knowledge = knowledge;
    this.#bibliography = bibliography;
    this.#names = namesOf(knowledge);
    for (const { label, sentences } of document.blocks) {
      if (label === undefined) continue;
      this.#notes.set(label, [...(this.#notes.get(label) ?? []), ...sentences]);
    }
  }

  /**
   * Uids of the works that a quotation is attributed to: by its own sentence, else by its paragraph or
   * what introduces it, else because the document cites nothing else. What is nearer counts, so a
   * quotation whose sentence cites another work is none of ours. Empty without an attribution.
   */
  worksOf({ block, prose, readings, sentences, around }: Quotation): readonly string[] {
    const [quoted] = readings;
    const own =
      prose.text.slice(around.start, quoted.start) + prose.text.slice(quoted.end, around.end);
    const rest = prose.text.slice(0, around.start) + prose.text.slice(around.end);
    const credits = [
      () => this.#credit(sentences, own),
      () => this.#credit(block.sentences, rest),
      () => this.#creditBeside(block),
    ];
    for (const credit of credits) {
      const { works, cites } = credit();
      if (works.length > 0 || cites) return works;
    }
    return this.#onlyWork();
  }

  /** What sentences cite, in themselves and in their notes, and whom their text names. */
  #credit(sentences: readonly Sentence[], text: string): Credit {
    const labels = new Set(
      sentences.flatMap(({ footnotes }) => footnotes.map(({ label }) => label)),
    );
    const notes = [...labels].flatMap((label) => this.#notes.get(label) ?? []);
    const clusters = [...sentences, ...notes].flatMap(({ citations }) => citations);
    const texts = [text, ...notes.map(({ prose }) => prose.text)];
    return {
      works: [...this.#cited(clusters), ...texts.flatMap((each) => this.#named(each))],
      cites: keysOf(clusters).length > 0 || texts.some((each) => PLAIN_CITATION.test(each)),
    };
  }

  /** The lead-in of a block quote and what stands right below it; a list's or table's lead-in and source. */
  #creditBeside(block: Block): Credit {
    const { blocks, citations } = this.#document;
    const ranges = [...(block.coveredBy ?? [])];
    const beside: Sentence[] = [];
    if (block.inBlockQuote) {
      const at = blocks.indexOf(block);
      let first = at;
      while (blocks[first - 1]?.inBlockQuote === true) first--;
      let last = at;
      while (blocks[last + 1]?.inBlockQuote === true) last++;
      // of several paragraphs the last one may tell whose words they are
      if (last !== at) beside.push(...(blocks[last]?.sentences ?? []));
      const [before, after] = [blocks[first - 1]?.sentences.at(-1), blocks[last + 1]];
      if (before !== undefined) beside.push(before);
      if (after !== undefined && this.#isCredit(after)) beside.push(...after.sentences.slice(0, 1));
    }
    const credit = this.#credit(beside, beside.map(({ prose }) => prose.text).join(' '));
    const covering = (range: OffsetRange): boolean => ranges.some((one) => overlaps(one, range));
    const clusters = citations.filter(({ range }) => covering(range));
    return {
      works: [...credit.works, ...this.#cited(clusters)],
      cites: credit.cites || keysOf(clusters).length > 0,
    };
  }

  /** True if a paragraph begins with a citation or a dash: it says where what stands above it is from. */
  #isCredit({ range, sentences }: Block): boolean {
    const [first] = sentences;
    return (
      first !== undefined &&
      (/^\s*[—―–-]/u.test(first.prose.text) ||
        first.citations.some((cluster) => cluster.range.start === range.start))
    );
  }

  #cited(clusters: readonly CitationCluster[]): readonly string[] {
    return keysOf(clusters).flatMap((key) => this.#worksOfKey(key));
  }

  #worksOfKey(key: string): readonly string[] {
    return worksOfKey(key, this.#knowledge, this.#bibliography, this.#works);
  }

  #named(text: string): readonly string[] {
    const works: string[] = [];
    for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}\p{M}]*/gu)) {
      for (const { name, work, year } of this.#names.get(word) ?? []) {
        if (!text.startsWith(name, index)) continue;
        const rest = text.slice(index + name.length, index + name.length + 60);
        if (/^[\p{L}\p{Nd}]/u.test(rest)) continue;
        const said = YEAR_BEHIND.exec(rest)?.[1];
        if (said === undefined || year === undefined || Number(said) === year) works.push(work);
      }
    }
    return works;
  }

  /** The work that everything in the document cites, if a pack has it. */
  #onlyWork(): readonly string[] {
    const [first = [], ...others] = keysOf(this.#document.citations).map((key) =>
      this.#worksOfKey(key),
    );
    return others.every((works) => works.join() === first.join()) ? first : [];
  }
}

/** What is cited, figures and sections of the document itself left out. */
function keysOf(clusters: readonly CitationCluster[]): readonly string[] {
  return clusters.flatMap(({ items }) =>
    items.map(({ key }) => key).filter((key) => !isCrossReference(key)),
  );
}

/** A year behind a name: 'Smith (2012)', 'Smith et al., 2012', 'Smith and Jones 2012'. */
const YEAR_BEHIND =
  /^(?:['’]s)?(?:\s+et al\.?|\s+(?:and|&)\s+\p{Lu}[\p{L}’'-]{0,40})?,?\s{0,2}[([]?((?:1[5-9]|20)\d\d)/u;
/** Shorter titles ('Ports') are words like any other. */
const MIN_TITLE_WORDS = 3;

/** The authors and titles of the packs' works, by the first word that begins with a capital. */
function namesOf(knowledge: Knowledge): ReadonlyMap<string, readonly WorkName[]> {
  const names = new Map<string, WorkName[]>();
  for (const [work, item] of knowledge.works()) {
    const year = yearOf(item.issued);
    for (const name of namesOfItem(item)) {
      const first = /^\p{Lu}[\p{L}\p{M}]*/u.exec(name)?.[0];
      if (first === undefined) continue;
      names.set(first, [...(names.get(first) ?? []), { name, work, year }]);
    }
  }
  return names;
}

function namesOfItem({ author = [], title = '' }: CslItem): readonly string[] {
  const authors = author.flatMap(({ family, literal }) => family ?? literal ?? []);
  return title.split(/\s+/u).length < MIN_TITLE_WORDS ? authors : [...authors, title];
}
