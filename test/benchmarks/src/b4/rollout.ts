import { RecordedObject, recordedVersions } from './recordedObjects';

/** A Deployment, its ReplicaSet and one of its Pods, as they are when all is well. */
export interface Pattern {
  deployment: RecordedObject;
  replicaSet: RecordedObject;
  pod: RecordedObject;
}

/** The recording whose objects rollouts are made from. */
const NAMESPACE = 'rec-deploy-new';

function lastRecorded(kind: string): RecordedObject {
  const last = recordedVersions(kind)
    .filter(({ metadata }) => metadata.namespace === NAMESPACE)
    .at(-1);
  if (!last) throw new Error(`The recording ${NAMESPACE} has no ${kind}.`);
  return last;
}

/** Takes the pattern from a recorded rollout that went well. */
export function recordedPattern(): Pattern {
  return {
    deployment: lastRecorded('Deployment'),
    replicaSet: lastRecorded('ReplicaSet'),
    pod: lastRecorded('Pod'),
  };
}

const COUNTS = [
  'replicas',
  'fullyLabeledReplicas',
  'updatedReplicas',
  'readyReplicas',
  'availableReplicas',
];

/** An object with every count of replicas that it has set to the number of Pods. */
function scaled(object: RecordedObject, pods: number): RecordedObject {
  const { spec, status } = object;
  const before: Record<string, unknown> = Object.assign({}, status);
  const counts = COUNTS.filter(name => name in before);
  return {
    ...object,
    spec: { ...Object.assign({}, spec), replicas: pods },
    status: {
      ...before,
      ...Object.fromEntries(counts.map(name => [name, pods])),
    },
  };
}

function named(
  object: RecordedObject,
  name: string,
  owner?: RecordedObject,
): RecordedObject {
  const ownerReferences = owner && [
    {
      apiVersion: owner.apiVersion,
      kind: owner.kind,
      name: owner.metadata.name,
      uid: owner.metadata.uid,
      controller: true,
    },
  ];
  const metadata = {
    ...object.metadata,
    name,
    uid: `uid-${object.kind}-${name}`,
    ...(ownerReferences && { ownerReferences }),
  };
  return structuredClone({ ...object, metadata });
}

/** A rollout of so many Pods: 2 objects more than Pods, owners first. */
export function rolloutOf(
  pattern: Pattern,
  name: string,
  pods: number,
): RecordedObject[] {
  const deployment = scaled(named(pattern.deployment, name), pods);
  const { replicaSet, pod } = pattern;
  const owned = scaled(named(replicaSet, `${name}-1`, deployment), pods);
  const numbers = Array.from({ length: pods }, (_, at) => at);
  return [
    deployment,
    owned,
    ...numbers.map(at => named(pod, `${name}-1-${at}`, owned)),
  ];
}
