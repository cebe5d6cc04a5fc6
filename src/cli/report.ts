/**
 * What a check found, as plain data: the object that `check --format json` prints. The text format
 * shows the same object. Lines and columns count from 1, columns in UTF-16 units, ends are
 * exclusive; paths are relative to the current directory, with slashes. Undefined fields are absent
 * in JSON.
 */
import type {
  ClaimCounts,
  ClaimResult,
  FileEdit,
  Finding,
  Fix,
  ParticularKind,
  RuleCode,
  Verdict,
} from '../core/findings.ts';
import type { ComparedFact, ComparedParticular, Snapshot } from '../core/requests.ts';
import { LineIndex } from '../core/text.ts';
import type { OffsetRange } from '../core/text.ts';
import { byCodeUnit, shownUri } from './paths.ts';

/** The version of the object's shape. */
export const REPORT_VERSION = 1;

export interface CheckReport {
  readonly version: typeof REPORT_VERSION;
  readonly files: readonly ReportFile[];
  readonly problems: readonly ReportProblem[];
}

export interface ReportFile {
  readonly path: string;
  readonly findings: readonly ReportFinding[];
  readonly claims: readonly ReportClaim[];
  readonly counts: ClaimCounts;
  /** Only with `--explain`: every claim with the facts it was held against. */
  readonly explanations: readonly ReportExplanation[] | undefined;
}

export interface ReportRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportFinding extends ReportRange {
  readonly rule: RuleCode;
  readonly level: Finding['level'];
  /** The document's own text of the range. */
  readonly text: string;
  readonly message: string;
  readonly kind: ParticularKind | undefined;
  readonly stated: string | undefined;
  readonly known: string | undefined;
  /** Only with `--explain`. */
  readonly reason: string | undefined;
  readonly fact: string | undefined;
  readonly reference: string | undefined;
  readonly quote: string | undefined;
  readonly section: string | undefined;
  readonly page: number | undefined;
  readonly fixes: readonly ReportFix[];
}

export interface ReportFix {
  readonly title: string;
  readonly kind: Fix['kind'];
  readonly safe: boolean;
  readonly edits: readonly ReportEdit[];
}

export interface ReportEdit extends ReportRange {
  readonly path: string;
  readonly newText: string;
}

export interface ReportClaim extends ReportRange {
  /** Only with `--explain`. */
  readonly text: string | undefined;
  readonly verdict: Verdict;
  readonly fact: string | undefined;
  readonly quote: string | undefined;
  readonly cited: boolean;
  /** Only with `--explain`. */
  readonly reason: string | undefined;
}

/** A claim, and why it has its verdict: the facts that decided it, then those that came near. */
export interface ReportExplanation extends ReportRange {
  readonly text: string;
  readonly verdict: Verdict;
  readonly cited: boolean;
  /** Why nothing was said; absent where something was. */
  readonly reason: string | undefined;
  readonly facts: readonly ReportComparedFact[];
}

/** A fact that a claim was held against, and what came of it. */
export interface ReportComparedFact {
  readonly fact: string;
  readonly verdict: ComparedFact['verdict'];
  readonly reason: string;
  readonly statement: string;
  readonly quote: string;
  readonly source: string;
  readonly reference: string;
  readonly section: string;
  readonly page: number | undefined;
  readonly agreed: readonly ReportParticular[];
  readonly differing: readonly ReportParticular[];
}

/** Two particulars that were held against each other; the range is that of the stated one. */
export interface ReportParticular extends ReportRange {
  readonly kind: ParticularKind;
  readonly stated: string;
  readonly known: string;
  readonly reason: string;
}

/** A fault of a file: it can't be read, or it is a bibliography, pack or configuration with an error. */
export interface ReportProblem {
  readonly path: string;
  readonly line: number | undefined;
  readonly message: string;
}

export interface ReportOptions {
  /** The current directory, which paths are relative to. */
  readonly cwd: string;
  readonly explain: boolean;
}

/** Makes the report on documents of a snapshot; `problems` are those of reading them. */
export function reportOn(
  snapshot: Snapshot,
  uris: readonly string[],
  problems: readonly ReportProblem[],
  options: ReportOptions,
): CheckReport {
  const places = new Places(snapshot, options.cwd);
  const files = uris.flatMap((uri) => reportFile(snapshot, uri, places, options) ?? []);
  const all = [...problems, ...fileProblems(snapshot, places)];
  return {
    version: REPORT_VERSION,
    files: files.sort((a, b) => byCodeUnit(a.path, b.path)),
    problems: sortedProblems(all),
  };
}

/** The problems of the packs, bibliographies and configurations that the snapshot's documents use. */
export function reportFileProblems(snapshot: Snapshot, cwd: string): readonly ReportProblem[] {
  return sortedProblems(fileProblems(snapshot, new Places(snapshot, cwd)));
}

function fileProblems(snapshot: Snapshot, places: Places): readonly ReportProblem[] {
  return snapshot.fileProblems().map(({ uri, range, message }) => ({
    path: places.path(uri),
    line: places.range(uri, range).line,
    message,
  }));
}

