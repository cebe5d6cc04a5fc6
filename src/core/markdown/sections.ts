/** The words and marks by which a document shows what its parts are. */

/** What a section is, where it is not plain text. */
export type SectionKind = 'summary' | 'references';

const NUMBERING = /^(?:(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXivx]{1,5}|[A-Z])[.)]?\s+)?/;

const SUMMARY =
  /^(?:executive |management )?(?:summary|abstract)$|^(?:the )?bluf$|^bottom[ -]line(?: up[ -]front)?$|^key (?:judge?ments?|findings|points|takeaways|messages)$|^synopsis$|^at a glance$|^in brief$|^scope note$/;

const REFERENCES =
  /^(?:selected |select |annotated |cited |primary |secondary |list of |further )?(?:references?|reference list|bibliograph(?:y|ies)|works cited|works consulted|cited works|literature(?: cited)?|sources(?: cited| consulted| and references)?|reading)(?: (?:and|&) (?:notes|sources|further reading))?$/;

/** What a heading says its section is. */
export function sectionKind(heading: string): SectionKind | undefined {
  const words = heading
    .trim()
    .replace(NUMBERING, '')
    .replace(/[\s:.]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  if (SUMMARY.test(words)) return 'summary';
  // 'Reading' alone is a heading like any other; 'Further reading' is a list.
  if (REFERENCES.test(words) && words !== 'reading') return 'references';
  return undefined;
}

const SUMMARY_LABEL =
  /^(?:BLUF|(?:The )?[Bb]ottom [Ll]ine(?: [Uu]p [Ff]ront)?|Executive [Ss]ummary|EXECUTIVE SUMMARY|Abstract|ABSTRACT|Summary|SUMMARY|Key [Jj]udge?ments?|KEY JUDGE?MENTS?)\s*(?:\((?:BLUF|U)\)\s*)?[.:—–-]/;

/** True of a paragraph such as 'BLUF: The port …'. */
export function startsAsSummary(text: string): boolean {
  return SUMMARY_LABEL.test(text.trimStart()) || /^BLUF\b/.test(text.trimStart());
}

const SOURCE_LINE =
  /^(?:(?:data )?sources?(?: and notes?)?|notes?(?: and sources?)?|data)\s*:|^(?:adapted|compiled|calculated|reproduced|taken|data) from\b/i;

/** True of a line such as 'Source: Smith 2009.' under a table or list. */
export function isSourceLine(text: string): boolean {
  return SOURCE_LINE.test(text.trimStart());
}

const CAPTION_LABEL =
  /^(?:(?::|[Tt]able:)\s+|(?:Table|TABLE|Figure|FIGURE|Fig\.|Chart|Map|Exhibit|Box)\s+[A-Z]?\d{1,3}(?:[.-]\d{1,3})?[a-z]?\s*[.:—–]\s*)/;

/** The length of a caption's label ('Table 1: ', ': '); undefined if the text is no caption. */
export function captionLabelLength(text: string): number | undefined {
  const start = text.length - text.trimStart().length;
  const label = CAPTION_LABEL.exec(text.slice(start))?.[0];
  return label === undefined ? undefined : start + label.length;
}

/** What the identifier or class of a fenced div or `<div>` says about its content. */
export type DivKind = SectionKind | 'float' | 'plain';

/** The kind of a div by its attributes, as they stand in the source (`{#refs .references}`, `abstract`). */
export function divKind(attributes: string): DivKind {
  if (/#refs\b|\.references\b|\.csl-bib-body\b|\bid\s*=\s*["']?refs\b/.test(attributes))
    return 'references';
  if (/[#.]?\b(?:abstract|executive-summary|bluf|key-judge?ments|summary)\b/i.test(attributes))
    return 'summary';
  // Quarto: the last paragraph of a div with such an id is its caption.
  return /#(?:fig|tbl|lst)-/.test(attributes) ? 'float' : 'plain';
}

/** A line of a fenced div, `::: {.class}` or `:::`; undefined if the line is none. */
export function divFence(
  line: string,
): { readonly opens: boolean; readonly attributes: string } | undefined {
  const match = /^[\s>]{0,40}:{3,}[ \t]*([^\r\n]{0,500})$/.exec(line);
  if (match === null) return undefined;
  const attributes = (match[1] ?? '').replace(/[\s:]+$/, '');
  if (attributes === '') return { opens: false, attributes };
  // A class name or braces; anything else is a sentence that happens to begin with colons.
  return /^(?:\{.*\}|[\w-]+(?:\s*\{.*\})?)$/.test(attributes)
    ? { opens: true, attributes }
    : undefined;
}

/** True of lines that are drawn rather than written: grid tables, pipe rows, rulers. */
export function isDrawn(line: string): boolean {
  const text = line.trim().replace(/^(?:>\s?)+/, '');
  if (/^\+[-=:+]{2,}\+$/.test(text)) return true;
  if (/^[-=_*~\s]{3,}$/.test(text) && !/\w/.test(text)) return true;
  return (
    text.startsWith('|') &&
    text.endsWith('|') &&
    text.length > 2 &&
    text.indexOf('|', 1) < text.length - 1
  );
}

/** A ruler of a Pandoc table without pipes: groups of hyphens with spaces between (`-----  ----`). */
export function isColumnRuler(source: string): boolean {
  return /^\s*-{2,}(?:\s+-{2,})+\s*$/.test(source);
}

/** The beginning of an example list's item, `(@label) `: a label, not a citation. */
export function exampleLabel(text: string): string | undefined {
  return /^\(@([\p{L}\p{N}_-]{1,100})\)\s/u.exec(text.trimStart())?.[1];
}
