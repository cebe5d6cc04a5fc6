/** What the tests of the command line share: a world without a process, and a workspace that finds what it is told to. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Environment, ExitStatus, Output } from '../../../src/cli/environment.ts';
import { run } from '../../../src/cli/run.ts';
import type { ClaimResult, FileProblem, Finding } from '../../../src/core/findings.ts';
import type {
  Change,
  FactView,
  SentenceExplanation,
  Snapshot,
  Want,
  WorkspaceHost,
  WorkspaceSettings,
} from '../../../src/core/requests.ts';

/** Files by their path in a new folder, which is removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'plumbline-cli-')));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** An output that keeps what is written. */
export class KeptOutput implements Output {
  text = '';
  closed = false;
  color = false;

  write(text: string): Promise<void> {
    this.text += text;
    return Promise.resolve();
  }
}

export interface Result {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line; `world` replaces parts of a world in which nothing is to be found. */
export async function plumbline(
  words: readonly string[],
  world: Partial<Environment> = {},
): Promise<Result> {
  const stdout = new KeptOutput();
  const stderr = new KeptOutput();
  const status = await run(words, {
    cwd: '/',
    stdout,
    stderr,
    openWorkspace: () => Promise.resolve(new FakeWorkspace()),
    comparePair: () => ({ verdict: 'notComparable' }),
    lintPack: () => [],
    version: () => Promise.resolve('1.2.3'),
    ...world,
  });
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** What a fake workspace finds in a document. */
export interface FakeCheck {
  readonly findings?: readonly Finding[];
  readonly claims?: readonly ClaimResult[];
  readonly explanations?: readonly SentenceExplanation[];
}

export interface FakeOptions {
  readonly check?: (text: string, uri: string) => FakeCheck;
  readonly facts?: readonly FactView[];
  readonly problems?: readonly FileProblem[];
  readonly wants?: readonly Want[];
}

/** A workspace that answers as the test says and keeps what it is given. */
export class FakeWorkspace implements WorkspaceHost {
  readonly #options: FakeOptions;
  readonly changes: Change[] = [];
  readonly documents = new Map<string, string>();
  readonly files = new Map<string, string>();
  settings: WorkspaceSettings | undefined;

  constructor(options: FakeOptions = {}) {
    this.#options = options;
  }

  apply(change: Change): void {
    this.changes.push(change);
    this.settings = change.settings ?? this.settings;
    for (const { uri, text } of change.documents ?? []) this.documents.set(uri, text ?? '');
    for (const { uri, content } of change.files ?? []) {
      if (content.kind === 'text') this.files.set(uri, content.text);
    }
  }

  /** Always the same, also when it was read: nobody may wait for this to end. */
  wanted(): readonly Want[] {
    return this.#options.wants ?? [];
  }

  snapshot(): Snapshot {
    const { check, facts = [], problems = [] } = this.#options;
    return {
      check: (uri) => {
        const text = this.documents.get(uri);
        if (text === undefined) return undefined;
        const { findings = [], claims = [] } = check?.(text, uri) ?? {};
        const of = (verdict: ClaimResult['verdict']): number =>
          claims.filter((claim) => claim.verdict === verdict).length;
        const counts = {
          cited: claims.filter(({ cited }) => cited).length,
          supports: of('supports'),
          contradicts: of('contradicts'),
          conflict: of('conflict'),
          notComparable: of('notComparable'),
        };
        return { uri, version: 1, findings, claims, counts };
      },
      hover: () => undefined,
      explain: () => {
        throw new Error('the command line explains whole documents');
      },
      explanations: (uri) => check?.(this.documents.get(uri) ?? '', uri).explanations ?? [],
      completion: () => ({ items: [], isIncomplete: false }),
      insertCitation: () => ({ edits: [] }),
      searchFacts: (_uri, _query, limit) => facts.slice(0, limit),
      searchReferences: () => [],
      isSelected: () => true,
      status: () => {
        throw new Error('the command line does not ask for the status');
      },
      fileProblems: () => problems,
      textOf: (uri) => this.documents.get(uri) ?? this.files.get(uri),
    };
  }
}

/** A finding at the first place of some words. */
export function findingAt(text: string, words: string, rest: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  return {
    rule: 'claim/contradicts-source',
    level: 'warning',
    range: { start, end: start + words.length },
    message: `${words} – the source has something else`,
    evidence: [],
    fixes: [],
    fingerprint: '1:0000000000000000',
    ...rest,
  };
}
