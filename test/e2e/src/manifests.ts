/** What is sent to the cluster and to the portal alike. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
  [field: string]: unknown;
}

interface WorkloadOptions {
  namespace: string;
  /** Of Deployment and container; default `checkout`. */
  name?: string;
  image: string;
  /** What the scripted kubelet does with the pods; see test/control-plane. */
  behaviour: Record<string, unknown>;
}

/** A Deployment of two pods and its ConfigMap. */
export function checkout(options: WorkloadOptions): Manifest[] {
  const { namespace, name = 'checkout', image, behaviour } = options;
  const labels = { 'app.kubernetes.io/name': name };
  const annotations = {
    'control-plane.test/behaviour': JSON.stringify(behaviour),
  };
  return [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: `${name}-config`, namespace },
      data: { currency: 'EUR', retries: '3' },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace },
      spec: {
        replicas: 2,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels, annotations },
          spec: { containers: [{ name: 'app', image }] },
        },
      },
    },
  ];
}
