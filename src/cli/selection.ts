/** Which files of a folder are its documents, as the root's configuration includes and excludes them. */
import path from 'node:path';
import { defaultConfiguration, readConfiguration } from '../core/configuration.ts';
import type { Configuration } from '../core/configuration.ts';
import { fileSelection } from '../core/fileSelection.ts';
import { NodeReader } from '../server/nodeReader.ts';
import { kindOf } from './fileSystem.ts';
import { isInside, uriOf, withSlashes } from './paths.ts';

/** Says of absolute paths whether the configuration wants them. */
export interface FileSelection {
  /** True for files that a search of a whole folder finds. */
  readonly includes: (file: string) => boolean;
  /** True for files and folders that no search finds, and for everything in such folders. */
  readonly excludes: (file: string) => boolean;
}

const CONFIGURATION_FOLDER = '.plumbline';
const CONFIGURATION_FILE = 'config.json';

/** Finds the configuration for each folder that is searched, and remembers it. */
export class FileSelections {
  readonly #cwd: string;
  readonly #reader = new NodeReader();
  readonly #roots = new Map<string, Promise<string | undefined>>();
  readonly #selections = new Map<string, Promise<FileSelection>>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** The selection for the files of a folder. `searched` is the folder where the search began. */
  async of(folder: string, searched: string): Promise<FileSelection> {
    const root = await this.#rootAbove(folder);
    if (root !== undefined) return this.#selection(root, root);
    // Without a `.plumbline` above it the current directory is the root; its globs speak of the
    // searched folder where that lies outside.
    return this.#selection(this.#cwd, isInside(folder, this.#cwd) ? this.#cwd : searched);
  }

  /** The nearest folder from here upwards that holds a `.plumbline`: the same search as in roots.ts. */
  #rootAbove(folder: string): Promise<string | undefined> {
    const known = this.#roots.get(folder);
    if (known !== undefined) return known;
    const search = async (): Promise<string | undefined> => {
      if ((await kindOf(path.join(folder, CONFIGURATION_FOLDER))) === 'folder') return folder;
      const parent = path.dirname(folder);
      return parent === folder ? undefined : this.#rootAbove(parent);
    };
    const root = search();
    this.#roots.set(folder, root);
    return root;
  }

  #selection(root: string, base: string): Promise<FileSelection> {
    const key = `${root}\n${base}`;
    const known = this.#selections.get(key);
    if (known !== undefined) return known;
    const selection = this.#files(root).then((files) => selectionOf(files, base));
    this.#selections.set(key, selection);
    return selection;
  }

  /** The configuration's globs. What is wrong with it is reported with the check's other problems. */
  async #files(root: string): Promise<Configuration['files']> {
    const file = path.join(root, CONFIGURATION_FOLDER, CONFIGURATION_FILE);
    const content = await this.#reader.readFile(uriOf(file));
    return content.kind === 'text'
      ? readConfiguration(content.text).value.files
      : defaultConfiguration.files;
  }
}

/** `base`: the folder that the globs speak of. */
function selectionOf(files: Configuration['files'], base: string): FileSelection {
  const selection = fileSelection(files);
  const relative = (file: string): string => withSlashes(path.relative(base, file));
  return {
    includes: (file) => selection.includes(relative(file)),
    excludes: (file) => selection.excludes(relative(file)),
  };
}
