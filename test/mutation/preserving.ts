/**
 * Rules that say a faithful sentence otherwise without changing what it says. Each gives the pieces
 * of which the sentence is put together anew; where a rule can't be sure of the English, it gives
 * nothing.
 */
import type { Entity } from '../../src/core/knowledge/pack.ts';
import { dateOf } from '../../src/core/language/calendar.ts';
import type { DateMention } from '../../src/core/language/particulars.ts';
import { ordinal } from './numbers.ts';
import {
  converted,
  loosened,
  otherSymbols,
  roundedValue,
  spelledOtherwise,
} from './otherFigures.ts';
import {
  type Edit,
  type Piece,
  type Sentence,
  choose,
  hash,
  pieces,
  quantities,
  span,
} from './sentence.ts';
import { isPlural, mainVerb, participleOf } from './verbs.ts';
import type { World } from './world.ts';

/** Gives the ways to put a sentence together anew. */
export type Rewriter = (sentence: Sentence, world: World) => readonly (readonly Piece[])[];

/** All rules by the kind they are reported under. */
export const PRESERVING: Readonly<Record<string, Rewriter>> = {
  conversion: ({ text, analysis }) =>
    quantities({ text, analysis }).flatMap((value) => edited(text, converted(value))),
  rounding: ({ text, analysis }) =>
    quantities({ text, analysis }).flatMap((value) => edited(text, roundedValue(value, text))),
  loosening: ({ text, analysis }) =>
    quantities({ text, analysis }).flatMap((value) => edited(text, loosened(value, text))),
  'number words': spelledOtherwise,
  symbols: otherSymbols,
  alias: aliases,
  'date spelled': otherDates,
  'clause order': movedDates,
  passive,
  attribution: attributed,
};

function edited(text: string, edit: Edit | undefined): readonly (readonly Piece[])[] {
  return edit === undefined ? [] : [pieces(text, [edit])];
}

// Names

