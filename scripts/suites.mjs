import { join } from 'node:path';

/**
 * Every suite of tests: what it is called, how it is run from the root, and the JUnit file that it
 * leaves in reports/. A suite that leaves no file counts as failed. One of `needsPostgres` runs
 * beside a PostgreSQL server of its own.
 *
 * `npm test` runs the ones of `isUnit`; the others need a browser or minutes and have root scripts
 * of their own.
 */
export const suites = [
  {
    name: 'jest',
    isUnit: true,
    needsPostgres: true,
    // Which packages: those whose `test` script calls `backstage-cli package test`.
    args: [
      join('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'),
      ...['repo', 'test', '--watchAll=false', '--maxWorkers=100%'],
      ...['--reporters=default', '--reporters=jest-junit'],
    ],
    env: {
      NODE_OPTIONS: '--experimental-vm-modules',
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      JEST_JUNIT_OUTPUT_FILE: join('reports', 'jest.xml'),
      JEST_JUNIT_CLASSNAME: '{classname}',
      JEST_JUNIT_TITLE: '{title}',
      // A file that cannot be loaded is a failure too.
      JEST_JUNIT_REPORT_TEST_SUITE_ERRORS: 'true',
    },
  },
  {
    name: 'scripts',
    isUnit: true,
    args: [
      '--test',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      '--test-reporter=junit',
      `--test-reporter-destination=${join('reports', 'scripts.xml')}`,
      'scripts/**/*.test.mjs',
    ],
  },
  ownRunner('recordings', { isUnit: true }),
  ownRunner('conformance', { isUnit: true }),
  ownRunner('control-plane', { isUnit: true }),
  ownRunner('manifests', { isUnit: true }),
  ownRunner('demo-cluster', { isUnit: true }),
  ownRunner('scenarios', { isUnit: false }),
  ownRunner('e2e', { isUnit: false }),
].map(suite => ({ ...suite, report: join('reports', `${suite.name}.xml`) }));

/** A workspace of test/ with a runner that writes reports/NAME.xml. */
function ownRunner(name, { isUnit }) {
  return { name, isUnit, args: [join('test', name, 'run.mjs')] };
}
