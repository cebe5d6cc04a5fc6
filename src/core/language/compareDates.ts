/**
 * Whether the date of a claim agrees with the date of a fact.
 *
 * A date is a stretch of days and a relation to them: the event lies in it (`at`, `throughout`), began
 * with it (`since`, `from`), lies behind it (`after`), ended with it (`until`), lies no later than it
 * (`to`: 'by 2013'), or lies before it (`before`).
 */

import { dateOf, dayNumber } from './calendar.ts';
import type { DateMention, DateRelation, Interval, ValueRelation } from './particulars.ts';

/** How far the ends of a blurred date reach beyond what is written, in days, by precision. */
const BLUR: Readonly<Record<DateMention['precision'], number>> = {
  day: 3,
  month: 16,
  quarter: 31,
  // Parts of a year or decade ('early 1990s') are read as wide as they are meant.
  season: 0,
  year: 366,
  years: 0,
  decade: 731,
  century: 3653,
};

/** Seasons have no agreed first day. */
const SEASON_SLACK = 21;

type Side = 'in' | 'start' | 'end';

/** What the date marks: the event itself, the start of a state, or its end. */
function sideOf(relation: DateRelation): Side {
  if (relation === 'since' || relation === 'from' || relation === 'after') return 'start';
  if (relation === 'until' || relation === 'to' || relation === 'before') return 'end';
  return 'in';
}

/** The days meant, widened where the date is blurred or a season. */
function daysOf(date: DateMention): Interval {
  const slack = date.approximate
    ? BLUR[date.precision]
    : date.precision === 'season'
      ? SEASON_SLACK
      : 0;
  return { low: date.days.low - slack, high: date.days.high + slack };
}

function contains(outer: Interval, inner: Interval): boolean {
  return outer.low <= inner.low && inner.high <= outer.high;
}

function isDisjoint(a: Interval, b: Interval): boolean {
  return a.high < b.low || b.high < a.low;
}

/** In days: a stretch as long as this has every day of the calendar in it. */
const WITHIN_YEAR = 366;

/**
 * Two dates, of which one without a year is put into the year of the other, the nearer of those that
 * touches; undefined where the other is too long to tell.
 */
export function inOneYear(
  a: DateMention,
  b: DateMention,
): readonly [DateMention, DateMention] | undefined {
  if (a.yearless === b.yearless) return [a, b];
  if (b.yearless) {
    const days = daysInYearOf(b.days, a.days);
    return days && [a, { ...b, days }];
  }
  const days = daysInYearOf(a.days, b.days);
  return days && [{ ...a, days }, b];
}

function daysInYearOf(yearless: Interval, dated: Interval): Interval | undefined {
  if (dated.high - dated.low >= WITHIN_YEAR - 1) return undefined;
  const { month, day } = dateOf(yearless.low);
  const [first, last] = [dated.low, dated.high].map((end) => {
    const low = dayNumber(dateOf(end).year, month, day);
    return { low, high: low + yearless.high - yearless.low };
  });
  return first && last && isDisjoint(first, dated) ? last : first;
}

/**
 * Compares the date of a claim with that of a fact.
 * @returns `incomparable` where the claim is finer than the fact, or the relations say nothing about one another
 */
export function compareDates(claim: DateMention, fact: DateMention): ValueRelation {
  const placed = inOneYear(claim, fact);
  return placed ? comparePlaced(...placed) : 'incomparable';
}

function comparePlaced(claim: DateMention, fact: DateMention): ValueRelation {
  const claimSide = sideOf(claim.relation);
  const factSide = sideOf(fact.relation);
  if (claimSide === factSide) {
    return claimSide === 'in'
      ? compareStretches(claim, fact)
      : compareEdges(claim, fact, claimSide);
  }
  if (claimSide !== 'in' && factSide !== 'in') return compareOpposite(claim, fact);
  return claimSide === 'in' ? eventAgainstEdge(claim, fact) : edgeAgainstEvent(claim, fact);
}

