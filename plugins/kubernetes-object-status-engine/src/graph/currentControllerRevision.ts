import { number, read, record } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { sameTemplate } from '../kubernetes/manifest/sameTemplate';

/** The pod template that a revision holds: as a patch that replaces the one there is. */
function templateOf(revision: KubernetesObject): unknown {
  const template = record(revision, 'data.spec.template');
  if (!template) return undefined;
  const { $patch: _, ...rest } = template;
  return rest;
}

/**
 * The ControllerRevision of a DaemonSet's current revision: the newest, if it
 * has the DaemonSet's pod template. After a change its controller makes one, or
 * gives an old one the newest number; until then none is current.
 */
export function currentControllerRevision(
  daemonSet: KubernetesObject,
  children: KubernetesObject[],
): KubernetesObject | undefined {
  const newest = children
    .filter(({ kind }) => kind === 'ControllerRevision')
    .reduce<KubernetesObject | undefined>(
      (best, each) =>
        best &&
        (number(best, 'revision') ?? 0) > (number(each, 'revision') ?? 0)
          ? best
          : each,
      undefined,
    );
  const template = read(daemonSet, 'spec.template');
  const isCurrent = newest && sameTemplate(templateOf(newest), template);
  return isCurrent ? newest : undefined;
}
