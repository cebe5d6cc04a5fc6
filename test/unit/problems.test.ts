/** What is wrong with files other than the draft, and with ignores in it: said once, where it can be mended. */
import assert from 'node:assert/strict';
import type { FileProblem, Finding } from '../../src/core/findings.ts';
import type { Snapshot } from '../../src/core/requests.ts';
import { type Options, at, openWorkspace, settle } from '../support/memoryWorkspace.ts';
import { smallPack } from '../support/smallPack.ts';

type Files = Readonly<Record<string, string>>;

const DRAFT = 'A short note.';
const CONFIG = '.plumbline/config.json';
const PACK: Files = smallPack('{"schemaVersion": 1, "facts": [{ "id": "broken" }]}');

function snapshotOf(files: Files, options: Options = {}): Snapshot {
  return openWorkspace({ 'draft.md': DRAFT, ...files }, ['draft.md'], options).snapshot;
}

/** Problems as `file: marked words: message`. */
function shown(problems: readonly FileProblem[], files: Files): readonly string[] {
  return problems.map(({ uri, range, message }) => {
    const file = uri.slice(at('').length);
    return `${file}: ${(files[file] ?? '').slice(range.start, range.end)}: ${message}`;
  });
}

function findings(files: Files): readonly Finding[] {
  return snapshotOf(files).check(at('draft.md'))?.findings ?? [];
}

/** The snapshot after a file has turned out unreadable. */
function withUnreadable(files: Files, file: string): Snapshot {
  const all = { 'draft.md': DRAFT, ...files };
  const { workspace } = openWorkspace(all, ['draft.md']);
  workspace.apply({
    files: [{ uri: at(file), content: { kind: 'unreadable', message: 'not UTF-8 at line 1' } }],
  });
  settle(workspace, all);
  return workspace.snapshot();
}

describe('levels of file problems', () => {
  const broken: Files = {
    'draft.md': '---\nbibliography: refs.bib\n---\n\nA note.',
    'refs.bib': '@book{a title = {A}}',
    ...PACK,
  };
  const levelsWith = (rules: object) =>
    new Map(
      snapshotOf({ ...broken, [CONFIG]: JSON.stringify({ rules, unheard: 1 }) })
        .fileProblems()
        .map(({ rule, level }) => [rule, level]),
    );

  it('are the rules’ own, and warning for the configuration', () => {
    assert.deepEqual(
      levelsWith({}),
      new Map([
        ['configuration/problem', 'warning'],
        ['pack/problem', 'warning'],
        ['bibliography/problem', 'warning'],
      ]),
    );
  });

  for (const rule of ['bibliography/problem', 'pack/problem'] as const) {
    it(`of ${rule} are configured like any other`, () => {
      for (const level of ['hint', 'info', 'error']) {
        assert.equal(levelsWith({ [rule]: level }).get(rule), level);
      }
      assert.equal(levelsWith({ [rule]: 'off' }).has(rule), false);
    });
  }

  it('come from the settings where the folder says nothing', () => {
    const { snapshot } = openWorkspace(broken, ['draft.md'], {
      settings: { rules: { 'pack/problem': 'error' } },
    });
    const problem = snapshot.fileProblems().find(({ rule }) => rule === 'pack/problem');
    assert.equal(problem?.level, 'error');
  });
});

describe('what is named in vain', () => {
  it('is a bibliography of the configuration, at its entry', () => {
    const files = { [CONFIG]: '{ "bibliographies": ["gone.bib", "~/x.bib"] }' };
    assert.deepEqual(shown(snapshotOf(files).fileProblems(), files), [
      `${CONFIG}: "gone.bib": gone.bib – is not there`,
      `${CONFIG}: "~/x.bib": ~/x.bib – starts with ~; write the path out, or make it relative to the document`,
    ]);
  });

  it('is an unreadable bibliography of the configuration', () => {
    const files = { [CONFIG]: '{ "bibliographies": ["refs.bib"] }', 'refs.bib': '' };
    assert.deepEqual(shown(withUnreadable(files, 'refs.bib').fileProblems(), files), [
      `${CONFIG}: "refs.bib": refs.bib – not UTF-8 at line 1`,
    ]);
  });

  it('is a pack folder of the configuration, at its entry', () => {
    const files = { [CONFIG]: '{ "packs": ["packs/gone", "https://example.org/pack"] }' };
    assert.deepEqual(shown(snapshotOf(files).fileProblems(), files), [
      `${CONFIG}: "packs/gone": packs/gone – holds no pack: there is no pack.json in it`,
      `${CONFIG}: "https://example.org/pack": https://example.org/pack – is a web address; Plumbline reads files only and never uses the network`,
    ]);
  });

  it('is in the status alone if a setting names it', () => {
    const snapshot = snapshotOf(
      {},
      { settings: { bibliographies: [at('gone.bib')], packs: [at('packs/gone')] } },
    );
    assert.deepEqual(snapshot.fileProblems(), []);
    assert.deepEqual(
      snapshot.status(at('draft.md')).problems.map(({ message }) => message),
      ['gone – holds no pack: there is no pack.json in it', 'gone.bib – is not there'],
    );
  });

  it('is in the status, too, if the document names it', () => {
    const files = { 'draft.md': '---\nbibliography: gone.bib\n---\n\nA note.' };
    const snapshot = snapshotOf(files);
    assert.deepEqual(snapshot.fileProblems(), [], 'the document has a finding');
    const { problems, bibliographies } = snapshot.status(at('draft.md'));
    assert.deepEqual(shown(problems, files), ['draft.md: gone.bib: gone.bib – is not there']);
    assert.deepEqual(
      bibliographies.map(({ name, problem }) => [name, problem]),
      [['gone.bib', 'is not there']],
    );
  });
});

