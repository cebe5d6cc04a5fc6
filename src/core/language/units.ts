/**
 * Units of measure and currencies: names, symbols, the dimension they measure and how many base
 * units they hold. Base units: m, m², m³, kg, J, W, °C, m/s, days. Currencies are never converted.
 */

import type { Dimension } from './particulars.ts';
import type { ValueToken } from './valueTokens.ts';
import { at } from './valueTokens.ts';

/** A unit of measure. */
export interface Unit {
  /** Canonical name, singular: 'mile', 'tonne', 'year'; the ISO code of a currency. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** Base units in one of it. */
  readonly factor: number;
  /** For temperatures: what is added after multiplying. */
  readonly offset?: number;
}

interface UnitRow extends Unit {
  /** Singular names, several words allowed; plurals are formed by rule unless given in `plurals`. */
  readonly names: readonly string[];
  readonly plurals?: readonly string[];
  /** Symbols, compared with their case. */
  readonly symbols?: readonly string[];
}

const YEAR = 365.25;
const FOOT = 0.3048;
const MILE = 1609.344;
const BARREL = 0.158987294928;
const CUBIC_FOOT = FOOT ** 3;
const POUND = 0.45359237;

/** The table. British and American spellings stand side by side. */
const ROWS: readonly UnitRow[] = [
  // Length, m
  {
    unit: 'kilometre',
    dimension: 'length',
    factor: 1000,
    names: ['kilometre', 'kilometer'],
    symbols: ['km', 'kms'],
  },
  { unit: 'metre', dimension: 'length', factor: 1, names: ['metre', 'meter'], symbols: ['m'] },
  {
    unit: 'centimetre',
    dimension: 'length',
    factor: 0.01,
    names: ['centimetre', 'centimeter'],
    symbols: ['cm'],
  },
  {
    unit: 'millimetre',
    dimension: 'length',
    factor: 0.001,
    names: ['millimetre', 'millimeter'],
    symbols: ['mm'],
  },
  {
    unit: 'mile',
    dimension: 'length',
    factor: MILE,
    names: ['mile', 'statute mile'],
    symbols: ['mi'],
  },
  {
    unit: 'nautical mile',
    dimension: 'length',
    factor: 1852,
    names: ['nautical mile'],
    symbols: ['nm', 'nmi'],
  },
  { unit: 'yard', dimension: 'length', factor: 0.9144, names: ['yard'], symbols: ['yd'] },
  {
    unit: 'foot',
    dimension: 'length',
    factor: FOOT,
    names: ['foot'],
    plurals: ['feet'],
    symbols: ['ft'],
  },
  { unit: 'inch', dimension: 'length', factor: 0.0254, names: ['inch'] },
  {
    unit: 'light-year',
    dimension: 'length',
    factor: 9.4607e15,
    names: ['light year', 'light-year'],
  },
  // Area, m²
  {
    unit: 'square kilometre',
    dimension: 'area',
    factor: 1e6,
    names: [
      'square kilometre',
      'square kilometer',
      'sq kilometre',
      'sq kilometer',
      'sq km',
      'sq . km',
      'square km',
    ],
    symbols: ['km²', 'km2'],
  },
  {
    unit: 'square metre',
    dimension: 'area',
    factor: 1,
    names: ['square metre', 'square meter', 'sq m', 'sq . m'],
    symbols: ['m²', 'm2'],
  },
  {
    unit: 'square mile',
    dimension: 'area',
    factor: MILE ** 2,
    names: ['square mile', 'sq mile', 'sq . mile', 'sq mi', 'sq . mi'],
    symbols: ['mi²'],
  },
  {
    unit: 'square foot',
    dimension: 'area',
    factor: FOOT ** 2,
    names: ['square foot', 'sq ft', 'sq . ft'],
    plurals: ['square feet'],
  },
  { unit: 'hectare', dimension: 'area', factor: 1e4, names: ['hectare'], symbols: ['ha'] },
  { unit: 'acre', dimension: 'area', factor: 4046.8564224, names: ['acre'] },
  // Volume, m³
  {
    unit: 'cubic metre',
    dimension: 'volume',
    factor: 1,
    names: ['cubic metre', 'cubic meter', 'cu m', 'cu . m'],
    symbols: ['m³', 'm3'],
  },
  {
    unit: 'cubic kilometre',
    dimension: 'volume',
    factor: 1e9,
    names: ['cubic kilometre', 'cubic kilometer'],
    symbols: ['km³', 'km3'],
  },
  {
    unit: 'billion cubic metres',
    dimension: 'volume',
    factor: 1e9,
    names: [],
    symbols: ['bcm', 'BCM'],
  },
  { unit: 'million cubic metres', dimension: 'volume', factor: 1e6, names: [], symbols: ['mcm'] },
  { unit: 'trillion cubic metres', dimension: 'volume', factor: 1e12, names: [], symbols: ['tcm'] },
  {
    unit: 'cubic foot',
    dimension: 'volume',
    factor: CUBIC_FOOT,
    names: ['cubic foot', 'cu ft', 'cu . ft'],
    plurals: ['cubic feet'],
  },
  {
    unit: 'trillion cubic feet',
    dimension: 'volume',
    factor: 1e12 * CUBIC_FOOT,
    names: [],
    symbols: ['tcf', 'Tcf', 'TCF'],
  },
  {
    unit: 'billion cubic feet',
    dimension: 'volume',
    factor: 1e9 * CUBIC_FOOT,
    names: [],
    symbols: ['bcf', 'Bcf', 'BCF'],
  },
  {
    unit: 'barrel',
    dimension: 'volume',
    factor: BARREL,
    names: ['barrel'],
    symbols: ['bbl', 'bbls'],
  },
  { unit: 'litre', dimension: 'volume', factor: 0.001, names: ['litre', 'liter'] },
  { unit: 'gallon', dimension: 'volume', factor: 0.003785411784, names: ['gallon'] },
  // Mass, kg. A bare 'ton' may be short, long or metric: compareValues allows for that.
  {
    unit: 'tonne',
    dimension: 'mass',
    factor: 1000,
    names: ['tonne', 'metric ton', 'metric tonne'],
    symbols: ['t', 'mt'],
  },
  { unit: 'ton', dimension: 'mass', factor: 1000, names: ['ton'] },
  { unit: 'short ton', dimension: 'mass', factor: 2000 * POUND, names: ['short ton', 'US ton'] },
  { unit: 'long ton', dimension: 'mass', factor: 2240 * POUND, names: ['long ton'] },
  { unit: 'million tonnes', dimension: 'mass', factor: 1e9, names: ['megatonne'], symbols: ['Mt'] },
  { unit: 'thousand tonnes', dimension: 'mass', factor: 1e6, names: [], symbols: ['kt'] },
  {
    unit: 'kilogram',
    dimension: 'mass',
    factor: 1,
    names: ['kilogram', 'kilogramme', 'kilo'],
    symbols: ['kg', 'kgs'],
  },
  { unit: 'gram', dimension: 'mass', factor: 0.001, names: ['gram', 'gramme'], symbols: ['g'] },
  { unit: 'pound', dimension: 'mass', factor: POUND, names: ['pound'], symbols: ['lb', 'lbs'] },
  { unit: 'ounce', dimension: 'mass', factor: POUND / 16, names: ['ounce'], symbols: ['oz'] },
  // Energy, J
  {
    unit: 'kilowatt-hour',
    dimension: 'energy',
    factor: 3.6e6,
    names: ['kilowatt hour', 'kilowatt-hour'],
    symbols: ['kWh'],
  },
  {
    unit: 'megawatt-hour',
    dimension: 'energy',
    factor: 3.6e9,
    names: ['megawatt hour', 'megawatt-hour'],
    symbols: ['MWh'],
  },
  {
    unit: 'gigawatt-hour',
    dimension: 'energy',
    factor: 3.6e12,
    names: ['gigawatt hour', 'gigawatt-hour'],
    symbols: ['GWh'],
  },
  {
    unit: 'terawatt-hour',
    dimension: 'energy',
    factor: 3.6e15,
    names: ['terawatt hour', 'terawatt-hour'],
    symbols: ['TWh'],
  },
  { unit: 'joule', dimension: 'energy', factor: 1, names: ['joule'], symbols: ['J'] },
  { unit: 'gigajoule', dimension: 'energy', factor: 1e9, names: ['gigajoule'], symbols: ['GJ'] },
  { unit: 'exajoule', dimension: 'energy', factor: 1e18, names: ['exajoule'], symbols: ['EJ'] },
  {
    unit: 'BTU',
    dimension: 'energy',
    factor: 1055.056,
    names: ['British thermal unit'],
    symbols: ['BTU', 'Btu'],
  },
  {
    unit: 'million BTU',
    dimension: 'energy',
    factor: 1055.056e6,
    names: [],
    symbols: ['MMBtu', 'mmbtu', 'MMBTU'],
  },
  {
    unit: 'tonne of oil equivalent',
    dimension: 'energy',
    factor: 41.868e9,
    names: ['tonne of oil equivalent', 'ton of oil equivalent'],
    plurals: ['tonnes of oil equivalent', 'tons of oil equivalent'],
    symbols: ['toe'],
  },
  {
    unit: 'million tonnes of oil equivalent',
    dimension: 'energy',
    factor: 41.868e15,
    names: [],
    symbols: ['Mtoe', 'mtoe'],
  },
  // Power, W
  { unit: 'watt', dimension: 'power', factor: 1, names: ['watt'], symbols: ['W'] },
  { unit: 'kilowatt', dimension: 'power', factor: 1e3, names: ['kilowatt'], symbols: ['kW'] },
  {
    unit: 'megawatt',
    dimension: 'power',
    factor: 1e6,
    names: ['megawatt'],
    symbols: ['MW', 'MWe'],
  },
  {
    unit: 'gigawatt',
    dimension: 'power',
    factor: 1e9,
    names: ['gigawatt'],
    symbols: ['GW', 'GWe'],
  },
  { unit: 'terawatt', dimension: 'power', factor: 1e12, names: ['terawatt'], symbols: ['TW'] },
  {
    unit: 'horsepower',
    dimension: 'power',
    factor: 745.7,
    names: ['horsepower'],
    plurals: ['horsepower'],
    symbols: ['hp'],
  },
  // Temperature, °C
  {
    unit: 'degree Celsius',
    dimension: 'temperature',
    factor: 1,
    names: ['degree Celsius', 'degree centigrade', '° C', 'degree C'],
    plurals: ['degrees Celsius', 'degrees centigrade', 'degrees C'],
  },
  {
    unit: 'degree Fahrenheit',
    dimension: 'temperature',
    factor: 5 / 9,
    offset: -160 / 9,
    names: ['degree Fahrenheit', '° F', 'degree F'],
    plurals: ['degrees Fahrenheit', 'degrees F'],
  },
  { unit: 'kelvin', dimension: 'temperature', factor: 1, offset: -273.15, names: ['kelvin'] },
  // Speed, m/s
  {
    unit: 'kilometre per hour',
    dimension: 'speed',
    factor: 1 / 3.6,
    names: [
      'kilometre per hour',
      'kilometer per hour',
      'kilometre an hour',
      'kilometer an hour',
      'km / h',
      'km per hour',
      'km an hour',
    ],
    plurals: [
      'kilometres per hour',
      'kilometers per hour',
      'kilometres an hour',
      'kilometers an hour',
    ],
    symbols: ['kph', 'kmh'],
  },
  {
    unit: 'mile per hour',
    dimension: 'speed',
    factor: MILE / 3600,
    names: ['mile per hour', 'mile an hour'],
    plurals: ['miles per hour', 'miles an hour'],
    symbols: ['mph'],
  },
  {
    unit: 'metre per second',
    dimension: 'speed',
    factor: 1,
    names: ['metre per second', 'meter per second', 'm / s'],
    plurals: ['metres per second', 'meters per second'],
  },
  { unit: 'knot', dimension: 'speed', factor: 1852 / 3600, names: ['knot'] },
  // Duration, days. 'second' has no singular name here: alone it is an ordinal (see `readUnit`).
  { unit: 'second', dimension: 'duration', factor: 1 / 86_400, names: [], plurals: ['seconds'] },
  { unit: 'minute', dimension: 'duration', factor: 1 / 1440, names: ['minute'] },
  { unit: 'hour', dimension: 'duration', factor: 1 / 24, names: ['hour'] },
  { unit: 'day', dimension: 'duration', factor: 1, names: ['day'] },
  { unit: 'week', dimension: 'duration', factor: 7, names: ['week'] },
  { unit: 'fortnight', dimension: 'duration', factor: 14, names: ['fortnight'] },
  { unit: 'month', dimension: 'duration', factor: YEAR / 12, names: ['month'] },
  { unit: 'year', dimension: 'duration', factor: YEAR, names: ['year'] },
  { unit: 'decade', dimension: 'duration', factor: 10 * YEAR, names: ['decade'] },
  {
    unit: 'century',
    dimension: 'duration',
    factor: 100 * YEAR,
    names: ['century'],
    plurals: ['centuries'],
  },
  {
    unit: 'millennium',
    dimension: 'duration',
    factor: 1000 * YEAR,
    names: ['millennium'],
    plurals: ['millennia', 'millenniums'],
  },
  // Percent
  {
    unit: 'percent',
    dimension: 'percent',
    factor: 1,
    names: ['percent', 'per cent', 'pct', '%'],
    plurals: ['percent'],
  },
  {
    unit: 'percentage point',
    dimension: 'percent',
    factor: 1,
    names: ['percentage point', 'percent point', '% point', 'per cent point'],
    plurals: ['percentage points', 'percent points', '% points', 'per cent points'],
  },
  { unit: 'percentage point', dimension: 'percent', factor: 0.01, names: ['basis point'] },
];

