/**
 * Numbers that name instead of measuring: 'Resolution 1718', 'Article 5', 'Flight 93', 'p. 5',
 * 'Apollo-2'. They are marked once per text, so that every reader can leave them alone.
 */

import type { ValueToken } from './valueTokens.ts';
import { readCurrencySign } from './units.ts';
import { at, startsSentence } from './valueTokens.ts';

/** Words before a designating number, in either case. */
const LABELS: ReadonlySet<string> = new Set(
  (
    'resolution resolutions res unscr article articles art section sections sec chapter chapters paragraph ' +
    'paragraphs para paras clause clauses annex appendix page pages p pp note notes n nn fn footnote footnotes ' +
    'endnote figure figures fig figs table tables box chart exhibit equation eq volume volumes vol vols issue ' +
    'issues part parts book act scene verse season seasons episode episodes series week weeks round rounds ' +
    'flight flights highway route routes road interstate motorway line lines platform gate room floor suite ' +
    'building block blocks unit units reactor reactors phase phases stage tier level levels class type types ' +
    'model version versions release step steps group groups grade category protocol rule rules title order ' +
    'orders directive regulation law laws bill amendment proposition case cases channel studio area zone sector ' +
    'district division battalion brigade regiment squadron corps mark mk boeing airbus apollo soyuz windows ' +
    'day days isbn issn doi tel fax ext option item items question line lot track disc size'
  ).split(' '),
);

/** Labels that are everyday nouns and verbs as well: they label only directly before digits that no noun follows. */
const WEAK: ReadonlySet<string> = new Set(
  'act book box case cases chart class day days group groups issue issues item items law laws level levels line lines lot model note notes option order orders part parts question release road room round rounds rule rules series size stage step steps table tables title track type types unit units week weeks zone area sector season seasons division building floor gate mark bill channel flights grade category'.split(
    ' ',
  ),
);

/** The same for labels of one letter or abbreviation, which need their full stop. */
const WITH_STOP: ReadonlySet<string> = new Set([
  'n',
  'nn',
  'p',
  'pp',
  'art',
  'sec',
  'res',
  'eq',
  'fig',
  'figs',
  'vol',
  'vols',
  'para',
  'paras',
  'fn',
  'ext',
  'tel',
  'no',
  'nos',
]);

/** Capitalised words before a number that start a phrase of their own. */
const NO_NAME: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun ' +
    'jul aug sep sept oct nov dec spring summer autumn fall winter in on at by of to from for with since until ' +
    'about around over under the a an and or but some only just nearly almost more less than between within ' +
    'after before during through us usd eur gbp jpy rub cny hk all these those its their his her our my your ' +
    'monday tuesday wednesday thursday friday saturday sunday early late mid circa c approximately roughly up ' +
    'exactly another every each no any not least most as that which who where when if while because although ' +
    'q1 q2 q3 q4 no a.d. ad bc ce is are was were has had have will'
  ).split(' '),
);

/**
 * Marks the tokens that are (part of) designations.
 * @returns one flag per token
 */
export function markDesignations(tokens: readonly ValueToken[]): boolean[] {
  const flags = new Array<boolean>(tokens.length).fill(false);
  for (let i = 0; i < tokens.length; i++) {
    const token = at(tokens, i);
    if (token.kind !== 'number') continue;
    flags[i] =
      isChain(tokens, i) ||
      isLabelled(tokens, i) ||
      isNamed(tokens, i) ||
      isListed(tokens, i, flags) ||
      // 'Article 12(3)'
      (flags[i - 2] === true && at(tokens, i - 1).text === '(' && at(tokens, i - 1).glued) ||
      isScore(tokens, i) ||
      isSlashed(tokens, i) ||
      isSlashed(tokens, i - 2) ||
      isClock(tokens, i);
  }
  return flags;
}

