import assert from 'node:assert/strict';
import type { Explanation, Snapshot } from '../../../src/core/requests.ts';
import { explanationPage } from '../../../src/server/pages.ts';
import { examplePack } from '../../../src/core/rules/examplePack.ts';
import { marked } from '../../support/marked.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

const FILES = Object.fromEntries(
  Object.entries(examplePack).map(([name, text]) => [`.plumbline/packs/example/${name}`, text]),
);
const FACT = 'example/grain-exports';
const RIGHT = 'In 2007 the port of Eldham handled 64 percent of the country’s grain exports';
const WRONG = RIGHT.replace('64', '46');

function open(text: string): Snapshot {
  return openWorkspace({ ...FILES, 'draft.md': text }, ['draft.md'], { bundled: false }).snapshot;
}

/** What is explained at the caret ‸, and the page that says so. */
function explain(fixture: string): { explanation: Explanation; page: string; text: string } {
  const { text, carets } = marked(fixture);
  const explanation = open(text).explain(at('draft.md'), carets[0] ?? 0);
  assert.ok(explanation);
  return {
    explanation,
    text,
    page: explanationPage(explanation, (range) => text.slice(range.start, range.end)),
  };
}

describe('an explanation', () => {
  it('names fact, both values and the reason of the finding at the caret', () => {
    const { explanation, page, text } = explain(
      `First. ${WRONG.replace('46', '46‸')} [@smith2009].`,
    );
    const [found] = explanation.findings;
    assert.equal(found?.finding.rule, 'claim/contradicts-source');
    assert.deepEqual(
      found.facts.map(({ uid }) => uid),
      [FACT],
    );
    const [compared] = explanation.sentence?.facts ?? [];
    assert.equal(compared?.verdict, 'contradicts');
    const [slot] = compared.differing;
    assert.equal(slot && text.slice(slot.range.start, slot.range.end), '46 percent');
    assert.deepEqual(
      [slot?.kind, slot?.stated, slot?.known],
      ['percent', '46 percent', '64 percent'],
    );
    assert.deepEqual(
      compared.agreed.map(({ stated, kind }) => [stated, kind]),
      [['2007', 'date']],
    );
    for (const part of [
      /^# Why this is reported$/mu,
      /^- \*\*The draft:\*\* 46 percent$/mu,
      /^- \*\*The source:\*\* 64 percent$/mu,
      /^- \*\*Kind:\*\* percent$/mu,
      /^- \*\*Reason:\*\* same measure, /mu,
      /^> “In 2007 Eldham handled 64 percent/mu,
      /^Grain, ¶ 1 · p\. 12 /mu,
      /^- Agrees \(date\): 2007 – 2007, /mu,
    ])
      assert.match(page, part);
    assert.doesNotMatch(page, /\b(?:true|false|verified|wrong)\b/iu);
    assert.doesNotMatch(page, /## Other facts/u);
  });

  it('is of the sentence’s findings where the caret is at none', () => {
    const { explanation } = explain(`First. ‸${WRONG} [@smith2009].`);
    assert.deepEqual(
      explanation.findings.map(({ finding }) => finding.rule),
      ['claim/contradicts-source'],
    );
  });

  it('is of the finding at the caret alone where there are several', () => {
    const { explanation, page } = explain(`---\nreferences: []\n---\n\n${WRONG} [@smi‸th2009].`);
    assert.deepEqual(
      explanation.findings.map(({ finding }) => finding.rule),
      ['citation/not-in-bibliography'],
    );
    // what became of the claim is told as well
    assert.match(page, /^\*\*Differs from its source\*\*, cited\.$/mu);
    assert.match(page, /^- Differs \(percent\): 46 percent – 64 percent, /mu);
  });

  it('says which fact a sentence agrees with', () => {
    const { explanation, page } = explain(`${RIGHT}‸ [@smith2009].`);
    assert.deepEqual(explanation.findings, []);
    assert.equal(explanation.sentence?.claim?.verdict, 'supports');
    assert.match(page, /^\*\*Agrees with a source\*\*, cited\.$/mu);
    assert.match(page, /^- \*\*Agrees with a source:\*\* what was compared agrees$/mu);
  });

  it('says why a claim is not compared', () => {
    const { explanation, page } = explain(
      `Did the port of Eldham‸ handle 46 percent of the country’s grain exports in 2007?`,
    );
    assert.equal(explanation.sentence?.facts[0]?.reason, 'a question claims nothing');
    assert.match(page, /^# Why nothing is reported here$/mu);
    assert.match(page, /^\*\*Not checked\*\*: a question claims nothing\.$/mu);
    assert.match(page, /^- \*\*Not comparable:\*\* a question claims nothing$/mu);
  });

  it('says what differs where that is not reported', () => {
    const { explanation, page } = explain(
      'In 2007 Eldham‸ and Norwick together handled 46 percent of the country’s grain exports.',
    );
    const [compared] = explanation.sentence?.facts ?? [];
    assert.equal(compared?.verdict, 'notComparable');
    assert.deepEqual(
      compared.differing.map(({ stated, known }) => [stated, known]),
      [['46 percent', '64 percent']],
    );
    assert.match(page, /^- Differs \(percent\): /mu);
  });

  it('says that no fact is near, or that nothing is stated', () => {
    assert.match(
      explain('The club has 3,000‸ members.').page,
      /Not checked\*\*: no fact is about this\./u,
    );
    assert.match(
      explain('It was a pleasant‸ day.').page,
      /Not checked\*\*: it states no figure or date/u,
    );
  });

  it('says that an ignore silences the finding', () => {
    const { explanation } = explain(`${WRONG}‸ [@smith2009]. <!-- plumbline-ignore -->`);
    assert.deepEqual(explanation.findings, []);
    assert.match(
      explanation.sentence?.facts[0]?.reason ?? '',
      / – not shown: an ignore silences it/u,
    );
  });

  for (const [fixture, silence] of [
    [`# ${WRONG}‸`, 'headings are not compared'],
    [`> ${WRONG}‸`, 'what a block quote says is said by whoever is quoted'],
    [`# References\n\n${WRONG}‸`, 'a list of references claims nothing'],
    [
      '| a‸ | b |\n| --- | --- |\n| c | d |',
      'the cell says what the others of its row or column are about',
    ],
    ['```\ncode‸\n```', 'no prose stands here'],
  ] as const) {
    it(`says that ${silence}`, () => {
      const { explanation, page } = explain(fixture);
      assert.deepEqual(explanation, { findings: [], silence });
      assert.ok(page.includes(`Nothing is compared here: ${silence}.`), page);
    });
  }

  it('has the particulars of a table cell where they stand', () => {
    const { explanation, text } = explain(
      '| Port | Share of the country’s grain exports handled in 2007 |\n| --- | --- |\n| The port of Eldham | 46‸ percent |',
    );
    const slots =
      explanation.sentence?.facts.flatMap(({ agreed, differing }) => [...agreed, ...differing]) ??
      [];
    assert.deepEqual(
      slots.map(({ range }) => text.slice(range.start, range.end)),
      slots.map(({ stated }) => stated),
    );
    assert.ok(slots.length > 0);
  });

  it('is there for every claim of a document', () => {
    const text = `${WRONG}.\n\nIt was a pleasant day.\n\nThe club has 3,000 members.`;
    const snapshot = open(text);
    const explanations = snapshot.explanations(at('draft.md'));
    assert.deepEqual(
      explanations.map(({ claim }) => claim),
      snapshot.check(at('draft.md'))?.claims,
    );
    assert.deepEqual(
      explanations.map(({ range, facts }) => [text.slice(range.start, range.end), facts.length]),
      [
        [`${WRONG}.`, 1],
        ['The club has 3,000 members.', 0],
      ],
    );
  });

  it('is none of a document that was never given', () => {
    const snapshot = open('x');
    assert.equal(snapshot.explain(at('other.md'), 0), undefined);
    assert.deepEqual(snapshot.explanations(at('other.md')), []);
  });
});
