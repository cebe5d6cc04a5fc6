/** Runs the rules over a document and turns what they find into findings: level, ignores, common fixes. */
import type { CheckedSentence } from '../claims/checkDocument.ts';
import type { Configuration } from '../configuration.ts';
import type { Finding, Fix, Level, RuleCode } from '../findings.ts';
import {
  type Directive,
  type DirectiveProblem,
  type IgnoreTarget,
  addIgnoreEntryEdit,
  fingerprint,
  readDirectives,
} from '../ignoring.ts';
import type { Block, Sentence } from '../markdown/document.ts';
import { type OffsetRange, overlaps } from '../text.ts';
import { availableRules, levelOf, rules } from './index.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';

/**
 * The findings of a document, in text order. `ignoreTarget` is undefined where the document has no
 * root, or an ignore file that can't be read and so must not be written to.
 */
export function runRules(
  context: RuleContext,
  levels: Configuration['rules'],
  ignoreTarget: IgnoreTarget | undefined,
): readonly Finding[] {
  const { value: directives, problems: misspelled } = readDirectives(
    context.document.comments,
    context.document.text,
  );
  const used = new Set<Directive>();
  const findings: Finding[] = [];
  const spokenOf = new Map<CheckedSentence, RuleCode>();
  for (const rule of rules) {
    const level = levelOf(rule.code, levels);
    if (level === 'off') continue;
    for (const found of rule.check(context)) {
      const finding = complete(context, rule, level, found, ignoreTarget);
      const directive = silencing(context, directives, finding);
      if (directive !== undefined) used.add(directive);
      else if (
        !context.ignored.some((entry) => entry.fingerprint === finding.fingerprint) &&
        !isOutranked(found, rule.code, spokenOf)
      )
        findings.push(finding);
    }
  }
  const unusedLevel = levelOf('ignore/unused', levels);
  if (unusedLevel !== 'off') {
    const unused = directives.filter(
      (directive) => !used.has(directive) && !isSwitchedOff(directive, levels),
    );
    findings.push(
      ...unused.map((directive) => unusedDirective(context, unusedLevel, directive)),
      ...misspelled.map((problem) => misspelledDirective(context, unusedLevel, problem)),
    );
  }
  return findings.sort(
    (a, b) =>
      a.range.start - b.range.start || a.range.end - b.range.end || compareText(a.rule, b.rule),
  );
}

/**
 * True if a rule of higher precedence has spoken of the claim already; else notes that this one has.
 * The rules about claims stand in the order of their precedence, and those that are off do not count.
 */
function isOutranked(
  { sentence }: RuleFinding,
  code: RuleCode,
  spokenOf: Map<CheckedSentence, RuleCode>,
): boolean {
  if (sentence === undefined || !code.startsWith('claim/')) return false;
  const first = spokenOf.get(sentence) ?? code;
  spokenOf.set(sentence, first);
  return first !== code;
}

/** By code unit: the order of the output must not depend on the machine's language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function complete(
  context: RuleContext,
  rule: Rule,
  level: Exclude<Level, 'off'>,
  found: RuleFinding,
  ignoreTarget: IgnoreTarget | undefined,
): Finding {
  const sentence = found.sentence?.sentence ?? sentenceAround(context, found.range);
  const text =
    sentence?.prose.text ?? context.document.text.slice(found.range.start, found.range.end);
  const id = fingerprint(rule.code, found.subject, text);
  const {
    sentence: _checked,
    subject: _subject,
    asHint,
    fixes = [],
    evidence = [],
    ...rest
  } = found;
  return {
    ...rest,
    rule: rule.code,
    level: asHint === true ? 'hint' : level,
    ...(sentence === undefined ? {} : { sentence: sentence.range }),
    evidence,
    fixes: [...fixes, ...ignoreFixes(context, rule.code, found, id, text, ignoreTarget)],
    fingerprint: id,
  };
}

/**
 * The sentence that a range lies in, for rules that look at no sentences; in headings and quotes,
 * too, where nothing is a claim. Of sentences within one another, such as a note's in its
 * paragraph's, the inner one.
 */
function sentenceAround({ document }: RuleContext, range: OffsetRange): Sentence | undefined {
  const length = (sentence: Sentence): number => sentence.range.end - sentence.range.start;
  return document.blocks
    .filter((block) => overlaps(block.range, range))
    .flatMap((block) => block.sentences)
    .filter((sentence) => sentence.range.start <= range.start && range.end <= sentence.range.end)
    .reduce<Sentence | undefined>(
      (inner, sentence) =>
        inner === undefined || length(sentence) < length(inner) ? sentence : inner,
      undefined,
    );
}

