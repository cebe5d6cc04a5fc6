/** A small pack for tests, as objects that a test may change before it writes them. */
import type { PackFiles } from '../../../src/core/knowledge/pack.ts';

export type Json = Record<string, unknown>;

export const manifest: Json = {
  schemaVersion: 1,
  id: 'sample',
  title: 'Sample',
  version: '1.0.0',
  description: 'A pack for tests.',
  language: 'en',
  license: 'CC0-1.0',
  asOf: '2009',
  coverage: { smith2009: 'complete' },
  locators: { page: 'certain' },
};

export const references: Json[] = [
  { id: 'smith2009', type: 'article-journal', title: 'Ports', issued: { 'date-parts': [[2009]] } },
];

export const entities: Json[] = [
  {
    id: 'russia',
    kind: 'state',
    name: 'Russia',
    aliases: ['Russian Federation'],
    demonyms: ['Russian'],
  },
  { id: 'najin', kind: 'place', name: 'Najin', aliases: ['Rajin'], within: 'north-korea' },
  { id: 'north-korea', kind: 'state', name: 'North Korea', aliases: ['DPRK', 'the North'] },
];

/** A sound fact with some of its fields changed; a field set to undefined is left out. */
export function fact(changes: Json = {}): Json {
  return {
    id: 'ships-2007',
    statement: 'In 2007 Russia sent 12 ships to Najin.',
    quote: 'Moscow sent 12 Russian ships to Najin',
    context: 'In 2007',
    section: 'Introduction',
    paragraph: 1,
    page: 52,
    notes: [3],
    kind: 'fact',
    asOf: '2007',
    topics: ['ports'],
    reference: 'smith2009',
    ...changes,
  };
}

/** The files of a pack made of the given facts; whatever is given as text is taken as it is. */
export function packFiles(
  facts: readonly unknown[] | string = [fact()],
  changes: Partial<Record<'manifest' | 'references' | 'entities', unknown>> = {},
): PackFiles {
  const write = (value: unknown): string =>
    typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
  const use = (
    name: 'manifest' | 'references' | 'entities',
    value: unknown,
  ): string | undefined => {
    const given = name in changes ? changes[name] : value;
    return given === undefined ? undefined : write(given);
  };
  return {
    uri: 'file:///packs/sample',
    manifest: use('manifest', manifest),
    facts: write(typeof facts === 'string' ? facts : { schemaVersion: 1, facts }),
    references: use('references', references),
    entities: use('entities', { schemaVersion: 1, entities }),
  };
}
