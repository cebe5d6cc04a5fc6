/**
 * URIs as strings: joining, parents, and paths as documents and configurations write them.
 * `vscode-uri` is the URI type by itself, without an editor: pure, and spelling URIs as LSP clients do,
 * which keys need (`file:///c%3A/…`).
 */
import { URI, Utils } from 'vscode-uri';

/** Appends path segments to a URI. */
export function joinUri(uri: string, ...segments: readonly string[]): string {
  return Utils.joinPath(URI.parse(uri), ...segments).toString();
}

/** The folder a URI lies in; the URI itself at the top. */
export function parentUri(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** A URI in the one spelling that is used as a key. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The last segment of a URI's path, decoded. */
export function baseName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** True if the URI lies in the folder, or is it. */
export function isInside(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** True for documents that have a place: `untitled:` ones have none. */
export function hasPlace(uri: string): boolean {
  return !uri.startsWith('untitled:');
}

/** Why a path can't be used, or undefined if it can. */
export function pathProblem(path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(path) && !path.startsWith('file://')) {
    return 'is a web address; Plumbline reads files only and never uses the network';
  }
  if (path.startsWith('~'))
    return 'starts with ~; write the path out, or make it relative to the document';
  return path.trim() === '' ? 'names no file' : undefined;
}

/** Resolves a path as written in a document or configuration against a folder. Backslashes count as slashes. */
export function resolvePath(folder: string, path: string): string {
  if (path.startsWith('file://')) return normalUri(path);
  const slashed = path.replaceAll('\\', '/');
  const base = URI.parse(folder);
  if (/^[a-z]:\//iu.test(slashed)) return base.with({ path: `/${slashed}` }).toString();
  return slashed.startsWith('/')
    ? base.with({ path: slashed }).toString()
    : Utils.resolvePath(base, slashed).toString();
}
