/** Turns the words of a command line into a command, or into a message that says what is wrong with them. */
import { parseArgs } from 'node:util';
import { closest } from '../core/knowledge/editDistance.ts';
import type { Level } from '../core/findings.ts';
import { printable } from './formats/printable.ts';
import { COMMANDS, commandHelp, generalHelp, GROUPS } from './help.ts';
import type { CommandSpec, OptionSpec } from './help.ts';

export type Format = 'text' | 'json';

/** A level that `--fail-on` takes. */
export type FailLevel = Exclude<Level, 'off'>;

/** What a command line asks for. */
export type Command =
  | CheckCommand
  | FactsCommand
  | PackLintCommand
  | CompareCommand
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' };

export interface CheckCommand {
  readonly kind: 'check';
  /** Files, folders and globs as given; none means the current directory. */
  readonly operands: readonly string[];
  readonly format: Format;
  readonly packs: readonly string[];
  readonly failOn: FailLevel;
  readonly explain: boolean;
}

export interface FactsCommand {
  readonly kind: 'facts';
  readonly query: string;
  readonly format: Format;
  readonly packs: readonly string[];
  /** How many facts to show, from 1. */
  readonly limit: number;
}

export interface PackLintCommand {
  readonly kind: 'packLint';
  readonly folder: string;
  readonly format: Format;
}

export interface CompareCommand {
  readonly kind: 'compare';
  readonly pairs: string;
}

/** Something is wrong with the command line. The message is printable. */
export class UsageError extends Error {
  /** The command it was about, for 'see …'. */
  readonly command: string | undefined;

  constructor(message: string, command?: string) {
    super(printable(message));
    this.name = 'UsageError';
    this.command = command;
  }
}

/** So many facts fit on one screen. */
export const DEFAULT_LIMIT = 5;

const HELP = new Set(['--help', '-h']);

/** Parses the words after the program's name. Throws a `UsageError`. */
export function parseArguments(words: readonly string[]): Command {
  const [first] = words;
  if (first === undefined) throw new UsageError('a command is missing');
  if (HELP.has(first)) return { kind: 'help', text: generalHelp() };
  if (first === '--version') return { kind: 'version' };
  if (first === 'help') return help(words.slice(1));
  const { spec, rest } = findCommand(words);
  const given = new Given(spec, rest);
  if (given.has('help')) return { kind: 'help', text: commandHelp(spec) };
  return toCommand(spec, given);
}

function toCommand(spec: CommandSpec, given: Given): Command {
  switch (spec.name) {
    case 'check':
      return {
        kind: 'check',
        operands: given.operands,
        format: given.choice('format', ['text', 'json'], 'text'),
        packs: given.all('packs'),
        failOn: given.choice('fail-on', ['hint', 'info', 'warning', 'error'], 'warning'),
        explain: given.has('explain'),
      };
    case 'facts':
      if (given.operands.length === 0) throw given.error('what to search for is missing');
      return {
        kind: 'facts',
        query: given.operands.join(' '),
        format: given.choice('format', ['text', 'json'], 'text'),
        packs: given.all('packs'),
        limit: given.count('limit', DEFAULT_LIMIT),
      };
    case 'pack lint':
      return {
        kind: 'packLint',
        folder: given.only('the pack’s folder'),
        format: given.choice('format', ['text', 'json'], 'text'),
      };
    case 'compare': {
      if (given.operands.length > 0) throw given.error(`unexpected ‘${given.operands.join(' ')}’`);
      const pairs = given.all('pairs').at(-1);
      if (pairs === undefined) throw given.error('--pairs FILE is missing');
      return { kind: 'compare', pairs };
    }
  }
}

/** `plumbline help [COMMAND]`. */
function help(words: readonly string[]): Command {
  if (words.length === 0) return { kind: 'help', text: generalHelp() };
  return { kind: 'help', text: commandHelp(findCommand(words).spec) };
}

