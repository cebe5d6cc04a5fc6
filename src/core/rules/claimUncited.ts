import { toSource } from '../markdown/mappedText.ts';
import type { CheckedSentence } from '../claims/checkDocument.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';

/** A sentence says what a source says, and nothing near it cites the source. */
export const claimUncited: Rule = {
  code: 'claim/uncited',
  defaultLevel: 'info',
  summary: 'A known fact is stated without a citation.',
  why: `A figure without its source cannot be checked by the reader. The rule fires once per fact and document,
for facts, estimates and attributed statements. It stays silent in headings, captions, block quotes and summaries, where
the same fact is cited elsewhere in the document, and wherever any citation covers the sentence: a Pandoc citation, a
note, ‘(Author 2009)’, or a sentence of the paragraph that names the author.`,
  examples: [
    {
      label: 'not ok',
      draft: 'In 2007 the port of Eldham handled 64 percent of the country’s grain exports.',
      found: '64 percent',
    },
    {
      label: 'ok',
      draft:
        'In 2007 the port of Eldham handled 64 percent of the country’s grain exports [@smith2009].',
    },
    {
      label: 'looks wrong but is fine',
      draft:
        'In 2007 the port of Eldham handled 64 percent of the country’s grain exports. That makes it hard to replace (Smith 2009).',
    },
  ],
  check(context) {
    const citedFacts = new Set(
      context.sentences
        .filter((checked) => checked.cited)
        .map((checked) => checked.check.supports[0]?.fact.uid),
    );
    const seen = new Set<string>();
    return context.sentences.flatMap((checked) => {
      const uid = checked.check.supports[0]?.fact.uid;
      if (
        uid === undefined ||
        checked.cited ||
        citedFacts.has(uid) ||
        seen.has(uid) ||
        !expectsCitation(checked)
      )
        return [];
      seen.add(uid);
      return finding(context, checked);
    });
  },
};

function expectsCitation({ block, check }: CheckedSentence): boolean {
  const fact = check.supports[0]?.fact;
  if (fact === undefined || block.inSummary || block.inBlockQuote) return false;
  if (block.kind === 'heading' || block.kind === 'caption') return false;
  return fact.kind === 'fact' || fact.kind === 'estimate' || fact.attributedTo !== undefined;
}

function finding(context: RuleContext, checked: CheckedSentence): readonly RuleFinding[] {
  const { sentence, check } = checked;
  const agreed = check.supports[0]?.comparison.agreed ?? [];
  // a figure says more than the year beside it
  const anchor = agreed.find((slot) => slot.kind !== 'date') ?? agreed[0];
  const fact = check.supports[0]?.fact;
  // without a particular that was compared there is nothing a reader would look up
  if (fact === undefined || anchor === undefined) return [];
  const evidence = context.evidence(fact);
  return [
    {
      range: toSource(sentence.prose, anchor.start, anchor.end),
      message: `${anchor.stated} – known from ${evidence.source}, not cited here`,
      subject: fact.uid,
      sentence: checked,
      kind: anchor.kind,
      stated: anchor.stated,
      known: anchor.known,
      evidence: [evidence],
      fixes: [
        {
          title: `Insert citation: ${evidence.source}`,
          kind: 'quickfix',
          safe: true,
          edits: context.cite([fact], sentence.range.end),
        },
      ],
    },
  ];
}
