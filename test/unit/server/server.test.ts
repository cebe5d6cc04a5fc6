import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  CodeAction,
  CompletionList,
  Hover,
  InitializeParams,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  RegistrationParams,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import type { FileContent } from '../../../src/core/requests.ts';
import type { ReadParams, ServerRequests } from '../../../src/protocol.ts';
import {
  CheckFiles,
  Explain,
  GetFact,
  GetStatus,
  HoverWithActions,
  InsertCitation,
  Library,
  ReadDirectory,
  ReadFile,
  SearchFacts,
  SearchReferences,
  StatusChanged,
  View,
} from '../../../src/protocol.ts';
import { ClientReader } from '../../../src/server/reader.ts';
import { startServer } from '../../../src/server/server.ts';
import { BAD, FACT, FakeWorkspace } from './fakeWorkspace.ts';

const URI = 'file:///w/a.md';
const BIB = 'file:///elsewhere/refs.bib';

/** An editor and a server that talk through streams, as they would through a pipe. */
class Session {
  readonly workspace = new FakeWorkspace();
  readonly client: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: RegistrationParams['registrations'][number][] = [];
  readonly log: string[] = [];
  readonly files = new Map<string, FileContent>();
  settings: unknown = {};
  statusChanges = 0;
  bundledPacks: readonly string[] = [];

  constructor() {
    const up = new PassThrough();
    const down = new PassThrough();
    const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(connection, {
      createWorkspace: (bundledPacks) => {
        this.bundledPacks = bundledPacks;
        return this.workspace;
      },
      createReader: () => new ClientReader(connection),
    });
    this.client = createProtocolConnection(
      new StreamMessageReader(down),
      new StreamMessageWriter(up),
    );
    this.client.onNotification('textDocument/publishDiagnostics', (params) => {
      this.published.push(params as PublishDiagnosticsParams);
    });
    this.client.onRequest('client/registerCapability', (params) => {
      this.registered.push(...(params as RegistrationParams).registrations);
      return null;
    });
    this.client.onRequest('client/unregisterCapability', () => null);
    this.client.onRequest('workspace/configuration', () => [this.settings]);
    this.client.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.client.onNotification(StatusChanged, () => {
      this.statusChanges += 1;
    });
    this.client.onRequest<FileContent, unknown>(
      ReadFile,
      ({ uri }: ReadParams) => this.files.get(uri) ?? { kind: 'missing' },
    );
    this.client.onRequest(ReadDirectory, () => ({ kind: 'missing' }));
    this.client.listen();
  }

  async start(): Promise<InitializeResult> {
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
        },
      },
      initializationOptions: { bundledPacks: ['file:///packs/pack'], clientReads: true },
    };
    const result = await this.client.sendRequest<InitializeResult>('initialize', params);
    await this.client.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string): Promise<void> {
    return this.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
  }

  request<M extends keyof ServerRequests>(
    method: M,
    params: ServerRequests[M]['params'],
  ): Promise<ServerRequests[M]['result']> {
    return this.client.sendRequest<ServerRequests[M]['result']>(method, params);
  }

  /** The last diagnostics of a file, once there are some that satisfy the test. */
  async diagnostics(
    uri: string,
    test: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    return until(() =>
      this.published.filter((params) => params.uri === uri && test(params)).at(-1),
    );
  }

  end(): void {
    this.client.dispose();
  }
}

async function until<T>(get: () => T | undefined): Promise<T> {
  const deadline = performance.now() + 5000;
  for (;;) {
    const value = get();
    if (value !== undefined) return value;
    if (performance.now() > deadline) throw new Error('waited in vain');
    await delay(10);
  }
}

