import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { DirectoryContent, FileContent } from '../../../src/core/requests.ts';
import { Loader } from '../../../src/server/loader.ts';
import type { Reader } from '../../../src/server/reader.ts';
import { patient } from '../../../src/server/reader.ts';
import { FakeWorkspace } from './fakeWorkspace.ts';

/** Files in memory; reading takes a turn of the event loop and is counted. */
class MemoryReader implements Reader {
  readonly files = new Map<string, string>();
  readonly read: string[] = [];
  parallel = 0;
  mostParallel = 0;

  async readFile(uri: string): Promise<FileContent> {
    this.read.push(uri);
    this.parallel += 1;
    this.mostParallel = Math.max(this.mostParallel, this.parallel);
    const text = this.files.get(uri);
    await delay(1);
    this.parallel -= 1;
    return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
  }

  async readDirectory(uri: string): Promise<DirectoryContent> {
    this.read.push(uri);
    await delay(1);
    return { kind: 'names', names: [] };
  }
}

describe('loading what a workspace wants', () => {
  let workspace: FakeWorkspace;
  let reader: MemoryReader;
  let loader: Loader;
  beforeEach(() => {
    workspace = new FakeWorkspace();
    reader = new MemoryReader();
    loader = new Loader(workspace, reader, {
      afterRead: () => undefined,
      problem: (message) => assert.fail(message),
    });
  });

  it('goes on until nothing is wanted', async () => {
    reader.files.set('file:///a.json', 'a');
    workspace.wants = [{ kind: 'file', uri: 'file:///a.json' }];
    const apply = workspace.apply.bind(workspace);
    workspace.apply = (change) => {
      apply(change);
      // What has been read leads to more.
      if (change.files) workspace.wants.push({ kind: 'file', uri: 'file:///b.json' });
    };
    loader.apply({});
    await loader.settled();
    assert.deepEqual(reader.read, ['file:///a.json', 'file:///b.json']);
    assert.deepEqual(workspace.files.get('file:///a.json'), { kind: 'text', text: 'a' });
    assert.deepEqual(workspace.files.get('file:///b.json'), { kind: 'missing' });
  });

  it('reads many files at once, but not too many', async () => {
    workspace.wants = Array.from({ length: 50 }, (_, i) => ({
      kind: 'file' as const,
      uri: `file:///${i}.json`,
    }));
    loader.apply({});
    await loader.settled();
    assert.equal(reader.read.length, 50);
    assert.equal(reader.mostParallel, 10);
  });

  it('does not read for ever what a workspace goes on wanting', async () => {
    workspace.wants = [{ kind: 'file', uri: 'file:///a.json' }];
    workspace.wanted = () => workspace.wants;
    loader.apply({});
    await loader.settled();
    assert.equal(reader.read.length, 1);
  });

  it('reads again what has changed, if it was read before', async () => {
    reader.files.set('file:///w/refs.bib', 'old');
    workspace.wants = [
      { kind: 'file', uri: 'file:///w/refs.bib' },
      { kind: 'directory', uri: 'file:///w/.plumbline/packs' },
    ];
    loader.apply({});
    await loader.settled();
    reader.files.set('file:///w/refs.bib', 'new');
    reader.read.length = 0;
    loader.changed(['file:///w/refs.bib', 'file:///w/package.json']);
    await loader.settled();
    assert.deepEqual(reader.read, ['file:///w/refs.bib']);
    assert.deepEqual(workspace.files.get('file:///w/refs.bib'), { kind: 'text', text: 'new' });
  });

  it('sees a change in a folder it listed, and the loss of a folder above', async () => {
    workspace.wants = [
      { kind: 'file', uri: 'file:///w/.plumbline/config.json' },
      { kind: 'directory', uri: 'file:///w/.plumbline/packs' },
    ];
    loader.apply({});
    await loader.settled();
    reader.read.length = 0;
    loader.changed(['file:///w/.plumbline/packs/new/pack.json']);
    await loader.settled();
    assert.deepEqual(reader.read, ['file:///w/.plumbline/packs']);
    reader.read.length = 0;
    loader.changed(['file:///w/.plumbline']);
    await loader.settled();
    assert.equal(reader.read.length, 2);
  });

  it('knows a file by any spelling of its URI', async () => {
    workspace.wants = [{ kind: 'file', uri: 'file:///w/my%20refs(1).bib' }];
    loader.apply({});
    await loader.settled();
    reader.read.length = 0;
    loader.changed(['file:///w/my%20refs%281%29.bib']);
    await loader.settled();
    assert.deepEqual(reader.read, ['file:///w/my%20refs(1).bib']);
  });

  it('keeps the answer of the newest reading', async () => {
    reader.files.set('file:///w/refs.bib', 'old');
    workspace.wants = [{ kind: 'file', uri: 'file:///w/refs.bib' }];
    loader.apply({});
    await loader.settled();
    const answers: ((content: FileContent) => void)[] = [];
    reader.readFile = () => new Promise((resolve) => answers.push(resolve));
    loader.changed(['file:///w/refs.bib']);
    loader.changed(['file:///w/refs.bib']);
    answers[1]?.({ kind: 'text', text: 'newest' });
    await delay(1);
    answers[0]?.({ kind: 'text', text: 'stale' });
    await loader.settled();
    await delay(1);
    assert.deepEqual(workspace.files.get('file:///w/refs.bib'), { kind: 'text', text: 'newest' });
  });
});

describe('a patient reader', () => {
  const never: Reader = {
    readFile: () => new Promise(() => undefined),
    readDirectory: () => new Promise(() => undefined),
  };

  it('does not wait for ever', async () => {
    const reader = patient(never, 10);
    assert.deepEqual(await reader.readFile('file:///a'), {
      kind: 'unreadable',
      message: 'no answer within 0.01 s',
    });
    assert.deepEqual(await reader.readDirectory('file:///a'), { kind: 'missing' });
  });

  it('makes a failure an answer', async () => {
    const failing: Reader = {
      readFile: () => Promise.reject(new Error('disk on fire')),
      readDirectory: () => Promise.reject(new Error('disk on fire')),
    };
    const reader = patient(failing);
    const content = await reader.readFile('file:///a');
    assert.deepEqual(content, { kind: 'unreadable', message: 'disk on fire' });
    assert.deepEqual(await reader.readDirectory('file:///a'), { kind: 'missing' });
  });
});
