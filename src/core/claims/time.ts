/** Whether claim and fact can be about the same time. */
import type { Analysis } from '../language/analysis.ts';
import type { DateMention, Interval } from '../language/particulars.ts';
import type { Window } from './align.ts';
import type { AnalysedFact, ComparisonContext } from './comparison.ts';

/** `unknown`: nothing speaks against it. */
export type TimeRelation = 'same' | 'unknown' | 'other';

/** A year in days: a fact that changes with time is not held against a claim further away than this. */
const YEAR = 365;

/**
 * Relates a claim's time to a fact's. A claim's time is its own date, else its paragraph's, else the document's, never
 * today's. Dates that belong to the fact itself are compared as particulars, not here.
 */
export function relateTimes(
  claim: Analysis,
  fact: AnalysedFact,
  window: Window,
  context: ComparisonContext,
): TimeRelation {
  const own = datesOf(claim).filter((date) => !claim.polarity.setAsideAt(date.start));
  const inWindow = own.filter((date) => window.has(date.start));
  const dates = (inWindow.length > 0 ? inWindow : own).map((date) => date.days);
  const factDates = [fact.statement, fact.quote, fact.context].flatMap((analysis) =>
    analysis === undefined ? [] : datesOf(analysis),
  );
  const { asOf, writtenAt } = fact;
  if (dates.length === 0) {
    if (context.citesWork) return 'same';
    const { toldAt } = context;
    if (
      toldAt !== undefined &&
      factDates.length > 0 &&
      !factDates.some(({ days }) => near(days, toldAt))
    )
      return 'other';
    if (asOf === undefined || factDates.length > 0 || context.documentTime === undefined)
      return 'unknown';
    return near(context.documentTime, asOf) ? 'same' : 'other';
  }
  // the source can't speak of what happened long after it was written, unless it looks ahead itself
  const after = writtenAt !== undefined && dates.every((days) => days.low > writtenAt.high + YEAR);
  const looksAhead =
    writtenAt !== undefined && factDates.some((date) => date.days.high > writtenAt.high);
  if (after && !looksAhead && !fact.hedged) return 'other';
  if (asOf !== undefined && dates.some((days) => near(days, asOf))) return 'same';
  return factDates.length > 0 || asOf === undefined ? 'unknown' : 'other';
}

function datesOf(analysis: Analysis): readonly DateMention[] {
  return analysis.values.flatMap((value) =>
    value.kind === 'date' && value.relative !== true ? [value] : [],
  );
}

function near(a: Interval, b: Interval): boolean {
  return a.low - YEAR <= b.high && b.low <= a.high + YEAR;
}
