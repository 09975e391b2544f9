import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Runs the tests in `src/` and gives the exit code. */
export async function runPlaywright({ root, args, env }) {
  const cli = join(
    dirname(require.resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const config = join(root, 'test', 'e2e', 'playwright.config.ts');
  const tests = spawn(
    process.execPath,
    [cli, 'test', '--config', config, ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => tests.kill(signal));
  }
  const [code, signal] = await once(tests, 'exit');
  return code ?? 128 + (constants.signals[signal] ?? 0);
}
