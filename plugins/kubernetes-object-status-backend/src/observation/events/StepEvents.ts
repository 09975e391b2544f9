import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  EventSource,
  KubernetesObject,
  ObjectEvent,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { EventBook, EventReader } from './EventBook';
import { EventBooks } from './EventBooks';

/** What a step's explanations work with. */
export interface StepEventsWorld {
  books: EventBooks;
  /** Whether the step shows an object. */
  isShown(uid: string): boolean;
  /** Something else is said of an object that the step shows. */
  onSaid(): void;
}

/** A namespace of a cluster in which a step has objects. */
export interface EventPlace {
  cluster: Cluster;
  namespace: string;
}

/** What the clusters' Events say of the objects of one step. */
export class StepEvents implements EventReader {
  private readonly books = new Map<string, EventBook>();

  constructor(
    private readonly places: EventPlace[],
    private readonly world: StepEventsWorld,
  ) {}

  start(): void {
    for (const { cluster, namespace } of this.places) {
      const book = this.world.books.join(cluster, namespace, this);
      this.books.set(keyOf(cluster.name, namespace), book);
    }
  }

  close(): void {
    for (const { cluster, namespace } of this.places) {
      this.world.books.leave(cluster, namespace, this);
    }
    this.books.clear();
  }

  /** Where the objects of one cluster find what is said of them. */
  sourceOf(cluster: string): EventSource {
    const bookOf = (namespace: string | undefined) =>
      this.books.get(keyOf(cluster, namespace))?.said;
    return {
      about: (object: KubernetesObject): ObjectEvent[] =>
        bookOf(object.metadata.namespace)?.about(object) ?? [],
      aboutNamed: (kind, namespace, name) =>
        bookOf(namespace)?.aboutNamed(kind, namespace, name) ?? [],
    };
  }

  /** A Pod may wait for a claim that the step does not show. */
  wants({ uid, kind }: { uid?: string; kind?: string }): boolean {
    const isClaim = kind === 'PersistentVolumeClaim';
    return isClaim || uid === undefined || this.world.isShown(uid);
  }

  onSaid(): void {
    this.world.onSaid();
  }
}

function keyOf(cluster: string, namespace = ''): string {
  return `${cluster}|${namespace}`;
}
