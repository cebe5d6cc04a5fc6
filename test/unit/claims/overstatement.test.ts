/**
 * What a supported sentence leaves out of its source's caution, against the bundled pack and the one on
 * an invented country; and how the fix reads.
 */
import assert from 'node:assert/strict';
import type { DocumentCheck } from '../../../src/core/requests.ts';
import { applied, findingsOf } from '../../support/findings.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';
import { packOf, testPack } from '../../support/packs.ts';

const DRAFT = 'draft.md';
const shared = openWorkspace({ ...testPack('energy-island'), [DRAFT]: '' }, [DRAFT]).workspace;
let version = 1;

function check(text: string): DocumentCheck {
  version++;
  shared.apply({ documents: [{ uri: at(DRAFT), version, text }] });
  const result = shared.snapshot().check(at(DRAFT));
  assert.ok(result);
  return result;
}

function overstated(text: string) {
  return check(text).findings.filter(({ rule }) => rule === 'claim/overstated');
}

/** The sentence, what of it says too much, what the source has, and the sentence as the fix leaves it. */
const DROPPED: readonly (readonly [
  sentence: string,
  stated: string,
  known: string,
  restored?: string,
])[] = [
  // bounds
  [
    'By Russian estimates, a rail line between Najin and the Trans-Siberian Railroad could yield $1 billion in transit fees annually.',
    '$1 billion',
    'up to $1 billion',
    'By Russian estimates, a rail line between Najin and the Trans-Siberian Railroad could yield up to $1 billion in transit fees annually.',
  ],
  [
    'The Eastern Siberia Pacific Ocean Pipeline is 2,000 miles long.',
    '2,000 miles',
    'nearly 2,000 miles',
    'The Eastern Siberia Pacific Ocean Pipeline is nearly 2,000 miles long.',
  ],
  [
    'China is building a $1 billion port facility at Najin.',
    '$1 billion',
    'nearly $1 billion',
    'China is building a nearly $1 billion port facility at Najin.',
  ],
  [
    'The Eastern Siberia Pacific Ocean Pipeline costs $16 billion.',
    '$16 billion',
    '$16 billion to $18 billion',
    'The Eastern Siberia Pacific Ocean Pipeline costs $16 billion to $18 billion.',
  ],
  [
    'Half of Skarrow’s residents live in or around Hallin.',
    'Half',
    'Nearly half',
    'Nearly half of Skarrow’s residents live in or around Hallin.',
  ],
  [
    'Skarrow burns 5,000 barrels of oil a day.',
    '5,000 barrels',
    'fewer than 5,000 barrels',
    'Skarrow burns fewer than 5,000 barrels of oil a day.',
  ],
  // no 'its up to 700 megawatts'
  [
    'The Long Sound Cable, with its 700 megawatts, links Skarrow to Merrow.',
    '700 megawatts',
    'up to 700 megawatts',
  ],
  // hedges
  [
    'Russian cooperation on the Korean Peninsula helps undermine the North Korean regime.',
    'helps',
    'could help',
    'Russian cooperation on the Korean Peninsula could help undermine the North Korean regime.',
  ],
  [
    'A second cable, to Ostrey, will cost between $900 million and $1.1 billion.',
    'cost',
    'could cost',
    'A second cable, to Ostrey, could cost between $900 million and $1.1 billion.',
  ],
  [
    'The Far East is the region with the greatest promise for expanded Russian energy export.',
    'greatest',
    'perhaps the greatest',
    'The Far East is the region with perhaps the greatest promise for expanded Russian energy export.',
  ],
  [
    'Rason has remained undeveloped.',
    'undeveloped',
    'largely undeveloped',
    'Rason has remained largely undeveloped.',
  ],
  [
    'Until 1998 Skarrow drew all its power from imported oil.',
    'all',
    'almost all',
    'Until 1998 Skarrow drew almost all its power from imported oil.',
  ],
  [
    'Russia would not oppose South Korean-led reunification.',
    'oppose',
    'in principle would not oppose',
    'Russia in principle would not oppose South Korean-led reunification.',
  ],
  // what can't be put back by a few words for sure has no such fix
  ['The Vladivostok deal is only the tip of the iceberg.', 'tip', 'appears to be only the tip'],
  [
    'Georgia’s leadership saw its sizable contribution to the US mission in Iraq as a guarantor of American support.',
    'saw',
    'may have seen',
  ],
  [
    'The natural gas and chemical contract with Russia significantly reduces South Korea’s dependence on natural gas from the Middle East.',
    'reduces',
    'would significantly reduce',
  ],
  [
    'Russia has surpassed Saudi Arabia in volume of oil exports.',
    'surpassed',
    'claims are being made that Russia has surpassed',
  ],
  ['China gained access to Najin before Russia.', 'gained', 'appears to have gained'],
  ['North Korea possesses nuclear weapons.', 'possesses', 'claims to possess'],
  ['The population of Skarrow reaches 240,000 by 2035.', 'reaches', 'is expected to reach'],
];

