/** The editor and the command line must find the same in the same folder. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, fileUri, findings, openFile, ruleOf, until } from './editor.ts';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      rule: string;
      line: number;
      column: number;
      text: string;
      message: string;
    }[];
  }[];
}

/** What `plumbline check --format json` prints for a folder; it ends with 1 where there are findings. */
function commandLine(folder: string, ...files: readonly string[]): Promise<Report> {
  const extension = vscode.extensions.getExtension('plumbline.plumbline');
  assert.ok(extension);
  const program = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'plumbline.mjs').fsPath;
  return new Promise((resolve, reject) => {
    const argv = [program, 'check', '--format', 'json', ...files];
    execFile(process.execPath, argv, { cwd: folder, maxBuffer: 1e8 }, (error, stdout) => {
      if (stdout === '') reject(error ?? new Error('the command line printed nothing'));
      else resolve(JSON.parse(stdout) as Report);
    });
  });
}

describe('editor and command line', () => {
  afterEach(closeAll);

  for (const name of ['draft.md', 'second.md']) {
    it(`find the same in ${name}`, async () => {
      const folder = vscode.Uri.joinPath(fileUri(name), '..').fsPath;
      const report = await commandLine(folder, name);
      const expected = (report.files[0]?.findings ?? []).map((found) => [
        found.rule,
        found.line,
        found.column,
        found.text,
        found.message,
      ]);
      assert.ok(expected.length > 0, 'there is something to find');
      const { document } = await openFile(name);
      const shown = () =>
        findings(document.uri).map((found) => [
          ruleOf(found),
          found.range.start.line + 1,
          found.range.start.character + 1,
          document.getText(found.range),
          found.message,
        ]);
      await until(
        () => `the findings of the command line; the editor has ${JSON.stringify(shown())}`,
        () => (JSON.stringify(shown()) === JSON.stringify(expected) ? true : undefined),
      );
    });
  }
});
