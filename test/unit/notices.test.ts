import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('THIRD-PARTY-NOTICES.md', () => {
  it('names every package in the bundles, with its version and licence', () => {
    const script = path.join(ROOT, 'scripts/notices.mjs');
    // without what this run hands on to the programs it starts
    const env = { ...process.env, NODE_OPTIONS: '' };
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
      env,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stderr], [0, '']);
  });
});
