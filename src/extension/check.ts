/** 'Check this document' and 'Check the whole folder'. */
import * as vscode from 'vscode';
import type { CheckFilesResult } from '../protocol.ts';
import { CheckFiles } from '../protocol.ts';
import { FILES_GLOB } from './documents.ts';
import type { Server } from './server.ts';

/** Folders that hold other people's texts, besides those that the user's `files.exclude` names. */
const LEFT_OUT = '**/{node_modules,.git,.plumbline}/**';

/** How long a result stays in the status bar, in ms. */
const RESULT_MS = 8000;

let lastProgress = 0;

export async function checkDocument(
  server: Server,
  { document }: vscode.TextEditor,
): Promise<void> {
  const result = await server.request(CheckFiles, { uris: [document.uri.toString()] });
  await showResult(result);
}

/** Checks every draft in the open folders, shows how far it is, and stops where it is told to. */
export async function checkFolder(server: Server): Promise<void> {
  const result = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: 'Plumbline: checking the folder',
      cancellable: true,
    },
    async (progress, token) => {
      const files = await vscode.workspace.findFiles(FILES_GLOB, LEFT_OUT, undefined, token);
      const uris = files.map((uri) => uri.toString()).sort();
      const progressToken = `plumbline-check-${(lastProgress += 1)}`;
      const listener = server.onCheckProgress(progressToken, ({ done, uri }) => {
        const name = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
        progress.report({
          increment: 100 / uris.length,
          message: `${done} of ${uris.length} – ${name}`,
        });
      });
      try {
        return await server.request(CheckFiles, { uris, progress: progressToken }, token);
      } finally {
        listener.dispose();
      }
    },
  );
  await showResult(result);
}

async function showResult({ files, findings, unreadable }: CheckFilesResult): Promise<void> {
  const parts = [`${count(files, 'file')} checked`, count(findings, 'finding')];
  if (unreadable.length > 0) parts.push(`${unreadable.length} could not be read`);
  vscode.window.setStatusBarMessage(`Plumbline: ${parts.join(', ')}`, RESULT_MS);
  if (findings > 0 || unreadable.length > 0) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}
