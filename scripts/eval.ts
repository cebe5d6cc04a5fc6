/**
 * `npm run eval -- FILES… [--pack DIR] [--derived] [--list]`: measures the engine on judged sentences
 * (JSONL with `text`), judged pairs (JSONL with `evidence` and `claim`), whole papers (folders of Markdown
 * with `.expected.json`) and unrelated prose (other folders of Markdown), and prints a table of each. `--derived` leaves out what the pack's facts state by hand.
 * `--list` adds every item that went wrong. `--mutations` measures the corpus made from the packs
 * by rule (test/mutation); `--raise` then raises its test's thresholds to what was measured.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { type Input, type JudgedPaper, readInput } from './eval/files.ts';
import {
  type Outcome,
  type PaperOutcome,
  measurePairs,
  measurePapers,
  measureProse,
  measureSentences,
  openChecker,
} from './eval/measure.ts';
import { reportMutations } from './eval/mutations.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pack: { type: 'string', default: 'knowledge/bauer-2009' },
    derived: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    mutations: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
  },
});
const check = openChecker(values.pack, values.derived);
const lines: string[] = [];
const say = (line = ''): void => void lines.push(line);
check('');

for (const input of positionals.map(readInput)) report(input);
if (values.mutations) {
  // thresholds are of the packs as they are bundled
  // the thresholds are those of deriving alone, which is what users' packs start with
  const raise = values.raise && values.derived;
  reportMutations({ derived: values.derived, list: values.list, raise }, say);
}
console.log(lines.join('\n'));

function report(input: Input): void {
  const start = performance.now();
  say(`## ${input.name}`);
  say();
  if (input.kind === 'prose') reportProse(input.items);
  else if (input.kind === 'papers') reportPapers(input.items);
  else {
    const outcomes =
      input.kind === 'pairs' ? measurePairs(input.items) : measureSentences(input.items, check);
    if (input.kind === 'pairs') reportPairs(outcomes);
    else reportSentences(outcomes);
    if (values.list) list(outcomes, input.kind === 'sentences');
  }
  const each = (performance.now() - start) / input.items.length;
  say(`${each.toFixed(2)} ms each`);
  say();
}

function reportSentences(outcomes: readonly Outcome[]): void {
  const of = (label: string) => outcomes.filter((outcome) => outcome.label === label);
  const [contradicted, supported, neutral] = [of('contradicted'), of('supported'), of('neutral')];
  const quiet = [...supported, ...neutral];
  say(`| contradicted, caught on the wrong words | ${count(contradicted, 'caught')} |`);
  say('| --- | --- |');
  say(`| contradicted, flagged at all | ${count(contradicted, 'flagged')} |`);
  say(`| supported or neutral, flagged | ${count(quiet, 'flagged')} |`);
  say(`| supported, verdict supports | ${count(supported, 'supports')} |`);
  say(`| supported, by the right fact | ${count(supported, 'rightFact')} |`);
  say(`| neutral, verdict supports | ${count(neutral, 'supports')} |`);
  say(`| contradicted, verdict supports | ${count(contradicted, 'supports')} |`);
  say();
}

function reportPairs(outcomes: readonly Outcome[]): void {
  const of = (label: string) => outcomes.filter((outcome) => outcome.label === label);
  const flagged = outcomes.filter((outcome) => outcome.flagged);
  const caught = flagged.filter((outcome) => outcome.caught).length;
  const contradicted = of('contradicted');
  say(
    '| pairs | precision | recall | supported flagged | unrelated flagged | supported: supports |',
  );
  say('| --- | --- | --- | --- | --- | --- |');
  say(
    `| ${String(outcomes.length)} | ${ratio(caught, flagged.length)} | ${ratio(caught, contradicted.length)} | ${count(of('supported'), 'flagged')} | ${count(of('unrelated'), 'flagged')} | ${count(of('supported'), 'supports')} |`,
  );
  say();
}

function reportProse(texts: readonly string[]): void {
  const { sentences, findings, supports } = measureProse(texts, check);
  const rate = (1000 * findings.length) / Math.max(1, sentences);
  say(
    `${String(sentences)} sentences, ${String(findings.length)} findings (${rate.toFixed(3)} per 1,000), ${String(supports)} agreements`,
  );
  say();
  for (const finding of findings) say(`- ${finding}`);
}

function reportPapers(papers: readonly JudgedPaper[]): void {
  const outcomes = measurePapers(papers, values.pack, values.derived);
  say('| paper | errors | caught | missed | findings on right words |');
  say('| --- | --- | --- | --- | --- |');
  const row = (name: string, of: readonly PaperOutcome[]) => {
    const total = (count: (outcome: PaperOutcome) => number) =>
      String(of.reduce((sum, outcome) => sum + count(outcome), 0));
    say(
      `| ${name} | ${total(({ errors }) => errors)} | ${total(({ caught }) => caught)} | ${total(({ missed }) => missed.length)} | ${total((outcome) => outcome.false.length)} |`,
    );
  };
  for (const outcome of outcomes) row(outcome.name, [outcome]);
  row('all', outcomes);
  say();
  for (const finding of outcomes.flatMap((outcome) => outcome.false)) say(`- ${finding}`);
  if (values.list)
    for (const miss of outcomes.flatMap(({ missed }) => missed)) say(`- MISSED ${miss}`);
  say();
}

/** What went wrong: misses, false alarms, right sentences that no fact supports. */
function list(outcomes: readonly Outcome[], wantSupport: boolean): void {
  for (const outcome of outcomes) {
    const { id, label, kind, text, note, flagged, caught, supports } = outcome;
    const fault =
      label === 'contradicted'
        ? caught
          ? ''
          : flagged
            ? 'ELSEWHERE'
            : supports
              ? 'AGREED'
              : 'MISSED'
        : flagged
          ? 'FALSE ALARM'
          : wantSupport && label === 'supported' && !supports
            ? 'UNSUPPORTED'
            : '';
    if (fault !== '')
      say(`- ${fault} ${id} ${label} (${kind}) ${text}${note === '' ? '' : `\n      → ${note}`}`);
  }
  say();
}

function count(
  outcomes: readonly Outcome[],
  what: 'caught' | 'flagged' | 'supports' | 'rightFact',
): string {
  return `${String(outcomes.filter((outcome) => outcome[what]).length)} of ${String(outcomes.length)}`;
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2);
}
