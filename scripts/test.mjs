// npm test: every suite that needs neither a browser nor minutes. Some only: npm test -- jest
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { suites } from './suites.mjs';
import { readSuite, summarize } from './summarize.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const unitSuites = suites.filter(({ isUnit }) => isUnit);

function choose(names) {
  const known = unitSuites.map(({ name }) => name);
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length === 0)
    return unitSuites.filter(
      ({ name }) => !names.length || names.includes(name),
    );
  process.stderr.write(
    `There is no suite "${unknown[0]}": choose from ${known.join(', ')}.\n`,
  );
  return process.exit(2);
}

async function run(suite) {
  process.stdout.write(`\n== ${suite.name}\n`);
  // What an earlier run left must not be taken for this one's.
  await rm(join(root, suite.report), { force: true });
  const startedAt = performance.now();
  const { exitCode, passedOn } = await runChild(
    process.execPath,
    argsOf(suite),
    {
      cwd: root,
      env: environmentOf(suite),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (passedOn) process.exit(exitCode);
  const seconds = (performance.now() - startedAt) / 1000;
  process.stdout.write(`== ${suite.name}: ${seconds.toFixed(1)} s\n`);
  return readSuite(root, suite, { exitCode, seconds });
}

function argsOf({ args, needsPostgres }) {
  if (!needsPostgres) return args;
  return [
    join(root, 'scripts', 'postgres', 'withPostgres.mjs'),
    process.execPath,
    ...args,
  ];
}

function environmentOf({ env = {} }) {
  const given = process.env.NODE_OPTIONS ?? '';
  const options = [given, env.NODE_OPTIONS ?? ''].join(' ').trim();
  return { ...process.env, ...env, NODE_OPTIONS: options };
}

await mkdir(join(root, 'reports'), { recursive: true });
const ran = [];
for (const suite of choose(process.argv.slice(2))) ran.push(await run(suite));
const { lines, failed } = await summarize(ran);
process.stdout.write(`\n${lines.join('\n')}\n`);
process.exitCode = failed === 0 ? 0 : 1;
