/** Looking at the file system without ever failing. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';

/** `file` is everything that is no folder; `unknown` is what can't be looked at. */
export type FileKind = 'file' | 'folder' | 'missing' | 'unknown';

/** What a path leads to, links followed. */
export async function kindOf(file: string): Promise<FileKind> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unknown';
  }
}

/** The entries of a folder; none if there is no such folder or it may not be looked into. */
export async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
