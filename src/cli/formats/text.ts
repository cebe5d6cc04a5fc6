/** Output for people. Colours add to the words and never stand in for them. */
import { styleText } from 'node:util';
import type { ClaimCounts, Finding, Verdict } from '../../core/findings.ts';
import type { FactView } from '../../core/requests.ts';
import type { PackLintProblem } from '../packLint.ts';
import type {
  CheckReport,
  ReportComparedFact,
  ReportExplanation,
  ReportFile,
  ReportFinding,
  ReportParticular,
  ReportProblem,
} from '../report.ts';
import { oneLine, printable } from './printable.ts';

type Color = 'red' | 'yellow' | 'cyan' | 'green' | 'gray' | 'bold';

/** Colours a text, or leaves it as it is. The text must be printable already. */
type Paint = (color: Color, text: string) => string;

function painter(isColored: boolean): Paint {
  return isColored
    ? (color, text) => styleText(color, text, { validateStream: false })
    : (_, text) => text;
}

/** Between the parts of a line. */
const GAP = '  ';
const INDENT = '    ';
/** Between the parts of a summary or a fact's last line. */
const DOT = ' · ';

const LEVEL_COLORS: Readonly<Record<Finding['level'], Color>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  hint: 'gray',
};

/** A verdict in the interface's words, for one claim and for several, and its colour. */
const VERDICTS: Readonly<Record<Verdict, readonly [one: string, several: string, color: Color]>> = {
  supports: ['agrees with a source', 'agree with a source', 'green'],
  contradicts: ['differs from its source', 'differ from their source', 'yellow'],
  conflict: ['sources conflict', 'with conflicting sources', 'yellow'],
  notComparable: ['not checked', 'not checked', 'gray'],
};
const VERDICT_ORDER: readonly Verdict[] = ['supports', 'contradicts', 'conflict', 'notComparable'];

export interface TextOptions {
  readonly isColored: boolean;
  /** Show every claim with its verdict and what it was held against. */
  readonly explain: boolean;
  /** Problems that were said elsewhere and are only counted here. */
  readonly saidAlready?: readonly ReportProblem[];
}

/** Findings, problems and a summary, piece by piece; each piece ends with a line break. */
export function* checkText(report: CheckReport, options: TextOptions): Generator<string> {
  const paint = painter(options.isColored);
  for (const file of report.files) yield fileText(file, options, paint);
  const said = new Set((options.saidAlready ?? []).map(problemText));
  for (const problem of report.problems) {
    if (!said.has(problemText(problem))) yield `${problemLine(problem, paint)}\n`;
  }
  yield `${paint('bold', summary(report))}\n`;
}

function fileText(file: ReportFile, { explain }: TextOptions, paint: Paint): string {
  const path = printable(file.path);
  const lines = file.findings.flatMap((finding) => findingLines(finding, path, explain, paint));
  for (const claim of file.explanations ?? []) lines.push(...claimLines(claim, path, paint));
  return lines.map((line) => `${line}\n`).join('');
}

function findingLines(
  finding: ReportFinding,
  path: string,
  explain: boolean,
  paint: Paint,
): readonly string[] {
  const place = `${path}:${finding.line}:${finding.column}`;
  const level = paint(LEVEL_COLORS[finding.level], finding.level);
  const lines = [
    [place, level, oneLine(finding.message), paint('gray', finding.rule)].join(GAP),
    ...quoteLines(finding.quote),
  ];
  if (explain && finding.reason !== undefined) lines.push(INDENT + oneLine(finding.reason));
  return lines;
}

function quoteLines(quote: string | undefined): readonly string[] {
  return quote === undefined ? [] : [`${INDENT}“${oneLine(quote)}”`];
}

function claimLines(claim: ReportExplanation, path: string, paint: Paint): readonly string[] {
  const [verdict, , color] = VERDICTS[claim.verdict];
  const place = `${path}:${claim.line}:${claim.column}`;
  const cited = claim.cited ? ', cited' : '';
  const lines = [[place, paint(color, verdict) + cited, oneLine(claim.text)].join(GAP)];
  // the reason is that of the nearest fact, where there is one
  if (claim.reason !== undefined && claim.facts.length === 0)
    lines.push(INDENT + oneLine(claim.reason));
  return [...lines, ...claim.facts.flatMap(comparedLines)];
}

