/** Reads for the server, through VS Code's file systems, so that virtual and remote folders work. */
import * as vscode from 'vscode';
import type { ReadDirectoryResult, ReadFileResult } from '../protocol.ts';
import { decodeFile, MAX_FILE_BYTES, tooLarge } from '../protocol.ts';

/** Files of the web are read only if they are the extension's own: Plumbline never uses the network. */
const NETWORK = /^https?$/u;

export async function readFile(uri: string, extensionUri: vscode.Uri): Promise<ReadFileResult> {
  const file = vscode.Uri.parse(uri);
  const isOurs = `${file.toString()}/`.startsWith(`${extensionUri.toString()}/`);
  if (NETWORK.test(file.scheme) && !isOurs) {
    return {
      kind: 'unreadable',
      message: 'it is on the web, and Plumbline never uses the network',
    };
  }
  try {
    if (!isOurs) {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > MAX_FILE_BYTES) return tooLarge(size);
    }
    return decodeFile(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    return failure(error);
  }
}

export async function readDirectory(uri: string): Promise<ReadDirectoryResult> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    const isFolder = (type: vscode.FileType): boolean => (type & vscode.FileType.Directory) !== 0;
    const names = entries.map(([name, type]) => (isFolder(type) ? `${name}/` : name));
    return { kind: 'names', names: names.sort() };
  } catch {
    return { kind: 'missing' };
  }
}

function failure(error: unknown): ReadFileResult {
  switch (error instanceof vscode.FileSystemError ? error.code : '') {
    // A path through something that is no folder names nothing, just like one that isn't there.
    case 'FileNotADirectory':
    case 'FileNotFound':
      return { kind: 'missing' };
    case 'FileIsADirectory':
      return { kind: 'unreadable', message: 'it is a folder' };
    case 'NoPermissions':
      return { kind: 'unreadable', message: 'no permission to read it' };
    default:
      return {
        kind: 'unreadable',
        message: error instanceof Error ? error.message : String(error),
      };
  }
}
