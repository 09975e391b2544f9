import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { KindScopes } from './KindScopes';

/** How long a cluster may take to answer before a kind is taken as namespaced. */
const answerMs = 2_000;

/** Asks the cluster itself about kinds that are not Kubernetes' own. */
export class ClusterKindScopes implements KindScopes {
  constructor(
    private readonly clusters: Map<string, Cluster>,
    private readonly timeoutMs = answerMs,
  ) {}

  async isNamespaced(
    cluster: string,
    apiVersion: string,
    kind: string,
  ): Promise<boolean> {
    try {
      const served = await this.clusters
        .get(cluster)
        ?.findKind(apiVersion, kind, AbortSignal.timeout(this.timeoutMs));
      return served?.namespaced ?? true;
    } catch {
      // The cluster's health says that it does not answer; most kinds are namespaced.
      return true;
    }
  }
}
