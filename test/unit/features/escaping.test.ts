/** Text from packs, bibliographies and drafts is shown as it is, and never acts. */
import assert from 'node:assert/strict';
import type { Node, Parent } from 'unist';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Snapshot } from '../../../src/core/requests.ts';
import { escapeMarkdown } from '../../../src/core/features/factView.ts';
import { explanationPage } from '../../../src/server/pages.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

/** What a text may try, in one line without a full stop. */
const EVIL =
  '[x](command:evil) <img src=x> `code` ![](http://evil.example/a.png) <http://evil.example> ' +
  'http://evil.example www.evil.example me@evil.example [x] [^1] ~~s~~ &lt; $(alert) \\[y](z) </b>';
/** What needs a line of its own. */
const EVIL_LINES =
  '\n\n[x]: http://evil.example\n\n# Heading\n\n```\nfence\n```\n\n- item\n\n<hr>\n';

const ALLOWED = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'blockquote',
  'thematicBreak',
  'inlineCode',
]);

const HARBOURS = 'Ruritania has 17 deep harbours on its northern coast.';
const SHIPS = 'The Ruritanian navy owns 23 grey frigates.';

const fact = (id: string, statement: string, quote: string, text: string): object => ({
  id,
  statement,
  quote,
  section: `Ports ${text}`,
  paragraph: 1,
  page: 5,
  notes: [1],
  kind: 'fact',
  attributedTo: `some ${text}`,
  topics: [text],
  reference: 'evil2009',
});

const packFiles = (text: string): Record<string, string> => {
  const write = (value: unknown) => JSON.stringify(value);
  return {
    '.plumbline/packs/evil/pack.json': write({
      schemaVersion: 1,
      id: 'evil',
      title: text,
      version: '1.0.0',
      description: text,
      language: 'en',
      license: 'CC0-1.0',
      asOf: '2009',
      coverage: { evil2009: 'complete' },
      locators: { page: 'certain' },
    }),
    '.plumbline/packs/evil/references.json': write([
      {
        id: 'evil2009',
        type: 'book',
        title: `Ports ${text}`,
        author: [{ family: `Evil ${text}`, given: text }],
        issued: { 'date-parts': [[2009]] },
      },
    ]),
    '.plumbline/packs/evil/entities.json': write({
      schemaVersion: 1,
      entities: [
        {
          id: 'ruritania',
          kind: 'state',
          name: 'Ruritania',
          aliases: [],
          demonyms: ['Ruritanian'],
          description: text,
        },
      ],
    }),
    '.plumbline/packs/evil/facts.json': write({
      schemaVersion: 1,
      facts: [
        fact('harbours', `${HARBOURS} ${text}`, HARBOURS, text),
        fact('ships', SHIPS, `${SHIPS} ${text}`, text),
      ],
    }),
  };
};

const commonMark = unified().use(remarkParse);
const gfm = unified().use(remarkParse).use(remarkGfm);

/** Every node of a tree. */
function nodesOf(node: Node): readonly Node[] {
  return [node, ...((node as Partial<Parent>).children ?? []).flatMap(nodesOf)];
}

/** The types of a text's nodes that could do anything. */
function acting(markdown: string): readonly string[] {
  // remark makes links even of escaped addresses, by looking for them in what it has read
  const inGfm = nodesOf(gfm.parse(markdown)).filter(({ type }) => type !== 'link');
  return [...nodesOf(commonMark.parse(markdown)), ...inGfm]
    .map(({ type }) => type)
    .filter((type) => !ALLOWED.has(type));
}

/** Checks that a text can do nothing, and returns it as a reader sees it. */
function assertHarmless(markdown: string): string {
  assert.deepEqual(acting(markdown), [], markdown);
  // VS Code makes links of bare addresses, and icons of their names
  assert.doesNotMatch(markdown, /(?:https?|command):|www\.|@evil\.|\$\(/u);
  return nodesOf(commonMark.parse(markdown))
    .map((node) => (node.type === 'text' ? (node as Node & { value: string }).value : ''))
    .join('');
}

/** How often a text has some words. */
function count(text: string, words: string): number {
  return text.split(words).length - 1;
}

const DRAFT = `${HARBOURS} [@evil2009]

${SHIPS} [@evil2009]

Nothing else is known of Ruritania [@harbours].

Nor of this [@{x\`](command:evil)}].
`;

describe('text from outside', () => {
  for (const [name, text] of [
    ['within a line', EVIL],
    ['over several lines', EVIL + EVIL_LINES],
  ] as const) {
    const shown = text.replaceAll(/\s+/gu, ' ').trim();
    let snapshot: Snapshot;
    before(() => {
      const files = { 'draft.md': DRAFT, ...packFiles(text) };
      ({ snapshot } = openWorkspace(files, ['draft.md'], { bundled: false }));
    });
    const hover = (words: string): string => {
      assert.ok(DRAFT.includes(words), words);
      const found = snapshot.hover(at('draft.md'), DRAFT.indexOf(words) + 1);
      assert.ok(found, words);
      return found.markdown;
    };

    it(`${name} is harmless in the hover on a claim`, () => {
      // statement or quote, section, attribution, author's two names, title
      assert.equal(count(assertHarmless(hover('17 deep')), shown), 6);
      assert.equal(count(assertHarmless(hover('23 grey')), shown), 6);
    });

    it(`${name} is harmless on the page that explains a claim`, () => {
      const offset = DRAFT.indexOf('17 deep');
      const explanation = snapshot.explain(at('draft.md'), offset);
      assert.ok(explanation);
      const page = explanationPage(explanation, () => text);
      // the page's own headings and lists
      const own = acting(page).filter((type) => !['list', 'listItem'].includes(type));
      assert.deepEqual(new Set(own), new Set(['heading']));
      assert.equal(
        nodesOf(commonMark.parse(page)).filter(({ type }) => type === 'heading').length,
        2,
      );
      assert.ok(page.includes(escapeMarkdown(text)));
    });

    it(`${name} is harmless in the hover on a key`, () => {
      assert.equal(count(assertHarmless(hover('@evil2009')), shown), 6);
    });

    it(`${name} is harmless in the hover on a name`, () => {
      assert.equal(count(assertHarmless(hover('Ruritania [@harbours')), shown), 1);
    });

    it(`${name} is harmless in the hover on an unknown key`, () => {
      assert.deepEqual(acting(hover('@{x')), []);
    });

    it(`${name} is harmless in the documentation of completions`, () => {
      const offset = DRAFT.indexOf('@harbours') + '@harbours'.length;
      const { items } = snapshot.completion(at('draft.md'), offset);
      const facts = items.filter(({ kind }) => kind === 'fact');
      assert.equal(facts.length, 1);
      for (const { documentation } of facts)
        assert.equal(count(assertHarmless(documentation), shown), 6);
      const keys = snapshot.completion(at('draft.md'), DRAFT.indexOf('@harbours') + 1).items;
      assert.equal(keys.length, 1);
      for (const { documentation } of keys)
        assert.equal(count(assertHarmless(documentation), shown), 3);
    });
  }
});
