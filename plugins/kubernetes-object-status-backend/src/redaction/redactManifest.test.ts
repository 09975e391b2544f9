import { isWithheld } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { isRecord } from './isRecord';
import { Manifest, redactManifest, reduceSecret } from './redactManifest';

const canary = 'c4nary-value';

const container = {
  name: 'web',
  image: 'registry.example.com/web:1.4.2',
  command: [canary],
  args: [`--password=${canary}`],
  env: [
    { name: 'PASSWORD', value: canary },
    { name: 'HOST', valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } } },
  ],
  ports: [{ containerPort: 8080 }],
  resources: { limits: { memory: '64Mi' } },
  readinessProbe: {
    periodSeconds: 5,
    httpGet: {
      path: '/ready',
      port: 8080,
      httpHeaders: [{ name: 'Authorization', value: canary }],
    },
  },
  livenessProbe: { exec: { command: ['check', canary] } },
  lifecycle: { preStop: { exec: { command: [canary] } } },
  surprise: canary,
};

const metadata = {
  name: 'web',
  namespace: 'shop',
  labels: { app: 'web' },
  annotations: {
    'kubectl.kubernetes.io/last-applied-configuration': canary,
    'example.com/restartedBy': canary,
    'example.com/note': canary,
    'deployment.kubernetes.io/revision': '3',
  },
  managedFields: [{ manager: canary }],
};

const deployment: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata,
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' }, annotations: metadata.annotations },
      spec: {
        serviceAccountName: 'web',
        containers: [container],
        initContainers: [container],
        ephemeralContainers: [container],
        imagePullSecrets: [{ name: 'pull', token: canary }],
        volumes: [
          { name: 'config', configMap: { name: 'settings' } },
          { name: 'store', csi: { volumeAttributes: { password: canary } } },
          {
            name: 'scratch',
            ephemeral: { volumeClaimTemplate: { metadata, spec: {} } },
          },
        ],
      },
    },
  },
  status: { message: canary },
};

const podSpec = { containers: [container] };
const template = { metadata, spec: podSpec };

/** Every kind with a canary in each place where one may stand. */
const poisoned: Array<[string, Manifest]> = [
  ['a Deployment', deployment],
  [
    'a StatefulSet',
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata,
      spec: { template, volumeClaimTemplates: [{ metadata, spec: {} }] },
    },
  ],
  [
    'a DaemonSet',
    { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata, spec: { template } },
  ],
  [
    'a Job',
    { apiVersion: 'batch/v1', kind: 'Job', metadata, spec: { template } },
  ],
  [
    'a CronJob',
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata,
      spec: { jobTemplate: { metadata, spec: { template } } },
    },
  ],
  ['a Pod', { apiVersion: 'v1', kind: 'Pod', metadata, spec: podSpec }],
  [
    'a ConfigMap',
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata,
      data: { password: canary },
      binaryData: { key: canary },
    },
  ],
  [
    'a Secret',
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { ...metadata, labels: { note: canary } },
      type: canary,
      data: { a: canary },
      stringData: { b: canary },
    },
  ],
  [
    'a Secret that says it was reduced',
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'web', note: canary },
      keyCount: canary,
      stringData: { b: canary },
    },
  ],
  [
    'somebody else’s kind',
    {
      apiVersion: 'example.com/v1',
      kind: 'Database',
      metadata,
      spec: { password: canary },
      data: { password: canary },
    },
  ],
  [
    'a sealed Secret',
    {
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata,
      spec: { encryptedData: { a: canary } },
    },
  ],
  [
    'a Deployment of another group',
    { ...deployment, apiVersion: 'example.com/v1' },
  ],
  [
    'a manifest with lists where records belong',
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', annotations: [canary] },
      spec: [canary],
    },
  ],
  [
    'a record where a text belongs',
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { nodeName: { hidden: canary }, containers: { hidden: canary } },
    },
  ],
];

