import { SLIP, nearestKeys } from '../bibliography/nearestKeys.ts';
import type { CitationItem } from '../citations/citation.ts';
import type { Fix } from '../findings.ts';
import { isCrossReference } from './crossReferences.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';

/** A citation key that neither the document's bibliography nor a pack knows. */
export const citationUnknownKey: Rule = {
  code: 'citation/unknown-key',
  defaultLevel: 'error',
  summary: 'A citation key is in no bibliography.',
  why: `Pandoc prints such a citation as a bold question mark. The rule fires only where the document declares a
bibliography that could be read. The key of a broken entry counts as known, and cross-reference labels, e-mail
addresses and package names are no keys.`,
  examples: [
    {
      label: 'not ok',
      draft: '---\nbibliography: refs.bib\n---\n\nThe line was agreed on in 2008 [@smith2010].',
      bibliography: '@book{smith2001, author = {Smith, Ann}, title = {Lines}, year = {2001}}',
      found: '@smith2010',
    },
    {
      label: 'ok',
      draft: '---\nbibliography: refs.bib\n---\n\nThe line was agreed on in 2008 [@smith2001].',
      bibliography: '@book{smith2001, author = {Smith, Ann}, title = {Lines}, year = {2001}}',
    },
    { label: 'looks wrong but is fine', draft: 'See @fig-map and write to ann@example.org.' },
  ],
  check(context) {
    const { bibliography } = context;
    if (!bibliography.declared || !bibliography.readable) return [];
    return context.document.citations.flatMap((cluster) =>
      cluster.items
        .filter((item) => isUnknown(context, item.key))
        .map((item) => finding(context, item)),
    );
  },
};

function isUnknown({ bibliography, knowledge }: RuleContext, key: string): boolean {
  if (bibliography.references.has(key) || bibliography.brokenKeys.has(key) || isCrossReference(key))
    return false;
  for (const [, item] of knowledge.works()) if (item.id === key) return false;
  return true;
}

function finding(context: RuleContext, item: CitationItem): RuleFinding {
  const near = nearestKeys(item.key, citableKeys(context));
  const [only] = near;
  const hint = only === undefined ? '' : ` – did you mean @${only.key}?`;
  return {
    range: item.range,
    message: `@${item.key} is in no bibliography of this document${hint}`,
    subject: item.key,
    stated: item.key,
    ...(only === undefined ? {} : { known: only.key }),
    fixes: near.map(({ key, distance }): Fix => ({
      title: `Change to @${key}`,
      kind: 'quickfix',
      safe: near.length === 1 && distance <= SLIP,
      edits: [{ uri: context.uri, range: item.keyRange, newText: key }],
    })),
  };
}

/** What a document can cite: its own keys, and those of packs' works that it lacks. */
function citableKeys({ bibliography, knowledge }: RuleContext): readonly string[] {
  const keys = [...bibliography.references.keys()];
  for (const [, item] of knowledge.works()) {
    if (bibliography.keyFor(item) === undefined) keys.push(item.id);
  }
  return keys;
}
