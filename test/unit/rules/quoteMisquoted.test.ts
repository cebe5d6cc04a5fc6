import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/findings.ts';
import { marked, slices } from '../../support/marked.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

const QUOTES: readonly (readonly [id: string, quote: string, context?: string])[] = [
  [
    'mistrust',
    'Only the deep-seated mistrust between the two port authorities kept them from sharing a dredger',
    'In the winter of 2004 the harbour froze for the first time in a generation',
  ],
  ['dredger', 'The dredger, which cost $1,400 a day, lay idle for most of the year'],
  ['pilots', 'the pilots’ union had called the plan “a folly”, and the ministry gave in'],
  ['plans', 'Nobody had asked the three port authorities in the south'],
  ['ships', 'Ships of more than 30,000 tons could not enter before the channel was widened'],
];

const fact = ([id, quote, context]: (typeof QUOTES)[number]): object => ({
  id,
  statement: `Of Eldham the survey says what stands in its part ${id}.`,
  quote,
  ...(context === undefined ? {} : { context }),
  section: 'The long winter and what came of it',
  paragraph: 1,
  notes: [3],
  kind: 'fact',
  topics: [],
  reference: 'smith2009',
});

const PACK = {
  '.plumbline/packs/p/pack.json': JSON.stringify({
    schemaVersion: 1,
    id: 'p',
    title: 'P',
    version: '1.0.0',
    description: 'D',
    language: 'en',
    license: 'CC0-1.0',
    asOf: '2009',
    coverage: { smith2009: 'partial', other2001: 'partial' },
    locators: { page: 'certain' },
  }),
  '.plumbline/packs/p/references.json': JSON.stringify([
    {
      id: 'smith2009',
      type: 'book',
      title: 'Ports of the North and their rivals',
      author: [{ family: 'Smith', given: 'Ann' }],
      issued: { 'date-parts': [[2009]] },
    },
    { id: 'other2001', type: 'book', title: 'Other', author: [{ family: 'Other' }] },
  ]),
  '.plumbline/packs/p/entities.json': '{"schemaVersion": 1, "entities": []}',
  '.plumbline/packs/p/facts.json': JSON.stringify({ schemaVersion: 1, facts: QUOTES.map(fact) }),
};

function misquotes(draft: string): readonly Finding[] {
  const { snapshot } = openWorkspace({ ...PACK, 'draft.md': draft }, ['draft.md'], {
    bundled: false,
  });
  return (
    snapshot.check(at('draft.md'))?.findings.filter(({ rule }) => rule === 'quote/misquoted') ?? []
  );
}

/** Checks that just the words in «» are found. */
function assertFound(fixture: string): readonly Finding[] {
  const { text, ranges } = marked(fixture);
  const findings = misquotes(text);
  assert.deepEqual(
    slices(
      text,
      findings.map(({ range }) => range),
    ),
    slices(text, ranges),
    findings.map(({ message }) => message).join('\n'),
  );
  assert.deepEqual(
    findings.map(({ range }) => range),
    ranges,
  );
  return findings;
}

/** The draft after the finding's own fix. */
function restored(draft: string): string {
  const fix = misquotes(draft)[0]?.fixes.find(({ title }) => title.startsWith('Restore'));
  assert.ok(fix, 'there is a fix');
  assert.equal(fix.safe, false);
  return [...fix.edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (text, { range, newText }) => text.slice(0, range.start) + newText + text.slice(range.end),
      draft,
    );
}

const RIGHT = 'deep-seated mistrust between the two port authorities kept them from sharing';
const WRONG = RIGHT.replace('deep-seated', '«deep-rooted»');

