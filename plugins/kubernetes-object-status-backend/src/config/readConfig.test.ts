import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readConfig } from './readConfig';

const read = (kubernetesObjectStatus?: JsonObject) =>
  readConfig(
    new ConfigReader(kubernetesObjectStatus ? { kubernetesObjectStatus } : {}),
  );

const cluster = { name: 'prod-eu', url: 'https://prod-eu.example.com' };

describe('readConfig', () => {
  it('works without configuration and says what to do', () => {
    const config = read();

    expect(config.clusters).toEqual([]);
    expect(config.environments).toEqual([
      { name: 'default', tier: 'development' },
    ]);
    expect(config.defaultCheck).toMatchObject({
      stepExecutionTimeoutSeconds: 180,
      statusStabilizationTimeoutSeconds: 10,
    });
    expect(config.autoRecord).toEqual({
      enabled: true,
      exclude: [],
      argoCdNamespace: 'argocd',
    });
    expect(config.limits).toEqual({
      bodyBytes: 10_485_760,
      steps: 200,
      objects: 2_000,
      manifestBytesInMemory: 268_435_456,
      streams: 1_000,
      streamsPerCaller: 100,
    });
    expect(config.notices).toEqual([
      expect.stringContaining('kubernetesObjectStatus.clusters'),
    ]);
  });

  it('reads every documented key', () => {
    const config = read({
      reuse: { kubernetes: false },
      clusters: [
        {
          ...cluster,
          serviceAccountToken: 'token',
          caData: 'data',
          apply: false,
          evidence: { podLogs: true },
        },
        { name: 'local', kubeconfig: '/etc/kubeconfig', context: 'kind' },
      ],
      environments: [
        { name: 'production', tier: 'production', clusters: ['prod-eu'] },
      ],
      defaults: {
        stepExecutionTimeout: '5m',
        statusStabilizationTimeout: { seconds: 20 },
      },
      rules: [],
      access: [
        {
          subject: 'external:ci-checkout',
          entityRefs: ['component:default/*'],
          environments: ['*'],
          clusters: ['prod-eu'],
          namespaces: ['shop'],
          actions: ['create', 'read', 'cancel'],
        },
      ],
      retention: { executions: 'forever', evidence: '400d' },
      autoRecord: {
        enabled: false,
        exclude: [{ cluster: 'prod-eu', namespace: 'kube-*' }],
        argoCdNamespace: 'gitops',
      },
      limits: { steps: 3 },
    });

    expect(config.clusters.map(({ name }) => name)).toEqual([
      'prod-eu',
      'local',
    ]);
    expect(config.defaultCheck).toMatchObject({
      stepExecutionTimeoutSeconds: 300,
      statusStabilizationTimeoutSeconds: 20,
    });
    expect(config.access).toHaveLength(1);
    expect(config.autoRecord).toEqual({
      enabled: false,
      exclude: [{ cluster: 'prod-eu', namespace: 'kube-*' }],
      argoCdNamespace: 'gitops',
    });
    expect(config.limits).toMatchObject({ steps: 3, objects: 2_000 });
    expect(Number(config.evidenceKeptMs) / 86_400_000).toBeCloseTo(400, 0);
    expect(config.notices).toEqual([]);
  });

  it('takes none as no limit', () => {
    expect(
      read({ defaults: { stepExecutionTimeout: 'none' } }).defaultCheck
        .stepExecutionTimeoutSeconds,
    ).toBeNull();
  });

  it.each<[string, JsonObject, string]>([
    ['an unknown key', { cluster: [] }, 'Unrecognized key: "cluster"'],
    [
      'an unknown key of a cluster',
      { clusters: [{ ...cluster, token: 'x' }] },
      'kubernetesObjectStatus.clusters[0] Unrecognized key: "token"',
    ],
    [
      'a cluster without address',
      { clusters: [{ name: 'a' }] },
      'kubernetesObjectStatus.clusters[0].url is missing',
    ],
    [
      'a kubeconfig without context',
      { clusters: [{ name: 'a', kubeconfig: '/k' }] },
      'kubernetesObjectStatus.clusters[0].context and kubeconfig go together',
    ],
    [
      'an address that is none',
      { clusters: [{ name: 'a', url: 'ftp://a' }] },
      'kubernetesObjectStatus.clusters[0].url must be',
    ],
    [
      'two credentials',
      { clusters: [{ ...cluster, serviceAccountToken: 'a', tokenFile: 'b' }] },
      'kubernetesObjectStatus.clusters[0].tokenFile must not stand beside serviceAccountToken',
    ],
    [
      'a name twice',
      { clusters: [cluster, cluster] },
      'kubernetesObjectStatus.clusters[1].name repeats "prod-eu"',
    ],
    [
      'an environment of an unknown cluster',
      { environments: [{ name: 'a', clusters: ['nope'] }] },
      'kubernetesObjectStatus.environments[0].clusters[0] names "nope"',
    ],
    [
      'a duration that is none',
      { defaults: { stepExecutionTimeout: 'soon' } },
      'kubernetesObjectStatus.defaults.stepExecutionTimeout',
    ],
    [
      'an execution timeout of 0',
      { defaults: { stepExecutionTimeout: '0s' } },
      'kubernetesObjectStatus.defaults.stepExecutionTimeout must not be 0',
    ],
    [
      'an absurd execution timeout',
      { defaults: { stepExecutionTimeout: '31d' } },
      'kubernetesObjectStatus.defaults.stepExecutionTimeout must not be longer than 30 days',
    ],
    [
      'a rule',
      { rules: [{ kind: 'Thing', successful: 'true' }] },
      'kubernetesObjectStatus.rules[0].group must be an API group',
    ],
    [
      'a rule that cannot be read',
      { rules: [{ group: 'example.com', kind: 'Thing', failed: 'object.' }] },
      `kubernetesObjectStatus.rules[0].failed cannot read the CEL expression 'object.'`,
    ],
    [
      'an unknown action',
      {
        access: [
          {
            subject: 'a',
            entityRefs: [],
            environments: [],
            clusters: [],
            namespaces: [],
            actions: ['destroy'],
          },
        ],
      },
      'kubernetesObjectStatus.access[0].actions[0]',
    ],
    [
      'reuse of other clusters',
      { reuse: { kubernetes: true } },
      'kubernetesObjectStatus.reuse.kubernetes can only be false',
    ],
    [
      'an exclusion of nothing in particular',
      { autoRecord: { exclude: [{}] } },
      'kubernetesObjectStatus.autoRecord.exclude[0] must name a cluster',
    ],
    [
      'a limit of 0',
      { limits: { steps: 0 } },
      'kubernetesObjectStatus.limits.steps',
    ],
  ])('refuses %s with its path', (_, config, message) => {
    expect(() => read(config)).toThrow(message);
  });

  it('never repeats a credential', () => {
    const fault = () =>
      read({
        clusters: [
          { ...cluster, serviceAccountToken: 'hush', tokenFile: 'f', odd: 1 },
        ],
      });

    expect(fault).toThrow('odd');
    expect(fault).not.toThrow('hush');
  });
});
