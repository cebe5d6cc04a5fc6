/** The editor's settings, section `plumbline`, made into what the core takes. */
import { isRuleCode } from '../core/configuration.ts';
import type { Level, RuleCode } from '../core/findings.ts';
import type { WorkspaceSettings } from '../core/requests.ts';
import { resolvePath } from '../core/uri.ts';

export interface ServerSettings {
  readonly workspace: WorkspaceSettings;
  readonly showsHovers: boolean;
}

/** Where relative paths and `~` in settings lead. */
export interface PathBase {
  /** URIs of the folders open in the editor. */
  readonly folders: readonly string[];
  /** URI of the user's home folder; unknown in a browser. */
  readonly home?: string;
}

const LEVELS: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

/**
 * Reads settings that anybody may have written by hand: what has the wrong type counts as not set.
 * Relative paths start from the first folder; without one they lead nowhere and are left out.
 */
export function readSettings(raw: unknown, base: PathBase): ServerSettings {
  const settings = asRecord(raw);
  const resolve = (paths: unknown): string[] =>
    asArray(paths).flatMap((path) => resolveSetting(path, base) ?? []);
  const rules: Partial<Record<RuleCode, Level>> = {};
  for (const [code, value] of Object.entries(asRecord(settings['rules']))) {
    const level = LEVELS.find((known) => known === value);
    if (isRuleCode(code) && level) rules[code] = level;
  }
  return {
    workspace: {
      folders: base.folders,
      packs: resolve(settings['packs']),
      bibliographies: resolve(settings['bibliographies']),
      rules,
    },
    showsHovers: asRecord(settings['hover'])['enabled'] !== false,
  };
}

function resolveSetting(path: unknown, { folders, home }: PathBase): string | undefined {
  if (typeof path !== 'string' || path.trim() === '') return undefined;
  if (/^~[\\/]/u.test(path)) return home && resolvePath(home, path.slice(2));
  const isAbsolute = /^([\\/]|[a-z]:[\\/]|file:\/\/)/iu.test(path);
  const folder = folders[0] ?? (isAbsolute ? 'file:///' : undefined);
  return folder && resolvePath(folder, path);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
