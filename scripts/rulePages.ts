/** Writes docs/rules/<code>.md from the rules' own words and examples. Run by `npm run docs`. */
import fs from 'node:fs';
import path from 'node:path';
import { rules } from '../src/core/rules/index.ts';
import { rulePage, rulePageName } from '../test/support/rulePage.ts';

const folder = path.resolve(import.meta.dirname, '../docs/rules');
fs.mkdirSync(folder, { recursive: true });
for (const rule of rules)
  fs.writeFileSync(path.join(folder, rulePageName(rule.code)), rulePage(rule));
