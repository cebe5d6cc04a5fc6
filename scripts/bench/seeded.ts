/** A pack about countries that do not exist, and prose about it: any number of facts, the same ones for the same seed. */
import type { Entity, Fact, Pack, StatedParticulars } from '../../src/core/knowledge/pack.ts';

/** What one fact says, for saying it in several ways. */
interface Told {
  readonly state: string;
  readonly partner: string;
  readonly good: string;
  readonly year: number;
  readonly amount: number;
  readonly share: number;
}

export interface SeededLibrary {
  readonly pack: Pack;
  /** One sentence about each fact, in other words; in every second one a figure is wrong. */
  readonly prose: readonly string[];
}

const SYLLABLES =
  'bar del fen gor hal jin kas lom mar nor ost pel quin rav sul tor ulm ver wes zan'.split(' ');
const ENDINGS = ['land', 'ia', 'mark', 'stan', 'ova', 'holm'];
const GOODS =
  'coal timber wheat salmon steel cement copper cotton glass paper sugar leather fertiliser machinery'.split(
    ' ',
  );

/** Ways of stating a fact, as a source would. */
const STATED: readonly ((told: Told) => string)[] = [
  ({ state, partner, good, year, amount }) =>
    `In ${String(year)} ${state} exported ${String(amount)} million tons of ${good} to ${partner}.`,
  ({ state, partner, good, year, share }) =>
    `${state} bought ${String(share)} percent of its ${good} from ${partner} in ${String(year)}.`,
  ({ state, partner, good, year, amount }) =>
    `${partner} agreed in ${String(year)} to lend ${state} $${String(amount)} million for its ${good} industry.`,
  ({ state, partner, good, year, share }) =>
    `By ${String(year)} ${state} had sold ${partner} a stake of ${String(share)} percent in its largest ${good} works.`,
  ({ state, partner, good, year }) =>
    `${state} closed its border to ${good} from ${partner} in ${String(year)} after talks on prices had failed.`,
  ({ state, partner, good, amount }) =>
    `The ${good} line between ${state} and ${partner} is ${String(amount)} miles long and has never paid for itself.`,
];

/** Ways of saying the same, as a draft would. */
const RETOLD: readonly ((told: Told) => string)[] = [
  ({ state, partner, good, year, amount }) =>
    `Sales of ${good} by ${state} to ${partner} came to ${String(amount)} million tons in ${String(year)}.`,
  ({ state, partner, good, year, share }) =>
    `In ${String(year)}, ${String(share)} percent of the ${good} that ${state} imported was from ${partner}.`,
  ({ state, partner, good, year, amount }) =>
    `For the ${good} industry, ${state} received a loan of $${String(amount)} million from ${partner} in ${String(year)}.`,
  ({ state, partner, good, year, share }) =>
    `${partner} held ${String(share)} percent of the largest ${good} works of ${state} by ${String(year)}.`,
  ({ state, partner, good, year }) =>
    `After the failure of the talks, ${good} from ${partner} was let into ${state} freely in ${String(year)}.`,
  ({ state, partner, good, amount }) =>
    `At ${String(amount)} miles, the line that carries ${good} from ${state} to ${partner} is a costly one.`,
];

/** Makes a library. `byHand` lets its facts state their particulars as a careful author would. */
export function seededLibrary(seed: number, size: number, byHand: boolean): SeededLibrary {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from));
  const names = Array.from({ length: Math.ceil(Math.sqrt(size)) + 2 }, () =>
    capitalised(pick(SYLLABLES) + pick(SYLLABLES) + pick(ENDINGS)),
  );
  const states = [...new Set(names)];
  const told = Array.from({ length: size }, (): Told => {
    const state = pick(states);
    return {
      state,
      partner: pick(states.filter((other) => other !== state)),
      good: pick(GOODS),
      year: number(1950, 2010),
      amount: number(3, 900),
      share: number(5, 95),
    };
  });
  const way = (index: number) => index % STATED.length;
  return {
    pack: {
      manifest: {
        schemaVersion: 1,
        id: 'seeded',
        title: 'Seeded',
        version: '1',
        description: '',
        language: 'en',
        license: 'CC0-1.0',
        asOf: '2010',
        coverage: {},
        locators: { page: 'certain' },
      },
      references: [{ id: 'seeded2010', type: 'report', title: 'Seeded' }],
      entities: states.map((name): Entity => ({
        id: name.toLowerCase(),
        kind: 'state',
        name,
        aliases: [],
        demonyms: [`${name}er`],
      })),
      facts: told.map((each, index): Fact => {
        const statement = STATED[way(index)]?.(each) ?? '';
        return {
          id: `fact-${String(index)}`,
          uid: `seeded/fact-${String(index)}`,
          pack: 'seeded',
          range: { start: 0, end: 0 },
          statement,
          quote: statement,
          section: 'All',
          paragraph: 1 + index,
          notes: [],
          kind: 'fact',
          topics: [],
          reference: 'seeded2010',
          ...(byHand ? { particulars: particularsOf(each) } : {}),
        };
      }),
    },
    prose: told.map((each, index) => {
      const wrong = {
        ...each,
        amount: each.amount + 40,
        share: 100 - each.share,
        year: each.year + 3,
      };
      return RETOLD[way(index)]?.(index % 2 === 0 ? each : wrong) ?? '';
    }),
  };
}

function particularsOf({ state, partner, good, year }: Told): StatedParticulars {
  return {
    about: [[state], [partner], [good, `${good} industry`, `${good} works`, `trade in ${good}`]],
    slots: [
      { kind: 'date', says: [`in ${String(year)}`] },
      {
        kind: 'polarity',
        says: ['exported', 'bought', 'agreed', 'sold', 'closed'],
        excludes: ['gave up', 'stopped buying', 'turned down', 'took back', 'let in freely'],
      },
    ],
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Numbers from 0 to 1 that the seed alone decides (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
