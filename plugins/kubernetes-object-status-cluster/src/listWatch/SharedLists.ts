import pLimit from 'p-limit';
import {
  ListListener,
  ListProof,
  ListSubscription,
  ListTarget,
} from '../Cluster';
import { Freshness } from './Audience';
import { ListReader, ListReaderOptions } from './ListReader';
import { ListWatch } from './ListWatch';

/**
 * The open lists of a cluster: one for each target, however many listen to it,
 * closed with its last listener (W10).
 *
 * @internal
 */
export class SharedLists {
  readonly #options: ListReaderOptions;
  readonly #limit: pLimit.Limit;
  readonly #lists = new Map<string, ListWatch>();
  readonly #closing = new Set<Promise<void>>();

  constructor(options: ListReaderOptions) {
    this.#options = options;
    this.#limit = pLimit(options.settings.limits.parallelLists);
  }

  get size(): number {
    return this.#lists.size;
  }

  listen(
    target: ListTarget,
    listener: ListListener,
    freshness: Freshness,
  ): ListSubscription {
    const key = keyOf(target);
    const list = this.#lists.get(key) ?? this.#open(key, target);
    const subscription = list.join(listener, sane(freshness));
    return {
      close: () => {
        subscription.close();
        if (list.size === 0 && this.#lists.get(key) === list) this.#close(key);
      },
    };
  }

  /** Through the open list where there is one, so that it learns from the proof. */
  prove(target: ListTarget, signal: AbortSignal): Promise<ListProof> {
    const list = this.#lists.get(keyOf(target));
    if (list) return list.prove(signal);
    return new ListReader(this.#options, target).prove(signal);
  }

  /** Ends every list; resolves when nothing of them runs any more. */
  async close(): Promise<void> {
    for (const key of [...this.#lists.keys()]) this.#close(key);
    await Promise.all(this.#closing);
  }

  #open(key: string, target: ListTarget): ListWatch {
    const list = new ListWatch({
      ...this.#options,
      target: { ...target },
      limit: task => this.#limit(task),
    });
    this.#lists.set(key, list);
    return list;
  }

  #close(key: string): void {
    const list = this.#lists.get(key);
    this.#lists.delete(key);
    if (!list) return;
    const closed = list.close().finally(() => this.#closing.delete(closed));
    this.#closing.add(closed);
  }
}

function keyOf(target: ListTarget): string {
  const { apiVersion, kind, namespace = '', fieldSelector = '' } = target;
  const projection = target.projection?.name ?? '';
  return JSON.stringify([
    apiVersion,
    kind,
    namespace,
    fieldSelector,
    projection,
  ]);
}

/** `0` and nothing mean "any state, however old" to an API server. */
function sane(freshness: Freshness): Freshness {
  if (typeof freshness !== 'object') return freshness;
  return ['', '0'].includes(freshness.notOlderThan) ? 'consistent' : freshness;
}
