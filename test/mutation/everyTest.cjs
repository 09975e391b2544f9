const { readdirSync } = require('node:fs');
const { join } = require('node:path');

// One file that holds all tests: the modules are loaded once a mutant, not once a test file.
const sources = join(process.cwd(), 'src');

// These read sources, and a mutant's sources hold every other mutant too.
const readers = ['rules/everyRuleHasCases.test.ts', 'texts/reasonTexts.test.ts'];

/** Set by run.mjs: folders below src, separated by commas. */
const { MUTATION_TESTS = '', MUTATION_WITHOUT = '' } = process.env;
const folders = MUTATION_TESTS.split(',');
const slow = MUTATION_WITHOUT.split(',');

/** Properties take longest, so they come last: most mutants are gone by then. */
const rankOf = file => (/propert|Timelines|Commands/.test(file) ? 1 : 0);

const files = readdirSync(sources, { recursive: true })
  .filter(name => name.endsWith('.test.ts') && !readers.includes(name))
  .filter(name => folders.some(folder => name.startsWith(folder)))
  .filter(name => !slow.includes(name))
  .sort((a, b) => rankOf(a) - rankOf(b) || a.localeCompare(b));

jest.setTimeout(60_000);
for (const file of files) require(join(sources, file));
