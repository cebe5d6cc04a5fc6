/** Particulars that a pack states by hand, on a pack of a country that does not exist. */
import assert from 'node:assert/strict';
import type { Workspace } from '../../../src/core/workspace.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';
import { smallPack } from '../../support/smallPack.ts';

const DRAFT = 'draft.md';

const ENTITIES = {
  schemaVersion: 1,
  entities: [
    {
      id: 'norland',
      kind: 'state',
      name: 'Norland',
      demonyms: ['Norlandic', 'Norlander'],
      metonyms: ['Varnholm'],
    },
    { id: 'sudmark', kind: 'state', name: 'Sudmark', demonyms: ['Sudmarker'] },
    { id: 'ostria', kind: 'state', name: 'Ostria', demonyms: ['Ostrian'] },
    { id: 'eldham', kind: 'place', name: 'Eldham', aliases: ['Port Eldham'], within: 'norland' },
    { id: 'karvik', kind: 'place', name: 'Karvik', within: 'lake-district' },
    { id: 'lake-district', kind: 'place', name: 'Lake District', within: 'norland' },
    { id: 'tarn', kind: 'place', name: 'Tarn', within: 'norland' },
    { id: 'reyes', kind: 'person', name: 'Anna Reyes' },
    { id: 'vik', kind: 'person', name: 'Tor Vik', aliases: ['Vik'] },
    { id: 'moreau', kind: 'person', name: 'Luc Moreau' },
  ],
};

interface Slot {
  kind: string;
  says: string[];
  excludes?: string[];
  of?: string[];
  among?: string | string[];
}
interface Particulars {
  about?: string[][];
  slots?: Slot[];
}

/** A fact whose quote is its statement. */
function fact(id: string, statement: string, particulars?: Particulars, more: object = {}) {
  return {
    id,
    statement,
    quote: statement,
    section: 'S',
    paragraph: 1,
    kind: 'fact',
    reference: 's',
    ...(particulars === undefined ? {} : { particulars }),
    ...more,
  };
}

const ICE = ['ice', 'icing', 'icebound', 'freeze', 'frozen'];

