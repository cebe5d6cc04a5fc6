/** Square brackets of a flattened text. */
import { isEscaped } from './flatten.ts';
import type { MappedText } from './mappedText.ts';

/**
 * The closing bracket of each opening one, escaped ones left out. `skip` may name the end of a
 * citation key that begins at an `@`, whose brackets do not count; undefined where none does.
 */
export function pairBrackets(
  mapped: MappedText,
  skip: (at: number) => number | undefined = () => undefined,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  let at = 0;
  while (at < mapped.text.length) {
    const character = mapped.text[at];
    if (character === '@') {
      at = skip(at) ?? at + 1;
      continue;
    }
    if ((character === '[' || character === ']') && !isEscaped(mapped, at)) {
      const opening = character === '[' ? undefined : open.pop();
      if (character === '[') open.push(at);
      else if (opening !== undefined) pairs.set(opening, at);
    }
    at++;
  }
  return pairs;
}
