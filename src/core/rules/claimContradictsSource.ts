import type { CheckedSentence } from '../claims/checkDocument.ts';
import type { SlotResult } from '../claims/comparison.ts';
import type { Fix } from '../findings.ts';
import { edtfInWords } from '../knowledge/edtf.ts';
import type { Fact } from '../knowledge/pack.ts';
import { toSource } from '../markdown/mappedText.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';
import { citeFix, sourceHas } from './wording.ts';

/** A particular of a sentence is incompatible with a fact about the same event or measure. */
export const claimContradictsSource: Rule = {
  code: 'claim/contradicts-source',
  defaultLevel: 'warning',
  summary: 'A figure, date, name or direction differs from its source.',
  why: `A reader who finds one wrong figure doubts the rest. The rule speaks only where the sentence and a
fact of a pack are about the same event or measure, subject and time, and exactly what they say is incompatible. It
stays silent on questions, suppositions, reported doubt, the writer's own assessments, other years and other subjects.`,
  examples: [
    {
      label: 'not ok',
      draft: 'In 2007 the port of Eldham handled 46 percent of the country’s grain exports.',
      found: '46 percent',
    },
    {
      label: 'ok',
      draft: 'In 2007 the port of Eldham handled 64 percent of the country’s grain exports.',
    },
    {
      label: 'looks wrong but is fine',
      draft: 'In 2007 the port of Eldham handled about two-thirds of the country’s grain exports.',
    },
    {
      label: 'looks wrong but is fine',
      draft: 'In 2013 the port of Eldham handled 68 percent of the country’s grain exports.',
    },
  ],
  check(context) {
    return context.sentences.flatMap((checked) =>
      checked.check.contradictions.map((contradiction) => finding(context, checked, contradiction)),
    );
  },
};

function finding(
  context: RuleContext,
  checked: CheckedSentence,
  { fact, slot, timeUnknown }: CheckedSentence['check']['contradictions'][number],
): RuleFinding {
  // a fact that changes with time weighs less where neither sentence nor document says it follows the source
  const open = timeUnknown && !citesWork(context, fact);
  const time = open && fact.asOf !== undefined ? ` as of ${edtfInWords(fact.asOf)}` : '';
  const range = toSource(checked.sentence.prose, slot.start, slot.end);
  const evidence = context.evidence(fact);
  return {
    range,
    message: `${slot.stated} – ${sourceHas(fact, slot.known)}${time} (${evidence.source})`,
    subject: fact.uid,
    sentence: checked,
    kind: slot.kind,
    stated: slot.stated,
    known: slot.known,
    reason: slot.reason,
    ...(open ? { asHint: true as const } : {}),
    evidence: [evidence],
    fixes: fixes(context, checked, range, slot, fact),
  };
}

function citesWork(context: RuleContext, fact: Fact): boolean {
  const { reference } = context.evidence(fact);
  return context.document.citations.some((cluster) =>
    cluster.items.some((cited) => cited.key === reference),
  );
}

function fixes(
  context: RuleContext,
  checked: CheckedSentence,
  range: RuleFinding['range'],
  slot: SlotResult,
  fact: Fact,
): readonly Fix[] {
  const replaced = context.document.text.slice(range.start, range.end);
  const out: Fix[] = [];
  // a range that spans Markdown marks would lose them: then only the reader can rewrite
  if (slot.replaceable && replaced === slot.stated) {
    out.push({
      title: `Use the source’s value: ${slot.known}`,
      kind: 'quickfix',
      safe: false,
      edits: [{ uri: context.uri, range, newText: matchCase(slot.known, replaced) }],
    });
  }
  if (!checked.cited) out.push(citeFix(context, checked, fact));
  return out;
}

function matchCase(text: string, like: string): string {
  const first = like.charAt(0);
  return first !== first.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