/** A fact of every form, each in words that deriving does not connect with the drafts below. */
const FACTS = [
  fact('ice', 'The port of Eldham stays open to shipping in every winter.', {
    about: [['Eldham'], ICE],
    slots: [
      {
        kind: 'polarity',
        says: ['free of ice', 'ice-free', 'does not freeze'],
        excludes: ['freezes', 'closed by ice', 'ice-bound'],
      },
    ],
  }),
  fact('timber', 'In Norland 64 percent of what is earned abroad comes from timber.', {
    about: [['Norland'], ['timber', 'wood', 'lumber'], ['export', 'abroad']],
    slots: [{ kind: 'percent', says: ['64 percent'], of: ['revenue', 'earnings', 'income'] }],
  }),
  fact('dam', 'In 1990 President Anna Reyes told the engineers to go ahead at Karvik.', {
    about: [['Karvik'], ['dam'], ['allow', 'permit', 'permission', 'approve']],
    slots: [
      {
        kind: 'entity',
        says: ['Anna Reyes', 'President of Norland'],
        among: ['person', 'Lindqvist'],
      },
      { kind: 'date', says: ['1990'] },
    ],
  }),
  fact('canal', 'Barges are towed inland over 12 miles to Karvik, starting from Eldham.', {
    about: [['canal'], ['Eldham']],
    slots: [
      { kind: 'quantity', says: ['12 miles'] },
      { kind: 'place', says: ['Karvik'], among: 'place' },
      { kind: 'place', says: ['northeast'], excludes: ['northwest', 'southeast'] },
    ],
  }),
  fact('smelter', 'A Sudmarker company could one day put up to $3 billion into smelting at Tarn.', {
    about: [['Tarn'], ['smelter', 'smelting']],
    slots: [
      { kind: 'money', says: ['up to $3 billion'] },
      {
        kind: 'modality',
        says: ['could invest', 'may invest'],
        excludes: ['invested', 'will invest'],
      },
    ],
  }),
  fact('rank', 'Norland ships plenty of herring, though Ostria even more.', {
    about: [['Norland'], ['herring']],
    slots: [
      { kind: 'ordinal', says: ['second-largest'], of: ['exporter', 'shipper'] },
      {
        kind: 'comparison',
        says: ['less than Ostria', 'behind Ostria'],
        excludes: ['more than Ostria', 'ahead of Ostria'],
      },
    ],
  }),
  fact('mines', 'Of the mines at Tarn each one, 14 in number, has been under water for 30 years.', {
    about: [['Tarn'], ['mine', 'pit']],
    slots: [
      { kind: 'quantifier', says: ['all', 'every', 'each'], excludes: ['some', 'most', 'none'] },
      { kind: 'count', says: ['14'], of: ['mine', 'pit'] },
      { kind: 'duration', says: ['30 years'] },
    ],
  }),
  fact('pier', 'Sudmark has taken on the pier that is to link Tarn with Norland.', {
    about: [['Tarn'], ['Norland'], ['pier']],
    slots: [
      {
        kind: 'entity',
        says: ['Sudmarker-built', 'built by Sudmark'],
        excludes: ['Norlandic-built', 'built by Norland'],
      },
    ],
  }),
  fact('attributed', 'Anna Reyes holds that the tunnel will never pay.', {
    about: [['tunnel'], ['pay', 'profit', 'profitable']],
    slots: [
      { kind: 'attribution', says: ['Anna Reyes'], excludes: ['Luc Moreau'] },
      { kind: 'role', says: ['President'], excludes: ['Prime Minister', 'minister of finance'] },
    ],
  }),
  fact(
    'outlook',
    'In a war Sudmark would certainly not send Ostria arms.',
    {
      about: [['Sudmark'], ['Ostria'], ['war']],
      slots: [{ kind: 'polarity', says: ['refuse arms'], excludes: ['send arms', 'arm Ostria'] }],
    },
    { kind: 'forecast' },
  ),
  fact('tolls', 'A crown more a ton brings Karvik up to 40 million crowns a year, tolls and all.', {
    about: [['Karvik'], ['toll']],
    slots: [
      { kind: 'money', says: ['$1', '$40 million a year'] },
      { kind: 'percent', says: ['25 percent'], of: ['timber'] },
      { kind: 'percent', says: ['6 percent'], of: ['ore'] },
    ],
  }),
  fact('fleet', 'In tonnage the fleet of Karvik comes after the one of Tarn.', {
    about: [['Karvik'], ['Tarn'], ['fleet']],
    slots: [
      {
        kind: 'comparison',
        says: ['Tarn … outstrips', 'smaller than Tarn'],
        excludes: ['Karvik … outstrips', 'bigger than Tarn', 'Karvik is bigger'],
      },
    ],
  }),
  fact('buyers', 'Nobody takes more oats from Sudmark than Ostria.', {
    about: [['Sudmark'], ['oats']],
    slots: [
      {
        kind: 'entity',
        says: ['Ostria largest buyer', 'oats to Ostria'],
        excludes: ['Norland largest buyer', 'oats to Norland'],
      },
    ],
  }),
  fact('league', 'Sudmark may accept a league led by Norland.', {
    about: [['Sudmark'], ['league'], ['accept', 'block', 'oppose']],
    slots: [{ kind: 'entity', says: ['led by Norland'], excludes: ['led by Ostria'] }],
  }),
];

