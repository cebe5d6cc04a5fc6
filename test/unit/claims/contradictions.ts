/**
 * What claim/contradicts-source finds in a sentence held against the bundled pack: by what is derived
 * from its facts alone, or also by what they state by hand.
 */
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

/** One finding: the words it underlines, and the source's. */
export interface Contradiction {
  readonly stated: string;
  readonly known: string | undefined;
}

const DRAFT = 'draft.md';

/** One workspace for all sentences: only the first pays for reading the pack. */
const shared = {
  derived: openWorkspace({ [DRAFT]: '' }, [DRAFT], { bundled: 'derived' }).workspace,
  stated: openWorkspace({ [DRAFT]: '' }, [DRAFT]).workspace,
};
let version = 1;

/** The contradictions of a sentence that stands alone in a document, in text order. */
export function contradictionsIn(
  sentence: string,
  by: keyof typeof shared = 'derived',
): readonly Contradiction[] {
  version++;
  shared[by].apply({ documents: [{ uri: at(DRAFT), version, text: sentence }] });
  const findings = shared[by].snapshot().check(at(DRAFT))?.findings ?? [];
  return findings
    .filter(({ rule }) => rule === 'claim/contradicts-source')
    .map(({ range, known }) => ({ stated: sentence.slice(range.start, range.end), known }));
}
