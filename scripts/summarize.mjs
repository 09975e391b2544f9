// Adds up what the suites left in reports/: node scripts/summarize.mjs [--steps FILE] SUITE ...
// The last line is `N passed, N failed`; the exit code is 0 only when nothing failed.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { suites } from './suites.mjs';

/**
 * Adds up suites and steps.
 *
 * A suite counts one failure more for each of these: it left no whole report, its report has no
 * test, its runner ended with an error although no test failed.
 *
 * @param {{ name: string, xml?: string, exitCode?: number, seconds?: number }[]} suites `xml` is
 *   absent when there is no report, `exitCode` when nobody saw the runner end
 * @param {{ name: string, exitCode: number, seconds: number }[]} [steps] each counts as one test
 * @returns {Promise<{ lines: string[], passed: number, failed: number }>} lines to print, the sum last
 */
export async function summarize(suites, steps = []) {
  const counted = [
    ...(await Promise.all(suites.map(countSuite))),
    ...(steps.length ? [countSteps(steps)] : []),
  ];
  const sum = pick => counted.reduce((total, each) => total + pick(each), 0);
  const passed = sum(each => each.passed);
  const failed = sum(each => each.failed.length);
  const lines = [
    ...counted.flatMap(each => each.skipped.map(name => `skipped: ${name}`)),
    ...counted.flatMap(each => each.failed.map(name => `failed: ${name}`)),
    ...counted.map(lineOf),
    `${passed} passed, ${failed} failed`,
  ];
  return { lines, passed, failed };
}

async function countSuite({ name, xml, exitCode, seconds }) {
  const named = test => `${name}: ${test}`;
  const counted = { name, seconds, passed: 0, failed: [], skipped: [] };
  if (xml === undefined) {
    return { ...counted, failed: [named('left no report')] };
  }
  // Loaded only here: where the dependencies could not be installed there is no report either.
  const { readReport } = await import('./readReport.mjs');
  let report;
  try {
    report = readReport(xml);
  } catch (error) {
    return {
      ...counted,
      failed: [named(`its report is cut off (${error.message})`)],
    };
  }
  const failed = report.failed.map(named);
  const skipped = report.skipped.map(named);
  if (report.passed + failed.length + skipped.length === 0)
    failed.push(named('its report has no test'));
  if (exitCode && failed.length === 0)
    failed.push(
      named(`its runner ended with ${exitCode} though no test failed`),
    );
  return { ...counted, passed: report.passed, failed, skipped };
}

function countSteps(steps) {
  const failed = steps.filter(({ exitCode }) => exitCode !== 0);
  return {
    name: 'steps',
    seconds: steps.reduce((total, { seconds }) => total + seconds, 0),
    passed: steps.length - failed.length,
    failed: failed.map(
      ({ name, exitCode }) => `${name} ended with ${exitCode}`,
    ),
    skipped: [],
  };
}

function lineOf({ name, passed, failed, skipped, seconds }) {
  const counts = [`${passed} passed`, `${failed.length} failed`];
  if (skipped.length) counts.push(`${skipped.length} skipped`);
  const time = seconds === undefined ? '' : `, ${Math.round(seconds)} s`;
  return `${name}: ${counts.join(', ')}${time}`;
}

/** What a suite left behind. */
export function readSuite(root, { name, report }, ended = {}) {
  const file = join(root, report);
  const xml = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return { name, xml, ...ended };
}

function readSteps(file) {
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return rows.map(row => {
    const [name, exitCode, seconds] = row.split('\t');
    return { name, exitCode: Number(exitCode), seconds: Number(seconds) };
  });
}

async function main() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const { values, positionals } = parseArgs({
    options: { steps: { type: 'string' } },
    allowPositionals: true,
  });
  const expected = positionals.map(name => {
    const suite = suites.find(each => each.name === name);
    if (!suite) throw new Error(`There is no suite "${name}".`);
    return readSuite(root, suite);
  });
  const steps = values.steps ? readSteps(resolve(values.steps)) : [];
  const { lines, failed } = await summarize(expected, steps);
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
