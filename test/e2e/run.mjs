// Runs the browser test against the real portal and a real control plane and
// writes reports/e2e.xml. Arguments are passed on to Playwright, for instance
// --trace=on.
//
// Without Go 1.26 and nothing built it is skipped by name, or fails where CI is
// set. The browser is the system's Chromium; CHROMIUM names another one.
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  GoMissingError,
  requireBinaries,
} from '@object-status/test-control-plane/binaries.mjs';
import { skipOrFail } from '@object-status/test-control-plane/namedSkip.mjs';
import { requireChromium } from './chromium.mjs';
import { runPlaywright } from './playwright.mjs';
import { startPortal } from './portal.mjs';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const junitFile = join(root, 'reports', 'e2e.xml');
const say = line => process.stderr.write(`${line}\n`);

function requireHarness() {
  require('@backstage/cli-node/config/nodeTransform.cjs');
  return require('@object-status/test-control-plane');
}

async function runAll() {
  const chromium = await requireChromium();
  const binaries = await requireBinaries(say);
  const harness = requireHarness();
  const folder = await mkdtemp(join(tmpdir(), 'object-status-e2e-'));
  const stops = [() => rm(folder, { recursive: true, force: true })];
  try {
    say('Starting the control plane');
    const plane = await harness.startControlPlane({ binaries });
    stops.push(() => plane.stop());
    say('Starting the portal; its page is built first');
    const { kubeconfig } = plane;
    const portal = await startPortal({ root, folder, kubeconfig, harness });
    stops.push(() => portal.stop());
    const exitCode = await runPlaywright({
      root,
      args: process.argv.slice(2),
      env: {
        CHROMIUM: chromium,
        E2E_JUNIT_FILE: junitFile,
        E2E_KUBECONFIG: kubeconfig,
        E2E_KUBECTL: join(binaries, 'kubectl'),
        OBJECT_STATUS_TOKEN: portal.token,
        OBJECT_STATUS_URL: portal.url,
      },
    });
    if (exitCode !== 0) say(`Portal's log:\n${await portal.readLogEnd()}`);
    return exitCode;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

try {
  process.exitCode = await runAll();
} catch (error) {
  if (error instanceof GoMissingError) {
    process.exitCode = await skipOrFail(junitFile, 'e2e', error);
  } else {
    say(error.message);
    process.exitCode = 1;
  }
}