/** One workspace a pack: only the first sentence pays for reading it. */
function checker(facts: readonly object[]) {
  const files = {
    ...smallPack(JSON.stringify({ schemaVersion: 1, facts })),
    '.plumbline/packs/p/entities.json': JSON.stringify(ENTITIES),
    [DRAFT]: '',
  };
  let workspace: Workspace | undefined;
  let version = 1;
  return (text: string) => {
    workspace ??= openWorkspace(files, [DRAFT], { bundled: false }).workspace;
    version++;
    workspace.apply({ documents: [{ uri: at(DRAFT), version, text }] });
    const check = workspace.snapshot().check(at(DRAFT));
    const findings = (check?.findings ?? []).filter(
      ({ rule }) => rule === 'claim/contradicts-source',
    );
    return {
      differs: findings.map(({ range, known, kind }) => [
        text.slice(range.start, range.end),
        known,
        kind,
      ]),
      supports: (check?.claims ?? []).some(({ verdict }) => verdict === 'supports'),
      supporting: (check?.claims ?? []).flatMap(({ verdict, evidence }) =>
        verdict === 'supports' ? [evidence?.fact] : [],
      ),
      findings,
    };
  };
}

const check = checker(FACTS);

describe('particulars stated by hand', () => {
  const differing: readonly [draft: string, stated: string, known: string, kind: string][] = [
    ['The port of Eldham freezes in winter.', 'freezes', 'free of ice', 'polarity'],
    ['Eldham is not free of ice.', 'not free of ice', 'free of ice', 'polarity'],
    [
      'For two months Port Eldham is closed by thick ice.',
      'closed by thick ice',
      'free of ice',
      'polarity',
    ],
    ['Unlike Karvik, Eldham freezes.', 'freezes', 'free of ice', 'polarity'],
    ['Eldham is not free of ice but ice-bound.', 'ice-bound', 'free of ice', 'polarity'],
    [
      'Timber makes up 46 percent of Norlandic export income.',
      '46 percent',
      '64 percent',
      'percent',
    ],
    ['Of the export earnings of Varnholm 70% come from wood.', '70%', '64 percent', 'percent'],
    ['Tor Vik permitted the dam at Karvik.', 'Tor Vik', 'Anna Reyes', 'entity'],
    [
      'Before the end of 1990 it was Tor Vik who permitted the dam at Karvik.',
      'Tor Vik',
      'Anna Reyes',
      'entity',
    ],
    ['It was Lindqvist who approved the Karvik dam.', 'Lindqvist', 'Anna Reyes', 'entity'],
    ['Not Anna Reyes but Tor Vik permitted the dam at Karvik.', 'Tor Vik', 'Anna Reyes', 'entity'],
    ['Anna Reyes permitted the dam at Karvik in 1991.', '1991', '1990', 'date'],
    ['The canal from Eldham is 12 km long.', '12 km', '12 miles', 'quantity'],
    ['The canal links Eldham with Tarn.', 'Tarn', 'Karvik', 'place'],
    ['From Eldham the canal leads to the northwest.', 'northwest', 'northeast', 'place'],
    ['Smelting at Tarn could swallow up to $5 billion.', '$5 billion', '$3 billion', 'money'],
    ['The Sudmarkers have invested in a smelter at Tarn.', 'invested', 'could invest', 'modality'],
    [
      'Norland is the third-largest exporter of herring.',
      'third-largest',
      'second-largest',
      'ordinal',
    ],
    [
      'Norland sells more herring than Ostria.',
      'more herring than Ostria',
      'less than Ostria',
      'comparison',
    ],
    ['Most of the mines at Tarn are flooded.', 'Most', 'all', 'quantifier'],
    ['Not all pits at Tarn are flooded.', 'Not all', 'all', 'quantifier'],
    ['The mines of Tarn, 19 pits altogether, lie idle.', '19', '14', 'count'],
    ['The pits at Tarn have been flooded for 50 years.', '50 years', '30 years', 'duration'],
    [
      'Luc Moreau thinks the tunnel will not be profitable.',
      'Luc Moreau',
      'Anna Reyes',
      'attribution',
    ],
    [
      'The pier between Norland, Sudmark and Tarn is to be built by the Norlanders.',
      'built by the Norlanders',
      'Sudmarker-built',
      'entity',
    ],
    [
      'Few in Ostria saw how soon Norland became the third-largest exporter of herring.',
      'third-largest',
      'second-largest',
      'ordinal',
    ],
    [
      'If it came to war, Sudmark would send arms to Ostria.',
      'send arms',
      'refuse arms',
      'polarity',
    ],
    ['With its fleet Karvik outstrips Tarn.', 'Karvik outstrips', 'Tarn … outstrips', 'comparison'],
    [
      'The fleet of Karvik is bigger than that of Tarn.',
      'bigger than that of Tarn',
      'Tarn … outstrips',
      'comparison',
    ],
    ['Norland is the largest buyer of oats from Sudmark.', 'Norland', 'Ostria', 'entity'],
    [
      'Sudmark accepts a league not led by Norland.',
      'not led by Norland',
      'led by Norland',
      'entity',
    ],
    ['The Prime Minister says the tunnel will never pay.', 'Prime Minister', 'President', 'role'],
  ];
  for (const [draft, stated, known, kind] of differing) {
    it(`differs in ‘${stated}’: ${draft}`, () => {
      const { differs, supports } = check(draft);
      assert.deepEqual(differs, [[stated, known, kind]]);
      assert.equal(supports, false);
    });
  }

  for (const draft of [
    'Eldham is ice-free.',
    'Port Eldham never freezes.',
    'Eldham is not closed by ice, even in January.',
    'Eldham is not ice-bound but free of ice.',
    'Nearly two-thirds of Norland’s export income is earned with timber.',
    'Norland earns not 46 but 64 percent of its export revenue with timber.',
    'Anna Reyes allowed the dam at Karvik.',
    'The dam at Karvik was permitted in May 1990 by the President of Norland.',
    'The canal from Eldham is some 19 km long.',
    'The canal from Eldham leads northeast.',
    'The canal links Eldham with the Lake District, with Karvik that is.',
    'Norland, the second-largest exporter of herring, has few ports.',
    'Norland is behind Ostria in herring.',
    'Every mine at Tarn is flooded.',
    'The pier of Norland at Tarn is Sudmarker-built.',
    'The tunnel will not be profitable, says Anna Reyes.',
    'With its fleet Tarn outstrips Karvik.',
    'A toll of $1 brings Karvik $40 million a year.',
    'Karvik’s tolls are 25 percent of the timber and 6 percent of the ore.',
    'The fleet of Karvik is smaller than that of Tarn.',
  ]) {
    it(`agrees: ${draft}`, () => {
      const { differs, supports } = check(draft);
      assert.deepEqual(differs, []);
      assert.equal(supports, true);
    });
  }

  const silent: Readonly<Record<string, readonly string[]>> = {
    'a question, a supposition, doubt, an own assessment': [
      'Does Eldham freeze?',
      'If Eldham froze, trade would stop.',
      'Critics deny that Eldham freezes.',
      'We judge that Eldham freezes.',
      'If Sudmark sends arms, Ostria wins the war.',
      'If it came to war, Sudmark might send arms to Ostria.',
      'In a war Sudmark would have sent arms to Ostria.',
    ],
    'what could be, and what was at some earlier time': [
      'Eldham could freeze next winter.',
      'Formerly Eldham was closed by ice.',
    ],
    'a denied verb, which leaves the name after it as it is': [
      'Sudmark does not block a league led by Norland.',
    ],
    'sides of a comparison that the wordings do not have': [
      'The fleet of Tarn is bigger than that of Karvik.',
    ],
    'a superlative that is only part of a rank': [
      'Norland is the second-largest buyer of oats from Sudmark.',
    ],
    'a phrase that ends where a clause of its own begins': [
      'Sudmark asks of its oats what goes to Norland.',
    ],
    'both sides said': ['Eldham freezes in one winter and is ice-free in another.'],
    'a negation that may turn something else round': [
      'It is not surprising that Eldham is free of ice.',
    ],
    'said of somebody or something else': [
      'Karvik, unlike Eldham, freezes.',
      'Karvik freezes, while Eldham does not.',
      'Karvik, not Eldham, freezes.',
      'Norland’s friend Ostria is the third-largest exporter of herring.',
      'Ostria earns 30 percent of its export revenue with wood, Norland more.',
      'The first section of the canal from Eldham is 5 miles long.',
      'Norland, which exports timber too, earns 20 percent of its revenue in Sudmark.',
    ],
    'a value of something else, under a negation, or one of several': [
      'In 2008 some 46 percent of the timber that Norland exports was pine.',
      'It is not 46 percent of its export revenue that Norland earns with timber.',
      'Norland earns 30 percent of its export revenue with timber and 12 percent with pulp.',
      'Timber alone brings Norland 46 percent of its export income.',
      'Norland earns 20 percent of its export income with fish, and half of it with timber.',
      'Norland’s two exporters of herring were the first in the market.',
    ],
    'names that stand for nobody in the event': [
      'According to Tor Vik, the dam at Karvik was approved.',
      'Tor Vik says that the dam at Karvik was approved.',
      'The dam at Karvik, which Luc Moreau had asked Tor Vik for, was permitted.',
      'The dam at Karvik was not approved by Tor Vik.',
      'The canal leads from Eldham into the Lake District.',
    ],
    'another event': [
      'Tor Vik permitted the dam at Karvik in 1991.',
      'Another dam at Karvik was permitted in 2004.',
      'Tor Vik did not permit the dam at Karvik.',
    ],
    'nothing of some group': ['The harbour freezes.', 'Eldham is closed.'],
  };
  for (const [reason, drafts] of Object.entries(silent)) {
    for (const draft of drafts) {
      it(`finds nothing, for ${reason}: ${draft}`, () => {
        assert.deepEqual(check(draft).differs, []);
      });
    }
  }

  it('reports each slot that differs', () => {
    assert.deepEqual(
      check('Most mines at Tarn have been flooded for 50 years.').differs.map(([stated]) => stated),
      ['Most', '50 years'],
    );
  });

  it('makes a claim of each fact that a sentence agrees with', () => {
    const { differs, supporting } = check(
      'Eldham is free of ice in winter, and every mine at Tarn is flooded.',
    );
    assert.deepEqual(differs, []);
    assert.deepEqual([...supporting].sort(), ['p/ice', 'p/mines']);
  });

  it('agrees with nothing that a claim denies', () => {
    const { differs, supports } = check('Anna Reyes did not approve the dam at Karvik in 1990.');
    assert.deepEqual(differs, []);
    assert.equal(supports, false);
  });

  it('reads a table cell after its row and column', () => {
    const table = (port: string) =>
      `| Port | Ice in January |\n| --- | --- |\n| ${port} | freezes up |\n`;
    assert.deepEqual(
      check(table('Eldham')).differs.map(([stated]) => stated),
      ['freezes'],
    );
    assert.deepEqual(check(table('Karvik')).differs, []);
  });

  it('offers values and names to be put in, and no phrases', () => {
    const titles = (draft: string) =>
      check(draft).findings.flatMap(({ fixes }) => fixes.map(({ title }) => title));
    const use = (draft: string) => titles(draft).filter((title) => title.startsWith('Use'));
    assert.deepEqual(use('Tor Vik permitted the dam at Karvik.'), [
      'Use the source’s value: Anna Reyes',
    ]);
    assert.deepEqual(use('The canal from Eldham is 12 km long.'), [
      'Use the source’s value: 12 miles',
    ]);
    assert.deepEqual(use('The port of Eldham freezes in winter.'), []);
  });
});

