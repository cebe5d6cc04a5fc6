/** The entry of the command line: connects the commands to this process. */
import { comparePair } from '../core/claims/comparePair.ts';
import { lintPack } from '../core/knowledge/lintPack.ts';
import { Workspace } from '../core/workspace.ts';
import { bundledPacks, packageFolder, packageVersion } from './installation.ts';
import { StreamOutput } from './output.ts';
import { EXIT_INCOMPLETE } from './environment.ts';
import { run } from './run.ts';

const stdout = new StreamOutput(process.stdout, process.env);
const stderr = new StreamOutput(process.stderr, process.env);
const folder = packageFolder(import.meta.url);

// The exit status is set and the process left to end by itself, so that all output is written.
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout,
  stderr,
  openWorkspace: async () => new Workspace(await bundledPacks(folder)),
  comparePair,
  lintPack,
  version: () => packageVersion(folder),
});
const failure = await stdout.finish();
if (failure !== undefined) {
  process.exitCode = EXIT_INCOMPLETE;
  await stderr.write(`plumbline: the output could not be written (${failure})\n`);
}
