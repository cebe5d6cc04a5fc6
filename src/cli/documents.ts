/** Which documents a command line names: files as they are, folders and globs searched. */
import path from 'node:path';
import picomatch from 'picomatch';
import { entriesOf, kindOf } from './fileSystem.ts';
import { byCodeUnit, withSlashes } from './paths.ts';
import type { ReportProblem } from './report.ts';
import { FileSelections } from './selection.ts';
import type { FileSelection } from './selection.ts';

/** A document to check. */
export interface NamedDocument {
  /** Absolute. */
  readonly file: string;
  /** True if the command line names this very file, so that it has to be readable. */
  readonly isNamed: boolean;
}

/** The documents, each once, in order of their paths; and the operands that lead to none. */
export interface Documents {
  readonly documents: readonly NamedDocument[];
  readonly problems: readonly ReportProblem[];
}

/** Files with other endings are no documents, even if a glob such as `drafts/**` matches them. */
const EXTENSIONS: ReadonlySet<string> = new Set(['.md', '.markdown', '.qmd', '.rmd']);

/** Never searched, beside folders that begin with a dot. */
const SKIPPED_FOLDER = 'node_modules';

/** Finds the documents that the operands name; no operand means the current directory. */
export async function findDocuments(operands: readonly string[], cwd: string): Promise<Documents> {
  const found = new Map<string, NamedDocument>();
  const problems: ReportProblem[] = [];
  const search = new Search(cwd);
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    const result = await search.operand(operand);
    if (typeof result === 'string') {
      problems.push({ path: withSlashes(operand), line: undefined, message: result });
      continue;
    }
    for (const document of result) {
      // A file that is both named and found counts as named.
      if (document.isNamed || !found.has(document.file)) found.set(document.file, document);
    }
  }
  const documents = [...found.values()].sort((a, b) => byCodeUnit(a.file, b.file));
  return { documents, problems };
}

/** True if a searched file is wanted. */
type Filter = (file: string, selection: FileSelection) => boolean;

class Search {
  readonly #cwd: string;
  readonly #selections: FileSelections;

  constructor(cwd: string) {
    this.#cwd = cwd;
    this.#selections = new FileSelections(cwd);
  }

  /** The documents of one operand, or why there are none. */
  async operand(operand: string): Promise<readonly NamedDocument[] | string> {
    if (operand === '') return 'an empty name is no file';
    const file = path.resolve(this.#cwd, operand);
    const kind = await kindOf(file);
    // What exists is taken by its name, so that ‘draft[1].md’ needs no escaping.
    if (kind === 'file') return [{ file, isNamed: true }];
    if (kind === 'folder') {
      return this.#inFolder(file, (candidate, { includes }) => includes(candidate));
    }
    const { isGlob, base, glob } = picomatch.scan(withSlashes(operand));
    if (!isGlob) {
      // Whatever stands in the way (no permission, links in a circle) shows in reading.
      return kind === 'missing' ? 'there is no such file' : [{ file, isNamed: true }];
    }
    // A glob says by itself what is to be included.
    const folder = path.resolve(this.#cwd, base);
    const matches = picomatch(glob, { nonegate: true });
    const documents = await this.#inFolder(folder, (candidate) =>
      matches(withSlashes(path.relative(folder, candidate))),
    );
    return documents.length === 0 ? 'no document matches' : documents;
  }

  /** The wanted documents in a folder and below. */
  async #inFolder(searched: string, isWanted: Filter): Promise<readonly NamedDocument[]> {
    const documents: NamedDocument[] = [];
    const waiting = [searched];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      const selection = await this.#selections.of(folder, searched);
      for (const entry of await entriesOf(folder)) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) {
          const isSkipped = entry.name.startsWith('.') || entry.name === SKIPPED_FOLDER;
          if (!isSkipped && !selection.excludes(file)) waiting.push(file);
        } else if (
          EXTENSIONS.has(path.extname(entry.name).toLowerCase()) &&
          isWanted(file, selection) &&
          !selection.excludes(file) &&
          // Links to files are followed, links to folders are not: they may lead in a circle.
          (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(file)) === 'file'))
        ) {
          documents.push({ file, isNamed: false });
        }
      }
    }
    return documents;
  }
}
