/** Takes the shots, one after another, in the window that `vscode-host.mjs` shows. */
import fs from 'node:fs';
import { inRoot } from '../lib/paths.mjs';
import { shots } from './shots.mjs';
import { Window } from './window.mjs';

/** @param {import('playwright-core').Page} page */
export default async function takeShots(page) {
  const words = (process.env['PLUMBLINE_SHOTS'] ?? '').split(' ').filter((word) => word !== '');
  const isWanted = (/** @type {string} */ name) =>
    words.length === 0 || words.some((word) => name.includes(word));
  const wanted = shots.filter(({ name }) => isWanted(name));
  if (wanted.length === 0) throw new Error(`There is no shot named like ${words.join(', ')}.`);

  const window = new Window(page);
  await window.isReady();
  fs.mkdirSync(inRoot('images'), { recursive: true });
  for (const { name, show } of wanted) {
    await window.reset();
    await show(window);
    fs.writeFileSync(inRoot('images', `${name}.png`), await window.picture());
    console.log(`images/${name}.png`);
  }
}
