/** `plumbline check`: holds documents against the sources and reports where they differ. */
import type { Level } from '../core/findings.ts';
import { NodeReader } from '../server/nodeReader.ts';
import type { CheckCommand } from './arguments.ts';
import { findDocuments } from './documents.ts';
import type { NamedDocument } from './documents.ts';
import { complain, EXIT_CLEAN, EXIT_FOUND, EXIT_INCOMPLETE } from './environment.ts';
import type { Environment, ExitStatus } from './environment.ts';
import { jsonDocument } from './formats/json.ts';
import { checkText, problemText } from './formats/text.ts';
import { shownPath, uriOf } from './paths.ts';
import { reportOn } from './report.ts';
import type { ReportProblem } from './report.ts';
import { findPacks, openSnapshot } from './session.ts';
import type { DocumentText } from './session.ts';

/** Levels from the lowest to the highest. */
const LEVELS: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

/** Runs the command. What it can't do is said on standard error; the rest is done. */
export async function check(command: CheckCommand, environment: Environment): Promise<ExitStatus> {
  const { cwd, stdout } = environment;
  const packs = await findPacks(command.packs, cwd);
  const found = await findDocuments(command.operands, cwd);
  const read = await readDocuments(found.documents, cwd);
  const failures = [...packs.problems, ...found.problems, ...read.failures];
  for (const failure of failures) await complain(environment, problemText(failure));
  if (found.documents.length === 0 && failures.length === 0) {
    await complain(environment, 'no documents found');
  }

  const snapshot = await openSnapshot(environment, packs.uris, read.documents);
  const uris = read.documents.map(({ uri }) => uri);
  const problems = [...failures, ...read.problems];
  const report = reportOn(snapshot, uris, problems, { cwd, explain: command.explain });
  if (command.format === 'json') await stdout.write(jsonDocument(report));
  else {
    const options = { isColored: stdout.color, explain: command.explain, saidAlready: failures };
    for (const piece of checkText(report, options)) await stdout.write(piece);
  }
  if (failures.length > 0) return EXIT_INCOMPLETE;
  const said = [...report.files.flatMap(({ findings }) => findings), ...snapshot.fileProblems()];
  return said.some(({ level }) => isFrom(level, command.failOn)) ? EXIT_FOUND : EXIT_CLEAN;
}

/** True if a level is at or above another. */
function isFrom(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

interface ReadDocuments {
  readonly documents: readonly DocumentText[];
  /** Documents that a search found but that can't be read. */
  readonly problems: readonly ReportProblem[];
  /** Documents that were named and can't be read. */
  readonly failures: readonly ReportProblem[];
}

async function readDocuments(named: readonly NamedDocument[], cwd: string): Promise<ReadDocuments> {
  const reader = new NodeReader();
  const documents: DocumentText[] = [];
  const problems: ReportProblem[] = [];
  const failures: ReportProblem[] = [];
  for (const { file, isNamed } of named) {
    const uri = uriOf(file);
    const content = await reader.readFile(uri);
    if (content.kind === 'text') {
      documents.push({ uri, text: content.text });
      continue;
    }
    const message = content.kind === 'missing' ? 'there is no such file' : content.message;
    const problem = { path: shownPath(file, cwd), line: undefined, message };
    (isNamed ? failures : problems).push(problem);
  }
  return { documents, problems, failures };
}
