import { Cluster } from './Cluster';
import { ClusterConfig } from './config/ClusterConfig';
import { checkConfig } from './config/Endpoint';
import { Discovery } from './discovery/Discovery';
import { findObject } from './discovery/findObject';
import { refuseSecrets } from './discovery/listPath';
import { KeptConnection } from './KeptConnection';
import { SharedLists } from './listWatch/SharedLists';
import { readLog } from './logs/readLog';
import { ClusterOptions, withDefaults } from './options';
import { ClusterTransport } from './transport/ClusterTransport';

/**
 * A cluster to observe. It is connected to in the background at once; whether
 * that went well says `health()`.
 *
 * @throws ClusterConfigError - the configuration cannot be used
 * @public
 */
export function createCluster(
  config: ClusterConfig,
  options: ClusterOptions = {},
): Cluster {
  const endpoint = checkConfig(config, options);
  const settings = withDefaults(options);
  const closing = new AbortController();
  const transport = new ClusterTransport(endpoint, settings);
  const discovery = new Discovery(
    config.name,
    transport,
    settings,
    closing.signal,
  );
  const lists = new SharedLists({
    cluster: config.name,
    transport,
    discovery,
    settings,
  });
  const connection = new KeptConnection(transport, settings, closing.signal);
  return {
    name: config.name,
    findKind: (apiVersion, kind, signal) =>
      discovery.findKind(apiVersion, kind, signal),
    async findObject(object, signal) {
      refuseSecrets(object.apiVersion, object.kind);
      const either = signal
        ? AbortSignal.any([closing.signal, signal])
        : closing.signal;
      return findObject(
        { cluster: config.name, transport, discovery, settings },
        object,
        either,
      );
    },
    async readLog(asked, signal) {
      const either = signal
        ? AbortSignal.any([closing.signal, signal])
        : closing.signal;
      return readLog(
        { cluster: config.name, transport, settings },
        asked,
        either,
      );
    },
    watch(target, listener, freshness) {
      refuseSecrets(target.apiVersion, target.kind);
      return lists.listen(target, listener, freshness);
    },
    async prove(target, signal) {
      refuseSecrets(target.apiVersion, target.kind);
      const either = signal
        ? AbortSignal.any([closing.signal, signal])
        : closing.signal;
      return lists.prove(target, either);
    },
    health: () => ({ ...connection.health(), openLists: lists.size }),
    clusterTime: () => transport.clusterTime,
    async close() {
      closing.abort();
      await lists.close();
      await transport.close();
      await connection.ended;
    },
  };
}
