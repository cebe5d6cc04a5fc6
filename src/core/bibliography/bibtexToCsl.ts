/**
 * BibTeX and BibLaTeX entries as CSL items: types, fields, and what an entry inherits by crossref.
 * Sources: the BibLaTeX manual, sections 2.1, 2.2 and appendix B (inheritance); the CSL 1.0.2
 * specification, appendices III and IV; where they leave a choice, what Pandoc does.
 */
import { dateFromEdtf, dateFromYearAndMonth } from './dates.ts';
import { latexToText, verbatimToText } from './latex.ts';
import { namesFromBibtex } from './names.ts';
import type { CslDate, CslItem, CslName } from './reference.ts';

/** An entry's fields: lower-case names, values with their LaTeX markup. */
export type RawFields = ReadonlyMap<string, string>;

/** CSL types of BibTeX's and BibLaTeX's entry types. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'article-journal': 'article suppperiodical',
    book: 'book mvbook collection mvcollection proceedings mvproceedings reference mvreference manual',
    chapter: 'inbook incollection suppbook suppcollection bookinbook',
    'paper-conference': 'inproceedings conference',
    'entry-encyclopedia': 'inreference',
    pamphlet: 'booklet',
    periodical: 'periodical',
    thesis: 'thesis phdthesis mastersthesis',
    report: 'report techreport',
    webpage: 'online electronic www webpage',
    manuscript: 'unpublished',
    patent: 'patent',
    document: 'misc set bibnote custom customa customb customc customd custome customf',
    dataset: 'dataset',
    software: 'software',
    motion_picture: 'movie video',
    song: 'audio music',
    graphic: 'artwork image',
    personal_communication: 'letter',
    legislation: 'legislation legal',
    legal_case: 'jurisdiction',
    standard: 'standard',
    review: 'review',
    performance: 'performance',
    treaty: 'treaty',
    hearing: 'hearing',
  }).flatMap(([csl, types]) => types.split(' ').map((type) => [type, csl] as const)),
);

/** Entries that only lend their fields, or configure a program, and can't be cited. */
const NOT_CITABLE = new Set(['xdata', 'ieeetranbstctl', 'control']);

/** True for an entry type that some entry in use has; false for any other word. */
export function isEntryType(type: string): boolean {
  return TYPES.has(type) || NOT_CITABLE.has(type);
}

/** True if entries of this type can be cited. */
export function isCitable(type: string): boolean {
  return !NOT_CITABLE.has(type);
}

/** Genres that a type implies, and the keywords of BibLaTeX's `type` field. */
const TYPE_GENRES = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mastersthesis', 'Master’s thesis'],
]);
const GENRE_KEYWORDS = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mathesis', 'Master’s thesis'],
  ['mastersthesis', 'Master’s thesis'],
  ['bathesis', 'Bachelor’s thesis'],
  ['candthesis', 'Candidate thesis'],
  ['techreport', 'Technical report'],
  ['resreport', 'Research report'],
  ['patent', 'Patent'],
]);

/** Language names of babel as language tags; others are kept as they are. */
const LANGUAGES = new Map([
  ['english', 'en'],
  ['american', 'en-US'],
  ['usenglish', 'en-US'],
  ['british', 'en-GB'],
  ['ukenglish', 'en-GB'],
  ['german', 'de'],
  ['ngerman', 'de'],
  ['french', 'fr'],
  ['spanish', 'es'],
  ['italian', 'it'],
  ['russian', 'ru'],
  ['korean', 'ko'],
  ['japanese', 'ja'],
  ['chinese', 'zh'],
]);

/** Where preprint servers show an `eprint`. */
const EPRINT_URLS = new Map([
  ['arxiv', 'https://arxiv.org/abs/'],
  ['jstor', 'https://www.jstor.org/stable/'],
  ['pubmed', 'https://www.ncbi.nlm.nih.gov/pubmed/'],
  ['hdl', 'https://hdl.handle.net/'],
]);

/** CSL variables that are the text of the first field present. Order within a list is precedence. */
const TEXT_VARIABLES: readonly (readonly [variable: string, fields: readonly string[]])[] = [
  ['collection-title', ['series']],
  ['publisher-place', ['location', 'address', 'city']],
  ['volume', ['volume']],
  ['edition', ['edition']],
  ['abstract', ['abstract']],
  ['keyword', ['keywords', 'keyword']],
  ['note', ['note', 'addendum']],
  ['annote', ['annotation', 'annote']],
  ['title-short', ['shorttitle']],
  ['container-title-short', ['shortjournal']],
  ['chapter-number', ['chapter']],
  ['number-of-pages', ['pagetotal', 'numpages']],
  ['number-of-volumes', ['volumes']],
  ['version', ['version']],
  ['event-place', ['venue']],
  ['status', ['pubstate']],
];

