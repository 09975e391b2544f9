import {
  Cluster,
  ListListener,
  ListSubscription,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  EventIndex,
  KubernetesObject,
  ObjectEvent,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { maskMessage } from '../redaction/maskText';
import { LiveName } from './LiveName';

/** Events about what lies in no namespace lie here. */
const clusterScoped = 'default';

/** A uid as API servers make them: anything else has no business in a selector. */
const plainUid = /^[\w.-]{1,100}$/;

/**
 * What the cluster says of one object in its Events, the newest first, masked;
 * by one list of them. Empty where it has no uid, and where they cannot be read
 * in time: nothing hangs on them.
 */
export async function readEvents(
  cluster: Cluster,
  { apiVersion, kind, namespace, name, uid }: LiveName,
  signal: AbortSignal,
): Promise<ObjectEvent[]> {
  if (uid === undefined || !plainUid.test(uid)) return [];
  const listed = await listOnce(
    cluster,
    {
      namespace: namespace ?? clusterScoped,
      fieldSelector: `involvedObject.uid=${uid}`,
    },
    signal,
  );
  return EventIndex.of(listed)
    .about({ apiVersion, kind, metadata: { namespace, name, uid } })
    .map(event => ({ ...event, message: maskMessage(event.message) }));
}

/** The first answer of a list, which is closed again at once. */
function listOnce(
  cluster: Cluster,
  of: { namespace: string; fieldSelector: string },
  signal: AbortSignal,
): Promise<KubernetesObject[]> {
  return new Promise(resolve => {
    // Empty while `watch` runs, which may answer within the call.
    const open: { subscription?: ListSubscription } = {};
    let isDone = false;
    const end = (events: KubernetesObject[]) => {
      if (isDone) return;
      isDone = true;
      signal.removeEventListener('abort', giveUp);
      open.subscription?.close();
      resolve(events);
    };
    const giveUp = () => end([]);
    const listener: ListListener = {
      onListed: end,
      onTrouble: giveUp,
      onUpserted: () => {},
      onDeleted: () => {},
      onObserved: () => {},
    };
    signal.addEventListener('abort', giveUp);
    open.subscription = cluster.watch(
      { apiVersion: 'v1', kind: 'Event', isContext: true, ...of },
      listener,
    );
    if (isDone) open.subscription.close();
  });
}
