/**
 * References and citations as text. Each style is a table of templates, one per kind of work, filled
 * with values that are the same for all. Source: The Chicago Manual of Style, 17th edition, chapters
 * 14 (notes and bibliography) and 15 (author-date), and its published examples.
 *
 * A template is a list of sentences. `{x}` is a value, `[…]` is left out if a value in it is missing,
 * `*…*` is italic; a sentence is left out if a value outside brackets is missing.
 */
import { OTHERS } from './names.ts';
import type { CslDate, CslItem, CslName } from './reference.ts';

export type ReferenceStyle = 'chicago-author-date' | 'chicago-notes' | 'plain';

export interface FormatOptions {
  /** Italics as `*…*`, links as `<…>`, and every other text escaped for Markdown. */
  readonly markdown?: boolean;
}

type Kind = 'article' | 'news' | 'book' | 'chapter' | 'report' | 'thesis' | 'web' | 'other';

const KINDS: Readonly<Record<string, Kind>> = {
  article: 'article',
  'article-journal': 'article',
  review: 'article',
  'article-magazine': 'news',
  'article-newspaper': 'news',
  'post-weblog': 'news',
  book: 'book',
  motion_picture: 'book',
  periodical: 'book',
  chapter: 'chapter',
  'paper-conference': 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  entry: 'chapter',
  report: 'report',
  legislation: 'report',
  patent: 'report',
  pamphlet: 'book',
  standard: 'report',
  thesis: 'thesis',
  webpage: 'web',
  post: 'web',
  dataset: 'web',
  software: 'web',
};

/** Lead, year and title come first; without a lead the title takes its place. */
const AUTHOR_DATE: Readonly<Record<Kind, readonly string[]>> = {
  article: ['{lead}', '{year}', '“{title}”', '*{container}*[ {numbers}][: {pages}]', '{link}'],
  news: ['{lead}', '{year}', '“{title}”', '*{container}*[, {dayDate}]', '{link}'],
  book: [
    '{lead}',
    '{year}',
    '*{title}*',
    '{edition}',
    'Vol. {volume}[ of *{container}*]',
    '{contributors}',
    '{series}',
    '{imprint}',
    '{link}',
  ],
  chapter: [
    '{lead}',
    '{year}',
    '“{title}”',
    'In *{container}*[, vol. {volume}][, {byEditors}][, {pages}]',
    '{presented}',
    '{edition}',
    '{series}',
    '{imprint}',
    '{link}',
  ],
  report: [
    '{lead}',
    '{year}',
    '*{title}*',
    '{genreNumber}',
    '{contributors}',
    '{series}',
    '{imprint}',
    '{link}',
  ],
  thesis: ['{lead}', '{year}', '“{title}”', '{degree}[, {publisher}]', '{link}'],
  web: [
    '{lead}',
    '{year}',
    '“{title}”',
    '{container}',
    '{genreNumber}',
    '{site}',
    '{dayDate}',
    '{accessed}',
    '{link}',
  ],
  other: [
    '{lead}',
    '{year}',
    '“{title}”',
    '*{container}*[ {numbers}][: {pages}]',
    '{genreNumber}',
    '{contributors}',
    '{imprint}',
    '{dayDate}',
    '{link}',
  ],
};

/** The bibliography form. The year stands with the issue or the publisher. */
const NOTES: Readonly<Record<Kind, readonly string[]>> = {
  article: ['{lead}', '“{title}”', '*{container}*[ {datedNumbers}][: {pages}]', '{link}'],
  news: ['{lead}', '“{title}”', '*{container}*[, {date}]', '{link}'],
  book: [
    '{lead}',
    '*{title}*',
    '{edition}',
    'Vol. {volume}[ of *{container}*]',
    '{contributors}',
    '{series}',
    '{datedImprint}',
    '{link}',
  ],
  chapter: [
    '{lead}',
    '“{title}”',
    'In *{container}*[, vol. {volume}][, {byEditors}][, {pages}]',
    '{presented}',
    '{edition}',
    '{series}',
    '{datedImprint}',
    '{link}',
  ],
  report: [
    '{lead}',
    '*{title}*',
    '{genreNumber}',
    '{contributors}',
    '{series}',
    '{datedImprint}',
    '{link}',
  ],
  thesis: ['{lead}', '“{title}”', '{degree}[, {publisher}], {date}', '{link}'],
  web: [
    '{lead}',
    '“{title}”',
    '{container}',
    '{genreNumber}',
    '{site}',
    '{date}',
    '{accessed}',
    '{link}',
  ],
  other: [
    '{lead}',
    '“{title}”',
    '*{container}*[ {numbers}][: {pages}]',
    '{genreNumber}',
    '{contributors}',
    '{datedImprint}',
    '{link}',
  ],
};

