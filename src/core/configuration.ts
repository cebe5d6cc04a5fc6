/** The folder configuration, `.plumbline/config.json`: what changes the findings of a folder's documents. */
import type { Level, RuleCode } from './findings.ts';
import { closest } from './knowledge/editDistance.ts';
import { Fields, firstFaultAnd, parseJson, rangeOf, startOf } from './knowledge/json.ts';
import type { JsonNode, Report } from './knowledge/json.ts';
import { withoutByteOrderMark } from './text.ts';
import type { OffsetRange, Parsed, Problem } from './text.ts';

export type CitationStyle = 'chicago-author-date' | 'chicago-notes' | 'plain';

/** A path as the configuration writes it: relative to the folder that holds `.plumbline`. */
export interface ConfiguredPath {
  readonly path: string;
  /** The entry in the configuration's text, where it is reported that the path leads nowhere. */
  readonly range: OffsetRange;
}

/** What the configuration says, defaults filled in. */
export interface Configuration {
  /** Levels that differ from the rules' own. */
  readonly rules: Readonly<Partial<Record<RuleCode, Level>>>;
  /** Pack folders besides `.plumbline/packs/`. */
  readonly packs: readonly ConfiguredPath[];
  /** Bibliographies for documents that declare none. */
  readonly bibliographies: readonly ConfiguredPath[];
  /** Globs, blind to case, that say which documents a check of the whole folder reads. */
  readonly files: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** How references are shown and put into text. */
  readonly style: CitationStyle;
}

export const defaultConfiguration: Configuration = {
  rules: {},
  packs: [],
  bibliographies: [],
  files: { include: ['**/*.md', '**/*.markdown', '**/*.qmd', '**/*.rmd'], exclude: [] },
  style: 'chicago-author-date',
};

/** Every rule's code; a record, so that the compiler misses none. */
const RULES: Readonly<Record<RuleCode, true>> = {
  'claim/contradicts-source': true,
  'claim/conflict': true,
  'claim/overstated': true,
  'claim/outdated': true,
  'claim/uncited': true,
  'citation/unknown-key': true,
  'citation/not-in-bibliography': true,
  'citation/not-in-source': true,
  'citation/locator': true,
  'quote/misquoted': true,
  'bibliography/problem': true,
  'bibliography/unused': true,
  'pack/problem': true,
  'text/suspicious': true,
  'estimate/mixed': true,
  'ignore/unused': true,
};

/** True if a text is the code of a rule. */
export function isRuleCode(text: string): text is RuleCode {
  return Object.hasOwn(RULES, text);
}

/** The codes of all rules. */
export const ruleCodes: readonly RuleCode[] = Object.keys(RULES).filter(isRuleCode);

/** The rule that a misspelled code was probably meant to be. */
export function closestRule(
  code: string,
  available: readonly RuleCode[] = ruleCodes,
): RuleCode | undefined {
  const meant = closest(code, available);
  return meant !== undefined && isRuleCode(meant) ? meant : undefined;
}

/** 'There is no rule ‘x’', with the rule that was probably meant. */
export function unknownRule(code: string, available: readonly RuleCode[] = ruleCodes): string {
  const meant = closestRule(code, available);
  return `There is no rule ‘${code}’${meant === undefined ? '.' : `; did you mean ‘${meant}’?`}`;
}

const LEVELS: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];
const STYLES: readonly CitationStyle[] = ['chicago-author-date', 'chicago-notes', 'plain'];
const FIELDS = ['$schema', 'rules', 'packs', 'bibliographies', 'files', 'style'];

/** The levels under `rules`; unknown codes and levels are reported, the others count. */
function readRules(
  node: JsonNode,
  available: readonly RuleCode[],
  report: Report,
): Configuration['rules'] {
  const rules: Partial<Record<RuleCode, Level>> = {};
  for (const { name, nameNode, value } of new Fields(node, '‘rules’', report).entries()) {
    const level = LEVELS.find((known) => known === value.value);
    if (!isRuleCode(name)) report(unknownRule(name, available), rangeOf(nameNode));
    else if (!available.includes(name))
      report(`The rule ‘${name}’ is not in this version.`, rangeOf(nameNode));
    else if (level === undefined) {
      report(`The level of ‘${name}’ is not one of ${LEVELS.join(', ')}.`, rangeOf(value));
    } else rules[name] = level;
  }
  return rules;
}

/** A list of paths; those with backslashes are reported and left out, since they work on Windows alone. */
function readPaths(fields: Fields, name: string, report: Report): readonly ConfiguredPath[] {
  const paths: ConfiguredPath[] = [];
  for (const node of fields.list(name) ?? []) {
    const path: unknown = node.value;
    if (typeof path !== 'string' || path.trim() === '') {
      report(`‘${name}’ should list paths; this is none.`, rangeOf(node));
    } else if (path.includes('\\')) {
      report('Write / between folders, so that the path works on every system.', rangeOf(node));
    } else paths.push({ path, range: rangeOf(node) });
  }
  return paths;
}

function readFiles(node: JsonNode, report: Report): Configuration['files'] {
  const fields = new Fields(node, '‘files’', report);
  fields.reportUnknown(['include', 'exclude']);
  const { include, exclude } = defaultConfiguration.files;
  return {
    include: fields.optionalTexts('include') ?? include,
    exclude: fields.optionalTexts('exclude') ?? exclude,
  };
}

/**
 * Reads a folder configuration. Unknown keys and bad values are problems with offsets into the text
 * without its byte order mark; whatever else it says goes on to count. Of broken syntax the first
 * fault alone is reported: the others mostly follow from it. Never throws.
 * @param available the codes of the rules that this version has; others are reported
 */
export function readConfiguration(
  text: string,
  available: readonly RuleCode[] = ruleCodes,
): Parsed<Configuration> {
  const { value: root, problems: faults } = parseJson(withoutByteOrderMark(text));
  const problems: Problem[] = [];
  const report = firstFaultAnd(faults, problems);
  if (root === undefined) return { value: defaultConfiguration, problems };
  if (root.type !== 'object') {
    if (faults.length === 0)
      report('The configuration should be an object, such as { "rules": {} }.', startOf(root));
    return { value: defaultConfiguration, problems };
  }
  const fields = new Fields(root, 'The configuration', report);
  fields.reportUnknown(FIELDS);
  /** The node of a field that has to be an object; any other is reported and passed over. */
  const object = (name: string): JsonNode | undefined => {
    const node = fields.get(name);
    if (node === undefined || node.type === 'object') return node;
    fields.fail(`has a ‘${name}’ that is not an object`, rangeOf(node));
    return undefined;
  };
  const rules = object('rules');
  const files = object('files');
  return {
    value: {
      rules: rules === undefined ? defaultConfiguration.rules : readRules(rules, available, report),
      packs: readPaths(fields, 'packs', report),
      bibliographies: readPaths(fields, 'bibliographies', report),
      files: files === undefined ? defaultConfiguration.files : readFiles(files, report),
      style: (fields.get('style') && fields.choice('style', STYLES)) ?? defaultConfiguration.style,
    },
    problems,
  };
}
