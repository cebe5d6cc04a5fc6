/** What is shown when the caret or mouse rests on a word, a figure, a name or a citation key. */
import { formatReference } from '../bibliography/format.ts';
import type { CslItem } from '../bibliography/reference.ts';
import type { CheckedSentence } from '../claims/checkDocument.ts';
import type { CitationCluster, CitationItem } from '../citations/citation.ts';
import type { Finding } from '../findings.ts';
import { nearestKeys } from '../bibliography/nearestKeys.ts';
import type { Fact } from '../knowledge/pack.ts';
import { toSource, toText } from '../markdown/mappedText.ts';
import type { Hover, HoverAction } from '../requests.ts';
import { isCrossReference } from '../rules/crossReferences.ts';
import { type OffsetRange, contains } from '../text.ts';
import { type CitingContext, citationKey, keyFor } from './citing.ts';
import { type ViewContext, escapeMarkdown, factMarkdown, viewOf } from './factView.ts';

/** What a hover may show. */
export interface HoverContext extends CitingContext, ViewContext {
  readonly sentences: readonly CheckedSentence[];
  readonly findings: readonly Finding[];
}

/** A hover lists no more facts than fit a glance. */
const FACT_LIMIT = 2;

/** The hover at an offset, or undefined where there is nothing to say. */
export function hoverAt(context: HoverContext, offset: number): Hover | undefined {
  for (const cluster of context.document.citations) {
    const item = cluster.items.find((candidate) => contains(candidate.range, offset));
    if (item !== undefined) return citationHover(context, cluster, item);
  }
  const checked = context.sentences.find(({ sentence }) => contains(sentence.range, offset));
  if (checked === undefined) return undefined;
  return sentenceHover(context, checked, offset);
}

/** The reference, what the citing sentence was held against, and how much more the library has. */
function citationHover(
  context: HoverContext,
  cluster: CitationCluster,
  cited: CitationItem,
): Hover | undefined {
  const { bibliography, knowledge } = context;
  const item = bibliography.references.get(cited.key)?.item ?? packItem(context, cited.key);
  if (item === undefined) return unknownKeyHover(context, cited);
  const works = new Set(knowledge.worksLike(item));
  const facts = heldAgainst(context, cluster, works).slice(0, FACT_LIMIT);
  const total = knowledge.facts.filter((fact) => works.has(knowledge.workOf(fact))).length;
  return {
    range: cited.range,
    markdown: [
      `${escapeMarkdown(formatReference(item, context.style))}\n\n${keyMarkdown(keyFor(context, item))}`,
      // the reference stands above
      ...facts.map((fact) => factMarkdown({ ...viewOf(context, fact), reference: '' }).trimEnd()),
      ...(total === 0 ? [] : [`${counted(total, 'fact')} of this work in the library`]),
    ].join('\n\n---\n\n'),
    // the citation stands there already
    actions: facts.slice(0, 1).map(copyQuote),
  };
}

function packItem({ knowledge }: HoverContext, key: string): CslItem | undefined {
  for (const [, item] of knowledge.works()) if (item.id === key) return item;
  return undefined;
}

/** The facts of some works that the sentence with a citation differs from or agrees with. */
function heldAgainst(
  { sentences, knowledge }: HoverContext,
  cluster: CitationCluster,
  works: ReadonlySet<string>,
): readonly Fact[] {
  const checked = sentences.find(({ sentence }) =>
    sentence.citations.some(({ range }) => range.start === cluster.range.start),
  );
  return checked === undefined
    ? []
    : factsOf(checked).filter((fact) => works.has(knowledge.workOf(fact)));
}

/** The facts a sentence differs from, then those it agrees with, each once. */
function factsOf({ check }: CheckedSentence): readonly Fact[] {
  return unique([...differingFacts(check), ...check.supports.map(({ fact }) => fact)]);
}

/** The facts a sentence differs from, that of a work in conflict with another included. */
function differingFacts({ contradictions, conflicts }: CheckedSentence['check']): readonly Fact[] {
  return [
    ...contradictions.map(({ fact }) => fact),
    ...conflicts.map(({ differing }) => differing),
  ];
}

function unique(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [fact.uid, fact])).values()];
}

/** Why a key leads nowhere, and which keys may be meant. */
function unknownKeyHover(context: HoverContext, { key, range }: CitationItem): Hover | undefined {
  if (isCrossReference(key)) return undefined;
  const { bibliography } = context;
  const shown = keyMarkdown(key);
  if (bibliography.brokenKeys.has(key)) {
    const markdown = `The bibliography’s entry ${shown} is broken and can’t be shown.`;
    return { range, markdown, actions: [] };
  }
  const near = nearestKeys(key, citableKeys(context)).map((known) => known.key);
  const lines = [
    `${shown} is in no bibliography of this document and in no pack.`,
    bibliography.declared ? '' : 'The document declares no bibliography.',
    bibliography.readable ? '' : 'A bibliography that the document declares can’t be read.',
    near.length === 0 ? '' : `Did you mean ${near.map(keyMarkdown).join(' or ')}?`,
  ];
  return { range, markdown: lines.filter((line) => line !== '').join('\n\n'), actions: [] };
}

/** What the document can cite. */
function citableKeys({ bibliography, knowledge }: HoverContext): readonly string[] {
  const works = [...knowledge.works()].map(([, item]) => keyFor({ bibliography }, item));
  return [...bibliography.references.keys(), ...works];
}

/** A key as code. Nothing in code acts, but a back-tick or an empty line would end it. */
function keyMarkdown(key: string): string {
  return `\`${citationKey(key).replaceAll('`', '').replaceAll(/\s+/gu, ' ')}\``;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function copyQuote(fact: Fact): HoverAction {
  return { kind: 'copyQuote', fact: fact.uid, title: 'Copy quote' };
}

/** Facts the sentence was held against come first; a name alone is explained in one line. */
function sentenceHover(
  context: HoverContext,
  checked: CheckedSentence,
  offset: number,
): Hover | undefined {
  const findings = context.findings.filter(
    (finding) => contains(finding.range, offset) && finding.evidence.length > 0,
  );
  const pointedAt = findings.flatMap(({ evidence }) =>
    evidence.flatMap(({ fact }) => context.knowledge.fact(fact) ?? []),
  );
  const others = pointedAt.length === 0 ? differingFacts(checked.check) : [];
  const supporting = checked.check.supports.map(({ fact }) => fact);
  const facts = unique([...pointedAt, ...others, ...supporting]);
  if (facts.length > 0)
    return factsHover(context, checked.sentence.range, facts.slice(0, FACT_LIMIT), findings);
  return nameHover(context, checked, offset);
}

function factsHover(
  context: HoverContext,
  range: OffsetRange,
  facts: readonly Fact[],
  findings: readonly Finding[],
): Hover {
  const actions = facts
    .slice(0, 1)
    .flatMap((fact): HoverAction[] => [
      { kind: 'insertCitation', fact: fact.uid, title: 'Insert citation' },
      copyQuote(fact),
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
