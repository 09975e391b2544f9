import { ListProof, ListTarget, ServedKind } from '../Cluster';
import { Discovery } from '../discovery/Discovery';
import { describeTarget, listPath, listQuery } from '../discovery/listPath';
import { ClusterError } from '../errors/ClusterError';
import { ClusterSettings } from '../options';
import { readMetadata } from '../store/readMetadata';
import { readObject } from '../store/readObject';
import { isFields } from '../store/fields';
import { StoredObject } from '../store/StoredObject';
import { ClusterTransport } from '../transport/ClusterTransport';
import { Connection } from '../transport/Connection';
import { noAnswer } from '../transport/connectFault';
import { startDeadline } from '../transport/Deadline';
import { readPages } from './readPages';
import { WatchFrame } from './watchFrame';
import { watchFrames } from './watchFrames';

// Falls back to whole objects where an aggregated API has no metadata form.
const metadataOnly =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json';

/** What reading lists of a cluster takes. @internal */
export interface ListReaderOptions {
  cluster: string;
  transport: ClusterTransport;
  discovery: Discovery;
  settings: ClusterSettings;
}

/**
 * The three reads of one list: whole, as a watch, and as a proof.
 *
 * @internal
 */
export class ListReader {
  readonly #options: ListReaderOptions;
  readonly #target: ListTarget;

  constructor(options: ListReaderOptions, target: ListTarget) {
    this.#options = options;
    this.#target = target;
  }

  /**
   * Every object and the list's resourceVersion: at least as new as the one
   * given, else of the present state.
   *
   * @throws ClusterError
   */
  async list(
    notOlderThan: string | undefined,
    signal: AbortSignal,
  ): Promise<{ objects: StoredObject[]; resourceVersion: string }> {
    const { maxDepth } = this.#options.settings.limits;
    const served = await this.#served(signal);
    const { items, resourceVersion } = await readPages({
      ...this.#pages(served),
      accept: 'application/json',
      pageTimeoutMs: this.#options.settings.timing.listTimeoutMs,
      notOlderThan,
      signal,
    });
    const objects = items.map(
      item => readObject(item, this.#target, maxDepth) ?? this.#badItem(served),
    );
    return { objects, resourceVersion };
  }

  /** The events since a resourceVersion. @throws ClusterError */
  async *watch(
    resourceVersion: string,
    signal: AbortSignal,
    onOpened: (connection: Connection) => void,
  ): AsyncGenerator<WatchFrame> {
    const { cluster, transport, settings } = this.#options;
    const served = await this.#served(signal);
    yield* watchFrames({
      transport,
      settings,
      cluster,
      path: listPath(this.#target, served),
      query: listQuery(this.#target),
      objectType: this.#target,
      resourceVersion,
      attempt: `watch ${describeTarget(this.#target, served.resource)}`,
      signal,
      onOpened,
    });
  }

  /**
   * Uid and resourceVersion of every object, as a consistent read shows them:
   * asked for without a resourceVersion, metadata only (R2).
   *
   * @throws ClusterError
   */
  async prove(signal: AbortSignal): Promise<ListProof> {
    const { proveTimeoutMs } = this.#options.settings.timing;
    const deadline = startDeadline(proveTimeoutMs, signal);
    try {
      const served = await this.#served(deadline.signal);
      const { items } = await readPages({
        ...this.#pages(served),
        accept: metadataOnly,
        pageTimeoutMs: proveTimeoutMs,
        signal: deadline.signal,
      });
      return new Map(items.map(item => this.#readProof(item, served)));
    } catch (error) {
      if (!deadline.isExpired()) throw error;
      const attempt = `list ${describeTarget(this.#target)}`;
      throw noAnswer(this.#options.cluster, attempt, proveTimeoutMs);
    } finally {
      deadline.clear();
    }
  }

  /** @throws ClusterError - also when the cluster does not serve the kind */
  async #served(signal: AbortSignal): Promise<ServedKind> {
    const { apiVersion, kind } = this.#target;
    const { discovery, cluster } = this.#options;
    const served = await discovery.findKind(apiVersion, kind, signal);
    if (served) return served;
    throw new ClusterError(
      'NotFound',
      `Cluster ${cluster} does not serve ${kind} of ${apiVersion}; install its definition or correct apiVersion and kind.`,
      { retry: 'later', status: 404 },
    );
  }

  #pages(served: ServedKind) {
    const { cluster, transport, settings } = this.#options;
    return {
      transport,
      cluster,
      path: listPath(this.#target, served),
      query: listQuery(this.#target),
      attempt: `list ${describeTarget(this.#target, served.resource)}`,
      pageSize: settings.limits.pageSize,
      maxBytes: settings.limits.maxAnswerBytes,
    };
  }

  #readProof(item: unknown, served: ServedKind): [string, string] {
    const metadata = isFields(item) && readMetadata(item.metadata);
    if (!metadata) return this.#badItem(served);
    return [metadata.uid, metadata.resourceVersion];
  }

  /** An object left out would look deleted: no list at all is the safe answer. */
  #badItem({ resource }: ServedKind): never {
    throw new ClusterError(
      'BadAnswer',
      `Cluster ${
        this.#options.cluster
      } listed an object without name, uid or resourceVersion among ${describeTarget(
        this.#target,
        resource,
      )}; it cannot be observed.`,
      { retry: 'later' },
    );
  }
}
