import assert from 'node:assert/strict';
import { stem } from '../../../src/core/language/stem.ts';

const groups = (text: string) => text.split(/\s+/u).filter(Boolean);

describe('stem', () => {
  for (const group of groups(`agree/agreed/agrees/agreeing/agreement offer/offers/offered/offering
    order/ordered/orders supply/supplies/supplied/supplying family/families carry/carries/carried
    marry/married plan/plans/planned/planning plane/planes hope/hopes/hoped/hoping use/uses/used/using
    size/sizes/sized state/states/stated/stating write/writes/writing/wrote/written/writer
    move/moved/moving/movement control/controlled/controlling cancel/cancelled/cancels
    programme/programmes/programmed/program labour/labor centre/center/centred defence/defense
    university/universities authority/authorities community/communities raise/raised/raising
    organise/organisation/organization/organized adviser/advise/advising employ/employment/employed
    die/died/dying tie/tied gas/gases refugee/refugees exceed/exceeded/exceeding influence/influenced
    mention/mentioned question/questioned station/stationed consider/considered/considering
    implement/implemented/implementation export/exports/exported/exporter add/added/adding
    business/businesses live/lives/lived/living overthrow/overthrew/overthrown`)) {
    const forms = group.split('/');
    it(`joins ${forms.join(', ')}`, () => {
      assert.deepEqual([...new Set(forms.map(stem))].length, 1, forms.map(stem).join(' '));
    });
  }

  for (const group of groups(`general/generate/generation police/policy organ/organization
    expect/experience/experiment/expert import/important/importance state/station/statement/status
    university/universe community/commune/communist author/authority fact/factor/faction
    port/portion/porter form/former/formation office/offer/officer even/evening car/care/career
    plan/plane/planet/plant win/wine/wing site/sit hope/hop cap/cape star/stare rat/rate/ration
    success/succession/successor transit/transition opposite/opposition depart/department
    govern/governor major/majority minor/minority/mine prior/priority business/busy public/publication
    hard/hardly near/nearly late/lately bare/barely mill/million bill/billion pass/passion
    miss/mission base/basement unit/unite/union
    sever/severe/several direct/direction press/pressure project/projectile hospital/hospitality
    sent/sentence cost/costly dead/deadly short/shortly scarce/scarcely good/goods custom/customs
    engine/engineer profess/professor/profession late/latter letter/let matter/mat corner/corn
    section/sect/sector conference/confer plant/plantation moral/morale leave/right design/designation
    diverse/diversion contract/contraction suspense/suspension income/incoming strike/striker
    tank/tanker react/reactor bomb/bomber prison/prisoner post/poster`)) {
    const forms = group.split('/');
    it(`keeps ${forms.join(', ')} apart`, () => {
      assert.equal(new Set(forms.map(stem)).size, forms.length, forms.map(stem).join(' '));
    });
  }

  it('is the same for a word and its possessive', () => {
    assert.equal(stem("minister's"), stem('minister'));
    assert.equal(stem('minister’s'), stem('minister'));
  });

  it('never throws and ends for odd input', () => {
    for (const word of [
      '',
      's',
      'ss',
      'e',
      'ing',
      'ies',
      'ées',
      'constructor',
      '__proto__',
      'x'.repeat(9999),
    ]) {
      assert.equal(typeof stem(word), 'string');
    }
  });
});
