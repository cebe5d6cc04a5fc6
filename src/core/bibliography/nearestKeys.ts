/** Which known keys a misspelt one may stand for. */
import { editDistance } from '../knowledge/editDistance.ts';

/** A known key and how many slips lie between it and the one asked for, case aside. */
export interface NearKey {
  readonly key: string;
  readonly distance: number;
}

/** A suggestion further away than this helps nobody. */
const LIMIT = 3;
const MOST = 3;
/** Keys this near are what was meant: others further off are not worth showing beside them. */
export const SLIP = 1;

/** The known keys nearest to a key, the nearest first; at most three. */
export function nearestKeys(key: string, known: Iterable<string>): readonly NearKey[] {
  // a short key has little that could tell it from others
  const limit = Math.min(LIMIT, Math.ceil(key.length / 3));
  const near = [...new Set(known)]
    .map((candidate) => ({
      key: candidate,
      distance: editDistance(key.toLowerCase(), candidate.toLowerCase(), limit),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.key.localeCompare(b.key, 'en'));
  const nearest = near[0]?.distance ?? 0;
  return near.filter(({ distance }) => nearest > SLIP || distance === nearest).slice(0, MOST);
}
