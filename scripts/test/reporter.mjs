/** Mocha's own `spec` reporter, which also leaves the counts for `npm test`. */
import Mocha from 'mocha';
import { writeTally } from './tally.mjs';

export default class extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      writeTally({ passed: this.stats.passes, failed: this.stats.failures });
    });
  }
}
