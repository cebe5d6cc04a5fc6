/** Small wording helpers that several rules share. */

/** Longest value shown in a message before it is cut. */
const MESSAGE_VALUE_LIMIT = 80;

/** A source's words for use inside a message: one line, cut where it is long. */
export function quoteForMessage(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= MESSAGE_VALUE_LIMIT ? line : `${line.slice(0, MESSAGE_VALUE_LIMIT - 1)}…`;
}
