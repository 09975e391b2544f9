// Runs the browser tests against the real portal with its demo, a real control
// plane beside it, and a second portal with the legacy page; writes
// reports/e2e.xml. Arguments are passed on to Playwright, for instance
// --trace=on or the name of a file.
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
import { Relay } from './stage/Relay.mjs';
import { requireChromium } from './stage/chromium.mjs';
import { startLegacyPortal } from './stage/legacyPortal.mjs';
import { runPlaywright } from './stage/playwright.mjs';
import { startPortal } from './stage/portal.mjs';
import { relayedKubeconfig } from './stage/relayedKubeconfig.mjs';

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
    const relay = await Relay.start(Number(new URL(plane.url).port));
    stops.push(() => relay.stop());
    const kubeconfig = await relayedKubeconfig({
      kubeconfig: plane.kubeconfig,
      folder,
      port: relay.port,
    });
    say('Starting the portal; its page is built first');
    const portal = await startPortal({ root, folder, kubeconfig, harness });
    stops.push(() => portal.stop());
    say('Starting the legacy portal; its page is built first');
    const legacy = await startLegacyPortal({ root, folder, harness, portal });
    stops.push(() => legacy.stop());
    const exitCode = await runPlaywright({
      root,
      args: process.argv.slice(2),
      env: {
        CHROMIUM: chromium,
        E2E_DATA_DIR: portal.dataDir,
        E2E_JUNIT_FILE: junitFile,
        E2E_KUBECONFIG: plane.kubeconfig,
        E2E_KUBECTL: join(binaries, 'kubectl'),
        E2E_LEGACY_URL: legacy.url,
        E2E_REFUSED_FILE: legacy.refusedFile,
        E2E_RELAY: relay.controlUrl,
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
