import { Deployment } from '../../objects/Deployment';
import { ReplicaSet } from '../../objects/ReplicaSet';
import { ControllerContext } from '../Controller';
import { sizeAnnotations } from './revisions';

/**
 * Gives a ReplicaSet another size; says whether it had another one. Its note of
 * the Deployment's size is brought up to date with it, and without it where
 * `alsoNote` says so.
 *
 * @internal
 */
export function scaleReplicaSet(
  { registry, events }: ControllerContext,
  deployment: Deployment,
  replicaSet: ReplicaSet,
  replicas: number,
  { alsoNote = false } = {},
): boolean {
  const before = replicaSet.spec.replicas;
  const isScaled = before !== replicas;
  if (!isScaled && !alsoNote) return false;
  registry.update({
    ...replicaSet,
    metadata: {
      ...replicaSet.metadata,
      annotations: {
        ...replicaSet.metadata.annotations,
        ...sizeAnnotations(deployment),
      },
    },
    spec: { ...replicaSet.spec, replicas },
  });
  if (!isScaled) return false;
  const direction = before < replicas ? 'up' : 'down';
  events.record(deployment, {
    type: 'Normal',
    reason: 'ScalingReplicaSet',
    message: `Scaled ${direction} replica set ${replicaSet.metadata.name} from ${before} to ${replicas}`,
  });
  return true;
}
