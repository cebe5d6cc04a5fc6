/** Main verbs of plain statements, as far as a list of common verbs finds them, and their forms. */
import { overlaps } from '../../src/core/text.ts';
import { looksPlural } from '../../src/core/language/countedNouns.ts';
import type { Token } from '../../src/core/language/tokens.ts';
import type { Sentence } from './sentence.ts';

/** Regular verbs by their base. */
const REGULAR =
  `accuse add agree announce appear approve argue ask ban believe burn carry cease challenge characterize complicate
  condemn conduct confirm connect consist continue cover create damage declare demonstrate depend derive describe desire
  diverge employ encourage endorse enhance establish exacerbate exercise expect experience export foresee handle hope
  import include inspire intend jeopardize lack land link maintain oblige offer operate oppose originate overlook pass
  possess prohibit provide pursue receive recognize refuse reject remain require respond result seem seize separate serve
  share shift sign struggle subside suggest supply support surpass threaten visit vote wish`.split(
    /\s+/u,
  );
/** Base, past and participle. */
const IRREGULAR: readonly (readonly [base: string, past: string, participle: string])[] = [
  ['become', 'became', 'become'],
  ['begin', 'began', 'begun'],
  ['break', 'broke', 'broken'],
  ['come', 'came', 'come'],
  ['draw', 'drew', 'drawn'],
  ['fall', 'fell', 'fallen'],
  ['freeze', 'froze', 'frozen'],
  ['give', 'gave', 'given'],
  ['grow', 'grew', 'grown'],
  ['hold', 'held', 'held'],
  ['lie', 'lay', 'lain'],
  ['make', 'made', 'made'],
  ['overtake', 'overtook', 'overtaken'],
  ['pay', 'paid', 'paid'],
  ['see', 'saw', 'seen'],
  ['seek', 'sought', 'sought'],
  ['send', 'sent', 'sent'],
  ['spend', 'spent', 'spent'],
  ['stand', 'stood', 'stood'],
  ['strike', 'struck', 'struck'],
  ['take', 'took', 'taken'],
  ['win', 'won', 'won'],
];

interface Form {
  readonly base: string;
  readonly tense: 'past' | 'third';
}

/** In the third person these are plural nouns as often as verbs. */
const NOUNS = new Set(['export', 'import']);

const FORMS = new Map<string, Form>();
const PARTICIPLES = new Map<string, string>();
for (const base of REGULAR) add(base, past(base), past(base));
for (const [base, simple, participle] of IRREGULAR) add(base, simple, participle);

function add(base: string, simple: string, participle: string): void {
  FORMS.set(simple, { base, tense: 'past' });
  if (!NOUNS.has(base)) FORMS.set(third(base), { base, tense: 'third' });
  PARTICIPLES.set(base, participle);
}

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function third(base: string): string {
  if (/(?:s|sh|ch|x)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** The past participle of a verb of the lists. */
export function participleOf(base: string): string {
  return PARTICIPLES.get(base) ?? base;
}

const AUXILIARIES = new Set('is are was were can could will would may might must'.split(' '));
const HAVE = new Set(['has', 'have', 'had']);
/** Behind these another subject may begin, whose verb is not the sentence's. */
const SUBORDINATE = new Set(
  'that which who whose where when if whether because while although unless'.split(' '),
);
const DETERMINERS = new Set('a an the its his her their this these all every no some'.split(' '));

/** The sentence's first finite verb. */
export interface Verb {
  /** Where its clause begins: behind 'According to …,'. */
  readonly from: number;
  /** Index among the analysis's tokens. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'auxiliary' | 'have' | 'perfect' | 'past' | 'third';
  readonly base: string;
}

/** Finds the main verb; undefined where anything stands in the way of telling it. */
export function mainVerb({ analysis }: Sentence): Verb | undefined {
  const { tokens, names, values } = analysis;
  const [first] = tokens;
  // 'According to …, X does': the sentence begins behind the comma
  const comma = tokens.findIndex((token) => token.text === ',');
  const leads = first !== undefined && !first.content && first.kind === 'word';
  const from = leads && !DETERMINERS.has(first.lower) && comma > 0 ? comma + 1 : 1;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || SUBORDINATE.has(token.lower) || token.text === '“') return undefined;
    if (token.kind !== 'word' || token.capital) continue;
    if ([...names, ...values].some((mention) => overlaps(mention, token))) continue;
    const verb = verbAt(tokens, i);
    if (verb !== undefined)
      return {
        ...verb,
        from: from === 1 ? 0 : (tokens[from]?.start ?? 0),
        index: i,
        start: token.start,
        end: token.end,
      };
  }
  return undefined;
}

function verbAt(tokens: readonly Token[], i: number): Pick<Verb, 'kind' | 'base'> | undefined {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (token === undefined || before === undefined) return undefined;
  if (AUXILIARIES.has(token.lower)) return { kind: 'auxiliary', base: token.lower };
  if (HAVE.has(token.lower)) {
    const [next, second] = tokens.slice(i + 1).filter((other) => !other.lower.endsWith('ly'));
    // 'has to do', 'has yet to do'
    if (next === undefined || ['to', 'yet'].includes(next.lower)) return undefined;
    const adverb = !DETERMINERS.has(next.lower) && next.kind === 'word' && !next.content;
    const perfect =
      isParticiple(next.lower) || (adverb && second !== undefined && isParticiple(second.lower));
    return { kind: perfect ? 'perfect' : 'have', base: 'have' };
  }
  const form = FORMS.get(token.lower);
  // 'the proposed line', 'its exports', 'of imports': no verbs
  const isNoun =
    before.text === '-' ||
    DETERMINERS.has(before.lower) ||
    /['’]s?$/u.test(before.text) ||
    (before.kind === 'word' && !before.content && !before.lower.endsWith('ly'));
  return form === undefined || isNoun ? undefined : { kind: form.tense, base: form.base };
}

const MORE_PARTICIPLES = new Set(['been', 'led', 'lost', ...PARTICIPLES.values()]);

function isParticiple(word: string): boolean {
  return MORE_PARTICIPLES.has(word) || word.endsWith('ed');
}

/** True if a noun phrase is about several: its last word before any preposition is a plural. */
export function isPlural(phrase: string): boolean {
  const head = /^(.*?)(?:\s(?:of|in|on|to|for|from|at|with|by|against|over)\s|,|$)/u.exec(
    phrase,
  )?.[1];
  const last = head?.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  return looksPlural(last) && !/['’]s$/u.test(last);
}
