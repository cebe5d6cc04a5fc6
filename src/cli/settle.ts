/**
 * Reads what a workspace wants, round by round. The server's loader applies every file as it comes,
 * which is right for an editor; here all documents are given at once, and asking a workspace of
 * many documents what it wants after every single file takes several times as long as the check.
 */
import type {
  Change,
  DirectoryContent,
  FileContent,
  Want,
  WorkspaceHost,
} from '../core/requests.ts';
import type { Reader } from '../server/reader.ts';

/** How many reads are under way at once: enough to keep a disk busy, far from the limit of open files. */
const READS_AT_ONCE = 32;

/**
 * Applies what the workspace wants until it wants nothing more. Each thing is read once, so that a
 * workspace that keeps asking for the same can't hold it up.
 */
export async function settle(workspace: WorkspaceHost, reader: Reader): Promise<void> {
  const asked = new Set<string>();
  for (;;) {
    const wants = workspace.wanted().filter(({ kind, uri }) => {
      const id = `${kind} ${uri}`;
      return !asked.has(id) && asked.add(id);
    });
    if (wants.length === 0) return;
    workspace.apply(await readAll(wants, reader));
  }
}

/** Everything that is wanted, as one change. */
async function readAll(wants: readonly Want[], reader: Reader): Promise<Change> {
  const files: { uri: string; content: FileContent }[] = [];
  const directories: { uri: string; content: DirectoryContent }[] = [];
  const left = wants.values();
  const readOneByOne = async (): Promise<void> => {
    for (const { kind, uri } of left) {
      if (kind === 'file') files.push({ uri, content: await reader.readFile(uri) });
      else directories.push({ uri, content: await reader.readDirectory(uri) });
    }
  };
  const workers = Array.from({ length: Math.min(READS_AT_ONCE, wants.length) }, readOneByOne);
  await Promise.all(workers);
  return { files, directories };
}
