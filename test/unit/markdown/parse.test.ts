import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/markdown/document.ts';
import { INERT } from '../../../src/core/markdown/mappedText.ts';
import { readMarkdown } from '../../../src/core/markdown/parse.ts';
import { marked, slices } from '../../support/marked.ts';

/** All sentences' prose; inert spans show as `#`. */
function prose(text: string): string[] {
  return readMarkdown(text).blocks.flatMap((block) =>
    block.sentences.map((sentence) => sentence.prose.text.replaceAll(INERT, '#')),
  );
}

/** Each block in short: its kind and its sentences' prose. */
function brief(text: string): string[] {
  return readMarkdown(text).blocks.map((block) => `${block.kind}: ${proseOf(block)}`);
}

function proseOf(block: Block): string {
  return block.sentences.map((sentence) => sentence.prose.text.replaceAll(INERT, '#')).join(' | ');
}

function blockWith(text: string, words: string): Block {
  const block = readMarkdown(text).blocks.find((candidate) => proseOf(candidate).includes(words));
  assert.ok(block, `no block with '${words}'`);
  return block;
}

describe('readMarkdown: ranges of sentences', () => {
  const cases: [string, string][] = [
    [
      'emphasis, links and entities',
      '«The **U.S. [Navy](http://x.y/z_w)** & co &amp; *so* on.» «Next.»',
    ],
    [
      'citations and notes after the stop',
      '«It fell [@a]. [@b, p. 5]» «Next.[^1]» «@c [p. 2] says.^[Why.]» «End.»',
    ],
    ['soft breaks in lists in quotes', '> - «one *two\n>   three* four.»\n>   «Five.»'],
    ['CRLF', '«One\r\ntwo.»\r\n«Three.»\r\n'],
    ['CR', '«One\rtwo.»\r«Three.»\r'],
    ['astral characters and combining marks', '«𝒜 x, e\u0301.» «𝒜!»'],
    ['table cells', '| «A *b»* | «C» |\n|---|---|\n| «d \\| e» | «46 percent [@k]» |'],
    ['setext headings', '«Title here»\n==========\n\n«Text.»'],
    ['ATX headings with attributes', '## «Title» {#sec-x .y}\n'],
    ['portion marks', '(U) «One.» (S//NF) «Two.»'],
    ['escapes', '«\\*a\\* 64\\% \\@b \\$5.»'],
  ];
  for (const [name, fixture] of cases) {
    it(name, () => {
      const { text, ranges } = marked(fixture);
      const found = readMarkdown(text)
        .blocks.filter((block) => block.kind !== 'footnote')
        .flatMap((block) => block.sentences.map((sentence) => sentence.range));
      assert.deepEqual(slices(text, found), slices(text, ranges));
      assert.deepEqual(found, ranges);
    });
  }
});

describe('readMarkdown: plain text', () => {
  const cases: [string, string[]][] = [
    ['Some `code`, $a_b*c$, ![i](u) and <https://x.y>.', ['Some #, #, # and #.']],
    [
      'It rose from $16 billion to $18 billion, or $5-$6.',
      ['It rose from $16 billion to $18 billion, or $5-$6.'],
    ],
    ['Math $x$ and $$\na + b\n$$ end.', ['Math # and # end.']],
    ['$$\na\n- b\n$$ {#eq-x}\n\nText.', ['Text.']],
    ['Mail a@b.org, www.x.org now.', ['Mail #, # now.']],
    ['A ~~gone~~ word, H~2~O, the 15^th^.', ['A # word, H2O, the 15th.']],
    ['See {{< ref x >}} and {{< meta y >}}.', ['See # and #.']],
    ['A [span *x*]{.smallcaps} here.', ['A span x here.']],
    ['CO<sub>2</sub> <!-- c -->and<br>so <code>x *y*</code> on.', ['CO2 and so # on.']],
    ['Inline `r nrow(x)` and `x`{=html}.', ['Inline # and #.']],
    ['Hard  \nbreak and\\\nanother.', ['Hard break and another.']],
    ['64\\ percent &#8211; &nbsp;so &lt; x &unknown;.', ['64 percent – \u00A0so < x &unknown;.']],
    ['Text [@a] with [-@b, p. 5] cuts [^1], all.', ['Text with cuts, all.']],
    ['@a says @b [p. 5] so.', ['# says # so.']],
    ['[Only *link* text](http://x.y "title @t").', ['Only link text.']],
    ['Term\n: Its definition here.', ['Term', 'Its definition here.']],
    ['| First line\n| second line', ['First line second line']],
    ['+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+', []],
    ['Right  Left\n-----  ----\n12     15\n\nText.', ['Text.']],
    ['```r\nx <- "46 percent."\n```\n\n    indented code.\n\n<div>\nraw html.\n</div>', []],
    ['::: {.callout-note}\nInside it.\n:::\nAfter it.', ['Inside it.', 'After it.']],
    ['<!-- plumbline-ignore --> Text on\nits line.', ['Text on its line.']],
    ['---\ntitle: x\n...\n\nText.', ['Text.']],
    ['He ... so\n\n---\n\nText.', ['He ... so', 'Text.']],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(prose(text), expected);
    });
  }
});

