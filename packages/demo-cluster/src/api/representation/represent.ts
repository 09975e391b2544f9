import { KindDefinition } from '../../kinds/KindDefinition';
import { toShown } from '../../kinds/eventFaces';
import { KubernetesObject } from '../../registry/Registry';
import { Representation } from './negotiate';
import { tableOf } from './tableOf';

const metaVersion = 'meta.k8s.io/v1';

/** What a list says of itself. @internal */
export interface ListMetadata {
  resourceVersion: string;
  continue?: string;
  remainingItemCount?: number;
}

/** What to show, and how. @internal */
export interface Shown {
  kind: KindDefinition;
  apiVersion: string;
  representation: Representation;
  now: Date;
}

/** One object in the form that was asked for. @internal */
export function representObject(
  { kind, apiVersion, representation, now }: Shown,
  object: KubernetesObject,
): unknown {
  const shown = toShown(object, apiVersion);
  switch (representation) {
    case 'metadata':
      return metadataOf(shown);
    case 'table':
      return tableOf(kind, [shown], now, {
        resourceVersion: object.metadata.resourceVersion,
      });
    default:
      return shown;
  }
}

/** Several objects in the form that was asked for. @internal */
export function representList(
  { kind, apiVersion, representation, now }: Shown,
  objects: KubernetesObject[],
  metadata: ListMetadata,
): unknown {
  const shown = objects.map(object => toShown(object, apiVersion));
  switch (representation) {
    case 'metadata':
      return {
        kind: 'PartialObjectMetadataList',
        apiVersion: metaVersion,
        metadata,
        items: shown.map(metadataOf),
      };
    case 'table':
      return tableOf(kind, shown, now, metadata);
    default:
      return {
        kind: `${kind.kind}List`,
        apiVersion,
        metadata,
        // The items of a typed list do not repeat what they are.
        items: shown.map(
          ({ kind: _kind, apiVersion: _version, ...rest }) => rest,
        ),
      };
  }
}

/** @internal */
export function metadataOf({ metadata }: KubernetesObject): unknown {
  return { kind: 'PartialObjectMetadata', apiVersion: metaVersion, metadata };
}
