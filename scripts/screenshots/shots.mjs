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
    name: 'hover',
    show: async (window) => {
      await window.openFile(draft);
      await window.goTo(31);
      await window.hasSquiggle('warning');
      await window.hover('46 percent', '64 percent');
    },
  },
  {
    name: 'completion',
    show: async (window) => {
      await window.openFile(draft);
      await window.goTo(98, 14);
      await window.type('\n\nThe article says where the promise lies [@bau');
      await window.openSuggestions('bauer2009');
    },
  },
  {
    name: 'quick-fix',
    show: async (window) => {
      await window.openFile(draft);
      await window.goTo(32, 45);
      await window.hasSquiggle('warning');
      await window.openQuickFixes('Use the source’s value: 64 percent');
    },
  },
  {
    name: 'problems',
    show: async (window) => {
      await window.openFile(draft);
      await window.hasSquiggle('warning');
      await window.openProblems('46 percent');
    },
  },
  {
    name: 'fact-search',
    show: async (window) => {
      await window.openFile(draft);
      await window.hasSquiggle('warning');
      await window.openPicker('Plumbline: Search facts…', 'ice free port', 'Najin');
    },
  },
];
