/** User settings that keep VS Code quiet and the same on every run. */
import fs from 'node:fs';
import path from 'node:path';

const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // as on the desktop
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'window.confirmBeforeClose': 'never',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * Gives a user data folder these settings, unless it has settings already.
 * @param {string} userData the folder of `--user-data-dir`
 * @param {Record<string, unknown>} [others] settings in addition
 */
export function writeQuietSettings(userData, others = {}) {
  const file = path.join(userData, 'User', 'settings.json');
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...quietSettings, ...others }, null, 2));
}
