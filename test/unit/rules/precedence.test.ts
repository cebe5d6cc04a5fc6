/** Of several findings about one claim the weightiest is shown. */
import assert from 'node:assert/strict';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';
import { packOf } from '../../support/packs.ts';

const DRAFT = 'draft.md';
const adams = packOf({
  key: 'adams2009',
  author: 'Adams',
  year: 2009,
  facts: [
    { statement: 'The Lindau ferry carries up to 800 passengers a day.', asOf: '2009' },
    { statement: 'The Lindau tunnel is 740 metres long.' },
  ],
});
const CITED = '---\ndate: 2012\n---\n\nThe Lindau ferry carries 800 passengers a day [@adams2009].';
const UNCITED = 'The Lindau ferry carries 800 passengers a day.';

function rules(text: string, levels: Readonly<Record<string, string>> = {}): readonly string[] {
  const files = {
    ...adams,
    [DRAFT]: text,
    '.plumbline/config.json': JSON.stringify({ rules: levels }),
  };
  const { snapshot } = openWorkspace(files, [DRAFT], { bundled: false });
  return snapshot.check(at(DRAFT))?.findings.map(({ rule }) => rule) ?? [];
}

describe('precedence on one claim', () => {
  it('puts overstated before outdated', () => {
    assert.deepEqual(rules(CITED), ['claim/overstated']);
  });

  it('puts overstated before uncited', () => {
    assert.deepEqual(rules(UNCITED), ['claim/overstated']);
  });

  it('is not claimed by a rule that is off', () => {
    const off = { 'claim/overstated': 'off' };
    assert.deepEqual(rules(CITED, off), ['claim/outdated']);
    assert.deepEqual(rules(UNCITED, off), ['claim/uncited']);
  });

  it('is not claimed by a finding that is ignored', () => {
    assert.deepEqual(rules(`${UNCITED} <!-- plumbline-ignore claim/overstated -->`), [
      'claim/uncited',
    ]);
  });

  it('calls no ignore of an outranked finding unused', () => {
    assert.deepEqual(rules(`${UNCITED} <!-- plumbline-ignore claim/uncited -->`), [
      'claim/overstated',
    ]);
  });

  it('holds for each sentence by itself', () => {
    const other = 'The Lindau tunnel is 740 metres long.';
    assert.deepEqual(rules(`${UNCITED} ${other}`), ['claim/overstated', 'claim/uncited']);
  });
});
