/**
 * Reads a pack's files. What is broken costs itself alone and is reported at its place; what a pack
 * promises its users after reading: unique ids, and for every fact a reference that the pack has.
 */
import { readCslJson } from '../bibliography/cslJson.ts';
import type { BibliographyEntry, CslItem } from '../bibliography/reference.ts';
import { withoutByteOrderMark } from '../text.ts';
import type { OffsetRange, Problem } from '../text.ts';
import { closest } from './editDistance.ts';
import { EDTF_EXAMPLES, edtfDays } from './edtf.ts';
import { withParticulars } from './lateParticulars.ts';
import { Fields, itemsByLayout, parseJson, rangeOf, startOf } from './json.ts';
import type { JsonNode, Report } from './json.ts';
import { ENTITY_KINDS } from './pack.ts';
import type { Entity, Fact, FactKind, Pack, PackFiles, PackManifest } from './pack.ts';

export type PackFileName = 'pack.json' | 'facts.json' | 'references.json' | 'entities.json';

/** A fault of a pack, in one of its files. */
export interface PackProblem extends Problem {
  readonly file: PackFileName;
  /** URI of the file. */
  readonly uri: string;
}

/** What reading a pack gives; the pack is undefined if its manifest could not be used. */
export interface PackReading {
  readonly pack: Pack | undefined;
  /** All of them: asking for them reads what had been put off. */
  readonly problems: readonly PackProblem[];
}

/** A read pack with the nodes its facts and entities were read from, for the linter. */
export interface PackReadingWithNodes extends PackReading {
  /** By fact id. */
  readonly factNodes: ReadonlyMap<string, Fields>;
  /** By entity id. */
  readonly entityNodes: ReadonlyMap<string, Fields>;
}

export const SCHEMA_VERSION = 1;

/** Past this, problems of one file are only counted: nobody reads more, and the editor has to show them. */
export const MAX_PROBLEMS_PER_FILE = 200;

/** Ids of packs, facts and entities: lower-case words and numbers joined by hyphens. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The shape of a BCP 47 language tag. */
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;
/** The characters of an SPDX expression. */
const SPDX = /^[A-Za-z0-9.+():\- ]+$/;
/** SPDX's own word for 'nothing is said about the licence'. */
const NO_LICENSE = 'NOASSERTION';

const FACT_KINDS: readonly FactKind[] = ['fact', 'estimate', 'judgment', 'forecast', 'interest'];

const MANIFEST_FIELDS = [
  '$schema',
  'schemaVersion',
  'id',
  'title',
  'version',
  'description',
  'language',
  'license',
  'asOf',
  'coverage',
  'locators',
];
const FACT_FIELDS = [
  'id',
  'statement',
  'quote',
  'context',
  'section',
  'paragraph',
  'page',
  'notes',
  'kind',
  'hedge',
  'attributedTo',
  'asOf',
  'topics',
  'reference',
  'particulars',
];
const ENTITY_FIELDS = [
  'id',
  'kind',
  'name',
  'aliases',
  'demonyms',
  'metonyms',
  'within',
  'description',
];

/** True if a text has the form of an id. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

const NOWHERE: OffsetRange = { start: 0, end: 0 };

/** Collects the problems of one file. */
export class FileProblems {
  readonly #problems: PackProblem[] = [];
  readonly #file: PackFileName;
  readonly #uri: string;

  constructor(packUri: string, file: PackFileName) {
    this.#file = file;
    this.#uri = `${packUri}/${file}`;
  }

  /** Takes note of a problem. */
  readonly report: Report = (message, range) => {
    this.#problems.push({ message, range, file: this.#file, uri: this.#uri });
  };

