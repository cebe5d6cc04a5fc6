/** What the user can run. */
import * as vscode from 'vscode';
import { EXPLAIN_FINDING_COMMAND, GetFact } from '../protocol.ts';
import { checkDocument, checkFolder } from './check.ts';
import { pickCitation } from './citationPicker.ts';
import { checkedEditor } from './documents.ts';
import { pickFact } from './factPicker.ts';
import type { ActionArguments } from './hover.ts';
import { COPY_QUOTE_OF, INSERT_CITATION_FOR } from './hover.ts';
import { copyQuote, insertCitationAt } from './insert.ts';
import type { Pages, Place } from './pages.ts';
import { EXPLAIN, OPEN_LIBRARY } from './pages.ts';
import { SAVE_FILES, saveFiles } from './save.ts';
import type { Server } from './server.ts';

export function registerCommands(
  context: vscode.ExtensionContext,
  server: () => Promise<Server>,
  pages: Pages,
): void {
  const register = (id: string, run: (server: Server, argument: unknown) => unknown): void => {
    const command = vscode.commands.registerCommand(id, async (argument: unknown) => {
      try {
        await run(await server(), argument);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(`Plumbline: ${reason}`);
      }
    });
    context.subscriptions.push(command);
  };
  const inEditor =
    (run: (server: Server, editor: vscode.TextEditor) => unknown) =>
    (running: Server): unknown => {
      const editor = checkedEditor();
      if (editor) return run(running, editor);
      return vscode.window.showInformationMessage('Open a Markdown document first.');
    };

  register('plumbline.searchFacts', pickFact);
  register('plumbline.insertCitation', inEditor(pickCitation));
  register('plumbline.checkDocument', inEditor(checkDocument));
  register('plumbline.checkFolder', checkFolder);
  register(OPEN_LIBRARY, () => pages.open('library'));
  register(EXPLAIN, () => pages.open('status'));
  register(EXPLAIN_FINDING_COMMAND, async (running, argument) => {
    const place = readPlace(argument);
    if (place) return pages.explain(place);
    await inEditor((_server, { document, selection: { active } }) =>
      pages.explain({
        uri: document.uri.toString(),
        line: active.line,
        character: active.character,
      }),
    )(running);
  });
  register(INSERT_CITATION_FOR, async (running, argument) => {
    const target = readArguments(argument);
    if (!target) return;
    const { uri, fact } = target;
    await insertCitationAt(running, uri, target, { fact, atClaim: true });
  });
  register(SAVE_FILES, async (_running, argument) => {
    if (!Array.isArray(argument)) return;
    await saveFiles(argument.filter((uri) => typeof uri === 'string'));
  });
  register(COPY_QUOTE_OF, async (running, argument) => {
    const target = readArguments(argument);
    const fact = target && (await running.request(GetFact, { uri: target.uri, fact: target.fact }));
    if (fact) await copyQuote(fact);
  });
}

/** Anybody can run a command with anything. */
function readArguments(argument: unknown): ActionArguments | undefined {
  const place = readPlace(argument);
  const { fact } = (argument ?? {}) as Record<string, unknown>;
  return place && typeof fact === 'string' ? { ...place, fact } : undefined;
}

function readPlace(argument: unknown): Place | undefined {
  const { uri, line, character } = (argument ?? {}) as Record<string, unknown>;
  return typeof uri === 'string' && typeof line === 'number' && typeof character === 'number'
    ? { uri, line, character }
    : undefined;
}
