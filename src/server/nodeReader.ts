/** Reads the disk, for clients that leave reading to the server. The only file here that needs Node. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { DirectoryContent, FileContent } from '../core/requests.ts';
import { decodeFile, MAX_FILE_BYTES, tooLarge } from '../protocol.ts';
import type { Reader } from './reader.ts';

export class NodeReader implements Reader {
  async readFile(uri: string): Promise<FileContent> {
    const path = pathOf(uri);
    if (path === undefined) return { kind: 'unreadable', message: 'not a file on this machine' };
    try {
      const found = await stat(path);
      // a named pipe or a device would never come to an end
      if (!found.isFile()) {
        return {
          kind: 'unreadable',
          message: found.isDirectory() ? 'it is a folder' : 'it is no ordinary file',
        };
      }
      return found.size > MAX_FILE_BYTES ? tooLarge(found.size) : decodeFile(await readFile(path));
    } catch (error) {
      return isMissing(error) ? { kind: 'missing' } : { kind: 'unreadable', message: why(error) };
    }
  }

  async readDirectory(uri: string): Promise<DirectoryContent> {
    const path = pathOf(uri);
    if (path === undefined) return { kind: 'missing' };
    try {
      const entries = await readdir(path, { withFileTypes: true });
      const names = await Promise.all(
        entries.map(async (entry) =>
          (await leadsToDirectory(entry, path)) ? `${entry.name}/` : entry.name,
        ),
      );
      return { kind: 'names', names: names.sort() };
    } catch {
      return { kind: 'missing' };
    }
  }
}

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

/** True for folders and for links to folders. */
async function leadsToDirectory(
  entry: { readonly name: string; isDirectory(): boolean; isSymbolicLink(): boolean },
  parent: string,
): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return stat(`${parent}/${entry.name}`).then(
    (target) => target.isDirectory(),
    () => false,
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** A path through something that is no folder names nothing, just like one that isn't there. */
function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function why(error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read it';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
