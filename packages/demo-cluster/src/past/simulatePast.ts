import { PastExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Manifest } from '../pipelines/manifests';
import {
  actors,
  referenceTo,
  stepExecutionTimeoutSeconds,
  wordOf,
} from '../pipelines/Pipeline';
import { hexDigits, pick, Random } from '../pipelines/planning';
import { entityRefOf, namespaceOf } from '../pipelines/services';
import { PlannedRollout, planPast } from './planPast';
import { RecordedRollout, recordRollout } from './recordRollout';

/** @internal */
export interface PastOptions {
  /** The present. */
  now: number;
  days: number;
  count: number;
  random: Random;
  /** Those of a service, as `examples/demo` has them. */
  manifestsOf(service: string): Promise<Manifest[]>;
}

/**
 * The demo's past: what its pipelines would have deployed in the days before,
 * each played on the simulated cluster in virtual time. What became of it is
 * left to who judges it.
 *
 * While it runs, the process has no other time than the virtual one.
 *
 * @internal
 */
export async function* simulatePast(
  options: PastOptions,
): AsyncGenerator<PastExecution> {
  const { random, manifestsOf } = options;
  for (const planned of planPast(random, options)) {
    const { before, deploy, at } = planned;
    const manifests = await manifestsOf(deploy.service.name);
    const recorded = await recordRollout(manifests, before, deploy, at);
    yield executionOf(planned, recorded, random);
  }
}

function executionOf(
  { plan, deploy }: PlannedRollout,
  { appliedAt, applied, events }: RecordedRollout,
  random: Random,
): PastExecution {
  const { service, environment, version } = deploy;
  const createdAt = new Date(appliedAt).toISOString();
  return {
    key: `demo ${service.name} ${environment} ${createdAt}`,
    createdAt,
    entityRef: entityRefOf(service),
    environment,
    version,
    title: `Simulated deployment of ${service.name}`,
    source: {
      actor: pick(random, actors),
      commit: { sha: hexDigits(random, 40), time: createdAt },
    },
    steps: [
      {
        name: `${wordOf[plan.intent]} ${service.name}`,
        type: 'raw-yaml',
        cluster: 'demo',
        namespace: namespaceOf(plan),
        objects: applied.map(referenceTo),
        objectStatusCheck: { stepExecutionTimeoutSeconds },
      },
    ],
    events,
  };
}
