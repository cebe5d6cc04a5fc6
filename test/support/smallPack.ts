/** A pack as small as can be, under `.plumbline/packs/p/` of the in-memory folder. */

/** The pack's files around the given text of its facts.json. */
export function smallPack(facts: string): Readonly<Record<string, string>> {
  return {
    '.plumbline/packs/p/pack.json': JSON.stringify({
      schemaVersion: 1,
      id: 'p',
      title: 'P',
      version: '1.0.0',
      description: 'D',
      language: 'en',
      license: 'CC0-1.0',
      asOf: '2020',
      coverage: { s: 'partial' },
      locators: { page: 'certain' },
    }),
    '.plumbline/packs/p/references.json':
      '[{"id": "s", "type": "book", "title": "S", "author": [{"family": "Smith"}]}]',
    '.plumbline/packs/p/entities.json': '{"schemaVersion": 1, "entities": []}',
    '.plumbline/packs/p/facts.json': facts,
  };
}
