// Mutates a folder of the engine's sources: node test/mutation/run.mjs FOLDER [--again] [--concurrency N]
// With --again only the mutants that no test noticed at the last run of the same sources.
// Which tests notice? README.md tells how to read the answer, docs/proof.md what it was.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { stateOf, summarize } from './summarize.mjs';

const root = join(import.meta.dirname, '..', '..');
const engine = join(root, 'plugins', 'kubernetes-object-status-engine');
const usage =
  'node test/mutation/run.mjs FOLDER [--again] [--concurrency N], FOLDER below src of the engine, for instance rules/pod';

// Beside its own tests a room has those of the rooms that stand on it: a mutant that only tests
// further away notice counts as survived, so a score is never too good.
const testsOf = {
  stabilization: ['stabilization/', 'step/', 'simulation/'],
  graph: ['graph/', 'judging/', 'step/', 'simulation/', 'rules/'],
  judging: ['judging/', 'step/', 'simulation/', 'rules/', 'diagnosis/'],
  rules: ['rules/', 'judging/', 'simulation/'],
};

// A second each, and a mutant that only they notice is rare.
const slow = [
  'rules/events/events.property.test.ts',
  'stabilization/properties/objects.test.ts',
];

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function sourcesOf(folder) {
  return [
    `src/${folder}/**/*.ts`,
    '!src/**/*.test.ts',
    '!src/**/testUtils/**',
    // The model is no part of the engine.
    '!src/stabilization/model/**',
    '!src/stabilization/properties/**',
  ];
}

/** Where the mutants of a report stand that no test noticed. */
function survivorsIn(file) {
  const { files } = JSON.parse(readFileSync(file, 'utf8'));
  const isMissed = ({ status }) =>
    status === 'Survived' || status === 'NoCoverage';
  return Object.entries(files).flatMap(([name, { mutants }]) =>
    mutants
      .filter(isMissed)
      .map(
        ({ location: { start, end } }) =>
          `${name}:${start.line}:${start.column - 1}-${end.line}:${end.column}`,
      ),
  );
}

function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        again: { type: 'boolean', default: false },
        concurrency: { type: 'string', default: '1' },
      },
    });
    const concurrency = Number(values.concurrency);
    if (positionals.length !== 1 || !(concurrency >= 1)) fail(usage);
    return { folder: positionals[0], concurrency, isAgain: values.again };
  } catch {
    return fail(usage);
  }
}

const { folder, concurrency, isAgain } = read();
const reports = join(root, 'reports', 'mutation');
const first = join(reports, `${folder.replaceAll('/', '-')}.json`);
const report = isAgain ? first.replace(/json$/, 'again.json') : first;
mkdirSync(reports, { recursive: true });
// Before it begins: what is measured is what was copied then.
const state = stateOf(root);
process.env.MUTATION_TESTS = (
  testsOf[folder.split('/')[0]] ?? [`${folder}/`]
).join(',');
process.env.MUTATION_WITHOUT = slow.join(',');
// The sandbox is a copy of the working directory.
process.chdir(engine);

await new Stryker({
  allowConsoleColors: false,
  concurrency,
  coverageAnalysis: 'perTest',
  // The tests of one mutant end with the first that fails.
  disableBail: false,
  ignorePatterns: ['dist', 'reports'],
  incremental: false,
  jsonReporter: { fileName: report },
  mutate: isAgain ? survivorsIn(first) : sourcesOf(folder),
  plugins: [join(import.meta.dirname, 'LoadedTestRunner.mjs')],
  reporters: ['progress-append-only', 'json'],
  testRunner: 'loaded',
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  // A busy machine gets time; what runs for ever is waited for that long.
  timeoutMS: 10_000,
  timeoutFactor: 2,
}).runMutationTest();

const result = JSON.parse(readFileSync(report, 'utf8'));
process.stdout.write(summarize({ folder, state, result }));
