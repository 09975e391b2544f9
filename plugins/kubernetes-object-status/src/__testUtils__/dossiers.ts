import {
  Comparison,
  Dossier,
  DossierCause,
  EvidenceItem,
  Execution,
  ObjectDifference,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { anExecution, aSummary, at, ended } from './builders';

export const failedPodName = 'checkout-worker-5bf7d4c9d-xk7q2';

export function aCause(given: Partial<DossierCause> = {}): DossierCause {
  return {
    code: 'ImageNotFound',
    step: 1,
    object: {
      id: 'pod-uid',
      cluster: 'prod-eu',
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: 'shop',
      name: failedPodName,
    },
    container: 'worker',
    params: { container: 'worker', image: 'shop/checkout-worker:1.4.2' },
    title: 'The image does not exist',
    sentence: 'As the server says it.',
    actions: [
      { id: 'checkBuild', text: 'As the server says it.' },
      { id: 'push', text: 'As the server says it.' },
      { id: 'deployBuilt', text: 'As the server says it.' },
    ],
    ...given,
  };
}

export function anItem(given: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    at: at(28),
    type: 'Event',
    from: 'kubelet',
    step: 1,
    objectId: 'pod-uid',
    kind: 'Pod',
    name: failedPodName,
    reason: 'Failed',
    message:
      'Failed to pull image "shop/checkout-worker:1.4.2": manifest unknown',
    count: 2,
    ...given,
  };
}

export function aDifference(
  given: Partial<ObjectDifference> = {},
): ObjectDifference {
  return {
    change: 'Changed',
    cluster: 'prod-eu',
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    namespace: 'shop',
    name: 'checkout-worker',
    fields: [
      {
        path: 'spec.template.spec.containers[worker].image',
        before: 'shop/checkout-worker:1.4.1',
        after: 'shop/checkout-worker:1.4.2',
      },
    ],
    more: 0,
    unknown: false,
    ...given,
  };
}

/** The last good execution, before that of `anExecution`. */
export function aGoodExecution(given: Partial<Execution> = {}): Execution {
  return anExecution({
    ...ended('Successful', -600),
    id: 'good',
    version: '1.4.1',
    createdAt: at(-652),
    startedAt: at(-652),
    ...given,
  });
}

export function aComparison(
  after: Execution,
  given: Partial<Comparison> = {},
): Comparison {
  return {
    before: aSummary(aGoodExecution()),
    after: aSummary(after),
    objects: [
      aDifference(),
      aDifference({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        name: 'checkout-config',
        fields: [{ path: 'data.WORKER_BATCH_SIZE', after: '50' }],
      }),
    ],
    unchangedObjects: 9,
    images: [
      {
        kind: 'Deployment',
        namespace: 'shop',
        name: 'checkout-worker',
        container: 'worker',
        before: 'shop/checkout-worker:1.4.1',
        after: 'shop/checkout-worker:1.4.2',
      },
    ],
    settings: [
      {
        step: 1,
        stepName: 'Deploy checkout',
        setting: 'statusStabilizationTimeoutSeconds',
        before: 5,
        after: 10,
      },
    ],
    timing: {
      total: { name: 'total', beforeSeconds: 52, afterSeconds: 38 },
      steps: [],
      objects: [
        { kind: 'Deployment', name: 'checkout-worker', beforeSeconds: 29 },
        {
          kind: 'Deployment',
          name: 'checkout',
          beforeSeconds: 19,
          afterSeconds: 22,
        },
      ],
    },
    causes: { before: [], after: ['ImageNotFound'] },
    ...given,
  };
}

export function aDossier(
  after: Execution,
  given: Partial<Dossier> = {},
): Dossier {
  return {
    causes: [aCause()],
    ruledOut: [
      {
        code: 'ImagePullDenied',
        params: {},
        title: 'The registry refuses to hand out the image',
        sentence: 'The pull secret was accepted.',
      },
    ],
    evidence: {
      from: at(28),
      to: at(38),
      items: [
        anItem({
          at: at(32),
          type: 'Container',
          from: 'container worker',
          reason: 'ImagePullBackOff',
          message: 'waiting: Back-off pulling image, never started',
          count: undefined,
        }),
        anItem(),
        anItem({
          at: at(20),
          type: 'Log',
          from: 'container migrate',
          reason: undefined,
          message: 'connecting to db\nmigrated 3 tables\ndone',
          count: undefined,
        }),
        anItem({
          at: at(14),
          from: 'default-scheduler',
          reason: 'Scheduled',
          message: `Successfully assigned shop/${failedPodName} to pool-a-7`,
          count: 1,
        }),
      ],
      truncatedLogs: 1,
      maskedValues: 2,
    },
    seenBefore: { count: 3, days: 90, ownerRef: 'group:default/payments' },
    differenceToLastGood: aComparison(after),
    ...given,
  };
}
