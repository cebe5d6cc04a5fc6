/** Output for programs. Every text is escaped so that it is harmless on a terminal, too. */
import { safeJson } from './printable.ts';

const INDENT = 2;

/** One object over several lines, with a line break at the end. */
export function jsonDocument(value: unknown): string {
  return `${safeJson(value, INDENT)}\n`;
}

/** One object on one line. */
export function jsonLine(value: unknown): string {
  return `${safeJson(value)}\n`;
}