/** CSL variables whose fields are taken to the letter. */
const VERBATIM_VARIABLES: readonly (readonly [variable: string, fields: readonly string[]])[] = [
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['PMID', ['pmid']],
  ['PMCID', ['pmcid']],
];

const NAME_VARIABLES: readonly (readonly [variable: string, field: string])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
];

/** Publisher's fields by precedence; a thesis or report has an institution first. */
const PUBLISHER_FIELDS = ['publisher', 'institution', 'school', 'organization'];
const INSTITUTION_FIELDS = ['institution', 'school', 'publisher', 'organization'];

/** What a crossref never passes on: BibLaTeX's list, and what belongs to the parent alone. */
const NOT_INHERITED = new Set(
  (
    'ids crossref xref xdata entryset entrysubtype execute label options presort related ' +
    'relatedoptions relatedstring relatedtype shortauthor shorteditor shorthand shorttitle sorttitle ' +
    'sortkey indextitle indexsorttitle title subtitle titleaddon abstract annotation annote keywords ' +
    'pages pagetotal file doi'
  ).split(' '),
);
const DATE_FIELDS = ['date', 'year', 'month', 'day'];

/** By the child's type: which of its fields the parent's title fields become. */
const TITLE_TARGETS: readonly (readonly [types: string, prefix: string])[] = [
  ['article suppperiodical', 'journal'],
  [
    'inbook incollection inproceedings conference inreference suppbook suppcollection bookinbook',
    'book',
  ],
  ['book collection proceedings reference', 'main'],
];

/** An entry's fields with those its parent passes on by `crossref`. */
export function inheritFields(
  type: string,
  fields: RawFields,
  parent: RawFields,
): Map<string, string> {
  const result = new Map(fields);
  const hasDate = DATE_FIELDS.some((field) => fields.has(field));
  for (const [name, value] of parent) {
    if (result.has(name) || NOT_INHERITED.has(name)) continue;
    if (hasDate && DATE_FIELDS.includes(name)) continue;
    result.set(name, value);
  }
  const prefix = TITLE_TARGETS.find(([types]) => types.split(' ').includes(type))?.[1];
  if (prefix === undefined) return result;
  for (const name of ['title', 'subtitle', 'titleaddon']) {
    const value = parent.get(name);
    // The title of a journal is `journaltitle` or `journal`; having either, the child has its own.
    const target = prefix + name;
    const hasOwn = result.has(prefix + 'title') || (prefix === 'journal' && result.has('journal'));
    if (value !== undefined && !result.has(target) && (name !== 'title' || !hasOwn)) {
      result.set(target, value);
    }
  }
  return result;
}

/** A CSL item under construction. */
type Draft = Record<string, string | CslDate | readonly CslName[]>;

/** The CSL item of an entry. Fields that have no CSL variable are left out. */
export function cslFromBibtex(key: string, entryType: string, fields: RawFields): CslItem {
  const text = (...names: readonly string[]) => firstText(fields, names, latexToText);
  const verbatim = (...names: readonly string[]) => firstText(fields, names, verbatimToText);
  const draft: Draft = {};
  const set = (variable: string, value: Draft[string] | undefined) => {
    if (value !== undefined && value !== '') draft[variable] = value;
  };

  const type = cslType(entryType, fields);
  set('title', fullTitle(text, '') ?? fullTitle(text, 'book') ?? fullTitle(text, 'main'));
  for (const [variable, field] of NAME_VARIABLES) set(variable, names(fields.get(field)));
  if (type === 'patent' && draft['author'] === undefined)
    set('author', names(fields.get('holder')));

  const date = fields.get('date');
  const issued = date === undefined ? undefined : dateOf(date);
  set('issued', issued ?? dateFromYearAndMonth(text('year') ?? '', text('month'), text('day')));
  for (const [variable, field] of [
    ['accessed', 'urldate'],
    ['original-date', 'origdate'],
    ['event-date', 'eventdate'],
  ] as const) {
    const value = fields.get(field);
    if (value !== undefined) set(variable, dateOf(value));
  }

  set('container-title', containerTitle(type, text));
  for (const [variable, list] of TEXT_VARIABLES) set(variable, text(...list));
  for (const [variable, list] of VERBATIM_VARIABLES) set(variable, verbatim(...list));
  set('event-title', text('eventtitle'));
  const isInstitutional = type === 'thesis' || type === 'report';
  set('publisher', text(...(isInstitutional ? INSTITUTION_FIELDS : PUBLISHER_FIELDS)));
  set('genre', genre(text('type'), entryType));
  const language = text('language', 'langid');
  if (language !== undefined) set('language', LANGUAGES.get(language.toLowerCase()) ?? language);

  setNumber(type, text('number'), text('issue'), set, draft);
  const pages = text('pages', 'eid');
  if (pages !== undefined) set('page', pageRange(pages));
  setLinks(fields, text, verbatim, set, draft);
  return { id: key, type, ...draft };
}

