/** Works that disagree with one another about what a sentence says. */
import assert from 'node:assert/strict';
import { applied, findingsOf } from '../../support/findings.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';
import { type FactInput, packOf } from '../../support/packs.ts';

const DRAFT = 'draft.md';

const adams = packOf({
  key: 'adams2009',
  author: 'Adams',
  year: 2009,
  facts: [
    { statement: 'The Lindau tunnel is 740 metres long.' },
    {
      statement: 'The port of Lindau handles 12 percent of the coal exports of Norland.',
      asOf: '2009',
    },
    { statement: 'Norland opposes the annexation of the Lindau islands.', kind: 'judgment' },
    { statement: 'The Lindau bridge was opened in 1931.' },
    { statement: 'In 2007 the port of Lindau handled 64 percent of the grain exports of Norland.' },
  ],
});

function brown(facts: readonly FactInput[]): Readonly<Record<string, string>> {
  return packOf({ key: 'brown2011', author: 'Brown', year: 2011, facts });
}

const rival = brown([
  { statement: 'The Lindau tunnel is 690 metres long.' },
  {
    statement: 'The port of Lindau handles 19 percent of the coal exports of Norland.',
    asOf: '2011',
  },
  { statement: 'Norland does not oppose the annexation of the Lindau islands.', kind: 'judgment' },
  { statement: 'The Lindau bridge was opened in 1933.' },
  { statement: 'In 2007 the port of Lindau handled 58 percent of the grain exports of Norland.' },
]);

function check(text: string, files: Readonly<Record<string, string>> = { ...adams, ...rival }) {
  const { snapshot } = openWorkspace({ ...files, [DRAFT]: text }, [DRAFT], { bundled: false });
  const result = snapshot.check(at(DRAFT));
  assert.ok(result);
  return { ...result, snapshot };
}

function claimRules(text: string, files?: Readonly<Record<string, string>>): readonly string[] {
  return check(text, files)
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('claim/'));
}

const TUNNEL = 'The Lindau tunnel is 740 metres long.';

