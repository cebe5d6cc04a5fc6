import type { CslItem } from '../bibliography/reference.ts';
import type { Fix } from '../findings.ts';
import type { Rule } from './rule.ts';

/** A key that a pack knows, in a document whose own bibliography lacks it. */
export const citationNotInBibliography: Rule = {
  code: 'citation/not-in-bibliography',
  defaultLevel: 'warning',
  summary: 'A citation key is known from a pack but missing from the document’s bibliography.',
  why: `Plumbline knows the work, but Pandoc will not: it reads the document’s own bibliography only. The work may
also stand there under another key.`,
  examples: [
    {
      label: 'not ok',
      draft: '---\nbibliography: refs.bib\n---\n\nThe port is old [@smith2009].',
      bibliography: '@book{jones2001, author = {Jones, Ann}, title = {Lines}, year = {2001}}',
      found: '@smith2009',
    },
    { label: 'ok', draft: 'The port is old [@smith2009].' },
  ],
  check(context) {
    const { bibliography, knowledge, uri } = context;
    if (!bibliography.declared || !bibliography.readable) return [];
    const works = new Map<string, CslItem>();
    for (const [, item] of knowledge.works()) {
      // of two packs' works with one key, the one the document has is the likelier one
      if (!works.has(item.id) || bibliography.keyFor(item) !== undefined) works.set(item.id, item);
    }
    return context.document.citations.flatMap((cluster) =>
      cluster.items.flatMap((cited) => {
        const item = works.get(cited.key);
        // an entry of the document's own is what the key means, be it another work than the pack's
        if (
          item === undefined ||
          bibliography.references.has(cited.key) ||
          bibliography.brokenKeys.has(cited.key)
        )
          return [];
        const own = bibliography.keyFor(item);
        const added = own === undefined ? context.addEntry(item) : undefined;
        const fixes: Fix[] = [];
        if (own !== undefined) {
          fixes.push({
            title: `Use the key it has there: @${own}`,
            kind: 'quickfix',
            safe: false,
            edits: [{ uri, range: cited.keyRange, newText: own }],
          });
        } else if (added !== undefined) {
          fixes.push({
            title: 'Add the entry to the bibliography',
            kind: 'quickfix',
            safe: false,
            edits: [added],
          });
        }
        const message =
          own === undefined
            ? `@${cited.key} is known from a pack, but is not in this document’s bibliography`
            : `@${cited.key} stands in this document’s bibliography as @${own}`;
        return [
          {
            range: cited.range,
            message,
            subject: cited.key,
            stated: cited.key,
            ...(own === undefined ? {} : { known: own }),
            fixes,
          },
        ];
      }),
    );
  },
};
