/** A pack with what the generators need to know of it besides its facts. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Entity, Fact } from '../../src/core/knowledge/pack.ts';
import { readPack } from '../../src/core/knowledge/readPack.ts';

/** Names of nobody: replacements that no pack knows. */
export const INVENTED: Readonly<Partial<Record<Entity['kind'], readonly string[]>>> = {
  person: ['Peter Hallam', 'Anton Sorrel', 'Maria Teller'],
  state: ['Norland', 'Westmark', 'Valdoria'],
  place: ['Stenholm', 'Carrick Point', 'Oberau'],
  organisation: ['Meridian Trust', 'Halden Group'],
};

/** A pack, its entities, and how it writes names. */
export interface World {
  readonly knowledge: Knowledge;
  readonly entities: readonly Entity[];
  /** True if a word keeps its capital inside a sentence. */
  isProper(word: string): boolean;
  /** True if a name goes with 'the': 'the Soviet Union'. */
  takesArticle(entity: Entity): boolean;
  /** Who wrote the fact's work: a family name, or an institution. */
  author(fact: Fact): string;
}

/** Told by the names it is given and by how statements write it. */
function goesWithArticle({ kind, name, aliases }: Entity, statements: string): boolean {
  if (aliases.includes(`the ${name}`)) return true;
  if (kind === 'organisation' && aliases.some((alias) => alias.startsWith('the '))) return true;
  const before = statements.split(name).slice(0, -1);
  return before.filter((text) => /\bthe $/iu.test(text)).length * 2 > before.length;
}

/** Reads a pack's folder. Throws if there is none. */
export function openWorld(folder: string): World {
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
  const { pack } = readPack({
    uri: pathToFileURL(path.resolve(folder)).toString(),
    manifest: read('pack.json'),
    facts: read('facts.json'),
    references: read('references.json'),
    entities: read('entities.json'),
  });
  if (pack === undefined) throw new Error(`${folder} is no pack`);
  const knowledge = new Knowledge([pack]);
  const texts = pack.facts.map(({ statement }) => statement);
  const all = texts.join('\n');
  const inside = new Set([...all.matchAll(/(?<=\S )\p{Lu}[\p{L}-]*/gu)].map(([word]) => word));
  const common = new Set([...all.matchAll(/(?<![\p{L}-])\p{Ll}[\p{L}-]*/gu)].map(([word]) => word));
  const invented = new Set(
    Object.values(INVENTED).flatMap((names) => names.map((name) => name.split(' ')[0])),
  );
  const articles = new Set(
    pack.entities.filter((entity) => goesWithArticle(entity, all)).map(({ id }) => id),
  );
  return {
    knowledge,
    entities: pack.entities,
    isProper: (word) => invented.has(word) || (inside.has(word) && !common.has(word.toLowerCase())),
    takesArticle: ({ id }) => articles.has(id),
    author: (fact) => {
      const [author] = knowledge.itemOf(fact)?.author ?? [];
      return author?.family ?? `The ${author?.literal ?? ''}`;
    },
  };
}
