/** `plumbline facts`: searches the facts of the packs. */
import path from 'node:path';
import type { FactView } from '../core/requests.ts';
import type { FactsCommand } from './arguments.ts';
import { complain, EXIT_CLEAN, EXIT_INCOMPLETE } from './environment.ts';
import type { Environment, ExitStatus } from './environment.ts';
import { jsonDocument } from './formats/json.ts';
import { oneLine } from './formats/printable.ts';
import { factsText, problemText } from './formats/text.ts';
import { uriOf } from './paths.ts';
import { REPORT_VERSION, reportFileProblems } from './report.ts';
import { findPacks, openSnapshot } from './session.ts';

/** The name of the empty document in the current directory that the packs are searched for. */
const ASKING_DOCUMENT = 'plumbline-query.md';

/** Runs the command. To find nothing is no failure. */
export async function facts(command: FactsCommand, environment: Environment): Promise<ExitStatus> {
  const { cwd, stdout } = environment;
  const packs = await findPacks(command.packs, cwd);
  const uri = uriOf(path.join(cwd, ASKING_DOCUMENT));
  const snapshot = await openSnapshot(environment, packs.uris, [{ uri, text: '' }]);
  const found = snapshot.searchFacts(uri, command.query, command.limit);
  const problems = [...packs.problems, ...reportFileProblems(snapshot, cwd)];
  for (const problem of problems) await complain(environment, problemText(problem));
  if (command.format === 'json') {
    const { query } = command;
    const result = { version: REPORT_VERSION, query, facts: found.map(factOf), problems };
    await stdout.write(jsonDocument(result));
  } else if (found.length > 0) await stdout.write(factsText(found, stdout.color));
  else await complain(environment, `no fact found for ‘${oneLine(command.query)}’`);
  return packs.problems.length > 0 ? EXIT_INCOMPLETE : EXIT_CLEAN;
}

/** A fact in the words of the JSON output of `check`: `fact` is its uid, `reference` the key of its work. */
function factOf(fact: FactView): object {
  return {
    fact: fact.uid,
    statement: fact.statement,
    quote: fact.quote,
    kind: fact.kind,
    asOf: fact.asOf,
    attributedTo: fact.attributedTo,
    topics: fact.topics,
    source: fact.source,
    reference: fact.key,
    section: fact.section,
    paragraph: fact.paragraph,
    page: fact.page,
    // said only of a page that is there, and only where it is so
    pageInferred: fact.page !== undefined && fact.pageInferred ? true : undefined,
    notes: fact.notes,
  };
}
