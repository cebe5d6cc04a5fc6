import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ConfiguredPath,
  defaultConfiguration,
  isRuleCode,
  readConfiguration,
  ruleCodes,
} from '../../src/core/configuration.ts';

/** Problems with what they mark. */
function problemsOf(text: string): [message: string, marked: string][] {
  return readConfiguration(text).problems.map(({ message, range }) => [
    message,
    text.slice(range.start, range.end),
  ]);
}

/** A path with the range of its entry. */
function placed(text: string, path: string): ConfiguredPath {
  const entry = JSON.stringify(path);
  const start = text.indexOf(entry);
  return { path, range: { start, end: start + entry.length } };
}

describe('readConfiguration', () => {
  it('reads every field', () => {
    const text = `{
      // comments are fine
      "$schema": "x",
      "rules": { "claim/uncited": "off", "claim/contradicts-source": "error" },
      "packs": ["../shared/packs/korea"],
      "bibliographies": ["refs.bib"],
      "files": { "include": ["**/*.md"], "exclude": ["drafts/old/**"] },
      "style": "chicago-notes",
    }`;
    assert.deepEqual(readConfiguration(text), {
      value: {
        rules: { 'claim/uncited': 'off', 'claim/contradicts-source': 'error' },
        packs: [placed(text, '../shared/packs/korea')],
        bibliographies: [placed(text, 'refs.bib')],
        files: { include: ['**/*.md'], exclude: ['drafts/old/**'] },
        style: 'chicago-notes',
      },
      problems: [],
    });
  });

  it('has defaults for everything', () => {
    assert.deepEqual(readConfiguration('{}'), { value: defaultConfiguration, problems: [] });
    const { value } = readConfiguration('{ "files": { "exclude": ["x"] } }');
    assert.deepEqual(value.files, { include: defaultConfiguration.files.include, exclude: ['x'] });
  });

  it('reports what it does not know, and goes on', () => {
    const text =
      '{ "rulez": {}, "rules": { "claim/uncitd": "off", "claim/conflict": "loud", "ignore/unused": "info" }, ' +
      '"packs": ["a\\\\b", 5, "ok"], "files": { "include": "x" }, "style": "apa" }';
    assert.deepEqual(problemsOf(text), [
      ['The configuration has an unknown field ‘rulez’; did you mean ‘rules’?', '"rulez"'],
      ['There is no rule ‘claim/uncitd’; did you mean ‘claim/uncited’?', '"claim/uncitd"'],
      ['The level of ‘claim/conflict’ is not one of off, hint, info, warning, error.', '"loud"'],
      ['Write / between folders, so that the path works on every system.', '"a\\\\b"'],
      ['‘packs’ should list paths; this is none.', '5'],
      ['‘files’ has a ‘include’ that is not a list.', '"x"'],
      [
        'The configuration has a ‘style’ that is not one of chicago-author-date, chicago-notes, plain.',
        '"apa"',
      ],
    ]);
    const { value } = readConfiguration(text);
    assert.deepEqual(value.rules, { 'ignore/unused': 'info' });
    assert.deepEqual(value.packs, [placed(text, 'ok')]);
    assert.equal(value.style, defaultConfiguration.style);
  });

  it('reads on past a syntax error', () => {
    const { value, problems } = readConfiguration(
      '{ "rules": { "claim/uncited": "off" } "style": "plain" }',
    );
    assert.deepEqual(value.rules, { 'claim/uncited': 'off' });
    assert.equal(value.style, 'plain');
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['A comma is missing here.'],
    );
  });

  it('says what is wrong with a file that is no object', () => {
    assert.deepEqual(problemsOf(''), [['The file is empty.', '']]);
    assert.deepEqual(problemsOf('\uFEFF[]').length, 1);
    assert.deepEqual(readConfiguration('[]').value, defaultConfiguration);
  });

  it('reports the first fault alone of a text that is no JSON or is cut off', () => {
    for (const text of ['not json', '{ "rules": { "claim/uncited"', '[1, 2', '{ "packs": ["a", '])
      assert.equal(problemsOf(text).length, 1, text);
  });

  it('says which rules are not in this version, and suggests none of them', () => {
    const text =
      '{ "rules": { "claim/conflict": "off", "claim/conflit": "off", "claim/uncited": "off" } }';
    const { value, problems } = readConfiguration(text, ['claim/uncited']);
    assert.deepEqual(value.rules, { 'claim/uncited': 'off' });
    assert.deepEqual(
      problems.map(({ message, range }) => [message, text.slice(range.start, range.end)]),
      [
        ['The rule ‘claim/conflict’ is not in this version.', '"claim/conflict"'],
        ['There is no rule ‘claim/conflit’.', '"claim/conflit"'],
      ],
    );
  });

  it('takes names of the prototype as unknown names', () => {
    const { value, problems } = readConfiguration(
      '{ "rules": { "__proto__": "off", "constructor": "off" } }',
    );
    assert.equal(problems.length, 2);
    assert.deepEqual(Object.keys(value.rules), []);
    assert.equal(isRuleCode('toString'), false);
    assert.ok(ruleCodes.every(isRuleCode));
  });

  it('never throws', () => {
    const keys = fc.constantFrom('rules', 'packs', 'bibliographies', 'files', 'style', '__proto__');
    fc.assert(
      fc.property(
        fc.dictionary(keys, fc.jsonValue()),
        fc.string(),
        fc.nat(),
        (object, junk, at) => {
          const text = JSON.stringify(object);
          const cut = at % (text.length + 1);
          readConfiguration(text.slice(0, cut) + junk + text.slice(cut));
        },
      ),
    );
  });
});
