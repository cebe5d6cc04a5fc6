/** When two references are the same work: their DOIs match, else normalised title, year, first author. */
import { yearOf } from './dates.ts';
import type { CslItem, CslName } from './reference.ts';

/**
 * The keys under which a work can be found in a map: two items are the same work exactly if they
 * share one. At most two (DOI; title, year and first author); none for an item that has neither a
 * DOI nor a title with a year or author, since that could be anything.
 */
export function workIdentities(item: CslItem): string[] {
  const identities: string[] = [];
  const doi = item.DOI === undefined ? '' : normalizedDoi(item.DOI);
  if (doi !== '') identities.push(`doi:${doi}`);
  const title = normalizedTitle(item.title ?? '');
  const year = yearOf(item.issued);
  const author = normalizedTitle(familyName((item.author ?? item.editor)?.[0]));
  if (title !== '' && (year !== undefined || author !== '')) {
    identities.push(`work:${title}|${year ?? ''}|${author}`);
  }
  return identities;
}

/** One stable id of an item's work: its first identity, or its key where it has none. */
export function workId(item: CslItem): string {
  return workIdentities(item)[0] ?? `key:${item.id}`;
}

/** True if the two items are the same work. */
export function sameWork(a: CslItem, b: CslItem): boolean {
  const identities = new Set(workIdentities(a));
  return workIdentities(b).some((identity) => identities.has(identity));
}

/** A DOI in lower case without resolver or 'doi:'; '' if the text is none. */
export function normalizedDoi(text: string): string {
  const doi = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:dx\.|www\.)?doi\.org\//, '')
    .replace(/^doi:\s*/, '');
  return doi.startsWith('10.') ? doi : '';
}

/** Letters and digits alone, lower case, without diacritics (NFKD). */
export function normalizedTitle(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function familyName(name: CslName | undefined): string {
  if (name === undefined) return '';
  if (name.family === undefined) return name.literal ?? name.given ?? '';
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return [...particles, name.family].filter((part) => part !== undefined).join(' ');
}