  /** The problems up to the cap, in the order of the file, with a last one that says how many more there are. */
  all(): readonly PackProblem[] {
    // what is read when it is first needed is reported then
    const problems = [...this.#problems].sort((a, b) => a.range.start - b.range.start);
    const unlisted = problems.length - MAX_PROBLEMS_PER_FILE;
    if (unlisted <= 0) return problems;
    const message = `${String(unlisted)} more problems of this file are not listed.`;
    return [
      ...problems.slice(0, MAX_PROBLEMS_PER_FILE),
      { message, range: NOWHERE, file: this.#file, uri: this.#uri },
    ];
  }
}

function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? 'of another kind';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Checks a schemaVersion; `required` says whether it may be absent. False if the file must not be read. */
function checkSchemaVersion(fields: Fields, required: boolean): boolean {
  const node = fields.get('schemaVersion');
  if (node === undefined) {
    if (required)
      fields.fail(`has no ‘schemaVersion’ (write ${String(SCHEMA_VERSION)})`, startOf(fields.node));
    return true;
  }
  if (node.value === SCHEMA_VERSION) return true;
  fields.fail(
    `has schemaVersion ${describe(node.value)}, and this Plumbline reads version ${String(SCHEMA_VERSION)} only`,
    rangeOf(node),
  );
  return false;
}

function checkSlug(fields: Fields, name: string, value: string): void {
  const node = fields.get(name);
  if (node !== undefined && value !== '' && !isSlug(value)) {
    fields.fail(
      `has a ‘${name}’ that is not made of lower-case letters and digits joined by hyphens`,
      rangeOf(node),
    );
  }
}

/** The optional EDTF date `asOf`; checks its form. */
function optionalAsOf(fields: Fields): string | undefined {
  const text = fields.optionalText('asOf');
  const node = fields.get('asOf');
  if (text !== undefined && node !== undefined && edtfDays(text) === undefined) {
    fields.fail(`has an ‘asOf’ that is no EDTF date such as ${EDTF_EXAMPLES}`, rangeOf(node));
  }
  return text;
}

/** A text of the manifest that has to be there and match a pattern; `fallback` where it does not. */
function manifestText(
  fields: Fields,
  name: string,
  pattern: RegExp,
  what: string,
  fallback: string,
): string {
  const text = fields.text(name);
  if (text === '') return fallback;
  const node = fields.get(name);
  if (pattern.test(text) || node === undefined) return text;
  fields.fail(`has a ‘${name}’ that is not ${what}`, rangeOf(node));
  return fallback;
}

function readCoverage(fields: Fields, report: Report): PackManifest['coverage'] {
  const node = fields.get('coverage');
  if (node === undefined) {
    fields.fail('has no ‘coverage’', startOf(fields.node));
    return {};
  }
  if (node.type !== 'object') {
    fields.fail('has a ‘coverage’ that is not an object', rangeOf(node));
    return {};
  }
  const coverage = new Map<string, 'complete' | 'partial'>();
  for (const { name, value } of new Fields(node, 'The coverage', report).entries()) {
    const word: unknown = value.value;
    if (word === 'complete' || word === 'partial') coverage.set(name, word);
    else report(`The coverage of ‘${name}’ is neither complete nor partial.`, rangeOf(value));
  }
  // fromEntries defines own properties, so a key '__proto__' stays a key.
  return Object.fromEntries(coverage);
}

function readLocators(fields: Fields, report: Report): PackManifest['locators'] {
  // Inferred is the careful reading: nothing is then held against a page, or inserted.
  const careful: PackManifest['locators'] = { page: 'inferred' };
  const node = fields.get('locators');
  if (node === undefined) {
    fields.fail('has no ‘locators’', startOf(fields.node));
    return careful;
  }
  if (node.type !== 'object') {
    fields.fail('has ‘locators’ that are not an object', rangeOf(node));
    return careful;
  }
  const locators = new Fields(node, 'The object ‘locators’', report);
  locators.reportUnknown(['page']);
  return { page: locators.choice('page', ['certain', 'inferred']) ?? 'inferred' };
}

/**
 * Reads pack.json. Without a usable schemaVersion and id there is no manifest, and only that is
 * reported; other fields that are missing or wrong are reported and get a careful default.
 */
function readManifest(text: string | undefined, file: FileProblems): PackManifest | undefined {
  if (text === undefined) {
    file.report('The pack has no pack.json, so it is not read.', NOWHERE);
    return undefined;
  }
  const { value: root, problems: faults } = parseJson(text);
  // the first fault alone: the others mostly follow from it
  for (const fault of faults.slice(0, 1)) file.report(fault.message, fault.range);
  if (root?.type !== 'object') {
    if (root !== undefined && faults.length === 0)
      file.report('The manifest should be an object.', startOf(root));
    return undefined;
  }
  const fields = new Fields(root, 'The manifest', file.report);
  if (!checkSchemaVersion(fields, true) || fields.get('schemaVersion') === undefined)
    return undefined;
  const id = fields.text('id');
  checkSlug(fields, 'id', id);
  if (!isSlug(id)) return undefined;
  fields.reportUnknown(MANIFEST_FIELDS);
  const any = /^/;
  if (fields.get('asOf') === undefined) fields.fail('has no ‘asOf’', startOf(root));
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    title: manifestText(fields, 'title', any, '', id),
    version: manifestText(fields, 'version', any, '', '0'),
    description: manifestText(fields, 'description', any, '', ''),
    language: manifestText(
      fields,
      'language',
      LANGUAGE,
      'a language tag such as en or en-GB',
      'en',
    ),
    license: manifestText(
      fields,
      'license',
      SPDX,
      'an SPDX expression such as CC0-1.0',
      NO_LICENSE,
    ),
    asOf: optionalAsOf(fields) ?? '',
    coverage: readCoverage(fields, file.report),
    locators: readLocators(fields, file.report),
  };
}

/** True if a syntax fault lies within a node or right after it; its values then cannot be trusted to the letter. */
function hasFaultIn(node: JsonNode, faults: readonly Problem[]): boolean {
  const end = node.offset + node.length;
  // Faults come in the order of the text, so the first one after the node's brace decides.
  let low = 0;
  let high = faults.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((faults[middle]?.range.start ?? 0) <= node.offset) low = middle + 1;
    else high = middle;
  }
  const fault = faults[low];
  return fault !== undefined && fault.range.start <= end;
}

