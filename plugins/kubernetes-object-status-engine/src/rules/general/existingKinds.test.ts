import { aConfigMap, anObject, ruleCases } from '../../testUtils';
import { ruleOf } from '../index';
import { existingKinds } from './existingKinds';

// Section 3.2 of the handbook of health rules.
const kinds: Array<[apiVersion: string, kind: string]> = [
  ['v1', 'ConfigMap'],
  ['v1', 'ServiceAccount'],
  ['v1', 'ResourceQuota'],
  ['v1', 'LimitRange'],
  ['v1', 'Endpoints'],
  ['rbac.authorization.k8s.io/v1', 'Role'],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRoleBinding'],
  ['networking.k8s.io/v1', 'NetworkPolicy'],
  ['networking.k8s.io/v1', 'IngressClass'],
  ['storage.k8s.io/v1', 'StorageClass'],
  ['scheduling.k8s.io/v1', 'PriorityClass'],
  ['node.k8s.io/v1', 'RuntimeClass'],
  ['coordination.k8s.io/v1', 'Lease'],
  ['admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration'],
  ['admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration'],
  ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicyBinding'],
];

describe.each(kinds)(
  'kinds that are done once they exist: %s %s',
  (apiVersion, kind) => {
    const rule = ruleOf(apiVersion, kind);
    it('is one of them', () => {
      expect(existingKinds).toContain(rule);
    });
    ruleCases(rule, [
      {
        name: 'it exists',
        object: anObject(apiVersion, kind, 'it'),
        expect: { status: 'Successful', reason: 'Exists', verified: true },
        aggregate: 'Successful',
      },
      {
        name: 'it may not be listed: taken as applied, with a warning, not verified',
        lists: { [kind]: 'Forbidden' },
        applied: [{ apiVersion, kind, name: 'it' }],
        looks: [
          {
            at: 0,
            objects: [],
            lists: { [kind]: 'Forbidden' },
            expect: {
              status: 'Successful',
              reason: 'NotPermitted',
              message: 'Applied; may not be read',
              verified: false,
              warnings: ['NotPermitted'],
            },
            aggregate: 'Successful',
            verified: false,
            blindRows: [],
          },
        ],
      },
    ]);
  },
);

describe('a ConfigMap', () => {
  const [configMap] = existingKinds.filter(rule => rule.kind === 'ConfigMap');
  ruleCases(configMap, [
    {
      name: 'its table counts its keys',
      object: aConfigMap().set('binaryData', { logo: 'aGk=' }),
      expect: { columns: { data: 2 } },
    },
  ]);
});
