/** The requests between client and server beyond LSP. Offsets never cross it: positions are LSP's, UTF-16. */
import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';

/** Given to the server when it starts, as LSP `initializationOptions`. */
export interface InitializationOptions {
  /** URIs of the folders of the packs that come with Plumbline. */
  readonly bundledPacks: readonly string[];
  /** URI of the folder with the rules' pages, for `codeDescription`. */
  readonly rulePages?: string;
  /** True if the client answers the `plumbline/read…` requests; otherwise the server reads by itself. */
  readonly clientReads: boolean;
}

/** Server → client: the bytes of a file as text (UTF-8), or why not. */
export const ReadFile = 'plumbline/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly message: string };

/** Server → client: the names in a folder; sub-folders end with a slash. */
export const ReadDirectory = 'plumbline/readDirectory';
export type ReadDirectoryResult =
  { readonly kind: 'names'; readonly names: readonly string[] } | { readonly kind: 'missing' };

/** Client → server, a notification: where the caret is, so that the sentence being typed stays unmarked. */
export const View = 'plumbline/view';
export interface ViewParams {
  readonly uri: string;
  readonly caret?: { readonly line: number; readonly character: number };
}

/** Client → server: facts for the QuickPick. */
export const SearchFacts = 'plumbline/searchFacts';
export interface SearchParams {
  /** The document whose root decides which packs are searched. */
  readonly uri: string;
  readonly query: string;
}
export interface FactItem {
  readonly uid: string;
  readonly statement: string;
  readonly quote: string;
  readonly kind: string;
  readonly source: string;
  readonly topics: readonly string[];
}

/** Client → server: references for the QuickPick. */
export const SearchReferences = 'plumbline/searchReferences';
export interface ReferenceItem {
  readonly key: string;
  readonly label: string;
  readonly reference: string;
}

/** Client → server: the edit that inserts a citation at a position. */
export const InsertCitation = 'plumbline/insertCitation';
export interface InsertCitationParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  /** A fact's uid, or reference keys. */
  readonly fact?: string;
  readonly keys?: readonly string[];
}
export type InsertCitationResult = WorkspaceEdit | null;

/** Client → server: every fact of a document's packs, grouped, for the library page. */
export const Library = 'plumbline/library';
export interface LibraryParams {
  readonly uri: string;
}
export interface LibraryResult {
  /** Markdown. */
  readonly markdown: string;
}

/** Client → server: what is loaded and why something is not. */
export const GetStatus = 'plumbline/status';
export interface StatusParams {
  readonly uri: string;
}
export interface StatusResult {
  readonly facts: number;
  readonly references: number;
  readonly findings: number;
  readonly problems: readonly {
    readonly message: string;
    readonly location: Location;
  }[];
  /** Markdown that explains what was loaded, from where, and what is switched off. */
  readonly explanation: string;
}

/** Server → client, a notification: the status of this document may have changed. */
export const StatusChanged = 'plumbline/statusChanged';

/** Client → server: check a list of files (URIs) that need not be open; findings are published as diagnostics. */
export const CheckFiles = 'plumbline/checkFiles';
export interface CheckFilesParams {
  readonly uris: readonly string[];
}
export interface CheckFilesResult {
  readonly files: number;
  readonly findings: number;
}

/** An action of a hover; the client turns it into a link to one of its own commands. */
export interface HoverActionItem {
  readonly kind: 'insertCitation' | 'copyQuote';
  readonly fact: string;
  readonly title: string;
}

/** Client → server: an LSP hover with its actions, for clients that can show them as links. */
export const HoverWithActions = 'plumbline/hover';
export interface HoverParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface HoverResult {
  readonly range: Range;
  readonly markdown: string;
  readonly actions: readonly HoverActionItem[];
}
