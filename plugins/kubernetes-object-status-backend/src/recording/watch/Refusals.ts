import { LoggerService } from '@backstage/backend-plugin-api';

/** Where rollouts are not recorded, because lists are refused there. */
export interface Refusal {
  /** Absent for the whole cluster. */
  namespace?: string;
  kinds: string[];
  /** The first answer of the cluster. */
  message: string;
}

/** The lists of workloads that a cluster refuses; each place is said once in the log. */
export class Refusals {
  private readonly refused = new Map<
    string,
    { namespace?: string; kind: string; message: string }
  >();

  constructor(
    private readonly cluster: string,
    private readonly logger: LoggerService,
  ) {}

  has(kind: string, namespace: string | undefined): boolean {
    return this.refused.has(keyOf(kind, namespace));
  }

  add(kind: string, namespace: string | undefined, message: string): void {
    const isKnown = this.all().some(known => known.namespace === namespace);
    this.refused.set(keyOf(kind, namespace), { kind, namespace, message });
    if (isKnown) return;
    const where = namespace ? `namespace ${namespace} of cluster` : 'cluster';
    this.logger.warn(
      `Rollouts in ${where} ${this.cluster} are not recorded unless somebody reports them: ${message}`,
    );
  }

  /** Says whether it was refused. */
  clear(kind: string, namespace: string | undefined): boolean {
    return this.refused.delete(keyOf(kind, namespace));
  }

  /** One for each place. */
  all(): Refusal[] {
    const places = new Map<string | undefined, Refusal>();
    for (const { namespace, kind, message } of this.refused.values()) {
      const known = places.get(namespace);
      if (known) known.kinds.push(kind);
      else places.set(namespace, { namespace, kinds: [kind], message });
    }
    return [...places.values()];
  }
}

function keyOf(kind: string, namespace: string | undefined): string {
  return JSON.stringify([kind, namespace ?? null]);
}
