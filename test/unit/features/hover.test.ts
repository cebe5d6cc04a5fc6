import assert from 'node:assert/strict';
import type { Hover } from '../../../src/core/requests.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

const FRONT = '---\nbibliography: refs.bib\n---\n\n';
const REFS = `@article{bauer-own, author = {Bauer, John W.}, year = {2009},
  title = {Unlocking Russian Interests on the Korean Peninsula}, journal = {Parameters}}
@book{smith2001, author = {Smith, Ann}, title = {Lines}, year = {2001}}
@book{smith2011, author = {Smith, Ann}, title = {More lines}, year = {2011}}
@book{broken2001, author = {Smith, Ann, title = {Lines}`;

const BORDER = 'Russia shares a 12-mile border with North Korea [@bauer2009].';
const SHARE =
  'In 2007 Russia derived 46 percent of its export revenues from oil and natural gas [@bauer2009].';

/** A hover with the words it is about. */
interface Shown extends Hover {
  readonly about: string;
}

/** The hover in a draft on the second character of the first occurrence of some words. */
function hover(
  draft: string,
  words: string,
  files: Readonly<Record<string, string>> = {},
): Shown | undefined {
  assert.ok(draft.includes(words), words);
  const { snapshot } = openWorkspace({ 'draft.md': draft, ...files }, ['draft.md']);
  const found = snapshot.hover(at('draft.md'), draft.indexOf(words) + 1);
  return found && { ...found, about: draft.slice(found.range.start, found.range.end) };
}

function actions(shown: Shown | undefined): readonly string[] {
  return (shown?.actions ?? []).map(({ kind }) => kind);
}

describe('hover on a sentence', () => {
  it('shows on a figure the fact it differs from, its quote and where it stands', () => {
    const shown = hover(SHARE, '46 percent');
    assert.equal(shown?.about, '46 percent');
    assert.match(shown.markdown, /^\*\*In 2007 Russia derived 64 percent of its export revenues/u);
    assert.match(shown.markdown, /^> “.*derived 64 percent/mu);
    assert.match(
      shown.markdown,
      /^A Matter of Economics, ¶ \d+ · p\. 55 \(inferred\) · n\. 11 · /mu,
    );
    assert.match(shown.markdown, /^Bauer, John W/mu);
    assert.deepEqual(actions(shown), ['insertCitation', 'copyQuote']);
  });

  it('shows on plain words of a supported sentence the fact that supports it', () => {
    const shown = hover(`Before. ${BORDER} After.`, 'border');
    assert.equal(shown?.about, BORDER);
    assert.match(shown.markdown, /overlooked 12\\-mile border/u);
    assert.deepEqual(actions(shown), ['insertCitation', 'copyQuote']);
  });

  it('explains a name in one line', () => {
    const shown = hover('Then Yakunin went home.', 'Yakunin');
    assert.equal(shown?.about, 'Yakunin');
    assert.match(shown.markdown, /^\*\*Vladimir Yakunin\*\* – [^\n]+$/u);
    assert.deepEqual(actions(shown), []);
  });

  it('says nothing on prose that no fact speaks of, in headings and in front matter', () => {
    assert.equal(hover('The weather was fine all week.', 'weather'), undefined);
    assert.equal(hover(`# A border of 12 miles\n\n${BORDER}`, 'A border'), undefined);
    assert.equal(hover(`${FRONT}${BORDER}`, 'refs.bib', { 'refs.bib': REFS }), undefined);
  });
});

describe('hover on a citation', () => {
  it('shows the reference first, then what the sentence was held against, then the library', () => {
    const shown = hover(SHARE, '@bauer2009');
    assert.equal(shown?.about, '@bauer2009');
    const [reference, fact, library, ...rest] = shown.markdown.split('\n\n---\n\n');
    assert.match(
      reference ?? '',
      /^Bauer, John W.*Unlocking Russian Interests.*\n\n`@bauer2009`$/u,
    );
    assert.match(
      fact ?? '',
      /^\*\*In 2007 Russia derived 64 percent[\s\S]*\n\n> “[\s\S]*n\. 11 · \*/u,
    );
    assert.ok(!fact?.includes('Unlocking'), 'the reference is not said twice');
    assert.match(library ?? '', /^\d+ facts of this work in the library$/u);
    assert.deepEqual(rest, []);
  });

  it('offers the quote to copy, and no citation to insert where one stands', () => {
    assert.deepEqual(actions(hover(SHARE, '@bauer2009')), ['copyQuote']);
    assert.deepEqual(actions(hover('Nothing was said of it [@bauer2009].', '@bauer')), []);
  });

  it('shows the document’s own key and entry for a work of a pack', () => {
    const draft = `${FRONT}${BORDER.replace('bauer2009', 'bauer-own')}`;
    const shown = hover(draft, '@bauer-own', { 'refs.bib': REFS });
    assert.match(shown?.markdown ?? '', /`@bauer-own`/u);
    assert.match(shown?.markdown ?? '', /12\\-mile border/u);
  });

  it('shows nothing of other works that the sentence agrees with', () => {
    const draft = `${FRONT}${BORDER.replace('@bauer2009', 'see @bauer-own, p. 52; -@smith2001')}`;
    const shown = hover(draft, '-@smith2001', { 'refs.bib': REFS });
    assert.equal(shown?.about, '-@smith2001');
    assert.equal(shown.markdown, 'Smith, Ann\\. 2001\\. Lines\\.\n\n`@smith2001`');
    assert.deepEqual(actions(shown), []);
  });

  it('says that a key is unknown, with the one meant or the nearest', () => {
    const ask = (key: string) =>
      hover(`${FRONT}It was so [@${key}].`, `@${key}`, { 'refs.bib': REFS });
    const meant = ask('smith201');
    assert.equal(meant?.about, '@smith201');
    assert.deepEqual(actions(meant), []);
    assert.equal(
      meant.markdown,
      '`@smith201` is in no bibliography of this document and in no pack.\n\n' +
        'Did you mean `@smith2001` or `@smith2011`?',
    );
    assert.match(ask('smith20001')?.markdown ?? '', /Did you mean `@smith2001`\?$/u);
    assert.doesNotMatch(ask('jones1999')?.markdown ?? 'mean', /mean/u);
  });

  it('says so where the document declares no bibliography, or one that can’t be read', () => {
    assert.match(
      hover('It was so [@jones1999].', '@jones')?.markdown ?? '',
      /\n\nThe document declares no bibliography\.$/u,
    );
    assert.match(
      hover(`${FRONT}It was so [@jones1999].`, '@jones')?.markdown ?? '',
      /\n\nA bibliography that the document declares can’t be read\.$/u,
    );
  });

  it('says that the entry of a key is broken', () => {
    const shown = hover(`${FRONT}It was so [@broken2001].`, '@broken2001', { 'refs.bib': REFS });
    assert.equal(
      shown?.markdown,
      'The bibliography’s entry `@broken2001` is broken and can’t be shown.',
    );
  });

  it('says nothing on cross-references', () => {
    assert.equal(hover('The map is in @fig-map.', '@fig-map'), undefined);
  });
});
