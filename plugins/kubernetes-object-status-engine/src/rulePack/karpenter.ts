import { CelRule } from '../rules/own/CelRule';
import { readyIsFinal } from './expressions';
import { forKinds } from './forKinds';

/** Karpenter, with the node classes of its providers. */
export const karpenter: CelRule[] = [
  { group: 'karpenter.sh', kind: 'NodePool', ...readyIsFinal },
  {
    group: 'karpenter.sh',
    kind: 'NodeClaim',
    paused: "isTrue(object, 'Disrupting')",
    ...readyIsFinal,
    note: 'Launched, Registered and Initialized lead to Ready.',
  },
  ...forKinds('karpenter.k8s.aws', ['EC2NodeClass'], readyIsFinal),
  ...forKinds('karpenter.azure.com', ['AKSNodeClass'], readyIsFinal),
  ...forKinds('karpenter.k8s.gcp', ['GCENodeClass'], readyIsFinal),
];
