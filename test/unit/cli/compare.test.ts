import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../../../src/cli/environment.ts';
import { MAX_LINE_BYTES, readLines } from '../../../src/cli/lines.ts';
import { folderWith, KeptOutput, plumbline } from './support.ts';

const comparePair: Environment['comparePair'] = (evidence, claim) => {
  if (claim === 'throw') throw new Error('ouch');
  return evidence === claim
    ? { verdict: 'supports' }
    : { verdict: 'contradicts', kind: 'count', stated: claim, known: evidence };
};

function run(content: string | Uint8Array, world: Partial<Environment> = {}) {
  const cwd = folderWith({ 'pairs.jsonl': content });
  return plumbline(['compare', '--pairs', 'pairs.jsonl'], { cwd, comparePair, ...world });
}

describe('plumbline compare', () => {
  it('prints a line for every pair, without fields that don’t apply', async () => {
    const pairs = [
      { id: 'a', evidence: '3', claim: '3', label: 'supported' },
      { claim: '4', evidence: '3', id: 7 },
    ];
    const content = pairs.map((pair) => JSON.stringify(pair)).join('\r\n');
    assert.deepEqual(await run(content), {
      status: 0,
      stdout:
        '{"id":"a","verdict":"supports"}\n' +
        '{"id":7,"verdict":"contradicts","kind":"count","stated":"4","known":"3"}\n',
      stderr: '',
    });
  });

  it('names bad lines and goes on', async () => {
    const good = JSON.stringify({ id: 1, evidence: 'x', claim: 'x' });
    const lines = [
      'no json',
      '',
      '[]',
      'null',
      '{}',
      '{"id":1,"claim":"x"}',
      '{"id":1,"evidence":"x","claim":3}',
      JSON.stringify({ id: 2, evidence: 'x', claim: 'throw' }),
      good,
    ];
    const bytes = Buffer.concat([Buffer.from([0xff, 10]), Buffer.from(lines.join('\n'))]);
    const { status, stdout, stderr } = await run(bytes);
    assert.equal(status, 2);
    assert.equal(stdout, '{"id":1,"verdict":"supports"}\n');
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'plumbline: pairs.jsonl:1: not valid UTF-8',
      'plumbline: pairs.jsonl:2: not valid JSON',
      'plumbline: pairs.jsonl:4: not a JSON object',
      'plumbline: pairs.jsonl:5: not a JSON object',
      'plumbline: pairs.jsonl:6: ‘id’ is not a text or number',
      'plumbline: pairs.jsonl:7: ‘evidence’ is not a text',
      'plumbline: pairs.jsonl:8: ‘claim’ is not a text',
      'plumbline: pairs.jsonl:9: could not be compared (Error: ouch)',
    ]);
  });

  it('is 2 for a file that is not there', async () => {
    const result = await plumbline(['compare', '--pairs', 'x.jsonl'], { cwd: folderWith({}) });
    assert.deepEqual(result, {
      status: 2,
      stdout: '',
      stderr: 'plumbline: x.jsonl: there is no such file\n',
    });
  });

  it('stops when nobody reads any more', async () => {
    let compared = 0;
    const stdout = new KeptOutput();
    const line = `${JSON.stringify({ id: 1, evidence: 'x', claim: 'x' })}\n`;
    const { status } = await run(line.repeat(100), {
      stdout,
      comparePair: () => {
        compared++;
        stdout.closed = true;
        return { verdict: 'supports' };
      },
    });
    assert.deepEqual([status, compared], [0, 1]);
  });

  it('takes a line separator within a text as a part of it', async () => {
    const { stdout } = await run(`{"id":1,"evidence":"a\u2028b","claim":"a\u2028b"}\n`);
    assert.equal(stdout, '{"id":1,"verdict":"supports"}\n');
  });
});

describe('lines', () => {
  async function* chunks(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield Promise.resolve(Buffer.from(part));
  }

  async function read(...parts: readonly string[]): Promise<readonly string[]> {
    const lines: string[] = [];
    for await (const { number, bytes } of readLines(chunks(...parts))) {
      const text = bytes === undefined ? 'too long' : Buffer.from(bytes).toString();
      lines.push(`${number} ${text}`);
    }
    return lines;
  }

  it('are the same however the stream is cut', async () => {
    const text = 'eins\n\nzwölf\r\ndrei';
    const expected = ['1 eins', '2 ', '3 zwölf\r', '4 drei'];
    assert.deepEqual(await read(text), expected);
    assert.deepEqual(await read(...text), expected);
    assert.deepEqual(await read('', text.slice(0, 5), '', text.slice(5), '\n'), expected);
  });

  it('are passed over if they are too long', async () => {
    const half = 'x'.repeat(MAX_LINE_BYTES / 2);
    assert.deepEqual(await read('a\n', half, half, 'x', '\nb'), ['1 a', '2 too long', '3 b']);
  });

  it('come from files', async () => {
    const cwd = folderWith({ f: 'a\nb\n' });
    const numbers: number[] = [];
    for await (const { number } of readLines(createReadStream(path.join(cwd, 'f')))) {
      numbers.push(number);
    }
    assert.deepEqual(numbers, [1, 2]);
  });
});
