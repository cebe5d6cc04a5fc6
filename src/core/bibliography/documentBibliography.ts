/** The references a document can cite: its declared bibliographies, its front matter, the defaults. */
import type { FileFault } from '../findings.ts';
import type { OffsetRange } from '../text.ts';
import type { BibliographyFile, CslItem, Reference } from './reference.ts';
import { workIdentities } from './works.ts';

/** A bibliography file as loaded for a document. */
export interface LoadedBibliography {
  readonly uri: string;
  readonly format: 'bibtex' | 'csl-json';
  /** Undefined while it has not been read, or if it can't be. */
  readonly text?: string;
  readonly file?: BibliographyFile;
  /** Why it can't be read. */
  readonly problem?: string;
  /** Where the document names it; absent for default bibliographies. */
  readonly declaredAt?: OffsetRange;
  /** The entry of the configuration that names it; absent for others. */
  readonly configuredAt?: { readonly uri: string; readonly range: OffsetRange };
  /** As the document, the configuration or the setting names it. */
  readonly name: string;
}

const RULE: FileFault['rule'] = 'bibliography/problem';

/** 'refs.bib – is not there': the same words wherever it is said. */
export function unreadable(name: string, problem: string): string {
  return `${name} – ${problem}`;
}

/** What a document's citations are looked up in, before the packs. */
export class DocumentBibliography {
  /** True if the document itself says where its references are. */
  readonly declared: boolean;
  readonly files: readonly LoadedBibliography[];
  readonly references: ReadonlyMap<string, Reference>;
  /** Keys of entries too broken to use. They are known nevertheless. */
  readonly brokenKeys: ReadonlySet<string>;
  readonly #byIdentity = new Map<string, string>();

  constructor(
    declared: boolean,
    files: readonly LoadedBibliography[],
    inline: readonly Reference[],
  ) {
    this.declared = declared;
    this.files = files;
    const references = new Map<string, Reference>();
    const brokenKeys = new Set<string>();
    for (const reference of inline)
      if (!references.has(reference.key)) references.set(reference.key, reference);
    for (const { uri, file } of files) {
      for (const { key, item, range } of file?.entries ?? []) {
        if (!references.has(key))
          references.set(key, { key, item, origin: { kind: 'file', uri, range } });
      }
      for (const key of file?.brokenKeys ?? []) brokenKeys.add(key);
    }
    for (const { key, item } of references.values()) {
      for (const identity of workIdentities(item)) {
        if (!this.#byIdentity.has(identity)) this.#byIdentity.set(identity, key);
      }
    }
    this.references = references;
    this.brokenKeys = brokenKeys;
  }

  /** True if a declared bibliography could be read; while none can, unknown keys wait. */
  get readable(): boolean {
    const declaredFiles = this.files.filter((file) => file.declaredAt !== undefined);
    return declaredFiles.every((file) => file.file !== undefined);
  }

  /** The key this document has for the same work, if it has one. */
  keyFor(item: CslItem): string | undefined {
    for (const identity of workIdentities(item)) {
      const key = this.#byIdentity.get(identity);
      if (key !== undefined) return key;
    }
    return undefined;
  }

  /** The first bibliography an entry can be added to. */
  get writable(): LoadedBibliography | undefined {
    return this.files.find((file) => file.text !== undefined);
  }

  /** Faults of the bibliography files at their own lines, and of files the configuration names in vain at its. */
  fileProblems(): readonly FileFault[] {
    return this.files.flatMap(({ uri, name, file, problem, configuredAt }) => [
      ...(file?.problems ?? []).map(({ message, range }): FileFault => ({
        uri,
        rule: RULE,
        message,
        range,
      })),
      ...(problem === undefined || configuredAt === undefined
        ? []
        : [{ ...configuredAt, rule: RULE, message: unreadable(name, problem) }]),
    ]);
  }

  /**
   * Files that can't be read and that `fileProblems` is silent about: those the document names
   * (a finding in the document says so) and those a setting names (no file does).
   */
  unreadable(documentUri: string): readonly FileFault[] {
    return this.files.flatMap(({ uri, name, problem, declaredAt, configuredAt }) => {
      if (problem === undefined || configuredAt !== undefined) return [];
      const message = unreadable(name, problem);
      return declaredAt === undefined
        ? [{ uri, rule: RULE, message, range: { start: 0, end: 0 } }]
        : [{ uri: documentUri, rule: RULE, message, range: declaredAt }];
    });
  }
}
