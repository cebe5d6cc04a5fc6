/** A text without faults is read by a reader of our own, any other by the library: they give the same. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTree } from 'jsonc-parser';
import { type JsonNode, parseJson } from '../../../src/core/knowledge/json.ts';

/** A node with all that it holds, as plain data. */
function plain({ type, offset, length, value, children }: JsonNode): unknown {
  return { type, offset, length, value, children: children?.map(plain) };
}

function assertSame(text: string): void {
  const { value, problems } = parseJson(text);
  assert.deepEqual(problems, []);
  const expected = parseTree(text);
  assert.ok(value !== undefined && expected !== undefined);
  assert.deepEqual(plain(value), plain(expected));
}

describe('parseJson', () => {
  const texts = [
    '{ "a" : [ 1, -2.5e3 , true,false , null ] }',
    '[\t{"a":{}} ,\r\n [] , "x"]',
    '["\\\\", "\\"", "a\\\\\\"b", "\\u00e9", "]}", "{["]',
    '{"a":1,"a":2,"__proto__":{"b":[]}}',
    '  "text"  ',
    '0',
  ];
  for (const text of texts) it(`gives every node its place: ${text}`, () => assertSame(text));

  it('gives every node its place, whatever the text holds', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'medium' }), fc.constantFrom('', ' ', '\n  '), (json, gap) =>
        assertSame(gap + JSON.stringify(JSON.parse(json), undefined, gap) + gap),
      ),
    );
  });

  it('reads comments and trailing commas by the other reader', () => {
    const { value, problems } = parseJson('[1, /* two */ 3,]');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value?.children?.map((node) => [node.value, node.offset]),
      [
        [1, 1],
        [3, 14],
      ],
    );
  });

  it('refuses deep nesting, sound or not', () => {
    for (const close of ['', ']'.repeat(200)]) {
      const { value, problems } = parseJson('['.repeat(200) + close);
      assert.equal(value, undefined);
      assert.deepEqual(problems[0]?.range, { start: 100, end: 101 });
    }
  });
});
