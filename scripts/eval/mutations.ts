/** The table of the mutation corpora and of the second pack's judged sentences. */
import {
  type Aim,
  GROUPS,
  type Tally,
  measureGroup,
  raiseThresholds,
} from '../../test/mutation/measure.ts';

/** Measures all groups; with `raise`, the thresholds of the test are raised to what was measured. */
export function reportMutations(
  {
    derived,
    list,
    raise,
  }: { readonly derived: boolean; readonly list: boolean; readonly raise: boolean },
  say: (line?: string) => void,
): void {
  const tallies = Object.fromEntries(GROUPS.map((group) => [group, measureGroup(group, derived)]));
  for (const [group, kinds] of Object.entries(tallies)) {
    say(`## ${group}`);
    say();
    say('| kind | sentences | caught | quiet | agrees |');
    say('| --- | --- | --- | --- | --- |');
    for (const [kind, tally] of Object.entries(kinds))
      say(`| ${kind} | ${String(tally.total)} | ${columns(tally)} |`);
    say();
    if (!list) continue;
    for (const [kind, { failures }] of Object.entries(kinds))
      for (const text of failures) say(`- (${kind}) ${text}`);
    say();
  }
  if (raise) raiseThresholds(tallies);
}

function columns({ total, counts }: Tally): string {
  const share = (aim: Aim) => {
    const count = counts[aim];
    return count === undefined ? '' : `${String(count)} (${((100 * count) / total).toFixed(0)}%)`;
  };
  return [share('caught'), share('quiet'), share('agrees')].join(' | ');
}
