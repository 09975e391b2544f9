import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ClusterConfig } from '../config/readConfig';
import { closeClusters, openClusters } from './openClusters';

const aCluster = (overrides: Partial<ClusterConfig>): ClusterConfig => ({
  name: 'prod-eu',
  apply: false,
  evidence: { podLogs: false },
  ...overrides,
});

const kubeconfig = `
apiVersion: v1
kind: Config
clusters: [{ name: eu, cluster: { server: "https://127.0.0.1:1" } }]
users: [{ name: me, user: { token: hunter2 } }]
contexts: [{ name: eu-context, context: { cluster: eu, user: me } }]
`;

describe('openClusters', () => {
  const directory = createMockDirectory({
    content: { 'kubeconfig.yaml': kubeconfig, 'broken.yaml': 'hunter2: [' },
  });
  const open = (...configs: ClusterConfig[]) =>
    openClusters(configs, mockServices.logger.mock());

  it('opens clusters by address and by context, under the names given', async () => {
    const clusters = await open(
      aCluster({ url: 'https://127.0.0.1:1', serviceAccountToken: 'hunter2' }),
      aCluster({
        name: 'staging',
        kubeconfig: directory.resolve('kubeconfig.yaml'),
        context: 'eu-context',
      }),
    );

    expect(
      [...clusters].map(([name, cluster]) => [name, cluster.name]),
    ).toEqual([
      ['prod-eu', 'prod-eu'],
      ['staging', 'staging'],
    ]);
    expect(clusters.get('staging')?.health()).toMatchObject({ openLists: 0 });
    await closeClusters(clusters);
  });

  it.each<[string, Partial<ClusterConfig>, RegExp]>([
    [
      'a CA file that is not there',
      { url: 'https://127.0.0.1:1', caFile: '/nowhere/ca.crt' },
      /caFile cannot be read from \/nowhere\/ca\.crt/,
    ],
    [
      'a CA that is none',
      { url: 'https://127.0.0.1:1', caData: 'hunter2' },
      /CA|ca/,
    ],
    ['an address without TLS', { url: 'http://example.com' }, /https/],
    [
      'a kubeconfig that is not there',
      { kubeconfig: '/nowhere/kubeconfig', context: 'a' },
      /\/nowhere\/kubeconfig/,
    ],
    [
      'a kubeconfig that is no YAML',
      { kubeconfig: 'broken.yaml', context: 'a' },
      /YAML/,
    ],
    [
      'a context that is not there',
      { kubeconfig: 'kubeconfig.yaml', context: 'nope' },
      /no context nope/,
    ],
  ])(
    'says where %s is configured, and no credential',
    async (_, config, message) => {
      const given = config.kubeconfig;
      const path =
        given && !given.startsWith('/') ? directory.resolve(given) : given;
      const opened = open(
        aCluster({ url: 'https://127.0.0.1:1', name: 'first' }),
        aCluster({ ...config, kubeconfig: path }),
      );

      await expect(opened).rejects.toThrow(message);
      await expect(opened).rejects.toThrow(
        'kubernetesObjectStatus.clusters[1]',
      );
      await expect(opened).rejects.not.toThrow('hunter2');
    },
  );
});
