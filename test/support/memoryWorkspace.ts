/** A workspace over files held in memory, and over the bundled packs on disk. */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  DirectoryContent,
  FileContent,
  Snapshot,
  WorkspaceSettings,
} from '../../src/core/requests.ts';
import { Workspace } from '../../src/core/workspace.ts';

export const ROOT = 'memory://test/paper';

/** URI of a file of the in-memory folder. */
export function at(path: string): string {
  return `${ROOT}/${path}`;
}

const BUNDLED = new URL('../../knowledge/bauer-2009', import.meta.url).toString();

/** Options of `openWorkspace`. */
export interface Options {
  readonly settings?: Partial<WorkspaceSettings>;
  /** False to leave the bundled pack out; `derived` to leave out what its facts state by hand. */
  readonly bundled?: boolean | 'derived';
}

/** A workspace whose folder holds these files; those named in `open` are open documents. */
export function openWorkspace(
  files: Readonly<Record<string, string>>,
  open: readonly string[],
  { settings = {}, bundled = true }: Options = {},
): { readonly workspace: Workspace; readonly snapshot: Snapshot } {
  const workspace = new Workspace(bundled === false ? [] : [BUNDLED]);
  workspace.apply({
    settings: { folders: [ROOT], packs: [], bibliographies: [], rules: {}, ...settings },
    documents: open.map((path) => ({ uri: at(path), version: 1, text: files[path] ?? '' })),
  });
  settle(workspace, files, bundled === 'derived');
  return { workspace, snapshot: workspace.snapshot() };
}

/** Answers what the workspace wants read until it wants nothing more. */
export function settle(
  workspace: Workspace,
  files: Readonly<Record<string, string>>,
  derived = false,
): void {
  for (let wanted = workspace.wanted(); wanted.length > 0; wanted = workspace.wanted()) {
    workspace.apply({
      files: wanted.flatMap(({ kind, uri }) =>
        kind === 'file' ? [{ uri, content: readFile(uri, files, derived) }] : [],
      ),
      directories: wanted.flatMap(({ kind, uri }) =>
        kind === 'directory' ? [{ uri, content: readDirectory(uri, files) }] : [],
      ),
    });
  }
}

function readFile(
  uri: string,
  files: Readonly<Record<string, string>>,
  derived: boolean,
): FileContent {
  if (uri.startsWith('file://')) {
    const path = fileURLToPath(uri);
    if (!fs.existsSync(path)) return { kind: 'missing' };
    const text = fs.readFileSync(path, 'utf8');
    return {
      kind: 'text',
      text: derived && path.endsWith('facts.json') ? withoutParticulars(text) : text,
    };
  }
  const text = uri.startsWith(`${ROOT}/`)
    ? files[decodeURIComponent(uri.slice(ROOT.length + 1))]
    : undefined;
  return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
}

function withoutParticulars(text: string): string {
  return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    key === 'particulars' ? undefined : value,
  );
}

function readDirectory(uri: string, files: Readonly<Record<string, string>>): DirectoryContent {
  const prefix = `${uri.slice(ROOT.length + 1)}/`;
  const inside = Object.keys(files).filter(
    (path) => uri.startsWith(`${ROOT}/`) && path.startsWith(prefix),
  );
  if (inside.length === 0) return { kind: 'missing' };
  const names = inside
    .map((path) => path.slice(prefix.length))
    .map((rest) => (rest.includes('/') ? `${rest.slice(0, rest.indexOf('/'))}/` : rest));
  return { kind: 'names', names: [...new Set(names)].sort() };
}
