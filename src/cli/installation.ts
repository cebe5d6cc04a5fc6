/** What lies beside the program: the bundled packs, and the package's version. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { uriOf } from './paths.ts';
import { packsIn } from './session.ts';

/** From `dist/plumbline.mjs` the package is one folder up, from `src/cli/` two. */
const CANDIDATES = ['..', '../..'];

/** The package's folder. Throws if the program was taken out of its package. */
export function packageFolder(moduleUrl: string): string {
  const folder = path.dirname(fileURLToPath(moduleUrl));
  const found = CANDIDATES.map((up) => path.resolve(folder, up)).find((candidate) =>
    existsSync(path.join(candidate, 'package.json')),
  );
  if (found === undefined) throw new Error(`there is no package.json above ${folder}`);
  return found;
}

/** URIs of the folders of the packs that come with Plumbline. */
export async function bundledPacks(folder: string): Promise<readonly string[]> {
  return (await packsIn(path.join(folder, 'knowledge'))).map(uriOf);
}

/** The version in package.json. */
export async function packageVersion(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : 'unknown';
}
