import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MappedText } from '../../../src/core/markdown/mappedText.ts';
import type { MarkdownDocument, Sentence } from '../../../src/core/markdown/document.ts';
import { readMarkdown } from '../../../src/core/markdown/parse.ts';
import type { OffsetRange } from '../../../src/core/text.ts';

/** Pieces that Markdown is made of, put together at random. */
const PIECES = [
  'word ',
  'The gas fell. ',
  'U.S. ',
  '46 percent ',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '$',
  '$$',
  '~',
  '~~',
  '^',
  '^[',
  '[',
  ']',
  '(',
  ')',
  '](x)',
  '![',
  '<',
  '>',
  '<!--',
  '-->',
  '<b>',
  '</b>',
  '{',
  '}',
  '{{<',
  '>}}',
  '{#x}',
  '@',
  '@key',
  '-@k',
  '[@a; @b, p. 5]',
  '[^1]',
  '[^1]: ',
  '&amp;',
  '&#10;',
  '&nope;',
  '\\',
  '\\*',
  '|',
  '|---|---|\n',
  '\n| a | b |\n',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n# ',
  '\n---\n',
  '\n===\n',
  '    ',
  '\t',
  ':::',
  '\n::: {#refs}\n',
  '\n: ',
  'Source: ',
  '𝒜',
  'é',
  '\u00A0',
  '\u200B',
  '\0',
  'https://x.y/@z ',
  'a@b.c ',
  '. ',
  '? ',
  '"',
  '(U) ',
  '\uFFFC',
  '\uE000',
];
const markdown = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));
const RUNS = { numRuns: 150 };

function sentencesOf(document: MarkdownDocument): Sentence[] {
  return document.blocks.flatMap((block) => [...block.sentences]);
}

function allRanges(document: MarkdownDocument): OffsetRange[] {
  const { blocks, citations, comments, inert, frontMatter, problems } = document;
  return [
    ...blocks.flatMap((block) => [block.range, ...(block.coveredBy ?? [])]),
    ...sentencesOf(document).flatMap((sentence) => [
      sentence.range,
      ...sentence.footnotes.map(({ range }) => range),
    ]),
    ...citations.flatMap(({ range, items }) => [
      range,
      ...items.flatMap((item) => [item.range, item.keyRange]),
    ]),
    ...comments.map(({ range }) => range),
    ...inert,
    ...problems.map(({ range }) => range),
    ...(frontMatter === undefined ? [] : [frontMatter.range]),
  ];
}

function isBoundary(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return !(before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
}

/** Checks what the contract of a mapped text promises. */
function assertMapped(mapped: MappedText, source: string): void {
  let at = 0;
  let sourceAt = 0;
  for (const segment of mapped.segments) {
    assert.equal(segment.start, at, 'no gaps');
    assert.ok(segment.length > 0);
    assert.ok(segment.source.start >= sourceAt, 'in order');
    assert.ok(segment.source.end <= source.length);
    if (segment.length === segment.source.end - segment.source.start) {
      const plain = mapped.text.slice(at, at + segment.length);
      const found = source.slice(segment.source.start, segment.source.end);
      assert.equal(plain, /^[\r\n]$/.test(found) ? ' ' : found);
    }
    at += segment.length;
    sourceAt = segment.source.end;
  }
  assert.equal(at, mapped.text.length);
}

describe('readMarkdown: for any text', () => {
  it('gives ranges that lie in the text, on character boundaries', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const document = readMarkdown(text);
        assert.ok(
          !document.problems.some(({ message }) => message.includes('could not be read')),
          document.problems[0]?.message,
        );
        for (const { start, end } of allRanges(document)) {
          assert.ok(
            0 <= start && start <= end && end <= text.length,
            `${start}-${end} of ${text.length}`,
          );
          assert.ok(isBoundary(text, start) && isBoundary(text, end));
        }
      }),
      RUNS,
    );
  });

  it('gives plain text that is the source wherever it is as long', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const { prose } of sentencesOf(readMarkdown(text))) assertMapped(prose, text);
      }),
      RUNS,
    );
  });

  it('gives sentences in order that do not overlap within a block', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const { sentences } of readMarkdown(text).blocks) {
          let end = 0;
          for (const { range } of sentences) {
            assert.ok(range.start >= end);
            end = range.end;
          }
        }
      }),
      RUNS,
    );
  });

  it('reads any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const document = readMarkdown(text);
        for (const { prose } of sentencesOf(document)) assertMapped(prose, text);
      }),
      RUNS,
    );
  });

  it('reads the same with CRLF as with LF', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const lf = text.replace(/\r\n?/g, '\n');
        const plain = (source: string): unknown =>
          readMarkdown(source).blocks.map(({ kind, sentences }) => [
            kind,
            sentences.map(({ prose, citations, footnotes }) => [
              prose.text,
              citations.length,
              footnotes.length,
            ]),
          ]);
        // An inline note's label is an offset, so labels are left out.
        assert.deepEqual(plain(lf.replaceAll('\n', '\r\n')), plain(lf));
      }),
      RUNS,
    );
  });
});

describe('readMarkdown: for any prose', () => {
  const word = fc.constantFrom(
    'gas',
    'Moscow',
    '46',
    'percent',
    'fell',
    'U.S.',
    'border',
    'pipeline',
    'St.',
    'p.',
    'naïve',
    '𝒜x',
  );
  const sentence = fc
    .array(word, { minLength: 1, maxLength: 8 })
    .map((words) => `The ${words.join(' ')} end.`);
  const dressings = ['', '*', '**', '_', '__', '***'];

  it('gives the same sentences whatever is emphasised', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.constantFrom(...dressings)),
        (sentences, marks) => {
          const text = sentences.join(' ');
          const dressed = text
            .split(' ')
            .map((plain) => {
              const mark: string = marks.next().value ?? '';
              // A mark between a full stop and a letter would be no emphasis.
              return `${mark}${plain}${mark}`;
            })
            .join(' ');
          const plain = (source: string): string[] =>
            sentencesOf(readMarkdown(source)).map(({ prose }) => prose.text);
          assert.deepEqual(plain(dressed), plain(text));
        },
      ),
      RUNS,
    );
  });

  it('keeps a sentence as it is when a citation is put after it', () => {
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        const cited = sentencesOf(readMarkdown(`${first} [@key, p. 5] ${second}`));
        const plain = sentencesOf(readMarkdown(`${first} ${second}`));
        assert.deepEqual(
          cited.map(({ prose }) => prose.text),
          plain.map(({ prose }) => prose.text),
        );
        assert.equal(cited.flatMap(({ citations }) => citations).length, 1);
      }),
      RUNS,
    );
  });
});
