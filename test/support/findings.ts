/** Findings of one rule, and what their fixes make of a text. */
import type { Finding, Fix, RuleCode } from '../../src/core/findings.ts';
import { at, openWorkspace } from './memoryWorkspace.ts';

/** The findings of one rule in a document of a folder without the bundled pack. */
export function findingsOf(
  files: Readonly<Record<string, string>>,
  path: string,
  rule: RuleCode,
): readonly Finding[] {
  const { snapshot } = openWorkspace(files, [path], { bundled: false });
  return snapshot.check(at(path))?.findings.filter((finding) => finding.rule === rule) ?? [];
}

/** The text of a document after a fix; edits at one place come one after the other. */
export function applied(text: string, { edits }: Fix, uri: string): string {
  const own = edits.map((edit, order) => ({ ...edit, order })).filter((edit) => edit.uri === uri);
  own.sort((a, b) => b.range.start - a.range.start || b.order - a.order);
  return own.reduce(
    (result, { range, newText }) =>
      result.slice(0, range.start) + newText + result.slice(range.end),
    text,
  );
}
