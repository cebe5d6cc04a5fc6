/**
 * What client and server say to one another beyond LSP. Offsets never cross: positions are LSP's,
 * zero-based lines and UTF-16 columns. Both sides import this file, so it holds no behaviour but
 * the one rule both readers of files must share.
 */
import type {
  Location,
  Position,
  ProgressToken,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';

/** Given to the server when it starts, as LSP `initializationOptions`; other editors may leave it out. */
export interface InitializationOptions {
  /** URIs of the folders of the packs that come with Plumbline. */
  readonly bundledPacks: readonly string[];
  /** URI of the folder with the rules' pages, for `codeDescription`. */
  readonly rulePages?: string;
  /** True if the client answers the `plumbline/read…` requests; otherwise the server reads by itself. */
  readonly clientReads: boolean;
}

/** Server → client: the text of a file (UTF-8, without byte order mark), or why there is none. */
export const ReadFile = 'plumbline/readFile';
export type ReadFileResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly message: string };

/** Server → client: the names in a folder; sub-folders end with a slash. */
export const ReadDirectory = 'plumbline/readDirectory';
export type ReadDirectoryResult =
  { readonly kind: 'names'; readonly names: readonly string[] } | { readonly kind: 'missing' };

export interface ReadParams {
  readonly uri: string;
}

/** Client → server, a notification: where the caret is, so that the sentence being typed stays unmarked. */
export const View = 'plumbline/view';
export interface ViewParams {
  readonly uri: string;
  /** Absent when the document has no caret any more because another editor is active. */
  readonly caret?: Position;
}

/** Server → client, a notification: what `GetStatus` answers may have changed. */
export const StatusChanged = 'plumbline/statusChanged';