/**
 * Reads the list `name` of a file's root object: each item that is an object without faults goes
 * through `read`, and what comes back is kept under its id, the first of each.
 */
function readItems<T extends { readonly id: string }>(
  text: string,
  file: FileProblems,
  options: {
    readonly list: 'facts' | 'entities';
    readonly noun: 'Fact' | 'Entity';
    readonly versionRequired: boolean;
  },
  read: (fields: Fields) => T,
): { items: T[]; nodes: Map<string, Fields> } {
  const items: T[] = [];
  const nodes = new Map<string, Fields>();
  const { list, noun } = options;
  const parsed = parseJson(text);
  const root = parsed.value;
  let faults = parsed.problems;
  if (root?.type !== 'object') {
    for (const fault of faults.slice(0, 1)) file.report(fault.message, fault.range);
    if (root !== undefined && faults.length === 0)
      file.report(`The file should hold an object with the list ‘${list}’.`, startOf(root));
    return { items, nodes };
  }
  const top = new Fields(root, 'The file', file.report);
  const listNode = top.get(list);
  const recovered =
    faults.length > 0 && listNode?.type === 'array' ? itemsByLayout(text, listNode) : undefined;
  const itemFaults = recovered?.problems ?? faults;
  // Faults within items are better known from the items; those between items from the whole.
  if (itemFaults.length > 0) faults = itemFaults;
  // Several items may be broken, each for itself; faults of the whole mostly follow from the first.
  for (const fault of recovered === undefined ? faults.slice(0, 1) : faults)
    file.report(fault.message, fault.range);
  // What a damaged item spills into the file's own fields is no news.
  if (faults.length === 0) top.reportUnknown(['$schema', 'schemaVersion', list]);
  if (!checkSchemaVersion(top, options.versionRequired)) return { items, nodes };
  if (listNode === undefined) top.fail(`has no list ‘${list}’`, startOf(root));
  const seen = new Set<string>();
  for (const [index, node] of (recovered?.value ?? top.list(list) ?? []).entries()) {
    if (node.type !== 'object') {
      file.report(`${noun} ${String(index + 1)} is not an object.`, rangeOf(node));
      continue;
    }
    // The fault has been reported; what else seems to be missing may only be unreadable.
    if (hasFaultIn(node, itemFaults)) continue;
    const id: unknown = node.children?.find((property) => property.children?.[0]?.value === 'id')
      ?.children?.[1]?.value;
    const named = typeof id === 'string' && id.trim() !== '' && id.length <= 80;
    const label = `${noun} ${named ? `‘${id}’` : String(index + 1)}`;
    const fields = new Fields(node, label, file.report);
    const item = read(fields);
    checkSlug(fields, 'id', item.id);
    const idNode = fields.get('id');
    if (item.id !== '' && idNode !== undefined && seen.has(item.id)) {
      fields.fail('has the id of an earlier one and is left out', rangeOf(idNode));
    }
    if (fields.failed) continue;
    // Only a sound item takes its id, so that a broken one costs no other.
    seen.add(item.id);
    items.push(item);
    nodes.set(item.id, fields);
  }
  return { items, nodes };
}

