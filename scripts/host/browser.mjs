/**
 * Finds a Chromium browser to show the workbench in: one named by PLUMBLINE_BROWSER, an installed
 * Chrome, Chromium or Edge, or on Linux the headless one that an npm package carries.
 */
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { isCarriedBrowserSupported, unpackCarriedBrowser } from './carried-browser.mjs';

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {NodeJS.ProcessEnv} env what it needs in its environment besides ours
 */

/** Names on PATH, best first. */
const commands = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const named = process.env['PLUMBLINE_BROWSER'];
  if (named) return { executablePath: named, env: {} };
  const installed = installedBrowser();
  if (installed) return { executablePath: installed, env: {} };
  if (isCarriedBrowserSupported) return unpackCarriedBrowser();
  throw new Error(
    'No Chrome, Chromium or Edge was found. Install one, or name its executable in PLUMBLINE_BROWSER.',
  );
}

function installedBrowser() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = commands.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...usualPlaces()].find(isExecutable);
}

/** Where Chrome and Edge are on systems that don't put them on PATH. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined);
    return programs.flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  return [];
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * How to launch the browser: able to run as root and in a container, and cut off from the network,
 * so that no test depends on it.
 * @returns {Promise<import('playwright-core').LaunchOptions>}
 */
export async function browserLaunchOptions() {
  const { executablePath, env } = await findBrowser();
  return {
    executablePath,
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...env }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost',
    ],
  };
}

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser() {
  return chromium.launch(await browserLaunchOptions());
}
