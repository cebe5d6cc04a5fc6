/** Fixes as code actions: one by one at the caret, and all safe ones of a document at once. */
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { FileEdit, Finding } from '../core/findings.ts';
import { overlaps } from '../core/text.ts';
import { EXPLAIN_FINDING_COMMAND } from '../protocol.ts';
import type { Converter } from './convert.ts';

export const FIX_ALL_KIND = 'source.fixAll.plumbline';
const QUICK_FIX_KIND = 'quickfix';

/**
 * The actions for a request; `findings` are all of the document. `canExplain`: the client has the
 * command that explains a finding.
 */
export function codeActions(
  findings: readonly Finding[],
  converter: Converter,
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
  canExplain: boolean,
): CodeAction[] {
  const actions: CodeAction[] = [];
  // Clients list source actions where they ask for them by kind; at the caret they would be in the way.
  if (only?.some((kind) => includesKind(kind, FIX_ALL_KIND))) {
    const edits = safeEdits(findings);
    if (edits.length > 0) {
      actions.push({
        title: 'Apply all safe Plumbline fixes',
        kind: FIX_ALL_KIND,
        edit: converter.workspaceEdit(edits),
      });
    }
  }
  if (!only || only.some((kind) => includesKind(kind, QUICK_FIX_KIND))) {
    const asked = converter.offsets(uri, range);
    for (const finding of findings) {
      if (overlaps(finding.range, asked) || touches(finding, asked.start)) {
        actions.push(...quickFixes(uri, finding, converter));
        if (canExplain) actions.push(explanation(uri, finding, converter));
      }
    }
  }
  return actions;
}

/** A caret right behind the last character is at the finding, too. */
function touches({ range }: Finding, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

function quickFixes(uri: string, finding: Finding, converter: Converter): CodeAction[] {
  const diagnostics = [converter.diagnostic(uri, finding)];
  return finding.fixes.map(({ title, safe, edits }) => ({
    title,
    kind: QUICK_FIX_KIND,
    diagnostics,
    // What changes figures, names or wording is never applied by a key that means 'fix it'.
    ...(safe && { isPreferred: true }),
    edit: converter.workspaceEdit(edits),
  }));
}

/** Opens the page that explains a finding. */
function explanation(uri: string, finding: Finding, converter: Converter): CodeAction {
  const title = 'Explain this finding';
  const position = converter.position(uri, finding.range.start);
  return {
    title,
    kind: QUICK_FIX_KIND,
    diagnostics: [converter.diagnostic(uri, finding)],
    command: { title, command: EXPLAIN_FINDING_COMMAND, arguments: [{ uri, ...position }] },
  };
}

/** True if a request for `asked` includes actions of `kind`: kinds are hierarchies with dots. */
function includesKind(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

/**
 * The edits of every finding's first safe fix. What two fixes want alike, such as the same new
 * bibliography entry, is done once; a fix that would touch what another one changes is left for
 * the next time.
 */
export function safeEdits(findings: readonly Finding[]): readonly FileEdit[] {
  const taken: FileEdit[] = [];
  for (const { fixes } of findings) {
    const edits = fixes.find(({ safe }) => safe)?.edits ?? [];
    const fresh = edits.filter((edit) => !taken.some((other) => isSame(edit, other)));
    if (!fresh.some((edit) => taken.some((other) => isInTheWay(edit, other)))) taken.push(...fresh);
  }
  return taken;
}

function isSame(a: FileEdit, b: FileEdit): boolean {
  return (
    a.uri === b.uri &&
    a.range.start === b.range.start &&
    a.range.end === b.range.end &&
    a.newText === b.newText
  );
}

/** Two insertions at one place can stand beside each other: LSP applies them in their order. */
function isInTheWay(a: FileEdit, b: FileEdit): boolean {
  const areInsertions = a.range.start === a.range.end && b.range.start === b.range.end;
  return a.uri === b.uri && !areInsertions && overlaps(a.range, b.range);
}
