/**
 * What both extensions do when they start. Activation registers what the user can reach and
 * returns; the server is started afterwards.
 */
import type * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { registerPages } from './pages.ts';
import type { ClientModule, Server } from './server.ts';
import { showStatus } from './status.ts';
import { tellViews } from './view.ts';

/** Whatever has been started; for `deactivate`, which gets no arguments. */
let running: Promise<Server> | undefined;

export function activateWith(
  context: vscode.ExtensionContext,
  load: () => Promise<ClientModule>,
): void {
  /** The server, started when it is first asked for. */
  const server = (): Promise<Server> => {
    running ??= load().then((client) => client.startServer(context));
    return running;
  };
  const pages = registerPages(context, server);
  registerCommands(context, server, pages);
  const status = showStatus(context);
  setTimeout(() => {
    server().then(
      (started) => {
        status.follow(started);
        tellViews(context, started);
      },
      (error: unknown) => {
        console.error('Plumbline could not start', error);
        status.fail(error);
      },
    );
  }, 0);
}

export async function deactivate(): Promise<void> {
  const server = await running?.catch(() => undefined);
  running = undefined;
  await server?.stop();
}