describe('particulars stated by hand beside those that are derived', () => {
  const statement = 'In 2001 Ostria bought 40 ships from Norland.';
  const about = [['Ostria'], ['Norland'], ['ship', 'vessel']];

  it('leave to deriving what no slot decides', () => {
    const stated = checker([
      fact('ships', statement, { about, slots: [{ kind: 'polarity', says: ['sold at a loss'] }] }),
    ]);
    const derived = checker([fact('ships', statement)]);
    for (const draft of [
      'In 2001 Ostria bought 14 ships from Norland.',
      'In 2001 Ostria bought 40 ships from Norland.',
      'In 2001 Ostria sold 40 ships.',
    ])
      assert.deepEqual(stated(draft), derived(draft), draft);
    assert.equal(derived('In 2001 Ostria bought 14 ships from Norland.').differs.length, 1);
  });

  it('do not hide a difference in a kind that nobody stated', () => {
    const stated = checker([
      fact('ships', statement, { about, slots: [{ kind: 'count', says: ['40 ships'] }] }),
    ]);
    assert.deepEqual(stated('In 2002 Ostria bought 40 ships from Norland.').differs, [
      ['2002', '2001', 'date'],
    ]);
  });

  it('are not held against a claim of another time', () => {
    const stated = checker([
      fact('ships', statement, { about, slots: [{ kind: 'count', says: ['40 ships'] }] }),
    ]);
    assert.deepEqual(stated('In 2007 Ostria bought 14 ships from Norland.').differs, []);
    const dated = checker([
      fact(
        'ice',
        'The port of Eldham stays open in every winter.',
        { about: [['Eldham'], ICE], slots: [{ kind: 'polarity', says: ['ice-free'] }] },
        { asOf: '2009' },
      ),
    ]);
    assert.equal(dated('In 2009 Eldham was not ice-free.').differs.length, 1);
    assert.equal(dated('In 1970 Eldham was not ice-free.').differs.length, 0);
  });

  it('need no ‘about’ where the derived comparison anchors the claim', () => {
    const stated = checker([
      fact('pier', 'Ostria pays for the repair of the old pier at Eldham.', {
        slots: [{ kind: 'polarity', says: ['pays for'], excludes: ['free of charge'] }],
      }),
    ]);
    assert.deepEqual(
      stated('Ostria had the repair of the old pier at Eldham free of charge.').differs.map(
        ([it]) => it,
      ),
      ['free of charge'],
    );
    assert.deepEqual(stated('Ostria had fish from Eldham free of charge.').differs, []);
  });

  it('silence what is derived from another fact about the same words', () => {
    const derivedOnly = fact('other', 'In 2001 the wharf at Eldham had 30 berths.');
    const draft = 'In 2001 the wharf at Eldham had 45 berths.';
    assert.equal(checker([derivedOnly])(draft).differs.length, 1);
    const byHand = fact('berths', 'A survey counted 45 places to moor along the quay of Eldham.', {
      about: [['Eldham'], ['berth', 'mooring'], ['wharf', 'quay']],
      slots: [{ kind: 'count', says: ['45 berths'] }],
    });
    assert.deepEqual(checker([derivedOnly, byHand])(draft).differs, []);
  });

  it('decide nothing where they are lost in a long sentence about other things', () => {
    const zinc = fact('zinc', 'The metal comes from the hills.', {
      about: [['zinc'], ['quarry', 'quarried']],
      slots: [{ kind: 'place', says: ['hills'], excludes: ['coast'] }],
    });
    const zincIn = checker([zinc]);
    assert.equal(zincIn('Visitors remember zinc quarried on the coast.').differs.length, 1);
    assert.deepEqual(
      zincIn(
        'Visitors with tents, boats and children remember meadows, orchards, vineyards, cottages, chapels and zinc quarried on the coast beside ruined towers, gardens, lighthouses and taverns.',
      ).differs,
      [],
    );
  });

  it('propose the fact by words that its sentences do not have, in a large library', () => {
    const others = Array.from({ length: 60 }, (_, i) =>
      fact(`other-${String(i)}`, `Ship ${String(i)} of Norland lay at Eldham with a load of ice.`),
    );
    const zinc = fact('zinc', 'The metal comes from the hills.', {
      about: [['zinc'], ['quarry', 'quarried']],
      slots: [{ kind: 'place', says: ['hills'], excludes: ['coast'] }],
    });
    assert.deepEqual(checker([...others, zinc])('Zinc is quarried on the coast.').differs, [
      ['coast', 'hills', 'place'],
    ]);
  });
});
