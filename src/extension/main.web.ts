/** The extension in the browser. */
import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';

export { deactivate } from './activate.ts';

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, () => import('./clientWeb.ts'));
}
