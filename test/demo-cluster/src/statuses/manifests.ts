import {
  aDeployment,
  Manifest,
  WorkloadOptions,
} from '@object-status/test-control-plane';
import {
  behaviourAnnotation,
  behaviours,
  namedBehaviourAnnotation,
  PodBehaviour,
} from '@object-status/demo-cluster';

/** What pods do: a behaviour of the list by its name, or one of the test's own. */
export type Pods = string | PodBehaviour;

/** Annotations that make pods behave so. */
export function behaving(pods: Pods): Record<string, string> {
  return typeof pods === 'string'
    ? { [namedBehaviourAnnotation]: pods }
    : { [behaviourAnnotation]: JSON.stringify(pods) };
}

/** Ready soon after the start. */
export const quick: PodBehaviour = {
  create: 0.5,
  stop: 1,
  lives: [{ ready: 1, runs: null }],
};

/** The registry does not have the image. */
export const unpullable: PodBehaviour = {
  pull: { error: 'ErrImagePull', errFor: 1, backoffs: [5] },
};

/** A Deployment `web` with pods of a behaviour. */
export function web(
  pods: Pods,
  options: WorkloadOptions & { replicas?: number } = {},
): Manifest {
  const behaviour = behaviours.find(({ name }) => name === pods);
  return aDeployment({
    annotations: behaving(pods),
    podSpec: behaviour?.podSpec,
    container: behaviour?.container,
    ...options,
  });
}

/** A StatefulSet `db` with pods of a behaviour. */
export function db(
  pods: Pods,
  options: WorkloadOptions & { replicas?: number } = {},
): Manifest {
  const { spec, ...others } = options;
  const { spec: deploymentSpec, metadata } = web(pods, {
    name: 'db',
    ...others,
  });
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata,
    spec: { ...Object(deploymentSpec), serviceName: 'db', ...spec },
  };
}

/** A DaemonSet `agent` with pods of a behaviour. */
export function agent(pods: Pods, options: WorkloadOptions = {}): Manifest {
  const { spec, ...others } = options;
  const { spec: deploymentSpec, metadata } = web(pods, {
    name: 'agent',
    ...others,
  });
  const { replicas: _replicas, ...content } = Object(deploymentSpec);
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata,
    spec: { ...content, ...spec },
  };
}

/** A Job `migrate` with pods of a behaviour, which are not tried again by default. */
export function migrate(
  pods: Pods,
  spec: Record<string, unknown> = {},
  podSpec: Record<string, unknown> = {},
): Manifest {
  const labels = { 'app.kubernetes.io/name': 'migrate' };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'migrate', labels },
    spec: {
      backoffLimit: 0,
      template: {
        metadata: { labels, annotations: behaving(pods) },
        spec: {
          restartPolicy: 'Never',
          containers: [
            { name: 'migrate', image: 'registry.example.test/migrate:1' },
          ],
          ...podSpec,
        },
      },
      ...spec,
    },
  };
}
