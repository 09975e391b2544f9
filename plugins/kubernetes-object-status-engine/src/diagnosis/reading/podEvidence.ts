import { records, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { Container, containersOf } from '../../rules/pod/containers';
import { Evidence } from '../Evidence';
import { isKind } from './builtInKinds';
import { param } from './reasons';

/** The Pod, where the evidence is about one that is there. */
export function podOf(evidence: Evidence): KubernetesObject | undefined {
  return isKind(evidence, 'Pod') ? evidence.object : undefined;
}

/** Its containers; none for what is no Pod. */
export function containersIn(evidence: Evidence): Container[] {
  const pod = podOf(evidence);
  return pod ? containersOf(pod) : [];
}

/** The container that its reason names, else the first for which `isMeant` holds. */
export function troubledContainer(
  evidence: Evidence,
  isMeant: (container: Container) => boolean,
): Container | undefined {
  const meant = containersIn(evidence).filter(isMeant);
  const name = param(evidence, 'container');
  return meant.find(each => each.name === name) ?? meant[0];
}

/** What the specification says of a container. */
export function specOf(
  evidence: Evidence,
  name: string,
): Record<string, unknown> | undefined {
  const pod = podOf(evidence);
  return [
    ...records(pod, 'spec.containers'),
    ...records(pod, 'spec.initContainers'),
  ].find(each => text(each, 'name') === name);
}

const BEING_CREATED = ['Pending', 'PodInitializing', 'ContainerCreating'];

/** Whether its containers are still to be made: what events say of that is not over. */
export function isBeingCreated(evidence: Evidence): boolean {
  return (
    podOf(evidence) !== undefined &&
    BEING_CREATED.includes(evidence.status.reason)
  );
}