/** As cautious as the source in other words, or more so. */
const CAUTIOUS: readonly string[] = [
  'A rail line connecting Najin and the Trans-Siberian Railroad could yield as much as $1 billion in transit fees annually.',
  'A rail line connecting Najin and the Trans-Siberian Railroad could yield about $1 billion in transit fees annually.',
  'Transit fees from a rail line connecting Najin and the Trans-Siberian Railroad may peak at $1 billion a year.',
  'The Eastern Siberia Pacific Ocean Pipeline is just under 2,000 miles long.',
  'The Eastern Siberia Pacific Ocean Pipeline is some 2,000 miles long.',
  'The Eastern Siberia Pacific Ocean Pipeline falls just short of 2,000 miles.',
  'The Eastern Siberia Pacific Ocean Pipeline costs around $17 billion.',
  'The Long Sound Cable can carry 700 megawatts.',
  // 'about' may be dropped
  'Kim Il-sung received Soviet support for 40 years.',
  'The wind farm Brandt Bank cost $1.3 billion.',
  'The Far East is arguably the region with the greatest promise for expanded Russian energy export.',
  'Bauer sees the Far East as the region with the greatest promise for expanded Russian energy export.',
  'In Bauer’s eyes the Far East is the region with the greatest promise for expanded Russian energy export.',
  'The Far East is one of the regions with the greatest promise for expanded Russian energy export.',
  'Reportedly Russia has surpassed Saudi Arabia in volume of oil exports.',
  'Some hold that Russia has surpassed Saudi Arabia in volume of oil exports.',
  'Russia is, on some counts, the largest producer of oil in the world.',
  'By its own account North Korea possesses nuclear weapons.',
  'Rason has remained little developed.',
  'Rason has remained all but undeveloped.',
  'The trans-Korean railroad is designed to connect South Korea to the Russian railway network.',
  'The planned trans-Korean railroad will connect South Korea to the Russian railway network.',
  'Russia stands to receive transit fees from the overland shipment of goods.',
  'The Vladivostok deal looks like only the tip of the iceberg.',
  'China, it seems, has every reason to resist any catalyst for dramatic economic change within North Korea.',
  'South Korea will receive 20 percent of its natural gas supply from Russia in 2015.',
  'Putin presented the transportation infrastructure initiative as the biggest investment project in Russian history.',
  'The population of Skarrow will reach 240,000 by 2035.',
  // a plain judgment restated plainly
  'The second cable, to Ostrey, is a greater risk than the government of Skarrow admits.',
  // a fact's attribution is where the source has it from
  'In 2007 Russia derived 64 percent of its export revenues from oil and natural gas.',
];

