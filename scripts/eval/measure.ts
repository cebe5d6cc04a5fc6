/** Runs the engine over what was read and counts; prints nothing. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { comparePair } from '../../src/core/claims/comparePair.ts';
import type { Finding } from '../../src/core/findings.ts';
import { LineIndex, type OffsetRange, overlaps } from '../../src/core/text.ts';
import { Workspace } from '../../src/core/workspace.ts';
import { ROOT, at, settle } from '../../test/support/memoryWorkspace.ts';
import type { JudgedPair, JudgedPaper, JudgedSentence } from './files.ts';

/** What one item came to; `note` says what was found, for reading. */
export interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly text: string;
  readonly flagged: boolean;
  /** Of a contradicted sentence: a finding's range overlaps the wrong words. */
  readonly caught: boolean;
  readonly supports: boolean;
  /** Supported by a fact whose quote overlaps the judged one. */
  readonly rightFact: boolean;
  readonly note: string;
}

/** Rules that say that a claim, a quotation or a citation is not as its source has it. */
export const CLAIM_RULES = /^(?:claim\/(?!uncited)|quote\/|citation\/not-in-source)/u;

/**
 * A checker over one pack, asked as an editor would: one document at a time. `derived` leaves out
 * what the pack's facts state by hand, so that what deriving alone achieves can be seen.
 */
export function openChecker(
  pack: string,
  derived: boolean,
): (text: string) => ReturnType<typeof checkText> {
  const { workspace, files } = openPack(pack, derived);
  let version = 0;
  return (text) => {
    version++;
    return checkText(workspace, text, version, files);
  };
}

/** A workspace over one pack, and the files it has to be given. */
function openPack(pack: string, derived: boolean) {
  const workspace = new Workspace(derived ? [] : [pathToFileURL(path.resolve(pack)).toString()]);
  workspace.apply({ settings: { folders: [ROOT], packs: [], bibliographies: [], rules: {} } });
  return { workspace, files: derived ? withoutParticulars(pack) : {} };
}

/** A pack's files as a pack of the in-memory folder, its facts without their particulars. */
function withoutParticulars(pack: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of fs.readdirSync(pack).filter((file) => file.endsWith('.json'))) {
    const text = fs.readFileSync(path.join(pack, name), 'utf8');
    files[`.plumbline/packs/derived/${name}`] =
      name === 'facts.json' ? stripped(JSON.parse(text) as { facts: object[] }) : text;
  }
  return files;
}

function stripped(file: { readonly facts: readonly object[] }): string {
  const facts = file.facts.map((fact) => ({ ...fact, particulars: undefined }));
  return JSON.stringify({ ...file, facts });
}

function checkText(
  workspace: Workspace,
  text: string,
  version: number,
  files: Readonly<Record<string, string>>,
) {
  workspace.apply({ documents: [{ uri: at('draft.md'), version, text }] });
  if (version === 1) settle(workspace, files);
  return resultOf(workspace, 'draft.md');
}

function resultOf(workspace: Workspace, name: string) {
  const check = workspace.snapshot().check(at(name));
  const findings = check?.findings.filter(({ rule }) => CLAIM_RULES.test(rule)) ?? [];
  return { findings, claims: check?.claims ?? [] };
}

/** Judges every sentence, each standing alone in a document. */
export function measureSentences(
  items: readonly JudgedSentence[],
  check: ReturnType<typeof openChecker>,
): readonly Outcome[] {
  return items.map((item) => {
    const { findings, claims } = check(item.text);
    const contradictions = findings.filter(({ rule }) => rule === 'claim/contradicts-source');
    const from = item.text.indexOf(item.wrong);
    const onWrong = (finding: Finding) =>
      finding.range.start < from + item.wrong.length && from < finding.range.end;
    const support = claims.find(({ verdict }) => verdict === 'supports');
    return {
      ...pick(item),
      flagged: contradictions.length > 0,
      caught: item.wrong !== '' && contradictions.some(onWrong),
      supports: support !== undefined,
      rightFact: claims.some(
        ({ verdict, evidence }) =>
          verdict === 'supports' && share(evidence?.quote ?? '', item.quote),
      ),
      note: contradictions
        .map((finding) => `${finding.message} [${finding.kind ?? ''}: ${finding.reason ?? ''}]`)
        .join(' | '),
    };
  });
}