describe('readMarkdown: blocks', () => {
  it('gives lists their lead-in, and what covers them', () => {
    const text = 'Shares were [@l]:\n\n- one\n  - two\n- three\n\nSource: Bauer [@s].\n';
    const one = blockWith(text, 'one');
    assert.equal(one.kind, 'listItem');
    assert.deepEqual(one.leadIns, ['Shares were:']);
    assert.deepEqual(slices(text, one.coveredBy ?? []), [
      'Shares were [@l]:',
      'Source: Bauer [@s].',
    ]);
    assert.deepEqual(blockWith(text, 'two').leadIns, ['Shares were:', 'one']);
    assert.equal(blockWith(text, 'Source').kind, 'caption');
  });

  it('gives definitions their term', () => {
    const text = 'Term\n: one\n: two\n\nOther\n\n: three\n\nText.\n';
    assert.deepEqual(
      ['one', 'two', 'three', 'Text.'].map((words) => blockWith(text, words).leadIns),
      [['Term:'], ['Term:'], ['Other:'], undefined],
    );
  });

  it('finds the source line that is a lazy part of the last item', () => {
    const text = 'These:\n\n- one\n- two\nSource: [@s].\n';
    assert.deepEqual(slices(text, blockWith(text, 'one').coveredBy ?? []), [
      'These:',
      'Source: [@s].',
    ]);
    assert.deepEqual(brief(text), [
      'paragraph: These:',
      'listItem: one',
      'listItem: two',
      'caption: Source:.',
    ]);
  });

  it('gives cells their headers, and caption and source line of the table', () => {
    const text =
      'Table 1: Shares [@c].\n\n| Land | 2006 |\n|---|---|\n| *Russia* | 46 |\n| China | 5 |\n\nSource: [@s].\n';
    const cell = blockWith(text, '46');
    assert.equal(cell.kind, 'tableCell');
    assert.deepEqual(cell.cell, {
      table: {
        rows: [
          ['Land', '2006'],
          ['Russia', '46'],
          ['China', '5'],
        ],
        caption: 'Shares.',
      },
      row: 1,
      column: 1,
    });
    assert.deepEqual(slices(text, cell.coveredBy ?? []), [
      'Table 1: Shares [@c].',
      'Source: [@s].',
    ]);
    assert.deepEqual(brief(text)[0], 'caption: Shares.');
  });

  it('takes a caption, source line or div fence right below a table for what it is', () => {
    const text = '::: {.x}\n\n| A | B |\n|---|---|\n| c | d |\n: Trade [@k] {#tbl-x}\n:::\n\nText.';
    assert.deepEqual(slices(text, blockWith(text, 'd').coveredBy ?? []), [': Trade [@k] {#tbl-x}']);
    assert.equal(blockWith(text, 'd').cell?.table.caption, 'Trade');
    assert.deepEqual(brief(text).slice(-2), ['caption: Trade', 'paragraph: Text.']);
  });

  it('reads figures and their captions', () => {
    assert.deepEqual(brief('![Trade *rose*. Much.](a.png){#fig-x width=50%}'), [
      'caption: Trade rose. | Much.',
    ]);
    assert.deepEqual(brief('::: {#fig-a}\n\n![](a.png)\n\nThe caption.\n\n:::\n\nText.'), [
      'caption: The caption.',
      'paragraph: Text.',
    ]);
    assert.deepEqual(brief('Table 1 shows much.'), ['paragraph: Table 1 shows much.']);
  });

  it('gives the headings above', () => {
    const text = '# A\n\n## B *b* {#x}\n\nText.\n\n# C\n\nMore.';
    assert.deepEqual(blockWith(text, 'Text').headings, ['A', 'B b']);
    assert.deepEqual(blockWith(text, 'More').headings, ['C']);
    assert.deepEqual(blockWith(text, 'B b').headings, ['A']);
  });

  it('knows summaries', () => {
    const text =
      '# Executive Summary\n\nOne.\n\n## Part\n\nTwo.\n\n# 1. Findings\n\nThree.\n\n**BLUF:** Four.\n\n**Key Judgments**\n\n- Five.\n\n# Next\n\nSix.\n\n::: {.abstract}\nSeven.\n:::\n\nEight.';
    const summaries = readMarkdown(text).blocks.filter((block) => block.inSummary);
    assert.deepEqual(summaries.map(proseOf), [
      'Executive Summary',
      'One.',
      'Part',
      'Two.',
      'BLUF: Four.',
      'Key Judgments',
      'Five.',
      'Seven.',
    ]);
  });

  it('knows lists of references', () => {
    const text =
      '# Text\n\nOne.\n\n# Works Cited\n\nTwo.[^a]\n\n::: {#refs}\nThree.\n:::\n\n# Sources of gas\n\nFour.\n\n[^a]: Five.';
    const listed = readMarkdown(text).blocks.filter((block) => block.inReferenceList);
    assert.deepEqual(listed.map(proseOf), ['Works Cited', 'Two.', 'Three.', 'Five.']);
  });

  it('places a footnote where it is called', () => {
    const text = '# A\n\nOne.[^N]\n\n# References\n\nTwo.\n\n[^n]: The note.\n    > Quoted.\n';
    const note = blockWith(text, 'The note');
    assert.deepEqual(
      [note.kind, note.label, note.inReferenceList, note.headings],
      ['footnote', 'n', false, ['A']],
    );
    assert.deepEqual(blockWith(text, 'One').sentences[0]?.footnotes[0]?.label, 'n');
  });

  it('reads inline notes as footnotes', () => {
    const text = 'One ^[See *this* [@a]. And that.] two.';
    assert.deepEqual(brief(text), ['paragraph: One two.', 'footnote: See this. | And that.']);
    const [sentence] = blockWith(text, 'One').sentences;
    assert.deepEqual(slices(text, sentence?.footnotes.map(({ range }) => range) ?? []), [
      '^[See *this* [@a]. And that.]',
    ]);
    assert.equal(sentence?.footnotes[0]?.label, blockWith(text, 'See').label);
  });

  it('marks what stands in block quotes', () => {
    const text = 'One.\n\n> Two.\n>\n> - Three.\n>   > Four.\n';
    const quoted = readMarkdown(text).blocks.filter((block) => block.inBlockQuote);
    assert.deepEqual(quoted.map(proseOf), ['Two.', 'Three.', 'Four.']);
  });

  it('keeps a cell that only cites', () => {
    const text = '| A | B |\n|---|---|\n| x | [@k] |';
    const cell = readMarkdown(text).blocks.at(-1);
    assert.deepEqual(
      cell?.sentences.map(({ prose: { text: plain }, citations }) => [plain, citations.length]),
      [['', 1]],
    );
  });
});

