import { z } from 'zod';
import { ServedKind } from '../Cluster';
import { ClusterError, isClusterError } from '../errors/ClusterError';
import { BackOff } from '../listWatch/BackOff';
import { ClusterSettings } from '../options';
import { ClusterTransport } from '../transport/ClusterTransport';
import { noAnswer } from '../transport/connectFault';
import { startDeadline } from '../transport/Deadline';
import { unlessAborted } from '../transport/waiting';
import { apiRoot } from './listPath';

const resourceListSchema = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      namespaced: z.boolean(),
      verbs: z.array(z.string()).optional(),
    }),
  ),
});

interface KnownVersion {
  kinds: Map<string, ServedKind>;
  backOff: BackOff;
  /** Before this instant a kind that is not there is not looked up again. */
  askAgainAt: number;
}

/**
 * The kinds that a cluster serves, read per group and version and remembered.
 *
 * @internal
 */
export class Discovery {
  readonly #transport: ClusterTransport;
  readonly #settings: ClusterSettings;
  readonly #closing: AbortSignal;
  readonly #cluster: string;
  readonly #known = new Map<string, KnownVersion>();
  readonly #asking = new Map<string, Promise<KnownVersion>>();

  constructor(
    cluster: string,
    transport: ClusterTransport,
    settings: ClusterSettings,
    closing: AbortSignal,
  ) {
    this.#cluster = cluster;
    this.#transport = transport;
    this.#settings = settings;
    this.#closing = closing;
  }

  /** See `Cluster.findKind`. */
  async findKind(
    apiVersion: string,
    kind: string,
    signal?: AbortSignal,
  ): Promise<ServedKind | undefined> {
    const known = this.#known.get(apiVersion);
    const served = known?.kinds.get(kind);
    if (served) return served;
    if (known && this.#settings.now() < known.askAgainAt) return undefined;
    const fresh = await unlessAborted(this.#ask(apiVersion), signal);
    return fresh.kinds.get(kind);
  }

  /** Forgets a kind that turned out not to be served any more. */
  forget(apiVersion: string, kind: string): void {
    this.#known.get(apiVersion)?.kinds.delete(kind);
  }

  /** One question at a time for each group and version. */
  #ask(apiVersion: string): Promise<KnownVersion> {
    const asking = this.#asking.get(apiVersion);
    if (asking) return asking;
    const asked = this.#read(apiVersion).finally(() =>
      this.#asking.delete(apiVersion),
    );
    this.#asking.set(apiVersion, asked);
    return asked;
  }

  async #read(apiVersion: string): Promise<KnownVersion> {
    const backOff =
      this.#known.get(apiVersion)?.backOff ?? new BackOff(this.#settings);
    const known = {
      kinds: await this.#readKinds(apiVersion),
      backOff,
      askAgainAt: this.#settings.now() + backOff.next(),
    };
    this.#known.set(apiVersion, known);
    return known;
  }

  async #readKinds(apiVersion: string): Promise<Map<string, ServedKind>> {
    const { timing, limits } = this.#settings;
    const attempt = `look up the kinds of ${apiVersion}`;
    const deadline = startDeadline(timing.requestTimeoutMs, this.#closing);
    try {
      const text = await this.#transport.getText(
        {
          path: apiRoot(apiVersion),
          accept: 'application/json',
          attempt,
          signal: deadline.signal,
        },
        limits.maxAnswerBytes,
      );
      return this.#parse(apiVersion, text);
    } catch (error) {
      if (isClusterError(error) && error.code === 'NotFound') return new Map();
      if (!deadline.isExpired()) throw error;
      throw noAnswer(this.#cluster, attempt, timing.requestTimeoutMs);
    } finally {
      deadline.clear();
    }
  }

  #parse(apiVersion: string, text: string): Map<string, ServedKind> {
    const parsed = parseResources(text);
    if (!parsed) {
      throw new ClusterError(
        'BadAnswer',
        `Cluster ${
          this.#cluster
        } answered the look-up of ${apiVersion} with something else; check that its url is an API server's.`,
        { retry: 'later' },
      );
    }
    const names = new Set(parsed.resources.map(({ name }) => name));
    const kinds = new Map<string, ServedKind>();
    for (const { name, kind, namespaced } of parsed.resources) {
      // Subresources come in the same list.
      if (name.includes('/')) continue;
      const hasStatus = names.has(`${name}/status`);
      kinds.set(kind, {
        apiVersion,
        kind,
        resource: name,
        namespaced,
        hasStatus,
      });
    }
    return kinds;
  }
}

function parseResources(text: string) {
  try {
    return resourceListSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
