import { ClusterIndex } from '../graph/ClusterIndex';
import { Memory } from './Memory';

/**
 * Forgets the children whose deletion a cluster tells: a uid never comes back,
 * so nothing that is remembered under it can matter again. What went in a gap is
 * told by nobody and stays; applied objects are remembered by name and stay too.
 */
export function forgetDeleted(memory: Memory, index: ClusterIndex): void {
  for (const { apiVersion, kind, metadata } of index.view.deleted) {
    const { uid, namespace, name } = metadata;
    if (uid === undefined) continue;
    const present = index.find(apiVersion, kind, namespace, name);
    if (present?.metadata.uid !== uid) delete memory.objects[uid];
  }
}
