/** Packs for tests, as files of the in-memory folder. */
import fs from 'node:fs';
import path from 'node:path';

const PACKS = path.resolve(import.meta.dirname, '../packs');

/** A pack of test/packs under `.plumbline/packs/` of the in-memory folder. */
export function testPack(name: string): Readonly<Record<string, string>> {
  const folder = path.join(PACKS, name);
  return Object.fromEntries(
    fs
      .readdirSync(folder)
      .map((file) => [
        `.plumbline/packs/${name}/${file}`,
        fs.readFileSync(path.join(folder, file), 'utf8'),
      ]),
  );
}

/** What a made-up fact needs; the rest is filled in. */
export interface FactInput {
  readonly statement: string;
  readonly quote?: string;
  readonly kind?: string;
  readonly hedge?: string;
  readonly attributedTo?: string;
  readonly asOf?: string;
}

/** What is said of a made-up work. */
export interface WorkInput {
  readonly key: string;
  readonly author: string;
  readonly year: number;
  readonly coverage?: 'complete' | 'partial';
  readonly facts: readonly FactInput[];
}

/** A pack of one made-up work, under `.plumbline/packs/<key>/` of the in-memory folder. */
export function packOf({
  key,
  author,
  year,
  coverage = 'complete',
  facts,
}: WorkInput): Readonly<Record<string, string>> {
  const files = {
    'pack.json': {
      schemaVersion: 1,
      id: key,
      title: key,
      version: '1.0.0',
      description: 'For a test.',
      language: 'en',
      license: 'CC0-1.0',
      asOf: String(year),
      coverage: { [key]: coverage },
      locators: { page: 'certain' },
    },
    'references.json': [
      {
        id: key,
        type: 'book',
        title: `A book by ${author}`,
        author: [{ family: author }],
        issued: { 'date-parts': [[year]] },
      },
    ],
    'entities.json': { schemaVersion: 1, entities: [] },
    'facts.json': {
      schemaVersion: 1,
      facts: facts.map((fact, index) => ({
        id: `fact-${String(index)}`,
        quote: fact.statement,
        section: 'All',
        paragraph: 1 + index,
        page: 7,
        notes: [],
        kind: 'fact',
        topics: ['a topic'],
        reference: key,
        ...fact,
      })),
    },
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      `.plumbline/packs/${key}/${name}`,
      JSON.stringify(content),
    ]),
  );
}
