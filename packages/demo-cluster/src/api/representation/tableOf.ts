import { KindDefinition } from '../../kinds/KindDefinition';
import { KubernetesObject } from '../../registry/Registry';
import { columnsOf } from './columns';

/** Rows for people, as `kubectl get` shows them. @internal */
export function tableOf(
  kind: KindDefinition,
  objects: KubernetesObject[],
  now: Date,
  metadata: object,
): unknown {
  const columns = columnsOf(kind);
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: columns.map(
      ({ name, type = 'string', priority = 0 }) => ({
        name,
        type,
        format: name === 'Name' ? 'name' : '',
        description: name,
        priority,
      }),
    ),
    rows: objects.map(object => ({
      cells: columns.map(({ cell }) => cell(object, now)),
      object: {
        kind: 'PartialObjectMetadata',
        apiVersion: 'meta.k8s.io/v1',
        metadata: object.metadata,
      },
    })),
  };
}