interface CurrencyRow {
  readonly code: string;
  /** Names as written after a number; plurals by rule unless the name is the same in both. */
  readonly names: readonly string[];
  readonly plurals?: readonly string[];
  /** Signs before the number, as tokens joined by spaces ('US $'). */
  readonly signs?: readonly string[];
}

const CURRENCY_ROWS: readonly CurrencyRow[] = [
  {
    code: 'USD',
    names: ['dollar', 'US dollar', 'U . S . dollar', 'American dollar', '$'],
    signs: ['$', 'US $', 'U . S . $'],
  },
  { code: 'AUD', names: ['Australian dollar'], signs: ['A $', 'AU $'] },
  { code: 'CAD', names: ['Canadian dollar'], signs: ['C $', 'CA $'] },
  { code: 'HKD', names: ['Hong Kong dollar'], signs: ['HK $'] },
  { code: 'SGD', names: ['Singapore dollar'], signs: ['S $'] },
  { code: 'NZD', names: ['New Zealand dollar'], signs: ['NZ $'] },
  { code: 'TWD', names: ['Taiwan dollar'], signs: ['NT $'] },
  { code: 'EUR', names: ['euro', '€'], signs: ['€'] },
  {
    code: 'GBP',
    names: ['pound sterling', 'British pound', '£'],
    plurals: ['pounds sterling', 'British pounds'],
    signs: ['£'],
  },
  { code: 'JPY', names: ['yen', 'Japanese yen'], plurals: ['yen', 'Japanese yen'], signs: ['¥'] },
  {
    code: 'CNY',
    names: ['yuan', 'renminbi'],
    plurals: ['yuan', 'renminbi'],
    signs: ['RMB', 'CN ¥'],
  },
  { code: 'RUB', names: ['rouble', 'ruble', 'Russian rouble', 'Russian ruble'], signs: ['₽'] },
  { code: 'KRW', names: ['won', 'South Korean won'], plurals: ['won'], signs: ['₩'] },
  { code: 'INR', names: ['rupee', 'Indian rupee'], signs: ['₹', 'Rs', 'Rs .'] },
  { code: 'CHF', names: ['Swiss franc', 'franc'] },
  { code: 'SEK', names: ['Swedish krona', 'krona'], plurals: ['Swedish kronor', 'kronor'] },
  { code: 'NOK', names: ['Norwegian krone'], plurals: ['Norwegian kroner'] },
  { code: 'DKK', names: ['Danish krone'], plurals: ['Danish kroner'] },
  { code: 'PLN', names: ['zloty'], plurals: ['zlotys', 'zloty'] },
  { code: 'UAH', names: ['hryvnia'], plurals: ['hryvnia', 'hryvnias'] },
  { code: 'KZT', names: ['tenge'], plurals: ['tenge'] },
  { code: 'TRY', names: ['Turkish lira', 'lira'] },
  { code: 'ILS', names: ['shekel'] },
  { code: 'SAR', names: ['riyal'] },
  { code: 'AED', names: ['dirham'] },
  { code: 'BRL', names: ['Brazilian real'], plurals: ['Brazilian reais', 'reais'], signs: ['R $'] },
  { code: 'MXN', names: ['Mexican peso', 'peso'] },
  { code: 'ZAR', names: ['South African rand', 'rand'], plurals: ['rand'] },
  { code: 'THB', names: ['baht'], plurals: ['baht'] },
  { code: 'VND', names: ['Vietnamese dong'], plurals: ['dong'] },
];

