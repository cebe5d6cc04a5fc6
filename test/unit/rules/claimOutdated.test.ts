/** Figures of an older source that stand without their date. */
import assert from 'node:assert/strict';
import { applied, findingsOf } from '../../support/findings.ts';
import { at } from '../../support/memoryWorkspace.ts';
import { packOf } from '../../support/packs.ts';

const DRAFT = 'draft.md';
const adams = packOf({
  key: 'adams2009',
  author: 'Adams',
  year: 2009,
  facts: [
    {
      statement: 'The port of Lindau handles 12 percent of the coal exports of Norland.',
      asOf: '2009',
    },
    { statement: 'The Lindau ferry carries 800 passengers a day.', asOf: '2008-05' },
    { statement: 'The Lindau tunnel is 740 metres long.' },
    { statement: 'The harbour of Lindau remains closed to Norland’s warships.', asOf: '2009' },
  ],
});

function written(date: string, text: string): string {
  return `---\ndate: ${date}\n---\n\n${text}`;
}

function outdated(text: string) {
  return findingsOf({ ...adams, [DRAFT]: text }, DRAFT, 'claim/outdated');
}

/** A draft's sentence, and how it reads with its date. */
const DATED: readonly (readonly [sentence: string, dated: string])[] = [
  [
    'The port of Lindau handles 12 percent of the coal exports of Norland [@adams2009].',
    'The port of Lindau handles 12 percent of the coal exports of Norland as of 2009 [@adams2009].',
  ],
  [
    'The port of Lindau handles 12 percent of the coal exports of Norland.[^1]\n\n[^1]: @adams2009, p. 3.',
    'The port of Lindau handles 12 percent of the coal exports of Norland as of 2009.[^1]\n\n[^1]: @adams2009, p. 3.',
  ],
  [
    'The port of Lindau handles 12 percent of the coal exports of Norland, which makes it matter [@adams2009].',
    'As of 2009, the port of Lindau handles 12 percent of the coal exports of Norland, which makes it matter [@adams2009].',
  ],
  [
    'With 12 percent of the coal exports of Norland, the port of Lindau matters [@adams2009].',
    'With 12 percent of the coal exports of Norland as of 2009, the port of Lindau matters [@adams2009].',
  ],
  [
    'The port of Lindau handles 12 percent of the coal exports of Norland and wants more [@adams2009].',
    'As of 2009, the port of Lindau handles 12 percent of the coal exports of Norland and wants more [@adams2009].',
  ],
  [
    'The port of Lindau handles 12 percent of the coal exports of **Norland** [@adams2009].',
    'The port of Lindau handles 12 percent of the coal exports of **Norland** as of 2009 [@adams2009].',
  ],
  [
    'The Lindau ferry carries *800* passengers a day [@adams2009].',
    'The Lindau ferry carries *800* passengers a day as of May 2008 [@adams2009].',
  ],
  [
    '| Item | Share | Source |\n| --- | --- | --- |\n| Coal exports of Norland handled by the port of Lindau | 12 percent | [@adams2009] |',
    '| Item | Share | Source |\n| --- | --- | --- |\n| Coal exports of Norland handled by the port of Lindau | 12 percent as of 2009 | [@adams2009] |',
  ],
];

describe('claim/outdated', () => {
  for (const [sentence, dated] of DATED) {
    it(`adds the date: ${sentence.replaceAll('\n', ' ')}`, () => {
      const text = written('2012-03-01', sentence);
      const found = outdated(text);
      assert.equal(found.length, 1);
      const fix = found[0]?.fixes.find(({ title }) => title.startsWith('Add'));
      assert.equal(fix?.safe, false);
      assert.equal(applied(text, fix, at(DRAFT)), written('2012-03-01', dated));
      assert.deepEqual(outdated(written('2012-03-01', dated)), []);
    });
  }

  it('says of when the source has it', () => {
    const [finding] = outdated(
      written('2012', 'The Lindau ferry carries 800 passengers a day [@adams2009].'),
    );
    assert.equal(finding?.level, 'hint');
    assert.equal(
      finding.message,
      '800 – the source has it as of May 2008 (Adams 2009, ‘All’, p. 7)',
    );
  });

  it('adds no date beside a ‘today’', () => {
    const [finding] = outdated(
      written('2012', 'The Lindau ferry today carries 800 passengers a day [@adams2009].'),
    );
    assert.ok(finding);
    assert.ok(finding.fixes.every(({ title }) => !title.startsWith('Add')));
  });

  const FRESH: readonly (readonly [why: string, draft: string])[] = [
    [
      'the document gives no date',
      'The port of Lindau handles 12 percent of the coal exports of Norland [@adams2009].',
    ],
    [
      'the document is not two years younger',
      written(
        '2010-12',
        'The port of Lindau handles 12 percent of the coal exports of Norland [@adams2009].',
      ),
    ],
    [
      'the sentence gives a date',
      written(
        '2012',
        'In 2009 the port of Lindau handled 12 percent of the coal exports of Norland [@adams2009].',
      ),
    ],
    [
      'the sentence before it gives a date',
      written(
        '2012',
        'In 2009 the Lindau ferry was renewed. It carried 800 passengers a day [@adams2009].',
      ),
    ],
    [
      'the fact does not change with time',
      written('2012', 'The Lindau tunnel is 740 metres long [@adams2009].'),
    ],
    [
      'the sentence does not follow the source',
      written('2012', 'The port of Lindau handles 12 percent of the coal exports of Norland.'),
    ],
    [
      'no figure is in it',
      written('2012', 'The harbour of Lindau remains closed to Norland’s warships [@adams2009].'),
    ],
  ];
  for (const [why, draft] of FRESH) {
    it(`finds nothing where ${why}`, () => {
      assert.deepEqual(outdated(draft), []);
    });
  }
});
