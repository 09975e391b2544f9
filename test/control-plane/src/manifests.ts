/** A manifest as it is sent to the API server. @internal */
export type Manifest = Record<string, unknown> & {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
};

/** @internal */
export interface WorkloadOptions {
  /** Default `web`. */
  name?: string;
  namespace?: string;
  /** Default `registry.example.test/web:1`. */
  image?: string;
  /** Merged into the pod's spec. */
  podSpec?: Record<string, unknown>;
  /** Merged into the container. */
  container?: Record<string, unknown>;
  /** Of the pod template. */
  annotations?: Record<string, string>;
  /** Merged into the workload's spec. */
  spec?: Record<string, unknown>;
}

/** A Deployment of one replica with a readiness probe. @internal */
export function aDeployment(
  options: WorkloadOptions & { replicas?: number } = {},
): Manifest {
  const { name = 'web', namespace, replicas = 1, spec } = options;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, labels: labelsOf(name) },
    spec: {
      replicas,
      selector: { matchLabels: labelsOf(name) },
      template: podTemplate(name, options, {}),
      ...spec,
    },
  };
}

/** A StatefulSet of one replica whose pods come one after the other. @internal */
export function aStatefulSet(
  options: WorkloadOptions & { replicas?: number } = {},
): Manifest {
  const { name = 'ledger', namespace, replicas = 1, spec } = options;
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name, namespace, labels: labelsOf(name) },
    spec: {
      replicas,
      serviceName: name,
      selector: { matchLabels: labelsOf(name) },
      template: podTemplate(name, options, {}),
      ...spec,
    },
  };
}

/** A DaemonSet with a pod on every node. @internal */
export function aDaemonSet(options: WorkloadOptions = {}): Manifest {
  const { name = 'agent', namespace, spec } = options;
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name, namespace, labels: labelsOf(name) },
    spec: {
      selector: { matchLabels: labelsOf(name) },
      template: podTemplate(name, options, {}),
      ...spec,
    },
  };
}

/** A Job of one pod that is not tried again. @internal */
export function aJob(options: WorkloadOptions = {}): Manifest {
  const { name = 'migrate', namespace, spec } = options;
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, namespace, labels: labelsOf(name) },
    spec: {
      backoffLimit: 0,
      template: podTemplate(name, options, { restartPolicy: 'Never' }),
      ...spec,
    },
  };
}

/** A bare pod that is not restarted. @internal */
export function aPod(options: WorkloadOptions = {}): Manifest {
  const { name = 'tool', namespace } = options;
  const { metadata, spec } = podTemplate(name, options, {
    restartPolicy: 'Never',
  });
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, ...metadata },
    spec,
  };
}

function podTemplate(
  name: string,
  { image, container, podSpec, annotations }: WorkloadOptions,
  defaults: Record<string, unknown>,
) {
  return {
    metadata: {
      labels: labelsOf(name),
      ...(annotations && { annotations }),
    },
    spec: {
      ...defaults,
      containers: [
        {
          name,
          image: image ?? `registry.example.test/${name}:1`,
          readinessProbe: {
            httpGet: { path: '/healthz', port: 8080 },
            periodSeconds: 1,
          },
          resources: { requests: { cpu: '100m', memory: '64Mi' } },
          ...container,
        },
      ],
      ...podSpec,
    },
  };
}

function labelsOf(name: string): Record<string, string> {
  return { 'app.kubernetes.io/name': name };
}
