/** Rules that change when something happened. */
import { dateOf } from '../../src/core/language/calendar.ts';
import type { DateMention } from '../../src/core/language/particulars.ts';
import { type Edit, type Sentence, hash, quantities, span } from './sentence.ts';

/** Events of which there are many: one in another year is another one. */
const MANY = /\b(?:tests|exercises|talks|elections|visits)\b/u;
/** What is measured or ranked in a year may be otherwise in another. */
const MEASURED = new Set(['percent', 'mass', 'money', 'count', 'power', 'energy', 'multiple']);

/** The dates at which something happened once, so that another date contradicts. */
export function eventDates(given: Sentence): readonly DateMention[] {
  const { text, analysis, fact } = given;
  if (fact.asOf !== undefined && !/\bsince\b/u.test(text)) return [];
  if (MANY.test(text) || /\bwas\b.*\S(?:est|most \w+)\b/u.test(text)) return [];
  const measures = quantities(given).some(
    ({ dimension, attributive }) => MEASURED.has(dimension) && !attributive,
  );
  return analysis.values
    .filter((value) => value.kind === 'date')
    .filter(({ valueStart, relation }) => {
      if (relation === 'before' || relation === 'after') return false;
      const preposition = /(\w+)\s+$/u.exec(text.slice(0, valueStart))?.[1]?.toLowerCase() ?? '';
      if (['since', 'until', 'by'].includes(preposition)) return true;
      // 'the tests of 2006', 'the 2004 shipment': the date says which is meant
      const attaches = /^(?:in the |in |on )/u.test(`${preposition} `);
      return (attaches || preposition === 'the') && !measures;
    });
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Another year, month, day or part of a decade. */
export function changedDates(given: Sentence): readonly Edit[] {
  const { text } = given;
  return eventDates(given).flatMap((date): Edit[] => {
    const words = text.slice(date.valueStart, date.valueEnd);
    const { year } = dateOf(date.days.low);
    // whatever is to be done by a year is done by any later one, too
    const shift = /\bby\s+$/iu.test(text.slice(0, date.valueStart))
      ? -3
      : hash(words + text) % 2 === 0
        ? 2
        : -3;
    const decade = /^(early|late|mid-?)\s*(\d{4})s$/u.exec(words);
    if (decade !== null) {
      const other = decade[1] === 'late' ? 'early' : 'late';
      return [
        { ...span(date), text: `${other} ${decade[2] ?? ''}s` },
        { ...span(date), text: words.replace(/\d{4}/u, String(Number(decade[2]) - 10)) },
      ];
    }
    const edits: Edit[] = [
      { ...span(date), text: words.replace(String(year), String(year + shift)) },
    ];
    const month = MONTHS.findIndex((name) => words.includes(name));
    const other = MONTHS[(month + 3) % 12];
    const monthName = MONTHS[month];
    if (monthName !== undefined && other !== undefined)
      edits.push({ ...span(date), text: words.replace(monthName, other) });
    if (date.precision === 'day')
      edits.push({
        ...span(date),
        text: words.replace(/\b\d{1,2}\b/u, (day) => String((Number(day) + 10) % 28 || 1)),
      });
    return edits.filter((edit) => edit.text !== words);
  });
}
