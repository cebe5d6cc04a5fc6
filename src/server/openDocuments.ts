/** The documents the client has open: their text as of now, and what is being typed in them. */
import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { normalUri } from '../core/uri.ts';
import type { ViewParams } from '../protocol.ts';
import { Typing } from './typing.ts';

export interface OpenDocumentsEvents {
  /** Opened, or edited. */
  readonly changed: (document: TextDocument) => void;
  readonly closed: (document: TextDocument) => void;
}

export class OpenDocuments {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #typing = new Map<string, Typing>();
  /** By normal URI, the URI as the client spells it: clients differ in what they percent-encode. */
  readonly #spelled = new Map<string, string>();

  constructor(events: OpenDocumentsEvents) {
    this.#documents = new TextDocuments({
      create: (uri, language, version, text) => TextDocument.create(uri, language, version, text),
      update: (document, changes, version) => this.#update(document, changes, version),
    });
    this.#documents.onDidOpen(({ document: { uri } }) => {
      this.#typing.set(uri, new Typing());
      this.#spelled.set(normalUri(uri), uri);
    });
    this.#documents.onDidChangeContent(({ document }) => events.changed(document));
    this.#documents.onDidClose(({ document }) => {
      this.#typing.delete(document.uri);
      this.#spelled.delete(normalUri(document.uri));
      events.closed(document);
    });
  }

  listen(connection: Connection): void {
    this.#documents.listen(connection);
  }

  /** In any spelling. */
  get(uri: string): TextDocument | undefined {
    return this.#documents.get(this.spelling(uri));
  }

  typing(uri: string): Typing | undefined {
    return this.#typing.get(uri);
  }

  uris(): readonly string[] {
    return this.#documents.keys();
  }

  /** A URI as the client spells it. */
  spelling(uri: string): string {
    return this.#spelled.get(normalUri(uri)) ?? uri;
  }

  /** The client tells where the caret is. */
  view({ uri, caret }: ViewParams): void {
    this.#typing.get(uri)?.view(caret && this.get(uri)?.offsetAt(caret));
  }

  #update(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument {
    const typing = this.#typing.get(document.uri);
    const now = performance.now();
    // One after the other: the positions of each are those after the changes before it.
    for (const change of changes) {
      const removed =
        'range' in change
          ? {
              start: document.offsetAt(change.range.start),
              end: document.offsetAt(change.range.end),
            }
          : { start: 0, end: document.getText().length };
      typing?.edit(removed, change.text.length, now);
      TextDocument.update(document, [change], version);
    }
    return document;
  }
}
