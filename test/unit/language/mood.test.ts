/** How sentences are meant: what is claimed in them, and what only asked, supposed, doubted or wished. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/language/analysis.ts';
import type { Mood } from '../../../src/core/language/mood.ts';
import { emptyLexicon } from '../../../src/core/language/names.ts';

type Sign =
  | 'question'
  | 'conditional'
  | 'disputed'
  | 'reported'
  | 'own'
  | 'earlier'
  | 'present'
  | 'deontic'
  | 'tentative';

const SIGNS: readonly Sign[] = [
  'question',
  'conditional',
  'disputed',
  'reported',
  'own',
  'earlier',
  'present',
  'deontic',
  'tentative',
];

const MOODS: readonly (readonly [sentence: string, ...signs: Sign[]])[] = [
  ['The bridge opened in 1990.'],
  ['Did the bridge open in 1990?', 'question'],
  ['If the bridge opens, the ferry closes.', 'conditional'],
  ['Should the bridge open, the ferry would close.', 'conditional', 'deontic', 'tentative'],
  ['Without the bridge the ferry would still sail.', 'conditional', 'tentative'],
  ['Had it rained, the bridge would not have opened.', 'conditional', 'tentative'],
  ['If anything, the bridge is too wide.'],
  ['The mayor denies that the bridge opened.', 'disputed'],
  ['The mayor disputes that the bridge opened.', 'disputed'],
  ['The date of the opening is disputed.', 'disputed'],
  ['The towns settled their dispute over the bridge.'],
  ['The mayor is sceptical of the bridge.'],
  ['The mayor is sceptical that the bridge will open.', 'disputed'],
  ['There is no doubt that the bridge opened.'],
  ['The bridge is said to have opened.', 'reported'],
  ['Others put the cost at 40 million.', 'reported'],
  ['We estimate that the bridge cost 40 million.', 'own'],
  ['The town was once rich.', 'earlier'],
  ['The town is no longer rich.', 'present'],
  ['The bridge must not close.', 'deontic'],
  ['The bridge may close.', 'tentative'],
];

function moodOf(sentence: string): Mood {
  return analyse(sentence, emptyLexicon).mood;
}

describe('mood', () => {
  for (const [sentence, ...signs] of MOODS)
    it(`${signs.length === 0 ? 'plain' : signs.join(', ')}: ${sentence}`, () => {
      const mood = moodOf(sentence);
      assert.deepEqual(
        SIGNS.filter((sign) => mood[sign]),
        signs,
      );
    });

  it('a wish is no speculation', () => {
    assert.deepEqual(moodOf('The town would like to build a bridge.').speculative, []);
    assert.deepEqual(moodOf('The town would build a bridge.').speculative, [0]);
  });

  it('knows which clauses state a condition', () => {
    assert.deepEqual(moodOf('The ferry closes if the bridge opens.').conditions, [1]);
    assert.deepEqual(moodOf('Should the bridge open, the ferry could close.').conditions, [0]);
    assert.deepEqual(moodOf('Had it rained, the ferry would have closed.').conditions, []);
  });
});
