import assert from 'node:assert/strict';
import path from 'node:path';
import { uriOf } from '../../../src/cli/paths.ts';
import type { FactView } from '../../../src/core/requests.ts';
import { FakeWorkspace, folderWith, plumbline } from './support.ts';

const FACT: FactView = {
  uid: 'bauer-2009/share',
  statement: 'Russia derived 64 percent of its export revenues from oil and gas.',
  quote: 'derived 64 percent of its\n export revenues',
  kind: 'estimate',
  section: 'A Matter of Economics',
  paragraph: 3,
  pageInferred: true,
  notes: [11],
  asOf: '2007',
  topics: ['energy'],
  reference: 'Bauer, John W. 2009. …',
  source: 'Bauer 2009, ‘A Matter of Economics’, n. 11',
  key: 'bauer2009',
};
const OTHER: FactView = { ...FACT, uid: 'bauer-2009/other', statement: 'Another.' };

const finding = (facts: readonly FactView[]) => ({
  openWorkspace: () => Promise.resolve(new FakeWorkspace({ facts })),
});

describe('plumbline facts', () => {
  it('shows statement, quote and source', async () => {
    const { status, stdout, stderr } = await plumbline(['facts', 'share'], finding([FACT, OTHER]));
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.equal(
      stdout.split('\n\n')[0],
      'Russia derived 64 percent of its export revenues from oil and gas.\n' +
        '    “derived 64 percent of its export revenues”\n' +
        '    Bauer 2009, ‘A Matter of Economics’, n. 11 · estimate · as of 2007 · bauer-2009/share',
    );
    assert.ok(stdout.includes('\n\nAnother.\n'));
  });

  it('shows as many as asked for', async () => {
    const words = ['facts', 'share', '--limit', '1'];
    const { stdout } = await plumbline(words, finding([FACT, OTHER]));
    assert.ok(!stdout.includes('Another.'));
  });

  it('prints JSON', async () => {
    const words = ['facts', 'the', 'share', '--format', 'json'];
    const { status, stdout } = await plumbline(words, finding([FACT]));
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      query: 'the share',
      facts: [
        {
          fact: 'bauer-2009/share',
          statement: FACT.statement,
          quote: FACT.quote,
          kind: 'estimate',
          asOf: '2007',
          topics: ['energy'],
          source: FACT.source,
          reference: 'bauer2009',
          section: 'A Matter of Economics',
          paragraph: 3,
          notes: [11],
        },
      ],
      problems: [],
    });
  });

  it('says in JSON which pages are inferred', async () => {
    const words = ['facts', 'share', '--format', 'json'];
    const found = finding([
      { ...FACT, page: 55 },
      { ...FACT, page: 55, pageInferred: false },
      FACT,
    ]);
    const { stdout } = await plumbline(words, found);
    const { facts } = JSON.parse(stdout) as { facts: Record<string, unknown>[] };
    assert.deepEqual(
      facts.map(({ page, pageInferred }) => [page, pageInferred]),
      [
        [55, true],
        [55, undefined],
        [undefined, undefined],
      ],
    );
  });

  it('says that nothing was found, which is no failure', async () => {
    const { status, stdout, stderr } = await plumbline(['facts', 'x\x1b'], finding([]));
    assert.deepEqual([status, stdout, stderr], [0, '', 'plumbline: no fact found for ‘x\\x1b’\n']);
  });

  it('is 2 for a --packs folder without a pack, and says what is wrong with others', async () => {
    const cwd = folderWith({ 'pack/pack.json': '{\n"id": 1}' });
    const uri = uriOf(path.join(cwd, 'pack/pack.json'));
    const workspace = new FakeWorkspace({
      facts: [FACT],
      wants: [{ kind: 'file', uri }],
      problems: [
        {
          uri,
          rule: 'pack/problem',
          level: 'warning',
          message: 'broken',
          range: { start: 2, end: 3 },
        },
      ],
    });
    const { status, stdout, stderr } = await plumbline(
      ['facts', 'x', '--packs', 'none', '--packs', 'pack'],
      { cwd, openWorkspace: () => Promise.resolve(workspace) },
    );
    assert.equal(status, 2);
    assert.match(
      stderr,
      /^plumbline: none: there is no pack.*\nplumbline: pack\/pack\.json:2: broken\n$/,
    );
    assert.match(stdout, /^Russia derived/);
  });
});
