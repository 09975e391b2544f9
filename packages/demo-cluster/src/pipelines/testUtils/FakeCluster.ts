import {
  ClusterRequest,
  ClusterResponse,
  ClusterUnreachableError,
  Exchange,
} from '../cluster/Exchange';

/** An API server that stores what is applied and answers with it. */
export class FakeCluster {
  readonly requests: ClusterRequest[] = [];
  readonly objects = new Map<string, Record<string, unknown>>();
  /** What a list of pods answers. */
  pods: object[] = [];
  isGone = false;
  private refusal: { part: string; message: string } | undefined;
  private version = 0;

  readonly exchange: Exchange = async request => {
    this.requests.push(request);
    if (this.isGone) throw new ClusterUnreachableError('The cluster is gone');
    return this.answer(request);
  };

  /** Refuses what is written to paths with that part. */
  refuse(part: string, message: string): void {
    this.refusal = { part, message };
  }

  /** Forgets everything, as a demo cluster does that is started again. */
  empty(): void {
    this.objects.clear();
  }

  /** Paths of what was applied or deleted. */
  writes(): string[] {
    return this.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
  }

  private answer({ method, path, body }: ClusterRequest): ClusterResponse {
    const [key] = path.split('?');
    const { refusal } = this;
    if (refusal && key.includes(refusal.part))
      return { status: 422, body: { message: refusal.message } };
    const known = this.objects.get(key);
    switch (method) {
      case 'PATCH':
        return { status: 200, body: this.store(key, body) };
      case 'DELETE':
        this.objects.delete(key);
        return known ? { status: 200, body: known } : notFound;
      default:
        if (key.endsWith('/pods'))
          return { status: 200, body: { items: this.pods } };
        return known ? { status: 200, body: known } : notFound;
    }
  }

  private store(key: string, body: unknown) {
    this.version += 1;
    const manifest = Object(body);
    const object = {
      ...manifest,
      metadata: {
        ...manifest.metadata,
        uid: `uid of ${key}`,
        resourceVersion: String(this.version),
        generation: this.version,
      },
    };
    this.objects.set(key, object);
    return object;
  }
}

const notFound = {
  status: 404,
  body: { kind: 'Status', message: 'not found' },
};
