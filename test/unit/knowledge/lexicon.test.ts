import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EntityLexicon, lastNameOf, nameKey } from '../../../src/core/knowledge/lexicon.ts';
import type { Entity } from '../../../src/core/knowledge/pack.ts';

const entity = (
  id: string,
  kind: Entity['kind'],
  name: string,
  more: Partial<Entity> = {},
): Entity => ({
  id,
  kind,
  name,
  aliases: [],
  ...more,
});

const ENTITIES: readonly Entity[] = [
  entity('russia', 'state', 'Russia', {
    aliases: ['the Russian Federation'],
    demonyms: ['Russian'],
    metonyms: ['Moscow', 'the Kremlin'],
  }),
  entity('far-east', 'place', 'Russian Far East', {
    aliases: ['Russia’s Far East'],
    within: 'russia',
  }),
  entity('vladivostok', 'place', 'Vladivostok', { within: 'far-east' }),
  entity('north-korea', 'state', 'North Korea', {
    aliases: ['DPRK', 'the North', 'Democratic People’s Republic of Korea'],
    demonyms: ['North Korean'],
  }),
  entity('south-korea', 'state', 'South Korea', { aliases: ['ROK', 'the South'] }),
  entity('united-states', 'state', 'United States', {
    aliases: ['US', 'U.S.'],
    metonyms: ['Washington'],
  }),
  entity('china', 'state', 'China', { demonyms: ['Chinese'] }),
  entity('iraq', 'state', 'Iraq', { demonyms: ['Iraqi'] }),
  entity('alliance', 'organisation', 'US–ROK alliance'),
  entity('line', 'project', 'trans-Korean railroad', { aliases: ['S/RES/1695'] }),
  entity('sao-tome', 'state', 'São Tomé'),
  entity('kim-il-sung', 'person', 'Kim Il-sung'),
  entity('kim-jong-il', 'person', 'Kim Jong-il'),
  entity('pak', 'person', 'Pak Jong Song'),
  entity('yakunin', 'person', 'Vladimir Yakunin'),
  entity('putin', 'person', 'Vladimir Putin', { aliases: ['Putin', 'Prime Minister Putin'] }),
  entity('clark', 'person', 'Wesley Clark', { aliases: ['Gen. Wesley Clark', 'Clark'] }),
  entity('ivanov-1', 'person', 'Sergei Ivanov'),
  entity('ivanov-2', 'person', 'Igor Ivanov'),
];
const lexicon = new EntityLexicon(ENTITIES);

/** `text|ids|form` of each mention. */
const found = (text: string): string[] =>
  lexicon
    .find(text)
    .map(({ ids, start, end, form }) => `${text.slice(start, end)}|${ids.join('+')}|${form}`);

