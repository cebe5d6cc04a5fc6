/** What is a name and what a value, where the two stand side by side. */
import assert from 'node:assert/strict';
import { EntityLexicon } from '../../../src/core/knowledge/lexicon.ts';
import { analyse } from '../../../src/core/language/analysis.ts';
import { emptyLexicon } from '../../../src/core/language/names.ts';
import { describeValue } from './showValues.ts';

/** The names of a sentence, then its values. */
function read(text: string, lexicon = emptyLexicon): string {
  const { names, values } = analyse(text, lexicon);
  return [names.map((name) => name.text).join(', '), values.map(describeValue).join('; ')].join(
    ' | ',
  );
}

describe('names beside values', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Three Norwegian ships sank.', 'Norwegian | count 3 ship'],
    ['Three ports of Norway closed.', 'Norway | count 3 port'],
    ['It cost Norway US$2bn.', 'Norway | money 2000000000 USD'],
    ['Norway lost in Week 6.', 'Norway | rank 6 of week'],
    ['Half of Norway’s gas is sold.', 'Norway | percent 50 percent'],
    ['Seven News is a channel.', 'Seven News | '],
    ['Twenty One Sails is a band.', 'Twenty One Sails | '],
    ['Twenty-one sails were torn.', ' | count 21 sail'],
  ];
  for (const [text, expected] of rows) {
    it(`${text} → ${expected}`, () => {
      assert.equal(read(text), expected);
    });
  }

  describe('numbers that a pack knows as resolutions', () => {
    const lexicon = new EntityLexicon([
      { id: 'r1601', kind: 'document', name: 'Resolution 1601', aliases: [] },
      { id: 'r1901', kind: 'document', name: 'Resolution 1901', aliases: [] },
    ]);
    it('are names where they stand bare', () => {
      assert.equal(read('Chile abstained on both 1601 and 1901.', lexicon), 'Chile, 1601, 1901 | ');
    });
    it('are years after words that say so', () => {
      const year = 'Chile | date year 1901-01-01..1901-12-31 at';
      assert.equal(read('Chile abstained in 1901.', lexicon), year);
    });
    it('are years where no pack knows them', () => {
      const year = 'Chile | date year 1902-01-01..1902-12-31 at';
      assert.equal(read('Chile abstained in 1902.', lexicon), year);
    });
  });
});