/** Every finding about prose can be ignored: without a trace in the paper, or by a comment in it. */
function ignoreFixes(
  context: RuleContext,
  rule: RuleCode,
  found: RuleFinding,
  id: string,
  text: string,
  target: IgnoreTarget | undefined,
): readonly Fix[] {
  if (rule === 'bibliography/problem') return [];
  const out: Fix[] = [];
  if (target !== undefined) {
    const edit = addIgnoreEntryEdit(target.text, { fingerprint: id, rule, text });
    if (edit !== undefined)
      out.push({
        title: 'Ignore this finding (in .plumbline/ignore.json)',
        kind: 'quickfix',
        safe: false,
        edits: [
          {
            uri: target.uri,
            ...edit,
            ...(target.text === undefined ? { create: true as const } : {}),
          },
        ],
      });
  }
  const block =
    found.sentence?.block ??
    context.document.blocks.find((candidate) => overlaps(candidate.range, found.range));
  if (block !== undefined) {
    const end =
      block.range.start +
      context.document.text.slice(block.range.start, block.range.end).trimEnd().length;
    out.push({
      title: `Ignore ${rule} in this paragraph (by a comment)`,
      kind: 'quickfix',
      safe: false,
      edits: [
        {
          uri: context.uri,
          range: { start: end, end },
          newText: ` <!-- plumbline-ignore ${rule} -->`,
        },
      ],
    });
  }
  return out;
}

/** The directive that silences a finding, if one does. */
function silencing(
  context: RuleContext,
  directives: readonly Directive[],
  finding: Finding,
): Directive | undefined {
  return directives.find(
    (directive) =>
      (directive.codes === 'all' || directive.codes.includes(finding.rule)) &&
      covers(context, directive, finding.range),
  );
}

function covers({ document }: RuleContext, directive: Directive, range: OffsetRange): boolean {
  if (directive.covers === 'file') return true;
  const { text } = document;
  const { start, end } = directive.range;
  if (directive.covers === 'nextLine') {
    const lineStart = nextLine(text, end);
    return range.start >= lineStart && range.start < nextLine(text, lineStart);
  }
  if (directive.standsAlone) {
    const next = nextBlocks(document.blocks, end);
    return next.some((block) => overlaps(block.range, range));
  }
  return document.blocks.some(
    (block) =>
      block.range.start <= start &&
      end <= lineEnd(text, block.range.end) &&
      overlaps(block.range, range),
  );
}

/** The block after an offset: with the rest of its list or table, which a reader sees as one. */
function nextBlocks(blocks: readonly Block[], offset: number): readonly Block[] {
  const first = blocks.find((block) => block.range.start >= offset);
  if (first === undefined) return [];
  const group = blocks.filter((block) => block.range.start >= first.range.start);
  const together = first.kind === 'tableCell' || first.kind === 'listItem';
  const length = together ? group.findIndex((block) => block.kind !== first.kind) : 1;
  return group.slice(0, length < 0 ? group.length : length);
}

function lineEnd(text: string, offset: number): number {
  const rest = /[\r\n]/u.exec(text.slice(offset));
  return rest === null ? text.length : offset + rest.index;
}

function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1);
}

/** True if all rules that a directive names are switched off: it is needed again once they are on. */
function isSwitchedOff({ codes }: Directive, levels: Configuration['rules']): boolean {
  return (
    codes !== 'all' &&
    codes.every((code) => availableRules.includes(code) && levelOf(code, levels) === 'off')
  );
}

function unusedDirective(
  context: RuleContext,
  level: Finding['level'],
  directive: Directive,
): Finding {
  const { range } = directive;
  const codes = directive.codes === 'all' ? '' : directive.codes.join(', ');
  const named = codes === '' ? '' : ` for ${codes}`;
  const spaceBefore = /[ \t]*$/u.exec(context.document.text.slice(0, range.start))?.[0].length ?? 0;
  return aboutDirective(context, level, codes, {
    range,
    message: `This ignore${named} silences nothing`,
    fixes: [
      {
        title: 'Remove the unused ignore',
        kind: 'quickfix',
        safe: true,
        edits: [
          {
            uri: context.uri,
            range: { start: range.start - spaceBefore, end: range.end },
            newText: '',
          },
        ],
      },
    ],
  });
}

/** A directive or a rule in it that there is none of: it silences nothing. */
function misspelledDirective(
  context: RuleContext,
  level: Finding['level'],
  { message, range, replacement }: DirectiveProblem,
): Finding {
  const fixes: readonly Fix[] =
    replacement === undefined
      ? []
      : [
          {
            title: `Change to ${replacement}`,
            kind: 'quickfix',
            // it would hide findings, so nobody should do it unseen
            safe: false,
            edits: [{ uri: context.uri, range, newText: replacement }],
          },
        ];
  return aboutDirective(context, level, 'misspelled', { range, message, fixes });
}

function aboutDirective(
  { document }: RuleContext,
  level: Finding['level'],
  subject: string,
  found: Pick<Finding, 'range' | 'message' | 'fixes'>,
): Finding {
  const text = document.text.slice(found.range.start, found.range.end);
  return {
    ...found,
    rule: 'ignore/unused',
    level,
    evidence: [],
    fingerprint: fingerprint('ignore/unused', subject, text),
  };
}
