/** The ablation switches off what it names, and says so when that is no more: scripts/ablation. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { build, transformSync } from 'esbuild';
import { STAGES } from '../../scripts/ablation/stages.ts';
import { CORE, type Stage, swapped, swapping } from '../../scripts/ablation/swap.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STEMS: Stage = {
  name: 'stems',
  module: 'language/stem.ts',
  symbol: 'stem',
  standIn: '(word) => word',
};

/** What the engine's tokenizer, which knows words by their stems, makes of 'Ports'. */
async function bundledStem(stage?: Stage): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { tokenize } from './src/core/language/tokens.ts';
        export const found = tokenize('Ports')[0].stem;`,
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [swapping(stage)],
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { found } = (await import(`data:text/javascript;base64,${code}`)) as { found: unknown };
  return found;
}

describe('ablation', () => {
  it('finds what every stage names, and its stand-in is JavaScript', () => {
    const problems = STAGES.flatMap((stage) => {
      try {
        const source = fs.readFileSync(path.join(CORE, stage.module), 'utf8');
        transformSync(swapped(source, stage), { loader: 'ts', logLevel: 'silent' });
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
    assert.deepEqual(problems, []);
  });

  it('has each stage once', () => {
    const names = STAGES.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('swaps a function for all that call it, and only where it is named', async () => {
    assert.equal(await bundledStem(), 'port');
    assert.equal(await bundledStem(STEMS), 'ports');
  });

  it('swaps a function and a constant for callers in their own module', () => {
    const source =
      'const LIMIT: number = 3;\nexport function limit(): number {\n  return LIMIT;\n}\n';
    const evaluate = (stage: Pick<Stage, 'symbol' | 'standIn'>) => {
      const { code } = transformSync(swapped(source, { ...STEMS, ...stage }), {
        loader: 'ts',
        format: 'iife',
        globalName: 'module',
      });
      return (new Function(`${code}; return module.limit();`) as () => unknown)();
    };
    assert.equal(evaluate({ symbol: 'LIMIT', standIn: '0' }), 0);
    assert.equal(evaluate({ symbol: 'limit', standIn: '() => 7' }), 7);
  });

  it('fails where a stage’s function or module is no more', async () => {
    await assert.rejects(bundledStem({ ...STEMS, symbol: 'root' }), /does not declare 'root'/u);
    await assert.rejects(
      bundledStem({ ...STEMS, module: 'language/roots.ts' }),
      /is not in the bundle/u,
    );
  });
});
