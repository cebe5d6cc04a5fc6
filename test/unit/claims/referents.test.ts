/** Which words stand for which, by the sentences before. */
import assert from 'node:assert/strict';
import { compose } from '../../../src/core/claims/reading.ts';
import { findReferents } from '../../../src/core/claims/referents.ts';
import { EntityLexicon } from '../../../src/core/knowledge/lexicon.ts';
import { contextEntities } from '../../support/contextPack.ts';

const lexicon = new EntityLexicon(contextEntities);

/** The last sentence as it is read after the others; 'unknown' where its subject can't be told. */
function read(sentences: readonly string[], topics: readonly string[] = []): string {
  const earlier = sentences.slice(0, -1).map((text) => ({ text, subjectUnknown: false }));
  const sentence = sentences.at(-1) ?? '';
  const { edits, subjectUnknown } = findReferents(sentence, earlier, topics, lexicon);
  return subjectUnknown ? 'unknown' : compose(sentence, edits).text;
}

const CASES: readonly (readonly [sentences: readonly string[], expected: string])[] = [
  // pronouns
  [['Eldham lies in the north.', 'It grew.'], 'Eldham grew.'],
  [['The port of Eldham lies in the north.', 'Its trade grew.'], 'Eldham’s trade grew.'],
  [['Eldham is a port.', 'In 2007 it grew.'], 'In 2007 Eldham grew.'],
  [
    ['Eldham is a port.', 'In spite of the ice it has grown.'],
    'In spite of the ice Eldham has grown.',
  ],
  [['Eldham, an old port, grew.', 'It was rich.'], 'Eldham was rich.'],
  [['Eldham (once Oldham) grew.', 'It was rich.'], 'Eldham was rich.'],
  [['Lind argues that Eldham has grown.', 'It was rich.'], 'Eldham was rich.'],
  [['According to Veska, Eldham has grown.', 'It was rich.'], 'Eldham was rich.'],
  [['The place to watch is Eldham.', 'It has grown.'], 'Eldham has grown.'],
  [['Eldham grew.', 'Times were good.', 'It was rich.'], 'Eldham was rich.'],
  [['General Ida Ward won.', 'She was promoted.'], 'Ida Ward was promoted.'],
  [['Anders Berg won.', 'He was promoted.'], 'Anders Berg was promoted.'],
  [['Harland and Veska met.', 'They agreed.'], 'Harland and Veska agreed.'],
  [['Harland met Veska.', 'They agreed.'], 'Harland and Veska agreed.'],
  [['Exports of gas rose.', 'They were high.'], 'exports of gas were high.'],
  [['Some 200 Harland troops came.', 'They left.'], 'Harland troops left.'],
  [
    ['The Veskans came.', 'Two hundred of their soldiers stayed.'],
    'Two hundred of Veskans’ soldiers stayed.',
  ],
  [['A treaty binds Harland.', 'It recognized Veska.'], 'Harland recognized Veska.'],
  [['Berg won.', 'He was promoted.'], 'Berg was promoted.'],
  // pronouns that could mean two
  [['Harland met Veska.', 'It agreed.'], 'unknown'],
  [['Harland built a port.', 'It grew.'], 'unknown'],
  [['Ida Ward met Peter Holm.', 'He agreed.'], 'unknown'],
  [['Harland sent ships to the rebels.', 'It lost.', 'They won.'], 'unknown'],
  [['The rain stopped.', 'She agreed.'], 'unknown'],
  // no pronoun for anything before
  [
    ['Eldham grew.', 'It was in 1990 that Harland recognized Veska.'],
    'It was in 1990 that Harland recognized Veska.',
  ],
  [['Eldham grew.', 'It is hard to say why.'], 'It is hard to say why.'],
  [['Eldham grew.', 'It seems that all is well.'], 'It seems that all is well.'],
  [['Eldham grew.', 'When Torvik had grown, it was rich.'], 'When Torvik had grown, it was rich.'],
  [
    ['Eldham grew.', 'Six weeks after it had grown, Harland fell.'],
    'Six weeks after it had grown, Harland fell.',
  ],
  [
    ['Eldham grew.', 'When Berg wrote, in 2009, he was promoted.'],
    'When Berg wrote, in 2009, he was promoted.',
  ],
  // descriptions
  [['Eldham never sleeps.', 'The port grew.'], 'The Eldham port grew.'],
  [
    ['The Northern Gas Pipeline was begun.', 'The pipeline leaked.'],
    'Northern Gas Pipeline leaked.',
  ],
  [['The Druzh pipeline was begun.', 'The pipeline leaked.'], 'The Druzh pipeline leaked.'],
  [['General Ida Ward won.', 'The general was promoted.'], 'Ida Ward was promoted.'],
  [['Some 200 Harland troops came.', 'That force left.'], 'Harland troops left.'],
  [
    ['Eldham never sleeps.', 'Harland has a lease for the port.'],
    'Harland has a lease for the Eldham port.',
  ],
  [['Harland and Veska met.', 'The two sides agreed.'], 'Harland and Veska agreed.'],
  [['Harland and Veska met.', 'Both agreed.'], 'Harland and Veska agreed.'],
  [['Harlander and Veskan envoys met.', 'The two countries agreed.'], 'Harland and Veska agreed.'],
  [['Harland and Veska met.', 'The latter agreed.'], 'Veska agreed.'],
  [
    ['Harland and Veska met.', 'The goals of the two powers differ.'],
    'The goals of Harland and Veska differ.',
  ],
  [['A pipeline is planned.', 'The pipeline will leak.'], 'The pipeline will leak.'],
  [['Eldham never sleeps.', 'The port authority grew.'], 'The port authority grew.'],
  [['Eldham never sleeps.', 'The port of Torvik grew.'], 'The port of Torvik grew.'],
  [
    ['Eldham never sleeps.', 'Torvik is a port, and the port grew.'],
    'Torvik is a port, and the port grew.',
  ],
  [['Eldham and the port of Torvik compete.', 'The port grew.'], 'unknown'],
  [['Harland, Veska and Norland met.', 'The two sides agreed.'], 'unknown'],
  [
    ['Eldham grew.', 'Torvik grew.', 'Trade rose.', 'Wages rose.', 'The port was full.'],
    'The port was full.',
  ],
];

describe('findReferents', () => {
  for (const [sentences, expected] of CASES) {
    it(sentences.join(' '), () => {
      assert.equal(read(sentences), expected);
    });
  }

  it('takes the one name of a heading where the paragraph has none, the nearest heading first', () => {
    assert.equal(read(['It grew.'], ['Ports', 'Eldham']), 'Eldham grew.');
    assert.equal(read(['The port grew.'], ['Eldham', 'Trade']), 'The Eldham port grew.');
    assert.equal(read(['It grew.'], ['Eldham', 'Torvik']), 'Torvik grew.');
    assert.equal(read(['It grew.'], ['Eldham and Torvik']), 'unknown');
    assert.equal(read(['It grew.']), 'unknown');
  });

  it('takes nothing from a sentence whose own subject is unknown', () => {
    const earlier = [{ text: 'It left Eldham.', subjectUnknown: true }];
    assert.equal(findReferents('It grew.', earlier, [], lexicon).subjectUnknown, true);
  });

  it('knows what goes on about the sentence before', () => {
    const earlier = [{ text: 'Eldham never sleeps.', subjectUnknown: false }];
    const continues = (text: string) => findReferents(text, earlier, [], lexicon).continues;
    assert.equal(continues('It grew.'), true);
    assert.equal(continues('The port grew.'), true);
    assert.equal(continues('Torvik grew.'), false);
  });
});
