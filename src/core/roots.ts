/**
 * What a document's root is and what belongs to it: its configuration, ignore file, packs and
 * bibliographies. Reads through `Inputs`, which notes what has not been read yet.
 */
import {
  DocumentBibliography,
  type LoadedBibliography,
} from './bibliography/documentBibliography.ts';
import { readBibtex } from './bibliography/bibtex.ts';
import { cslItemFromUnknown, readCslJson } from './bibliography/cslJson.ts';
import type { BibliographyFile, Reference } from './bibliography/reference.ts';
import { type Configuration, defaultConfiguration, readConfiguration } from './configuration.ts';
import type { FileProblem } from './findings.ts';
import { type IgnoreEntry, readIgnoreFile } from './ignoring.ts';
import { Knowledge } from './knowledge/knowledge.ts';
import type { Pack } from './knowledge/pack.ts';
import { type PackProblem, readPack } from './knowledge/readPack.ts';
import type { MarkdownDocument } from './markdown/document.ts';
import type { DirectoryContent, FileContent, WorkspaceSettings } from './requests.ts';
import type { OffsetRange } from './text.ts';
import {
  hasPlace,
  isInside,
  joinUri,
  normalUri,
  parentUri,
  pathProblem,
  resolvePath,
} from './uri.ts';

/** The files and folders as last read. Asking for one that was never read makes it wanted. */
export interface Inputs {
  file(uri: string): FileContent | undefined;
  directory(uri: string): DirectoryContent | undefined;
}

/** Where a pack was read from, for the status and its problems. */
export interface LoadedPack {
  readonly uri: string;
  readonly pack: Pack | undefined;
  readonly problems: readonly PackProblem[];
}

/** A folder's configuration with everything it brings. */
export interface Root {
  /** Undefined for documents without a place and without an open folder. */
  readonly uri: string | undefined;
  readonly configuration: Configuration;
  readonly ignored: readonly IgnoreEntry[];
  readonly ignoreText: string | undefined;
  readonly packs: readonly LoadedPack[];
  readonly knowledge: Knowledge;
  readonly problems: readonly FileProblem[];
}

/** A pack's files, in the order `readPack` takes them. */
const PACK_FILES = ['pack.json', 'facts.json', 'references.json', 'entities.json'] as const;

/** How far up a `.plumbline` folder is looked for. */
const ANCESTOR_LIMIT = 64;
const FOLDER = '.plumbline';

/** The root's URI: the nearest ancestor that holds `.plumbline/`, else the open folder it lies in, else the first one. */
export function rootOf(
  uri: string,
  settings: WorkspaceSettings,
  inputs: Inputs,
): string | undefined {
  const folders = settings.folders.map(normalUri);
  const [first] = folders;
  if (!hasPlace(uri)) return first;
  let folder = parentUri(uri);
  for (let i = 0; i < ANCESTOR_LIMIT; i++) {
    if (inputs.directory(joinUri(folder, FOLDER))?.kind === 'names') return folder;
    const parent = parentUri(folder);
    if (parent === folder) break;
    folder = parent;
  }
  return (
    folders
      .filter((candidate) => isInside(uri, candidate))
      .sort((a, b) => b.length - a.length)[0] ??
    first ??
    parentUri(uri)
  );
}

/** Reads results of pure readers once per file content. */
export class Readings {
  readonly #files = new WeakMap<FileContent, BibliographyFile>();
  readonly #packs = new Map<
    string,
    { readonly parts: readonly (FileContent | undefined)[]; readonly loaded: LoadedPack }
  >();
  #knowledge: { readonly packs: readonly (Pack | undefined)[]; readonly value: Knowledge }[] = [];

  /** A bibliography file's entries. */
  bibliography(
    content: FileContent & { kind: 'text' },
    format: LoadedBibliography['format'],
  ): BibliographyFile {
    const known = this.#files.get(content);
    if (known !== undefined) return known;
    const read = format === 'bibtex' ? readBibtex(content.text) : readCslJson(content.text);
    this.#files.set(content, read);
    return read;
  }

