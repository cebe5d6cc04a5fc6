/** Completion after `@`: what is offered, what the editor filters it by, and what it puts in. */
import assert from 'node:assert/strict';
import type { CompletionItem } from '../../../src/core/requests.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

const BIB = [
  '@book{smith2001, author = {Smith, Ann}, title = {Lines}, year = {2001}}',
  '@book{müller2003, author = {Müller, Eva}, title = {Öl und Gas}, year = {2003}}',
  '@article{doe:2019, author = {Doe, Jane}, title = {Pipelines}, year = {2019}}',
].join('\n');
const FRONT = '---\nbibliography: refs.bib\n---\n\n';

/** What is offered at the `¦` of a text below the front matter. */
function offered(marked: string, bibliography = BIB, front = FRONT): readonly CompletionItem[] {
  const text = front + marked;
  const files = { 'draft.md': text.replace('¦', ''), 'refs.bib': bibliography };
  const { snapshot } = openWorkspace(files, ['draft.md']);
  return snapshot.completion(at('draft.md'), text.indexOf('¦')).items;
}

/** The text after the item with a label has been accepted. */
function accepted(marked: string, label: string): string {
  const text = FRONT + marked.replace('¦', '');
  const item = offered(marked).find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is offered`);
  const own = item.additionalEdits.filter(({ uri }) => uri === at('draft.md'));
  return [...own, { range: item.range, newText: item.newText }]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (now, { range, newText }) => now.slice(0, range.start) + newText + now.slice(range.end),
      text,
    )
    .slice(FRONT.length);
}

describe('completion', () => {
  describe('what the editor filters by', () => {
    for (const [marked, label, written] of [
      ['A -@sm¦', 'smith2001', '-@sm'],
      ['A @{sm¦}', 'smith2001', '@{sm'],
      ['A @mü¦', 'müller2003', '@mü'],
      ['A @Doe:2¦', 'doe:2019', '@Doe:2'],
      ['A [see @doe¦]', 'doe:2019', '@doe'],
    ] as const) {
      it(`begins with ${written}, as it is written`, () => {
        const item = offered(marked).find((candidate) => candidate.label === label);
        assert.ok(item?.filterText.startsWith(`${written} ${label} `), item?.filterText);
      });
    }

    it('has names with and without diacritics', () => {
      const [item] = offered('A @mu¦');
      assert.equal(
        item?.filterText,
        '@mu müller2003 Müller muller2003 muller Öl und Gas ol und gas',
      );
    });
  });

  describe('what it puts in', () => {
    for (const [name, marked, label, expected] of [
      ['a cluster', 'A @sm¦.', 'smith2001', 'A [@smith2001].'],
      ['without the author', 'A -@sm¦.', 'smith2001', 'A [-@smith2001].'],
      ['in braces', 'A @{sm¦}.', 'smith2001', 'A [@{smith2001}].'],
      ['a key in a cluster', 'A [see @sm¦].', 'smith2001', 'A [see @smith2001].'],
      ['a key in a wrapped cluster', 'A [see\n@sm¦].', 'smith2001', 'A [see\n@smith2001].'],
      [
        'a key in a cluster of a list',
        '- a\n- [see\r\n  @sm¦].',
        'smith2001',
        '- a\n- [see\r\n  @smith2001].',
      ],
      [
        'a cluster after a bracket of another paragraph',
        'A [b\n\n@sm¦',
        'smith2001',
        'A [b\n\n[@smith2001]',
      ],
      [
        'a cluster after a bracket of another item',
        '- [b\n- @sm¦',
        'smith2001',
        '- [b\n- [@smith2001]',
      ],
      ['a cluster after an escaped bracket', 'A \\[b @sm¦', 'smith2001', 'A \\[b [@smith2001]'],
      ['a cluster in an inline note', 'A.^[See @sm¦]', 'smith2001', 'A.^[See [@smith2001]]'],
      [
        'the semicolon that is missing',
        'A [@doe:2019 @sm¦].',
        'smith2001',
        'A [@doe:2019; @smith2001].',
      ],
      [
        'that across lines',
        'A [@doe:2019\n@sm¦].',
        'smith2001',
        'A [@doe:2019\n@smith2001].'.replace('\n', ';\n'),
      ],
      [
        'no second semicolon',
        'A [@doe:2019; see @sm¦].',
        'smith2001',
        'A [@doe:2019; see @smith2001].',
      ],
    ] as const) {
      it(name, () => assert.equal(accepted(marked, label), expected));
    }
  });

  it('is silent in front matter, code, addresses and on the marker of a div', () => {
    for (const marked of ['`@sm¦`', '```\n@sm¦\n```', '    @sm¦', 'a@sm¦', '::: {.a @sm¦}'])
      assert.deepEqual(offered(marked), [], marked);
    assert.deepEqual(offered('', BIB, '---\ntitle: "@sm¦"\n---\n'), []);
  });

  it('offers a pack’s work under a free key, with its entry, where its own is another work’s', () => {
    const bib = '@book{bauer2009, author = {Bauer, Ann}, title = {Another}, year = {2009}}\n';
    const items = offered('A @bauer¦', bib);
    const references = items.filter(({ kind }) => kind === 'reference');
    assert.deepEqual(references.map(({ label }) => label).sort(), ['bauer2009', 'bauer2009a']);
    const fact = offered('A @export¦', bib).find(({ kind }) => kind === 'fact');
    assert.match(fact?.newText ?? '', /^\[@bauer2009a[\],]/u);
    assert.match(fact?.additionalEdits[0]?.newText ?? '', /@article\{bauer2009a,/u);
  });

  it('adds the entry to references in the front matter', () => {
    const [item] = offered('A @bauer¦', '', '---\nreferences:\n- id: a\n---\n\n');
    assert.equal(item?.additionalEdits[0]?.uri, at('draft.md'));
    assert.match(item.additionalEdits[0]?.newText ?? '', /^\n- id: bauer2009\n/u);
  });

  it('offers facts that have the words typed, none that merely look alike', () => {
    const facts = (marked: string) => offered(marked).filter(({ kind }) => kind === 'fact');
    assert.ok(facts('A @export¦').length > 0);
    assert.ok(facts('A @export-reven¦').length > 0);
    for (const query of ['exportrev', 'exprot', 'exportation-zebra'])
      assert.deepEqual(facts(`A @${query}¦`), [], query);
  });
});
