import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, hoverParts, openFile, rangeOf, textWith, until } from './editor.ts';

/** Commands that a hover of ours may run. */
const OURS = ['plumbline.insertCitationFor', 'plumbline.copyQuoteOf'];

describe('hover', () => {
  let document: vscode.TextDocument;
  before(async () => {
    ({ document } = await openFile('draft.md'));
    await finding(document.uri, 'claim/contradicts-source');
  });
  after(closeAll);

  it('on a figure shows the fact, its quote and its source', async () => {
    const parts = await hoverParts(document, rangeOf(document, '46 percent').start);
    const text = parts.map(({ value }) => value).join('\n');
    assert.match(text, /In 2007 Russia derived 64 percent of its export revenues/u);
    assert.match(text, /64 percent of its export revenues from these two commodities alone/u);
    assert.match(text, /Unlocking Russian Interests on the Korean Peninsula/u);
  });

  it('on a key shows the reference', async () => {
    const parts = await hoverParts(document, rangeOf(document, '@smith-2020').end);
    assert.match(parts.map(({ value }) => value).join('\n'), /Railways of the Far East/u);
  });

  it('says nothing where there is nothing to say', async () => {
    assert.deepEqual(await hoverParts(document, rangeOf(document, 'paragraph to').start), []);
  });

  it('has links to our own commands only, apart from all text of packs', async () => {
    const parts = await hoverParts(document, rangeOf(document, '46 percent').start);
    const [text, links] = parts;
    assert.equal(parts.length, 2);
    assert.ok(!text?.isTrusted && !text?.supportHtml);
    assert.ok(!text?.value.includes('command:'));
    assert.deepEqual(links?.isTrusted, { enabledCommands: OURS });
    const commands = [...(links?.value.matchAll(/command:([\w.]+)\?/gu) ?? [])].map(([, id]) => id);
    assert.deepEqual([...commands].sort(), [...OURS].sort());
  });

  it('copies the quote from a link', async () => {
    await follow('copyQuoteOf');
    const copied = await until('the clipboard', async () => {
      const text = await vscode.env.clipboard.readText();
      return text.includes('64 percent') ? text : undefined;
    });
    assert.match(copied, /^According to the International Monetary Fund and World Bank/u);
  });

  it('inserts a citation at the end of the claim from a link', async () => {
    const place = rangeOf(document, '12 miles').start.translate(0, 1);
    await follow('insertCitationFor', place);
    await textWith(document, 'of about 12 miles [@bauer2009].');
    await vscode.commands.executeCommand('undo');
  });

  it('can be turned off', async () => {
    const configuration = vscode.workspace.getConfiguration('plumbline');
    const place = rangeOf(document, '46 percent').start;
    await configuration.update('hover.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      await until('hovers to end', async () =>
        (await hoverParts(document, place)).length === 0 ? true : undefined,
      );
    } finally {
      await configuration.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('hovers to return', async () =>
      (await hoverParts(document, place)).length > 0 ? true : undefined,
    );
  });

  /** Runs the command behind a link of a hover, as a click on it does. */
  async function follow(
    command: string,
    place = rangeOf(document, '46 percent').start,
  ): Promise<void> {
    const parts = await hoverParts(document, place);
    const pattern = new RegExp(`command:(plumbline\\.${command})\\?([^)]*)\\)`, 'u');
    const [, id, query] = pattern.exec(parts.map(({ value }) => value).join('\n')) ?? [];
    assert.ok(id && query, `a link to ${command}`);
    const targets = JSON.parse(decodeURIComponent(query)) as unknown[];
    await vscode.commands.executeCommand(id, ...targets);
  }
});
