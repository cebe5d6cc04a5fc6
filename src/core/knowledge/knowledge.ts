/** The knowledge of one root: its packs put together, with the lexicon and the index over them. */
import { workIdentities } from '../bibliography/works.ts';
import type { CslItem } from '../bibliography/reference.ts';
import type { Lexicon } from '../language/names.ts';
import { FactIndex } from './factIndex.ts';
import { EntityLexicon } from './lexicon.ts';
import type { Entity, Fact, Pack } from './pack.ts';

/** The packs that one root's documents see. Immutable: a changed pack makes a new one. */
export class Knowledge {
  readonly packs: readonly Pack[];
  readonly facts: readonly Fact[];
  readonly lexicon: Lexicon & { entity(id: string): Entity | undefined };
  readonly index: FactIndex;
  /** Family names of the works' authors, and institutions as authors, in lower case. */
  readonly authors: readonly string[];
  readonly #packs = new Map<string, Pack>();
  readonly #items = new Map<string, CslItem>();
  readonly #byUid = new Map<string, Fact>();

  constructor(packs: readonly Pack[]) {
    this.packs = packs;
    this.facts = packs.flatMap((pack) => pack.facts);
    this.lexicon = new EntityLexicon(packs.flatMap((pack) => pack.entities));
    this.index = new FactIndex(this.facts, this.lexicon);
    for (const pack of packs) {
      this.#packs.set(pack.manifest.id, pack);
      for (const item of pack.references) this.#items.set(`${pack.manifest.id}/${item.id}`, item);
    }
    for (const fact of this.facts) this.#byUid.set(fact.uid, fact);
    const authors = [...this.#items.values()].flatMap(({ author = [] }) =>
      author.map(({ family, literal }) => (family ?? literal ?? '').toLowerCase()),
    );
    this.authors = [...new Set(authors)].filter((name) => name !== '');
  }

  /** The fact with this uid, if a pack has it. */
  fact(uid: string): Fact | undefined {
    return this.#byUid.get(uid);
  }

  /** `<pack>/<reference key>`: names the work a fact belongs to. */
  workOf(fact: Fact): string {
    return `${fact.pack}/${fact.reference}`;
  }

  /** The bibliographic item of the work a fact belongs to. */
  itemOf(fact: Fact): CslItem | undefined {
    return this.#items.get(this.workOf(fact));
  }

  /** EDTF date as of which the fact's pack was written. */
  asOf(fact: Fact): string {
    return this.#packs.get(fact.pack)?.manifest.asOf ?? '';
  }

  /** True if the pages of the fact's pack may be put into a citation. */
  pagesCertain(fact: Fact): boolean {
    return this.#packs.get(fact.pack)?.manifest.locators.page === 'certain';
  }

  /** True if the pack says that it holds every checkable statement of the work (`<pack>/<reference key>`). */
  isCovered(work: string): boolean {
    return this.packs.some(({ manifest: { id, coverage } }) =>
      Object.entries(coverage).some(
        ([key, extent]) => `${id}/${key}` === work && extent === 'complete',
      ),
    );
  }

  /** Every work of the packs: its uid and its item. */
  works(): Iterable<readonly [work: string, item: CslItem]> {
    return this.#items;
  }

  /** The works that are the same publication as the item. */
  worksLike(item: CslItem): readonly string[] {
    const identities = new Set(workIdentities(item));
    return [...this.#items]
      .filter(([, other]) => workIdentities(other).some((id) => identities.has(id)))
      .map(([work]) => work);
  }
}