/** In the interface's words, what came of holding a claim against a fact. */
const OUTCOMES: Readonly<Record<ReportComparedFact['verdict'], string>> = {
  supports: 'agrees',
  contradicts: 'differs',
  notComparable: 'not comparable',
};

function comparedLines(compared: ReportComparedFact): readonly string[] {
  const { fact, verdict, reason, quote, source, agreed, differing } = compared;
  const line = (label: string, { kind, stated, known, reason: why }: ReportParticular): string =>
    `${INDENT}${INDENT}${label}: ${oneLine(stated)} – ${oneLine(known)} (${kind}; ${oneLine(why)})`;
  return [
    `${INDENT}${printable(fact)}: ${OUTCOMES[verdict]} – ${oneLine(reason)}`,
    `${INDENT}${INDENT}“${oneLine(quote)}” (${oneLine(source)})`,
    ...agreed.map((slot) => line('agrees', slot)),
    ...differing.map((slot) => line('differs', slot)),
  ];
}

/** A problem as part of a sentence: `refs.bib:17: message`. */
export function problemText(problem: ReportProblem): string {
  return `${problemPlace(problem)}: ${oneLine(problem.message)}`;
}

function problemLine(problem: ReportProblem, paint: Paint): string {
  return [problemPlace(problem), paint('red', 'problem'), oneLine(problem.message)].join(GAP);
}

function problemPlace({ path, line }: ReportProblem): string {
  return (path === '' ? '‘’' : printable(path)) + (line === undefined ? '' : `:${line}`);
}

/** '3 findings in 2 files · 34 claims · 28 agree with a source, 21 cited …'. */
function summary({ files, problems }: CheckReport): string {
  const findings = files.reduce((sum, file) => sum + file.findings.length, 0);
  const counts = files.reduce<ClaimCounts>((sum, file) => add(sum, file.counts), NO_CLAIMS);
  const claims = VERDICT_ORDER.reduce((sum, verdict) => sum + counts[verdict], 0);
  const verdicts = VERDICT_ORDER.filter((verdict) => counts[verdict] > 0).map((verdict) => {
    const [one, several] = VERDICTS[verdict];
    // '1 sources conflict' would read as a slip
    const isOne = counts[verdict] === 1 && verdict !== 'conflict';
    return `${counts[verdict]} ${isOne ? one : several}`;
  });
  const parts = [
    `${counted(findings, 'finding')} in ${counted(files.length, 'file')}`,
    counted(claims, 'claim'),
    ...verdicts,
    ...(claims > 0 ? [`${counts.cited} cited`] : []),
    ...(problems.length > 0 ? [counted(problems.length, 'problem')] : []),
  ];
  return parts.join(DOT);
}

const NO_CLAIMS: ClaimCounts = {
  supports: 0,
  contradicts: 0,
  conflict: 0,
  notComparable: 0,
  cited: 0,
};

function add(a: ClaimCounts, b: ClaimCounts): ClaimCounts {
  return {
    supports: a.supports + b.supports,
    contradicts: a.contradicts + b.contradicts,
    conflict: a.conflict + b.conflict,
    notComparable: a.notComparable + b.notComparable,
    cited: a.cited + b.cited,
  };
}

/** '1 file', '2 files', 'no files'. */
export function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A list of facts: statement, quote, source. */
export function factsText(facts: readonly FactView[], isColored: boolean): string {
  const paint = painter(isColored);
  return facts
    .map((fact) => {
      const details = [
        oneLine(fact.source),
        fact.kind,
        ...(fact.asOf === undefined ? [] : [`as of ${oneLine(fact.asOf)}`]),
        printable(fact.uid),
      ];
      const lines = [
        paint('bold', oneLine(fact.statement)),
        ...quoteLines(fact.quote),
        INDENT + paint('gray', details.join(DOT)),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** The problems of a pack's files in their order, and a summary. */
export function packProblemsText(
  problems: readonly PackLintProblem[],
  summary: string,
  isColored: boolean,
): string {
  const paint = painter(isColored);
  const lines = problems.map(({ path, line, column, message }) => {
    const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
    return [printable(path) + place, oneLine(message)].join(GAP);
  });
  return [...lines, paint('bold', summary), ''].join('\n');
}
