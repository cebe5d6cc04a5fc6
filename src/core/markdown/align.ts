/**
 * Where the characters of a text node came from. remark gives a node's value and its range, but escapes,
 * entities and line prefixes (`> `, indentation) are gone from the value: the source is walked alongside.
 */
import type { MappedTextBuilder } from './mappedEdit.ts';
import { decodeReference } from './tree.ts';

const CHARACTER_REFERENCE = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{1,31});/y;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;

/** Adds the text `value`, read from `source[start, end)`, to the builder. */
export function addAligned(
  builder: MappedTextBuilder,
  source: string,
  start: number,
  end: number,
  value: string,
): void {
  let at = start;
  let done = 0;
  let runStart = start;
  const flush = (): void => {
    builder.addExact(source.slice(runStart, at), runStart);
  };
  while (done < value.length && at < end) {
    const wanted = value[done] ?? '';
    const found = source[at] ?? '';
    if (wanted === '\n' || wanted === '\r') {
      const next = afterLineBreak(source, at, end);
      if (next !== undefined) {
        flush();
        done += wanted === '\r' && value[done + 1] === '\n' ? 2 : 1;
        const textStart = skipLinePrefix(source, next, end, value[done] ?? '');
        builder.addWhole(' ', { start: at, end: textStart });
        at = runStart = textStart;
        continue;
      }
    }
    if (found === '\\' && wanted === source[at + 1] && ASCII_PUNCTUATION.test(wanted)) {
      flush();
      builder.addWhole(wanted, { start: at, end: at + 2 });
      at = runStart = at + 2;
      done++;
      continue;
    }
    if (found === '&') {
      const reference = characterReferenceAt(source, at);
      const decoded = reference === undefined ? undefined : decodeReference(reference);
      if (reference !== undefined && decoded !== undefined && decoded !== reference) {
        flush();
        // A line break made by an entity is a space like any other.
        builder.addWhole(decoded.replace(/[\r\n]/g, ' '), {
          start: at,
          end: at + reference.length,
        });
        at = runStart = at + reference.length;
        done += decoded.length;
        continue;
      }
    }
    if (found === wanted || found === '\0') {
      at++;
      done++;
      continue;
    }
    if (found !== ' ' && found !== '\t') break;
    // White space that Markdown leaves out.
    flush();
    at = runStart = at + 1;
  }
  flush();
  // Not reached with any Markdown known; keeps every character of the value, if not its exact place.
  if (done < value.length)
    builder.addWhole(value.slice(done).replace(/\s/g, ' '), { start: at, end });
}

/** The first offset after the line break at `at`, spaces before it included; undefined if there is none. */
function afterLineBreak(source: string, at: number, end: number): number | undefined {
  let next = at;
  while (next < end && (source[next] === ' ' || source[next] === '\t')) next++;
  if (source[next] === '\r') return source[next + 1] === '\n' ? next + 2 : next + 1;
  return source[next] === '\n' ? next + 1 : undefined;
}

/**
 * Past the `> ` and indentation of a continued line. Usually that is all such characters; if the text
 * itself begins with a `>` (an over-indented one is text), the last `>` that can be it stays.
 */
function skipLinePrefix(source: string, from: number, end: number, firstOfText: string): number {
  let at = from;
  while (at < end && (source[at] === ' ' || source[at] === '\t' || source[at] === '>')) at++;
  const found = source[at] ?? '';
  if (firstOfText !== '>' || found === '\\' || found === '&') return at;
  const mark = source.lastIndexOf('>', at - 1);
  return mark >= from ? mark : at;
}

function characterReferenceAt(source: string, at: number): string | undefined {
  CHARACTER_REFERENCE.lastIndex = at;
  return CHARACTER_REFERENCE.exec(source)?.[0];
}
