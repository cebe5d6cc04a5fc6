/** What is shown when the caret or mouse rests on a word, a figure, a name or a citation key. */
import { formatReference } from '../bibliography/format.ts';
import type { CheckedSentence } from '../claims/checkDocument.ts';
import type { CitationItem } from '../citations/citation.ts';
import type { CslItem } from '../bibliography/reference.ts';
import type { Finding } from '../findings.ts';
import type { Fact } from '../knowledge/pack.ts';
import { toSource, toText } from '../markdown/mappedText.ts';
import type { Hover, HoverAction } from '../requests.ts';
import { type OffsetRange, contains } from '../text.ts';
import { type CitingContext, keyFor } from './citing.ts';
import { type ViewContext, escapeMarkdown, factMarkdown, viewOf } from './factView.ts';

/** What a hover may show. */
export interface HoverContext extends CitingContext, ViewContext {
  readonly sentences: readonly CheckedSentence[];
  readonly findings: readonly Finding[];
}

/** A hover lists no more facts than fit a glance. */
const FACT_LIMIT = 2;
/** Facts of a cited work that the hover on its key lists. */
const WORK_FACT_LIMIT = 3;

/** The hover at an offset, or undefined where there is nothing to say. */
export function hoverAt(context: HoverContext, offset: number): Hover | undefined {
  for (const cluster of context.document.citations) {
    const item = cluster.items.find((candidate) => contains(candidate.range, offset));
    if (item !== undefined) return citationHover(context, item);
  }
  const checked = context.sentences.find(({ sentence }) => contains(sentence.range, offset));
  if (checked === undefined) return undefined;
  return sentenceHover(context, checked, offset);
}

function citationHover(context: HoverContext, cited: CitationItem): Hover | undefined {
  const own = context.bibliography.references.get(cited.key)?.item;
  const item =
    own ?? [...context.knowledge.works()].find(([, candidate]) => candidate.id === cited.key)?.[1];
  if (item === undefined) return undefined;
  const works = context.knowledge.worksLike(item);
  const used = usedFacts(context, works);
  const parts = [referenceMarkdown(context, item)];
  if (used.length > 0) {
    parts.push(
      'Used in this document:',
      used
        .slice(0, WORK_FACT_LIMIT)
        .map((fact) => `- ${escapeMarkdown(fact.statement)}`)
        .join('\n'),
    );
  }
  const total = context.knowledge.facts.filter((fact) =>
    works.includes(context.knowledge.workOf(fact)),
  ).length;
  if (total > 0) parts.push(`${String(total)} facts in the library`);
  return { range: cited.range, markdown: parts.join('\n\n'), actions: [] };
}

function usedFacts(
  { sentences, knowledge }: HoverContext,
  works: readonly string[],
): readonly Fact[] {
  const used = new Map<string, Fact>();
  for (const { check } of sentences) {
    const fact = check.support?.fact;
    if (fact !== undefined && works.includes(knowledge.workOf(fact))) used.set(fact.uid, fact);
  }
  return [...used.values()];
}

function referenceMarkdown(context: HoverContext, item: CslItem): string {
  return `${escapeMarkdown(formatReference(item, context.style))}\n\n\`${citationKeyText(keyFor(context, item))}\``;
}

function citationKeyText(key: string): string {
  return `@${key.replaceAll('`', '')}`;
}

/** Facts the sentence was held against come first; a name alone is explained in one line. */
function sentenceHover(
  context: HoverContext,
  checked: CheckedSentence,
  offset: number,
): Hover | undefined {
  const { sentence, check } = checked;
  const findings = context.findings.filter(
    (finding) => contains(finding.range, offset) && finding.evidence.length > 0,
  );
  const facts: Fact[] = [];
  const add = (fact: Fact | undefined) => {
    if (fact !== undefined && !facts.some((known) => known.uid === fact.uid)) facts.push(fact);
  };
  for (const finding of findings)
    for (const { fact } of finding.evidence) add(context.knowledge.fact(fact));
  if (facts.length === 0) for (const { fact } of check.contradictions) add(fact);
  add(check.support?.fact);
  if (facts.length > 0)
    return factsHover(context, sentence.range, facts.slice(0, FACT_LIMIT), findings);
  return nameHover(context, checked, offset);
}

function factsHover(
  context: HoverContext,
  range: OffsetRange,
  facts: readonly Fact[],
  findings: readonly Finding[],
): Hover {
  const actions = facts.slice(0, 1).flatMap((fact): HoverAction[] => [
    { kind: 'insertCitation', fact: fact.uid, title: 'Insert citation' },
    { kind: 'copyQuote', fact: fact.uid, title: 'Copy quote' },
  ]);
  return {
    range: findings[0]?.range ?? range,
    // what a finding says stands above: editors show the diagnostic with every hover
    markdown: facts.map((fact) => factMarkdown(viewOf(context, fact))).join('\n\n---\n\n'),
    actions,
  };
}

function nameHover(
  context: HoverContext,
  { sentence }: CheckedSentence,
  offset: number,
): Hover | undefined {
  const at = toText(sentence.prose, offset);
  if (at === undefined) return undefined;
  const mention = context.knowledge.lexicon
    .find(sentence.prose.text)
    .find((name) => name.start <= at && at <= name.end);
  const entity = mention?.ids
    .map((id) => context.knowledge.lexicon.entity(id))
    .find((known) => known !== undefined);
  if (mention === undefined || entity === undefined) return undefined;
  const description =
    entity.description === undefined ? '' : ` – ${escapeMarkdown(entity.description)}`;
  return {
    range: toSource(sentence.prose, mention.start, mention.end),
    markdown: `**${escapeMarkdown(entity.name)}**${description}`,
    actions: [],
  };
}
