/**
 * The façade: apply a change, ask what it wants read, take an immutable snapshot, ask it questions.
 * It does no I/O: the host reads what `wanted()` names and applies it.
 */
import type { DocumentBibliography } from './bibliography/documentBibliography.ts';
import { formatReference, shortCitation } from './bibliography/format.ts';
import { type CheckedSentence, type SentenceCache, checkDocument } from './claims/checkDocument.ts';
import { addEntry, citeAt, citeFactsAt, evidenceOf, keyFor } from './features/citing.ts';
import { type CitableWork, type CompletionContext, completionAt } from './features/completion.ts';
import { explainAt, explainSentence } from './features/explanation.ts';
import { type ViewContext, viewOf } from './features/factView.ts';
import { hoverAt } from './features/hover.ts';
import { fileSelection } from './fileSelection.ts';
import type {
  ClaimCounts,
  ClaimResult,
  FileFault,
  FileProblem,
  Finding,
  Level,
} from './findings.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Fact } from './knowledge/pack.ts';
import { type SearchIndex, buildSearchIndex, searchIndex } from './knowledge/search.ts';
import type { MarkdownDocument } from './markdown/document.ts';
import { readMarkdown } from './markdown/parse.ts';
import type {
  Change,
  CitationInsertion,
  CompletionList,
  DirectoryContent,
  DocumentCheck,
  Explanation,
  FactView,
  FileContent,
  Hover,
  SentenceExplanation,
  Snapshot,
  Status,
  Want,
  WorkspaceHost,
  WorkspaceSettings,
} from './requests.ts';
import { type Inputs, Readings, type Root, loadBibliography, loadRoot, rootOf } from './roots.ts';
import { levelOf } from './rules/index.ts';
import { runRules } from './rules/runRules.ts';
import { withoutByteOrderMark } from './text.ts';
import { isInside, normalUri } from './uri.ts';

interface OpenDocument {
  readonly version: number;
  readonly text: string;
}

/** Everything a snapshot is made of. The maps are replaced, never changed, once a snapshot holds them. */
interface State {
  readonly settings: WorkspaceSettings;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  readonly files: ReadonlyMap<string, FileContent>;
  readonly directories: ReadonlyMap<string, DirectoryContent>;
}

/** What is derived and outlives a snapshot, because it depends on contents alone. */
interface Derived {
  readonly readings: Readings;
  readonly documents: WeakMap<OpenDocument, MarkdownDocument>;
  readonly sentences: WeakMap<Knowledge, SentenceCache>;
  readonly factSearch: WeakMap<Knowledge, SearchIndex>;
}

const NO_SETTINGS: WorkspaceSettings = { folders: [], packs: [], bibliographies: [], rules: {} };

