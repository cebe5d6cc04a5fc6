/** How the server reads files and folders: an interface, and the reader that asks the client. */
import type { Connection } from 'vscode-languageserver';
import type { DirectoryContent, FileContent } from '../core/requests.ts';
import type { ClientRequests } from '../protocol.ts';
import { ReadDirectory, ReadFile } from '../protocol.ts';

/** Reads by URI. Neither method rejects: what can't be read is part of the answer. */
export interface Reader {
  readFile(uri: string): Promise<FileContent>;
  readDirectory(uri: string): Promise<DirectoryContent>;
}

/** Reads through the client, so that virtual and remote file systems work like the disk. */
export class ClientReader implements Reader {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  readFile(uri: string): Promise<FileContent> {
    return this.#ask(ReadFile, uri);
  }

  readDirectory(uri: string): Promise<DirectoryContent> {
    return this.#ask(ReadDirectory, uri);
  }

  #ask<M extends keyof ClientRequests>(
    method: M,
    uri: string,
  ): Promise<ClientRequests[M]['result']> {
    return this.#connection.sendRequest<ClientRequests[M]['result']>(method, { uri });
  }
}

/** How long one file or folder may take, in ms. A file system that hangs must not hold up all else. */
export const READ_PATIENCE_MS = 15_000;

/** The same reader, but an answer that fails or takes too long becomes 'unreadable', or a missing folder. */
export function patient(reader: Reader, patience = READ_PATIENCE_MS): Reader {
  return {
    readFile: (uri) =>
      within(
        () => reader.readFile(uri),
        patience,
        (message): FileContent => ({ kind: 'unreadable', message }),
      ),
    readDirectory: (uri) =>
      within(
        () => reader.readDirectory(uri),
        patience,
        (): DirectoryContent => ({ kind: 'missing' }),
      ),
  };
}

async function within<T>(
  read: () => Promise<T>,
  patience: number,
  failed: (message: string) => T,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(failed(`no answer within ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([read(), late]);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
  }
}
