/** What a table cell is read with: the labels of its row, the header of its column, the unit they give. */
import { findValues } from '../language/values.ts';
import { withoutEnd } from '../text.ts';
import type { CellPlace, TableText } from '../markdown/document.ts';
import type { Edit } from './reading.ts';

/** How a cell counts: a header or label is read with the other cells and claims nothing by itself. */
export type CellReading =
  { readonly kind: 'label' } | { readonly kind: 'claim'; readonly edits: readonly Edit[] };

/** Headers that say no more than that there is something below them. */
const EMPTY_HEADER =
  /^(?:the\s)?(?:values?|figures?|data|items?|indicators?|measures?|metrics?|details?|facts?|statements?|claims?|points?|topics?|subjects?|what|description|no\.?|#|date|year|when|where|location|place|position|event|what happened)$/iu;
/** Headers of a column that says what the figures beside it are. */
const ITEM_HEADER =
  /^(?:items?|indicators?|measures?|metrics?|topics?|subjects?|categor(?:y|ies)|types?|variables?|what)$/iu;
/** Columns that say where the others come from. */
const SOURCE_HEADER =
  /^(?:sources?|notes?|references?|refs?\.?|citations?|comments?|remarks?|confidence)$/iu;
const INDEX_HEADER = /^(?:#|no\.?|nr\.?|number)?$/iu;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
/** A number with nothing but a bound before it: what it counts stands in a header. */
const BARE_NUMBER = /^(?:\p{L}+\s){0,3}[~≈<>≤≥±]?\s?\d[\d,.]*(?:\s?[–-]\s?\d[\d,.]*)?$/u;
/** Labels are short; a longer cell is prose of its own. */
const LABEL_WORDS = 12;

/**
 * Reads a cell with its table. Of a cell that is a whole sentence only the date of its row is needed.
 * A header that names one of the `authors` says whose figures they are, and nothing of them.
 */
export function readCell(
  cell: string,
  { table, row, column }: CellPlace,
  isWhole: boolean,
  authors: readonly string[] = [],
): CellReading {
  const shape = shapeOf(table);
  const cells = table.rows[row] ?? [];
  if (row < shape.headerRows) return { kind: 'label' };
  if (cells.length < 2) return claim(cell, '', '');
  if (column < shape.firstLabel) return { kind: 'label' };
  if (column === shape.firstLabel) {
    // a timeline's date is a claim about what happened then
    const event = cells.find((text, i) => i > column && text !== '' && !shape.sources.has(i));
    return isDate(cell) && event !== undefined ? claim(cell, '', `: ${event}`) : { kind: 'label' };
  }
  const labels = cells.filter((text, i) => i < column && shape.labels.has(i) && text !== '');
  if (isWhole) {
    const date = labels.find(isDate);
    return claim(cell, date === undefined ? '' : `${YEAR.test(date) ? 'In ' : ''}${date}: `, '');
  }
  const header = shape.headers[column] ?? '';
  const isSource = authors.some((author) => header.toLowerCase().includes(author));
  return withUnit(cell, labels, isSource ? '' : header, table.caption ?? '');
}

function claim(cell: string, lead: string, after: string, currency = ''): CellReading {
  const edits: Edit[] = [];
  if (lead !== '') edits.push({ at: 0, remove: 0, text: lead });
  if (currency !== '') edits.push({ at: cell.search(/\d/u), remove: 0, text: currency });
  if (after !== '') edits.push({ at: cell.length, remove: 0, text: after });
  return { kind: 'claim', edits };
}

/** Which rows are headers and which columns are labels. */
interface Shape {
  readonly headerRows: number;
  /** Header texts by column, those of several rows joined. */
  readonly headers: readonly string[];
  readonly firstLabel: number;
  readonly labels: ReadonlySet<number>;
  readonly sources: ReadonlySet<number>;
}

const shapes = new WeakMap<TableText, Shape>();

function shapeOf(table: TableText): Shape {
  const known = shapes.get(table);
  if (known !== undefined) return known;
  const { rows } = table;
  const [first = [], second = []] = rows;
  const headerRows = isSecondHeader(second, rows.length) ? 2 : 1;
  const body = rows.slice(headerRows);
  let spanning = '';
  const headers = first.map((text, column) => {
    // over a second row, an empty header cell belongs to the one on its left
    if (text !== '') spanning = text;
    if (headerRows === 1) return text;
    return [spanning, second[column] ?? ''].filter((part) => part !== '').join(', ');
  });
  const column = (at: number) => body.map((row) => row[at] ?? '').filter((text) => text !== '');
  const isIndex =
    INDEX_HEADER.test(first[0] ?? '') &&
    column(0).length > 0 &&
    column(0).every((text) => /^\d{1,3}\.?$/u.test(text));
  const firstLabel = isIndex ? 1 : 0;
  const sources = new Set(
    first.flatMap((text, at) => (at > firstLabel && SOURCE_HEADER.test(text) ? [at] : [])),
  );
  const labels = new Set([firstLabel]);
  for (let at = firstLabel + 1; at < first.length; at++) {
    const isText = column(at).every((text) => !/\d/u.test(text) && isShort(text));
    if (isText && ITEM_HEADER.test(first[at] ?? '')) labels.add(at);
  }
  const shape = { headerRows, headers, firstLabel, labels, sources };
  shapes.set(table, shape);
  return shape;
}

/** A row below the header that holds no figures and labels nothing: units, or parts of spanning headers. */
function isSecondHeader(row: readonly string[], rows: number): boolean {
  const [first, ...others] = row;
  return (
    rows > 2 &&
    first === '' &&
    others.some((text) => text !== '') &&
    others.every((text) => !/\d/u.test(text) || YEAR.test(text))
  );
}

function isShort(text: string): boolean {
  return text.split(/\s+/u).length <= LABEL_WORDS;
}

function isDate(text: string): boolean {
  const [value] = findValues(YEAR.test(text) ? `in ${text}` : text);
  return value?.kind === 'date' && value.end - value.start >= text.trim().length;
}

/** What goes before and after a number to give it its unit. */
interface Unit {
  readonly before: string;
  readonly after: string;
}

function withUnit(
  cell: string,
  labels: readonly string[],
  header: string,
  caption: string,
): CellReading {
  const parted = [header, labels.at(-1) ?? '', caption].map(partUnit);
  const [ownHeader, ownLabel, ownCaption] = parted;
  const isBare = BARE_NUMBER.test(cell.trim());
  const unit = isBare
    ? parted.map((part) => part.unit).find((found) => found !== undefined)
    : undefined;
  const after = unit?.after ?? rankEnding(cell.trim(), [header, ...labels]) ?? '';
  const tidy = (text: string | undefined) => withoutEnd(text ?? '', '.:;, ');
  const own = EMPTY_HEADER.test(ownHeader?.text ?? '') ? '' : tidy(ownHeader?.text);
  const isYear = YEAR.test(own);
  const texts = [...labels.slice(0, -1).map(tidy), tidy(ownLabel?.text), isYear ? '' : own];
  // one clause with the value, so that whoever it names is whom the value is said of
  const row = texts.filter((text) => text !== '').join(' / ') + (isYear ? ` in ${own}` : '');
  const lead = [tidy(ownCaption?.text), row].filter((text) => text !== '').join(', ');
  // a bare year is only read as one where a preposition says so
  const before = YEAR.test(cell.trim()) && unit === undefined ? 'in ' : unit?.before;
  return claim(cell, lead === '' ? '' : `${lead} = `, after, before);
}

/** A header or label without its unit: 'Length (miles)', 'Trade, US$ bn', 'Share in percent'. */
function partUnit(label: string): { readonly text: string; readonly unit?: Unit } {
  const whole = unitOf(label);
  if (whole !== undefined) return { text: '', unit: whole };
  const bracketed = /^(.{0,200}?)[([]([^()[\]]{1,40})[)\]]$/u.exec(label);
  const tail = bracketed ?? /^(.{0,200})(?:,|\sin)\s([^,]{1,40})$/u.exec(label);
  const text = tail?.[1]?.trim() ?? '';
  const unit = unitOf((tail?.[2] ?? '').replace(/^in\s/u, ''));
  if (unit !== undefined) return { text, unit };
  const counted = /^(?:total )?number of ([^,()]{2,60})$/iu.exec(label)?.[1];
  const noun = counted?.split(/\s(?:of|in|at|on|for|from|to|with|by|near)\s/u)[0];
  return noun === undefined
    ? { text: label }
    : { text: label, unit: { before: '', after: ` ${noun}` } };
}

const CURRENCY =
  /^(US\$|\$|€|£|¥|USD|EUR|GBP|JPY)\s?(bn|billions?|m|mn|mln|millions?|tn|trillions?|k|thousands?)?$/iu;
const SIGNS: Readonly<Record<string, string>> = {
  US$: '$',
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
};
const SCALED = /^(billion|million|thousand|trillion)s?(?:\sof)?(?:\s(.{1,30}))?$/iu;

/** Reads a unit by trying it on a number: what the engine does not take for a unit is none. */
function unitOf(text: string): Unit | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 40 || /\d/u.test(trimmed)) return undefined;
  const [, currency, scale] = CURRENCY.exec(trimmed) ?? [];
  if (currency !== undefined) {
    const sign = currency.toUpperCase();
    return {
      before: SIGNS[sign] ?? sign,
      after: scale === undefined ? '' : ` ${withoutEnd(scale, 's')}`,
    };
  }
  const scaled = SCALED.exec(trimmed);
  const plain =
    scaled === null ? trimmed : [scaled[1]?.toLowerCase(), scaled[2]].filter(Boolean).join(' ');
  const after = /^[%°]/u.test(plain) ? plain : ` ${plain}`;
  const [value, other] = findValues(`34${after}`);
  if (value?.kind !== 'quantity' || other !== undefined) return undefined;
  const isUnit = value.dimension !== 'count' || (scaled !== null && value.value.low > 34);
  return isUnit && (value.end === 2 + after.length || value.dimension === 'percent')
    ? { before: '', after }
    : undefined;
}

/** '13' or '13th' in a column of ranks is read as '13th-largest'. */
function rankEnding(cell: string, labels: readonly string[]): string | undefined {
  if (!labels.some((label) => /\brank(?:ing)?\b/iu.test(label))) return undefined;
  const [, number, ending] = /^(\d{1,3})(st|nd|rd|th)?$/u.exec(cell) ?? [];
  if (number === undefined) return undefined;
  return `${ending === undefined ? ordinalEnding(Number(number)) : ''}-largest`;
}

function ordinalEnding(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
}
