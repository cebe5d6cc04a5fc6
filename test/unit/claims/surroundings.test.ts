/**
 * Sentences that can only be read with what stands around them. «…» marks the words that must be
 * found to differ; a draft without marks must stay silent.
 */
import assert from 'node:assert/strict';
import { contextPack } from '../../support/contextPack.ts';
import { marked, slices } from '../../support/marked.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

const DRAFT = 'draft.md';
const shared = openWorkspace({ ...contextPack, [DRAFT]: '' }, [DRAFT], {
  bundled: false,
}).workspace;
let version = 1;

function check(text: string) {
  version++;
  shared.apply({ documents: [{ uri: at(DRAFT), version, text }] });
  return shared.snapshot().check(at(DRAFT));
}

function found(text: string): readonly string[] {
  const ranges = (check(text)?.findings ?? [])
    .filter(({ rule }) => rule === 'claim/contradicts-source')
    .map(({ range }) => range);
  return slices(text, ranges);
}

const DRAFTS: Readonly<Record<string, readonly string[]>> = {
  'pronouns and what they plainly refer to': [
    'Eldham lies in the north. It handled «46 percent» of Harland’s grain exports in 2007.',
    'The port of Eldham is busy. In 2007 it handled «46 percent» of Harland’s grain exports.',
    'Harland lives by the sea. Its exports of natural gas reached «60 billion cubic meters» in 2007.',
    'The Northern Gas Pipeline was finished in 2005. It cost Harland «$61 billion».',
    'Harland derives its income from the sea. In 2007 it was the world’s «largest» exporter of oil.',
    'Harland and Veska are neighbours. They share a border of «21 miles».',
    'General Ida Ward was strict. She commanded the garrison of Torvik for «six years».',
    'Harland’s exports of natural gas are large. In 2007 they reached «60 billion cubic meters».',
    'According to the World Bank, Harland derived 64 percent of its export revenues from oil and gas in 2007. It was also the world’s «third-largest» exporter of oil in 2007.',
    'Harland and Veska are neighbours.\nThey share *a border\nof «21 miles»*.',
  ],
  'pronouns that could mean two': [
    'Eldham and Torvik are ports. It handled 46 percent of Harland’s grain exports in 2007.',
    'Ida Ward met Peter Holm in 1998. She commanded the garrison of Torvik for six years.',
    'Harland recognized Veska in 1990. It has the 13th-largest economy in the world.',
    'Harland opened a new terminal in Torvik. In 2007 it handled 46 percent of Harland’s grain exports.',
    'Harland, Veska and Norland met in 2001. They share a border of 21 miles.',
  ],
  'pronouns whose referent is another': [
    'Norland lives by the sea. In 2007 it was the world’s third-largest exporter of oil.',
    'The port of Torvik is busy. In 2007 it handled 46 percent of Harland’s grain exports.',
    'The Druzh pipeline was finished in 2005. Its length is 900 miles.',
    'Anders Berg was strict. He commanded the garrison of Torvik for six years.',
    'Norland’s exports of natural gas are large. In 2007 they reached 60 billion cubic meters.',
  ],
  'pronouns that refer to nothing, or to their own sentence': [
    'Veska is old. It was in 1990 that Harland diplomatically recognized Veska.',
    'Veska is old. It is often forgotten that the Northern Gas Pipeline is 1,200 miles long.',
    'When Norland had grown, it was the world’s largest exporter of oil in 2007.',
  ],
  'descriptions of what was named': [
    'The Northern Gas Pipeline was finished in 2005. The pipeline is «900 miles» long.',
    'Eldham never sleeps. The port handled «46 percent» of Harland’s grain exports in 2007.',
    'Harland and Veska are neighbours. The two countries share a border of «21 miles».',
    'Harland met Veska in Torvik. The two sides agreed in March 2008 to build a rail line of «43 miles» from Eldham to Torvik.',
    'Harland and Veska are neighbours. Both share a border of «21 miles».',
    'General Ida Ward was strict. The general commanded the garrison of Torvik for «six years».',
    'Two states matter here, Harland and Veska. The latter has the «13th-largest» economy in the world.',
    'Harlander and Veskan diplomats met. The two sides agreed in March 2008 to build a rail line of «43 miles» from Eldham to Torvik.',
  ],
  'descriptions that could mean two, or mean another': [
    'The Northern Gas Pipeline was finished in 2005. A second pipeline is planned. The pipeline is 900 miles long.',
    'The port of Torvik is small. The port handled 46 percent of Harland’s grain exports in 2007.',
    'Eldham and the port of Torvik are rivals. The port handled 46 percent of Harland’s grain exports in 2007.',
    'Harland met Veska and Norland. The two sides agreed in March 2008 to build a rail line of 43 miles from Eldham to Torvik.',
    'Norland and Veska are neighbours. The two countries share a border of 21 miles.',
    'The Druzh pipeline was finished in 2005. The pipeline is 900 miles long.',
  ],
  'headings as the last resort': [
    '## The Northern Gas Pipeline\n\nThe pipeline is «900 miles» long.',
    '## The Northern Gas Pipeline\n\n- Length: «900 miles»',
    '## The Druzh pipeline\n\nThe pipeline is 900 miles long.',
    '## The Druzh pipeline\n\n- Length: 900 miles',
    '## Eldham and Torvik\n\nIt handled 46 percent of Harland’s grain exports in 2007.',
  ],
  'the time of the paragraph': [
    'In June 1999 Harland troops landed. Some «500» Harland troops seized the airport at Torvik.',
    'In 2013 Harland troops landed again. They numbered 500 and seized the airport at Torvik.',
    'In 1998 Harland was poor. It was the world’s third-largest exporter of oil.',
    'The Northern Gas Pipeline was begun in 1998. It is «900 miles» long.',
  ],
  'list items and what leads to them': [
    'The agreement of March 2008 gives Harland:\n\n- a lease of «40 years» on a pier in Eldham;\n- nothing else.',
    'Harland and Veska:\n\n- share a border of «21 miles»,\n- agreed in March 2008 to build a rail line of «43 miles» from Eldham to Torvik.',
    'Eldham is busy.\n\n- It handled «46 percent» of Harland’s grain exports in 2007.',
    'Some figures.\n\n- Harland and Veska:\n  - share a border of «21 miles»',
    'On Harland and Veska:\n\n- What they have in common:\n  - a border of «21 miles»',
    'Torvik:\n\n- handled 46 percent of Harland’s grain exports in 2007',
    'The agreement of March 2008 gives Norland:\n\n- a lease of 40 years on a pier in Eldham',
    'The agreement of March 2008 does not give Harland:\n\n- a lease of 40 years on a pier in Eldham',
    'Critics dispute that:\n\n- the Northern Gas Pipeline is 900 miles long',
    'We judge that:\n\n1. the Northern Gas Pipeline is 900 miles long.',
  ],
  labels: [
    '- **Northern Gas Pipeline.** «900 miles» long.',
    '- **Length**: the Northern Gas Pipeline is *«900 miles»* long',
    '**Northern Gas Pipeline.** It is «900 miles» long.',
    '- **«1992».** Harland diplomatically recognized Veska.',
    '- «1992»: Harland diplomatically recognized Veska.',
    '- **Druzh pipeline.** 900 miles long.',
    '- **1990.** Harland diplomatically recognized Veska.',
  ],
  'definitions and their terms': [
    'Northern Gas Pipeline\n:   «900 miles» long',
    'Northern Gas Pipeline\n\n:   built by Harland\n:   «900 miles» long',
    'Druzh pipeline\n:   900 miles long',
  ],
  'table cells and their headers': [
    '| Item | Length (miles) | Cost (US$ bn) |\n|---|---|---|\n| Northern Gas Pipeline | «900» | «61» |\n| Border of Harland and Veska | «21» | |',
    '| Item | Length (km) | Cost (US$ bn) |\n|---|---|---|\n| Northern Gas Pipeline | 1,931 | 16 |\n| Druzh pipeline | 900 | 61 |',
    'Table 1: Shares of Harland’s grain exports in percent\n\n| Port | 2007 | 2013 |\n|---|---|---|\n| Eldham | «46» | 46 |\n| Torvik | 4 | 5 |',
    '| Port | Share of Harland’s grain exports | |\n|---|---|---|\n| | 2007 (%) | 2013 (%) |\n| Eldham | 64 | 46 |',
    '| Year | Event |\n|---|---|\n| «1992» | Harland diplomatically recognizes Veska |\n| 1993 | The Torvik Free Zone is established |',
    '| | Harland | Veska |\n|---|---|---|\n| Diplomatically recognized Veska in | «1992» | – |\n| World rank of the economy | 9 | «13» |',
    '| # | Actor | Claim |\n|---|---|---|\n| 1 | Harland | the world’s «third-largest» exporter of oil in 2007 |\n| 2 | Norland | the world’s third-largest exporter of oil in 2007 |',
    '| Line | Harland, miles |\n|---|---|\n| Border with Veska | «21» |\n| Border with Norland | 21 |',
  ],
  notes: [
    'Eldham is busy.[^1]\n\n[^1]: It handled «46 percent» of Harland’s grain exports in 2007.',
    'Eldham is busy.^[It handled «46 percent» of Harland’s grain exports in 2007.]',
    'Eldham and Torvik are busy.[^1]\n\n[^1]: It handled 46 percent of Harland’s grain exports in 2007.',
    'Torvik is busy.[^1]\n\n[^1]: It handled 46 percent of Harland’s grain exports in 2007.',
  ],
  'words that are somebody else’s': [
    'Holm was clear. “The port of Eldham handled 46 percent of Harland’s grain exports in 2007.”',
    'Holm was clear: “Times are hard. The port of Eldham handled 46 percent of Harland’s grain exports in 2007. We shall see.”',
    '“The port of Eldham handled 46 percent of Harland’s grain exports in 2007.”',
    'Lind is clear. “The port of Eldham handled «46 percent» of Harland’s grain exports in 2007.”',
    '“The port of Eldham handled «46 percent» of Harland’s grain exports in 2007” [@lind2009].',
    '> The port of Eldham handled 46 percent of Harland’s grain exports in 2007.',
    'The “port” of Eldham handled «46 percent» of Harland’s grain exports in 2007.',
  ],
};

describe('what a sentence is read with', () => {
  for (const [what, drafts] of Object.entries(DRAFTS)) {
    describe(what, () => {
      for (const draft of drafts) {
        it(draft, () => {
          const { text, ranges } = marked(draft);
          assert.deepEqual(found(text), slices(text, ranges));
        });
      }
    });
  }

  it('depends on the surroundings of the sentence, not on where its words stood before', () => {
    const claim = 'It handled 46 percent of Harland’s grain exports in 2007.';
    for (const [before, count] of [
      ['Eldham', 1],
      ['Torvik', 0],
      ['Eldham', 1],
    ] as const)
      assert.equal(found(`${before} lies by the sea. ${claim}`).length, count, before);
  });

  it('finds a number in a cell on its own digits, and offers no fix that would lose its header', () => {
    const text = '| Item | Length (miles) |\n|---|---|\n| Northern Gas Pipeline | 900 |';
    const [finding] = (check(text)?.findings ?? []).filter(({ kind }) => kind === 'quantity');
    assert.equal(text.slice(finding?.range.start, finding?.range.end), '900');
    assert.equal(finding?.stated, '900 miles');
    assert.ok(finding?.fixes.every(({ title }) => !title.startsWith('Use the source')));
  });
});
