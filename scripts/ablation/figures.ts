/**
 * What an engine comes to on everything that is measured, as numbers. All that is measured is given,
 * so that no stage changes what it is measured by.
 */
import type { Mutation } from '../../test/mutation/corpus.ts';
import { judge } from '../../test/mutation/measure.ts';
import { examplePack } from '../../src/core/rules/examplePack.ts';
import { rules } from '../../src/core/rules/index.ts';
import { at, openWorkspace } from '../../test/support/memoryWorkspace.ts';
import type { JudgedSentence, Input } from '../eval/files.ts';
import {
  type Outcome,
  measurePairs,
  measurePapers,
  measureProse,
  measureSentences,
  openChecker,
} from '../eval/measure.ts';

/** What all engines are measured by. */
export interface Given {
  /** The folder of the pack that sentences, papers and prose are about. */
  readonly pack: string;
  readonly inputs: readonly Input[];
  /** Mutation corpora by the folder of their pack. */
  readonly mutations: Readonly<Record<string, readonly Mutation[]>>;
  /** Sentences about a second pack. */
  readonly second: { readonly pack: string; readonly items: readonly JudgedSentence[] };
}

/** What is counted, and whether more of it is better. */
export const COLUMNS = {
  sentences: { caught: true, flagged: false, agree: true },
  derived: { caught: true, flagged: false, agree: true },
  pairs: { caught: true, flagged: false },
  papers: { caught: true, flagged: false },
  mutations: { caught: true, flagged: false, agree: true },
  'second pack': { caught: true, flagged: false, agree: true },
  prose: { flagged: false },
  examples: { right: true },
} as const satisfies Record<string, Record<string, boolean>>;

export type Column = keyof typeof COLUMNS;
export type Figures = Readonly<Record<Column, Readonly<Record<string, number>>>>;

/** Measures the engine that this module is bundled with. */
export function figuresOf({ pack, inputs, mutations, second }: Given): Figures {
  const items = <K extends Input['kind']>(kind: K) =>
    inputs.filter((input): input is Extract<Input, { kind: K }> => input.kind === kind);
  const sentences = items('sentences').flatMap((input) => input.items);
  const papers = items('papers').flatMap((input) => measurePapers(input.items, pack, false));
  const prose = items('prose').flatMap((input) => input.items);
  const asBundled = opened(pack, false);
  const derived = opened(pack, true);
  const aboutSecond = opened(second.pack, true);
  const judged = Object.entries(mutations).flatMap(([folder, list]) => {
    const check = folder === pack ? derived : aboutSecond;
    return list.map((mutation) => judge(mutation, check).aims);
  });
  return {
    sentences: count(measureSentences(sentences, asBundled)),
    derived: count(measureSentences(sentences, derived)),
    pairs: count(items('pairs').flatMap((input) => measurePairs(input.items))),
    papers: {
      caught: papers.reduce((sum, { caught }) => sum + caught, 0),
      flagged: papers.reduce((sum, outcome) => sum + outcome.false.length, 0),
    },
    mutations: {
      caught: judged.filter(({ caught }) => caught === true).length,
      flagged: judged.filter(({ quiet }) => quiet === false).length,
      agree: judged.filter(({ agrees }) => agrees === true).length,
    },
    'second pack': count(measureSentences(second.items, aboutSecond)),
    prose: { flagged: measureProse(prose, asBundled).findings.length },
    examples: { right: rightExamples() },
  };
}

function opened(pack: string, derived: boolean): ReturnType<typeof openChecker> {
  const check = openChecker(pack, derived);
  check('');
  return check;
}

const examplePackFiles = Object.fromEntries(
  Object.entries(examplePack).map(([name, text]) => [`.plumbline/packs/example/${name}`, text]),
);

/** How many of the rules' own examples come out as they say. */
function rightExamples(): number {
  return rules.flatMap(({ code, examples }) =>
    examples.filter(({ draft, found, bibliography }) => {
      const files = { ...examplePackFiles, 'draft.md': draft, 'refs.bib': bibliography ?? '' };
      const { snapshot } = openWorkspace(files, ['draft.md'], { bundled: false });
      const words = (snapshot.check(at('draft.md'))?.findings ?? [])
        .filter(({ rule }) => rule === code)
        .map(({ range }) => draft.slice(range.start, range.end));
      return words.join('|') === (found ?? '');
    }),
  ).length;
}

/** `agree` are the right sentences that a fact supports. */
function count(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  return {
    caught: outcomes.filter(({ caught }) => caught).length,
    flagged: outcomes.filter(({ flagged, label }) => flagged && label !== 'contradicted').length,
    agree: outcomes.filter(({ supports, label }) => supports && label === 'supported').length,
  };
}
