/** The language client's set-up that desktop and browser share, and the client as a `Server`. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ProgressType, RevealOutputChannelOn } from 'vscode-languageclient';
import type { CheckFilesProgress, InitializationOptions, ReadParams } from '../protocol.ts';
import { HoverWithActions, ReadDirectory, ReadFile, StatusChanged, View } from '../protocol.ts';
import { isChecked, LANGUAGES } from './documents.ts';
import { readDirectory, readFile } from './files.ts';
import { toHover } from './hover.ts';
import { applyAndSave, savingAfterwards } from './save.ts';
import type { Server } from './server.ts';

export const CLIENT_ID = 'plumbline';
export const CLIENT_NAME = 'Plumbline';

/**
 * Where the manifest names the packs that come with the extension. A list, because an extension in
 * the browser can read its own files but not list its folders.
 */
interface Manifest {
  readonly contributes?: { readonly plumblinePacks?: readonly { readonly path: string }[] };
}

export function clientOptions(
  { extension, extensionUri }: vscode.ExtensionContext,
  client: () => BaseLanguageClient,
): LanguageClientOptions {
  const packs = (extension.packageJSON as Manifest).contributes?.plumblinePacks ?? [];
  const initializationOptions: InitializationOptions = {
    bundledPacks: packs.map(({ path }) => vscode.Uri.joinPath(extensionUri, path).toString()),
    rulePages: vscode.Uri.joinPath(extensionUri, 'docs', 'rules').toString(),
    clientReads: true,
  };
  return {
    documentSelector: LANGUAGES.map((language) => ({ language })),
    initializationOptions,
    outputChannel: vscode.window.createOutputChannel(CLIENT_NAME, { log: true }),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A selector can't leave schemes out, so documents are kept from the server here.
    middleware: {
      didOpen: async (document, next) => (isChecked(document) ? next(document) : undefined),
      didChange: async (event, next) => (isChecked(event.document) ? next(event) : undefined),
      didClose: async (document, next) => (isChecked(document) ? next(document) : undefined),
      provideCompletionItem: (document, position, context, token, next) =>
        isChecked(document) ? next(document, position, context, token) : undefined,
      provideCodeActions: async (document, range, context, token, next) => {
        if (!isChecked(document)) return undefined;
        const actions = await next(document, range, context, token);
        return actions?.map(savingAfterwards);
      },
      workspace: {
        handleApplyEdit: async ({ edit }) => {
          const converted = await client().protocol2CodeConverter.asWorkspaceEdit(edit);
          return { applied: await applyAndSave(converted) };
        },
      },
      provideHover: async (document, position, token) => {
        if (!isChecked(document)) return undefined;
        // Plain data: an instance of VS Code's class arrives empty in a worker.
        const { line, character } = position;
        const hover = await asServer(client()).request(
          HoverWithActions,
          { uri: document.uri.toString(), position: { line, character } },
          token,
        );
        return hover ? toHover(hover, document.uri, position) : undefined;
      },
    },
  };
}

/** Answers the server's requests to read; before the client is started. */
export function answerReads(
  client: BaseLanguageClient,
  { extensionUri }: vscode.ExtensionContext,
): void {
  client.onRequest(ReadFile, ({ uri }: ReadParams) => readFile(uri, extensionUri));
  client.onRequest(ReadDirectory, ({ uri }: ReadParams) => readDirectory(uri));
}

export function asServer(client: BaseLanguageClient): Server {
  return {
    // A token that is undefined would be taken for a second parameter.
    request: (method, params, token) =>
      token ? client.sendRequest(method, params, token) : client.sendRequest(method, params),
    tellView: (params) => void client.sendNotification(View, params).catch(() => undefined),
    onStatusChanged: (listener) => client.onNotification(StatusChanged, listener),
    onCheckProgress: (token, listener) =>
      client.onProgress(new ProgressType<CheckFilesProgress>(), token, listener),
    applyEdit: async (edit) =>
      applyAndSave(await client.protocol2CodeConverter.asWorkspaceEdit(edit)),
    stop: () => client.stop(),
  };
}
