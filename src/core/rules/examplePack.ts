/**
 * The made-up pack that the rules' examples are about: one fact of one work. Part of the examples,
 * so that they mean the same whatever packs are bundled; the tests and the rules' pages read it.
 */

/** The fact, in the words that the pages show. */
export const EXAMPLE_FACT =
  'In 2007 the port of Eldham handled 64 percent of the country’s grain exports.';

/** The pack's files by name. */
export const examplePack: Readonly<Record<string, string>> = {
  'pack.json': JSON.stringify({
    schemaVersion: 1,
    id: 'example',
    title: 'Example',
    version: '1.0.0',
    description: 'One made-up fact for the rules’ examples.',
    language: 'en',
    license: 'CC0-1.0',
    asOf: '2009',
    coverage: { smith2009: 'partial' },
    locators: { page: 'certain' },
  }),
  'references.json': JSON.stringify([
    {
      id: 'smith2009',
      type: 'book',
      title: 'Ports of the North',
      author: [{ family: 'Smith', given: 'Ann' }],
      issued: { 'date-parts': [[2009]] },
    },
  ]),
  'entities.json': JSON.stringify({ schemaVersion: 1, entities: [] }),
  'facts.json': JSON.stringify({
    schemaVersion: 1,
    facts: [
      {
        id: 'grain-exports',
        statement: EXAMPLE_FACT,
        quote: 'In 2007 Eldham handled 64 percent of the country’s grain exports',
        section: 'Grain',
        paragraph: 1,
        page: 12,
        notes: [],
        kind: 'fact',
        asOf: '2007',
        topics: ['trade'],
        reference: 'smith2009',
      },
    ],
  }),
};
