// Rules of every package beside those of Backstage's factory, which each package's own file takes.
const engine = 'plugins/kubernetes-object-status-engine/src';

module.exports = {
  root: true,
  overrides: [
    {
      files: ['**/*.mjs', '**/*.cjs'],
      extends: ['eslint:recommended'],
      env: { node: true, es2022: true },
      parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
      rules: { 'no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
    },
    {
      files: ['**/*.ts', '**/*.tsx'],
      parser: '@typescript-eslint/parser',
      plugins: ['@typescript-eslint'],
      rules: {
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/ban-ts-comment': 'error',
      },
    },
    {
      // The engine gets time, chance and surroundings as arguments; its imports are checked by
      // scripts/lint-imports.mjs.
      files: [`${engine}/**/*.ts`],
      excludedFiles: ['*.test.ts', '**/testUtils/**'],
      rules: {
        'no-restricted-globals': [
          'error',
          ...[
            'process',
            'performance',
            'setTimeout',
            'setInterval',
            'setImmediate',
            'queueMicrotask',
            'fetch',
            'console',
            'crypto',
            'require',
          ],
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now' },
          { object: 'Math', property: 'random' },
        ],
        'no-restricted-syntax': [
          'error',
          {
            selector: "NewExpression[callee.name='Date'][arguments.length=0]",
            message: 'The engine has no clock: time is an argument.',
          },
          {
            selector: 'AwaitExpression, FunctionDeclaration[async=true]',
            message: 'The engine waits for nothing.',
          },
        ],
      },
    },
  ],
};
