/** The commands and their options. The parser and the help are made from the same table. */

/** An option; `value` is what its value is called in the help, absent for one that takes none. */
export interface OptionSpec {
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
}

export interface CommandSpec {
  readonly name: 'check' | 'facts' | 'pack lint' | 'compare';
  /** Operands and options as the usage line has them. */
  readonly usage: string;
  /** One line. */
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Paragraphs below the options. */
  readonly notes: readonly string[];
}

const HELP_OPTION: OptionSpec = { short: 'h', help: 'Show this help.' };
const FORMAT_OPTION: OptionSpec = {
  value: 'text|json',
  help: 'For people (text, the default) or programs.',
};
const PACKS_OPTION: OptionSpec = {
  value: 'DIR',
  help: 'Use the pack in DIR, or the packs in its sub-folders, as well. May be repeated.',
};

const EXIT_NOTE =
  'Exit status: 0 if there is nothing to report, 1 if there is something, 2 if the command could ' +
  'not do all it was asked.';

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'check',
    usage: '[FILES, folders or globs] [options]',
    summary: 'Hold drafts against the sources and list where they differ.',
    options: {
      format: FORMAT_OPTION,
      packs: PACKS_OPTION,
      'fail-on': {
        value: 'LEVEL',
        help: 'Exit with 1 from this level on: hint, info, warning (the default) or error.',
      },
      explain: {
        help: 'Show for every claim the nearest facts, what agreed, what differed, and why nothing was said.',
      },
      help: HELP_OPTION,
    },
    notes: [
      'Without an operand the current folder is checked. Folders are searched for *.md, *.qmd and ' +
        '*.Rmd, without node_modules and folders that begin with a dot, as the configuration ' +
        '(.plumbline/config.json) includes and excludes them. So are globs; put them in quotes. A ' +
        'file that is named is always checked.',
      'Exit status: 0 if no finding reaches the level of --fail-on, 1 if one does, 2 if the command ' +
        'could not do all it was asked, for example because a named file can’t be read (the others ' +
        'are still checked).',
    ],
  },
  {
    name: 'facts',
    usage: 'QUERY… [options]',
    summary: 'Search the facts of the packs.',
    options: {
      format: FORMAT_OPTION,
      packs: PACKS_OPTION,
      limit: { value: 'N', help: 'Show at most N facts (5 if not given).' },
      help: HELP_OPTION,
    },
    notes: [
      'The packs are the bundled ones, those of the current folder’s configuration and those of ' +
        '--packs. An empty query lists the facts in the order of their packs.',
      'Exit status: 0, also if nothing was found; 2 if the command could not do all it was asked.',
    ],
  },
  {
    name: 'pack lint',
    usage: 'DIR [options]',
    summary: 'Check a pack’s files.',
    options: { format: FORMAT_OPTION, help: HELP_OPTION },
    notes: [EXIT_NOTE],
  },
  {
    name: 'compare',
    usage: '--pairs FILE.jsonl',
    summary: 'Measure the engine: hold claims against single pieces of evidence.',
    options: {
      pairs: { value: 'FILE', help: 'Lines of {"id", "evidence", "claim"}.' },
      help: HELP_OPTION,
    },
    notes: [
      'Prints a line {"id", "verdict", "kind", "stated", "known"} for each; fields that don’t apply ' +
        'are left out.',
      'Exit status: 0 if every line could be read, 2 if one could not (the others are still compared).',
    ],
  },
];

/** First words that need a second one. */
export const GROUPS: readonly string[] = ['pack'];

const WIDTH = 80;

/** What `plumbline --help` prints. */
export function generalHelp(): string {
  const rows = COMMANDS.map(({ name, summary }): Row => [name, summary]);
  return [
    'Plumbline holds a Markdown draft against a library of sourced facts.',
    '',
    'Usage: plumbline COMMAND …',
    '',
    ...table(rows),
    '',
    'plumbline COMMAND --help explains a command; plumbline --version prints the version.',
    '',
  ].join('\n');
}

/** What `plumbline COMMAND --help` prints. */
export function commandHelp(spec: CommandSpec): string {
  const rows = Object.entries(spec.options).map(([name, option]): Row => {
    const short = option.short === undefined ? '' : `-${option.short}, `;
    const value = option.value === undefined ? '' : ` ${option.value}`;
    return [`${short}--${name}${value}`, option.help];
  });
  return [
    `Usage: plumbline ${spec.name} ${spec.usage}`,
    '',
    ...wrap(spec.summary, WIDTH),
    '',
    ...table(rows),
    ...spec.notes.flatMap((note) => ['', ...wrap(note, WIDTH)]),
    '',
  ].join('\n');
}

type Row = readonly [left: string, right: string];

/** Two columns, the right one wrapped. */
function table(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 4;
  return rows.flatMap(([left, right]) =>
    wrap(right, WIDTH - width).map((line, i) => (i === 0 ? `  ${left}` : '').padEnd(width) + line),
  );
}

/** Breaks a text at its spaces into lines of at most `width` characters. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
