import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countWords, lintPack } from '../../../src/core/knowledge/lintPack.ts';
import { type Json, entities, fact, packFiles } from './samplePack.ts';

/** The linter's messages, each with what it marks. */
function lint(
  facts: readonly Json[],
  entityList: readonly Json[] = entities,
): [message: string, marked: string][] {
  const files = packFiles(facts, { entities: { entities: entityList } });
  return lintPack(files).map(({ message, range, file }) => {
    const text = (file === 'facts.json' ? files.facts : files.entities) ?? '';
    return [message, text.slice(range.start, range.end)];
  });
}

describe('lintPack', () => {
  it('finds nothing in a sound pack', () => {
    assert.deepEqual(lint([fact()]), []);
  });

  it('includes what reading finds', () => {
    assert.deepEqual(lint([fact(), fact({ id: 'x', quote: undefined })]), [
      ['Fact ‘x’ has no ‘quote’.', '{'],
    ]);
  });

  it('reports quotes of more than 30 words', () => {
    const quote = `Moscow sent 12 Russian ships to Najin ${'and on '.repeat(12)}`.trim();
    assert.equal(countWords(quote), 31);
    assert.deepEqual(lint([fact({ quote })]), [
      [
        'The quote of fact ‘ships-2007’ has 31 words; at most 30 may be quoted.',
        JSON.stringify(quote),
      ],
    ]);
    assert.equal(countWords('a – b … c'), 3);
  });

  it('reports values that neither quote nor context carries, at the value, past escapes', () => {
    const statement = 'In 2007 \t“Russia” \\ sent 15 ships to Najin.';
    const found = lint([fact({ statement })]);
    assert.equal(found.length, 1);
    assert.equal(
      found[0]?.[0],
      'Fact ‘ships-2007’ states ‘15’, which neither its quote nor its context carries.',
    );
    assert.equal(found[0]?.[1], '15');
  });

  it('takes a count by another noun and digits in other words for carried', () => {
    const changes = {
      statement: 'In 2007 Russia sent 12 vessels to Najin.',
      quote: 'Moscow sent Russian ships, 12 in all, to Najin',
    };
    assert.deepEqual(lint([fact(changes)]), []);
  });

  it('reports names that stand nowhere near, at the name', () => {
    const names = (statement: string, changes: Json = {}, others: readonly Json[] = []) => {
      const first = { statement, quote: 'it sent 12 ships to the port', ...changes };
      return lint([fact(first), ...others])
        .filter(([message]) => message.includes('names'))
        .map(([, marked]) => marked);
    };
    const japan = 'In 2007 Russia sent 12 ships to Japan.';
    assert.deepEqual(names(japan), ['Japan']);
    assert.deepEqual(names('In 2007 the DPRK let 12 ships sail to Najin.'), ['Najin']);
    assert.match(
      lint([fact({ statement: japan })])[0]?.[0] ?? '',
      /^Fact ‘ships-2007’ names ‘Japan’, which neither its quote nor its context has, nor/u,
    );
    const near = {
      id: 'near',
      statement: 'Kobe is a port of Japan.',
      quote: 'Kobe, a port of Japan,',
    };
    const elsewhere = { section: 'Ports', paragraph: 7 };
    assert.deepEqual(names(japan, {}, [fact(near)]), []);
    assert.deepEqual(names(japan, { paragraph: 2 }, [fact(near)]), []);
    assert.deepEqual(names(japan, { paragraph: 3 }, [fact(near)]), ['Japan']);
    assert.deepEqual(names(japan, {}, [fact({ ...near, ...elsewhere })]), ['Japan']);
    assert.deepEqual(names(japan, { section: 'Ports of Japan' }), []);
    assert.deepEqual(names(japan, { attributedTo: 'officials in Japan' }), []);
  });

  it('takes every form of a name, and the country of a place, for the name', () => {
    const names = (statement: string, quote: string) =>
      lint([fact({ statement, quote, context: 'In 2007' })])
        .map(([message]) => message)
        .filter((message) => message.startsWith('Fact'));
    assert.deepEqual(
      names('The 12 ships of Russia came to Najin.', '12 Russian ships at Rajin'),
      [],
    );
    assert.deepEqual(names('The 12 ships came to North Korea.', '12 ships came to Najin'), []);
    assert.equal(names('The 12 ships came to Najin.', '12 ships came to North Korea').length, 1);
    assert.deepEqual(names('The 12 ships flew Western flags.', '12 ships with western flags'), []);
  });

  it('lets the subject of a statement go without its name in the quote', () => {
    const subjects = [
      'In 2007 Russia sent 12 ships.',
      'The Russian navy sent 12 ships.',
      'At the port of Najin, Russia had 12 ships.',
    ];
    for (const statement of subjects) {
      const quote = 'the port of Najin, where it had 12 ships';
      assert.deepEqual(lint([fact({ statement, quote })]), []);
    }
  });

  it('reports a negation that only the statement has, at the negating word', () => {
    const denial = (quote: string, others: readonly Json[] = []) =>
      lint([fact({ statement: 'Russia did not send 12 ships to Najin.', quote }), ...others]);
    assert.deepEqual(denial('Moscow sent 12 Russian ships to Najin'), [
      ['Fact ‘ships-2007’ denies with ‘not’ what neither its quote nor its context denies.', 'not'],
    ]);
    assert.deepEqual(denial('Moscow never sent 12 Russian ships to Najin'), []);
    assert.deepEqual(denial('it was impossible to send 12 Russian ships to Najin'), []);
    const same = {
      id: 'same',
      statement: 'Russia sent no ships to Najin.',
      quote: 'Moscow has not sent any Russian ships to Najin',
    };
    assert.deepEqual(
      denial('for this reason none followed the 12 ships to Najin', [fact(same)]),
      [],
    );
    assert.deepEqual(denial('this holds for the 12 ships to Najin', [fact(same)]), []);
  });

  it('takes the opposite word for a negation', () => {
    const changes = {
      statement: 'The Russian port at Najin is not closed.',
      quote: 'the Russian port at Najin is open',
    };
    assert.deepEqual(lint([fact(changes)]), []);
    const prefixed = {
      statement: 'The Russian port at Najin has not been challenged.',
      quote: 'the Russian port at Najin has gone unchallenged',
    };
    assert.deepEqual(lint([fact(prefixed)]), []);
  });

  it('reports a negation of the quote that the statement drops, at the word', () => {
    assert.deepEqual(lint([fact({ quote: 'Moscow has not sent 12 Russian ships to Najin' })]), [
      ['Fact ‘ships-2007’ says ‘sent’ without the negation that its quote has.', 'sent'],
    ]);
    assert.deepEqual(
      lint([fact({ quote: 'not Seoul but Moscow sent 12 Russian ships to Najin' })]),
      [],
    );
  });

  it('sorts by file and position', () => {
    const files = packFiles(
      [
        fact({ statement: 'It sent 15 ships to Japan.', hedge: 'perhaps' }),
        fact({ id: 'second', statement: 'They sent 16 ships to Japan.' }),
        fact({ id: 'third', kind: 'hunch' }),
      ],
      {
        entities: {
          entities: [...entities, { id: 'china', kind: 'state', name: 'China', aliases: [] }],
        },
      },
    );
    const places = lintPack(files).map(({ file, range }): [string, number] => [file, range.start]);
    assert.ok(places.length > 7);
    const byPlace = (a: [string, number], b: [string, number]) =>
      a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1];
    assert.deepEqual(places, [...places].sort(byPlace));
  });

  it('reports statements that lean on a pronoun, but not an empty ‘it’', () => {
    for (const pronoun of ['It', 'They', 'He']) {
      const [found] = lint([fact({ statement: `${pronoun} sent 12 ships to Najin.` })]);
      assert.match(found?.[0] ?? '', /begins with ‘.*’; it should stand alone/u);
      assert.equal(found?.[1], pronoun);
    }
    assert.deepEqual(
      lint([fact({ statement: 'It is unclear whether Russia sent ships to Najin.' })]),
      [],
    );
    assert.deepEqual(lint([fact({ statement: 'Italy and Russia sent 12 ships to Najin.' })]), []);
  });

  it('reports a repeated statement', () => {
    const again = fact({ id: 'again', statement: 'In 2007  russia sent 12 ships to Najin' });
    assert.deepEqual(
      lint([fact(), again]).map(([message]) => message),
      ['Fact ‘again’ has the same statement as ‘ships-2007’.'],
    );
  });

  it('reports a hedge that is not verbatim', () => {
    assert.deepEqual(lint([fact({ hedge: 'perhaps' })]), [
      ['The hedge of fact ‘ships-2007’ stands in neither its quote nor its context.', '"perhaps"'],
    ]);
  });

  it('reports an attribution to an id that no entity has, but not to a phrase', () => {
    assert.deepEqual(lint([fact({ attributedTo: 'south-korea' })]).length, 1);
    assert.deepEqual(lint([fact({ attributedTo: 'unnamed officials' })]), []);
    assert.deepEqual(lint([fact({ attributedTo: 'north-korea' })]), []);
  });

  it('reports entities that no fact uses, apart from those that contain one', () => {
    const china = {
      id: 'china',
      kind: 'state',
      name: 'China',
      aliases: ['PRC'],
      metonyms: ['Beijing'],
    };
    assert.deepEqual(lint([fact()], [...entities, china]), [
      ['No fact uses the entity ‘china’.', '"china"'],
    ]);
    assert.deepEqual(
      lint([fact({ context: 'In 2007, Beijing agreed' })], [...entities, china]),
      [],
    );
    assert.deepEqual(lint([fact({ attributedTo: 'PRC officials' })], [...entities, china]), []);
  });

  it('reports containers that are not there or are the thing itself', () => {
    const [russia, najin] = entities;
    assert.deepEqual(lint([fact()], [russia ?? {}, najin ?? {}]), [
      ['Entity ‘najin’ lies within ‘north-korea’, which is no entity’s id.', '"north-korea"'],
    ]);
    const circle = [
      { ...russia, within: 'najin' },
      { ...najin, within: 'russia' },
    ];
    assert.equal(
      lint([fact()], circle).filter(([message]) => message.endsWith('lies within itself.')).length,
      2,
    );
  });

  it('reports names that two entities claim', () => {
    const second = { id: 'rajin', kind: 'place', name: 'Rajin', aliases: [] };
    assert.deepEqual(lint([fact({ context: 'In 2007, Rajin' })], [...entities, second]), [
      ['‘Rajin’ is a name of two entities, ‘najin’ and ‘rajin’.', '"Rajin"'],
    ]);
  });

  it('holds particulars stated by hand to the fact’s own words', () => {
    const sound = {
      about: [
        ['DPRK', 'Rajin'],
        ['ship', 'vessel'],
      ],
      slots: [
        { kind: 'count', says: ['a dozen ships'] },
        { kind: 'polarity', says: ['sent'], excludes: ['withheld', 'did not send'] },
      ],
    };
    assert.deepEqual(lint([fact({ particulars: sound })]), []);
    const particulars = {
      about: [['Najin'], ['train', 'wagon']],
      slots: [
        { kind: 'count', says: ['15 ships'] },
        { kind: 'polarity', says: ['withheld'], excludes: ['sent'] },
        { kind: 'entity', says: ['DPRK'], among: 'state' },
      ],
    };
    const found = lint([fact({ particulars })]);
    assert.deepEqual(
      found.map(([message]) => message),
      [
        'The statement of fact ‘ships-2007’ holds nothing of a group of its ‘about’: ‘train’, ‘wagon’.',
        'The statement of fact ‘ships-2007’ differs from its own slot ‘15 ships’: ‘12’.',
        'The quote of fact ‘ships-2007’ differs from its own slot ‘15 ships’: ‘12’.',
        'The statement of fact ‘ships-2007’ differs from its own slot ‘withheld’: ‘sent’.',
        'The quote of fact ‘ships-2007’ differs from its own slot ‘withheld’: ‘sent’.',
      ],
    );
    assert.match(found[0]?.[1] ?? '', /^\[\s*"train",\s*"wagon"\s*\]$/u);
    assert.match(found[1]?.[1] ?? '', /^\{\s*"kind": "count"/u);
  });

  it('counts an entity as used that only particulars name', () => {
    const china = { id: 'china', kind: 'state', name: 'China', aliases: [] };
    const particulars = { slots: [{ kind: 'entity', says: ['Russia'], among: ['China'] }] };
    assert.equal(lint([fact()], [...entities, china]).length, 1);
    assert.deepEqual(lint([fact({ particulars })], [...entities, china]), []);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (statement, name) => {
        lintPack(
          packFiles([fact({ statement, quote: name })], {
            entities: { entities: [{ id: 'a', kind: 'place', name }] },
          }),
        );
      }),
      { numRuns: 100 },
    );
  });
});