/** Names that are everyday words too: 'won', 'rand', 'franc' need a number of at least a thousand before them. */
const LARGE_ONLY: ReadonlySet<string> = new Set(['won', 'rand', 'dong', 'lira', 'peso']);

/** What a phrase of the table means. */
interface Entry {
  readonly unit: Unit;
  /** Written as a symbol: its case matters, and it is no plural. */
  readonly text?: string;
  readonly plural: boolean;
}

/** Phrases by their tokens, joined by one space, in lower case. */
const PHRASES = new Map<string, Entry[]>();
/** The longest phrase that starts with a given first token, in tokens. */
const LONGEST = new Map<string, number>();

function addPhrase(phrase: string, entry: Entry): void {
  const key = phrase.toLowerCase();
  const parts = key.split(' ');
  const first = parts[0] ?? '';
  LONGEST.set(first, Math.max(LONGEST.get(first) ?? 0, parts.length));
  const list = PHRASES.get(key);
  if (list) list.push(entry);
  else PHRASES.set(key, [entry]);
}

/** The regular plural of the last word of a name. */
function plural(name: string): string {
  if (name.endsWith('ch')) return `${name}es`;
  return `${name}s`;
}

for (const row of ROWS) {
  const unit: Unit =
    row.offset === undefined
      ? { unit: row.unit, dimension: row.dimension, factor: row.factor }
      : { unit: row.unit, dimension: row.dimension, factor: row.factor, offset: row.offset };
  for (const name of row.names) {
    const tokens = name.replaceAll('-', ' - ');
    addPhrase(tokens, { unit, plural: false });
    if (!row.plurals) addPhrase(plural(tokens), { unit, plural: true });
  }
  for (const name of row.plurals ?? []) addPhrase(name, { unit, plural: true });
  for (const symbol of row.symbols ?? []) addPhrase(symbol, { unit, text: symbol, plural: true });
}

