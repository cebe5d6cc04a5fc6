/** How every sentence of a document is read: with its paragraph, list, table, note and headings. */
import type { Interval } from '../language/particulars.ts';
import { analyse } from '../language/analysis.ts';
import type { Block, MarkdownDocument, Sentence } from '../markdown/document.ts';
import { type LeadIn, afterLabel, isLabel, leadFor, readLeadIn } from './leadIns.ts';
import { type EntityLexicon, phrasesOf } from './phrases.ts';
import { quotedRanges, withoutQuoted } from './othersWords.ts';
import { ALONE, type Edit, type QuotedWords, type Reading, compose } from './reading.ts';
import { type Earlier, findReferents } from './referents.ts';
import { readCell } from './tableCells.ts';

/** The works that facts are taken from, as far as a document shows that it follows them. */
export interface SourceWorks {
  /** Family names of their authors, in lower case. */
  readonly authors: readonly string[];
  /** True if a sentence of the block cites one of them. */
  cites(block: Block): boolean;
}

/** The readings of a document's sentences. Blocks are to be asked for in the order of the document. */
export class DocumentReadings {
  readonly #lexicon: EntityLexicon;
  readonly #works: SourceWorks;
  /** The sentence that calls each note. */
  readonly #callers = new Map<string, Sentence>();
  /** Sentences as later ones see them, by their own text. */
  readonly #resolved = new Map<string, Earlier>();

