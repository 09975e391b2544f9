import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from './Clock';
import { DemoClusterClient, httpsExchange, readKubeconfig } from './cluster';
import { readManifests } from './manifests';
import { isPortalReady, openPortal } from './openPortal';
import { defaultTiming } from './PipelinesOptions';
import { seededRandom } from './planning';
import { runPipelines } from './runPipelines';
import { demoServices, entityRefOf } from './services';

/**
 * Runs the demo's pipelines as this process: `--kubeconfig FILE --portal URL [--seed N]`, the
 * portal's token in `OBJECT_STATUS_TOKEN`. They end with a signal, or when the parent process goes.
 *
 * @param checkout - root of the checkout, for `examples/demo`
 * @internal
 */
export async function main(checkout: string): Promise<void> {
  const { kubeconfig, portal, token, seed } = readArguments();
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
    process.once(signal, () => ending.abort());
  const access = await readKubeconfig(kubeconfig);
  process.send?.({ type: 'ready' });
  const log = (line: string) =>
    process.stdout.write(`${new Date().toISOString()} ${line}\n`);
  log(`Simulated pipelines, seed ${seed}`);
  try {
    await runPipelines({
      cluster: new DemoClusterClient(httpsExchange(access)),
      portal: openPortal(portal, token),
      portalUrl: portal,
      isPortalReady: () =>
        isPortalReady(portal, token, demoServices.map(entityRefOf)),
      manifestsOf: service =>
        readManifests(join(checkout, 'examples', 'demo'), service),
      clock: systemClock,
      random: seededRandom(seed),
      newKey: randomUUID,
      timing: defaultTiming,
      signal: ending.signal,
      log,
    });
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  }
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      kubeconfig: { type: 'string' },
      portal: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const { kubeconfig, portal } = values;
  const token = process.env.OBJECT_STATUS_TOKEN;
  if (!kubeconfig || !portal || !token)
    throw new Error(
      'The pipelines need --kubeconfig FILE, --portal URL and OBJECT_STATUS_TOKEN.',
    );
  const seed = values.seed ? Number(values.seed) : randomInt(2 ** 31);
  return { kubeconfig, portal, token, seed };
}
