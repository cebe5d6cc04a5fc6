/* global AbortSignal, fetch */
/** Whether a desktop VS Code can be used here, and where it is. */
import fs from 'node:fs';
import path from 'node:path';
import { isHostSupported } from './install.mjs';

const downloadHost = 'https://update.code.visualstudio.com/api/releases/stable';
const patience = 2500;

/** Whether a window could be shown. */
export const hasDisplay =
  process.platform !== 'linux' ||
  Boolean(process.env['DISPLAY']) ||
  Boolean(process.env['WAYLAND_DISPLAY']);

/**
 * Whether desktop VS Code can be downloaded and shown. Where there is nothing else to fall back
 * on, the download itself is left to find out.
 */
export async function canDownloadDesktop() {
  if (!isHostSupported) return true;
  return hasDisplay && (await answers(downloadHost));
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(patience) });
    return response.ok;
  } catch {
    return false;
  }
}

/** The `code` command, if a VS Code is installed that puts it on PATH and can show a window. */
export function findCodeCommand() {
  if (!hasDisplay) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
}
