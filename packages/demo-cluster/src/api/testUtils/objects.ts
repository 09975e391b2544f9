import { NewObject } from '../../registry/Registry';

/** A ConfigMap of the default namespace. */
export function aConfigMap(name: string, metadata = {}, data = {}): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'default', ...metadata },
    data: { a: '1', ...data },
  };
}

/** A Deployment of the default namespace. */
export function aDeployment(name: string, spec = {}): NewObject {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'default' },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'web', image: 'web:1' }] },
      },
      ...spec,
    },
  };
}
