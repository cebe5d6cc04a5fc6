import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { StreamOutput } from '../../../src/cli/output.ts';

/** A stream that takes a few bytes at a time, or fails with an error code. */
function stream(code?: string): { readonly target: Writable; readonly taken: string[] } {
  const taken: string[] = [];
  const target = new Writable({
    highWaterMark: 4,
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      setImmediate(() => {
        if (code !== undefined) return done(Object.assign(new Error(`failed: ${code}`), { code }));
        taken.push(String(chunk));
        done();
      });
    },
  });
  return { target, taken };
}

describe('output', () => {
  it('writes at the pace of its reader, and finishes when all is written', async () => {
    const { target, taken } = stream();
    const output = new StreamOutput(target, {});
    for (const text of ['hello, ', 'a', '', 'b']) await output.write(text);
    assert.equal(await output.finish(), undefined);
    assert.equal(taken.join(''), 'hello, ab');
  });

  it('is quiet about a closed pipe', async () => {
    const output = new StreamOutput(stream('EPIPE').target, {});
    await output.write('hello, world');
    assert.equal(output.closed, true);
    await output.write('more');
    assert.equal(await output.finish(), undefined);
  });

  it('tells of every other failure at the end', async () => {
    const output = new StreamOutput(stream('ENOSPC').target, {});
    await output.write('hello, world');
    assert.equal(output.closed, true);
    assert.equal(await output.finish(), 'failed: ENOSPC');
    const late = new StreamOutput(stream('ENOSPC').target, {});
    await late.write('a');
    assert.equal(await late.finish(), 'failed: ENOSPC');
  });

  it('is coloured on terminals that want it', () => {
    const terminal = Object.assign(stream().target, { isTTY: true });
    const color = (variables: Record<string, string>): boolean =>
      new StreamOutput(terminal, variables).color;
    assert.equal(color({}), true);
    assert.equal(color({ NO_COLOR: '' }), true);
    assert.equal(color({ NO_COLOR: '1' }), false);
    assert.equal(color({ TERM: 'dumb' }), false);
    assert.equal(new StreamOutput(stream().target, {}).color, false);
  });
});