/** The engine as a host sees it. See requests.ts for what each question answers. */
export class Workspace implements WorkspaceHost {
  readonly #bundledPacks: readonly string[];
  readonly #derived: Derived = {
    readings: new Readings(),
    documents: new WeakMap(),
    sentences: new WeakMap(),
    factSearch: new WeakMap(),
  };
  #state: State = {
    settings: NO_SETTINGS,
    documents: new Map(),
    files: new Map(),
    directories: new Map(),
  };
  #snapshot: WorkspaceSnapshot | undefined;

  /** `bundledPacks`: URIs of the folders of the packs that come with Plumbline. */
  constructor(bundledPacks: readonly string[]) {
    this.#bundledPacks = bundledPacks.map(normalUri);
  }

  apply(change: Change): void {
    const documents = new Map(this.#state.documents);
    for (const { uri, version, text } of change.documents ?? []) {
      if (text === undefined) documents.delete(normalUri(uri));
      else documents.set(normalUri(uri), { version, text: withoutByteOrderMark(text) });
    }
    const files = new Map(this.#state.files);
    for (const { uri, content } of change.files ?? []) {
      files.set(
        normalUri(uri),
        content.kind === 'text'
          ? { kind: 'text', text: withoutByteOrderMark(content.text) }
          : content,
      );
    }
    const directories = new Map(this.#state.directories);
    for (const { uri, content } of change.directories ?? [])
      directories.set(normalUri(uri), content);
    this.#state = {
      settings: change.settings ?? this.#state.settings,
      documents,
      files,
      directories,
    };
    this.#snapshot = undefined;
  }

  wanted(): readonly Want[] {
    const snapshot = this.#current();
    for (const uri of this.#state.documents.keys()) snapshot.discover(uri);
    // with no document open the library can still be searched
    if (this.#state.documents.size === 0) snapshot.discover('untitled:none');
    return snapshot.wants();
  }

  snapshot(): Snapshot {
    return this.#current();
  }

  #current(): WorkspaceSnapshot {
    this.#snapshot ??= new WorkspaceSnapshot(this.#state, this.#bundledPacks, this.#derived);
    return this.#snapshot;
  }
}

/** One document with everything its answers draw on. */
interface Prepared {
  readonly uri: string;
  readonly version: number;
  readonly document: MarkdownDocument;
  readonly root: Root;
  readonly bibliography: DocumentBibliography;
}

interface Analysed extends Prepared {
  readonly sentences: readonly CheckedSentence[];
  readonly findings: readonly Finding[];
}

const EMPTY_DOCUMENT: MarkdownDocument = {
  text: '',
  blocks: [],
  citations: [],
  comments: [],
  inert: [],
  problems: [],
};

class WorkspaceSnapshot implements Snapshot {
  readonly #state: State;
  readonly #bundledPacks: readonly string[];
  readonly #derived: Derived;
  readonly #wants = new Map<string, Want>();
  readonly #roots = new Map<string | undefined, Root>();
  readonly #prepared = new Map<string, Prepared>();
  readonly #analysed = new Map<string, Analysed>();
  readonly #completion = new Map<string, CompletionContext>();
  readonly #inputs: Inputs;

  constructor(state: State, bundledPacks: readonly string[], derived: Derived) {
    this.#state = state;
    this.#bundledPacks = bundledPacks;
    this.#derived = derived;
    this.#inputs = {
      file: (uri) => this.#state.files.get(uri) ?? this.#want({ kind: 'file', uri }),
      directory: (uri) =>
        this.#state.directories.get(uri) ?? this.#want({ kind: 'directory', uri }),
    };
  }

  #want(want: Want): undefined {
    this.#wants.set(`${want.kind} ${want.uri}`, want);
    return undefined;
  }

  /** Notes what answering about a document needs to have read. */
  discover(uri: string): void {
    this.#prepare(uri);
  }

  wants(): readonly Want[] {
    return [...this.#wants.values()];
  }

  check(uri: string): DocumentCheck | undefined {
    const key = normalUri(uri);
    if (!this.#state.documents.has(key)) return undefined;
    const { version, findings, sentences, bibliography, root } = this.#analyse(key);
    const claims = sentences.flatMap((checked) =>
      claimsOf(checked, { bibliography, knowledge: root.knowledge }),
    );
    return { uri, version, findings, claims, counts: count(claims) };
  }

  hover(uri: string, offset: number): Hover | undefined {
    const analysed = this.#analyse(normalUri(uri));
    const { root } = analysed;
    return hoverAt(
      { ...analysed, knowledge: root.knowledge, style: root.configuration.style },
      offset,
    );
  }

  explain(uri: string, offset: number): Explanation | undefined {
    const key = normalUri(uri);
    if (!this.#state.documents.has(key)) return undefined;
    const analysed = this.#analyse(key);
    const context = { ...analysed, ...viewContext(analysed) };
    return explainAt(context, offset, (checked) => claimsOf(checked, context)[0]);
  }

  explanations(uri: string): readonly SentenceExplanation[] {
    const key = normalUri(uri);
    if (!this.#state.documents.has(key)) return [];
    const analysed = this.#analyse(key);
    const context = { ...analysed, ...viewContext(analysed) };
    return analysed.sentences.flatMap((checked) => {
      const [claim] = claimsOf(checked, context);
      return claim === undefined ? [] : [explainSentence(context, checked, claim)];
    });
  }

  completion(uri: string, offset: number): CompletionList {
    return completionAt(this.#completionContext(normalUri(uri)), offset);
  }

  insertCitation(
    uri: string,
    offset: number,
    what: { readonly fact?: string; readonly keys?: readonly string[] },
  ): CitationInsertion {
    const prepared = this.#prepare(normalUri(uri));
    const context = { ...prepared, knowledge: prepared.root.knowledge };
    const fact = what.fact === undefined ? undefined : context.knowledge.fact(what.fact);
    if (fact !== undefined) return { edits: citeFactsAt(context, [fact], offset) };
    const works = this.#works(prepared);
    const cited = (what.keys ?? []).flatMap((key) => works.find((work) => work.key === key) ?? []);
    return { edits: citeAt(context, cited, offset) };
  }

  searchFacts(uri: string, query: string, limit: number): readonly FactView[] {
    const prepared = this.#prepare(normalUri(uri));
    const { root } = prepared;
    const context = viewContext(prepared);
    const facts =
      query.trim() === ''
        ? root.knowledge.facts.slice(0, limit)
        : searchIndex(this.#factIndex(root.knowledge), query, limit).flatMap(
            ({ id }) => root.knowledge.fact(id) ?? [],
          );
    return facts.map((fact) => viewOf(context, fact));
  }

  searchReferences(
    uri: string,
    query: string,
    limit: number,
  ): readonly { key: string; label: string; reference: string }[] {
    const context = this.#completionContext(normalUri(uri));
    const works =
      query.trim() === ''
        ? context.works.slice(0, limit)
        : searchIndex(context.workIndex, query, limit).flatMap(
            ({ id }) => context.works[Number(id)] ?? [],
          );
    return works.map(({ key, item }) => ({
      key,
      label: shortCitation(item),
      reference: formatReference(item, context.style),
    }));
  }

  status(uri: string): Status {
    const key = normalUri(uri);
    const { root, bibliography } = this.#prepare(key);
    const notes: string[] = [];
    if (root.uri === undefined) notes.push('No folder is open: only the bundled packs are used.');
    // of a document that was never given nobody knows what it declares
    if (!bibliography.declared && this.#state.documents.has(key))
      notes.push('The document declares no bibliography: citation keys are not checked.');
    if (!bibliography.readable)
      notes.push(
        'A declared bibliography can’t be read: unknown keys are not reported until it can.',
      );
    if (root.knowledge.facts.length === 0)
      notes.push('No pack holds any fact: claims are not checked.');
    for (const [code, level] of Object.entries(root.configuration.rules)) {
      if (level === 'off') notes.push(`The rule ${code} is switched off.`);
    }
    return {
      root: root.uri ?? '',
      packs: root.packs.flatMap(({ pack, uri: packUri }) =>
        pack === undefined
          ? []
          : [
              {
                id: pack.manifest.id,
                title: pack.manifest.title,
                version: pack.manifest.version,
                license: pack.manifest.license,
                facts: pack.facts.length,
                uri: packUri,
              },
            ],
      ),
      bibliographies: bibliography.files.map(({ uri: fileUri, name, file, problem }) => ({
        uri: fileUri,
        name,
        entries: file?.entries.length ?? 0,
        ...(problem === undefined ? {} : { problem }),
      })),
      facts: root.knowledge.facts.length,
      references: this.#works(this.#prepare(key)).length,
      problems: withLevels(root, [
        ...root.problems,
        ...root.missing,
        ...bibliography.fileProblems(),
        ...bibliography.unreadable(key),
      ]),
      notes,
    };
  }

  isSelected(uri: string): boolean {
    const { root } = this.#prepare(normalUri(uri));
    if (root.uri === undefined || !isInside(normalUri(uri), root.uri)) return true;
    const path = decodeURIComponent(normalUri(uri).slice(root.uri.length + 1));
    const selection = fileSelection(root.configuration.files);
    return selection.includes(path) && !selection.excludes(path);
  }

  fileProblems(): readonly FileProblem[] {
    const seen = new Map<string, FileProblem>();
    for (const uri of this.#state.documents.keys()) {
      const { root, bibliography } = this.#prepare(uri);
      for (const problem of withLevels(root, [...root.problems, ...bibliography.fileProblems()])) {
        const key = `${problem.uri} ${String(problem.range.start)} ${problem.message}`;
        // a file that two roots use is reported as the stricter one wants it
        if (rank(problem.level) > rank(seen.get(key)?.level)) seen.set(key, problem);
      }
    }
    return [...seen.values()];
  }

  textOf(uri: string): string | undefined {
    const key = normalUri(uri);
    const open = this.#state.documents.get(key);
    if (open !== undefined) return open.text;
    const content = this.#state.files.get(key);
    return content?.kind === 'text' ? content.text : undefined;
  }

  #prepare(uri: string): Prepared {
    const known = this.#prepared.get(uri);
    if (known !== undefined) return known;
    const { settings } = this.#state;
    const open = this.#state.documents.get(uri);
    const document = open === undefined ? EMPTY_DOCUMENT : this.#read(open);
    const root = this.#root(rootOf(uri, settings, this.#inputs));
    const bibliography = loadBibliography(
      uri,
      document,
      root,
      settings,
      this.#inputs,
      this.#derived.readings,
    );
    const prepared = { uri, version: open?.version ?? 0, document, root, bibliography };
    this.#prepared.set(uri, prepared);
    return prepared;
  }

  #read(open: OpenDocument): MarkdownDocument {
    const known = this.#derived.documents.get(open);
    if (known !== undefined) return known;
    const document = readMarkdown(open.text);
    this.#derived.documents.set(open, document);
    return document;
  }

  #root(uri: string | undefined): Root {
    const known = this.#roots.get(uri);
    if (known !== undefined) return known;
    const root = loadRoot(
      uri,
      this.#state.settings,
      this.#bundledPacks,
      this.#inputs,
      this.#derived.readings,
    );
    this.#roots.set(uri, root);
    return root;
  }

  #analyse(uri: string): Analysed {
    const known = this.#analysed.get(uri);
    if (known !== undefined) return known;
    const prepared = this.#prepare(uri);
    const { document, bibliography, root } = prepared;
    const { knowledge } = root;
    const cache = this.#derived.sentences.get(knowledge) ?? new Map();
    this.#derived.sentences.set(knowledge, cache);
    const sentences = checkDocument(document, knowledge, bibliography, cache);
    const context = { uri, document, bibliography, knowledge };
    const findings = runRules(
      {
        ...context,
        sentences,
        ignored: root.ignored,
        evidence: (fact) => evidenceOf(context, fact),
        cite: (facts, offset) => citeFactsAt(context, facts, offset),
        addEntry: (item) => addEntry(context, item),
      },
      root.configuration.rules,
      root.ignoreTarget,
    );
    const analysed = { ...prepared, sentences, findings };
    this.#analysed.set(uri, analysed);
    return analysed;
  }

  /** What the document can cite: its own references first, then the packs' works that it lacks. */
  #works({ bibliography, root }: Prepared): readonly CitableWork[] {
    const works: CitableWork[] = [...bibliography.references.values()].map(({ key, item }) => ({
      key,
      item,
    }));
    for (const [, item] of root.knowledge.works()) {
      if (bibliography.keyFor(item) === undefined)
        works.push({ key: keyFor({ bibliography }, item), item });
    }
    return works;
  }

  #completionContext(uri: string): CompletionContext {
    const known = this.#completion.get(uri);
    if (known !== undefined) return known;
    const prepared = this.#prepare(uri);
    const { root } = prepared;
    const works = this.#works(prepared);
    const context: CompletionContext = {
      ...prepared,
      knowledge: root.knowledge,
      style: root.configuration.style,
      works,
      workIndex: buildSearchIndex(
        works.map(({ key, item }, index) => ({ id: String(index), fields: workFields(key, item) })),
      ),
      factIndex: this.#factIndex(root.knowledge),
    };
    this.#completion.set(uri, context);
    return context;
  }

  #factIndex(knowledge: Knowledge): SearchIndex {
    const known = this.#derived.factSearch.get(knowledge);
    if (known !== undefined) return known;
    const index = buildSearchIndex(
      knowledge.facts.map((fact) => ({
        id: fact.uid,
        fields: [
          { text: fact.statement, weight: 3 },
          { text: fact.quote, weight: 2 },
          { text: `${fact.section} ${fact.topics.join(' ')} ${fact.context ?? ''}`, weight: 1 },
        ],
      })),
    );
    this.#derived.factSearch.set(knowledge, index);
    return index;
  }
}

