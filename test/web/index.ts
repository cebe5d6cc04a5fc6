/** Runs the tests for the browser's extension host, a web worker. */
import 'mocha/mocha';

/** By this test/web/run.mjs knows the line with the counts. */
const tallyMarker = 'plumbline-tally:';

/**
 * @param loadTests loads the test files, which can only happen once `describe` exists
 */
export async function runTests(loadTests: () => void): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000 });
  loadTests();
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run((failures) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: failures });
    });
  });
  console.log(tallyMarker + JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}
