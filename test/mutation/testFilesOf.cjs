const { readdirSync } = require('node:fs');

// These read sources, and a mutant's sources hold every other mutant too.
const readers = [
  'rules/everyRuleHasCases.test.ts',
  'texts/reasonTexts.test.ts',
];

/** Properties take longest, so they come last: most mutants are gone by then. */
const rankOf = file => (/propert|Timelines|Commands/.test(file) ? 1 : 0);

/**
 * The test files below `sources` that are in one of the folders and not among `without`, in the
 * order in which they are tried. All paths begin at `sources`.
 */
function testFilesOf({ sources, folders, without }) {
  return readdirSync(sources, { recursive: true })
    .filter(name => name.endsWith('.test.ts') && !readers.includes(name))
    .filter(name => folders.some(folder => name.startsWith(folder)))
    .filter(name => !without.includes(name))
    .sort((a, b) => rankOf(a) - rankOf(b) || a.localeCompare(b));
}

module.exports = { testFilesOf };
