import assert from 'node:assert/strict';
import { statusPage } from '../../../src/server/pages.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

describe('‘Why is nothing shown?’', () => {
  it('names file and line of what could not be read', () => {
    const draft = '---\nbibliography: refs.bib\n---\n\nText.';
    const { snapshot } = openWorkspace(
      { 'draft.md': draft, 'refs.bib': '\n@book{b title = {Two}}\n' },
      ['draft.md'],
    );
    const page = statusPage(
      at('draft.md'),
      snapshot.status(at('draft.md')),
      snapshot.check(at('draft.md')),
      () => 2,
    );
    assert.match(page, /refs\S*bib, line 2: Entry/u);
  });
});
