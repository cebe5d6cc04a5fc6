/** Holds a sentence against one statement of an invented country: what differs, and by which words. */
import { analyse } from '../../../src/core/language/analysis.ts';
import { compare } from '../../../src/core/claims/compare.ts';
import { EntityLexicon } from '../../../src/core/knowledge/lexicon.ts';
import type { Entity } from '../../../src/core/knowledge/pack.ts';

const ENTITIES: readonly Entity[] = [
  { id: 'orland', kind: 'state', name: 'Orland', aliases: [], demonyms: ['Orlandic'] },
  { id: 'velmark', kind: 'state', name: 'Velmark', aliases: [], demonyms: ['Velmarkian'] },
  { id: 'sund', kind: 'state', name: 'Sund', aliases: [], demonyms: ['Sundic'] },
  { id: 'eldham', kind: 'place', name: 'Eldham', aliases: [], within: 'orland' },
  { id: 'carro', kind: 'place', name: 'Carro', aliases: [], within: 'orland' },
  { id: 'brask', kind: 'person', name: 'Ada Brask', aliases: [] },
  { id: 'holm', kind: 'person', name: 'Piet Holm', aliases: [] },
];
const lexicon = new EntityLexicon(ENTITIES);

/** 'stated | known' of every particular that contradicts; the names are told by a lexicon. */
export function differences(statement: string, claim: string, quote = statement): string[] {
  const { verdict, differing } = compare(
    analyse(claim, lexicon),
    { statement: analyse(statement, lexicon), quote: analyse(quote, lexicon), hedged: false },
    { lexicon, rarity: () => 0.5, pairs: false, citesWork: false },
  );
  return verdict === 'contradicts'
    ? differing.map(({ stated, known }) => `${stated} | ${known}`)
    : [];
}
