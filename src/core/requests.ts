/** What the façade (workspace.ts) is given and what it answers, as plain data. */
import type { Configuration } from './configuration.ts';
import type {
  ClaimCounts,
  ClaimResult,
  Evidence,
  FileEdit,
  FileProblem,
  Finding,
  ParticularKind,
} from './findings.ts';
import type { FactKind } from './knowledge/pack.ts';
import type { OffsetRange } from './text.ts';

/** A file as the host read it: its text, that it is not there, or why it could not be read. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly message: string };

/** A folder as the host read it: the names in it, sub-folders with a slash at the end. */
export type DirectoryContent =
  { readonly kind: 'names'; readonly names: readonly string[] } | { readonly kind: 'missing' };

/** Something the workspace needs to have read before it can answer fully. */
export interface Want {
  readonly kind: 'file' | 'directory';
  readonly uri: string;
}

/** Settings of the editor or options of the command line; the folder's configuration beats them. */
export interface WorkspaceSettings {
  /** Folders open in the editor, or the current directory: where a document's root is looked for. */
  readonly folders: readonly string[];
  /** Further pack folders (URIs), such as `--packs` or the setting. */
  readonly packs: readonly string[];
  /** Bibliographies (URIs) for documents that declare none. */
  readonly bibliographies: readonly string[];
  readonly rules: Configuration['rules'];
}

/** What happened since the last snapshot. Applied as one. */
export interface Change {
  readonly settings?: WorkspaceSettings;
  /** Documents opened or changed; `text: undefined` when closed. */
  readonly documents?: readonly {
    readonly uri: string;
    readonly version: number;
    readonly text: string | undefined;
  }[];
  readonly files?: readonly { readonly uri: string; readonly content: FileContent }[];
  readonly directories?: readonly { readonly uri: string; readonly content: DirectoryContent }[];
}

/** Everything there is to say about one document. */
export interface DocumentCheck {
  readonly uri: string;
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly claims: readonly ClaimResult[];
  readonly counts: ClaimCounts;
}

/** A fact as hover, search and the library show it. */
export interface FactView {
  readonly uid: string;
  readonly statement: string;
  readonly quote: string;
  readonly kind: FactKind;
  readonly section: string;
  readonly paragraph: number;
  readonly page?: number;
  readonly pageInferred: boolean;
  readonly notes: readonly number[];
  readonly asOf?: string;
  readonly attributedTo?: string;
  readonly topics: readonly string[];
  /** The formatted reference of the work. */
  readonly reference: string;
  /** 'Smith 2009, ‘Grain’, n. 3'. */
  readonly source: string;
  /** The key under which the asking document can cite the work. */
  readonly key: string;
}

/** Two particulars that were held against each other, and where in the document the first one stands. */
export interface ComparedParticular {
  readonly kind: ParticularKind;
  readonly range: OffsetRange;
  readonly stated: string;
  readonly known: string;
  readonly reason: string;
}

/** A fact that a sentence was held against, and what came of it. */
export interface ComparedFact {
  readonly fact: FactView;
  readonly verdict: 'supports' | 'contradicts' | 'notComparable';
  /** Why they were, or were not, compared. */
  readonly reason: string;
  readonly agreed: readonly ComparedParticular[];
  readonly differing: readonly ComparedParticular[];
}

/** What became of a sentence, and the facts that decided it or came near. */
export interface SentenceExplanation {
  readonly range: OffsetRange;
  /** Absent where the sentence states nothing that could be held against facts. */
  readonly claim?: ClaimResult;
  readonly facts: readonly ComparedFact[];
}

/** Why something, or nothing, is said at a place of a document. */
export interface Explanation {
  readonly findings: readonly {
    readonly finding: Finding;
    /** What its rule finds, in a line. */
    readonly summary: string;
    readonly facts: readonly FactView[];
  }[];
  readonly sentence?: SentenceExplanation;
  /** Where there is no sentence that facts are held against: why not. */
  readonly silence?: string;
}

