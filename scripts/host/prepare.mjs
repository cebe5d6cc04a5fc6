/** Gets everything ready that showing VS Code on this machine takes. */
import { isStartedDirectly } from '../lib/paths.mjs';
import { findBrowser } from './browser.mjs';
import { installHost, isHostSupported } from './install.mjs';
import { makeWebBuild } from './web-build.mjs';

export async function prepareHost() {
  await findBrowser();
  if (!isHostSupported) return;
  await installHost();
  makeWebBuild();
}

if (isStartedDirectly(import.meta.url)) {
  await prepareHost();
}
