/** Citations put into a document: the right work under the right key, at the right place. */
import assert from 'node:assert/strict';
import type { FileEdit } from '../../../src/core/findings.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

const CLAIM = 'In 2007 Russia derived 64 percent of its export revenues from oil and natural gas.';
const ANOTHER =
  '@book{bauer2009, author = {Bauer, Ann}, title = {Another book entirely}, year = {2009}}\n';
const SMITH = '@book{smith2001, author = {Smith, Ann}, title = {Lines}, year = {2001}}\n';
const WITH_BIB = '---\nbibliography: refs.bib\n---\n\n';

type Files = Readonly<Record<string, string>>;

/** The text of a file after the edits; edits at one place follow one another, as LSP has it. */
function edited(text: string, edits: readonly FileEdit[], path = 'draft.md'): string {
  let out = '';
  let from = 0;
  const own = edits.filter(({ uri }) => uri === at(path));
  for (const { range, newText } of own.sort((a, b) => a.range.start - b.range.start)) {
    assert.ok(range.start >= from, 'edits do not overlap');
    out += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return out + text.slice(from);
}

function findings(files: Files, rule: string) {
  const { snapshot } = openWorkspace(files, ['draft.md']);
  return snapshot.check(at('draft.md'))?.findings.filter((finding) => finding.rule === rule) ?? [];
}

/** The files after the first fix of the only finding of `claim/uncited`. */
function cited(files: Files): Files {
  const [finding, ...others] = findings(files, 'claim/uncited');
  assert.equal(others.length, 0);
  const edits = finding?.fixes[0]?.edits ?? [];
  assert.ok(edits.length > 0, 'there is a fix');
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, edited(text, edits, path)]),
  );
}

/** The draft after the citation of a key at the `¦`; undefined if nothing was inserted. */
function inserted(marked: string, keys: readonly string[] = ['bauer2009'], files: Files = {}) {
  const offset = marked.indexOf('¦');
  const draft = marked.replace('¦', '');
  const { snapshot } = openWorkspace({ ...files, 'draft.md': draft }, ['draft.md']);
  const { edits } = snapshot.insertCitation(at('draft.md'), offset, { keys });
  return edits.length === 0 ? undefined : edited(draft, edits);
}

