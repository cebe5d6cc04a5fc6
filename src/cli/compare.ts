/** `plumbline compare`: holds claims against single pieces of evidence, to measure the engine. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { CompareCommand } from './arguments.ts';
import { complain, EXIT_CLEAN, EXIT_INCOMPLETE } from './environment.ts';
import type { Environment, ExitStatus } from './environment.ts';
import { jsonLine } from './formats/json.ts';
import { oneLine, printable } from './formats/printable.ts';
import { MAX_LINE_BYTES, readLines } from './lines.ts';

/** What is compared. */
interface Pair {
  /** Given back as it is. */
  readonly id: string | number;
  readonly evidence: string;
  readonly claim: string;
}

/** Runs the command line by line; a bad line is said on standard error and costs itself alone. */
export async function compare(
  command: CompareCommand,
  environment: Environment,
): Promise<ExitStatus> {
  const { stdout } = environment;
  const file = printable(command.pairs);
  let status: ExitStatus = EXIT_CLEAN;
  const fail = async (message: string): Promise<void> => {
    status = EXIT_INCOMPLETE;
    await complain(environment, message);
  };
  const stream = createReadStream(path.resolve(environment.cwd, command.pairs));
  try {
    for await (const { number, bytes } of readLines(stream)) {
      // Nobody reads the rest: what follows need not be computed.
      if (stdout.closed) break;
      const result = answer(bytes, environment);
      if (typeof result === 'string') await fail(`${file}:${number}: ${result}`);
      else if (result !== undefined) await stdout.write(jsonLine(result));
    }
  } catch (error) {
    await fail(`${file}: ${readError(error)}`);
  }
  return status;
}

function readError(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error));
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  return code === 'EISDIR' ? 'is a folder' : oneLine(error.message);
}

/** The result for a line, nothing for a blank one, or what is wrong with it. */
function answer(
  bytes: Uint8Array | undefined,
  { comparePair }: Environment,
): object | string | undefined {
  if (bytes === undefined) return `the line is longer than ${MAX_LINE_BYTES} bytes`;
  const pair = readPair(bytes);
  if (pair === undefined || typeof pair === 'string') return pair;
  try {
    const { verdict, kind, stated, known } = comparePair(pair.evidence, pair.claim);
    return { id: pair.id, verdict, kind, stated, known };
  } catch (error) {
    // A fault of the engine; the measurement of the other lines should not be lost over it.
    return `could not be compared (${oneLine(String(error))})`;
  }
}

function readPair(bytes: Uint8Array): Pair | string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'not valid UTF-8';
  }
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not valid JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'not a JSON object';
  const { id, evidence, claim } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') return '‘id’ is not a text or number';
  if (typeof evidence !== 'string') return '‘evidence’ is not a text';
  if (typeof claim !== 'string') return '‘claim’ is not a text';
  return { id, evidence, claim };
}
