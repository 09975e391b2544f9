import { EventIndex } from '../graph/EventIndex';
import { isEvent } from '../graph/readEvent';
import { JudgedObject } from '../judging/Judgement';
import { text } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { Evidence } from './Evidence';

function isTelling({ counted, notCounted }: JudgedObject): boolean {
  return counted || notCounted === 'ExplainsOwner';
}

const WORST_FIRST = ['Failed', 'Paused', 'Unknown', 'InProgress', 'Successful'];

function byStatus(a: JudgedObject, b: JudgedObject): number {
  const rank = ({ status }: JudgedObject) => WORST_FIRST.indexOf(status.status);
  return rank(a) - rank(b);
}

/** What is at hand of one cluster when a row is explained. */
class AtHand {
  private readonly byUid = new Map<string, KubernetesObject>();
  private readonly nodes = new Map<string, KubernetesObject>();
  private readonly limits: KubernetesObject[] = [];
  private readonly events: EventIndex;

  constructor(objects: KubernetesObject[]) {
    this.events = EventIndex.of(objects.filter(isEvent));
    for (const object of objects) {
      const { uid, name } = object.metadata;
      if (uid) this.byUid.set(uid, object);
      if (object.kind === 'Node') this.nodes.set(name, object);
      const isLimit = ['ResourceQuota', 'LimitRange'].includes(object.kind);
      if (isLimit) this.limits.push(object);
    }
  }

  of(row: JudgedObject): Omit<Evidence, 'identity' | 'status' | 'children'> {
    const object = row.uid === undefined ? undefined : this.byUid.get(row.uid);
    if (!object) return {};
    const events = this.events.about(object);
    const { namespace } = row;
    const limits = this.limits.filter(
      limit => limit.metadata.namespace === namespace,
    );
    const nodeName = text(object, 'spec.nodeName');
    return {
      object,
      ...(events.length > 0 && { events }),
      ...(limits.length > 0 && { limits }),
      ...(nodeName && { node: this.nodes.get(nodeName) }),
    };
  }
}

/**
 * What is at hand to explain a row of a judgement: the row and what hangs on
 * it, with what is seen of the objects in its cluster (Events, Nodes,
 * ResourceQuotas and LimitRanges among them). `undefined` where there is no
 * such row.
 *
 * @public
 */
export function evidenceOfRow(
  rows: JudgedObject[],
  id: string,
  objects: KubernetesObject[],
): Evidence | undefined {
  const atHand = new AtHand(objects);
  const evidenceOf = (row: JudgedObject, above: string[]): Evidence => {
    const { cluster, apiVersion, kind, namespace, name } = row;
    const { status, reason, params, message } = row.status;
    const path = [...above, row.id];
    return {
      identity: { cluster, apiVersion, kind, namespace, name },
      status: { status, reason, params, message },
      ...atHand.of(row),
      children: rows
        .filter(({ parentId }) => parentId === row.id)
        .filter(child => isTelling(child) && !path.includes(child.id))
        .sort(byStatus)
        .map(child => evidenceOf(child, path)),
    };
  };
  const found = rows.find(row => row.id === id);
  return found && evidenceOf(found, []);
}
