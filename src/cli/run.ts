/** Runs a command line. */
import { parseArguments, UsageError } from './arguments.ts';
import type { Command } from './arguments.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { complain, EXIT_CLEAN, EXIT_INCOMPLETE } from './environment.ts';
import type { Environment, ExitStatus } from './environment.ts';
import { facts } from './facts.ts';
import { printable } from './formats/printable.ts';
import { packLint } from './packLint.ts';

/** Runs the words after the program's name; all output is written when it resolves. Never rejects. */
export async function run(words: readonly string[], environment: Environment): Promise<ExitStatus> {
  try {
    return await runCommand(parseArguments(words), environment);
  } catch (error) {
    return fail(error, environment);
  }
}

async function runCommand(command: Command, environment: Environment): Promise<ExitStatus> {
  switch (command.kind) {
    case 'check':
      return check(command, environment);
    case 'facts':
      return facts(command, environment);
    case 'packLint':
      return packLint(command, environment);
    case 'compare':
      return compare(command, environment);
    case 'help':
      await environment.stdout.write(command.text);
      return EXIT_CLEAN;
    case 'version':
      await environment.stdout.write(`${await environment.version()}\n`);
      return EXIT_CLEAN;
  }
}

async function fail(error: unknown, environment: Environment): Promise<ExitStatus> {
  if (error instanceof UsageError) {
    const help = error.command === undefined ? '' : ` ${error.command}`;
    await complain(environment, `${error.message}\nSee plumbline${help} --help.`);
  } else {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const lines = details.split('\n').map(printable);
    await complain(environment, `this should not have happened:\n${lines.join('\n')}`);
  }
  return EXIT_INCOMPLETE;
}