/** By path, line and message; of the same ones only the first. */
function sortedProblems(problems: readonly ReportProblem[]): readonly ReportProblem[] {
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort(
    (a, b) =>
      byCodeUnit(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      byCodeUnit(a.message, b.message),
  );
}

function reportFile(
  snapshot: Snapshot,
  uri: string,
  places: Places,
  { explain }: ReportOptions,
): ReportFile | undefined {
  const check = snapshot.check(uri);
  if (check === undefined) return undefined;
  const { supports, contradicts, conflict, notComparable, cited } = check.counts;
  const findings = [...check.findings].sort(
    (a, b) => byRange(a.range, b.range) || byCodeUnit(a.rule, b.rule),
  );
  const claims = [...check.claims].sort((a, b) => byRange(a.range, b.range));
  return {
    path: places.path(uri),
    findings: findings.map((finding) => reportFinding(finding, uri, places, explain)),
    claims: claims.map((claim) => reportClaim(claim, uri, places, explain)),
    counts: { supports, contradicts, conflict, notComparable, cited },
    explanations: explain ? reportExplanations(snapshot, uri, places) : undefined,
  };
}

function byRange(a: OffsetRange, b: OffsetRange): number {
  return a.start - b.start || a.end - b.end;
}

function reportFinding(
  finding: Finding,
  uri: string,
  places: Places,
  explain: boolean,
): ReportFinding {
  const [evidence] = finding.evidence;
  return {
    rule: finding.rule,
    level: finding.level,
    ...places.range(uri, finding.range),
    text: places.text(uri, finding.range),
    message: finding.message,
    kind: finding.kind,
    stated: finding.stated,
    known: finding.known,
    reason: explain ? finding.reason : undefined,
    fact: evidence?.fact,
    reference: evidence?.reference,
    quote: evidence?.quote,
    section: evidence?.section,
    page: evidence?.page,
    fixes: finding.fixes.map(({ title, kind, safe, edits }) => ({
      title,
      kind,
      safe,
      edits: edits.map((edit) => reportEdit(edit, places)),
    })),
  };
}

function reportEdit({ uri, range, newText }: FileEdit, places: Places): ReportEdit {
  return { path: places.path(uri), ...places.range(uri, range), newText };
}

function reportClaim(
  claim: ClaimResult,
  uri: string,
  places: Places,
  explain: boolean,
): ReportClaim {
  return {
    ...places.range(uri, claim.range),
    text: explain ? places.text(uri, claim.range) : undefined,
    verdict: claim.verdict,
    fact: claim.evidence?.fact,
    quote: claim.evidence?.quote,
    cited: claim.cited,
    reason: explain ? claim.reason : undefined,
  };
}

function reportExplanations(
  snapshot: Snapshot,
  uri: string,
  places: Places,
): readonly ReportExplanation[] {
  return [...snapshot.explanations(uri)]
    .sort((a, b) => byRange(a.range, b.range))
    .flatMap(({ range, claim, facts }) =>
      claim === undefined
        ? []
        : [
            {
              ...places.range(uri, range),
              text: places.text(uri, range),
              verdict: claim.verdict,
              cited: claim.cited,
              reason: claim.reason,
              facts: facts.map((compared) => reportComparedFact(compared, uri, places)),
            },
          ],
    );
}

function reportComparedFact(
  { fact, verdict, reason, agreed, differing }: ComparedFact,
  uri: string,
  places: Places,
): ReportComparedFact {
  const particular = ({ range, ...values }: ComparedParticular): ReportParticular => ({
    ...places.range(uri, range),
    ...values,
  });
  const { uid, statement, quote, source, key, section, page } = fact;
  return {
    fact: uid,
    verdict,
    reason,
    statement,
    quote,
    source,
    reference: key,
    section,
    page,
    agreed: agreed.map(particular),
    differing: differing.map(particular),
  };
}

/** Turns URIs and offsets of a snapshot into what people and programs outside read. */
export class Places {
  readonly #snapshot: Pick<Snapshot, 'textOf'>;
  readonly #cwd: string;
  readonly #texts = new Map<string, { readonly text: string; readonly lines: LineIndex }>();

  constructor(snapshot: Pick<Snapshot, 'textOf'>, cwd: string) {
    this.#snapshot = snapshot;
    this.#cwd = cwd;
  }

  path(uri: string): string {
    return shownUri(uri, this.#cwd);
  }

  /** A file that is not there yet counts as empty. */
  range(uri: string, { start, end }: OffsetRange): ReportRange {
    const { lines } = this.#read(uri);
    const from = lines.positionAt(start);
    const to = lines.positionAt(end);
    return {
      line: from.line + 1,
      column: from.column + 1,
      endLine: to.line + 1,
      endColumn: to.column + 1,
    };
  }

  text(uri: string, { start, end }: OffsetRange): string {
    return this.#read(uri).text.slice(start, end);
  }

  #read(uri: string): { readonly text: string; readonly lines: LineIndex } {
    const known = this.#texts.get(uri);
    if (known !== undefined) return known;
    const text = this.#snapshot.textOf(uri) ?? '';
    const read = { text, lines: new LineIndex(text) };
    this.#texts.set(uri, read);
    return read;
  }
}
