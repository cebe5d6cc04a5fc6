/** Markdown that says the same as a plain sentence: emphasis, links, line breaks, entities, a place in a list. */
import fc from 'fast-check';
import type { OffsetRange } from '../../src/core/text.ts';

/** A noisy text, and where its characters come from. */
export interface Noisy {
  readonly text: string;
  /** For each character the offset in the plain sentence it stands for, -1 for markup. */
  readonly origins: readonly number[];
}

/** What is done to a sentence; numbers are taken modulo what there is to choose from. */
export interface Noise {
  /** Wraps runs of words: from which word, how many, in what. */
  readonly wraps: readonly {
    readonly from: number;
    readonly length: number;
    readonly mark: string;
  }[];
  /** Spaces that become line breaks, and of which kind. */
  readonly breaks: readonly { readonly at: number; readonly as: string }[];
  /** Characters written as entities. */
  readonly entities: readonly { readonly at: number; readonly hex: boolean }[];
  readonly frame: keyof typeof FRAMES;
}

/** Where a sentence may stand without another meaning. */
const FRAMES = {
  paragraph: ['', ''],
  'after a heading': ['# Draft\n\n', '\n'],
  'list item': ['- ', ''],
  'numbered item': ['1. ', '\n2. Something else is said here.\n'],
  footnote: ['Something else is said here.[^1]\n\n[^1]: ', '\n'],
  'between paragraphs': ['Something else is said here.\n\n', '\n\nAnd something else there.\n'],
} as const;

const NAMED: Readonly<Record<string, string>> = {
  '’': '&rsquo;',
  '“': '&ldquo;',
  '”': '&rdquo;',
  $: '&dollar;',
  '%': '&percnt;',
  '-': '&#45;',
};

/** Any noise. */
export const noise: fc.Arbitrary<Noise> = fc.record({
  wraps: fc.array(
    fc.record({
      from: fc.nat(60),
      length: fc.integer({ min: 1, max: 6 }),
      mark: fc.constantFrom('*', '**', '_', '__', '***', '['),
    }),
    { maxLength: 4 },
  ),
  breaks: fc.array(
    fc.record({ at: fc.nat(60), as: fc.constantFrom('\n', '\r\n', '  \n', '\\\n', '\n  ') }),
    { maxLength: 5 },
  ),
  entities: fc.array(fc.record({ at: fc.nat(300), hex: fc.boolean() }), { maxLength: 4 }),
  frame: fc.constantFrom(...(Object.keys(FRAMES) as (keyof typeof FRAMES)[])),
});

/** Makes a sentence noisy. */
export function noisy(plain: string, { wraps, breaks, entities, frame }: Noise): Noisy {
  const spaces = [...plain.matchAll(/ /gu)].map((match) => match.index);
  const starts = [0, ...spaces.map((at) => at + 1)];
  const ends = [...spaces, plain.length];
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  const taken: OffsetRange[] = [];
  for (const { from, length, mark } of wraps) {
    const first = from % starts.length;
    const start = starts[first] ?? 0;
    const end = ends[Math.min(first + length, ends.length) - 1] ?? plain.length;
    // runs that touch would make one mark of two
    if (taken.some((other) => start <= other.end + 1 && other.start <= end + 1)) continue;
    taken.push({ start, end });
    opening.set(start, mark);
    closing.set(end, mark === '[' ? '](https://example.org/a_b)' : mark);
  }
  const breaking = new Map(
    breaks.flatMap(({ at, as }): [number, string][] => {
      const space = spaces[at % Math.max(1, spaces.length)];
      // a line that begins like a list or a heading would be one
      return space === undefined || /^(?:[-+*#>=|~:]|\d+[.)])/u.test(plain.slice(space + 1))
        ? []
        : [[space, as]];
    }),
  );
  const encoded = new Map(
    entities
      .map(({ at, hex }): [number, boolean] => [at % plain.length, hex])
      // the digit behind it shows that a dollar sign closes no formula
      .filter(([at]) => plain.charAt(at - 1) !== '$'),
  );
  const [before, after] = FRAMES[frame];
  let text: string = before;
  const origins: number[] = Array.from(before, () => -1);
  const put = (words: string, origin: number): void => {
    text += words;
    for (let i = 0; i < words.length; i++) origins.push(origin);
  };
  for (let at = 0; at <= plain.length; at++) {
    put(closing.get(at) ?? '', -1);
    put(opening.get(at) ?? '', -1);
    if (at === plain.length) break;
    put(characterAt(plain, at, breaking.get(at), encoded.get(at)), at);
  }
  put(after, -1);
  return { text, origins };
}

function characterAt(
  plain: string,
  at: number,
  lineBreak: string | undefined,
  hex: boolean | undefined,
): string {
  const character = plain.charAt(at);
  if (lineBreak !== undefined) return lineBreak;
  if (hex === undefined || character === ' ') return character;
  const code = plain.charCodeAt(at);
  return NAMED[character] ?? (hex ? `&#x${code.toString(16)};` : `&#${String(code)};`);
}

/** The range in the plain sentence that a range of the noisy text stands for; empty for markup alone. */
export function plainRange({ origins }: Noisy, { start, end }: OffsetRange): OffsetRange {
  const covered = origins.slice(start, end).filter((origin) => origin >= 0);
  const first = covered[0];
  const last = covered.at(-1);
  return first === undefined || last === undefined
    ? { start: 0, end: 0 }
    : { start: first, end: last + 1 };
}
