import { KubernetesObject } from '../KubernetesObject';
import { compareWithManifest, ManifestOptions } from './compareWithManifest';

type Json = Record<string, unknown>;

interface Case extends ManifestOptions {
  name: string;
  live: Json;
  manifest: Json;
}

interface ContainedCase extends Case {
  withheld?: true;
}

interface DifferentCase extends Case {
  /** As a person reads it: label, live and wanted value. */
  expected: [string, string | undefined, string];
  pointer: string;
}

function aDeployment(spec: Json = {}, metadata: Json = {}): Json {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', ...metadata },
    spec,
  };
}

function aPodTemplate(spec: Json, metadata: Json = {}): Json {
  return aDeployment({ template: { metadata, spec } });
}

function withContainers(...containers: Json[]): Json {
  return aPodTemplate({ containers });
}

function withContainer(container: Json): Json {
  return withContainers({ name: 'web', ...container });
}

function aService(...ports: Json[]): Json {
  return { apiVersion: 'v1', kind: 'Service', metadata: {}, spec: { ports } };
}

function aConfigMap(data: Json): Json {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: {}, data };
}

function aSecret(content: Json): Json {
  return { apiVersion: 'v1', kind: 'Secret', metadata: {}, ...content };
}

function aWidget(spec: Json, version = 'v1'): Json {
  return {
    apiVersion: `example.test/${version}`,
    kind: 'Widget',
    metadata: {},
    spec,
  };
}

const marker = { $withheld: true };
const isWithheld = (value: unknown) =>
  JSON.stringify(value) === JSON.stringify(marker);

function compare({ live, manifest, ...options }: Case) {
  return compareWithManifest(live as KubernetesObject, manifest, options);
}

