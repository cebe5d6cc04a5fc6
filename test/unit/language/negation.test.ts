/** Which words of a sentence a negation reaches, and which are set aside. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/language/analysis.ts';
import { emptyLexicon } from '../../../src/core/language/names.ts';

/** Of a sentence, the meaning-bearing words at which a test holds. */
function wordsOf(sentence: string, isMeant: 'negatedAt' | 'setAsideAt'): string {
  const { tokens, polarity } = analyse(sentence, emptyLexicon);
  return tokens
    .filter((token) => token.content && polarity[isMeant](token.start))
    .map(({ text }) => text)
    .join(' ');
}

/** Sentence → the words of it that are denied. */
const NEGATED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'before the verb': {
    'The port does not freeze in winter.': 'freeze winter',
    'The ferry hardly carries cars.': 'carries cars',
    'The council never approved the plan.': 'approved plan',
    'The mill can no longer export timber.': 'export timber',
  },
  'in the object: from the verb on': {
    'The line poses no danger to birds.': 'poses danger birds',
    'The owners want no war with the union.': 'want war union',
    'The harbour has no cranes.': 'cranes',
    'The toll earns the Town Council next to nothing in winter.': 'earns Town Council next winter',
    'Farmers see little value in the scheme.': 'see value scheme',
    'The ferry calls at no port in winter.': 'calls port winter',
  },
  'in the subject: all of its clause': {
    'No ship enters the port.': 'ship enters port',
    'Nothing supports the claim.': 'supports claim',
    'Few farmers welcomed the levy.': 'farmers welcomed levy',
    'The mayor says that nobody opposed the plan.': 'opposed plan',
    'When winter came, no ship sailed.': 'ship sailed',
  },
  'neither … nor: each its own part': {
    'The island shares neither language nor trade with the coast.': 'shares language trade coast',
    'Neither the mill nor the bank employs women.': 'mill bank employs women',
  },
  'verbs, nouns and adjectives that deny what they govern': {
    'The mill failed to export timber.': 'export timber',
    'The mill was unable to export timber.': 'export timber',
    'The council stopped short of banning cars.': 'banning cars',
    'The law keeps farmers from selling milk.': 'selling milk',
    'Its refusal to pay led to a lawsuit.': 'pay led lawsuit',
    'The bridge has yet to open.': 'open',
    'The town is anything but quiet.': 'quiet',
  },
  'twice: not at all': {
    'The mill did not fail to export timber.': 'fail',
    'The council did not hesitate to ban cars.': 'hesitate',
    'Hardly a paper failed to report the strike.': 'paper failed',
  },
  'not beyond a clause that is taken for granted': {
    'Few saw how firmly the town favoured the bridge.': 'saw',
    'The mayor explains why the town wants no bridge.': 'wants bridge',
  },
  'what denies something of its own': {
    'The town has no objection to the bridge.': 'objection',
    'The bridge is no small project.': 'small',
  },
  'idioms deny nothing': {
    'The bridge not only opened but paid for itself.': '',
    'There is no doubt that the bridge opened.': '',
    'A few farmers welcomed the levy.': '',
    'The last few ferries sailed.': '',
    'The council said no to the bridge.': '',
    'The bridge did not open until 1990.': '',
    'Not surprisingly, the bridge opened.': '',
    'It is nothing but a footbridge.': '',
  },
  'what was done instead': {
    'The council did not ban but taxed the cars.': 'ban',
  },
};

/** Sentence → the words that it says are not meant. */
const SET_ASIDE: Readonly<Record<string, string>> = {
  'The town is not poor but rich.': 'poor',
  'The town built a bridge rather than a tunnel.': 'tunnel',
  'The mill, not the bank, employs women.': 'bank',
  'The council did not ban but taxed the cars.': '',
};

describe('negation', () => {
  for (const [how, sentences] of Object.entries(NEGATED))
    describe(how, () => {
      for (const [sentence, expected] of Object.entries(sentences))
        it(sentence, () => {
          assert.equal(wordsOf(sentence, 'negatedAt'), expected);
        });
    });
  describe('what is set aside', () => {
    for (const [sentence, expected] of Object.entries(SET_ASIDE))
      it(sentence, () => {
        assert.equal(wordsOf(sentence, 'setAsideAt'), expected);
      });
  });
});
