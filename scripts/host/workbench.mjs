/** A browser page that shows VS Code's workbench, and what the workbench reports through it. */
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { isChatter, showsChatter } from './chatter.mjs';

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {Promise<number>} ended the status the extension tests ended with
 * @property {() => Promise<void>} close
 */

/**
 * Starts a browser with an empty page for the workbench, which looks the same on every machine with the
 * same fonts: fixed size, language, time zone and colours, no motion.
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<Workbench>}
 */
export async function prepareWorkbench(viewport) {
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport,
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();

  let isClosing = false;
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    const fail = (/** @type {string} */ reason) => {
      if (!isClosing) console.error(reason);
      resolve(1);
    };
    // VS Code looks for these two functions in a page that runs extension tests.
    page.exposeFunction('codeAutomationLog', printLog);
    page.exposeFunction('codeAutomationExit', (/** @type {number} */ status) => resolve(status));
    page.once('crash', () => fail('The browser page crashed.'));
    browser.once('disconnected', () => fail('The browser ended.'));
  });
  if (showsChatter) {
    page.on('console', (message) => console.error(`[page] ${message.text()}`));
    page.on('pageerror', (error) => console.error(`[page] ${error.message}`));
  }
  const close = () => {
    isClosing = true;
    return browser.close();
  };
  return { page, ended, close };
}

/**
 * @param {string} level
 * @param {unknown[]} words
 */
function printLog(level, words) {
  const text = format(...words);
  if (isChatter(text)) return;
  const stream = level === 'error' || level === 'warn' ? process.stderr : process.stdout;
  stream.write(`${text}\n`);
}
