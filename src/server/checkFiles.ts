/** Checks files that need not be open, one after another. */
import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import type { Snapshot } from '../core/requests.ts';
import type { CheckFilesResult } from '../protocol.ts';
import type { Converter } from './convert.ts';
import type { Loader } from './loader.ts';
import type { Reader } from './reader.ts';

/** What the check needs of the server. */
export interface CheckFilesHost {
  readonly loader: Loader;
  readonly reader: Reader;
  isOpen(uri: string): boolean;
  snapshot(): Snapshot;
  converter(): Converter;
  /** Publishes what there is to say about an open document, held-back findings included. */
  publishOpen(uri: string): Promise<void>;
}

/** Folders above a file have to be read to find its configuration, then that, then what it names; and one to spare. */
const CONFIGURATION_ROUNDS = 4;

/** Files that aren't open have no version of their own. */
const CLOSED_VERSION = 0;

/**
 * Reports after each file, stops when asked to, and returns with the counts what is to be published
 * for the files that aren't open. Files that the configuration excludes don't count.
 */
export async function checkFiles(
  uris: readonly string[],
  host: CheckFilesHost,
  token: CancellationToken,
  report: (done: number, uri: string) => void,
): Promise<{ result: CheckFilesResult; diagnostics: ReadonlyMap<string, readonly Diagnostic[]> }> {
  const diagnostics = new Map<string, Diagnostic[]>();
  const unreadable: string[] = [];
  let done = 0;
  let files = 0;
  let findings = 0;
  for (const uri of uris) {
    // Between two files, others get their turn: a request never waits for a whole folder.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) break;
    done += 1;
    if (!(await isSelected(uri, host))) {
      report(done, uri);
      continue;
    }
    if (host.isOpen(uri)) {
      await host.publishOpen(uri);
      findings += host.snapshot().check(uri)?.findings.length ?? 0;
    } else {
      const checked = await checkClosed(uri, host, diagnostics);
      if (checked === undefined) unreadable.push(uri);
      else findings += checked;
    }
    files += 1;
    report(done, uri);
  }
  return { result: { files, findings, unreadable }, diagnostics };
}

/** Whether the folder's configuration takes the file in, once the configuration has been read. */
async function isSelected(uri: string, host: CheckFilesHost): Promise<boolean> {
  for (let round = 0; round < CONFIGURATION_ROUNDS; round++) {
    const selected = host.snapshot().isSelected(uri);
    // The file isn't loaded, so that only the question shows what has to be read for it.
    if (!host.loader.readWanted()) return selected;
    await host.loader.settled();
  }
  return host.snapshot().isSelected(uri);
}

/** Adds to the diagnostics; returns how many findings there are, or undefined if the file can't be read. */
async function checkClosed(
  uri: string,
  host: CheckFilesHost,
  diagnostics: Map<string, Diagnostic[]>,
): Promise<number | undefined> {
  const content = await host.reader.readFile(uri);
  if (content.kind !== 'text') {
    const reason = content.kind === 'missing' ? 'it is not there' : content.message;
    diagnostics.set(uri, [unreadableDiagnostic(reason)]);
    return undefined;
  }
  const { text } = content;
  host.loader.apply({ documents: [{ uri, version: CLOSED_VERSION, text }] });
  try {
    await host.loader.settled();
    const snapshot = host.snapshot();
    const converter = host.converter();
    const found = snapshot.check(uri)?.findings ?? [];
    diagnostics.set(
      uri,
      found.map((finding) => converter.diagnostic(uri, finding)),
    );
    // While this document is loaded, the problems of its bibliographies are known, too.
    for (const problem of snapshot.fileProblems()) {
      const file = converter.spelling(problem.uri);
      const own = diagnostics.get(file) ?? [];
      const said = converter.fileDiagnostic(problem);
      const isNew = own.every((other) => JSON.stringify(other) !== JSON.stringify(said));
      if (isNew) diagnostics.set(file, [...own, said]);
    }
    return found.length;
  } finally {
    // The user may have opened it meanwhile; then it is the editor's.
    if (!host.isOpen(uri)) {
      host.loader.apply({ documents: [{ uri, version: CLOSED_VERSION, text: undefined }] });
    }
  }
}

function unreadableDiagnostic(reason: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: 2,
    source: 'Plumbline',
    message: `This file can't be checked: ${reason}`,
  };
}
