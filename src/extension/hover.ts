/** The server's hovers with links to our own commands. */
import * as vscode from 'vscode';
import type { HoverActionItem, HoverResult } from '../protocol.ts';
import type { Place } from './pages.ts';

/** Commands behind hovers' links; nobody finds them in the palette. */
export const INSERT_CITATION_FOR = 'plumbline.insertCitationFor';
export const COPY_QUOTE_OF = 'plumbline.copyQuoteOf';

/** What a link hands to its command. */
export interface ActionArguments extends Place {
  readonly fact: string;
}

const COMMANDS: Readonly<Record<HoverActionItem['kind'], string>> = {
  insertCitation: INSERT_CITATION_FOR,
  copyQuote: COPY_QUOTE_OF,
};

/**
 * Text from packs stays in a Markdown string of its own that may do nothing; only the string with
 * our links may run commands, and only these.
 */
export function toHover(
  { range, markdown, actions }: HoverResult,
  uri: vscode.Uri,
  position: vscode.Position,
): vscode.Hover {
  const contents = [new vscode.MarkdownString(markdown)];
  if (actions.length > 0) {
    const links = actions.map((action) => link(action, uri, position));
    const trusted = new vscode.MarkdownString(links.join(' · '));
    trusted.isTrusted = { enabledCommands: Object.values(COMMANDS) };
    contents.push(trusted);
  }
  const { start, end } = range;
  return new vscode.Hover(
    contents,
    new vscode.Range(start.line, start.character, end.line, end.character),
  );
}

function link(
  { kind, fact, title }: HoverActionItem,
  uri: vscode.Uri,
  { line, character }: vscode.Position,
): string {
  const target: ActionArguments = { uri: uri.toString(), line, character, fact };
  const query = encodeURIComponent(JSON.stringify([target]));
  const label = title.replaceAll(/[\\`*_{}[\]()<>|]/gu, '\\$&');
  return `[${label}](command:${COMMANDS[kind]}?${query})`;
}
