import { Child } from '../../graph/Child';
import { failed, inProgress, successful, Verdict } from '../../judging/Verdict';
import { records, text, texts } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';

const CLASSES = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass' };
/** How a class was named before it had a field of its own. */
const CLASS_ANNOTATION = 'volume.beta.kubernetes.io/storage-class';
/** The scheduler found a node for a Pod that uses it: now it is provisioned. */
const SELECTED_NODE = 'volume.kubernetes.io/selected-node';

function classNameOf(claim: KubernetesObject): string | undefined {
  const annotation = claim.metadata.annotations?.[CLASS_ANNOTATION];
  return (annotation ?? text(claim, 'spec.storageClassName')) || undefined;
}

function uses(pod: KubernetesObject, claim: KubernetesObject): boolean {
  return (
    pod.metadata.namespace === claim.metadata.namespace &&
    records(pod, 'spec.volumes').some(
      volume =>
        text(volume, 'persistentVolumeClaim.claimName') === claim.metadata.name,
    )
  );
}

/** A counted Pod of the step that uses it. */
function userOf(claim: KubernetesObject, others: Child[]): string | undefined {
  return others
    .map(({ object }) => object)
    .find(object => object.kind === 'Pod' && uses(object, claim))?.metadata
    .name;
}

/**
 * Whether its volume is looked for only once a Pod is scheduled that uses it. A
 * claim that names its volume is bound at once (Kubernetes docs, Volume Binding
 * Mode).
 */
function waitsForPod(
  claim: KubernetesObject,
  storageClass: KubernetesObject,
): boolean {
  return (
    text(claim, 'status.phase') === 'Pending' &&
    text(storageClass, 'volumeBindingMode') === 'WaitForFirstConsumer' &&
    text(claim, 'spec.volumeName') === undefined &&
    claim.metadata.annotations?.[SELECTED_NODE] === undefined
  );
}

function pending(claim: KubernetesObject, context: RuleContext): Verdict {
  const storageClass = classNameOf(claim);
  const waiting = (params: Record<string, string>, extras = {}) =>
    inProgress('VolumePending', params, { ...extras });
  if (storageClass === undefined) {
    return waiting({}, { text: 'VolumePendingWithoutClass' });
  }
  const { apiVersion, kind } = CLASSES;
  const found = context.findClusterScoped(apiVersion, kind, storageClass);
  if (found === 'NotReadable') {
    return waiting({ storageClass }, { text: 'VolumePendingClassUnseen' });
  }
  if (found === 'NotFound') {
    return waiting({ storageClass }, { text: 'VolumePendingClassMissing' });
  }
  const pod = userOf(claim, context.others());
  if (pod !== undefined) {
    return waiting({ storageClass, pod }, { text: 'VolumePendingForPod' });
  }
  return waitsForPod(claim, found)
    ? successful('WaitForFirstConsumer', { storageClass })
    : waiting({ storageClass });
}

/**
 * Claims: there once they are bound. One that is bound for its first Pod has
 * what it asked for while no counted Pod uses it; where its class cannot be
 * read it is waited for. That provisioning failed stands in Events alone, which
 * never decide.
 */
export const persistentVolumeClaim: KindRule = {
  group: '',
  kind: 'PersistentVolumeClaim',
  columns: [
    {
      id: 'phase',
      title: 'Phase',
      value: object => text(object, 'status.phase'),
    },
    {
      id: 'volume',
      title: 'Volume',
      value: object => text(object, 'spec.volumeName'),
    },
    {
      id: 'capacity',
      title: 'Capacity',
      align: 'end',
      value: object => text(object, 'status.capacity.storage'),
    },
    {
      id: 'accessModes',
      title: 'Access modes',
      value: object => texts(object, 'spec.accessModes').join(', '),
    },
    { id: 'storageClass', title: 'Storage class', value: classNameOf },
  ],
  related: [{ ...CLASSES, isClusterScoped: true }],
  judgedLast: true,
  judge(object, context) {
    const phase = text(object, 'status.phase');
    const volume = text(object, 'spec.volumeName') ?? '';
    if (phase === 'Bound') return successful('Bound', { to: volume });
    if (phase === 'Lost') {
      return failed('VolumeLost', { volume });
    }
    return pending(object, context);
  },
};