describe('redactManifest', () => {
  it.each(poisoned)('keeps no value of %s (S2)', (_, manifest) => {
    const text = JSON.stringify(redactManifest(manifest));

    expect(text).not.toContain(canary);
    expect(text).toContain('"name":"web"');
  });

  it('keeps what is compared: images, names, counts', () => {
    expect(redactManifest(deployment)).toMatchObject({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'web',
        namespace: 'shop',
        labels: { app: 'web' },
        annotations: {
          'deployment.kubernetes.io/revision': '3',
          'example.com/note': { $withheld: true },
        },
      },
      spec: {
        replicas: 2,
        selector: { matchLabels: { app: 'web' } },
        template: {
          spec: {
            serviceAccountName: 'web',
            containers: [
              {
                name: 'web',
                image: 'registry.example.com/web:1.4.2',
                command: { $withheld: true },
                env: [
                  { name: 'PASSWORD', value: { $withheld: true } },
                  {
                    name: 'HOST',
                    valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } },
                  },
                ],
                ports: [{ containerPort: 8080 }],
                resources: { limits: { memory: '64Mi' } },
                readinessProbe: {
                  periodSeconds: 5,
                  httpGet: { path: '/ready', port: 8080 },
                },
              },
            ],
            volumes: [
              { name: 'config', configMap: { name: 'settings' } },
              { name: 'store', csi: { $withheld: true } },
              { name: 'scratch' },
            ],
          },
        },
      },
    });
  });

  it('drops copies of the manifest with their keys', () => {
    const text = JSON.stringify(redactManifest(deployment));

    expect(redactManifest(deployment).metadata).not.toHaveProperty(
      'managedFields',
    );
    expect(redactManifest(deployment).metadata).not.toHaveProperty([
      'annotations',
      'kubectl.kubernetes.io/last-applied-configuration',
    ]);
    expect(text).not.toContain('status"');
  });

  it('withholds a kept text that looks like a secret, whole', () => {
    const { spec } = redactManifest({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: {
        containers: [{ name: 'web', image: 'https://me:hunter2@registry/web' }],
      },
    });

    expect(JSON.stringify(spec)).not.toContain('hunter2');
    expect(spec).toMatchObject({
      containers: [{ name: 'web', image: { $withheld: true } }],
    });
  });

  it('makes nothing of keys that JavaScript treats in its own way', () => {
    const hostile = JSON.parse(`{
      "apiVersion": "v1", "kind": "Pod", "__proto__": { "polluted": true },
      "metadata": { "name": "web", "labels": { "__proto__": "x" } },
      "constructor": { "prototype": { "polluted": true } },
      "spec": { "__proto__": { "polluted": true }, "toString": "x" }
    }`) as Manifest;
    const redacted = redactManifest(hostile);

    expect({}).not.toHaveProperty('polluted');
    expect(redacted).not.toHaveProperty('polluted');
    expect(isRecord(redacted.spec) && Object.keys(redacted.spec)).toEqual([
      '__proto__',
      'toString',
    ]);
    expect(isWithheld(Object.entries(redacted.spec ?? {})[1][1])).toBe(true);
  });

  it('keeps the identity only of what is larger than 256 KiB', () => {
    const redacted = redactManifest({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web', namespace: 'shop' },
      spec: { externalName: 'a '.repeat(150_000) },
    });

    expect(redacted).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web', namespace: 'shop' },
      spec: { $withheld: true },
    });
  });
});

describe('reduceSecret', () => {
  it('leaves identity and the number of keys', () => {
    expect(
      reduceSecret({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'web', namespace: 'shop', labels: { a: canary } },
        type: 'Opaque',
        data: { a: canary, b: canary },
        stringData: { b: canary, c: canary },
      }),
    ).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'web', namespace: 'shop' },
      keyCount: 3,
    });
  });

  it('is what is stored of it', () => {
    const reduced = reduceSecret({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'web' },
      data: { a: canary },
    });

    expect(redactManifest(reduced)).toEqual(reduced);
  });
});