const PLAIN_BOOK = [
  '{lead}',
  '{title}',
  '{edition}',
  'Vol. {volume}[ of *{container}*]',
  '{contributors}',
  '{series}',
  '{datedImprint}',
  '{link}',
];
const PLAIN: Readonly<Record<Kind, readonly string[]>> = {
  article: ['{lead}', '{title}', '{container}[ {datedNumbers}][: {pages}]', '{link}'],
  news: ['{lead}', '{title}', '{container}[, {date}]', '{link}'],
  book: PLAIN_BOOK,
  chapter: [
    '{lead}',
    '{title}',
    'In {container}[, vol. {volume}][, {byEditors}][, {pages}]',
    '{presented}',
    '{datedImprint}',
    '{link}',
  ],
  report: [
    '{lead}',
    '{title}',
    '{genreNumber}',
    '{contributors}',
    '{series}',
    '{datedImprint}',
    '{link}',
  ],
  thesis: NOTES.thesis.map((part) => part.replace(/[“”]/g, '')),
  web: NOTES.web.map((part) => part.replace(/[“”]/g, '')),
  other: [
    '{lead}',
    '{title}',
    '{container}',
    '{genreNumber}',
    '{contributors}',
    '{datedImprint}',
    '{link}',
  ],
};

const TEMPLATES: Readonly<Record<ReferenceStyle, Readonly<Record<Kind, readonly string[]>>>> = {
  'chicago-author-date': AUTHOR_DATE,
  'chicago-notes': NOTES,
  plain: PLAIN,
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];
const NO_DATE = 'n.d.';
const ET_AL = 'et al.';
/** Chicago 14.76: of more than ten names the first seven are given. */
const MAX_LISTED_NAMES = 10;
const LISTED_OF_MANY = 7;
/** In a short citation three or more names become the first and 'et al.'. */
const MAX_SHORT_NAMES = 2;
/** Theses as Chicago calls them. */
const DEGREES: Readonly<Record<string, string>> = {
  'phd thesis': 'PhD diss.',
  'doctoral dissertation': 'PhD diss.',
  dissertation: 'PhD diss.',
  'master’s thesis': 'Master’s thesis',
};

