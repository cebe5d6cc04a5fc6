/** A fact as hover, search and the library show it, in plain data and in Markdown. */
import { formatReference } from '../bibliography/format.ts';
import type { CitationStyle } from '../configuration.ts';
import type { Fact } from '../knowledge/pack.ts';
import type { FactView } from '../requests.ts';
import { type CitingContext, keyFor, sourceLabel } from './citing.ts';

/** What views of facts need besides the fact. */
export interface ViewContext extends Pick<CitingContext, 'bibliography' | 'knowledge'> {
  readonly style: CitationStyle;
}

/** The plain-data view of a fact. */
export function viewOf(context: ViewContext, fact: Fact): FactView {
  const { knowledge } = context;
  const item = knowledge.itemOf(fact);
  const attributed =
    fact.attributedTo === undefined
      ? undefined
      : (knowledge.lexicon.entity(fact.attributedTo)?.name ?? fact.attributedTo);
  return {
    uid: fact.uid,
    statement: fact.statement,
    quote: fact.quote,
    kind: fact.kind,
    section: fact.section,
    paragraph: fact.paragraph,
    ...(fact.page === undefined ? {} : { page: fact.page }),
    pageInferred: !knowledge.pagesCertain(fact),
    notes: fact.notes,
    ...(fact.asOf === undefined ? {} : { asOf: fact.asOf }),
    ...(attributed === undefined ? {} : { attributedTo: attributed }),
    topics: fact.topics,
    reference: item === undefined ? fact.reference : formatReference(item, context.style),
    source: sourceLabel(fact, knowledge),
    key: item === undefined ? fact.reference : keyFor(context, item),
  };
}

/** Text from packs, bibliographies and documents, with everything Markdown or HTML could act on made harmless. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]()#+\-.!|~^@:&$]/gu, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const KIND_LABEL: Readonly<Record<string, string>> = {
  fact: 'stated as fact',
  estimate: 'an estimate',
  judgment: 'the source’s judgment',
  forecast: 'a forecast',
  interest: 'an aim or motive',
};

/** The Markdown of one fact: statement, quote, where it stands, its kind, the reference. */
export function factMarkdown(view: FactView): string {
  const place = [`${escapeMarkdown(view.section)}, ¶ ${String(view.paragraph)}`];
  if (view.page !== undefined)
    place.push(`p. ${String(view.page)}${view.pageInferred ? ' (inferred)' : ''}`);
  if (view.notes.length > 0)
    place.push(`${view.notes.length === 1 ? 'n.' : 'nn.'} ${view.notes.join(', ')}`);
  const kind = [KIND_LABEL[view.kind] ?? view.kind];
  if (view.attributedTo !== undefined)
    kind.push(`attributed to ${escapeMarkdown(view.attributedTo)}`);
  if (view.asOf !== undefined) kind.push(`as of ${escapeMarkdown(view.asOf)}`);
  return [
    `**${escapeMarkdown(view.statement)}**`,
    `> “${escapeMarkdown(view.quote)}”`,
    `${place.join(' · ')} · *${kind.join(', ')}*`,
    escapeMarkdown(view.reference),
  ].join('\n\n');
}
