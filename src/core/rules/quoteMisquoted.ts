import { MIN_QUOTED_WORDS, type Misquote, misquotesIn } from '../claims/misquotes.ts';
import { quoteIndexOf } from '../claims/quoteIndex.ts';
import { type Quotation, quotationsOf } from '../claims/quotations.ts';
import { Attributions } from '../claims/quotedWorks.ts';
import { type QuotedWord, quotedWords } from '../claims/quotedWords.ts';
import type { FileEdit, Fix } from '../findings.ts';
import { type MappedText, toSource } from '../markdown/mappedText.ts';
import type { OffsetRange } from '../text.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';
import { quoteForMessage } from './wording.ts';

/** A quotation does not have the words of the source it is attributed to. */
export const quoteMisquoted: Rule = {
  code: 'quote/misquoted',
  defaultLevel: 'warning',
  summary: 'A quotation differs from the words of its source.',
  why: `What stands between quotation marks is somebody’s own words, and a reader will look them up. The rule
looks at block quotes and at quotations of six words or more that the sentence, its paragraph or its note attribute to a
work of a pack, by a citation or by the author’s name, or that stand in a document which cites nothing else. It speaks
where four fifths of the words are the source’s and the others are not. An ellipsis, brackets, the capital at the
beginning, hyphens, dashes, the style of quotation marks, and words beyond the part that the pack holds are no
differences. A quotation that no pack holds is left alone.`,
  examples: [
    {
      label: 'not ok',
      draft:
        'Smith notes that “in 2007 Eldham handled 64 percent of this country’s grain exports” [@smith2009].',
      found: 'this',
    },
    {
      label: 'ok',
      draft:
        'Smith notes that “in 2007 Eldham handled 64 percent of the country’s grain exports” [@smith2009].',
    },
    {
      label: 'looks wrong but is fine',
      draft:
        'Smith notes that ‘Eldham handled … percent of [its] country’s grain exports’ [@smith2009].',
    },
    {
      label: 'looks wrong but is fine',
      draft: 'Smith says that in 2007 Eldham handled 64 percent of this country’s grain exports.',
    },
  ],
  check(context) {
    const quotations = quotationsOf(context.document);
    if (quotations.length === 0) return [];
    const attributions = new Attributions(
      context.document,
      context.knowledge,
      context.bibliography,
    );
    return quotations.flatMap((quotation) => finding(context, quotation, attributions) ?? []);
  },
};

/** So many differences are shown. */
const SHOWN = 3;

function finding(
  context: RuleContext,
  quotation: Quotation,
  attributions: Attributions,
): RuleFinding | undefined {
  const readings = quotation.readings
    .map((reading) => wordsOf(quotation.prose, reading))
    .filter((words) => words.filter(({ gap }) => !gap).length >= MIN_QUOTED_WORDS);
  if (readings.length === 0) return undefined;
  const works = [...new Set(attributions.worksOf(quotation))];
  const indexes = works.map((work) => quoteIndexOf(context.knowledge, work));
  const [best] = readings
    .map((words) => ({ words, misquotes: misquotesIn(words, indexes) }))
    .sort((a, b) => a.misquotes.length - b.misquotes.length);
  const first = best?.misquotes[0];
  return best === undefined || first === undefined
    ? undefined
    : report(context, quotation.prose, best.words, [first, ...best.misquotes.slice(1)]);
}

/** The words of a quotation, with offsets into the text it stands in. */
function wordsOf({ text }: MappedText, { start, end }: OffsetRange): readonly QuotedWord[] {
  return quotedWords(text.slice(start, end)).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  }));
}

