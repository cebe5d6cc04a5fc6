/** The façade as a host uses it: what it wants read, what it answers, and what bad input costs. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { at, openWorkspace, settle } from '../support/memoryWorkspace.ts';
import { smallPack } from '../support/smallPack.ts';

const CLAIM = 'In 2007 Russia derived 46 percent of its export revenues from oil and natural gas.';

function findings(files: Readonly<Record<string, string>>, path = 'draft.md') {
  return openWorkspace(files, [path]).snapshot.check(at(path))?.findings ?? [];
}

describe('workspace', () => {
  it('finds the words that differ, whatever line ends the draft has', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const draft = [
        '# Trade',
        '',
        'In 2007 Russia derived **46',
        'percent** of its export revenues from oil and natural gas.',
      ].join(end);
      const [finding] = findings({ 'draft.md': draft }).filter(
        ({ rule }) => rule === 'claim/contradicts-source',
      );
      assert.equal(finding?.stated, '46 percent');
      assert.equal(draft.slice(finding?.range.start, finding?.range.end), `46${end}percent`);
    }
  });

  it('counts from the first character after a byte order mark', () => {
    const [finding] = findings({ 'draft.md': `\uFEFF${CLAIM}` });
    assert.deepEqual(finding?.range, { start: CLAIM.indexOf('46'), end: CLAIM.indexOf(' of its') });
  });

  it('wants the document’s bibliography beside it, then in the root', () => {
    const draft = `---\nbibliography: refs.bib\n---\n\nSee [@smith2001].`;
    const entry = '@book{smith2001, title = {Lines}, author = {Smith, Ann}, year = {2001}}';
    assert.deepEqual(
      findings({ 'notes/draft.md': draft, 'notes/refs.bib': entry }, 'notes/draft.md'),
      [],
    );
    assert.deepEqual(
      findings(
        { 'notes/draft.md': draft, '.plumbline/config.json': '{}', 'refs.bib': entry },
        'notes/draft.md',
      ),
      [],
    );
  });

  it('shows a changed bibliography and a changed pack at once', () => {
    const files: Record<string, string> = {
      'draft.md': '---\nbibliography: refs.bib\n---\n\nSee [@smith2001].',
      'refs.bib': '',
    };
    const { workspace, snapshot } = openWorkspace(files, ['draft.md']);
    assert.equal(snapshot.check(at('draft.md'))?.findings[0]?.rule, 'citation/unknown-key');
    workspace.apply({
      files: [
        {
          uri: at('refs.bib'),
          content: { kind: 'text', text: '@book{smith2001, title = {Lines}}' },
        },
      ],
    });
    settle(workspace, files);
    assert.deepEqual(workspace.snapshot().check(at('draft.md'))?.findings, []);
    assert.equal(
      snapshot.check(at('draft.md'))?.findings.length,
      1,
      'an older snapshot stays as it was',
    );
  });

  describe('bad input', () => {
    it('reports front matter that is no YAML, and checks the rest', () => {
      const found = findings({ 'draft.md': `---\ntitle: [unclosed\n---\n\n${CLAIM}` });
      assert.deepEqual(found.map(({ rule }) => rule).sort(), [
        'bibliography/problem',
        'claim/contradicts-source',
      ]);
    });

    it('reports a missing bibliography where the draft names it, once, and lets unknown keys wait', () => {
      const draft = '---\nbibliography: gone.bib\n---\n\nSee [@smith2001] and [@jones2002].';
      const found = findings({ 'draft.md': draft });
      assert.deepEqual(
        found.map(({ rule, message }) => [rule, message]),
        [['bibliography/problem', 'gone.bib – is not there']],
      );
      assert.equal(draft.slice(found[0]?.range.start, found[0]?.range.end), 'gone.bib');
    });

    it('costs a broken entry itself alone', () => {
      const bibliography =
        '@book{a, title = {One}}\n@book{b title = {Two}\n@book{c, title = {Three}}\n';
      const files = {
        'draft.md': '---\nbibliography: refs.bib\n---\n\n[@a; @b; @c; @d]',
        'refs.bib': bibliography,
      };
      const { snapshot } = openWorkspace(files, ['draft.md']);
      assert.deepEqual(
        snapshot.check(at('draft.md'))?.findings.map(({ stated }) => stated),
        ['d'],
      );
      assert.ok(
        snapshot
          .fileProblems()
          .every(({ uri, rule }) => uri === at('refs.bib') && rule === 'bibliography/problem'),
      );
      assert.ok(snapshot.fileProblems().length > 0);
    });

    it('never fetches a bibliography from the network', () => {
      const found = findings({
        'draft.md': '---\nbibliography: https://example.org/refs.bib\n---\n\nText.',
      });
      assert.match(found[0]?.message ?? '', /web address/u);
    });

    it('leaves a broken fact out and keeps the rest of the pack', () => {
      const pack = (facts: string) => ({
        ...smallPack(facts),
        'draft.md': 'The Lindau bridge is 80 metres long.',
      });
      const fact = {
        id: 'bridge',
        statement: 'The Lindau bridge is 90 metres long.',
        quote: 'the Lindau bridge, 90 metres long',
        section: 'Bridges',
        paragraph: 1,
        page: 4,
        notes: [],
        kind: 'fact',
        topics: ['transport'],
        reference: 's',
      };
      const facts = JSON.stringify({ schemaVersion: 1, facts: [{ id: 'broken' }, fact] });
      const { snapshot } = openWorkspace(pack(facts), ['draft.md'], { bundled: false });
      const [finding] = snapshot.check(at('draft.md'))?.findings ?? [];
      assert.equal(
        finding?.message,
        '80 metres – the source has 90 metres (Smith n.d., ‘Bridges’, p. 4)',
      );
      assert.ok(
        snapshot
          .fileProblems()
          .some(({ uri, message }) => uri.endsWith('facts.json') && message.includes('broken')),
      );
    });

    it('works on an empty document, without a folder, and in an untitled file', () => {
      assert.deepEqual(findings({ 'draft.md': '' }), []);
      const { workspace } = openWorkspace({}, []);
      workspace.apply({
        settings: { folders: [], packs: [], bibliographies: [], rules: {} },
        documents: [{ uri: 'untitled:Untitled-1', version: 1, text: CLAIM }],
      });
      settle(workspace, {});
      assert.equal(
        workspace
          .snapshot()
          .check('untitled:Untitled-1')
          ?.findings.filter(({ rule }) => rule === 'claim/contradicts-source').length,
        1,
      );
    });

    it('never throws, and keeps every range inside the text', () => {
      const words = fc.constantFrom(
        'Russia',
        '46 percent',
        '[@a',
        ']',
        '\n\n',
        '| a | b |\n| - | - |\n',
        '*',
        '`',
        '---\n',
        '@bauer2009',
        '[^1]',
        '\r\n',
        '🙂',
        'of its export revenues',
        '<!-- plumbline-ignore -->',
        '$',
        '12 miles',
        '- ',
        '> ',
      );
      const { workspace } = openWorkspace({}, []);
      fc.assert(
        fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
          const text = parts.join(' ');
          workspace.apply({ documents: [{ uri: at('draft.md'), version: 1, text }] });
          settle(workspace, {});
          const check = workspace.snapshot().check(at('draft.md'));
          for (const { range } of [...(check?.findings ?? []), ...(check?.claims ?? [])]) {
            assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
          }
        }),
        { numRuns: 150 },
      );
    });
  });

  describe('configuration', () => {
    it('switches a rule off, and sets its level', () => {
      const config = (level: string) =>
        findings({
          'draft.md': CLAIM,
          '.plumbline/config.json': `{ "rules": { "claim/contradicts-source": "${level}" } }`,
        });
      assert.deepEqual(config('off'), []);
      assert.equal(config('error')[0]?.level, 'error');
    });

    it('silences a finding by its fingerprint, which survives a moved sentence and an added citation', () => {
      const [finding] = findings({ 'draft.md': CLAIM });
      const fix = finding?.fixes.find(({ title }) => title.includes('ignore.json'));
      const ignore = fix?.edits[0]?.newText ?? '';
      assert.match(ignore, /"fingerprint": "1:/u);
      const moved = `# Elsewhere\n\n${CLAIM.replace('.', ' [@bauer2009].')}`;
      assert.deepEqual(findings({ 'draft.md': moved, '.plumbline/ignore.json': ignore }), []);
    });

    it('silences by comment: a block, the next line, the file', () => {
      const code = 'claim/contradicts-source';
      assert.deepEqual(findings({ 'draft.md': `${CLAIM} <!-- plumbline-ignore ${code} -->` }), []);
      assert.deepEqual(findings({ 'draft.md': `<!-- plumbline-ignore -->\n\n${CLAIM}` }), []);
      assert.deepEqual(
        findings({ 'draft.md': `<!-- plumbline-ignore-next-line ${code} -->\n${CLAIM}` }),
        [],
      );
      assert.deepEqual(
        findings({ 'draft.md': `${CLAIM}\n\n<!-- plumbline-ignore-file ${code} -->` }),
        [],
      );
      assert.equal(
        findings({ 'draft.md': `<!-- plumbline-ignore -->\n\nA note.\n\n${CLAIM}` }).length,
        2,
      );
    });
  });

  describe('fixes', () => {
    const apply = (
      text: string,
      edits: readonly { uri: string; range: { start: number; end: number }; newText: string }[],
    ) =>
      [...edits]
        .filter(({ uri }) => uri === at('draft.md'))
        .reduce(
          (now, { range, newText }) => now.slice(0, range.start) + newText + now.slice(range.end),
          text,
        );

    it('puts the source’s value in', () => {
      const fix = findings({ 'draft.md': CLAIM })[0]?.fixes[0];
      assert.equal(apply(CLAIM, fix?.edits ?? []), CLAIM.replace('46', '64'));
      assert.equal(fix?.safe, false);
    });

    it('cites under the document’s own key, before the full stop', () => {
      const draft =
        '---\nbibliography: refs.bib\n---\n\nIn 2007 Russia derived 64 percent of its export revenues from oil and natural gas.\n';
      const entry =
        '@article{own:key, title = {Unlocking Russian Interests on the Korean Peninsula}, author = {Bauer, John W.}, year = 2009}';
      const [finding] = findings({ 'draft.md': draft, 'refs.bib': entry });
      assert.equal(finding?.rule, 'claim/uncited');
      assert.match(apply(draft, finding?.fixes[0]?.edits ?? []), /natural gas \[@own:key\]\.\n$/u);
    });

    it('adds the entry to a bibliography that lacks the work, touching nothing else of it', () => {
      const draft =
        '---\nbibliography: refs.bib\n---\n\nIn 2007 Russia derived 64 percent of its export revenues from oil and natural gas.\n';
      const entry = '@book{smith2001, title = {Lines}}\n';
      const [finding] = findings({ 'draft.md': draft, 'refs.bib': entry });
      const added = finding?.fixes[0]?.edits.find(({ uri }) => uri === at('refs.bib'));
      assert.deepEqual(added?.range, { start: entry.length, end: entry.length });
      assert.match(added?.newText ?? '', /@article\{bauer2009,/u);
    });
  });
});