  /** The pack in a folder; undefined while its files are still wanted. */
  pack(uri: string, inputs: Inputs): LoadedPack | undefined {
    const parts = PACK_FILES.map((name) => inputs.file(joinUri(uri, name)));
    if (parts.some((part) => part === undefined)) return undefined;
    const known = this.#packs.get(uri);
    if (known?.parts.every((part, i) => part === parts[i]) === true) return known.loaded;
    const [manifest, facts, references, entities] = parts.map((part) =>
      part?.kind === 'text' ? part.text : undefined,
    );
    const { pack, problems } = readPack({ uri, manifest, facts, references, entities });
    const unreadable = parts.flatMap((part, i): PackProblem[] => {
      const file = PACK_FILES[i];
      return part?.kind === 'unreadable' && file !== undefined
        ? [{ uri, file, message: `can’t be read: ${part.message}`, range: { start: 0, end: 0 } }]
        : [];
    });
    const loaded = { uri, pack, problems: [...unreadable, ...problems] };
    this.#packs.set(uri, { parts, loaded });
    return loaded;
  }

  /** The knowledge of these packs; the same object for the same packs. */
  knowledge(packs: readonly LoadedPack[]): Knowledge {
    const read = packs.flatMap(({ pack }) => (pack === undefined ? [] : [pack]));
    const known = this.#knowledge.find(
      (entry) =>
        entry.packs.length === read.length && entry.packs.every((pack, i) => pack === read[i]),
    );
    if (known !== undefined) return known.value;
    const value = new Knowledge(read);
    this.#knowledge = [...this.#knowledge.slice(-KNOWLEDGE_KEPT + 1), { packs: read, value }];
    return value;
  }
}

/** Knowledge of this many different roots is kept; more roots than this are rarely open at once. */
const KNOWLEDGE_KEPT = 8;

/** Everything that belongs to a root. */
export function loadRoot(
  uri: string | undefined,
  settings: WorkspaceSettings,
  bundledPacks: readonly string[],
  inputs: Inputs,
  readings: Readings,
): Root {
  const problems: FileProblem[] = [];
  const folder = uri === undefined ? undefined : joinUri(uri, FOLDER);
  const present = folder !== undefined && inputs.directory(folder)?.kind === 'names';
  const text = (name: string): string | undefined => {
    if (folder === undefined || !present) return undefined;
    const content = inputs.file(joinUri(folder, name));
    return content?.kind === 'text' ? content.text : undefined;
  };
  const configurationText = text('config.json');
  const read = configurationText === undefined ? undefined : readConfiguration(configurationText);
  const configuration = read?.value ?? defaultConfiguration;
  const ignoreText = text('ignore.json');
  const ignore = ignoreText === undefined ? undefined : readIgnoreFile(ignoreText);
  if (folder !== undefined) {
    for (const problem of read?.problems ?? [])
      problems.push({
        ...problem,
        uri: joinUri(folder, 'config.json'),
        rule: 'configuration/problem',
      });
    for (const problem of ignore?.problems ?? [])
      problems.push({
        ...problem,
        uri: joinUri(folder, 'ignore.json'),
        rule: 'configuration/problem',
      });
  }
  const folders = [
    ...bundledPacks,
    ...settings.packs.map(normalUri),
    ...rootPacks(folder, present, configuration, uri, inputs),
  ];
  const packs: LoadedPack[] = [];
  const ids = new Set<string>();
  for (const packUri of new Set(folders)) {
    const loaded = readings.pack(packUri, inputs);
    if (loaded === undefined) continue;
    const id = loaded.pack?.manifest.id;
    // a root's own pack with a bundled one's id would make its facts' names ambiguous: the first one stays
    if (id !== undefined && ids.has(id)) {
      problems.push({
        uri: joinUri(packUri, 'pack.json'),
        rule: 'pack/problem',
        message: `another pack already has the id ‘${id}’; this one is left out`,
        range: { start: 0, end: 0 },
      });
      continue;
    }
    if (id !== undefined) ids.add(id);
    packs.push(loaded);
  }
  for (const { uri: packUri, problems: faults } of packs) {
    for (const { file, message, range } of faults)
      problems.push({ uri: joinUri(packUri, file), rule: 'pack/problem', message, range });
  }
  return {
    uri,
    configuration: { ...configuration, rules: { ...settings.rules, ...configuration.rules } },
    ignored: ignore?.value ?? [],
    ignoreText,
    packs,
    knowledge: readings.knowledge(packs),
    problems,
  };
}

