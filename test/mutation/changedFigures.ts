/** Rules that change a number, its unit or bound, or a rank. */
import { numbersIn, ordinal, ordinalValue, otherNumbers } from './numbers.ts';
import { type Edit, type Sentence, inName, quantities, span } from './sentence.ts';

/** Bounds under which another figure is another statement; 'fewer than 5,000' are fewer than 9,000, too. */
const FIRM = new Set(['exact', 'about', 'nearly', 'justOver']);

const FRACTIONS: Readonly<Record<string, string>> = {
  half: 'a quarter',
  'two-thirds': 'one-third',
  'a quarter': 'one-half',
  twice: 'four times',
};

/** 64 percent → 46 percent, 38 percent: with exchanged digits, and of another size. */
export function changedNumbers(given: Sentence): readonly Edit[] {
  return quantities(given).flatMap((value): Edit[] => {
    const { words, valueStart, dimension } = value;
    // 'one day', 'one figurative': no number that anybody would get wrong
    const figure = numbersIn(words);
    if (!FIRM.has(value.bound) || (figure[0]?.inWords === true && figure[0].value === 1)) return [];
    const fraction = FRACTIONS[words.toLowerCase()];
    if (fraction !== undefined) return [{ start: valueStart, end: value.valueEnd, text: fraction }];
    const ceiling = dimension === 'percent' ? 99 : Infinity;
    return (['size', 'digits'] as const).flatMap((way): Edit[] => {
      const changes = otherNumbers(figure, ceiling, way);
      return changes === undefined
        ? []
        : [{ ...span(value), text: replaceNumbers(words, changes) }];
    });
  });
}

function replaceNumbers(words: string, changes: readonly string[]): string {
  let out = '';
  let at = 0;
  numbersIn(words).forEach((number, i) => {
    out += words.slice(at, number.start) + (changes[i] ?? '');
    at = number.end;
  });
  return out + words.slice(at);
}

/** Unit as written → another of the same dimension, in the same form. */
const UNITS: readonly (readonly [from: RegExp, to: string])[] = [
  [/\bsquare kilomet(?:re|er)s\b/u, 'square miles'],
  [/\bmiles\b/u, 'kilometers'],
  [/\bmile\b/u, 'kilometer'],
  [/\bkilomet(?:re|er)s\b/u, 'miles'],
  [/\bmet(?:re|er)s\b/u, 'feet'],
  [/\btons\b/u, 'pounds'],
  [/\bton\b/u, 'pound'],
  [/\bmegawatts\b/u, 'kilowatts'],
  [/\bterawatt-hours\b/u, 'gigawatt-hours'],
  [/\bdecades\b/u, 'years'],
  [/\byears\b/u, 'months'],
  [/\bmonths\b/u, 'weeks'],
  [/\bweeks\b/u, 'days'],
  [/\bdays\b/u, 'weeks'],
  [/\bbillion\b/gu, 'million'],
  [/\bmillion\b/gu, 'billion'],
];

/** 34 miles → 34 kilometers; $1.4 billion → $1.4 million. */
export function changedUnits(given: Sentence): readonly Edit[] {
  return quantities(given).flatMap((value): Edit[] => {
    if (!FIRM.has(value.bound)) return [];
    const found = UNITS.find(([from]) => value.words.search(from) >= 0);
    const twoScales = value.words.includes('million') && value.words.includes('billion');
    return found === undefined || twoScales
      ? []
      : [{ ...span(value), text: value.words.replace(found[0], found[1]) }];
  });
}

const BOUNDS: readonly (readonly [from: RegExp, to: string])[] = [
  [/^(?:up to|as many as|as much as) /iu, 'at least '],
  [/^(?:fewer|less) than /iu, 'more than '],
  [/^more than /iu, 'less than '],
  [/^nearly /iu, 'more than '],
  [/^(?:just|a little) over /iu, 'less than '],
];

/** 'up to' → 'at least', 'nearly half' → 'more than half'. */
export function changedBounds(given: Sentence): readonly Edit[] {
  return quantities(given).flatMap((value): Edit[] => {
    const words = given.text.slice(value.start, value.valueEnd);
    const found = BOUNDS.find(([from]) => from.test(words));
    return found === undefined
      ? []
      : [{ start: value.start, end: value.valueEnd, text: words.replace(found[0], found[1]) }];
  });
}

/** 'second-largest' → 'third-largest', 'largest' → 'second-largest'. */
export function changedRanks(given: Sentence): readonly Edit[] {
  const { text, analysis } = given;
  return analysis.values
    .filter((value) => value.kind === 'rank')
    .filter((value) => !inName(given, value))
    .flatMap((value): Edit[] => {
      const words = text.slice(value.valueStart, value.valueEnd);
      if (words === 'number-one') return [{ ...span(value), text: 'number-two' }];
      const [first = ''] = words.split('-');
      const place = ordinalValue(first);
      // 'the first shipment', 'for the first time' count; they don't rank
      if (place === 1) return [];
      if (place !== undefined) {
        const other = ordinal(place + (place < 4 ? 1 : 2), !/\d/u.test(first));
        return other === undefined ? [] : [{ ...span(value), text: words.replace(first, other) }];
      }
      return value.by === undefined || !words.endsWith('est')
        ? []
        : [{ ...span(value), text: `second-${words}` }];
    });
}
