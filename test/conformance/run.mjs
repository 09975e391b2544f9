// Compares the engine with its peers: node test/conformance/run.mjs [PATTERN of test names]
// With --write it writes docs/conformance.md instead.
import { createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from 'node:test';
import { junit, spec } from 'node:test/reporters';

const require = createRequire(import.meta.url);
const folder = import.meta.dirname;
// The engine is TypeScript source: it is compiled while it is loaded.
const transform = '@backstage/cli-node/config/nodeTransform.cjs';

function writePage() {
  require(transform);
  require('./src/writePage.ts').writePage();
}

function runTests(only) {
  const reports = join(folder, '..', '..', 'reports');
  mkdirSync(reports, { recursive: true });
  const tests = run({
    files: readdirSync(join(folder, 'src'))
      .filter(name => name.endsWith('.test.ts'))
      .map(name => join(folder, 'src', name)),
    execArgv: ['--require', require.resolve(transform)],
    ...(only.length > 0 && { testNamePatterns: only }),
  });
  tests.on('test:fail', ({ todo }) => {
    if (!todo) process.exitCode = 1;
  });
  const report = join(reports, 'conformance.xml');
  tests.compose(junit).pipe(createWriteStream(report));
  tests.compose(spec).pipe(process.stdout);
}

const args = process.argv.slice(2);
if (args.includes('--write')) writePage();
else runTests(args);
