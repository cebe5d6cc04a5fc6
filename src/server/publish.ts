/** When diagnostics are published: not at every key, not for a text that is gone, not on a sentence being typed. */
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Finding } from '../core/findings.ts';
import type { Snapshot } from '../core/requests.ts';
import type { Converter } from './convert.ts';
import type { Typing } from './typing.ts';

/** A pause in typing after which the document is checked, in ms. */
export const DEBOUNCE_MS = 150;

/** What the publisher needs of the server. */
export interface PublisherHost {
  /** The version of an open document; undefined if it isn't open. */
  versionOf(uri: string): number | undefined;
  typingOf(uri: string): Typing | undefined;
  /** Resolves when everything the workspace wants has been read. */
  settled(): Promise<void>;
  snapshot(): Snapshot;
  converter(): Converter;
  send(params: PublishDiagnosticsParams): void;
  /** Called after each publication. */
  published(): void;
  problem(message: string): void;
}

/**
 * Who said what about a file: its own check as an open document; the problems of files that open
 * documents use; the last check of files that need not be open.
 */
type Layer = 'document' | 'files' | 'checked';

/** One debounce per document. A document's diagnostics are replaced one by one, never all at once. */
export class Publisher {
  readonly #host: PublisherHost;
  readonly #now: () => number;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Documents of which a finding is held back. */
  readonly #held = new Set<string>();
  readonly #layers = new Map<string, Map<Layer, readonly Diagnostic[]>>();

  constructor(host: PublisherHost, now: () => number = () => performance.now()) {
    this.#host = host;
    this.#now = now;
  }

  /** The document, or something it depends on, has changed. */
  changed(uri: string): void {
    this.#publishAfter(uri, DEBOUNCE_MS);
  }

  /** The caret has moved; what was held back because of it may be due. */
  caretMoved(uri: string): void {
    if (this.#held.has(uri)) this.#publishAfter(uri, 0);
  }

  /** The document has been closed: nothing is said about it any more. */
  closed(uri: string): void {
    this.#cancel(uri);
    this.#held.delete(uri);
    this.#set('document', new Map(), [uri]);
    this.#publishFileProblems();
  }

  /** Ends everything under way. */
  dispose(): void {
    for (const uri of [...this.#timers.keys()]) this.#cancel(uri);
  }

  /**
   * Publishes what there is to say about an open document now, unless it changes meanwhile: then
   * the change's own publication follows. `isAsked`: the user asked for it, so nothing is held back.
   */
  async publish(uri: string, isAsked = false): Promise<void> {
    const version = this.#host.versionOf(uri);
    await this.#host.settled();
    if (version === undefined || this.#host.versionOf(uri) !== version) return;
    const check = this.#host.snapshot().check(uri);
    if (!check || check.version !== version) return;

    const now = this.#now();
    const typing = isAsked ? undefined : this.#host.typingOf(uri);
    // What is about no sentence, such as a citation key, is held back while it is typed itself.
    const isHeld = ({ sentence, range }: Finding): boolean =>
      typing?.isTyped(sentence ?? range, now) === true;
    const shown = check.findings.filter((finding) => !isHeld(finding));
    if (typing && shown.length < check.findings.length) {
      this.#held.add(uri);
      // A publication that is due anyway comes sooner, and looks again.
      if (!this.#timers.has(uri)) this.#publishAfter(uri, typing.remaining(now));
    } else {
      this.#held.delete(uri);
    }

    const converter = this.#host.converter();
    const diagnostics = shown.map((finding) => converter.diagnostic(uri, finding));
    this.#layersOf(uri).delete('checked');
    this.#layersOf(uri).set('document', diagnostics);
    this.#send(uri);
    this.#publishFileProblems();
    this.#host.published();
  }

  /** Replaces what the last check of files that need not be open has found, by URI. */
  showChecked(diagnostics: ReadonlyMap<string, readonly Diagnostic[]>): void {
    const before = [...this.#layers.keys()].filter((uri) => this.#layers.get(uri)?.has('checked'));
    this.#set('checked', diagnostics, before);
  }

  #publishAfter(uri: string, delay: number): void {
    this.#cancel(uri);
    const timer = setTimeout(() => {
      this.#timers.delete(uri);
      this.publish(uri).catch((error: unknown) => {
        this.#host.problem(`Checking ${uri} failed: ${describe(error)}`);
      });
    }, delay);
    this.#timers.set(uri, timer);
  }

  #cancel(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
  }

  #publishFileProblems(): void {
    const converter = this.#host.converter();
    const diagnostics = new Map<string, Diagnostic[]>();
    for (const problem of this.#host.snapshot().fileProblems()) {
      const uri = converter.spelling(problem.uri);
      diagnostics.set(uri, [...(diagnostics.get(uri) ?? []), converter.fileDiagnostic(problem)]);
    }
    const before = [...this.#layers.keys()].filter((uri) => this.#layers.get(uri)?.has('files'));
    this.#set('files', diagnostics, before);
  }

  /** Gives a layer new contents, and sends those files of it that differ from before. */
  #set(
    layer: Layer,
    diagnostics: ReadonlyMap<string, readonly Diagnostic[]>,
    before: readonly string[],
  ): void {
    for (const uri of new Set([...before, ...diagnostics.keys()])) {
      const layers = this.#layersOf(uri);
      const old = layers.get(layer) ?? [];
      const fresh = diagnostics.get(uri) ?? [];
      if (fresh.length > 0) layers.set(layer, fresh);
      else layers.delete(layer);
      if (JSON.stringify(old) !== JSON.stringify(fresh)) this.#send(uri);
      if (layers.size === 0) this.#layers.delete(uri);
    }
  }

  #layersOf(uri: string): Map<Layer, readonly Diagnostic[]> {
    const layers = this.#layers.get(uri) ?? new Map<Layer, readonly Diagnostic[]>();
    this.#layers.set(uri, layers);
    return layers;
  }

  #send(uri: string): void {
    const layers = this.#layersOf(uri);
    const version = this.#host.versionOf(uri);
    const files = layers.get('files') ?? [];
    // An open draft and the last check of all may both have led to the same file's problem.
    const said = new Set(files.map((diagnostic) => JSON.stringify(diagnostic)));
    const checked = (layers.get('checked') ?? []).filter(
      (diagnostic) => !said.has(JSON.stringify(diagnostic)),
    );
    this.#host.send({
      uri,
      ...(version !== undefined && { version }),
      diagnostics: [...(layers.get('document') ?? []), ...files, ...checked],
    });
  }
}

/** An error as a person reads it in the output channel. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
