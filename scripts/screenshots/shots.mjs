/**
 * What the pictures show. Each shot starts from an empty window: no editor, no panel, no menu.
 *
 * @typedef {object} Shot
 * @property {string} name of the file in `images/`, without `.png`
 * @property {(window: import('./window.mjs').Window) => Promise<void>} show
 */

const draft = 'draft.md';

/** @type {Shot[]} */
export const shots = [
  {
    name: 'workbench',
    show: async (window) => {
      await window.openFile(draft);
    },
  },
];