function report(
  context: RuleContext,
  prose: MappedText,
  words: readonly QuotedWord[],
  misquotes: readonly [Misquote, ...Misquote[]],
): RuleFinding {
  const [{ passage }] = misquotes;
  const evidence = context.evidence(passage.fact);
  const pairs = misquotes.map((misquote) => ({
    stated: textOf(prose.text, words, misquote.shown.quoted),
    known: textOf(misquote.passage.text, misquote.passage.words, misquote.shown.source),
  }));
  const shown = pairs
    .slice(0, SHOWN)
    .map(({ stated, known }, index) =>
      index === 0
        ? `quoted “${quoteForMessage(stated)}” – the source has “${quoteForMessage(known)}”`
        : `“${quoteForMessage(stated)}” – “${quoteForMessage(known)}”`,
    );
  const more = pairs.length > SHOWN ? [`and ${String(pairs.length - SHOWN)} more`] : [];
  const marked = misquotes.map(({ quoted, shown: wider }) =>
    quoted.start < quoted.end ? quoted : wider.quoted,
  );
  const { start, end } = spanOf(words, {
    start: Math.min(...marked.map((range) => range.start)),
    end: Math.max(...marked.map((range) => range.end)),
  });
  const edits = misquotes.map((misquote) => restore(context, prose, words, misquote));
  const [only] = pairs;
  const fix: Fix = {
    title:
      pairs.length === 1 && only !== undefined
        ? `Restore the source’s words: ${quoteForMessage(only.known)}`
        : 'Restore the source’s words',
    kind: 'quickfix',
    safe: false,
    edits: edits.filter((edit) => edit !== undefined),
  };
  return {
    range: toSource(prose, start, end),
    message: `${[...shown, ...more].join('; ')} (${evidence.source})`,
    subject: passage.fact.uid,
    stated: pairs.map(({ stated }) => stated).join(' … '),
    known: pairs.map(({ known }) => known).join(' … '),
    reason: 'most words of the quotation are the source’s, and these are not',
    evidence: [evidence],
    // half a quotation restored would be no quotation either
    fixes: fix.edits.length === misquotes.length ? [fix] : [],
  };
}

/** From the first to the last of some words; empty for none. */
function spanOf(words: readonly QuotedWord[], { start, end }: OffsetRange): OffsetRange {
  const from = words[start]?.start ?? 0;
  return { start: from, end: start < end ? (words[end - 1]?.end ?? from) : from };
}

function textOf(text: string, words: readonly QuotedWord[], range: OffsetRange): string {
  const { start, end } = spanOf(words, range);
  return text.slice(start, end);
}

/** What a replaced text may not hold: Markdown that goes on outside it. */
const MARKS = /[*_`~<[\]\\^]/u;

/** Puts the source's words where others stand; undefined where Markdown is in the way. */
function restore(
  { uri, document }: RuleContext,
  prose: MappedText,
  words: readonly QuotedWord[],
  misquote: Misquote,
): FileEdit | undefined {
  const { start, end, newText } = replacement(prose.text, words, misquote);
  const range = toSource(prose, start, end);
  return MARKS.test(document.text.slice(range.start, range.end))
    ? undefined
    : { uri, range, newText: escaped(newText) };
}

/** What to put where in the text, so that the words that differ give way to the source's. */
function replacement(
  text: string,
  words: readonly QuotedWord[],
  { quoted, source, shown, passage }: Misquote,
): OffsetRange & { readonly newText: string } {
  if (quoted.start < quoted.end && source.start < source.end) {
    const { start, end } = spanOf(words, quoted);
    const known = textOf(passage.text, passage.words, source);
    const newText = quoted.start === 0 ? matchCase(known, text.slice(start, end)) : known;
    return { start, end, newText };
  }
  // words that were added or left out go with the spaces and commas around them
  const between = (all: readonly QuotedWord[], own: OffsetRange, wider: OffsetRange) => ({
    start: (wider.start < own.start ? all[wider.start]?.end : all[own.start]?.start) ?? 0,
    end: (own.end < wider.end ? all[own.end]?.start : all[own.end - 1]?.end) ?? 0,
  });
  const known = between(passage.words, source, shown.source);
  return {
    ...between(words, quoted, shown.quoted),
    newText: passage.text.slice(known.start, known.end),
  };
}

/** The source's words as they mean themselves in Markdown, in a table cell, too. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<@|]/gu, '\\$&');
}

/** A quotation may begin with a capital where its source has none, and the other way round. */
function matchCase(text: string, like: string): string {
  const first = like.charAt(0);
  const begin = text.charAt(0);
  return (
    (first === first.toLowerCase() ? begin.toLowerCase() : begin.toUpperCase()) + text.slice(1)
  );
}
