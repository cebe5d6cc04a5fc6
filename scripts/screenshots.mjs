/**
 * Takes the pictures in `images/` from the sample, in VS Code from the npm registry.
 *
 *   npm run screenshots
 *   npm run screenshots -- hover      only the shots whose name contains one of the words
 *
 * What is shown is listed in scripts/screenshots/shots.mjs.
 */
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root, temporaryFolder } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { findSample, sampleFolder } from './lib/sample.mjs';
import { setup } from './setup.mjs';

const words = process.argv.slice(2);

await setup();
const build = await run(process.execPath, ['scripts/build.mjs', '--production']);
if (build.status !== 0) process.exit(build.status);
const { installHost } = await import('./host/install.mjs');
const { writeQuietSettings } = await import('./host/settings.mjs');
await installHost();

// A copy, because a shot may change the draft.
const folder = temporaryFolder('screenshots');
const copy = path.join(folder, path.basename(sampleFolder));
fs.cpSync(inRoot(sampleFolder), copy, { recursive: true });
const userData = path.join(folder, 'user-data');
writeQuietSettings(userData, {
  // Without these two there is no title bar, which says that the extension is under development.
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'breadcrumbs.enabled': false, // one button in them comes late or early, so pictures would differ
});

const { status } = await run(
  process.execPath,
  [
    'scripts/host/vscode-host.mjs',
    findSample(copy).workspace,
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${userData}`,
    '--window-size=1280x800',
    `--driver-script=${inRoot('scripts', 'screenshots', 'driver.mjs')}`,
  ],
  { env: { PLUMBLINE_SHOTS: words.join(' ') } },
);
process.exitCode = status;
