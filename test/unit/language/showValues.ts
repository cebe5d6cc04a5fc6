/** A one-line form of particulars, so that the tests can be tables of phrase and expectation. */

import assert from 'node:assert/strict';
import { dateOf } from '../../../src/core/language/calendar.ts';
import type { Interval, ValueParticular } from '../../../src/core/language/particulars.ts';
import { findValues } from '../../../src/core/language/values.ts';

function interval({ low, high }: Interval): string {
  const short = (value: number): string => String(Number(value.toPrecision(6)));
  return low === high ? short(low) : `${short(low)}..${short(high)}`;
}

function day(value: number): string {
  const { year, month, day: ofMonth } = dateOf(value);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(ofMonth)}`;
}

/** 'money 1000000000 USD atMost /year', 'date month 2006-10-01..2006-10-31 since', 'rank 2 large'. */
export function describeValue(value: ValueParticular): string {
  if (value.kind === 'rank') {
    const of = value.of === undefined ? undefined : `of ${value.of}`;
    return ['rank', value.value, value.bound, value.by, of].filter(Boolean).join(' ');
  }
  if (value.kind === 'date') {
    const days =
      value.days.low === value.days.high
        ? day(value.days.low)
        : `${day(value.days.low)}..${day(value.days.high)}`;
    return `date ${value.precision} ${days} ${value.relation}${value.approximate ? ' ~' : ''}`;
  }
  return [
    value.dimension,
    interval(value.value),
    value.unit,
    value.bound === 'exact' ? undefined : value.bound,
    value.per === undefined ? undefined : `/${value.per}`,
    value.durationRole,
    value.attributive ? 'attributive' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** All values of a text in one line each, joined by '; '. */
export function describeValues(text: string, writtenAt?: Interval): string {
  return findValues(text, writtenAt === undefined ? {} : { writtenAt })
    .map(describeValue)
    .join('; ');
}

/** Declares one test per row. */
export function valueTable(rows: readonly (readonly [string, string])[]): void {
  for (const [text, expected] of rows) {
    it(`${text} → ${expected === '' ? 'nothing' : expected}`, () => {
      assert.equal(describeValues(text), expected);
    });
  }
}
