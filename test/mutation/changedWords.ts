/** Rules that turn round what is said: directions, orders, negations, opposites and quantifiers. */
import { overlaps } from '../../src/core/text.ts';
import { type Edit, type Sentence, editsOf, inName } from './sentence.ts';
import { type Verb, isPlural, mainVerb } from './verbs.ts';

const OPPOSITE: Readonly<Record<string, string>> = {
  north: 'south',
  south: 'north',
  east: 'west',
  west: 'east',
};
const COMPASS = /\b(?:(north|south)(-?)(east|west)|(north|south|east|west))(ern)?\b/gu;
const TRADE = /\b(im|ex)(port(?:s|ed|er|ing|ers)?)\b/gu;

/** The opposite point of the compass, imports for exports, and 'from A to B' the other way. */
export function changedDirections(given: Sentence): readonly Edit[] {
  const { text, analysis } = given;
  const compass = editsOf(
    text,
    COMPASS,
    ([, first = '', joint = '', second = '', alone = '', ending = '']) =>
      alone === ''
        ? `${first}${joint}${OPPOSITE[second] ?? ''}${ending}`
        : `${OPPOSITE[alone] ?? ''}${ending}`,
  ).filter(({ start, end }) => !analysis.names.some((name) => overlaps(name, { start, end })));
  const both = /\bimport/u.test(text) && /\bexport/u.test(text);
  const trade = both
    ? []
    : editsOf(text, TRADE, ({ 0: all, 1: way, 2: rest = '', index }) =>
        // 'imports to', 'exports from' would be no English
        /^[^,]*\b(?:to|from)\b/u.test(text.slice(index + all.length))
          ? undefined
          : `${way === 'im' ? 'ex' : 'im'}${rest}`,
      );
  return [...compass, ...trade, ...turnedRoutes(given)];
}

/** 'from A to B' → 'from B to A'. */
function turnedRoutes({ text, analysis }: Sentence): readonly Edit[] {
  return analysis.names.flatMap((from, i): Edit[] => {
    const to = analysis.names[i + 1];
    if (to === undefined || from.preposition !== 'from' || to.preposition !== 'to') return [];
    const between = text.slice(from.end, to.start);
    if (!/^\s+to\s+$/u.test(between)) return [];
    const swapped = text.slice(to.start, to.end) + between + text.slice(from.start, from.end);
    return [{ start: from.start, end: to.end, text: swapped }];
  });
}

/** 'before' ↔ 'after', 'ahead of' ↔ 'behind'. */
export function changedOrder(given: Sentence): readonly Edit[] {
  const { text, analysis } = given;
  const verb = mainVerb(given);
  const turned: Readonly<Record<string, string>> = {
    before: 'after',
    after: 'before',
    'ahead of': 'behind',
    behind: 'ahead of',
  };
  return editsOf(text, /(?<!-)\b(?:before|after|ahead of|behind)\b/gu, ({ 0: word, index }) => {
    const rest = text.slice(index + word.length);
    // 'before NATO could arrive' has no counterpart; 'after much thought' is no order of events
    if (/^[^,]*\bcould\b|^ much\b/u.test(rest)) return undefined;
    if (word === 'behind' && !text.slice(0, index).endsWith(', ')) return undefined;
    // behind the subject it says which one is meant
    if (verb !== undefined && index < verb.start && verb.from === 0) return undefined;
    const isDate = analysis.values.some(
      (value) => value.kind === 'date' && value.start <= index && index < value.end,
    );
    return isDate ? undefined : turned[word];
  });
}

const NEGATION = /\b(?:not|no|never|none|neither|nor|without|cannot|hardly|unlikely)\b/u;
/** Words under which a negation of the verb would be read in two ways. */
const SCOPED = /\b(?:all|every|each|only|both|any|most|many|several|might|may|perhaps)\b/iu;

/** Negates the main verb, or takes the sentence's one negation away. */
export function changedPolarity(given: Sentence): readonly Edit[] {
  const { text } = given;
  if (NEGATION.test(text)) return affirmed(given);
  const verb = mainVerb(given);
  if (verb === undefined || SCOPED.test(text)) return [];
  const negated = negatedVerb(given, verb);
  return negated === undefined ? [] : [negated];
}

/** 'does not maintain', 'has not been'. */
function negatedVerb({ text, analysis }: Sentence, verb: Verb): Edit | undefined {
  const { start, end, kind, base } = verb;
  const word = text.slice(start, end);
  const before = analysis.tokens[verb.index - 1];
  // beside an adverb it would be the adverb that is denied
  if (before !== undefined && (before.lower.endsWith('ly') || /^(?:once|now)$/u.test(before.lower)))
    return undefined;
  if (kind === 'auxiliary' || kind === 'perfect') {
    // up to the word that says what is not so, without the adverb before it
    const after = analysis.tokens.slice(verb.index + 1);
    const next = after.find((token) => token.content && !token.lower.endsWith('ly'));
    const between = text.slice(end, next?.end ?? end);
    return next === undefined ||
      /\b(?:almost|nearly|quite|even|still|long|somewhat|more|less|to|yet|as)\b/u.test(between)
      ? undefined
      : { start, end: next.end, text: `${word} not${between.replaceAll(/ \p{L}+ly\b/gu, '')}` };
  }
  const plural = isPlural(text.slice(verb.from, start).trim());
  const does =
    kind === 'past' || word === 'had' ? 'did' : word === 'have' || plural ? 'do' : 'does';
  return { start, end, text: `${does} not ${base}` };
}

