/** The status bar item: what is loaded for the document in the active editor, or what failed. */
import * as vscode from 'vscode';
import type { StatusResult } from '../protocol.ts';
import { GetStatus } from '../protocol.ts';
import { checkedEditor } from './documents.ts';
import { EXPLAIN } from './pages.ts';
import type { Server } from './server.ts';
import { statusText } from './statusText.ts';

/** The server announces each publication; the item need not follow every one of them. */
const REFRESH_MS = 200;

export interface StatusItem {
  /** Shows from now on what this server says. */
  follow(server: Server): void;
  /** There is no server, and this is why. */
  fail(error: unknown): void;
}

export function showStatus(context: vscode.ExtensionContext): StatusItem {
  const item = vscode.window.createStatusBarItem(
    'plumbline.status',
    vscode.StatusBarAlignment.Right,
    100,
  );
  item.name = 'Plumbline';
  item.command = EXPLAIN;
  item.text = '$(loading~spin) Plumbline';
  item.tooltip = 'Plumbline is starting';
  let server: Server | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = async (): Promise<void> => {
    const editor = checkedEditor();
    if (!editor) {
      item.hide();
      return;
    }
    item.show();
    if (!server) return;
    const uri = editor.document.uri.toString();
    try {
      const status = await server.request(GetStatus, { uri });
      // Another editor may be active by now; its own answer is on the way.
      if (checkedEditor()?.document.uri.toString() === uri) describe(item, status);
    } catch (error) {
      showFailure(item, error);
    }
  };
  const refreshSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void refresh();
    }, REFRESH_MS);
  };

  context.subscriptions.push(
    item,
    vscode.window.onDidChangeActiveTextEditor(() => void refresh()),
    { dispose: () => clearTimeout(timer) },
  );
  void refresh();
  return {
    follow: (started) => {
      server = started;
      context.subscriptions.push(started.onStatusChanged(refreshSoon));
      void refresh();
    },
    fail: (error) => showFailure(item, error),
  };
}

function describe(item: vscode.StatusBarItem, status: StatusResult): void {
  const { text, tooltip, label, isWarning } = statusText(status);
  item.text = text;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label };
  item.backgroundColor = isWarning
    ? new vscode.ThemeColor('statusBarItem.warningBackground')
    : undefined;
}

function showFailure(item: vscode.StatusBarItem, error: unknown): void {
  item.text = '$(error) Plumbline';
  item.tooltip = `Plumbline could not start: ${error instanceof Error ? error.message : String(error)}`;
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
}
