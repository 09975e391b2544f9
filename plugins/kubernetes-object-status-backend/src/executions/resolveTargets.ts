import { StepRequest } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ScopeTarget } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { EnvironmentConfig } from '../config/readConfig';
import { holds } from '../environments/environmentOf';
import { Faults } from './Faults';

/** What targets are resolved against. */
export interface Places {
  /** Names of the configured clusters. */
  clusters: string[];
  /** Absent when the environment is not known: that is told elsewhere. */
  environment?: EnvironmentConfig;
}

/**
 * Where a step goes: what it names, else the only cluster there is. Empty
 * when it cannot be told, which is a fault.
 */
export function resolveTargets(
  step: StepRequest,
  pointer: string,
  places: Places,
  faults: Faults,
): ScopeTarget[] {
  const targets = namedTargets(step, pointer, places, faults);
  targets.forEach(target => checkNamespace(target, pointer, places, faults));
  return targets;
}

/** A namespace of another environment is not meant. */
function checkNamespace(
  { cluster, namespace }: ScopeTarget,
  pointer: string,
  { environment }: Places,
  faults: Faults,
): void {
  if (!environment?.namespaces || namespace === undefined) return;
  const { name, namespaces } = environment;
  if (holds({ namespaces }, { cluster, namespace })) return;
  faults.add(
    'NamespaceNotInEnvironment',
    `${pointer}/namespace`,
    `The namespace "${namespace}" does not belong to the environment "${name}"`,
  );
}

function namedTargets(
  step: StepRequest,
  pointer: string,
  places: Places,
  faults: Faults,
): ScopeTarget[] {
  if (step.targets && (step.cluster ?? step.namespace) !== undefined) {
    faults.add(
      'ConflictingTargets',
      `${pointer}/targets`,
      'targets cannot stand beside cluster or namespace: give one of them',
    );
  }
  if (step.targets && step.targets.length > 0) {
    step.targets.forEach(({ cluster }, index) =>
      checkCluster(
        cluster,
        `${pointer}/targets/${index}/cluster`,
        places,
        faults,
      ),
    );
    return step.targets;
  }
  const cluster = step.cluster ?? onlyCluster(places);
  if (cluster === undefined) {
    faults.add('ClusterMissing', `${pointer}/cluster`, missing(places));
    return [];
  }
  checkCluster(cluster, `${pointer}/cluster`, places, faults);
  return [{ cluster, namespace: step.namespace }];
}

/** Whether it is there and belongs to the environment. */
export function checkCluster(
  cluster: string,
  pointer: string,
  { clusters, environment }: Places,
  faults: Faults,
): void {
  if (!clusters.includes(cluster)) {
    faults.add(
      'UnknownCluster',
      pointer,
      `The cluster "${cluster}" is not configured: name one that is, or add it to the configuration`,
    );
    return;
  }
  if (environment?.clusters && !environment.clusters.includes(cluster)) {
    faults.add(
      'ClusterNotInEnvironment',
      pointer,
      `The cluster "${cluster}" does not belong to the environment "${environment.name}"`,
    );
  }
}

function onlyCluster({ clusters, environment }: Places): string | undefined {
  const candidates = environment?.clusters ?? clusters;
  return candidates.length === 1 ? candidates[0] : undefined;
}

function missing({ clusters }: Places): string {
  return clusters.length === 0
    ? 'No cluster is configured: add one to kubernetesObjectStatus.clusters'
    : 'The step names no cluster, and there is more than one: give cluster';
}