/** Stands for the italic marks until the text is complete; no reference holds this character. */
const ITALIC = '\ue000';
const ITALICS = new RegExp(ITALIC, 'g');
const MARKDOWN_SPECIAL = /[\\`*_[\]<>@$~^|#]|&(?=#?\w+;)/g;

/**
 * A reference as an entry of a reference list, without line break at its end. Missing variables
 * leave no trace. 'chicago-notes' gives the bibliography's form, not the footnote's.
 */
export function formatReference(
  item: CslItem,
  style: ReferenceStyle,
  options: FormatOptions = {},
): string {
  const isMarkdown = options.markdown === true;
  const values = referenceValues(item);
  const template = TEMPLATES[style][KINDS[item.type] ?? 'other'];
  const hasLead = (values['lead'] ?? '') !== '';
  const ordered =
    !hasLead && template[1] === '{year}'
      ? [template[2] ?? '', '{year}', ...template.slice(3)]
      : template;
  const sentences: string[] = [];
  for (const part of ordered) {
    const filled = fill(part, (name) => shown(name, values[name] ?? '', isMarkdown));
    if (filled !== undefined && filled !== '') sentences.push(closed(capitalized(filled)));
  }
  return sentences.join(' ').replace(ITALICS, isMarkdown ? '*' : '');
}

/** 'Smith 2009', 'Smith and Jones 2010', 'Lee et al. 2012', 'NATO n.d.': what stands in a citation. */
export function shortCitation(item: CslItem): string {
  const names = shortNames(item);
  return `${names === '' ? (item['title'] ?? item.id) : names} ${yearText(item.issued) ?? NO_DATE}`;
}

function shortNames(item: CslItem): string {
  const list = firstFilled(item.author, item.editor, item.translator);
  if (!list) return item.title === undefined ? (item.publisher ?? '') : organisation(item);
  const hasOthers = list.some(isOthers);
  const families = list.filter((name) => !isOthers(name)).map(shortName);
  const [first = '', second = ''] = families;
  if (hasOthers || families.length > MAX_SHORT_NAMES) return `${first} ${ET_AL}`;
  return families.length === 2 ? `${first} and ${second}` : first;
}

function shortName(name: CslName): string {
  if (name.family === undefined) return name.literal ?? name.given ?? '';
  return joined([name['non-dropping-particle'], name.family], ' ');
}

/** Reports and web pages without an author are their publisher's. */
function organisation(item: CslItem): string {
  return item.type === 'webpage' || item.type === 'report' ? (item.publisher ?? '') : '';
}

/** The values that templates name; '' where the item lacks what they need. */
function referenceValues(item: CslItem): Readonly<Record<string, string>> {
  const authors = firstFilled(item.author);
  const editors = firstFilled(item.editor);
  const translators = firstFilled(item.translator);
  const isPart = KINDS[item.type] === 'chapter';
  let lead: string;
  let usedEditors = false;
  let usedTranslators = false;
  if (authors) lead = nameList(authors, true);
  else if (editors && !isPart) {
    lead = `${nameList(editors, true)}, ${editors.length > 1 ? 'eds.' : 'ed.'}`;
    usedEditors = true;
  } else if (translators && !isPart) {
    lead = `${nameList(translators, true)}, trans.`;
    usedTranslators = true;
  } else lead = organisation(item);
  const usedPublisher = lead !== '' && lead === item.publisher;
  const year = yearText(item.issued) ?? NO_DATE;
  const edited = editors && !usedEditors ? `edited by ${nameList(editors, false)}` : '';
  const translated =
    translators && !usedTranslators ? `translated by ${nameList(translators, false)}` : '';
  const publisher = usedPublisher ? '' : (item.publisher ?? '');
  const imprint = joined([item['publisher-place'], publisher], ': ');
  const season = seasonOrMonth(item.issued);
  const fullDate = dateText(item.issued);
  return {
    lead,
    year,
    title: item.title ?? '',
    container: item['container-title'] ?? '',
    volume: item.volume ?? '',
    pages: item.page === undefined ? '' : chicagoPages(item.page),
    numbers: numbers(item, season === '' ? '' : `(${season})`),
    datedNumbers: numbers(item, `(${joined([season, year], ' ')})`),
    edition: edition(item.edition),
    byEditors: joined([edited, translated], ', '),
    contributors: joined([edited, capitalized(translated)], '. '),
    series: joined([item['collection-title'], textVariable(item, 'collection-number')], ' '),
    imprint,
    datedImprint: joined([imprint, year], ', '),
    publisher: item.publisher ?? '',
    site: publisher,
    degree: item.genre === undefined ? 'Thesis' : (DEGREES[item.genre.toLowerCase()] ?? item.genre),
    genreNumber: genreNumber(item),
    presented: presented(item),
    date: fullDate === '' ? NO_DATE : fullDate,
    dayDate: item.issued?.['date-parts']?.[0]?.[1] === undefined ? '' : fullDate,
    accessed:
      item.issued === undefined && item.accessed !== undefined
        ? `Accessed ${dateText(item.accessed)}`
        : '',
    link: item.DOI === undefined ? (item.URL ?? '') : `https://doi.org/${bareDoi(item.DOI)}`,
  };
}

