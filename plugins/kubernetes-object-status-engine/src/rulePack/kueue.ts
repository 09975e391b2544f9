import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const group = 'kueue.x-k8s.io';

/** Kueue: queues for jobs. */
export const kueue: CelRule[] = [
  ...forKinds(group, ['AdmissionCheck', 'ClusterQueue', 'LocalQueue'], {
    paused: "at(object, 'spec.stopPolicy', 'None') in ['Hold', 'HoldAndDrain']",
    successful: "isTrue(object, 'Active')",
    note: 'Not active: something that it refers to is missing, and may be applied after it.',
  }),
  {
    group,
    kind: 'Workload',
    paused: "!at(object, 'spec.active', true)",
    failed:
      "isTrue(object, 'Finished') && reasonOf(object, 'Finished') == 'Failed'",
    successful:
      "isTrue(object, 'Finished') || (isTrue(object, 'Admitted') && !isFalse(object, 'PodsReady') && !isTrue(object, 'Evicted'))",
    note: 'A workload has reached its state when it is admitted; its job tells the rest.',
  },
];
