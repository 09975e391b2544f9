import { EnvironmentConfig } from '../config/readConfig';
import { environmentOf } from '../environments/environmentOf';
import { actorOf } from './facts/actorOf';
import { commitOfRevision } from './facts/commitOf';
import { versionOf } from './facts/versionOf';
import { Rollout } from './Rollout';
import { SeenRollout } from './watch/SeenRollout';

/** What can be known of a rollout that was seen, its revision included. */
export function describeRollout(
  { workload, entity }: SeenRollout,
  given: {
    cluster: string;
    environments: EnvironmentConfig[];
    /** As a GitOps tool wrote it down. */
    revision?: string;
  },
): Rollout {
  const { cluster, environments, revision } = given;
  const { namespace } = workload.object.metadata;
  const sha = workload.commit ?? (revision && commitOfRevision(revision));
  const actor = actorOf(workload.manager);
  const found = environmentOf({ cluster, namespace }, environments);
  return {
    cluster,
    workload: workload.object,
    template: workload.template,
    createdAt: workload.createdAt,
    entityRef: entity.entityRef,
    environment: chooseEnvironment(found, entity.environments, environments),
    version: versionOf(workload, revision),
    source: {
      type: 'observed',
      ...(actor && { actor }),
      ...(sha && { commit: { sha } }),
    },
  };
}

/**
 * What the configuration says of the place counts; where it says nothing, and
 * the entity is deployed to one environment only, it is that one.
 */
function chooseEnvironment(
  found: string,
  named: readonly string[],
  environments: EnvironmentConfig[],
): string {
  if (found !== 'default') return found;
  const known = named.filter(name =>
    environments.some(environment => environment.name === name),
  );
  return known.length === 1 ? known[0] : found;
}
