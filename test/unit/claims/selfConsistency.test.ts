/** A pack must not contradict itself: whoever copies a fact's words into a draft is told nothing. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { at, openWorkspace } from '../../support/memoryWorkspace.ts';

interface Words {
  readonly statement: string;
  readonly quote: string;
}

describe('the bundled pack', () => {
  const file = path.resolve(import.meta.dirname, '../../../knowledge/bauer-2009/facts.json');
  const { facts } = JSON.parse(fs.readFileSync(file, 'utf8')) as { facts: readonly Words[] };

  for (const part of ['statement', 'quote'] as const) {
    it(`contradicts none of its own ${part}s`, () => {
      const draft = facts.map((fact) => fact[part].replace(/[^.!?”"’]$/u, '$&.')).join('\n\n');
      const check = openWorkspace({ 'draft.md': draft }, ['draft.md']).snapshot.check(
        at('draft.md'),
      );
      const wrong = check?.findings.filter(({ rule }) => rule === 'claim/contradicts-source') ?? [];
      assert.deepEqual(
        wrong.map(({ message }) => message),
        [],
      );
    });
  }

  it('agrees with its own statements', () => {
    const draft = facts.map((fact) => fact.statement).join('\n\n');
    const check = openWorkspace({ 'draft.md': draft }, ['draft.md']).snapshot.check(at('draft.md'));
    assert.ok((check?.counts.supports ?? 0) >= facts.length * 0.85, String(check?.counts.supports));
  });
});
