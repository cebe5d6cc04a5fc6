import type { CheckedSentence } from '../claims/checkDocument.ts';
import { type Overstatement, type Restoration, namesAuthor } from '../claims/overstatement.ts';
import type { Fix } from '../findings.ts';
import { tokenize } from '../language/tokens.ts';
import { toSource } from '../markdown/mappedText.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';
import { citeFix, quoteForMessage, sourceHas } from './wording.ts';

/** A sentence agrees with its source but leaves out the source's caution. */
export const claimOverstated: Rule = {
  code: 'claim/overstated',
  defaultLevel: 'hint',
  summary: 'The source’s bound, hedge or attribution is dropped.',
  why: `‘Could yield up to’ that becomes ‘yields’ is the commonest way in which a careful source is made to say more
than it does. The rule speaks where a sentence agrees with a fact but drops the bound of its figure (‘up to’, ‘at least’,
‘nearly’), the words by which it hedges (‘could’, ‘perhaps’, ‘appears to’), or whose judgment, estimate or forecast it is.
It stays silent where the sentence is as cautious in other words, or more so, and where it names the author. ‘About’ may
be dropped: a round figure says as much.`,
  examples: [
    {
      label: 'not ok',
      draft: 'By the harbour board’s estimate a second quay could earn Norwick $9 million a year.',
      found: '$9 million',
    },
    {
      label: 'not ok',
      draft: 'A second quay attracts container ships to Norwick.',
      found: 'attracts',
    },
    {
      label: 'ok',
      draft:
        'By the harbour board’s estimate a second quay could earn Norwick up to $9 million a year.',
    },
    {
      label: 'looks wrong but is fine',
      draft: 'Smith argues that a second quay attracts container ships to Norwick.',
    },
    {
      label: 'looks wrong but is fine',
      draft: 'A second quay is likely to attract container ships to Norwick.',
    },
  ],
  check(context) {
    return context.sentences.flatMap((checked) =>
      checked.check.overstated
        .filter((overstatement) => !isReported(context, checked, overstatement))
        .map((overstatement) => finding(context, checked, overstatement)),
    );
  },
};

/**
 * True if a sentence before it in the paragraph names the author: what follows 'Smith argues …' may be
 * Smith's argument still. A figure's bound is the reader's due all the same.
 */
function isReported(
  { knowledge }: RuleContext,
  { block, sentence }: CheckedSentence,
  { fact, slot }: Overstatement,
): boolean {
  if (slot.kind === 'range') return false;
  const before = block.sentences.slice(0, block.sentences.indexOf(sentence));
  return before.some(({ prose }) => namesAuthor(tokenize(prose.text), fact, knowledge));
}

function finding(
  context: RuleContext,
  checked: CheckedSentence,
  { fact, slot, restoration }: Overstatement,
): RuleFinding {
  const evidence = context.evidence(fact);
  // a hedge without its sentence needs marks to be read; they are for the source's own words
  const isQuoted = slot.kind === 'modality' && fact.quote.includes(slot.known);
  const known =
    slot.kind === 'attribution'
      ? `the source attributes it to ${quoteForMessage(slot.known)}`
      : sourceHas(fact, isQuoted ? `‘${slot.known}’` : slot.known);
  return {
    range: toSource(checked.sentence.prose, slot.start, slot.end),
    message: `${slot.stated} – ${known} (${evidence.source})`,
    subject: fact.uid,
    sentence: checked,
    kind: slot.kind,
    stated: slot.stated,
    known: slot.known,
    reason: slot.reason,
    evidence: [evidence],
    fixes: [
      ...(restoration === undefined ? [] : restore(context, checked, restoration)),
      ...(checked.cited ? [] : [citeFix(context, checked, fact)]),
    ],
  };
}

/** Nothing is restored where Markdown marks stand within the words that would be replaced. */
function restore(
  context: RuleContext,
  { sentence: { prose } }: CheckedSentence,
  { start, end, newText, words }: Restoration,
): readonly Fix[] {
  const range = toSource(prose, start, end);
  if (context.document.text.slice(range.start, range.end) !== prose.text.slice(start, end))
    return [];
  return [
    {
      title: `Restore ‘${words}’`,
      kind: 'quickfix',
      safe: false,
      edits: [{ uri: context.uri, range, newText }],
    },
  ];
}