describe('citing', () => {
  describe('a key that the document has for another work', () => {
    const files = { 'draft.md': WITH_BIB + CLAIM, 'refs.bib': ANOTHER };

    it('is left to that work: citation and entry get a free one', () => {
      const after = cited(files);
      assert.match(after['draft.md'] ?? '', /natural gas \[@bauer2009a\]\.$/u);
      assert.match(after['refs.bib'] ?? '', /^@book\{bauer2009,[^]*@article\{bauer2009a,/u);
      assert.deepEqual(findings(after, 'claim/uncited'), []);
      assert.deepEqual(findings(after, 'citation/unknown-key'), []);
      assert.deepEqual(findings(after, 'bibliography/problem'), []);
    });

    it('goes on to the next letter, past broken entries too', () => {
      const more = `${ANOTHER}@book{bauer2009a, title = {Third}, author = {Bauer, Bo}}\n@book{bauer2009b title = {Broken}}\n`;
      const after = cited({ ...files, 'refs.bib': more });
      assert.match(after['draft.md'] ?? '', /\[@bauer2009c\]/u);
    });

    it('is used as it is where its entry says too little to be another work', () => {
      const sparse =
        '@misc{bauer2009, title = {Unlocking Russian interests on the Korean peninsula}}\n';
      const after = cited({ ...files, 'refs.bib': sparse });
      assert.match(after['draft.md'] ?? '', /\[@bauer2009\]/u);
      assert.equal(after['refs.bib'], sparse);
    });

    it('is no citation of the pack’s work, and no finding', () => {
      const draft = `${WITH_BIB}A border is short [@bauer2009].`;
      assert.deepEqual(
        findings({ 'draft.md': draft, 'refs.bib': ANOTHER }, 'citation/not-in-bibliography'),
        [],
      );
      const [missing] = findings(
        { 'draft.md': draft, 'refs.bib': SMITH },
        'citation/not-in-bibliography',
      );
      assert.match(missing?.fixes[0]?.edits[0]?.newText ?? '', /@article\{bauer2009,/u);
    });
  });

  describe('at a claim’s end', () => {
    for (const [name, draft, expected] of [
      ['goes before the stop', CLAIM, CLAIM.replace(/\.$/u, ' [@bauer2009].')],
      [
        'goes behind a quotation that closes with the sentence',
        'South Korea has the “15th-largest economy in the world.”',
        'South Korea has the “15th-largest economy in the world.” [@bauer2009]',
      ],
      ['goes behind emphasis', `**${CLAIM}** More.`, `**${CLAIM}** [@bauer2009] More.`],
      ['goes behind brackets', `(${CLAIM})\n\nMore.`, `(${CLAIM}) [@bauer2009]\n\nMore.`],
      [
        'goes before a stop behind emphasis',
        `**${CLAIM.replace('.', '')}**. More.`,
        `**${CLAIM.replace('.', '')}** [@bauer2009]. More.`,
      ],
      [
        'goes behind a link, never into its target',
        `[${CLAIM}](https://example.org) More.`,
        `[${CLAIM}](https://example.org) [@bauer2009] More.`,
      ],
      [
        'stays within an inline note',
        `Trade grows.^[${CLAIM}] More.`,
        `Trade grows.^[${CLAIM.replace(/\.$/u, ' [@bauer2009].')}] More.`,
      ],
    ] as const) {
      it(name, () => {
        const [finding] = findings({ 'draft.md': draft }, 'claim/uncited');
        assert.equal(edited(draft, finding?.fixes[0]?.edits ?? []), expected);
        assert.deepEqual(findings({ 'draft.md': expected }, 'claim/uncited'), []);
      });
    }
  });

  describe('at the caret', () => {
    for (const [name, marked, expected] of [
      ['goes behind a word', 'A word¦ here.', 'A word [@bauer2009] here.'],
      ['does not divide a word', 'A sent¦ence.', 'A sentence [@bauer2009].'],
      ['does not divide a figure', 'It is 1¦,000.5 here.', 'It is 1,000.5 [@bauer2009] here.'],
      ['needs one space only', 'A word ¦here.', 'A word [@bauer2009] here.'],
      ['doubles no space', 'A word  ¦ here.', 'A word [@bauer2009] here.'],
      ['goes before the stop right behind it', 'A sentence.¦ B.', 'A sentence [@bauer2009]. B.'],
      ['stays behind the space after a stop', 'A sentence. ¦', 'A sentence. [@bauer2009]'],
      ['stays between sentences', 'A one. ¦B two.', 'A one. [@bauer2009] B two.'],
      ['leaves an abbreviation’s stop', 'The U.S.¦ forces.', 'The U.S. [@bauer2009] forces.'],
      ['stays on a blank line', 'One.\n\n¦\n\nTwo.', 'One.\n\n[@bauer2009]\n\nTwo.'],
      ['stays on an empty line at the end', 'One.\r\n\r\n¦', 'One.\r\n\r\n[@bauer2009]'],
      ['begins a list item', '- ¦', '- [@bauer2009]'],
      ['begins a sentence', '¦One two.', '[@bauer2009] One two.'],
      ['begins a bracket', 'One (¦two).', 'One ([@bauer2009] two).'],
      ['ends a table’s cell', '| a |\n|---|\n| b¦ |', '| a |\n|---|\n| b [@bauer2009] |'],
      ['joins a cluster', 'A [@smith2001¦].', 'A [@smith2001; @bauer2009].'],
      [
        'joins the item under the caret',
        'A [see @a¦1, p. 5; @b].',
        'A [see @a1, p. 5; @bauer2009; @b].',
      ],
      [
        'joins the last item',
        'A [@a; see @b, ch¦ap. 2 ].',
        'A [@a; see @b, chap. 2; @bauer2009 ].',
      ],
      ['joins the cluster right behind it', 'A [@a]¦ and b.', 'A [@a; @bauer2009] and b.'],
      ['joins the cluster before the stop', 'A [@a].¦', 'A [@a; @bauer2009].'],
      [
        'joins the brackets of a key in the text',
        '@a [p. ¦5] says.',
        '@a [p. 5; @bauer2009] says.',
      ],
      ['does not divide a key in the text', '@smi¦th says.', '@smith [@bauer2009] says.'],
      [
        'goes before a stop that a note follows',
        'A b.[^1]¦\n\n[^1]: N.',
        'A b [@bauer2009].[^1]\n\n[^1]: N.',
      ],
    ] as const) {
      it(name, () => assert.equal(inserted(marked), expected));
    }

    for (const [name, marked] of [
      ['front matter', '---\ntitle: A¦ b\n---\n\nText.'],
      ['the end of front matter', '---\ntitle: A b\n---¦\n\nText.'],
      ['code', 'A `co¦de` b.'],
      ['fenced code', '```r\nx <- ¦1\n```\n'],
      ['a fence', '```r\nx <- 1\n```¦\n'],
      ['a fence in a list', '- a\n\n  ¦```r\n  x\n  ```\n'],
      ['an open fence', 'A.\n\n```\nfoo¦'],
      ['math', 'A $x¦ + y$ b.'],
      ['a link’s target', 'A [b](https://exam¦ple.org).'],
      ['the marker of a div', '::: {.note}¦\nA.\n:::\n'],
    ] as const) {
      it(`inserts nothing in ${name}`, () => assert.equal(inserted(marked), undefined));
    }

    it('cites several works together, and adds what the bibliography lacks', () => {
      const files = { 'refs.bib': SMITH };
      const draft = inserted(`${WITH_BIB}A b¦.`, ['smith2001', 'bauer2009'], files);
      assert.equal(draft, `${WITH_BIB}A b [@smith2001; @bauer2009].`);
    });

    it('writes braces around a key that needs them', () => {
      const files = { 'refs.json': '[{"id": "smith 2001", "type": "book", "title": "Lines"}]' };
      const front = '---\nbibliography: refs.json\n---\n\n';
      const draft = inserted(`${front}A b¦.`, ['smith 2001'], files);
      assert.equal(draft, `${front}A b [@{smith 2001}].`);
    });
  });

  describe('references in the front matter', () => {
    const ENTRY = (indent: string) =>
      [
        '- id: bauer2009',
        '  type: article-journal',
        '  title: Unlocking Russian Interests on the Korean Peninsula',
        '  author:',
        '    - family: Bauer',
        '      given: John W.',
        '  container-title: Parameters',
        '  issued:',
        '    date-parts:',
        '      - - 2009',
        '    season: 2',
      ].map((line) => indent + line);
    const SMITH_ITEM = ['id: smith2001', 'type: book', 'title: Lines'];
    const draft = (list: readonly string[], end = '\n') =>
      ['---', ...list, 'lang: en', '---', '', CLAIM].join(end);

    for (const [name, list, expected] of [
      [
        'indented',
        ['references:', `  - ${SMITH_ITEM.join('\n    ')}`],
        ['references:', `  - ${SMITH_ITEM.join('\n    ')}`, ...ENTRY('  ')],
      ],
      [
        'not indented, with a comment and a text of several lines',
        [
          'references:',
          '- id: smith2001 # see below',
          '  abstract: |',
          '    One',
          '',
          '    two',
          '',
        ],
        [
          'references:',
          '- id: smith2001 # see below',
          '  abstract: |',
          '    One',
          '',
          '    two',
          ...ENTRY(''),
          '',
        ],
      ],
      [
        'dashes on lines of their own',
        ['references:', '  -', '    id: smith2001 # last'],
        ['references:', '  -', '    id: smith2001 # last', ...ENTRY('  ')],
      ],
      ['an empty list', ['references: [] # none yet'], ['references: # none yet', ...ENTRY('  ')]],
      ['nothing', ['references:'], ['references:', ...ENTRY('  ')]],
    ] as const) {
      it(`get the entry at the end of their list: ${name}`, () => {
        const after = cited({ 'draft.md': draft(list) })['draft.md'] ?? '';
        assert.equal(after, draft(expected).replace(/\.$/u, ' [@bauer2009].'));
        assert.deepEqual(findings({ 'draft.md': after }, 'citation/not-in-bibliography'), []);
        assert.deepEqual(findings({ 'draft.md': after }, 'citation/unknown-key'), []);
      });
    }

    it('get the entry in a list in brackets', () => {
      const after = cited({ 'draft.md': draft(['references: [{id: smith2001, title: Lines}]']) });
      assert.match(after['draft.md'] ?? '', /title: Lines\}, \{"id":"bauer2009",[^\n]*\}\]\nlang/u);
      assert.deepEqual(findings(after, 'citation/not-in-bibliography'), []);
    });

    it('keep the document’s line ends', () => {
      const after = cited({ 'draft.md': draft(['references:', '- id: smith2001'], '\r\n') });
      assert.doesNotMatch(after['draft.md'] ?? '', /[^\r]\n/u);
      assert.deepEqual(findings(after, 'citation/not-in-bibliography'), []);
    });
  });
});