/** Client → server: facts for the QuickPick, best first; the first ones in pack order for an empty query. */
export const SearchFacts = 'plumbline/searchFacts';
export interface SearchParams {
  /** The document, or a folder if none is open, whose root decides which packs are searched. */
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

/** Client → server: one fact by its uid; null if no pack of the document has it. */
export const GetFact = 'plumbline/fact';
export interface FactParams {
  readonly uri: string;
  readonly fact: string;
}

/** Client → server: references for the QuickPick. */
export const SearchReferences = 'plumbline/searchReferences';
export interface ReferenceItem {
  readonly key: string;
  readonly label: string;
  readonly reference: string;
}

/** Client → server: the edit that inserts a citation at a position; null if there is nothing to insert. */
export const InsertCitation = 'plumbline/insertCitation';
export interface InsertCitationParams {
  readonly uri: string;
  readonly position: Position;
  /** A fact's uid, or reference keys. */
  readonly fact?: string;
  readonly keys?: readonly string[];
  /** With a fact: its statement is inserted as well, the citation at its end. */
  readonly withStatement?: boolean;
  /** The citation goes to the end of the claim that the position is in, as for a hover over it. */
  readonly atClaim?: boolean;
}

/** Client → server: every fact of a document's packs, grouped, as a Markdown page. */
export const Library = 'plumbline/library';

/** Client → server: why something, or nothing, is said at a position, as a Markdown page. */
export const Explain = 'plumbline/explain';
export interface ExplainParams {
  readonly uri: string;
  readonly position: Position;
}

/** The client's command that opens that page; code actions name it, with the position as its argument. */
export const EXPLAIN_FINDING_COMMAND = 'plumbline.explainFinding';

/** Client → server: what is loaded for a document, and why something is not. */
export const GetStatus = 'plumbline/status';
export interface DocumentParams {
  /** The document, or a folder if none is open. */
  readonly uri: string;
}
export interface StatusResult {
  readonly facts: number;
  readonly references: number;
  /** Findings in the document; 0 if it isn't open. */
  readonly findings: number;
  readonly packs: readonly { readonly title: string; readonly facts: number }[];
  /** Also those that can't be read: their problem is among `problems`. */
  readonly bibliographies: readonly { readonly name: string; readonly entries: number }[];
  readonly problems: readonly {
    readonly message: string;
    readonly location: Location;
  }[];
  /** A Markdown page that explains what was loaded, from where, and what is switched off. */
  readonly explanation: string;
}
export interface PageResult {
  readonly markdown: string;
}

/** Client → server: check files that need not be open; their findings are published as diagnostics. */
export const CheckFiles = 'plumbline/checkFiles';
export interface CheckFilesParams {
  readonly uris: readonly string[];
  /** Where the server reports after each file, with a `CheckFilesProgress`. */
  readonly progress?: ProgressToken;
}
export interface CheckFilesProgress {
  /** How many files are done. */
  readonly done: number;
  /** The URI of the last one. */
  readonly uri: string;
}
export interface CheckFilesResult {
  /** Files that were checked; fewer than asked for if the request was cancelled. */
  readonly files: number;
  readonly findings: number;
  /** URIs of those that could not be read; each has a diagnostic that says why. */
  readonly unreadable: readonly string[];
}

/** Client → server: an LSP hover with its actions, for clients that can show them as links. */
export const HoverWithActions = 'plumbline/hover';
export interface HoverParams {
  readonly uri: string;
  readonly position: Position;
}
/** An action of a hover; the client turns it into a link to one of its own commands. */
export interface HoverActionItem {
  readonly kind: 'insertCitation' | 'copyQuote';
  readonly fact: string;
  readonly title: string;
}
export interface HoverResult {
  readonly range: Range;
  readonly markdown: string;
  readonly actions: readonly HoverActionItem[];
}

/** Every request from client to server, with what it takes and gives. */
export interface ServerRequests {
  [SearchFacts]: { params: SearchParams; result: readonly FactItem[] };
  [GetFact]: { params: FactParams; result: FactItem | null };
  [SearchReferences]: { params: SearchParams; result: readonly ReferenceItem[] };
  [InsertCitation]: { params: InsertCitationParams; result: WorkspaceEdit | null };
  [Library]: { params: DocumentParams; result: PageResult };
  [Explain]: { params: ExplainParams; result: PageResult };
  [GetStatus]: { params: DocumentParams; result: StatusResult };
  [CheckFiles]: { params: CheckFilesParams; result: CheckFilesResult };
  [HoverWithActions]: { params: HoverParams; result: HoverResult | null };
}

/** Every request from server to client. */
export interface ClientRequests {
  [ReadFile]: { params: ReadParams; result: ReadFileResult };
  [ReadDirectory]: { params: ReadParams; result: ReadDirectoryResult };
}

/**
 * The largest file that is read, in bytes. A bibliography of 100,000 entries has about 42 MB; text
 * beyond that is no bibliography or pack that could be used, but would fill the memory of both sides.
 */
export const MAX_FILE_BYTES = 100_000_000;

export function tooLarge(bytes: number): ReadFileResult {
  const megabytes = (size: number): string => `${(size / 1e6).toFixed(0)} MB`;
  return {
    kind: 'unreadable',
    message: `too large: ${megabytes(bytes)}, and at most ${megabytes(MAX_FILE_BYTES)} are read`,
  };
}

/**
 * The text in a file's bytes, without byte order mark; or at which line and byte, counted from 1, it
 * stops being UTF-8.
 */
export function decodeFile(bytes: Uint8Array): ReadFileResult {
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(bytes.length);
  try {
    // A decoder drops the byte order mark by itself.
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const at = firstInvalidByte(bytes);
    const line = lineOfByte(bytes, at);
    return { kind: 'unreadable', message: `not UTF-8 at line ${line} (byte ${at + 1})` };
  }
}

/** The line, counted from 1, that the byte at an index stands in; `\n`, `\r\n` and `\r` end a line. */
function lineOfByte(bytes: Uint8Array, index: number): number {
  let line = 1;
  for (let i = 0; i < index; i++) {
    if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) line += 1;
  }
  return line;
}

/** The index of the first byte that begins no UTF-8 character; the length if there is none. */
function firstInvalidByte(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const length = characterLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return i;
}

/** How many bytes the character at `i` has; 0 if none begins there. */
function characterLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead < 0xe0 ? 0 : lead < 0xf0 ? 3 : 4;
  if (length === 0 || lead > 0xf4) return 0;
  // The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let k = 1; k < length; k++) {
    const byte = bytes[i + k] ?? 0;
    if (byte < (k === 1 ? low : 0x80) || byte > (k === 1 ? high : 0xbf)) return 0;
  }
  return length;
}