/** Three or more numbers joined by hyphens: a telephone number or the like, but not '2006-10-09'. */
function isChain(tokens: readonly ValueToken[], index: number): boolean {
  const joined = (i: number): boolean =>
    at(tokens, i).lower === '-' &&
    at(tokens, i).glued &&
    at(tokens, i + 1).glued &&
    at(tokens, i + 1).kind === 'number';
  let first = index;
  while (
    first >= 2 &&
    index - first < 8 &&
    joined(first - 1) &&
    at(tokens, first - 2).kind === 'number'
  )
    first -= 2;
  let last = index;
  while (last - index < 8 && joined(last + 1)) last += 2;
  const length = (last - first) / 2 + 1;
  if (length < 3) return false;
  const isIso =
    length === 3 && at(tokens, first).yearLike && at(tokens, first + 2).text.length === 2;
  return !isIso;
}

/** 'Resolution 1718', 'p. 5', 'No. 5' after a name, '§ 12'. */
function isLabelled(tokens: readonly ValueToken[], index: number): boolean {
  let before = index - 1;
  const stop = at(tokens, before);
  if (stop.text === '§' || stop.text === '¶') return true;
  // '[^4]' and '[4]' are markers of notes.
  if (stop.text === '^') return true;
  if (stop.text === '[' && at(tokens, index + 1).text === ']') return true;
  // 'both resolutions, 1695 and 1718'
  if (stop.text === ',' && /^(resolutions|articles|flights)$/.test(at(tokens, before - 1).lower)) {
    return true;
  }
  const hasStop = stop.text === '.' && stop.glued;
  if (hasStop) before--;
  // 'Resolution No. 1718', 'Reactor number 4'
  const word = at(tokens, before);
  if (word.lower === 'nos' && hasStop) return true;
  if (word.lower === 'no' || word.lower === 'nos' || word.lower === 'number') {
    // 'No. 10 Downing Street'
    if (hasStop && at(tokens, index + 1).capital) return true;
    return LABELS.has(at(tokens, before - 1).lower) && at(tokens, before - 1).kind === 'word';
  }
  if (word.kind !== 'word' || word.possessive || !LABELS.has(word.lower)) return false;
  if (WITH_STOP.has(word.lower)) return hasStop || (word.lower !== 'n' && word.lower !== 'no');
  // A full stop after any other label ends a sentence: '… in this section. 40 states …'
  if (hasStop) return false;
  if (!WEAK.has(word.lower)) return true;
  const next = at(tokens, index + 1);
  const alone = next.kind !== 'word' || FUNCTION_AFTER.has(next.lower);
  return (
    at(tokens, index).decimals === 0 &&
    !at(tokens, index).text.includes(',') &&
    alone &&
    !at(tokens, index).yearLike
  );
}

const FUNCTION_AFTER: ReadonlySet<string> = new Set(
  'of in on at by to from for with and or is was are were has had will would the that which who as'.split(
    ' ',
  ),
);

/** 'Boeing 747', 'Apollo-2', 'Apollo 11': a capitalised name directly before plain digits. */
function isNamed(tokens: readonly ValueToken[], index: number): boolean {
  const number = at(tokens, index);
  const before = at(tokens, index - 1);
  if (number.decimals > 0 || number.text.includes(',')) return false;
  if (before.lower === '-' && before.glued && number.glued) {
    const name = at(tokens, index - 2);
    // 'mid-1990' and 'pre-2008' are dates; 'COVID-19' and 'Apollo-2' are names.
    return (
      name.kind === 'opaque' ||
      (name.kind === 'word' && name.capital && !NO_NAME.has(name.lower)) ||
      (name.kind === 'word' && !number.yearLike && !JOINING.has(name.lower))
    );
  }
  if (before.kind === 'opaque') return false;
  if (before.kind !== 'word' || !before.capital || before.possessive) return false;
  if (NO_NAME.has(before.lower) || readCurrencySign(tokens, index - 1)) return false;
  const next = at(tokens, index + 1);
  // Any word has a capital at the start of a sentence; a name shows by its capitals, or by what follows.
  const isName = before.text.length > 1 && before.text === before.text.toUpperCase();
  // 'Christmas Day 2010', 'Euro 2008': a modern year behind a name is a year.
  if (number.yearLike && number.value >= 1900 && number.value <= 2035) return false;
  // "Maroon 5's"
  const isOwner = (next.text === '’' || next.text === "'") && at(tokens, index + 2).text === 's';
  if (isOwner) return true;
  if (startsSentence(tokens, index - 1) && !isName && !FUNCTION_AFTER.has(next.lower)) return false;
  return !(next.kind === 'mark' && '%$€£°'.includes(next.text) && next.text !== '');
}

