import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import { readConfiguration, ruleCodes } from '../../../src/core/configuration.ts';
import { availableRules } from '../../../src/core/rules/index.ts';
import { readIgnoreFile } from '../../../src/core/ignoring.ts';
import { readPack } from '../../../src/core/knowledge/readPack.ts';
import { type Json, entities, fact, manifest, packFiles, references } from './samplePack.ts';

const NAMES = ['pack', 'facts', 'entities', 'references', 'config', 'ignore'] as const;
type SchemaName = (typeof NAMES)[number];

function schemaOf(name: SchemaName): Schema {
  const file = new URL(`../../../schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

const validators = new Map(NAMES.map((name) => [name, new Validator(schemaOf(name), '7')]));

/** Whether a value, written and read as JSON, is valid. */
function isValid(name: SchemaName, value: unknown): boolean {
  return validators.get(name)?.validate(JSON.parse(JSON.stringify(value))).valid === true;
}

/** Every sub-schema that describes a field or an item, with its path. */
function* fieldsOf(schema: unknown, path: string): Generator<[path: string, schema: Json]> {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, items } = schema as Json;
  for (const [name, field] of Object.entries(properties ?? {})) {
    yield [`${path}.${name}`, field as Json];
    yield* fieldsOf(field, `${path}.${name}`);
  }
  if (items !== undefined) yield [`${path}[]`, items as Json];
  yield* fieldsOf(items, `${path}[]`);
}

const SLOT = { kind: 'polarity', says: ['free of ice'] };

const PARTICULARS: readonly [name: string, particulars: unknown, good: boolean][] = [
  ['of groups and slots', { about: [['Najin'], ['ice', 'freeze']], slots: [SLOT] }, true],
  ['of groups alone', { about: [['Najin']] }, true],
  ['of slots alone', { slots: [SLOT] }, true],
  ['with what differs', { slots: [{ ...SLOT, excludes: ['freezes'] }] }, true],
  ['with a measure', { slots: [{ kind: 'count', says: ['12 ships'], of: ['sent'] }] }, true],
  ['with a kind of name', { slots: [{ kind: 'entity', says: ['Russia'], among: 'state' }] }, true],
  [
    'with kinds and names',
    { slots: [{ kind: 'place', says: ['x'], among: ['place', 'y'] }] },
    true,
  ],
  ['with a place in words', { slots: [{ kind: 'place', says: ['x'], excludes: ['y'] }] }, true],
  ['with a name in words', { slots: [{ kind: 'entity', says: ['x'], excludes: ['y'] }] }, true],
  ['that are a list', [], false],
  ['that are empty', {}, false],
  ['with an unknown field', { about: [['x']], slot: [] }, false],
  ['with an empty group', { about: [[]] }, false],
  ['with a group that is text', { about: ['x'] }, false],
  ['with an empty wording', { about: [[' ']] }, false],
  ['of an unknown kind', { slots: [{ ...SLOT, kind: 'colour' }] }, false],
  ['without kind', { slots: [{ says: ['x'] }] }, false],
  ['without what it says', { slots: [{ kind: 'polarity' }] }, false],
  ['that say nothing', { slots: [{ ...SLOT, says: [] }] }, false],
  ['that say a number', { slots: [{ kind: 'count', says: [12] }] }, false],
  ['with an unknown field of a slot', { slots: [{ ...SLOT, exclude: ['x'] }] }, false],
  [
    'with words against a value',
    { slots: [{ kind: 'date', says: ['1990'], excludes: ['1991'] }] },
    false,
  ],
  [
    'with words against names',
    { slots: [{ kind: 'role', says: ['x'], among: 'person', excludes: ['y'] }] },
    false,
  ],
  ['with a measure of words', { slots: [{ ...SLOT, of: ['x'] }] }, false],
  ['with names against words', { slots: [{ ...SLOT, among: 'place' }] }, false],
];

describe('the JSON schemas', () => {
  for (const name of NAMES) {
    it(`${name}: describes every field, and gives an example of each that is no object or list of objects`, () => {
      for (const [path, field] of fieldsOf(schemaOf(name), name)) {
        assert.equal(typeof field['description'], 'string', `${path} has no description`);
        const holdsObjects =
          'properties' in field || 'properties' in ((field['items'] ?? {}) as Json);
        if (!holdsObjects && !path.endsWith('.$schema'))
          assert.ok('examples' in field, `${path} has no example`);
      }
    });
  }

  it('take the sample pack', () => {
    assert.ok(isValid('pack', manifest));
    assert.ok(isValid('facts', { schemaVersion: 1, facts: [fact()] }));
    assert.ok(isValid('entities', { schemaVersion: 1, entities }));
    assert.ok(isValid('references', references));
  });

  const facts: readonly [name: string, changes: Json, good: boolean][] = [
    ['sound', {}, true],
    [
      'without options',
      { context: undefined, page: undefined, notes: undefined, asOf: undefined, topics: undefined },
      true,
    ],
    ['with all options', { hedge: 'about', attributedTo: 'russia', asOf: '2007/2008-05' }, true],
    ['as of a season', { asOf: '2009-22' }, true],
    ['as of about a decade', { asOf: '199X~' }, true],
    ['as of an open interval', { asOf: '2004/..' }, true],
    ['as of nothing', { asOf: '' }, false],
    ['as of words', { asOf: 'summer 2009' }, false],
    ['as of month 13', { asOf: '2009-13' }, false],
    ['without id', { id: undefined }, false],
    ['with a capital in the id', { id: 'Ships' }, false],
    ['with an id that ends in a hyphen', { id: 'ships-' }, false],
    ['without statement', { statement: undefined }, false],
    ['with a blank statement', { statement: ' \n' }, false],
    ['with a quote that is null', { quote: null }, false],
    ['without section', { section: undefined }, false],
    ['with paragraph 0', { paragraph: 0 }, false],
    ['with paragraph 1.5', { paragraph: 1.5 }, false],
    ['with a paragraph in words', { paragraph: '1' }, false],
    ['with page 0', { page: 0 }, false],
    ['with notes that are no list', { notes: 3 }, false],
    ['with a note that is text', { notes: ['3'] }, false],
    ['of another kind', { kind: 'opinion' }, false],
    ['without kind', { kind: undefined }, false],
    ['with a topic that is empty', { topics: [''] }, false],
    ['without reference', { reference: undefined }, false],
    ['with an unknown field', { comment: 'x' }, false],
    ['with an empty context', { context: '' }, false],
    ...PARTICULARS.map(([name, particulars, good]): [string, Json, boolean] => [
      `with particulars ${name}`,
      { particulars },
      good,
    ]),
  ];
  for (const [name, changes, good] of facts) {
    it(`and readPack agree on a fact ${name}`, () => {
      const candidate = fact(changes);
      assert.equal(isValid('facts', { schemaVersion: 1, facts: [candidate] }), good, 'schema');
      assert.equal(readPack(packFiles([candidate])).problems.length === 0, good, 'readPack');
    });
  }

  const others: readonly [name: string, changes: Json, good: boolean][] = [
    ['sound', {}, true],
    ['without aliases', { aliases: undefined }, true],
    ['of another kind', { kind: 'country' }, false],
    ['with an empty alias', { aliases: ['x', ' '] }, false],
    ['without name', { name: undefined }, false],
    ['with an unknown field', { alias: [] }, false],
  ];
  for (const [name, changes, good] of others) {
    it(`and readPack agree on an entity ${name}`, () => {
      const file = { schemaVersion: 1, entities: [{ ...entities[0], ...changes }] };
      assert.equal(isValid('entities', file), good, 'schema');
      assert.equal(
        readPack(packFiles([], { entities: file })).problems.length === 0,
        good,
        'readPack',
      );
    });
  }

  const manifests: readonly [name: string, changes: Json, good: boolean][] = [
    ['sound', {}, true],
    ['of another version', { schemaVersion: 2 }, false],
    ['without licence', { license: undefined }, false],
    ['with a language in words', { language: 'the English language' }, false],
    ['with another coverage', { coverage: { smith2009: 'all' } }, false],
    ['with other locators', { locators: { page: 'guessed' } }, false],
    ['with an unknown field', { author: 'x' }, false],
    ['with a date in words', { asOf: 'now' }, false],
  ];
  for (const [name, changes, good] of manifests) {
    it(`and readPack agree on a manifest ${name}`, () => {
      const candidate = { ...manifest, ...changes };
      assert.equal(isValid('pack', candidate), good, 'schema');
      assert.equal(
        readPack(packFiles([], { manifest: candidate })).problems.length === 0,
        good,
        'readPack',
      );
    });
  }

  const configurations: readonly [value: unknown, good: boolean][] = [
    [{}, true],
    [
      {
        rules: { 'claim/uncited': 'off' },
        packs: ['../x'],
        bibliographies: ['a b.bib'],
        style: 'plain',
      },
      true,
    ],
    [{ files: { include: ['**/*.md'], exclude: [] } }, true],
    [{ rules: { 'claim/uncited': 'loud' } }, false],
    [{ rules: { 'claim/unheard': 'off' } }, false],
    [{ rules: [] }, false],
    [{ packs: ['..\\x'] }, false],
    [{ packs: [''] }, false],
    [{ packs: 'x' }, false],
    [{ files: { includes: [] } }, false],
    [{ style: 'apa' }, false],
    [{ rule: {} }, false],
    [[], false],
  ];
  for (const [value, good] of configurations) {
    it(`and readConfiguration agree on ${JSON.stringify(value)}`, () => {
      assert.equal(isValid('config', value), good, 'schema');
      assert.equal(
        readConfiguration(JSON.stringify(value)).problems.length === 0,
        good,
        'readConfiguration',
      );
    });
  }

  it('offer the rules that this version has, and no others', () => {
    for (const code of ruleCodes) {
      const rules = { [code]: 'hint' };
      assert.equal(isValid('config', { rules }), availableRules.includes(code), code);
    }
  });

  const sound = { fingerprint: '1:0123456789abcdef', rule: 'claim/uncited', text: 'A sentence.' };
  const ignores: readonly [changes: Json, good: boolean][] = [
    [{}, true],
    [{ reason: 'why', date: '2026-01-31' }, true],
    [{ fingerprint: '2:0123456789abcdef' }, false],
    [{ fingerprint: 'x' }, false],
    [{ rule: 'claim/unheard' }, false],
    [{ text: undefined }, false],
    [{ date: '31 January' }, false],
    [{ file: 'x' }, false],
  ];
  for (const [changes, good] of ignores) {
    it(`and readIgnoreFile agree on an entry with ${JSON.stringify(changes)}`, () => {
      const file = { version: 1, ignored: [{ ...sound, ...changes }] };
      assert.equal(isValid('ignore', file), good, 'schema');
      assert.equal(
        readIgnoreFile(JSON.stringify(file)).problems.length === 0,
        good,
        'readIgnoreFile',
      );
    });
  }
});