const CURRENCIES = new Map<string, Unit>();
const SIGNS = new Map<string, Unit>();
for (const row of CURRENCY_ROWS) {
  const unit: Unit = { unit: row.code, dimension: 'money', factor: 1 };
  CURRENCIES.set(row.code, unit);
  addPhrase(row.code, { unit, text: row.code, plural: true });
  for (const name of row.names) {
    addPhrase(name, { unit, plural: false });
    if (!row.plurals) addPhrase(plural(name), { unit, plural: true });
  }
  for (const name of row.plurals ?? []) addPhrase(name, { unit, plural: true });
  for (const sign of row.signs ?? []) SIGNS.set(sign.toLowerCase(), unit);
  SIGNS.set(row.code.toLowerCase(), unit);
}
/** The first tokens of the signs, so that other words are passed over at once. */
const SIGN_STARTS: ReadonlySet<string> = new Set(
  [...SIGNS.keys()].map((sign) => sign.split(' ')[0] ?? ''),
);

/** True if a currency sign may start at a token of this text (lower case). */
export function mayStartSign(lower: string): boolean {
  return SIGN_STARTS.has(lower);
}

/** The longest sign: 'U.S.$' is five tokens. */
const LONGEST_SIGN = 5;

/** A unit that was read. */
export interface UnitReading {
  readonly unit: Unit;
  readonly next: number;
  readonly plural: boolean;
}