describe('claim/conflict', () => {
  it('shows both values and both sources, and counts the claim apart', () => {
    const { findings, counts, claims } = check(TUNNEL);
    assert.deepEqual(
      findings.map(({ rule, level, message }) => [rule, level, message]),
      [
        [
          'claim/conflict',
          'info',
          '740 metres – sources conflict: 740 metres (Adams 2009, ‘All’, p. 7), 690 metres (Brown 2011, ‘All’, p. 7)',
        ],
      ],
    );
    assert.deepEqual(
      findings[0]?.evidence.map(({ reference }) => reference),
      ['adams2009', 'brown2011'],
    );
    assert.deepEqual(counts, {
      supports: 0,
      contradicts: 0,
      conflict: 1,
      notComparable: 0,
      cited: 0,
    });
    assert.equal(claims[0]?.verdict, 'conflict');
  });

  it('does not depend on which pack comes first', () => {
    assert.deepEqual(claimRules(TUNNEL, { ...rival, ...adams }), ['claim/conflict']);
  });

  for (const sentence of [
    'Norland opposes the annexation of the Lindau islands.',
    'Norland does not oppose the annexation of the Lindau islands.',
    'The Lindau bridge was opened in 1931.',
    'In 2007 the port of Lindau handled 58 percent of the grain exports of Norland.',
    '- The Lindau tunnel: 740 metres',
  ]) {
    it(`is found: ${sentence}`, () => {
      assert.deepEqual(claimRules(sentence), ['claim/conflict']);
    });
  }

  it('is none between figures of different times', () => {
    assert.deepEqual(
      claimRules(
        'The port of Lindau handles 12 percent of the coal exports of Norland [@adams2009].',
      ),
      [],
    );
  });

  const RIVALS: readonly (readonly [isRival: boolean, statement: string, other: string])[] = [
    [true, TUNNEL, 'Lindau’s tunnel measures 690 metres.'],
    [true, TUNNEL, 'The tunnel at Lindau has a length of 690 metres.'],
    [
      true,
      'Norland has 14,000 soldiers on the Lindau islands.',
      'Some 20,000 troops of Norland stand on the Lindau islands.',
    ],
    [
      true,
      'The Lindau bridge was opened in 1931.',
      'The bridge at Lindau opened to traffic in 1933.',
    ],
    [
      false,
      'The port of Lindau handles 12 percent of the coal exports of Norland.',
      'The port of Lindau handles 58 percent of the grain exports of Norland.',
    ],
    [false, 'The Lindau dam cost $2 billion.', 'The Lindau bridge cost $3 billion.'],
    [
      false,
      'Norland’s population grew by 3 percent in 2010.',
      'Norland’s economy grew by 5 percent in 2010.',
    ],
  ];
  for (const [isRival, statement, other] of RIVALS) {
    it(`${isRival ? 'is' : 'is none'} between ‘${statement}’ and ‘${other}’`, () => {
      const own = packOf({ key: 'adams2009', author: 'Adams', year: 2009, facts: [{ statement }] });
      const found = claimRules(statement, { ...own, ...brown([{ statement: other }]) });
      assert.equal(found.includes('claim/conflict'), isRival);
    });
  }

  it('is none within one work, whatever packs have it', () => {
    const again = Object.fromEntries(
      Object.entries(
        packOf({
          key: 'adams2009',
          author: 'Adams',
          year: 2009,
          facts: [{ statement: 'The Lindau tunnel is 690 metres long.' }],
        }),
      ).map(([path, text]) => [
        path.replace('packs/adams2009', 'packs/again'),
        text.replace('"id":"adams2009","title":"adams2009"', '"id":"again","title":"again"'),
      ]),
    );
    assert.ok(Object.values(again).some((text) => text.includes('"id":"again"')));
    assert.ok(!claimRules(TUNNEL, { ...adams, ...again }).includes('claim/conflict'));
  });

  it('is a contradiction where the sentence cites only the work it differs from', () => {
    assert.deepEqual(claimRules('The Lindau tunnel is 740 metres long [@brown2011].'), [
      'claim/contradicts-source',
    ]);
  });

  it('is a contradiction where neither work has it so', () => {
    assert.deepEqual(claimRules('The Lindau tunnel is 800 metres long.'), [
      'claim/contradicts-source',
    ]);
  });

  it('offers to show both, with both works cited, and is settled by it', () => {
    const [finding] = check(TUNNEL).findings;
    const [fix] = finding?.fixes ?? [];
    const fixed = fix && applied(TUNNEL, fix, at(DRAFT));
    assert.equal(
      fixed,
      'The Lindau tunnel is 740 metres or 690 metres long [@adams2009, p. 7; @brown2011, p. 7].',
    );
    assert.equal(fix?.safe, false);
    assert.deepEqual(claimRules(fixed), []);
  });

  it('puts the other value first, then the citation, where both go to one place', () => {
    const text = 'The Lindau bridge was opened in 1931.';
    const [finding] = check(text).findings;
    const [fix] = finding?.fixes ?? [];
    assert.equal(
      fix && applied(text, fix, at(DRAFT)),
      'The Lindau bridge was opened in 1931 or 1933 [@adams2009, p. 7; @brown2011, p. 7].',
    );
  });

  it('cites only the work that is not cited yet', () => {
    const text = 'The Lindau tunnel is 740 metres long [@adams2009].';
    const [finding] = findingsOf({ ...adams, ...rival, [DRAFT]: text }, DRAFT, 'claim/conflict');
    const [fix] = finding?.fixes ?? [];
    assert.equal(
      fix && applied(text, fix, at(DRAFT)),
      'The Lindau tunnel is 740 metres or 690 metres long [@adams2009; @brown2011, p. 7].',
    );
  });

  it('offers both citations where words are in conflict', () => {
    const text = 'Norland opposes the annexation of the Lindau islands.';
    const [fix] = check(text).findings[0]?.fixes ?? [];
    assert.equal(
      fix && applied(text, fix, at(DRAFT)),
      'Norland opposes the annexation of the Lindau islands [@adams2009, p. 7; @brown2011, p. 7].',
    );
  });

  it('shows both facts in the hover', () => {
    const { snapshot } = check(TUNNEL);
    for (const words of ['740', 'tunnel']) {
      const hover = snapshot.hover(at(DRAFT), TUNNEL.indexOf(words))?.markdown ?? '';
      assert.match(hover, /740 metres/u);
      assert.match(hover, /690 metres/u);
    }
  });
});