/** The command that the first one or two words name, and the words after it. */
function findCommand(words: readonly string[]): { spec: CommandSpec; rest: readonly string[] } {
  const [first = '', second] = words;
  if (GROUPS.includes(first)) {
    const members = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
    const spec = members.find(({ name }) => name === `${first} ${second ?? ''}`);
    // `plumbline pack --help` is help on what there is to do with packs; for now that is one thing.
    const asked = spec ?? (second !== undefined && HELP.has(second) ? members[0] : undefined);
    if (asked !== undefined) return { spec: asked, rest: words.slice(spec === undefined ? 1 : 2) };
    const choices = members.map(({ name }) => name.slice(first.length + 1)).join(', ');
    const problem = second === undefined ? 'is not complete' : `does not know ‘${second}’`;
    throw new UsageError(`‘${first}’ ${problem}; there is: ${choices}`);
  }
  const spec = COMMANDS.find(({ name }) => name === first);
  if (spec !== undefined) return { spec, rest: words.slice(1) };
  if (first.startsWith('-')) {
    throw new UsageError(`the command comes first, before options such as ‘${first}’`);
  }
  const names = [...COMMANDS.map(({ name }) => name), ...GROUPS, 'help'];
  throw new UsageError(`there is no command ‘${first}’${didYouMean(first, names)}`);
}

function didYouMean(word: string, choices: readonly string[], prefix = ''): string {
  const meant = closest(word, choices);
  return meant === undefined ? '' : `; did you mean ‘${prefix}${meant}’?`;
}

/** The options and operands that a command was given, checked against what it takes. */
class Given {
  readonly operands: readonly string[];
  readonly #values = new Map<string, string[]>();
  readonly #command: string;

  constructor(spec: CommandSpec, words: readonly string[]) {
    this.#command = spec.name;
    const operands: string[] = [];
    const options = Object.fromEntries(
      Object.entries(spec.options).map(([name, option]) => [name, parseArgsOption(option)]),
    );
    // Not strict: the parser's own messages speak to programmers. What it lets pass is checked here.
    const { tokens } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: false,
      tokens: true,
    });
    for (const token of tokens) {
      if (token.kind === 'positional') operands.push(token.value);
      else if (token.kind === 'option') this.#take(spec, token);
    }
    this.operands = operands;
  }

  #take(spec: CommandSpec, token: OptionToken): void {
    const option = new Map(Object.entries(spec.options)).get(token.name);
    if (option === undefined) {
      const hint =
        didYouMean(token.name, Object.keys(spec.options), '--') ||
        (token.rawName.startsWith('--')
          ? ''
          : ' (put ‘--’ before an operand that begins with ‘-’)');
      throw this.error(`there is no option ‘${token.rawName}’${hint}`);
    }
    const { value, inlineValue } = token;
    if (option.value === undefined) {
      if (value !== undefined) throw this.error(`${token.rawName} takes no value`);
    } else if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
      throw this.error(`${token.rawName} needs a value: ${token.rawName} ${option.value}`);
    }
    const values = this.#values.get(token.name) ?? [];
    this.#values.set(token.name, [...values, value ?? '']);
  }

  /** True if the option was given. */
  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Every value of an option, in order. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** The last value of an option that takes one of some words. */
  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.all(name).at(-1);
    if (value === undefined) return fallback;
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw this.error(`--${name} takes ${listed(choices)}, not ‘${value}’`);
  }

  /** The last value of an option that takes a whole number from 1. */
  count(name: string, fallback: number): number {
    const value = this.all(name).at(-1);
    if (value === undefined) return fallback;
    const count = /^\d+$/.test(value) ? Number(value) : 0;
    if (count >= 1 && Number.isSafeInteger(count)) return count;
    throw this.error(`--${name} takes a whole number from 1, not ‘${value}’`);
  }

  /** The only operand. */
  only(what: string): string {
    const [operand, ...others] = this.operands;
    if (operand === undefined || operand === '') throw this.error(`${what} is missing`);
    if (others.length > 0) throw this.error(`one operand expected, not ${others.length + 1}`);
    return operand;
  }

  error(message: string): UsageError {
    return new UsageError(message, this.#command);
  }
}

/** An option as `parseArgs` found it. */
interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function parseArgsOption(option: OptionSpec): {
  type: 'string' | 'boolean';
  multiple: true;
  short?: string;
} {
  const type = option.value === undefined ? 'boolean' : 'string';
  return { type, multiple: true, ...(option.short === undefined ? {} : { short: option.short }) };
}

/** 'a, b or c'. */
function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
