import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { EntityLexicon } from '../../../src/core/knowledge/lexicon.ts';
import { MAX_QUOTE_WORDS, countWords, lintPack } from '../../../src/core/knowledge/lintPack.ts';
import type { Pack, PackFiles } from '../../../src/core/knowledge/pack.ts';
import { readPack } from '../../../src/core/knowledge/readPack.ts';
import {
  SEQUENCE_WORDS,
  articleSequences,
  firstUnknown,
  wordsOf,
} from '../../support/bauer-2009-sequences.ts';

const folder = new URL('../../../knowledge/bauer-2009/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const files: PackFiles = {
  uri: 'file:///knowledge/bauer-2009',
  manifest: read('pack.json'),
  facts: read('facts.json'),
  references: read('references.json'),
  entities: read('entities.json'),
};

const PRONOUN =
  /^(?:it|its|they|their|he|his|she|her|this|that|these|those|we|our|i|there|such)\b/iu;

describe('the bundled pack bauer-2009', () => {
  let pack: Pack;
  const known = articleSequences();

  before(() => {
    const reading = readPack(files);
    assert.deepEqual(reading.problems, []);
    assert.ok(reading.pack);
    pack = reading.pack;
  });

  /** What a check says of each fact it has something against, with the fact's id. */
  const complaints = (check: (fact: Pack['facts'][number]) => string | undefined): string[] =>
    pack.facts.flatMap((fact) => {
      const complaint = check(fact);
      return complaint === undefined ? [] : [`${fact.id}: ${complaint}`];
    });

  it('has nothing for the linter to report', () => {
    assert.deepEqual(
      lintPack(files).map(({ file, message }) => `${file}: ${message}`),
      [],
    );
  });

  it('holds the whole article, fact by fact, with unique ids', () => {
    assert.ok(pack.facts.length >= 300, `${String(pack.facts.length)} facts`);
    assert.equal(new Set(pack.facts.map(({ id }) => id)).size, pack.facts.length);
    assert.equal(new Set(pack.entities.map(({ id }) => id)).size, pack.entities.length);
    const notes = new Set(pack.facts.flatMap((fact) => fact.notes));
    assert.deepEqual(
      [...notes].sort((a, b) => a - b),
      Array.from({ length: 38 }, (_, i) => i + 1),
    );
  });

  it('quotes the article, word for word', () => {
    assert.deepEqual(
      complaints(({ quote, context }) =>
        [quote, context ?? quote].map((text) => firstUnknown(text, known)).find(Boolean),
      ),
      [],
    );
  });

  it('quotes at most 30 words, and never fewer than can be checked', () => {
    assert.deepEqual(
      complaints(({ quote, context }) => {
        return [quote, context ?? quote].find(
          (text) => countWords(text) > MAX_QUOTE_WORDS || wordsOf(text).length < SEQUENCE_WORDS,
        );
      }),
      [],
    );
  });

  it('would notice a changed, a dropped and a doubled word in a quote', () => {
    const fact = pack.facts.find(({ id }) => id === 'export-revenue-share-2007');
    assert.ok(fact);
    assert.match(fact.quote, /64 percent/u);
    assert.equal(firstUnknown(fact.quote, known), undefined);
    for (const [from, to] of [
      ['64', '46'],
      ['derived ', ''],
      ['export', 'export export'],
      ['in 2007', 'in 2006'],
    ] as const) {
      const changed = fact.quote.replace(from, to);
      assert.notEqual(changed, fact.quote);
      assert.notEqual(firstUnknown(changed, known), undefined, changed);
    }
  });

  it('would notice nearly every changed word in every quote', () => {
    let changes = 0;
    let missed = 0;
    for (const { quote } of pack.facts) {
      const words = wordsOf(quote);
      for (let i = 0; i < words.length; i++) {
        changes++;
        const changed = words.map((word, at) => (at === i ? `${word}x` : word)).join(' ');
        if (firstUnknown(changed, known) === undefined) missed++;
      }
    }
    // Only a quote's first and last word are in one sequence alone, which 1 in 280 hashes lets pass.
    assert.ok(changes > 3000 && missed <= changes / 500, `${String(missed)} of ${String(changes)}`);
  });

  it('undoes hyphenation, case and punctuation, and nothing else, before it compares', () => {
    assert.deepEqual(wordsOf('Pyong-\nyang’s first-ever “$1.4 billion”.'), [
      'pyongyangs',
      'firstever',
      '1',
      '4',
      'billion',
    ]);
  });

  it('has statements that are sentences and stand alone', () => {
    assert.deepEqual(
      complaints(({ statement }) =>
        /^\p{Lu}.*\.$/u.test(statement) && !PRONOUN.test(statement) ? undefined : statement,
      ),
      [],
    );
  });

  it('says nothing twice', () => {
    assert.equal(new Set(pack.facts.map(({ statement }) => statement)).size, pack.facts.length);
  });

  it('has hedges that stand in the quote or its context', () => {
    assert.deepEqual(
      complaints(({ hedge, quote, context }) =>
        hedge === undefined || `${quote}\n${context ?? ''}`.includes(hedge) ? undefined : hedge,
      ),
      [],
    );
  });

  it('attributes facts to entities that exist, or in a phrase', () => {
    const ids = new Set(pack.entities.map(({ id }) => id));
    assert.deepEqual(
      complaints(({ attributedTo }) =>
        attributedTo === undefined || ids.has(attributedTo) || /\s/u.test(attributedTo)
          ? undefined
          : attributedTo,
      ),
      [],
    );
  });

  it('uses every entity in some fact', () => {
    const lexicon = new EntityLexicon(pack.entities);
    const used = new Set(
      pack.facts.flatMap(({ statement, quote, context, attributedTo }) => [
        ...lexicon
          .findAll([statement, quote, context ?? ''].join('\n'))
          .flatMap((mention) => mention.ids),
        attributedTo ?? '',
      ]),
    );
    const containers = [...used].flatMap((id) => lexicon.containersOf(id));
    const unused = pack.entities.filter(({ id }) => !used.has(id) && !containers.includes(id));
    assert.deepEqual(
      unused.map(({ id }) => id),
      [],
    );
  });

  it('knows the usual spellings of its names', () => {
    const lexicon = new EntityLexicon(pack.entities);
    const spellings: readonly [text: string, id: string][] = [
      ['DPRK', 'north-korea'],
      ['ROK', 'south-korea'],
      ['Rajin', 'najin'],
      ['Busan', 'pusan'],
      ['TSR', 'tsr'],
      ['ESPO', 'espo-pipeline'],
      ['Kim Jong-il', 'kim-jong-il'],
      ['Kim Jung-il', 'kim-jong-il'],
      ['the Kremlin', 'russia'],
      ['Beijing', 'china'],
      ['Resolution 1718', 'unscr-1718'],
    ];
    for (const [text, id] of spellings) assert.deepEqual(lexicon.find(text)[0]?.ids, [id], text);
  });

  it('takes no ordinary words for names', () => {
    const lexicon = new EntityLexicon(pack.entities);
    const prose =
      'The initiative needs a pipeline, a railway and a port to the west of the peninsula; the decree, the contract ' +
      'and the agreement say nothing of an infrastructure plan, a western coast, a war or a land bridge.';
    assert.deepEqual(
      lexicon.findAll(prose).map(({ start, end }) => prose.slice(start, end)),
      [],
    );
  });

  it('says that its pages are inferred, and what is covered', () => {
    assert.equal(pack.manifest.locators.page, 'inferred');
    assert.deepEqual(pack.manifest.coverage, { bauer2009: 'complete' });
    assert.deepEqual(
      complaints(({ page = 0 }) => (page >= 52 && page <= 61 ? undefined : String(page))),
      [],
    );
  });

  it('brings its licence and claims no more than is its own', () => {
    assert.equal(pack.manifest.license, 'CC0-1.0');
    assert.ok(existsSync(new URL('LICENSE.md', folder)));
    const license = read('LICENSE.md');
    assert.match(license, /CC0/u);
    assert.match(license, /not covered by CC0/u);
  });
});
