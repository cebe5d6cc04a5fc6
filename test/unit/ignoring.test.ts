import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type IgnoreEntry,
  addIgnoreEntryEdit,
  fingerprint,
  readDirectives,
  readIgnoreFile,
} from '../../src/core/ignoring.ts';
import type { Comment } from '../../src/core/markdown/document.ts';

const entry: IgnoreEntry = {
  fingerprint: '1:0123456789abcdef',
  rule: 'claim/uncited',
  text: 'A “sentence”\nwith "quotes".',
  reason: 'known',
  date: '2026-01-31',
};
const other: IgnoreEntry = {
  fingerprint: '1:fedcba9876543210',
  rule: 'claim/conflict',
  text: 'Another.',
};

/** The file after an entry is added; undefined if it is too broken. */
function added(text: string | undefined, what: IgnoreEntry): string | undefined {
  const edit = addIgnoreEntryEdit(text, what);
  const source = (text ?? '').replace(/^\uFEFF/u, '');
  return edit && source.slice(0, edit.range.start) + edit.newText + source.slice(edit.range.end);
}

const withoutRanges = (text: string): unknown[] =>
  readIgnoreFile(text).value.map(({ range: _range, ...rest }) => rest);

describe('fingerprint', () => {
  it('stays the same through case, white space, normal form and citations taken out', () => {
    const print = fingerprint('claim/uncited', 'bauer-2009/x', 'Oil made up 64 percent of é.');
    assert.match(print, /^1:[0-9a-f]{16}$/u);
    for (const same of [
      'oil  made up\n64\u00a0percent of E\u0301.',
      ' Oil made up 64 percent of é .',
    ]) {
      assert.equal(fingerprint('claim/uncited', 'bauer-2009/x', same), print);
    }
  });

  it('is the one of version 1, which must never change', () => {
    assert.equal(
      fingerprint('claim/uncited', 'bauer-2009/x', 'Oil made up 64 percent.'),
      '1:f9a7ab505a7943c1',
    );
  });

  it('differs where rule, subject or words differ, also where they run together', () => {
    const prints = [
      fingerprint('claim/uncited', 'x', 'a b'),
      fingerprint('claim/conflict', 'x', 'a b'),
      fingerprint('claim/uncited', 'y', 'a b'),
      fingerprint('claim/uncited', 'x a', 'b'),
      fingerprint('claim/uncited', 'x', 'ab'),
    ];
    assert.equal(new Set(prints).size, prints.length);
  });

  it('collides in no 100,000 sentences', () => {
    const prints = new Set<string>();
    for (let i = 0; i < 100_000; i++)
      prints.add(fingerprint('claim/uncited', 'x', `Sentence ${String(i)}.`));
    assert.equal(prints.size, 100_000);
  });
});

describe('readIgnoreFile', () => {
  it('reads entries with their ranges', () => {
    const text = added(added(undefined, entry), other) ?? '';
    const { value, problems } = readIgnoreFile(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(withoutRanges(text), [entry, other]);
    const first = value[0]?.range;
    assert.deepEqual(JSON.parse(text.slice(first?.start, first?.end)), entry);
  });

  it('leaves out what is broken, and says why', () => {
    const text = JSON.stringify({
      version: 1,
      ignored: [
        { ...entry, rule: 'claim/uncitd' },
        { ...entry, fingerprint: '2:00' },
        5,
        { ...entry, text: undefined },
        other,
      ],
    });
    assert.deepEqual(withoutRanges(text), [other]);
    assert.deepEqual(
      readIgnoreFile(text).problems.map(({ message }) => message),
      [
        'There is no rule ‘claim/uncitd’; did you mean ‘claim/uncited’?',
        'Entry 2 has a ‘fingerprint’ of a version that this Plumbline does not know.',
        'Entry 3 is not an object.',
        'Entry 4 has no ‘text’.',
      ],
    );
  });

  it('reads no file of another version', () => {
    const { value, problems } = readIgnoreFile(JSON.stringify({ version: 2, ignored: [entry] }));
    assert.deepEqual(value, []);
    assert.equal(problems.length, 1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (text, json) => {
        readIgnoreFile(text);
        readIgnoreFile(`{"version":1,"ignored":[${json},${text}`);
        addIgnoreEntryEdit(json, entry);
        addIgnoreEntryEdit(text, entry);
      }),
    );
  });
});

