/** How many tests passed and failed: each mocha run leaves its counts in a file for `npm test`. */
import fs from 'node:fs';

/** The environment variable that names the file; also in test/integration/index.ts. */
export const tallyVariable = 'PLUMBLINE_TALLY_FILE';

/** What a run in a browser prints before its counts instead; also in test/web/index.ts. */
export const tallyMarker = 'plumbline-tally:';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {Tally} tally */
export function writeTally(tally) {
  const file = process.env[tallyVariable];
  if (file) fs.writeFileSync(file, JSON.stringify(tally));
}

/**
 * @param {string} file
 * @returns {Tally | undefined} nothing if the run did not get to its end
 */
export function readTally(file) {
  if (!fs.existsSync(file)) return undefined;
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
