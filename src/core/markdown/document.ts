/** The shape of a read Markdown document: blocks of sentences, with everything that is not prose left out. */
import type { CitationCluster } from '../citations/citation.ts';
import type { OffsetRange, Problem } from '../text.ts';
import type { MappedText } from './mappedText.ts';

/** Where prose stands. A `caption` is a figure's or table's; a `footnote` is a note's text. */
export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'tableCell' | 'footnote' | 'caption';

/** A reference to a footnote, `[^label]` or an inline note `^[…]` (whose label is its own source offset). */
export interface FootnoteReference {
  readonly label: string;
  readonly range: OffsetRange;
}

/** One sentence of prose. Citations and note marks are cut out of its text, and listed. */
export interface Sentence {
  /** From its first to its last character in the source, citations at its end included. */
  readonly range: OffsetRange;
  /** The plain text, without citations and note marks; other inline spans that are no prose are `INERT`. */
  readonly prose: MappedText;
  readonly citations: readonly CitationCluster[];
  readonly footnotes: readonly FootnoteReference[];
}

/** A table as plain text; all its cells share one. */
export interface TableText {
  /** The cells row by row, the header row first; without citations and note marks. */
  readonly rows: readonly (readonly string[])[];
  /** Its caption without the label ('Table 1:'), if it has one. */
  readonly caption?: string;
}

/** Where a cell stands in its table; row 0 is the header row. */
export interface CellPlace {
  readonly table: TableText;
  readonly row: number;
  readonly column: number;
}

/** A stretch of prose that belongs together: a paragraph, a list item's own text, a table cell, a note. */
export interface Block {
  readonly kind: BlockKind;
  readonly range: OffsetRange;
  readonly sentences: readonly Sentence[];
  /** Texts of the headings above, outermost first. */
  readonly headings: readonly string[];
  readonly inBlockQuote: boolean;
  /** Inside an abstract, BLUF, executive summary or key judgments section: citing is not expected there. */
  readonly inSummary: boolean;
  /** Inside a list of references: nothing there is a claim. */
  readonly inReferenceList: boolean;
  /**
   * For a list item: the texts that introduce its list and the lists around that, outermost first,
   * plain; for a definition: its term, with a colon.
   */
  readonly leadIns?: readonly string[];
  /** Offset range of the lead-in, caption or source line whose citations cover this list item or table cell. */
  readonly coveredBy?: readonly OffsetRange[];
  /** For a table cell. */
  readonly cell?: CellPlace;
  /** For a footnote: its label. */
  readonly label?: string;
}

/** An HTML comment outside code, with the text between `<!--` and `-->`. */
export interface Comment {
  readonly range: OffsetRange;
  readonly text: string;
  /** True if the comment is a block of its own; it then speaks of the next block. */
  readonly standsAlone: boolean;
}

/** A string in the front matter and where its value stands in the source. */
export interface FrontMatterString {
  readonly value: string;
  readonly range: OffsetRange;
}

/** The YAML front matter, as far as it could be read. */
export interface FrontMatter {
  /** The whole block, fences included. */
  readonly range: OffsetRange;
  /** Entries of `bibliography:` in any of its forms (string, list, map of lists). */
  readonly bibliographies: readonly FrontMatterString[];
  /** True if the document says where its references are: `bibliography:` or `references:`. */
  readonly declaresBibliography: boolean;
  /** CSL items given inline under `references:`, as parsed YAML. */
  readonly references: readonly { readonly value: unknown; readonly range: OffsetRange }[];
  readonly date?: FrontMatterString;
  readonly title?: FrontMatterString;
  readonly csl?: FrontMatterString;
}

/** A read Markdown document. Plain data; every range is relative to `text`. */
export interface MarkdownDocument {
  readonly text: string;
  readonly frontMatter?: FrontMatter;
  readonly blocks: readonly Block[];
  /** Every citation of the document in source order, those in headings, notes and front-matter fields included. */
  readonly citations: readonly CitationCluster[];
  readonly comments: readonly Comment[];
  /** Where nothing is prose: code, math, raw HTML, link targets, URLs. In source order; nothing is completed there. */
  readonly inert: readonly OffsetRange[];
  /** Faults of the Markdown itself that the user should know of (front matter that is no YAML). */
  readonly problems: readonly Problem[];
}
