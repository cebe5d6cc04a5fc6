/** Whole pages of Markdown: the knowledge library, and why a document shows what it shows. */
import { URI } from 'vscode-uri';
import { escapeMarkdown, factMarkdown } from '../core/features/factView.ts';
import type { FileProblem } from '../core/findings.ts';
import type { DocumentCheck, FactView, Status } from '../core/requests.ts';
import { baseName } from '../core/uri.ts';

/** Every fact, by pack and section, in the packs' order. */
export function libraryPage(status: Status, facts: readonly FactView[]): string {
  const lines = ['# Knowledge library', ''];
  if (status.packs.length === 0) {
    lines.push('No knowledge pack is loaded.', '');
  } else {
    lines.push(`${count(facts.length, 'fact')} in ${count(status.packs.length, 'pack')}.`, '');
  }
  for (const pack of status.packs) {
    lines.push(`## ${escapeMarkdown(pack.title)}`, '');
    lines.push(`${packLine(pack)}`, '');
    let section: string | undefined;
    for (const fact of facts.filter(({ uid }) => uid.startsWith(`${pack.id}/`))) {
      if (fact.section !== section) {
        section = fact.section;
        lines.push(`### ${escapeMarkdown(section)}`, '');
      }
      lines.push(factMarkdown(fact), '');
    }
  }
  return lines.join('\n');
}

/**
 * What is loaded for a document, what became of its claims, and what stands in the way. `lineOf` gives
 * the line of a problem in its file, from 1.
 */
export function statusPage(
  uri: string,
  status: Status,
  check: DocumentCheck | undefined,
  lineOf: (problem: FileProblem) => number,
): string {
  // A document that isn't open may be a mere stand-in for the folder, whose name says nothing.
  const title = check ? `has for ${escapeMarkdown(baseName(uri))}` : 'has loaded';
  const lines = [`# What Plumbline ${title}`, ''];
  lines.push(...bullets(status.notes));
  if (check) lines.push('## This document', '', ...bullets(checkLines(check)));

  lines.push('## Knowledge packs', '');
  lines.push(
    ...bullets(
      status.packs.map((pack) => `**${escapeMarkdown(pack.title)}** – ${packLine(pack)}`),
      'None is loaded.',
    ),
  );
  lines.push('## Bibliographies', '');
  lines.push(
    ...bullets(
      status.bibliographies.map(({ uri: file, name, entries, problem }) => {
        const state = problem === undefined ? count(entries, 'entry', 'entries') : problem;
        return `${file === '' ? escapeMarkdown(name) : place(file)} – ${escapeMarkdown(state)}`;
      }),
      `${check ? 'This document names none' : 'None is named'}. Plumbline reads those in its front matter (\`bibliography: refs.bib\`).`,
    ),
  );
  if (status.problems.length > 0) {
    lines.push('## What could not be read', '');
    lines.push(
      ...bullets(
        status.problems.map(
          (problem) =>
            `${place(problem.uri)}, line ${String(lineOf(problem))}: ${escapeMarkdown(problem.message)}`,
        ),
      ),
    );
  }
  return lines.join('\n');
}

function checkLines({ findings, counts }: DocumentCheck): string[] {
  const claims = counts.supports + counts.contradicts + counts.conflict + counts.notComparable;
  return [
    count(findings.length, 'finding'),
    `${count(claims, 'claim')} that could be held against facts: ` +
      [
        `${counts.supports} agree with a source`,
        `${counts.contradicts} differ from their source`,
        `${counts.conflict} on which sources conflict`,
        `${counts.notComparable} not checked`,
      ].join(', '),
    `${counts.cited} of them cited`,
  ];
}

function packLine({ id, version, license, facts, uri }: Status['packs'][number]): string {
  const parts = [count(facts, 'fact'), `version ${version}`, license, id];
  return `${parts.map(escapeMarkdown).join(', ')}, from ${place(uri)}`;
}

/** A file or folder as its path, readable and harmless. */
function place(uri: string): string {
  const parsed = URI.parse(uri);
  return escapeMarkdown(parsed.scheme === 'file' ? parsed.fsPath : parsed.toString(true));
}

function bullets(items: readonly string[], ifEmpty?: string): string[] {
  if (items.length > 0) return [...items.map((item) => `- ${item}`), ''];
  return ifEmpty === undefined ? [] : [ifEmpty, ''];
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