describe('the language server', () => {
  let session: Session;
  beforeEach(() => {
    session = new Session();
  });
  afterEach(() => session.end());

  it('says what it can do', async () => {
    const { capabilities } = await session.start();
    assert.deepEqual(capabilities.completionProvider?.triggerCharacters, [
      ...['@', '-', ':', '.', '/', '+', '#', '{'],
    ]);
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(session.bundledPacks, ['file:///packs/pack']);
  });

  it('takes settings from the client, and again when they change', async () => {
    session.settings = { rules: { 'claim/uncited': 'off' }, packs: ['p'] };
    await session.start();
    const first = await until(() => session.workspace.settings);
    assert.deepEqual(first, {
      folders: ['file:///w'],
      packs: ['file:///w/p'],
      bibliographies: [],
      rules: { 'claim/uncited': 'off' },
    });
    session.settings = {};
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => (session.workspace.settings?.packs.length === 0 ? true : undefined));
    await session.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///v', name: 'v' }], removed: [] },
    });
    await until(() => (session.workspace.settings?.folders.length === 2 ? true : undefined));
  });

  it('publishes findings with ranges and version, and follows incremental edits', async () => {
    await session.start();
    await session.open(URI, 'Fine.\nIt is BAD.\n');
    const first = await session.diagnostics(URI);
    assert.equal(first.version, 1);
    assert.deepEqual(first.diagnostics[0]?.range, {
      start: { line: 1, character: 6 },
      end: { line: 1, character: 9 },
    });
    await session.client.sendNotification(View, { uri: URI, caret: { line: 0, character: 0 } });
    await session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 9 } }, text: 'no' },
        // In the text after the first change.
        {
          range: { start: { line: 1, character: 8 }, end: { line: 1, character: 8 } },
          text: ' BAD',
        },
      ],
    });
    const second = await session.diagnostics(URI, ({ version }) => version === 2);
    assert.equal(session.workspace.documents.get(URI)?.text, 'Fine.\nIt is no BAD.\n');
    assert.equal(second.diagnostics[0]?.range.start.character, 9);
  });

  it('leaves the sentence alone that is being typed, until the caret leaves it', async () => {
    await session.start();
    await session.open(URI, 'It was fine. It is B');
    await session.diagnostics(URI);
    await session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        {
          range: { start: { line: 0, character: 20 }, end: { line: 0, character: 20 } },
          text: 'AD',
        },
      ],
    });
    const caretAt = (character: number): Promise<void> =>
      session.client.sendNotification(View, { uri: URI, caret: { line: 0, character } });
    await caretAt(22);
    const typing = await session.diagnostics(URI, ({ version }) => version === 2);
    assert.equal(typing.diagnostics.length, 0);
    await caretAt(3);
    const left = await session.diagnostics(URI, ({ diagnostics }) => diagnostics.length > 0);
    assert.equal(left.version, 2);
  });

  it('shows them after a pause in typing, too', async () => {
    await session.start();
    await session.open(URI, 'It is ');
    await session.diagnostics(URI);
    await session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: 'It is BAD' }],
    });
    const hidden = await session.diagnostics(URI, ({ version }) => version === 2);
    assert.equal(hidden.diagnostics.length, 0);
    await session.diagnostics(URI, ({ diagnostics }) => diagnostics.length === 1);
  });

  it('clears what it said about a document that is closed', async () => {
    await session.start();
    await session.open(URI, BAD);
    await session.diagnostics(URI, ({ diagnostics }) => diagnostics.length === 1);
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await session.diagnostics(URI, ({ diagnostics }) => diagnostics.length === 0);
    assert.equal(session.workspace.documents.size, 0);
  });

  it('has the client read what is wanted, before it publishes', async () => {
    session.workspace.wants = [{ kind: 'file', uri: BIB }];
    session.files.set(BIB, { kind: 'text', text: '@book{a}' });
    await session.start();
    await session.open(URI, BAD);
    await session.diagnostics(URI);
    assert.deepEqual(session.workspace.files.get(BIB), { kind: 'text', text: '@book{a}' });
  });

  it('has what it read watched, and reads it again when it changes', async () => {
    session.workspace.wants = [{ kind: 'file', uri: BIB }];
    session.files.set(BIB, { kind: 'text', text: 'old' });
    await session.start();
    await session.open(URI, BAD);
    const watched = await until(() =>
      session.registered.find(({ registerOptions }) =>
        JSON.stringify(registerOptions ?? '').includes('refs.bib'),
      ),
    );
    assert.match(JSON.stringify(watched.registerOptions), /"baseUri":"file:\/\/\/elsewhere"/u);
    session.files.set(BIB, { kind: 'text', text: 'new' });
    await session.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: BIB, type: 2 }],
    });
    await until(() => {
      const file = session.workspace.files.get(BIB);
      return file?.kind === 'text' && file.text === 'new' ? true : undefined;
    });
    assert.ok(session.statusChanges > 0);
  });

  it('answers hovers as plain LSP, and with actions for our own client', async () => {
    await session.start();
    await session.open(URI, 'It is BAD.');
    const position = { line: 0, character: 7 };
    const hover = await session.client.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: URI },
      position,
    });
    assert.deepEqual(hover, {
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 9 } },
      contents: { kind: 'markdown', value: '**One** is one.' },
    });
    const ours = await session.request(HoverWithActions, { uri: URI, position });
    assert.deepEqual(ours?.actions, [{ kind: 'copyQuote', fact: FACT.uid, title: 'Copy quote' }]);
    assert.equal(
      await session.request(HoverWithActions, { uri: 'file:///other.md', position }),
      null,
    );
  });

  it('shows no hovers where they are turned off', async () => {
    session.settings = { hover: { enabled: false } };
    await session.start();
    await until(() => session.workspace.settings);
    await session.open(URI, 'It is BAD.');
    const position = { line: 0, character: 7 };
    assert.equal(await session.request(HoverWithActions, { uri: URI, position }), null);
  });

  it('completes citations', async () => {
    await session.start();
    await session.open(URI, 'An @');
    const list = await session.client.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: 0, character: 4 },
    });
    assert.equal(list.isIncomplete, true);
    assert.equal(list.items[0]?.label, 'euclid');
  });

  it('has the client add an entry to another file when a completion is accepted', async () => {
    await session.start();
    const edit: WorkspaceEdit = { changes: {} };
    const applied = new Promise<unknown>((resolve) => {
      session.client.onRequest('workspace/applyEdit', (params) => {
        resolve(params);
        return { applied: true };
      });
    });
    await session.client.sendRequest('workspace/executeCommand', {
      command: 'plumbline.server.applyEdit',
      arguments: [edit],
    });
    assert.deepEqual(await applied, { edit });
  });

  it('offers fixes', async () => {
    await session.start();
    await session.open(URI, 'It is BAD.');
    const actions = await session.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line: 0, character: 7 }, end: { line: 0, character: 7 } },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Use ‘good’', 'Insert citation', 'Ignore this finding', 'Explain this finding'],
    );
  });

  it('explains what is at a position, everything from packs and drafts escaped', async () => {
    await session.start();
    await session.open(URI, 'It is BAD.\n\nFine.');
    const at = async (line: number, character: number): Promise<string> =>
      (await session.request(Explain, { uri: URI, position: { line, character } })).markdown;
    const page = await at(0, 7);
    assert.match(page, /^# Why this is reported\n/u);
    assert.match(page, /^## BAD – the source has good$/mu);
    assert.match(page, /One is \\\*one\\\*/u);
    assert.match(page, /claim\/contradicts\\-source – A summary/u);
    const silent = await at(2, 1);
    assert.match(silent, /^# Why nothing is reported here\n/u);
    assert.match(silent, /the fake compares nothing/u);
    const closed = await session.request(Explain, {
      uri: 'file:///w/none.md',
      position: { line: 0, character: 0 },
    });
    assert.match(closed.markdown, /the document is not open any more/u);
  });

  it('searches facts and references', async () => {
    await session.start();
    const facts = await session.request(SearchFacts, { uri: URI, query: 'one' });
    const { uid, statement, quote, kind, source, topics } = FACT;
    assert.deepEqual(facts, [{ uid, statement, quote, kind, source, topics }]);
    assert.equal((await session.request(GetFact, { uri: URI, fact: 'pack/one' }))?.uid, uid);
    assert.equal(await session.request(GetFact, { uri: URI, fact: 'pack/two' }), null);
    const references = await session.request(SearchReferences, { uri: URI, query: '' });
    assert.equal(references[0]?.key, 'euclid');
  });

  it('inserts citations, alone or with the fact’s statement', async () => {
    await session.start();
    await session.open(URI, 'It is so');
    const at = { uri: URI, position: { line: 0, character: 8 } };
    const texts = async (what: object): Promise<unknown> => {
      const edit = await session.request(InsertCitation, { ...at, ...what });
      return JSON.stringify(edit).match(/"newText":"([^"]*)"/u)?.[1];
    };
    assert.equal(await texts({ fact: 'pack/one' }), ' [@euclid]');
    assert.equal(await texts({ keys: ['a', 'b'] }), ' [@a; @b]');
    assert.equal(
      await texts({ fact: 'pack/one', withStatement: true }),
      'One is \\\\*one\\\\* [@euclid].',
    );
    assert.equal(await session.request(InsertCitation, { ...at, keys: [] }), null);
  });

  it('cites at the end of a claim where that is asked for', async () => {
    await session.start();
    await session.open(URI, 'It is BAD, or so.');
    const edit = await session.request(InsertCitation, {
      uri: URI,
      position: { line: 0, character: 7 },
      fact: FACT.uid,
      atClaim: true,
    });
    assert.match(JSON.stringify(edit), /"start":\{"line":0,"character":17\}/u);
  });

  it('writes the library and the status as pages, everything from packs escaped', async () => {
    session.workspace.problems = [
      {
        uri: 'file:///w/refs.bib',
        rule: 'bibliography/problem',
        level: 'warning',
        message: 'an entry without <b>key</b>',
        range: { start: 0, end: 0 },
      },
    ];
    await session.start();
    await session.open(URI, BAD);
    const { markdown } = await session.request(Library, { uri: URI });
    assert.match(markdown, /^# Knowledge library/u);
    assert.match(markdown, /One is \\\*one\\\*/u);
    const status = await session.request(GetStatus, { uri: URI });
    assert.deepEqual([status.facts, status.references, status.findings], [1, 1, 1]);
    assert.equal(status.problems[0]?.message, 'an entry without <b>key</b>');
    assert.match(status.explanation, /A note\./u);
    assert.match(status.explanation, /1 agree with a source, 2 differ from their source/u);
    assert.doesNotMatch(status.explanation, /<b>/u);
    assert.doesNotMatch(status.explanation, /\b(?:true|false|verified|wrong)\b/iu);
  });

  it('checks files that are not open, and forgets their text again', async () => {
    const other = 'file:///w/b.md';
    const broken = 'file:///w/c.md';
    session.files.set(other, { kind: 'text', text: 'BAD and BAD.' });
    session.files.set(broken, { kind: 'unreadable', message: 'not UTF-8 at line 1 (byte 3)' });
    await session.start();
    await session.open(URI, 'It is BAD.');
    const result = await session.request(CheckFiles, { uris: [URI, other, broken] });
    assert.deepEqual(result, { files: 3, findings: 3, unreadable: [broken] });
    assert.equal((await session.diagnostics(other)).diagnostics.length, 2);
    const [said] = (await session.diagnostics(broken)).diagnostics;
    assert.match(JSON.stringify(said?.message), /not UTF-8 at line 1 \(byte 3\)/u);
    assert.deepEqual([...session.workspace.documents.keys()], [URI]);
  });

  it('leaves excluded files out of a check of many, open or not, readable or not', async () => {
    const [closed, broken, taken] = ['b', 'c', 'd'].map((name) => `file:///w/${name}.md`);
    assert.ok(closed !== undefined && broken !== undefined && taken !== undefined);
    session.files.set(closed, { kind: 'text', text: BAD });
    session.files.set(broken, { kind: 'unreadable', message: 'no permission to read it' });
    session.files.set(taken, { kind: 'text', text: BAD });
    for (const uri of [URI, closed, broken]) session.workspace.excluded.add(uri);
    await session.start();
    await session.open(URI, 'It is BAD.');
    const done: unknown[] = [];
    session.client.onNotification('$/progress', ({ value }: { value: { done: number } }) => {
      done.push(value.done);
    });
    const uris = [URI, closed, broken, taken];
    const result = await session.request(CheckFiles, { uris, progress: 'p' });
    assert.deepEqual(result, { files: 1, findings: 1, unreadable: [] });
    assert.deepEqual(done, [1, 2, 3, 4], 'progress counts every file that was asked for');
    await session.diagnostics(taken);
    assert.ok(session.published.every(({ uri }) => uri !== closed && uri !== broken));
  });

  it('explains what is loaded without naming the stand-in for a document', async () => {
    await session.start();
    const { explanation, packs } = await session.request(GetStatus, { uri: 'file:///w/none.md' });
    assert.match(explanation, /^# What Plumbline has loaded\n/u);
    assert.doesNotMatch(explanation, /none\.md|This document/u);
    assert.deepEqual(packs, [{ title: 'A pack', facts: 1 }]);
  });

  it('reports how far the check of many files is, and stops when asked to', async () => {
    const uris = Array.from({ length: 20 }, (_, i) => `file:///w/${i}.md`);
    for (const uri of uris) session.files.set(uri, { kind: 'text', text: BAD });
    await session.start();
    const done: unknown[] = [];
    session.client.onNotification('$/progress', ({ value }: { value: { done: number } }) => {
      done.push(value.done);
      if (value.done === 3)
        void session.client.sendNotification('$/cancelRequest', { id: running });
    });
    // Requests are numbered from 0: 'initialize' was the first one.
    const running = 1;
    const { files } = await session.request(CheckFiles, { uris, progress: 'p' });
    assert.ok(files >= 3 && files < 20, `${files} files`);
    assert.deepEqual(
      done,
      Array.from({ length: files }, (_, i) => i + 1),
    );
  });

  it('answers with nothing, and a line in the log, when something breaks', async () => {
    await session.start();
    await session.open(URI, BAD);
    session.workspace.snapshot = () => {
      throw new Error('a fault in the core');
    };
    const position = { line: 0, character: 0 };
    assert.equal(await session.request(HoverWithActions, { uri: URI, position }), null);
    assert.deepEqual(await session.request(SearchFacts, { uri: URI, query: '' }), []);
    assert.ok(session.log.some((line) => /a fault in the core/u.test(line)));
  });
});
