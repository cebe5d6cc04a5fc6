import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { Converter, LineIndexes } from '../../../src/server/convert.ts';
import { DEBOUNCE_MS, Publisher } from '../../../src/server/publish.ts';
import { Typing, TYPING_MS } from '../../../src/server/typing.ts';
import { FakeWorkspace } from './fakeWorkspace.ts';

const URI = 'file:///w/a.md';
const OTHER = 'file:///w/b.md';
const BIB = 'file:///w/refs.bib';

/** Longer than the debounce, with some room for a busy machine. */
const SETTLED = DEBOUNCE_MS + 100;

class Bench {
  readonly workspace = new FakeWorkspace();
  readonly sent: PublishDiagnosticsParams[] = [];
  readonly versions = new Map<string, number>();
  readonly typing = new Typing();
  now = 0;
  /** What `settled` waits for. */
  reading: Promise<void> = Promise.resolve();
  readonly publisher = new Publisher(
    {
      versionOf: (uri) => this.versions.get(uri),
      typingOf: (uri) => (uri === URI ? this.typing : undefined),
      settled: () => this.reading,
      snapshot: () => this.workspace.snapshot(),
      converter: () =>
        new Converter(
          this.workspace.snapshot(),
          new LineIndexes(),
          {
            documentChanges: true,
            createFiles: true,
            relatedInformation: true,
            rulePages: undefined,
          },
          { get: () => undefined, spelling: (uri) => uri },
        ),
      send: (params) => this.sent.push(params),
      published: () => undefined,
      problem: (message) => assert.fail(message),
    },
    () => this.now,
  );

  set(uri: string, version: number, text: string): void {
    this.versions.set(uri, version);
    this.workspace.apply({ documents: [{ uri, version, text }] });
    this.publisher.changed(uri);
  }

  close(uri: string): void {
    this.versions.delete(uri);
    this.workspace.apply({ documents: [{ uri, version: 0, text: undefined }] });
    this.publisher.closed(uri);
  }

  /** How many diagnostics each message about a file had. */
  counts(uri: string): number[] {
    return this.sent
      .filter((params) => params.uri === uri)
      .map(({ diagnostics }) => diagnostics.length);
  }
}