/** Other names of the same thing; two at most for each mention. */
function aliases({ text, analysis }: Sentence, { entities }: World): readonly (readonly Piece[])[] {
  return analysis.names.flatMap((mention) => {
    const entity = entities.find(({ id }) => id === mention.ids[0]);
    const words = text.slice(mention.start, mention.end);
    const before = text.slice(0, mention.start);
    const after = text.slice(mention.end);
    if (entity === undefined || mention.ids.length !== 1) return [];
    const article = /\bthe $/iu.test(before);
    const possessive = /^['’]s\b/u.test(after);
    if (
      mention.form === 'metonym' &&
      entity.kind === 'state' &&
      (entity.metonyms ?? []).includes(words)
    )
      return article ? [] : [pieces(text, [{ ...mention, text: entity.name }])];
    // before another noun an alias may not fit, and a motto stays as it is
    if (words !== entity.name || (article && /^\s\p{Ll}/u.test(after))) return [];
    if (/“[^”]*$/u.test(before)) return [];
    const fitting = entity.aliases.flatMap((alias) => {
      const bare = alias.replace(/^the /u, '');
      const withThe = bare !== alias || / of /u.test(bare);
      if (!withThe && (entity.aliases.includes(`the ${bare}`) || needsArticle(bare, entity)))
        return [];
      // 'the island, the island' says a thing twice, and so does 'Minister Smith, the minister'
      const isDouble =
        text.toLowerCase().includes(bare.toLowerCase()) ||
        analysis.names.some((name) => name.ids[0] !== entity.id && bare.includes(name.text)) ||
        TITLED.test(bare);
      if (isDouble || (article && !withThe) || (possessive && bare.endsWith('s'))) return [];
      // 'the former Soviet Union', 'its neighbor Norway'
      if (
        withThe &&
        !article &&
        /\b(?:the|an?|former|neighbor(?:ing)?) (?:former )?$/iu.test(before)
      )
        return [];
      return [withThe && !article ? `the ${bare}` : bare];
    });
    const picked = new Set([
      choose(fitting, text + words),
      choose(fitting, `${words}, again: ${text}`),
    ]);
    return [...picked]
      .filter((alias) => alias !== undefined)
      .map((alias) => pieces(text, [{ start: mention.start, end: mention.end, text: alias }]));
  });
}

const TITLED = /^(?:President|Premier|Prime|Minister|Professor|General|Gen\.|Ambassador) /u;

/** True of 'Hamburg harbour' and 'FRG': names that need an article which the pack doesn't give them. */
function needsArticle(alias: string, { name, kind }: Entity): boolean {
  const last = alias.split(' ').at(-1) ?? '';
  const isInitials = /^[\p{Lu}.]+$/u.test(last) && (kind === 'state' || alias !== last);
  const isCommon = /^\p{Ll}/u.test(last) && !/ \p{Ll}\p{L}*$/u.test(name);
  return isInitials || isCommon;
}

// Dates

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function otherDates({ text, analysis }: Sentence): readonly (readonly Piece[])[] {
  return analysis.values
    .filter((value) => value.kind === 'date')
    .flatMap((date) => {
      const words = text.slice(date.valueStart, date.valueEnd);
      const { year, month, day } = dateOf(date.days.low);
      const name = MONTHS[month - 1] ?? '';
      const preposition = /\bin $/iu.test(text.slice(0, date.valueStart));
      const texts: Readonly<Partial<Record<DateMention['precision'], readonly string[]>>> = {
        day: [
          `${name} ${String(day)}, ${String(year)}`,
          `the ${String(ordinal(day, false))} of ${name} ${String(year)}`,
        ],
        month: preposition ? [`${name} of ${String(year)}`, `${name}, ${String(year)}`] : [],
        year: preposition ? [`the year ${String(year)}`] : [],
        years: [words.replace(/(\d{4})s$/u, '$1’s'), words.replace(/ (\d\d)90s$/u, ' nineties')],
      };
      // 'in June, 1999, 200 troops' would be hard to read
      const beforeFigure = /^,? \d/u.test(text.slice(date.valueEnd));
      return (texts[date.precision] ?? [])
        .filter((other) => other !== words && !beforeFigure)
        .map((other) => pieces(text, [{ ...span(date), text: other }]));
    });
}

/** Words behind which a date would belong to something else if it were moved. */
const SUBORDINATE =
  /\b(?:that|which|who|whose|before|after|when|while|since|until|because|if|than|as|where|in (?:exchange|return))\b|[,;]/u;

/** 'X happened in 2007.' ↔ 'In 2007 X happened.' */
function movedDates(given: Sentence, world: World): readonly (readonly Piece[])[] {
  const { text, analysis } = given;
  return analysis.values
    .filter((value) => value.kind === 'date')
    .flatMap((date): (readonly Piece[])[] => {
      const lead = /\b(?:in|on) $/iu.exec(text.slice(0, date.valueStart));
      if (lead === null) return [];
      const from = lead.index;
      const end = text.length - 1;
      if (from === 0) {
        const rest = /^,? /u.exec(text.slice(date.valueEnd));
        const start = date.valueEnd + (rest?.[0].length ?? 0);
        if (
          rest === null ||
          SUBORDINATE.test(text.slice(start, end)) ||
          /\d$/u.test(text.slice(0, end))
        )
          return [];
        return [
          [
            { start, end, first: 'upper' },
            ' ',
            { start: 0, end: date.valueEnd, first: 'lower' },
            { start: end, end: text.length },
          ],
        ];
      }
      if (date.valueEnd !== end || SUBORDINATE.test(text.slice(0, from))) return [];
      // a date that ends a list of prepositional phrases may belong to the last of them
      if (/\b(?:census|election|of|at) [^.]*$/u.test(text.slice(Math.max(0, from - 12), from)))
        return [];
      return [
        [
          { start: from, end: date.valueEnd, first: 'upper' },
          ', ',
          { start: 0, end: from - 1, ...lowered(given, world) },
          { start: end, end: text.length },
        ],
      ];
    });
}

/** The first word loses its capital inside a sentence unless it is a name. */
function lowered({ text, analysis }: Sentence, world: World): { readonly first?: 'lower' } {
  const [word = ''] = /^[\p{L}-]+/u.exec(text) ?? [];
  const isName = analysis.names.some(({ start, ids }) => start === 0 && ids.length > 0);
  const article = word === 'The' || word === 'A' || word === 'An';
  return (isName && !article) || world.isProper(word) ? {} : { first: 'lower' };
}

// Forms of the sentence

/** Verbs whose object may become the subject and leave the rest of the sentence as it is. */
const TRANSITIVE = new Set(
  'recognize approve condemn sign endorse announce oppose support seize pass operate overtake damage exercise conduct establish maintain receive supply prohibit'.split(
    ' ',
  ),
);

/** 'A recognized B in 1990.' → 'B was recognized by A in 1990.' */
function passive(given: Sentence, world: World): readonly (readonly Piece[])[] {
  const { text, analysis } = given;
  const verb = mainVerb(given);
  if (verb === undefined || !TRANSITIVE.has(verb.base) || verb.from > 0) return [];
  if (verb.kind !== 'past' && verb.kind !== 'third') return [];
  const opening = /^In (?:\p{L}+ )?\d{4},? /u.exec(text)?.[0].length ?? 0;
  const subject = text.slice(opening, verb.start).replace(/ (?:\p{L}+ly )?$/u, '');
  const adverb = text.slice(opening + subject.length, verb.start).trim();
  const end = text.length - 1;
  const rest = text.slice(verb.end + 1, end);
  // the object is what follows, up to the words that say when or where
  const tail = / (?:in|on|by|for|with) (?:\p{L}+ )?[\d$].*$/u.exec(rest)?.index ?? rest.length;
  const object = rest.slice(0, tail);
  if (SUBORDINATE.test(object) || SUBORDINATE.test(subject) || !/^\p{L}/u.test(object)) return [];
  if (/\b(?:by|from|under|over|with|in|on) /u.test(object) && !/^\S+ \S+ in\b/u.test(object))
    return [];
  const isName = analysis.names.some(
    (name) => name.start === verb.end + 1 && name.end === verb.end + 1 + object.length,
  );
  const plural = !isName && (isPlural(object) || / and /u.test(object));
  const be = verb.kind === 'past' ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
  const objectAt = verb.end + 1;
  const first: { first?: 'upper' } = opening === 0 ? { first: 'upper' } : {};
  return [
    [
      { start: 0, end: opening },
      { start: objectAt, end: objectAt + object.length, ...first },
      ` ${be} ${adverb === '' ? '' : `${adverb} `}${participleOf(verb.base)} by `,
      {
        start: opening,
        end: opening + subject.length,
        ...(opening === 0 ? lowered(given, world) : {}),
      },
      { start: objectAt + object.length, end: text.length },
    ],
  ];
}

const OWN = ['argues that', 'maintains that', 'contends that'];
const REPORTED = ['notes that', 'writes that', 'points out that'];

/** 'Smith argues that X.' */
function attributed(given: Sentence, world: World): readonly (readonly Piece[])[] {
  const { text, fact } = given;
  // what somebody else says in the work has its source already
  if (/^(?:According to|In \p{Lu}[\p{L} ]+['’]s (?:opinion|view))\b/u.test(text)) return [];
  const author = world.author(fact);
  const verbs = fact.kind === 'fact' || fact.kind === 'estimate' ? REPORTED : OWN;
  const verb = verbs[hash(text) % verbs.length] ?? '';
  return [[`${author} ${verb} `, { start: 0, end: text.length, ...lowered(given, world) }]];
}