describe('EntityLexicon', () => {
  const cases: readonly [text: string, ...mentions: string[]][] = [
    ['Russia sold oil.', 'Russia|russia|name'],
    ['Ports of the Russian Far East', 'Russian Far East|far-east|name'],
    ["Russia’s exports, Russia's ports", 'Russia|russia|name', 'Russia|russia|name'],
    ["In Russia's Far East", "Russia's Far East|far-east|alias"],
    ['Two Russians and three Iraqis', 'Russians|russia|demonym', 'Iraqis|iraq|demonym'],
    ['The Chinese left.', 'Chinese|china|demonym'],
    ['A Russian-built line', 'Russian|russia|demonym'],
    [
      'Moscow agreed, and so did the Kremlin.',
      'Moscow|russia|metonym',
      'the Kremlin|russia|metonym',
    ],
    ['The Kremlin agreed.', 'The Kremlin|russia|metonym'],
    ['NORTH KOREA', 'NORTH KOREA|north-korea|name'],
    ['They told us. Us too.'],
    ['The US and the U.S. economy', 'US|united-states|alias', 'U.S.|united-states|alias'],
    ['He left the U.S.', 'U.S.|united-states|alias'],
    ['russia and china in lower case'],
    [
      'Kim Il-sung, Kim Il\u2011sung',
      'Kim Il-sung|kim-il-sung|name',
      'Kim Il\u2011sung|kim-il-sung|name',
    ],
    [
      'Kim Il–sung, Kim Il\u00a0Sung',
      'Kim Il–sung|kim-il-sung|name',
      'Kim Il\u00a0Sung|kim-il-sung|name',
    ],
    ['Kim Il sung met Kim.', 'Kim Il sung|kim-il-sung|name'],
    [
      'the North attacked; the North Caucasus did not; go north of the north.',
      'the North|north-korea|alias',
    ],
    ['North and South'],
    [
      'North Korean troops of the North',
      'North Korean|north-korea|demonym',
      'the North|north-korea|alias',
    ],
    [
      "the Democratic People's Republic of Korea",
      "Democratic People's Republic of Korea|north-korea|alias",
    ],
    [
      'the US-ROK alliance, the US ROK alliance',
      'US-ROK alliance|alliance|name',
      'US ROK alliance|alliance|name',
    ],
    ['US – ROK talks', 'US|united-states|alias', 'ROK|south-korea|alias'],
    [
      'Trans-Korean railroad and S/RES/1695',
      'Trans-Korean railroad|line|name',
      'S/RES/1695|line|alias',
    ],
    [
      'Sao Tome and Sa\u0303o Tome\u0301',
      'Sao Tome|sao-tome|name',
      'Sa\u0303o Tome\u0301|sao-tome|name',
    ],
    ['Prussia and Russias'],
    ['Yakunin said', 'Yakunin|yakunin|alias'],
    ['Chief Executive Officer Yakunin said', 'Yakunin|yakunin|alias'],
    ['President Putin and Ivan Putin', 'Putin|putin|alias'],
    [
      'he met Helen Clark, Gen Wesley Clark and Wesley Clark',
      'Gen Wesley Clark|clark|alias',
      'Wesley Clark|clark|name',
    ],
    ['It was said. Clark left.', 'Clark|clark|alias'],
    ['Ivanov, Song, Kim and Vladimir'],
    ['the Washington Post in Washington', 'Washington|united-states|metonym'],
    ['Seen in Moscow President Putin left', 'Moscow|russia|metonym', 'Putin|putin|alias'],
  ];
  for (const [text, ...mentions] of cases) {
    it(`finds ${String(mentions.length)} in ‘${text}’`, () => {
      assert.deepEqual(found(text), mentions);
    });
  }

  it('finds names inside longer ones on request', () => {
    const ids = lexicon.findAll('The Russian Far East').flatMap((mention) => mention.ids);
    assert.deepEqual(ids, ['russia', 'far-east']);
  });

  it('names all that a shared name can mean, the strongest form first', () => {
    const both = new EntityLexicon([...ENTITIES, entity('moscow', 'place', 'Moscow')]);
    const [mention] = both.find('Moscow is cold.');
    assert.deepEqual(mention?.ids, ['moscow', 'russia']);
    assert.equal(mention?.form, 'name');
    assert.equal(mention?.ambiguous, true);
  });

  it('merges what two packs know by the same name', () => {
    const twice = new EntityLexicon([
      ...ENTITIES,
      entity('rus', 'state', 'Russia'),
      entity('v-p', 'person', 'Vladimir Putin'),
    ]);
    const [russia, putin] = twice.find('Russia and Putin');
    assert.deepEqual([russia?.ids, russia?.ambiguous], [['russia', 'rus'], false]);
    assert.deepEqual([putin?.ids, putin?.ambiguous], [['putin', 'v-p'], false]);
  });

  it('keeps apart what two packs mean by one id', () => {
    const twice = new EntityLexicon([
      entity('georgia', 'state', 'Georgia'),
      entity('georgia', 'place', 'Georgia, USA'),
    ]);
    assert.deepEqual(
      twice.find('Georgia, USA').map(({ ids }) => ids),
      [['georgia#2']],
    );
    assert.equal(twice.kindOf('georgia#2'), 'place');
    const same = new EntityLexicon([
      entity('x', 'state', 'X'),
      entity('x', 'state', 'X', { aliases: ['Y'] }),
    ]);
    assert.deepEqual(
      same.find('X and Y').map(({ ids }) => ids),
      [['x'], ['x']],
    );
  });

  it('knows kinds and containers, circles included', () => {
    assert.equal(lexicon.kindOf('vladivostok'), 'place');
    assert.equal(lexicon.kindOf('nothing'), undefined);
    assert.deepEqual(lexicon.containersOf('vladivostok'), ['far-east', 'russia']);
    const circle = new EntityLexicon([
      entity('a', 'place', 'A', { within: 'b' }),
      entity('b', 'place', 'B', { within: 'a' }),
    ]);
    assert.deepEqual(circle.containersOf('a'), ['b']);
  });

  it('tells by which last name a person can be called', () => {
    const last = (name: string, aliases: readonly string[] = []): string | undefined =>
      lastNameOf(entity('x', 'person', name, { aliases }));
    assert.equal(last('Vladimir Yakunin'), 'Yakunin');
    assert.equal(last('John W. Bauer Jr.'), 'Bauer');
    for (const name of [
      'Kim Il-sung',
      'Pak Jong Song',
      'Stalin',
      'Angela May',
      'Xi Jinping',
      'Malcolm X',
    ]) {
      assert.equal(last(name), undefined, name);
    }
    assert.equal(last('Ban Kimoon', ['Ban Ki-moon']), undefined);
  });

  it('has one key for spellings that count as the same', () => {
    assert.equal(nameKey('US–ROK  alliance'), nameKey('us-rok Alliance'));
    assert.notEqual(nameKey('US – ROK'), nameKey('US-ROK'));
  });

  it('gives ranges within the text, in order, on word boundaries', () => {
    const pieces = fc.constantFrom(
      'Russia',
      ' ',
      '’s',
      'the North',
      '.',
      '-',
      'Kim',
      'Il-sung',
      'U.S.',
      '\u{1F600}',
      'x',
      '\n',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of lexicon.find(text)) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.doesNotMatch(text.slice(end - 1, end + 1), /^[\p{L}\p{N}]{2}$/u);
          last = end;
        }
      }),
    );
  });

  it('takes time in proportion to the text, also for names that repeat themselves', () => {
    const repeating = new EntityLexicon([
      entity('a', 'place', Array.from({ length: 20 }, () => 'A').join(' ')),
      entity('b', 'place', 'A '.repeat(10_000)),
    ]);
    // quadratic work on a text of this length would run into the time limit of the test
    assert.equal(repeating.find('A '.repeat(80_000)).length > 0, true);
  });
});
