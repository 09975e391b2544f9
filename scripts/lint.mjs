// npm run lint: every check, also after one has failed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = (...path) => join('node_modules', ...path);

const checks = [
  {
    name: 'ESLint of the packages',
    args: [
      program('@backstage', 'cli', 'bin', 'backstage-cli'),
      ...['repo', 'lint', '--max-warnings', '0'],
    ],
  },
  {
    name: 'ESLint of the scripts',
    args: [
      program('eslint', 'bin', 'eslint.js'),
      ...['--max-warnings', '0', '--ext', '.mjs,.cjs', 'scripts', 'test'],
    ],
  },
  { name: 'imports', args: [join('scripts', 'lint-imports.mjs')] },
  {
    name: 'formatting',
    args: [program('prettier', 'bin-prettier.js'), '--check', '.'],
  },
];

const failed = [];
for (const { name, args } of checks) {
  process.stdout.write(`== ${name}\n`);
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const { exitCode, passedOn } = await runChild(
    process.execPath,
    args,
    options,
  );
  if (passedOn) process.exit(exitCode);
  if (exitCode !== 0) failed.push(name);
}
if (failed.length > 0) {
  process.stderr.write(`Not passed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