/** `{ [name]: value }` if there is a value, for fields that are absent rather than undefined. */
function optional<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  const object: Partial<Record<K, V>> = {};
  if (value !== undefined) object[name] = value;
  return object;
}

function readEntity(fields: Fields): Entity {
  fields.reportUnknown(ENTITY_FIELDS);
  return {
    id: fields.text('id'),
    kind: fields.choice('kind', ENTITY_KINDS) ?? 'event',
    name: fields.text('name'),
    aliases: fields.optionalTexts('aliases') ?? [],
    ...optional('demonyms', fields.optionalTexts('demonyms')),
    ...optional('metonyms', fields.optionalTexts('metonyms')),
    ...optional('within', fields.optionalText('within')),
    ...optional('description', fields.optionalText('description')),
  };
}

function readFact(fields: Fields, pack: string, report: Report): Fact {
  fields.reportUnknown(FACT_FIELDS);
  const id = fields.text('id');
  const particulars = fields.get('particulars');
  const fact: Fact = {
    id,
    uid: `${pack}/${id}`,
    pack,
    range: rangeOf(fields.node),
    statement: fields.text('statement'),
    quote: fields.text('quote'),
    ...optional('context', fields.optionalText('context')),
    section: fields.text('section'),
    paragraph: fields.positive('paragraph'),
    ...optional('page', fields.optionalPositive('page')),
    notes: fields.optionalPositives('notes') ?? [],
    kind: fields.choice('kind', FACT_KINDS) ?? 'fact',
    ...optional('hedge', fields.optionalText('hedge')),
    ...optional('attributedTo', fields.optionalText('attributedTo')),
    ...optional('asOf', optionalAsOf(fields)),
    topics: fields.optionalTexts('topics') ?? [],
    reference: fields.text('reference'),
  };
  return particulars === undefined ? fact : withParticulars(fact, particulars, report);
}

/** Reads references.json; the first entry of each key counts. */
function readReferences(
  text: string | undefined,
  file: FileProblems,
): { items: CslItem[]; keys: ReadonlySet<string>; brokenKeys: ReadonlySet<string> } {
  if (text === undefined) {
    file.report(
      'The pack has no references.json, so its facts have no source and are left out.',
      NOWHERE,
    );
    return { items: [], keys: new Set(), brokenKeys: new Set() };
  }
  const { entries, brokenKeys, problems } = readCslJson(text);
  for (const { message, range } of problems) file.report(message, range);
  const byKey = new Map<string, BibliographyEntry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  if (byKey.size === 0 && problems.length === 0) {
    file.report(
      'references.json holds no reference, so the pack’s facts have no source and are left out.',
      NOWHERE,
    );
  }
  return {
    items: [...byKey.values()].map((entry) => entry.item),
    keys: new Set(byKey.keys()),
    brokenKeys: new Set(brokenKeys),
  };
}

