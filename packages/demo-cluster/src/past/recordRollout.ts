import { PastEvent } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Applied, deployService } from '../pipelines/deployService';
import { Deploy, Manifest } from '../pipelines/manifests';
import { namespaceOf } from '../pipelines/services';
import { KubernetesObject } from '../registry/Registry';
import { VirtualCluster } from './VirtualCluster';
import { VirtualTime } from './VirtualTime';

/** How long what was there before has to settle. */
const settlingMs = 60_000;
/** As long as pipelines give a step, and a window more. */
const watchedMs = 110_000;
const stepMs = 250;

/** A rollout as the cluster showed it. @internal */
export interface RecordedRollout {
  /** When the pipeline had applied it. */
  appliedAt: number;
  applied: Applied[];
  events: PastEvent[];
}

/**
 * Plays a rollout on a cluster of its own, in virtual time, after what ran there
 * before.
 *
 * @param before - what was deployed before, one after the other
 * @internal
 */
export async function recordRollout(
  manifests: Manifest[],
  before: Deploy[],
  deploy: Deploy,
  at: number,
): Promise<RecordedRollout> {
  const time = VirtualTime.startAt(at - before.length * settlingMs);
  const cluster = new VirtualCluster();
  try {
    for (const earlier of before) {
      await deployService(cluster.client, manifests, earlier);
      await time.pass(settlingMs);
    }
    return await record(cluster, time, manifests, deploy);
  } finally {
    await cluster.stop();
    time.end();
  }
}

async function record(
  cluster: VirtualCluster,
  time: VirtualTime,
  manifests: Manifest[],
  deploy: Deploy,
): Promise<RecordedRollout> {
  const namespace = namespaceOf(deploy);
  const isSeen = ({ kind, metadata }: KubernetesObject) =>
    kind === 'Node' || (metadata.namespace === namespace && kind !== 'Secret');
  const appliedAt = time.now;
  const eventOf = (change: Omit<PastEvent, 'at' | 'cluster'>): PastEvent => ({
    at: new Date(time.now).toISOString(),
    cluster: 'demo',
    ...change,
  });
  const events = [
    eventOf({ upsert: cluster.objects().filter(isSeen).map(asWatched) }),
  ];
  const end = cluster.subscribe(({ type, object }) => {
    if (!isSeen(object)) return;
    const objects = [asWatched(object)];
    const isGone = type === 'DELETED';
    events.push(eventOf(isGone ? { delete: objects } : { upsert: objects }));
  });
  const applied = await deployService(cluster.client, manifests, deploy);
  for (let passed = 0; passed < watchedMs; passed += stepMs) {
    await time.pass(stepMs);
  }
  end();
  return { appliedAt, applied, events };
}

/** Nobody who watches reads who owns which field. */
function asWatched({ metadata, ...object }: KubernetesObject) {
  const { managedFields, ...kept } = metadata;
  return { ...object, metadata: kept };
}
