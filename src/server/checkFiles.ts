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

/** Files that aren't open have no version of their own. */
const CLOSED_VERSION = 0;

/**
 * Reports after each file, stops when asked to, and returns with the counts what is to be published
 * for the files that aren't open.
 */
export async function checkFiles(
  uris: readonly string[],
  host: CheckFilesHost,
  token: CancellationToken,
  report: (done: number, uri: string) => void,
): Promise<{ result: CheckFilesResult; diagnostics: ReadonlyMap<string, readonly Diagnostic[]> }> {
  const diagnostics = new Map<string, Diagnostic[]>();
  const unreadable: string[] = [];
  let files = 0;
  let findings = 0;
  for (const uri of uris) {
    // Between two files, others get their turn: a request never waits for a whole folder.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) break;
    if (host.isOpen(uri)) {
      await host.publishOpen(uri);
      findings += host.snapshot().check(uri)?.findings.length ?? 0;
    } else {
      const checked = await checkClosed(uri, host, diagnostics);
      if (checked === undefined) unreadable.push(uri);
      else findings += checked;
    }
    files += 1;
    report(files, uri);
  }
  return { result: { files, findings, unreadable }, diagnostics };
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
    if (!snapshot.isSelected(uri)) return 0;
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
