/** The language server: LSP on one side, the core's workspace on the other, and no thinking of its own. */
import type {
  Connection,
  InitializeParams,
  InitializeResult,
  Position,
  WorkspaceEdit,
} from 'vscode-languageserver';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ProgressType,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Explanation, FactView, Snapshot, WorkspaceHost } from '../core/requests.ts';
import type { OffsetRange } from '../core/text.ts';
import { contains } from '../core/text.ts';
import type {
  CheckFilesProgress,
  InitializationOptions,
  InsertCitationParams,
  ServerRequests,
  ViewParams,
} from '../protocol.ts';
import {
  CheckFiles,
  Explain,
  GetFact,
  GetStatus,
  HoverWithActions,
  InsertCitation,
  Library,
  SearchFacts,
  SearchReferences,
  StatusChanged,
  View,
} from '../protocol.ts';
import { codeActions, FIX_ALL_KIND } from './actions.ts';
import { checkFiles } from './checkFiles.ts';
import type { ClientAbilities } from './convert.ts';
import { APPLY_EDIT_COMMAND, Converter, factItem, LineIndexes } from './convert.ts';
import { withStatement } from './insertion.ts';
import { Loader } from './loader.ts';
import { OpenDocuments } from './openDocuments.ts';
import { explanationPage, libraryPage, statusPage } from './pages.ts';
import { describe, Publisher } from './publish.ts';
import type { Reader } from './reader.ts';
import { patient } from './reader.ts';
import type { PathBase, ServerSettings } from './settings.ts';
import { readSettings } from './settings.ts';
import { watchersFor } from './watch.ts';

/** What differs between the places a server runs in, and between tests and use. */
export interface ServerParts {
  readonly createWorkspace: (bundledPacks: readonly string[]) => WorkspaceHost;
  /** Chooses by whether the client answers requests to read. */
  readonly createReader: (clientReads: boolean) => Reader;
  /** What lies beside the server, for clients that don't say where it is. */
  readonly installation?: () => Pick<InitializationOptions, 'bundledPacks' | 'rulePages'>;
  /** URI of the user's home folder, for `~` in settings. */
  readonly home?: string;
}

/** Characters after which completion is asked for: what begins a citation key and what may be in it. */
const TRIGGER_CHARACTERS = ['@', '-', ':', '.', '/', '+', '#', '{'];

/** How many results a search gives; nobody scrolls further. */
const SEARCH_LIMIT = 100;

/** How long a request waits for files that are still being read, in ms; then it answers with what there is. */
const LOAD_PATIENCE_MS = 3000;

/** Only an open document's text is known. */
const NOT_OPEN: Explanation = { findings: [], silence: 'the document is not open any more' };

/** Makes the connection a Plumbline server, and begins to listen. */
export function startServer(connection: Connection, parts: ServerParts): void {
  connection.onInitialize((params) => {
    const server = new Server(connection, parts, params);
    return server.initialize();
  });
  connection.listen();
}

class Server {
  readonly #connection: Connection;
  readonly #parts: ServerParts;
  readonly #params: InitializeParams;
  readonly #options: InitializationOptions;
  readonly #abilities: ClientAbilities;
  readonly #workspace: WorkspaceHost;
  readonly #reader: Reader;
  readonly #loader: Loader;
  readonly #publisher: Publisher;
  readonly #documents: OpenDocuments;
  readonly #indexes = new LineIndexes();
  #folders: string[];
  #settings: ServerSettings;
  #watched = '';
  #unwatch: { dispose(): void } | undefined;

