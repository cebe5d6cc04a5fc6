/** A fact put into the draft as a sentence of its own, cited. */
import type { FileEdit } from '../core/findings.ts';
import type { FactView } from '../core/requests.ts';
import { normalUri } from '../core/uri.ts';

/**
 * Makes the edits that cite a fact at an offset into edits that insert its statement there, cited.
 * Edits elsewhere, such as a new bibliography entry, stay as they are.
 */
export function withStatement(
  edits: readonly FileEdit[],
  fact: FactView,
  uri: string,
  offset: number,
): readonly FileEdit[] {
  // An entry that is added to the front matter is more than a line, and has no `@`.
  const citing = edits.find(
    (edit) => normalUri(edit.uri) === normalUri(uri) && /^[^\n]*@[^\n]*$/u.test(edit.newText),
  );
  if (!citing) return edits;
  const citation = /\[[^\]]*@[^\]]*\]/u.exec(citing.newText)?.[0] ?? `[@${fact.key}]`;
  const statement = plain(fact.statement.replace(/[.\s]+$/u, ''));
  const sentence: FileEdit = {
    uri,
    range: { start: offset, end: offset },
    newText: `${statement} ${citation}.`,
  };
  return edits.map((edit) => (edit === citing ? sentence : edit));
}

/** Text that means itself in Markdown: nothing in it begins emphasis, a link, HTML, code or a citation. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<@]/gu, '\\$&');
}
