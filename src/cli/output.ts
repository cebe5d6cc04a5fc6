/** A process's standard output or error as a command writes to it. */
import { once } from 'node:events';
import type { WriteStream } from 'node:tty';
import type { Output } from './environment.ts';

/** Either of `process.stdout` and `process.stderr`: a terminal, a pipe or a file. */
type Stream = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY'>>;

/** Writes to a stream at the pace of its reader. */
export class StreamOutput implements Output {
  readonly color: boolean;
  readonly #stream: Stream;
  #error: Error | undefined;

  /** `variables`: the environment variables, of which NO_COLOR and TERM decide on colours. */
  constructor(stream: Stream, variables: Readonly<Record<string, string | undefined>>) {
    this.#stream = stream;
    const isRefused = (variables['NO_COLOR'] ?? '') !== '' || variables['TERM'] === 'dumb';
    this.color = stream.isTTY === true && !isRefused;
    stream.on('error', (error: Error) => {
      this.#error ??= error;
    });
  }

  get closed(): boolean {
    return this.#error !== undefined;
  }

  async write(text: string): Promise<void> {
    if (this.closed || text === '' || this.#stream.write(text)) return;
    // It rejects with the error that the constructor's listener takes note of.
    await once(this.#stream, 'drain').catch(() => undefined);
  }

  /**
   * Resolves when everything is written, with why that failed if it did. A pipe closed at its other
   * end (`| head`) is no failure.
   */
  async finish(): Promise<string | undefined> {
    // Ends the wait for what was written before; after an error the callback is called, too.
    await new Promise<void>((resolve) => {
      this.#stream.write('', () => {
        resolve();
      });
    });
    const error = this.#error;
    const isFailure = error !== undefined && !('code' in error && error.code === 'EPIPE');
    return isFailure ? error.message : undefined;
  }
}
