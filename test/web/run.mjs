/**
 * Runs the tests for the browser: VS Code for the web, where the extension runs in a web worker and
 * the workspace is a virtual file system. Needs `npm run build` to have run.
 */
import { createRequire } from 'node:module';
import { runTests } from '@vscode/test-web';
import { browserLaunchOptions } from '../../scripts/host/browser.mjs';
import { isChatter } from '../../scripts/host/chatter.mjs';
import { installHost, isHostSupported } from '../../scripts/host/install.mjs';
import { freePort } from '../../scripts/host/server.mjs';
import { makeWebBuild } from '../../scripts/host/web-build.mjs';
import { inRoot, root } from '../../scripts/lib/paths.mjs';
import { bundleWebTests } from '../../scripts/test/bundle.mjs';
import { tallyMarker, writeTally } from '../../scripts/test/tally.mjs';

/** A run that takes longer hangs; `@vscode/test-web` itself would wait forever. */
const timeLimitInSeconds = 180;

const extensionTestsPath = await bundleWebTests();
await useOurBrowser();
let hasTally = false;
filterOutput(process.stdout);
filterOutput(process.stderr);
setTimeout(() => {
  console.error(`No result after ${timeLimitInSeconds} s.`);
  process.exit(1);
}, timeLimitInSeconds * 1000).unref();

try {
  await runTests({
    ...(await findBuild()),
    quality: 'stable',
    browserType: 'chromium',
    headless: true,
    host: 'localhost', // it has subdomains, one of which is the extension host's origin
    port: await freePort(),
    extensionDevelopmentPath: root,
    extensionTestsPath,
    folderPath: inRoot('test', 'integration', 'workspace'),
  });
  if (!hasTally) throw new Error('The tests ended without a result.');
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

/** The build to test in; without options `@vscode/test-web` downloads one. */
async function findBuild() {
  if (!isHostSupported) return { testRunnerDataDir: inRoot('.vscode-test-web') };
  await installHost();
  return makeWebBuild();
}

/**
 * `@vscode/test-web` launches the browser that Playwright would have downloaded, and has no option
 * for another one.
 */
async function useOurBrowser() {
  const require = createRequire(import.meta.resolve('@vscode/test-web'));
  const { chromium } = require('playwright');
  const launch = chromium.launch.bind(chromium);
  const ours = await browserLaunchOptions();
  chromium.launch = (/** @type {import('playwright-core').LaunchOptions} */ theirs) =>
    launch({ ...theirs, ...ours });
}

/**
 * Takes the counts from what the tests print, since from the browser they can't write a file, and
 * leaves out what VS Code says of itself. A message is always written in one piece.
 * @param {NodeJS.WriteStream} stream
 */
function filterOutput(stream) {
  const write = stream.write.bind(stream);
  stream.write = (/** @type {unknown} */ chunk, /** @type {any[]} */ ...rest) => {
    const text = String(chunk);
    if (text.startsWith(tallyMarker)) {
      writeTally(JSON.parse(text.slice(tallyMarker.length)));
      hasTally = true;
      return true;
    }
    return isChatter(text) || write(text, ...rest);
  };
}
