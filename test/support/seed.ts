/** One seed for all property tests: a run that fails today fails tomorrow. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_090_601 });
