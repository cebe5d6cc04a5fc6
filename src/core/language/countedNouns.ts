/**
 * The noun that a number counts: 'some 500 foreign troops' → 'troop'. There is no tagger here, so the
 * head of the noun phrase is found by form: the first plural in the run of words behind the number.
 */

import { ONES, TENS } from './numbers.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** How far behind the number the noun may stand: 'four special economic zones' needs three. */
const MAX_DISTANCE = 7;

/** Plurals without '-s', with their singulars. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['servicemen', 'serviceman'],
  ['policemen', 'policeman'],
  ['fishermen', 'fisherman'],
  ['countrymen', 'countryman'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['halves', 'half'],
  ['leaves', 'leaf'],
  ['wolves', 'wolf'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['crises', 'crisis'],
  ['bases', 'base'],
  ['analyses', 'analysis'],
  ['theses', 'thesis'],
  ['hypotheses', 'hypothesis'],
  ['axes', 'axis'],
  ['media', 'medium'],
  ['referenda', 'referendum'],
  ['memoranda', 'memorandum'],
  ['nuclei', 'nucleus'],
  // The same in both numbers.
  ['troops', 'troop'],
  ['forces', 'force'],
  ['personnel', 'personnel'],
  ['staff', 'staff'],
  ['police', 'police'],
  ['cattle', 'cattle'],
  ['sheep', 'sheep'],
  ['fish', 'fish'],
  ['aircraft', 'aircraft'],
  ['spacecraft', 'spacecraft'],
  ['craft', 'craft'],
  ['series', 'series'],
  ['species', 'species'],
  ['headquarters', 'headquarters'],
  ['crossroads', 'crossroads'],
  ['means', 'means'],
  ['dead', 'dead'],
  ['wounded', 'wounded'],
  ['injured', 'injured'],
  ['poor', 'poor'],
  ['percent', 'percent'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['zombies', 'zombie'],
  ['calories', 'calorie'],
  ['ties', 'tie'],
  ['lies', 'lie'],
  ['shoes', 'shoe'],
  ['aches', 'ache'],
  ['caches', 'cache'],
  ['niches', 'niche'],
  ['buses', 'bus'],
  ['gases', 'gas'],
  ['viruses', 'virus'],
  ['campuses', 'campus'],
  ['statuses', 'status'],
  ['heroes', 'hero'],
  ['potatoes', 'potato'],
  ['volcanoes', 'volcano'],
  ['vetoes', 'veto'],
  ['embargoes', 'embargo'],
  ['torpedoes', 'torpedo'],
  ['echoes', 'echo'],
]);

/** Words in '-s' that are no plural nouns. */
const NOT_PLURAL: ReadonlySet<string> = new Set(
  (
    'is was has does goes this his its us as thus plus minus versus perhaps always sometimes afterwards besides ' +
    'across towards upwards downwards forwards backwards regards various previous serious famous religious ' +
    'numerous dangerous autonomous simultaneous continuous spurious nervous continues remains becomes includes ' +
    'means says gets makes takes gives comes overseas indoors outdoors economics politics physics mathematics ' +
    'logistics athletics news gas bus virus status consensus campus basis crisis analysis thesis emphasis ' +
    'lens bias atlas canvas texas kansas arkansas illinois paris moscows james charles thomas francis ' +
    'less unless yes nevertheless nonetheless business process access success congress progress express ' +
    'arms sports goods customs'
  ).split(' '),
);

/** Words in '-s' that modify the plural behind them: 'arms dealers', 'sports cars', 'sales offices'. */
const MODIFIERS_IN_S: ReadonlySet<string> = new Set(
  'arms sports goods customs sales states nations games communications operations systems human-rights rights affairs weapons drugs savings'.split(
    ' ',
  ),
);

/** A word of this kind ends the noun phrase. */
const STOP: ReadonlySet<string> = new Set(
  (
    'of in on at by to from for with without within into onto over under above below between among through during ' +
    'before after since until till against about around near behind beyond across along than as per via like ' +
    'the a an this that these those it he she they we you i him her them us my your our their its his who whom ' +
    'whose which what where when why how or but nor so yet if because while although though unless whether ' +
    'is are was were be been being am has have had having do does did will would shall should can could may might ' +
    'must not no there here then now ago later earlier each every all both either neither some any only also too ' +
    'away apart long wide deep high tall old together alone ' +
    'took take takes gave give gives came come comes went go goes made make makes said say says saw see won lost ' +
    'held hold left became become began fell rose grew ran led met paid sent set put got lay lie lies stood'
  ).split(' '),
);

/** True if no noun phrase goes on with the word. */
export function endsNounPhrase(word: string): boolean {
  return STOP.has(word);
}

/** A counted noun. */
export interface CountedNoun {
  /** Singular, lower case. */
  readonly noun: string;
  /** Index behind the noun. */
  readonly next: number;
}

/** True if the word has the form of a plural noun. */
export function looksPlural(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  if (word.length < 4 || !word.endsWith('s') || NOT_PLURAL.has(word))
    return word === 'gps'
      ? false
      : word.length === 3 && word.endsWith('s') && THREE_LETTER_PLURALS.has(word);
  return !(
    word.endsWith('ss') ||
    word.endsWith('us') ||
    word.endsWith('is') ||
    word.endsWith("'s")
  );
}

const THREE_LETTER_PLURALS: ReadonlySet<string> = new Set([
  'mps',
  'ads',
  'ups',
  'tvs',
  'cds',
  'eps',
]);