function rootPacks(
  folder: string | undefined,
  present: boolean,
  configuration: Configuration,
  root: string | undefined,
  inputs: Inputs,
): readonly string[] {
  if (folder === undefined || root === undefined) return [];
  const own: string[] = [];
  if (present) {
    const packsFolder = joinUri(folder, 'packs');
    const listing = inputs.directory(packsFolder);
    for (const name of listing?.kind === 'names' ? listing.names : []) {
      if (name.endsWith('/')) own.push(joinUri(packsFolder, name.slice(0, -1)));
    }
  }
  return [...own, ...configuration.packs.map((path) => resolvePath(root, path))];
}

/** A bibliography as a document, a configuration or a setting names it. */
interface Named {
  readonly name: string;
  readonly range?: OffsetRange;
  /** Where it may lie, the likeliest first. */
  readonly uris: readonly string[];
  readonly problem?: string;
}

/** The bibliography of a document: what it declares itself, else the defaults of its root and the settings. */
export function loadBibliography(
  documentUri: string,
  document: MarkdownDocument,
  root: Root,
  settings: WorkspaceSettings,
  inputs: Inputs,
  readings: Readings,
): DocumentBibliography {
  const frontMatter = document.frontMatter;
  const folder = hasPlace(documentUri) ? parentUri(documentUri) : root.uri;
  const named: Named[] = (frontMatter?.bibliographies ?? []).map(({ value, range }) =>
    locate(value, range, [folder, root.uri]),
  );
  const declared = frontMatter?.declaresBibliography === true;
  if (!declared) {
    for (const path of root.configuration.bibliographies)
      named.push(locate(path, undefined, [root.uri]));
    for (const uri of settings.bibliographies) named.push({ name: uri, uris: [normalUri(uri)] });
  }
  const inline: Reference[] = [];
  for (const { value, range } of frontMatter?.references ?? []) {
    const { item } = cslItemFromUnknown(value, range);
    if (item !== undefined)
      inline.push({ key: item.id, item, origin: { kind: 'frontMatter', range } });
  }
  return new DocumentBibliography(
    declared,
    named.flatMap((file) => load(file, inputs, readings)),
    inline,
  );
}

function locate(
  path: string,
  range: OffsetRange | undefined,
  folders: readonly (string | undefined)[],
): Named {
  const problem = pathProblem(path);
  const places = folders.filter((folder) => folder !== undefined);
  return {
    name: path,
    ...(range === undefined ? {} : { range }),
    uris:
      problem === undefined ? [...new Set(places.map((folder) => resolvePath(folder, path)))] : [],
    ...(problem === undefined ? {} : { problem }),
  };
}

function load(
  { name, range, uris, problem }: Named,
  inputs: Inputs,
  readings: Readings,
): readonly LoadedBibliography[] {
  const declaredAt = range === undefined ? {} : { declaredAt: range };
  const format = /\.json$/iu.test(name) ? 'csl-json' : 'bibtex';
  if (problem !== undefined) return [{ uri: '', name, format, problem, ...declaredAt }];
  if (/\.ya?ml$/iu.test(name)) {
    return [
      {
        uri: uris[0] ?? '',
        name,
        format,
        problem: 'YAML bibliographies are not read yet; export it as .bib or CSL JSON',
        ...declaredAt,
      },
    ];
  }
  for (const uri of uris) {
    const content = inputs.file(uri);
    // still being read: neither there nor missing, and nothing is said about it
    if (content === undefined) return [];
    if (content.kind === 'unreadable')
      return [{ uri, name, format, problem: content.message, ...declaredAt }];
    if (content.kind === 'text') {
      return [
        {
          uri,
          name,
          format,
          text: content.text,
          file: readings.bibliography(content, format),
          ...declaredAt,
        },
      ];
    }
  }
  return [{ uri: uris[0] ?? '', name, format, problem: 'is not there', ...declaredAt }];
}
