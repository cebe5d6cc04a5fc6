/** Why something, or nothing, is said of a sentence: the facts it was held against, and what came of each. */
import type { CheckedSentence } from '../claims/checkDocument.ts';
import type { FactComparison, SentenceCheck } from '../claims/checkSentence.ts';
import type { SlotResult } from '../claims/comparison.ts';
import type { ClaimResult, Finding } from '../findings.ts';
import type { Block, MarkdownDocument } from '../markdown/document.ts';
import { toSource } from '../markdown/mappedText.ts';
import type {
  ComparedFact,
  ComparedParticular,
  Explanation,
  SentenceExplanation,
} from '../requests.ts';
import { rules } from '../rules/index.ts';
import { contains, overlaps } from '../text.ts';
import { type ViewContext, viewOf } from './factView.ts';

/** What explanations draw on. */
export interface ExplainedDocument extends ViewContext {
  readonly document: MarkdownDocument;
  readonly sentences: readonly CheckedSentence[];
  readonly findings: readonly Finding[];
}

/** What became of a sentence; `claim` is undefined where it states nothing that could be held against facts. */
export function explainSentence(
  context: ExplainedDocument,
  checked: CheckedSentence,
  claim: ClaimResult | undefined,
): SentenceExplanation {
  return {
    range: checked.sentence.range,
    ...(claim === undefined ? {} : { claim }),
    facts: checked.check.compared.map((compared) => explainFact(context, checked, compared)),
  };
}

function explainFact(
  context: ExplainedDocument,
  { sentence, check }: CheckedSentence,
  { fact, comparison }: FactComparison,
): ComparedFact {
  const particular = ({
    kind,
    start,
    end,
    stated,
    known,
    reason,
  }: SlotResult): ComparedParticular => ({
    kind,
    range: toSource(sentence.prose, start, end),
    stated,
    known,
    reason,
  });
  const { verdict, reason } = comparison;
  const differing = comparison.differing.map(particular);
  const unsaid =
    verdict === 'contradicts' &&
    (setAside(check, { fact, comparison }) ?? silenced(context.findings, fact.uid, differing));
  return {
    fact: viewOf(context, fact),
    verdict,
    reason: unsaid ? `${reason} – ${unsaid}` : reason,
    agreed: comparison.agreed.map(particular),
    differing,
  };
}

/** Why a difference from a fact is none that is reported. */
function setAside(
  { contradictions, conflicts }: SentenceCheck,
  { fact, comparison }: FactComparison,
): string | undefined {
  if (contradictions.some((known) => known.fact === fact)) return undefined;
  if (conflicts.some(({ differing }) => differing === fact)) return undefined;
  const isReported = contradictions.some(({ slot }) =>
    comparison.differing.some((other) => overlaps(other, slot)),
  );
  return isReported
    ? 'reported with a fact that is nearer'
    : 'not reported: another fact says what the claim says';
}

/** Why a difference that would be reported is not shown. */
function silenced(
  findings: readonly Finding[],
  fact: string,
  differing: readonly ComparedParticular[],
): string | undefined {
  const isShown = findings.some(
    ({ evidence, range }) =>
      evidence.some((shown) => shown.fact === fact) &&
      differing.some((slot) => overlaps(slot.range, range)),
  );
  return isShown ? undefined : 'not shown: an ignore silences it, or its rule is off';
}

/**
 * The findings at an offset, else those of the sentence there, and the sentence; `claimOf` gives what
 * became of it.
 */
export function explainAt(
  context: ExplainedDocument,
  offset: number,
  claimOf: (checked: CheckedSentence) => ClaimResult | undefined,
): Explanation {
  const { document, sentences, findings, knowledge } = context;
  const checked = sentences.findLast(({ sentence }) => contains(sentence.range, offset));
  const pointedAt = findings.filter(({ range }) => contains(range, offset));
  const around = findings.filter(
    ({ range }) => checked !== undefined && overlaps(range, checked.sentence.range),
  );
  return {
    findings: (pointedAt.length > 0 ? pointedAt : around).map((finding) => ({
      finding,
      summary: rules.find(({ code }) => code === finding.rule)?.summary ?? '',
      facts: finding.evidence
        .flatMap(({ fact }) => knowledge.fact(fact) ?? [])
        .map((fact) => viewOf(context, fact)),
    })),
    ...(checked === undefined
      ? { silence: silenceAt(document, offset) }
      : { sentence: explainSentence(context, checked, claimOf(checked)) }),
  };
}

/** Why no facts are held against what stands at an offset. */
function silenceAt({ blocks }: MarkdownDocument, offset: number): string {
  const block = blocks.find(({ range }) => contains(range, offset));
  if (block === undefined) return 'no prose stands here';
  return silenceOf(block);
}

function silenceOf({ kind, inBlockQuote, inReferenceList }: Block): string {
  if (inReferenceList) return 'a list of references claims nothing';
  if (kind === 'heading') return 'headings are not compared';
  if (inBlockQuote) return 'what a block quote says is said by whoever is quoted';
  if (kind === 'tableCell') return 'the cell says what the others of its row or column are about';
  return 'no sentence stands here';
}