/** Something a hover offers to do; the editor turns it into a link to one of its own commands. */
export type HoverAction =
  | { readonly kind: 'insertCitation'; readonly fact: string; readonly title: string }
  | { readonly kind: 'copyQuote'; readonly fact: string; readonly title: string };

/** A hover: Markdown without links to commands, and the actions beside it. */
export interface Hover {
  readonly range: OffsetRange;
  readonly markdown: string;
  readonly actions: readonly HoverAction[];
}

/** A completion after `@`. Accepting it replaces `range` and applies `additionalEdits` in one step. */
export interface CompletionItem {
  readonly label: string;
  readonly detail: string;
  readonly documentation: string;
  readonly kind: 'reference' | 'fact';
  readonly range: OffsetRange;
  readonly newText: string;
  readonly filterText: string;
  readonly sortText: string;
  readonly additionalEdits: readonly FileEdit[];
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  readonly isIncomplete: boolean;
}

/** What is loaded for a document, for the status item and 'Why is nothing shown?'. */
export interface Status {
  /** URI of the document's root. */
  readonly root: string;
  readonly packs: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly license: string;
    readonly facts: number;
    readonly uri: string;
  }[];
  readonly bibliographies: readonly {
    /** Empty for a name that can't be a path of a file. */
    readonly uri: string;
    /** As the document, the configuration or the setting names it. */
    readonly name: string;
    readonly entries: number;
    readonly problem?: string;
  }[];
  readonly facts: number;
  readonly references: number;
  /** Those of `fileProblems` that concern the document, and what it or the settings name in vain. */
  readonly problems: readonly FileProblem[];
  /** Plain sentences: why the document shows nothing or less than it could. */
  readonly notes: readonly string[];
}

/** An edit that inserts a citation, and for works the bibliography lacks, their entry. */
export interface CitationInsertion {
  readonly edits: readonly FileEdit[];
}

export type { Evidence };

/** An immutable state of the workspace. Every question is answered from it alone; none of them throws. */
export interface Snapshot {
  /** Undefined for a document that was never given. */
  check(uri: string): DocumentCheck | undefined;
  hover(uri: string, offset: number): Hover | undefined;
  /** Why something, or nothing, is said at an offset. Undefined for a document that was never given. */
  explain(uri: string, offset: number): Explanation | undefined;
  /** Every claim of a document with the facts it was held against; none for a document that was never given. */
  explanations(uri: string): readonly SentenceExplanation[];
  completion(uri: string, offset: number): CompletionList;
  /** The edits that put a citation of a fact's work, or of keys, at an offset of a document. */
  insertCitation(
    uri: string,
    offset: number,
    what: { readonly fact?: string; readonly keys?: readonly string[] },
  ): CitationInsertion;
  /** The best facts for a query, best first; all facts in pack order for an empty one. */
  searchFacts(uri: string, query: string, limit: number): readonly FactView[];
  searchReferences(
    uri: string,
    query: string,
    limit: number,
  ): readonly { readonly key: string; readonly label: string; readonly reference: string }[];
  status(uri: string): Status;
  /** Whether a check of the whole folder takes this file in, as the root's configuration says. */
  isSelected(uri: string): boolean;
  /**
   * Problems of packs, bibliographies and configuration that the given documents use, each once,
   * with the levels their roots configure; without those of rules that are off.
   */
  fileProblems(): readonly FileProblem[];
  /** The text of a document or file as last given, for turning offsets into positions. */
  textOf(uri: string): string | undefined;
}

/** The façade, implemented in workspace.ts: apply a change, ask what it wants read, take a snapshot. */
export interface WorkspaceHost {
  apply(change: Change): void;
  /** What should be read next; the host reads it, applies it, and asks again until nothing is wanted. */
  wanted(): readonly Want[];
  snapshot(): Snapshot;
}
