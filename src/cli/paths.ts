/** Paths and URIs as the command line takes and prints them. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { normalUri } from '../core/uri.ts';

/** The `file:` URI of an absolute path in the workspace's spelling, without a slash at the end. */
export function uriOf(file: string): string {
  return normalUri(pathToFileURL(file).href);
}

/** The path of a `file:` URI; undefined for other URIs and for those that are no path here. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** A path relative to the current directory, with slashes; absolute if on another Windows drive. */
export function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return withSlashes(relative === '' ? '.' : relative);
}

/** The same for a URI; one that is no path here is shown as it is. */
export function shownUri(uri: string, cwd: string): string {
  const file = pathOf(uri);
  return file === undefined ? uri : shownPath(file, cwd);
}

/** A path of this platform with slashes. */
export function withSlashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

/** True if the path lies in the folder, or is it. Both are absolute. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** Order of texts by UTF-16 code unit: the same on every machine and in every language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