describe('publishing diagnostics', () => {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
  });
  afterEach(() => bench.publisher.dispose());

  it('happens once for many quick changes, with the last version', async () => {
    for (let version = 1; version <= 5; version++) bench.set(URI, version, 'It is BAD.');
    await delay(SETTLED);
    assert.deepEqual(
      bench.sent.map(({ uri, version, diagnostics }) => [uri, version, diagnostics.length]),
      [[URI, 5, 1]],
    );
  });

  it('is delayed for each document alone', async () => {
    bench.set(URI, 1, 'It is BAD.');
    await delay(DEBOUNCE_MS / 2);
    bench.set(OTHER, 1, 'This is BAD. And BAD.');
    await delay(DEBOUNCE_MS / 2 + 50);
    assert.deepEqual(bench.counts(URI), [1]);
    assert.deepEqual(bench.counts(OTHER), []);
    await delay(DEBOUNCE_MS / 2);
    assert.deepEqual(bench.counts(OTHER), [2]);
  });

  it('drops what was found in a text that is gone', async () => {
    let read: () => void = () => undefined;
    bench.reading = new Promise((resolve) => (read = resolve));
    bench.set(URI, 1, 'It is BAD.');
    await delay(SETTLED);
    bench.set(URI, 2, 'It is good.');
    read();
    await delay(20);
    assert.equal(bench.sent.length, 0);
    await delay(SETTLED);
    assert.deepEqual(
      bench.sent.map(({ version, diagnostics }) => [version, diagnostics.length]),
      [[2, 0]],
    );
  });

  it('waits until everything is read', async () => {
    let read: () => void = () => undefined;
    bench.reading = new Promise((resolve) => (read = resolve));
    bench.set(URI, 1, 'It is BAD.');
    await delay(SETTLED);
    assert.equal(bench.sent.length, 0);
    read();
    await delay(20);
    assert.deepEqual(bench.counts(URI), [1]);
  });

  it('takes back everything about a document that is closed', async () => {
    bench.set(URI, 1, 'It is BAD.');
    await delay(SETTLED);
    bench.close(URI);
    assert.deepEqual(bench.counts(URI), [1, 0]);
  });

  it('says nothing about a document closed before its time came', async () => {
    bench.set(URI, 1, 'It is BAD.');
    bench.close(URI);
    await delay(SETTLED);
    assert.equal(bench.sent.length, 0);
  });

  describe('while a sentence is being typed', () => {
    const text = 'First is BAD. Second is BAD.';
    beforeEach(() => {
      bench.typing.view(text.length - 1);
      bench.typing.edit({ start: text.length - 1, end: text.length - 1 }, 1, 0);
    });

    it('holds its findings back, and only those', async () => {
      bench.set(URI, 1, text);
      await delay(SETTLED);
      assert.deepEqual(bench.counts(URI), [1]);
      assert.equal(bench.sent[0]?.diagnostics[0]?.range.start.character, text.indexOf('BAD'));
    });

    it('holds back what is about no sentence only while it is typed itself', async () => {
      const odd = 'An ODD one. Second is ODD';
      bench.typing.view(odd.length - 1);
      bench.typing.edit({ start: odd.length - 1, end: odd.length - 1 }, 1, 0);
      bench.set(URI, 1, odd);
      await delay(SETTLED);
      assert.deepEqual(bench.counts(URI), [1]);
      assert.equal(bench.sent[0]?.diagnostics[0]?.range.start.character, odd.indexOf('ODD'));
    });

    it('shows them when the caret leaves', async () => {
      bench.set(URI, 1, text);
      await delay(SETTLED);
      bench.typing.view(3);
      bench.publisher.caretMoved(URI);
      await delay(20);
      assert.deepEqual(bench.counts(URI), [1, 2]);
    });

    it('does not publish again because the caret moves within it', async () => {
      bench.set(URI, 1, text);
      await delay(SETTLED);
      bench.typing.view(text.length - 3);
      bench.publisher.caretMoved(URI);
      await delay(20);
      assert.deepEqual(bench.counts(URI), [1, 1]);
    });

    it('shows them when the typing has paused long enough', async () => {
      bench.set(URI, 1, text);
      // Just before the end of the pause, so that the test need not sit through it.
      bench.now = TYPING_MS - 30;
      await delay(SETTLED);
      assert.equal(bench.counts(URI).at(-1), 1);
      bench.now = TYPING_MS;
      await delay(80);
      assert.equal(bench.counts(URI).at(-1), 2);
    });

    it('shows them at once when the user asks', async () => {
      bench.set(URI, 1, text);
      await bench.publisher.publish(URI, true);
      assert.deepEqual(bench.counts(URI), [2]);
    });
  });

  describe('of other files', () => {
    beforeEach(() => {
      bench.workspace.files.set(BIB, { kind: 'text', text: '@book{\n@x' });
      bench.workspace.problems = [
        {
          uri: BIB,
          rule: 'bibliography/problem',
          level: 'warning',
          message: 'an entry without a key',
          range: { start: 7, end: 9 },
        },
      ];
    });

    it('puts their problems on them, once', async () => {
      bench.set(URI, 1, 'Good.');
      await delay(SETTLED);
      bench.set(URI, 2, 'Good. Better.');
      await delay(SETTLED);
      assert.deepEqual(bench.counts(BIB), [1]);
      const said = bench.sent.find(({ uri }) => uri === BIB)?.diagnostics[0];
      assert.deepEqual(said?.range, {
        start: { line: 1, character: 0 },
        end: { line: 1, character: 2 },
      });
      assert.equal(said?.code, 'bibliography/problem');
    });

    it('takes them back when they are gone', async () => {
      bench.set(URI, 1, 'Good.');
      await delay(SETTLED);
      bench.workspace.problems = [];
      bench.publisher.changed(URI);
      await delay(SETTLED);
      assert.deepEqual(bench.counts(BIB), [1, 0]);
    });

    it('takes them back when no open document uses the file any more', async () => {
      bench.set(URI, 1, 'Good.');
      await delay(SETTLED);
      bench.close(URI);
      assert.deepEqual(bench.counts(BIB), [1, 0]);
    });
  });

  describe('of a check of files that are not open', () => {
    const said = {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      message: 'something',
    };

    it('replaces what the check before found', () => {
      bench.publisher.showChecked(new Map([[OTHER, [said]]]));
      bench.publisher.showChecked(new Map([[URI, [said, said]]]));
      assert.deepEqual(bench.counts(OTHER), [1, 0]);
      assert.deepEqual(bench.counts(URI), [2]);
    });

    it('gives way when the file is opened', async () => {
      bench.publisher.showChecked(new Map([[URI, [said, said]]]));
      bench.set(URI, 1, 'It is BAD.');
      await delay(SETTLED);
      assert.deepEqual(bench.counts(URI), [2, 1]);
    });
  });
});
