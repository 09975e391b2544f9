import { groupOf } from '../../kubernetes/identity';
import { Evidence } from '../Evidence';

/** Groups with a dot that come with Kubernetes: a definition may add to no other. */
const GROUPS = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'authentication.k8s.io',
  'authorization.k8s.io',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Whether a kind is one of a definition's: its reasons are its controller's own words. */
export function isCustom({ identity }: Evidence): boolean {
  const group = groupOf(identity.apiVersion);
  return group.includes('.') && !GROUPS.has(group);
}

/** Whether it is of one of these built-in kinds. */
export function isKind(evidence: Evidence, ...kinds: string[]): boolean {
  return !isCustom(evidence) && kinds.includes(evidence.identity.kind);
}
