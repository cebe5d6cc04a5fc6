/**
 * What a check finds depends on what a sentence says: not on how it is marked up, nor on the order of
 * a pack's facts, nor on facts about something else.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readInput } from '../../../scripts/eval/files.ts';
import { CLAIM_RULES, openChecker } from '../../../scripts/eval/measure.ts';
import { buildCorpus } from '../../mutation/corpus.ts';
import { noise, noisy, plainRange } from '../../support/markdownNoise.ts';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const BUNDLED = path.join(ROOT, 'knowledge/bauer-2009');
const SECOND = path.join(ROOT, 'test/packs/energy-island');

/** Every so many of a pack's mutations: right ones, wrong ones and those nobody can tell. */
function sentencesAbout(folder: string, step: number): readonly string[] {
  const made = buildCorpus(folder)
    .filter((_, i) => i % step === 0)
    .map(({ text }) => text);
  if (folder !== SECOND) return made;
  const judged = readInput(`${SECOND}.claims.jsonl`);
  // what is Markdown already can't be dressed in more of it
  const plain = judged.kind === 'sentences' ? judged.items.map(({ text }) => text) : [];
  return [...made, ...plain.filter((text) => !/[[\]*_`|<>#\n]|^- /u.test(text))];
}

interface Found {
  readonly rule: string;
  readonly words: string;
  readonly known: string | undefined;
}

describe('a check is the same', function () {
  // some ten seconds of computing, which a busy machine may make a minute of
  this.timeout(120_000);

  it('whatever Markdown a sentence is dressed in', () => {
    const check = openChecker(BUNDLED, false);
    check('');
    const plainly = new Map<string, readonly Found[]>();
    const inPlain = (text: string): readonly Found[] => {
      const found =
        plainly.get(text) ??
        check(text).findings.map(({ rule, range, known }) => ({
          rule,
          words: text.slice(range.start, range.end),
          known,
        }));
      plainly.set(text, found);
      return found;
    };
    fc.assert(
      fc.property(fc.constantFrom(...sentencesAbout(BUNDLED, 7)), noise, (text, what) => {
        const dressed = noisy(text, what);
        const found = check(dressed.text).findings.map(({ rule, range, known }) => {
          const { start, end } = plainRange(dressed, range);
          return { rule, words: text.slice(start, end), known };
        });
        assert.deepEqual(found, inPlain(text));
      }),
      { numRuns: 150 },
    );
  });

  for (const [folder, other] of [
    [BUNDLED, SECOND],
    [SECOND, BUNDLED],
  ] as const) {
    describe(path.basename(folder), () => {
      let texts: readonly string[] = [];
      let plainly: readonly string[] = [];

      before(() => {
        texts = sentencesAbout(folder, folder === BUNDLED ? 12 : 9);
        plainly = findings(texts, [[folder]]);
        assert.ok(plainly.length > 20, 'there is something to compare');
      });

      it('in whatever order the facts stand', () => {
        const count = factsOf(folder).length;
        const order = fc.shuffledSubarray([...Array(count).keys()], { minLength: count });
        fc.assert(
          fc.property(order, (indices) => {
            assert.deepEqual(findings(texts, [[folder, indices]]), plainly);
          }),
          { numRuns: 2 },
        );
      });

      it('whatever other packs say of other things', () => {
        const together = findings(texts, [[folder], [other]]);
        const differing = [
          ...plainly.filter((line) => !together.includes(line)),
          ...together.filter((line) => !plainly.includes(line)),
        ];
        assert.ok(differing.length <= UNSTEADY, differing.join('\n'));
      });
    });
  }
});

/**
 * How rare a word is, and so its weight, is told by all facts of all packs. Where a sentence is at the
 * very edge of being compared, other facts can tip it. May be lowered, never raised.
 */
const UNSTEADY = 1;

/** Packs by folder, and the order of their facts where it is not their own. */
type Packs = readonly (readonly [folder: string, order?: readonly number[]])[];

/** What is found in sentences that are paragraphs of one document, one line a finding. */
function findings(texts: readonly string[], packs: Packs): readonly string[] {
  const draft = texts.join('\n\n');
  const files = Object.fromEntries(packs.flatMap(([folder, order]) => filesOf(folder, order)));
  const { snapshot } = openWorkspace({ ...files, 'draft.md': draft }, ['draft.md'], {
    bundled: false,
  });
  const found = snapshot.check(at('draft.md'))?.findings ?? [];
  return found
    .filter(({ rule }) => CLAIM_RULES.test(rule))
    .map(({ rule, range, message }) => {
      const paragraph = draft.lastIndexOf('\n\n', range.start) + 2;
      return `${draft.slice(paragraph, range.end)}¦ ${String(range.end - range.start)} ${rule}: ${message}`;
    });
}

function filesOf(
  folder: string,
  order?: readonly number[],
): readonly (readonly [string, string])[] {
  return ['pack.json', 'facts.json', 'references.json', 'entities.json'].map((name) => {
    const text =
      name === 'facts.json' && order !== undefined
        ? JSON.stringify({ schemaVersion: 1, facts: order.map((i) => factsOf(folder)[i]) })
        : fs.readFileSync(path.join(folder, name), 'utf8');
    return [`.plumbline/packs/${path.basename(folder)}/${name}`, text];
  });
}

function factsOf(folder: string): readonly unknown[] {
  const text = fs.readFileSync(path.join(folder, 'facts.json'), 'utf8');
  return (JSON.parse(text) as { readonly facts: readonly unknown[] }).facts;
}
