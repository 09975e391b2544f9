import { deployService } from './deployService';
import { Manifest } from './manifests';
import { Pipeline } from './Pipeline';
import { PipelinesOptions } from './PipelinesOptions';
import { keyOf, Plan, Planner } from './planning';
import { requireBehaviour } from './requireBehaviour';
import {
  demoEnvironments,
  demoServices,
  namespaceOf,
  Target,
} from './services';

/**
 * Plays the pipelines of the demo's teams until the signal is aborted.
 *
 * First every service is made to run, unrecorded, as if it had always done so. Then rollouts start
 * now and then while the portal is there; while it is not, nothing happens.
 *
 * @internal
 */
export async function runPipelines(options: PipelinesOptions): Promise<void> {
  const { clock, signal } = options;
  const planner = new Planner(options.random);
  const pipeline = new Pipeline(options);
  const running = new Map<string, Promise<void>>();
  await attempt(options, () => makeServicesRun(options));
  for (let number = 0; !signal.aborted; number++) {
    await clock.sleep(pauseBefore(number, options), signal);
    await portalReady(options);
    await attempt(options, async () => {
      await makeServicesRun(options);
      const plan = planner.next(target => running.has(keyOf(target)));
      if (!plan || (await pipeline.isRunning(plan))) return;
      const work = play(plan).finally(() => running.delete(keyOf(plan)));
      running.set(keyOf(plan), work);
    });
  }

  async function play(plan: Plan): Promise<void> {
    await attempt(options, async () => {
      const outcome = await pipeline.run(plan);
      planner.ended(plan, outcome);
      options.log(`${plan.service.name} to ${plan.environment}: ${outcome}`);
    });
  }
}

function pauseBefore(
  number: number,
  { random, timing }: PipelinesOptions,
): number {
  const [least, most] = timing.pauseMs;
  return timing.openingMs[number] ?? least + random() * (most - least);
}

async function portalReady(options: PipelinesOptions): Promise<void> {
  const { clock, isPortalReady, signal, timing } = options;
  while (!(await isPortalReady())) await clock.sleep(timing.pollMs, signal);
}

/** What fails is logged and tried again by the next deployment; an end that was asked for goes on. */
async function attempt(
  { log, signal }: PipelinesOptions,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (signal.aborted) return;
    log(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Every service in its first version, where it is missing: a demo cluster that was started again is
 * empty.
 */
async function makeServicesRun(options: PipelinesOptions): Promise<void> {
  const behaviour = requireBehaviour('healthy');
  for (const service of demoServices) {
    const manifests = await options.manifestsOf(service.name);
    for (const environment of demoEnvironments) {
      const target = { service, environment };
      if (await isThere(options, target, manifests)) continue;
      const { version } = service;
      const deploy = { ...target, version, behaviour };
      await deployService(options.cluster, manifests, deploy);
    }
  }
}

const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];

async function isThere(
  { cluster }: PipelinesOptions,
  target: Target,
  manifests: Manifest[],
): Promise<boolean> {
  const workload = manifests.find(({ kind }) => workloads.includes(kind));
  if (!workload) return false;
  const { apiVersion, kind, metadata } = workload;
  const namespace = namespaceOf(target);
  const key = { apiVersion, kind, name: metadata.name, namespace };
  return (await cluster.get(key)) !== undefined;
}
