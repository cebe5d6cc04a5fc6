/** Swaps one function or table of the engine for a stand-in, in a bundle only: the sources know nothing of it. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/** Something of the engine that can be switched off. */
export interface Stage {
  /** The concept it stands for. */
  readonly name: string;
  /** Path of its file within src/core. */
  readonly module: string;
  /** The function or constant at the top level of that file. */
  readonly symbol: string;
  /** What stands in for it: a JavaScript expression. */
  readonly standIn: string;
}

/** The folder of the engine's modules. */
export const CORE = path.resolve(import.meta.dirname, '../../src/core');

/**
 * A module's source with the stand-in under the stage's name; what it had is named `…$full`. Throws if
 * the module does not declare it at its top level.
 */
export function swapped(source: string, { name, module, symbol, standIn }: Stage): string {
  const declaration = new RegExp(String.raw`^(export )?(const|function) ${symbol}\b`, 'gmu');
  const [found, ...others] = source.matchAll(declaration);
  if (found === undefined || others.length > 0)
    throw new Error(`${name}: ${module} does not declare '${symbol}'`);
  const [, exported = '', keyword = ''] = found;
  const instead =
    keyword === 'const'
      ? `const ${symbol} = ${standIn};`
      : `function ${symbol}(...given) { return (${standIn})(...given); }`;
  const rest = source.slice(found.index + found[0].length);
  return `${source.slice(0, found.index)}${exported}${instead}\n${keyword} ${symbol}$full${rest}`;
}

/** The esbuild plugin that swaps a stage, if one is given. The build fails if its module is not in the bundle. */
export function swapping(stage?: Stage): Plugin {
  const file = stage && path.join(CORE, stage.module);
  return {
    name: 'swapping',
    setup(build) {
      let done = false;
      build.onLoad({ filter: /\.ts$/ }, ({ path: loaded }) => {
        const source = located(fs.readFileSync(loaded, 'utf8'), loaded);
        if (stage === undefined || loaded !== file) return { contents: source, loader: 'ts' };
        done = true;
        return { contents: swapped(source, stage), loader: 'ts' };
      });
      build.onEnd(() => {
        if (stage !== undefined && !done)
          throw new Error(`${stage.name}: ${stage.module} is not in the bundle`);
      });
    },
  };
}

/** A source that finds the files beside it although it runs from elsewhere. */
function located(source: string, file: string): string {
  return source
    .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).toString()));
}