/** What stands before a unit, as far as it decides between readings. */
export interface UnitContext {
  readonly value: number;
  /** A hyphen joins number and unit ('12-mile'). */
  readonly hyphened: boolean;
}

/**
 * Reads the unit that starts at a token, the longest phrase first.
 * @returns undefined if none starts there
 */
export function readUnit(
  tokens: readonly ValueToken[],
  index: number,
  context: UnitContext,
): UnitReading | undefined {
  const first = at(tokens, index);
  if (first.kind !== 'word' && first.kind !== 'mark' && first.kind !== 'opaque') return undefined;
  if (context.hyphened && first.lower === 'second') {
    // '30-second' is a time, 'second' elsewhere an ordinal.
    const entry = PHRASES.get('seconds')?.[0];
    if (entry) return { unit: entry.unit, next: index + 1, plural: false };
  }
  const longest = LONGEST.get(first.lower) ?? 0;
  for (let length = longest; length > 0; length--) {
    let phrase = first.lower;
    for (let k = 1; k < length; k++) phrase += ` ${at(tokens, index + k).lower}`;
    for (const entry of PHRASES.get(phrase) ?? []) {
      if (entry.text !== undefined && entry.text !== first.text) continue;
      if (LARGE_ONLY.has(phrase) && context.value < 1000) continue;
      const unit =
        entry.unit.unit === 'pound' && isMoneyPound(tokens, index + length, context.value)
          ? (CURRENCIES.get('GBP') ?? entry.unit)
          : entry.unit;
      return { unit, next: index + length, plural: entry.plural };
    }
  }
  return undefined;
}

