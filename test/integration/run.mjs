/**
 * Runs the integration tests in a real VS Code: the desktop one where it can be downloaded and
 * shown, else the one from the npm registry. Needs `npm run build` to have run.
 *
 * PLUMBLINE_VSCODE names an executable to use instead; `npm` stands for the one from npm.
 */
import fs from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { canDownloadDesktop } from '../../scripts/host/desktop.mjs';
import { installHost, isHostSupported } from '../../scripts/host/install.mjs';
import { writeQuietSettings } from '../../scripts/host/settings.mjs';
import { inRoot, root, temporaryFolder } from '../../scripts/lib/paths.mjs';
import { bundleIntegrationTests } from '../../scripts/test/bundle.mjs';
import { readTally, tallyVariable } from '../../scripts/test/tally.mjs';

const extensionTestsPath = await bundleIntegrationTests();
const vscodeExecutablePath = await findVSCode();

// A fresh workspace and profile, so that no run sees what another has left.
const folder = temporaryFolder('integration');
const workspace = path.join(folder, 'workspace');
fs.cpSync(inRoot('test', 'integration', 'workspace'), workspace, { recursive: true });
const userData = path.join(folder, 'user-data');
writeQuietSettings(userData);

const tallyFile = process.env[tallyVariable] ?? path.join(folder, 'tally.json');
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath,
    extensionTestsEnv: { [tallyVariable]: tallyFile },
    launchArgs: [
      workspace,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${path.join(folder, 'extensions')}`,
    ],
  });
  // An extension host that crashes may look like one that has ended well.
  if (!readTally(tallyFile)) throw new Error('The extension host ended before the tests did.');
} catch (error) {
  console.error(error instanceof TestRunFailedError ? error.message : error);
  process.exitCode = 1;
}

async function findVSCode() {
  const named = process.env['PLUMBLINE_VSCODE'];
  if (named && named !== 'npm') return named;
  if (named !== 'npm' && (await canDownloadDesktop())) {
    try {
      return await downloadAndUnzipVSCode({ extensionDevelopmentPath: root });
    } catch (error) {
      if (!isHostSupported) throw error;
      console.error(error);
    }
  }
  await installHost();
  return inRoot('scripts', 'host', 'vscode-host.mjs');
}