/** The page ranges' hyphens as en dashes: '55-65', '55--65' and '55 – 65' are '55–65'. */
export function pageRange(pages: string): string {
  return pages.replace(/([\p{L}\p{N}]) ?[-–—]+ ?(?=[\p{L}\p{N}])/gu, '$1–');
}

type Text = (...names: readonly string[]) => string | undefined;
type Set_ = (variable: string, value: Draft[string] | undefined) => void;

function firstText(
  fields: RawFields,
  names: readonly string[],
  decode: (value: string) => string,
): string | undefined {
  for (const name of names) {
    const value = fields.get(name);
    if (value === undefined) continue;
    const text = decode(value);
    if (text !== '') return text;
  }
  return undefined;
}

function names(value: string | undefined): readonly CslName[] | undefined {
  if (value === undefined) return undefined;
  const list = namesFromBibtex(value);
  return list.length === 0 ? undefined : list;
}

function dateOf(value: string): CslDate | undefined {
  const text = verbatimToText(value);
  if (text === '') return undefined;
  return dateFromEdtf(text) ?? { literal: latexToText(value) };
}

function cslType(entryType: string, fields: RawFields): string {
  const type = TYPES.get(entryType) ?? 'document';
  const subtype = fields.get('entrysubtype')?.toLowerCase();
  if (type === 'article-journal') {
    if (subtype === 'magazine') return 'article-magazine';
    if (subtype === 'newspaper') return 'article-newspaper';
  }
  return type;
}

/** Title, subtitle and addition as one; `prefix` is '', 'book', 'journal' or 'main'. */
function fullTitle(text: Text, prefix: string): string | undefined {
  const title = text(`${prefix}title`);
  if (title === undefined) return undefined;
  const subtitle = text(`${prefix}subtitle`);
  const addition = text(`${prefix}titleaddon`);
  const withSubtitle =
    subtitle === undefined ? title : title + (/[?!:.]$/.test(title) ? ' ' : ': ') + subtitle;
  if (addition === undefined) return withSubtitle;
  return withSubtitle + (/[?!.]$/.test(withSubtitle) ? ' ' : '. ') + addition;
}

function containerTitle(type: string, text: Text): string | undefined {
  // Collections repeat their own title as `booktitle` for the sake of their children.
  if (type === 'book') return mainTitle(text);
  return (
    fullTitle(text, 'book') ?? fullTitle(text, 'journal') ?? text('journal') ?? mainTitle(text)
  );
}

/** The title of a multi-volume work is the container of its volumes. */
function mainTitle(text: Text): string | undefined {
  return text('title') === undefined ? undefined : fullTitle(text, 'main');
}

function genre(type: string | undefined, entryType: string): string | undefined {
  if (type === undefined) return TYPE_GENRES.get(entryType);
  return GENRE_KEYWORDS.get(type.toLowerCase()) ?? type;
}

/** `number` is an issue, a number within a series, or a report's own number. */
function setNumber(
  type: string,
  number: string | undefined,
  issue: string | undefined,
  set: Set_,
  draft: Draft,
): void {
  if (type.startsWith('article') || type === 'periodical' || type === 'review') {
    set('issue', [number, issue].filter((part) => part !== undefined).join(', '));
  } else if (draft['collection-title'] !== undefined) set('collection-number', number);
  else set('number', number);
}

function setLinks(fields: RawFields, text: Text, verbatim: Text, set: Set_, draft: Draft): void {
  set('DOI', verbatim('doi')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''));
  set('URL', verbatim('url'));
  const eprint = verbatim('eprint');
  if (eprint !== undefined) {
    const archive = text('eprinttype', 'archiveprefix');
    set('archive', archive);
    set('archive_location', eprint);
    const base = archive === undefined ? undefined : EPRINT_URLS.get(archive.toLowerCase());
    if (base !== undefined && draft['URL'] === undefined) set('URL', base + eprint);
  }
  const published = fields.get('howpublished');
  if (published === undefined) return;
  const url = /https?:\/\/\S+/.exec(verbatimToText(published))?.[0];
  if (url !== undefined) {
    if (draft['URL'] === undefined) set('URL', url.replace(/[.,;)]+$/, ''));
  } else if (draft['publisher'] === undefined) set('publisher', latexToText(published));
}
