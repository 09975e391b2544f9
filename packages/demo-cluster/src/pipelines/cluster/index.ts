export { DemoClusterClient } from './DemoClusterClient';
export type { LiveObject } from './DemoClusterClient';
export { ClusterUnreachableError } from './Exchange';
export type { Exchange } from './Exchange';
export { httpsExchange } from './httpsExchange';
export { readKubeconfig } from './readKubeconfig';
