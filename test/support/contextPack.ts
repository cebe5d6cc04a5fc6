/** A pack about a made-up stretch of coast, for drafts whose sentences lean on their surroundings. */

import type { Entity } from '../../src/core/knowledge/pack.ts';

interface FactText {
  readonly id: string;
  readonly statement: string;
  readonly quote?: string;
  readonly asOf?: string;
  readonly attributedTo?: string;
}

const FACTS: readonly FactText[] = [
  {
    id: 'grain-share',
    statement: 'The port of Eldham handled 64 percent of Harland’s grain exports in 2007.',
    asOf: '2007',
  },
  { id: 'ice-free', statement: 'The port of Eldham is ice free throughout the winter.' },
  {
    id: 'pipeline-length',
    statement: 'The Northern Gas Pipeline is 1,200 miles long.',
    asOf: '2009',
  },
  { id: 'pipeline-cost', statement: 'The Northern Gas Pipeline cost Harland $16 billion.' },
  { id: 'border', statement: 'Harland and Veska share a border of 12 miles.' },
  { id: 'recognition', statement: 'Harland diplomatically recognized Veska in 1990.' },
  {
    id: 'rail-line',
    statement:
      'Harland and Veska agreed in March 2008 to build a rail line of 34 miles from Eldham to Torvik.',
  },
  {
    id: 'lease',
    statement: 'The agreement of March 2008 gives Harland a lease of 49 years on a pier in Eldham.',
  },
  {
    id: 'airport',
    statement: 'In June 1999 some 200 Harland troops seized the airport at Torvik.',
  },
  {
    id: 'ward-command',
    statement: 'General Ida Ward commanded the garrison of Torvik for nine years.',
  },
  {
    id: 'oil-rank',
    statement: 'Harland was the world’s second-largest exporter of oil in 2007.',
    asOf: '2007',
  },
  {
    id: 'revenues',
    statement: 'Harland derived 64 percent of its export revenues from oil and gas in 2007.',
    asOf: '2007',
  },
  {
    id: 'economy-rank',
    statement: 'Veska has the 15th-largest economy in the world.',
    asOf: '2009',
  },
  {
    id: 'transit-fees',
    statement:
      'A rail line between Eldham and Torvik could yield up to $1 billion in transit fees a year.',
  },
  {
    id: 'gas-exports',
    statement: 'Harland’s exports of natural gas reached 90 billion cubic meters in 2007.',
    asOf: '2007',
  },
  { id: 'zone', statement: 'The Torvik Free Zone was established in 1993.' },
  {
    id: 'ward-report',
    statement:
      'Ida Ward reported that the garrison of Torvik lost 40 percent of its officers in 1999.',
    attributedTo: 'ward',
  },
  {
    id: 'council-vote',
    statement: 'Veska supported the fishing treaty of 1996.',
  },
];

/** Its entities. */
export const contextEntities: readonly Entity[] = [
  {
    id: 'harland',
    kind: 'state',
    name: 'Harland',
    aliases: [],
    demonyms: ['Harlander'],
    metonyms: ['Castle Street'],
  },
  {
    id: 'veska',
    kind: 'state',
    name: 'Veska',
    aliases: ['Republic of Veska'],
    demonyms: ['Veskan'],
  },
  {
    id: 'eldham',
    kind: 'place',
    name: 'Eldham',
    aliases: ['Port of Eldham'],
    within: 'harland',
    description: 'Ice-free port in the north of Harland',
  },
  {
    id: 'torvik',
    kind: 'place',
    name: 'Torvik',
    aliases: [],
    within: 'veska',
    description: 'Town in the south of Veska',
  },
  { id: 'pipeline', kind: 'project', name: 'Northern Gas Pipeline', aliases: ['NGP'] },
  { id: 'zone', kind: 'place', name: 'Torvik Free Zone', aliases: [], within: 'veska' },
  {
    id: 'ward',
    kind: 'person',
    name: 'Ida Ward',
    aliases: ['General Ward'],
    description: 'General of Harland',
  },
  {
    id: 'holm',
    kind: 'person',
    name: 'Peter Holm',
    aliases: [],
    description: 'Railway minister of Veska',
  },
] satisfies Entity[];

/** The pack's files, under `.plumbline/packs/coast/` of the in-memory folder. */
export const contextPack: Readonly<Record<string, string>> = {
  '.plumbline/packs/coast/pack.json': JSON.stringify({
    schemaVersion: 1,
    id: 'coast',
    title: 'The coast',
    version: '1.0.0',
    description: 'Made-up facts.',
    language: 'en',
    license: 'CC0-1.0',
    asOf: '2009',
    coverage: { lind2009: 'partial' },
    locators: { page: 'certain' },
  }),
  '.plumbline/packs/coast/references.json': JSON.stringify([
    {
      id: 'lind2009',
      type: 'book',
      title: 'The coast',
      author: [{ family: 'Lind', given: 'Eva' }],
      issued: { 'date-parts': [[2009]] },
    },
  ]),
  '.plumbline/packs/coast/entities.json': JSON.stringify({
    schemaVersion: 1,
    entities: contextEntities,
  }),
  '.plumbline/packs/coast/facts.json': JSON.stringify({
    schemaVersion: 1,
    facts: FACTS.map((fact, index) => ({
      quote: fact.statement,
      section: 'All',
      paragraph: index + 1,
      notes: [],
      kind: 'fact',
      topics: [],
      reference: 'lind2009',
      ...fact,
    })),
  }),
};
