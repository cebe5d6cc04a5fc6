import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { rules } from '../../../src/core/rules/index.ts';
import { rulePage, rulePageName } from '../../support/rulePage.ts';

describe('rule pages', () => {
  const folder = path.resolve(import.meta.dirname, '../../../docs/rules');

  for (const rule of rules) {
    it(`${rule.code} has the page its examples make (npm run docs writes it)`, () => {
      assert.equal(
        fs.readFileSync(path.join(folder, rulePageName(rule.code)), 'utf8'),
        rulePage(rule),
      );
    });
  }

  it('has no page of a rule that is gone', () => {
    assert.deepEqual(
      fs.readdirSync(folder).sort(),
      rules.map(({ code }) => rulePageName(code)).sort(),
    );
  });
});
