/** A QuickPick that shows what the server finds for the words typed. */
import * as vscode from 'vscode';

/** A pause in typing after which the server is asked, in ms. */
const DEBOUNCE_MS = 80;

/**
 * Searches as the user types; an answer to words that have changed meanwhile is dropped. `show` puts
 * items into the QuickPick.
 */
export function searchAsTyped<Found>(
  pick: vscode.QuickPick<vscode.QuickPickItem>,
  search: (query: string, token: vscode.CancellationToken) => Promise<readonly Found[]>,
  show: (found: readonly Found[]) => void,
): void {
  // The server matches and ranks. VS Code is left to highlight; it would sort by label otherwise,
  // and its switch for that is in all its versions but not yet in its published API.
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  Object.assign(pick, { sortByLabel: false });

  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: vscode.CancellationTokenSource | undefined;
  const start = async (): Promise<void> => {
    running?.cancel();
    const own = new vscode.CancellationTokenSource();
    running = own;
    pick.busy = true;
    try {
      const found = await search(pick.value, own.token);
      if (!own.token.isCancellationRequested) show(found);
    } catch (error) {
      if (!own.token.isCancellationRequested)
        pick.title = `Plumbline can't search: ${String(error)}`;
    } finally {
      if (running === own) pick.busy = false;
      own.dispose();
    }
  };
  pick.onDidChangeValue(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void start(), DEBOUNCE_MS);
  });
  pick.onDidHide(() => {
    clearTimeout(timer);
    running?.cancel();
    pick.dispose();
  });
  void start();
}
