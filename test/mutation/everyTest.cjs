const { readdirSync } = require('node:fs');
const { join } = require('node:path');

// One file that holds all tests: the modules are loaded once a mutant, not once a test file.
const sources = join(process.cwd(), 'src');

// These read sources, and a mutant's sources hold every other mutant too.
const readers = ['rules/index.test.ts', 'texts/reasonTexts.test.ts'];

// Rules as data and what evaluates them stand on the engine's rooms and test little of them.
const apart = ['cel/', 'rulePack/'];

/** Properties take longest, so they come last: most mutants are gone by then. */
const rankOf = file => (/propert|Timelines|fuzz/i.test(file) ? 1 : 0);

const files = readdirSync(sources, { recursive: true })
  .filter(name => name.endsWith('.test.ts') && !readers.includes(name))
  .filter(name => !apart.some(folder => name.startsWith(folder)))
  .sort((a, b) => rankOf(a) - rankOf(b) || a.localeCompare(b));

jest.setTimeout(60_000);
for (const file of files) require(join(sources, file));
