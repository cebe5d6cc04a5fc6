/** Which files the client is asked to watch, so that what was read stays as it is on the disk. */
import type { FileSystemWatcher } from 'vscode-languageserver';
import { baseName, isInside, parentUri } from '../core/uri.ts';
import type { KnownItem } from './loader.ts';
import { comparable } from './loader.ts';

/** Files of these kinds inside the folders; those never read are ignored when they change. */
const GLOBS = ['**/*.{bib,json,yaml,yml}', '**/.plumbline', '**/.plumbline/**'];
const MATCHED_BY_GLOBS = /\.(bib|json|yaml|yml)$|\/\.plumbline(\/|$)/u;

/** Where files change by themselves only with a new version of Plumbline, or are watched anyway. */
export interface Unwatched {
  readonly folders: readonly string[];
  readonly bundledPacks: readonly string[];
}

/**
 * The watchers for the open folders, and one for each folder outside them that holds something that
 * was read: most bibliographies lie elsewhere. A watcher of a folder also sees a file that is replaced
 * by another of its name, which is how reference managers save.
 */
export function watchersFor(
  known: readonly KnownItem[],
  { folders, bundledPacks }: Unwatched,
  canWatchElsewhere: boolean,
): FileSystemWatcher[] {
  const watchers: FileSystemWatcher[] = GLOBS.map((globPattern) => ({ globPattern }));
  if (!canWatchElsewhere) return watchers;
  const isCovered = (uri: string): boolean =>
    bundledPacks.some((pack) => isInside(uri, comparable(pack))) ||
    (MATCHED_BY_GLOBS.test(uri) && folders.some((folder) => isInside(uri, comparable(folder))));
  const elsewhere = new Map<string, Set<string>>();
  for (const item of known) {
    const uri = comparable(item.uri);
    if (isCovered(uri) || !isWorthWatching(item)) continue;
    const folder = item.kind === 'directory' ? uri : parentUri(uri);
    const patterns = elsewhere.get(folder) ?? new Set();
    elsewhere.set(folder, patterns.add(item.kind === 'directory' ? '*' : namePattern(uri)));
  }
  for (const [baseUri, patterns] of [...elsewhere].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const pattern of [...patterns].sort())
      watchers.push({ globPattern: { baseUri, pattern } });
  }
  return watchers;
}

/**
 * A file or folder that is there, or a bibliography that may still come. The configuration is looked
 * for in every folder above a document; watching all those for its coming would be too much.
 */
function isWorthWatching({ exists, uri }: KnownItem): boolean {
  return exists || /\.(bib|bibtex|json|yaml|yml)$/u.test(uri.replace(/\/\.plumbline\/.*$/u, ''));
}

/** A glob that matches a file's name. Globs can't quote their own signs, so such names match loosely. */
function namePattern(uri: string): string {
  return baseName(uri).replaceAll(/[[\]{}()*?,!\\]/gu, '?');
}