/** Takes the one negation of a sentence away: 'would not oppose' → 'would oppose'. */
function affirmed({ text }: Sentence): readonly Edit[] {
  const verbs = editsOf(
    text,
    /\b(?:has|have|had|is|are|was|were|would|will|could|can)(?: in principle)? (?:not|never) (?:necessarily )?\w+/gu,
    ([words]) => words.replace(/ (?:not|never)(?: necessarily)?/u, ''),
  );
  const nouns = editsOf(
    text,
    /\b(has|have|had) no ((?:true )?[\w-]+)/gu,
    ([, verb = '', noun = '']) => `${verb} ${/^[aeiou]/iu.test(noun) ? 'an' : 'a'} ${noun}`,
  );
  // who or what a subordinate clause speaks of is not denied by turning it round
  return [...verbs, ...nouns].filter(
    ({ start }) => !/\b(?:that|which|who)\b/u.test(text.slice(0, start)),
  );
}

/** Pairs of words that exclude each other in the places where packs use them. */
const ANTONYMS: readonly (readonly [from: string, to: string])[] = [
  ['supported', 'opposed'],
  ['opposed', 'supported'],
  ['opposes', 'supports'],
  ['oppose', 'support'],
  ['approved', 'rejected'],
  ['endorsed', 'rejected'],
  ['rejects', 'accepts'],
  ['condemned', 'praised'],
  ['prohibited', 'permitted'],
  ['bans', 'permits'],
  ['ceased', 'continued'],
  ['began', 'ended'],
  ['fell', 'rose'],
  ['grown', 'shrunk'],
  ['broaden', 'narrow'],
  ['expanded', 'narrowed'],
  ['increase', 'reduce'],
  ['increases', 'reduces'],
  ['increased', 'reduced'],
  ['reduce', 'increase'],
  ['converge', 'diverge'],
  ['convergence', 'divergence'],
  ['diverged', 'converged'],
  ['faster', 'slower'],
  ['greater', 'smaller'],
  ['largest', 'smallest'],
  ['smallest', 'largest'],
  ['biggest', 'smallest'],
  ['highest', 'lowest'],
  ['rich', 'poor'],
  ['beneficial', 'harmful'],
  ['successful', 'unsuccessful'],
  ['unlikely', 'likely'],
  ['satisfied', 'dissatisfied'],
  ['unwilling', 'willing'],
  ['uncooperative', 'cooperative'],
  ['favorable', 'unfavorable'],
  ['optimism', 'pessimism'],
  ['optimistic', 'pessimistic'],
  ['advantages', 'drawbacks'],
  ['abundance', 'shortage'],
  ['lack', 'abundance'],
  ['lacks', 'has plenty of'],
  ['damaged', 'improved'],
  ['legitimate', 'illegitimate'],
  ['won', 'lost'],
  ['against', 'for'],
  ['agreed to', 'refused to'],
  ['refused to', 'agreed to'],
  ['in the short term', 'in the long term'],
  ['in the long term', 'in the short term'],
  ['inhabited', 'uninhabited'],
  ['rise', 'fall'],
  ['fall', 'rise'],
  ['fewer', 'more'],
  ['more', 'fewer'],
];

/** A word's opposite in its place. */
export function antonyms(given: Sentence): readonly Edit[] {
  const { text, analysis } = given;
  return ANTONYMS.flatMap(([from, to]) => {
    if (new RegExp(`\\b${to}\\b`, 'u').test(text)) return [];
    return editsOf(text, new RegExp(`(?<![-“])\\b${from}\\b(?!-)`, 'gu'), ({ index }) => {
      const range = { start: index, end: index + from.length };
      // 'fewer than 5,000' is a bound, 'opposed to' no verb
      const inValue = analysis.values.some(
        (value) => value.kind !== 'rank' && overlaps(value, range),
      );
      const rest = text.slice(range.end);
      if (inValue || inName(given, range)) return undefined;
      const before = text.slice(0, index);
      if (from === 'expanded' && /\b(?:for|the) $/u.test(before)) return undefined;
      if (from === 'damaged' && !/\breputation\b/u.test(rest)) return undefined;
      if (from === 'prohibited' && /\bfrom \w+ing\b/u.test(rest)) return undefined;
      if (from === 'against' && !/\bvoted $/u.test(before)) return undefined;
      if (from === 'more' && !/^ nights\b/u.test(rest)) return undefined;
      if (from === 'lack' && !rest.startsWith(' of')) return undefined;
      return to;
    });
  });
}

const QUANTIFIERS: readonly (readonly [from: RegExp, to: string])[] = [
  [/\ball(?= (?:two|three|four|five) )/giu, 'none of the'],
  [/\balmost all(?= (?:its|their|the) )/gu, 'hardly any of'],
  [/(?<!almost )\ball(?= (?!the |year|two|three|four|five))/gu, 'no'],
  [/\bevery(?= (?:\w+ed |census|minister))/giu, 'no'],
  [/\bno(?= minister)/gu, 'every'],
  [/\bmost of(?= )/giu, 'little of'],
  [/^most(?= media)/giu, 'little'],
  [/\bmany(?= observers)/giu, 'few'],
  [/\bseveral(?= ministers)/giu, 'no'],
  [/\b(?<=share |sees |made )little\b/gu, 'much'],
  [/\bsome degree\b/gu, 'no degree'],
  [/\ba great deal of\b/giu, 'hardly any of'],
];

/** 'all' → 'no', 'most of' → 'little of', 'no minister' → 'every minister'. */
export function changedQuantifiers({ text }: Sentence): readonly Edit[] {
  return QUANTIFIERS.flatMap(([from, to]) => editsOf(text, from, () => to));
}
