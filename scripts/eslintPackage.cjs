// ESLint for a package: Backstage's rules for its role, and where this repository differs. What all
// files share stands in the root's .eslintrc.js, which the rules of the factory would win over.
const createConfig = require('@backstage/cli/config/eslint-factory');

const differences = [
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      // A file reads from its main export down to its helpers; only a use that would fail at run
      // time is a mistake.
      '@typescript-eslint/no-use-before-define': [
        'error',
        { functions: false, classes: false, variables: false, typedefs: false },
      ],
    },
  },
  {
    // Builders, fakes and tables of cases: used by tests only, as scripts/lint-imports.mjs checks.
    files: ['**/testUtils/**'],
    rules: {
      '@backstage/no-undeclared-imports': 'off',
      'jest/no-export': 'off',
    },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/testUtils/**/*.ts'],
    rules: {
      // Waiting for something to arrive is an assertion: it fails when nothing does.
      'jest/expect-expect': [
        'error',
        {
          assertFunctionNames: [
            ...['expect', 'expect*', '*Cases', 'fc.assert'],
            ...['**.until', '**.until*', '**.concludes'],
          ],
        },
      ],
    },
  },
];

/** @param {string} folder of the package */
module.exports = folder => createConfig(folder, { overrides: differences });