/** Two stretches that hold the event. */
function compareStretches(claim: DateMention, fact: DateMention): ValueRelation {
  if (claim.days.low === fact.days.low && claim.days.high === fact.days.high) return 'agrees';
  const c = daysOf(claim);
  const f = daysOf(fact);
  if (isDisjoint(c, f)) return 'differs';
  // '2001 to 2005' and '2001 to 2006' are stated whole, and are two stretches.
  const areRanges = claim.precision === 'years' && fact.precision === 'years';
  const isExact = !claim.approximate && !fact.approximate;
  if (areRanges && isExact && (c.low === f.low || c.high === f.high)) return 'differs';
  if (contains(c, f)) return 'agrees';
  if (contains(f, c)) return 'incomparable';
  // A stretch such as '2003–2006' is stated whole: one that only overlaps it is another.
  if (claim.approximate || fact.approximate) return 'agrees';
  return claim.precision === 'season' || fact.precision === 'season' ? 'incomparable' : 'differs';
}

/** Both mark a start, or both an end. */
function compareEdges(claim: DateMention, fact: DateMention, side: 'start' | 'end'): ValueRelation {
  const stretch = compareStretches(claim, fact);
  if (stretch !== 'differs') return stretch;
  const c = claim.days;
  const f = fact.days;
  if (side === 'start') {
    // 'after 1990' follows from 'after 1993' and from 'since 1993'.
    return claim.relation === 'after' && c.high < f.high
      ? 'agrees'
      : fact.relation === 'after' && c.low > f.high && claim.relation !== 'after'
        ? 'incomparable'
        : 'differs';
  }
  const isOpen = claim.relation === 'before' || claim.relation === 'to';
  if (isOpen && c.low > f.low) return 'agrees';
  return (fact.relation === 'before' || fact.relation === 'to') &&
    claim.relation === 'until' &&
    c.high < f.low
    ? 'incomparable'
    : 'differs';
}

/** One marks a start, the other an end. */
function compareOpposite(claim: DateMention, fact: DateMention): ValueRelation {
  const start = sideOf(claim.relation) === 'start' ? claim : fact;
  const end = start === claim ? fact : claim;
  // 'since 1993' and 'until 1993', 'after 2008' and 'before 2008'.
  if (start.days.low === end.days.low && start.days.high === end.days.high) return 'differs';
  // An event cannot lie both after 2007 and before 2005; a state may start in one year and end in another.
  const isEvent =
    start.relation === 'after' && (end.relation === 'before' || end.relation === 'to');
  return isEvent && end.days.high < start.days.low ? 'differs' : 'incomparable';
}

/** The claim marks a start or end, the fact has the event. */
function edgeAgainstEvent(claim: DateMention, fact: DateMention): ValueRelation {
  const edge = claim.days;
  const event = daysOf(fact);
  switch (claim.relation) {
    case 'before':
      if (event.high < edge.low) return 'agrees';
      return event.low < edge.low ? 'incomparable' : 'differs';
    case 'after':
      if (event.low > edge.high) return 'agrees';
      return event.high > edge.high ? 'incomparable' : 'differs';
    case 'to':
      if (event.low <= edge.high) return 'agrees';
      return 'differs';
    default: {
      const stretch = compareStretches({ ...claim, relation: 'at' }, { ...fact, relation: 'at' });
      if (stretch !== 'differs') return stretch;
      // A state said to hold since 1993 holds in 2000 as well; one said to hold since 2000 may not in 1993.
      const holds = claim.relation === 'until' ? event.high < edge.low : event.low > edge.high;
      return holds ? 'incomparable' : 'differs';
    }
  }
}

/** The claim has the event, the fact marks a start or end. */
function eventAgainstEdge(claim: DateMention, fact: DateMention): ValueRelation {
  const edge = fact.days;
  const event = daysOf(claim);
  switch (fact.relation) {
    case 'before':
      return event.low < edge.low ? 'incomparable' : 'differs';
    case 'after':
      return event.high > edge.high ? 'incomparable' : 'differs';
    case 'to':
      if (contains(event, edge)) return 'agrees';
      return event.low <= edge.high ? 'incomparable' : 'differs';
    default: {
      const stretch = compareStretches({ ...claim, relation: 'at' }, { ...fact, relation: 'at' });
      if (stretch !== 'differs') return stretch;
      const holds = fact.relation === 'until' ? event.high < edge.low : event.low > edge.high;
      return holds ? 'incomparable' : 'differs';
    }
  }
}
