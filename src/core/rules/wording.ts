/** Wording and fixes that several rules share. */
import type { CheckedSentence } from '../claims/checkDocument.ts';
import type { Fix } from '../findings.ts';
import type { Fact } from '../knowledge/pack.ts';
import type { RuleContext } from './rule.ts';

/** Longest value shown in a message before it is cut. */
const MESSAGE_VALUE_LIMIT = 80;

/** A source's words for use inside a message: one line, cut where it is long. */
export function quoteForMessage(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= MESSAGE_VALUE_LIMIT ? line : `${line.slice(0, MESSAGE_VALUE_LIMIT - 1)}…`;
}

/** 'The source has 64 percent'; what it does not state as fact it judges. */
export function sourceHas({ kind }: Fact, known: string): string {
  const verb = kind === 'judgment' || kind === 'forecast' ? 'judges' : 'has';
  return `the source ${verb} ${quoteForMessage(known)}`;
}

/** Cites a fact at the end of the sentence that it was held against. */
export function citeFix(context: RuleContext, { sentence }: CheckedSentence, fact: Fact): Fix {
  return {
    title: `Cite ${context.evidence(fact).source} here`,
    kind: 'quickfix',
    safe: false,
    edits: context.cite([fact], sentence.range.end),
  };
}
