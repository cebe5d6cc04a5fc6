/** Letters without case and diacritics, for looking words up. */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
]);

const ASCII = /^[\0-\x7f]*$/;

/** Lower case, without diacritics; the length may change. Independent of the locale. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœı]/gu, (letter) => UNDECOMPOSED.get(letter) ?? letter);
}
