import assert from 'node:assert/strict';
import type { Environment } from '../../../src/cli/environment.ts';
import type { PackFiles } from '../../../src/core/knowledge/pack.ts';
import { folderWith, plumbline } from './support.ts';

/** Finds the word 'bad' in the facts, and that references.json is missing. */
function lint(files: PackFiles): ReturnType<Environment['lintPack']> {
  const at = (files.facts ?? '').indexOf('bad');
  const missing = {
    file: 'references.json',
    uri: '',
    message: 'is missing',
    range: { start: 0, end: 0 },
  } as const;
  return [
    ...(at < 0
      ? []
      : ([
          { file: 'facts.json', uri: '', message: 'bad fact', range: { start: at, end: at + 3 } },
        ] as const)),
    ...(files.references === undefined ? [missing] : []),
  ];
}

const run = (cwd: string, ...words: readonly string[]) =>
  plumbline(['pack', 'lint', ...words], { cwd, lintPack: lint });

describe('plumbline pack lint', () => {
  it('says so if there is nothing wrong', async () => {
    const cwd = folderWith({
      'p/pack.json': '{}',
      'p/facts.json': '{}',
      'p/references.json': '[]',
    });
    const expected = { status: 0, stdout: 'no problems in p\n', stderr: '' };
    assert.deepEqual(await run(cwd, 'p'), expected);
    assert.deepEqual(await run(cwd, 'p/'), expected);
  });

  it('lists problems with file, line and column', async () => {
    const cwd = folderWith({ 'p/pack.json': '{}', 'p/facts.json': '{\n  bad' });
    assert.deepEqual(await run(cwd, 'p'), {
      status: 1,
      stdout: 'p/facts.json:2:3  bad fact\np/references.json:1:1  is missing\n2 problems in p\n',
      stderr: '',
    });
    const { status, stdout } = await run(cwd, 'p', '--format', 'json');
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      path: 'p',
      problems: [
        {
          path: 'p/facts.json',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 6,
          message: 'bad fact',
        },
        {
          path: 'p/references.json',
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 1,
          message: 'is missing',
        },
      ],
    });
  });

  it('is 2 for a folder that is no pack', async () => {
    const cwd = folderWith({ 'p/facts.json': '{}' });
    for (const folder of ['p', 'nope', '.']) {
      assert.deepEqual(await run(cwd, folder), {
        status: 2,
        stdout: '',
        stderr: `plumbline: ${folder}: there is no pack.json\n`,
      });
    }
  });

  it('is 2 if a file can’t be read, and lints the others', async () => {
    const cwd = folderWith({
      'p/pack.json': '{}',
      'p/facts.json': 'bad',
      'p/references.json': Uint8Array.from([0xff]),
    });
    const { status, stdout } = await run(cwd, 'p');
    assert.equal(status, 2);
    assert.match(
      stdout,
      /^p\/references\.json {2}not .*UTF-8.*\np\/facts\.json:1:1 {2}bad fact\n2 problems/,
    );
  });
});