describe('files that can’t be read', () => {
  it('are reported if they are the configuration or the ignore file', () => {
    for (const file of [CONFIG, '.plumbline/ignore.json']) {
      const files = { [file]: '{}' };
      assert.deepEqual(shown(withUnreadable(files, file).fileProblems(), files), [
        `${file}: : This file can’t be read: not UTF-8 at line 1`,
      ]);
    }
  });

  it('are reported once if they are a pack’s, and not called missing', () => {
    for (const name of ['pack.json', 'references.json', 'entities.json', 'facts.json']) {
      const file = `.plumbline/packs/p/${name}`;
      const said = shown(withUnreadable(PACK, file).fileProblems(), PACK);
      assert.deepEqual(
        said.filter((line) => line.startsWith(file)),
        [`${file}: : can’t be read: not UTF-8 at line 1`],
      );
    }
  });

  it('are not written to', () => {
    const files = {
      'draft.md': '---\nbibliography: refs.bib\n---\n\nSee [@nobody].',
      'refs.bib': '',
      '.plumbline/ignore.json': '{ "version": 1, "ignored": [] }',
    };
    const fixesOf = (snapshot: Snapshot) =>
      snapshot.check(at('draft.md'))?.findings[0]?.fixes.map(({ title }) => title) ?? [];
    assert.ok(fixesOf(snapshotOf(files)).some((title) => title.includes('ignore.json')));
    const unreadable = fixesOf(withUnreadable(files, '.plumbline/ignore.json'));
    assert.equal(
      unreadable.some((title) => title.includes('ignore.json')),
      false,
    );
  });
});

describe('broken syntax', () => {
  it('is reported once for each file', () => {
    const texts: readonly (readonly [file: string, text: string])[] = [
      [CONFIG, 'not json'],
      [CONFIG, '{ "rules": { "claim/uncited": "off"'],
      [CONFIG, '{ "packs": ["'],
      ['.plumbline/ignore.json', 'not json'],
      ['.plumbline/ignore.json', '{ "version": 1, "ignored": ['],
      ['.plumbline/ignore.json', '{ "vers'],
    ];
    for (const [file, text] of texts) {
      const said = snapshotOf({ [file]: text }).fileProblems();
      assert.equal(said.length, 1, `${text}: ${said.map(({ message }) => message).join(' ')}`);
    }
    for (const name of ['pack.json', 'facts.json', 'entities.json']) {
      const file = `.plumbline/packs/p/${name}`;
      const said = snapshotOf({ ...PACK, [file]: 'not json' }).fileProblems();
      assert.equal(said.filter(({ uri }) => uri === at(file)).length, 1, name);
    }
  });

  it('is reported once for the front matter', () => {
    for (const yaml of ['title: [unclosed\ndate: {', 'a: b: c\nd: e: f']) {
      const said = findings({ 'draft.md': `---\n${yaml}\n---\n\nA note.` });
      assert.deepEqual(
        said.map(({ rule }) => rule),
        ['bibliography/problem'],
        yaml,
      );
    }
  });
});

describe('rules of other versions', () => {
  it('are a problem of the configuration', () => {
    const files = { [CONFIG]: '{ "rules": { "estimate/mixed": "error" } }' };
    assert.deepEqual(shown(snapshotOf(files).fileProblems(), files), [
      `${CONFIG}: "estimate/mixed": The rule ‘estimate/mixed’ is not in this version.`,
    ]);
  });
});

describe('ignoring a citation key', () => {
  const head = '---\nbibliography: refs.bib\n---\n\n';
  const bibliography = '@book{smith2001, title = {Lines}}';
  const ignoreFix = (finding: Finding | undefined) =>
    finding?.fixes.find(({ title }) => title.includes('ignore.json'))?.edits[0]?.newText ?? '';
  const ignoring = (draft: string, which: number) => {
    const files = { 'draft.md': head + draft, 'refs.bib': bibliography };
    const ignore = ignoreFix(findings(files)[which]);
    return findings({ ...files, '.plumbline/ignore.json': ignore }).map(
      ({ range }) => (head + draft).slice(0, range.start).split('\n').length - 4,
    );
  };

  it('covers its sentence, not the key everywhere', () => {
    assert.deepEqual(ignoring('The line is long [@nobody].\nThe line is short [@nobody].', 0), [2]);
    assert.deepEqual(ignoring('The line is long [@nobody].\n\nOnce more [@nobody].', 1), [1]);
  });

  it('works in headings, quotes, notes and table cells', () => {
    const draft =
      '# About @nobody\n\n> A quote [@nobody].\n\n- An item [@nobody]\n\n| Head |\n| --- |\n| Cell [@nobody] |\n\nA note.^[In a note @nobody.]';
    const files = { 'draft.md': head + draft, 'refs.bib': bibliography };
    const found = findings(files);
    assert.equal(found.length, 5);
    for (const [i, finding] of found.entries()) {
      const { sentence, range } = finding;
      assert.ok(sentence !== undefined && sentence.start <= range.start, String(i));
      assert.ok(range.end <= sentence.end);
      const left = findings({ ...files, '.plumbline/ignore.json': ignoreFix(finding) });
      assert.equal(left.length, 4, `finding ${String(i)}`);
    }
  });
});