describe('quote/misquoted', () => {
  describe('says what differs, word by word', () => {
    const message = (fixture: string): string | undefined => assertFound(fixture)[0]?.message;

    it('for a word that was replaced', () => {
      assert.equal(
        message(`“${WRONG}” [@smith2009].`),
        'quoted “deep-rooted mistrust” – the source has “deep-seated mistrust” (Smith 2009, ‘The long winter and what came of it’, n. 3)',
      );
    });

    it('for a word that was added, and one that was left out', () => {
      assert.match(
        message('“mistrust between the two «large» port authorities kept them” [@smith2009].') ??
          '',
        /^quoted “two large port” – the source has “two port” /u,
      );
      assert.match(
        message('“mistrust between the «two authorities» kept them from sharing” [@smith2009].') ??
          '',
        /^quoted “two authorities” – the source has “two port authorities” /u,
      );
    });

    it('for several words, three of them at most', () => {
      const [finding] = assertFound(
        '“Only «a deep-seated mistrust between the three port authorities kept them from sharing the dredger; the dredger, that cost $1,400 a day, lay idle for all» of the year” [@smith2009].',
      );
      assert.equal(
        finding?.message,
        'quoted “a deep-seated” – the source has “the deep-seated”; “three port” – “two port”; ' +
          '“the dredger” – “a dredger”; and 2 more (Smith 2009, ‘The long winter and what came of it’, n. 3)',
      );
    });

    it('where another passage has the same turn of phrase', () => {
      assertFound(
        '“mistrust between the «three» port authorities kept them from sharing” [@smith2009]',
      );
    });

    it('by the passage whose words they are, though another is like it', () => {
      const [finding] = assertFound(
        '“the harbour froze for the «second» time in a generation” [@smith2009]',
      );
      assert.equal(finding?.known, 'first time');
      assert.equal(finding?.stated, 'second time');
      assert.equal(finding?.evidence[0]?.fact, 'p/mistrust');
    });
  });

  describe('is silent on what is no difference in a quotation', () => {
    for (const [name, words] of [
      [
        'marks inside and outside',
        '‘the pilots’ union had called the plan ‘a folly’, and the ministry gave in’',
      ],
      [
        'straight marks',
        "\"the pilots' union had called the plan 'a folly', and the ministry gave in\"",
      ],
      [
        'other languages’ marks',
        '«the pilots’ union had called the plan ‹a folly›, and the ministry gave in»',
      ],
      ['low marks', '„the pilots’ union had called the plan ,a folly‘, and the ministry gave in“'],
      ['a capital', '“The harbour froze for the first time in a generation”'],
      ['an adjusted capital', '“[t]he dredger, which cost $1,400 a day, lay idle”'],
      ['ellipses', '“The dredger … lay idle for most of the year”'],
      ['spaced dots', '“The dredger, which cost . . . a day, lay idle for most of the year”'],
      [
        'brackets',
        '“the [English] dredger [sic], which cost [a lot] a day, lay idle[,] for most of the year”',
      ],
      [
        'an ending in brackets',
        '“Ship[s] of more than 30,000 tons could not enter before the channel”',
      ],
      [
        'hyphens and dashes',
        '“deep seated mistrust between the two port-authorities – kept them – from sharing a dredger”',
      ],
      [
        'a non-breaking space',
        '“deep-seated mistrust between the two port\u00a0authorities kept them”',
      ],
      [
        'a soft hyphen and other letters for letters',
        '“deep-seated mis\u00adtrust between the two port authorities kept them”',
      ],
      [
        'a note’s mark',
        '“ships of more than 30,000 tons could not enter,12 before the channel was widened.3 It”',
      ],
      ['a number’s comma', '“Ships of more than 30000 tons could not enter before”'],
      [
        'words beyond what the pack holds',
        '“It was the port’s tragedy that Ships of more than 30,000 tons could not enter before the channel was widened at great cost”',
      ],
      [
        'two facts’ quotes after one another',
        '“kept them from sharing a dredger. The dredger, which cost $1,400 a day, lay idle”',
      ],
      ['a heading', 'a chapter called “The long winter and what came of it”'],
      ['the work’s title', '“Ports of the North and their rivals”'],
    ] as const) {
      it(name, () => {
        assert.deepEqual(misquotes(`Smith has ${words} [@smith2009].`), []);
      });
    }
  });

  describe('is silent where nothing is quoted', () => {
    for (const [name, draft] of [
      ['without marks', `Smith speaks of ${RIGHT.replace('seated', 'rooted')} [@smith2009].`],
      ['in five words', '“deep-rooted mistrust between the two” [@smith2009].'],
      [
        'in a paraphrase',
        'She saw “mistrust, deep and old, between both of the ports’ rulers” [@smith2009].',
      ],
      ['in a heading', `# “${RIGHT.replace('seated', 'rooted')}” [@smith2009]`],
      ['in code', `\`“${RIGHT.replace('seated', 'rooted')}”\` [@smith2009].`],
      [
        'in a list of references',
        `# References\n\n“${RIGHT.replace('seated', 'rooted')}” [@smith2009].`,
      ],
      ['by a mark that is never closed', `“${RIGHT.replace('seated', 'rooted')} [@smith2009].`],
      [
        'by an apostrophe',
        `In ’09 ${RIGHT.replace('seated', 'rooted')} the ports' masters [@smith2009].`,
      ],
      [
        'by a note of the writer’s own',
        `> Note: ${RIGHT.replace('seated', 'rooted')} [@smith2009]`,
      ],
    ] as const) {
      it(name, () => {
        assert.deepEqual(misquotes(draft), []);
      });
    }
  });

  describe('knows whose words are quoted', () => {
    for (const [name, fixture] of [
      ['by a citation behind the sentence', `“${WRONG}.” [@smith2009]`],
      ['by one of several', `“${WRONG}” [see @other2001; @smith2009, p. 3].`],
      ['by a citation in the text', `@smith2009 [p. 3] says “${WRONG}”.`],
      ['by the author’s name', `It was Smith’s view that “${WRONG}”.`],
      ['by name and year', `There was “${WRONG}” (Smith 2009, 12).`],
      ['by the title', `*Ports of the North and their rivals* has “${WRONG}”.`],
      ['by a note', `There was “${WRONG}”.[^1]\n\n[^1]: @smith2009, p. 3.`],
      ['by a note in words', `There was “${WRONG}”.[^1]\n\n[^1]: Ann Smith, *Ports*, 12.`],
      ['by the paragraph', `Ann Smith was there. There was “${WRONG}”.`],
      [
        'by the work that alone is cited',
        `It froze [@smith2009; see @fig-1].\n\nThere was “${WRONG}”.`,
      ],
      ['though it is said to be another’s', `The harbour master spoke of “${WRONG}” [@smith2009].`],
      [
        'in a list item, by its lead-in',
        `Reasons [@smith2009]:\n\n- “${WRONG}”\n- ice\n\nSee [@other2001].`,
      ],
      ['in a note', `It froze.[^1] See [@other2001].\n\n[^1]: Smith saw “${WRONG}”.`],
      ['in a table', `| a | b |\n| --- | --- |\n| x | Smith: “${WRONG}” |`],
    ] as const) {
      it(name, () => {
        assertFound(fixture);
      });
    }

    for (const [name, rest] of [
      ['without an attribution', '.'],
      ['of another work', ' [@other2001].'],
      ['of a work nobody knows', ' [@nobody].'],
      ['of another work in a note', '.[^1]\n\n[^1]: @other2001.'],
      ['of another work in plain words', ' (Miller 2011). But see [@smith2009].'],
      ['of another work by the same author', ' (Smith 2012).'],
      ['in a document that cites others, too', '.\n\nSee [@smith2009] and [@other2001].'],
    ] as const) {
      it(`and is silent on a quotation ${name}`, () => {
        assert.deepEqual(misquotes(`There was “${RIGHT.replace('seated', 'rooted')}”${rest}`), []);
      });
    }
  });

  describe('takes a block quote for a quotation', () => {
    for (const [name, fixture] of [
      ['with its lead-in', `Smith writes:\n\n> Only the ${WRONG} a dredger.`],
      ['with a citation in it', `> Only the ${WRONG} a dredger. [@smith2009]`],
      ['with a line on the author', `> Only the ${WRONG} a dredger.\n> — Ann Smith, *Ports*`],
      ['with a paragraph on the author', `> Only the ${WRONG} a dredger.\n>\n> — Ann Smith`],
      ['with a citation below', `> Only the ${WRONG} a dredger.\n\n[@smith2009]`],
      ['in marks of its own', `> “Only the ${WRONG} a dredger.” (Smith 2009)`],
      ['over several lines', `Smith:\n\n> Only the\n> ${WRONG}\n> a dredger.`],
    ] as const) {
      it(name, () => {
        assertFound(fixture);
      });
    }

    it('and is silent without an attribution', () => {
      assert.deepEqual(
        misquotes(`It is said:\n\n> Only the ${RIGHT.replace('seated', 'rooted')}.`),
        [],
      );
    });
  });

  describe('finds the place', () => {
    for (const [name, fixture] of [
      [
        'within emphasis',
        `*Smith* has “deep-seated **mistrust between the «three»** port authorities kept them”.`,
      ],
      [
        'over soft breaks and emphasis',
        `Smith has “mistrust between the *«three\r\n  harbour» authorities* kept them from sharing a dredger”.`,
      ],
      [
        'behind entities',
        `Smith&nbsp;&amp; others: &ldquo;deep-seated mistrust between the «three» port authorities kept them&rdquo;`,
      ],
      [
        'over two sentences',
        `“mistrust between the two port authorities kept «everybody from sharing a dredger. The ship», which cost $1,400 a day, lay idle for most of the year” [@smith2009].`,
      ],
      [
        'behind astral characters',
        `😀 Smith 😀 “deep-seated mistrust between the «three» port authorities kept them”.`,
      ],
    ] as const) {
      it(name, () => {
        assertFound(fixture);
      });
    }

    it('of every quotation, one finding each', () => {
      assertFound(
        `Smith has “${WRONG}”, and she has “ships of «less» than 30,000 tons could not enter”.`,
      );
    });
  });

  describe('restores the source’s words', () => {
    for (const [name, wrong, right] of [
      [
        'for others',
        `“${RIGHT.replace('seated', 'rooted')}” [@smith2009].`,
        `“${RIGHT}” [@smith2009].`,
      ],
      [
        'for some that were added',
        '“mistrust between the two very large port authorities kept them” [@smith2009].',
        '“mistrust between the two port authorities kept them” [@smith2009].',
      ],
      [
        'where some were left out',
        '“The dredger, which cost $1,400 a day, idle for most of the year” [@smith2009].',
        '“The dredger, which cost $1,400 a day, lay idle for most of the year” [@smith2009].',
      ],
      [
        'at the beginning, with its capital',
        '“Profound mistrust between the two port authorities kept them” [@smith2009].',
        '“Deep-seated mistrust between the two port authorities kept them” [@smith2009].',
      ],
      [
        'at several places, and leaves the rest as it is',
        '‘*Boats* of more than 30,000 tons, perhaps, could not enter until the channel was widened’ [@smith2009].',
        '‘*Ships* of more than 30,000 tons could not enter before the channel was widened’ [@smith2009].',
      ],
    ] as const) {
      it(name, () => {
        assert.equal(restored(wrong), right);
        assert.deepEqual(misquotes(right), []);
      });
    }

    it('but not where it would cut emphasis in two', () => {
      const [finding] = assertFound(
        'Smith has “mistrust between the «three *harbour» authorities* kept them from sharing a dredger”.',
      );
      assert.ok(finding?.fixes.every(({ title }) => !title.startsWith('Restore')));
    });
  });
});
