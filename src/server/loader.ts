/** Keeps a workspace supplied with what it wants read, and reads again what has changed. */
import { URI } from 'vscode-uri';
import type { Change, Want, WorkspaceHost } from '../core/requests.ts';
import type { Reader } from './reader.ts';

/** How many reads are under way at once; more would only queue in the client. */
const MAX_PARALLEL_READS = 10;

/** Something that has been read: as the workspace calls it, and whether it was there. */
export interface KnownItem extends Want {
  readonly exists: boolean;
}

/** `afterRead` is called after files or folders have been read and applied. */
export interface LoaderEvents {
  readonly afterRead: () => void;
  readonly problem: (message: string) => void;
}

/** Not to be confused with the core: it decides nothing, it only fetches. */
export class Loader {
  readonly #workspace: WorkspaceHost;
  readonly #reader: Reader;
  readonly #events: LoaderEvents;
  /** Everything read so far, by `keyOf`. */
  readonly #known = new Map<string, KnownItem>();
  /** Reads under way. A newer read of the same thing takes the place of the older, whose answer is dropped. */
  readonly #reading = new Map<string, symbol>();
  /** Read since the last time nothing was under way: what is wanted again at once is not read again. */
  readonly #answered = new Set<string>();
  #waiting: (() => void)[] = [];

  constructor(workspace: WorkspaceHost, reader: Reader, events: LoaderEvents) {
    this.#workspace = workspace;
    this.#reader = reader;
    this.#events = events;
  }

  /** Applies a change, and starts to read what is wanted because of it. */
  apply(change: Change): void {
    this.#workspace.apply(change);
    this.readWanted();
  }

  /** Resolves when all that is wanted has been read. */
  settled(): Promise<void> {
    if (this.#reading.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** What has been read so far. */
  known(): readonly KnownItem[] {
    return [...this.#known.values()];
  }

  /** Reads again what an event on these URIs concerns, as far as it was read before. */
  changed(uris: readonly string[]): void {
    const keys = uris.map(comparable);
    const concerned = [...this.#known.values()].filter((item) =>
      keys.some((key) => isConcerned(item, key)),
    );
    for (const item of concerned) this.#read(item);
  }

  /** Starts to read what is wanted; true if anything is being read now. */
  readWanted(): boolean {
    for (const want of this.#workspace.wanted()) {
      if (this.#reading.size >= MAX_PARALLEL_READS) break;
      const key = keyOf(want);
      if (this.#reading.has(key) || this.#answered.has(key)) continue;
      this.#read(want);
    }
    if (this.#reading.size > 0) return true;
    this.#answered.clear();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
    return false;
  }

  #read({ kind, uri }: Want): void {
    const key = keyOf({ kind, uri });
    const token = Symbol(key);
    this.#reading.set(key, token);
    const answer = kind === 'file' ? this.#fileChange(uri) : this.#directoryChange(uri);
    answer
      .then(({ change, exists }) => {
        if (this.#reading.get(key) !== token) return;
        this.#known.set(key, { kind, uri, exists });
        this.#finish(key, change);
      })
      .catch((error: unknown) => {
        // A reader doesn't reject; this is a fault of the core or of this file.
        this.#events.problem(`Reading ${uri} failed: ${String(error)}`);
        this.#finish(key, undefined);
      })
      .catch((error: unknown) => this.#events.problem(String(error)));
  }

  #finish(key: string, change: Change | undefined): void {
    this.#reading.delete(key);
    this.#answered.add(key);
    if (change) this.#workspace.apply(change);
    this.readWanted();
    this.#events.afterRead();
  }

  async #fileChange(uri: string): Promise<{ change: Change; exists: boolean }> {
    const content = await this.#reader.readFile(uri);
    return { change: { files: [{ uri, content }] }, exists: content.kind !== 'missing' };
  }

  async #directoryChange(uri: string): Promise<{ change: Change; exists: boolean }> {
    const content = await this.#reader.readDirectory(uri);
    return { change: { directories: [{ uri, content }] }, exists: content.kind !== 'missing' };
  }
}

function keyOf({ kind, uri }: Want): string {
  return `${kind} ${comparable(uri)}`;
}

/** One spelling of a URI: clients differ in what they percent-encode. No slash at the end. */
export function comparable(uri: string): string {
  return URI.parse(uri).toString().replace(/\/+$/, '');
}

/**
 * True if an event on `changed` may change what is known of the item: the item itself, something
 * below it that went with a folder, or a folder's new or lost member.
 */
function isConcerned(item: KnownItem, changed: string): boolean {
  const uri = comparable(item.uri);
  if (uri === changed || uri.startsWith(`${changed}/`)) return true;
  return item.kind === 'directory' && changed.startsWith(`${uri}/`);
}
