/** What the items of a list and labelled sentences are read after. */
import assert from 'node:assert/strict';
import { afterLabel, isLabel, leadFor, readLeadIn } from '../../../src/core/claims/leadIns.ts';
import { EntityLexicon } from '../../../src/core/knowledge/lexicon.ts';
import { contextEntities } from '../../support/contextPack.ts';

const lexicon = new EntityLexicon(contextEntities);

describe('readLeadIn', () => {
  it('takes the last sentence, open or whole', () => {
    assert.deepEqual(readLeadIn('Eldham grew. The treaty provides for:', lexicon), {
      text: 'The treaty provides for:',
      isOpen: true,
      takesBack: false,
    });
    assert.equal(readLeadIn('Eldham grew.', lexicon)?.isOpen, false);
    assert.equal(readLeadIn('', lexicon), undefined);
  });

  it('counts the items of a list for nothing', () => {
    assert.equal(readLeadIn('Harland has three aims:', lexicon)?.text, 'Harland has aims:');
  });

  it('knows what is not claimed', () => {
    for (const text of [
      'The treaty does not provide for:',
      'Critics dispute that:',
      'We judge that:',
      'If Harland were to agree to the following:',
    ])
      assert.equal(readLeadIn(text, lexicon)?.takesBack, true, text);
  });
});

describe('leadFor', () => {
  it('reads on where the item goes on, else sets a colon', () => {
    const before = (item: string, leadIn: string) => leadFor(item, leadIn, lexicon);
    assert.equal(before('a lease', 'The treaty provides for:'), 'The treaty provides for ');
    assert.equal(before('lies in the north', 'Eldham:'), 'Eldham ');
    assert.equal(before('A lease', 'The treaty provides for:'), 'The treaty provides for: ');
    assert.equal(before('a lease', 'Eldham:'), 'Eldham: ');
    assert.equal(before('a lease', 'The following points count:'), 'The following points count: ');
  });
});

describe('isLabel', () => {
  it('tells labels from sentences', () => {
    for (const text of ['Transit fees.', 'The Northern Gas Pipeline.', '1992.', 'March 2008:'])
      assert.equal(isLabel(text, lexicon), true, text);
    for (const text of [
      'Eldham grew.',
      'About 34 miles.',
      'Not so.',
      'Why Eldham?',
      'The rail line from Eldham to the coast of Veska.',
    ])
      assert.equal(isLabel(text, lexicon), false, text);
  });

  it('sets a colon behind them, and makes a date of a year', () => {
    assert.equal(afterLabel('Transit fees.'), 'Transit fees: ');
    assert.equal(afterLabel('1992 –'), 'In 1992: ');
  });
});
