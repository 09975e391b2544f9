import { answerRequest } from '../api/answerRequest';
import { startControllers } from '../controllers/startControllers';
import { DemoClusterClient, Exchange } from '../pipelines/cluster';
import { MemoryRegistry } from '../registry/MemoryRegistry';
import { KubernetesObject, RegistryEvent } from '../registry/Registry';
import { StatusError } from '../registry/StatusError';

const nodes = 3;
/** Nobody else can ask: there is no server. */
const token = 'virtual';

/**
 * The demo cluster without a server, in virtual time.
 *
 * @internal
 */
export class VirtualCluster {
  private readonly present = new Map<string, KubernetesObject>();
  private readonly registry = new MemoryRegistry({ now: () => new Date() });
  private readonly controllers: ReturnType<typeof startControllers>;
  readonly client = new DemoClusterClient(this.exchange());

  constructor() {
    this.registry.subscribe(event => this.note(event));
    this.controllers = startControllers({
      registry: this.registry,
      timeFactor: 1,
      nodes,
    });
  }

  /** Everything that is there now. */
  objects(): KubernetesObject[] {
    return [...this.present.values()];
  }

  /** Hears every change from now on, until what it gives is called. */
  subscribe(listener: (event: RegistryEvent) => void): () => void {
    return this.registry.subscribe(listener);
  }

  async stop(): Promise<void> {
    await this.controllers.stop();
  }

  private note({ type, object }: RegistryEvent): void {
    const { uid } = object.metadata;
    if (type === 'DELETED') this.present.delete(uid);
    else this.present.set(uid, object);
  }

  /** What the API server would answer, without the wire. */
  private exchange(): Exchange {
    return async ({ method, path, body, contentType }) => {
      const url = new URL(path, 'https://virtual');
      try {
        const answer = await answerRequest(
          {
            registry: this.registry,
            token,
            timing: { bookmarkIntervalMs: 60_000, defaultWatchMs: 60_000 },
            now: () => new Date(),
          },
          {
            method,
            path: url.pathname,
            query: url.searchParams,
            headers: {
              authorization: `Bearer ${token}`,
              ...(contentType && { 'content-type': contentType }),
            },
            readBody: async () =>
              body === undefined ? '' : JSON.stringify(body),
          },
        );
        if ('start' in answer) throw new Error(`${path} is a stream`);
        return { status: answer.code, body: answer.body };
      } catch (error) {
        if (!(error instanceof StatusError)) throw error;
        return { status: error.code, body: error.body };
      }
    };
  }
}