/** A value as it goes into the text: escaped, links in angle brackets, quotation marks nested. */
function shown(name: string, value: string, isMarkdown: boolean): string {
  const safe = value.replace(ITALICS, '').trim();
  if (!isMarkdown) return safe;
  if (name === 'link' && /^https?:\/\/[^\s<>]+$/.test(safe)) return `<${safe}>`;
  return safe.replace(MARKDOWN_SPECIAL, '\\$&');
}

/** Fills one sentence of a template; undefined if a value outside brackets is missing. */
function fill(template: string, value: (name: string) => string): string | undefined {
  let out = '';
  for (const [, group, name, italic, text] of template.matchAll(
    /\[([^\]]*)\]|\{(\w+)\}|(\*)|([^[{*]+)/g,
  )) {
    if (group !== undefined) out += fill(group, value) ?? '';
    else if (name !== undefined) {
      const filled = value(name);
      if (filled === '') return undefined;
      // Quotation marks within quotation marks are single ones.
      out += out.endsWith('“') ? filled.replace(/“/g, '‘').replace(/”/g, '’') : filled;
    } else if (italic !== undefined) out += ITALIC;
    else out += text ?? '';
  }
  return out;
}

/** The sentence with its full stop: inside quotation marks, and none after '?', '!' or '.'. */
function closed(sentence: string): string {
  const bare = sentence.replace(/[\ue000”’]+$/, '');
  if (/[.?!]$/.test(bare)) return sentence;
  return sentence.endsWith('”') ? `${sentence.slice(0, -1)}.”` : `${sentence}.`;
}

/** Only words of ours begin in lower case at a sentence's start; titles and names stay as they are. */
function capitalized(sentence: string): string {
  return sentence.replace(
    /^(edited|translated) by /,
    (words) => words.charAt(0).toUpperCase() + words.slice(1),
  );
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

function firstFilled(...lists: readonly (readonly CslName[] | undefined)[]) {
  return lists.find((list) => list !== undefined && list.length > 0);
}

function textVariable(item: CslItem, name: string): string {
  const value: unknown = new Map<string, unknown>(Object.entries(item)).get(name);
  return typeof value === 'string' ? value : '';
}

function isOthers(name: CslName): boolean {
  return name.literal === OTHERS.literal && name.family === undefined;
}

/** 'Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem'; not inverted: 'A and B', 'A, B, and C'. */
function nameList(names: readonly CslName[], inverted: boolean): string {
  const known = names.filter((name) => !isOthers(name));
  const isCut = known.length > MAX_LISTED_NAMES;
  const listed = (isCut ? known.slice(0, LISTED_OF_MANY) : known).map((name, i) =>
    inverted && i === 0 ? invertedName(name) : naturalName(name),
  );
  if (isCut || known.length < names.length) return `${listed.join(', ')}, ${ET_AL}`;
  const last = listed.at(-1) ?? '';
  if (listed.length < 2) return last;
  const hasComma = listed.length > 2 || (inverted && (listed[0] ?? '').includes(','));
  return `${listed.slice(0, -1).join(', ')}${hasComma ? ',' : ''} and ${last}`;
}

function naturalName(name: CslName): string {
  if (name.family === undefined) return name.literal ?? name.given ?? '';
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return joined([name.given, ...particles, name.family, name.suffix], ' ');
}

function invertedName(name: CslName): string {
  if (name.family === undefined) return name.literal ?? name.given ?? '';
  const family = joined([name['non-dropping-particle'], name.family], ' ');
  return joined([family, joined([name.given, name['dropping-particle']], ' '), name.suffix], ', ');
}

/** Volume and issue: '38 (1)' or, with a season or year in parentheses, '38, no. 1 (Spring 2017)'. */
function numbers(item: CslItem, parenthesis: string): string {
  const { volume, issue } = item;
  if (parenthesis === '') {
    if (volume === undefined) return issue === undefined ? '' : `no. ${issue}`;
    return issue === undefined ? volume : `${volume} (${issue})`;
  }
  return joined(
    [joined([volume, issue === undefined ? '' : `no. ${issue}`], ', '), parenthesis],
    ' ',
  );
}

function genreNumber(item: CslItem): string {
  if (item.genre === undefined) return item.number === undefined ? '' : `No. ${item.number}`;
  return joined([item.genre, item.number], ' ');
}

/** A paper without proceedings was presented somewhere. */
function presented(item: CslItem): string {
  if (item['container-title'] !== undefined) return '';
  const event = joined(
    [
      textVariable(item, 'event-title') || textVariable(item, 'event'),
      textVariable(item, 'event-place'),
    ],
    ', ',
  );
  return event === '' ? '' : `Paper presented at ${event}`;
}

/** '2' is '2nd ed.'; the first edition is not mentioned. */
function edition(text: string | undefined): string {
  if (text === undefined || text.trim() === '' || text.trim() === '1') return '';
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) return `${ordinal(Number(trimmed))} ed.`;
  return /\bed(?:\.|ition\b|n\b)/i.test(trimmed) ? trimmed : `${trimmed} ed.`;
}

function ordinal(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return `${value}th`;
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
}

function bareDoi(doi: string): string {
  return doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}

function yearText(date: CslDate | undefined): string | undefined {
  const ends = date?.['date-parts'] ?? [];
  const years = ends.map((end) => end[0]).filter((year) => year !== undefined);
  const [first, second] = years;
  if (first === undefined) return date?.literal;
  return second === undefined || second === first ? `${first}` : `${first}–${second}`;
}

/** 'Summer', 'March' or 'July–August': what stands with a journal's issue. */
function seasonOrMonth(date: CslDate | undefined): string {
  if (date === undefined) return '';
  if (date.season !== undefined) return SEASONS[date.season - 1] ?? '';
  const months = (date['date-parts'] ?? []).map((end) => monthName(end[1]));
  return [...new Set(months.filter((month) => month !== ''))].join('–');
}

function monthName(month: number | undefined): string {
  return month === undefined ? '' : (MONTHS[month - 1] ?? '');
}

/** 'April 17, 2017', 'April 2017', 'Summer 2009', '2017', 'May 19–25, 1968'; '' without a date. */
function dateText(date: CslDate | undefined): string {
  const [first, second] = date?.['date-parts'] ?? [];
  if (date === undefined || first === undefined) return date?.literal ?? '';
  if (date.season !== undefined) return joined([seasonOrMonth(date), yearText(date)], ' ');
  const [year, month, day] = first;
  if (month === undefined) return yearText(date) ?? '';
  const single = (end: readonly number[]) =>
    joined(
      [joined([monthName(end[1]), end[2]?.toString()], ' '), end[0]?.toString()],
      end[2] === undefined ? ' ' : ', ',
    );
  if (second === undefined) return single(first);
  if (second[0] !== year) return `${single(first)}–${single(second)}`;
  const days = day === undefined ? '' : ` ${day}`;
  const lastDay = second[2] === undefined ? '' : String(second[2]);
  const lastMonth = second[1] === month ? '' : monthName(second[1]);
  const start = `${monthName(month)}${days}`;
  const end = joined([lastMonth, lastDay], ' ');
  const span = end === '' ? start : `${start}–${end}`;
  return `${span}${day === undefined ? '' : ','} ${year ?? ''}`;
}

const PAGE_RANGE = /(?<![\p{L}\p{N}])(\d{1,9})\s*[-–—]+\s*(\d{1,9})(?![\p{L}\p{N}])/gu;

/** Page ranges shortened as Chicago 9.61 has it: '167–95', '101–8', '100–104', '1496–500'. */
export function chicagoPages(pages: string): string {
  return pages.replace(
    PAGE_RANGE,
    (_, first: string, last: string) => `${first}–${shortLast(first, last)}`,
  );
}

function shortLast(first: string, last: string): string {
  if (first.length !== last.length || Number(first) < 100 || Number(first) % 100 === 0) return last;
  let same = 0;
  while (same < first.length && first.charAt(same) === last.charAt(same)) same++;
  if (same === first.length) return last;
  // 101 to 109: only what changes; else two digits at least; four digits if three would change.
  const changed = first.length - same;
  const keep = Number(first) % 100 < 10 ? changed : Math.max(2, changed);
  return last.slice(last.length - keep);
}