/** The faults with the levels of the root's configuration, without those of rules that are off. */
function withLevels({ configuration }: Root, faults: readonly FileFault[]): readonly FileProblem[] {
  return faults.flatMap((fault) => {
    // the configuration's own faults are no rule that it could switch off
    const level =
      fault.rule === 'configuration/problem' ? 'warning' : levelOf(fault.rule, configuration.rules);
    return level === 'off' ? [] : [{ ...fault, level }];
  });
}

const LEVELS: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

/** A level's place in the order of weight; -1 for none. */
function rank(level: Level | undefined): number {
  return level === undefined ? -1 : LEVELS.indexOf(level);
}

function workFields(
  key: string,
  item: CitableWork['item'],
): readonly { text: string; weight: number }[] {
  const names = [...(item.author ?? []), ...(item.editor ?? [])].map(
    (name) => `${name.given ?? ''} ${name.family ?? ''} ${name.literal ?? ''}`,
  );
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return [
    { text: key, weight: 4 },
    { text: names.join(' '), weight: 3 },
    { text: item.title ?? '', weight: 2 },
    {
      text: `${year === undefined ? '' : String(year)} ${item['container-title'] ?? ''} ${item.publisher ?? ''}`,
      weight: 1,
    },
  ];
}

function viewContext({ bibliography, root }: Prepared): ViewContext {
  return { bibliography, knowledge: root.knowledge, style: root.configuration.style };
}

