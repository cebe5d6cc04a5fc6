/** Citations of works that do not say it, in a pack that covers two works completely. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { applied, findingsOf } from '../../support/findings.ts';
import { at } from '../../support/memoryWorkspace.ts';
import { packOf, testPack } from '../../support/packs.ts';

const DRAFT = 'draft.md';
const RULE = 'citation/not-in-source';
const pack = testPack('energy-island');

/** 'Unemployment …' is the statistical office's, the area is Marchbank's. */
const AREA = 'Skarrow covers 2,870 square kilometres';

function found(text: string, files: Readonly<Record<string, string>> = pack) {
  return findingsOf({ ...files, [DRAFT]: text }, DRAFT, RULE);
}

describe('citation/not-in-source', () => {
  it('names the work that says it', () => {
    const text = `${AREA} [@sso2021].`;
    const [finding] = found(text);
    assert.equal(
      finding?.message,
      '@sso2021 – the work does not say this, another does (Marchbank 2021, ‘Land and People’, p. 14)',
    );
    assert.equal(text.slice(finding.range.start, finding.range.end), '@sso2021');
    assert.equal(finding.level, 'warning');
  });

  it('offers to cite it instead or as well, which settles it', () => {
    const text = `${AREA} [@sso2021, p. 3].`;
    const fixed = found(text)[0]
      ?.fixes.filter(({ title }) => title.startsWith('Cite'))
      .map((fix) => applied(text, fix, at(DRAFT)));
    assert.deepEqual(fixed, [
      `${AREA} [@marchbank2021, p. 14].`,
      `${AREA} [@sso2021, p. 3; @marchbank2021, p. 14].`,
    ]);
    for (const draft of fixed) assert.deepEqual(found(draft), []);
  });

  it('adds the entry that the bibliography lacks', () => {
    const head = '---\nbibliography: refs.bib\n---\n\n';
    const bibliography =
      '@book{sso, title = {Energy in Figures 2020}, author = {{Skarrow Statistical Office}}, year = {2021}}\n';
    const files = { ...pack, 'refs.bib': bibliography };
    const [finding] = found(`${head}${AREA} [@sso2021].`, files);
    const fix = finding?.fixes.find(({ title }) => title.endsWith('instead'));
    assert.match(fix ? applied(bibliography, fix, at('refs.bib')) : '', /@\w+\{marchbank2021,/u);
  });

  it('counts what a note cites, and finds it there', () => {
    const text = `${AREA}.[^a]\n\n[^a]: See the table in @sso2021.`;
    const note = `${AREA}.[^a]\n\n[^a]: @sso2021, p. 3.`;
    assert.equal(found(note).length, 1);
    assert.equal(note.slice(found(note)[0]?.range.start, found(note)[0]?.range.end), '@sso2021');
    assert.equal(found(text).length, 1);
    assert.deepEqual(found(`${AREA}.[^a]\n\n[^a]: @marchbank2021, p. 14.`), []);
  });

  const SILENT: readonly (readonly [why: string, draft: string])[] = [
    ['a cited work says it', `${AREA} [@sso2021; @marchbank2021].`],
    ['another cited work is in no pack', `${AREA} [@sso2021; @doe1999].`],
    ['nobody is known to say it', 'Skarrow exports wool to eleven countries [@sso2021].'],
    ['the sentence differs from its source', 'Skarrow covers 8,270 square kilometres [@sso2021].'],
    ['the citation promises less', `${AREA} [cf. @sso2021].`],
    [
      'a note may cite in its own words',
      `${AREA} [@sso2021].[^a]\n\n[^a]: Marchbank has the area.`,
    ],
    ['the sentence cites in its own words, too', `${AREA} (Marchbank 2021) [@sso2021].`],
    ['the sentence names the author', `By Marchbank's account ${AREA} [@sso2021].`],
    ['nothing is cited', `${AREA}.`],
    ['it is a question', `Does Skarrow cover 2,870 square kilometres [@sso2021]?`],
  ];
  for (const [why, draft] of SILENT) {
    it(`is silent where ${why}`, () => {
      assert.deepEqual(
        found(draft).map(({ message }) => message),
        [],
      );
    });
  }

  it('is silent about a work that is covered in part', () => {
    const statement = 'The Lindau tunnel is 740 metres long.';
    const works = (coverage: 'complete' | 'partial') => ({
      ...packOf({ key: 'a2009', author: 'Adams', year: 2009, facts: [{ statement }] }),
      ...packOf({
        key: 'b2011',
        author: 'Brown',
        year: 2011,
        coverage,
        facts: [{ statement: 'Lake Norland freezes in January.' }],
      }),
    });
    const draft = 'The Lindau tunnel is 740 metres long [@b2011].';
    assert.equal(found(draft, works('complete')).length, 1);
    assert.deepEqual(found(draft, works('partial')), []);
  });

  it('is silent where a cited work has a fact about the same', () => {
    const files = {
      ...packOf({
        key: 'a2009',
        author: 'Adams',
        year: 2009,
        facts: [{ statement: 'In 2007 the Lindau tunnel was closed for 31 days.' }],
      }),
      ...packOf({
        key: 'b2011',
        author: 'Brown',
        year: 2011,
        facts: [{ statement: 'Repairs closed the Lindau tunnel in 2007.' }],
      }),
    };
    assert.deepEqual(
      found('In 2007 the Lindau tunnel was closed for 31 days [@b2011].', files),
      [],
    );
  });

  it('tells the two works of the pack apart, fact by fact', () => {
    const { facts } = JSON.parse(
      fs.readFileSync(
        path.resolve(import.meta.dirname, '../../packs/energy-island/facts.json'),
        'utf8',
      ),
    ) as { facts: readonly { statement: string; reference: string }[] };
    const other = (key: string) => (key === 'sso2021' ? 'marchbank2021' : 'sso2021');
    const draft = (cited: (key: string) => string) =>
      facts
        .map(({ statement, reference }) => statement.replace(/\.$/u, ` [@${cited(reference)}].`))
        .join('\n\n');
    assert.deepEqual(
      found(draft((key) => key)).map(({ message }) => message),
      [],
    );
    const share = found(draft(other)).length / facts.length;
    assert.ok(share >= 0.85, String(share));
  });
});