/** Reads a pack and keeps the nodes of its facts and entities. Never throws. */
export function readPackWithNodes(files: PackFiles): PackReadingWithNodes {
  const manifestFile = new FileProblems(files.uri, 'pack.json');
  const factsFile = new FileProblems(files.uri, 'facts.json');
  const referencesFile = new FileProblems(files.uri, 'references.json');
  const entitiesFile = new FileProblems(files.uri, 'entities.json');

  const manifest = readManifest(
    files.manifest && withoutByteOrderMark(files.manifest),
    manifestFile,
  );
  if (manifest === undefined) {
    return {
      pack: undefined,
      problems: manifestFile.all(),
      factNodes: new Map(),
      entityNodes: new Map(),
    };
  }
  const references =
    files.references === undefined && files.facts === undefined
      ? { items: [], keys: new Set<string>(), brokenKeys: new Set<string>() }
      : readReferences(files.references && withoutByteOrderMark(files.references), referencesFile);
  const entities =
    files.entities === undefined
      ? { items: [], nodes: new Map<string, Fields>() }
      : readItems(
          withoutByteOrderMark(files.entities),
          entitiesFile,
          { list: 'entities', noun: 'Entity', versionRequired: false },
          readEntity,
        );
  const read: Fact[] = [];
  const facts =
    files.facts === undefined
      ? { items: [], nodes: new Map<string, Fields>() }
      : readItems(
          withoutByteOrderMark(files.facts),
          factsFile,
          { list: 'facts', noun: 'Fact', versionRequired: true },
          (fields) => {
            const fact = readFact(fields, manifest.id, factsFile.report);
            read.push(fact);
            checkReference(fields, fact.reference, references);
            return fact;
          },
        );
  reportUnknownCoverage(files.manifest, manifest, references, manifestFile.report);

  return {
    pack: {
      manifest,
      facts: facts.items,
      references: references.items,
      entities: entities.items,
    },
    get problems() {
      // what is stated by hand is reported when it is read
      for (const fact of read) void fact.particulars;
      return [manifestFile, factsFile, referencesFile, entitiesFile].flatMap((file) => [
        ...file.all(),
      ]);
    },
    factNodes: facts.nodes,
    entityNodes: entities.nodes,
  };
}

/** Fails a fact whose reference the pack does not have. Where the pack has none at all, that was said once. */
function checkReference(
  fields: Fields,
  key: string,
  references: { readonly keys: ReadonlySet<string>; readonly brokenKeys: ReadonlySet<string> },
): void {
  const node = fields.get('reference');
  if (key === '' || node === undefined || references.keys.has(key)) return;
  if (references.keys.size === 0 && !references.brokenKeys.has(key)) {
    fields.failed = true;
    return;
  }
  if (references.brokenKeys.has(key)) {
    fields.fail(
      `is left out because its reference ‘${key}’ is broken in references.json`,
      rangeOf(node),
    );
    return;
  }
  const meant = closest(key, references.keys);
  const hint = meant === undefined ? '' : ` (did you mean ‘${meant}’?)`;
  fields.fail(
    `names a reference that references.json does not have: ‘${key}’${hint}`,
    rangeOf(node),
  );
}

/** Reports keys of the manifest's coverage that no reference has. */
function reportUnknownCoverage(
  manifestText: string | undefined,
  manifest: PackManifest,
  references: { readonly keys: ReadonlySet<string>; readonly brokenKeys: ReadonlySet<string> },
  report: Report,
): void {
  if (references.keys.size === 0) return;
  const unknown = Object.keys(manifest.coverage).filter(
    (key) => !references.keys.has(key) && !references.brokenKeys.has(key),
  );
  if (unknown.length === 0 || manifestText === undefined) return;
  const root = parseJson(withoutByteOrderMark(manifestText)).value;
  const node = root && new Fields(root, '', () => undefined).get('coverage');
  if (node === undefined) return;
  for (const { name, nameNode } of new Fields(node, '', () => undefined).entries()) {
    if (unknown.includes(name)) {
      report(
        `The coverage names a reference that references.json does not have: ‘${name}’.`,
        rangeOf(nameNode),
      );
    }
  }
}

/** Reads a pack from its files. Never throws; a pack without a usable manifest is none, with the reason. */
export function readPack(files: PackFiles): PackReading {
  return readPackWithNodes(files);
}