/** What a sentence claims, a claim for each fact it differs from or agrees with; one if nothing is near. */
function claimsOf(
  { check, sentence, cited }: CheckedSentence,
  context: Parameters<typeof evidenceOf>[0],
): readonly ClaimResult[] {
  if (!check.isClaim) return [];
  const { contradictions, conflicts, supports, nearest } = check;
  const claim = (verdict: ClaimResult['verdict'], fact: Fact): ClaimResult => ({
    range: sentence.range,
    verdict,
    cited,
    evidence: evidenceOf(context, fact),
  });
  if (contradictions.length > 0)
    return contradictions.map(({ fact }) => claim('contradicts', fact));
  const agreement = conflicts.length === 0 ? 'supports' : 'conflict';
  if (supports.length > 0) return supports.map(({ fact }) => claim(agreement, fact));
  return nearest === undefined
    ? [{ range: sentence.range, verdict: 'notComparable', cited, reason: 'no fact is about this' }]
    : [{ ...claim('notComparable', nearest.fact), reason: nearest.comparison.reason }];
}

function count(claims: readonly ClaimResult[]): ClaimCounts {
  const of = (verdict: ClaimResult['verdict']) =>
    claims.filter((claim) => claim.verdict === verdict).length;
  return {
    supports: of('supports'),
    contradicts: of('contradicts'),
    conflict: of('conflict'),
    notComparable: of('notComparable'),
    cited: claims.filter((claim) => claim.cited).length,
  };
}
