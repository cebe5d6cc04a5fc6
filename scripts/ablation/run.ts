/** The entry of the bundles: `node BUNDLE GIVEN.json` prints the figures of the engine in it as JSON. */
import fs from 'node:fs';
import { type Given, figuresOf } from './figures.ts';

const [, , given = ''] = process.argv;
console.log(JSON.stringify(figuresOf(JSON.parse(fs.readFileSync(given, 'utf8')) as Given)));
