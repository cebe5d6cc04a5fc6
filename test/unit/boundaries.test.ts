/** The architecture's first, seventh and tenth invariants, read off the source itself. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const SOURCE = path.resolve(import.meta.dirname, '../../src');

function sources(folder: string): readonly string[] {
  return fs
    .readdirSync(path.join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file));
}

function imports(file: string): readonly string[] {
  const text = fs.readFileSync(path.join(SOURCE, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/gu)].map((match) => match[1] ?? '');
}

describe('boundaries', () => {
  it('keeps vscode out of everything but src/extension', () => {
    const guilty = sources('.').filter(
      (file) => !file.startsWith('extension') && imports(file).includes('vscode'),
    );
    assert.deepEqual(guilty, []);
  });

  it('keeps Node, the editor protocol and all outer folders out of the core', () => {
    const guilty = sources('core').filter((file) =>
      imports(file).some(
        (name) =>
          /^(?:node:|vscode-language|fs$|path$)/u.test(name) ||
          /\/(?:server|extension|cli)\/|protocol\.ts$/u.test(name),
      ),
    );
    assert.deepEqual(guilty, []);
  });

  it('keeps the core out of the extension', () => {
    const guilty = sources('extension').filter((file) =>
      imports(file).some((name) => /\/(?:core|server|cli)\//u.test(name)),
    );
    assert.deepEqual(guilty, []);
  });

  it('uses no network and runs no code from outside', () => {
    const forbidden =
      /\bfetch\(|XMLHttpRequest|WebSocket|node:(?:https?|net|tls|dgram|vm)'|\beval\(|new Function\(/u;
    const guilty = sources('.').filter((file) =>
      forbidden.test(fs.readFileSync(path.join(SOURCE, file), 'utf8')),
    );
    assert.deepEqual(guilty, []);
  });

  it('knows nothing of the bundled article, in code, comments or examples', () => {
    const guilty = sources('.').filter((file) =>
      /bauer|pyongyang|najin|kremlin|yakunin|vorontsov|sinuiju|gudok|seoul|sakhalin|vladivostok/iu.test(
        fs.readFileSync(path.join(SOURCE, file), 'utf8'),
      ),
    );
    assert.deepEqual(guilty, []);
  });
});
