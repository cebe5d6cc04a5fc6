/** The extension on the desktop and in remote windows. */
import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';

export { deactivate } from './activate.ts';

export function activate(context: vscode.ExtensionContext): void {
  // A bundle of its own, so that activating the extension does not wait for it.
  activateWith(context, () => import('./client.ts'));
}