/** 'pounds' are money from a million up, unless something is weighed ('2 million pounds of rice'). */
function isMoneyPound(tokens: readonly ValueToken[], next: number, value: number): boolean {
  return value >= 1e6 && at(tokens, next).lower !== 'of';
}

/** Reads a currency sign or code before a number: '$', 'US$', '€', 'USD'. */
export function readCurrencySign(
  tokens: readonly ValueToken[],
  index: number,
): { unit: Unit; next: number } | undefined {
  const first = at(tokens, index);
  if (!SIGN_STARTS.has(first.lower) || (first.kind !== 'mark' && !first.capital)) return undefined;
  for (let length = LONGEST_SIGN; length > 0; length--) {
    const last = at(tokens, index + length - 1);
    if (last.text === '') continue;
    let phrase = first.lower;
    for (let k = 1; k < length; k++) {
      if (!at(tokens, index + k).glued) phrase += '?';
      phrase += ` ${at(tokens, index + k).lower}`;
    }
    const unit = SIGNS.get(phrase);
    if (
      unit &&
      (first.kind === 'mark' ||
        length > 1 ||
        first.text === first.text.toUpperCase() ||
        first.text === 'Rs')
    ) {
      return { unit, next: index + length };
    }
  }
  return undefined;
}

/** Converts a value in a unit into base units. */
export function toBase(value: number, unit: Unit): number {
  return value * unit.factor + (unit.offset ?? 0);
}

