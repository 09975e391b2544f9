import { ClusterIndex } from '../../graph/ClusterIndex';
import { ClusterView, ObjectGraph } from '../../graph/ObjectGraph';
import { JudgedObject } from '../../judging/Judgement';
import { text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { Evidence } from '../Evidence';

/** What is at hand of one object, without what hangs on it. @public */
export type EvidenceAtHand = Omit<Evidence, 'children' | 'logs'>;

const LIMIT_KINDS = ['ResourceQuota', 'LimitRange'];

/** What is at hand of one cluster; its limits are looked for once. */
class ClusterEvidence {
  private readonly index: ClusterIndex;
  private knownLimits: KubernetesObject[] | undefined;

  constructor(private readonly view: ClusterView) {
    this.index = ClusterIndex.of(view);
  }

  of(row: JudgedObject): Pick<EvidenceAtHand, 'object' | 'events'> {
    const { apiVersion, kind, namespace, name, uid } = row;
    const found = this.index.find(apiVersion, kind, namespace, name);
    // Another of that name says nothing of this one.
    const isSame = uid !== undefined && found?.metadata.uid === uid;
    if (!found || !isSame) return {};
    const events = this.index.events.about(found);
    const limits = this.limits.filter(
      limit => limit.metadata.namespace === namespace,
    );
    const nodeName = text(found, 'spec.nodeName');
    const node = nodeName ? this.index.nodes.get(nodeName) : undefined;
    return {
      object: found,
      ...(events.length > 0 && { events }),
      ...(limits.length > 0 && { limits }),
      ...(node && { node }),
    };
  }

  private get limits(): KubernetesObject[] {
    this.knownLimits ??= [...this.view.objects].filter(
      ({ apiVersion, kind }) =>
        apiVersion === 'v1' && LIMIT_KINDS.includes(kind),
    );
    return this.knownLimits;
  }
}

/**
 * Where the evidence of each row of a look is found: the object, what is said
 * of it, the limits of its namespace and its node, as far as the graph shows
 * them. A row costs no more than what is at hand of it.
 *
 * @public
 */
export function evidenceIn({
  clusters,
}: Pick<ObjectGraph, 'clusters'>): (row: JudgedObject) => EvidenceAtHand {
  const known = new Map<string, ClusterEvidence>();
  const clusterOf = (name: string) => {
    const view = clusters.find(({ cluster }) => cluster === name);
    const evidence = known.get(name) ?? (view && new ClusterEvidence(view));
    if (evidence) known.set(name, evidence);
    return evidence;
  };
  return row => {
    const { cluster, apiVersion, kind, namespace, name } = row;
    const { status, reason, params, message } = row.status;
    return {
      identity: { cluster, apiVersion, kind, namespace, name },
      status: { status, reason, params, message },
      ...clusterOf(cluster)?.of(row),
    };
  };
}
