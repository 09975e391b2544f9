import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { LabelSelector, parseLabelSelector } from './LabelSelector';

/** Annotations of an entity that say which workloads are its own; ours come before those of the Kubernetes plugin. */
export const entityAnnotations = {
  selector: [
    'kubernetes-object-status.io/label-selector',
    'backstage.io/kubernetes-label-selector',
  ],
  id: ['backstage.io/kubernetes-id'],
  namespaces: [
    'kubernetes-object-status.io/namespace',
    'backstage.io/kubernetes-namespace',
  ],
  clusters: [
    'kubernetes-object-status.io/cluster',
    'backstage.io/kubernetes-cluster',
  ],
  environments: ['kubernetes-object-status.io/environments'],
  autoRecord: ['kubernetes-object-status.io/auto-record'],
} as const;

/** The label by which the Kubernetes plugin finds the objects of an entity. */
const idLabel = 'backstage.io/kubernetes-id';

/** An entity whose workloads are watched. */
export interface WatchedEntity {
  entityRef: string;
  selector: LabelSelector;
  /** It is found by the label that names entities, which nobody sets by chance. */
  isSelectedById: boolean;
  /** Where its workloads are; absent for everywhere. */
  namespaces?: string[];
  clusters?: string[];
  /** Environments that it is deployed to, as far as it says so. */
  environments: string[];
}

/** What the annotations of an entity come to. */
export type EntityReading =
  | { type: 'Watched'; entity: WatchedEntity }
  /** It has no workloads, or wants none of them recorded. */
  | { type: 'NotWatched' }
  /** A sentence for the log. */
  | { type: 'Unreadable'; message: string };

/** Reads the annotations; several namespaces, clusters or environments are separated by commas. */
export function readEntity(entity: Entity): EntityReading {
  const { annotations = {} } = entity.metadata;
  const first = (names: readonly string[]) =>
    names
      .map(name => annotations[name]?.trim())
      .find(found => found !== undefined && found !== '');
  const list = (names: readonly string[]) => {
    const found = first(names)
      ?.split(',')
      .map(item => item.trim())
      .filter(item => item !== '');
    return found?.length ? found : undefined;
  };
  if (first(entityAnnotations.autoRecord) === 'false') {
    return { type: 'NotWatched' };
  }
  const entityRef = stringifyEntityRef(entity);
  const text = first(entityAnnotations.selector);
  const id = first(entityAnnotations.id);
  if (text === undefined && id === undefined) return { type: 'NotWatched' };
  const selector =
    text === undefined
      ? parseLabelSelector(`${idLabel}=${id}`)
      : parseLabelSelector(text);
  if (!selector) {
    return {
      type: 'Unreadable',
      message: `The rollouts of ${entityRef} are not recorded, because its annotation ${
        text === undefined
          ? 'kubernetes-id is no label value'
          : 'is no label selector'
      }: ${JSON.stringify(text ?? id)}`,
    };
  }
  return {
    type: 'Watched',
    entity: {
      entityRef,
      selector,
      isSelectedById: text === undefined,
      namespaces: list(entityAnnotations.namespaces),
      clusters: list(entityAnnotations.clusters),
      environments: list(entityAnnotations.environments) ?? [],
    },
  };
}
