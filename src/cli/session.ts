/** A workspace for one command: packs and documents handed over, everything it wants read. */
import path from 'node:path';
import type { Snapshot } from '../core/requests.ts';
import { NodeReader } from '../server/nodeReader.ts';
import type { Environment } from './environment.ts';
import { entriesOf, kindOf } from './fileSystem.ts';
import { byCodeUnit, uriOf, withSlashes } from './paths.ts';
import type { ReportProblem } from './report.ts';
import { settle } from './settle.ts';

/** A document's text and its URI. */
export interface DocumentText {
  readonly uri: string;
  readonly text: string;
}

/** The folders (URIs) of packs that were asked for, and what was asked for in vain. */
export interface PackFolders {
  readonly uris: readonly string[];
  readonly problems: readonly ReportProblem[];
}

/** The file that makes a folder a pack. */
export const MANIFEST = 'pack.json';

/** What a new workspace says of these documents, with everything read that it wants for them. */
export async function openSnapshot(
  environment: Environment,
  packs: readonly string[],
  documents: readonly DocumentText[],
): Promise<Snapshot> {
  const workspace = await environment.openWorkspace();
  workspace.apply({
    settings: { folders: [uriOf(environment.cwd)], packs, bibliographies: [], rules: {} },
    documents: documents.map(({ uri, text }) => ({ uri, version: 1, text })),
  });
  await settle(workspace, new NodeReader());
  return workspace.snapshot();
}

/** Resolves `--packs` folders: each is a pack, or holds packs in its sub-folders. */
export async function findPacks(folders: readonly string[], cwd: string): Promise<PackFolders> {
  const uris = new Set<string>();
  const problems: ReportProblem[] = [];
  for (const name of folders) {
    const found = await packsIn(path.resolve(cwd, name));
    for (const folder of found) uris.add(uriOf(folder));
    if (found.length === 0) {
      const message = `there is no pack (no ${MANIFEST} in it or in its sub-folders)`;
      problems.push({ path: withSlashes(name), line: undefined, message });
    }
  }
  return { uris: [...uris], problems };
}

/** The pack folders that a folder is or holds, in order of their names. */
export async function packsIn(folder: string): Promise<readonly string[]> {
  if (await isPack(folder)) return [folder];
  const packs: string[] = [];
  for (const { name } of await entriesOf(folder)) {
    const candidate = path.join(folder, name);
    if (await isPack(candidate)) packs.push(candidate);
  }
  return packs.sort(byCodeUnit);
}

async function isPack(folder: string): Promise<boolean> {
  return (await kindOf(path.join(folder, MANIFEST))) === 'file';
}