describe('addIgnoreEntryEdit', () => {
  it('makes a neat file', () => {
    const expected = `${JSON.stringify({ version: 1, ignored: [entry] }, undefined, 2)}\n`;
    for (const text of [undefined, '', ' \n']) assert.equal(added(text, entry), expected);
    assert.equal(
      added(expected, other),
      `${JSON.stringify({ version: 1, ignored: [entry, other] }, undefined, 2)}\n`,
    );
  });

  for (const [name, text] of [
    ['an empty list', '{\n  "version": 1,\n  "ignored": []\n}\n'],
    ['an empty list over two lines', '{\n  "version": 1,\n  "ignored": [\n  ]\n}\n'],
    ['no list', '{\n  "version": 1\n}\n'],
  ] as const) {
    it(`fills ${name}`, () => {
      assert.equal(
        added(text, other),
        `${JSON.stringify({ version: 1, ignored: [other] }, undefined, 2)}\n`,
      );
    });
  }

  it('keeps tabs, line ends, comments and everything else', () => {
    const text =
      '{\r\n\t// ours\r\n\t"version": 1,\r\n\t"ignored": [\r\n\t\t{ "fingerprint": "1:0" }, // one\r\n\t],\r\n}';
    const result = added(text, other) ?? '';
    assert.ok(result.startsWith(text.slice(0, text.indexOf(', // one'))));
    assert.ok(result.endsWith(', // one\r\n\t],\r\n}'));
    assert.match(result, /,\r\n\t\t\{\r\n\t\t\t"fingerprint": "1:fedc/u);
    assert.doesNotMatch(result, /[^\r]\n/u);
    assert.deepEqual(withoutRanges(result), [other]);
  });

  it('adds to files on one line and to an empty object', () => {
    for (const text of [
      '{"version":1,"ignored":[]}',
      `{"version":1,"ignored":[${JSON.stringify(entry)}]}`,
      '{}',
    ]) {
      assert.deepEqual(withoutRanges(added(text, other) ?? '').at(-1), other);
    }
  });

  it('does nothing twice, and nothing to a broken file', () => {
    const text = added(undefined, entry) ?? '';
    assert.equal(added(text, entry), text);
    for (const broken of ['[]', '{', '{ "ignored": 5 }', 'x'])
      assert.equal(added(broken, entry), undefined);
  });

  it('gives offsets into the text without its byte order mark', () => {
    assert.deepEqual(withoutRanges(added('\uFEFF{ "version": 1, "ignored": [] }', other) ?? ''), [
      other,
    ]);
  });

  it('adds any entry so that it is read back, after those that were there', () => {
    const texts = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(texts, fc.option(texts, { nil: undefined }), (text, reason) => {
        const one: IgnoreEntry = { ...other, text, ...(reason === undefined ? {} : { reason }) };
        assert.deepEqual(withoutRanges(added(added(undefined, entry), one) ?? ''), [entry, one]);
      }),
    );
  });
});

describe('readDirectives', () => {
  /** Reads comments with these texts between their marks, each in a line of its own. */
  const read = (...texts: readonly string[]) => {
    let source = 'Text.\n';
    const comments = texts.map((text): Comment => {
      const start = source.length;
      source += `<!--${text}-->\n`;
      return { range: { start, end: source.length - 1 }, text: text.trim(), standsAlone: true };
    });
    return { source, ...readDirectives(comments, source) };
  };

  it('reads the three directives', () => {
    const { value, problems } = read(
      ' plumbline-ignore ',
      ' plumbline-ignore-next-line claim/uncited ',
      'plumbline-ignore-file claim/uncited, claim/conflict claim/uncited',
      ' a note on plumbline-ignore ',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value.map(({ covers, codes }) => [covers, codes]),
      [
        ['block', 'all'],
        ['nextLine', ['claim/uncited']],
        ['file', ['claim/uncited', 'claim/conflict']],
      ],
    );
  });

  it('reports unknown rules at their words, and never takes them for all', () => {
    const text = ' plumbline-ignore claim/uncitd ignore/unused ';
    const { source, value, problems } = read(text, ' plumbline-ignore nonsense ');
    assert.deepEqual(
      value.map(({ codes }) => codes),
      [['ignore/unused']],
    );
    assert.equal(
      problems[0]?.message,
      'There is no rule ‘claim/uncitd’; did you mean ‘claim/uncited’?',
    );
    assert.equal(source.slice(problems[0]?.range.start, problems[0]?.range.end), 'claim/uncitd');
    assert.deepEqual(
      problems.map(({ replacement }) => replacement),
      ['claim/uncited', undefined],
    );
  });

  it('reports unknown directives', () => {
    const { value, problems } = read(' plumbline-ignore-nextline ', ' plumbline-off ');
    assert.deepEqual(value, []);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'There is no directive ‘plumbline-ignore-nextline’; did you mean ‘plumbline-ignore-next-line’?',
        'There is no directive ‘plumbline-off’. There are plumbline-ignore, plumbline-ignore-next-line, plumbline-ignore-file.',
      ],
    );
  });
});