describe('contains the manifest', () => {
  const cases: ContainedCase[] = [
    {
      name: 'fields that the manifest does not set',
      live: aDeployment({ replicas: 1, strategy: { type: 'RollingUpdate' } }),
      manifest: aDeployment({ replicas: 1 }),
    },
    {
      name: 'status and what the server writes into metadata',
      live: aDeployment({}, { uid: 'a', resourceVersion: '9', generation: 3 }),
      manifest: {
        ...aDeployment(
          {},
          {
            uid: 'b',
            resourceVersion: '1',
            generation: 1,
            creationTimestamp: '2026-01-01T00:00:00Z',
            deletionTimestamp: '2026-01-01T00:00:00Z',
            managedFields: [{ manager: 'kubectl' }],
            selfLink: '/x',
          },
        ),
        status: { replicas: 7 },
      },
    },
    {
      name: 'annotations that come along when a manifest was exported',
      live: aDeployment(),
      manifest: aDeployment(
        {},
        {
          annotations: {
            'kubectl.kubernetes.io/last-applied-configuration': '{}',
            'deployment.kubernetes.io/revision': '4',
          },
        },
      ),
    },
    {
      name: 'another version of the same group',
      live: aDeployment(),
      manifest: { ...aDeployment(), apiVersion: 'apps/v1beta1' },
    },
    {
      name: 'a field that the other version may call otherwise, which is said',
      live: aWidget({ size: 1 }, 'v2'),
      manifest: aWidget({ length: 1, size: 1 }),
      withheld: true,
    },
    {
      name: 'a namespace where the kind has none',
      live: { ...aDeployment(), kind: 'ClusterRole' },
      manifest: {
        ...aDeployment({}, { namespace: 'shop' }),
        kind: 'ClusterRole',
      },
    },
    {
      name: 'replicas that an autoscaler sets',
      live: aDeployment({ replicas: 5 }),
      manifest: aDeployment({ replicas: 3 }),
      ignoreReplicas: true,
    },
    {
      name: 'null, empty objects and empty lists',
      live: aDeployment(),
      manifest: aDeployment({ a: null, b: {}, c: [], d: { e: { f: null } } }),
    },
    {
      name: 'zero values that the server leaves out',
      live: withContainer({ readinessProbe: {} }),
      manifest: withContainer({
        env: [],
        stdin: false,
        workingDir: '',
        readinessProbe: { initialDelaySeconds: 0 },
      }),
    },
    {
      name: 'zero values that the server replaces by defaults',
      live: aService({ port: 80, protocol: 'TCP', targetPort: 80 }),
      manifest: aService({
        port: 80,
        protocol: '',
        targetPort: 0,
        nodePort: 0,
      }),
    },
    {
      name: 'an empty environment value',
      live: withContainer({ env: [{ name: 'A' }] }),
      manifest: withContainer({ env: [{ name: 'A', value: '' }] }),
    },
    {
      name: 'a port without its protocol',
      live: aService(
        { port: 53, protocol: 'UDP' },
        { port: 53, protocol: 'TCP', targetPort: 5353 },
      ),
      manifest: aService({ port: 53, targetPort: 5353 }),
    },
    {
      name: 'quantities written otherwise',
      live: withContainer({
        resources: {
          requests: { cpu: '500m', memory: '1Gi' },
          limits: { cpu: '1' },
        },
      }),
      manifest: withContainer({
        resources: {
          requests: { cpu: 0.5, memory: '1024Mi' },
          limits: { cpu: '1000m' },
        },
      }),
    },
    {
      name: 'numbers where the server keeps texts',
      live: withContainer({ env: [{ name: 'PORT', value: '8080' }] }),
      manifest: withContainer({ env: [{ name: 'PORT', value: 8080 }] }),
    },
    {
      name: 'what webhooks inject: containers, environment, mounts, volumes',
      live: aPodTemplate({
        containers: [
          { name: 'proxy', image: 'proxy:9' },
          {
            name: 'web',
            image: 'web:1',
            env: [{ name: 'INJECTED' }, { name: 'A', value: 'a' }],
            volumeMounts: [
              { name: 'token', mountPath: '/token' },
              { name: 'data', mountPath: '/data' },
            ],
          },
        ],
        volumes: [{ name: 'token' }, { name: 'data', emptyDir: {} }],
      }),
      manifest: aPodTemplate({
        containers: [
          {
            name: 'web',
            image: 'web:1',
            env: [{ name: 'A', value: 'a' }],
            volumeMounts: [{ name: 'data', mountPath: '/data' }],
          },
        ],
        volumes: [{ name: 'data', emptyDir: {} }],
      }),
    },
    {
      name: 'tolerations that admission added to a Pod',
      live: {
        ...aDeployment({
          tolerations: [
            { key: 'a', operator: 'Exists' },
            { key: 'node.kubernetes.io/not-ready', tolerationSeconds: 300 },
          ],
        }),
        apiVersion: 'v1',
        kind: 'Pod',
      },
      manifest: {
        ...aDeployment({ tolerations: [{ key: 'a', operator: 'Exists' }] }),
        apiVersion: 'v1',
        kind: 'Pod',
      },
    },
    {
      name: 'rules that a controller gathers',
      live: {
        ...aConfigMap({}),
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        aggregationRule: {},
        rules: [{ verbs: ['get'] }],
      },
      manifest: {
        ...aConfigMap({}),
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        aggregationRule: { clusterRoleSelectors: [] },
        rules: [],
      },
    },
    {
      name: 'the deprecated name of the service account beside the other one',
      live: aPodTemplate({ serviceAccountName: 'a', serviceAccount: 'a' }),
      manifest: aPodTemplate({ serviceAccountName: 'a', serviceAccount: 'b' }),
    },
    {
      name: 'metrics that the server fills in',
      live: {
        ...aDeployment({ metrics: [{ type: 'Resource' }] }),
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
      },
      manifest: {
        ...aDeployment({ metrics: [] }),
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
      },
    },
    {
      name: 'times of one instant',
      live: {
        ...aConfigMap({}),
        apiVersion: 'coordination.k8s.io/v1',
        kind: 'Lease',
        spec: { renewTime: '2026-01-01T10:00:00.000000Z' },
      },
      manifest: {
        ...aConfigMap({}),
        apiVersion: 'coordination.k8s.io/v1',
        kind: 'Lease',
        spec: { renewTime: '2026-01-01T12:00:00+02:00' },
      },
    },
    {
      name: 'access modes in another order',
      live: aDeployment({ accessModes: ['ReadOnlyMany', 'ReadWriteOnce'] }),
      manifest: aDeployment({ accessModes: ['ReadWriteOnce', 'ReadOnlyMany'] }),
    },
    {
      name: 'finalizers that others added',
      live: aDeployment({}, { finalizers: ['foregroundDeletion', 'a.test/b'] }),
      manifest: aDeployment({}, { finalizers: ['a.test/b'] }),
    },
    {
      name: 'the second family of a dual-stack Service',
      live: aDeployment({ ipFamilies: ['IPv4', 'IPv6'] }),
      manifest: aDeployment({ ipFamilies: ['IPv4'] }),
    },
    {
      name: 'binary data with line breaks',
      live: { ...aConfigMap({}), binaryData: { a: 'AAECAwQF' } },
      manifest: { ...aConfigMap({}), binaryData: { a: 'AAEC\nAwQF\n' } },
    },
    {
      name: 'the content of a Secret, which is never read',
      live: aSecret({ type: 'Opaque' }),
      manifest: aSecret({
        type: 'Opaque',
        stringData: { a: 'b' },
        data: { c: 'ZA==' },
      }),
      withheld: true,
    },
    {
      name: 'a field that is to be ignored',
      live: aDeployment({ replicas: 5, template: { metadata: {} } }),
      manifest: aDeployment({ replicas: 3, template: { metadata: { a: 1 } } }),
      ignoreDifferences: ['/spec/replicas', '/spec/template'],
    },
    {
      name: 'a label whose name has a slash that is to be ignored',
      live: aDeployment(),
      manifest: aDeployment({}, { labels: { 'a.test/b~c': 'x' } }),
      ignoreDifferences: ['/metadata/labels/a.test~1b~0c'],
    },
    {
      name: 'a field of every item that is to be ignored',
      live: withContainers({ name: 'a' }, { name: 'b' }),
      manifest: withContainers(
        { name: 'a', env: [{ name: 'A', value: '1' }] },
        { name: 'b', env: [{ name: 'B', value: '2' }] },
      ),
      ignoreDifferences: ['/spec/template/spec/containers/*/env'],
    },
    {
      name: "an item that is to be ignored, by the manifest's index",
      live: withContainers({ name: 'b' }),
      manifest: withContainers({ name: 'b' }, { name: 'a' }),
      ignoreDifferences: ['/spec/template/spec/containers/1'],
    },
    {
      name: 'one of the arguments that is to be ignored',
      live: withContainer({ args: ['--a', '--rewritten'] }),
      manifest: withContainer({ args: ['--a', '--b'] }),
      ignoreDifferences: ['/spec/template/spec/containers/0/args/1'],
    },
    {
      name: 'values that were withheld, which is said',
      live: withContainer({
        args: ['a'],
        env: [{ name: 'A', value: 'secret' }],
      }),
      manifest: withContainer({
        args: marker,
        env: [{ name: 'A', value: marker }],
      }),
      isWithheld,
      withheld: true,
    },
    {
      name: 'live values that were withheld, which is said',
      live: withContainer({ args: [marker] }),
      manifest: withContainer({ args: ['a'] }),
      isWithheld,
      withheld: true,
    },
    {
      name: 'keys that no field has',
      live: aDeployment(),
      manifest: JSON.parse(
        '{"apiVersion":"apps/v1","kind":"Deployment","__proto__":{"a":1},"spec":{"__proto__":{"b":2}}}',
      ),
    },
  ];

  it.each(cases)('$name', ({ withheld = false, ...rest }) => {
    expect(compare(rest)).toEqual({ withheld });
  });
});

