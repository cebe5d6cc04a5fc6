/** Pandoc citations as plain data. */
import type { OffsetRange } from '../text.ts';

/** A locator such as `p. 5` or `chap. 3`: the CSL label (`page`, `chapter` …) and the value as written. */
export interface Locator {
  readonly label: string;
  readonly value: string;
  /** The whole locator in the source, its term included (`p. 5`). */
  readonly range: OffsetRange;
}

/** One `@key` of a cluster with what belongs to it. */
export interface CitationItem {
  readonly key: string;
  /** From the `@` (or the `-` before it) to the end of the key, braces included. */
  readonly range: OffsetRange;
  /** The key's own characters, without `@` and braces. */
  readonly keyRange: OffsetRange;
  /** `-@key`: the author is left out. */
  readonly suppressAuthor: boolean;
  readonly prefix: string;
  readonly suffix: string;
  readonly locator?: Locator;
}

/** `[@a, p. 5; see @b]` (`bracketed`), or `@a [p. 5]` in the running text (`inText`). */
export interface CitationCluster {
  readonly kind: 'bracketed' | 'inText';
  readonly range: OffsetRange;
  readonly items: readonly CitationItem[];
}