describe('did you mean', () => {
  const fixesFor = (key: string, ...keys: readonly string[]) => {
    const files = {
      'draft.md': `---\nbibliography: refs.bib\n---\n\nSee [@${key}].`,
      'refs.bib': keys.map((known) => `@book{${known}, title = {T}}\n`).join(''),
    };
    return (findings(files)[0]?.fixes ?? [])
      .filter(({ title }) => title.startsWith('Change to'))
      .map(({ title, safe }) => `${title}${safe ? ' (safe)' : ''}`);
  };

  it('is safe and alone if one key is a single slip away', () => {
    assert.deepEqual(fixesFor('iea2009', 'iea2008', 'eia2007', 'ieb2007'), [
      'Change to @iea2008 (safe)',
    ]);
  });

  it('is not safe if several are, or none', () => {
    assert.deepEqual(fixesFor('iea2009', 'iea2008', 'iea2007'), [
      'Change to @iea2007',
      'Change to @iea2008',
    ]);
    assert.deepEqual(fixesFor('iea2009', 'iea1908'), ['Change to @iea1908']);
  });
});

describe('ignore comments', () => {
  const said = (draft: string, rules: object = {}) =>
    findings({ 'draft.md': draft, [CONFIG]: JSON.stringify({ rules }) }).map(
      ({ rule, level, range, message, fixes }) => {
        const [edit] = fixes[0]?.edits ?? [];
        const fixed =
          edit === undefined
            ? undefined
            : draft.slice(0, edit.range.start) + edit.newText + draft.slice(edit.range.end);
        return [rule, level, draft.slice(range.start, range.end), message, fixed];
      },
    );

  it('that are misspelled are reported at the word, with the right one as a fix', () => {
    assert.deepEqual(said('A note. <!-- plumbline-ignor -->'), [
      [
        'ignore/unused',
        'hint',
        'plumbline-ignor',
        'There is no directive ‘plumbline-ignor’; did you mean ‘plumbline-ignore’?',
        'A note. <!-- plumbline-ignore -->',
      ],
    ]);
    assert.deepEqual(said('A note. <!-- plumbline-ignore claim/uncitd -->'), [
      [
        'ignore/unused',
        'hint',
        'claim/uncitd',
        'There is no rule ‘claim/uncitd’; did you mean ‘claim/uncited’?',
        'A note. <!-- plumbline-ignore claim/uncited -->',
      ],
    ]);
    const [nonsense] = said('A note. <!-- plumbline-ignore nonsense -->');
    assert.deepEqual(nonsense?.slice(2), ['nonsense', 'There is no rule ‘nonsense’.', undefined]);
    assert.deepEqual(said('A. <!-- plumbline-ignor -->', { 'ignore/unused': 'off' }), []);
    const [fix] = findings({ 'draft.md': 'A. <!-- plumbline-ignor -->' })[0]?.fixes ?? [];
    assert.equal(fix?.safe, false, 'it would hide findings');
  });

  it('for a rule that is switched off are not called unused', () => {
    const draft = 'A note. <!-- plumbline-ignore claim/uncited -->';
    assert.deepEqual(said(draft, { 'claim/uncited': 'off' }), []);
    assert.equal(said(draft).length, 1);
    const two = 'A note. <!-- plumbline-ignore claim/uncited citation/unknown-key -->';
    assert.equal(said(two, { 'claim/uncited': 'off' }).length, 1);
  });
});

describe('the files of a folder', () => {
  it('have any of the known endings in upper or lower case', () => {
    const snapshot = snapshotOf({ [CONFIG]: '{ "files": { "exclude": ["Old/**"] } }' });
    for (const name of ['a.md', 'b.markdown', 'c.qmd', 'd.rmd', 'e.Rmd', 'f.MD', 'sub/G.Markdown'])
      assert.equal(snapshot.isSelected(at(name)), true, name);
    for (const name of ['a.txt', 'old/a.md']) assert.equal(snapshot.isSelected(at(name)), false);
  });
});

describe('the status of a document that is not open', () => {
  it('says nothing of what the document declares', () => {
    const notes = (uri: string) => snapshotOf({}).status(uri).notes.join(' ');
    assert.match(notes(at('draft.md')), /declares no bibliography/u);
    assert.doesNotMatch(notes(at('none.md')), /declares no bibliography/u);
  });
});
