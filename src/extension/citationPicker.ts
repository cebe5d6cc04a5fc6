/** 'Insert citation…': choose one or several references, and cite them at the caret. */
import * as vscode from 'vscode';
import type { ReferenceItem } from '../protocol.ts';
import { SearchReferences } from '../protocol.ts';
import { insertCitation } from './insert.ts';
import { searchAsTyped } from './quickSearch.ts';
import type { Server } from './server.ts';

interface ReferencePick extends vscode.QuickPickItem {
  readonly key: string;
}

export function pickCitation(server: Server, editor: vscode.TextEditor): void {
  const uri = editor.document.uri.toString();
  const pick = vscode.window.createQuickPick<ReferencePick>();
  pick.title = 'Insert citation';
  pick.placeholder = 'Author, title, year or key; tick several to cite them together';
  pick.canSelectMany = true;
  /** What is ticked, in the order of ticking. It stays in the list whatever is searched for next. */
  let chosen: readonly ReferencePick[] = [];

  pick.onDidChangeSelection((selected) => {
    const kept = chosen.filter((item) => selected.includes(item));
    chosen = [...kept, ...selected.filter((item) => !kept.includes(item))];
  });
  pick.onDidAccept(() => {
    // Enter without a tick means the line it is on, which is the first one until it is moved.
    const items = chosen.length > 0 ? chosen : [...pick.activeItems, ...pick.items].slice(0, 1);
    pick.hide();
    if (items.length > 0)
      void insertCitation(server, editor, { keys: items.map(({ key }) => key) });
  });
  searchAsTyped(
    pick,
    (query, token) => server.request(SearchReferences, { uri, query }, token),
    (found) => {
      const ticked = chosen;
      const others = found.filter(({ key }) => !ticked.some((item) => item.key === key));
      pick.items = [...ticked, ...others.map(toPick)];
      pick.selectedItems = ticked;
    },
  );
  pick.show();
}

function toPick({ key, label, reference }: ReferenceItem): ReferencePick {
  return { key, label, description: `@${key}`, detail: reference, alwaysShow: true };
}
