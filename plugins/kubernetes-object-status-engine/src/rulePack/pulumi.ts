import { CelRule } from '../rules/own/CelRule';

const lastUpdate = "at(object, 'status.lastUpdate.state', '')";

/** Pulumi Kubernetes operator. */
export const pulumi: CelRule[] = [
  {
    group: 'pulumi.com',
    kind: 'Stack',
    inProgress: "isTrue(object, 'Reconciling') && !isTrue(object, 'Stalled')",
    failed: `isTrue(object, 'Stalled') || (!hasCondition(object, 'Ready') && ${lastUpdate} == 'failed')`,
    successful: `isTrue(object, 'Ready') || (size(at(object, 'status.conditions', [])) == 0 && ${lastUpdate} == 'succeeded')`,
    note: 'The first version of the operator wrote no conditions, only the last update.',
  },
  {
    group: 'pulumi.com',
    kind: 'Program',
    successful: "at(object, 'status.observedGeneration', 0) > 0",
  },
  {
    group: 'auto.pulumi.com',
    kind: 'Workspace',
    successful: "isTrue(object, 'Ready')",
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  },
  {
    group: 'auto.pulumi.com',
    kind: 'Update',
    failed: "isTrue(object, 'Failed')",
    successful: "isTrue(object, 'Complete') && !isTrue(object, 'Failed')",
  },
];
