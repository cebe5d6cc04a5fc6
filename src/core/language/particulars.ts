/**
 * The particulars with a value that a sentence states: quantities, dates, durations, ranks.
 * Offsets are relative to the analysed text.
 */

/** A closed interval; either end may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Words around a value that bound or blur it. `nearly` is 'just under', `justOver` its counterpart. */
export type Bound =
  'exact' | 'about' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'nearly' | 'justOver';

/** What a quantity measures. A `count` counts things, a `multiple` compares ('twice', 'two to three times'). */
export type Dimension =
  | 'count'
  | 'percent'
  | 'money'
  | 'multiple'
  | 'duration'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'temperature'
  | 'speed';

interface Mention {
  /** The whole phrase: bound, value, unit and per-unit ('up to $1 billion a year'). */
  readonly start: number;
  readonly end: number;
  /** The part to underline or replace: the value with its unit ('$1 billion'), without bound and per-unit. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A number with what it measures. */
export interface Quantity extends Mention {
  readonly kind: 'quantity';
  readonly dimension: Dimension;
  /** Canonical unit: 'mile', 'USD', 'tonne', 'year'; for a count the singular noun counted ('troop'), if there is one. */
  readonly unit?: string;
  /** What befell the people counted, as a noun: 'death' where so many 'have died'. */
  readonly event?: string;
  /** As stated, in `unit`. A single value has `low === high`. */
  readonly value: Interval;
  /** The same in the dimension's base unit (m, m², m³, kg, J, W, °C, m/s, days; percent; the currency itself). */
  readonly base: Interval;
  /** Half of the last digit's place as written, in base units: '64' → 0.5, '1.4 billion' → 5e7, 'a quarter' → its rounding. */
  readonly tolerance: number;
  readonly bound: Bound;
  /** True for 'between 16 and 18', '$16–18 billion', 'two to three times'. */
  readonly isRange: boolean;
  /** 'a barrel' → 'barrel', 'annually' → 'year'. */
  readonly per?: string;
  /** For durations: 'for 30 years' is `span`; 'six months later' / 'earlier' shifts from an event; 'ago' from the time of writing. */
  readonly durationRole?: 'span' | 'later' | 'earlier' | 'ago';
  /** For an adjective form such as '12-mile' or '$550-billion'. */
  readonly attributive: boolean;
}

/** How a date relates to what it dates. */
export type DateRelation =
  'at' | 'since' | 'until' | 'before' | 'after' | 'from' | 'to' | 'throughout';

/** A point or stretch of calendar time. */
export interface DateMention extends Mention {
  readonly kind: 'date';
  /** Days from 1970-01-01 (proleptic Gregorian), first and last day meant, both included. */
  readonly days: Interval;
  readonly precision:
    'day' | 'month' | 'quarter' | 'season' | 'year' | 'years' | 'decade' | 'century';
  readonly relation: DateRelation;
  readonly approximate: boolean;
  /** Set where the year has to come from elsewhere: 'last year', 'the past two decades', 'on 12 May'. */
  readonly relative?: true;
  /** Set where no year is given and none can be worked out ('on 12 May'): `days` are those of `YEARLESS`. */
  readonly yearless?: true;
}

/** A place in an order: 'second-largest', 'No. 2', 'ranks fifth', 'the third of …'. */
export interface Rank extends Mention {
  readonly kind: 'rank';
  /** 1 is first; 0 is never used; last is -1, second to last -2. */
  readonly value: number;
  /** 'In the top ten' is at most the tenth place, 'above 60th' a lower number than 60, 'outside the top ten' a higher one than 10. */
  readonly bound?: 'atMost' | 'lessThan' | 'moreThan';
  /** The words of what a plain ordinal counts: 'studio' and 'album' for 'the fourth studio album'. */
  readonly counted?: readonly string[];
  /** The series it is a place in, where one is numbered: 'week' for 'the sixth week' and 'week 6'. */
  readonly of?: string;
  /** The quality ranked by, as a lemma: 'large', 'big', 'small'; absent for plain 'third'. */
  readonly by?: string;
}

export type ValueParticular = Quantity | DateMention | Rank;

/** How two values relate. `looser`: compatible but for a bound or hedge one of them drops. */
export type ValueRelation = 'agrees' | 'looser' | 'differs' | 'incomparable';
