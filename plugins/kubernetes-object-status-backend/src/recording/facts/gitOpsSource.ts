import { ObjectName } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { fields } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Workload } from './Workload';

const { text } = fields;

/** The object of a GitOps tool that applies a workload. */
export interface GitOpsSource {
  object: ObjectName;
  /** The revision that it applied last, or is applying, as it wrote it down. */
  revisionOf(object: unknown): string | undefined;
}

const trackingId = 'argocd.argoproj.io/tracking-id';

/**
 * Which Application or Kustomization a workload names by its labels and
 * annotations.
 *
 * @param argoCdNamespace - where Argo CD's own Applications are
 */
export function gitOpsSource(
  workload: Pick<Workload, 'object' | 'origin' | 'manager'>,
  argoCdNamespace: string,
): GitOpsSource | undefined {
  return kustomizationOf(workload) ?? applicationOf(workload, argoCdNamespace);
}

/** @see https://fluxcd.io/flux/components/kustomize/kustomizations/ */
function kustomizationOf({
  object,
}: Pick<Workload, 'object'>): GitOpsSource | undefined {
  const { labels = {} } = object.metadata;
  const name = labels['kustomize.toolkit.fluxcd.io/name'];
  const namespace = labels['kustomize.toolkit.fluxcd.io/namespace'];
  if (!name || !namespace) return undefined;
  return {
    object: {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      namespace,
      name,
    },
    // The applied revision is written after everything became healthy, the
    // attempted one before anything is applied: the latter is this rollout's.
    revisionOf: kustomization =>
      text(kustomization, 'status.lastAttemptedRevision') ||
      text(kustomization, 'status.lastAppliedRevision') ||
      undefined,
  };
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/resource_tracking/ */
function applicationOf(
  workload: Pick<Workload, 'object' | 'origin' | 'manager'>,
  argoCdNamespace: string,
): GitOpsSource | undefined {
  const tracked = applicationName(workload);
  if (!tracked) return undefined;
  // An Application outside of Argo CD's own namespace is `namespace_name`.
  const [namespace, name] = tracked.includes('_')
    ? tracked.split('_', 2)
    : [argoCdNamespace, tracked];
  return {
    object: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      namespace,
      name,
    },
    revisionOf: revisionOfApplication,
  };
}

function applicationName({
  object,
  origin,
  manager,
}: Pick<Workload, 'object' | 'origin' | 'manager'>): string | undefined {
  const byId = origin[trackingId]?.split(':', 1)[0];
  if (byId) return byId;
  const { labels = {} } = object.metadata;
  const own = labels['argocd.argoproj.io/instance'];
  if (own) return own;
  // Helm charts carry this label too: it names an Application only where Argo CD applies.
  const isByArgoCd = /^argocd-(?:application-)?controller$/.test(manager ?? '');
  return (isByArgoCd && labels['app.kubernetes.io/instance']) || undefined;
}

/**
 * What is synced, before what it is compared with: after a rollback these differ.
 * An Application of several sources has several revisions; the first one counts.
 */
function revisionOfApplication(application: unknown): string | undefined {
  const operation = fields.record(application, 'status.operationState');
  const isRunning = text(operation, 'phase') === 'Running';
  const found = [
    isRunning ? text(operation, 'operation.sync.revision') : undefined,
    ...revisionsIn(operation, 'syncResult'),
    ...revisionsIn(application, 'status.sync'),
  ];
  return found.find(revision => revision !== undefined && revision !== '');
}

function revisionsIn(object: unknown, path: string): Array<string | undefined> {
  return [
    text(object, `${path}.revision`),
    fields.texts(object, `${path}.revisions`)[0],
  ];
}
