/**
 * Checks everything, and sums up on the last line: `N passed, N failed`.
 *
 *   npm test
 *   npm test -- --only unit        or lint, integration, web; may be repeated
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from './lib/paths.mjs';
import { npmCommand, run } from './lib/process.mjs';
import { setup } from './setup.mjs';
import { readTally, tallyVariable } from './test/tally.mjs';

/**
 * @typedef {'unit' | 'lint' | 'integration' | 'web'} Part
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {Part[]} parts the parts of the whole it belongs to
 * @property {string[]} command
 * @property {boolean} [runsTests] with mocha, which leaves a tally
 * @property {Step[]} [needs] steps without whose success it makes no sense
 */

const started = Date.now();
const selected = readSelection();
const tallies = temporaryFolder('tallies');
/** @type {Set<Step>} */
const failures = new Set();
const sum = { passed: 0, failed: 0 };

const [npm, leading] = npmCommand();
const npmRun = [npm, ...leading, 'run', '--silent'];
const node = process.execPath;

/** @type {Step} */
const types = { name: 'Type check', parts: ['lint'], command: [...npmRun, 'typecheck'] };
/** @type {Step} */
const lint = { name: 'Lint', parts: ['lint'], command: [...npmRun, 'lint'] };
/** @type {Step} */
const unit = {
  name: 'Unit tests',
  parts: ['unit'],
  command: [...npmRun, 'test:unit', '--', '--reporter', 'scripts/test/reporter.mjs'],
  runsTests: true,
};
/** @type {Step} */
const build = {
  name: 'Build',
  parts: ['integration', 'web'],
  command: [node, 'scripts/build.mjs'],
};
/** @type {Step} */
const host = {
  name: 'VS Code and browser',
  parts: ['integration', 'web'],
  command: [node, 'scripts/host/prepare.mjs'],
};
/** @type {Step} */
const integration = {
  name: 'Integration tests in VS Code',
  parts: ['integration'],
  command: [node, 'test/integration/run.mjs'],
  runsTests: true,
  needs: [build, host],
};
/** @type {Step} */
const web = {
  name: 'Tests in VS Code for the web',
  parts: ['web'],
  command: [node, 'test/web/run.mjs'],
  runsTests: true,
  needs: [build, host],
};

await setup();
// The first group is half computing and half waiting for the network. Tests run one after another,
// so that none fails because another keeps the machine busy.
await Promise.all([inOrder([types, lint]), inOrder([build, host])]);
await inOrder([unit, integration, web]);

const seconds = ((Date.now() - started) / 1000).toFixed(0);
const names = [...failures].map(({ name }) => name);
console.log(names.length === 0 ? `\nAll well, in ${seconds} s.` : `\nFailed: ${names.join(', ')}.`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = names.length === 0 ? 0 : 1;

/** @returns {Set<Part>} */
function readSelection() {
  /** @type {Part[]} */
  const all = ['unit', 'lint', 'integration', 'web'];
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const unknown = values.only?.find((part) => !all.some((known) => known === part));
  if (unknown !== undefined) {
    console.error(`--only takes ${all.join(', ')}, not '${unknown}'.`);
    process.exit(2);
  }
  return new Set(values.only ? all.filter((part) => values.only?.includes(part)) : all);
}

/** @param {Step[]} steps */
async function inOrder(steps) {
  for (const step of steps) {
    if (step.parts.some((part) => selected.has(part))) await perform(step);
  }
}

/**
 * Steps with tests show their output as it comes; the others run side by side, so theirs is shown
 * when they end.
 * @param {Step} step
 */
async function perform(step) {
  const { name, command, runsTests = false } = step;
  const missing = step.needs?.find((needed) => failures.has(needed));
  if (missing) {
    fail(step, `not run, because '${missing.name}' failed`);
    return;
  }
  if (runsTests) console.log(`\n▸ ${name}`);
  const tallyFile = path.join(tallies, `${name}.json`);
  const stepStarted = Date.now();
  const [program = '', ...args] = command;
  const { status, output } = await run(program, args, {
    capture: !runsTests,
    env: runsTests ? { [tallyVariable]: tallyFile } : {},
  });
  const elapsed = `${((Date.now() - stepStarted) / 1000).toFixed(1)} s`;
  if (output.trim() !== '') console.log(`\n▸ ${name}\n${output.trimEnd()}`);

  const problem = runsTests ? count(tallyFile) : undefined;
  if (status !== 0 || problem) fail(step, `${problem ?? 'failed'} (${elapsed})`);
  else console.log(`✔ ${name} (${elapsed})`);
}

/**
 * Adds the counts of a mocha run to the sum.
 * @param {string} tallyFile
 * @returns {string | undefined} what is wrong with them
 */
function count(tallyFile) {
  const tally = readTally(tallyFile);
  if (!tally) {
    sum.failed += 1; // a run that broke off, whatever it had counted by then
    return 'did not get to its end';
  }
  sum.passed += tally.passed;
  sum.failed += tally.failed;
  return tally.passed + tally.failed === 0 ? 'ran no tests' : undefined;
}

/**
 * @param {Step} step
 * @param {string} reason
 */
function fail(step, reason) {
  failures.add(step);
  console.log(`✖ ${step.name}: ${reason}`);
}