/** The singular of a noun, by rule and table: 'zones' → 'zone', 'countries' → 'country', 'people' → 'person'. */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (!looksPlural(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  for (const ending of ['ches', 'shes', 'sses', 'xes', 'zzes']) {
    if (word.endsWith(ending)) return word.slice(0, -2);
  }
  return word.slice(0, -1);
}

/**
 * The noun counted by a number that ends before `index`.
 * @param value the number: after 'one' a singular is looked for, after all others a plural
 * @returns undefined if no noun can be made out
 */
export function readCountedNoun(
  tokens: readonly ValueToken[],
  index: number,
  value: number,
): CountedNoun | undefined {
  let start = index;
  // 'three of the ports', 'two of its main customers'
  if (at(tokens, start).lower === 'of') {
    start++;
    if (isDeterminer(at(tokens, start).lower)) start++;
    else if (at(tokens, start).possessive) start++;
    else return undefined;
    // 'one of the four zones' is left to the number behind; so is 'two of the second-largest'.
    if (isNumber(at(tokens, start))) return undefined;
    return pluralFrom(tokens, start, start + MAX_DISTANCE);
  }
  return value === 1
    ? singularFrom(tokens, start)
    : pluralFrom(tokens, start, start + MAX_DISTANCE);
}

function isDeterminer(word: string): boolean {
  return (
    word === 'the' ||
    word === 'its' ||
    word === 'their' ||
    word === 'his' ||
    word === 'her' ||
    word === 'our' ||
    word === 'these' ||
    word === 'those'
  );
}

/** True of digits and of number words. */
export function isNumber(token: ValueToken): boolean {
  return token.kind === 'number' || ONES.has(token.lower) || TENS.has(token.lower);
}

/** True if the token can stand inside a noun phrase: a word, or a hyphen that joins two. */
function continues(tokens: readonly ValueToken[], index: number): boolean {
  const token = at(tokens, index);
  if (token.kind === 'opaque') return true;
  if (token.lower === '-') return token.glued && at(tokens, index + 1).glued;
  // 'Serie A', 'Plan B': a capital letter is part of a name.
  const isLetter = token.capital && token.text.length === 1 && token.text !== 'I';
  return token.kind === 'word' && (isLetter || !STOP.has(token.lower));
}

function pluralFrom(
  tokens: readonly ValueToken[],
  start: number,
  limit: number,
): CountedNoun | undefined {
  for (let i = start; i < limit; i++) {
    const token = at(tokens, i);
    // 'large and modern ports', 'large, modern ports': go on behind an adjective.
    if (i > start && (token.lower === 'and' || token.text === ',')) {
      if (!continues(tokens, i + 1) || isNumber(at(tokens, i + 1))) return undefined;
      continue;
    }
    if (!continues(tokens, i) || isNumber(token)) return undefined;
    if (token.possessive || token.kind !== 'word' || !looksPlural(token.lower)) {
      // 'arms dealers': words such as 'arms' are plurals only where no other follows.
      if (!MODIFIERS_IN_S.has(token.lower)) continue;
    }
    const following = at(tokens, i + 1);
    // A plural directly before another is its modifier ('arms dealers', 'Freikorps soldiers'): its own
    // verb would have no '-s'. A capital before a small letter may end a title, though.
    const modifies =
      following.kind === 'word' &&
      !STOP.has(following.lower) &&
      looksPlural(following.lower) &&
      (!token.capital || following.capital || !at(tokens, i - 1).capital);
    if (modifies) continue;
    // In 'first-goals scorer' the hyphen makes the plural a modifier.
    if (following.lower === '-' && following.glued && at(tokens, i + 2).glued) continue;
    return { noun: singular(token.lower), next: i + 1 };
  }
  return undefined;
}

/** How long the phrase behind an ordinal may be: 'fourth major label studio album' needs four. */
const MAX_ORDINAL_PHRASE = 6;

/** Words behind an ordinal that say nothing of what it counts: 'the first time', 'the fifth overall pick'. */
const UNTELLING: ReadonlySet<string> = new Set(['time', 'pick', 'and']);

/** Words that say that an ordinal is a place among others. */
const PLACES: ReadonlySet<string> = new Set(['place', 'position', 'spot', 'slot']);

/** The words of what an ordinal ending before `index` counts, in the singular; none if nothing is told. */
export function ordinalWords(tokens: readonly ValueToken[], index: number): readonly string[] {
  const words: string[] = [];
  for (let i = index; i < index + MAX_ORDINAL_PHRASE; i++) {
    const token = at(tokens, i);
    if (!continues(tokens, i) || isNumber(token)) break;
    if (token.kind !== 'word') continue;
    const isVerb = token.lower.endsWith('ed') || token.lower.endsWith('ing');
    if (words.length > 0 && (isVerb || looksPlural(token.lower))) break;
    words.push(singular(token.lower));
  }
  const last = words.at(-1) ?? '';
  if (PLACES.has(last)) return ['place'];
  return UNTELLING.has(last) ? [] : words;
}

/** After 'one': the last word of the run, which ends before a stop word, a participle or a mark. */
function singularFrom(tokens: readonly ValueToken[], start: number): CountedNoun | undefined {
  let last: number | undefined;
  for (let i = start; i < start + 4; i++) {
    const token = at(tokens, i);
    // 'one co-ed house': what a hyphen joins to the next word is no noun of its own.
    if (token.lower === '-' && continues(tokens, i)) {
      last = undefined;
      continue;
    }
    if (token.kind !== 'word' || !continues(tokens, i) || token.lower === 'and') break;
    if (i > start && (token.lower.endsWith('ing') || token.lower.endsWith('ed'))) break;
    if (i > start && token.lower.endsWith('ly')) break;
    if (looksPlural(token.lower)) break;
    last = i;
    if (token.possessive) return undefined;
  }
  if (last === undefined) return undefined;
  return { noun: singular(at(tokens, last).lower), next: last + 1 };
}
