/**
 * Text from documents, packs and bibliographies as it may be shown on a terminal: no control
 * character reaches it, so nothing in a file can move the cursor, change colours or hide words.
 */

/**
 * C0 and C1 controls and DEL (terminal escapes), bidirectional controls (they reorder what is
 * read), zero-width characters, line and paragraph separators, tags and lone surrogates.
 */
const UNSAFE =
  /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}\p{Cs}]/gu;

/** The same without the C0 controls, which `JSON.stringify` escapes by itself. */
const UNSAFE_IN_JSON = new RegExp(UNSAFE.source.replace('\\p{Cc}', '\\u007f-\\u009f'), 'gu');

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Shown texts are cut here, in characters: a sentence or quote of usual length stays whole. */
const MAX_SHOWN = 300;

/** Makes every unsafe character visible as an escape: `\n`, `\x1b`, `\u{202e}`. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const short = SHORT_ESCAPES.get(character);
    if (short !== undefined) return short;
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    return code <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
  });
}

/** A passage of a document or pack on one line: white space runs become one space, long text is cut. */
export function oneLine(text: string): string {
  const characters = [...text.trim().replace(/\s+/gu, ' ')];
  const isLong = characters.length > MAX_SHOWN;
  return printable(
    isLong ? `${characters.slice(0, MAX_SHOWN - 1).join('')}…` : characters.join(''),
  );
}

/** JSON text with every unsafe character as a `\u` escape; it reads back as the same value. */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, undefined, indent).replace(UNSAFE_IN_JSON, (character) =>
    // One escape per UTF-16 unit, as JSON has it.
    Array.from({ length: character.length }, (_, i) => {
      const unit = character.charCodeAt(i).toString(16).padStart(4, '0');
      return `\\u${unit}`;
    }).join(''),
  );
}
