/** 'Search facts…': find a fact by any of its words, and cite it, put it in, or copy its quote. */
import * as vscode from 'vscode';
import type { FactItem } from '../protocol.ts';
import { SearchFacts } from '../protocol.ts';
import { checkedEditor, contextUri } from './documents.ts';
import { copyQuote, insertCitation } from './insert.ts';
import { searchAsTyped } from './quickSearch.ts';
import type { Server } from './server.ts';

interface FactPick extends vscode.QuickPickItem {
  readonly fact: FactItem;
}

const INSERT_STATEMENT: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('insert'),
  tooltip: 'Insert the statement with its citation',
};
const COPY_QUOTE: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('copy'),
  tooltip: 'Copy the quote',
};

export function pickFact(server: Server): void {
  const uri = contextUri();
  const editor = checkedEditor();
  const pick = vscode.window.createQuickPick<FactPick>();
  pick.title = 'Search facts';
  pick.placeholder = editor
    ? 'Words of a fact; Enter inserts its citation at the caret'
    : 'Words of a fact; Enter copies its quote';
  const buttons = editor ? [INSERT_STATEMENT, COPY_QUOTE] : [COPY_QUOTE];

  const act = async (action: () => Promise<void>): Promise<void> => {
    pick.hide();
    await action();
  };
  pick.onDidAccept(() => {
    const fact = pick.activeItems[0]?.fact;
    if (!fact) return;
    void act(() => (editor ? insertCitation(server, editor, { fact: fact.uid }) : copyQuote(fact)));
  });
  pick.onDidTriggerItemButton(({ button, item: { fact } }) => {
    void act(() =>
      button === INSERT_STATEMENT && editor
        ? insertCitation(server, editor, { fact: fact.uid, withStatement: true })
        : copyQuote(fact),
    );
  });
  searchAsTyped(
    pick,
    (query, token) => server.request(SearchFacts, { uri, query }, token),
    (found) => {
      pick.items = found.map((fact) => ({
        label: fact.statement,
        description: fact.kind === 'fact' ? fact.source : `${fact.kind} · ${fact.source}`,
        detail: `“${fact.quote}”`,
        // What the server has found is shown, even if VS Code finds no letters in common.
        alwaysShow: true,
        buttons,
        fact,
      }));
    },
  );
  pick.show();
}
