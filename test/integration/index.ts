/** Runs the integration tests. VS Code calls `run` in its extension host. */
import fs from 'node:fs';
import path from 'node:path';

/** Where test/integration/run.mjs looks for the counts. */
const tallyFile = process.env['PLUMBLINE_TALLY_FILE'];

export async function run(): Promise<void> {
  // Mocha is not bundled, and is an ES module, which this bundle can only import this way.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000 });
  for (const file of fs.readdirSync(__dirname, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file));
  }
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run((failures) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: failures });
    });
  });
  if (tallyFile) fs.writeFileSync(tallyFile, JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}
