import { createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from 'node:test';
import { junit, spec } from 'node:test/reporters';

const require = createRequire(import.meta.url);
const folder = import.meta.dirname;
const reports = join(folder, '..', '..', 'reports');
mkdirSync(reports, { recursive: true });

const only = process.argv.slice(2);
const tests = run({
  files: readdirSync(join(folder, 'src'))
    .filter(name => name.endsWith('.test.ts'))
    .map(name => join(folder, 'src', name)),
  // The engine is TypeScript source: it is compiled while it is loaded.
  execArgv: [
    '--require',
    require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
  ],
  ...(only.length > 0 && { testNamePatterns: only }),
});

tests.on('test:fail', ({ todo }) => {
  if (!todo) process.exitCode = 1;
});
tests.compose(junit).pipe(createWriteStream(join(reports, 'recordings.xml')));
tests.compose(spec).pipe(process.stdout);
