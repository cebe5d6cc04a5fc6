/**
 * What facts state by hand is most of a pack, and most facts are never near a draft: it is read when
 * it is first needed.
 */
import type { JsonNode, Report } from './json.ts';
import type { Fact, StatedParticulars } from './pack.ts';
import { readParticulars } from './readParticulars.ts';

/** Of facts whose particulars are read late, where they are written. */
const written = new WeakMap<Fact, JsonNode>();

/** The fact with the particulars that a node holds; what is wrong with them is reported when they are read. */
export function withParticulars(fact: Fact, node: JsonNode, report: Report): Fact {
  let read: { readonly value: StatedParticulars | undefined } | undefined;
  const result: Fact = {
    ...fact,
    get particulars() {
      read ??= { value: readParticulars(node, fact.id, report) };
      return read.value;
    },
  };
  written.set(result, node);
  return result;
}

/**
 * The wordings of the shortest group of a fact's `about`, for looking the fact up: a sentence that
 * speaks of the fact holds one of them. They are given as they are written, even if the particulars
 * turn out to be broken; undefined if there is no group.
 */
export function shortestGroup(fact: Fact): readonly string[] | undefined {
  const node = written.get(fact);
  if (node === undefined) return shortest(fact.particulars?.about ?? [], lengthOf);
  const about = node.children?.find(({ children }) => children?.[0]?.value === 'about');
  const group = shortest(about?.children?.[1]?.children ?? [], ({ length }) => length);
  return group?.children?.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

function lengthOf(group: readonly string[]): number {
  return group.reduce((sum, wording) => sum + wording.length, 0);
}

function shortest<T>(groups: readonly T[], length: (group: T) => number): T | undefined {
  let best: T | undefined;
  for (const group of groups) if (best === undefined || length(group) < length(best)) best = group;
  return best;
}
