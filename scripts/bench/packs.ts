/** Packs of any size, made from the bundled one: the same facts of other places, with other figures. */
import fs from 'node:fs';
import path from 'node:path';
import { readPack } from '../../src/core/knowledge/readPack.ts';
import type { Fact, Pack } from '../../src/core/knowledge/pack.ts';

/** The bundled pack, read from the working directory. */
export function bundledPack(): Pack {
  const folder = path.resolve('knowledge/bauer-2009');
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
  const { pack } = readPack({
    uri: 'file:///bundled',
    manifest: read('pack.json'),
    facts: read('facts.json'),
    references: read('references.json'),
    entities: read('entities.json'),
  });
  if (pack === undefined) throw new Error('the bundled pack can’t be read');
  return pack;
}

/** The pack cut or grown to so many facts. Deterministic: copy after copy, each told of other names and figures. */
export function packOfSize(pack: Pack, size: number): Pack {
  const facts = Array.from({ length: size }, (_, index): Fact => {
    const fact = pack.facts[index % pack.facts.length];
    if (fact === undefined) throw new Error('the pack has no facts');
    const copy = Math.floor(index / pack.facts.length);
    return copy === 0 ? { ...fact } : retold(fact, copy);
  });
  return { ...pack, facts };
}

/** A fact with other figures, and other names for those that no sentence starts with; nothing stated by hand. */
function retold(fact: Fact, copy: number): Fact {
  const { particulars: _, ...rest } = fact;
  const tell = (text: string) =>
    text
      .replaceAll(/\d+/gu, (digits) => String(Number(digits) + copy))
      .replaceAll(
        /(?<=[a-z,] )\p{Lu}\p{Ll}+/gu,
        (name) => `${name}${SYLLABLES[copy % SYLLABLES.length] ?? ''}`,
      );
  return {
    ...rest,
    id: `${fact.id}-${String(copy)}`,
    uid: `${fact.uid}-${String(copy)}`,
    statement: tell(fact.statement),
    quote: tell(fact.quote),
    ...(fact.context === undefined ? {} : { context: tell(fact.context) }),
  };
}

const SYLLABLES = ['ora', 'esk', 'una', 'ith', 'olm', 'ava', 'urd', 'eny', 'ost', 'imu', 'ark'];
