/** A workspace that finds the word BAD in documents, and remembers what it was given. */
import type { FileProblem, Finding } from '../../../src/core/findings.ts';
import type {
  Change,
  DirectoryContent,
  DocumentCheck,
  FactView,
  FileContent,
  Snapshot,
  Status,
  Want,
  WorkspaceHost,
  WorkspaceSettings,
} from '../../../src/core/requests.ts';

export const BAD = 'BAD';
/** Found as well, but about no sentence. */
export const ODD = 'ODD';

export const FACT: FactView = {
  uid: 'pack/one',
  statement: 'One is *one*.',
  quote: 'one is one',
  kind: 'fact',
  section: 'Numbers',
  paragraph: 1,
  pageInferred: false,
  notes: [],
  topics: ['numbers'],
  reference: 'Euclid. Elements.',
  source: 'Euclid, ‘Numbers’',
  key: 'euclid',
};

export class FakeWorkspace implements WorkspaceHost {
  readonly documents = new Map<string, { readonly version: number; readonly text: string }>();
  readonly files = new Map<string, FileContent>();
  readonly directories = new Map<string, DirectoryContent>();
  settings: WorkspaceSettings | undefined;
  /** What is wanted until it has been read. */
  wants: Want[] = [];
  problems: FileProblem[] = [];
  /** Files that the folder's configuration excludes. */
  readonly excluded = new Set<string>();

  apply({ settings, documents, files, directories }: Change): void {
    if (settings) this.settings = settings;
    for (const { uri, version, text } of documents ?? []) {
      if (text === undefined) this.documents.delete(uri);
      else this.documents.set(uri, { version, text });
    }
    for (const { uri, content } of files ?? []) this.files.set(uri, content);
    for (const { uri, content } of directories ?? []) this.directories.set(uri, content);
  }

  wanted(): readonly Want[] {
    return this.wants.filter(({ kind, uri }) =>
      kind === 'file' ? !this.files.has(uri) : !this.directories.has(uri),
    );
  }

  snapshot(): Snapshot {
    return {
      check: (uri) => this.#check(uri),
      hover: (uri, offset) =>
        this.#check(uri)
          ?.findings.filter(({ range }) => range.start <= offset && offset < range.end)
          .map(({ range }) => ({
            range,
            markdown: '**One** is one.',
            actions: [{ kind: 'copyQuote' as const, fact: FACT.uid, title: 'Copy quote' }],
          }))[0],
      explain: (uri, offset) => {
        const check = this.#check(uri);
        return (
          check && {
            findings: check.findings
              .filter(({ range }) => range.start <= offset && offset <= range.end)
              .map((finding) => ({ finding, summary: 'A summary.', facts: [FACT] })),
            silence: 'the fake compares nothing',
          }
        );
      },
      explanations: () => [],
      completion: (uri, offset) => ({
        isIncomplete: true,
        items: [
          {
            label: 'euclid',
            detail: 'Elements',
            documentation: 'Euclid. *Elements*.',
            kind: 'reference',
            range: { start: offset - 1, end: offset },
            newText: '[@euclid]',
            filterText: '@ euclid',
            sortText: '0000',
            additionalEdits: [
              { uri, range: { start: 0, end: 0 }, newText: 'references: []\n' },
              { uri: 'file:///w/refs.bib', range: { start: 0, end: 0 }, newText: '@book{euclid}' },
            ],
          },
        ],
      }),
      insertCitation: (uri, offset, { fact, keys }) => ({
        edits:
          fact === undefined && !keys?.length
            ? []
            : [
                {
                  uri,
                  range: { start: offset, end: offset },
                  newText: ` [${(keys ?? ['euclid']).map((key) => `@${key}`).join('; ')}]`,
                },
              ],
      }),
      searchFacts: (_uri, query, limit) =>
        [FACT].filter(({ statement }) => statement.toLowerCase().includes(query)).slice(0, limit),
      searchReferences: () => [{ key: 'euclid', label: 'Euclid', reference: 'Euclid. Elements.' }],
      status: () => this.#status(),
      isSelected: (uri) => !this.excluded.has(uri),
      fileProblems: () => (this.documents.size > 0 ? this.problems : []),
      textOf: (uri) => {
        const file = this.files.get(uri);
        return this.documents.get(uri)?.text ?? (file?.kind === 'text' ? file.text : undefined);
      },
    };
  }

  #check(uri: string): DocumentCheck | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const findings: Finding[] = [];
    for (const match of document.text.matchAll(/BAD|ODD/gu)) {
      const { sentence, ...finding } = badFinding(uri, document.text, match.index);
      findings.push(match[0] === BAD && sentence ? { ...finding, sentence } : finding);
    }
    return {
      uri,
      version: document.version,
      findings,
      claims: findings.map(({ sentence, range }) => ({
        range: sentence ?? range,
        verdict: 'contradicts',
        cited: false,
      })),
      counts: { supports: 1, contradicts: 2, conflict: 0, notComparable: 3, cited: 1 },
    };
  }

  #status(): Status {
    return {
      root: 'file:///w',
      packs: [
        {
          id: 'pack',
          title: 'A pack',
          version: '1.0.0',
          license: 'CC0-1.0',
          facts: 1,
          uri: 'file:///packs/pack',
        },
      ],
      bibliographies: [],
      facts: 1,
      references: 1,
      problems: this.problems,
      notes: ['A note.'],
    };
  }
}

/** The finding on BAD at `start`: its sentence goes from full stop to full stop. */
function badFinding(uri: string, text: string, start: number): Finding {
  const range = { start, end: start + BAD.length };
  const stop = text.indexOf('.', range.end);
  return {
    rule: 'claim/contradicts-source',
    level: 'warning',
    range,
    message: 'BAD – the source has good',
    sentence: { start: text.lastIndexOf('.', start) + 1, end: stop < 0 ? text.length : stop + 1 },
    evidence: [
      {
        fact: FACT.uid,
        reference: 'euclid',
        quote: FACT.quote,
        section: 'Numbers',
        source: 'Euclid',
      },
    ],
    fixes: [
      {
        title: 'Use ‘good’',
        kind: 'quickfix',
        safe: false,
        edits: [{ uri, range, newText: 'good' }],
      },
      {
        title: 'Insert citation',
        kind: 'quickfix',
        safe: true,
        edits: [{ uri, range: { start: range.end, end: range.end }, newText: ' [@euclid]' }],
      },
      {
        title: 'Ignore this finding',
        kind: 'quickfix',
        safe: false,
        edits: [
          {
            uri: 'file:///w/.plumbline/ignore.json',
            range: { start: 0, end: 0 },
            newText: '{}\n',
            create: true,
          },
        ],
      },
    ],
    fingerprint: `1:bad:${start}`,
  };
}