  constructor(connection: Connection, parts: ServerParts, params: InitializeParams) {
    this.#connection = connection;
    this.#parts = parts;
    this.#params = params;
    this.#options = readOptions(params.initializationOptions, parts.installation);
    this.#abilities = abilitiesOf(params, this.#options.rulePages);
    this.#workspace = parts.createWorkspace(this.#options.bundledPacks);
    this.#reader = patient(parts.createReader(this.#options.clientReads));
    const problem = (message: string): void => connection.console.error(message);
    this.#loader = new Loader(this.#workspace, this.#reader, {
      afterRead: () => this.#filesRead(),
      problem,
    });
    this.#publisher = new Publisher({
      versionOf: (uri) => this.#documents.get(uri)?.version,
      typingOf: (uri) => this.#documents.typing(uri),
      settled: () => this.#loader.settled(),
      snapshot: () => this.#snapshot(),
      converter: () => this.#converter(),
      send: (diagnostics) => void connection.sendDiagnostics(diagnostics),
      published: () => this.#statusChanged(),
      problem,
    });
    this.#documents = new OpenDocuments({
      changed: (document) =>
        this.#safely('Document change', () => {
          const { uri, version } = document;
          this.#loader.apply({ documents: [{ uri, version, text: document.getText() }] });
          this.#publisher.changed(uri);
        }),
      closed: ({ uri, version }) =>
        this.#safely('Closing', () => {
          this.#loader.apply({ documents: [{ uri, version, text: undefined }] });
          this.#publisher.closed(uri);
          this.#indexes.forget(uri);
        }),
    });
    this.#folders = foldersOf(params);
    this.#settings = readSettings(undefined, this.#pathBase());
  }

  /** Tells the client what the server can do; the rest begins when the client says it is ready. */
  initialize(): InitializeResult {
    this.#listen();
    return {
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        completionProvider: { triggerCharacters: TRIGGER_CHARACTERS },
        codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL_KIND] },
        executeCommandProvider: { commands: [APPLY_EDIT_COMMAND] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'Plumbline' },
    };
  }

  #listen(): void {
    const connection = this.#connection;
    connection.onInitialized(() => void this.#start());
    connection.onDidChangeConfiguration(({ settings }) => void this.#configure(settings));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.#safely('File change', () => this.#loader.changed(changes.map(({ uri }) => uri)));
    });
    connection.onShutdown(() => this.#publisher.dispose());
    this.#documents.listen(connection);
    connection.onNotification(View, (params: ViewParams) => {
      this.#safely('View', () => {
        this.#documents.view(params);
        this.#publisher.caretMoved(params.uri);
      });
    });

    connection.onHover(({ textDocument: { uri }, position }) =>
      this.#answer('Hover', null, () => {
        const hover = this.#hover(uri, position);
        return (
          hover && { range: hover.range, contents: { kind: 'markdown', value: hover.markdown } }
        );
      }),
    );
    connection.onCompletion(({ textDocument: { uri }, position }) =>
      this.#answer('Completion', null, () => {
        if (!this.#documents.get(uri)) return null;
        const converter = this.#converter();
        const offset = converter.offset(uri, position);
        return converter.completions(uri, this.#snapshot().completion(uri, offset));
      }),
    );
    connection.onCodeAction((params) =>
      this.#answer('Code actions', null, () => {
        const check = this.#snapshot().check(params.textDocument.uri);
        if (!check) return null;
        // A client that answers our requests knows this command, too; others would ask the server.
        return codeActions(check.findings, this.#converter(), params, this.#options.clientReads);
      }),
    );
    connection.onExecuteCommand(({ command, arguments: [edit] = [] }) =>
      this.#answer('Command', null, async () => {
        // The edit is one that this server gave a completion item; the client applies and checks it.
        if (command === APPLY_EDIT_COMMAND) {
          await connection.workspace.applyEdit(edit as WorkspaceEdit);
        }
        return null;
      }),
    );
    this.#listenToOwnRequests();
  }

  #listenToOwnRequests(): void {
    this.#on(HoverWithActions, null, ({ uri, position }) => this.#hover(uri, position));
    this.#on(SearchFacts, [], ({ uri, query }) =>
      this.#snapshot().searchFacts(uri, query, SEARCH_LIMIT).map(factItem),
    );
    this.#on(GetFact, null, ({ uri, fact }) => {
      const found = this.#fact(uri, fact);
      return found ? factItem(found) : null;
    });
    this.#on(SearchReferences, [], ({ uri, query }) =>
      this.#snapshot().searchReferences(uri, query, SEARCH_LIMIT),
    );
    this.#on(InsertCitation, null, (params) => this.#insertCitation(params));
    this.#on(Library, { markdown: '' }, ({ uri }) => {
      const snapshot = this.#snapshot();
      const facts = snapshot.searchFacts(uri, '', Number.POSITIVE_INFINITY);
      return { markdown: libraryPage(snapshot.status(uri), facts) };
    });
    this.#on(Explain, { markdown: '' }, ({ uri, position }) => {
      const snapshot = this.#snapshot();
      const offset = this.#converter().offset(uri, position);
      const explanation = snapshot.explain(uri, offset) ?? NOT_OPEN;
      const text = snapshot.textOf(uri) ?? '';
      const textOf = ({ start, end }: OffsetRange): string => text.slice(start, end);
      return { markdown: explanationPage(explanation, textOf) };
    });
    this.#on(
      GetStatus,
      {
        facts: 0,
        references: 0,
        findings: 0,
        packs: [],
        bibliographies: [],
        problems: [],
        explanation: '',
      },
      ({ uri }) => {
        const snapshot = this.#snapshot();
        const converter = this.#converter();
        const status = snapshot.status(uri);
        const check = this.#documents.get(uri) && snapshot.check(uri);
        return {
          facts: status.facts,
          references: status.references,
          findings: check?.findings.length ?? 0,
          packs: status.packs.map(({ title, facts }) => ({ title, facts })),
          bibliographies: status.bibliographies.map(({ name, entries }) => ({ name, entries })),
          problems: status.problems.map((problem) => ({
            message: problem.message,
            location: converter.location(problem),
          })),
          explanation: statusPage(
            uri,
            status,
            check,
            (problem) => converter.location(problem).range.start.line + 1,
          ),
        };
      },
    );
    this.#connection.onRequest(
      CheckFiles,
      ({ uris, progress }: ServerRequests[typeof CheckFiles]['params'], token) =>
        this.#answer(CheckFiles, { files: 0, findings: 0, unreadable: [] }, async () => {
          const report = (done: number, uri: string): void => {
            if (progress === undefined) return;
            const value: CheckFilesProgress = { done, uri };
            void this.#connection.sendProgress(new ProgressType(), progress, value);
          };
          const host = {
            loader: this.#loader,
            reader: this.#reader,
            isOpen: (uri: string) => this.#documents.get(uri) !== undefined,
            snapshot: () => this.#snapshot(),
            converter: () => this.#converter(),
            publishOpen: (uri: string) => this.#publisher.publish(uri, true),
          };
          const { result, diagnostics } = await checkFiles(uris, host, token, report);
          this.#publisher.showChecked(diagnostics);
          return result;
        }),
    );
  }

  /**
   * Answers one of our own requests. It may be about a document that isn't open, so that only the
   * question shows what has to be read for it; then it is asked again.
   */
  #on<M extends keyof ServerRequests>(
    method: M,
    otherwise: ServerRequests[M]['result'],
    answer: (params: ServerRequests[M]['params']) => ServerRequests[M]['result'],
  ): void {
    this.#connection.onRequest(method, (params: ServerRequests[M]['params']) =>
      this.#answer(method, otherwise, async () => {
        const first = answer(params);
        if (!this.#loader.readWanted()) return first;
        await this.#loaded();
        return answer(params);
      }),
    );
  }

  /** What the client allows only after it has been told the server's abilities. */
  async #start(): Promise<void> {
    const { workspace } = this.#params.capabilities;
    await this.#safelyAsync('Start', async () => {
      if (workspace?.didChangeConfiguration?.dynamicRegistration) {
        await this.#connection.client.register(DidChangeConfigurationNotification.type, {
          section: 'plumbline',
        });
      }
      if (workspace?.workspaceFolders) {
        this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          this.#folders = [
            ...this.#folders.filter((folder) => !gone.has(folder)),
            ...added.map(({ uri }) => uri),
          ];
          void this.#configure(undefined);
        });
      }
    });
    await this.#configure(undefined);
  }

  /** `pushed`: what a client sent that can't be asked for its settings. */
  async #configure(pushed: unknown): Promise<void> {
    await this.#safelyAsync('Settings', async () => {
      const canAsk = this.#params.capabilities.workspace?.configuration === true;
      const raw: unknown = canAsk
        ? await this.#connection.workspace.getConfiguration('plumbline')
        : sectionOf(pushed);
      this.#settings = readSettings(raw, this.#pathBase());
      this.#loader.apply({ settings: this.#settings.workspace });
      this.#refreshAll();
    });
  }

  #hover(uri: string, position: Position): ServerRequests[typeof HoverWithActions]['result'] {
    if (!this.#settings.showsHovers || !this.#documents.get(uri)) return null;
    const converter = this.#converter();
    const hover = this.#snapshot().hover(uri, converter.offset(uri, position));
    return hover ? converter.hover(uri, hover) : null;
  }

  #insertCitation({
    uri,
    position,
    fact,
    keys,
    ...how
  }: InsertCitationParams): ServerRequests[typeof InsertCitation]['result'] {
    const snapshot = this.#snapshot();
    const converter = this.#converter();
    const pointed = converter.offset(uri, position);
    const offset = how.atClaim ? endOfClaim(snapshot, uri, pointed) : pointed;
    const what = { ...(fact !== undefined && { fact }), ...(keys !== undefined && { keys }) };
    const { edits } = snapshot.insertCitation(uri, offset, what);
    const view = how.withStatement && fact !== undefined ? this.#fact(uri, fact) : undefined;
    const all = view ? withStatement(edits, view, uri, offset) : edits;
    return all.length > 0 ? converter.workspaceEdit(all) : null;
  }

  #fact(uri: string, uid: string): FactView | undefined {
    return this.#snapshot()
      .searchFacts(uri, '', Number.POSITIVE_INFINITY)
      .find((fact) => fact.uid === uid);
  }

  #filesRead(): void {
    this.#refreshAll();
    this.#watch();
  }

  #refreshAll(): void {
    for (const uri of this.#documents.uris()) this.#publisher.changed(uri);
    this.#statusChanged();
  }

  /** Has the client watch what has been read, if that is more or less than before. */
  #watch(): void {
    const abilities = this.#params.capabilities.workspace?.didChangeWatchedFiles;
    if (!abilities?.dynamicRegistration) return;
    const { bundledPacks } = this.#options;
    const watchers = watchersFor(
      this.#loader.known(),
      { folders: this.#folders, bundledPacks },
      abilities.relativePatternSupport === true,
    );
    const watched = JSON.stringify(watchers);
    if (watched === this.#watched) return;
    this.#watched = watched;
    void this.#safelyAsync('Watching files', async () => {
      const registration = await this.#connection.client.register(
        DidChangeWatchedFilesNotification.type,
        { watchers },
      );
      this.#unwatch?.dispose();
      this.#unwatch = registration;
    });
  }

  #statusChanged(): void {
    // A client that answers our requests knows this notification, too; any other would log it.
    if (this.#options.clientReads) void this.#connection.sendNotification(StatusChanged, {});
  }

  #snapshot(): Snapshot {
    return this.#workspace.snapshot();
  }

  #converter(): Converter {
    return new Converter(this.#snapshot(), this.#indexes, this.#abilities, this.#documents);
  }

  #pathBase(): PathBase {
    const { home } = this.#parts;
    return { folders: this.#folders, ...(home !== undefined && { home }) };
  }

  /** The answer to a request, once what is being read has been read; or `otherwise`, if that fails. */
  async #answer<T>(what: string, otherwise: T, answer: () => T | Promise<T>): Promise<T> {
    try {
      await this.#loaded();
      return await answer();
    } catch (error) {
      this.#connection.console.error(`${what} failed: ${describe(error)}`);
      return otherwise;
    }
  }

  /** Resolves when all files are read, or when waiting for them has taken too long. */
  async #loaded(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LOAD_PATIENCE_MS);
    });
    await Promise.race([this.#loader.settled(), patience]);
    clearTimeout(timer);
  }

  #safely(what: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#connection.console.error(`${what} failed: ${describe(error)}`);
    }
  }

  async #safelyAsync(what: string, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.#connection.console.error(`${what} failed: ${describe(error)}`);
    }
  }
}

/** Where the claim around an offset ends; or else whatever there is a hover about. */
function endOfClaim(snapshot: Snapshot, uri: string, offset: number): number {
  const claim = snapshot.check(uri)?.claims.find(({ range }) => contains(range, offset));
  return (claim ?? snapshot.hover(uri, offset))?.range.end ?? offset;
}

function readOptions(
  raw: unknown,
  installation: ServerParts['installation'],
): InitializationOptions {
  const given = (raw ?? {}) as Partial<InitializationOptions>;
  if (given.bundledPacks) {
    return { ...given, bundledPacks: given.bundledPacks, clientReads: given.clientReads === true };
  }
  return { bundledPacks: [], ...installation?.(), clientReads: given.clientReads === true };
}

function abilitiesOf(
  { capabilities: { workspace, textDocument } }: InitializeParams,
  rulePages: string | undefined,
): ClientAbilities {
  return {
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    rulePages,
  };
}

/** The open folders; clients from before folders in the plural name one. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'plumbline' in settings
    ? settings.plumbline
    : undefined;
}