/** Judges every pair by `compare --pairs`. */
export function measurePairs(items: readonly JudgedPair[]): readonly Outcome[] {
  return items.map((item) => {
    const result = comparePair(item.evidence, item.claim);
    const flagged = result.verdict === 'contradicts';
    return {
      id: item.id,
      label: item.label,
      kind: result.kind ?? '',
      text: `${item.claim}\n      evidence: ${item.evidence}`,
      flagged,
      caught: flagged && item.label === 'contradicted',
      supports: result.verdict === 'supports',
      rightFact: false,
      note: flagged ? `${result.stated ?? ''} – ${result.known ?? ''} [${result.kind ?? ''}]` : '',
    };
  });
}

/** Counts the findings of prose that no pack speaks of. */
export function measureProse(
  texts: readonly string[],
  check: ReturnType<typeof openChecker>,
): { readonly sentences: number; readonly findings: readonly string[]; readonly supports: number } {
  const found: string[] = [];
  let sentences = 0;
  let supports = 0;
  for (const text of texts) {
    const { findings, claims } = check(text);
    sentences += (text.match(/[.!?]["'”’)]*(?:\s|$)/gu) ?? []).length;
    supports += claims.filter(({ verdict }) => verdict === 'supports').length;
    for (const { rule, message, range } of findings)
      found.push(`${rule}: ${message}\n      in: ${around(text, range.start)}`);
  }
  return { sentences, findings: found, supports };
}

/** What a paper came to. Findings and misses are described by their place and words, for reading. */
export interface PaperOutcome {
  readonly name: string;
  /** How many errors are listed, and how many of them have a finding on their words. */
  readonly errors: number;
  readonly caught: number;
  readonly missed: readonly string[];
  /** Findings on right words. */
  readonly false: readonly string[];
}

/** Judges whole papers, all of one folder. */
export function measurePapers(
  papers: readonly JudgedPaper[],
  pack: string,
  derived: boolean,
): readonly PaperOutcome[] {
  const { workspace, files } = openPack(pack, derived);
  workspace.apply({
    documents: papers.map(({ name, text }) => ({ uri: at(name), version: 1, text })),
  });
  settle(workspace, { ...papers[0]?.files, ...files });
  return papers.map(({ name, text, errors }) => {
    const { findings } = resultOf(workspace, name);
    const lines = new LineIndex(text);
    const place = ({ start, end }: OffsetRange) =>
      `${name}:${String(lines.positionAt(start).line + 1)}: '${text.slice(start, end)}'`;
    const isCaught = (error: OffsetRange) => findings.some(({ range }) => overlaps(range, error));
    const missed = errors.filter((error) => !isCaught(error));
    return {
      name,
      errors: errors.length,
      caught: errors.length - missed.length,
      missed: missed.map(place),
      false: findings
        .filter(({ range }) => !errors.some((error) => overlaps(range, error)))
        .map(
          ({ range, rule, message }) =>
            `${place(range)} ${rule}: ${message}\n      in: ${around(text, range.start)}`,
        ),
    };
  });
}

function around(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 120), offset + 120).replaceAll(/\s+/gu, ' ');
}

function pick({ id, label, kind, text }: JudgedSentence) {
  return { id, label, kind, text };
}

/** True if two quotes share a run of four words. */
function share(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (list: readonly string[]) =>
    list.slice(0, Math.max(1, list.length - 3)).map((_, i) => list.slice(i, i + 4).join(' '));
  const known = new Set(runs(words(a)));
  return runs(words(b)).some((run) => known.has(run));
}
