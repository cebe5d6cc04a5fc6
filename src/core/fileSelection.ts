/** Which files of a folder are its documents, as its configuration includes and excludes them. */
import picomatch from 'picomatch';
import type { Configuration } from './configuration.ts';

/** Answers about paths relative to the root, with `/` between their parts. */
export interface FileSelection {
  /** True for files that a search of a whole folder finds. */
  includes(path: string): boolean;
  /** True for files and folders that no search finds, and for everything in such folders. */
  excludes(path: string): boolean;
}

/** Compiles the globs of a configuration. `*.md` stands for `*.MD`, too: some programs write it so. */
export function fileSelection({ include, exclude }: Configuration['files']): FileSelection {
  const isIncluded = picomatch([...include], { nocase: true });
  const isExcluded = picomatch(
    exclude.map((glob) => glob.replace(/\/$/, '')),
    { dot: true, nocase: true },
  );
  return {
    includes: (path) => isIncluded(path),
    excludes: (path) => {
      const parts = path.split('/');
      return parts.some((_, i) => isExcluded(parts.slice(0, i + 1).join('/')));
    },
  };
}
