import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { decodeFile } from '../../../src/protocol.ts';
import { NodeReader } from '../../../src/server/nodeReader.ts';

describe('decoding a file', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

  it('drops a byte order mark', () => {
    assert.deepEqual(decodeFile(bytes(0xef, 0xbb, 0xbf, 0x61)), { kind: 'text', text: 'a' });
  });

  it('names the first byte that is not UTF-8, counted from 1', () => {
    const cases: [Uint8Array, number][] = [
      [bytes(0x61, 0xe9, 0x62), 2], // Latin-1
      [bytes(0xff, 0xfe, 0x61, 0x00), 1], // UTF-16
      [bytes(0xc3, 0xa9, 0x80), 3], // a stray continuation
      [bytes(0x61, 0xed, 0xa0, 0x80), 2], // a surrogate
      [bytes(0xc0, 0xaf), 1], // overlong
      [bytes(0xf4, 0x90, 0x80, 0x80), 1], // beyond Unicode
      [bytes(0x61, 0xe2, 0x82), 2], // cut off
    ];
    for (const [input, at] of cases) {
      assert.deepEqual(decodeFile(input), {
        kind: 'unreadable',
        message: `not UTF-8 at line 1 (byte ${at})`,
      });
    }
  });

  it('names the line of that byte, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const before = Buffer.from(`é${end}b${end}cd`);
      assert.deepEqual(decodeFile(Uint8Array.of(...before, 0xff)), {
        kind: 'unreadable',
        message: `not UTF-8 at line 3 (byte ${before.length + 1})`,
      });
    }
  });

  it('finds the place the decoder objects to, in any bytes', () => {
    const decodes = (input: Uint8Array): boolean => decodeFile(input).kind === 'text';
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (input) => {
        const result = decodeFile(input);
        if (result.kind !== 'unreadable') return;
        const at = Number(/byte (\d+)/u.exec(result.message)?.[1]) - 1;
        assert.ok(at >= 0 && at < input.length);
        assert.ok(decodes(input.subarray(0, at)), 'what is before it decodes');
      }),
    );
  });

  it('reads back whatever text was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const result = decodeFile(new TextEncoder().encode(`x${text}`));
        assert.deepEqual(result, { kind: 'text', text: `x${text}` });
      }),
    );
  });
});

describe('the reader of the disk', () => {
  const reader = new NodeReader();
  let folder: string;
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plumbline reader-'));
    await mkdir(path.join(folder, 'sub'));
    await writeFile(path.join(folder, 'a.bib'), '@book{a}');
    await writeFile(path.join(folder, 'latin.bib'), Uint8Array.of(0x61, 0xe9));
    await symlink(path.join(folder, 'sub'), path.join(folder, 'link')).catch(() => undefined);
  });
  after(() => rm(folder, { recursive: true }));

  it('reads text', async () => {
    assert.deepEqual(await reader.readFile(uri('a.bib')), { kind: 'text', text: '@book{a}' });
  });

  it('tells what is missing from what cannot be read', async () => {
    assert.deepEqual(await reader.readFile(uri('none.bib')), { kind: 'missing' });
    assert.deepEqual(await reader.readFile(uri('a.bib/none.bib')), { kind: 'missing' });
    assert.equal((await reader.readFile(uri('sub'))).kind, 'unreadable');
    assert.deepEqual(await reader.readFile(uri('latin.bib')), {
      kind: 'unreadable',
      message: 'not UTF-8 at line 1 (byte 2)',
    });
    assert.equal((await reader.readFile('untitled:a.bib')).kind, 'unreadable');
  });

  it('lists folders with a slash, links to folders as folders', async () => {
    const listed = await reader.readDirectory(uri(''));
    assert.equal(listed.kind, 'names');
    const names = listed.kind === 'names' ? listed.names : [];
    assert.deepEqual(
      names.filter((name) => name !== 'link/'),
      ['a.bib', 'latin.bib', 'sub/'],
    );
    assert.ok(!names.includes('link'));
    assert.deepEqual(await reader.readDirectory(uri('none')), { kind: 'missing' });
  });
});
