/**
 * Installs the npm packages if they are missing or are not those of package-lock.json.
 *
 * npm keeps a record of what it installed in node_modules/.package-lock.json and writes it last, so
 * comparing the two tells an absent, an outdated and an interrupted installation from a good one.
 */
import fs from 'node:fs';
import { inRoot, isStartedDirectly } from './lib/paths.mjs';
import { npmCommand, runOrThrow } from './lib/process.mjs';

const minimumNode = { major: 20, minor: 19 };

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

export async function setup() {
  checkNode();
  if (isInstalled()) return;
  console.log('Installing npm packages (npm ci) …');
  const started = Date.now();
  const [npm, leading] = npmCommand();
  await runOrThrow(npm, [...leading, 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const { major: wantedMajor, minor: wantedMinor } = minimumNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(
    `Node ${wantedMajor}.${wantedMinor} or later is needed; this is ${process.version}.`,
  );
}

function isInstalled() {
  const wanted = readPackages(inRoot('package-lock.json'));
  const present = readPackages(inRoot('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([location, { version, integrity, optional }]) => {
    if (location === '') return true;
    const found = present[location];
    // Optional packages of other operating systems are locked, but not installed.
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(lockFile) {
  try {
    return JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

if (isStartedDirectly(import.meta.url)) {
  await setup().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
