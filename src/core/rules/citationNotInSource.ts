import { type CheckedSentence, PLAIN_CITATION, worksOfKey } from '../claims/checkDocument.ts';
import { namesAuthor } from '../claims/overstatement.ts';
import type { CitationCluster, CitationItem } from '../citations/citation.ts';
import { citationKey, locatorOf } from '../features/citing.ts';
import type { Fix } from '../findings.ts';
import type { Fact } from '../knowledge/pack.ts';
import { tokenize } from '../language/tokens.ts';
import type { Block, FootnoteReference } from '../markdown/document.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';

/** A sentence cites a work that does not say it, and another work does. */
export const citationNotInSource: Rule = {
  code: 'citation/not-in-source',
  defaultLevel: 'warning',
  summary: 'The cited work does not say it; another one does.',
  why: `A reader who looks the statement up will not find it. The rule speaks only where every work that the sentence
cites, in its text or its notes, is covered completely by a pack, none of their facts is near what the sentence says, and a
fact of another work bears it out. A citation with words before it (‘see’, ‘cf.’) promises less and is left alone.`,
  examples: [
    {
      label: 'not ok',
      draft: 'The dredger of Eldham is called Mother Carey [@jones2011].',
      found: '@jones2011',
    },
    {
      label: 'ok',
      draft: 'The dredger of Eldham is called Mother Carey [@smith2009].',
    },
    {
      label: 'looks wrong but is fine',
      draft: 'The dredger of Eldham is called Mother Carey [@smith2009; @jones2011].',
    },
    {
      label: 'looks wrong but is fine',
      draft: 'The dredger of Eldham is called Mother Carey [cf. @jones2011].',
    },
  ],
  check(context) {
    return context.sentences.flatMap((checked) => {
      const fact = checked.check.supports[0]?.fact;
      const [cluster] = checked.citations;
      const [item] = cluster?.items ?? [];
      return fact === undefined ||
        cluster === undefined ||
        item === undefined ||
        !checked.check.supportedElsewhere ||
        citesOtherwise(context, checked, fact) ||
        !areAllCovered(context, checked)
        ? []
        : [finding(context, checked, fact, cluster, item)];
    });
  },
};

/** True if the sentence says in its own words which work it follows. */
function citesOtherwise(
  { knowledge }: RuleContext,
  { sentence: { prose } }: CheckedSentence,
  fact: Fact,
): boolean {
  return PLAIN_CITATION.test(prose.text) || namesAuthor(tokenize(prose.text), fact, knowledge);
}

/** True if all that the sentence cites are plain citations of works whose every statement a pack has. */
function areAllCovered(
  { document, knowledge, bibliography }: RuleContext,
  { sentence, citations }: CheckedSentence,
): boolean {
  const cites = (note: Block) => note.sentences.some((each) => each.citations.length > 0);
  // a note without a citation may name any work in its own words
  const isSilent = ({ label }: FootnoteReference) =>
    document.blocks.some((block) => block.label === label && !cites(block));
  if (sentence.footnotes.some(isSilent)) return false;
  const works = new Map<string, readonly string[]>();
  return citations.every(({ items }) =>
    items.every(
      ({ key, prefix }) =>
        prefix.trim() === '' &&
        worksOfKey(key, knowledge, bibliography, works).some((work) => knowledge.isCovered(work)),
    ),
  );
}

function finding(
  context: RuleContext,
  checked: CheckedSentence,
  fact: Fact,
  cluster: CitationCluster,
  item: CitationItem,
): RuleFinding {
  const evidence = context.evidence(fact);
  return {
    range: item.range,
    message: `@${item.key} – the work does not say this, another does (${evidence.source})`,
    subject: fact.uid,
    sentence: checked,
    stated: item.key,
    known: evidence.reference,
    reason: 'every cited work is covered completely, and no fact of theirs is about this',
    evidence: [evidence],
    fixes: [
      ...insteadOf(context, fact, cluster, item),
      {
        title: `Cite ${evidence.source} as well`,
        kind: 'quickfix',
        safe: false,
        edits: context.cite([fact], cluster.range.end - 1),
      },
    ],
  };
}

/** The work that says it in place of the cited one; not where a locator stands apart from its key. */
function insteadOf(
  context: RuleContext,
  fact: Fact,
  { kind, items }: CitationCluster,
  { range, suppressAuthor, locator }: CitationItem,
): readonly Fix[] {
  const { bibliography, knowledge, uri } = context;
  const work = knowledge.itemOf(fact);
  if (work === undefined || items.length > 1 || (kind === 'inText' && locator !== undefined))
    return [];
  const { reference, source } = context.evidence(fact);
  const entry = bibliography.references.has(reference) ? undefined : context.addEntry(work);
  const newLocator = kind === 'bracketed' ? locatorOf(fact, knowledge) : '';
  return [
    {
      title: `Cite ${source} instead`,
      kind: 'quickfix',
      safe: false,
      edits: [
        {
          uri,
          range: { start: range.start, end: locator?.range.end ?? range.end },
          newText: (suppressAuthor ? '-' : '') + citationKey(reference) + newLocator,
        },
        ...(entry === undefined ? [] : [entry]),
      ],
    },
  ];
}
