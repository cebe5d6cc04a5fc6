/**
 * Writes THIRD-PARTY-NOTICES.md: every npm package of which something is in our bundles, with its
 * licence, as those licences ask.
 *
 *   node scripts/notices.mjs            writes it
 *   node scripts/notices.mjs --check    ends with status 1 if it is not up to date
 */
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from './lib/bundles.mjs';
import { inRoot, isStartedDirectly } from './lib/paths.mjs';

/** @typedef {import('esbuild').Metafile} Metafile */

const noticesFile = inRoot('THIRD-PARTY-NOTICES.md');

/** The files in which packages keep their licence and what else has to be passed on. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:[.-].*)?$/i;

/**
 * The folders of the packages of which something is in the bundles.
 * @param {Metafile[]} metafiles
 * @returns {string[]}
 */
function packageFolders(metafiles) {
  const files = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file);
  const folders = files.flatMap(
    (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [],
  );
  return [...new Set(folders)];
}

/**
 * What a package says of itself, and the texts of its licence.
 * @param {string} folder
 */
function readPackage(folder) {
  /** @type {{ name: string, version: string, license?: string, licenses?: { type: string }[] }} */
  const manifest = JSON.parse(fs.readFileSync(inRoot(folder, 'package.json'), 'utf8'));
  const { name, version } = manifest;
  // old packages have a list
  const licence = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' OR ');
  const files = fs.readdirSync(inRoot(folder)).sort();
  /** @param {string} file */
  const read = (file) => fs.readFileSync(inRoot(folder, file), 'utf8');
  const texts = files.filter((file) => LICENCE_FILE.test(file)).map(read);
  if (!licence) throw new Error(`${folder} names no licence`);
  if (texts.length > 0) return { name, version, licence, texts: texts.map(block) };

  const readme = files.find((file) => /^readme/i.test(file));
  const said = readme && /^#*\s*licen[cs]e\s*$[^]*/im.exec(read(readme))?.[0];
  if (!said || licence !== 'MIT') throw new Error(`${folder} brings no licence`);
  const pointer =
    'The text of the MIT licence stands in [LICENSE](LICENSE). The package says of it:';
  return { name, version, licence, texts: [pointer, block(said)] };
}

/**
 * A text as a code block. Licences have no fences of four.
 * @param {string} text
 */
function block(text) {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r\n?|\n/);
  return ['````text', ...lines.map((line) => line.trimEnd()), '````'].join('\n');
}

/** @param {Metafile[]} metafiles */
function noticesText(metafiles) {
  const sections = packageFolders(metafiles)
    .map(readPackage)
    .map(({ name, version, licence, texts }) => ({
      title: `## ${name} ${version}`,
      text: [`Licence: ${licence}`, ...texts],
    }))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
    // one version may be installed in several places
    .filter(({ title }, i, all) => title !== all[i - 1]?.title)
    .flatMap(({ title, text }) => [title, ...text]);
  const intro =
    'The files in `dist/` contain code of the following npm packages. Written by `npm run notices`.';
  return `${['# Third-party notices', intro, ...sections].join('\n\n')}\n`;
}

/**
 * Writes the notices for bundles.
 * @param {Metafile[]} metafiles
 */
export function writeNotices(metafiles) {
  fs.writeFileSync(noticesFile, noticesText(metafiles));
}

if (isStartedDirectly(import.meta.url)) {
  // Minified as the package is: what minifying drops is not passed on.
  const built = await Promise.all(
    bundles.map((options) => build({ ...options, minify: true, metafile: true, write: false })),
  );
  const metafiles = built.map(({ metafile }) => metafile);
  if (!process.argv.includes('--check')) writeNotices(metafiles);
  else if (
    !fs.existsSync(noticesFile) ||
    fs.readFileSync(noticesFile, 'utf8') !== noticesText(metafiles)
  ) {
    console.error(`${path.basename(noticesFile)} is out of date: run 'npm run notices'.`);
    process.exitCode = 1;
  }
}
