/** What claim/contradicts-source finds in a sentence held against the bundled pack. */
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

/** One finding: the words it underlines, and the source's. */
export interface Contradiction {
  readonly stated: string;
  readonly known: string | undefined;
}

const DRAFT = 'draft.md';

/** One workspace for all sentences: only the first pays for reading the pack. */
const shared = openWorkspace({ [DRAFT]: '' }, [DRAFT]).workspace;
let version = 1;

/** The contradictions of a sentence that stands alone in a document, in text order. */
export function contradictionsIn(sentence: string): readonly Contradiction[] {
  version++;
  shared.apply({ documents: [{ uri: at(DRAFT), version, text: sentence }] });
  const findings = shared.snapshot().check(at(DRAFT))?.findings ?? [];
  return findings
    .filter(({ rule }) => rule === 'claim/contradicts-source')
    .map(({ range, known }) => ({ stated: sentence.slice(range.start, range.end), known }));
}
