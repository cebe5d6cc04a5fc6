/** `plumbline pack lint`: checks the files of a pack. */
import path from 'node:path';
import type { PackFiles } from '../core/knowledge/pack.ts';
import type { PackFileName } from '../core/knowledge/readPack.ts';
import { NodeReader } from '../server/nodeReader.ts';
import type { PackLintCommand } from './arguments.ts';
import { complain, EXIT_CLEAN, EXIT_FOUND, EXIT_INCOMPLETE } from './environment.ts';
import type { Environment, ExitStatus } from './environment.ts';
import { jsonDocument } from './formats/json.ts';
import { counted, packProblemsText } from './formats/text.ts';
import { printable } from './formats/printable.ts';
import { shownPath, uriOf, withSlashes } from './paths.ts';
import { Places, REPORT_VERSION } from './report.ts';
import type { ReportRange } from './report.ts';
import { MANIFEST } from './session.ts';

/** A fault of a pack's file; without a place if the file can't be read at all. */
export interface PackLintProblem extends Partial<ReportRange> {
  readonly path: string;
  readonly message: string;
}

/** Runs the command. */
export async function packLint(
  command: PackLintCommand,
  environment: Environment,
): Promise<ExitStatus> {
  const { cwd, stdout, lintPack } = environment;
  const folder = path.resolve(cwd, command.folder);
  const read = await readPackFiles(folder);
  if (read.files.manifest === undefined) {
    const reason = read.unreadable.get(MANIFEST);
    const shown = printable(withSlashes(command.folder));
    await complain(
      environment,
      reason === undefined
        ? `${shown}: there is no ${MANIFEST}`
        : `${shown}/${MANIFEST}: ${reason}`,
    );
    return EXIT_INCOMPLETE;
  }
  const places = new Places({ textOf: (uri) => read.texts.get(uri) }, cwd);
  const problems: PackLintProblem[] = [...read.unreadable].map(([name, message]) => ({
    path: shownPath(path.join(folder, name), cwd),
    message,
  }));
  for (const { file, message, range } of lintPack(read.files)) {
    // That an unreadable file is missing from the pack goes without saying.
    if (read.unreadable.has(file)) continue;
    const uri = uriOf(path.join(folder, file));
    problems.push({ path: places.path(uri), ...places.range(uri, range), message });
  }
  const shown = shownPath(folder, cwd);
  if (command.format === 'json') {
    await stdout.write(jsonDocument({ version: REPORT_VERSION, path: shown, problems }));
  } else {
    const summary = `${counted(problems.length, 'problem')} in ${printable(shown)}`;
    await stdout.write(packProblemsText(problems, summary, stdout.color));
  }
  if (read.unreadable.size > 0) return EXIT_INCOMPLETE;
  return problems.length > 0 ? EXIT_FOUND : EXIT_CLEAN;
}

interface ReadFiles {
  readonly files: PackFiles;
  /** By URI. */
  readonly texts: ReadonlyMap<string, string>;
  /** Why a file that is there can't be read, by its name. */
  readonly unreadable: ReadonlyMap<PackFileName, string>;
}

async function readPackFiles(folder: string): Promise<ReadFiles> {
  const reader = new NodeReader();
  const texts = new Map<string, string>();
  const unreadable = new Map<PackFileName, string>();
  const read = async (name: PackFileName): Promise<string | undefined> => {
    const uri = uriOf(path.join(folder, name));
    const content = await reader.readFile(uri);
    if (content.kind === 'unreadable') unreadable.set(name, content.message);
    if (content.kind !== 'text') return undefined;
    texts.set(uri, content.text);
    return content.text;
  };
  const files: PackFiles = {
    uri: uriOf(folder),
    manifest: await read(MANIFEST),
    facts: await read('facts.json'),
    references: await read('references.json'),
    entities: await read('entities.json'),
  };
  return { files, texts, unreadable };
}
