import { successful } from '../../judging/Verdict';
import { record } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { Column, KindRule } from '../KindRule';

/** Kinds that have what they asked for once they exist (`health-rules.md` section 3.2). */
const KINDS: Array<[group: string, kind: string]> = [
  ['', 'ConfigMap'],
  ['', 'ServiceAccount'],
  ['', 'ResourceQuota'],
  ['', 'LimitRange'],
  ['', 'Endpoints'],
  ['rbac.authorization.k8s.io', 'Role'],
  ['rbac.authorization.k8s.io', 'RoleBinding'],
  ['rbac.authorization.k8s.io', 'ClusterRole'],
  ['rbac.authorization.k8s.io', 'ClusterRoleBinding'],
  ['networking.k8s.io', 'NetworkPolicy'],
  ['networking.k8s.io', 'IngressClass'],
  ['storage.k8s.io', 'StorageClass'],
  ['scheduling.k8s.io', 'PriorityClass'],
  ['node.k8s.io', 'RuntimeClass'],
  ['coordination.k8s.io', 'Lease'],
  ['admissionregistration.k8s.io', 'ValidatingWebhookConfiguration'],
  ['admissionregistration.k8s.io', 'MutatingWebhookConfiguration'],
  ['admissionregistration.k8s.io', 'ValidatingAdmissionPolicyBinding'],
];

function dataKeys(object: KubernetesObject): number {
  const keys = (path: string) => Object.keys(record(object, path) ?? {}).length;
  return keys('data') + keys('binaryData');
}

const dataColumn: Column = {
  id: 'data',
  title: 'Data',
  align: 'end',
  value: dataKeys,
};

/** One rule for each kind that is done once it exists. */
export const existingKinds: KindRule[] = KINDS.map(([group, kind]) => ({
  group,
  kind,
  columns: kind === 'ConfigMap' ? [dataColumn] : [],
  judge: () => successful('Exists'),
}));
