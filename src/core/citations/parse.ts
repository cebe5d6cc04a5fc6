/**
 * Pandoc's citations, read from flattened text: `[see @a, p. 5; @b]`, `@a [p. 5]`, `-@a`, `@{any key}`.
 * Whether a key is a cross-reference such as `fig-x` is for others to say.
 */
import { pairBrackets } from '../markdown/brackets.ts';
import { isEscaped } from '../markdown/flatten.ts';
import type { MappedText } from '../markdown/mappedText.ts';
import { toSource } from '../markdown/mappedText.ts';
import type { CitationCluster, CitationItem, Locator } from './citation.ts';
import type { FoundKey } from './key.ts';
import { isPackageName, keyAt } from './key.ts';
import { locatorAt } from './locator.ts';

/** A cluster and where it stands in the flattened text. */
export interface FoundCluster {
  readonly cluster: CitationCluster;
  readonly start: number;
  readonly end: number;
}

/** All citations of a flattened text, in order; their ranges are source ranges. */
export function parseCitations(text: MappedText): CitationCluster[] {
  return findCitations(text).map((found) => found.cluster);
}

/** All citations of a flattened text, in order, with their offsets in it. */
export function findCitations(text: MappedText): FoundCluster[] {
  return text.text.includes('@') ? new CitationReader(text).read() : [];
}

/** A `@key` with the minus before it. */
interface Mention {
  readonly start: number;
  readonly key: FoundKey;
  readonly suppressAuthor: boolean;
}

class CitationReader {
  readonly #mapped: MappedText;
  readonly #text: string;
  /** The closing bracket of each opening one. */
  readonly #closing: ReadonlyMap<number, number>;

  constructor(mapped: MappedText) {
    this.#mapped = mapped;
    this.#text = mapped.text;
    // Brackets in a braced key are part of it.
    this.#closing = pairBrackets(mapped, (at) => this.#keyAt(at)?.after);
  }

  read(): FoundCluster[] {
    const found: FoundCluster[] = [];
    let at = 0;
    while (at < this.#text.length) {
      const cluster = this.#clusterAt(at);
      if (cluster === undefined) at++;
      else {
        found.push(cluster);
        at = cluster.end;
      }
    }
    return found;
  }

