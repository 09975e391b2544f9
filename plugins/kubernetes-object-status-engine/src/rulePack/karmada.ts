import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';
import { forKinds } from './forKinds';

const results = "at(object, 'status.aggregatedStatus', [])";
const clusters = "at(object, 'spec.clusters', [])";

/** Karmada: what is spread over member clusters. */
export const karmada: CelRule[] = [
  ...forKinds(
    'work.karmada.io',
    ['ClusterResourceBinding', 'ResourceBinding'],
    {
      failed: `${results}.exists(r, !at(r, 'applied', false) || at(r, 'health', '') == 'Unhealthy')`,
      successful: allOf(
        `size(${clusters}) > 0`,
        `size(${results}) >= size(${clusters})`,
        `${results}.all(r, at(r, 'applied', false) && at(r, 'health', '') == 'Healthy')`,
      ),
      note: 'Each member cluster says whether the object was applied there and is healthy; Unknown is not known yet.',
    },
  ),
  {
    group: 'work.karmada.io',
    kind: 'Work',
    failed: "isFalse(object, 'Applied')",
    successful: "isTrue(object, 'Applied')",
  },
  {
    group: 'cluster.karmada.io',
    kind: 'Cluster',
    failed: "isFalse(object, 'Ready')",
    successful: "isTrue(object, 'Ready')",
  },
];
