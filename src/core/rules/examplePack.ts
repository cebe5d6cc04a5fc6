/**
 * The made-up pack that the rules' examples are about: a few facts of two works. Part of the examples,
 * so that they mean the same whatever packs are bundled; the tests and the rules' pages read it.
 */

/** A fact as the rules' pages show it. */
export interface ExampleFact {
  readonly statement: string;
  /** The work it is of, as the pages name it. */
  readonly work: string;
  /** A word that the examples about it have in common. */
  readonly about: string;
}

interface Stated extends ExampleFact {
  readonly id: string;
  readonly section?: string;
  readonly quote: string;
  readonly kind: string;
  readonly reference: string;
  readonly hedge?: string;
  readonly asOf?: string;
}

const SMITH = { work: 'Smith 2009', reference: 'smith2009' } as const;
const JONES = { work: 'Jones 2011', reference: 'jones2011' } as const;

const facts: readonly Stated[] = [
  {
    ...SMITH,
    id: 'grain-exports',
    about: 'grain',
    section: 'Grain',
    statement: 'In 2007 the port of Eldham handled 64 percent of the country’s grain exports.',
    quote: 'In 2007 Eldham handled 64 percent of the country’s grain exports',
    kind: 'fact',
    asOf: '2007',
  },
  {
    ...SMITH,
    id: 'breakwater',
    about: 'breakwater',
    statement: 'The breakwater of Eldham is 740 metres long.',
    quote: 'the breakwater of Eldham, 740 metres long',
    kind: 'fact',
  },
  {
    ...JONES,
    id: 'breakwater-by-jones',
    about: 'breakwater',
    statement: 'The breakwater of Eldham is 690 metres long.',
    quote: 'the breakwater of Eldham is 690 metres long',
    kind: 'fact',
  },
  {
    ...SMITH,
    id: 'quay-earnings',
    about: 'quay',
    statement:
      'By the harbour board’s estimate a second quay could earn Norwick up to $9 million a year.',
    quote: 'a second quay could by the board’s own estimate earn Norwick up to $9 million a year',
    kind: 'estimate',
    hedge: 'could',
  },
  {
    ...SMITH,
    id: 'quay-container-ships',
    about: 'quay',
    statement: 'A second quay could attract container ships to Norwick.',
    quote: 'A second quay could attract container ships to Norwick',
    kind: 'forecast',
    hedge: 'could',
  },
  {
    ...SMITH,
    id: 'dredger',
    about: 'dredger',
    statement: 'The dredger of Eldham is called Mother Carey.',
    quote: 'Eldham’s dredger, which is called Mother Carey',
    kind: 'fact',
  },
];

/** The facts that examples with these drafts are about. */
export function exampleFacts(drafts: readonly string[]): readonly ExampleFact[] {
  return facts.filter(({ about }) => drafts.some((draft) => draft.includes(about)));
}

/** The pack's files by name. */
export const examplePack: Readonly<Record<string, string>> = {
  'pack.json': JSON.stringify({
    schemaVersion: 1,
    id: 'example',
    title: 'Example',
    version: '1.0.0',
    description: 'A few made-up facts for the rules’ examples.',
    language: 'en',
    license: 'CC0-1.0',
    asOf: '2009',
    coverage: { smith2009: 'partial', jones2011: 'complete' },
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
    {
      id: 'jones2011',
      type: 'book',
      title: 'A Coast in Figures',
      author: [{ family: 'Jones', given: 'Ben' }],
      issued: { 'date-parts': [[2011]] },
    },
  ]),
  'entities.json': JSON.stringify({
    schemaVersion: 1,
    entities: ['Eldham', 'Norwick'].map((name) => ({
      id: name.toLowerCase(),
      kind: 'place',
      name,
      aliases: [],
    })),
  }),
  'facts.json': JSON.stringify({
    schemaVersion: 1,
    facts: facts.map(({ work: _work, about: _about, ...fact }, index) => ({
      section: 'The port',
      ...fact,
      paragraph: 1 + index,
      page: 12,
      notes: [],
      topics: ['ports'],
    })),
  }),
};
