import { jsonAt } from './fields';
import { MemoryRegistry } from './MemoryRegistry';
import { NewObject } from './Registry';
import { StatusBody } from './StatusError';
import {
  aConfigMap,
  aDeployment,
  aPod,
  keyOf,
  refusal,
} from './testUtils/objects';

function aQuota(hard: Record<string, string>): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'compute', namespace: 'default' },
    spec: { hard },
  };
}

const withResources = (resources: object) => ({
  containers: [{ name: 'web', image: 'web:1', resources }],
});
const requesting = (cpu: string) => withResources({ requests: { cpu } });
const limitedTo = (memory: string) => withResources({ limits: { memory } });

describe('refuses as the API server words it', () => {
  const cases: Array<{
    name: string;
    act: (registry: MemoryRegistry) => unknown;
    expected: Partial<StatusBody>;
  }> = [
    {
      name: 'a name that is taken',
      act: registry => {
        registry.create(aDeployment());
        registry.create(aDeployment());
      },
      expected: {
        code: 409,
        reason: 'AlreadyExists',
        message: 'deployments.apps "web" already exists',
        details: { name: 'web', group: 'apps', kind: 'deployments' },
      },
    },
    {
      name: 'an update of what was changed meanwhile',
      act: registry => {
        const first = registry.create(aConfigMap());
        registry.update({ ...first, data: { a: '2' } });
        registry.update({ ...first, data: { a: '3' } });
      },
      expected: {
        code: 409,
        reason: 'Conflict',
        message:
          'Operation cannot be fulfilled on configmaps "web": the object has been modified; please apply your changes to the latest version and try again',
        details: { name: 'web', kind: 'configmaps' },
      },
    },
    {
      name: 'a namespace that is missing',
      act: registry =>
        registry.create(aDeployment('web', { namespace: 'shop' })),
      expected: {
        code: 404,
        reason: 'NotFound',
        message: 'namespaces "shop" not found',
        details: { name: 'shop', kind: 'namespaces' },
      },
    },
    {
      name: 'a kind that is not served',
      act: registry =>
        registry.create({ ...aConfigMap(), apiVersion: 'example.test/v1' }),
      expected: { code: 404, reason: 'NotFound' },
    },
    {
      name: 'an update of what is not there',
      act: registry => registry.update(aConfigMap('gone')),
      expected: { code: 404, message: 'configmaps "gone" not found' },
    },
    {
      name: 'a name with capitals',
      act: registry => registry.create(aConfigMap('Web')),
      expected: {
        code: 422,
        reason: 'Invalid',
        details: {
          name: 'Web',
          kind: 'ConfigMap',
          causes: [
            {
              reason: 'FieldValueInvalid',
              field: 'metadata.name',
              message: expect.stringContaining('Invalid value: "Web"'),
            },
          ],
        },
      },
    },
    {
      name: 'a selector that its template does not match',
      act: registry =>
        registry.create({
          ...aDeployment(),
          spec: {
            selector: { matchLabels: { app: 'other' } },
            template: { metadata: { labels: { app: 'web' } }, spec: {} },
          },
        }),
      expected: {
        code: 422,
        message: expect.stringContaining(
          '`selector` does not match template `labels`',
        ),
      },
    },
    {
      name: 'another selector later',
      act: registry => {
        const first = registry.create(aDeployment());
        registry.update({
          ...aDeployment('other'),
          metadata: first.metadata,
        });
      },
      expected: {
        code: 422,
        message: expect.stringContaining('field is immutable'),
      },
    },
    {
      name: 'the deletion of another object of that name',
      act: registry => {
        const first = registry.create(aConfigMap());
        registry.delete(keyOf(first), { uid: 'other' });
      },
      expected: {
        code: 409,
        message: expect.stringContaining(
          'the UID in the precondition (other) does not match',
        ),
      },
    },
    {
      name: 'one pod more than the quota has room for',
      act: registry => {
        registry.create(aQuota({ pods: '1' }));
        registry.create(aPod('web-1'));
        registry.create(aPod('web-2'));
      },
      expected: {
        code: 403,
        reason: 'Forbidden',
        message:
          'pods "web-2" is forbidden: exceeded quota: compute, requested: pods=1, used: pods=1, limited: pods=1',
        details: { name: 'web-2', kind: 'pods' },
      },
    },
    {
      name: 'a pod of a service account that is not there',
      act: registry => {
        const pod = aPod('web-1');
        const spec = { ...jsonAt(pod, 'spec'), serviceAccountName: 'reporter' };
        registry.create({ ...pod, spec });
      },
      expected: {
        code: 403,
        reason: 'Forbidden',
        message:
          'pods "web-1" is forbidden: error looking up service account default/reporter: serviceaccount "reporter" not found',
      },
    },
    {
      name: 'pods without containers',
      act: registry => registry.create({ ...aPod(), spec: { containers: [] } }),
      expected: {
        code: 422,
        message: 'Pod "web-1" is invalid: spec.containers: Required value',
      },
    },
    {
      name: 'a container without image and one that is there twice',
      act: registry =>
        registry.create(
          aPod('web-1', {
            containers: [{ name: 'a', image: 'a:1' }, { name: 'a' }],
          }),
        ),
      expected: {
        message:
          'Pod "web-1" is invalid: [spec.containers[1].name: Duplicate value: "a", spec.containers[1].image: Required value]',
      },
    },
    {
      name: 'a Job whose pods begin again for ever',
      act: registry =>
        registry.create({
          ...aDeployment(),
          apiVersion: 'batch/v1',
          kind: 'Job',
          spec: {
            template: { spec: { containers: [{ name: 'a', image: 'a:1' }] } },
          },
        }),
      expected: {
        message:
          'Job.batch "web" is invalid: spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"',
      },
    },
    {
      name: 'a Deployment whose pods do not begin again',
      act: registry => {
        const { spec } = aPod('web', { restartPolicy: 'Never' });
        const labels = { app: 'web' };
        registry.create({
          ...aDeployment(),
          spec: {
            selector: { matchLabels: labels },
            template: { metadata: { labels }, spec },
          },
        });
      },
      expected: {
        message:
          'Deployment.apps "web" is invalid: spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"',
      },
    },
    {
      name: 'fewer replicas than none',
      act: registry =>
        registry.create({
          ...aDeployment(),
          spec: { ...jsonAt(aDeployment(), 'spec'), replicas: -1 },
        }),
      expected: {
        message:
          'Deployment.apps "web" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0',
      },
    },
    {
      name: 'another command of a pod that is there',
      act: registry => {
        const { metadata } = registry.create(aPod());
        const containers = [{ name: 'web', image: 'web:1', command: ['x'] }];
        registry.update({ ...aPod('web-1', { containers }), metadata });
      },
      expected: {
        code: 422,
        message: expect.stringContaining('pod updates may not change fields'),
      },
    },
    {
      name: 'a pod without requests, where a quota counts them',
      act: registry => {
        registry.create(aQuota({ 'requests.cpu': '1' }));
        registry.create(aPod());
      },
      expected: {
        code: 403,
        message:
          'pods "web-1" is forbidden: failed quota: compute: must specify requests.cpu for: web',
      },
    },
    {
      name: 'more cpu than the quota has left',
      act: registry => {
        registry.create(aQuota({ 'requests.cpu': '1' }));
        registry.create(aPod('web-1', requesting('600m')));
        registry.create(aPod('web-2', requesting('0.5')));
      },
      expected: {
        message:
          'pods "web-2" is forbidden: exceeded quota: compute, requested: requests.cpu=500m, used: requests.cpu=600m, limited: requests.cpu=1',
      },
    },
    {
      name: 'more memory than a container may have',
      act: registry => {
        registry.create({
          apiVersion: 'v1',
          kind: 'LimitRange',
          metadata: { name: 'limits', namespace: 'default' },
          spec: { limits: [{ type: 'Container', max: { memory: '1Gi' } }] },
        });
        registry.create(aPod('web-1', limitedTo('2Gi')));
      },
      expected: {
        code: 403,
        reason: 'Forbidden',
        message:
          'pods "web-1" is forbidden: maximum memory usage per Container is 1Gi, but limit is 2Gi',
      },
    },
    {
      name: 'the end of a namespace that the cluster needs',
      act: registry =>
        registry.delete({
          apiVersion: 'v1',
          kind: 'Namespace',
          name: 'default',
        }),
      expected: {
        code: 403,
        message:
          'namespaces "default" is forbidden: this namespace may not be deleted',
      },
    },
    {
      name: 'a new finalizer while the object is being deleted',
      act: registry => {
        const first = registry.create(
          aConfigMap('web', { finalizers: ['example.test/keep'] }),
        );
        const marked = registry.delete(keyOf(first));
        const finalizers = ['example.test/keep', 'example.test/more'];
        registry.update({
          ...marked,
          metadata: { ...marked.metadata, finalizers },
        });
      },
      expected: {
        code: 422,
        message: expect.stringContaining('no new finalizers can be added'),
      },
    },
  ];

  it.each(cases)('$name', ({ act, expected }) => {
    expect(refusal(() => act(new MemoryRegistry()))).toMatchObject(expected);
  });
});
