import assert from 'node:assert/strict';
import { DEFAULT_LIMIT, parseArguments, UsageError } from '../../../src/cli/arguments.ts';
import { COMMANDS } from '../../../src/cli/help.ts';
import { plumbline } from './support.ts';

/** The message for a command line that can't be understood. */
function complaint(...words: readonly string[]): string {
  try {
    parseArguments(words);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('no complaint');
}

describe('arguments', () => {
  it('reads check with its defaults', () => {
    assert.deepEqual(parseArguments(['check']), {
      kind: 'check',
      operands: [],
      format: 'text',
      packs: [],
      failOn: 'warning',
      explain: false,
    });
  });

  it('reads options in any place, with = or without, and repeated', () => {
    const words = ['check', 'a.md', '--format=json', '--packs', 'p', 'b', '--packs=q', '--explain'];
    assert.deepEqual(parseArguments([...words, '--fail-on', 'error']), {
      kind: 'check',
      operands: ['a.md', 'b'],
      format: 'json',
      packs: ['p', 'q'],
      failOn: 'error',
      explain: true,
    });
  });

  it('takes everything after -- as operands', () => {
    const command = parseArguments(['check', '--', '--explain', '-x.md']);
    assert.deepEqual(command.kind === 'check' && command.operands, ['--explain', '-x.md']);
  });

  it('joins the words of a query', () => {
    const command = parseArguments(['facts', 'export', 'revenue', '--limit', '3']);
    assert.deepEqual(command, {
      kind: 'facts',
      query: 'export revenue',
      format: 'text',
      packs: [],
      limit: 3,
    });
    const plain = parseArguments(['facts', 'x']);
    assert.equal(plain.kind === 'facts' && plain.limit, DEFAULT_LIMIT);
  });

  it('reads pack lint and compare', () => {
    assert.deepEqual(parseArguments(['pack', 'lint', 'dir']), {
      kind: 'packLint',
      folder: 'dir',
      format: 'text',
    });
    assert.deepEqual(parseArguments(['compare', '--pairs', 'f.jsonl']), {
      kind: 'compare',
      pairs: 'f.jsonl',
    });
  });

  it('says what is wrong', () => {
    assert.equal(complaint(), 'a command is missing');
    assert.equal(complaint('chekc'), 'there is no command ‘chekc’; did you mean ‘check’?');
    assert.equal(complaint('dance'), 'there is no command ‘dance’');
    assert.equal(complaint('pack'), '‘pack’ is not complete; there is: lint');
    assert.equal(complaint('pack', 'x'), '‘pack’ does not know ‘x’; there is: lint');
    assert.match(complaint('--format', 'json', 'check'), /^the command comes first/);
    assert.equal(
      complaint('check', '--fromat', 'json'),
      'there is no option ‘--fromat’; did you mean ‘--format’?',
    );
    assert.equal(complaint('check', '--fix'), 'there is no option ‘--fix’');
    assert.match(complaint('check', '-x'), /put ‘--’ before an operand/);
    assert.equal(complaint('check', '--format'), '--format needs a value: --format text|json');
    assert.equal(complaint('check', '--packs', '--explain'), '--packs needs a value: --packs DIR');
    assert.equal(complaint('check', '--packs='), '--packs needs a value: --packs DIR');
    assert.equal(complaint('check', '--explain=no'), '--explain takes no value');
    assert.equal(complaint('facts'), 'what to search for is missing');
    assert.equal(complaint('pack', 'lint'), 'the pack’s folder is missing');
    assert.equal(complaint('pack', 'lint', 'a', 'b'), 'one operand expected, not 2');
    assert.equal(complaint('compare'), '--pairs FILE is missing');
    assert.equal(complaint('compare', 'x', '--pairs', 'f'), 'unexpected ‘x’');
  });

  it('refuses formats and levels that there are not (yet)', () => {
    assert.equal(
      complaint('check', '--format', 'sarif'),
      '--format takes text or json, not ‘sarif’',
    );
    assert.equal(
      complaint('check', '--fail-on', 'off'),
      '--fail-on takes hint, info, warning or error, not ‘off’',
    );
    for (const limit of ['0', '-1', '1.5', 'many', '1e3', '99999999999999999999']) {
      const expected = `--limit takes a whole number from 1, not ‘${limit}’`;
      assert.equal(complaint('facts', 'x', `--limit=${limit}`), expected);
    }
  });

  it('knows no options by the names of object properties', () => {
    assert.match(complaint('check', '--constructor'), /no option/);
    assert.match(complaint('check', '--__proto__'), /no option/);
    assert.match(complaint('check', '--toString=x'), /no option/);
  });

  it('shows help for every command, with every option', async () => {
    for (const { name, options } of COMMANDS) {
      const { status, stdout } = await plumbline([...name.split(' '), '--help']);
      assert.equal(status, 0);
      for (const option of Object.keys(options)) assert.ok(stdout.includes(`--${option}`), option);
      assert.ok(
        stdout.split('\n').every((line) => line.length <= 80),
        stdout,
      );
      assert.equal((await plumbline(['help', ...name.split(' ')])).stdout, stdout);
    }
    for (const words of [['--help'], ['-h'], ['help']]) {
      const { status, stdout } = await plumbline(words);
      assert.equal(status, 0);
      for (const { name } of COMMANDS) assert.ok(stdout.includes(`  ${name} `));
    }
  });

  it('prints the version', async () => {
    assert.deepEqual(await plumbline(['--version']), { status: 0, stdout: '1.2.3\n', stderr: '' });
  });

  it('ends with 2 and points to the help', async () => {
    assert.deepEqual(await plumbline(['check', '--fail-on', '\x1b[31mred']), {
      status: 2,
      stdout: '',
      stderr:
        'plumbline: --fail-on takes hint, info, warning or error, not ‘\\x1b[31mred’\n' +
        'See plumbline check --help.\n',
    });
  });

  it('ends with 2 when something unforeseen happens', async () => {
    const openWorkspace = () => Promise.reject(new Error('no \x1b[2Jluck'));
    const { status, stdout, stderr } = await plumbline(['facts', 'x'], { openWorkspace });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^plumbline: this should not have happened:\nError: no \\x1b\[2Jluck\n/);
  });
});
