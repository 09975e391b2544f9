import {
  Cluster,
  ListSubscription,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { EventBook, EventReader } from './EventBook';

// What goes well, over and over: half of what a namespace's Events are.
const ORDINARY = [
  'Scheduled',
  'Pulled',
  'Created',
  'Started',
  'Killing',
  'SuccessfulCreate',
  'SuccessfulDelete',
  'ScalingReplicaSet',
  'SuccessfulRescale',
  'SawCompletedJob',
  'Completed',
  'LeaderElection',
];

const fieldSelector = ORDINARY.map(reason => `reason!=${reason}`).join(',');

interface OpenBook {
  book: EventBook;
  subscription: ListSubscription;
}

/**
 * The Events of the namespaces in which a step is open: one list for each,
 * however many steps read it, closed with its last reader.
 */
export class EventBooks {
  private readonly open = new Map<Cluster, Map<string, OpenBook>>();

  /** Joins the book of a namespace; `leave` with the same reader closes it again. */
  join(cluster: Cluster, namespace: string, reader: EventReader): EventBook {
    const books = this.open.get(cluster) ?? new Map<string, OpenBook>();
    this.open.set(cluster, books);
    const { book } = books.get(namespace) ?? this.begin(cluster, namespace);
    book.join(reader);
    return book;
  }

  leave(cluster: Cluster, namespace: string, reader: EventReader): void {
    const books = this.open.get(cluster);
    const known = books?.get(namespace);
    known?.book.leave(reader);
    if (!books || !known || known.book.hasReaders) return;
    known.subscription.close();
    books.delete(namespace);
    if (books.size === 0) this.open.delete(cluster);
  }

  private begin(cluster: Cluster, namespace: string): OpenBook {
    const book = new EventBook();
    const subscription = cluster.watch(
      {
        apiVersion: 'v1',
        kind: 'Event',
        namespace,
        fieldSelector,
        isContext: true,
      },
      book,
    );
    const begun = { book, subscription };
    this.open.get(cluster)?.set(namespace, begun);
    return begun;
  }
}
