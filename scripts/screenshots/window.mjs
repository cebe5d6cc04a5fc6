/* global document, NodeFilter */
import { setTimeout as delay } from 'node:timers/promises';

/** How long to wait for something to appear before the shot fails, in milliseconds. */
const patience = 20_000;

/** A window that looks the same so many times, so far apart, is at rest. */
const rest = { looks: 4, interval: 300 };

/**
 * Works the user interface of a VS Code window the way a user does: with mouse and keyboard. Each
 * move ends when its effect is visible.
 */
export class Window {
  #page;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
    page.setDefaultTimeout(patience);
  }

  /** Waits until the window has listed the workspace's files. */
  async isReady() {
    await this.#page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Closes hovers, the editors, with what was typed in the active one, and the panel. */
  async reset() {
    await this.mouseAway();
    if (await this.#page.locator('.tab.active.dirty').isVisible()) {
      await this.runCommand('File: Revert File');
    }
    await this.runCommand('View: Close All Editors');
    if (await this.#page.locator('.part.panel').isVisible()) {
      await this.runCommand('View: Hide Panel');
    }
  }

  /**
   * A picture of the window, once nothing moves in it any more.
   * @returns {Promise<Buffer>}
   */
  async picture() {
    const busy = '.codicon-modifier-spin:visible, .monaco-progress-container.active:visible';
    const deadline = Date.now() + patience;
    /** @type {Buffer | undefined} */
    let last;
    let same = 0;
    while (Date.now() < deadline) {
      const isBusy = (await this.#page.locator(busy).count()) > 0;
      const picture = await this.#page.screenshot({ animations: 'disabled', caret: 'hide' });
      same = !isBusy && last?.equals(picture) ? same + 1 : 1;
      if (same === rest.looks) return picture;
      last = picture;
      await delay(rest.interval);
    }
    throw new Error('The window does not come to rest.');
  }

  /**
   * Runs a command from the command palette.
   * @param {string} label as the palette shows it, for example `View: Toggle Word Wrap`
   */
  async runCommand(label) {
    await this.#openQuickInput(`>${label}`);
    await this.#quickInputRow(label).click();
    await this.#quickInputIsClosed();
  }

  /**
   * Runs a command that asks for something, and types into its box.
   * @param {string} label as the palette shows it
   * @param {string} query what is typed
   * @param {string} expected text that a row then shows
   */
  async openPicker(label, query, expected) {
    await this.#openQuickInput(`>${label}`);
    await this.#quickInputRow(label).click();
    const rows = this.#page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: label }).first().waitFor({ state: 'hidden' });
    await this.#page.locator('.quick-input-widget:visible .quick-input-box input').fill(query);
    await rows.filter({ hasText: expected }).first().waitFor();
  }

  /**
   * Opens a file of the workspace, and waits for its colours, which come from an extension.
   * @param {string} name without its folders
   */
  async openFile(name) {
    await this.#openQuickInput(name);
    await this.#quickInputRow(name).click();
    await this.#page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    const editor = this.#page.locator(`.monaco-editor[data-uri$="/${name}"]`);
    await editor.locator('.view-line [class^="mtk"]:not(.mtk1)').first().waitFor();
  }

  /**
   * Puts the cursor at a place in the active editor, and scrolls there.
   * @param {number} line from 1
   * @param {number} [column] from 1
   */
  async goTo(line, column = 1) {
    await this.#openQuickInput(`:${line}:${column}`);
    await this.#page.keyboard.press('Enter');
    await this.#quickInputIsClosed();
  }

  /**
   * Puts the cursor in front of some text that is visible in the active editor.
   * @param {string} text
   */
  async goToText(text) {
    const { left, middle } = await this.#placeOf(text);
    await this.#page.mouse.click(left + 1, middle);
  }

  /**
   * Rests the mouse on some text that is visible in the active editor, until a hover shows.
   * @param {string} text
   * @param {string} [expected] text that the hover has
   */
  async hover(text, expected = '') {
    const { centre, middle } = await this.#placeOf(text);
    await this.#page.mouse.move(centre - 2, middle);
    await this.#page.mouse.move(centre, middle, { steps: 3 });
    await this.#page.locator('.monaco-hover:visible', { hasText: expected }).first().waitFor();
  }

  /** Takes the mouse to where nothing reacts to it, and closes what it or the keyboard opened. */
  async mouseAway() {
    const { height = 0 } = this.#page.viewportSize() ?? {};
    await this.#page.mouse.move(4, height / 2);
    await this.#page.keyboard.press('Escape');
    await this.#page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  }

  /** @param {string} text typed at the cursor */
  async type(text) {
    await this.#page.keyboard.type(text);
  }

  /**
   * Opens the list of completions at the cursor.
   * @param {string} expected how the label of one of them starts
   */
  async openSuggestions(expected) {
    await this.#page.keyboard.press('Control+Space');
    const list = this.#page.locator('.suggest-widget.visible');
    await list.locator(`.monaco-list-row[aria-label^="${expected}"]`).first().waitFor();
  }

  /**
   * Opens the menu of fixes for the problem at the cursor.
   * @param {string} expected the label of one of them
   */
  async openQuickFixes(expected) {
    await this.#page.keyboard.press('Control+.');
    const menu = this.#page.locator('.action-widget:visible');
    await menu.locator('.monaco-list-row', { hasText: expected }).first().waitFor();
  }

  /**
   * Waits until a problem is underlined in the active editor.
   * @param {'error' | 'warning' | 'info' | 'hint'} level
   */
  async hasSquiggle(level) {
    await this.#page.locator(`.squiggly-${level}`).first().waitFor();
  }

  /**
   * Opens the Problems panel.
   * @param {string} expected the message of one of the problems
   */
  async openProblems(expected) {
    await this.runCommand('Problems: Focus on Problems View');
    const panel = this.#page.locator('.markers-panel');
    await panel.locator('.monaco-list-row', { hasText: expected }).first().waitFor();
  }

  /**
   * Opens a view of the side bar.
   * @param {string} command that focuses it, for example `Explorer: Focus on Outline View`
   * @param {string} title of the view
   * @param {string} expected text of one of its rows
   */
  async openView(command, title, expected) {
    await this.runCommand(command);
    const header = this.#page.locator(`.pane-header[aria-label^="${title}"]`);
    const view = this.#page.locator('.pane', { has: header });
    await view.locator('.monaco-list-row', { hasText: expected }).first().waitFor();
  }

  /**
   * Opens the quick input with some text in it. F1 works wherever the focus is.
   * @param {string} text
   */
  async #openQuickInput(text) {
    await this.#page.keyboard.press('F1');
    const box = this.#page.locator('.quick-input-widget:visible .quick-input-box input');
    await box.fill(text);
  }

  /** @param {string} label how its label starts */
  #quickInputRow(label) {
    return this.#page.locator(`.quick-input-list .monaco-list-row[aria-label^="${label}"]`).first();
  }

  async #quickInputIsClosed() {
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /**
   * Where some text is in the window.
   * @param {string} text within one line of the active editor
   */
  async #placeOf(text) {
    const line = this.#page.locator('.editor-group-container.active .view-line', { hasText: text });
    await line.first().waitFor();
    const place = await line.first().evaluate((element, wanted) => {
      // A line is made of many elements, and the text may go across them.
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      /** @type {{ node: Text, start: number }[]} */
      const nodes = [];
      let shown = '';
      while (walker.nextNode()) {
        const node = /** @type {Text} */ (walker.currentNode);
        nodes.push({ node, start: shown.length });
        shown += node.data.replaceAll('\u00a0', ' '); // the editor draws spaces as these
      }
      const from = shown.indexOf(wanted);
      const range = document.createRange();
      const at = (/** @type {number} */ offset) => nodes.findLast(({ start }) => start <= offset);
      const first = at(from);
      const last = at(from + wanted.length - 1);
      if (from < 0 || !first || !last) return undefined;
      range.setStart(first.node, from - first.start);
      range.setEnd(last.node, from + wanted.length - last.start);
      const { left, top, width, height } = range.getClientRects()[0] ?? {
        left: 0,
        top: 0,
        width: 0,
        height: 0,
      };
      return { left, centre: left + width / 2, middle: top + height / 2 };
    }, text);
    if (!place) throw new Error(`'${text}' is not within one line of the editor.`);
    return place;
  }
}
