/** Whole pages of Markdown: the knowledge library, why a document shows what it shows, and why a sentence does. */
import { URI } from 'vscode-uri';
import { escapeMarkdown, factMarkdown } from '../core/features/factView.ts';
import type { FileProblem, Finding, Verdict } from '../core/findings.ts';
import type {
  ComparedFact,
  ComparedParticular,
  DocumentCheck,
  Explanation,
  FactView,
  SentenceExplanation,
  Status,
} from '../core/requests.ts';
import type { OffsetRange } from '../core/text.ts';
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

const VERDICTS: Readonly<Record<Verdict, string>> = {
  supports: 'Agrees with a source',
  contradicts: 'Differs from its source',
  conflict: 'Sources conflict',
  notComparable: 'Not checked',
};

/**
 * Why something, or nothing, is said at a place: the findings there with their facts, and the other
 * facts that the sentence was held against. `textOf` gives the draft's text of a range.
 */
export function explanationPage(
  { findings, sentence, silence }: Explanation,
  textOf: (range: OffsetRange) => string,
): string {
  const lines = [
    findings.length > 0 ? '# Why this is reported' : '# Why nothing is reported here',
    '',
  ];
  if (sentence) lines.push(`> ${escapeMarkdown(textOf(sentence.range))}`, '');
  for (const { finding, summary, facts } of findings) {
    const compared = sentence?.facts ?? [];
    lines.push(...findingLines(finding, summary));
    for (const fact of facts) {
      lines.push(factMarkdown(fact), '');
      const agreed = compared.find((other) => other.fact.uid === fact.uid)?.agreed ?? [];
      lines.push(...bullets(agreed.map((slot) => particularLine('Agrees', slot))));
    }
  }
  if (silence !== undefined && findings.length === 0) {
    lines.push(`Nothing is compared here: ${escapeMarkdown(silence)}.`, '');
  }
  if (sentence) {
    const shown = new Set(findings.flatMap(({ facts }) => facts.map(({ uid }) => uid)));
    lines.push(...sentenceLines(sentence, shown));
  }
  return lines.join('\n');
}

function findingLines(
  { rule, message, kind, stated, known, reason }: Finding,
  summary: string,
): string[] {
  const parts: readonly (readonly [label: string, text: string | undefined])[] = [
    ['The draft', stated],
    ['The source', known],
    ['Kind', kind],
    ['Reason', reason],
    ['Rule', `${rule} – ${summary}`],
  ];
  return [
    `## ${escapeMarkdown(message)}`,
    '',
    ...bullets(
      parts.flatMap(([label, text]) =>
        text === undefined ? [] : [`**${label}:** ${escapeMarkdown(text)}`],
      ),
    ),
  ];
}

/** The facts of a sentence but those that were shown with a finding. */
function sentenceLines(
  { claim, facts }: SentenceExplanation,
  shown: ReadonlySet<string>,
): string[] {
  const others = facts.filter(({ fact }) => !shown.has(fact.uid));
  const lines: string[] = [];
  if (shown.size === 0) {
    const verdict = claim
      ? `**${VERDICTS[claim.verdict]}**${claim.cited ? ', cited' : ''}`
      : '**Not checked**: it states no figure or date that could be held against facts';
    const reason = claim?.reason === undefined ? '' : `: ${escapeMarkdown(claim.reason)}`;
    lines.push(`${verdict}${reason}.`, '');
  }
  if (others.length === 0) return lines;
  lines.push(
    shown.size > 0 ? '## Other facts near the sentence' : '## Facts near the sentence',
    '',
  );
  for (const other of others) lines.push(...comparedLines(other));
  return lines;
}

function comparedLines({ fact, verdict, reason, agreed, differing }: ComparedFact): string[] {
  const outcome = verdict === 'notComparable' ? 'Not comparable' : VERDICTS[verdict];
  return [
    factMarkdown(fact),
    '',
    ...bullets([
      `**${outcome}:** ${escapeMarkdown(reason)}`,
      ...agreed.map((slot) => particularLine('Agrees', slot)),
      ...differing.map((slot) => particularLine('Differs', slot)),
    ]),
  ];
}

function particularLine(
  label: string,
  { kind, stated, known, reason }: ComparedParticular,
): string {
  const values = `${escapeMarkdown(stated)} – ${escapeMarkdown(known)}`;
  return `${label} (${kind}): ${values}, ${escapeMarkdown(reason)}`;
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
