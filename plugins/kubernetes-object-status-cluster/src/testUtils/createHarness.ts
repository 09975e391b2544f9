import { Cluster, ListTarget } from '../Cluster';
import { ClusterConfig } from '../config/ClusterConfig';
import { createCluster } from '../createCluster';
import { ClusterOptions } from '../options';
import { Authority, createAuthority } from './certificates';
import { FakeApiServer, FakeServerOptions } from './FakeApiServer';
import { fastTiming } from './fastTiming';
import { RecordingListener } from './RecordingListener';

/** Where the fake server keeps the pods of namespace shop. */
export const podsPath = '/api/v1/namespaces/shop/pods';
const pods: ListTarget = {
  apiVersion: 'v1',
  kind: 'Pod',
  namespace: 'shop',
};

/** Servers and clusters of one test file, ended together. */
export interface Harness {
  /** The list of the fake server's pods. */
  pods: ListTarget;
  authority: Authority;
  /** A TLS server for 127.0.0.1 and cluster.test. */
  server(options?: Omit<FakeServerOptions, 'identity'>): Promise<FakeApiServer>;
  /** A cluster that trusts the harness's CA. */
  cluster(
    url: string,
    options?: ClusterOptions & { config?: Partial<ClusterConfig> },
  ): Cluster;
  /** A listener of the pods in shop. */
  listen(
    cluster: Cluster,
    freshness?: Parameters<Cluster['watch']>[2],
  ): RecordingListener;
  listenTo(
    cluster: Cluster,
    target: ListTarget,
    freshness?: Parameters<Cluster['watch']>[2],
  ): RecordingListener;
  /** Has something ended after the test. */
  later(end: () => Promise<void>): void;
  end(): Promise<void>;
}

export async function createHarness(): Promise<Harness> {
  const authority = await createAuthority('test CA');
  const identity = await authority.issue(['127.0.0.1', 'cluster.test']);
  const ends: Array<() => Promise<void>> = [];
  return {
    pods,
    authority,
    async server(options) {
      const server = await FakeApiServer.start({ identity, ...options });
      ends.push(() => server.stop());
      return server;
    },
    cluster(url, { config, timing, ...options } = {}) {
      const cluster = createCluster(
        {
          name: 'test',
          url,
          caData: authority.certificate,
          credential: { token: 'secret-token' },
          ...config,
        },
        { ...options, timing: { ...fastTiming, ...timing } },
      );
      ends.push(() => cluster.close());
      return cluster;
    },
    listen: (cluster, freshness) => listenTo(cluster, pods, freshness),
    listenTo,
    later: end => ends.push(end),
    async end() {
      // Clusters before the servers that they talk to.
      for (const end of ends.splice(0).reverse()) await end();
    },
  };
}

function listenTo(
  cluster: Cluster,
  target: ListTarget,
  freshness?: Parameters<Cluster['watch']>[2],
): RecordingListener {
  const listener = new RecordingListener();
  listener.subscription = cluster.watch(target, listener, freshness);
  return listener;
}
