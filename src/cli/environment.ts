/** What a command is given from outside, so that it can be run without a process. */
import type { PairResult } from '../core/claims/comparePair.ts';
import type { PackFiles } from '../core/knowledge/pack.ts';
import type { PackProblem } from '../core/knowledge/readPack.ts';
import type { WorkspaceHost } from '../core/requests.ts';

/** Where a command writes to. */
export interface Output {
  /** Resolves when more may be written. Never rejects; what fails closes the output. */
  write(text: string): Promise<void>;
  /** True once nothing more can be written: nobody reads any more, or the disk is full. */
  readonly closed: boolean;
  /** True if colours are wanted and understood. */
  readonly color: boolean;
}

/** The world a command sees. */
export interface Environment {
  /** The current directory: an absolute path. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** A new workspace with the bundled packs. */
  readonly openWorkspace: () => Promise<WorkspaceHost>;
  /** Holds a claim against one piece of evidence. */
  readonly comparePair: (evidence: string, claim: string) => PairResult;
  /** The faults of a pack's files. */
  readonly lintPack: (files: PackFiles) => readonly PackProblem[];
  /** The version of Plumbline. */
  readonly version: () => Promise<string>;
}

/** 0: done, nothing to report. 1: done, and there is something. 2: not all that was asked could be done. */
export type ExitStatus = 0 | 1 | 2;

export const EXIT_CLEAN = 0;
export const EXIT_FOUND = 1;
export const EXIT_INCOMPLETE = 2;

/** Says on standard error why something could not be done. The text must be printable already. */
export async function complain(environment: Environment, message: string): Promise<void> {
  await environment.stderr.write(`plumbline: ${message}\n`);
}