describe('overstatement', () => {
  for (const [sentence, stated, known, restored] of DROPPED) {
    it(`finds ${known}, dropped: ${sentence}`, () => {
      const found = overstated(sentence).find((finding) => finding.stated === stated);
      assert.equal(found?.known, known);
      assert.equal(sentence.slice(found.range.start, found.range.end), stated);
      const fix = found.fixes.find(({ title }) => title.startsWith('Restore'));
      assert.equal(fix && applied(sentence, fix, at(DRAFT)), restored);
      assert.ok(found.fixes.every(({ safe }) => !safe));
      if (restored !== undefined)
        assert.deepEqual(
          overstated(restored).map((finding) => finding.stated),
          [],
        );
    });
  }

  for (const sentence of CAUTIOUS) {
    it(`finds nothing: ${sentence}`, () => {
      const { findings } = check(sentence);
      assert.deepEqual(
        findings.filter(({ rule }) => rule === 'claim/overstated').map(({ message }) => message),
        [],
      );
    });
  }

  it('puts the source’s own words into marks', () => {
    assert.equal(
      overstated('North Korea possesses nuclear weapons.')[0]?.message,
      'possesses – the source has ‘claims to possess’ (Bauer 2009, ‘Introduction’)',
    );
  });

  it('leaves a hedge alone where the paragraph reports what the author says', () => {
    const sentence = 'The Vladivostok deal is only the tip of the iceberg.';
    assert.equal(overstated(`Bauer is an optimist. ${sentence}`).length, 0);
    assert.equal(overstated(`Many are optimists. ${sentence}`).length, 1);
  });

  it('offers the citation, too, where there is none', () => {
    const [finding] = overstated('The Vladivostok deal is only the tip of the iceberg.');
    assert.ok(finding?.fixes.some(({ title }) => title.startsWith('Cite Bauer 2009')));
    const [cited] = overstated('The Vladivostok deal is only the tip of the iceberg [@bauer2009].');
    assert.ok(cited?.fixes.every(({ title }) => !title.startsWith('Cite')));
    assert.ok((cited?.fixes.length ?? 0) > 0);
  });

  it('changes no words that Markdown marks run through', () => {
    const [finding] = overstated(
      'Russian cooperation on the Korean Peninsula he*lps* undermine the North Korean regime.',
    );
    assert.equal(finding?.stated, 'helps');
    assert.ok(finding.fixes.every(({ title }) => !title.startsWith('Restore')));
  });

  it('restores it in a sentence that speaks of its subject as ‘it’', () => {
    const text = (length: string) =>
      `The Long Sound Cable was laid in 2016. It carries ${length} [@marchbank2021].`;
    const [finding] = overstated(text('700 megawatts'));
    const [fix] = finding?.fixes ?? [];
    assert.equal(
      fix && applied(text('700 megawatts'), fix, at(DRAFT)),
      text('up to 700 megawatts'),
    );
  });

  it('puts a bound into a table’s cell', () => {
    const table = (cell: string) =>
      `| Cable | Megawatts carried |\n| --- | --- |\n| Long Sound Cable | ${cell} |`;
    const [finding] = overstated(table('700 megawatts'));
    const [fix] = finding?.fixes ?? [];
    assert.equal(
      fix && applied(table('700 megawatts'), fix, at(DRAFT)),
      table('up to 700 megawatts'),
    );
  });

  describe('by an attribution alone', () => {
    const work = packOf({
      key: 'adams2009',
      author: 'Adams',
      year: 2009,
      facts: [
        {
          statement: 'The Lindau tunnel pays for itself within nine years.',
          kind: 'estimate',
          attributedTo: 'Ministry of Works',
        },
        {
          statement: 'The Lindau bridge carries 4,000 lorries a day.',
          attributedTo: 'Ministry of Works',
        },
      ],
    });
    const found = (draft: string) =>
      findingsOf({ ...work, [DRAFT]: draft }, DRAFT, 'claim/overstated').map(
        ({ message }) => message,
      );

    it('is found where the claim names nobody', () => {
      assert.deepEqual(found('The Lindau tunnel pays for itself within nine years.'), [
        'nine years – the source attributes it to Ministry of Works (Adams 2009, ‘All’, p. 7)',
      ]);
    });

    it('is none where the claim names its source, or says that it is somebody’s', () => {
      assert.deepEqual(
        found('The Lindau tunnel, the ministry holds, pays for itself within nine years.'),
        [],
      );
      assert.deepEqual(
        found('According to the planners the Lindau tunnel pays for itself within nine years.'),
        [],
      );
    });

    it('is none of a fact', () => {
      assert.deepEqual(found('The Lindau bridge carries 4,000 lorries a day.'), []);
    });
  });

  it('is none where another work says it without the caution', () => {
    const fact = 'The Lindau bridge carries up to 4,000 lorries a day.';
    const careful = packOf({
      key: 'a2009',
      author: 'Adams',
      year: 2009,
      facts: [{ statement: fact }],
    });
    const flat = packOf({
      key: 'b2011',
      author: 'Brown',
      year: 2011,
      facts: [{ statement: fact.replace('up to ', '') }],
    });
    const draft = (cited: string) => `The Lindau bridge carries 4,000 lorries a day${cited}.`;
    const stated = (files: Readonly<Record<string, string>>, cited: string) =>
      findingsOf({ ...files, [DRAFT]: draft(cited) }, DRAFT, 'claim/overstated').length;
    assert.equal(stated(careful, ''), 1);
    assert.equal(stated({ ...careful, ...flat }, ''), 0);
    assert.equal(stated({ ...careful, ...flat }, ' [@b2011]'), 0);
    assert.equal(stated({ ...careful, ...flat }, ' [@a2009]'), 1);
  });
});