  #clusterAt(at: number): FoundCluster | undefined {
    const character = this.#text[at];
    if (character === '[') return this.#bracketed(at);
    if (character === '@' || character === '-') return this.#inText(at);
    return undefined;
  }

  /** `[…]` whose parts, divided by semicolons, each have a key. */
  #bracketed(open: number): FoundCluster | undefined {
    const close = this.#closing.get(open);
    if (close === undefined) return undefined;
    const items = this.#items(open + 1, close);
    return items === undefined ? undefined : this.#cluster('bracketed', open, close + 1, items);
  }

  /** `@a`, and what belongs to it: `@a [p. 5]`, `@a [p. 5; @b]`, `@a [@b]`. */
  #inText(at: number): FoundCluster | undefined {
    const mention = this.#mentionAt(at);
    if (mention === undefined) return undefined;
    const { after, key } = mention.key;
    const open = skipSpace(this.#text, after);
    const close = this.#text[open] === '[' ? this.#closing.get(open) : undefined;
    if (close !== undefined && this.#text[open + 1] !== '^') {
      const others = this.#items(open + 1, close);
      if (others !== undefined) {
        return this.#cluster('inText', at, close + 1, [this.#item(mention, at, after), ...others]);
      }
      if (!/[[(]/.test(this.#text[close + 1] ?? '')) {
        const items = this.#withLocator(mention, open, close);
        if (items !== undefined) return this.#cluster('inText', at, close + 1, items);
      }
    }
    if (isPackageName(key)) return undefined;
    return this.#cluster('inText', at, after, [this.#item(mention, at, after)]);
  }

  /** The items of `@a [suffix; @b …]`; undefined if what follows the first semicolon is no list of citations. */
  #withLocator(mention: Mention, open: number, close: number): CitationItem[] | undefined {
    const [first, ...rest] = this.#divide(open + 1, close);
    const suffixEnd = first?.end ?? close;
    const item = this.#item(mention, mention.start, suffixEnd, open + 1);
    if (rest.length === 0) return [item];
    const others = this.#items(suffixEnd + 1, close);
    return others === undefined ? undefined : [item, ...others];
  }

  /** The citations in `[start, end)`; undefined if one of the parts between semicolons has no key. */
  #items(start: number, end: number): CitationItem[] | undefined {
    const items: CitationItem[] = [];
    for (const part of this.#divide(start, end)) {
      const mentions = this.#mentionsIn(part.start, part.end);
      if (mentions.length === 0) return undefined;
      // A second key in one part is a slip (`[@a @b]`), but it is cited all the same.
      mentions.forEach((mention, i) => {
        const from = i === 0 ? part.start : mention.start;
        items.push(this.#item(mention, from, mentions[i + 1]?.start ?? part.end));
      });
    }
    return items;
  }

  /** The parts of `[start, end)` between semicolons outside brackets and braced keys. */
  #divide(start: number, end: number): { start: number; end: number }[] {
    const parts: { start: number; end: number }[] = [];
    let from = start;
    for (let at = start; at < end; at = this.#next(at, end)) {
      if (this.#text[at] !== ';' || isEscaped(this.#mapped, at)) continue;
      parts.push({ start: from, end: at });
      from = at + 1;
    }
    parts.push({ start: from, end });
    return parts;
  }

  #mentionsIn(start: number, end: number): Mention[] {
    const mentions: Mention[] = [];
    let at = start;
    while (at < end) {
      const mention = this.#mentionAt(at);
      if (mention !== undefined && mention.key.after <= end) {
        mentions.push(mention);
        at = mention.key.after;
      } else at = this.#next(at, end);
    }
    return mentions;
  }

  /** The next offset after `at` on the same level of brackets and braces. */
  #next(at: number, end: number): number {
    const character = this.#text[at];
    if (character === '[') return Math.min(end, (this.#closing.get(at) ?? at) + 1);
    if (character === '@') return Math.min(end, this.#keyAt(at)?.after ?? at + 1);
    return at + 1;
  }

  #mentionAt(at: number): Mention | undefined {
    const suppressAuthor = this.#text[at] === '-';
    if (suppressAuthor && /[\p{L}\p{N}_-]/u.test(this.#text.charAt(at - 1))) return undefined;
    const key = this.#keyAt(suppressAuthor ? at + 1 : at);
    return key === undefined ? undefined : { start: at, key, suppressAuthor };
  }

  #keyAt(at: number): FoundKey | undefined {
    if (this.#text[at] !== '@' || isEscaped(this.#mapped, at)) return undefined;
    return keyAt(this.#text, at);
  }

  /** One item; its prefix begins at `start`, its suffix ends at `end` and begins after the key or at `suffixStart`. */
  #item(mention: Mention, start: number, end: number, suffixStart?: number): CitationItem {
    const { key } = mention;
    const from = suffixStart ?? key.after;
    const suffix = this.#text.slice(from, end);
    const locator = locatorAt(suffix);
    const afterLocator = locator === undefined ? suffix : suffix.slice(locator.end);
    return {
      key: key.key,
      range: toSource(this.#mapped, mention.start, key.after),
      keyRange: toSource(this.#mapped, key.start, key.end),
      suppressAuthor: mention.suppressAuthor,
      prefix: this.#text.slice(start, mention.start).trim(),
      suffix: afterLocator.replace(/^[\s,]+/, '').trimEnd(),
      ...(locator === undefined ? {} : { locator: this.#locator(locator, from) }),
    };
  }

  #locator(found: NonNullable<ReturnType<typeof locatorAt>>, offset: number): Locator {
    const range = toSource(this.#mapped, offset + found.start, offset + found.end);
    return { label: found.label, value: found.value, range };
  }

  #cluster(
    kind: CitationCluster['kind'],
    start: number,
    end: number,
    items: readonly CitationItem[],
  ): FoundCluster {
    return { cluster: { kind, range: toSource(this.#mapped, start, end), items }, start, end };
  }
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ' || text[next] === '\u00A0') next++;
  return next;
}
