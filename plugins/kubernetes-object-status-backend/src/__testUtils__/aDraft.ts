import { defaultObjectStatusCheck } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Draft, DraftStep } from '../executions/Draft';

/** A step of a draft: one ConfigMap in the cluster prod-eu. */
export function aDraftStep(overrides: Partial<DraftStep> = {}): DraftStep {
  return {
    name: 'Deploy',
    type: 'raw-yaml',
    targets: [{ cluster: 'prod-eu', namespace: 'shop' }],
    check: defaultObjectStatusCheck,
    continueOnFailure: false,
    applied: [
      {
        cluster: 'prod-eu',
        apiVersion: 'v1',
        kind: 'ConfigMap',
        namespace: 'shop',
        name: 'settings',
      },
    ],
    ...overrides,
  };
}

/** A draft of an execution with one step. */
export function aDraft(overrides: Partial<Draft> = {}): Draft {
  return {
    entityRef: 'component:default/checkout',
    environment: 'production',
    source: { type: 'cli' },
    steps: [aDraftStep()],
    warnings: [],
    report: 'complete',
    concurrency: 'supersede',
    ...overrides,
  };
}

/** An object that a step applies to a place. */
export function anApplied(cluster: string, namespace?: string, name = 'thing') {
  return { cluster, namespace, name, apiVersion: 'v1', kind: 'ConfigMap' };
}
