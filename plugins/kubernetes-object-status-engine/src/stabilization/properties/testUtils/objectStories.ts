import fc from 'fast-check';
import { KubernetesObject } from '../../../kubernetes/KubernetesObject';
import { SimulateInput, SimulationEvent } from '../../../simulation/formats';
import {
  aConfigMap,
  aDeployment,
  aPod,
  aReplicaSet,
  aStatefulSet,
  atRevision,
  Built,
  built,
  PodBuilder,
} from '../../../testUtils';

/** How the only Pod of a workload is. */
const PODS: Record<string, (pod: PodBuilder) => PodBuilder> = {
  ready: pod => pod,
  starting: pod => pod.notReady(),
  failing: pod => pod.waiting('ImagePullBackOff', 'not found'),
  crashed: pod => pod.healed(1),
  crashing: pod => pod.backingOff(3),
};

type PodState = 'ready' | 'starting' | 'failing' | 'crashed' | 'crashing';

const podState: fc.Arbitrary<PodState> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('ready' as const) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'starting' as const,
      'failing' as const,
      'crashed' as const,
      'crashing' as const,
    ),
  },
);

/** A resourceVersion for every state, so that gaps see what was written. */
function versioned(objects: Built[], version: string): KubernetesObject[] {
  return objects.map(object => {
    const plain = built(object);
    return {
      ...plain,
      metadata: { ...plain.metadata, resourceVersion: version },
    };
  });
}

function counts(state: PodState) {
  const up = state === 'ready' || state === 'crashed' ? 1 : 0;
  return { ready: up, available: up };
}

/** A Deployment with its ReplicaSet and its Pod. */
function deployed(state: PodState, image: string): Built[] {
  const web = aDeployment().image(image).counts(counts(state));
  const set = aReplicaSet(`web-${image.slice(-1)}`)
    .of(web)
    .counts(counts(state));
  const pod = aPod(`web-${image.slice(-1)}-a`).of(set);
  return [web, set, PODS[state](pod)];
}

/** A StatefulSet and its Pod. */
function stateful(state: PodState): Built[] {
  const db = aStatefulSet().counts(counts(state));
  const pod = atRevision(aPod('db-0'), 'db-new').of(db);
  return [db, PODS[state](pod)];
}

/** Whole seconds, so that events, windows and timeouts often tie. */
const instant = fc.integer({ min: 1, max: 12 });
const version = fc.integer({ min: 2, max: 9 }).map(String);
const image = fc.constantFrom('shop/web:1', 'shop/web:1', 'shop/web:2');

const webState = fc
  .record({ at: instant, state: podState, image, version })
  .map(({ at, state, image: of, version: of2 }) => ({
    at,
    upsert: versioned(deployed(state, of), of2),
  }));

const dbState = fc
  .record({ at: instant, state: podState, version })
  .map(({ at, state, version: of }) => ({
    at,
    upsert: versioned(stateful(state), of),
  }));

const anyPod = fc.constantFrom('pod-web-1-a', 'pod-db-0');

const event: fc.Arbitrary<SimulationEvent> = fc.oneof(
  { weight: 6, arbitrary: webState },
  { weight: 6, arbitrary: dbState },
  {
    weight: 1,
    arbitrary: fc.record({
      at: instant,
      delete: fc
        .constantFrom('deployment-web', 'statefulset-db', 'configmap-settings')
        .map(uid => [uid]),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ at: instant, delete: anyPod.map(uid => [uid]) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ at: instant, gap: fc.constant('start' as const) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ at: instant, gap: fc.constant('end' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ at: instant, cancel: fc.constant(true as const) }),
  },
);

const check = fc.record({
  statusStabilizationTimeoutSeconds: fc.constantFrom(0, 2, 5),
  stepExecutionTimeoutSeconds: fc.integer({ min: 1, max: 25 }),
  onTimeoutWhileStabilizing: fc.constantFrom(
    'succeed' as const,
    'fail' as const,
  ),
});

const applied = [aDeployment(), aStatefulSet(), aConfigMap()].map(object => {
  const { apiVersion, kind, metadata } = built(object);
  return {
    apiVersion,
    kind,
    namespace: metadata.namespace,
    name: metadata.name,
  };
});

/** Steps with a Deployment, a StatefulSet and a ConfigMap, and what becomes of them. */
export const objectStories: fc.Arbitrary<SimulateInput> = fc
  .record({
    objectStatusCheck: check,
    first: podState,
    events: fc.array(event, { minLength: 1, maxLength: 14 }),
  })
  .map(({ objectStatusCheck, first, events }) => ({
    objectStatusCheck,
    applied,
    events: [
      {
        at: 0,
        objects: versioned(
          [
            ...deployed(first, 'shop/web:1'),
            ...stateful('ready'),
            aConfigMap(),
          ],
          '1',
        ),
      },
      ...events,
    ],
  }));
