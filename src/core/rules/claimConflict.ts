import type { CheckedSentence } from '../claims/checkDocument.ts';
import type { Conflict } from '../claims/conflict.ts';
import type { Fix } from '../findings.ts';
import { toSource } from '../markdown/mappedText.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';
import { quoteForMessage } from './wording.ts';

/** Two works disagree about what a sentence says. */
export const claimConflict: Rule = {
  code: 'claim/conflict',
  defaultLevel: 'info',
  summary: 'Sources disagree with one another about what a sentence says.',
  why: `A reader who knows the other source will think the figure wrong. The rule speaks where the sentence agrees
with a fact of one work, differs from a fact of another, and the two are incompatible themselves: about the same event
or measure and time. Where the sentence cites only the work it differs from, it is reported as differing from its source.`,
  examples: [
    {
      label: 'not ok',
      draft: 'The breakwater of Eldham is 740 metres long [@smith2009].',
      found: '740 metres',
    },
    {
      label: 'ok',
      draft: 'The breakwater of Eldham is 740 metres [@smith2009] or 690 metres [@jones2011] long.',
    },
    {
      label: 'looks wrong but is fine',
      draft: 'The breakwater of Eldham is about 700 metres long.',
    },
  ],
  check(context) {
    return context.sentences.flatMap((checked) =>
      checked.check.conflicts.map((conflict) => finding(context, checked, conflict)),
    );
  },
};

function finding(
  context: RuleContext,
  checked: CheckedSentence,
  { agreeing, agreeingWords, differing, slot }: Conflict,
): RuleFinding {
  const range = toSource(checked.sentence.prose, slot.start, slot.end);
  const [own, other] = [context.evidence(agreeing), context.evidence(differing)];
  return {
    range,
    message: `${slot.stated} – sources conflict: ${quoteForMessage(agreeingWords)} (${own.source}), ${quoteForMessage(slot.known)} (${other.source})`,
    subject: differing.uid,
    sentence: checked,
    kind: slot.kind,
    stated: slot.stated,
    known: slot.known,
    reason: slot.reason,
    evidence: [own, other],
    fixes: showBoth(context, checked, range, { agreeing, agreeingWords, differing, slot }),
  };
}

/** Both values with both works, where the source's words can stand beside the draft's; else both works. */
function showBoth(
  context: RuleContext,
  { sentence, citations }: CheckedSentence,
  range: RuleFinding['range'],
  { agreeing, differing, slot }: Conflict,
): readonly Fix[] {
  const cited = new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)));
  const lacking = [agreeing, differing].filter(
    (fact) => !cited.has(context.evidence(fact).reference),
  );
  const cite = lacking.length === 0 ? [] : context.cite(lacking, sentence.range.end);
  const isAsWritten = context.document.text.slice(range.start, range.end) === slot.stated;
  if (slot.replaceable && isAsWritten && isFigure(slot.kind)) {
    const both = {
      uri: context.uri,
      range: { start: range.end, end: range.end },
      newText: ` or ${slot.known}`,
    };
    return [
      {
        title: `Show both: ${slot.stated} or ${slot.known}`,
        kind: 'quickfix',
        safe: false,
        edits: [both, ...cite],
      },
    ];
  }
  return cite.length === 0
    ? []
    : [{ title: 'Cite both sources', kind: 'quickfix', safe: false, edits: cite }];
}

const FIGURES = new Set<RuleFinding['kind']>([
  'percent',
  'money',
  'quantity',
  'unit',
  'count',
  'date',
  'duration',
]);

function isFigure(kind: RuleFinding['kind']): boolean {
  return FIGURES.has(kind);
}
