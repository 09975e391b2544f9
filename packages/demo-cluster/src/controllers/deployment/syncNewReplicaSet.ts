import { isDeepStrictEqual } from 'node:util';
import { withCondition, findCondition } from '../../objects/conditions';
import { Deployment, deployments } from '../../objects/Deployment';
import { controllerReference } from '../../objects/ownership';
import { ReplicaSet, replicaSets } from '../../objects/ReplicaSet';
import { templateHash } from '../../objects/templateHash';
import { writeStatus } from '../../objects/writeStatus';
import { StatusError } from '../../registry/StatusError';
import { ControllerContext } from '../Controller';
import { newSize } from './newSize';
import { deploymentCondition, hasDeadline } from './progress';
import {
  hashLabel,
  newReplicaSetAnnotations,
  nextRevision,
  revisionAnnotation,
  revisionOf,
  sizeAnnotations,
} from './revisions';
import { readRollout, Rollout } from './Rollout';

/**
 * Keeps the new ReplicaSet's annotations and the Deployment's revision right,
 * and creates the ReplicaSet where it is missing and `mayCreate`. Gives the
 * rollout as it is afterwards.
 *
 * @throws StatusError - it cannot be created; the Deployment says why
 * @internal
 */
export function syncNewReplicaSet(
  rollout: Rollout,
  context: ControllerContext,
  { mayCreate }: { mayCreate: boolean },
): Rollout {
  const { deployment, newReplicaSet, oldReplicaSets } = rollout;
  const revision = nextRevision(oldReplicaSets);
  if (newReplicaSet) {
    const present = annotate(deployment, newReplicaSet, revision, context);
    const note = `Found new replica set "${present.metadata.name}"`;
    const isUnknown = !findCondition(
      deployment.status.conditions,
      'Progressing',
    );
    return withRevision(
      deployment,
      revisionOf(present),
      isUnknown ? ['FoundNewReplicaSet', note] : undefined,
      context,
    );
  }
  if (!mayCreate) return rollout;
  const created = createReplicaSet(rollout, revision, context);
  const note = `Created new replica set "${created.metadata.name}"`;
  return withRevision(
    deployment,
    revision,
    ['NewReplicaSetCreated', note],
    context,
  );
}

function annotate(
  deployment: Deployment,
  replicaSet: ReplicaSet,
  revision: number,
  { registry }: ControllerContext,
): ReplicaSet {
  const present = replicaSet.metadata.annotations ?? {};
  const annotations = newReplicaSetAnnotations(deployment, present, revision);
  const { minReadySeconds } = deployment.spec;
  const isSame =
    isDeepStrictEqual(annotations, present) &&
    (minReadySeconds ?? 0) === (replicaSet.spec.minReadySeconds ?? 0);
  if (isSame) return replicaSet;
  return replicaSets.parse(
    registry.update({
      ...replicaSet,
      metadata: { ...replicaSet.metadata, annotations },
      spec: { ...replicaSet.spec, minReadySeconds: minReadySeconds ?? 0 },
    }),
  );
}

function createReplicaSet(
  rollout: Rollout,
  revision: number,
  context: ControllerContext,
): ReplicaSet {
  const { deployment } = rollout;
  const { template, selector, minReadySeconds } = deployment.spec;
  const hash = templateHash(template, deployment.status.collisionCount);
  const labels = { ...template.metadata?.labels, [hashLabel]: hash };
  const replicas = newSize(rollout, 0);
  const name = `${deployment.metadata.name}-${hash}`;
  const created = orReport(deployment, name, context, () =>
    context.registry.create({
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name,
        namespace: deployment.metadata.namespace,
        labels,
        annotations: {
          ...newReplicaSetAnnotations(deployment, {}, revision),
          ...sizeAnnotations(deployment),
        },
        ownerReferences: [controllerReference(deployment)],
      },
      spec: {
        replicas,
        ...(minReadySeconds && { minReadySeconds }),
        selector: {
          ...selector,
          matchLabels: { ...selector.matchLabels, [hashLabel]: hash },
        },
        template: {
          ...template,
          metadata: { ...template.metadata, labels },
        },
      },
    }),
  );
  if (replicas > 0) {
    context.events.record(deployment, {
      type: 'Normal',
      reason: 'ScalingReplicaSet',
      message: `Scaled up replica set ${name} from 0 to ${replicas}`,
    });
  }
  return replicaSets.parse(created);
}

/** Says in condition and event why the ReplicaSet was refused. */
function orReport<T>(
  deployment: Deployment,
  name: string,
  { registry, events, now }: ControllerContext,
  create: () => T,
): T {
  try {
    return create();
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    const reason = 'ReplicaSetCreateError';
    const message = `Failed to create new replica set "${name}": ${error.message}`;
    events.record(deployment, { type: 'Warning', reason, message });
    if (hasDeadline(deployment)) {
      writeStatus(registry, deployment, {
        ...deployment.status,
        conditions: withCondition(
          deployment.status.conditions ?? [],
          deploymentCondition('Progressing', 'False', reason, message, now()),
        ),
      });
    }
    throw error;
  }
}

/** Writes the Deployment's revision and what is new of its progress. */
function withRevision(
  deployment: Deployment,
  revision: number,
  progress: [reason: string, message: string] | undefined,
  context: ControllerContext,
): Rollout {
  const { registry, now } = context;
  const { annotations = {}, namespace, name } = deployment.metadata;
  const { conditions = [] } = deployment.status;
  const isNews = progress !== undefined && hasDeadline(deployment);
  writeStatus(
    registry,
    deployment,
    {
      ...deployment.status,
      ...(isNews && {
        conditions: withCondition(
          conditions,
          deploymentCondition('Progressing', 'True', ...progress, now()),
        ),
      }),
    },
    { ...annotations, [revisionAnnotation]: String(revision) },
  );
  const present = deployments.get(registry, namespace, name) ?? deployment;
  return readRollout(present, context);
}
