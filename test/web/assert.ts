/** Node's `assert` does not exist in a browser. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
