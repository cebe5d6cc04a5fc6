import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import type { ExitStatus } from '../../../src/cli/environment.ts';
import { uriOf } from '../../../src/cli/paths.ts';
import type { CheckReport } from '../../../src/cli/report.ts';
import type { Finding } from '../../../src/core/findings.ts';
import type { ComparedFact, FactView } from '../../../src/core/requests.ts';
import type { FakeOptions, Result } from './support.ts';
import { FakeWorkspace, findingAt, folderWith, KeptOutput, plumbline } from './support.ts';

const EVIDENCE = {
  fact: 'bauer-2009/share',
  reference: 'bauer2009',
  quote: 'derived 64 percent',
  section: 'A Matter of Economics',
  page: 55,
  source: 'Bauer 2009',
};
const CONTRADICTION: Partial<Finding> = {
  message: '46 percent – the source has 64 percent (Bauer 2009)',
  kind: 'percent',
  stated: '46 percent',
  known: '64 percent',
  reason: 'same measure, same year',
  evidence: [EVIDENCE],
};

const FACT: FactView = {
  uid: 'pack/one',
  statement: 'One was 64 percent.',
  quote: 'it was 64 percent',
  kind: 'fact',
  section: 'Numbers',
  paragraph: 1,
  page: 5,
  pageInferred: false,
  notes: [],
  topics: [],
  reference: 'Euclid. Elements.',
  source: 'Euclid, ‘Numbers’',
  key: 'euclid',
};

/** A workspace that finds '46 percent' to contradict a source, and every line but empty ones a claim. */
function checking(more: Omit<FakeOptions, 'check'> = {}): FakeWorkspace {
  return new FakeWorkspace({
    ...more,
    check: (text, uri) => {
      if (!text.includes('46 percent')) return {};
      const finding = findingAt(text, '46 percent', CONTRADICTION);
      const { range } = finding;
      const start = text.lastIndexOf('\n', range.start) + 1;
      return {
        findings: [
          {
            ...finding,
            fixes: [
              {
                title: 'Use 64 percent',
                kind: 'quickfix',
                safe: false,
                edits: [{ uri, range, newText: '64 percent' }],
              },
            ],
          },
        ],
        claims: [
          {
            range: { start, end: range.end },
            verdict: 'contradicts',
            cited: false,
            evidence: EVIDENCE,
          },
          {
            range: { start: 0, end: 1 },
            verdict: 'notComparable',
            cited: true,
            reason: 'no fact is about this',
          },
        ],
      };
    },
  });
}

function runIn(
  cwd: string,
  workspace: FakeWorkspace,
  ...words: readonly string[]
): Promise<Result> {
  return plumbline(['check', ...words], {
    cwd,
    openWorkspace: () => Promise.resolve(workspace),
  });
}

function parse({ stdout }: Result): CheckReport {
  return JSON.parse(stdout) as CheckReport;
}

