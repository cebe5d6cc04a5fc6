import assert from 'node:assert/strict';
import type { CslItem } from '../../../src/core/bibliography/reference.ts';
import { sameWork, workId, workIdentities } from '../../../src/core/bibliography/works.ts';

const item = (more: Partial<CslItem>): CslItem => ({ id: 'x', type: 'book', ...more });
const issued = { 'date-parts': [[2009, 6]] };
const author = [{ family: 'Müller', given: 'H.' }];

describe('works', () => {
  it('are the same if their DOIs match', () => {
    const a = item({ DOI: 'https://doi.org/10.1000/ABC', title: 'One' });
    const b = item({ DOI: 'doi:10.1000/abc', title: 'Two' });
    assert.ok(sameWork(a, b));
    assert.equal(workId(a), workId(b));
  });
  it('or if title, year and first author do', () => {
    const a = item({ title: 'The Énergy—Question!', issued, author });
    const b = item({
      title: 'the energy question',
      issued: { literal: 'c. 2009' },
      author: [{ family: 'Muller' }],
      DOI: '10.1/x',
    });
    assert.ok(sameWork(a, b));
    assert.ok(!sameWork(a, item({ title: 'The Energy Question', author })));
  });
  it('are told apart where nothing identifies them', () => {
    assert.deepEqual(workIdentities(item({ title: 'Privacy Policy' })), []);
    assert.ok(!sameWork(item({}), item({})));
  });
});