/** Nouns after 'a' or 'per' that a rate is counted by, besides the units: '$40 a head', 'per capita'. */
const RATE_NOUNS: ReadonlyMap<string, string> = new Map([
  ['head', 'person'],
  ['capita', 'person'],
  ['person', 'person'],
  ['household', 'household'],
  ['share', 'share'],
  ['unit', 'unit'],
  ['bottle', 'bottle'],
  ['ticket', 'ticket'],
  ['vote', 'vote'],
  ['night', 'day'],
  ['season', 'season'],
  ['game', 'game'],
  ['second', 'second'],
  ['annum', 'year'],
]);

/** Letters behind a slash: 'bcm/y', 'b/d'. */
const RATE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['y', 'year'],
  ['yr', 'year'],
  ['d', 'day'],
  ['h', 'hour'],
  ['s', 'second'],
]);

/** Adverbs and adjectives that are rates by themselves. */
const RATE_ADVERBS: ReadonlyMap<string, string> = new Map([
  ['annually', 'year'],
  ['yearly', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
  ['hourly', 'hour'],
]);

/** A per-unit that was read. */
export interface PerReading {
  readonly per: string;
  readonly next: number;
}

/** Reads 'a barrel', 'per capita', '/day', 'each year', 'annually' at a token. */
export function readPer(tokens: readonly ValueToken[], index: number): PerReading | undefined {
  const word = at(tokens, index);
  const adverb = RATE_ADVERBS.get(word.lower);
  if (adverb !== undefined) return { per: adverb, next: index + 1 };
  const isPer = word.lower === 'per' || (word.lower === '/' && word.glued);
  const isArticle =
    word.lower === 'a' || word.lower === 'an' || word.lower === 'each' || word.lower === 'every';
  if (!isPer && !isArticle) return undefined;
  const noun = at(tokens, index + 1);
  if (noun.kind !== 'word' || noun.lower === 'cent') return undefined;
  const known =
    RATE_NOUNS.get(noun.lower) ?? (word.lower === '/' ? RATE_LETTERS.get(noun.text) : undefined);
  if (known !== undefined) return { per: known, next: index + 2 };
  const unit = readUnit(tokens, index + 1, { value: 1, hyphened: false });
  if (unit && !unit.plural) {
    // 'a year later', 'a day after' is a time and no rate.
    return isArticle && isShiftWord(at(tokens, unit.next).lower)
      ? undefined
      : { per: unit.unit.unit, next: unit.next };
  }
  if (unit && isPer && unit.unit.dimension !== 'percent') {
    return { per: unit.unit.unit, next: unit.next };
  }
  return word.lower === 'per' && /^[a-z]+$/.test(noun.lower)
    ? { per: noun.lower, next: index + 2 }
    : undefined;
}

function isShiftWord(word: string): boolean {
  return (
    word === 'later' ||
    word === 'earlier' ||
    word === 'ago' ||
    word === 'after' ||
    word === 'before'
  );
}

/** Rates in one symbol: barrels per day and the like. */
export const RATE_SYMBOLS: ReadonlyMap<string, { unit: string; per: string; scale: number }> =
  new Map([
    ['bpd', { unit: 'barrel', per: 'day', scale: 1 }],
    ['mbpd', { unit: 'barrel', per: 'day', scale: 1e6 }],
    ['mbd', { unit: 'barrel', per: 'day', scale: 1e6 }],
  ]);

/** The unit of a canonical name in the table. */
export function unitNamed(name: string): Unit | undefined {
  return PHRASES.get(name)?.[0]?.unit ?? CURRENCIES.get(name);
}