describe('readMarkdown: comments and inert ranges', () => {
  it('finds comments, and whether they stand alone', () => {
    const text =
      '<!-- one -->\n\nText <!-- two --> here.\n\n- <!-- three\n  lines -->\n\n`<!-- no -->`\n\n<!-- four --> Text.\n';
    assert.deepEqual(
      readMarkdown(text).comments.map((comment) => [comment.text, comment.standsAlone]),
      [
        ['one', true],
        ['two', false],
        ['three\n  lines', true],
        ['four', false],
      ],
    );
  });

  it('counts comments at its ends as part of a block', () => {
    for (const text of ['Text. <!-- c -->', '<!-- c --> Text.']) {
      assert.deepEqual(readMarkdown(text).blocks[0]?.range, { start: 0, end: text.length });
    }
  });

  it('says where nothing is prose', () => {
    const { text, ranges } = marked(
      'A «`code`» and «$x$», [link«](http://x)», «https://x.y», <b>.\n\n«```\ncode\n```»\n'.replace(
        '<b>',
        '«<b>»',
      ),
    );
    assert.deepEqual(readMarkdown(text).inert, ranges);
  });
});

describe('readMarkdown: front matter', () => {
  it('reads what the checks need', () => {
    const { text, ranges } = marked(
      '---\r\ntitle: "«A paper»"\r\ndate: «2009-06»\r\ncsl: «x.csl»\r\nbibliography:\r\n  main: «a.bib»\r\n  more: [«b.bib», \'«c.json»\']\r\nreferences:\r\n  - id: k\r\n    title: T\r\n---\r\n\r\nText.',
    );
    const { frontMatter, problems } = readMarkdown(text);
    assert.ok(frontMatter);
    const { title, date, csl, bibliographies, references } = frontMatter;
    const strings = [title, date, csl, ...bibliographies].filter((string) => string !== undefined);
    assert.deepEqual(
      strings.map(({ value }) => value),
      ['A paper', '2009-06', 'x.csl', 'a.bib', 'b.bib', 'c.json'],
    );
    assert.deepEqual(
      strings.map(({ range }) => range),
      ranges,
    );
    assert.deepEqual(
      references.map(({ value }) => value),
      [{ id: 'k', title: 'T' }],
    );
    assert.equal(frontMatter.declaresBibliography, true);
    assert.deepEqual(problems, []);
  });

  it('reports YAML that is none, and reads on', () => {
    const { problems, blocks } = readMarkdown('---\na: [b\nc: "d\n---\n\nText.');
    assert.ok(problems.length > 0);
    assert.equal(blocks.length, 1);
  });

  it('survives anything that YAML can be', () => {
    for (const yaml of [
      '- a',
      'x',
      '{}',
      '',
      'bibliography:',
      'references: x',
      'a: &a [*a]',
      'bibliography: *x',
      '? [k]\n: v',
    ]) {
      assert.equal(readMarkdown(`---\n${yaml}\n---\n\nText.`).blocks.length, 1, yaml);
    }
  });
});
