/** Facts reduced to what claims are compared with. Derived when a fact is first a candidate, then kept. */
import { analyse } from '../language/analysis.ts';
import { findValues } from '../language/values.ts';
import type { Interval } from '../language/particulars.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import type { AnalysedFact } from './comparison.ts';
import { compileParticulars } from './compileParticulars.ts';

const ASSESSED: ReadonlySet<Fact['kind']> = new Set(['judgment', 'forecast', 'interest']);

const cache = new WeakMap<Fact, AnalysedFact>();

/** Analyses a fact's statement, quote and context. The date of its pack is when the source was written. */
export function analysedFact(
  fact: Fact,
  knowledge: Pick<Knowledge, 'lexicon' | 'authors' | 'asOf'>,
): AnalysedFact {
  const known = cache.get(fact);
  if (known !== undefined) return known;
  const { lexicon, authors } = knowledge;
  const writtenAt = intervalOf(knowledge.asOf(fact));
  const asOf = fact.asOf === undefined ? undefined : intervalOf(fact.asOf);
  const statement = analyse(fact.statement, lexicon, writtenAt, authors);
  const quote = analyse(fact.quote, lexicon, writtenAt, authors);
  const context =
    fact.context === undefined ? undefined : analyse(fact.context, lexicon, writtenAt, authors);
  const texts = context === undefined ? [statement, quote] : [statement, quote, context];
  const result: AnalysedFact = {
    statement,
    quote,
    ...(context === undefined ? {} : { context }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(writtenAt === undefined ? {} : { writtenAt }),
    hedged: fact.kind === 'forecast' || fact.kind === 'judgment' || fact.hedge !== undefined,
    assessed: ASSESSED.has(fact.kind),
    ...(fact.particulars === undefined
      ? {}
      : { stated: compileParticulars(fact.particulars, texts, lexicon) }),
  };
  cache.set(fact, result);
  return result;
}

/** The days an EDTF date such as '2009', '2009-06' or '2007/2009' covers; undefined if it is none. */
export function intervalOf(edtf: string): Interval | undefined {
  const parts = edtf.split('/').map(daysOf);
  const first = parts[0];
  const last = parts.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : { low: first.low, high: last.high };
}

function daysOf(edtf: string): Interval | undefined {
  const text = /^\d{4}-\d{2}-\d{2}$/u.test(edtf) ? edtf : /^\d{4}(?:-\d{2})?/u.exec(edtf)?.[0];
  if (text === undefined) return undefined;
  const month = /^\d{4}-(\d{2})$/u.exec(text)?.[1];
  // EDTF seasons (21–24) are read as their year: the tolerance of a year makes more of them pointless
  const value = findValues(
    `in ${month !== undefined && Number(month) > 12 ? text.slice(0, 4) : text}`,
  )[0];
  return value?.kind === 'date' ? value.days : undefined;
}
