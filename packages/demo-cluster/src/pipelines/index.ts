export { DemoClusterClient, httpsExchange, readKubeconfig } from './cluster';
export { ClusterUnreachableError } from './cluster';
export { deployService } from './deployService';
export type { Applied } from './deployService';
export { main } from './main';
export { readManifests } from './manifests';
export { requireBehaviour } from './requireBehaviour';
export {
  demoEnvironments,
  demoServices,
  entityRefOf,
  namespaceOf,
  requireService,
} from './services';
export { openPortal } from './openPortal';
export { readNextVersion } from './readNextVersion';
export { readStatus } from './readStatus';
export { behaviours } from '../behaviours';
