import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The boundaries of docs/architecture.md, invariant 1, as lint rules. */
const noEditor = { group: ['vscode'], message: 'Only src/extension imports vscode.' };
const noNode = { group: ['node:*', 'fs', 'path', 'os', 'url'], message: 'src/core does no I/O.' };
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', '.vscode-test-web/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...restrict(
        noEditor,
        noNode,
        {
          group: ['vscode-language*', 'vscode-jsonrpc*'],
          message: 'src/core knows nothing of the editor protocol.',
        },
        {
          group: ['**/server/**', '**/extension/**', '**/cli/**', '**/protocol.ts'],
          message: 'Data flows out of the core, never back in.',
        },
      ),
      'no-restricted-globals': ['error', 'process', 'console', 'Date', 'setTimeout', 'fetch'],
    },
  },
  { files: ['src/protocol.ts'], rules: restrict(noEditor, noNode) },
  {
    files: ['src/server/**/*.ts'],
    rules: restrict(noEditor, {
      group: ['**/extension/**', '**/cli/**'],
      message: 'The server knows neither the editor extension nor the command line.',
    }),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: restrict(noEditor, {
      group: ['**/extension/**'],
      message: 'The command line does not use the editor extension.',
    }),
  },
  {
    files: ['src/extension/**/*.ts'],
    rules: restrict({
      group: ['**/core/**', '**/server/**', '**/cli/**'],
      message: 'The extension talks to the server through protocol.ts.',
    }),
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);
