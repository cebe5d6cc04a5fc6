/**
 * What a document's root is and what belongs to it: its configuration, ignore file, packs and
 * bibliographies. Reads through `Inputs`, which notes what has not been read yet.
 */
import {
  DocumentBibliography,
  type LoadedBibliography,
  unreadable,
} from './bibliography/documentBibliography.ts';
import { readBibtex } from './bibliography/bibtex.ts';
import { cslItemFromUnknown, readCslJson } from './bibliography/cslJson.ts';
import type { BibliographyFile, Reference } from './bibliography/reference.ts';
import { type Configuration, defaultConfiguration, readConfiguration } from './configuration.ts';
import type { FileFault } from './findings.ts';
import { type IgnoreEntry, type IgnoreTarget, readIgnoreFile } from './ignoring.ts';
import { Knowledge } from './knowledge/knowledge.ts';
import type { Pack } from './knowledge/pack.ts';
import { type PackProblem, readPack } from './knowledge/readPack.ts';
import type { MarkdownDocument } from './markdown/document.ts';
import type { DirectoryContent, FileContent, WorkspaceSettings } from './requests.ts';
import { availableRules } from './rules/index.ts';
import type { OffsetRange, Parsed, Problem } from './text.ts';
import {
  baseName,
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
  /** Asking for them reads the pack to the end. */
  readonly problems: readonly PackProblem[];
}

/** A folder's configuration with everything it brings. */
export interface Root {
  /** Undefined for documents without a place and without an open folder. */
  readonly uri: string | undefined;
  readonly configuration: Configuration;
  readonly ignored: readonly IgnoreEntry[];
  /** Undefined without a place for it, and while it can't be read: then nothing may be written to it. */
  readonly ignoreTarget: IgnoreTarget | undefined;
  readonly packs: readonly LoadedPack[];
  readonly knowledge: Knowledge;
  /** Asking for them reads the packs to the end. */
  readonly problems: readonly FileFault[];
  /** Pack folders that settings name in vain. No file names them, so the status alone can say so. */
  readonly missing: readonly FileFault[];
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
    const reading = readPack({ uri, manifest, facts, references, entities });
    const isUnreadable = (file: string): boolean =>
      parts.some((part, i) => part?.kind === 'unreadable' && PACK_FILES[i] === file);
    const unreadable = parts.flatMap((part, i): PackProblem[] => {
      const file = PACK_FILES[i];
      return part?.kind === 'unreadable' && file !== undefined
        ? [{ uri, file, message: `can’t be read: ${part.message}`, range: { start: 0, end: 0 } }]
        : [];
    });
    const loaded: LoadedPack = {
      uri,
      pack: reading.pack,
      get problems() {
        // what can't be read is not missing, as the reader of packs takes it to be
        const others = reading.problems.filter(({ file }) => !isUnreadable(file));
        return [...unreadable, ...others];
      },
    };
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
  const folder = uri === undefined ? undefined : joinUri(uri, FOLDER);
  const present = folder !== undefined && inputs.directory(folder)?.kind === 'names';
  const configured = readOwnFile(
    present && uri !== undefined ? configurationUri(uri) : undefined,
    inputs,
    (text) => readConfiguration(text, availableRules),
  );
  const configuration = configured.value ?? defaultConfiguration;
  const ignoreUri = folder === undefined ? undefined : joinUri(folder, 'ignore.json');
  const ignore = readOwnFile(present ? ignoreUri : undefined, inputs, readIgnoreFile);
  const { packs, problems, missing } = loadPacks(
    [
      ...bundledPacks.map((packUri): NamedPack => ({ uri: packUri, from: 'folder' })),
      ...settings.packs.map((path): NamedPack => ({ uri: normalUri(path), from: 'setting' })),
      ...(present ? packsIn(joinUri(folder, 'packs'), inputs) : []),
      ...(uri === undefined ? [] : configuredPacks(uri, configuration)),
    ],
    inputs,
    readings,
  );
  return {
    uri,
    configuration: { ...configuration, rules: { ...settings.rules, ...configuration.rules } },
    ignored: ignore.value ?? [],
    ignoreTarget:
      ignoreUri === undefined || ignore.isUnreadable
        ? undefined
        : { uri: ignoreUri, text: ignore.text },
    packs,
    knowledge: readings.knowledge(packs),
    get problems() {
      return [...configured.problems, ...ignore.problems, ...problems, ...packs.flatMap(faultsOf)];
    },
    missing,
  };
}

function configurationUri(root: string): string {
  return joinUri(root, FOLDER, 'config.json');
}

/** A file of `.plumbline`: what it says, and its faults, one of which may be that it can't be read. */
function readOwnFile<T>(
  uri: string | undefined,
  inputs: Inputs,
  read: (text: string) => Parsed<T>,
): {
  readonly value?: T;
  readonly text?: string;
  readonly isUnreadable: boolean;
  readonly problems: readonly FileFault[];
} {
  const content = uri === undefined ? undefined : inputs.file(uri);
  if (uri === undefined || content === undefined || content.kind === 'missing')
    return { isUnreadable: false, problems: [] };
  const fault = ({ message, range }: Problem): FileFault => ({
    uri,
    rule: 'configuration/problem',
    message,
    range,
  });
  if (content.kind === 'unreadable') {
    const message = `This file can’t be read: ${content.message}`;
    return { isUnreadable: true, problems: [fault({ message, range: { start: 0, end: 0 } })] };
  }
  const { value, problems } = read(content.text);
  return { value, text: content.text, isUnreadable: false, problems: problems.map(fault) };
}

