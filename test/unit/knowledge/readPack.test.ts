import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MAX_PROBLEMS_PER_FILE, readPack } from '../../../src/core/knowledge/readPack.ts';
import type { PackFiles } from '../../../src/core/knowledge/pack.ts';
import { fact, manifest, packFiles, references } from './samplePack.ts';

const messages = (files: PackFiles): string[] =>
  readPack(files).problems.map((problem) => problem.message);

describe('readPack', () => {
  it('reads a sound pack without problems', () => {
    const files = packFiles();
    const { pack, problems } = readPack(files);
    assert.deepEqual(problems, []);
    assert.equal(pack?.manifest.id, 'sample');
    assert.equal(pack?.entities.length, 3);
    assert.deepEqual(pack?.references, references);
    const first = pack?.facts[0];
    assert.equal(first?.uid, 'sample/ships-2007');
    const source = (files.facts ?? '').slice(first?.range.start, first?.range.end);
    assert.deepEqual(JSON.parse(source), fact());
  });

  it('takes comments, trailing commas and a byte order mark', () => {
    const text = `\uFEFF{ "schemaVersion": 1, // the first\n "facts": [${JSON.stringify(fact())},] }`;
    const { pack, problems } = readPack(packFiles(text));
    assert.deepEqual(problems, []);
    assert.equal(text.slice(1)[pack?.facts[0]?.range.start ?? 0], '{');
  });

  it('reads a pack of references alone', () => {
    const { pack, problems } = readPack({ ...packFiles(), facts: undefined, entities: undefined });
    assert.deepEqual(problems, []);
    assert.equal(pack?.references.length, 1);
    assert.deepEqual(pack?.facts, []);
  });

  it('leaves absent lists empty and absent options out', () => {
    const { pack } = readPack(
      packFiles([fact({ notes: undefined, topics: undefined, page: undefined })]),
    );
    assert.deepEqual(pack?.facts[0]?.notes, []);
    assert.deepEqual(pack?.facts[0]?.topics, []);
    assert.equal('page' in (pack?.facts[0] ?? {}), false);
  });

  const broken: readonly [
    name: string,
    changes: Record<string, unknown>,
    message: string,
    marked: string,
  ][] = [
    ['a missing quote', { quote: undefined }, 'Fact ‘broken’ has no ‘quote’.', '{'],
    ['an empty quote', { quote: ' ' }, 'Fact ‘broken’ has an empty ‘quote’.', '" "'],
    [
      'a statement that is no text',
      { statement: 5 },
      'Fact ‘broken’ has a ‘statement’ that is not text.',
      '5',
    ],
    [
      'an unknown kind',
      { kind: 'opinion' },
      'Fact ‘broken’ has a ‘kind’ that is not one of fact, estimate, judgment, forecast, interest.',
      '"opinion"',
    ],
    [
      'paragraph 0',
      { paragraph: 0 },
      'Fact ‘broken’ has a ‘paragraph’ that is not a whole number from 1.',
      '0',
    ],
    [
      'a note that is no number',
      { notes: [1, 'x'] },
      'Fact ‘broken’ has a ‘notes’ that is not a whole number from 1.',
      '"x"',
    ],
    [
      'a date that is none',
      { asOf: 'May 2008' },
      'Fact ‘broken’ has an ‘asOf’ that is no EDTF date such as 2009, 2008-05, 2008-05-14, 2009-22 (summer) or 2004/2007.',
      '"May 2008"',
    ],
    [
      'a reference that is not there',
      { reference: 'smith2008' },
      'Fact ‘broken’ names a reference that references.json does not have: ‘smith2008’ (did you mean ‘smith2009’?).',
      '"smith2008"',
    ],
    [
      'the id of another',
      { id: 'first' },
      'Fact ‘first’ has the id of an earlier one and is left out.',
      '"first"',
    ],
    [
      'an id that is no slug',
      { id: 'Not a slug' },
      'Fact ‘Not a slug’ has a ‘id’ that is not made of lower-case letters and digits joined by hyphens.',
      '"Not a slug"',
    ],
  ];
  for (const [name, changes, message, marked] of broken) {
    it(`leaves out a fact with ${name}, and says where`, () => {
      const files = packFiles([
        fact({ id: 'first' }),
        fact({ id: 'broken', ...changes }),
        fact({ id: 'last' }),
      ]);
      const { pack, problems } = readPack(files);
      assert.deepEqual(
        pack?.facts.map(({ id }) => id),
        ['first', 'last'],
      );
      assert.deepEqual(
        problems.map((problem) => [problem.message, problem.file, problem.uri]),
        [[message, 'facts.json', 'file:///packs/sample/facts.json']],
      );
      const range = problems[0]?.range;
      assert.equal((files.facts ?? '').slice(range?.start, range?.end), marked);
    });
  }

  it('reads particulars stated by hand', () => {
    const particulars = {
      about: [['Najin', 'the port'], ['ship']],
      slots: [
        { kind: 'count', says: ['12 ships'], of: ['sent'] },
        { kind: 'entity', says: ['Russia'], among: 'state' },
        { kind: 'polarity', says: ['sent'], excludes: ['withheld'] },
      ],
    };
    const { pack, problems } = readPack(packFiles([fact({ particulars })]));
    assert.deepEqual(problems, []);
    assert.deepEqual(pack?.facts[0]?.particulars, {
      about: particulars.about,
      slots: [
        particulars.slots[0],
        { ...particulars.slots[1], among: ['state'] },
        particulars.slots[2],
      ],
    });
    assert.equal('particulars' in (readPack(packFiles()).pack?.facts[0] ?? {}), false);
  });

  const slot = (changes: object) => ({ slots: [{ kind: 'date', says: ['1990'], ...changes }] });
  const brokenParticulars: readonly [particulars: unknown, message: string, marked: string][] = [
    ['x', 'The object ‘particulars’ of fact ‘a’ is not an object.', '"x"'],
    [{}, 'The object ‘particulars’ of fact ‘a’ states nothing.', '{'],
    [
      { about: [['Najin'], []] },
      'The object ‘particulars’ of fact ‘a’ has an empty group in ‘about’.',
      '[]',
    ],
    [
      { about: [['Najin', '–']] },
      'The object ‘particulars’ of fact ‘a’ has a wording in ‘about’ that holds no word.',
      '"–"',
    ],
    [{ slots: [7] }, 'Slot 1 of fact ‘a’ is not an object.', '7'],
    [
      slot({ kind: 'year' }),
      'Slot 1 of fact ‘a’ has a ‘kind’ that is not one of percent, money, quantity, unit, count, date, duration, ordinal, range, polarity, quantifier, modality, comparison, attribution, entity, role, place.',
      '"year"',
    ],
    [slot({ says: undefined }), 'Slot 1 of fact ‘a’ has no ‘says’.', '{'],
    [
      slot({ says: ['1990', 'once upon a time'] }),
      'Slot 1 of fact ‘a’ says ‘once upon a time’, which can’t be read as one date.',
      '"once upon a time"',
    ],
    [
      slot({ kind: 'percent', says: ['12 miles'] }),
      'Slot 1 of fact ‘a’ says ‘12 miles’, which can’t be read as one percentage.',
      '"12 miles"',
    ],
    [
      slot({ excludes: ['in 1991'] }),
      'Slot 1 of fact ‘a’ is of the kind ‘date’, which takes no ‘excludes’: any other value differs.',
      '["in 1991"]',
    ],
    [
      slot({ kind: 'entity', among: 'state', excludes: ['Norway'] }),
      'Slot 1 of fact ‘a’ is of the kind ‘entity’, which takes no ‘excludes’: ‘among’ tells which names differ.',
      '["Norway"]',
    ],
    [
      slot({ among: 'state' }),
      'Slot 1 of fact ‘a’ is of the kind ‘date’, which takes no ‘among’: it belongs to names.',
      '"state"',
    ],
    [
      slot({ kind: 'polarity', of: ['x'] }),
      'Slot 1 of fact ‘a’ is of the kind ‘polarity’, which takes no ‘of’: it belongs to values.',
      '["x"]',
    ],
  ];
  for (const [particulars, message, marked] of brokenParticulars) {
    it(`reads a fact without its broken particulars: ${message}`, () => {
      const text = JSON.stringify({ schemaVersion: 1, facts: [fact({ id: 'a', particulars })] });
      const { pack, problems } = readPack(packFiles(text));
      assert.deepEqual(
        problems.map((problem) => problem.message),
        [message],
      );
      const { start = 0, end = 0 } = problems[0]?.range ?? {};
      assert.equal(text.slice(start, end), marked);
      assert.equal(pack?.facts[0]?.id, 'a');
      assert.equal(pack?.facts[0]?.particulars, undefined);
    });
  }

  it('reports what is wrong in the order of the file, whatever was read first', () => {
    const facts = ['a', 'b', 'c'].map((id) => fact({ id, particulars: slot({ says: [] }) }));
    const reading = readPack(packFiles(facts));
    assert.equal(reading.pack?.facts[1]?.particulars, undefined);
    const expected = ['a', 'b', 'c'].map((id) => `Slot 1 of fact ‘${id}’ has an empty ‘says’.`);
    const said = () => reading.problems.map(({ message }) => message);
    assert.deepEqual(said(), expected);
    assert.deepEqual(said(), expected);
  });

  it('reports broken particulars of a fact that is left out for something else', () => {
    const broken = fact({ id: 'a', quote: undefined, particulars: slot({ says: [] }) });
    assert.deepEqual(messages(packFiles([broken])), [
      'Fact ‘a’ has no ‘quote’.',
      'Slot 1 of fact ‘a’ has an empty ‘says’.',
    ]);
  });

  it('never throws on particulars of any shape', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (about, says) => {
        const particulars = { about, slots: [{ kind: 'place', says, among: about }] };
        const { pack } = readPack(packFiles([fact({ particulars })]));
        assert.equal(pack?.facts.length, 1);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a fact with an unknown field, and asks what was meant', () => {
    const { pack, problems } = readPack(packFiles([fact({ attributdTo: 'x' })]));
    assert.equal(pack?.facts.length, 1);
    assert.equal(
      problems[0]?.message,
      'Fact ‘ships-2007’ has an unknown field ‘attributdTo’; did you mean ‘attributedTo’?',
    );
  });

  for (const [name, damage] of [
    [
      'its closing brace missing',
      (text: string) => text.replace(/"reference": "smith2009"\s*\}/u, '"reference": "smith2009"'),
    ],
    ['a quotation mark missing', (text: string) => text.replace('"Introduction"', '"Introduction')],
    ['a comma missing', (text: string) => text.replace('"paragraph": 1,', '"paragraph": 1')],
    ['its opening brace doubled', (text: string) => text.replace('{', '{{')],
    ['an invalid escape', (text: string) => text.replace('Introduction', 'Intro\\duction')],
  ] as const) {
    it(`keeps the other facts when one has ${name}`, () => {
      const [first, second, third] = ['a', 'b', 'c'].map((id) =>
        JSON.stringify(fact({ id }), undefined, 2),
      );
      const text = `{ "schemaVersion": 1, "facts": [\n  ${[first, damage(second ?? ''), third].join(',\n  ')}\n] }`;
      const { pack, problems } = readPack(
        packFiles(text.replace(/\n(?=["}])/gu, '\n  ').replace(/\n {2}"/gu, '\n    "')),
      );
      const ids = pack?.facts.map(({ id }) => id) ?? [];
      assert.ok(ids.includes('a') && ids.includes('c'), ids.join());
      assert.notEqual(problems.length, 0);
    });
  }

  it('says what is wrong with a manifest, and goes on with careful defaults', () => {
    const files = packFiles([fact()], {
      manifest: {
        ...manifest,
        license: 'ask me, please',
        coverage: { smith2009: 'most', other: 'partial' },
        locators: {},
      },
    });
    const { pack } = readPack(files);
    assert.equal(pack?.manifest.license, 'NOASSERTION');
    assert.deepEqual(pack?.manifest.coverage, { other: 'partial' });
    assert.equal(pack?.manifest.locators.page, 'inferred');
    assert.deepEqual(messages(files), [
      'The manifest has a ‘license’ that is not an SPDX expression such as CC0-1.0.',
      'The coverage of ‘smith2009’ is neither complete nor partial.',
      'The coverage names a reference that references.json does not have: ‘other’.',
      'The object ‘locators’ has no ‘page’.',
    ]);
  });

  for (const [name, given, message] of [
    ['none', undefined, 'The pack has no pack.json, so it is not read.'],
    ['an empty one', '', 'The file is empty.'],
    ['a list', '[]', 'The manifest should be an object.'],
    ['no version', { id: 'x' }, 'The manifest has no ‘schemaVersion’ (write 1).'],
    [
      'a newer version',
      { ...manifest, schemaVersion: 2 },
      'The manifest has schemaVersion 2, and this Plumbline reads version 1 only.',
    ],
    ['no id', { ...manifest, id: undefined }, 'The manifest has no ‘id’.'],
  ] as const) {
    it(`is no pack, with one problem, when its manifest is ${name}`, () => {
      const { pack, problems } = readPack(
        packFiles('broken', { manifest: given, entities: 'broken' }),
      );
      assert.equal(pack, undefined);
      assert.deepEqual(
        problems.map((problem) => problem.message),
        [message],
      );
    });
  }

  it('leaves out all facts, with one problem, when there are no references', () => {
    const files = packFiles([fact({ id: 'a' }), fact({ id: 'b' })], { references: undefined });
    assert.deepEqual(readPack(files).pack?.facts, []);
    assert.deepEqual(messages(files), [
      'The pack has no references.json, so its facts have no source and are left out.',
    ]);
  });

  it('reads no facts of an unknown version, but the rest of the pack', () => {
    const { pack, problems } = readPack(packFiles('{ "schemaVersion": 7, "facts": [] }'));
    assert.equal(pack?.entities.length, 3);
    assert.equal(
      problems[0]?.message,
      'The file has schemaVersion 7, and this Plumbline reads version 1 only.',
    );
  });

  it('counts problems past the cap', () => {
    const many = Array.from({ length: MAX_PROBLEMS_PER_FILE + 5 }, () => 0);
    const { problems } = readPack(packFiles(many));
    assert.equal(problems.length, MAX_PROBLEMS_PER_FILE + 1);
    assert.equal(problems.at(-1)?.message, '5 more problems of this file are not listed.');
  });

  it('takes names of the prototype as names', () => {
    const proto =
      '{ "schemaVersion": 1, "id": "p", "__proto__": { "x": 1 }, "coverage": { "__proto__": "complete" } }';
    const { pack } = readPack(packFiles([], { manifest: proto }));
    assert.equal(Object.getPrototypeOf(pack?.manifest.coverage), Object.prototype);
    assert.deepEqual(Object.keys(pack?.manifest.coverage ?? {}), ['__proto__']);
    assert.equal('x' in {}, false);
    const constructor = readPack(packFiles([fact({ constructor: 'x', id: 'constructor' })]));
    assert.equal(constructor.pack?.facts[0]?.uid, 'sample/constructor');
  });

  it('refuses deep nesting instead of running out of stack', () => {
    const deep = '['.repeat(100_000);
    assert.doesNotThrow(() => readPack(packFiles(deep, { entities: deep })));
    assert.doesNotThrow(() => readPack(packFiles([], { manifest: `{"a":${deep}` })));
    assert.doesNotThrow(() => readPack(packFiles(`/* " */ ${deep}`)));
  });

  it('never throws, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), (text, json) => {
        readPack(packFiles(text, { entities: json, references: text }));
        readPack(packFiles(json, { manifest: text }));
        readPack(packFiles(`{"schemaVersion":1,"facts":[${json},${text}]}`));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the other facts unchanged when one is damaged anywhere inside its lines', () => {
    const text = JSON.stringify(
      { schemaVersion: 1, facts: ['a', 'b', 'c'].map((id) => fact({ id })) },
      undefined,
      2,
    );
    const before = readPack(packFiles(text)).pack?.facts ?? [];
    const [, target] = before;
    assert.ok(target !== undefined);
    const withoutRange = (id: string, facts: typeof before): unknown => {
      const found = facts.find((one) => one.id === id);
      return found && { ...found, range: undefined };
    };
    const inside = fc.integer({ min: target.range.start + 1, max: target.range.end - 2 });
    fc.assert(
      fc.property(
        inside,
        fc.constantFrom('', '"', '{', '}', '[', ']', ',', '\\', 'x', ':'),
        (at, put) => {
          if (text[at] === '\n') return;
          const mutated = text.slice(0, at) + put + text.slice(at + 1);
          const after = readPack(packFiles(mutated)).pack?.facts ?? [];
          // A damaged id may come to be another fact's; then the first of them counts.
          assert.deepEqual(withoutRange('a', after), withoutRange('a', before));
          if (after[1]?.id !== 'c')
            assert.deepEqual(withoutRange('c', after), withoutRange('c', before));
        },
      ),
      { numRuns: 400 },
    );
  });
});
