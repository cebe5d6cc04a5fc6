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

/** A group of the `about` of some particulars: its place among the groups, and its wordings. */
export interface Group {
  readonly index: number;
  readonly wordings: readonly string[];
}

/**
 * The shortest group of a fact's `about`, for looking the fact up: a sentence that speaks of the fact
 * holds one of its wordings. They are given as they are written, even if the particulars turn out to
 * be broken; undefined if there is no group.
 */
export function shortestGroup(fact: Fact): Group | undefined {
  const node = written.get(fact);
  if (node === undefined) {
    const groups = fact.particulars?.about ?? [];
    const index = shortest(groups.map((wordings) => wordings.join('').length));
    const wordings = groups[index];
    return wordings && { index, wordings };
  }
  const about = node.children?.find(({ children }) => children?.[0]?.value === 'about');
  const groups = about?.children?.[1]?.children ?? [];
  const index = shortest(groups.map(({ length }) => length));
  const texts = groups[index]?.children?.map(({ value }) => value);
  return texts && { index, wordings: texts.filter((text) => typeof text === 'string') };
}

/** Index of the smallest length; -1 if there is none. */
function shortest(lengths: readonly number[]): number {
  return lengths.indexOf(Math.min(...lengths));
}
