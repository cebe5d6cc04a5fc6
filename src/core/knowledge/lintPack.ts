/** Holds a pack to what makes it good, beyond what makes it readable. For those who write packs. */
import { withoutByteOrderMark } from '../text.ts';
import { rangeInString, rangeOf } from './json.ts';
import type { Fields, JsonNode, Report } from './json.ts';
import { EntityLexicon, nameKey } from './lexicon.ts';
import { lintParticulars } from './lintParticulars.ts';
import { StatementLinter } from './lintStatement.ts';
import type { Entity, Fact, Pack, PackFiles } from './pack.ts';
import { textsOf } from './statedSlots.ts';
import { FileProblems, isSlug, readPackWithNodes } from './readPack.ts';
import type { PackFileName, PackProblem } from './readPack.ts';

/** A quote is kept short, as a quotation for verification and no copy of the work. */
export const MAX_QUOTE_WORDS = 30;

/** Statements that begin with one of these do not stand alone. */
const LEADING_PRONOUN = /^(?:It|They|He|She|Its|Their|His|Her|This|These|Those|We|I)(?=[\s’'])/u;
/** 'It is unclear whether …' stands alone: its 'it' stands for nothing outside the sentence. */
const EMPTY_IT = /^It (?:is|was|seems|appears|remains) (?:\p{L}+ ){0,2}(?:that|whether|if)\s/u;

/** The order in which the command line lists other files too: by name. */
const FILE_ORDER: readonly PackFileName[] = [
  'entities.json',
  'facts.json',
  'pack.json',
  'references.json',
];

/** How many words a text has; a word has at least one letter or digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A text without what makes no difference to what it says: case, white space, quotation marks' style, the full stop. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/[.\s]+$/u, '')
    .trim();
}

function lintFact(
  fact: Fact,
  fields: Fields,
  text: string,
  entityIds: ReadonlySet<string>,
  statements: StatementLinter,
  report: Report,
): void {
  const quoteNode = fields.get('quote');
  const statementNode = fields.get('statement');
  const words = countWords(fact.quote);
  if (quoteNode !== undefined && words > MAX_QUOTE_WORDS) {
    const limit = String(MAX_QUOTE_WORDS);
    report(
      `The quote of fact ‘${fact.id}’ has ${String(words)} words; at most ${limit} may be quoted.`,
      rangeOf(quoteNode),
    );
  }
  if (statementNode !== undefined) {
    statements.lint(fact, statementNode, text, report);
    const pronoun = LEADING_PRONOUN.exec(fact.statement)?.[0];
    if (pronoun !== undefined && !EMPTY_IT.test(fact.statement)) {
      report(
        `The statement of fact ‘${fact.id}’ begins with ‘${pronoun}’; it should stand alone and name what it is about.`,
        rangeInString(text, statementNode, 0, pronoun.length),
      );
    }
  }
  const hedgeNode = fields.get('hedge');
  const source = plain(`${fact.quote}\n${fact.context ?? ''}`);
  if (fact.hedge !== undefined && hedgeNode !== undefined && !source.includes(plain(fact.hedge))) {
    report(
      `The hedge of fact ‘${fact.id}’ stands in neither its quote nor its context.`,
      rangeOf(hedgeNode),
    );
  }
  const attributedNode = fields.get('attributedTo');
  const { attributedTo } = fact;
  if (attributedTo === undefined || attributedNode === undefined) return;
  if (isSlug(attributedTo) && !entityIds.has(attributedTo)) {
    report(
      `Fact ‘${fact.id}’ is attributed to ‘${attributedTo}’, which is no entity’s id; anything but an id is written as a phrase.`,
      rangeOf(attributedNode),
    );
  }
}

/** Reports facts that say the same as an earlier one. */
function lintRepeated(
  facts: readonly Fact[],
  nodes: ReadonlyMap<string, Fields>,
  report: Report,
): void {
  const seen = new Map<string, string>();
  for (const fact of facts) {
    const statement = plain(fact.statement);
    const earlier = seen.get(statement);
    const node = nodes.get(fact.id)?.get('statement');
    if (earlier === undefined) seen.set(statement, fact.id);
    else if (node !== undefined)
      report(`Fact ‘${fact.id}’ has the same statement as ‘${earlier}’.`, rangeOf(node));
  }
}

/** The entities that the facts name or are attributed to, with those that contain them. */
function usedEntities(pack: Pack): ReadonlySet<string> {
  const lexicon = new EntityLexicon(pack.entities);
  const used = new Set<string>();
  for (const { statement, quote, context, attributedTo, particulars } of pack.facts) {
    const byHand = particulars === undefined ? [] : textsOf(particulars);
    for (const text of [statement, quote, context, attributedTo, ...byHand]) {
      if (text === undefined) continue;
      for (const mention of lexicon.findAll(text)) for (const id of mention.ids) used.add(id);
    }
    if (attributedTo !== undefined) used.add(attributedTo);
  }
  for (const id of [...used]) for (const container of lexicon.containersOf(id)) used.add(container);
  return used;
}

/** Reports entities that no fact uses, and containers that are none. */
function lintEntities(pack: Pack, nodes: ReadonlyMap<string, Fields>, report: Report): void {
  const used = usedEntities(pack);
  const byId = new Map(pack.entities.map((entity) => [entity.id, entity]));
  for (const entity of pack.entities) {
    const fields = nodes.get(entity.id);
    const idNode = fields?.get('id');
    if (idNode !== undefined && !used.has(entity.id)) {
      report(`No fact uses the entity ‘${entity.id}’.`, rangeOf(idNode));
    }
    const withinNode = fields?.get('within');
    if (entity.within === undefined || withinNode === undefined) continue;
    if (!byId.has(entity.within)) {
      report(
        `Entity ‘${entity.id}’ lies within ‘${entity.within}’, which is no entity’s id.`,
        rangeOf(withinNode),
      );
    } else if (isWithinItself(entity, byId)) {
      report(`Entity ‘${entity.id}’ lies within itself.`, rangeOf(withinNode));
    }
  }
}

function isWithinItself(entity: Entity, byId: ReadonlyMap<string, Entity>): boolean {
  const seen = new Set<string>();
  for (let id = entity.within; id !== undefined && !seen.has(id); id = byId.get(id)?.within) {
    if (id === entity.id) return true;
    seen.add(id);
  }
  return false;
}

/** Reports names and aliases that an earlier entity has too. */
function lintAliases(
  entities: readonly Entity[],
  nodes: ReadonlyMap<string, Fields>,
  report: Report,
): void {
  const owners = new Map<string, string>();
  for (const { id, name, aliases } of entities) {
    const fields = nodes.get(id);
    const named: [string, JsonNode | undefined][] = [
      [name, fields?.get('name')],
      // A sound entity has as many alias nodes as aliases.
      ...aliases.map((alias, index): [string, JsonNode | undefined] => [
        alias,
        fields?.get('aliases')?.children?.[index],
      ]),
    ];
    for (const [alias, node] of named) {
      const key = nameKey(alias);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, id);
      else if (owner !== id && node !== undefined) {
        report(`‘${alias}’ is a name of two entities, ‘${owner}’ and ‘${id}’.`, rangeOf(node));
      }
    }
  }
}

/**
 * Everything that is wrong with a pack: what reading it finds, and what its authors should mend:
 * long quotes, values, names and negations without a source, statements that do not stand alone or
 * repeat one another, hedges that are not verbatim, particulars that their own fact does not meet, entities that are unused, unknown or share a
 * name. Sorted by file and position. Never throws.
 */
export function lintPack(files: PackFiles): readonly PackProblem[] {
  const { pack, problems, factNodes, entityNodes } = readPackWithNodes(files);
  if (pack === undefined) return sorted(problems);
  const factsFile = new FileProblems(files.uri, 'facts.json');
  const entitiesFile = new FileProblems(files.uri, 'entities.json');
  const factsText = withoutByteOrderMark(files.facts ?? '');
  const entityIds = new Set(pack.entities.map((entity) => entity.id));
  const statements = new StatementLinter(pack);
  const lexicon = new EntityLexicon(pack.entities);
  for (const fact of pack.facts) {
    const fields = factNodes.get(fact.id);
    if (fields === undefined) continue;
    lintFact(fact, fields, factsText, entityIds, statements, factsFile.report);
    lintParticulars(fact, fields, lexicon, factsFile.report);
  }
  lintRepeated(pack.facts, factNodes, factsFile.report);
  lintEntities(pack, entityNodes, entitiesFile.report);
  lintAliases(pack.entities, entityNodes, entitiesFile.report);
  return sorted([...problems, ...factsFile.all(), ...entitiesFile.all()]);
}

/** By file and position; what a file has at one place stays in the order it was found. */
function sorted(problems: readonly PackProblem[]): readonly PackProblem[] {
  return [...problems].sort(
    (a, b) =>
      FILE_ORDER.indexOf(a.file) - FILE_ORDER.indexOf(b.file) ||
      a.range.start - b.range.start ||
      a.range.end - b.range.end,
  );
}