describe('plumbline check', () => {
  it('prints the JSON object of the contract', async () => {
    const cwd = folderWith({
      'sub/draft.md': '# 😀 Title\r\n\r\n😀 It was 46 percent.\r\n',
      'clean.md': 'Nothing.',
    });
    const result = await runIn(cwd, checking(), '--format', 'json');
    assert.equal(result.status, 1);
    assert.equal(result.stderr, '');
    assert.ok(result.stdout.endsWith('}\n'));
    assert.deepEqual(JSON.parse(result.stdout), {
      version: 1,
      files: [
        {
          path: 'clean.md',
          findings: [],
          claims: [],
          counts: { supports: 0, contradicts: 0, conflict: 0, notComparable: 0, cited: 0 },
        },
        {
          path: 'sub/draft.md',
          findings: [
            {
              rule: 'claim/contradicts-source',
              level: 'warning',
              line: 3,
              column: 11,
              endLine: 3,
              endColumn: 21,
              text: '46 percent',
              message: '46 percent – the source has 64 percent (Bauer 2009)',
              kind: 'percent',
              stated: '46 percent',
              known: '64 percent',
              fact: 'bauer-2009/share',
              reference: 'bauer2009',
              quote: 'derived 64 percent',
              section: 'A Matter of Economics',
              page: 55,
              fixes: [
                {
                  title: 'Use 64 percent',
                  kind: 'quickfix',
                  safe: false,
                  edits: [
                    {
                      path: 'sub/draft.md',
                      line: 3,
                      column: 11,
                      endLine: 3,
                      endColumn: 21,
                      newText: '64 percent',
                    },
                  ],
                },
              ],
            },
          ],
          claims: [
            { line: 1, column: 1, endLine: 1, endColumn: 2, verdict: 'notComparable', cited: true },
            {
              line: 3,
              column: 1,
              endLine: 3,
              endColumn: 21,
              verdict: 'contradicts',
              fact: 'bauer-2009/share',
              quote: 'derived 64 percent',
              cited: false,
            },
          ],
          counts: { supports: 0, contradicts: 1, conflict: 0, notComparable: 1, cited: 1 },
        },
      ],
      problems: [],
    });
  });

  it('has the fields in the order of the contract', async () => {
    const cwd = folderWith({ 'draft.md': '46 percent' });
    const [file] = parse(await runIn(cwd, checking(), '--format', 'json')).files;
    assert.deepEqual(Object.keys(file ?? {}), ['path', 'findings', 'claims', 'counts']);
    assert.equal(
      Object.keys(file?.findings[0] ?? {}).join(),
      'rule,level,line,column,endLine,endColumn,text,message,kind,stated,known,' +
        'fact,reference,quote,section,page,fixes',
    );
  });

  it('leaves out fields that don’t apply, and adds reasons with --explain', async () => {
    const cwd = folderWith({ 'draft.md': '46 percent' });
    const plain = parse(await runIn(cwd, checking(), '--format', 'json'));
    assert.ok(!('reason' in (plain.files[0]?.findings[0] ?? {})));
    assert.ok(!('fact' in (plain.files[0]?.claims[0] ?? {})));
    const [file] = parse(await runIn(cwd, checking(), '--format', 'json', '--explain')).files;
    assert.equal(file?.findings[0]?.reason, 'same measure, same year');
    assert.equal(file.claims[0]?.reason, 'no fact is about this');
    assert.equal(file.claims[0].text, '4');
  });

  it('sorts by path, position and rule', async () => {
    const cwd = folderWith({ 'b.md': 'x y', 'B.md': 'x y', 'a/z.md': 'x y', 'a.md': 'x y' });
    const workspace = new FakeWorkspace({
      check: (text) => ({
        findings: [
          findingAt(text, 'y'),
          findingAt(text, 'x', { rule: 'claim/uncited' }),
          findingAt(text, 'x y', { rule: 'citation/locator' }),
          findingAt(text, 'x', { rule: 'bibliography/problem' }),
        ],
      }),
    });
    const { files } = parse(await runIn(cwd, workspace, '--format', 'json'));
    assert.deepEqual(
      files.map((file) => file.path),
      ['B.md', 'a.md', 'a/z.md', 'b.md'],
    );
    assert.deepEqual(
      files[0]?.findings.map(({ rule }) => rule),
      ['bibliography/problem', 'claim/uncited', 'citation/locator', 'claim/contradicts-source'],
    );
  });

  it('shows paths outside the current folder relative to it', async () => {
    const cwd = folderWith({ 'here/x.txt': '', 'there/a b.md': '46 percent' });
    const result = await runIn(path.join(cwd, 'here'), checking(), '--format', 'json', '../there');
    assert.deepEqual(
      parse(result).files.map((file) => file.path),
      ['../there/a b.md'],
    );
  });

  it('prints text for people', async () => {
    const cwd = folderWith({ 'draft.md': 'Well.\n\nIt was 46 percent.', 'clean.md': '' });
    assert.deepEqual(await runIn(cwd, checking()), {
      status: 1,
      stdout:
        'draft.md:3:8  warning  46 percent – the source has 64 percent (Bauer 2009)  claim/contradicts-source\n' +
        '    “derived 64 percent”\n' +
        '1 finding in 2 files · 2 claims · 1 differs from its source · 1 not checked · 1 cited\n',
      stderr: '',
    });
  });

  describe('--explain', () => {
    const claim = { range: { start: 7, end: 25 }, cited: false } as const;
    const explaining = (): FakeWorkspace =>
      new FakeWorkspace({
        check: () => ({
          explanations: [
            {
              range: claim.range,
              claim: { ...claim, verdict: 'contradicts' },
              facts: [
                {
                  fact: FACT,
                  verdict: 'contradicts',
                  reason: 'same measure, other values',
                  agreed: [],
                  differing: [
                    {
                      kind: 'percent',
                      range: { start: 14, end: 24 },
                      stated: '46 percent',
                      known: '64 percent',
                      reason: 'they exclude each other',
                    },
                  ],
                },
                {
                  fact: { ...FACT, uid: 'pack/two' },
                  verdict: 'notComparable',
                  reason: 'another time',
                  agreed: [
                    {
                      kind: 'date',
                      range: { start: 7, end: 9 },
                      stated: '2007',
                      known: 'in 2007',
                      reason: 'the values agree',
                    },
                  ],
                  differing: [],
                },
              ],
            },
            {
              range: { start: 0, end: 5 },
              claim: {
                range: { start: 0, end: 5 },
                verdict: 'notComparable',
                cited: true,
                reason: 'no fact is about this',
              },
              facts: [],
            },
          ],
        }),
      });

    it('shows in the text what every claim was held against', async () => {
      const cwd = folderWith({ 'draft.md': 'Well.\n\nIt was 46 percent.' });
      const { stdout } = await runIn(cwd, explaining(), '--explain');
      assert.deepEqual(stdout.split('\n').slice(0, -2), [
        'draft.md:1:1  not checked, cited  Well.',
        '    no fact is about this',
        'draft.md:3:1  differs from its source  It was 46 percent.',
        '    pack/one: differs – same measure, other values',
        '        “it was 64 percent” (Euclid, ‘Numbers’)',
        '        differs: 46 percent – 64 percent (percent; they exclude each other)',
        '    pack/two: not comparable – another time',
        '        “it was 64 percent” (Euclid, ‘Numbers’)',
        '        agrees: 2007 – in 2007 (date; the values agree)',
      ]);
    });

    it('adds the explanations to the JSON object, and nothing without it', async () => {
      const cwd = folderWith({ 'draft.md': 'Well.\n\nIt was 46 percent.' });
      const plain = parse(await runIn(cwd, explaining(), '--format', 'json'));
      assert.ok(!('explanations' in (plain.files[0] ?? {})));
      const [file] = parse(await runIn(cwd, explaining(), '--format', 'json', '--explain')).files;
      const [first, second] = file?.explanations ?? [];
      assert.deepEqual(first, {
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 6,
        text: 'Well.',
        verdict: 'notComparable',
        cited: true,
        reason: 'no fact is about this',
        facts: [],
      });
      assert.equal(second?.verdict, 'contradicts');
      assert.deepEqual(second.facts[0], {
        fact: 'pack/one',
        verdict: 'contradicts',
        reason: 'same measure, other values',
        statement: 'One was 64 percent.',
        quote: 'it was 64 percent',
        source: 'Euclid, ‘Numbers’',
        reference: 'euclid',
        section: 'Numbers',
        page: 5,
        agreed: [],
        differing: [
          {
            line: 3,
            column: 8,
            endLine: 3,
            endColumn: 18,
            kind: 'percent',
            stated: '46 percent',
            known: '64 percent',
            reason: 'they exclude each other',
          },
        ],
      });
    });
  });

  it('colours the text only if the output wants it', async () => {
    const cwd = folderWith({ 'draft.md': '46 percent' });
    const stdout = new KeptOutput();
    stdout.color = true;
    const openWorkspace = () => Promise.resolve(checking());
    await plumbline(['check'], { cwd, stdout, openWorkspace });
    assert.ok(stdout.text.includes('\x1b[33mwarning\x1b[39m'));
    const without = new KeptOutput();
    await plumbline(['check'], { cwd, stdout: without, openWorkspace });
    assert.ok(!without.text.includes('\x1b'));
  });

  it('lets no control character of a document, pack or file name through', async function () {
    if (process.platform === 'win32') return this.skip();
    const evil = '\x1b]0;owned\x07\u009b2J\u202e';
    const name = `evil\x1b[2J.md`;
    const cwd = folderWith({ [name]: `${evil}\n` });
    const slot = { kind: 'date', range: { start: 0, end: 1 }, stated: evil, known: evil } as const;
    const evilFact: ComparedFact = {
      fact: { ...FACT, uid: evil, statement: evil, quote: evil, source: evil },
      verdict: 'contradicts',
      reason: evil,
      agreed: [{ ...slot, reason: evil }],
      differing: [{ ...slot, reason: evil }],
    };
    const workspace = (): FakeWorkspace =>
      new FakeWorkspace({
        check: (text) => ({
          findings: [
            findingAt(text, evil, {
              message: evil,
              reason: evil,
              evidence: [{ ...EVIDENCE, quote: evil, fact: evil }],
            }),
          ],
          explanations: [
            {
              range: { start: 0, end: text.length },
              claim: {
                range: { start: 0, end: text.length },
                verdict: 'notComparable',
                cited: true,
                reason: evil,
              },
              facts: [],
            },
            {
              range: { start: 0, end: text.length },
              claim: { range: { start: 0, end: text.length }, verdict: 'contradicts', cited: true },
              facts: [evilFact],
            },
          ],
        }),
        problems: [
          {
            uri: uriOf(path.join(cwd, name)),
            rule: 'pack/problem',
            level: 'hint',
            message: evil,
            range: { start: 0, end: 0 },
          },
        ],
      });
    for (const format of ['text', 'json']) {
      const words = ['--explain', '--format', format, '.', `${evil}.md`];
      const { stdout, stderr } = await runIn(cwd, workspace(), ...words);
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    }
  });

  describe('exit status', () => {
    const levels = ['hint', 'info', 'warning', 'error'] as const;

    /** The status for a finding of a level. */
    async function status(
      level: Finding['level'],
      ...words: readonly string[]
    ): Promise<ExitStatus> {
      const cwd = folderWith({ 'draft.md': 'x' });
      const workspace = new FakeWorkspace({
        check: (text) => ({ findings: [findingAt(text, 'x', { level })] }),
      });
      return (await runIn(cwd, workspace, ...words)).status;
    }

    it('is 1 from warning on', async () => {
      for (const level of levels) {
        assert.equal(await status(level), ['warning', 'error'].includes(level) ? 1 : 0, level);
      }
    });

    it('is 1 from the level of --fail-on on', async () => {
      for (const failOn of levels) {
        for (const level of levels) {
          const expected = levels.indexOf(level) >= levels.indexOf(failOn) ? 1 : 0;
          assert.equal(await status(level, '--fail-on', failOn), expected, `${level} ${failOn}`);
        }
      }
    });

    it('counts the problems of other files like findings', async () => {
      for (const rule of [
        'bibliography/problem',
        'pack/problem',
        'configuration/problem',
      ] as const) {
        for (const failOn of levels) {
          for (const level of levels) {
            const cwd = folderWith({ 'draft.md': '' });
            const uri = uriOf(path.join(cwd, 'other'));
            const problem = { uri, rule, level, message: 'x', range: { start: 0, end: 0 } };
            const workspace = new FakeWorkspace({ problems: [problem] });
            const result = await runIn(cwd, workspace, '--fail-on', failOn);
            const expected = levels.indexOf(level) >= levels.indexOf(failOn) ? 1 : 0;
            assert.equal(result.status, expected, `${rule} ${level} ${failOn}`);
          }
        }
      }
    });

    it('is 0 for nothing', async () => {
      const result = await runIn(folderWith({ 'a.txt': '' }), checking());
      assert.equal(result.status, 0);
      assert.equal(result.stdout, 'no findings in no files · no claims\n');
      assert.equal(result.stderr, 'plumbline: no documents found\n');
    });

    it('is 2 for a missing file, and the others are checked', async () => {
      const cwd = folderWith({ 'draft.md': '46 percent' });
      const result = await runIn(cwd, checking(), 'nope.md', 'draft.md', '--format', 'json');
      assert.equal(result.status, 2);
      assert.equal(result.stderr, 'plumbline: nope.md: there is no such file\n');
      const report = parse(result);
      assert.equal(report.files[0]?.findings.length, 1);
      assert.deepEqual(report.problems, [{ path: 'nope.md', message: 'there is no such file' }]);
    });

    it('is 2 for a glob that matches nothing', async () => {
      const result = await runIn(folderWith({ 'a.md': '' }), checking(), 'b*.md');
      assert.equal(result.status, 2);
      assert.equal(result.stderr, 'plumbline: b*.md: no document matches\n');
      assert.equal(result.stdout, 'no findings in no files · no claims · 1 problem\n');
    });
  });

  describe('a file that is not UTF-8', () => {
    const bytes = Uint8Array.from([...Buffer.from('naïve\n'), 0xff]);

    it('is a problem, and 2 if it was named', async () => {
      const cwd = folderWith({ 'bad.md': bytes, 'draft.md': '46 percent' });
      const result = await runIn(cwd, checking(), 'bad.md', 'draft.md');
      assert.equal(result.status, 2);
      assert.match(result.stderr, /^plumbline: bad\.md: not UTF-8 at line 2 \(byte 8\)\n$/);
      assert.match(result.stdout, /^draft\.md:1:1 {2}warning/);
    });

    it('is only a problem if a search found it', async () => {
      const cwd = folderWith({ 'bad.md': bytes, 'draft.md': 'Fine.' });
      const text = await runIn(cwd, checking());
      assert.equal(text.status, 0);
      assert.equal(text.stderr, '');
      assert.match(text.stdout, /^bad\.md {2}problem {2}not .*UTF-8/);
      const { files, problems } = parse(await runIn(cwd, checking(), '--format', 'json'));
      assert.deepEqual(
        files.map((file) => file.path),
        ['draft.md'],
      );
      assert.equal(problems[0]?.path, 'bad.md');
      assert.ok(!('line' in problems[0]));
    });
  });

  it('leaves a byte order mark out of every position', async () => {
    const cwd = folderWith({ 'draft.md': '\ufeff46 percent' });
    const { files } = parse(await runIn(cwd, checking(), '--format', 'json'));
    assert.equal(files[0]?.findings[0]?.column, 1);
  });

  it('says why a named file can’t be read', async function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = folderWith({ 'draft.md': 'Fine.' });
    symlinkSync('circle.md', path.join(cwd, 'circle.md'));
    const { status, stdout, stderr } = await runIn(cwd, checking(), 'circle.md', 'draft.md', '');
    assert.equal(status, 2);
    assert.match(stderr, /^plumbline: circle\.md: .*ELOOP.*$/m);
    assert.match(stderr, /^plumbline: ‘’: an empty name is no file$/m);
    assert.match(stdout, /^no findings in 1 file /);
  });

  it('lists problems of other files once, at their lines', async () => {
    const cwd = folderWith({ 'draft.md': '', 'refs.bib': 'one\ntwo\nthree' });
    const uri = uriOf(path.join(cwd, 'refs.bib'));
    const problem = {
      uri,
      rule: 'bibliography/problem',
      level: 'info',
      message: 'broken',
      range: { start: 8, end: 9 },
    } as const;
    const make = (): FakeWorkspace =>
      checking({ problems: [problem, problem], wants: [{ kind: 'file', uri }] });
    const json = await runIn(cwd, make(), '--format', 'json');
    assert.equal(json.status, 0);
    assert.deepEqual(parse(json).problems, [{ path: 'refs.bib', line: 3, message: 'broken' }]);
    const { stdout } = await runIn(cwd, make());
    assert.match(stdout, /^refs\.bib:3 {2}problem {2}broken\n/);
  });

  it('gives the workspace the current folder, the packs and all that it wants', async () => {
    const cwd = folderWith({
      'draft.md': '',
      'refs.bib': 'x',
      'packs/b/pack.json': '{}',
      'packs/a/pack.json': '{}',
      'packs/none/x.json': '{}',
      'single/pack.json': '{}',
    });
    const uri = (name: string): string => uriOf(path.join(cwd, name));
    const wants = [
      { kind: 'file', uri: uri('refs.bib') },
      { kind: 'file', uri: uri('gone.bib') },
      { kind: 'directory', uri: cwd },
    ] as const;
    const workspace = checking({ wants });
    const words = ['--packs', 'packs', '--packs', 'single', '--packs', 'packs/a'];
    const { status } = await runIn(cwd, workspace, ...words);
    assert.equal(status, 0);
    assert.deepEqual(workspace.settings, {
      folders: [uriOf(cwd)],
      packs: [uri('packs/a'), uri('packs/b'), uri('single')],
      bibliographies: [],
      rules: {},
    });
    assert.equal(workspace.changes.length, 2);
    const contents = new Map(workspace.changes[1]?.files?.map((file) => [file.uri, file.content]));
    assert.deepEqual(contents.get(uri('refs.bib')), { kind: 'text', text: 'x' });
    assert.deepEqual(contents.get(uri('gone.bib')), { kind: 'missing' });
  });

  it('is 2 for a --packs folder without a pack', async () => {
    const cwd = folderWith({ 'draft.md': '46 percent', 'empty/x': '' });
    const result = await runIn(cwd, checking(), '--packs', 'empty');
    assert.equal(result.status, 2);
    assert.match(result.stderr, /^plumbline: empty: there is no pack/);
    assert.match(result.stdout, /^draft\.md:1:1 {2}warning/);
  });

  it('counts a fix in a file that is not there as one at its beginning', async () => {
    const cwd = folderWith({ 'draft.md': 'x' });
    const uri = uriOf(path.join(cwd, '.plumbline/ignore.json'));
    const edit = { uri, range: { start: 0, end: 0 }, newText: '{}', create: true } as const;
    const workspace = new FakeWorkspace({
      check: (text) => ({
        findings: [
          findingAt(text, 'x', {
            fixes: [{ title: 'Ignore', kind: 'quickfix', safe: false, edits: [edit] }],
          }),
        ],
      }),
    });
    const { files } = parse(await runIn(cwd, workspace, '--format', 'json'));
    assert.deepEqual(files[0]?.findings[0]?.fixes[0]?.edits, [
      {
        path: '.plumbline/ignore.json',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        newText: '{}',
      },
    ]);
  });
});
