/** Order of the tables of applied kinds (`ui.md` section 4.6). */
const workloads = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'Pod',
];
const others = [
  'Service',
  'Ingress',
  'ConfigMap',
  'Secret',
  'PersistentVolumeClaim',
  'PersistentVolume',
];

/** API groups whose other kinds run pods, so they stand with the workloads. */
const workloadGroups = ['apps', 'batch'];

/** Kinds that only ever appear as children, from owner to owned. */
const children = ['ReplicaSet', 'Job', 'Pod', 'EndpointSlice'];

/**
 * Place of an applied kind among the tables; equal places are ordered by name.
 *
 * @internal
 */
export function placeOfAppliedKind(group: string, kind: string): number {
  const workload = workloads.indexOf(kind);
  if (workload >= 0) return workload;
  if (workloadGroups.includes(group)) return workloads.length;
  const other = others.indexOf(kind);
  return workloads.length + 1 + (other >= 0 ? other : others.length);
}

/**
 * Place of a kind of which the step applied nothing; after all applied ones.
 *
 * @internal
 */
export function placeOfChildKind(kind: string): number {
  const place = children.indexOf(kind);
  return 100 + (place >= 0 ? place : children.length);
}

/**
 * Plural of a kind. Kinds are names in Kubernetes' English, so no language
 * has its own.
 *
 * @internal
 */
export function pluralOfKind(kind: string): string {
  if (/(s|x|ch|sh)$/i.test(kind))
    return /points$/.test(kind) ? kind : `${kind}es`;
  if (/[^aeiou]y$/i.test(kind)) return `${kind.slice(0, -1)}ies`;
  return `${kind}s`;
}
