import type { CheckedSentence } from '../claims/checkDocument.ts';
import type { Outdated } from '../claims/outdated.ts';
import type { Fix } from '../findings.ts';
import { edtfInWords } from '../knowledge/edtf.ts';
import type { Fact } from '../knowledge/pack.ts';
import { toSource } from '../markdown/mappedText.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';

/** A figure that was so years before the document was written, given without a date. */
export const claimOutdated: Rule = {
  code: 'claim/outdated',
  defaultLevel: 'hint',
  summary: 'A figure of an older source is given without saying of when it is.',
  why: `Shares, ranks and prices change. The rule speaks where the document has a date, the figure agrees with a fact
that was so two years or more before it, and the sentence gives no date. A sentence that does not cite the older work is
not held against it at all.`,
  examples: [
    {
      label: 'not ok',
      draft:
        '---\ndate: 2012-05-01\n---\n\nThe port of Eldham handles 64 percent of the country’s grain exports [@smith2009].',
      found: '64 percent',
    },
    {
      label: 'ok',
      draft:
        '---\ndate: 2012-05-01\n---\n\nIn 2007 the port of Eldham handled 64 percent of the country’s grain exports [@smith2009].',
    },
    {
      label: 'looks wrong but is fine',
      draft:
        '---\ndate: 2008-05-01\n---\n\nThe port of Eldham handles 64 percent of the country’s grain exports [@smith2009].',
    },
  ],
  check(context) {
    return context.sentences.flatMap((checked) => {
      const { supports, outdated } = checked.check;
      const [support] = supports;
      return support === undefined || outdated === undefined
        ? []
        : finding(context, checked, support.fact, outdated);
    });
  },
};

function finding(
  context: RuleContext,
  checked: CheckedSentence,
  fact: Fact,
  { slot, place }: Outdated,
): readonly RuleFinding[] {
  if (fact.asOf === undefined) return [];
  const evidence = context.evidence(fact);
  const date = edtfInWords(fact.asOf);
  return [
    {
      range: toSource(checked.sentence.prose, slot.start, slot.end),
      message: `${slot.stated} – the source has it as of ${date} (${evidence.source})`,
      subject: fact.uid,
      sentence: checked,
      kind: slot.kind,
      stated: slot.stated,
      known: slot.known,
      reason: 'the values agree, and the document is two years or more younger',
      evidence: [evidence],
      fixes: place === undefined ? [] : addDate(context, checked, place, date),
    },
  ];
}

/** Marks that close emphasis, which the date is no part of. */
const CLOSING = /^[*_~]*/u;
const OPENING = /[*_~[]$/u;

function addDate(
  { uri, document: { text } }: RuleContext,
  { sentence: { prose } }: CheckedSentence,
  { at, opens, lowerFirst }: NonNullable<Outdated['place']>,
  date: string,
): readonly Fix[] {
  const fix = (start: number, end: number, newText: string): readonly Fix[] => [
    {
      title: `Add ‘as of ${date}’`,
      kind: 'quickfix',
      safe: false,
      edits: [{ uri, range: { start, end }, newText }],
    },
  ];
  if (!opens) {
    const { end } = toSource(prose, at - 1, at);
    const marks = CLOSING.exec(text.slice(end))?.[0].length ?? 0;
    return fix(end + marks, end + marks, ` as of ${date}`);
  }
  const { start, end } = toSource(prose, at, at + 1);
  if (OPENING.test(text.slice(Math.max(0, start - 1), start))) return [];
  const letter = text.slice(start, end);
  return fix(start, end, `As of ${date}, ${lowerFirst ? letter.toLowerCase() : letter}`);
}
