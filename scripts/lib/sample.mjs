/** The sample that shows what the extension does. */
import fs from 'node:fs';
import path from 'node:path';

/** Its folder, below the top of the repository. */
export const sampleFolder = 'samples';

/**
 * What to open of it.
 * @param {string} folder the sample's folder, or a copy
 * @returns {{ workspace: string, draft: string | undefined }}
 */
export function findSample(folder) {
  const workspaceFile = path.join(folder, 'plumbline.code-workspace');
  const drafts = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
  const draft = drafts.includes('draft.md') ? 'draft.md' : drafts[0];
  return {
    workspace: fs.existsSync(workspaceFile) ? workspaceFile : folder,
    draft: draft && path.join(folder, draft),
  };
}