describe('differs from the manifest', () => {
  const web = '/spec/template/spec/containers/0';
  const cases: DifferentCase[] = [
    {
      name: 'image of the only container',
      live: withContainer({ image: 'checkout:1.4.1' }),
      manifest: withContainer({ image: 'checkout:1.4.2' }),
      expected: ['image', 'checkout:1.4.1', 'checkout:1.4.2'],
      pointer: `${web}/image`,
    },
    {
      name: 'image of one of several containers',
      live: withContainers(
        { name: 'log', image: 'l' },
        { name: 'web', image: 'w:1' },
      ),
      manifest: withContainers(
        { name: 'web', image: 'w:2' },
        { name: 'log', image: 'l' },
      ),
      expected: ['image of container web', 'w:1', 'w:2'],
      pointer: `${web}/image`,
    },
    {
      name: 'image of an init container',
      live: aPodTemplate({ initContainers: [{ name: 'up', image: 'up:1' }] }),
      manifest: aPodTemplate({
        initContainers: [{ name: 'up', image: 'up:2' }],
      }),
      expected: ['image of init container up', 'up:1', 'up:2'],
      pointer: '/spec/template/spec/initContainers/0/image',
    },
    {
      name: 'image before replicas, spec and labels',
      live: aDeployment({
        replicas: 1,
        template: { spec: { containers: [{ name: 'a' }] } },
      }),
      manifest: aDeployment(
        {
          paused: true,
          replicas: 2,
          template: { spec: { containers: [{ name: 'a', image: 'a:2' }] } },
        },
        { labels: { a: 'b' } },
      ),
      expected: ['image', undefined, 'a:2'],
      pointer: `${web}/image`,
    },
    {
      name: 'replicas before the rest of the spec and labels',
      live: aDeployment({ replicas: 1 }),
      manifest: aDeployment(
        { paused: true, replicas: 2 },
        { labels: { a: 'b' } },
      ),
      expected: ['replicas', '1', '2'],
      pointer: '/spec/replicas',
    },
    {
      name: 'data before labels',
      live: aConfigMap({ LOG_LEVEL: 'info' }),
      manifest: {
        ...aConfigMap({ LOG_LEVEL: 'debug' }),
        metadata: { labels: { a: 'b' } },
      },
      expected: [
        'LOG_LEVEL of ConfigMap data',
        'another value',
        "the manifest's value",
      ],
      pointer: '/data/LOG_LEVEL',
    },
    {
      name: 'a key of a ConfigMap that is not there, though empty',
      live: aConfigMap({}),
      manifest: aConfigMap({ 'app.yaml': '' }),
      expected: [
        'app.yaml of ConfigMap data',
        undefined,
        "the manifest's value",
      ],
      pointer: '/data/app.yaml',
    },
    {
      name: 'a key of a ConfigMap that is not there, though its value was withheld',
      live: aConfigMap({}),
      manifest: aConfigMap({ A: marker }),
      isWithheld,
      expected: ['A of ConfigMap data', undefined, 'present'],
      pointer: '/data/A',
    },
    {
      name: 'a label',
      live: aDeployment({}, { labels: { 'a.test/tier': 'front' } }),
      manifest: aDeployment({}, { labels: { 'a.test/tier': 'back' } }),
      expected: ['label a.test/tier', 'front', 'back'],
      pointer: '/metadata/labels/a.test~1tier',
    },
    {
      name: 'a label of the pod template',
      live: aPodTemplate({}, { labels: { tier: 'front' } }),
      manifest: aPodTemplate({}, { labels: { tier: 'back' } }),
      expected: ['label tier of the pod template', 'front', 'back'],
      pointer: '/spec/template/metadata/labels/tier',
    },
    {
      name: 'an annotation, without its value',
      live: aDeployment({}, { annotations: { note: 'a' } }),
      manifest: aDeployment({}, { annotations: { note: 'b' } }),
      expected: ['annotation note', 'another value', "the manifest's value"],
      pointer: '/metadata/annotations/note',
    },
    {
      name: 'an environment variable, without its value',
      live: withContainer({ env: [{ name: 'LOG_LEVEL', value: 'info' }] }),
      manifest: withContainer({ env: [{ name: 'LOG_LEVEL', value: 'debug' }] }),
      expected: ['env LOG_LEVEL', 'another value', "the manifest's value"],
      pointer: `${web}/env/0/value`,
    },
    {
      name: 'an environment variable of one of several containers',
      live: withContainers(
        { name: 'web', env: [{ name: 'A', value: 1 }] },
        { name: 'b' },
      ),
      manifest: withContainers(
        { name: 'web', env: [{ name: 'A', value: 2 }] },
        { name: 'b' },
      ),
      expected: [
        'env A of container web',
        'another value',
        "the manifest's value",
      ],
      pointer: `${web}/env/0/value`,
    },
    {
      name: 'an environment variable that is not there',
      live: withContainer({}),
      manifest: withContainer({ env: [{ name: 'PASSWORD', value: 'x' }] }),
      expected: ['env PASSWORD', undefined, 'present'],
      pointer: `${web}/env/0`,
    },
    {
      name: 'arguments, without their values',
      live: withContainer({ args: ['--token=a'] }),
      manifest: withContainer({ args: ['--token=b'] }),
      expected: ['args', 'another value', "the manifest's value"],
      pointer: `${web}/args`,
    },
    {
      name: 'arguments in another order',
      live: withContainer({ args: ['a', 'b'] }),
      manifest: withContainer({ args: ['b', 'a'] }),
      expected: ['args', 'another value', "the manifest's value"],
      pointer: `${web}/args`,
    },
    {
      name: 'one argument fewer',
      live: withContainer({ args: ['a', 'b'] }),
      manifest: withContainer({ args: ['a'] }),
      expected: ['args', 'another value', "the manifest's value"],
      pointer: `${web}/args`,
    },
    {
      name: 'a header of a probe, without its value',
      live: withContainer({
        readinessProbe: {
          httpGet: { httpHeaders: [{ name: 'X', value: 'a' }] },
        },
      }),
      manifest: withContainer({
        readinessProbe: {
          httpGet: { httpHeaders: [{ name: 'X', value: 'b' }] },
        },
      }),
      expected: ['value of header X', 'another value', "the manifest's value"],
      pointer: `${web}/readinessProbe/httpGet/httpHeaders/0/value`,
    },
    {
      name: 'the path of a probe',
      live: withContainer({ readinessProbe: { httpGet: { path: '/' } } }),
      manifest: withContainer({
        readinessProbe: { httpGet: { path: '/ready' } },
      }),
      expected: ['readinessProbe.httpGet.path', '/', '/ready'],
      pointer: `${web}/readinessProbe/httpGet/path`,
    },
    {
      name: 'a path with a query, without its value',
      live: withContainer({ readinessProbe: { httpGet: { path: '/' } } }),
      manifest: withContainer({
        readinessProbe: { httpGet: { path: '/?key=x' } },
      }),
      expected: [
        'readinessProbe.httpGet.path',
        'another value',
        "the manifest's value",
      ],
      pointer: `${web}/readinessProbe/httpGet/path`,
    },
    {
      name: 'a named port where there was a number',
      live: withContainer({ readinessProbe: { httpGet: { port: 8080 } } }),
      manifest: withContainer({
        readinessProbe: { httpGet: { port: 'http' } },
      }),
      expected: ['readinessProbe.httpGet.port', '8080', 'http'],
      pointer: `${web}/readinessProbe/httpGet/port`,
    },
    {
      name: 'a quantity',
      live: withContainer({ resources: { limits: { memory: '1Gi' } } }),
      manifest: withContainer({ resources: { limits: { memory: '1G' } } }),
      expected: ['resources.limits.memory', '1Gi', '1G'],
      pointer: `${web}/resources/limits/memory`,
    },
    {
      name: 'what looks like a quantity and is none',
      live: aPodTemplate({}, { labels: { size: '1000m' } }),
      manifest: aPodTemplate({}, { labels: { size: '1' } }),
      expected: ['label size of the pod template', '1000m', '1'],
      pointer: '/spec/template/metadata/labels/size',
    },
    {
      name: 'a quantity of nothing where there is none',
      live: withContainer({ resources: {} }),
      manifest: withContainer({ resources: { limits: { cpu: 0 } } }),
      expected: ['resources.limits.cpu', undefined, '0'],
      pointer: `${web}/resources/limits/cpu`,
    },
    {
      name: 'a zero that is more than nothing',
      live: withContainer({ securityContext: {} }),
      manifest: withContainer({ securityContext: { runAsUser: 0 } }),
      expected: ['securityContext.runAsUser', undefined, '0'],
      pointer: `${web}/securityContext/runAsUser`,
    },
    {
      name: 'a truth value that is more than nothing',
      live: aPodTemplate({}),
      manifest: aPodTemplate({ automountServiceAccountToken: false }),
      expected: ['automountServiceAccountToken', undefined, 'false'],
      pointer: '/spec/template/spec/automountServiceAccountToken',
    },
    {
      name: 'an empty label',
      live: aDeployment(),
      manifest: aDeployment({}, { labels: { a: '' } }),
      expected: ['label a', undefined, 'empty'],
      pointer: '/metadata/labels/a',
    },
    {
      name: 'a container that is not there',
      live: withContainers({ name: 'web' }),
      manifest: withContainers(
        { name: 'web' },
        { name: 'log', image: 'log:1' },
      ),
      expected: ['container log', undefined, 'present'],
      pointer: '/spec/template/spec/containers/1',
    },
    {
      name: 'the only container has another name',
      live: withContainers({ name: 'web' }),
      manifest: withContainers({ name: 'shop' }),
      expected: ['container shop', undefined, 'present'],
      pointer: web,
    },
    {
      name: 'a volume of another type',
      live: aPodTemplate({
        volumes: [{ name: 'data', hostPath: { path: '/x' } }],
      }),
      manifest: aPodTemplate({ volumes: [{ name: 'data', emptyDir: {} }] }),
      expected: ['emptyDir of volume data', undefined, 'present'],
      pointer: '/spec/template/spec/volumes/0/emptyDir',
    },
    {
      name: 'a port of a Service',
      live: aService({ name: 'http', port: 80, targetPort: 8080 }),
      manifest: aService({ name: 'http', port: 80, targetPort: 'http' }),
      expected: ['targetPort of port http', '8080', 'http'],
      pointer: '/spec/ports/0/targetPort',
    },
    {
      name: 'a field of an item without a key',
      live: aDeployment({ rules: [{ host: 'a.test' }] }),
      manifest: aDeployment({ rules: [{ host: 'b.test' }] }),
      expected: ['rules[0].host', 'a.test', 'b.test'],
      pointer: '/spec/rules/0/host',
    },
    {
      name: 'tolerations of a pod template, which nobody adds to',
      live: aPodTemplate({
        tolerations: [{ key: 'a' }, { key: 'b' }],
      }),
      manifest: aPodTemplate({ tolerations: [{ key: 'a' }] }),
      expected: ['tolerations', '2 items', '1 item'],
      pointer: '/spec/template/spec/tolerations',
    },
    {
      name: 'a rule more than a Role asks for',
      live: {
        ...aConfigMap({}),
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'Role',
        rules: [{ verbs: ['get'] }, { verbs: ['*'] }],
      },
      manifest: {
        ...aConfigMap({}),
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'Role',
        rules: [{ verbs: ['get'] }],
      },
      expected: ['rules', '2 items', '1 item'],
      pointer: '/rules',
    },
    {
      name: 'arguments where none are wanted',
      live: withContainer({ command: ['--old'] }),
      manifest: withContainer({ command: [] }),
      expected: ['command', 'another value', "the manifest's value"],
      pointer: `${web}/command`,
    },
    {
      name: 'a policy that lets in where none is to be let in',
      live: {
        ...aDeployment({ ingress: [{}] }),
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
      },
      manifest: {
        ...aDeployment({ ingress: [] }),
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
      },
      expected: ['ingress', '1 item', 'none'],
      pointer: '/spec/ingress',
    },
    {
      name: 'a volume with nothing but zeros that is another one',
      live: aPodTemplate({ volumes: [{ name: 'data' }] }),
      manifest: aPodTemplate({
        volumes: [{ name: 'data', emptyDir: { medium: '' } }],
      }),
      expected: ['emptyDir of volume data', undefined, 'present'],
      pointer: '/spec/template/spec/volumes/0/emptyDir',
    },
    {
      name: 'a service account where none is wanted',
      live: aPodTemplate({ serviceAccountName: 'admin' }),
      manifest: aPodTemplate({ serviceAccountName: '' }),
      expected: ['serviceAccountName', 'admin', 'empty'],
      pointer: '/spec/template/spec/serviceAccountName',
    },
    {
      name: 'an interval that is set back to its default',
      live: withContainer({ livenessProbe: { periodSeconds: 30 } }),
      manifest: withContainer({ livenessProbe: { periodSeconds: 0 } }),
      expected: ['livenessProbe.periodSeconds', '30', '0'],
      pointer: `${web}/livenessProbe/periodSeconds`,
    },
    {
      name: 'access modes',
      live: aDeployment({ accessModes: ['ReadWriteOnce'] }),
      manifest: aDeployment({ accessModes: ['ReadWriteMany', 'ReadOnlyMany'] }),
      expected: ['accessModes', 'ReadWriteOnce', 'ReadWriteMany, ReadOnlyMany'],
      pointer: '/spec/accessModes',
    },
    {
      name: 'a finalizer that is not there',
      live: aDeployment({}, { finalizers: ['a.test/a'] }),
      manifest: aDeployment({}, { finalizers: ['a.test/b'] }),
      expected: ['finalizers', 'a.test/a', 'a.test/b'],
      pointer: '/metadata/finalizers',
    },
    {
      name: 'a value where there is an object',
      live: aDeployment({ replicas: {} }),
      manifest: aDeployment({ replicas: 2 }),
      expected: ['replicas', 'an object', '2'],
      pointer: '/spec/replicas',
    },
    {
      name: 'another namespace',
      live: aDeployment({}, { namespace: 'shop' }),
      manifest: aDeployment({}, { namespace: 'cart' }),
      expected: ['namespace', 'shop', 'cart'],
      pointer: '/metadata/namespace',
    },
    {
      name: 'another group',
      live: aDeployment(),
      manifest: { ...aDeployment(), apiVersion: 'extensions/v1' },
      expected: ['apiVersion', 'apps/v1', 'extensions/v1'],
      pointer: '/apiVersion',
    },
    {
      name: 'another kind before everything else',
      live: aDeployment(),
      manifest: { ...withContainer({ image: 'a' }), kind: 'StatefulSet' },
      expected: ['kind', 'Deployment', 'StatefulSet'],
      pointer: '/kind',
    },
    {
      name: "the replicas of a pod template's own field are compared",
      live: aDeployment({ template: { spec: { replicas: 1 } } }),
      manifest: aDeployment({ template: { spec: { replicas: 2 } } }),
      ignoreReplicas: true,
      expected: ['replicas', '1', '2'],
      pointer: '/spec/template/spec/replicas',
    },
    {
      name: 'a nested status is not the status',
      live: aWidget({ status: 1 }),
      manifest: aWidget({ status: 2 }),
      expected: ['status', 'another value', "the manifest's value"],
      pointer: '/spec/status',
    },
    {
      name: 'a field of a custom resource, without its value',
      live: aWidget({ credentials: { user: 'a' } }),
      manifest: aWidget({ credentials: { user: 'b' } }),
      expected: ['credentials.user', 'another value', "the manifest's value"],
      pointer: '/spec/credentials/user',
    },
    {
      name: 'a field of metadata called like an inherited one',
      live: aDeployment(),
      manifest: aDeployment({}, { constructor: { name: 'x' } }),
      expected: ['constructor.name', undefined, 'x'],
      pointer: '/metadata/constructor/name',
    },
    {
      name: 'the version of a custom resource',
      live: aWidget({ version: '1' }),
      manifest: aWidget({ version: '2' }),
      expected: ['version', '1', '2'],
      pointer: '/spec/version',
    },
    {
      name: 'the type of a Secret',
      live: aSecret({ type: 'Opaque' }),
      manifest: aSecret({ type: 'kubernetes.io/tls' }),
      expected: ['type', 'Opaque', 'kubernetes.io/tls'],
      pointer: '/type',
    },
    {
      name: 'a field beside an ignored one',
      live: aDeployment({ replicas: 1, paused: false }),
      manifest: aDeployment({ replicas: 2, paused: true }),
      ignoreDifferences: ['/spec/replicas', ''],
      expected: ['paused', 'false', 'true'],
      pointer: '/spec/paused',
    },
    {
      name: 'a field of a CronJob',
      live: aDeployment({
        jobTemplate: {
          spec: { template: { spec: { hostname: 'a', nodeName: 'a' } } },
        },
      }),
      manifest: aDeployment({
        jobTemplate: { spec: { template: { spec: { nodeName: 'b' } } } },
      }),
      expected: ['nodeName', 'a', 'b'],
      pointer: '/spec/jobTemplate/spec/template/spec/nodeName',
    },
  ];

  it.each(cases)(
    '$name',
    ({ expected: [label, live, wanted], pointer, ...rest }) => {
      expect(compare(rest).difference).toEqual({
        label,
        live,
        wanted,
        pointer,
      });
    },
  );
});

it('keeps texts short and on one line', () => {
  const { difference } = compare({
    name: '',
    live: withContainer({ image: `a\n\u202e${'b'.repeat(500)}` }),
    manifest: withContainer({ image: '😀'.repeat(500) }),
  });
  expect(difference?.live).toMatch(/^a {2}b{116}…$/);
  expect(difference?.wanted).toBe(`${'😀'.repeat(119)}…`);
});