/** A pack folder and what says that it is one. */
interface NamedPack {
  readonly uri: string;
  /** An entry of the configuration, a setting, or the folder itself by where it lies. */
  readonly from: { readonly uri: string; readonly range: OffsetRange } | 'setting' | 'folder';
  /** As it is named there. */
  readonly name?: string;
  /** Why the path can't be used. */
  readonly problem?: string;
}

/** The sub-folders of `.plumbline/packs/`. */
function packsIn(folder: string, inputs: Inputs): readonly NamedPack[] {
  const listing = inputs.directory(folder);
  return (listing?.kind === 'names' ? listing.names : [])
    .filter((name) => name.endsWith('/'))
    .map((name) => ({ uri: joinUri(folder, name.slice(0, -1)), from: 'folder' }));
}

function configuredPacks(root: string, configuration: Configuration): readonly NamedPack[] {
  return configuration.packs.map(({ path, range }) => {
    const problem = pathProblem(path);
    return {
      uri: problem === undefined ? resolvePath(root, path) : '',
      from: { uri: configurationUri(root), range },
      name: path,
      ...(problem === undefined ? {} : { problem }),
    };
  });
}

/** The packs in these folders, each folder and each id once, the first one of each, and what is wrong with the choice. */
function loadPacks(
  named: readonly NamedPack[],
  inputs: Inputs,
  readings: Readings,
): Pick<Root, 'packs' | 'problems' | 'missing'> {
  const packs: LoadedPack[] = [];
  const problems: FileFault[] = [];
  const missing: FileFault[] = [];
  const folders = new Set<string>();
  const ids = new Set<string>();
  for (const { uri, from, name = baseName(uri), problem } of named) {
    const isMissing =
      problem === undefined && inputs.file(joinUri(uri, 'pack.json'))?.kind === 'missing';
    // reported where the folder is named: it has no file that could bear the problem
    if (from !== 'folder' && (problem !== undefined || isMissing)) {
      const message = unreadable(name, problem ?? 'holds no pack: there is no pack.json in it');
      if (from === 'setting')
        missing.push({ uri, rule: 'pack/problem', message, range: { start: 0, end: 0 } });
      else problems.push({ ...from, rule: 'pack/problem', message });
      continue;
    }
    if (folders.has(uri)) continue;
    folders.add(uri);
    const loaded = readings.pack(uri, inputs);
    if (loaded === undefined) continue;
    const id = loaded.pack?.manifest.id;
    // a root's own pack with a bundled one's id would make its facts' names ambiguous: the first one stays
    if (id !== undefined && ids.has(id)) {
      problems.push({
        uri: joinUri(uri, 'pack.json'),
        rule: 'pack/problem',
        message: `another pack already has the id ‘${id}’; this one is left out`,
        range: { start: 0, end: 0 },
      });
      continue;
    }
    if (id !== undefined) ids.add(id);
    packs.push(loaded);
  }
  return { packs, problems, missing };
}

function faultsOf({ uri, problems }: LoadedPack): readonly FileFault[] {
  return problems.map(({ file, message, range }) => ({
    uri: joinUri(uri, file),
    rule: 'pack/problem',
    message,
    range,
  }));
}

/** A bibliography as a document, a configuration or a setting names it. */
interface Named {
  readonly name: string;
  /** Where the document or the configuration names it; neither for settings. */
  readonly place: Pick<LoadedBibliography, 'declaredAt' | 'configuredAt'>;
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
    locate(value, { declaredAt: range }, [folder, root.uri]),
  );
  const declared = frontMatter?.declaresBibliography === true;
  if (!declared) {
    named.push(...configuredBibliographies(root));
    for (const uri of settings.bibliographies)
      named.push({ name: baseName(uri), place: {}, uris: [normalUri(uri)] });
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

function configuredBibliographies({ uri, configuration }: Root): readonly Named[] {
  if (uri === undefined) return [];
  const file = configurationUri(uri);
  return configuration.bibliographies.map(({ path, range }) =>
    locate(path, { configuredAt: { uri: file, range } }, [uri]),
  );
}

function locate(
  path: string,
  place: Named['place'],
  folders: readonly (string | undefined)[],
): Named {
  const problem = pathProblem(path);
  const places = folders.filter((folder) => folder !== undefined);
  return {
    name: path,
    place,
    uris:
      problem === undefined ? [...new Set(places.map((folder) => resolvePath(folder, path)))] : [],
    ...(problem === undefined ? {} : { problem }),
  };
}

function load(
  { name, place, uris, problem }: Named,
  inputs: Inputs,
  readings: Readings,
): readonly LoadedBibliography[] {
  const format = /\.json$/iu.test(name) ? 'csl-json' : 'bibtex';
  if (problem !== undefined) return [{ uri: '', name, format, problem, ...place }];
  if (/\.ya?ml$/iu.test(name)) {
    return [
      {
        uri: uris[0] ?? '',
        name,
        format,
        problem: 'YAML bibliographies are not read yet; export it as .bib or CSL JSON',
        ...place,
      },
    ];
  }
  for (const uri of uris) {
    const content = inputs.file(uri);
    // still being read: neither there nor missing, and nothing is said about it
    if (content === undefined) return [];
    if (content.kind === 'unreadable')
      return [{ uri, name, format, problem: content.message, ...place }];
    if (content.kind === 'text') {
      return [
        {
          uri,
          name,
          format,
          text: content.text,
          file: readings.bibliography(content, format),
          ...place,
        },
      ];
    }
  }
  return [{ uri: uris[0] ?? '', name, format, problem: 'is not there', ...place }];
}