  constructor(document: MarkdownDocument, lexicon: EntityLexicon, works: SourceWorks) {
    this.#lexicon = lexicon;
    this.#works = works;
    for (const sentence of document.blocks.flatMap((block) => block.sentences)) {
      for (const { label } of sentence.footnotes) {
        if (!this.#callers.has(label)) this.#callers.set(label, sentence);
      }
    }
  }

  /** The reading of each of the block's sentences; undefined for a cell that only labels others. */
  of(block: Block): readonly (Reading | undefined)[] {
    const { cell } = block;
    if (cell !== undefined) {
      return block.sentences.map((sentence) => {
        const { text } = sentence.prose;
        const { isWhole } = phrasesOf(text, this.#lexicon);
        const read = readCell(text, cell, isWhole, this.#works.authors);
        if (read.kind === 'label') return undefined;
        return { ...ALONE, edits: this.#withTopic(block, text, read.edits) };
      });
    }
    return this.#ofProse(block);
  }

  #ofProse(block: Block): readonly Reading[] {
    const texts = block.sentences.map((sentence) => sentence.prose.text);
    const quoted = this.#quoted(block, texts);
    const leadIns = (block.leadIns ?? []).flatMap((text) => readLeadIn(text, this.#lexicon) ?? []);
    const caller = block.label === undefined ? undefined : this.#callers.get(block.label);
    const earlier: Earlier[] = [
      ...(caller === undefined ? [] : [this.#asSeen(caller.prose.text)]),
      ...leadIns.map(({ text }) => this.#asSeen(text)),
    ];
    const open = leadIns.filter((leadIn) => leadIn.isOpen);
    const label = texts.length > 1 && isLabel(texts[0] ?? '', this.#lexicon) ? texts[0] : undefined;
    const topics = label === undefined ? block.headings : [...block.headings, label];
    return texts.map((text, index) => {
      const referents = findReferents(text, earlier, topics, this.#lexicon);
      const lead = this.#leadOf(text, index, open, label);
      const after =
        index === 0 && label !== undefined && this.#isDate(label) ? `: ${texts[1] ?? ''}` : '';
      const time = isTold(text) ? this.#timeOf(earlier) : undefined;
      const words = quoted[index];
      const edits: readonly Edit[] = [
        ...(lead === '' ? [] : [{ at: 0, remove: 0, text: lead }]),
        ...referents.edits,
        ...(after === '' ? [] : [{ at: text.length, remove: 0, text: after }]),
      ];
      const silence = referents.subjectUnknown
        ? 'nothing shows plainly what the sentence is about'
        : open.some((leadIn) => leadIn.takesBack)
          ? 'its lead-in does not claim it'
          : undefined;
      const isListItem = block.kind === 'listItem' && leadIns.length === 0;
      const reading: Reading = {
        edits: isListItem ? this.#withTopic(block, text, edits) : edits,
        ...(time === undefined ? {} : { time }),
        continues: referents.continues,
        ...(silence === undefined ? {} : { silence }),
        ...(words === undefined ? {} : { quoted: words }),
      };
      const seen: Earlier = {
        text: compose(text, referents.edits).text,
        subjectUnknown: referents.subjectUnknown,
      };
      if (text !== label) earlier.push(seen);
      this.#resolved.set(text, seen);
      return reading;
    });
  }

  /** A sentence as those after it see it. */
  #asSeen(text: string): Earlier {
    return this.#resolved.get(text) ?? { text, subjectUnknown: false };
  }

  /** The words to put before a sentence of a block that has lead-ins or begins with a label. */
  #leadOf(
    text: string,
    index: number,
    leadIns: readonly LeadIn[],
    label: string | undefined,
  ): string {
    // they stand before the first sentence; the others have that one before them
    if (index !== (label === undefined ? 0 : 1)) return '';
    const own = label === undefined ? '' : afterLabel(label);
    if (phrasesOf(text, this.#lexicon).isWhole)
      return label !== undefined && this.#isDate(label) ? own : '';
    return (
      leadIns
        .map((leadIn) => leadFor(text, this.#asSeen(leadIn.text).text, this.#lexicon))
        .join('') + own
    );
  }

  /** Where neither labels nor item name anybody, the one name in the heading says whom they are about. */
  #withTopic(block: Block, text: string, edits: readonly Edit[]): readonly Edit[] {
    const composed = compose(text, edits).text;
    const { names } = analyse(composed, this.#lexicon);
    if (names.length > 0 || phrasesOf(text, this.#lexicon).hasVerb) return edits;
    for (const heading of [...block.headings].reverse()) {
      const named = phrasesOf(heading, this.#lexicon).phrases.filter((phrase) => phrase.named);
      const [only, ...others] = named;
      if (only === undefined) continue;
      if (others.length > 0) return edits;
      return [{ at: 0, remove: 0, text: `${only.text}, ` }, ...edits];
    }
    return edits;
  }

  #isDate(text: string): boolean {
    const { values } = analyse(afterLabel(text), this.#lexicon);
    return values.some((value) => value.kind === 'date');
  }

  /** The time of the nearest earlier sentence that tells it. */
  #timeOf(earlier: readonly Earlier[]): Interval | undefined {
    for (const { text } of [...earlier].reverse()) {
      const { time } = phrasesOf(text, this.#lexicon);
      if (time !== undefined) return time;
    }
    return undefined;
  }

  /** Words in quotation marks that are neither the draft's nor a source's. */
  #quoted(block: Block, texts: readonly string[]): readonly (QuotedWords | undefined)[] {
    const ranges = quotedRanges(block);
    if (ranges.every((list) => list.length === 0)) return texts.map(() => undefined);
    const outside = texts.map((text, i) => withoutQuoted(text, ranges[i] ?? [])).join(' ');
    const { authors } = this.#works;
    const namesAuthor = authors.some((author) => outside.toLowerCase().includes(author));
    if (namesAuthor || this.#works.cites(block)) return texts.map(() => undefined);
    const speakers = analyse(outside, this.#lexicon).names.flatMap((name) => [
      ...name.ids.map((id) => id.toLowerCase()),
      name.text.toLowerCase(),
    ]);
    return ranges.map((list) => (list.length === 0 ? undefined : { ranges: list, speakers }));
  }
}

const PRESENT = /\b(?:is|are|has|have|does|do)\b/iu;
const PAST_OR_FUTURE =
  /\b(?:was|were|had|did|will|would|\p{L}{2,20}ed|began|became|bought|brought|built|came|drew|fell|fought|found|gave|got|grew|held|kept|led|left|lost|made|met|paid|ran|rose|said|sank|saw|sold|sent|spent|spoke|stood|took|told|went|won|wrote)\b/iu;

/** True of a sentence that tells what happened or will happen, not what is so. */
function isTold(text: string): boolean {
  return PAST_OR_FUTURE.test(text) && !PRESENT.test(text);
}
