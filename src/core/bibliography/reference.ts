/** References as plain data: CSL-JSON items with the key they are cited by and where they come from. */
import type { OffsetRange, Problem } from '../text.ts';

/** A CSL name; `literal` for organisations and names that could not be split. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** A CSL date. `season` 1–4 is spring to winter. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly literal?: string;
}

/** The part of a CSL-JSON item that the core reads; other CSL variables are kept as they are. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly 'collection-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly page?: string;
  readonly edition?: string;
  readonly genre?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly URL?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly language?: string;
  readonly note?: string;
}

/** Where a reference was read: a pack (by id), a file (by URI), or the document's own front matter. */
export type ReferenceOrigin =
  | { readonly kind: 'pack'; readonly pack: string }
  | { readonly kind: 'file'; readonly uri: string; readonly range: OffsetRange }
  | { readonly kind: 'frontMatter'; readonly range: OffsetRange };

/** One bibliographic entry and the key it is cited by. */
export interface Reference {
  readonly key: string;
  readonly item: CslItem;
  readonly origin: ReferenceOrigin;
}

/** An entry of a file as a reader returns it: not yet bound to the file's URI. */
export interface BibliographyEntry {
  readonly key: string;
  readonly item: CslItem;
  /** The whole entry in the file. */
  readonly range: OffsetRange;
}

/** What a bibliography file holds. Keys of entries too broken to use still count as known keys. */
export interface BibliographyFile {
  readonly entries: readonly BibliographyEntry[];
  readonly brokenKeys: readonly string[];
  readonly problems: readonly Problem[];
}
