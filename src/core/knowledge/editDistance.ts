/** How far two words lie apart, for 'did you mean …' and for typing errors in searches. */

/**
 * The number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`,
 * or `limit + 1` as soon as it is clear that there are more than `limit`. Takes time proportional
 * to length × limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  let beforePrevious: number[] = [];
  let previous: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current: number[] = new Array<number>(b.length + 1).fill(beyond);
    current[0] = i;
    let best = i;
    const last = Math.min(b.length, i + limit);
    for (let j = Math.max(1, i - limit); j <= last; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] ?? beyond) + 1,
        (current[j - 1] ?? beyond) + 1,
        (previous[j - 1] ?? beyond) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforePrevious[j - 2] ?? beyond) + 1);
      current[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return beyond;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? beyond, beyond);
}

/** The one of `choices` that `word` was probably meant to be: at most two slips away and the only nearest. */
export function closest(word: string, choices: Iterable<string>): string | undefined {
  const limit = word.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  let tied = false;
  for (const choice of choices) {
    const distance = editDistance(word.toLowerCase(), choice.toLowerCase(), limit);
    if (distance < bestDistance) {
      best = choice;
      bestDistance = distance;
      tied = false;
    } else if (distance === bestDistance && distance <= limit) tied = true;
  }
  return tied ? undefined : best;
}
