/** The words of the status bar item, apart from the editor that shows them. */
import type { StatusResult } from '../protocol.ts';

/** How many problems the tooltip names; the page that a click opens names all. */
const NAMED_PROBLEMS = 5;

/** How many packs, or bibliographies, the tooltip names. */
const NAMED_SOURCES = 4;

export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly label: string;
  /** True if something could not be read. */
  readonly isWarning: boolean;
}

export function statusText(status: StatusResult): StatusText {
  const facts = count(status.facts, 'fact');
  const references = count(status.references, 'reference');
  const failed = status.problems.map(({ message }) => message);
  const packs = status.packs.map(({ title }) => title);
  const bibliographies = status.bibliographies.map(({ name }) => name);
  // Works of packs can be cited as well, so the packs count among where references come from.
  const sources = packs.length > 0 ? [...shorten(bibliographies), 'the packs'] : bibliographies;
  const lines = [
    `${count(status.findings, 'finding')} in this document`,
    `${facts}${from(shorten(packs))}`,
    `${references}${from(sources)}`,
  ];
  if (failed.length > 0) lines.push('', 'What failed:', ...failed.slice(0, NAMED_PROBLEMS));
  if (failed.length > NAMED_PROBLEMS) lines.push(`and ${failed.length - NAMED_PROBLEMS} more`);
  const problems = failed.length > 0 ? `, ${count(failed.length, 'problem')}` : '';
  return {
    text: `${failed.length > 0 ? '$(warning) ' : ''}Plumbline: ${facts}, ${references}`,
    tooltip: lines.join('\n'),
    label: `Plumbline: ${facts}, ${references}${problems}`,
    isWarning: failed.length > 0,
  };
}

function from(names: readonly string[]): string {
  return names.length === 0 ? '' : ` from ${names.join(', ')}`;
}

/** The first names, and how many others there are. */
function shorten(names: readonly string[]): readonly string[] {
  const others = names.length - NAMED_SOURCES;
  return others <= 0 ? names : [...names.slice(0, NAMED_SOURCES), `${others} more`];
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}
