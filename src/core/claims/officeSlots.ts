/** Finds a claim that gives somebody another office than the fact. */
import type { Analysis } from '../language/analysis.ts';
import { type Office, findOffices, mayBeOne } from '../language/offices.ts';
import { overlaps } from '../text.ts';
import type { Alignment } from './align.ts';
import type { ComparisonContext, SlotResult } from './comparison.ts';
import { type Unit, relate, unitsOf } from './units.ts';

/** So much of the fact must be spoken of besides the office: it tells when and for whom somebody held it. */
const ELSE_SHARED = 0.85;
/** Words that speak of an office held before or after. */
const AT_OTHER_TIMES =
  /\b(?:former|formerly|later|future|previous(?:ly)?|ex|once|eventual|onetime|had been)\b/iu;

/**
 * The office that the claim gives to somebody to whom the fact gives another one: 'Finance Minister Brask'
 * against 'Energy Minister Brask'. Who held both at different times is told by the words of the fact: most
 * of them have to be spoken of.
 */
export function otherOffice(
  claim: Analysis,
  text: Analysis,
  { window, answers }: Alignment,
  { lexicon, rarity }: ComparisonContext,
): SlotResult | undefined {
  if (AT_OTHER_TIMES.test(claim.text) !== AT_OTHER_TIMES.test(text.text)) return undefined;
  const stated = findOffices(claim.tokens).filter(({ start }) => window.has(start));
  const known = findOffices(text.tokens);
  const extra = stated.filter((office) => !known.some((other) => mayBeOne(office, other)));
  const missing = known.filter((office) => !stated.some((other) => mayBeOne(office, other)));
  const [office] = extra;
  if (office === undefined || extra.length > 1 || claim.polarity.negatedAt(office.start))
    return undefined;
  const holder = holderOf(claim, office, unitsOf(claim, rarity));
  if (holder === undefined) return undefined;
  const units = unitsOf(text, rarity);
  const [other, ...more] = missing.filter((candidate) => {
    const theirs = holderOf(text, candidate, units);
    return theirs !== undefined && relate(holder, theirs, lexicon) === 'same';
  });
  if (other === undefined || more.length > 0) return undefined;
  const rest = units.filter((unit) => !overlaps(unit, other));
  const weigh = (some: readonly Unit[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  if (weigh(rest.filter(answers)) < ELSE_SHARED * weigh(rest)) return undefined;
  return {
    kind: 'role',
    start: office.start,
    end: office.end,
    stated: claim.text.slice(office.start, office.end),
    known: text.text.slice(other.start, other.end),
    reason: 'another office of the same person',
    replaceable: true,
  };
}

/** Ranks may stand between office and name: 'Commander General Brask'. */
const BETWEEN =
  /^(?:\s|general|admiral|marshal|colonel|professor|dr\.?|sir|mr\.?|mrs\.?|ms\.?)*$/iu;

/** Who holds an office: the name behind it, else the nearest one before it that something is said of. */
function holderOf(text: Analysis, office: Office, units: readonly Unit[]): Unit | undefined {
  const names = units.filter(({ name }) => name !== undefined && name.form !== 'demonym');
  const behind = names.find(({ start }) => start >= office.end);
  if (behind !== undefined && BETWEEN.test(text.text.slice(office.end, behind.start)))
    return behind;
  return names.findLast(
    ({ start, end, name }) =>
      end <= office.start &&
      start !== behind?.start &&
      name?.preposition === '' &&
      !/^['’]s?\s/u.test(text.text.slice(end, end + 3)) &&
      // 'the Danish Railways director': what the office is of
      text.text.slice(end, office.start) !== ' ',
  );
}
