/** Holds the particulars that a fact states by hand to the fact's own words. */
import { compileParticulars } from '../claims/compileParticulars.ts';
import { readOwnText } from '../claims/statedParticulars.ts';
import { analyse } from '../language/analysis.ts';
import type { Lexicon } from '../language/names.ts';
import { Fields, rangeOf } from './json.ts';
import type { Report } from './json.ts';
import type { Fact } from './pack.ts';

/** Reports groups of `about` that the statement does not meet, and slots that statement or quote differ from. */
export function lintParticulars(
  fact: Fact,
  fields: Fields,
  lexicon: Lexicon,
  report: Report,
): void {
  const node = fields.get('particulars');
  if (fact.particulars === undefined || node === undefined) return;
  // whatever is wrong with their form has been reported by the reader
  const parts = new Fields(node, '', () => undefined);
  const read = (text: string) => analyse(text, lexicon);
  const own = [fact.statement, fact.quote, ...(fact.context === undefined ? [] : [fact.context])];
  const stated = compileParticulars(fact.particulars, own.map(read), lexicon);
  const statement = readOwnText(read(fact.statement), stated, lexicon);
  for (const index of statement.unmet) {
    const group = fact.particulars.about[index]?.map((wording) => `‘${wording}’`).join(', ') ?? '';
    report(
      `The statement of fact ‘${fact.id}’ holds nothing of a group of its ‘about’: ${group}.`,
      rangeOf(parts.get('about')?.children?.[index] ?? node),
    );
  }
  const readings = [
    ['statement', statement],
    ['quote', readOwnText(read(fact.quote), stated, lexicon)],
  ] as const;
  for (const [name, { differing }] of readings) {
    for (const { slot, stated: words } of differing) {
      const known = fact.particulars.slots[slot]?.says[0] ?? '';
      report(
        `The ${name} of fact ‘${fact.id}’ differs from its own slot ‘${known}’: ‘${words}’.`,
        rangeOf(parts.get('slots')?.children?.[slot] ?? node),
      );
    }
  }
}