/** What may be joined to a number by a hyphen without naming anything. */
const JOINING: ReadonlySet<string> = new Set([
  'mid',
  'early',
  'late',
  'pre',
  'post',
  'sub',
  'of',
  'and',
  'to',
]);

/** 'Resolutions 1695 and 1718': what follows a designation in a list is one too. */
function isListed(
  tokens: readonly ValueToken[],
  index: number,
  flags: readonly boolean[],
): boolean {
  const joiner = at(tokens, index - 1);
  const comma = joiner.lower === 'and' && at(tokens, index - 2).text === ',' ? 1 : 0;
  const before = index - 2 - comma;
  if (
    joiner.lower !== 'and' &&
    joiner.lower !== 'or' &&
    joiner.text !== ',' &&
    joiner.lower !== '-' &&
    joiner.lower !== '/'
  )
    return false;
  if (at(tokens, before).kind !== 'number' || flags[before] !== true) return false;
  const next = at(tokens, index + 1);
  // 'Article 5 and 12 soldiers' – a noun behind shows a new count.
  return next.kind !== 'word' || FUNCTION_AFTER.has(next.lower);
}

/** '3–1', '11–10', '0–0': the first number is not the smaller one, so it is a score and no range. */
function isScore(tokens: readonly ValueToken[], index: number): boolean {
  const pairs = (left: number, right: number): boolean => {
    const dash = at(tokens, left + 1);
    const a = at(tokens, left);
    const b = at(tokens, right);
    return (
      a.kind === 'number' &&
      b.kind === 'number' &&
      dash.lower === '-' &&
      dash.glued &&
      b.glued &&
      a.value >= b.value &&
      a.value < 200 &&
      !a.yearLike &&
      b.decimals === 0 &&
      a.decimals === 0
    );
  };
  return pairs(index, index + 2) || pairs(index - 2, index);
}

/** '9/11', '24/7': two numbers joined by a slash that are neither a fraction nor years. */
function isSlashed(tokens: readonly ValueToken[], index: number): boolean {
  const [first, slash, second] = [0, 1, 2].map((offset) => at(tokens, index + offset));
  if (!first || !slash || !second || slash.text !== '/' || !slash.glued || !second.glued)
    return false;
  if (first.kind !== 'number' || second.kind !== 'number' || first.yearLike || second.yearLike)
    return false;
  return first.value >= second.value || (first.value === 9 && second.value === 11);
}

/** '9 pm', "9 o'clock", '7 a.m.' */
function isClock(tokens: readonly ValueToken[], index: number): boolean {
  const next = at(tokens, index + 1);
  // 'at 10.30 on Monday'
  const number = at(tokens, index);
  const isDotted = number.decimals === 2 && number.value < 24 && number.value % 1 < 0.6;
  const goesOn = next.lower === 'on' || next.lower === 'in' || next.lower === 'local';
  if (isDotted && goesOn && at(tokens, index - 1).lower === 'at') return true;
  if (next.lower === 'pm' || next.lower === 'am' || next.lower === "o'clock")
    return next.kind === 'word';
  const letter = next.lower;
  return (
    (letter === 'a' || letter === 'p') &&
    at(tokens, index + 2).text === '.' &&
    at(tokens, index + 3).lower === 'm'
  );
}
