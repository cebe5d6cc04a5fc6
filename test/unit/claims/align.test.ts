/** What settles most candidates at a glance must not settle one that a closer look would not. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { mostShared, overlapOf } from '../../../src/core/claims/align.ts';
import { analysedFact } from '../../../src/core/claims/analysedFact.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { readPack } from '../../../src/core/knowledge/readPack.ts';

const PACK = new URL('../../packs/energy-island/', import.meta.url);
const read = (name: string): string => fs.readFileSync(new URL(name, PACK), 'utf8');

describe('mostShared', () => {
  it('is never less than what a claim is found to share with a fact', () => {
    const { pack } = readPack({
      uri: 'file:///energy-island',
      manifest: read('pack.json'),
      facts: read('facts.json'),
      references: read('references.json'),
      entities: read('entities.json'),
    });
    assert.ok(pack !== undefined);
    const knowledge = new Knowledge([pack]);
    const { lexicon, index } = knowledge;
    const context = { lexicon, rarity: index.rarity, pairs: false, citesWork: false };
    const facts = pack.facts.map((fact) => analysedFact(fact, knowledge));
    let below = 0;
    for (const { statement, quote } of facts) {
      for (const claim of [statement, quote]) {
        for (const fact of facts) {
          const most = mostShared(claim, fact, context).anchor;
          const { anchor } = overlapOf(claim, fact, context);
          assert.ok(most >= anchor - 1e-9, `${claim.text} | ${fact.statement.text}`);
          if (most < 0.2) below++;
        }
      }
    }
    // else it would settle nothing
    assert.ok(below > facts.length ** 2, String(below));
  });
});
